"""The house keeps its floors: no module imports from above, from beside, or in a circle, and none grows out of hand."""

import ast
import re
from collections.abc import Iterator
from inspect import isfunction
from pathlib import Path
from statistics import median, quantiles

import networkx
import pytest

from quipu.claims.events.find import _Event

SRC = Path(__file__).parents[1] / "src"
FLOORS: tuple[tuple[str, ...], ...] = (
    ("model", "errors", "knowledge", "rows"),
    ("measure",),
    ("read", "language", "claims", "resolve", "reckon"),
    ("case", "publish"),
    ("pipeline", "workers"),
    ("desk",),
    ("cli",),
)
MAY_CROSS = {("claims", "language.sentence"), ("pipeline", "workers")}
"""Imports of one sibling module by another that the design allows."""
ONLY_IN = {
    "duckdb": "case",
    "pyarrow": "case",
    "onnxruntime": "language",
    "typer": "cli",
    "sqlite3": "case",
    "starlette": "desk",
    "uvicorn": "desk",
    "jinja2": "desk",
}
MODULES = sorted(SRC.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(path) for path in MODULES}


def imports(path: Path) -> Iterator[str]:
    """What a module imports, each as the longest name of a module that it is."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in NAMES else str(node.module)


def room(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def floor(name: str) -> int | None:
    return next((number for number, rooms in enumerate(FLOORS) if room(name) in rooms), None)


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name_of(path)}.{node.name}", node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_import_climbs_or_crosses(path: Path) -> None:
    mine = name_of(path)
    for other in (name for name in imports(path) if name.startswith("quipu.")):
        if room(other) == room(mine):
            continue
        assert floor(other) is not None, f"{mine} imports {other}, which stands on no floor"
        here, there = floor(mine), floor(other)
        if here is not None and there is not None and (room(mine), other.removeprefix("quipu.")) not in MAY_CROSS:
            assert there < here or here == there == 0, f"{mine} (floor {here}) imports {other} (floor {there})"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_one_room_knows_each_tool(path: Path) -> None:
    for other in imports(path):
        owner = ONLY_IN.get(other.split(".")[0])
        assert owner in (None, room(name_of(path))), f"{name_of(path)} imports {other}, which only {owner} may"


def test_every_room_stands_on_a_floor() -> None:
    assert {room(name) for name in NAMES} - {""} <= {name for rooms in FLOORS for name in rooms}


def test_no_circle() -> None:
    graph = networkx.DiGraph((name_of(path), other) for path in MODULES for other in imports(path) if other in NAMES)
    packages = {name_of(path) for path in MODULES if path.name == "__init__.py"}
    graph.remove_edges_from([(a, b) for a, b in graph.edges if b in packages and a.startswith(f"{b}.")])
    assert list(networkx.simple_cycles(graph)) == []


def test_no_import_inside_a_function() -> None:
    inside = [name for name, node in functions() for inner in ast.walk(node) if isinstance(inner, ast.Import | ast.ImportFrom)]
    assert inside == []


def test_modules_stay_small() -> None:
    lines = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {name: count for name, count in lines.items() if count > 500} == {}
    assert median(lines.values()) <= 150


def test_functions_stay_small() -> None:
    lengths = {name: length(node) for name, node in functions()}
    assert {name: count for name, count in lengths.items() if count > 80} == {}
    assert quantiles(lengths.values(), n=10)[-1] <= 25


def test_every_knowledge_file_says_what_may_go_in() -> None:
    silent = [
        path.name
        for path in sorted((SRC / "quipu" / "knowledge").glob("*.yaml"))
        if not path.read_text("utf-8").startswith("# policy:")
    ]
    assert silent == []


def test_no_method_of_an_event_hides_another() -> None:
    """Events are read by one tall tower of classes, where a name that is used twice silently replaces what stands below."""
    tower = [cls for cls in _Event.__mro__ if cls is not object]
    where: dict[str, list[str]] = {}
    for cls in tower:
        for name, value in vars(cls).items():
            if isfunction(value) and not name.startswith("__"):
                where.setdefault(name, []).append(cls.__name__)
    assert len(tower) > 10
    assert {name: classes for name, classes in where.items() if len(classes) > 1} == {}


def test_nothing_asks_any_of_token_positions() -> None:
    """`any` over positions does not see the token at 0: `tree.has_child` does."""
    asked = re.compile(r"\bany\((children|subjects|members|subtree)\(")
    found = [
        (path.name, n) for path in MODULES for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if asked.search(line)
    ]
    assert not found
