"""Names in a report: the tagger's, mended where it cut one in two, and those that `agencies.yaml` lists."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from functools import cache

from quipu.claims.bodies import is_subject, with_whole_bodies
from quipu.claims.called import with_called, with_parted
from quipu.claims.kinds import LINKS, WHERE, kind_of, with_listed_places
from quipu.claims.known import Known, fold, known_names, name_parts
from quipu.claims.relations.lexicon import lexicon
from quipu.claims.relations.naming import Mention, mentions
from quipu.claims.tree import covering
from quipu.claims.untagged import with_bracketed, with_dateline, with_untagged
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence, Token
from quipu.measure import is_a, kinds_of
from quipu.model import EntityKind, NameMention, Report

_KINDS = {"person": EntityKind.PERSON, "organization": EntityKind.ORGANIZATION, "place": EntityKind.PLACE}
_PARTICLES = frozenset({"da", "das", "do", "dos", "di", "van", "von", "der", "den", "bin", "ibn", "al-"})
"""Small words that stand only inside personal names."""
_COMPLEMENTS = frozenset({"de", "del", "of", "the", "la", "los", "las", "l", "el"})
_JOINING = frozenset({"de", "del", "l", "la", "las", "los", "el"})
_FARTHEST = 3


def names(report: Report, whole: Iterable[Sentence]) -> tuple[NameMention, ...]:
    """Every name in a report with its kind, in text order, none overlapping another. A listed name wins over the tagger's.

    `whole`: the report's sentences `with_whole_names`.
    """
    parsed = tuple(whole)
    found = {(known.start, known.end): EntityKind.ORGANIZATION for known in known_names(report.text, parsed)}
    for sentence in parsed:
        for name in sentence.names:
            start, end = sentence.tokens[name.first].start, sentence.tokens[name.last - 1].end
            if name.kind in _KINDS and not any(first < end and last > start for first, last in found):
                found[start, end] = _KINDS[name.kind]
    return tuple(NameMention(report.id, start, end, report.text[start:end], kind) for (start, end), kind in sorted(found.items()))


def with_whole_names(text: str, sentences: Iterable[Sentence], language: str | None) -> tuple[Sentence, ...]:
    """The sentences with names as a reader takes them: listed ones whole, and those put together that the tagger cut.

    English where the language is neither `en` nor `es`.
    """
    language = "es" if language == "es" else "en"
    parsed = tuple(sentences)
    listed = known_names(text, parsed)
    bracketed = [with_bracketed(_without_nouns(with_whole_bodies(one), language)) for one in parsed]
    bracketed = _dated(bracketed)
    bracketed = [_with_outer_places(_without_feasts(one), language) for one in bracketed]
    whole = [
        with_called(text, replace(one, names=tuple(_whole(with_listed_places(_rekinded(one)), listed))), language)
        for one in bracketed
    ]
    groups = {word for sentence in whole for word, _ in _plural_names(sentence, language, opening=False)}
    whole = [_with_groups(sentence, groups, language) for sentence in whole]
    people = {_folded(sentence, name) for sentence in whole for name in sentence.names if name.kind == "person"}
    whole = [with_untagged(_with_people(sentence, people), people, language) for sentence in whole]
    if language == "en":
        whole = [_with_plurals(sentence, people) for sentence in whole]
    mended = [(sentence, _mentions(sentence, language)) for sentence in whole]
    bynames = {byname for sentence, found in mended for byname in _bynames(sentence, found)}
    return tuple(with_parted(_with_bynames(_named_so(sentence, found), bynames)) for sentence, found in mended)


def _without_feasts(sentence: Sentence) -> Sentence:
    """The sentence without feasts for names: "in the days before Christmas", "en Navidad"."""
    feasts = load("actors")["feasts"]
    kept = tuple(
        name
        for name in sentence.names
        if " ".join(token.text.lower() for token in sentence.tokens[name.first : name.last]) not in feasts
    )
    return sentence if len(kept) == len(sentence.names) else replace(sentence, names=kept)


def _with_outer_places(sentence: Sentence, language: str) -> Sentence:
    """The sentence with the town behind a quarter's name for a place: "barrio San Pedro de Encarnación"."""
    tokens, taken = sentence.tokens, {at for name in sentence.names for at in range(name.first, name.last)}
    nouns = load("actors")[language]["place"]
    found = []
    for name in sentence.names:
        noun = tokens[name.first - 1].lemma.lower() if name.first else ""
        town = name.last + 1
        if name.kind != "place" or noun not in nouns or town >= len(tokens) or tokens[name.last].text.lower() not in ("de", "of"):
            continue
        if town not in taken and tokens[town].text[:1].isupper() and tokens[town].upos == "PROPN":
            found.append(Name(town, town + 1, "place"))
    return replace(sentence, names=tuple(sorted((*sentence.names, *found), key=lambda one: one.first))) if found else sentence


def _bynames(sentence: Sentence, found: tuple[Mention, ...]) -> Iterator[tuple[str, ...]]:
    """The nicknames that a sentence gives someone, as written: "alias “Mi Sangre”", 'Ismael "El Mayo" Zambada'."""
    for name in found:
        if name.nickname is not None:
            yield tuple(token.text for token in sentence.tokens[slice(*name.nickname)])
        before = [token.text.lower() for token in sentence.tokens[max(name.first - 2, 0) : name.first]]
        if name.kind == "person" and "alias" in before:
            yield tuple(token.text for token in sentence.tokens[name.first : name.last])


def _with_bynames(sentence: Sentence, bynames: set[tuple[str, ...]]) -> Sentence:
    """The sentence with the nicknames that the report gives people elsewhere for names of people, wherever they stand alone."""
    tokens, found = sentence.tokens, list[Name]()
    people = {place for name in sentence.names if name.kind == "person" for place in range(name.first, name.last)}
    longest = max((len(byname) for byname in bynames), default=0)
    at = 0
    while at < len(tokens):
        sizes = range(min(longest, len(tokens) - at), 0, -1)
        size = next((n for n in sizes if tuple(token.text for token in tokens[at : at + n]) in bynames), 0)
        single = size == 1 and (at == 0 or tokens[at].upos != "PROPN")
        if size and not single and people.isdisjoint(range(at, at + size)) and tokens[at].text[:1].isupper():
            found.append(Name(at, at + size, "person"))
        at += max(size, 1)
    if not found:
        return sentence
    taken = {place for name in found for place in range(name.first, name.last)}
    kept = [name for name in sentence.names if taken.isdisjoint(range(name.first, name.last))]
    return replace(sentence, names=tuple(sorted([*kept, *found], key=lambda name: name.first)))


def _dated(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences with the town that the report is dated from for a place wherever it stands."""
    dated = [with_dateline(one) for one in sentences[:1]]
    if not dated or dated[0] is sentences[0]:
        return sentences
    town = _folded(dated[0], dated[0].names[0])
    every = [*dated, *sentences[1:]]
    return [replace(one, names=tuple(_kinded(one, name, town) for name in one.names)) for one in every]


def _kinded(sentence: Sentence, name: Name, town: tuple[str, ...]) -> Name:
    return replace(name, kind="place") if _folded(sentence, name) == town else name


def _rekinded(sentence: Sentence) -> Sentence:
    """The sentence with names of the kind that their parts tell, where the tagger took a person for a place or the reverse."""
    if not sentence.names:
        return sentence
    return replace(sentence, names=tuple(replace(name, kind=kind_of(sentence, name)) for name in sentence.names))


@cache
def _no_gangs() -> frozenset[str]:
    """Words in capitals that make a plural behind "the" none of a gang."""
    return frozenset(str(word) for word in (*load("relations_en")["public"], *load("actors")["the_plurals"]))


def _plural_names(sentence: Sentence, language: str, *, opening: bool) -> Iterator[tuple[str, int]]:
    """The second word, and the place, of each "Los Faroles", as gangs are called. Where Spanish opens a clause with "Los", only
    with `opening`: there it may be the article."""
    held = load("actors")
    for at, (article, noun) in enumerate(zip(sentence.tokens, sentence.tokens[1:], strict=False)):
        before = sentence.tokens[at - 1] if at else None
        opens = before is None or (before.upos == "PUNCT" and before.text != ",")
        word = fold(noun.text)
        named = article.text in ("Los", "Las") and noun.text[:1].isupper() and word.endswith("s")
        if not named or word in held["los_places"]:
            continue
        beside = before.text.lower() if before is not None else ""
        if beside in WHERE or beside in held["los_follows"]:
            continue
        if language == "es" and opens and not opening and not _is_one(sentence, at + 2):
            continue
        yield word, at


def _with_plurals(sentence: Sentence, people: set[tuple[str, ...]]) -> Sentence:
    """The sentence with what English calls "the" and a capitalized plural for a group, if the tagger knows no better: a name for
    no country, no people of one, and no family of the report."""
    surnames = {full[-1] for full in people if len(full) > 1}
    named = {place: name for name in sentence.names for place in range(name.first, name.last)}
    found: list[Name] = []
    for at, article in enumerate(sentence.tokens[:-1], start=1):
        last = _plural_end(sentence, at) if article.text.lower() == "the" else at
        if last == at or fold(sentence.tokens[last - 1].text) in surnames:
            continue
        taken = {named[place] for place in range(at, last) if place in named}
        if all(name.kind == "person" and at <= name.first and name.last <= last for name in taken):
            found.append(Name(at, last, "organization"))
    if not found:
        return sentence
    places = {place for name in found for place in range(name.first, name.last)}
    kept = [name for name in sentence.names if name.first not in places]
    return replace(sentence, names=tuple(sorted([*kept, *found], key=lambda name: name.first)))


def _plural_end(sentence: Sentence, at: int) -> int:
    """Behind a plural name in capitals of up to three words that stands alone ("the Sexy Boys"); its place if there is none."""
    tokens, held = sentence.tokens, load("demonyms")["en"]
    last = at
    while last < len(tokens) and tokens[last].text[:1].isupper() and tokens[last].upos in ("PROPN", "ADJ", "NOUN"):
        last += 1
    word = tokens[last - 1].text.lower()
    if (
        not 0 < last - at < 4
        or tokens[last - 1].upos != "PROPN"
        or len(word) < 4
        or not word.endswith("s")
        or word.endswith("ss")
    ):
        return at
    after = tokens[last] if last < len(tokens) else None
    alone = after is None or after.upos not in ("NOUN", "NUM") or after.text.lower() in load("actors")["en"]["group"]
    single = last - at == 1 and (len(word) < 5 or word in held or word[:-1] in held or fold(word) in load("actors")["los_places"])
    common = any(token.text.lower() in _no_gangs() for token in tokens[at:last])
    return at if not alone or single or common or fold(tokens[at].text) in name_parts()[0] else last


def _is_one(sentence: Sentence, after: int) -> bool:
    """Whether a verb in the singular follows at once, as behind the name of one body ("Los Faroles opera en el sur")."""
    verb = next((token for token in sentence.tokens[after : after + 2] if token.upos in ("VERB", "AUX")), None)
    return verb is not None and verb.feats.get("VerbForm") == "Fin" and verb.feats.get("Number") == "Sing"


def _with_groups(sentence: Sentence, groups: set[str], language: str) -> Sentence:
    """The sentence with the gangs that the report calls "Los" and a plural somewhere, whatever the tagger took them for."""
    found = [at for word, at in _plural_names(sentence, language, opening=True) if word in groups]
    if not found:
        return sentence
    taken = {place for at in found for place in (at, at + 1)}
    kept = [name for name in sentence.names if not taken & set(range(name.first, name.last))]
    ends = {at: max([at + 2, *(name.last for name in sentence.names if at <= name.first <= at + 1)]) for at in found}
    names = [*kept, *(Name(at, ends[at], "organization") for at in found)]
    return replace(sentence, names=tuple(sorted(names, key=lambda name: name.first)))


def _with_people(sentence: Sentence, people: set[tuple[str, ...]]) -> Sentence:
    """The sentence with parts of persons' full names for persons, whatever the tagger took them for ("Estévez Palma"), and with
    the given names that it left off."""
    names = [
        replace(name, kind="person") if name.kind != "person" and _is_part(sentence, name, people) else name
        for name in sentence.names
    ]
    ends = {name.last for name in names}
    return replace(
        sentence, names=tuple(_with_given(sentence, name, people) if name.first not in ends else name for name in names)
    )


def _with_given(sentence: Sentence, name: Name, people: set[tuple[str, ...]]) -> Name:
    """A surname with the given name that the tagger left off, where the report has both in a name of someone's."""
    before = sentence.tokens[name.first - 1] if name.first else None
    if name.kind != "person" or before is None or not before.text[:1].isupper():
        return name
    words = (fold(before.text), *_folded(sentence, name))
    whole = any(full[: len(words)] == words for full in people)
    return replace(name, first=name.first - 1) if whole else name


def _is_part(sentence: Sentence, name: Name, people: set[tuple[str, ...]]) -> bool:
    words = _folded(sentence, name)
    before = sentence.tokens[name.first - 1].text.lower() if name.first else ""
    if before in WHERE or before in LINKS:
        return False
    return any(full[at : at + len(words)] == words for full in people for at in range(1, len(full) - len(words) + 1))


def _folded(sentence: Sentence, name: Name) -> tuple[str, ...]:
    return tuple(fold(token.text) for token in sentence.tokens[name.first : name.last])


def _without_nouns(sentence: Sentence, language: str) -> Sentence:
    """The sentence without "names" that are none: one word for a people or a body ("Ecuadorean", "Office"), a thing by its make
    ("Toyota Hilux"), what a body is about ("Crimen Organizado"), a currency's mark ("Can$1.5m")."""
    nouns = load("demonyms")[language].keys() | set(load(f"sources_{language}")["kinds"]["agency"])
    kept = tuple(name for name in sentence.names if not _is_no_name(sentence, name, nouns, language))
    return sentence if len(kept) == len(sentence.names) else replace(sentence, names=kept)


def _is_no_name(sentence: Sentence, name: Name, nouns: Set[str], language: str) -> bool:
    tokens = sentence.tokens
    words = _folded(sentence, name)
    first = tokens[name.first]
    lone = name.last - name.first == 1
    if lone and not nouns.isdisjoint({first.text.lower(), first.lemma.lower(), first.text.lower()[:-1]}):
        return name.kind == "person" or first.upos != "PROPN" or first.text.endswith("s")
    before = tokens[name.first - 1] if name.first else None
    titled = before is not None and before.text[:1].isupper() and before.text.lower() in load("actors")["codenamed"]
    if titled and len(words) < 3:  # "la Operación Avalancha"
        return True
    opens = lone and (before is None or before.upos == "PUNCT") and first.upos == "NOUN"
    if opens and name.kind == "person" and first.text.lower() in _people_nouns():  # "Prosecutors said"
        return True
    if before is not None and name.kind == "person" and _is_vessel(before, language):  # "el buque Estrella Polar", "the MV Amin"
        return True
    after = tokens[name.last] if name.last < len(tokens) else None
    marked = after is not None and after.start == tokens[name.last - 1].end and after.text[:1] in "$£€"
    return (
        marked
        or words[0] in load("actors")["makes"]
        or (is_subject(words) and (not lone or name.kind != "organization"))
        or (lone and any(_is_substance(words[0], language) for language in ("en", "es")))
    )


def _is_vessel(token: Token, language: str) -> bool:
    """Whether a noun is one for ships and boats, or the letters before a ship's name."""
    thing = kinds_of(token.lemma.lower(), language) if token.text.islower() else None
    return token.text in ("MV", "M/V", "MT", "FV", "SS", "MS") or (thing is not None and is_a(thing, "vessel"))


def _is_substance(word: str, language: str) -> bool:
    thing = kinds_of(word, language)
    return thing is not None and is_a(thing, "drug")


@cache
def _people_nouns() -> frozenset[str]:
    """English and Spanish nouns for people, one and several."""
    nouns = {str(noun) for language in ("en", "es") for noun in load("actors")[language]["person"]}
    return frozenset(nouns | {f"{noun}s" for noun in nouns} | {f"{noun}es" for noun in nouns})


def _mentions(sentence: Sentence, language: str) -> tuple[Mention, ...]:
    words = tuple("el" if token.text.lower() == "l" else token.text.lower() for token in sentence.tokens)
    return mentions(sentence, words, lexicon(language))


def _named_so(sentence: Sentence, found: tuple[Mention, ...]) -> Sentence:
    return replace(sentence, names=tuple(Name(name.first, name.last, name.kind) for name in found))


def person_spans(sentence: Sentence, listed: tuple[Known, ...] = ()) -> tuple[tuple[int, int], ...]:
    """Token spans of the personal names of a sentence; those inside listed names are left out."""
    return tuple(
        (name.first, name.last)
        for name in sentence.names
        if name.kind == "person"
        and not any(k.start < sentence.tokens[name.last - 1].end and k.end > sentence.tokens[name.first].start for k in listed)
    )


def _whole(sentence: Sentence, listed: tuple[Known, ...]) -> Iterator[Name]:
    """The names of a sentence in text order."""
    held: Name | None = None
    for name in sorted(_with_listed(sentence, listed), key=lambda name: name.first):
        if held is not None and _is_cut(sentence, held, name):
            held = Name(held.first, name.last, "person" if name.kind == "person" else held.kind)
            continue
        if held is not None:
            yield _extended(sentence, held)
        held = name
    if held is not None:
        yield _extended(sentence, held)


def _with_listed(sentence: Sentence, listed: tuple[Known, ...]) -> Iterator[Name]:
    taken: set[int] = set()
    for known in listed:
        if known.start < sentence.end and known.end > sentence.start:
            inside = [at for at in covering(sentence, known.start, known.end) if at not in taken]
            if inside:
                taken.update(inside)
                yield Name(inside[0], inside[-1] + 1, "organization")
    for name in sentence.names:  # "coronel PNP Carlos Luna": the force is no part of the name
        cut = sum(at in taken for at in range(name.first, name.last - 2)) if name.kind == "person" else 0
        yield from [replace(name, first=name.first + cut)] * taken.isdisjoint(range(name.first + cut, name.last))


def _is_cut(sentence: Sentence, before: Name, after: Name) -> bool:
    """Whether two names are one that the tagger cut: neighbours of one kind, or tied by a word that stands inside names."""
    between = [token.text.lower() for token in sentence.tokens[before.last : after.first]]
    if before.kind == "person":
        tied = before.first <= sentence.tokens[after.first].head < before.last and sentence.tokens[after.first].deprel == "flat"
        if between and len(between) <= 2 and (set(between) <= _PARTICLES or (set(between) <= LINKS and tied)):
            return True
    flat = sentence.tokens[after.first].deprel == "flat" and before.first <= sentence.tokens[after.first].head < before.last
    if before.kind == after.kind == "organization" and flat and between and set(between) <= _COMPLEMENTS | {"a", "al"}:
        return True
    if before.kind == "organization" and between and len(between) <= _FARTHEST and set(between) <= _COMPLEMENTS:
        return after.kind == "place" and _is_headed(sentence, before)
    if before.kind == after.kind == "place" and between and set(between) <= _COMPLEMENTS:
        return sentence.tokens[before.first].text.lower() in load("actors")["opens_place"]
    gap = sentence.tokens[after.first].start - sentence.tokens[before.last - 1].end
    alike = before.kind == after.kind or (flat and after.kind == "person" and _is_bare_place(sentence, before))
    return alike and not between and gap <= 1


def _is_bare_place(sentence: Sentence, name: Name) -> bool:
    """Whether a lone word taken for a place follows no preposition: before a surname it is a given name ("Argentina Lobo")."""
    if name.kind != "place" or name.last - name.first > 1:
        return False
    return name.first > 0 and sentence.tokens[name.first - 1].upos != "ADP"


def _is_headed(sentence: Sentence, name: Name) -> bool:
    """Whether a name begins with the noun for a sort of group that is told by a place ("Cártel de Sinaloa")."""
    return sentence.tokens[name.first].text.lower() in load("actors")["named_by_place"]


def _extended(sentence: Sentence, name: Name) -> Name:
    """A personal name with what a particle ties to it ("Jair" + "dos Santos"), where the tagger saw no name in that."""
    if name.kind == "place":
        return _opened(sentence, _closed(sentence, name))
    if name.kind == "organization":
        return _numbered(sentence, name)
    name = _with_parts(sentence, name) if name.kind == "person" else name
    last = name.last
    if name.kind != "person" or last + 1 >= len(sentence.tokens) or sentence.tokens[last].text not in _PARTICLES:
        return name
    after = sentence.tokens[last + 1]
    return replace(name, last=last + 2) if after.text[:1].isupper() and after.upos in ("PROPN", "NOUN") else name


def _with_parts(sentence: Sentence, name: Name) -> Name:
    """A personal name with the given names right before it and the surnames right behind that the tagger left off."""
    given, surnames = name_parts()
    tokens = sentence.tokens
    others = {place for other in sentence.names if other != name for place in range(other.first, other.last)}
    first, last = name.first, name.last
    while first > 0 and first - 1 not in others and _is_written(tokens[first - 1], given):
        first -= 1
    while last < len(tokens) and last not in others and _is_written(tokens[last], surnames) and tokens[last].upos == "PROPN":
        last += 1
    return replace(name, first=first, last=last)


def _is_written(token: Token, parts: frozenset[str]) -> bool:
    return token.text[:1].isupper() and token.upos in ("PROPN", "NOUN") and fold(token.text) in parts


def _numbered(sentence: Sentence, name: Name) -> Name:
    """A body with its number ("Tribunal Oral Federal Nº" + "2")."""
    signs = ("nº", "n°", "no.", "n.º", "número", "#")
    last = name.last + (sentence.tokens[name.last - 1].text.lower() not in signs)
    if last > len(sentence.tokens) - 1 or sentence.tokens[last - 1].text.lower() not in signs:
        return name
    return replace(name, last=last + 1) if sentence.tokens[last].text[:1].isdigit() else name


def _closed(sentence: Sentence, name: Name) -> Name:
    """A place with what the noun that its name begins with goes on to ("Ciudad" + "del Este")."""
    tokens, last = sentence.tokens, name.last
    if name.last - name.first > 1 or tokens[name.first].text.lower() not in load("actors")["opens_place"]:
        return name
    while last < len(tokens) and tokens[last].text.lower() in _JOINING and last - name.last < _FARTHEST:
        last += 1
    follows = last > name.last and last < len(tokens) and tokens[last].text[:1].isupper()
    return replace(name, last=last + 1) if follows else name


def _opened(sentence: Sentence, name: Name) -> Name:
    """A place with the capitalized noun that its name begins with ("Ciudad de" + "México", "Valle del" + "Cauca")."""
    first = name.first
    while first > 0 and sentence.tokens[first - 1].text.lower() in ("de", "del", "l", "el") and name.first - first < _FARTHEST:
        first -= 1
    opener = sentence.tokens[first - 1] if first > 0 else None
    if first == name.first and opener is not None and opener.text in ("Nuevo", "Nueva", "New"):
        return replace(name, first=first - 1)
    if first == name.first or opener is None or not opener.text[:1].isupper():
        return name
    return replace(name, first=first - 1) if opener.text.lower() in load("actors")["opens_place"] else name
