"""Desks for tests: of the demo case, which is built once a run, and of a case full of markup."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copytree
from tempfile import mkdtemp

from starlette.testclient import TestClient

from quipu import case, pipeline
from quipu.desk.routes import application
from quipu.desk.settings import Password, Settings
from quipu.model import CaseTables, Claim, Quantity, Report
from tests import sample

HOST = "http://localhost"
SECRET = "correct horse battery"
NASTY = '<script>alert("x")</script><img src=x onerror=alert(1)>"\'&'


@cache
def demo_case() -> Path:
    """The demo case, read once; nobody may write to it."""
    folder = Path(mkdtemp(prefix="quipu-desk-")) / "demo-case"
    with as_file(files("quipu").joinpath("demo")) as reports:
        pipeline.build([reports], folder)
    return folder


def own_copy(folder: Path) -> Path:
    """A demo case that a test may decide on."""
    copytree(demo_case(), folder / "demo-case")
    return folder / "demo-case"


@cache
def tables() -> CaseTables:
    """What the demo case holds."""
    return case.load(demo_case())


def figure() -> tuple[Claim, Report]:
    """A claim that states a number of things within an incident, and its report."""
    held = {report.id: report for report in tables().reports}
    found = [
        claim
        for claim in tables().claims
        if claim.incident
        and any(isinstance(role.value, Quantity) and role.value.unit == "count" for role in claim.roles)
        and held[claim.report].copy_of is None
        and "vehicle" in claim.quote
    ]
    return found[0], held[found[0].report]


@contextmanager
def desk(folder: Path, password: str | None = None, host: str = "127.0.0.1") -> Iterator[TestClient]:
    """A client of a desk."""
    settings = Settings(folder, host, password=Password.of(password) if password else None)
    with TestClient(application(settings), base_url=HOST, follow_redirects=False) as client:
        yield client


def nasty_case(folder: Path) -> Path:
    """A case whose reports, names and files are full of markup."""
    full = sample.FULL
    report = replace(full.reports[0], title=NASTY, outlet=NASTY, author=NASTY, url=f"javascript:{NASTY}", path=f"{NASTY}.md",
                     text=NASTY + full.reports[0].text)  # fmt: skip
    shifted = len(NASTY)
    claims = tuple(
        replace(
            claim,
            quote=NASTY,
            start=0,
            end=shifted,
            roles=tuple(replace(role, text=NASTY, start=0, end=shifted) for role in claim.roles),
            hedges=tuple(replace(hedge, text=NASTY) for hedge in claim.hedges),
            chain=tuple(replace(link, text=NASTY) for link in claim.chain),
        )
        for claim in full.claims
    )
    entities = tuple(replace(one, name=NASTY, names=(NASTY,), aliases=(NASTY,)) for one in full.entities)
    incidents = tuple(replace(one, title=NASTY) for one in full.incidents)
    findings = tuple(replace(one, text=NASTY) for one in full.findings)
    links = tuple(replace(one, attribute=NASTY) for one in full.links)
    ledger = tuple(replace(one, detail=NASTY) for one in full.ledger)
    problems = tuple(replace(one, path=NASTY, cause=NASTY) for one in full.problems)
    nasty = CaseTables(
        (report, *full.reports[1:]), claims, entities, incidents, findings, links, ledger, problems
    )  # fmt: skip
    case.save(folder / "nasty", nasty)
    return folder / "nasty"
