"""How much of each report is its own: what it brings from roots that no earlier report has brought for the same happening."""

from collections.abc import Sequence
from dataclasses import replace

from quipu.model import Claim, Report
from quipu.reckon.copies import order


def with_shares(reports: Sequence[Report], claims: Sequence[Claim]) -> tuple[Report, ...]:
    """The reports, in the order given, with `independent` set.

    A copy tells nothing from a root of its own, and so has 0 but for what it adds, and so has a second report of what the same
    police said. Reports of one day count in the order in which copies are looked for: the original first.
    """
    by_report: dict[str, list[Claim]] = {}
    for claim in claims:
        by_report.setdefault(claim.report, []).append(claim)
    told: set[tuple[object, ...]] = set()
    shares = {report.id: _share(by_report[report.id], told) for report in order(reports) if report.id in by_report}
    return tuple(replace(report, independent=shares.get(report.id)) for report in reports)


def _share(claims: Sequence[Claim], told: set[tuple[object, ...]]) -> float:
    """Share of a report's claims that are its own; what it tells is `told` from then on."""
    keys = [_told(claim) for claim in claims]
    own = sum(key not in told for key in keys)
    told.update(keys)
    return round(own / len(keys), 3)


def _told(claim: Claim) -> tuple[object, ...]:
    """A root, and what it is heard on: a happening, else whoever stands first in a relation.

    Further roles are left out: a translation words them otherwise, and another office of one man is no other voice on him.
    """
    if claim.incident is not None:
        return claim.root, claim.incident
    whom = next((role.entity for role in claim.roles if role.entity), None)
    return claim.root, claim.frame, whom or frozenset(role.value or role.text.casefold() for role in claim.roles)
