"""The country of reports that name none: the one of the reports that speak of the same people and groups."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from quipu.model import EntityKind
from quipu.resolve.across import context_keys
from quipu.resolve.known import known_as
from quipu.resolve.local import Local


def with_settings(locals_: Sequence[Local]) -> list[Local]:
    """The entities with the country of kindred reports where their own names none and those agree; a listed body whose name
    only lacked the country is then known."""
    own: dict[str, str | None] = {}
    for local in locals_:
        own[local.report] = own.get(local.report) or local.setting
    keys = context_keys(locals_)
    told: dict[str, set[str]] = defaultdict(set)
    for report, setting in own.items():
        if setting is not None:
            for key in keys.get(report, frozenset()):
                told[key].add(setting)
    lent: dict[str, str] = {}
    for report, setting in own.items():
        if setting is None:
            countries = {country for key in keys.get(report, frozenset()) for country in told.get(key, ())}
            if len(countries) == 1:
                lent[report] = countries.pop()
    return [_set(local, lent[local.report]) if local.report in lent else local for local in locals_]


def _set(local: Local, country: str) -> Local:
    bodies = local.kind is EntityKind.ORGANIZATION and local.known is None and not local.outlet
    known = {body for name in local.names if (body := known_as(name, (country,), country))} if bodies else set()
    return replace(local, setting=country, known=known.pop() if len(known) == 1 else local.known)
