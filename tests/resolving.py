"""Reports with their names marked by hand, for the tests of `resolve`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from quipu.model import (
    Certainty,
    Claim,
    Entity,
    EntityKind,
    Frame,
    NameMention,
    Polarity,
    Report,
    Role,
    Source,
    SourceKind,
    Tense,
)
from quipu.resolve import Resolved, resolve

MARK = re.compile(r"\{(?P<kind>[POLT]):(?P<name>[^}]*)\}")
KINDS = {"P": EntityKind.PERSON, "O": EntityKind.ORGANIZATION, "L": EntityKind.PLACE, "T": EntityKind.THING}


@dataclass
class Case:
    """Reports written with marks: "{P:Ana Ruiz}" is a name that the tagger takes for a person's."""

    reports: list[Report] = field(default_factory=list)
    names: list[NameMention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def report(self, identifier: str, marked: str, outlet: str | None = None) -> Report:
        """Add a report; the text is `marked` without its marks."""
        text, found, at = "", [], 0
        for match in MARK.finditer(marked):
            text += marked[at : match.start()]
            found.append((len(text), match["name"], KINDS[match["kind"]]))
            text += match["name"]
            at = match.end()
        text += marked[at:]
        self.names += [NameMention(identifier, start, start + len(name), name, kind) for start, name, kind in found]
        report = Report(identifier, outlet, None, None, None, None, None, f"{identifier}.txt", text)
        self.reports.append(report)
        return report

    def claim(self, report: Report, frame: Frame, roles: Sequence[Role], chain: Sequence[Source] = ()) -> Claim:
        """Add a claim with the given roles and chain."""
        claim = Claim(
            f"{report.id}-{len(self.claims)}",
            report.id,
            0,
            1,
            report.text[:1],
            frame,
            tuple(roles),
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
            Tense.PAST,
            (),
            tuple(chain),
        )
        self.claims.append(claim)
        return claim

    def resolved(self) -> Resolved:
        """What `resolve` makes of it all."""
        return resolve(self.reports, self.claims, self.names)


def role(report: Report, name: str, text: str, refers_to: str | None = None, nth: int = 0) -> Role:
    """A role filled by the `nth` occurrence of `text`, which refers back to the first of `refers_to`."""
    start = _at(report, text, nth)
    referent = None if refers_to is None else (_at(report, refers_to, 0), _at(report, refers_to, 0) + len(refers_to))
    return Role(name, text, start, start + len(text), referent=referent)


def source(report: Report, text: str, kind: SourceKind = SourceKind.OFFICIAL, nth: int = 0) -> Source:
    """A source in the text, or one that stands nowhere in it."""
    if text not in report.text:
        return Source(text, None, None, kind, True)
    start = _at(report, text, nth)
    return Source(text, start, start + len(text), kind, True)


def _at(report: Report, text: str, nth: int) -> int:
    return [match.start() for match in re.finditer(re.escape(text), report.text)][nth]


def entity_named(resolved: Resolved, name: str) -> Entity:
    """The one entity that bears a name or alias."""
    found = [entity for entity in resolved.entities if name in (entity.name, *entity.names, *entity.aliases)]
    assert len(found) == 1, f"{name}: {[entity.names for entity in found]}"
    return found[0]


def groups(resolved: Resolved, kind: EntityKind) -> set[frozenset[str]]:
    """The names of each entity of a kind."""
    return {frozenset(entity.names) for entity in resolved.entities if entity.kind is kind}
