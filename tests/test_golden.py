"""The golden cases: reports in, expected entities, incidents and findings out. See tests/golden/README.md.

What they ask for is pinned in tests/floors/golden.json: what is missed may become less, never more, and two that the case tells
apart may never become one.
"""

import json
from pathlib import Path

import pytest

from tests.golden_scoring import Golden, Miss

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in (HERE / "golden").glob("*/expected.yaml"))
FLOORS: dict[str, int] = json.loads((HERE / "floors" / "golden.json").read_text("utf-8"))


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_golden(folder: Path, tmp_path: Path) -> None:
    misses = Golden(folder, tmp_path / "case").misses()
    assert not [miss.text for miss in misses if miss.merge]
    assert len(misses) <= FLOORS[folder.name], _listed(misses)


def test_every_case_has_a_floor() -> None:
    assert {folder.name for folder in CASES} == set(FLOORS)


def _listed(misses: list[Miss]) -> str:
    return "\n".join(f"{miss.key}: {miss.text}" for miss in misses)
