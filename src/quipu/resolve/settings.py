"""The country of reports that name none: the one of the reports that speak of the same people, groups and places."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from quipu.model import EntityKind
from quipu.resolve.across import context_keys
from quipu.resolve.census import name_key
from quipu.resolve.keys import strong_key
from quipu.resolve.known import known_as
from quipu.resolve.local import Local
from quipu.resolve.places import NOWHERE, PlaceName, Surroundings, locate, parse_place

SURE, NAMED = 1.0, 0.5
"""What a person, a group or a town in common says, and what the name of a place says that nobody has located."""
ENOUGH = 1.0
ROUNDS = 2
"""A report to which a country was lent may lend it on, once."""
CROWD = 60
"""A name in more reports than this ties none of them to a country."""


def with_settings(locals_: Sequence[Local]) -> list[Local]:
    """The entities with the country of kindred reports where their own names none and those agree.

    A listed body whose name only lacked the country is then known, and a town whose name only lacked it is then found.
    """
    own: dict[str, str | None] = {}
    for local in locals_:
        own[local.report] = own.get(local.report) or local.setting
    keys = _weighed_keys(locals_)
    lent: dict[str, str] = {}
    for _ in range(ROUNDS):
        told: dict[str, dict[str, str]] = defaultdict(dict)
        for report, setting in own.items():
            if setting is not None:
                for key in keys.get(report, {}):
                    told[key][report] = setting
        more = {report: country for report in own if own[report] is None and (country := _lent(keys.get(report, {}), told))}
        own |= more
        lent |= more
    return [_set(local, lent[local.report]) if local.report in lent else local for local in locals_]


def _weighed_keys(locals_: Sequence[Local]) -> dict[str, dict[str, float]]:
    ties = context_keys(locals_, [strong_key(local) for local in locals_])
    found: dict[str, dict[str, float]] = {report: dict.fromkeys(keys, SURE) for report, keys in ties.items()}
    for local in locals_:
        if local.kind is EntityKind.PLACE and (local.location.spot is None or local.location.spot.rank == "city"):
            for name in local.names:
                found.setdefault(local.report, {})[f"named|{name_key(name)}"] = NAMED
    return found


def _lent(keys: dict[str, float], told: dict[str, dict[str, str]]) -> str | None:
    """The country of the reports that share the names of one; None where two countries contend or too little is shared."""
    votes: dict[str, float] = defaultdict(float)
    for key, weight in keys.items():
        countries = set(told.get(key, {}).values())
        if len(told.get(key, {})) <= CROWD and len(countries) == 1:
            votes[countries.pop()] += weight
    ranked = sorted(votes, key=lambda country: (-votes[country], country))
    if not ranked or votes[ranked[0]] < ENOUGH or (len(ranked) > 1 and votes[ranked[0]] < 2 * votes[ranked[1]]):
        return None
    return ranked[0]


def _set(local: Local, country: str) -> Local:
    if local.kind is EntityKind.PLACE and local.location.country is None:
        named = parse_place(local.names[0])
        found = locate(PlaceName(named.core, named.rank or local.rank), Surroundings({country: 1}))
        return replace(local, setting=country, location=found if found.country == country else NOWHERE)
    bodies = local.kind is EntityKind.ORGANIZATION and local.known is None and not local.outlet
    known = {body for name in local.names if (body := known_as(name, (country,), country))} if bodies else set()
    return replace(local, setting=country, known=known.pop() if len(known) == 1 else local.known)
