"""Names of organizations: the notions they are made of in either language, their acronyms, and how they compare."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from quipu.knowledge import load
from quipu.resolve.fold import fold, sound
from quipu.resolve.places import country_of_word, is_country, spots_named

GREAT_CITY = 500_000


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """A name as the notions that it is made of. `own` are the words that no notion explains: what tells it from others."""

    notions: frozenset[str]
    own: tuple[str, ...]
    legal: str | None
    numbers: frozenset[str]
    places: frozenset[str] = frozenset()
    """Countries and large cities in the name, by a key that both languages share."""


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
    words, countries = _without_countries([_numbers().get(word, word) for word in words])
    kept = [word for word in words if word not in stop_words()] or words
    notions = frozenset(_notion_of()[word] for word in kept if word in _notion_of())
    own = tuple(word for word in kept if word not in _notion_of())
    numbers = frozenset(word for word in own if any(letter.isdigit() for letter in word) or _is_roman(word))
    return OrganizationName(notions, own, legal, numbers, countries | _cities(own))


@cache
def _numbers() -> dict[str, str]:
    """Words for small numbers, to digits."""
    return {word: digits for digits, words in load("letters")["numbers"].items() for word in words}


def _without_countries(words: list[str]) -> tuple[list[str], frozenset[str]]:
    """Words without those that name a country or its people, and the codes of these. A name keeps at least one word."""
    kept: list[str] = []
    codes = set()
    position = 0
    while position < len(words):
        for size in (2, 1):
            group = " ".join(words[position : position + size])
            code = country_of_word(group) or is_country(group) or (is_country(group[:-1]) if group.endswith("s") else None)
            if code is not None and len(words) > size:
                codes.add(code)
                break
        else:
            size = 1
            kept.append(words[position])
        position += size
    meaning = [word for word in kept if word not in stop_words()]
    return (kept, frozenset(codes)) if meaning else (words, frozenset())


def _cities(words: tuple[str, ...]) -> frozenset[str]:
    """Names of the large cities that single words, or two running words, name."""
    groups = (*words, *(f"{one} {two}" for one, two in pairwise(words)))
    great = (
        next((spot for spot in spots_named(group) if spot.population >= GREAT_CITY and spot.rank == "city"), None)
        for group in groups
    )
    return frozenset(spot.name for spot in great if spot is not None)


def _standard(text: str) -> str:
    """The folded name with the ways of one office ("ministerio publico", "fiscalia") brought to one."""
    name = fold(text.replace("&", " and ")).replace("anti ", "anti")
    return _phrase_of().get(name, name)


def _without_legal(words: list[str]) -> tuple[list[str], str | None]:
    """Words without legal forms at either end, and the group of the most telling of them ("inc" tells least)."""
    groups: list[str] = []
    found: str | None = ""
    while words and found is not None:
        words, found = _one_legal_less(words)
        if found:
            groups.append(found)
    return words, min(groups, key=lambda group: (group in {"inc", "na"}, groups.index(group)), default=None)


def _one_legal_less(words: list[str]) -> tuple[list[str], str | None]:
    """Words without one legal form, and its group; the words as they are and None where there is none."""
    first, last = words[0], words[-1]
    for form, group in _legal_forms():
        size = len(form)
        if form[-1] == last and len(words) > size and tuple(words[-size:]) == form:
            return words[:-size], group
        if form[0] == first and len(words) > size and tuple(words[:size]) == form and group not in {"inc", "na", "lp"}:
            return words[size:], group
    return words, None


def _is_roman(word: str) -> bool:
    return len(word) > 1 and set(word) <= set("ivx")


def is_bare(name: OrganizationName) -> bool:
    """Whether nothing in the name says whose it is ("National Police", "Ministerio Público")."""
    return not name.own and not name.places and name.notions <= set(load("agencies")["bare"])


def in_short(name: OrganizationName) -> frozenset[str]:
    """The notions of a country's force without what only its full name has ("Haitian police" for "Haiti's National Police").

    All its notions, where it is no such force or nothing says whose it is.
    """
    if name.own or not name.places:
        return name.notions
    full = load("agencies")["full"]
    shorts = (frozenset({head}) for head in full if name.notions - {head} in map(frozenset, full[head]))
    return next(shorts, name.notions)


def notion_key(text: str) -> str | None:
    """What a name is made of, in either language, as one string; None where that does not say whose it is."""
    name = parse_organization(text)
    if is_bare(name) or not (name.own or name.notions):
        return None
    return "|".join((" ".join(sorted(name.notions)), " ".join(sorted(name.own)), " ".join(sorted(name.places))))


def says_whose(text: str) -> bool:
    """Whether a name has words enough of its own to be one body's wherever it is read: "Sinaloa Cartel", not "Los Lobos"."""
    name = parse_organization(text)
    return len(name.own) + len(name.notions) > 1 and bool(name.own or name.places)


def is_telling(text: str) -> bool:
    """Whether a word of the name says that it is an organization's ("Cartel", "Policía")."""
    return bool(parse_organization(text).notions & set(load("agencies")["telling"]))


def initials(text: str) -> str:
    """First letters of the words that carry something, folded: "Cártel de Jalisco Nueva Generación" gives "cjng"."""
    return "".join(word[0] for word in fold(text).split() if word not in stop_words())


def abbreviates(short: str, long: str) -> bool:
    """Whether a short name is made of the beginnings of a long one's words: "DEA", "CJNG", "Dirandro"."""
    letters = fold(short).replace(" ", "")
    words = [word for word in fold(long).replace("anti", "anti ").split() if word not in stop_words()]
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
