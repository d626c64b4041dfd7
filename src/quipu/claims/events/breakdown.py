"""Counts told place by place: "23 were arrested: 7 in Austria and 13 in Greece", "two people in Granada and a third in Jaén"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.phrases import name_at
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.measure import find
from quipu.model import Frame, Quantity

_FRAMES = frozenset(
    {Frame.ARREST, Frame.RAID, Frame.KILLING, Frame.ATTACK, Frame.SEIZURE, Frame.CHARGE, Frame.DEATH, Frame.KIDNAPPING}
)
_KNOWN = {"en": " people", "es": " personas"}
_IN = {"en": frozenset({"in", "at"}), "es": frozenset({"en"})}
_SHARED = frozenset({"agent", "authority", "time", "offence"})
_GAP = 5
"""Tokens between a place and the number of the next part."""
_DEEP = 5
"""Tokens between "in" and the name of a place ("in the province of")."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A number and the place that it is said of."""

    first: int
    last: int
    count: Filler
    place: Filler
    is_further: bool
    """Whether the words say that it is one more ("another two", "a third")."""
    is_bare: bool
    """Whether it is a number without a noun."""


def with_breakdowns(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence, with one for each part of a count that is told by place."""
    parts = _chain(list(_parts(document, number)))
    if not parts:
        return found
    broken = [_own_place(one, parts) for one in found]
    told = [new for part in parts if (new := _of_part(document, part, parts, found)) is not None]
    kept = [one for one in broken if not _is_bare_number(one, parts)]
    return [*kept, *told]


def _own_place(one: Proposition, parts: Sequence[_Part]) -> Proposition:
    """A proposition without the places of parts that are not its own."""
    counted = [filler for filler in one.fillers if filler.role == "quantity"]
    if one.frame not in _FRAMES or not counted:
        return one
    own = next((part for part in parts if _covers(counted[0], part.count)), None)
    reach = (parts[0].count.start, parts[-1].place.end)
    kept = [filler for filler in one.fillers if filler.role != "place" or not reach[0] <= filler.start < reach[1]]
    return replace(one, fillers=(*kept, own.place) if own is not None else tuple(kept))


def _covers(filler: Filler, count: Filler) -> bool:
    return filler.start <= count.start < filler.end


def _is_bare_number(one: Proposition, parts: Sequence[_Part]) -> bool:
    """Whether a proposition has nothing but a part's number for what it happened to ("another 60")."""
    heads = [filler for filler in one.fillers if filler.role in ("goods", "patient")]
    numbers = {(part.count.start, part.count.end) for part in parts if part.is_bare}
    return one.frame in _FRAMES and len(heads) == 1 and (heads[0].start, heads[0].end) in numbers


def _of_part(document: Document, part: _Part, parts: Sequence[_Part], found: Sequence[Proposition]) -> Proposition | None:
    """The event that the count of a part belongs to, with the part's count and place; None where it tells that already."""
    events = [one for one in found if one.frame in _FRAMES and not _is_bare_number(one, parts)]
    if any(_covers(filler, part.count) for one in events for filler in one.fillers if filler.role == "quantity"):
        return None
    wholes = [(filler, one) for one in events for filler in one.fillers if filler.role == "quantity"]
    for whole, one in sorted(wholes, key=lambda pair: -pair[0].start):
        if not isinstance(whole.value, Quantity) or whole.start > part.count.start or not _adds_up(whole, one, parts):
            continue
        value = _in_unit(document, whole, part.count.value)
        if value is not None:
            shared = [
                filler for filler in one.fillers if filler.role in _SHARED or (filler.role == "goods" and value.unit != "count")
            ]
            return replace(one, fillers=(replace(part.count, value=value), part.place, *shared))
    return None


def _in_unit(document: Document, whole: Filler, count: object) -> Quantity | None:
    """The number of a part in the unit of the whole ("40 kilos of cocaine in Antwerp and another 60 in Rotterdam")."""
    total = whole.value
    if not isinstance(count, Quantity) or count.low is None or not isinstance(total, Quantity):
        return None
    if total.unit == "count":
        return replace(count, of=total.of)
    said = document.report.text[whole.start : whole.end].split()
    single = _value(said[0], document.language) if said else None
    if single is None or not single.low or total.low is None:
        return None
    amount = count.low * total.low / single.low
    return Quantity(amount, amount, total.unit, total.of, total.approx)


def _adds_up(whole: Filler, one: Proposition, parts: Sequence[_Part]) -> bool:
    """Whether the parts can be a whole's, or go on counting from it: it has a place of its own, or is the first of them."""
    total = whole.value
    reach = (parts[0].count.start, parts[-1].place.end)
    first = whole.end > parts[0].count.start
    placed = any(filler.role == "place" and filler.end <= reach[0] for filler in one.fillers)
    if first or (placed and parts[-1].is_further):
        return True
    counts = [part.count.value for part in parts if _covers(whole, part.count) is False]
    said = [value.low for value in counts if isinstance(value, Quantity) and value.low is not None]
    return isinstance(total, Quantity) and (total.low is None or sum(said) <= total.low or total.approx)


def _chain(parts: list[_Part]) -> list[_Part]:
    """The longest run of parts each of which stands right behind the one before; one alone only where it is one more."""
    runs: list[list[_Part]] = []
    for part in parts:
        if runs and 0 < part.first - runs[-1][-1].last <= _GAP:
            runs[-1].append(part)
        else:
            runs.append([part])
    best = max(runs, key=len, default=[])
    return best if len(best) > 1 or (best and best[0].is_further) else []


def _parts(document: Document, number: int) -> Iterator[_Part]:
    """Numbers, with or without a noun, right before "in" and the name of a place."""
    sentence = document.sentences[number]
    for at in range(1, len(sentence.tokens) - 1):
        if sentence.tokens[at].text.lower() not in _IN[document.language]:
            continue
        place = _place_behind(sentence, at)
        count = _count_before(document, number, at)
        if place is not None and count is not None:
            first, filler, further = count
            bare = all(sentence.tokens[one].upos != "NOUN" for one in range(first, at))
            yield _Part(first, place[1], filler, _filler("place", sentence, number, *place), further, bare)


def _filler(role: str, sentence: Sentence, number: int, first: int, last: int) -> Filler:
    return Filler(role, sentence.tokens[first].start, sentence.tokens[last - 1].end, number, first)


def _place_behind(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The name of the place behind "in", over an article and what sort of place it is."""
    for place in range(at + 1, min(at + 1 + _DEEP, len(sentence.tokens))):
        name = name_at(sentence, place)
        if name is not None:
            return (place, name.last) if name.kind == "place" and name.first == place else None
        if sentence.tokens[place].upos not in ("DET", "NOUN", "ADP", "ADJ"):
            return None
    return None


def _count_before(document: Document, number: int, at: int) -> tuple[int, Filler, bool] | None:
    """The count that ends right before a token: where its words begin, the count, and whether it is one more."""
    sentence, held = document.sentences[number], load("happenings")["counting"]
    end = at
    for behind in held["of_them"][document.language]:
        size = len(behind.split())
        if " ".join(token.text.lower() for token in sentence.tokens[max(at - size, 0) : at]) == behind:
            end = at - size
    if end < 1:
        return None
    tokens, language = sentence.tokens, document.language
    measured = next(
        (v for v in document.measured if v.start < tokens[end - 1].end <= v.end and isinstance(v.value, Quantity)), None
    )
    if measured is not None and isinstance(measured.value, Quantity):
        first = next(place for place, token in enumerate(tokens) if token.end > measured.start)
        further = first > 0 and tokens[first - 1].text.lower() in held["further"][language]
        return first, Filler("quantity", measured.start, measured.end, number, end - 1, measured.value), further
    last = tokens[end - 1]
    value, first = _number_of(tokens, end, language)
    if value is None:
        return None
    further = first > 0 and tokens[first - 1].text.lower() in held["further"][language]
    more = last.text.lower() in (*held["further"][language], *held["ordinals"][language])
    return first - further, Filler("quantity", tokens[first].start, last.end, number, end - 1, value), further or more


def _number_of(tokens: tuple[Token, ...], end: int, language: str) -> tuple[Quantity | None, int]:
    """The number that ends before a token and where it begins: "two", "una", "a fifth", "another"."""
    held, word = load("happenings")["counting"], tokens[end - 1].text.lower()
    single = Quantity(1.0, 1.0, "count", None, False)
    if word in held["ordinals"][language] and end > 1 and tokens[end - 2].text.lower() in held["single"][language]:
        return single, end - 2
    if word in held["further"][language] or word in held["single"][language]:
        return (single if tokens[end - 1].feats.get("Number") != "Plur" else None), end - 1
    return (_value(word, language), end - 1) if tokens[end - 1].upos == "NUM" else (None, end - 1)


def _value(word: str, language: str) -> Quantity | None:
    said = word + _KNOWN[language]
    found = [value.value for value in find(said, language, None) if value.end == len(said) and value.start == 0]
    return found[0] if found and isinstance(found[0], Quantity) else None
