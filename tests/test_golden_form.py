"""The golden cases have the form that tests/golden/README.md gives. What they expect is tested elsewhere."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.parent for path in GOLDEN.glob("*/expected.yaml"))


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KEYS = words("entities copies roots incidents separate outside findings absent ledger")
FRAMES = words("""
    seizure arrest raid killing attack kidnapping extortion robbery charge plea conviction acquittal sentence release
    extradition annulment pardon escape surrender death wanted investigation shipment storage production purchase sale
    dismantling leadership membership association financing ownership kinship identity alias valuation rank
""")
FINDINGS = words("single agree copy refine revise sum conflict opposed implausible")
ENTITIES = words("person organization place thing")
ROLES = words("""
    agent patient goods quantity value place time offence weapon authority penalty origin destination via conveyance
    concealment person organization relative attribute scope
""")
STATUSES = words("""
    wanted investigated arrested released charged tried convicted acquitted sentenced extradited annulled dead escaped
    surrendered pardoned
""")
FRONT = words("title outlet published author url language")


def expected(case: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((case / "expected.yaml").read_text("utf-8"))
    return read


def parts(path: Path) -> tuple[dict[str, Any], str]:
    """The front matter and the body of one report."""
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


def phrases(case: Path) -> Iterator[str]:
    told = expected(case)
    yield from told.get("outside", [])
    for entry in [*told.get("roots", []), *told.get("incidents", [])]:
        yield from entry.get("with", [])


def named_reports(case: Path) -> Iterator[str]:
    told = expected(case)
    for entry in [*told.get("roots", []), *told.get("incidents", []), *told.get("findings", [])]:
        yield from entry.get("reports", [])
    for copy in told.get("copies", []):
        yield from (copy["report"], copy["of"])


def named_incidents(case: Path) -> Iterator[str]:
    told = expected(case)
    for group in told.get("separate", []):
        yield from group
    yield from (each["incident"] for each in told.get("findings", []) if each["incident"] is not None)
    yield from (each["follows"] for each in told["incidents"] if "follows" in each)


def names(case: Path) -> Iterator[str]:
    told = expected(case)
    for entity in told.get("entities", []):
        yield from [*entity["same"], *entity.get("not", [])]
    for line in told.get("ledger", []):
        yield from [line["person"], *line.get("never", [])]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
class TestForm:
    def test_reports_have_front_matter_and_a_length(self, case: Path) -> None:
        reports = [parts(path) for path in sorted((case / "reports").glob("*.md"))]
        assert 5 <= len(reports) <= 8
        for front, body in reports:
            assert set(front) <= FRONT
            assert 90 <= len(body.split()) <= 250, front["outlet"]
        assert {front.get("language") for front, _ in reports} >= {"en", "es"}

    def test_every_phrase_stands_once_in_its_report(self, case: Path) -> None:
        for entry in phrases(case):
            file, _, phrase = entry.partition(": ")
            assert parts(case / "reports" / file)[1].count(phrase) == 1, entry

    def test_every_report_named_is_there(self, case: Path) -> None:
        assert set(named_reports(case)) <= {path.name for path in (case / "reports").glob("*.md")}

    def test_every_name_stands_in_a_report(self, case: Path) -> None:
        texts = [path.read_text("utf-8") for path in (case / "reports").glob("*.md")]
        for name in names(case):
            assert any(name in text for text in texts), name

    def test_incidents_are_named_once_and_their_times_are_half_open(self, case: Path) -> None:
        incidents = expected(case)["incidents"]
        known = [incident["name"] for incident in incidents]
        assert len(known) == len(set(known))
        assert set(named_incidents(case)) <= set(known)
        for time in (incident["time"] for incident in incidents if "time" in incident):
            assert isinstance(time["start"], date)
            assert time["start"] < time["end"]

    def test_words_are_those_of_the_case(self, case: Path) -> None:
        told = expected(case)
        assert set(told) <= KEYS
        assert {entity["kind"] for entity in told.get("entities", [])} <= ENTITIES
        assert {incident["kind"] for incident in told["incidents"]} <= FRAMES
        for finding in [*told["findings"], *told.get("absent", [])]:
            assert finding["kind"] in FINDINGS
            assert finding["slot"] is None or slot_is_known(finding["slot"]), finding["slot"]
        for line in told.get("ledger", []):
            status = line["status"]
            assert set(status if isinstance(status, list) else [status]) <= STATUSES


def slot_is_known(slot: str) -> bool:
    """`frame`, `frame/role` or `frame/role/of`."""
    frame, _, rest = slot.partition("/")
    role, _, of = rest.partition("/")
    return frame in FRAMES and (not role or role in ROLES) and (not of or of.isalpha())


def test_there_are_six_cases() -> None:
    assert len(CASES) >= 6


def test_all_kinds_of_finding_are_expected_somewhere() -> None:
    assert {finding["kind"] for case in CASES for finding in expected(case)["findings"]} == FINDINGS
