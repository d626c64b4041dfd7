"""Shared by the tests of events: invented sentences, read with the shipped model."""

from functools import cache

from quipu.claims.events import find_events
from quipu.claims.prepare import prepared
from quipu.measure import find
from quipu.model import Report
from tests.saying import whole

PUBLISHED = "2024-05-02"


@cache
def told(text: str, language: str) -> tuple[tuple[str, frozenset[tuple[str, str]]], ...]:
    """Every event of a text: its frame, and its roles with their words."""
    report = Report("r1", "The Daily Quay", None, None, PUBLISHED, language, None, "r1.txt", text)
    document = prepared(report, whole(text, language), find(text, language, PUBLISHED))
    return tuple(
        (one.frame.value, frozenset((filler.role, text[filler.start : filler.end]) for filler in one.fillers))
        for one in find_events(document)
    )


def tells(text: str, language: str, wanted: str) -> bool:
    """Whether one event of the text has the frame and all the roles of "frame: role=words; role=words"."""
    frame, _, listed = wanted.partition(": ")
    roles = {(role, words) for part in listed.split("; ") if part for role, _, words in [part.partition("=")]}
    return any(name == frame and roles <= held for name, held in told(text, language))
