"""Money that is asked for, forced out of people or paid under a threat: when that is an extortion, and how much it comes to."""

import re
from functools import cache

from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.leaning import is_caught_at
from quipu.claims.events.meaning import CRIMES, Meaning
from quipu.claims.events.triggers import words
from quipu.claims.phrases import is_police, kind_of, preposition, share_after, span
from quipu.claims.tree import children, has_child, is_relation, subtree
from quipu.knowledge import load
from quipu.model import Frame, Measured

_RANGED = frozenset({"entre", "hasta", "desde", "between", "up to"})
_OR_ELSE = 8
"""Tokens before a deed within which "or else" makes it a threat."""
_BEFORE = 2
"""Sentences before a demand that may tell of the threat behind it."""


class Demands(Meaning):
    """What a verb of asking, forcing, threatening or paying must have beside it to tell of an extortion."""

    def _is_demand(self, arguments: Arguments) -> bool:
        """ "les exigían 500 dólares a cambio de no matarlos", "cobraban vacunas": a levy, or money that is asked for with a
        threat."""
        if self.sentence.tokens[self.anchor].lemma.lower() in words("receiving", self.document.language):
            return any(self._is_plain_levy(at) for at in arguments.objects)
        led = [at for at in arguments.obliques if preposition(self.sentence, at) in ("por", "como", "de", "as", "for")]
        if any(self._is_levy(at) for at in (*arguments.objects, *led)):
            return bool(arguments.objects)
        money = any(self.fillers.money_at(at) or self._is_payment(at) for at in arguments.objects)
        if self._is_written() and any(self.fillers.money_at(at) for at in arguments.objects):
            return True  # "received letters demanding $2 million"
        bodies = words("bodies", self.document.language) - {"unknown", "desconocido", "encapuchado", "gunmen", "attacker"}
        lawful = any(
            is_police(self.document, self.sentence, at) or self.sentence.tokens[at].lemma.lower() in bodies
            for at in arguments.subjects
        )
        return money and not lawful and (self._is_under_threat() or any(map(self._is_of_gang, arguments.subjects)))

    def _is_written(self) -> bool:
        """ "a letter demanding": what tells somebody to pay."""
        token = self.sentence.tokens[self.anchor]
        above = self.sentence.tokens[token.head].lemma.lower() if token.head >= 0 else ""
        return is_relation(token.deprel, "acl") and above in words("demand_notes", self.document.language)

    def _addressed(self) -> list[int]:
        """Who got the letter or the call in which money is demanded."""
        note = self.sentence.tokens[self.anchor].head
        verb = self.sentence.tokens[note].head if self._is_written() else -1
        if verb < 0 or self.sentence.tokens[verb].lemma.lower() not in ("receive", "get"):
            return []
        return [at for at in of_verb(self.sentence, verb).subjects if self._is_someone(at)]

    def _is_plain_levy(self, head: int) -> bool:
        """ "received a ransom of ₦7m": a levy by its own name, or a payment of one, and no sentence for extortion."""
        token = self.sentence.tokens[head]
        return _levies(self.document.language).search(token.text) is not None or (self._is_payment(head) and self._is_levy(head))

    def _is_of_gang(self, head: int) -> bool:
        """ "los integrantes de la banda", "gang members": who asks for money and is of a gang."""
        around = (head, *children(self.sentence, head, "nmod", "compound"))
        return any(kind_of(self.document, self.sentence, at) == "group" for at in around)

    def _asked_for(self, arguments: Arguments) -> Arguments:
        """ "le pedían 10 mil dólares": a sum behind the verb is what is asked for, whatever the tree makes of it."""
        if self.trigger.how != "demanded" or arguments.passive:
            return arguments
        ranged = tuple(
            at for at in arguments.obliques if preposition(self.sentence, at) in _RANGED and self.fillers.money_at(at) is not None
        )
        people = all(preposition(self.sentence, at) == "a" for at in arguments.objects)
        if ranged and people:  # "exigían a los choferes entre 10 mil y 15 mil soles"
            rest = tuple(at for at in arguments.obliques if at not in ranged)
            return Arguments(arguments.subjects, (*ranged, *arguments.objects), rest, False)
        if self.document.language != "es":
            return arguments
        related = self.sentence.tokens[self.anchor].deprel == "acl:relcl"  # "los 10 mil soles que exigían"
        told = [at for at in arguments.subjects if at > self.anchor or related]
        asked = tuple(at for at in told if self.fillers.money_at(at) is not None or self._is_levy(at) or self._is_payment(at))
        doers = tuple(at for at in arguments.subjects if at not in asked) or self._caught_doing()
        return Arguments(doers, (*asked, *arguments.objects), arguments.obliques, False) if asked else arguments

    def _caught_doing(self) -> tuple[int, ...]:
        """ "fueron detenidos cuando trasladaban 20 kilos": who did what they were caught at."""
        token = self.sentence.tokens[self.anchor]
        if not is_relation(token.deprel, "advcl") or not is_caught_at(self.sentence, self.anchor):
            return ()
        told = of_verb(self.sentence, token.head)
        return told.objects if told.passive else told.subjects

    def _is_averted(self) -> bool:
        """ "a cambio de no matarlo", "threatened to kill": a deed that a threat tells of has not been done."""
        above = self.sentence.tokens[self.anchor].head
        if self.trigger.frame not in CRIMES - {Frame.EXTORTION} or above < 0 or self.sentence.tokens[self.anchor].upos != "VERB":
            return False
        token = self.sentence.tokens[self.anchor]
        threat = self.sentence.tokens[above].lemma.lower() in words("threatening", self.document.language)
        if threat and is_relation(token.deprel, "xcomp", "ccomp", "advcl", "acl", "obl"):
            return True
        if self._is_prevented() or self._is_or_else():
            return True
        spared = any(self.sentence.tokens[at].text.lower() in ("no", "not") for at in children(self.sentence, self.anchor))
        return spared and preposition(self.sentence, self.anchor) in words("sparing", self.document.language)

    def _is_or_else(self) -> bool:
        """ "told to pay or his son would be killed": what is to come if nobody pays."""
        helped = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor, "aux", "aux:pass")}
        before = self.sentence.tokens[max(0, self.anchor - _OR_ELSE) : self.anchor]
        or_else = any(token.text.lower() in ("or", "else", "otherwise") for token in before)
        paying = words("paying", self.document.language)
        paid = any(token.lemma.lower() in paying for token in self.sentence.tokens[: self.anchor])
        return or_else and paid and bool(helped & {"would", "will", "be"})

    def _is_prevented(self) -> bool:
        """ "prevented $2 million in cocaine being smuggled into Spain": told of the goods, and not done."""
        token, averting = self.sentence.tokens[self.anchor], words("averting", self.document.language)
        noun = token.head if is_relation(token.deprel, "acl") else -1
        above = self.sentence.tokens[noun].head if noun >= 0 else -1
        being = any(self.sentence.tokens[at].text.lower() == "being" for at in children(self.sentence, self.anchor))
        objects = [at for at in (noun, above) if at >= 0 and self.sentence.tokens[at].head >= 0]
        return being and any(self.sentence.tokens[self.sentence.tokens[at].head].lemma.lower() in averting for at in objects)

    def _is_under_threat(self) -> bool:
        first = self.document.sentences[max(self.number - _BEFORE, 0)]
        said = self.document.report.text[first.start : self.sentence.end].lower()
        if any(word in said for word in words("threats", self.document.language)):
            return True
        held = load("events")["ultimatum"].get(self.document.language)
        behind = self.document.report.text[self.sentence.tokens[self.anchor].end : self.sentence.end]
        return held is not None and re.search(held, behind, re.IGNORECASE) is not None

    def _is_payment(self, head: int) -> bool:
        meant = self.fillers.beyond_amount(head)
        return self.sentence.tokens[meant].lemma.lower() in words("payments", self.document.language)

    def _is_rate(self, head: int) -> bool:
        """ "$10 a day": what is paid again and again."""
        money = self.fillers.money_at(head)
        return money is not None and share_after(self.document.report.text, money) is not None

    def _is_levy(self, head: int) -> bool:
        """ "protection money", "el pago del impuesto de guerra": what only extortionists ask for."""
        places = subtree(self.sentence, head, ("acl", "conj", "punct", "advcl"))
        low, high = min(places), max(places)
        said = self.document.report.text[self.sentence.tokens[low].start : self.sentence.tokens[high].end]
        return _levies(self.document.language).search(said) is not None

    def _is_forced_payment(self, arguments: Arguments) -> bool:
        """ "forced traders to pay $300 a month": a gang that makes people pay, or anyone who does with a threat."""
        if any(is_police(self.document, self.sentence, at) for at in arguments.subjects):
            return False
        paid = self._payment_below()
        bare = arguments.passive and not has_child(self.sentence, self.anchor, "aux:pass", "aux", "expl")
        if paid is None or bare:
            return False
        told = of_verb(self.sentence, paid).objects
        levied = any(self._is_levy(at) for at in told)
        paid_to = [at for at in of_verb(self.sentence, paid).obliques if preposition(self.sentence, at) in ("to", "a", "al")]
        gang = any(kind_of(self.document, self.sentence, at) == "group" for at in (*arguments.subjects, *paid_to))
        return levied or gang or self._is_under_threat()

    def _payment_below(self) -> int | None:
        """The verb of paying that a verb of forcing or threatening governs, however deep."""
        below = subtree(self.sentence, self.anchor, ("conj", "parataxis"))
        paying = words("paying", self.document.language)
        return next((at for at in below if at > self.anchor and self.sentence.tokens[at].lemma.lower() in paying), None)

    def _is_threat_to_pay(self, arguments: Arguments) -> bool:
        """ "threatened to kill drivers who did not pay", "amenazaron a los choferes si no pagaban"."""
        paid = self._payment_below()
        if paid is None or any(is_police(self.document, self.sentence, at) for at in arguments.subjects):
            return False
        denied = words("not_paying", self.document.language)
        around = self.sentence.tokens[max(self.anchor, paid - 4) : paid]
        return any(token.lemma.lower() in denied or token.text.lower() in denied for token in around)

    def _threatened(self, arguments: Arguments) -> Arguments:
        """Whom a threat to those who do not pay is made to: its object, or that of the deed that is threatened."""
        if self.trigger.how != "threatened" or arguments.objects:
            return arguments
        deeds = children(self.sentence, self.anchor, "xcomp", "ccomp", "advcl", "obl")
        victims = tuple(at for deed in deeds for at in of_verb(self.sentence, deed).objects if self._is_someone(at))
        paid = self._payment_below() if self.document.language == "en" and not victims else None
        if paid is not None:  # "threatened to burn the shop unless the owner paid"
            victims = tuple(at for at in children(self.sentence, paid, "nsubj") if self._is_someone(at))
        return Arguments(arguments.subjects, victims, arguments.obliques, arguments.passive)

    def _sum_of(self, head: int) -> Measured | None:
        """ "un rescate de 40 millones", "a $5 million ransom": what a payment comes to."""
        around = children(self.sentence, head, "nmod", "nummod", "compound", "appos")
        return next((found for at in around if (found := self.fillers.money_at(at)) is not None), None)

    def _sum_asked(self, arguments: Arguments) -> Measured | None:
        """How much is asked for or paid."""
        if self.trigger.frame is not Frame.EXTORTION:
            return None
        heads = [*arguments.objects]
        paid = self._payment_below() if self.trigger.how in ("forced", "threatened") else None
        heads.extend(of_verb(self.sentence, paid).objects if paid is not None else ())
        told = (self.fillers.money_at(at) or self._sum_of(at) or self._sum_in(at) for at in heads)
        return next((one for one in told if one is not None), None)

    def _sum_in(self, head: int) -> Measured | None:
        """ "the payment of $300", "pagos de entre 500 y 2.000 dólares": the first sum in the words for a levy."""
        if not (self._is_payment(head) or self._is_levy(head)):
            return None
        start, end = span(self.document, self.sentence, head)
        low, high = start, max([end, *(self.sentence.tokens[at].end for at in subtree(self.sentence, head, ("acl", "conj")))])
        told = (value for value in self.document.measured if low <= value.start and value.end <= high)
        return next((value for value in told if _is_money(value)), None)

    def _of_levy(self, arguments: Arguments) -> Arguments | None:
        """ "families paid a ransom", "pagan vacuna": who pays is extorted."""
        led = [at for at in arguments.obliques if preposition(self.sentence, at) in ("in", "as", "como", "por", "en")]
        levies = [at for at in (*arguments.objects, *led) if self._is_levy(at)]
        freed = any(self._is_for_freedom(at) for at in arguments.obliques)
        levies.extend(at for at in arguments.objects if freed and self.fillers.money_at(at) and at not in levies)
        received = [*arguments.objects, *children(self.sentence, self.anchor, "iobj"), *arguments.obliques]
        if any(kind_of(self.document, self.sentence, at) == "group" for at in received):  # "pay the gang a weekly fee"
            levies.extend(at for at in arguments.objects if self._is_payment(at) and at not in levies)
            levies.extend(at for at in arguments.objects if self._is_rate(at) and at not in levies)
        said = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor, "advmod", "aux")}
        said |= {self.sentence.tokens[at].text.lower() for one in levies for at in children(self.sentence, one)}
        above = self.sentence.tokens[self.anchor].head
        refused = above >= 0 and self.sentence.tokens[above].lemma.lower() in words("not_paying", self.document.language)
        if not levies or refused or said & {"no", "not", "never", "n't", "nunca", "ningún"}:
            return None
        sums = [at for at in arguments.obliques if at not in levies and self.fillers.money_at(at) is not None]
        self.levied = (*levies, *sums)
        rest = tuple(at for at in arguments.obliques if preposition(self.sentence, at) not in ("to", "a", "al"))
        payers = tuple(at for at in arguments.subjects if at not in levies)
        return Arguments((), payers, rest, True)

    def _is_for_freedom(self, head: int) -> bool:
        """ "pagó 40.000 dólares por su liberación": what only captors are paid for."""
        led = preposition(self.sentence, head) in ("por", "a cambio de", "para", "for", "in exchange for")
        return led and self.sentence.tokens[head].lemma.lower() in words("freedom", self.document.language)


def _is_money(value: Measured) -> bool:
    return getattr(value.value, "currency", None) is not None


@cache
def _levies(language: str) -> re.Pattern[str]:
    return re.compile(load("events")["levies"][language], re.IGNORECASE)
