"""Files to reports: every format, and everything that can be wrong with a file."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipu.model import Problem, Report
from quipu.read import LIMIT, find, read_file, read_paths

BODY = "La policía de Puerto Umbral incautó 40 kilos de marihuana, dijo el señor Ibáñez, jefe de la unidad. No hubo detenidos."
ENGLISH = (
    "Police in Port Umber seized 40 kilos of cannabis on Monday, the head of the unit said. Nobody was arrested at the scene."
)
PAGE = """<!DOCTYPE html><html lang="es"><head>{head}<title>Decomiso en Puerto Umbral | Gaceta Umbral</title>
<meta property="og:site_name" content="Gaceta Umbral"><meta property="article:published_time" content="2024-05-02T09:00:00-05:00">
</head><body><nav><a href="/">Inicio</a></nav><article><h1>Decomiso en Puerto Umbral</h1>{body}</article>
<footer>Todos los derechos reservados</footer></body></html>"""


def one(path: Path) -> Report:
    rows = read_file(path)
    assert len(rows) == 1 and isinstance(rows[0], Report), rows
    return rows[0]


def cause(path: Path) -> str:
    rows = read_file(path)
    assert len(rows) == 1 and isinstance(rows[0], Problem), rows
    assert rows[0].path == path.name
    assert "\n" not in rows[0].cause
    return rows[0].cause


def wrote(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    front = "---\ntitle: 'Decomiso: 40 kilos'\noutlet: Gaceta Umbral\npublished: 2024-05-02\n"
    front += "author: [Eva Luz, Iker Paz]\nurl: https://g.example/1\nlanguage: es\n---\n"
    report = one(wrote(tmp_path / "a.md", front + BODY + "\n\nOtra línea.\n"))
    assert (report.title, report.outlet, report.published) == ("Decomiso: 40 kilos", "Gaceta Umbral", "2024-05-02")
    assert (report.author, report.url, report.language) == ("Eva Luz, Iker Paz", "https://g.example/1", "es")
    assert report.text == BODY + "\n\nOtra línea."


def test_markdown_without_front_matter_takes_its_heading(tmp_path: Path) -> None:
    report = one(wrote(tmp_path / "a.md", f"\ufeff# Cannabis seized #\r\n\r\n{ENGLISH}\r\n"))
    assert (report.title, report.language, report.published, report.outlet) == ("Cannabis seized", "en", None, None)
    assert report.text == f"# Cannabis seized #\n\n{ENGLISH}"


def test_plain_text_takes_a_first_line_that_stands_alone(tmp_path: Path) -> None:
    assert one(wrote(tmp_path / "a.txt", f"Cannabis seized in port\n\n{ENGLISH}")).title == "Cannabis seized in port"
    assert one(wrote(tmp_path / "b.txt", f"{ENGLISH}\n\n{ENGLISH}")).title is None


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ("2024-05-02", "2024-05-02"),
        ("2024-05-02 10:00:00", "2024-05-02"),
        ("2 May 2024", "2024-05-02"),
        ("2 de mayo de 2024", "2024-05-02"),
    ],
)
def test_a_declared_date_may_be_written_in_words(tmp_path: Path, said: str, published: str) -> None:
    assert one(wrote(tmp_path / "a.md", f"---\npublished: {said}\n---\n{ENGLISH}")).published == published


@pytest.mark.parametrize("said", ["yesterday", "May 2024", "2024", "2 May", "2024-13-40 maybe"])
def test_a_date_that_is_none_is_left_unknown_and_said(tmp_path: Path, said: str) -> None:
    problem, report = read_file(wrote(tmp_path / "a.md", f"---\npublished: {said}\n---\n{ENGLISH}"))
    assert isinstance(problem, Problem) and not problem.fatal and said in problem.cause
    assert isinstance(report, Report) and report.published is None


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("title: 'open", "not YAML"),
        ("- a\n- b", "not a list"),
        ("published: 2024-13-40", "front matter"),
        ("a: b: c", "line 2"),
        ("x: \x07", "not YAML"),
    ],
)
def test_bad_front_matter_is_said(tmp_path: Path, front: str, said: str) -> None:
    assert said in cause(wrote(tmp_path / "a.md", f"---\n{front}\n---\n{ENGLISH}"))


def test_a_rule_of_dashes_is_no_front_matter(tmp_path: Path) -> None:
    assert one(wrote(tmp_path / "a.md", f"{ENGLISH}\n\n---\n\n{ENGLISH}")).text.count("---") == 1


def test_jsonl_goes_on_after_a_bad_line(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": BODY, "outlet": "Radio Umbral", "published": "2024-05-02"}),
        "{",
        "[]",
        '{"text": 3}',
        "",
        json.dumps({"text": ENGLISH}),
    ]
    rows = read_file(wrote(tmp_path / "a.jsonl", "\n".join(lines)))
    assert [row.path for row in rows] == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3", "a.jsonl#4", "a.jsonl#6"]
    assert [isinstance(row, Report) for row in rows] == [True, False, False, False, True]
    assert [row.fatal for row in rows if isinstance(row, Problem)] == [False, False, False]


def test_a_page_gives_its_article_and_what_it_says_of_itself(tmp_path: Path) -> None:
    report = one(wrote(tmp_path / "a.html", PAGE.format(head='<meta charset="utf-8">', body=f"<p>{BODY}</p><p>{BODY}</p>")))
    assert (report.title, report.outlet, report.published) == ("Decomiso en Puerto Umbral", "Gaceta Umbral", "2024-05-02")
    assert report.language == "es"
    assert BODY in report.text and "Inicio" not in report.text and "derechos" not in report.text


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("declared", ["", '<meta charset="iso-8859-1">'])
def test_a_page_is_decoded_by_what_it_is(tmp_path: Path, encoding: str, declared: str) -> None:
    page = PAGE.format(head=declared, body=f"<p>{BODY}</p><p>—“Sí”, dijo el señor Ibáñez a la prensa de Puerto Umbral.</p>")
    report = one(wrote(tmp_path / "a.htm", page.encode(encoding)))
    assert "el señor Ibáñez, jefe" in report.text and "—“Sí”" in report.text


def test_a_page_without_a_date_has_none(tmp_path: Path) -> None:
    page = PAGE.format(head="", body=f"<p>{BODY}</p><p>{BODY} En 2019, el 3 de marzo de 2019, hubo otro.</p>")
    page = page.replace("article:published_time", "og:other")
    assert one(wrote(tmp_path / "a.html", page)).published is None


def test_text_that_a_page_parser_drops_is_said(tmp_path: Path) -> None:
    deep = "<div>" * 400 + f"<p>{BODY * 20}</p>" + "</div>" * 400
    rows = read_file(
        wrote(tmp_path / "a.html", PAGE.format(head='<meta charset="utf-8">', body=f"<p>{BODY}</p><p>{BODY}</p>{deep}"))
    )
    said = [row.cause for row in rows if isinstance(row, Problem)]
    assert any("lost" in each for each in said), rows


def test_an_overlong_piece_of_text_is_said(tmp_path: Path) -> None:
    page = PAGE.format(head='<meta charset="utf-8">', body=f"<p>{BODY}</p><p>{'palabra ' * 2_600_000}</p>")
    rows = read_file(wrote(tmp_path / "a.html", page))
    whole = [row for row in rows if isinstance(row, Report) and len(row.text) > 20_000_000]
    assert whole or any(isinstance(row, Problem) and "lost" in row.cause for row in rows)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.md", b"", "empty"),
        ("a.txt", b" \n\t ", "empty"),
        ("a.txt", b"... --- 123", "no text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "not text"),
        ("a.html", b"%PDF-1.7\n\x00\x01\x02" + bytes(range(256)) * 4, "not text"),
        ("a.html", b"<html><body></body></html>", "no article"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.pdf", b"x", "not a kind of file"),
        (
            "a.md",
            "Die Polizei hat am Montag im Hafen zwei Tonnen Kokain beschlagnahmt und drei Männer festgenommen.".encode(),
            "not in English or Spanish",
        ),
        ("a.md", f"---\nlanguage: pt-BR\n---\n{BODY}".encode(), "'pt-BR'"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    assert said in cause(wrote(tmp_path / name, content))


def test_a_file_of_more_than_the_limit_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as large:
        large.truncate(LIMIT + 1)
    assert "50 MB" in cause(tmp_path / "a.txt")


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    assert "No such file" in cause(tmp_path / "a.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_what_may_not_be_read_is_said(tmp_path: Path) -> None:
    wrote(tmp_path / "a.txt", BODY).chmod(0)
    assert "Permission" in cause(tmp_path / "a.txt")


def test_folders_are_read_to_the_bottom_and_hidden_files_are_not(tmp_path: Path) -> None:
    for name in ("b/c/d.md", "a.txt", ".hidden.md", ".git/x.md", "z.csv", "b/A.MD"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        wrote(tmp_path / name, f"{BODY} {name}")
    assert [found.shown for found in find([tmp_path])] == ["a.txt", "b/A.MD", "b/c/d.md"]
    assert [row.path for row in read_paths([tmp_path / "a.txt", tmp_path])] == ["a.txt", "b/A.MD", "b/c/d.md"]


def test_an_id_is_of_the_content_alone(tmp_path: Path) -> None:
    first, same, other = (wrote(tmp_path / name, text) for name, text in (("a.md", BODY), ("b.txt", BODY), ("c.md", BODY + "!")))
    assert one(first).id == one(same).id != one(other).id


def test_text_can_always_be_written_down(tmp_path: Path) -> None:
    report = one(wrote(tmp_path / "a.jsonl", json.dumps({"text": f"{BODY} \ud800 \x00 sen\u0303or\r\n.", "title": "\udfff"})))
    assert "\ufffd \ufffd señor\n." in report.text
    assert report.text.encode()


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=300), suffix=st.sampled_from([".md", ".txt", ".html", ".jsonl"]))
def test_no_bytes_break_a_reader(tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str) -> None:
    path = wrote(tmp_path_factory.mktemp("any") / f"a{suffix}", content)
    rows = read_file(path)
    assert rows
    assert all(isinstance(row, Problem) or row.text for row in rows)


def test_initials_of_the_outlet_in_a_dateline_are_no_second_outlet(tmp_path: Path) -> None:
    text = f"---\noutlet: {{}}\n---\nPORT UMBER (TQ) – {ENGLISH}"
    assert one(wrote(tmp_path / "a.md", text.format("The Quay"))).wire is None
    assert one(wrote(tmp_path / "b.md", text.format("Tarsk Quarterly"))).wire is None
    assert one(wrote(tmp_path / "c.md", text.format("Daily Harbour"))).wire == "TQ"
