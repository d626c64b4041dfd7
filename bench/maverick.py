"""Reckoning on press reports of violent events that people have coded: does it see that reports of one event differ?

    python -m bench.maverick [--data ../shared/data] [--read N]

Source: eventreport's `maverick.csv` (CC BY 4.0), one row a report. Each row becomes a report of an outlet with claims: how many
were killed and hurt, where, on which days, who. Measured are the findings where events are given (each event reckoned alone, as
an analyst's word that its reports are one), and how well events are found where they are not (pairs of reports). `--read` prints
findings on events whose deaths agree, drawn at random, for reading by hand.
"""

import argparse
import csv
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

from quipu.model import (
    Anchor,
    Certainty,
    Claim,
    Decision,
    DecisionKind,
    Entity,
    EntityKind,
    Evidence,
    Finding,
    Frame,
    Mention,
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

DEATHS, INJURED = "killing/quantity/person", "attack/quantity/person"
FLAGS = ("conflict", "implausible", "opposed", "revise", "sum", "refine")
PUBLISHED = re.compile(r"\((\d{4}-\d\d-\d\d)\)")
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """One row as a report with its claims and the entities that they name."""

    event: str
    report: Report
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    deaths: str


def main() -> None:
    """Measure, and print what was found as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--read", type=int, default=0)
    options = parser.parse_args()
    with (options.data / "conflict" / "maverick.csv").open(encoding="utf-8-sig", newline="") as lines:
        told = [_told(number, row) for number, row in enumerate(csv.DictReader(lines))]
    events: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        events[one.event].append(one)
    several = {event: found for event, found in events.items() if len(found) > 1}
    findings = {event: list(_given(found)) for event, found in several.items()}
    print(json.dumps(_summary(several, findings) | {"grouping": _grouping(told)}, indent=1))
    agree = [event for event, found in several.items() if len({one.deaths for one in found}) == 1]
    flagged = [finding for event in agree for finding in findings[event] if finding.kind in FLAGS]
    for finding in random.Random(7).sample(flagged, min(options.read, len(flagged))):
        print(f"{finding.kind}: {finding.text}")


def _summary(several: dict[str, list[Told]], findings: dict[str, list[Finding]]) -> dict[str, object]:
    """What deaths amount to for each event, and which events are flagged."""
    differ = {event for event, found in several.items() if len({one.deaths for one in found}) > 1}
    verdicts = {event: _verdict(found, DEATHS) for event, found in findings.items()}
    other = Counter(
        f"{finding.slot} {finding.kind}"
        for event, found in findings.items()
        if event not in differ
        for finding in found
        if finding.kind in FLAGS
    )
    return {
        "events_of_several_reports": len(several),
        "deaths": dict(Counter(verdicts.values())),
        "deaths_differ": len(differ),
        "deaths_differ_flagged": sum(verdicts[event] in FLAGS for event in differ),
        "deaths_agree_flagged": sum(verdicts[event] in FLAGS for event in verdicts if event not in differ),
        "flagged_where_deaths_agree": dict(sorted(other.items())),
    }


def _verdict(findings: Iterable[Finding], slot: str) -> str:
    kinds = {finding.kind.value for finding in findings if finding.slot == slot}
    return next((kind for kind in (*FLAGS, "agree", "copy", "single") if kind in kinds), "none")


def _given(found: Sequence[Told]) -> Iterator[Finding]:
    """The findings on one event whose reports are known to be of one event."""
    anchors = [Anchor(c.report, c.start, c.end, c.quote, c.frame) for one in found for c in one.claims]
    evidence = tuple(Evidence(anchor.report, (), (anchor,)) for anchor in anchors)
    same = Decision(1, DecisionKind.SAME_INCIDENT, (), None, "the data's coders", "2020-01-01T00:00:00Z", "one event", evidence)
    entities = {entity.id: entity for one in found for entity in one.entities}
    reckoned = reckon([one.report for one in found], [c for one in found for c in one.claims], list(entities.values()), [same])
    assert len(reckoned.incidents) == 1
    yield from reckoned.findings


def _grouping(told: Sequence[Told]) -> dict[str, float]:
    """Precision and recall of pairs of reports put into one incident, where the events are not given."""
    entities = {entity.id: entity for one in told for entity in one.entities}
    reckoned = reckon([one.report for one in told], [c for one in told for c in one.claims], list(entities.values()))
    event = {one.report.id: one.event for one in told}
    found = {pair for incident in reckoned.incidents for pair in combinations(sorted(incident.reports), 2)}
    by_event: dict[str, list[str]] = defaultdict(list)
    for one in told:
        by_event[one.event].append(one.report.id)
    true = {pair for reports in by_event.values() for pair in combinations(sorted(reports), 2)}
    right = sum(event[a] == event[b] for a, b in found)
    precision, recall = right / max(1, len(found)), right / max(1, len(true))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {
        "incidents": len(reckoned.incidents),
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(f1, 3),
    }


def _told(number: int, row: Row) -> Told:
    id_ = f"{number:016x}"
    published = PUBLISHED.search(row["source"])
    report = Report(
        id_,
        row["source_author"] or None,
        row["source"],
        None,
        published[1] if published else None,
        "en",
        None,
        id_,
        f"Row {number}.",
    )
    outlet = Source(row["source_author"] or id_, None, None, SourceKind.OUTLET, True)
    places, actors = _places(row), _actors(row)
    roles = [Role("time", "", 0, 0, value=_time(row))]
    roles.extend(Role("place", place.name, 0, 0, entity=place.id) for place in places[:1])
    roles.extend(Role("patient", actor.name, 0, 0, entity=actor.id) for actor in actors)
    claims = [
        _claim(id_, position, frame, (Role("quantity", "", 0, 0, value=value), *roles), outlet)
        for position, (frame, value) in enumerate(_amounts(row))
    ]
    return Told(row["event_id"], report, tuple(claims), (*places, *actors), row["deaths_best"])


def _amounts(row: Row) -> Iterator[tuple[Frame, Quantity]]:
    """The best figure for the dead, the range where there is one, and the hurt where any are told."""
    for frame, name in ((Frame.KILLING, "deaths"), (Frame.ATTACK, "injuries")):
        best, low, high = (float(row[f"{name}_{which}"]) for which in ("best", "low", "high"))
        if frame is Frame.KILLING or high:
            yield frame, Quantity(best, best, "count", "person", False)
            if low != high:
                yield frame, Quantity(low, high, "count", "person", False)


def _claim(report: str, position: int, frame: Frame, roles: tuple[Role, ...], outlet: Source) -> Claim:
    return Claim(
        f"{report}-{position}", report, position, position + 1, "", frame, roles,
        Polarity.AFFIRMED, Certainty.CERTAIN, Tense.PAST, (), (outlet,),
    )  # fmt: skip


def _time(row: Row) -> Time:
    start, end = date.fromisoformat(row["date_start"]), date.fromisoformat(row["date_end"])
    precision = Precision.DAY if start == end else Precision.WEEK if (end - start).days < 15 else Precision.MONTH
    return Time(start.isoformat(), (end + timedelta(1)).isoformat(), precision)


def _places(row: Row) -> list[Entity]:
    """The place, the narrowest first, and the city that it lies in."""
    city = _place(row, row["city"], None) if row["city"] else None
    if not row["location"] or row["location"] == row["city"]:
        return [city] if city is not None else []
    spot = _place(row, row["location"], city.id if city is not None else None)
    return [spot, city] if city is not None else [spot]


def _place(row: Row, name: str, within: str | None) -> Entity:
    return Entity(
        f"place {row['country']} {within or ''} {name}", EntityKind.PLACE, name, (name,), (), (), (Mention("", 0, 0),),
        country=row["country"], precision="district" if within else "city", within=within,
    )  # fmt: skip


def _actors(row: Row) -> list[Entity]:
    named = [(row[f"actor{n}_id"], row[f"actor{n}"]) for n in range(1, 7) if row[f"actor{n}_id"]]
    return [Entity(f"actor {id_}", EntityKind.ORGANIZATION, name, (name,), (), (), ()) for id_, name in dict(named).items()]


if __name__ == "__main__":
    main()
