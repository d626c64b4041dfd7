"""How many reports a second a build reads, start-up included, and how much memory it takes.

    python -m bench.speed [--workers N] [COUNT ...]        counts: 100 500 1000 unless given

Writes COUNT reports of about 600 words, invented, half of them in each language, five to a story and with as many claims to a
report as were read in forty reports of real outlets (24 in 600 words), and runs `quipu build` on them in a process of its own.
Memory is the peak of that process and its workers together, in resident megabytes (shared pages counted in each).
"""

import argparse
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

WORDS = 600
REPORTS_A_STORY = 5
"""Reports, two or three in each language, that tell of the same people, group and places, within two weeks."""
GIVEN = ("Elsa", "Marco", "Nadia", "Iván", "Rosa", "Hugo", "Clara", "Tomás", "Irene", "Óscar", "Lucía", "Darío")
SURNAMES = (
    "Quiroga", "Tello", "Frías", "Paredes", "Villar", "Lastra", "Pinto", "Arce", "Luna", "Camps", "Meza", "Barrios", "Cuenca",
    "Duarte", "Escobedo", "Fuentes", "Galarza", "Huerta", "Ibarra", "Jurado", "Lozano", "Montoya", "Noriega", "Orellana",
)  # fmt: skip
GANGS = (
    "Los Faroles", "La Marea", "Los Canteros", "El Relevo", "Los del Muelle", "Los Espejos", "La Cantera", "Los Timoneles",
    "Los Relojeros", "La Bandada", "Los Herreros", "El Molino", "Los Barqueros", "La Tejedora", "Los Carboneros",
)  # fmt: skip
PLACES = (
    "Guayaquil", "Callao", "Rosario", "Cartagena", "Colón", "Veracruz", "Iquitos", "Santos", "Buenaventura", "Valparaíso",
    "Manzanillo", "Barranquilla", "Asunción", "Montevideo", "Arica", "Tumaco", "Esmeraldas", "Machala", "Piura", "Trujillo",
    "Tapachula", "Culiacán", "Acapulco", "Tampico", "Cali", "Medellín", "Pucallpa", "Santa Cruz", "Antofagasta", "Posadas",
)  # fmt: skip
START = date(2015, 1, 1)
OUTLETS = ("Gaceta Umbral", "Harbour Post", "Diario El Estero", "Andean Monitor", "Radio Manglar")
TELLING = {
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
PLAIN = {
    "en": (
        "Nobody who lives near the old fish market, where the boats come in before dawn and the lorries wait with "
        "their engines on, was willing to give a name, though several of them wanted to talk about how the street has "
        "changed.",
        "For years the terminal has been the pride of {place}, with its new cranes and its long queues of containers, "
        "and the council hoped that it would bring the work that the canneries took away when they closed.",
        "The road out of town runs past shuttered workshops and half-built houses, and on most evenings the only light "
        "comes from a filling station where drivers stop for coffee before the long climb into the hills.",
        '"We are tired, and we would like to sleep again without listening for engines," said a woman who sells bread '
        "on the corner and asked that nothing more be written about her.",
        "Experts on the region say that such cases tend to move slowly, because files are passed from one office to "
        "the next and because those who know most have little reason to speak.",
        "The debate about how to protect the harbour has gone on for more than a decade, and each new government has "
        "promised scanners, better pay and more light without finding the money for any of them.",
        "A spokesman for the port company did not answer questions sent by e-mail, and a telephone number given on its "
        "website was out of service when a reporter called it in the afternoon.",
        "What happens next depends on the judge, who has several weeks to decide which of the recordings may be heard "
        "in public and which will stay under seal.",
    ),
    "es": (
        "Nadie de los que viven cerca del viejo mercado de pescado, donde las lanchas llegan antes del amanecer y los "
        "camiones esperan con el motor encendido, quiso dar su nombre, aunque varios tenían ganas de contar cómo ha "
        "cambiado la calle.",
        "Durante años la terminal fue el orgullo de {place}, con sus grúas nuevas y sus largas filas de contenedores, "
        "y el municipio confiaba en que trajera el trabajo que se llevaron las conserveras cuando cerraron.",
        "La carretera que sale de la ciudad pasa junto a talleres cerrados y casas a medio construir, y casi todas las "
        "noches la única luz es la de una gasolinera donde los choferes paran a tomar café antes de la larga subida a "
        "la sierra.",
        "“Estamos cansados y quisiéramos volver a dormir sin estar pendientes de los motores”, dijo una mujer que "
        "vende pan en la esquina y pidió que no se escribiera nada más sobre ella.",
        "Los especialistas en la región explican que estos casos suelen avanzar despacio, porque los expedientes pasan "
        "de una oficina a otra y porque quienes más saben tienen pocos motivos para hablar.",
        "El debate sobre cómo proteger el puerto lleva más de una década, y cada nuevo gobierno ha prometido "
        "escáneres, mejores sueldos y más luz sin encontrar el dinero para nada de ello.",
        "Un portavoz de la empresa portuaria no contestó a las preguntas enviadas por correo, y el teléfono que figura "
        "en su página estaba fuera de servicio cuando llamó un periodista por la tarde.",
        "Lo que pase ahora depende del juez, que tiene varias semanas para decidir cuáles de las grabaciones podrán "
        "oírse en público y cuáles quedarán bajo reserva.",
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
    story = Story.of(number // REPORTS_A_STORY)
    language = ("en", "es")[number % 2]
    day = story.day + timedelta(days=chance.randint(0, 14))
    front = f"---\ntitle: Report {number}\noutlet: {chance.choice(OUTLETS)}\npublished: {day}\nlanguage: {language}\n---\n"
    return front + "\n\n".join(_paragraphs(language, story, chance)) + "\n"


@dataclass(frozen=True, slots=True)
class Story:
    """Whom and what the reports of one case of the law are about."""

    day: date
    people: tuple[str, ...]
    gang: str
    places: tuple[str, ...]

    @classmethod
    def of(cls, number: int) -> "Story":
        """The story of a number; the same for the same number."""
        chance = random.Random(f"story {number}")
        people = tuple(f"{chance.choice(GIVEN)} {' '.join(chance.sample(SURNAMES, 2))}" for _ in range(6))
        return cls(START + timedelta(days=chance.randrange(3650)), people, chance.choice(GANGS), tuple(chance.sample(PLACES, 3)))


def _paragraphs(language: str, story: Story, chance: random.Random) -> Iterator[str]:
    words = 0
    while words < WORDS:
        chosen = [*chance.sample(TELLING[language], 2), chance.choice(PLAIN[language])]
        lines = " ".join(line.format(**_fillers(story, chance)) for line in chosen)
        words += len(lines.split())
        yield lines


def _fillers(story: Story, chance: random.Random) -> dict[str, object]:
    return {
        "person": chance.choice(story.people),
        "gang": story.gang,
        "place": chance.choice(story.places),
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
