"""All values that a text states."""

from collections.abc import Sequence

from quipu.measure.amounts import may_begin
from quipu.measure.counts import one_of_list
from quipu.measure.dates import times
from quipu.measure.money import Setting, may_be_sign, money, setting
from quipu.measure.quantities import quantity
from quipu.measure.things import listed
from quipu.measure.tokens import Piece, pieces
from quipu.measure.weights import elliptic, may_be_unit
from quipu.model import Measured, Money, Quantity, Value

Said = tuple[int, int, Value]
"""The first and the last piece (not included) that say a value."""
_LANGUAGES = ("en", "es")
_LINKS = frozenset([",", "and", "y", "e", ";"])
_GAP = 5
"""How many words may stand between two members of a list: "two pistols of 9 mm calibre and a rifle"."""


def find(text: str, language: str, published: str | None, around: str = "") -> tuple[Measured, ...]:
    """Quantities, sums of money and times in a text in `en` or `es`, in text order; no two overlap.

    `published` is the ISO date from which "on Thursday" is told; without it such times are Time(None, None, …). `around` is the
    outlet's name and address, which may show whose dollars or pesos "$" are. A span holds the words of the value with its bound
    and with what is counted ("over 600 kilos of cocaine"). Raises ValueError for another language.
    """
    if language not in _LANGUAGES:
        raise ValueError(f"no measures are known for the language {language!r}")
    dated = tuple(times(text, language, published))
    row = pieces(text, language)
    free = _free(row, dated)
    said = _scan(row, free, setting(row, language, around))
    said = _with_listed(row, free, said, language)
    found = [(row[first].start, row[last - 1].end, value) for first, last, value in said]
    found.extend(dated)
    return tuple(Measured(start, end, text[start:end], value) for start, end, value in sorted(found, key=lambda one: one[0]))


def _free(row: Sequence[Piece], dated: Sequence[tuple[int, int, Value]]) -> list[bool]:
    """Which pieces no time takes up."""
    free, at = [True] * len(row), 0
    for start, end, _ in dated:
        while at < len(row) and row[at].end <= start:
            at += 1
        while at < len(row) and row[at].start < end:
            free[at] = False
            at += 1
    return free


def _scan(row: Sequence[Piece], free: Sequence[bool], within: Setting) -> list[Said]:
    said: list[Said] = []
    place = 0
    while place < len(row):
        found = _at(row, place, within) if free[place] else None
        if found is None or not all(free[found[0] : found[1]]):
            place += 1
            continue
        while found is not None and all(free[found[0] : found[1]]):
            said.append(found)
            place = max(found[1], place + 1)
            found = _again(row, found, within.language)
    return said


def _at(row: Sequence[Piece], place: int, within: Setting) -> Said | None:
    piece = row[place]
    if not (may_begin(piece, within.language) or may_be_sign(piece) or may_be_unit(piece, within.language)):
        return None
    found: tuple[Money | Quantity, int, int] | None = money(row, place, within) or quantity(row, place, within.language)
    return (found[1], found[2], found[0]) if found else None


def _again(row: Sequence[Piece], said: Said, language: str) -> Said | None:
    """A weight whose unit is said with the weight before it."""
    first, last, value = said
    found = elliptic(row, (value, first, last), language) if isinstance(value, Quantity) and value.unit != "count" else None
    return (found[1], found[2], found[0]) if found else None


def _with_listed(row: Sequence[Piece], free: Sequence[bool], said: list[Said], language: str) -> list[Said]:
    """ "two pistols and a rifle": articles that count one, because they stand in a list with counts."""
    ends = {last for _, last, value in said if isinstance(value, Quantity) and value.unit == "count"}
    starts = {first for first, _, value in said if isinstance(value, Quantity) and value.unit == "count"}
    taken = {at for first, last, _ in said for at in range(first, last)}
    if not ends:
        return said
    more: list[Said] = []
    known = listed(language)
    for place in range(len(row)):
        found = None if place in taken or not free[place] else one_of_list(row, place, language, known)
        if found is None or not _in_list(row, place, found[2], ends, starts):
            continue
        if all(free[at] and at not in taken for at in range(place, found[2])):
            more.append((found[1], found[2], found[0]))
            ends.add(found[2])
    return sorted([*said, *more], key=lambda one: one[0])


def _in_list(row: Sequence[Piece], first: int, last: int, ends: set[int], starts: set[int]) -> bool:
    before = first > 0 and row[first - 1].low in _LINKS and _reaches(row, range(first - 1, first - 2 - _GAP, -1), ends)
    behind = (
        last < len(row)
        and row[last].low in _LINKS
        and (last + 1 in starts or (last + 2 in starts and row[last + 1].low in _LINKS))
    )
    return before or behind


def _reaches(row: Sequence[Piece], places: range, ends: set[int]) -> bool:
    """Whether a member of the list ends close by, in the same sentence."""
    for at in places:
        if at in ends:
            return True
        if at <= 0 or row[at].breaks or row[at - 1].text in ".?!:":
            return False
    return False
