"""Spans for those and that which an event befalls: people, goods, amounts and sums."""

import re
from dataclasses import replace

from quipu.claims.document import Filler
from quipu.claims.events.meant import AMOUNTS, Meant
from quipu.claims.events.triggers import words
from quipu.claims.numbered import number_before
from quipu.claims.phrases import is_person, kind_of, measured_in, members, name_at, preposition, quantity_of, share_after, span
from quipu.claims.tree import children, has_child, is_relation, subtree
from quipu.knowledge import load
from quipu.measure import find, is_a, kinds_of
from quipu.model import Measured, Money, Quantity

_SUBSTANCES = ("drug", "precursor", "fuel", "gold", "timber", "tobacco", "coca leaf", "wildlife", "mineral", "explosive")
_BANDS = frozenset({"group", "gang", "team", "crowd", "party", "bunch"})
_HUNDREDS = frozenset({"hundred", "thousand", "dozen", "million", "score"})
_AGE_CUT = re.compile(r"(?:\d{1,3}[- ]years?[- ])?$")
"""The beginning of an age that the tree cuts off ("a 23-year-old")."""
_LOOSE_END = re.compile(r"(?:\s+de (?:apellidos?|nombres?))?$")
"""What leads up to the names of those who are spoken of, and is no part of what they are ("dos hombres de apellidos")."""
_PRICE_BEHIND = re.compile(r"(?:,?\s+(?:worth|valued|priced)(?:\s.*)?)?$", re.IGNORECASE | re.DOTALL)
"""What goods are worth, which is no part of what they are."""
_OPENED = re.compile(r"(?:\s+\w+){0,4}\s*[(—–-]\s*(?:\w+\s+){0,2}")
"""What stands between goods and the brackets that tell how much they are."""
_CASH = frozenset({"dinero", "efectivo", "cash", "money"})
_OPENED_SUM = re.compile(r"(?: en efectivo| in cash)?\s*\(")
_WEIGHED = 40
_WEIGHT = re.compile(r"\b(?:weigh(?:ing|ed|s)?|weight of|pes(?:aba|aban|ó|aron|ando)|peso de)\b[^,.;]*$")
_VALUED = re.compile(
    r",?\s*(?:\([^)]*\),?\s*)?(?:of [a-z ]{3,30})?,?\s*"
    r"(?:with|having|at|which (?:has|had|have)|that (?:has|had|have))?\s*(?:an?\s)?\s*"
    r"(?:(?:estimated|approximate|combined|total)\s*)*(?:(?:street|market|wholesale|retail|sale|black)\s*)*"
    r"(?:(?:estimated|believed|thought|said) to be\s*)?(?:values? (?:of|at)|worth|valued at)\s*(?:at|about)?\s*"
)
_VALORED = re.compile(
    r",?\s*(?:de [\wáéíóúñ ]{3,30}?)?,?\s*(?:(?:con|por) un (?:valor|costo|precio|avalúo)(?: [\wáéíóúñ]+){0,3} de\s*"
    r"|(?:valorad|avaluad|valuad|tasad|cotizad)[oa]s? en\s*|por(?: un (?:total|monto) de)?\s*)"
)
_SOME = frozenset({"one", "some", "several", "many", "most", "uno", "una", "algunos", "algunas", "varios", "varias"})
_PEOPLE = {"en": "people", "es": "personas"}
_SOME_OF = 9
"""Tokens between "one" and those of whom it is one."""
_SEVERAL = 3
"""Goods on a list, for a sum behind the last to be that of all as well as of one."""
_YEAR = 4
"""Figures of a number that may be a year."""
_REACH = 6
"""Tokens behind "of" within which priced goods are named."""


class Spans(Meant):
    """Makes fillers for one sentence of a document."""

    def phrase(self, role: str, head: int) -> Filler:
        """The shortest phrase around a head; for a person whose name stands with the noun, the name."""
        head = self.named(role, head)
        start, end = span(self.document, self.sentence, head)
        end = max(end, self._end_of_some(head))
        start -= len(_AGE_CUT.search(self.document.report.text[max(0, start - 12) : start])[0])  # type: ignore[index]
        end -= len(_LOOSE_END.search(self.document.report.text[start:end])[0])  # type: ignore[index]
        if role == "goods" and self.document.language == "en":
            end -= len(_PRICE_BEHIND.search(self.document.report.text[start:end])[0])  # type: ignore[index]
        if role in ("agent", "authority"):
            end = max(end, self._end_of_force(head))
        return Filler(role, start, end, self.number, head)

    def _end_of_some(self, head: int) -> int:
        """ "one of the leaders", "several of them": of whom some are told is part of who they are."""
        if self.sentence.tokens[head].text.lower() not in _SOME:
            return 0
        for child in children(self.sentence, head, "nmod"):
            if preposition(self.sentence, child) in ("of", "de") and child - head < _SOME_OF:
                return span(self.document, self.sentence, child)[1]
        return 0

    def _end_of_force(self, head: int) -> int:
        """ "elementos de la Guardia Nacional": whose people they are is what tells who acted."""
        if self.sentence.tokens[head].lemma.lower() not in load("actors")[self.document.language].get("personnel", ()):
            return 0
        for child in children(self.sentence, head, "nmod"):
            name = name_at(self.sentence, child)
            if name is not None and name.kind == "organization" and name.first > head and self._is_of(child):
                return span(self.document, self.sentence, child)[1]
        return 0

    def _is_of(self, child: int) -> bool:
        return preposition(self.sentence, child) in ("of", "de", "of the", "from")

    def value(self, role: str, measured: Measured, head: int) -> Filler:
        """A measured value; its span is the value's words."""
        return Filler(role, measured.start, measured.end, self.number, head, measured.value)

    def undergone(self, role: str, head: int) -> list[Filler]:
        """What an object says: people as `patient` with their number, goods with amount and worth."""
        found: list[Filler] = []
        head = self.beyond_amount(head)
        money = self.money_at(head)
        priced = self.priced_goods(head)
        if priced is not None:
            sum_of, head = priced
            return [*self.undergone(role, head), self.value("value", sum_of, head)]
        if money is not None:
            return [self.value("value", money, head)]
        quantity = self._of_all(role, head) or quantity_of(self.document, self.sentence, head) or self._counted_people(role, head)
        bracketed = self._in_brackets(role, head) if quantity is None else None
        quantity = quantity or bracketed
        if quantity is not None and self.sentence.tokens[head].upos == "ADJ":
            inside = [
                at for at, token in enumerate(self.sentence.tokens) if quantity.start <= token.start and token.end <= quantity.end
            ]
            head = inside[-1] if inside else head  # "no fewer than four people"
        kind = kind_of(self.document, self.sentence, head)
        substance = self._substance(head, quantity)
        if substance is not None:
            found.append(Filler(role, *substance, self.number, head))
        elif (held := self._held_in(head, quantity)) is not None:
            found.append(self.phrase(role, held))
        elif bracketed or not (quantity and isinstance(quantity.value, Quantity) and quantity.value.unit != "count"):
            found.append(self._whole(self.phrase(role, head), quantity))
        if quantity is not None:
            found.append(self._counted(role, quantity, head))
        elif role == "patient":
            found.extend(self._bare_number(head))
        found.extend(self._weighing(head, quantity, role) if self.document.language == "en" else ())
        worth = self._worth(head) or self._sum_in_brackets(head)
        if worth is not None and not is_person(kind):
            found.append(self.value("value", worth, head))
        return found

    def _of_all(self, role: str, head: int) -> Measured | None:
        """ "Three of the four men arrested in Cork were freed": four were arrested, whatever befell three of them."""
        token, text = self.sentence.tokens[head], self.document.report.text
        some = is_relation(token.deprel, "nmod") and self.sentence.tokens[token.head].upos in ("NUM", "PRON")
        counted = [at for at in range(token.head + 1, head) if self.sentence.tokens[at].upos == "NUM"]
        if role != "patient" or not some or not counted or preposition(self.sentence, head) not in ("of", "de"):
            return None
        start = self.sentence.tokens[counted[0]].start
        said = f"{text[start : self.sentence.tokens[counted[-1]].end]} {_PEOPLE[self.document.language]}"
        found = next((one.value for one in find(said, self.document.language, None) if one.end == len(said)), None)
        return Measured(start, token.end, text[start : token.end], found) if isinstance(found, Quantity) else None

    def _counted_people(self, role: str, head: int) -> Measured | None:
        """ "13 have been recaptured": a number that stands for people."""
        token = self.sentence.tokens[head]
        if role != "patient" or token.upos != "NUM" or self.document.language != "en":
            return None
        found = number_before(self.document.report.text, token.end, "person")
        if found is None or found[0] < self.sentence.start:
            return None
        return Measured(found[0], token.end, self.document.report.text[found[0] : token.end], found[1])

    def _in_brackets(self, role: str, head: int) -> Measured | None:
        """ "the drugs (about 350 kilos of cocaine)": how much it is of what stands before the brackets or dashes."""
        if role != "goods":
            return None
        text, end = self.document.report.text, self.sentence.tokens[head].end
        for value in self.document.measured:
            if value.start < end or not isinstance(value.value, Quantity):
                continue
            opened = _OPENED.fullmatch(text[end : value.start]) if value.end <= self.sentence.end else None
            of = value.value.of or ""
            fits = of and any(is_a(of, one) for one in ("drug", "package", "precursor", "weapon", "ammunition", "shipment"))
            return value if opened and (fits or value.value.unit == "kg") else None
        return None

    def _sum_in_brackets(self, head: int) -> Measured | None:
        """ "dinero en efectivo (US$ 7.466)": how much money it is, where one sum tells it."""
        if self.sentence.tokens[head].lemma.lower() not in _CASH:
            return None
        text, start = self.document.report.text, self.sentence.tokens[head].end
        opened = _OPENED_SUM.match(text, start, self.sentence.end)
        closed = text.find(")", opened.end(), self.sentence.end) if opened else -1
        inside = measured_in(self.document, opened.end(), closed) if opened and closed > 0 else ()
        sums = [one for one in inside if isinstance(one.value, Money)]
        return sums[0] if len(sums) == 1 else None

    def _weighing(self, head: int, quantity: Measured | None, role: str) -> list[Filler]:
        """ "seven cartons of khat weighing 295 kilos": how much all of it weighs, of the kind that is counted."""
        value = quantity.value if quantity is not None else None
        if role != "goods" or (isinstance(value, Quantity) and value.unit != "count"):
            return []
        places = subtree(self.sentence, head, ("conj", "punct"))
        low, high = min(self.sentence.tokens[at].start for at in places), max(self.sentence.tokens[at].end for at in places)
        for measured in measured_in(self.document, low, high):
            if not isinstance(measured.value, Quantity) or not self.is_weight(measured):
                continue
            if share_after(self.document.report.text, measured) is None:
                kinds = (kinds_of(self.sentence.tokens[at].text.lower(), self.document.language) for at in places)
                of = measured.value.of or next((kind for kind in kinds if kind is not None and is_a(kind, "drug")), None)
                return [self.value("quantity", replace(measured, value=replace(measured.value, of=of)), head)]
        return []

    def _held_in(self, head: int, quantity: Measured | None) -> int | None:
        """The drug in packages that are counted: "methamphetamine" in "38 bundles of methamphetamine"."""
        value = quantity.value if quantity is not None else None
        if not isinstance(value, Quantity) or value.unit != "count" or value.of is None or self.document.language != "en":
            return None
        if not any(is_a(value.of, one) for one in ("package", "pill", "plant")):
            return None
        for child in children(self.sentence, head, "nmod"):
            start, end = span(self.document, self.sentence, child)
            said = (self.sentence.tokens[child].text.lower(), self.document.report.text[start:end].lower())
            kind = next((found for word in said if (found := kinds_of(word, "en")) is not None), None)
            if child > head and preposition(self.sentence, child) == "of" and kind is not None and is_a(kind, "drug"):
                return child
        return None

    def is_weight(self, measured: Measured) -> bool:
        """Whether a weight is said to be that of what is counted before it."""
        before = self.document.report.text[max(0, measured.start - _WEIGHED) : measured.start].lower()
        weighed = isinstance(measured.value, Quantity) and measured.value.unit != "count"
        return weighed and _WEIGHT.search(before) is not None

    def priced_goods(self, head: int) -> tuple[Measured, int] | None:
        """ "$2 million worth of cocaine", "£500,000 of heroin": the sum, and the goods that it is the price of."""
        tokens = self.sentence.tokens
        low, high = head, head
        if tokens[head].lemma.lower() == "worth" and head:
            low = head - 1
        money = self.money_at(low)
        if money is None:
            return None
        while high < len(tokens) and tokens[high].start < money.end:
            high += 1
        high += high < len(tokens) and tokens[high].lemma.lower() in ("worth", "value")
        if high >= len(tokens) or tokens[high].text.lower() not in ("of", "in", "de", "en"):
            return None
        only_drugs = tokens[high].text.lower() in ("in", "en")
        for at in range(high + 1, min(high + _REACH, len(tokens))):
            if tokens[at].upos in ("VERB", "AUX", "PUNCT", "ADP") and not is_relation(tokens[at].deprel, "amod"):
                return None
            thing = kinds_of(tokens[at].text.lower(), self.document.language)
            last = at + 1 >= len(tokens) or tokens[at + 1].upos != "NOUN"
            if tokens[at].upos in ("NOUN", "PROPN") and last:
                fits = thing is not None and not is_a(thing, "person") and (is_a(thing, "drug") or not only_drugs)
                return (money, at) if fits else None
        return None

    def _bare_number(self, head: int) -> list[Filler]:
        """ "los tres fueron condenados": a number that stands for people."""
        token = self.sentence.tokens[head]
        if self.document.language != "es" or token.upos != "NUM":
            return []
        word = token.text.lower()
        number = int(word) if word.isdigit() and len(word) < _YEAR else load("numbers")["es"]["words"].get(word)
        if number is None or number < 2:
            return []
        people = Quantity(float(number), float(number), "count", "person", False)
        return [Filler("quantity", token.start, token.end, self.number, head, people)]

    def weight_behind(self, head: int) -> list[Filler]:
        """ "526 paquetes con 566 kilos de cocaína", "40 bolsas, equivalentes a 12 kilos": what counted goods weigh in all."""
        counted = quantity_of(self.document, self.sentence, head)
        if counted is not None and (not isinstance(counted.value, Quantity) or counted.value.unit != "count"):
            return []
        end = counted.end if counted is not None else span(self.document, self.sentence, head)[1]
        text, weighing = self.document.report.text, re.compile(load("events")["weighing"][self.document.language], re.IGNORECASE)
        for value in self.document.measured:
            if value.start < end or not isinstance(value.value, Quantity):
                continue
            weighed = value.value.unit in ("kg", "L") and value.end <= self.sentence.end
            if not weighed or weighing.fullmatch(text[end : value.start]) is None:
                return []
            if share_after(text, value) is not None:
                return []
            of = value.value.of or kinds_of(self.sentence.tokens[head].text.lower(), self.document.language)
            told = value if value.value.of else replace(value, value=replace(value.value, of=self._held(head) or of))
            substance = re.search(r"\b(?:de|of)\s+(\S.*)$", value.text) if value.value.of else None
            at = (value.start + substance.start(1), value.end) if substance else None
            goods = [Filler("goods", *at, self.number, head)] if at else []
            return [*goods, self.value("quantity", told, head)]
        return []

    def _held(self, head: int) -> str | None:
        """What packages are said to be of ("40 bolsas de marihuana")."""
        for child in children(self.sentence, head, "nmod"):
            if preposition(self.sentence, child) in ("de", "con", "of", "with"):
                thing = kinds_of(self.sentence.tokens[child].text.lower(), self.document.language)
                if thing is not None and is_a(thing, "drug"):
                    return thing
        return None

    def _whole(self, phrase: Filler, quantity: Measured | None) -> Filler:
        """A phrase that holds the whole number and the noun of its count ("8 mil 381 cartuchos"), where the tree cut them."""
        if quantity is None or phrase.end <= quantity.start or quantity.end <= phrase.start:
            return phrase
        inside = [token for token in self.sentence.tokens if quantity.start <= token.start and token.end <= quantity.end]
        cut = any(token.upos == "NUM" and token.end <= phrase.start for token in inside)
        bare = all(token.upos == "NUM" for token in inside if phrase.start <= token.start < phrase.end)
        start = next(token.start for token in inside if token.upos == "NUM") if cut else phrase.start
        return replace(phrase, start=start, end=max(phrase.end, quantity.end) if bare else phrase.end)

    def beyond_amount(self, head: int) -> int:
        """ "a total of 23 suspects": what is counted, and not the count."""
        lemma = self.sentence.tokens[head].lemma.lower()
        if lemma in _BANDS:
            inner = (at for at in children(self.sentence, head, "nmod") if preposition(self.sentence, at) == "of")
            return next((at for at in inner if quantity_of(self.document, self.sentence, at) is not None), head)
        counted = lemma in _HUNDREDS or not quantity_of(self.document, self.sentence, head)
        if lemma not in AMOUNTS | _HUNDREDS or not counted:
            return head
        return next((at for at in children(self.sentence, head, "nmod") if preposition(self.sentence, at) in ("of", "de")), head)

    def _counted(self, role: str, quantity: Measured, head: int) -> Filler:
        """The quantity; where it is what each has, or what comes every month, its words with no value that could be added up."""
        rate = share_after(self.document.report.text, quantity)
        value = quantity.value
        if rate is None and role == "patient" and isinstance(value, Quantity) and _is_untold(value, self.document.language):
            people = replace(quantity, value=replace(value, of="person"))  # "four of them"
            return self.value("quantity", people, head)
        return self.shared("quantity", quantity, head)

    def shared(self, role: str, measured: Measured, head: int) -> Filler:
        """A measured value, but for one that is each one's or comes every month, of which only the words are kept."""
        rate = share_after(self.document.report.text, measured)
        return self.value(role, measured, head) if rate is None else Filler(role, measured.start, rate, self.number, head)

    def _substance(self, head: int, quantity: Measured | None) -> tuple[int, int] | None:
        """The words for what is weighed: "cocaine" in "626 kilos of cocaine"."""
        if quantity is None or not isinstance(quantity.value, Quantity) or quantity.value.unit == "count":
            return None
        for place in subtree(self.sentence, head, ("acl", "conj", "appos")):
            token = self.sentence.tokens[place]
            told = token.upos in ("NOUN", "PROPN") and _is_substance(token.text.lower(), self.document.language)
            if told and (quantity.value.of is None or token.end <= quantity.end):
                return span(self.document, self.sentence, place)
        return self._named_substance(head) if self.document.language == "es" and quantity.value.of is None else None

    def _named_substance(self, head: int) -> tuple[int, int] | None:
        """ "nueve toneladas de carbonato de sodio": what is weighed, though no list knows it."""
        for child in children(self.sentence, head, "nmod"):
            token = self.sentence.tokens[child]
            plain = token.upos == "NOUN" and not has_child(self.sentence, child, "det", "nummod")
            if plain and child > head and preposition(self.sentence, child) == "de":
                return span(self.document, self.sentence, child)
        return None

    def money_at(self, head: int) -> Measured | None:
        """The sum of money whose words hold the head ("seized $40,000")."""
        token = self.sentence.tokens[head]
        return next(
            (v for v in self.document.measured if isinstance(v.value, Money) and v.start <= token.start and token.end <= v.end),
            None,
        )

    def _worth(self, head: int) -> Measured | None:
        """A sum of money said of goods ("valued at $25 million")."""
        places = subtree(self.sentence, head, ("conj", "punct"))
        low, high = min(self.sentence.tokens[at].start for at in places), max(self.sentence.tokens[at].end for at in places)
        inside = set(places)
        for value in measured_in(self.document, low, high):
            if (
                isinstance(value.value, Money)
                and any(
                    at in inside and value.start <= self.sentence.tokens[at].start < value.end
                    for at in range(len(self.sentence.tokens))
                )
                and self._is_priced(head, value)
            ):
                return value
        end = max([self.sentence.tokens[head].end, *(v.end for v in [quantity_of(self.document, self.sentence, head)] if v)])
        return next((v for v in self.document.measured if isinstance(v.value, Money) and self._is_told_worth(end, v)), None)

    def worth_of_all(self, heads: list[int]) -> Measured | None:
        """The sum behind the last of several goods, which may be what all of them are worth ("cars, jewels and alcohol estimated
        to be worth $1 million")."""
        worth = self._worth(max(heads)) if len(heads) >= _SEVERAL else None
        if worth is None:
            return None
        said = self.document.report.text[self.sentence.tokens[max(heads)].end : worth.start].lower()
        total = any(word in said for word in ("total", "combined", "altogether", "en conjunto"))
        drug = is_a(kind_of(self.document, self.sentence, max(heads)) or "thing", "drug")
        return worth if total or not drug else None  # drugs are priced by themselves

    def _is_told_worth(self, start: int, money: Measured) -> bool:
        """ "15 kilos of cocaine with a street value of": right behind the goods, wherever the tree hangs it."""
        said = self.document.report.text[start : money.start] if start < money.start <= self.sentence.end else ""
        valued = _VALUED if self.document.language == "en" else _VALORED
        return said != "" and valued.fullmatch(said) is not None

    def _is_priced(self, head: int, money: Measured) -> bool:
        """Whether the words between goods and a sum say that it is their worth, not one more thing on a list."""
        low, high = sorted((self.sentence.tokens[head].start, money.start))
        if any(low < self.sentence.tokens[at].start < high for at in members(self.sentence, head) if at > head):
            return False  # "a car and drugs worth €70,000"
        told = words("worth", self.document.language)
        return any(low <= token.start < high and token.lemma.lower() in told for token in self.sentence.tokens)


def _is_untold(value: Quantity, language: str) -> bool:
    """Whether the words do not say what is counted: people, where it is whom something befell."""
    known = value.of is not None and (kinds_of(value.of, language) or kinds_of(value.of, "en"))
    return value.unit == "count" and not known


def _is_substance(word: str, language: str) -> bool:
    thing = kinds_of(word, language)
    return thing is not None and any(is_a(thing, kind) for kind in _SUBSTANCES)
