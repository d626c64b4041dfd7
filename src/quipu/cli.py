"""The command line: arguments in, one call, errors to exit codes."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markdown import Markdown
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from quipu import case as cases
from quipu import pipeline
from quipu.case.decisions import LEDGER
from quipu.case.evidence import full_id
from quipu.errors import QuipuError
from quipu.model import CaseTables, DecisionKind, Problem
from quipu.publish import show as views
from quipu.publish.brief import brief as make_brief
from quipu.publish.decided import decided as decisions_view
from quipu.publish.html import html
from quipu.publish.jsonl import write_csv, write_jsonl
from quipu.publish.markdown import markdown

EXIT_CODES = (
    "Exit codes: 0 done; 1 something that you can act on, said in one line; 2 wrong usage; 130 stopped with Ctrl-C, and the next "
    "build goes on from there. Files that could not be read are named and do not stop a build."
)
FAILED, STOPPED = 1, 130
CORES = os.cpu_count() or 1

app = typer.Typer(
    help="Reads what many outlets report about organized crime, keeps who said what, and shows what adds up and what does not.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
)
out = Console()
err = Console(stderr=True)


class BriefFormat(StrEnum):
    MD = "md"
    HTML = "html"


class ExportFormat(StrEnum):
    JSONL = "jsonl"
    CSV = "csv"


class Part(StrEnum):
    INCIDENT = "incident"
    PERSON = "person"
    CLAIM = "claim"


Case = Annotated[Path, typer.Argument(help="The case's folder.", show_default=False)]
CaseOption = Annotated[
    Path, typer.Option("--case", help="The case's folder: a new one, or one to bring up to date.", show_default=False)
]
Workers = Annotated[int, typer.Option("--workers", "-w", min=1, help="Processes that read at the same time.")]


class SpeedColumn(ProgressColumn):
    """Reports a second, so far."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f} reports/s" if speed else "", style="progress.data.speed")


@app.command(epilog=EXIT_CODES)
def build(
    paths: Annotated[
        list[Path], typer.Argument(help="Reports: files or folders of .md, .txt, .html, .jsonl.", show_default=False)
    ],
    case: CaseOption,
    workers: Workers = CORES,
) -> None:
    """Read reports into a case. Run again, it reads only what is new."""
    with _reported():
        for path in paths:
            if not path.exists():
                raise QuipuError(f"{path}: no such file or folder")
        tables = _build(paths, case, workers)
        _say(f"{case}: {_amount(tables)}")
        if not tables.reports:
            raise QuipuError(f"{', '.join(map(str, paths))}: no report could be read")


@app.command(epilog=EXIT_CODES)
def brief(
    case: Case,
    format: Annotated[BriefFormat, typer.Option("--format", help="Markdown, or one self-contained web page.")] = BriefFormat.MD,
    out_file: Annotated[Path | None, typer.Option("--out", help="A file to write; without it, the brief is printed.")] = None,
) -> None:
    """Write the brief of a case: what happened, by whose word, and what does not add up."""
    with _reported():
        tables = cases.load(case)
        text = html(make_brief(tables)) if format is BriefFormat.HTML else markdown(make_brief(tables))
        if out_file:
            _write(out_file, text)
            _say(f"{out_file}: written")
        else:
            _print(text, format)


@app.command(epilog=EXIT_CODES)
def show(
    case: Case,
    part: Annotated[Part, typer.Argument(help="What to show.", show_default=False)],
    query: Annotated[
        list[str] | None, typer.Argument(help="The start of an id, a name, or words; without it, all.", show_default=False)
    ] = None,
) -> None:
    """Show an incident, a person or a claim, or list those that fit."""
    with _reported():
        view = {Part.INCIDENT: views.incident, Part.PERSON: views.person, Part.CLAIM: views.claim}[part]
        out.print(view(cases.load(case), " ".join(query) if query else None))


@app.command(epilog=EXIT_CODES)
def export(
    case: Case,
    out_folder: Annotated[Path, typer.Option("--out", help="The folder to write to.", show_default=False)],
    format: Annotated[
        ExportFormat, typer.Option("--format", help="JSON Lines, or CSV with nested fields as JSON.")
    ] = ExportFormat.JSONL,
) -> None:
    """Write the tables of a case for other programs."""
    with _reported():
        write = write_jsonl if format is ExportFormat.JSONL else write_csv
        try:
            written = write(cases.load(case), out_folder)
        except OSError as error:
            raise QuipuError(f"{out_folder}: {error.strerror}") from error
        _say(f"{out_folder}: {', '.join(path.name for path in written)}")


@app.command(epilog=EXIT_CODES)
def decide(
    case: Case,
    kind: Annotated[DecisionKind | None, typer.Argument(help="What is decided.", show_default=False)] = None,
    subjects: Annotated[
        list[str] | None,
        typer.Argument(help="Ids, or their beginnings; ID@REPORT for what one report says of it.", show_default=False),
    ] = None,
    author: Annotated[str, typer.Option("--author", help="Who decides.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why.")] = "",
    value: Annotated[str | None, typer.Option("--value", help="A grade, or a correction: ROLE=WORDS.")] = None,
    undo: Annotated[int | None, typer.Option("--undo", help="The number of a decision to undo.")] = None,
    list_all: Annotated[bool, typer.Option("--list", help="List all decisions.")] = False,
) -> None:
    """Decide what the program left open or got wrong; the case is brought up to date at once, and every build keeps to it."""
    with _reported():
        if list_all:
            out.print(decisions_view(cases.read(case), cases.standing(cases.read(case))))
            return
        if undo is not None:
            kind, subjects = DecisionKind.UNDO, [str(undo)]
        if kind is None:
            raise QuipuError("say what is decided, or --list, or --undo NUMBER")
        tables = cases.load(case)
        named = tuple(full_id(subject, tables) for subject in subjects or ())
        try:
            decision = cases.append(case, cases.Draft(kind, named, author, reason, value), tables)
        except ValueError as error:
            raise QuipuError(str(error)) from error
        after = pipeline.redo(case)
        _tell(tuple(problem for problem in after.problems if problem.path == LEDGER))
        _say(f"{case}: decision {decision.number} is kept; {_amount(after)}")


@app.command(epilog=EXIT_CODES)
def demo(
    case: Annotated[Path, typer.Option("--case", help="Where to put the demo case.")] = Path("demo-case"),
    workers: Workers = 1,
) -> None:
    """Build the case that comes with quipu from eight invented reports, and print its brief."""
    with _reported():
        with as_file(files("quipu").joinpath("demo")) as reports:
            tables = _build([reports], case, workers)
        page = case / "brief.html"
        brief = make_brief(tables)
        _write(page, html(brief))
        _print(markdown(brief), BriefFormat.MD)
        _say(
            f"\n{case}: {_amount(tables)}. Go on with\n"
            f"  quipu show {case} person Estévez     what is said of one person, and by whom\n"
            f"  quipu show {case} incident           what each report says of one happening\n"
            f"  {page}    the brief as a page; a click on a number shows the sentence in its report\n"
            f"  quipu build FOLDER --case my-case    the same with your own reports"
        )


def main() -> None:
    """The `quipu` command."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(STOPPED)


def _build(paths: list[Path], case: Path, workers: int) -> CaseTables:
    with Progress(
        SpinnerColumn(),
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        SpeedColumn(),
        TimeRemainingColumn(),
        console=err,
        transient=True,
        disable=not err.is_terminal,
    ) as bar:
        task = bar.add_task("read", total=None)
        tables = pipeline.build(paths, case, workers, lambda done, total: bar.update(task, completed=done, total=total))
    _tell(tables.problems)
    return tables


def _tell(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        err.print(
            f"{'not read' if problem.fatal else 'note'}: {problem.path}: {problem.cause}",
            style="yellow" if problem.fatal else "dim",
            markup=False,
            highlight=False,
            soft_wrap=True,
        )


def _amount(tables: CaseTables) -> str:
    counts = {"report": tables.reports, "claim": tables.claims, "incident": tables.incidents, "finding": tables.findings}
    return ", ".join(f"{len(rows):,} {noun}{'' if len(rows) == 1 else 's'}" for noun, rows in counts.items())


def _print(text: str, format: BriefFormat) -> None:
    """A brief for the reader: laid out on a terminal, as it is anywhere else."""
    if out.is_terminal and format is BriefFormat.MD:
        out.print(Markdown(text))
    else:
        sys.stdout.write(text)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise QuipuError(f"{path}: {error.strerror}") from error


def _say(text: str) -> None:
    """A word to the person, apart from what the command writes."""
    err.print(text, markup=False, highlight=False, soft_wrap=True)


@contextmanager
def _reported() -> Iterator[None]:
    """Errors that a person can act on, in one line; Ctrl-C without a trace."""
    try:
        yield
    except QuipuError as error:
        err.print(f"quipu: {error}", style="red", markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(FAILED) from error
    except BrokenPipeError as error:
        sys.stderr.close()  # whoever read our output has left; there is nobody to tell
        raise typer.Exit(FAILED) from error
    except KeyboardInterrupt as error:
        err.print("stopped; what was read so far is kept, and the next build goes on from there", soft_wrap=True)
        raise typer.Exit(STOPPED) from error
