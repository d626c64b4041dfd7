"""What robbers take along, and who comes to rob: verbs of taking and of leaving that tell a robbery only in such company."""

import re
from functools import cache

from quipu.claims.events.arguments import Arguments
from quipu.claims.events.triggers import words
from quipu.claims.events.violence import Violence
from quipu.claims.phrases import is_person, is_police, kind_of, preposition
from quipu.claims.tree import children
from quipu.knowledge import load


class Loot(Violence):
    """A verb of taking or leaving, with what is taken."""

    def _is_loot(self, head: int) -> bool:
        """ "six bags of cash", "her phone", "$2 million in jewels": what robbers are after."""
        if self.fillers.money_at(head) is not None:
            return True
        held = (head, self.fillers.beyond_amount(head), *children(self.sentence, head, "nmod", "compound"))
        held = tuple(at for at in held if at == head or preposition(self.sentence, at) in ("", "of", "in", "containing"))
        worth = words("loot", self.document.language)
        return any(self._is_goods(at) or self.sentence.tokens[at].lemma.lower() in worth for at in held)

    def _is_ride(self, head: int) -> bool:
        """ "took a bus to the coast": how somebody goes, and nothing that is stolen."""
        article = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, head, "det")}
        return self._carries(head) and bool(article & {"a", "an", "the"})

    def _comes_to_rob(self, heads: tuple[int, ...]) -> bool:
        """Whether those who do it are called robbers or come armed, or the text has told of a robbery a sentence before."""
        if any(is_police(self.document, self.sentence, at) for at in heads):
            return False
        people = all(is_person(kind_of(self.document, self.sentence, at)) or self._is_named_thief(at) for at in heads)
        if not people:
            return False
        armed = Arguments(heads, (), (), False)
        return any(map(self._is_named_thief, heads)) or self._comes_armed(armed) or self._is_told_of_robbery()

    def _is_named_thief(self, head: int) -> bool:
        return self.sentence.tokens[head].lemma.lower() in words("thieves", self.document.language)

    def _is_told_of_robbery(self) -> bool:
        first = self.document.sentences[max(self.number - 1, 0)]
        return _robberies(self.document.language).search(self.document.report.text, first.start, self.sentence.end) is not None

    def _of_loot(self, arguments: Arguments) -> Arguments | None:
        """ "robbers took six bags of cash", "shot the guard and grabbed his pistol"."""
        taken = tuple(at for at in arguments.objects if self._is_loot(at) and not self._is_ride(at))
        if not taken or (arguments.passive and not arguments.subjects and not self._is_told_of_robbery()):
            return None
        alone = arguments.passive and not arguments.subjects
        if not alone and (not arguments.subjects or not self._comes_to_rob(arguments.subjects)):
            return None
        return Arguments(arguments.subjects, taken, arguments.obliques, arguments.passive)

    def _leaves_with_loot(self, arguments: Arguments) -> bool:
        """ "The gang fled with the cash": robbers who get away, and nobody who was held."""
        taken = any(preposition(self.sentence, at) == "with" and self._is_loot(at) for at in arguments.obliques)
        return self.document.language == "en" and taken and self._comes_to_rob(arguments.subjects)

    def _of_those_stripped(self, arguments: Arguments) -> Arguments | None:
        """ "relieved the passengers of their phones", and no officer of his command."""
        return arguments if any(self._is_loot(at) for at in self._stripped_of()) else None

    def _of_bought(self, arguments: Arguments) -> Arguments | None:
        """ "paid $30,000 for two kilos", "negotiated a deal for two kilos": what stands behind "for"."""
        paid = [at for at in arguments.objects if self.fillers.money_at(at) is not None]
        deals = [at for at in arguments.objects if self.sentence.tokens[at].lemma.lower() in words("deals", "en")]
        if len(paid) + len(deals) != len(arguments.objects) or not arguments.objects or arguments.passive:
            return None
        below = [at for one in arguments.objects for at in children(self.sentence, one, "nmod")]
        led = [
            at for at in (*arguments.obliques, *below) if preposition(self.sentence, at) in (("for",) if paid else ("for", "of"))
        ]
        goods = tuple(at for at in led if self._is_contraband(at))
        self.paid = tuple(paid)
        rest = tuple(at for at in arguments.obliques if at not in goods)
        return Arguments(arguments.subjects, goods, rest, False) if goods else None

    def _stripped_of(self) -> list[int]:
        """What stands behind "of", on the verb or on those who were robbed."""
        own = [*children(self.sentence, self.anchor, "obl", "obj")]
        below = [at for one in own for at in children(self.sentence, one, "nmod")]
        return [at for at in (*own, *below) if preposition(self.sentence, at) in ("of", "de")]

    def _with_what(self) -> tuple[int, ...]:
        """ "got away with gold bars worth $3 million": what the tree takes for the subject of what it is worth."""
        below = [at for at in children(self.sentence, self.anchor, "advcl") if self.sentence.tokens[at].lemma.lower() == "worth"]
        led = [
            at for at in below if any(self.sentence.tokens[m].text.lower() == "with" for m in children(self.sentence, at, "mark"))
        ]
        return tuple(at for one in led for at in children(self.sentence, one, "nsubj"))


@cache
def _robberies(language: str) -> re.Pattern[str]:
    return re.compile(load("events")["robberies"][language], re.IGNORECASE)
