"""What a report names, and where: the tagger's names mended, and names that only the claims point to."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from quipu.knowledge import load
from quipu.model import Claim, EntityKind, NameMention, Report, Role, Source, SourceKind
from quipu.resolve.census import Census, commonest, names_in, outlets_in
from quipu.resolve.fold import fold, sound, without_possessive
from quipu.resolve.known import candidates
from quipu.resolve.organizations import is_telling
from quipu.resolve.persons import lexicon, parse_person, strip_titles
from quipu.resolve.places import GREAT, METROPOLIS, SMALL, areas, country_of_word, is_country, parse_place, spots_named

FIRST_WORD = re.compile(r"\b(?P<word>[A-ZÁÉÍÓÚÑ][\w]*)\s(?:(?:de|del|of)\s(?:la\s)?)?$")
NICKNAMED = re.compile(r"\s*(?:[\"“”«»][^\"“”«»,;]{2,40}[\"“”«»]|['‘][^'’‘]{2,30}['’])\s*")
ARTICLE = re.compile(r"^(?:the|la|el|los|las)\s+(?=\S)")
ABBREVIATED = re.compile(r"\w\.\w+$")
WORD = re.compile(r"\w[\w'’.-]*")
EDGES = " \t\n\r,;:.\"'“”‘’«»()[]"
WANTED = {
    "place": EntityKind.PLACE,
    "origin": EntityKind.PLACE,
    "destination": EntityKind.PLACE,
    "via": EntityKind.PLACE,
    "person": EntityKind.PERSON,
    "relative": EntityKind.PERSON,
    "organization": EntityKind.ORGANIZATION,
}
SOURCES = {
    SourceKind.OUTLET: EntityKind.ORGANIZATION,
    SourceKind.AGENCY: EntityKind.ORGANIZATION,
    SourceKind.COURT: EntityKind.ORGANIZATION,
}
LOWER = frozenset(
    {"de", "del", "la", "las", "los", "el", "y", "e", "of", "the", "and", "for", "da", "do", "dos", "van", "von", "bin", "al"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a report: where it stands, how it is written without titles and marks, and what kind of thing it names."""

    start: int
    end: int
    text: str
    kind: EntityKind


def gather(report: Report, claims: Sequence[Claim], names: Sequence[NameMention], census: Census) -> tuple[Named, ...]:
    """Every name of a report in text order, none overlapping another."""
    outlets = [
        Named(start, end, report.text[start:end], EntityKind.ORGANIZATION) for start, end in outlets_in(report.text, census)
    ]
    joined = _around_nicknames(report.text, [_whole(report.text, trim(as_named(report, name))) for name in names])
    tagged = _longest([*joined, *outlets])
    wanted = wanted_kinds(claims)
    mended = [as_kind(name, mend(name, wanted)) for name in tagged if name.text and not names_nobody(name.text)]
    added = [name for name in _pointed_to(report, claims, census) if not any(clash(name, other) for other in mended)]
    told = [*mended, *_longest(added)]
    missed = [name for name in _told_elsewhere(report, census) if not any(clash(name, other) for other in told)]
    agreed = _agreed([*told, *missed], census, report.text)
    return tuple(sorted(_placed(report.text, agreed, wanted), key=lambda name: name.start))


def _whole(text: str, name: Named) -> Named:
    """A place's name with the first word that the tagger cut off ("El Salvador"), where the gazetteer has the longer name."""
    before = FIRST_WORD.search(text, max(0, name.start - 20), name.start)
    if before is None or fold(before["word"]) not in _beginning():
        return name
    whole = text[before.start() : name.end]
    least = GREAT if name.kind is EntityKind.PERSON else 0
    found = fold(whole) in areas() or any(spot.rank == "country" or spot.population >= least for spot in spots_named(whole))
    return Named(before.start(), name.end, whole, EntityKind.PLACE) if found else name


def _around_nicknames(text: str, names: list[Named]) -> list[Named]:
    """Names with those put together that stand on both sides of a nickname: 'Juan Carlos "El Tigre" Bonilla'."""
    found: list[Named] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        back = next((size for size in (1, 2) if len(found) >= size and _nicknamed(text, found[-size], name)), 0)
        if back:
            start = found[-back].start
            del found[-back:]
            found.append(Named(start, name.end, text[start : name.end], EntityKind.PERSON))
        else:
            found.append(name)
    return found


def _nicknamed(text: str, before: Named, after: Named) -> bool:
    """Whether two persons' names have a quoted nickname, or nothing but a space, between them."""
    gap = text[before.end : after.start]
    return before.kind is after.kind is EntityKind.PERSON and (gap == " " or NICKNAMED.fullmatch(gap) is not None)


def _placed(text: str, names: list[Named], wanted: Mapping[tuple[int, int], EntityKind]) -> list[Named]:
    """Names of one word that are a place's by the word before them ("in Guerrero"), and nobody's in the report."""
    surnames = _surnames(names, {fold(name.text): name.kind for name in names})
    told = {
        fold(name.text)
        for name in names
        if " " not in name.text
        and fold(text[max(0, name.start - 12) : name.start].split(" ")[-2:][0]) in _placing()
        and text[name.start - 1 : name.start] == " "
        and sound(fold(name.text)) not in surnames
        and wanted.get((name.start, name.end)) in {None, EntityKind.PLACE}
        and any(spot.rank == "admin1" or spot.population >= SMALL for spot in spots_named(name.text))
        and not candidates(name.text)
    }
    return [as_kind(name, EntityKind.PLACE) if fold(name.text) in told else name for name in names]


@cache
def _beginning() -> frozenset[str]:
    return frozenset(load("places_names")["beginning"])


@cache
def _placing() -> frozenset[str]:
    return frozenset(load("places_names")["placing"])


def as_named(report: Report, name: NameMention) -> Named:
    """A tagged name as it stands in its report."""
    return Named(name.start, name.end, report.text[name.start : name.end], name.kind)


@lru_cache(maxsize=1 << 17)
def names_nobody(text: str) -> bool:
    """Whether a tagged name is none: a people's name ("Ecuadorean"), a heading ("See also")."""
    words = fold(text).split()
    return fold(text) in _no_names() or (bool(words) and all(country_of_word(word) and not is_country(word) for word in words))


@cache
def _no_names() -> frozenset[str]:
    return frozenset(load("agencies")["no_names"])


def as_kind(name: Named, kind: EntityKind) -> Named:
    """The name as one of another kind."""
    return name if name.kind is kind else Named(name.start, name.end, name.text, kind)


def clash(a: Named, b: Named) -> bool:
    """Whether two names share a character."""
    return a.start < b.end and b.start < a.end


def _longest(names: Iterable[Named]) -> list[Named]:
    """Of names that overlap, the longest; the first of equals."""
    kept: list[Named] = []
    for name in sorted(names, key=lambda n: (n.start - n.end, n.start, n.kind)):
        if not any(clash(name, other) for other in kept):
            kept.append(name)
    return kept


def trim(name: Named) -> Named:
    """The name without quotes, brackets, a possessive ending and, for persons, titles; offsets follow."""
    offset, text = _trimmed(name.text, name.kind is EntityKind.PERSON)
    return Named(name.start + offset, name.start + offset + len(text), text, name.kind)


@lru_cache(maxsize=1 << 17)
def _trimmed(written: str, person: bool) -> tuple[int, str]:
    """Where in a written name its trimmed form begins, and that form."""
    text = written.strip(EDGES)
    if ABBREVIATED.search(text) and written.rstrip("\"'”’ ").endswith("."):
        text += "."
    text = ARTICLE.sub("", without_possessive(text))
    text = _without_country(strip_titles(text)) if person else text
    return max(written.find(text), 0), text


def _without_country(text: str) -> str:
    """A person's name without the country that the tagger put before it ("the president of Ecuador Daniel Noboa")."""
    words = text.split()
    if len(words) > 3 and words[-2] in ("of", "de") and is_country(words[-1]):
        words = words[:-2]  # "Iván Duque of Colombia"
        text = " ".join(words)
    if len(words) > 2 and is_country(words[0]) and fold(words[0]) not in lexicon("given"):
        return " ".join(words[1:])
    return text


def words_of(claims: Sequence[Claim]) -> Iterator[Role | Source]:
    """Every role and source of some claims."""
    for claim in claims:
        yield from claim.roles
        yield from claim.chain


def wanted_kinds(claims: Sequence[Claim]) -> dict[tuple[int, int], EntityKind]:
    """Spans whose role or source kind says what they must be."""
    wanted: dict[tuple[int, int], EntityKind] = {}
    for claim in claims:
        for role in claim.roles:
            if role.role in WANTED:
                wanted.setdefault((role.start, role.end), WANTED[role.role])
        for source in claim.chain:
            if source.start is not None and source.end is not None and source.kind in SOURCES:
                wanted.setdefault((source.start, source.end), SOURCES[source.kind])
    return wanted


def mend(name: Named, wanted: Mapping[tuple[int, int], EntityKind]) -> EntityKind:
    """What a name names, by what is known of such names, before what the tagger says."""
    asked = wanted.get((name.start, name.end))
    sure = sure_kind(name.text)
    if sure is not None:
        return sure
    if asked is not None and _may_be(name, asked):
        return asked
    if name.kind is not EntityKind.PERSON and (candidates(name.text) or _is_gang(name.text)):
        return EntityKind.ORGANIZATION
    return name.kind


@lru_cache(maxsize=1 << 17)
def sure_kind(text: str) -> EntityKind | None:
    """What a name names whatever the tagger says, or None where the name alone does not tell."""
    if _surely_organization(text):
        return EntityKind.ORGANIZATION
    if _surely_place(text):
        return EntityKind.PLACE
    return EntityKind.PERSON if _surely_person(text) else None


def _surely_place(text: str) -> bool:
    """A country, an area, or a great town or region whose name nobody bears ("Antwerp", "GUAYAQUIL")."""
    form = fold(text)
    if is_country(text) or form in areas():
        return True
    borne = form in lexicon("given") or form in lexicon("surnames")
    return not borne and any(spot.population >= (GREAT if spot.rank == "city" else METROPOLIS) for spot in spots_named(text))


def _is_gang(text: str) -> bool:
    """Whether a name is a group's by its plural article, and no place's: "Los Faroles"."""
    words = fold(text).split()
    return len(words) > 1 and words[0] in {"los", "las"} and not spots_named(text)


def _surely_organization(text: str) -> bool:
    """Listed by a name that is no common word or place, or made of a word that only bodies bear ("Cartel")."""
    rows = candidates(text)
    listed = bool(rows) and not spots_named(text)
    words = fold(text).split()
    if len(words) < 2:
        return listed and text.isupper()
    return listed or (is_telling(text) and not (words[0] in lexicon("given") and words[-1] in lexicon("surnames")))


def _surely_person(text: str) -> bool:
    """Tagged otherwise, though it begins with a given name, goes on as names do, and is no place."""
    words = fold(text).split()
    given = len(words) > 1 and words[0] in lexicon("given") and (words[1] in lexicon("given") or words[-1] in lexicon("surnames"))
    return given and not spots_named(text) and all(word not in LOWER or word in {"de", "del", "la", "y"} for word in words)


def _may_be(name: Named, kind: EntityKind) -> bool:
    """Whether a role's wish may overrule the tagger."""
    if kind is EntityKind.PLACE:
        return bool(spots_named(parse_place(name.text).core)) or parse_place(name.text).rank is not None
    if kind is EntityKind.PERSON:
        return name.kind is EntityKind.THING or not spots_named(name.text)
    return True


def _agreed(names: list[Named], census: Census, text: str) -> list[Named]:
    """One kind for one written form: the case's, else the commonest in the report."""
    votes: dict[str, dict[EntityKind, int]] = {}
    written: dict[str, str] = {}
    for name in names:
        tally = votes.setdefault(fold(name.text), {})
        tally[name.kind] = tally.get(name.kind, 0) + 1
        written.setdefault(fold(name.text), name.text)
    best = {form: sure_kind(written[form]) or census.kind_of(form) or commonest(tally) for form, tally in votes.items()}
    surnames = _surnames(names, best)
    best.update(
        {form: EntityKind.PERSON for form in best if sound(form) in surnames and not spots_named(form) and not candidates(form)}
    )
    borne = {form for form in best if sound(form) in surnames and " " not in form and not candidates(form)}
    return [
        as_kind(name, EntityKind.PERSON if fold(name.text) in borne and not _is_put(text, name) else best[fold(name.text)])
        for name in names
    ]


def _is_put(text: str, name: Named) -> bool:
    """Whether the word before a name says that something is there ("in Villavicencio")."""
    return fold(text[max(0, name.start - 12) : name.start].split(" ")[-2:][0]) in _placing()


def _surnames(names: list[Named], best: dict[str, EntityKind]) -> frozenset[str]:
    """Surnames, by sound, of the persons whom a report names in full."""
    persons = (parse_person(name.text) for name in names if best[fold(name.text)] is EntityKind.PERSON)
    return frozenset(sound(part) for person in persons if len(person.parts) > 1 for part in person.surnames)


def _pointed_to(report: Report, claims: Sequence[Claim], census: Census) -> list[Named]:
    """Names that the tagger missed: spans of roles and sources that are written as names are."""
    found = []
    for claim in claims:
        roles = (role for role in claim.roles if role.value is None and role.role != "attribute" and role.referent is None)
        found += [_as_name(report, role, WANTED.get(role.role), census) for role in roles]
        sources = (source for source in claim.chain if source.start is not None and source.referent is None)
        found += [_as_name(report, source, SOURCES.get(source.kind, EntityKind.PERSON), census) for source in sources]
    return [name for name in found if name is not None]


def _told_elsewhere(report: Report, census: Census) -> Iterator[Named]:
    """Names that the tagger missed here and found elsewhere in the case."""
    for start, end in names_in(report.text, census):
        text = report.text[start:end]
        kind = census.kind_of(text)
        if kind is not None and not names_nobody(text):
            yield Named(start, end, text, kind)


def _as_name(report: Report, span: Role | Source, kind: EntityKind | None, census: Census) -> Named | None:
    """A span as a name, or None where it is not written as one."""
    if span.start is None or span.end is None:
        return None
    text = report.text[span.start : span.end]
    words = WORD.findall(text)
    begins = report.text[: span.start].rstrip(" \"“«'‘")[-1:] in {"", ".", "\n", "!", "?"}
    if not words or len(words) > 8 or not (_written_as_name(words, begins) or (census.kind_of(text) and words[-1][0].isupper())):
        return None
    named = trim(Named(span.start, span.end, text, kind or census.kind_of(text) or EntityKind.THING))
    known = mend(named, {})
    if not named.text or names_nobody(named.text) or (kind is None and known is EntityKind.THING):
        return None
    return as_kind(named, known)


def _written_as_name(words: list[str], begins_sentence: bool) -> bool:
    """Capitals on every word that carries something; one word at the head of a sentence must be known as a name."""
    if begins_sentence and len(words) == 1:
        return (
            bool(candidates(words[0])) or bool(spots_named(words[0])) or fold(words[0]) in lexicon("surnames") | lexicon("given")
        )
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in LOWER for word in words) and words[0][0].isupper()
