"""Files to a case: the stages in their order, in parallel where they look at one report."""

import hashlib
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import quipu
from quipu import read
from quipu.case import Cache, Found, faults, load, open_for_writing, save, standing
from quipu.case import read as decisions_of
from quipu.case.decisions import LEDGER
from quipu.claims import extract, names, with_whole_names
from quipu.errors import QuipuError
from quipu.language import Analyzer, Sentence
from quipu.measure import find
from quipu.model import CaseTables, Claim, Decision, Measured, NameMention, Problem, Report
from quipu.read.boilerplate import blanked, spans
from quipu.reckon import reckon
from quipu.resolve import resolve
from quipu.rows import dumps, to_plain
from quipu.workers import executor, interrupts_held, uncollected

Progress = Callable[[int, int], None]
"""Called with the number of reports done and the number there are."""
BATCH = 32
"""Reports whose findings are kept together: what a build that is cut short may have to do again."""
_AHEAD = 64
"""Reports handed to the workers before their turn."""
_NO_PART = (".pyc", ".onnx")
"""Files that a version is not read off: compiled code, and the model's weights, whose digest stands in model.json."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One report on its way through the stages that look at one report. `text` has blanks where the report tells no story."""

    report: Report
    text: str
    sentences: tuple[Sentence, ...] = ()
    measured: tuple[Measured, ...] = ()
    claims: tuple[Claim, ...] = ()
    names: tuple[NameMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """All reports on their way through the stages that look at the whole case."""

    tables: CaseTables
    names: tuple[NameMention, ...]
    decisions: tuple[Decision, ...] = ()
    """Those that stand."""
    unmet: tuple[tuple[int, str], ...] = ()
    """Numbers of decisions that could not be replayed, and why."""


@dataclass(frozen=True, slots=True)
class PerReport:
    """A stage that is a pure function of one report."""

    name: str
    run: Callable[[Reading], Reading]


@dataclass(frozen=True, slots=True)
class PerCase:
    """A stage that sees the whole case."""

    name: str
    run: Callable[[Whole], Whole]


def _parse(reading: Reading) -> Reading:
    return replace(reading, sentences=_analyzer().parse(reading.text, reading.report.language or "en"))


def _measure(reading: Reading) -> Reading:
    report = reading.report
    around = " ".join(told for told in (report.outlet, report.url) if told)
    return replace(reading, measured=tuple(find(reading.text, report.language or "en", report.published, around)))


def _name(reading: Reading) -> Reading:
    report = reading.report
    whole = with_whole_names(report.text, reading.sentences, report.language)
    return replace(reading, sentences=whole, names=names(report, whole))


def _claim(reading: Reading) -> Reading:
    return replace(reading, claims=extract(reading.report, reading.sentences, reading.measured))


def _resolve(whole: Whole) -> Whole:
    tables = whole.tables
    resolved = resolve(tables.reports, tables.claims, whole.names, whole.decisions)
    tables = replace(tables, claims=resolved.claims, entities=resolved.entities)
    return replace(whole, tables=tables, names=(), unmet=whole.unmet + resolved.unmet)


def _reckon(whole: Whole) -> Whole:
    tables = whole.tables
    reckoned = reckon(tables.reports, tables.claims, tables.entities, whole.decisions)
    made = {field.name: getattr(reckoned, field.name) for field in fields(reckoned) if field.name != "unmet"}
    return replace(whole, tables=replace(tables, **made), unmet=whole.unmet + reckoned.unmet)


STAGES: tuple[PerReport | PerCase, ...] = (
    PerReport("language", _parse),
    PerReport("measure", _measure),
    PerReport("names", _name),
    PerReport("claims", _claim),
    PerCase("resolve", _resolve),
    PerCase("reckon", _reckon),
)
"""What happens to the reports that `read` finds, in order."""


def build(paths: Iterable[str | Path], case: str | Path, workers: int = 1, progress: Progress | None = None) -> CaseTables:
    """Read `paths` into the case folder `case` and return what it now holds.

    Reports that an earlier build read with the same stages are not read again. Raises QuipuError where the folder is not
    fit, or a worker dies; KeyboardInterrupt passes through, and what was done by then is kept for the next build.
    """
    open_for_writing(case)
    own = Path(case).resolve()  # a case kept among its reports is none of them
    files = [file for file in read.find(paths) if not file.path.resolve().is_relative_to(own)]
    kept = Cache.of(case, version())
    with executor(workers, len(files)) as pool:
        reports, problems = gather(files, pool)
        known = kept.ids()
        problems += _read_through([report for report in reports if report.id not in known], pool, kept, progress)
    tables = _replayed(case, reports, problems, kept)
    kept.drop_others()
    return tables


def redo(case: str | Path) -> CaseTables:
    """The case with all standing decisions replayed, from what the last build found in each report; no report is read again.

    Raises QuipuError where that build was by another version, or its findings were deleted.
    """
    old = load(case)
    kept = Cache.of(case, version())
    if not {report.id for report in old.reports} <= kept.ids():
        raise QuipuError(f"{case}: was built by another version of quipu; build it again, and the decisions are replayed")
    problems = [problem for problem in old.problems if problem.path != LEDGER]
    return _replayed(case, list(old.reports), problems, kept)


def _replayed(case: str | Path, reports: list[Report], problems: list[Problem], kept: Cache) -> CaseTables:
    """What the whole case amounts to, with the decisions as the ledger has them now. The case holds it on return."""
    every = decisions_of(case)
    decisions = standing(every)
    with uncollected():
        # Nothing here holds on to the findings: the stages make claims of their own, and the first go once they have.
        tables = over_the_case(reports, problems + list(faults(case)), kept.load({report.id for report in reports}), decisions)
        save(case, tables, {"stages": version(), "decisions": str(max((one.number for one in every), default=0))})
    return tables


def gather(files: list[read.Found], pool: Executor) -> tuple[list[Report], list[Problem]]:
    """The reports in some files, each once and sorted by id, and what could not be read."""
    reports: dict[str, Report] = {}
    problems: list[Problem] = []
    with interrupts_held():
        batches = pool.map(read.read_file, [file.path for file in files], [file.shown for file in files], chunksize=8)
    for row in (row for rows in batches for row in rows):
        if isinstance(row, Problem):
            problems.append(row)
        elif row.id in reports:
            problems.append(Problem(row.path, f"the same report as {reports[row.id].path}, and counted once", fatal=False))
        else:
            reports[row.id] = row
    return [reports[id_] for id_ in sorted(reports)], problems


def over_the_case(
    reports: list[Report], problems: list[Problem], found: Mapping[str, Found], decisions: tuple[Decision, ...] = ()
) -> CaseTables:
    """What the stages that see the whole case make of the findings in each report; the same in whatever order they come."""
    read_through = tuple(sorted((report for report in reports if report.id in found), key=lambda report: report.id))
    whole = Whole(
        CaseTables(
            reports=tuple(replace(report, copy_of=None, independent=None) for report in read_through),
            claims=tuple(
                sorted((claim for report in read_through for claim in found[report.id].claims), key=lambda claim: claim.id)
            ),
            problems=tuple(sorted(problems, key=lambda problem: (problem.path, problem.cause))),
        ),
        tuple(name for report in read_through for name in found[report.id].names),
        decisions,
    )
    del found
    for stage in STAGES:
        if isinstance(stage, PerCase):
            whole = stage.run(whole)
    kinds = {decision.number: decision for decision in decisions}
    unmet = tuple(
        Problem(LEDGER, f"decision {number} ({kinds[number].kind}) has no effect: {cause}", fatal=False)
        for number, cause in whole.unmet
    )
    return _sorted(replace(whole.tables, problems=whole.tables.problems + unmet))


def read_one(report: Report) -> Found:
    """What the stages that look at one report find in it. Runs in a worker."""
    ignored = spans(report.text, report.language or "en", report.title)
    reading = Reading(report, blanked(report.text, ignored))
    for stage in STAGES:
        if isinstance(stage, PerReport):
            reading = stage.run(reading)
    return Found(reading.claims, reading.names)


@cache
def version() -> str:
    """What the findings in one report depend on beside the report: a digest of the program's code, knowledge and model."""
    home = Path(quipu.__file__).parent
    digest = hashlib.sha256()
    for part in ("model.py", "pipeline.py", "rows.py", "read", "measure", "language", "claims", "knowledge"):
        root = home / part
        for file in [root] if root.is_file() else sorted(path for path in root.rglob("*") if path.is_file()):
            if file.suffix not in _NO_PART:
                digest.update(file.relative_to(home).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _read_through(reports: list[Report], pool: Executor, kept: Cache, progress: Progress | None) -> list[Problem]:
    """Put the findings in `reports` into the cache, and return a Problem for each that a rule broke on.

    Nothing is held here but the batch in hand, so that memory does not grow with the number of reports still to read.
    """
    batch: dict[str, Found] = {}
    problems: list[Problem] = []
    try:
        for done, (report, result) in enumerate(_results(reports, pool), 1):
            if isinstance(result, Found):
                batch[report.id] = result
            else:
                problems.append(result)
            if len(batch) >= BATCH:
                kept.add(batch)
                batch = {}
            if progress:
                progress(done, len(reports))
    finally:
        kept.add(batch)
    return problems


def _results(reports: list[Report], pool: Executor) -> Iterator[tuple[Report, Found | Problem]]:
    """The findings in each report as they come, never more than a few reports ahead."""
    waiting = iter(reports)
    running: dict[Future[Found], Report] = {}
    while True:
        with interrupts_held():
            running |= {pool.submit(read_one, report): report for report in islice(waiting, _AHEAD - len(running))}
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            report = running.pop(future)
            yield report, _outcome(future, report)


def _outcome(future: Future[Found], report: Report) -> Found | Problem:
    """What a worker found. A fault of ours on one report is put on record and costs only that report."""
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, BrokenProcessPool):
        raise QuipuError(
            "a worker process died, perhaps for want of memory; what was read is kept: build again with fewer --workers"
        ) from error
    if isinstance(error, QuipuError) or not isinstance(error, Exception):
        raise error
    last = traceback.format_exception_only(error)[-1].strip()
    return Problem(report.path, f"a fault in quipu, please report it: {last}", fatal=True)


@cache
def _analyzer() -> Analyzer:
    """The language model, loaded once in each worker."""
    return Analyzer.load()


def _sorted(tables: CaseTables) -> CaseTables:
    """Every table in one order, whatever order its rows were made in."""
    return CaseTables(**{field.name: tuple(sorted(getattr(tables, field.name), key=_order)) for field in fields(CaseTables)})


def _order(row: Any) -> str:
    return str(getattr(row, "id", None) or dumps(to_plain(row)))
