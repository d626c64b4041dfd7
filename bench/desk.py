"""How fast the desk answers on a large case, and in how much memory.

    python -m bench.desk [--reports 10000] [--claims 200000] [--asked 40]

Makes a case of invented tables (no report is read), serves it in a process of its own, and asks for every kind of page, each time
another one where there is more than one. First bytes in milliseconds, and every kind of page has to keep within the limit; memory
is the server's peak in resident megabytes. Beside each page stands the processor time of an answer: on a machine that others use
too, first bytes take longer than that by as much as they have to wait.
"""

import argparse
import http.client
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from quipu.case.index import indexed
from quipu.case.shelf import Shelf

LIMIT_MS, LIMIT_MB = 300.0, 600.0
FIXED = (
    "/",
    "/?kind=single&page=40",
    "/?kind=all&page=900",
    "/?about=luna",
    "/incidents",
    "/incidents?order=time&page=30",
    "/incidents?q=luna",
    "/incidents?q=cocaine",
    "/reports",
    "/reports?page=90",
    "/reports?q=cocaine",
    "/people",
    "/people?page=20",
    "/people?q=luna",
    "/organizations",
    "/network",
    "/network.json",
    "/map",
    "/map.json",
    "/sources",
    "/sources?page=3",
    "/brief",
    "/brief.md",
    "/decisions",
    "/search?q=cocaine",
    "/search?q=luna",
    "/search?q=kilos+guayaquil",
    "/state",
)


@contextmanager
def served(folder: Path) -> Iterator[tuple[int, int]]:
    """The port and the process of a desk."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-c", "from quipu.cli import main; main()", "serve", str(folder), "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            _wait(port)
            yield port, server.pid
        finally:
            server.terminate()


def _wait(port: int) -> None:
    for _ in range(1200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(port)


def first_byte(port: int, path: str) -> float:
    """Milliseconds until the answer begins. Raises ValueError for one that is no page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    began = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    taken = (time.perf_counter() - began) * 1000
    answer.read()
    connection.close()
    if answer.status >= 400:
        raise ValueError(f"{path}: {answer.status}")
    return taken


def addresses(folder: Path, asked: int) -> dict[str, list[str]]:
    """What is asked for, by kind of page."""
    choice = random.Random(7)
    found = {path: [path] * max(3, asked // 8) for path in FIXED}
    with Shelf.open(indexed(folder)) as shelf:
        for kind, table in (
            ("incident", "incident"),
            ("report", "report"),
            ("entity", "entity"),
            ("source", "source"),
            ("link", "link"),
        ):
            column = "key" if table == "source" else "id"
            order = "ORDER BY claims DESC" if table != "report" else ""
            ids = [str(id_) for (id_,) in shelf.all(f"SELECT {column} FROM {table} {order}")]
            found[f"/{kind}/…"] = [f"/{kind}/{id_}" for id_ in [*ids[:5], *choice.sample(ids, min(asked, len(ids)))]]
        whose = [f"/?kind=all&who={id_}" for (id_,) in shelf.all("SELECT id FROM entity ORDER BY claims DESC LIMIT 5")]
        found["/?who=…"] = whose
        hubs = [str(id_) for (id_,) in shelf.all("SELECT a FROM link GROUP BY a ORDER BY count(*) DESC LIMIT 5")]
        found["/network.json?around=…"] = [f"/network.json?around={id_}&depth=2" for id_ in hubs]
    return found


def main() -> None:
    """Make the case, ask, and print a table; exit 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--claims", type=int, default=200_000)
    parser.add_argument("--asked", type=int, default=40)
    parser.add_argument("--case", type=Path, help="where to keep the case; made there unless it is there")
    given = parser.parse_args()
    with TemporaryDirectory() as scratch:
        folder = given.case or Path(scratch) / "case"
        if not (folder / "manifest.json").exists():
            subprocess.run(
                [sys.executable, "-m", "bench.desk_case", str(folder), str(given.reports), str(given.claims)], check=True
            )
        began = time.perf_counter()
        index = indexed(folder)
        print(f"index: {time.perf_counter() - began:.0f} s, {index.stat().st_size / 1e6:.0f} MB")
        _measure(folder, given.asked)


def _measure(folder: Path, asked: int) -> None:
    every: list[float] = []
    slow: list[str] = []
    with served(folder) as (port, pid):
        first_byte(port, "/state")
        for name, paths in addresses(folder, asked).items():
            before = _processor(pid)
            taken = [first_byte(port, path) for path in paths]
            worked = (_processor(pid) - before) / len(taken)
            every += taken
            slow += [name] if _p95(taken) > LIMIT_MS else []
            times = f"median {median(taken):6.0f} ms  p95 {_p95(taken):6.0f} ms  processor {worked:4.0f} ms"
            print(f"{name:28} {len(taken):4} times  {times}", flush=True)
        peak = _peak(pid)
    high = _p95(every)
    print(f"p95 of {len(every)} first bytes: {high:.0f} ms (limit {LIMIT_MS:.0f})")
    print(f"pages above it: {', '.join(slow) or 'none'}")
    print(f"the server's peak: {peak:.0f} MB (limit {LIMIT_MB:.0f})")
    sys.exit(1 if slow or peak > LIMIT_MB else 0)


def _p95(taken: list[float]) -> float:
    return quantiles(taken, n=20, method="inclusive")[-1]


def _processor(pid: int) -> float:
    """Milliseconds of processor time that the server has used: what a page costs whatever else runs on the machine."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def _peak(pid: int) -> float:
    line = next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
