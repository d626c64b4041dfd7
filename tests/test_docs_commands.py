"""What docs/commands.md says of the commands is what they are."""

import re
from pathlib import Path

from typer.main import get_command

from quipu import cli
from quipu.case import save
from quipu.model import CaseTables
from quipu.read import FORMATS, LIMIT

PAGE = (Path(__file__).parents[1] / "docs" / "commands.md").read_text("utf-8")


def test_every_command_and_option_is_on_the_page() -> None:
    command = get_command(cli.app)
    commands = getattr(command, "commands")  # noqa: B009
    assert set(commands) == set(re.findall(r"^\| `quipu (\w+)", PAGE, re.M))
    for name, each in commands.items():
        line = next(line for line in PAGE.splitlines() if line.startswith(f"| `quipu {name}"))
        for option in (option for parameter in each.params for option in parameter.opts if option.startswith("--")):
            assert option in line or option == "--help", f"{name} {option}"


def test_exit_codes_and_formats_are_on_the_page() -> None:
    codes = {int(code) for code in re.findall(r"^\| (\d+) \|", PAGE, re.M)}
    assert codes == {0, cli.FAILED, 2, cli.STOPPED}
    for suffix in (".md", ".txt", ".html", ".jsonl"):
        assert suffix in FORMATS
        assert f"`{suffix}`" in PAGE
    assert f"{LIMIT // 1_000_000} MB" in PAGE


def test_the_folder_is_as_the_page_says(tmp_path: Path) -> None:
    save(tmp_path, CaseTables())
    for path in tmp_path.iterdir():
        assert f"`{path.name.partition('-')[0]}" in PAGE
