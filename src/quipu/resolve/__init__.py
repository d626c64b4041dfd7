"""Names to entities: persons, organizations, places and things, in one report and across reports."""

from quipu.resolve.compare import score_names
from quipu.resolve.score import Score
from quipu.resolve.stage import Resolved, resolve

__all__ = ["Resolved", "Score", "resolve", "score_names"]
