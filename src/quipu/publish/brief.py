"""The brief: what a case amounts to, in sentences that each lead back to the reports."""

from collections.abc import Callable
from dataclasses import dataclass

from quipu.model import CaseTables, Claim
from quipu.publish import accounts, figures, network, people, sources
from quipu.publish.section import Section
from quipu.publish.wording import Words

SECTIONS: tuple[Callable[[CaseTables, Words], Section], ...] = (
    accounts.happened,
    figures.figures,
    people.people,
    network.organization,
    network.route,
    figures.disagreements,
    accounts.timeline,
    sources.sources,
)
"""The sections in the order in which an editor reads them."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief before it is laid out: its sections, and its notes in the order in which they are cited."""

    title: str
    summary: str
    sections: tuple[Section, ...]
    notes: tuple[Claim, ...]
    """The claims cited, first cited first; those of one sentence of one report share the number of the first."""
    numbers: dict[str, int]
    """The number of the note of each claim."""
    tables: CaseTables


def brief(tables: CaseTables) -> Brief:
    """The brief of a case. Sections with nothing to say are left out."""
    words = Words(tables)
    sections = tuple(section for build in SECTIONS if (section := build(tables, words)).blocks)
    notes, numbers = _notes(sections, words)
    return Brief(_title(tables), _summary(tables), sections, notes, numbers, tables)


def _notes(sections: tuple[Section, ...], words: Words) -> tuple[tuple[Claim, ...], dict[str, int]]:
    notes: list[Claim] = []
    numbers: dict[str, int] = {}
    places: dict[tuple[str, int, int], int] = {}
    for section in sections:
        for statement in section.statements():
            for claim_id in statement.claims:
                claim = words.claims[claim_id]
                place = (claim.report, claim.start, claim.end)
                if place not in places:
                    notes.append(claim)
                    places[place] = len(notes)
                numbers[claim_id] = places[place]
    return tuple(notes), numbers


def _title(tables: CaseTables) -> str:
    if not tables.incidents:
        return "Brief"
    return max(tables.incidents, key=lambda incident: (len(incident.reports), len(incident.claims), incident.id)).title


def _summary(tables: CaseTables) -> str:
    dates = sorted(report.published for report in tables.reports if report.published)
    span = f", published {dates[0]} to {dates[-1]}" if len(dates) > 1 else f", published {dates[0]}" if dates else ""
    copies = sum(1 for report in tables.reports if report.copy_of)
    copied = f", {copies} of them copies," if copies else ""
    roots = len({claim.root for claim in tables.claims if claim.root})
    outlets = len({report.outlet for report in tables.reports})
    return (
        f"{_count(len(tables.reports), 'report')}{copied} from {_count(outlets, 'outlet')}{span}; "
        f"{_count(len(tables.claims), 'claim')} from {_count(roots, 'independent root')}. "
        "Everything below is what the reports say, by whose word; nothing here has been verified."
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
