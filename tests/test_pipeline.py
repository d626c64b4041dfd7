"""The pipeline: the same case whatever the order and the workers, nothing read twice, nothing lost when it is cut short."""

import multiprocessing
import os
import random
from pathlib import Path

import pytest

from quipu import case, pipeline
from quipu.errors import ModelError
from quipu.model import CaseTables
from quipu.publish.jsonl import write_jsonl
from quipu.workers import executor
from tests import stages

FRONT = "---\nlanguage: en\noutlet: Port Post\n---\n"
TEXT = FRONT + "Police seized {n} kilos in Port Umber on Monday.\nSee also: Umbral News\nNobody was held."


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for n in range(40):
        (folder / f"{n:03}.md").write_text(TEXT.format(n=n))
    return folder


@pytest.fixture(autouse=True)
def quick_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "STAGES", stages.STAGES)


def exported(tables: CaseTables, out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in write_jsonl(tables, out)}


def test_each_report_is_read_once_and_furniture_is_not(reports: Path, tmp_path: Path) -> None:
    tables = pipeline.build([reports], tmp_path / "case")
    assert (len(tables.reports), len(tables.claims), len(tables.entities), tables.problems) == (40, 80, 40, ())
    assert not any("See also" in claim.quote for claim in tables.claims)
    assert case.load(tmp_path / "case") == tables


def test_the_order_of_the_files_does_not_matter(reports: Path, tmp_path: Path) -> None:
    whole = exported(pipeline.build([reports], tmp_path / "a"), tmp_path / "a-out")
    files = sorted(reports.iterdir())
    random.Random(7).shuffle(files)
    assert exported(pipeline.build(files, tmp_path / "b"), tmp_path / "b-out") == whole


def test_a_second_build_reads_only_what_is_new(reports: Path, tmp_path: Path) -> None:
    pipeline.build([reports], tmp_path / "case")
    (reports / "new.md").write_text(TEXT.format(n=999))
    done: list[tuple[int, int]] = []
    tables = pipeline.build([reports], tmp_path / "case", progress=lambda *counts: done.append(counts))
    assert done == [(1, 1)]
    assert len(tables.reports) == 41
    fresh = pipeline.build([reports], tmp_path / "fresh")
    assert fresh == tables


def test_the_same_report_twice_counts_once_and_is_said(reports: Path, tmp_path: Path) -> None:
    (reports / "copy.md").write_text(TEXT.format(n=3))
    tables = pipeline.build([reports], tmp_path / "case")
    assert len(tables.reports) == 40
    assert [(problem.path, problem.fatal) for problem in tables.problems] == [("copy.md", False)]
    assert "003.md" in tables.problems[0].cause


def test_a_report_that_breaks_a_rule_costs_only_itself(reports: Path, tmp_path: Path) -> None:
    (reports / "bad.md").write_text(TEXT.format(n="BREAK"))
    tables = pipeline.build([reports], tmp_path / "case")
    assert len(tables.reports) == 40
    assert [problem.path for problem in tables.problems] == ["bad.md"]
    assert "a rule broke" in tables.problems[0].cause


def test_an_error_that_concerns_every_report_stops_the_build(reports: Path, tmp_path: Path) -> None:
    (reports / "bad.md").write_text(TEXT.format(n="NO MODEL"))
    with pytest.raises(ModelError):
        pipeline.build([reports], tmp_path / "case")


def test_a_build_that_is_cut_short_keeps_what_it_did(reports: Path, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if (done, total) == (10, 40):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pipeline.build([reports], tmp_path / "case", progress=stop)
    done: list[tuple[int, int]] = []
    tables = pipeline.build([reports], tmp_path / "case", progress=lambda *counts: done.append(counts))
    assert len(done) == 30
    assert tables == pipeline.build([reports], tmp_path / "fresh")


def test_few_tasks_stay_in_this_process() -> None:
    with executor(4, 3) as pool:
        assert pool.submit(os.getpid).result() == os.getpid()


def test_many_tasks_go_to_others_and_those_leave() -> None:
    with executor(2, 100) as pool:
        assert {future.result() for future in [pool.submit(os.getpid) for _ in range(4)]}.isdisjoint({os.getpid()})
    assert multiprocessing.active_children() == []


def test_the_version_changes_with_the_code() -> None:
    assert len(pipeline.version()) == 16
    assert pipeline.version() == pipeline.version()
