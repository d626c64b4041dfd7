"""The analyst's ledger: appended to, never rewritten, undone by a further line, and replayed on every build."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quipu import case, pipeline
from quipu.case.decisions import LEDGER
from quipu.case.evidence import full_id
from quipu.errors import NotFound, QuipuError
from quipu.model import CaseTables, Decision, DecisionKind, Entity, FindingKind, Ruling

K = DecisionKind
REPORTS = {
    "a.md": (
        "Gaceta Umbral",
        "2024-05-03",
        "Police seized 40 kilos of cocaine in Guayaquil on Thursday, Colonel Rosa Villar said.",
    ),
    "b.md": (
        "Port Post",
        "2024-05-03",
        "Customs officers seized 44 kilos of cocaine in Guayaquil on Thursday, Marco Tello said.",
    ),
    "c.md": ("Harbour News", "2024-05-03", "Police arrested Rosa Villar and Marco Tello in Quito on Thursday."),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for name, (outlet, day, text) in REPORTS.items():
        (folder / name).write_text(f"---\noutlet: {outlet}\npublished: {day}\nlanguage: en\n---\n{text}\n")
    pipeline.build([folder], folder / "case")
    return folder


@pytest.fixture
def at(built: Path) -> Path:
    """The built case with an empty ledger."""
    (built / "case" / LEDGER).unlink(missing_ok=True)
    pipeline.redo(built / "case")
    return built / "case"


def decide(at: Path, kind: DecisionKind, *subjects: str, value: str | None = None) -> Decision:
    return case.append(at, case.Draft(kind, subjects, "ana", "seen in the file", value), case.load(at))


def seizures(tables: CaseTables) -> list[str]:
    return [claim.id for claim in tables.claims if claim.frame == "seizure"]


def person(tables: CaseTables, name: str) -> Entity:
    return next(entity for entity in tables.entities if name in entity.names)


def test_a_rejected_claim_is_kept_marked_and_counts_for_nothing(at: Path) -> None:
    before = case.load(at)
    assert FindingKind.CONFLICT in {finding.kind for finding in before.findings}
    wrong = next(claim.id for claim in before.claims if "44 kilos" in claim.quote and claim.frame == "seizure")
    decide(at, K.REJECT_CLAIM, wrong)
    after = pipeline.redo(at)
    assert next(claim for claim in after.claims if claim.id == wrong).ruling is Ruling.REJECTED
    assert all(wrong not in finding.claims for finding in after.findings)
    assert all(wrong not in incident.claims for incident in after.incidents)
    assert FindingKind.CONFLICT not in {finding.kind for finding in after.findings}


def test_an_undone_decision_leaves_the_case_as_it_was(at: Path) -> None:
    before = case.load(at)
    decided = decide(at, K.REJECT_CLAIM, seizures(before)[0])
    assert pipeline.redo(at) != before
    decide(at, K.UNDO, str(decided.number))
    assert pipeline.redo(at) == before
    decide(at, K.UNDO, "2")
    assert [decision.number for decision in case.standing(case.read(at))] == [1]


def test_two_persons_are_made_one_and_one_is_made_two(at: Path) -> None:
    tables = case.load(at)
    rosa, marco = person(tables, "Rosa Villar"), person(tables, "Marco Tello")
    decide(at, K.SAME_ENTITY, rosa.id, marco.id)
    merged = person(pipeline.redo(at), "Rosa Villar")
    assert "Marco Tello" in merged.names
    decide(at, K.UNDO, "1")
    one, two = sorted({mention.report for mention in rosa.mentions})
    pipeline.redo(at)
    decide(at, K.DIFFERENT_ENTITY, f"{rosa.id}@{one}", f"{rosa.id}@{two}")
    assert sum("Rosa Villar" in entity.names for entity in pipeline.redo(at).entities) == 2


def test_incidents_are_joined_and_parted(at: Path) -> None:
    tables = case.load(at)
    (haul,) = [incident for incident in tables.incidents if incident.kind == "seizure"]
    assert len(haul.reports) == 2
    assert "Guayaquil" in haul.reason
    decide(at, K.DIFFERENT_INCIDENT, *(f"{haul.id}@{report}" for report in haul.reports))
    parted = [incident for incident in pipeline.redo(at).incidents if incident.kind == "seizure"]
    assert [len(incident.reports) for incident in parted] == [1, 1]
    arrest = next(incident for incident in case.load(at).incidents if incident.kind == "arrest")
    decide(at, K.SAME_INCIDENT, parted[0].id, arrest.id)
    joined = pipeline.redo(at)
    assert any({*parted[0].claims, *arrest.claims} <= set(one.claims) for one in joined.incidents)


def test_grades_and_corrections_are_kept(at: Path) -> None:
    tables = case.load(at)
    claim = next(claim for claim in tables.claims if "40 kilos" in claim.quote and claim.frame == "seizure")
    decide(at, K.GRADE_CLAIM, claim.id, value="2")
    decide(at, K.GRADE_SOURCE, "Gaceta Umbral", value="B")
    decide(at, K.CORRECT_CLAIM, claim.id, value="quantity=44 kilos of cocaine")
    after = next(row for row in pipeline.redo(at).claims if row.id == claim.id)
    assert (after.grade, after.ruling) == ("B2", Ruling.CORRECTED)
    assert [getattr(role.value, "low", None) for role in after.roles if role.role == "quantity"] == [44.0]
    assert after.quote == claim.quote


def test_a_decision_survives_other_ids_and_is_reported_when_its_words_go(at: Path) -> None:
    tables = case.load(at)
    claim = seizures(tables)[0]
    decide(at, K.REJECT_CLAIM, claim)
    line = json.loads((at / LEDGER).read_text())
    line["subjects"] = line["evidence"][0]["subject"] = "an id of another version"
    (at / LEDGER).write_text(json.dumps(line) + "\n")
    assert [row.id for row in pipeline.redo(at).claims if row.ruling] == [claim]
    line["evidence"][0]["anchors"][0]["report"] = "a report that was taken out"
    (at / LEDGER).write_text(json.dumps(line) + "\n")
    problems = pipeline.redo(at).problems
    assert [problem.path for problem in problems] == [LEDGER]
    assert "decision 1" in problems[0].cause


def test_of_two_that_contradict_each_other_the_later_prevails(at: Path) -> None:
    tables = case.load(at)
    rosa, marco = person(tables, "Rosa Villar").id, person(tables, "Marco Tello").id
    decide(at, K.SAME_ENTITY, rosa, marco)
    decide(at, K.DIFFERENT_ENTITY, rosa, marco)
    after = pipeline.redo(at)
    assert person(after, "Rosa Villar").id != person(after, "Marco Tello").id
    assert ["decision 1" in problem.cause for problem in after.problems] == [True]


def test_a_rebuild_replays_what_a_redo_does(at: Path, built: Path) -> None:
    decide(at, K.REJECT_CLAIM, seizures(case.load(at))[0])
    redone = pipeline.redo(at)
    assert pipeline.build([built], at) == redone


def test_a_torn_line_is_passed_over_and_said(at: Path) -> None:
    tables = case.load(at)
    decide(at, K.CONFIRM_CLAIM, seizures(tables)[0])
    with (at / LEDGER).open("a") as ledger:
        ledger.write('{"number": 2, "kind": "conf')
    assert decide(at, K.CONFIRM_CLAIM, seizures(tables)[1]).number == 2
    assert [decision.number for decision in case.read(at)] == [1, 2]
    assert len(case.faults(at)) == 1


Bad = Callable[[CaseTables], case.Draft]


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (lambda t: case.Draft(K.REJECT_CLAIM, (t.claims[0].id,), "", "why"), ValueError),
        (lambda t: case.Draft(K.REJECT_CLAIM, (t.claims[0].id,), "ana", " "), ValueError),
        (lambda t: case.Draft(K.SAME_ENTITY, (t.entities[0].id,), "ana", "why"), ValueError),
        (lambda t: case.Draft(K.GRADE_CLAIM, (t.claims[0].id,), "ana", "why", "7"), ValueError),
        (lambda t: case.Draft(K.CORRECT_CLAIM, (t.claims[0].id,), "ana", "why", "weapon=a knife"), ValueError),
        (lambda _: case.Draft(K.REJECT_CLAIM, ("nothing",), "ana", "why"), NotFound),
        (lambda _: case.Draft(K.UNDO, ("9",), "ana", "why"), NotFound),
    ],
)
def test_what_makes_no_sense_is_not_kept(at: Path, draft: Bad, error: type[Exception]) -> None:
    tables = case.load(at)
    with pytest.raises(error):
        case.append(at, draft(tables), tables)
    assert case.read(at) == ()


def test_a_case_of_another_version_is_not_redone(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "version", lambda: "another")
    with pytest.raises(QuipuError, match="another version"):
        pipeline.redo(at)


def test_beginnings_of_ids_will_do(at: Path) -> None:
    tables = case.load(at)
    claim = tables.claims[0].id
    assert full_id(claim[:10], tables) == claim
    assert full_id("Gaceta Umbral", tables) == "Gaceta Umbral"


@given(st.lists(st.integers(min_value=0, max_value=12), max_size=12))
def test_what_stands_is_what_no_standing_line_undoes(undone: list[int]) -> None:
    """Against a slow reading of the rule: each undoing is judged from the last line back."""
    rows = []
    for number, target in enumerate(undone, 1):
        kind = K.UNDO if 0 < target < number else K.CONFIRM_CLAIM
        rows.append(Decision(number, kind, (str(target) if kind is K.UNDO else "c",), None, "ana", "", "", ()))

    def stands(row: Decision) -> bool:
        return not any(later.kind is K.UNDO and later.subjects == (str(row.number),) and stands(later) for later in rows)

    assert list(case.standing(reversed(rows))) == [row for row in rows if row.kind is not K.UNDO and stands(row)]
    assert case.standing([replace(row, kind=K.CONFIRM_CLAIM) for row in rows]) == tuple(
        replace(row, kind=K.CONFIRM_CLAIM) for row in rows
    )
