"""The tutorial is what the program does: its commands run, and its pages say what it quotes."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from quipu import cli
from quipu.desk.settings import Settings
from tests.desk.desks import SECRET, demo_case, desk
from tests.desk.test_desk_pages import text_of

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "tutorial.md").read_text("utf-8")
COMMANDS = re.findall(r"^    (quipu .*)$", PAGE, re.M)


def test_the_commands_run_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Settings] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "run_desk", lambda settings, _: started.append(settings))
    (tmp_path / "password.txt").write_text(f"{SECRET}\n", "utf-8")
    assert len(COMMANDS) >= 5
    for command in COMMANDS:
        result = CliRunner().invoke(cli.app, shlex.split(command)[1:], env={"COLUMNS": "200"})
        assert result.exit_code == 0, (command, result.output)
    assert [settings.host for settings in started] == ["127.0.0.1", "0.0.0.0"]
    assert started[0].password is None
    assert started[1].password is not None and started[1].password.fits(SECRET)
    assert (tmp_path / "brief.html").exists()


@pytest.mark.parametrize(
    ("address", "quoted"),
    [
        (address, re.findall(r"“([^”]+)”", " ".join(paragraph.split())))
        for paragraph in PAGE.split("\n\n")
        for address in re.findall(r"\(`(/[^`]*)`\)", paragraph)[:1]
    ],
)
def test_the_pages_say_what_the_tutorial_quotes(address: str, quoted: list[str]) -> None:
    assert quoted, address
    with desk(demo_case()) as client:
        page = client.get(address)
        assert page.status_code == 200
        for words in quoted:
            assert words in text_of(page.text), (address, words)


def test_the_pictures_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", PAGE)
    assert len(pictures) >= 5
    for picture in pictures:
        assert (DOCS / picture).is_file(), picture
