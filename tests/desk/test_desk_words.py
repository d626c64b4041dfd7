"""The words of the screens, in both languages."""

import re
import string
from html.parser import HTMLParser
from pathlib import Path

import pytest

from quipu.desk import saying
from quipu.desk.words import Words, words
from quipu.knowledge import load
from quipu.model import (
    Certainty,
    DecisionKind,
    EntityKind,
    FindingKind,
    Frame,
    LegalEvent,
    Money,
    Polarity,
    Precision,
    Quantity,
    Ruling,
    SourceKind,
    Time,
    Value,
)
from tests.desk.desks import demo_case, desk, tables
from tests.desk.test_desk_safety import pages_of

DESK = Path(saying.__file__).parent
EN, ES = words("en"), words("es")


def parts(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_words() -> None:
    english, spanish = load("desk_en"), load("desk_es")
    assert {(part, key) for part, keys in english.items() for key in keys} == {
        (part, key) for part, keys in spanish.items() for key in keys
    }
    for part, keys in english.items():
        for key, text in keys.items():
            assert parts(text) == parts(spanish[part][key]), (part, key)
            assert text.strip() and spanish[part][key].strip()


def test_every_word_that_a_page_asks_for_is_there() -> None:
    sources = [path.read_text("utf-8") for path in [*DESK.rglob("*.html"), *DESK.rglob("*.py")]]
    asked = {key for source in sources for key in re.findall(r"""\b(?:t|words)\(f?["']([a-z_]+\.[a-z_.0-9]+)["'][,)]""", source)}
    assert len(asked) > 150
    assert {key for key in asked if not EN.has(key)} == set()


def test_no_word_is_left_over() -> None:
    sources = "\n".join(path.read_text("utf-8") for path in [*DESK.rglob("*.html"), *DESK.rglob("*.py")])
    whole = {f"{part}.{key}" for part, keys in load("desk_en").items() for key in keys}
    made = re.findall(r"""["']([a-z_]+\.[a-z_]*)["'] ~|f["']([a-z_]+\.[a-z_]*)\{""", sources)
    starts = tuple(one or other for one, other in made)
    assert {key for key in whole if key not in sources and not key.startswith(starts)} == set()


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_a_claim_can_be_has_a_word(language: str) -> None:
    own = words(language)
    for part, kinds in (
        ("frame", Frame),
        ("finding", FindingKind),
        ("finding_says", FindingKind),
        ("certainty", Certainty),
        ("polarity", Polarity),
        ("source_kind", SourceKind),
        ("decision", DecisionKind),
    ):
        assert all(own.has(f"{part}.{kind}") for kind in kinds), part
    assert all(own.has(f"claim.{ruling}") for ruling in Ruling)
    assert all(own.has(f"status.{frame}") for frame in load("reckoning")["legal"])
    assert all(own.has(f"relation.{frame}") for frame in load("reckoning")["relational"])
    assert all(own.has(f"count.{kind}s") for kind in EntityKind if kind is not EntityKind.THING)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Quantity(626, 626, "kg", "cocaine", False), "626 kg de cocaína"),
        (Quantity(2000, None, "kg", "cocaine", False), "al menos 2.000 kg de cocaína"),
        (Quantity(None, 2000, "kg", None, True), "casi 2.000 kg"),
        (Quantity(None, 2000, "kg", None, False), "hasta 2.000 kg"),
        (Quantity(50, 80, "kg", "marijuana", False), "50 a 80 kg de marihuana"),
        (Quantity(1.5, 1.5, "kg", "heroin", True), "cerca de 1,5 kg de heroína"),
        (Quantity(1, 1, "count", "firearm", False), "1 arma de fuego"),
        (Quantity(9, 9, "count", "vehicle", False), "9 vehículos"),
        (Quantity(None, None, "count", "person", False), "una cantidad no indicada"),
        (Money(25e6, 25e6, "USD", True), "cerca de US$ 25 millones"),
        (Money(85e9, 85e9, "USD", False), "US$ 85.000 millones"),
        (Money(1e6, 1e6, "EUR", False), "€ 1 millón"),
        (Time("2023-05-09", "2023-05-10", Precision.DAY), "9 de mayo de 2023"),
        (Time("2014-03-01", "2014-04-01", Precision.MONTH), "marzo de 2014"),
        (Time("2019-01-01", "2020-01-01", Precision.YEAR), "2019"),
        (Time("1980-01-01", "1990-01-01", Precision.DECADE), "la década de 1980"),
        (Time("2023-05-08", "2023-05-15", Precision.WEEK), "la semana del 8 de mayo de 2023"),
        (Time("2021-01-01", "2023-05-13", Precision.YEAR), "2021 a 2023"),
        (Time("2014-05-01", "2014-08-01", Precision.MONTH), "mayo a julio de 2014"),
        (Time("2013-11-01", "2014-02-01", Precision.MONTH), "noviembre de 2013 a enero de 2014"),
        (Time("2013-05-01", "2013-09-01", Precision.MONTH), "mediados de 2013"),
        (Time("2014-03-21", "2014-04-01", Precision.WEEK), "finales de marzo de 2014"),
        (Time("2014-03-03", "2014-03-06", Precision.UNKNOWN), "3 a 5 de marzo de 2014"),
        (Time("2014-05-30", "2014-06-03", Precision.UNKNOWN), "30 de mayo a 2 de junio de 2014"),
        (Time(None, None, Precision.UNKNOWN), "una fecha no indicada"),
    ],
)
def test_values_in_spanish(value: Value, said: str) -> None:
    assert saying.value_words(value, ES) == said


def test_questions_in_both_languages() -> None:
    assert saying.slot_words("seizure/quantity/quad bike", EN) == "Seized: quad bikes"
    assert saying.slot_words("seizure/quantity/quad bike", ES) == "Incautado: cuatrimotos"
    assert saying.slot_words("seizure/quantity/cocaine", EN) == "Seized: cocaine"
    assert saying.slot_words("charge/patient", ES) == "Acusación: a quién"
    assert saying.slot_words("raid/quantity/house", EN).startswith("Raid: ")


def test_hedges_and_denials_of_a_status_are_kept() -> None:
    step = LegalEvent("p", Frame.CHARGE, None, "c", Certainty.PROBABLE, Polarity.NEGATED, None)
    assert saying.status_words(step, EN) == "allegedly not charged"
    assert saying.status_words(step, ES) == "presuntamente no acusado/a"


def test_titles_in_spanish_say_what_the_english_ones_say() -> None:
    names = {entity.id: entity.name for entity in tables().entities}
    titles = {saying.title_words(incident, names, EN): saying.title_words(incident, names, ES) for incident in tables().incidents}
    seizure = next(english for english in titles if english.endswith("kg of cocaine in Machala, 2019"))
    assert titles[seizure] == "Incautación de 800 kg de cocaína en Machala, 2019"


def test_numbers_are_written_as_the_language_does() -> None:
    assert Words("en").figure(1234567) == "1,234,567"
    assert Words("es").figure(1234.5) == "1.234,5"
    assert EN.count("report", 1) == "1 report"
    assert ES.count("claim", 200_000) == "200.000 afirmaciones"


def test_no_template_says_anything_by_itself() -> None:
    for path in DESK.rglob("*.html"):
        text = re.sub(r"{% block body %}.*?{% endblock %}", "", path.read_text("utf-8"))
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.S)
        left = re.findall(r"[^\W\d_]{2,}", re.sub(r"<[^>]*>|[\w-]+=\"[^\"]*\"", " ", text))
        assert set(left) <= {"UTC", "nbsp"}, path.name


class Shown(HTMLParser):
    """What a page shows in the screen's language: its texts and titles, without what is marked as another language's."""

    VOID = frozenset({"meta", "link", "input", "br", "hr", "img", "circle", "rect", "path", "line"})
    SAID = ("title", "placeholder", "aria-label")

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.open: list[bool] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        foreign = (
            bool(self.open and self.open[-1]) or given.get("lang", self.language) != self.language or tag in ("q", "blockquote")
        )
        if not foreign:
            self.found += [str(given[name]) for name in self.SAID if given.get(name)]
        if tag not in self.VOID:
            self.open.append(foreign)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not (self.open and self.open[-1]):
            self.found.append(data)


@pytest.mark.parametrize(("language", "other"), [("es", "en"), ("en", "es")])
def test_no_screen_has_a_word_of_the_other_language(language: str, other: str) -> None:
    own = {str(text) for keys in load(f"desk_{language}").values() for text in keys.values()}
    foreign = {str(text) for keys in load(f"desk_{other}").values() for text in keys.values()} - own
    foreign -= {str(load(f"desk_{other}")["app"]["language"]), str(load(f"desk_{other}")["app"]["language_title"])}
    patterns = [
        re.compile(re.sub(r"\\{(\w+)\\}", lambda part: r"[\d.,]+" if len(part[1]) == 1 else ".+", re.escape(text)))
        for text in foreign
        if len(text) > 3
    ]
    wrong = set()
    with desk(demo_case()) as client:
        client.cookies.set("quipu_look", f"{language}:auto")
        for path, page in pages_of(client, most=160).items():
            if path.startswith(("/static/", "/claim/")):
                continue
            reader = Shown(language)
            reader.feed(page)
            for text in {" ".join(one.split()).strip(" ·,:") for one in reader.found}:
                if any(pattern.fullmatch(text) for pattern in patterns):
                    wrong.add((text, path.split("/")[1]))
    assert wrong == set()
