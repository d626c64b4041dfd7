"""Which entity the words of a role or a source stand for."""

import re
from collections.abc import Collection, Mapping
from functools import cache

from quipu.knowledge import load
from quipu.model import Role, Source
from quipu.resolve.fold import fold

ARTICLES = frozenset({"the", "la", "las", "los", "el"})
PLACE_ROLES = frozenset({"place", "origin", "destination", "via"})
ACTING = frozenset({"agent", "authority"})


def entity_span(text: str, span: Role | Source, spans: Mapping[tuple[int, int], int], places: Collection[int]) -> int | None:
    """Number of the entity that a role or source stands for: by the name it refers back to, or by the name in its words.

    A name within longer words counts only where it is what the words name: "Mexican national Alejandro Vargas" is he, "the wife
    of Alejandro Vargas" and "contacts in Miami" are not. "Dirandro officials" who act or speak stand for their body, "officials
    in Peru" for nobody named. `places`: the numbers that are places.
    """
    if isinstance(span, Role) and span.value is not None:
        return None
    if span.referent is not None:
        return _covering(span.referent, spans)
    if span.start is None or span.end is None:
        return None
    exact = spans.get((span.start, span.end))
    if exact is not None:
        return exact
    wider = [place for (start, end), place in spans.items() if start <= span.start and span.end <= end]
    if wider:
        return wider[0] if len(set(wider)) == 1 and _most(span, spans, wider[0]) else None
    if not (isinstance(span, Role) and span.role in PLACE_ROLES):
        spans = {at: number for at, number in spans.items() if number not in places}
    within = sorted((start, end, place) for (start, end), place in spans.items() if span.start <= start and end <= span.end)
    return _head(text, span, within) if within else None


def _most(span: Role | Source, spans: Mapping[tuple[int, int], int], place: int) -> bool:
    """Whether a span is at least half of the name that it stands in."""
    assert span.start is not None and span.end is not None
    return any(
        start <= span.start and span.end <= end and 2 * (span.end - span.start) >= end - start
        for (start, end), at in spans.items()
        if at == place
    )


def _covering(referent: tuple[int, int], spans: Mapping[tuple[int, int], int]) -> int | None:
    """The entity of a span, exact or overlapping; None where several overlap it."""
    if referent in spans:
        return spans[referent]
    over = {place for (start, end), place in spans.items() if start < referent[1] and referent[0] < end}
    return over.pop() if len(over) == 1 else None


def _head(text: str, span: Role | Source, within: list[tuple[int, int, int]]) -> int | None:
    """The name that longer words name, among those within them."""
    assert span.start is not None and span.end is not None
    role = span.role if isinstance(span, Role) else "source"
    bracketed = [place for start, _, place in within if text[:start].rstrip().endswith(("(", "["))]
    if bracketed and role not in PLACE_ROLES:
        return bracketed[0]
    if role in PLACE_ROLES:
        start, _, place = within[0]
        return place if _introduces(text[span.start : start], loose=True) else None
    start, end, place = within[-1]
    rest = text[end : span.end].strip(" \"'”’»).,")
    if (not rest or fold(rest) in _groups()) and _introduces(text[span.start : start], loose=False):
        return place
    speaks = not _listed("speakers").isdisjoint(fold(text[span.start : span.end]).split())
    if (role == "source" or role in ACTING) and speaks and len({p for _, _, p in within}) == 1:
        return place
    start, end, place = within[0]
    return place if start == span.start and _apposed(text[end : span.end]) else None


@cache
def _groups() -> frozenset[str]:
    """Nouns behind the name of a group that only say what it is ("the Los Lobos gang")."""
    return frozenset(load("actors")["en"]["group"])


@cache
def _listed(heading: str) -> frozenset[str]:
    return frozenset(word for line in load("titles")[heading] for word in line.split())


def _introduces(before: str, loose: bool) -> bool:
    """Whether words lead up to a name that they describe, and do not hang another thing on it."""
    words = fold(before).split()
    if loose:
        return len(words) <= 8 and not re.search(r"['’]s\b", before)
    while words and words[-1] in ARTICLES:
        words.pop()
    return not words or (
        len(words) <= 10 and words[-1] not in _listed("hanging") and _listed("relational").isdisjoint(_heads(words))
    )


def _heads(words: list[str]) -> list[str]:
    """Words that may be what a description names: those that stand before a preposition, and the last."""
    hanging = _listed("hanging")
    before = [word for word, after in zip(words, [*words[1:], "of"], strict=True) if after in hanging and word not in hanging]
    return before if len(words) > 1 else words


def _apposed(after: str) -> bool:
    """Whether what follows a name only explains it: ", the head of the group"; "(DEA)"."""
    return after.lstrip()[:1] in {",", "(", "["}
