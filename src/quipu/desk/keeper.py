"""The case behind a desk: its index, the ledger of decisions, and the reckoning anew after each.

Pages read the index that is there while the next one is made in a process of its own, so that neither `quipu build` nor a
decision keeps a reader waiting, and the memory that reckoning takes is given back.
"""

import logging
import multiprocessing
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as TooLong
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from threading import Lock

from quipu import pipeline
from quipu.case import decisions as ledger
from quipu.case.decisions import LEDGER, Draft
from quipu.case.folder import versions
from quipu.case.index import indexed, path_of
from quipu.case.shelf import Shelf
from quipu.errors import CaseError, NotFound, QuipuError
from quipu.model import CaseTables, Claim, Decision, DecisionKind, Entity, Incident, Report, Ruling
from quipu.reckon.rulings import RULINGS

WAIT = 4.0
"""Seconds that whoever decides waits for the figures to follow; what takes longer follows by itself."""
_log = logging.getLogger("quipu.desk")


class Keeper:
    """One case, kept ready for reading."""

    def __init__(self, case: Path) -> None:
        self.case = case
        self.failure: str | None = None
        self._index = indexed(case)
        self._lock = Lock()
        self._work: Future[str] | None = None
        self._again = False
        self._ledger: tuple[tuple[int, int], tuple[Decision, ...]] = ((0, 0), ())

    def index(self) -> Path:
        """The index to read. Where the case was built anew meanwhile, the next one is set to work and this one still serves."""
        try:
            wanted = path_of(self.case)
        except CaseError:
            return self._index
        if wanted != self._index:
            if wanted.exists():
                self._index = wanted
            else:
                self._start(reckon=False)
        return self._index

    def decisions(self) -> tuple[Decision, ...]:
        """The ledger, undone decisions too; read again only where it has changed."""
        try:
            stat = (self.case / LEDGER).stat()
        except FileNotFoundError:
            return ()
        mark = (stat.st_mtime_ns, stat.st_size)
        if mark != self._ledger[0]:
            self._ledger = (mark, ledger.read(self.case))
        return self._ledger[1]

    def pending(self) -> bool:
        """Whether decisions stand in the ledger that the figures do not show yet."""
        built = versions(self.case).get("decisions", "0")
        return int(built if built.isdecimal() else 0) < max((one.number for one in self.decisions()), default=0)

    def busy(self) -> bool:
        """Whether the figures are being made anew."""
        return self._work is not None and not self._work.done()

    def decide(self, drafts: Sequence[tuple[Draft, CaseTables]]) -> list[Decision]:
        """Put decisions into the ledger, all of them checked before the first is written, and have the case follow.

        Each comes with the rows that it is about, as `about` gives them. Raises what `decisions.append` raises.
        """
        for draft, _ in drafts:
            ledger.checked(draft)
        with self._lock:
            taken = [ledger.append(self.case, draft, tables) for draft, tables in drafts]
        self._start(reckon=True)
        self.settle(WAIT)
        return taken

    def settle(self, seconds: float) -> None:
        """Wait until the figures have followed, but no longer than this."""
        work = self._work
        if work is not None:
            try:
                work.result(seconds)
            except (TooLong, QuipuError, OSError, BrokenProcessPool) as error:
                _log.info("not settled: %r", error)
            self.index()

    def _start(self, reckon: bool) -> None:
        with self._lock:
            if self.busy():
                self._again = self._again or reckon
                return
            pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
            work = self._work = pool.submit(_bring_up_to_date, self.case, reckon)
        work.add_done_callback(self._done)
        pool.shutdown(wait=False)

    def _done(self, work: Future[str]) -> None:
        error = work.exception()
        self.failure = str(error) or type(error).__name__ if error else None
        if error:
            _log.error("the case could not be brought up to date", exc_info=error)
        else:
            self._index = Path(work.result())
        if self._again:
            self._again = False
            self._start(reckon=True)


def _bring_up_to_date(case: Path, reckon: bool) -> str:
    """In a process of its own: replay the decisions where asked, and make the index. Gives the index's path."""
    if reckon:
        pipeline.redo(case)
    return str(indexed(case))


def about(shelf: Shelf, draft: Draft) -> CaseTables:
    """The rows that a decision is about, as far as its evidence needs them. Raises NotFound for a subject that is not there."""
    if draft.kind in (DecisionKind.SAME_ENTITY, DecisionKind.DIFFERENT_ENTITY):
        entities = shelf.many(Entity, [subject.partition("@")[0] for subject in draft.subjects])
        within = [report for subject in draft.subjects if (report := subject.partition("@")[2])]
        return _named(shelf, [shelf.whole(entity, within or None) for entity in entities.values()])
    if draft.kind in (DecisionKind.SAME_INCIDENT, DecisionKind.DIFFERENT_INCIDENT):
        incidents = shelf.many(Incident, [subject.partition("@")[0] for subject in draft.subjects])
        claims = shelf.many(Claim, [claim for one in incidents.values() for claim in one.claims])
        return CaseTables(incidents=tuple(incidents.values()), claims=tuple(claims.values()))
    if draft.kind is DecisionKind.GRADE_SOURCE:
        return _about_source(shelf, draft.subjects[0])
    if draft.kind is DecisionKind.UNDO:
        return CaseTables()
    claim = shelf.get(Claim, draft.subjects[0])
    if claim is None:
        raise NotFound(f"no claim {draft.subjects[0]}")
    corrected = (draft.value or "").partition("=")[2].strip() if draft.kind is DecisionKind.CORRECT_CLAIM else ""
    return CaseTables(claims=(claim,), entities=tuple(shelf.many(Entity, [corrected]).values()))


def _named(shelf: Shelf, entities: Sequence[Entity]) -> CaseTables:
    reports = {mention.report for entity in entities for mention in entity.mentions}
    return CaseTables(entities=tuple(entities), reports=tuple(shelf.many(Report, reports).values()))


def _about_source(shelf: Shelf, subject: str) -> CaseTables:
    entity = shelf.get(Entity, subject)
    if entity is not None:
        return _named(shelf, [shelf.whole(entity)])
    found = shelf.rows(
        Claim,
        "JOIN source_claim s ON s.claim = claim.id JOIN source ON source.key = s.source WHERE source.name = ? LIMIT 1",
        subject,
    )
    return CaseTables(claims=tuple(found))


def rulings(decisions: tuple[Decision, ...], built: int) -> Mapping[str, Ruling | None]:
    """What claims are ruled to be by decisions that the figures do not show yet; None where a ruling was undone."""
    stand = {one.number: one for one in ledger.standing(decisions)}
    fresh = [one for one in decisions if one.number > built]
    undone = {int(one.subjects[0]) for one in fresh if one.kind is DecisionKind.UNDO and one.subjects[0].isdecimal()}
    touched = {one.subjects[0] for one in decisions if one.kind in RULINGS and (one in fresh or one.number in undone)}
    found: dict[str, Ruling | None] = dict.fromkeys(touched)
    for one in stand.values():
        if one.kind in RULINGS and one.subjects[0] in touched:
            found[one.subjects[0]] = RULINGS[one.kind]
    return found
