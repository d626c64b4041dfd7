"""Names of organizations: the notions they are made of in either language, their acronyms, and how they compare."""

from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from quipu.knowledge import load
from quipu.resolve.fold import fold, sound


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """A name as the notions that it is made of. `own` are the words that no notion explains: what tells it from others."""

    notions: frozenset[str]
    own: tuple[str, ...]
    legal: str | None
    numbers: frozenset[str]


@cache
def _notion_of() -> dict[str, str]:
    return {fold(str(word)): notion for notion, words in load("agencies")["notions"].items() for word in words}


@cache
def _phrase_of() -> dict[str, str]:
    """Whole names that stand for one office, to the first of them."""
    return {fold(phrase): fold(phrases[0]) for phrases in load("agencies")["phrases"] for phrase in phrases}


@cache
def _legal_forms() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Legal forms as word tuples with their group, longest first."""
    forms = [(tuple(fold(str(form)).split()), group) for group, names in load("agencies")["legal"].items() for form in names]
    return tuple(sorted(forms, key=lambda form: (-len(form[0]), form[0])))


@cache
def stop_words() -> frozenset[str]:
    """Words that carry nothing in the name of an organization."""
    return frozenset(load("agencies")["stop"])


@lru_cache(maxsize=1 << 18)
def parse_organization(text: str) -> OrganizationName:
    """Take a name apart into notions, words of its own, legal form and numbers."""
    words, legal = _without_legal(_standard(text).split())
    kept = [word for word in words if word not in stop_words()] or words
    notions = frozenset(_notion_of()[word] for word in kept if word in _notion_of())
    own = tuple(word for word in kept if word not in _notion_of())
    return OrganizationName(notions, own, legal, frozenset(word for word in own if word.isdigit() or _is_roman(word)))


def _standard(text: str) -> str:
    """The folded name with the ways of one office ("ministerio publico", "fiscalia") brought to one."""
    name = fold(text.replace("&", " and "))
    return _phrase_of().get(name, name)


def _without_legal(words: list[str]) -> tuple[list[str], str | None]:
    """Words without a legal form at either end, and the form's group."""
    for form, group in _legal_forms():
        size = len(form)
        if len(words) > size and tuple(words[-size:]) == form:
            return _without_legal(words[:-size])[0], group
        if len(words) > size and tuple(words[:size]) == form and group not in {"inc", "na", "lp"}:
            return words[size:], group
    return words, None


def _is_roman(word: str) -> bool:
    return len(word) > 1 and set(word) <= set("ivx")


def is_bare(name: OrganizationName) -> bool:
    """Whether nothing in the name says whose it is ("National Police", "Ministerio Público")."""
    return not name.own and name.notions <= set(load("agencies")["bare"])


def is_telling(text: str) -> bool:
    """Whether a word of the name says that it is an organization's ("Cartel", "Policía")."""
    return bool(parse_organization(text).notions & set(load("agencies")["telling"]))


def initials(text: str) -> str:
    """First letters of the words that carry something, folded: "Cártel de Jalisco Nueva Generación" gives "cjng"."""
    return "".join(word[0] for word in fold(text).split() if word not in stop_words())


def abbreviates(short: str, long: str) -> bool:
    """Whether a short name is made of the beginnings of a long one's words: "DEA", "CJNG", "Dirandro"."""
    letters, words = fold(short).replace(" ", ""), [w for w in fold(long).split() if w not in stop_words()]
    if not 2 <= len(letters) <= 12 or len(words) < 2 or len(letters) >= len("".join(words)):
        return False
    return letters == initials(long) or letters == "".join(w[0] for w in fold(long).split()) or _syllables(letters, words)


def _syllables(letters: str, words: list[str]) -> bool:
    """Whether beginnings of the words, one or more letters each and no word left out, give the letters."""
    if not words:
        return not letters
    first = words[0]
    return any(
        letters.startswith(first[:size]) and _syllables(letters[size:], words[1:]) for size in range(min(6, len(first)), 0, -1)
    )


@lru_cache(maxsize=1 << 18)
def word_likeness(a: str, b: str) -> float:
    """How alike two words of organizations' names are, from 0 to 1."""
    if a == b:
        return 1.0
    if a.isdigit() or b.isdigit():
        return 0.0
    if sound(a) == sound(b):
        return 0.95
    return max(0.0, 1 - OSA.distance(a, b) / max(len(a), len(b)))
