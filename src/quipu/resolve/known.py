"""Bodies, groups and outlets that `knowledge/agencies.yaml` lists."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from quipu.knowledge import load
from quipu.resolve.fold import squeeze
from quipu.resolve.organizations import notion_key, says_whose

SHORT = 4
"""Letters of an acronym that may be a word as well."""


@dataclass(frozen=True, slots=True)
class Known:
    """One listed organization: its number in the list, its first name, its sort, its country."""

    name: str
    sort: str
    country: str | None
    names: tuple[str, ...]


@cache
def _by_name() -> dict[str, tuple[Known, ...]]:
    found: dict[str, list[Known]] = {}
    for row in load("agencies")["organizations"]:
        known = Known(row["names"][0], row["sort"], row.get("country"), tuple(row["names"]))
        for key in sorted({key for name in known.names for key in (bare_key(name), notion_key(name)) if key}):
            found.setdefault(key, []).append(known)
    return {key: tuple(rows) for key, rows in found.items()}


def bare_key(name: str) -> str:
    """Letters of a name without a leading article: "The Guardian" and "Guardian" are one."""
    words = name.split()
    bare = " ".join(words[1:]) if len(words) > 1 and words[0].casefold() in {"the", "la", "el", "los", "las"} else name
    return squeeze(bare)


@lru_cache(maxsize=1 << 17)
def candidates(name: str) -> tuple[Known, ...]:
    """Listed organizations that bear the name. A short acronym is one only in capitals: "Un" is an article, "UN" is not."""
    if len(name) <= SHORT and not name.isupper() and all(name not in row.names for row in _by_name().get(bare_key(name), ())):
        return ()
    return _by_name().get(bare_key(name)) or _by_name().get(notion_key(name) or "", ())


def known_as(name: str, countries: Collection[str], main: str | None = None) -> Known | None:
    """The one listed organization that a name stands for in a report that speaks of `countries`, or None.

    A body of one country is not taken from a report that speaks of other countries only, unless its name leaves no doubt; a name
    that several bear is read in the country that the report is about, `main`, else in the only one that has such a body.
    """
    rows = candidates(name)
    if len(rows) > 1:
        near = [row for row in rows if row.country == main and main is not None] or [
            row for row in rows if row.country in countries
        ]
        return near[0] if len(near) == 1 else None
    if not rows:
        return None
    here = not countries or rows[0].country is None or rows[0].country in countries
    return rows[0] if here or rows[0].sort in {"outlet", "wire"} or says_whose(name) else None


def same_known(a: str, b: str) -> bool | None:
    """Whether two names stand for one listed organization; None where the list does not hold both."""
    mine, theirs = candidates(a), candidates(b)
    if not mine or not theirs:
        return None
    return bool(set(mine) & set(theirs))
