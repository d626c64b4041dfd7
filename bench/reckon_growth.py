"""How the stages that see a whole case grow: invented reports' worth of claims, a share of them copies, ten times more each time.

    python -m bench.reckon_growth 1000 10000 100000

Each size runs in a process of its own. Prints seconds of one core for resolving and reckoning, the peak of memory,
and what came out.
"""

import json
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from quipu.model import (
    Certainty,
    Claim,
    EntityKind,
    Frame,
    NameMention,
    Polarity,
    Precision,
    Quantity,
    Report,
    Role,
    Source,
    SourceKind,
    Tense,
    Time,
)
from quipu.reckon import reckon
from quipu.resolve import resolve
from quipu.workers import uncollected

SIZES = (1_000, 10_000, 100_000)
REPORTS_A_STORY = (1, 1, 1, 2, 2, 3, 4, 6)
COPIES = 0.3
"""Share of a story's later reports that repeat an earlier one."""
OUTLETS = 200
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "mar", "len", "tor", "quin")
START = date(2015, 1, 1)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Story:
    """One happening: when, where, who, how much."""

    day: date
    town: str
    people: tuple[str, ...]
    official: str
    weight: int
    held: int


def main() -> None:
    """Measure the sizes named on the command line."""
    sizes = [int(word) for word in sys.argv[1:]] or list(SIZES)
    context = multiprocessing.get_context("spawn")
    for size in sizes:
        with context.Pool(1) as pool:
            print(json.dumps(pool.apply(measured, (size,))), flush=True)


def measured(size: int) -> dict[str, float]:
    """Seconds and megabytes for some number of reports."""
    reports, claims, names = generated(size, random.Random(size))
    made = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with uncollected():  # as a build runs them
        start = time.process_time()
        resolved = resolve(reports, claims, names)
        middle = time.process_time()
        found = reckon(reports, resolved.claims, resolved.entities)
        end = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "reports": size,
        "claims": len(claims),
        "resolve_s": round(middle - start, 1),
        "reckon_s": round(end - middle, 1),
        "input_mb": round(made),
        "peak_mb": round(peak),
        "entities": len(resolved.entities),
        "copies": sum(report.copy_of is not None for report in found.reports),
        "incidents": len(found.incidents),
        "findings": len(found.findings),
    }


def generated(size: int, chance: random.Random) -> tuple[list[Report], list[Claim], list[NameMention]]:
    """Reports, their claims and their names."""
    towns = [_name(chance, 3) for _ in range(max(50, size // 50))]
    people = [f"{_name(chance, 2)} {_name(chance, 3)} {_name(chance, 3)}" for _ in range(max(100, size))]
    reports: list[Report] = []
    claims: list[Claim] = []
    names: list[NameMention] = []
    while len(reports) < size:
        story = _story(chance, towns, people, size)
        earlier: list[tuple[str, int]] = []
        for _ in range(min(chance.choice(REPORTS_A_STORY), size - len(reports))):
            number = len(reports)
            body, heard = chance.choice(earlier) if earlier and chance.random() < COPIES else _body(story, chance)
            earlier.append((body, heard))
            outlet = f"Outlet {chance.randrange(OUTLETS)}"
            published = (story.day + timedelta(chance.randrange(4))).isoformat()
            report = Report(f"{number:016x}", outlet, None, None, published, "en", None, f"{number}.md", body)
            reports.append(report)
            claims.extend(_claims(report, story, heard))
            names.extend(_names(report, story))
    return reports, claims, names


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def _story(chance: random.Random, towns: list[str], people: list[str], size: int) -> Story:
    """Stories come at one rate: the more reports, the longer the time that they span."""
    day = START + timedelta(chance.randrange(max(60, size // 20)))
    chosen = chance.sample(people, 3)
    return Story(day, chance.choice(towns), tuple(chosen[:2]), chosen[2], chance.randrange(20, 4000), chance.randrange(1, 12))


def _body(story: Story, chance: random.Random) -> tuple[str, int]:
    """A text with filler of its own, and the weight that it gives: now and then another one."""
    filler = " ".join(_name(chance, 2).lower() for _ in range(120))
    weight = story.weight if chance.random() < 0.8 else story.weight + chance.randrange(1, 40)
    lead = f"Police seized {weight} kilos of cocaine in {story.town}, said {story.official}."
    rest = f"They arrested {story.people[0]} and {story.people[1]}, {story.held} people in all."
    return f"{lead} {filler}. {rest}", weight


def _claims(report: Report, story: Story, weight: int) -> Iterator[Claim]:
    text = report.text
    day = Time(story.day.isoformat(), (story.day + timedelta(1)).isoformat(), Precision.DAY)
    amount = Quantity(float(weight), float(weight), "kg", "cocaine", False)
    held = Quantity(float(story.held), float(story.held), "count", "person", False)
    first, last = (0, text.index(". ") + 1), (text.rindex("They arrested"), len(text))
    official = _at(text, story.official)
    chain = (
        Source(story.official, *official, SourceKind.OFFICIAL, True, "said"),
        Source(report.outlet or "", None, None, SourceKind.OUTLET, True),
    )
    seized = (
        _role(text, "quantity", f"{weight} kilos", amount),
        _role(text, "place", story.town, None),
        Role("time", "", 0, 0, value=day),
    )
    yield _claim(report, first, Frame.SEIZURE, seized, chain)
    yield _claim(report, last, Frame.ARREST, (_role(text, "quantity", f"{story.held} people", held),), chain[1:])
    for person in story.people:
        yield _claim(report, last, Frame.ARREST, (_role(text, "patient", person, None),), chain[1:])


def _claim(report: Report, span: Span, frame: Frame, roles: tuple[Role, ...], chain: tuple[Source, ...]) -> Claim:
    start, end = span
    key = f"{report.id}-{frame}-{roles[0].start}"
    return Claim(
        key, report.id, start, end, report.text[start:end], frame, roles,
        Polarity.AFFIRMED, Certainty.CERTAIN, Tense.PAST, (), chain,
    )  # fmt: skip


def _role(text: str, role: str, words: str, value: Quantity | None) -> Role:
    return Role(role, words, *_at(text, words), value=value)


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def _names(report: Report, story: Story) -> Iterator[NameMention]:
    kinds = [(story.town, EntityKind.PLACE), *((person, EntityKind.PERSON) for person in (*story.people, story.official))]
    for name, kind in kinds:
        yield NameMention(report.id, *_at(report.text, name), name, kind)


if __name__ == "__main__":
    main()
