"""Reports that tell in one language what another report tells in the other: the same names and amounts in the same order."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quipu.model import Claim, Entity, Money, Quantity, Report, Time
from quipu.reckon.episode import ordinal

LEAST = 7
"""Names and amounts that two reports must share in one order."""
SHARE = 0.7
"""Share of the shorter report's names and amounts that must stand in the other, in its order."""
FIGURES = 2
"""Amounts and days that must be among them: names alone come in one order by chance."""
NAME = "name"
DAYS = 4
"""Days between a report and its translation."""
CROWD = 60
Mark = tuple[str, ...]


def translations(reports: Sequence[Report], claims: Sequence[Claim], entities: Mapping[str, Entity]) -> dict[str, str]:
    """For each report that has the marks of one in another language, that one; the ids of the two."""
    known = {report.id: report for report in reports}
    if len({report.language for report in reports}) < 2:
        return {}
    marks = _marks(claims, entities)
    index: dict[Mark, list[str]] = {}
    for report in sorted(marks):
        for mark in sorted({mark for mark in marks[report] if mark[0] != NAME}):
            index.setdefault(mark, []).append(report)
    found: dict[str, str] = {}
    for report in sorted(marks):
        shared = Counter(
            other
            for mark in {mark for mark in marks[report] if mark[0] != NAME}
            if len(index[mark]) <= CROWD
            for other in index[mark]
            if other < report and _may_be_translation(known[report], known[other])
        )
        likest = sorted((other for other in shared if shared[other] >= FIGURES), key=lambda one: (-shared[one], one))[:3]
        same = next((other for other in likest if _alike(marks[report], marks[other])), None)
        if same is not None:
            found[report] = same
    return found


def _may_be_translation(one: Report, other: Report) -> bool:
    """Whether two reports are in two languages and of the same days, as far as they are dated."""
    if one.language == other.language:
        return False
    if one.published is None or other.published is None:
        return True
    return abs(ordinal(one.published) - ordinal(other.published)) <= DAYS


def _marks(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> dict[str, tuple[Mark, ...]]:
    """Each report's names and amounts in the order of the text, each name once in a row."""
    placed: dict[str, dict[tuple[int, Mark], None]] = {}
    for claim in claims:
        for role in claim.roles:
            for mark in _of(role.value):
                placed.setdefault(claim.report, {})[role.start, mark] = None
    for entity in entities.values():
        for mention in entity.mentions:
            if mention.report in placed:
                placed[mention.report][mention.start, (NAME, entity.id)] = None
    return {report: _without_repeats(mark for _, mark in sorted(found)) for report, found in placed.items()}


def _without_repeats(marks: Iterator[Mark]) -> tuple[Mark, ...]:
    return tuple(dict.fromkeys(marks))


def _of(value: object) -> Iterator[Mark]:
    if isinstance(value, Quantity | Money) and (value.low is not None or value.high is not None):
        unit = value.currency if isinstance(value, Money) else f"{value.unit} {value.of}"
        yield "amount", f"{value.low} {value.high} {unit}"
    elif isinstance(value, Time) and value.start is not None:
        yield "time", value.start


def _alike(one: Sequence[Mark], other: Sequence[Mark]) -> bool:
    common = _in_order(one, other)
    figures = sum(mark[0] != NAME for mark in set(one) & set(other))
    return len(common) >= LEAST and figures >= FIGURES and len(common) >= SHARE * min(len(one), len(other))


def _in_order(one: Sequence[Mark], other: Sequence[Mark]) -> list[Mark]:
    """The longest row of marks that both have in one order; marks stand once in each."""
    place = {mark: number for number, mark in enumerate(other)}
    best: list[list[Mark]] = []
    ends: list[int] = []
    for mark in one:
        if mark not in place:
            continue
        number = place[mark]
        at = next((k for k in range(len(ends)) if ends[k] >= number), len(ends))
        row = [*(best[at - 1] if at else []), mark]
        if at == len(ends):
            ends.append(number)
            best.append(row)
        else:
            ends[at], best[at] = number, row
    return best[-1] if best else []
