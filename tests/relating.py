"""Shared by the tests of relations: invented sentences, read with the shipped model."""

from quipu.claims.prepare import prepared
from quipu.claims.relations import find_relations
from quipu.measure import find
from quipu.model import Report
from tests.saying import whole


def ties(text: str, language: str) -> set[tuple[str, ...]]:
    """Frames with the words of their roles, sorted by role."""
    report = Report("r", "o", None, None, "2020-01-01", language, None, "p", text)
    document = prepared(report, whole(text, language), find(text, language, "2020-01-01"))
    return {
        (
            proposition.frame.value,
            *(text[filler.start : filler.end] for filler in sorted(proposition.fillers, key=lambda f: f.role)),
        )
        for proposition in find_relations(document)
    }
