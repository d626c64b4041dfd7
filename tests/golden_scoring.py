"""Scores a golden case: what `expected.yaml` asks for and the built case does not hold, in words. See tests/golden/README.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from quipu.measure import is_a
from quipu.model import CaseTables, Claim, Entity, Finding, Frame, Incident, Money, Quantity
from quipu.pipeline import build
from quipu.reckon.episode import families
from quipu.reckon.ledger import latest_status

MONEY_SLOTS = ("seizure/value", "valuation/value")


@dataclass(frozen=True)
class Miss:
    """Something expected that is not so. `merge`: two that are told apart were made one, the worst that can happen."""

    key: str
    text: str
    merge: bool = False


class Golden:
    """A golden case, built, with what is expected of it."""

    def __init__(self, folder: Path, case: Path) -> None:
        self.expected: dict[str, Any] = yaml.safe_load((folder / "expected.yaml").read_text("utf-8"))
        self.tables: CaseTables = build([folder / "reports"], case)
        self.reports = {Path(report.path).name: report for report in self.tables.reports}
        self.claims = {claim.id: claim for claim in self.tables.claims}
        self.named = {one["name"]: self.incidents_of(one) for one in self.expected.get("incidents", ())}

    def misses(self) -> list[Miss]:
        """All that is not as expected."""
        checks = (self._entities, self._copies, self._roots, self._incidents, self._separate, self._outside)
        return [miss for check in (*checks, self._findings, self._absent, self._ledger) for miss in check()]

    def asked(self) -> int:
        """How many things the case asks for."""
        counted = ("entities", "copies", "roots", "incidents", "separate", "outside", "findings", "absent", "ledger")
        return sum(len(self.expected.get(key) or ()) for key in counted)

    def claims_at(self, where: str) -> list[Claim]:
        """Claims of event frames whose quotes overlap a phrase of a report."""
        name, _, phrase = where.partition(": ")
        report = self.reports[name]
        start = " ".join(report.text.split()).find(phrase) if phrase not in report.text else report.text.find(phrase)
        assert start >= 0, f"{where}: not in the report"
        end = start + len(phrase)
        frames = families()
        return [
            claim
            for claim in self.tables.claims
            if claim.report == report.id and claim.frame in frames and claim.start < end and start < claim.end
        ]

    def incidents_of(self, expected: dict[str, Any]) -> list[Incident]:
        """The incidents in which the claims of an expected one lie, the one with most of them first."""
        counts: dict[str, list[int]] = {}
        for where in expected.get("with", ()):
            claims = [claim for claim in self.claims_at(where) if claim.incident]
            for id_ in {claim.incident or "" for claim in claims}:
                own = any(claim.incident == id_ and claim.frame == expected["kind"] for claim in claims)
                told = counts.setdefault(id_, [0, 0])
                counts[id_] = [told[0] + own, told[1] + 1]
        by_id = {incident.id: incident for incident in self.tables.incidents}
        order = sorted(counts, key=lambda id_: ([-n for n in counts[id_]], -len(by_id[id_].claims), id_))
        return [by_id[id_] for id_ in order]

    def _bearers(self, name: str, kind: str) -> set[str]:
        return {entity.id for entity in self.tables.entities if entity.kind == kind and _bears(entity, name)}

    def _entities(self) -> Iterator[Miss]:
        for one in self.expected.get("entities", ()):
            held = {name: self._bearers(name, one["kind"]) for name in one["same"]}
            shared = set.intersection(*held.values()) if held else set()
            lost = [name for name, ids in held.items() if not ids]
            if lost:
                yield Miss("entities", f"no {one['kind']} {', '.join(lost)}")
            elif not shared:
                yield Miss("entities", f"not one: {', '.join(one['same'])}")
            for other in one.get("not", ()):
                if self._bearers(other, one["kind"]) & set().union(*held.values()):
                    yield Miss("entities", f"{one['same'][0]} and {other} are one", merge=True)

    def _copies(self) -> Iterator[Miss]:
        for one in self.expected.get("copies", ()):
            copy, of = self.reports[one["report"]], self.reports[one["of"]]
            if copy.copy_of is None or (copy.copy_of != of.id and copy.copy_of != of.copy_of):
                yield Miss("copies", f"{one['report']} is no copy of {one['of']}")
        copies = {one["report"] for one in self.expected.get("copies", ())} | {
            one["of"] for one in self.expected.get("copies", ())
        }
        for name, report in self.reports.items():
            if report.copy_of and name not in copies:
                yield Miss("copies", f"{name} is taken for a copy")

    def _roots(self) -> Iterator[Miss]:
        for one in self.expected.get("roots", ()):
            wanted = {self.reports[name].id for name in one["reports"]}
            found = [[claim for claim in self.claims_at(where) if claim.report in wanted] for where in one["with"]]
            roots = [{claim.root for claim in claims} for claims in found]
            if not all(roots):
                yield Miss("roots", f"no claims at {one['with']}")
            elif bool(set.intersection(*roots)) is not one["one_root"]:
                yield Miss("roots", f"{'not one root' if one['one_root'] else 'one root'}: {one['with']}")

    def _incidents(self) -> Iterator[Miss]:
        for one in self.expected.get("incidents", ()):
            found = self.named[one["name"]]
            if not found:
                yield Miss("incidents", f"{one['name']}: none")
                continue
            best = found[0]
            stray = [where for where in one.get("with", ()) if all(c.incident != best.id for c in self.claims_at(where))]
            for where in stray:
                yield Miss("incidents", f"{one['name']}: without {where}")
            missing = [name for name in one.get("reports", ()) if self.reports[name].id not in best.reports]
            if missing:
                yield Miss("incidents", f"{one['name']}: without {', '.join(missing)}")
            if one["kind"] not in {best.kind, *(self.claims[claim].frame for claim in best.claims)}:
                yield Miss("incidents", f"{one['name']}: {best.kind}")
            yield from self._where_and_when(one, best)

    def _where_and_when(self, one: dict[str, Any], best: Incident) -> Iterator[Miss]:
        names = {name for entity in self.tables.entities if entity.id in best.places for name in entity.names}
        if one.get("place") and one["place"] not in names:
            yield Miss("incidents", f"{one['name']}: not in {one['place']} but {sorted(names)}")
        if one.get("time"):
            start, end = str(one["time"]["start"]), str(one["time"]["end"])
            if best.time is None or best.time.start is None or best.time.end is None:
                yield Miss("incidents", f"{one['name']}: no time")
            elif not (best.time.start < end and start < best.time.end):
                yield Miss("incidents", f"{one['name']}: at {best.time.start}")
        wanted = self.named.get(one.get("follows", ""))
        if wanted and wanted[0].id not in self._ancestors(best):
            yield Miss("incidents", f"{one['name']}: does not follow {one['follows']}")

    def _ancestors(self, incident: Incident) -> set[str]:
        """The incidents that one follows from, directly or through others."""
        by_id = {row.id: row for row in self.tables.incidents}
        found: set[str] = set()
        while incident.follows is not None and incident.follows not in found:
            found.add(incident.follows)
            incident = by_id[incident.follows]
        return found

    def _separate(self) -> Iterator[Miss]:
        for names in self.expected.get("separate", ()):
            for number, name in enumerate(names):
                for other in names[number + 1 :]:
                    both = {found[0].id for one in (name, other) if (found := self.named[one])}
                    if len(both) == 1 and self.named[name] and self.named[other]:
                        yield Miss("separate", f"{name} and {other} are one", merge=True)

    def _outside(self) -> Iterator[Miss]:
        mine = {found[0].id: name for name, found in self.named.items() if found}
        for where in self.expected.get("outside", ()):
            for claim in self.claims_at(where):
                if claim.incident in mine:
                    yield Miss("outside", f"{where} ({claim.frame}) lies in {mine[claim.incident]}", merge=True)

    def _findings(self) -> Iterator[Miss]:
        for one in self.expected.get("findings", ()):
            if not any(self._is(finding, one) for finding in self.tables.findings):
                yield Miss("findings", " ".join(f"{key}={value}" for key, value in one.items()))

    def _is(self, finding: Finding, one: dict[str, Any]) -> bool:
        incidents = {incident.id for incident in self.named.get(one.get("incident") or "", ())}
        if finding.kind != one["kind"] or not _in_slot(finding.slot, one.get("slot")):
            return False
        if one.get("incident") and finding.incident not in incidents:
            return False
        claims = [self.claims[claim] for claim in finding.claims]
        bounds = {bound for claim in claims for role in claim.roles for bound in _bounds(role.value)}
        reports = {claim.report for claim in claims}
        wanted = {self.reports[name].id for name in one.get("reports", ())}
        return wanted <= reports and all(any(_near(value, bound) for bound in bounds) for value in one.get("values", ()))

    def _absent(self) -> Iterator[Miss]:
        mine = {incident.id for found in self.named.values() for incident in found}
        for one in self.expected.get("absent", ()):
            for finding in self.tables.findings:
                if finding.kind == one["kind"] and _in_slot(finding.slot, one.get("slot")) and finding.incident in mine:
                    yield Miss("absent", finding.text)

    def _ledger(self) -> Iterator[Miss]:
        for one in self.expected.get("ledger", ()):
            status = one.get("status")
            allowed = status if isinstance(status, list) else [status]
            ids = self._bearers(one["person"], "person")
            steps = [latest_status(self.tables.ledger, id_) for id_ in sorted(ids)]
            if status and not any(step is not None and step.status in allowed for step in _as_frames(steps)):
                told = [step.status.value for step in steps if step is not None]
                yield Miss("ledger", f"{one['person']}: {told or 'nothing'}, not {status}")
            for name in one.get("never", ()):
                if {event.person for event in self.tables.ledger} & self._bearers(name, "person"):
                    yield Miss("ledger", f"{name} is on the ledger", merge=True)


@dataclass(frozen=True)
class _Step:
    status: str


_STATUS = {
    Frame.CONVICTION: "convicted",
    Frame.SENTENCE: "sentenced",
    Frame.ACQUITTAL: "acquitted",
    Frame.ARREST: "arrested",
    Frame.RELEASE: "released",
    Frame.CHARGE: "charged",
    Frame.WANTED: "wanted",
    Frame.INVESTIGATION: "investigated",
    Frame.EXTRADITION: "extradited",
    Frame.ANNULMENT: "annulled",
    Frame.DEATH: "dead",
    Frame.SURRENDER: "surrendered",
    Frame.ESCAPE: "escaped",
}


def _as_frames(steps: list[Any]) -> Iterator[_Step | None]:
    for step in steps:
        yield None if step is None else _Step(_STATUS.get(step.status, step.status.value))


def _bears(entity: Entity, name: str) -> bool:
    return name in entity.names or name in entity.aliases or name == entity.name


def _in_slot(slot: str, wanted: str | None) -> bool:
    if wanted is None or slot == wanted or slot.partition("/")[0] == wanted:
        return True
    frame, _, of = slot.rpartition("/")
    wanted_frame, _, wanted_of = wanted.rpartition("/")
    return (frame == wanted_frame and is_a(of, wanted_of)) or (wanted in MONEY_SLOTS and slot in MONEY_SLOTS)


def _bounds(value: object) -> Iterator[float]:
    if isinstance(value, Quantity | Money):
        yield from (bound for bound in (value.low, value.high) if bound is not None)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other))
