"""The analyst's ledger: `decisions.jsonl` in the case folder, one decision a line, appended to and never rewritten.

A line that a crash cut short was never acknowledged; it is passed over and reported. Two who decide at once wait for each other.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from quipu.case.evidence import evidence_of
from quipu.errors import CaseError, NotFound
from quipu.model import CaseTables, Decision, DecisionKind, Problem
from quipu.reckon.rulings import corrected
from quipu.rows import dumps, from_plain, to_plain

try:
    import fcntl
except ImportError:  # a system without file locks, where one person works on a case at a time
    fcntl = None  # type: ignore[assignment]

LEDGER = "decisions.jsonl"
SEVERAL = frozenset(
    {
        DecisionKind.SAME_ENTITY,
        DecisionKind.DIFFERENT_ENTITY,
        DecisionKind.SAME_INCIDENT,
        DecisionKind.DIFFERENT_INCIDENT,
    }
)
"""Kinds that are about two subjects or more; the others are about one."""
VALUES = {
    DecisionKind.GRADE_SOURCE: ("A", "B", "C", "D", "E", "F"),
    DecisionKind.GRADE_CLAIM: ("1", "2", "3", "4", "5", "6"),
}
"""What may be decided, where there is a choice."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision before it stands in the ledger."""

    kind: DecisionKind
    subjects: tuple[str, ...]
    author: str
    reason: str
    value: str | None = None


def read(case: str | Path) -> tuple[Decision, ...]:
    """All decisions of a case in their order, undone ones too; none where nothing was decided."""
    return tuple(row for row in _rows(Path(case)) if isinstance(row, Decision))


def faults(case: str | Path) -> tuple[Problem, ...]:
    """Lines of the ledger that cannot be read."""
    return tuple(row for row in _rows(Path(case)) if isinstance(row, Problem))


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that are not undone, without the undoings. An undoing may itself be undone."""
    ordered = sorted(decisions, key=lambda decision: decision.number)
    undone: set[str] = set()
    for decision in reversed(ordered):
        if decision.kind is DecisionKind.UNDO and str(decision.number) not in undone:
            undone.update(decision.subjects)
    return tuple(
        decision for decision in ordered if decision.kind is not DecisionKind.UNDO and str(decision.number) not in undone
    )


def append(case: str | Path, draft: Draft, tables: CaseTables) -> Decision:
    """Put a decision about the case's current `tables` into the ledger, on disk before this returns.

    Raises ValueError for a draft that makes no sense, NotFound for a subject that the case does not hold, CaseError where the
    ledger cannot be written.
    """
    checked(draft)
    path = Path(case) / LEDGER
    with _locked(path) as ledger:
        before = read(case)
        if draft.kind is DecisionKind.UNDO:
            _check_undo(draft, before)
        if draft.kind is DecisionKind.CORRECT_CLAIM:
            _check_correction(draft, tables)
        decision = Decision(
            max((old.number for old in before), default=0) + 1,
            draft.kind,
            draft.subjects,
            draft.value,
            draft.author.strip(),
            datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            draft.reason.strip(),
            tuple(evidence_of(draft.kind, subject, tables) for subject in draft.subjects),
        )
        _write(ledger, decision, path)
    return decision


def checked(draft: Draft) -> None:
    """Raise ValueError where a draft lacks an author or reason, or has the wrong number of subjects or an unknown value."""
    if not draft.author.strip() or not draft.reason.strip():
        raise ValueError("a decision needs an author and a reason")
    if draft.kind in SEVERAL:
        if len(set(draft.subjects)) < 2:
            raise ValueError(f"{draft.kind}: name two subjects or more")
    elif len(draft.subjects) != 1:
        raise ValueError(f"{draft.kind}: name one subject")
    allowed = VALUES.get(draft.kind)
    if allowed and draft.value not in allowed:
        raise ValueError(f"{draft.kind}: the value is one of {', '.join(allowed)}, not {draft.value!r}")


def _check_undo(draft: Draft, before: tuple[Decision, ...]) -> None:
    wanted = draft.subjects[0]
    undoing = {str(old.number) for old in before if old.kind is DecisionKind.UNDO}
    if wanted not in {str(old.number) for old in standing(before)} | undoing:
        raise NotFound(f"no standing decision {wanted}")


def _check_correction(draft: Draft, tables: CaseTables) -> None:
    claim = next((claim for claim in tables.claims if claim.id == draft.subjects[0]), None)
    if claim is not None:
        corrected(claim, draft.value or "", {entity.id for entity in tables.entities})


def _write(ledger: int, decision: Decision, path: Path) -> None:
    """One line, on disk. A line that a crash left without an end is ended first."""
    size = os.fstat(ledger).st_size
    torn = size > 0 and os.pread(ledger, 1, size - 1) != b"\n"
    line = ("\n" if torn else "") + dumps(to_plain(decision)) + "\n"
    try:
        data = line.encode()
        if os.write(ledger, data) != len(data):
            raise CaseError(f"{path}: the disk is full; the decision was not kept")
        os.fsync(ledger)
    except OSError as error:
        raise CaseError(f"{path}: {error.strerror}") from error


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    try:
        ledger = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
    except OSError as error:
        raise CaseError(f"{path}: {error.strerror}") from error
    try:
        if fcntl is not None:
            fcntl.flock(ledger, fcntl.LOCK_EX)
        yield ledger
    finally:
        os.close(ledger)


def _rows(case: Path) -> Iterator[Decision | Problem]:
    try:
        lines = (case / LEDGER).read_text("utf-8", errors="replace").split("\n")
    except FileNotFoundError:
        return
    except OSError as error:
        raise CaseError(f"{case / LEDGER}: {error.strerror}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _row(line, number)


def _row(line: str, number: int) -> Decision | Problem:
    try:
        return from_plain(Decision, json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError):
        return Problem(LEDGER, f"line {number} is no decision and is passed over", fatal=False)
