"""Names of outlets, wires and public bodies that `agencies.yaml` lists, found in a report as they stand."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from quipu.knowledge import load
from quipu.language.sentence import Sentence

_BARE = re.compile(r"[Ll]a \w+$")
_LONGER = re.compile(r" (?:de|del) (?:la |las |los )?[A-ZÁÉÍÓÚÑ]")
"""What makes a group's name of one noun ("La Oficina") the beginning of a body's ("La Oficina de Investigación de ...")."""
_SPELT = re.compile(r"(?P<name>(?:[A-Z][\w'’-]+ (?:(?:of|the|and|for|de|la|del|y) )*){2,6})\((?P<initials>[A-Z]{2,6})\)")
_SHORT = 4
"""Letters of an acronym that may be a word as well."""


@dataclass(frozen=True, slots=True)
class Known:
    """A listed name in a report. `sort` is agency, group, outlet or wire; `sole` says that the name is one ordinary word."""

    start: int
    end: int
    sort: str
    sole: bool


def fold(text: str) -> str:
    """Lower case without accents, one character for one, so that offsets stay what they are."""
    return text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        self[point] = _plain(chr(point))
        return self[point]


_FOLDED = _Folded()


@cache
def body_words() -> frozenset[str]:
    """Words of public bodies' names and for groups, both languages, folded."""
    public = (word for language in ("en", "es") for word in load(f"relations_{language}")["public"])
    groups = (word for language in ("en", "es") for word in load("actors")[language]["group"])
    return frozenset(fold(str(word)) for word in (*public, *groups))


@cache
def name_parts() -> tuple[frozenset[str], frozenset[str]]:
    """Given names and surnames, folded."""
    held = load("name_parts")
    given, surnames = (frozenset(word for row in held[part] for word in row.split()) for part in ("given", "surnames"))
    return given, surnames


@cache
def given_gender(word: str) -> str | None:
    """m or f where a folded given name tells; None for names that either may bear, and for other words."""
    if word in _women():
        return "f"
    return "m" if word in name_parts()[0] and word.endswith("o") else None


@cache
def _women() -> frozenset[str]:
    return frozenset(name for row in load("name_parts")["women"] for name in row.split())


def known_names(text: str, sentences: tuple[Sentence, ...]) -> tuple[Known, ...]:
    """Listed names in a report, the longest where several begin alike; offsets into `text`.

    A name counts only where it is written with its capital. One that is a single common word ("Semana", "Expreso") counts
    only inside a sentence, since any sentence may begin with it.
    """
    own = _own_initials(text)
    starts = {sentence.tokens[0].start for sentence in sentences if sentence.tokens}
    return tuple(
        name
        for name in _written(text)
        if not (name.sole and name.sort == "outlet" and name.start in starts) and text[name.start : name.end] not in own
    )


@lru_cache(maxsize=2)
def _own_initials(text: str) -> frozenset[str]:
    """Initials that a report gives a name of its own, which may be a wire's as well: "Australian Federal Police (AFP)"."""
    _, pattern = _listed()
    found = set()
    for match in _SPELT.finditer(text):
        initials = "".join(word[0] for word in match["name"].split() if word[0].isupper())
        if initials.endswith(match["initials"]) and not pattern.search(fold(match["name"])):
            found.add(match["initials"])
    return frozenset(found)


@lru_cache(maxsize=2)
def _written(text: str) -> tuple[Known, ...]:
    """Every listed name that is written with its capital."""
    sorts, pattern = _listed()
    found = []
    folded, begin = fold(text), 0
    while match := pattern.search(folded, begin):
        written = text[match.start() : match.end()]
        begin = match.end() if _capital(written) else match.start() + 1  # "la agencia Andina" holds "Andina"
        if sorts[match.group()] == "group" and _BARE.match(written) and _LONGER.match(text, match.end()):
            continue
        is_wire = sorts[match.group()] == "wire" and written.istitle()  # "informó a Efe"
        if _capital(written) and (written.isupper() or is_wire or len(written) > _SHORT or match.group() not in _initials()):
            sole = " " not in written and not written.isupper()
            found.append(Known(match.start(), match.end(), sorts[match.group()], sole))
    return tuple(found)


@cache
def _initials() -> frozenset[str]:
    """Short listed names that are written in capitals, folded: "Un" is an article, "UN" is not."""
    names = (name for row in load("agencies")["organizations"] for name in row["names"])
    return frozenset(fold(name) for name in names if name.isupper() and len(name) <= _SHORT)


@cache
def _listed() -> tuple[dict[str, str], re.Pattern[str]]:
    """Folded names with their sort, and one pattern for all of them, longest first."""
    sorts: dict[str, str] = {}
    for row in load("agencies")["organizations"]:
        for name in row["names"]:
            sorts.setdefault(fold(name), row["sort"])
    listed = sorted(sorts, key=lambda name: (-len(name), name))
    return sorts, re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name) for name in listed) + r")(?!\w)")


def _plain(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[:1].lower()
    return base if len(base) == 1 else character


def _capital(written: str) -> bool:
    """Whether the name is written as one: each word that is not a short link begins with a capital."""
    return all(word[0].isupper() or not word[0].isalpha() or len(word) <= 3 for word in written.split()) and any(
        character.isupper() for character in written
    )
