"""The commands: what they print, what they write, and how they end."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quipu import case, cli, pipeline
from quipu.model import Certainty, EntityKind, Frame, LegalEvent, Polarity
from tests import sample, stages

SRC = Path(cli.__file__).parents[1]
QUIPU = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(SRC)!r}); from quipu.cli import main; main()"]
TEXT = "---\nlanguage: en\noutlet: Port Post\n---\n"


@pytest.fixture
def held(tmp_path: Path) -> Path:
    case.save(tmp_path / "case", sample.FULL)
    return tmp_path / "case"


def ran(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli.app, [str(argument) for argument in arguments], env={"COLUMNS": "200"})
    return result.exit_code, result.stdout, result.stderr


def wrote(folder: Path, count: int, text: str = "Police seized {n} kilos.") -> Path:
    folder.mkdir()
    for n in range(count):
        (folder / f"{n}.md").write_text(TEXT + text.format(n=n))
    return folder


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "STAGES", stages.STAGES)


@pytest.mark.usefixtures("quick")
def test_build_says_what_it_made_and_what_it_could_not_read(tmp_path: Path) -> None:
    folder = wrote(tmp_path / "in", 3)
    (folder / "empty.txt").touch()
    code, out, err = ran("build", folder, "--case", tmp_path / "case")
    assert (code, out) == (0, "")
    assert "not read: empty.txt: empty" in err
    assert "3 reports, 3 claims" in err


@pytest.mark.usefixtures("quick")
def test_a_build_in_which_nothing_can_be_read_fails(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    code, _, err = ran("build", tmp_path / "a.txt", "--case", tmp_path / "case")
    assert code == cli.FAILED
    assert "no report could be read" in err


def test_errors_are_one_line_that_names_file_and_cause(tmp_path: Path, held: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "notes.txt").touch()
    for arguments, said in (
        (("build", tmp_path / "none", "--case", tmp_path / "c"), "no such file or folder"),
        (("build", held, "--case", tmp_path / "other"), "holds other things"),
        (("brief", tmp_path / "nowhere"), "no case there"),
        (("show", held, "person", "Nobody"), "'Nobody'"),
        (("show", held, "claim", "zzzz"), "no claim"),
        (("export", held, "--out", held / "manifest.json"), "manifest.json"),
        (("brief", held, "--out", held / "manifest.json" / "b.md"), "manifest.json"),
    ):
        code, out, err = ran(*arguments)
        assert (code, out) == (cli.FAILED, ""), arguments
        assert said in err
        assert err.startswith("quipu: ") and err.count("\n") == 1


def test_wrong_usage_ends_with_two() -> None:
    assert ran("brief")[0] == 2
    assert ran("show", "c", "nonsense")[0] == 2


def test_help_names_the_exit_codes() -> None:
    for command in ([], ["build"], ["brief"], ["show"], ["export"], ["demo"]):
        code, out, _ = ran(*command, "--help")
        assert code == 0
        assert "130" in out and "Exit codes" in out


def test_brief_is_printed_or_written(held: Path, tmp_path: Path) -> None:
    code, out, _ = ran("brief", held)
    assert code == 0 and out.startswith("# ")
    code, nothing, _ = ran("brief", held, "--format", "html", "--out", tmp_path / "deep" / "b.html")
    assert code == 0 and nothing == ""
    assert (tmp_path / "deep" / "b.html").read_text("utf-8").lower().startswith("<!doctype html>")


def test_export_writes_the_tables(held: Path, tmp_path: Path) -> None:
    assert ran("export", held, "--format", "jsonl", "--out", tmp_path / "out")[0] == 0
    claim = json.loads((tmp_path / "out" / "claims.jsonl").read_text("utf-8"))
    assert claim["roles"][0]["value"]["kind"] == "quantity"
    assert ran("export", held, "--format", "csv", "--out", tmp_path / "csv")[0] == 0
    assert (tmp_path / "csv" / "claims.csv").exists()


def test_a_claim_is_shown_with_its_words_its_chain_and_its_hedge(held: Path) -> None:
    code, out, _ = ran("show", held, "claim", "c1")
    assert code == 0
    for said in (
        sample.CLAIM.quote,
        "la fiscal (official, “dijo”)  →  Gaceta Umbral (outlet)",
        "probable (“habría”)",
        "quantity",
        "a.md:0–27",
    ):
        assert said in out


def test_a_person_is_shown_with_status_and_by_whose_word(tmp_path: Path) -> None:
    person = sample.entity("e2", EntityKind.PERSON, "Rosa Villar", ("La Jefa",))
    event = LegalEvent("e2", Frame.CHARGE, None, "c1", Certainty.PROBABLE, Polarity.AFFIRMED, "tráfico")
    case.save(tmp_path / "case", sample.with_person(person, event))
    for query in ("villar", "e2", "jefa", "ROSA VILLAR"):
        code, out, _ = ran("show", tmp_path / "case", "person", query)
        assert code == 0
        for said in ("Rosa Villar", "“La Jefa”", "allegedly charged", "tráfico", "la fiscal → Gaceta Umbral"):
            assert said in out, said


def test_an_incident_is_shown_slot_by_slot(held: Path) -> None:
    _, out, _ = ran("show", held, "incident", "incautacion")
    for said in ("Una incautación", "seizure/quantity/cocaine", "single", "One source only."):
        assert said in out


def test_nothing_but_the_brief_goes_to_a_pipe(tmp_path: Path) -> None:
    done = subprocess.run(
        [*QUIPU, "demo", "--case", str(tmp_path / "demo")], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("# ")
    assert "\x1b" not in done.stdout + done.stderr
    assert "8 reports" in done.stderr and "quipu show" in done.stderr
    assert (tmp_path / "demo" / "brief.html").exists()


def test_one_worker_or_two_and_any_order_export_the_same_bytes(tmp_path: Path) -> None:
    demo = SRC / "quipu" / "demo"
    folder = wrote(tmp_path / "in", 20, "Port Umber police seized {n}00 kilos of cocaine on Monday, Colonel Ana Ruiz said.")
    exports = []
    for workers, paths in ((1, [folder, demo]), (2, [demo, *sorted(folder.iterdir(), reverse=True)])):
        target = tmp_path / f"case{workers}"
        command = [*QUIPU, "build", *map(str, paths), "--case", str(target), "--workers", str(workers)]
        subprocess.run(command, check=True, capture_output=True)
        assert ran("export", target, "--out", target / "out")[0] == 0
        exports.append({path.name: path.read_bytes() for path in (target / "out").iterdir()})
    assert exports[0] == exports[1]
    assert len(exports[0]["claims.jsonl"].splitlines()) > 20


@pytest.mark.skipif(os.name != "posix", reason="sends a signal as a terminal does")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_leaves_a_case_that_the_next_build_picks_up(tmp_path: Path, workers: str) -> None:
    folder = wrote(tmp_path / "in", 400, "Police seized {n} kilos of cocaine in Port Umber. Nobody was held.\n" * 8)
    command = [*QUIPU, "build", str(folder), "--case", str(tmp_path / "case"), "--workers", workers]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as build:
        next(_batches(tmp_path / "case"))
        os.killpg(build.pid, signal.SIGINT)
        assert build.wait(30) == cli.STOPPED
        assert build.stderr is not None
        said = build.stderr.read()
    assert re.fullmatch(r"stopped; .*\n", said), said
    kept = sum(len(batch.read_text("utf-8").splitlines()) for batch in _batches(tmp_path / "case"))
    assert 0 < kept < 400


def _batches(folder: Path) -> Iterator[Path]:
    """The batches that a build has kept; waits for the first."""
    deadline = time.monotonic() + 60
    while not (found := list(folder.glob("cache/*/*.tsv"))):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    yield from found


@pytest.mark.usefixtures("quick")
def test_a_decision_is_kept_listed_and_undone(tmp_path: Path) -> None:
    built = tmp_path / "case"
    assert ran("build", wrote(tmp_path / "in", 3), "--case", built)[0] == 0
    claim = case.load(built).claims[0].id
    code, out, err = ran("decide", built, "reject_claim", claim, "--author", "ana", "--reason", "a misprint")
    assert (code, out) == (0, "")
    assert "decision 1 is kept" in err
    _, out, _ = ran("decide", built, "--list")
    assert "1 decisions, 1 of them stand" in out
    assert "a misprint" in out
    assert ran("decide", built, "--undo", 1, "--author", "ana", "--reason", "it was right")[0] == 0
    assert case.standing(case.read(built)) == ()


@pytest.mark.usefixtures("quick")
def test_a_decision_that_makes_no_sense_is_refused_in_one_line(tmp_path: Path) -> None:
    built = tmp_path / "case"
    assert ran("build", wrote(tmp_path / "in", 1), "--case", built)[0] == 0
    for arguments, words in (
        (("reject_claim", "nothing", "--author", "ana", "--reason", "why"), "no claim"),
        (("reject_claim", case.load(built).claims[0].id), "author and a reason"),
        (("--undo", 7, "--author", "ana", "--reason", "why"), "no standing decision 7"),
        ((), "say what is decided"),
    ):
        code, _, err = ran("decide", built, *arguments)
        assert (code, len(err.splitlines())) == (cli.FAILED, 1)
        assert words in err
