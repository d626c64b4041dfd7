"""The case on disk: what is saved comes back, whole or not at all."""

import json
import math
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quipu import case
from quipu.case import tables
from quipu.errors import CaseError
from quipu.model import CaseTables, EntityKind, NameMention, Problem, Quantity, Role
from quipu.publish.jsonl import TABLES, write_csv, write_jsonl
from quipu.rows import dumps, from_plain, to_plain
from tests.sample import CLAIM, FULL


def test_a_case_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    case.save(tmp_path / "case", FULL)
    assert case.load(tmp_path / "case") == FULL


def test_an_empty_case_comes_back_empty(tmp_path: Path) -> None:
    case.save(tmp_path / "case", CaseTables())
    assert case.load(tmp_path / "case") == CaseTables()


def test_the_same_case_is_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        case.save(tmp_path / name, FULL, {"claims": "1"})
    assert _bytes(tmp_path / "a") == _bytes(tmp_path / "b")


def test_a_second_save_replaces_the_first(tmp_path: Path) -> None:
    case.save(tmp_path, FULL)
    case.save(tmp_path, CaseTables(problems=(Problem("c.md", "empty", True),)))
    assert case.load(tmp_path).problems == (Problem("c.md", "empty", True),)
    assert len(list(tmp_path.glob("tables-*"))) == 1


def test_a_save_cut_short_leaves_the_old_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case.save(tmp_path, FULL)
    written: list[str] = []

    def fail_on_the_fourth(path: Path, kind: type, rows: object) -> str:
        written.append(kind.__name__)
        if len(written) == 4:
            raise KeyboardInterrupt
        return write(path, kind, rows)  # type: ignore[arg-type]

    write = tables.write
    monkeypatch.setattr(tables, "write", fail_on_the_fourth)
    with pytest.raises(KeyboardInterrupt):
        case.save(tmp_path, CaseTables())
    assert case.load(tmp_path) == FULL
    assert sorted(path.name.split("-")[0] for path in tmp_path.iterdir()) == ["manifest.json", "tables"]


def test_what_is_no_case_is_said_in_one_line(tmp_path: Path) -> None:
    for text, cause in (
        (None, "no case there"),
        ("{", "cannot be read"),
        ("[]", "cannot be read"),
        ('{"case_format": "9.0"}', "case format 9.0"),
    ):
        if text is not None:
            (tmp_path / "manifest.json").write_text(text)
        with pytest.raises(CaseError, match=cause) as caught:
            case.load(tmp_path)
        assert "\n" not in str(caught.value)


def test_a_damaged_table_is_said(tmp_path: Path) -> None:
    case.save(tmp_path, FULL)
    next(tmp_path.glob("tables-*/claims.parquet")).write_bytes(b"PAR1")
    with pytest.raises(CaseError, match=r"claims\.parquet"):
        case.load(tmp_path)


def test_a_folder_with_other_things_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("x")
    with pytest.raises(CaseError, match="holds other things"):
        case.save(tmp_path, FULL)


def test_the_cache_gives_back_what_was_added_and_only_what_is_wanted(tmp_path: Path) -> None:
    cache = case.Cache.of(tmp_path, "v1")
    found = case.Found((CLAIM,), (NameMention("r1", 0, 4, "Lima", EntityKind.PLACE),))
    cache.add({"r1": found, "r2": case.Found((), ())})
    cache.add({"r3": found})
    assert cache.load({"r1", "r3", "r9"}) == {"r1": found, "r3": found}
    other = case.Cache.of(tmp_path, "v2")
    assert other.load({"r1"}) == {}
    other.drop_others()
    assert cache.load({"r1"}) == {}


def test_exports_have_the_fields_of_the_contract(tmp_path: Path) -> None:
    write_jsonl(FULL, tmp_path)
    rows = {name: [json.loads(line) for line in (tmp_path / f"{name}.jsonl").read_text("utf-8").splitlines()] for name in TABLES}
    wanted = {
        "reports": "id outlet title author published language url path text copy_of case_format",
        "claims": "id report start end quote frame roles polarity certainty tense hedges chain root incident",
        "entities": "id kind name names aliases attributes mentions latitude longitude country admin1 precision",
        "incidents": "id kind title time places reports claims slots",
        "findings": "id kind incident slot claims roots text",
        "links": "id kind from to attribute claims polarity",
    }
    for name, names in wanted.items():
        assert set(names.split()) <= set(rows[name][0]), name
    roles = rows["claims"][0]["roles"]
    assert roles[0]["value"] == {"kind": "quantity", "low": 12, "high": None, "unit": "kg", "of": "cocaine", "approx": True}
    assert roles[1]["value"] == {"kind": "money", "low": 2.5, "high": 3, "currency": "PEN", "approx": False}
    assert roles[2]["value"] == {"kind": "time", "start": "2024-05-01", "end": "2024-05-02", "precision": "day"}
    assert rows["links"][0]["from"] == "e1"


def test_csv_has_a_column_a_field(tmp_path: Path) -> None:
    written = write_csv(FULL, tmp_path)
    assert [path.stem for path in written] == list(TABLES)
    assert (tmp_path / "links.csv").read_text("utf-8").splitlines()[0].startswith("id,kind,from,to,")


_amounts = st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False))
_words = st.text(st.characters(codec="utf-8"))


@given(low=_amounts, high=_amounts, words=_words, of=st.one_of(st.none(), _words))
def test_any_row_survives_paper(low: float | None, high: float | None, words: str, of: str | None) -> None:
    role = Role("quantity", words, 0, 1, value=Quantity(low, high, "kg", of, False))
    back = from_plain(Role, json.loads(dumps(to_plain(role))))
    assert back == role
    assert isinstance(back.value, Quantity)
    assert all(math.copysign(1, a or 1) == math.copysign(1, b or 1) for a, b in ((back.value.low, low), (back.value.high, high)))


def test_every_text_survives_a_table(tmp_path: Path) -> None:
    texts = ["", "\\", '"', "a\nb\tc", "\u2028", "ñ\U0001f600", "NULL", "null", "{}", "\x01"]
    rows = tuple(Problem(text, text, bool(n % 2)) for n, text in enumerate(texts))
    tables.write(tmp_path / "p.parquet", Problem, rows)
    assert tables.read(tmp_path / "p.parquet", Problem) == rows


def test_every_table_of_a_case_has_columns() -> None:
    assert [
        name
        for name, kind in zip([f.name for f in fields(CaseTables)], [type(t[0]) for t in _rows()], strict=True)
        if not tables.columns(kind)
    ] == []


def _rows() -> list[tuple[object, ...]]:
    return [getattr(FULL, field.name) for field in fields(CaseTables)]


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_report_longer_than_a_database_expects_is_kept(tmp_path: Path) -> None:
    rows = (Problem("long", "ñ" * 20_000_000, True), Problem("short", "", False))
    tables.write(tmp_path / "p.parquet", Problem, rows)
    assert tables.read(tmp_path / "p.parquet", Problem) == rows
