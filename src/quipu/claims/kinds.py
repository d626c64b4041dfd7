"""What kind of thing a name names, by its own words and by the words around it, where the tagger does not know better."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from quipu.claims.known import body_words, fold, name_parts
from quipu.claims.untagged import is_led_place
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence

LINKS = frozenset({"de", "del", "la", "las", "los", "y", "e"})
"""Small words that stand inside personal names and elsewhere too: the tree must tie what follows."""
WHERE = frozenset({"in", "en", "near", "hacia", "from", "to", "for", "desde", "at"})
"""Words before a name that make it a place's rather than a lone person's."""
_HELD = ("posts", "occupations")
_AND = frozenset({"and", "y", "e", "or", "o", "&"})


@dataclass(frozen=True, slots=True)
class _Seen:
    """A name as the rules see it: folded words, those of them that are no small words, and the word before it in lower case."""

    sentence: Sentence
    name: Name
    words: tuple[str, ...]
    parts: tuple[str, ...]
    before: str

    @classmethod
    def of(cls, sentence: Sentence, name: Name) -> "_Seen":
        words = tuple(fold(token.text) for token in sentence.tokens[name.first : name.last])
        before = sentence.tokens[name.first - 1].text.lower() if name.first else ""
        return cls(sentence, name, words, tuple(word for word in words if word not in LINKS), before)

    @property
    def is_given(self) -> bool:
        """Whether it begins as people's names do."""
        return bool(self.parts) and self.parts[0] in name_parts()[0]

    @property
    def is_full(self) -> bool:
        """Whether it begins with a given name and ends with a surname."""
        return self.is_given and len(self.parts) > 1 and self.parts[-1] in name_parts()[1]


_HANDED = 7
"""Tokens before a name within which an extradition is told with where it is to."""


def kind_of(sentence: Sentence, name: Name) -> str:
    """`person`, `organization`, `place`, or what else the tagger took it for."""
    seen = _Seen.of(sentence, name)
    return next((kind for rule in _RULES if (kind := rule(seen)) is not None), name.kind)


def _behind_place_noun(seen: _Seen) -> str | None:
    """ "la ciudad de Pedro Juan Caballero", "calle Toro Mazote", "el río Mira": named after whomever, it is a place."""
    at, tokens = seen.name.first - 1, seen.sentence.tokens
    if seen.name.kind == "place" or not seen.words or seen.words[0] in load("actors")["named_by_place"]:
        return None
    if at >= 0 and tokens[at].lemma.lower() in _placing("direct") and tokens[at].text.islower():
        return "place"
    if at > 0 and tokens[at].text in ("El", "La") and tokens[at - 1].text.islower():  # "el sector El Zapote"
        return "place" if tokens[at - 1].lemma.lower() in _placing("direct") else None
    linked = at > 0 and seen.before in ("de", "del", "of")
    noun = at - 1 - (at > 1 and tokens[at - 1].upos == "ADJ") if linked else -1  # "pedanía gaditana de Zahora"
    if noun < 0 or tokens[noun].lemma.lower() not in _placing("of"):
        return None
    return None if seen.is_full and tokens[noun].lemma.lower() in _placing("also_of_people") else "place"


@cache
def _placing(sort: str) -> frozenset[str]:
    return frozenset(load("places_names")["nouns_before"][sort])


def _ending_as_place(seen: _Seen) -> str | None:
    """ "Foxstones Lane", "Winston Hills": the last word is a way's or a landscape's, and no person's given name stands first."""
    ends = load("places_names")["endings"]
    if len(seen.parts) < 2 or seen.name.kind == "place" or seen.parts[-1] not in ends:
        return None
    return "place" if not seen.is_given or seen.before in ("in", "on", "at", "near", "along", "off") else None


def _by_parts(seen: _Seen) -> str | None:
    """Names that the tagger took for a place or a body, of a given name and more."""
    given, surnames = name_parts()
    if seen.name.kind not in ("place", "organization") or not seen.is_given or len(seen.parts) < 2:
        return None
    if seen.parts[1] not in surnames | given:
        return None
    return "person" if seen.parts[-1] in surnames else seen.name.kind


def _behind_office(seen: _Seen) -> str | None:
    """ "la agente Florida Ríos": a surname behind what someone is makes a person of it."""
    at, tokens = seen.name.first - 1, seen.sentence.tokens
    if seen.name.kind == "person" or at < 0 or len(seen.parts) < 2 or not tokens[at].text.islower():
        return None
    lemmas = {tokens[at].text.lower(), tokens[at].lemma.lower()}
    told = any(not lemmas.isdisjoint(load("offices")[language][sort]) for language in ("en", "es") for sort in _HELD)
    return "person" if told and seen.parts[-1] in name_parts()[1] and not any(word in _bodied() for word in seen.words) else None


def _behind_new(seen: _Seen) -> str | None:
    """ "el gobernador de Nuevo León", "in New Haven": half of a town's name."""
    at = seen.name.first - 1
    new = at >= 0 and seen.sentence.tokens[at].text in ("Nuevo", "Nueva", "New")
    return "place" if new and seen.name.kind == "person" and len(seen.words) == 1 else None


def _led(seen: _Seen) -> str | None:
    return "place" if seen.name.kind == "organization" and is_led_place(seen.sentence, seen.name) else None


def _told_of_someone(seen: _Seen) -> str | None:
    """Names beside words that only a person has."""
    if seen.name.kind == "person" or not seen.parts:
        return None
    if _is_prosecuted(seen.sentence, seen.name):
        return "person"
    if len(seen.parts) < 2:
        return None
    told = _is_introduced(seen.sentence, seen.name) and (seen.parts[-1] in name_parts()[1] or _ends_aside(seen))
    return "person" if told or _is_whose(seen.sentence, seen.name) or _is_described(seen.sentence, seen.name) else None


def _ends_aside(seen: _Seen) -> bool:
    """Whether a name of no words of a body ends its clause ("the gang and its leader, Vano Tilde, ...")."""
    after = seen.sentence.tokens[seen.name.last].text if seen.name.last < len(seen.sentence.tokens) else "."
    return after in (",", ".", ")", ";") and not any(word in _bodied() or word.isupper() for word in seen.words)


@cache
def _bodied() -> frozenset[str]:
    """Folded words of bodies' names."""
    notions = {str(form) for forms in load("agencies")["notions"].values() for form in forms}
    return body_words() | notions | set(load("actors")["named_by_place"])


def _as_gangs(seen: _Seen) -> str | None:
    """ "Los Faroles" taken for a place."""
    plural = len(seen.words) == 2 and seen.words[0] in ("los", "las") and seen.words[1].endswith("s")
    if seen.name.kind != "place" or not plural or seen.before in WHERE:
        return None
    quarter = seen.before in load("actors")["los_follows"]  # "barrio Los Cerezos"
    return "place" if quarter or seen.words[1] in load("actors")["los_places"] else "organization"


def _opening_as_place(seen: _Seen) -> str | None:
    opens = bool(seen.parts) and len(seen.parts) > 1 and seen.parts[0] in load("actors")["opens_place"]
    return "place" if seen.name.kind == "person" and opens and not seen.is_given else None


def _as_body(seen: _Seen) -> str | None:
    """ "the gang Black Sun", "la banda Sol Negro", "la empresa Conarte"."""
    grouped = seen.before in load("actors")["en"]["group"] or seen.before in load("actors")["es"]["group"]
    return "organization" if grouped or _is_company(seen.parts, seen.before) else None


def _as_origin(seen: _Seen) -> str | None:
    lone = seen.name.kind == "person" and len(seen.parts) == 1
    return "place" if lone and _is_origin(seen.sentence, seen.name) else None


def _alone_behind_preposition(seen: _Seen) -> str | None:
    """One word that is no given name behind "in" or "from"."""
    alone = seen.name.kind == "person" and len(seen.parts) == 1 and not seen.is_given
    told = alone and seen.before in WHERE
    return "place" if told and (seen.parts[0] not in name_parts()[1] or seen.before in ("in", "en", "near")) else None


_RULES: tuple[Callable[[_Seen], str | None], ...] = (
    _behind_place_noun,
    _ending_as_place,
    _by_parts,
    _behind_office,
    _behind_new,
    _led,
    _told_of_someone,
    _as_gangs,
    _opening_as_place,
    _as_body,
    _as_origin,
    _alone_behind_preposition,
)
"""The first that knows tells the kind."""


def with_listed_places(sentence: Sentence) -> Sentence:
    """The sentence with a name between places on a list for one of them: "in Hallam, Winfrith and Cliviger"."""
    names = list(sentence.names)
    for at in range(1, len(names)):
        name, before = names[at], names[at - 1]
        after = names[at + 1] if at + 1 < len(names) else None
        if name.kind == "place" or before.kind != "place" or not _is_listed(sentence, before, name):
            continue
        between = after is not None and after.kind == "place" and _is_listed(sentence, name, after)
        last = at > 1 and names[at - 2].kind == "place" and _is_listed(sentence, names[at - 2], before)
        closes = last and sentence.tokens[name.first - 1].text.lower() in _AND
        on_a_way = _Seen.of(sentence, before).words[-1] in load("places_names")["endings"]  # "of Foxstones Lane, Cliviger"
        seen = _Seen.of(sentence, name)
        if (between or closes or on_a_way) and not seen.is_given and not any(word in _bodied() for word in seen.words):
            names[at] = replace(name, kind="place")
    return replace(sentence, names=tuple(names)) if tuple(names) != sentence.names else sentence


def _is_listed(sentence: Sentence, before: Name, after: Name) -> bool:
    """Whether nothing but a comma or an "and" stands between two names."""
    between = [token.text.lower() for token in sentence.tokens[before.last : after.first]]
    return 0 < len(between) < 3 and set(between) <= _AND | {","}


def _is_prosecuted(sentence: Sentence, name: Name) -> bool:
    """Whether a name with a surname stands where only a person's does: repeated by a clitic ("A Elvio Rojas se le imputa"), or
    of several words behind "contra" and what the law does to people ("la captura de Elvio Rojas")."""
    tokens, before = sentence.tokens, [token.text.lower() for token in sentence.tokens[max(name.first - 2, 0) : name.first]]
    told = " ".join(token.text.lower() for token in tokens[name.first : name.last])
    if not before or told in load("events")["countries"]["es"]:
        return False
    behind = [token.text.lower() for token in tokens[name.last : name.last + 2]]
    if before[-1] in ("a", "al") and (behind[:1] == ["le"] or behind == ["se", "le"]):
        return name.last - name.first > 1 or fold(tokens[name.first].text) in name_parts()[1]
    if name.last - name.first < 2 or fold(tokens[name.last - 1].text) not in name_parts()[1]:
        return False
    if before[-1] == "sobre":  # "sobre Elvio Rojas pesa una orden"
        return tokens[name.last].lemma.lower() in ("pesar", "recaer", "pender") if name.last < len(tokens) else False
    led = {token.lemma.lower() for token in tokens[max(name.first - _HANDED, 0) : name.first]}
    if before[-1] == "de" and led & {"extradición", "condena"}:  # "la extradición a Estados Unidos de Elvio Rojas"
        return before[0] not in ("a", "en", "tribunal", "corte", "cárcel", "audiencia")
    if before == ["contra", "de"]:
        return True
    return before[-1] in ("contra", "against") or (
        len(before) > 1 and before[-1] in ("de", "of") and tokens[name.first - 2].lemma.lower() in _steps()
    )


@cache
def _steps() -> frozenset[str]:
    """Nouns for what the law does to people."""
    frames = ("arrest", "charge", "extradition", "acquittal", "sentence", "conviction", "release")
    known = load("events")
    return frozenset(str(noun) for language in ("en", "es") for frame in frames for noun in known[language][frame]["nouns"])


def _is_whose(sentence: Sentence, name: Name) -> bool:
    """ "the right-hand man of Remo Imparato", "hijo de Remo Imparato": kin and companions are people's."""
    told = [token.text.lower() for token in sentence.tokens[max(name.first - 4, 0) : name.first]]
    if len(told) < 2 or told[-1] not in ("of", "de"):
        return False
    return any(told[-2] in load("kin")[language] for language in ("en", "es")) or told[-3:-1] == ["hand", "man"]


def _is_described(sentence: Sentence, name: Name) -> bool:
    """ "Remo Imparato, a drug broker", "Remo Imparato, empresario": what someone does for a living, behind a comma."""
    behind = sentence.tokens[name.last : name.last + 6]
    if len(behind) < 3 or behind[0].text != ",":
        return False
    article = behind[1].text.lower() in ("a", "an")
    phrase = list(behind[1 + article :])
    length = next((at for at, token in enumerate(phrase) if token.upos not in ("ADJ", "NOUN")), len(phrase))
    told = [token.text.lower() for token in phrase[:length]]
    works = _works()
    return bool(told) and (told[0] in works or (article and told[-1] in works))


@cache
def _works() -> frozenset[str]:
    """What people do for a living, both languages."""
    return frozenset(str(word) for language in ("en", "es") for word in load("offices")[language]["occupations"])


@cache
def _legal_forms() -> frozenset[str]:
    """Short legal forms of companies, without those that are words as well."""
    forms = {str(form) for forms in load("agencies")["legal"].values() for form in forms if len(form) < 5}
    return frozenset(forms - {"as", "se", "co", "na"})


def _is_company(parts: tuple[str, ...], before: str) -> bool:
    """Whether a name ends in a legal form ("Conarte SL"), or stands behind a word for a company ("la empresa Conarte")."""
    bare = [part.replace(".", "") for part in parts]
    led = before in load("actors")["companies"] and bool(parts) and parts[0] not in name_parts()[0]
    return led or (len(bare) > 1 and bare[-1] in _legal_forms())


def _is_origin(sentence: Sentence, name: Name) -> bool:
    """ "a native of Cali", "oriunda de Cali": where someone comes from."""
    told = [token.text.lower() for token in sentence.tokens[max(name.first - 2, 0) : name.first]]
    origins = {word for language in ("en", "es") for word in load(f"relations_{language}")["identity"]["origin"]}
    return len(told) == 2 and told[0] in origins and told[1] in ("of", "de", "from", "in", "en")


def _is_introduced(sentence: Sentence, name: Name) -> bool:
    """ "his sister, Yorleny Mora,", "the minister, X": a name behind a comma and a noun for a person."""
    if name.first < 2 or sentence.tokens[name.first - 1].text != ",":
        return False
    noun = sentence.tokens[name.first - 2].lemma.lower()
    return any(noun in load("actors")[language]["person"] or noun in load("kin")[language] for language in ("en", "es"))
