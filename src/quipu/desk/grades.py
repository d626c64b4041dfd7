"""Admiralty grades: how reliable a source is, how credible a claim, as decided here."""

from quipu.case.decisions import VALUES, standing
from quipu.desk.view import Page
from quipu.model import DecisionKind

GRADES = VALUES[DecisionKind.GRADE_SOURCE]
CREDIBILITY = VALUES[DecisionKind.GRADE_CLAIM]


def letters(page: Page) -> dict[str, str]:
    """The letters given, by entity's id or by the source's words in lower case; the last decision that stands prevails."""
    found: dict[str, str] = {}
    for decision in standing(page.desk.keeper.decisions()):
        if decision.kind is DecisionKind.GRADE_SOURCE and decision.value:
            found[decision.subjects[0].casefold()] = decision.value
    return found
