"""How many reports a second a build reads, start-up included, and how much memory it takes.

    python -m bench.speed [--workers N] [COUNT ...]        counts: 100 500 1000 unless given

Writes COUNT reports of about 600 words, invented, half of them in each language, and runs `quipu build` on them in a process of
its own. Memory is the peak of that process and its workers together, in resident megabytes (shared pages counted in each).
"""

import argparse
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

WORDS = 600
PEOPLE = (
    "Elsa Quiroga Pinto",
    "Marco Tello Arce",
    "Nadia Frías Luna",
    "Iván Paredes Sol",
    "Rosa Villar Camps",
    "Hugo Lastra Meza",
)
GANGS = ("Los Faroles", "La Marea", "Los Canteros", "El Relevo", "Los del Muelle")
PLACES = ("Guayaquil", "Callao", "Rosario", "Cartagena", "Colón", "Veracruz", "Iquitos", "Santos")
OUTLETS = ("Gaceta Umbral", "Harbour Post", "Diario El Estero", "Andean Monitor", "Radio Manglar")
LINES = {
    "en": (
        "Police seized {kilos} kilos of cocaine and {cars} vehicles in {place} on Tuesday, the anti-drug unit said.",
        "{person}, the alleged leader of {gang}, was arrested along with {count} other people, according to prosecutors.",
        "The drugs, valued at ${money} million, were to be shipped to Antwerp in containers of fruit.",
        "A judge ordered {person} held in pretrial detention on charges of drug trafficking, the court said in a statement.",
        '"We have dismantled the structure that moved drugs through {place}," said Colonel {person}, head of the unit.',
        "Anonymous police sources cited by {outlet} said the group may have sent {tons} tons to Europe since 2019.",
        "{person} denied that {gang} had paid officials at the port of {place}.",
        "Residents said that trucks had come and gone at night for months before the raid.",
        "The operation was the largest in the province this year, and officials expect further arrests.",
        "In {year}, a court had acquitted {person} of money laundering for lack of evidence.",
    ),
    "es": (
        "La policía incautó {kilos} kilos de cocaína y {cars} vehículos en {place} el martes, informó la unidad antidrogas.",
        "{person}, presunto cabecilla de {gang}, fue detenido junto con otras {count} personas, según la fiscalía.",
        "La droga, valorada en {money} millones de dólares, iba a ser enviada a Amberes en contenedores de fruta.",
        "Un juez dictó prisión preventiva contra {person} por tráfico de drogas, indicó el tribunal en un comunicado.",
        "“Hemos desarticulado la estructura que movía droga por {place}”, dijo el coronel {person}, jefe de la unidad.",
        "Fuentes policiales citadas por {outlet} dijeron que el grupo habría enviado {tons} toneladas a Europa desde 2019.",
        "{person} negó que {gang} pagara a funcionarios del puerto de {place}.",
        "Los vecinos contaron que durante meses entraban y salían camiones de noche.",
        "El operativo fue el mayor del año en la provincia y se esperan nuevas detenciones.",
        "En {year}, un tribunal había absuelto a {person} de lavado de activos por falta de pruebas.",
    ),
}


@dataclass(frozen=True, slots=True)
class Run:
    """One build: reports, seconds from start to end, and the peak memory in megabytes."""

    reports: int
    seconds: float
    megabytes: float


def report(number: int) -> str:
    """The text of one invented report; the same for the same number."""
    chance = random.Random(number)
    language = ("en", "es")[number % 2]
    day = f"2024-{chance.randint(1, 12):02}-14"
    front = f"---\ntitle: Report {number}\noutlet: {chance.choice(OUTLETS)}\npublished: {day}\nlanguage: {language}\n---\n"
    return front + "\n\n".join(_paragraphs(language, chance)) + "\n"


def _paragraphs(language: str, chance: random.Random) -> Iterator[str]:
    words = 0
    while words < WORDS:
        lines = " ".join(line.format(**_fillers(chance)) for line in chance.sample(LINES[language], 3))
        words += len(lines.split())
        yield lines


def _fillers(chance: random.Random) -> dict[str, object]:
    return {
        "person": chance.choice(PEOPLE),
        "gang": chance.choice(GANGS),
        "place": chance.choice(PLACES),
        "outlet": chance.choice(OUTLETS),
        "kilos": chance.randint(20, 4000),
        "cars": chance.randint(2, 20),
        "count": chance.randint(2, 15),
        "money": chance.randint(1, 90),
        "tons": chance.randint(2, 9),
        "year": chance.randint(2008, 2022),
    }


def measured(count: int, workers: int) -> Run:
    """Build a case of `count` reports in a process of its own."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "reports").mkdir()
        for number in range(count):
            (home / "reports" / f"{number:06}.md").write_text(report(number), "utf-8")
        command = [sys.executable, "-c", "from quipu.cli import main; main()", "build", str(home / "reports")]
        start = time.perf_counter()
        with subprocess.Popen(
            [*command, "--case", str(home / "case"), "--workers", str(workers)], stderr=subprocess.PIPE
        ) as build:
            peak = _watch(build)
            seconds = time.perf_counter() - start
            said = build.stderr.read().decode() if build.stderr else ""
        if build.returncode:
            raise SystemExit(f"build failed: {said.strip()}")
    return Run(count, seconds, peak)


def _watch(build: "subprocess.Popen[bytes]") -> float:
    """Wait for a process and return the peak of its family's resident memory, in megabytes."""
    peak = 0.0
    while build.poll() is None:
        peak = max(peak, sum(_resident(pid) for pid in _family(build.pid)))
        time.sleep(0.2)
    return peak


def _family(pid: int) -> list[int]:
    """A process and all below it, from /proc."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        fields = _text(stat).rpartition(")")[2].split()
        if fields:
            parents.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    family = [pid]
    for member in family:
        family.extend(parents.get(member, []))
    return family


def _resident(pid: int) -> float:
    lines = (line.split() for line in _text(Path(f"/proc/{pid}/status")).splitlines())
    return next((int(line[1]) / 1024 for line in lines if line and line[0] == "VmRSS:"), 0.0)


def _text(path: Path) -> str:
    """What a file of /proc says; nothing once its process has gone."""
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def main() -> None:
    """Measure and print one line a count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, default=[100, 500, 1000])
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    print("reports  seconds  reports/s  peak MB")
    for count in options.counts:
        run = measured(count, options.workers)
        print(f"{run.reports:7}  {run.seconds:7.1f}  {run.reports / run.seconds:9.1f}  {run.megabytes:7.0f}", flush=True)


if __name__ == "__main__":
    main()
