"""Names that the tagger saw none in: places behind a word that only a place's name follows, and bodies with their short name in
brackets."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache

from quipu.claims.bodies import is_subject
from quipu.claims.known import fold
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence, Token

_BINDING = frozenset({"de", "del", "la", "las", "los", "el", "l", "y", "e", "of", "for", "and", "the", "a", "contra", "against"})
"""Small words inside the names of bodies."""
_LINKS = frozenset({"de", "del", "la", "las", "los", "el", "l"})


def with_untagged(sentence: Sentence, people: Collection[tuple[str, ...]], language: str) -> Sentence:
    """The sentence with such places among its names. `people`: the folded words of the persons whom the report names."""
    borne = {word for words in people for word in words}
    taken = {at for name in sentence.names for at in range(name.first, name.last)}
    found = [name for name in _runs(sentence, language) if not taken & set(range(name.first, name.last))]
    kept = [name for name in found if _may_be_place(sentence.tokens[name.first : name.last], borne)]
    return replace(sentence, names=tuple(sorted([*sentence.names, *kept], key=lambda name: name.first))) if kept else sentence


def with_bracketed(sentence: Sentence) -> Sentence:
    """The sentence with each "Long Name of a Body (Short)" as two names of a body, whatever the tagger took their parts for."""
    tokens = sentence.tokens
    found: list[Name] = []
    for at in range(3, len(tokens) - 1):
        short = tokens[at]
        if tokens[at - 1].text == "(" and tokens[at + 1].text == ")" and short.text[:1].isupper() and short.text.isalpha():
            first = _long_name(sentence, at - 1)
            if first is not None and fold(short.text) not in _no_places():
                found += [Name(first, at - 1, "organization"), Name(at, at + 1, "organization")]
    if not found:
        return sentence
    taken = {place for name in found for place in range(name.first, name.last)}
    kept = [name for name in sentence.names if not taken & set(range(name.first, name.last))]
    return replace(sentence, names=tuple(sorted([*kept, *found], key=lambda name: name.first)))


def _long_name(sentence: Sentence, end: int) -> int | None:
    """Where a body's name of several words in capitals begins that ends before a place; None where none does."""
    tokens, first = sentence.tokens, end
    whole = next((name.first for name in sentence.names if name.last == end and name.kind == "organization"), end)
    while first > 0 and (_is_capital(tokens[first - 1]) or (first < end and tokens[first - 1].text.lower() in _BINDING)):
        first -= 1
    while first < end and not _is_capital(tokens[first]):
        first += 1
    if first == 0 and tokens[1].text.lower() in _BINDING:  # "Agentes de la Dirección": the first word may be no name
        first = next((name.first for name in sentence.names if name.last <= end), end)
    if first < end and tokens[first].text.lower() in _LINKS:  # "The National Commissioner"
        first += 1
    first = min(first, whole)
    capitals = sum(_is_capital(token) for token in tokens[first:end])
    body = any(name.kind == "place" and name.last == end for name in sentence.names)
    named = fold(tokens[first].text) in _given() if first < end else True
    return first if capitals > 2 and not named and not body else None


def _runs(sentence: Sentence, language: str) -> Iterator[Name]:
    """Runs of capitalized words behind "in" or "near", behind a word for a quarter or street, or "of" and a noun for a place."""
    tokens = sentence.tokens
    for at in range(1, len(tokens)):
        if not _is_capital(tokens[at]) or _is_capital(tokens[at - 1]) or not _is_led(sentence, at, language):
            continue
        last = at + 1
        while last < len(tokens) and _goes_on(tokens, last):
            last += 1
        if last >= len(tokens) or tokens[last].text not in ("'s", "’s", "'", "’"):
            yield Name(at, last, "place")


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a name in capitals goes on, as in "Foz do Iguaçu"."""
    linked = tokens[at].text in ("do", "da", "dos", "das") and at + 1 < len(tokens) and _is_capital(tokens[at + 1])
    return _is_capital(tokens[at]) or linked


def with_dateline(sentence: Sentence) -> Sentence:
    """The first sentence of a report with the town that it is dated from, in capitals before a comma and a number."""
    tokens, last = sentence.tokens, 0
    while last < len(tokens) and tokens[last].text.isupper() and tokens[last].text.isalpha():
        last += 1
    dated = tokens[last : last + 3]
    if not 0 < last < 5 or not dated or dated[0].text not in (",", "(") or not any(token.text.isdigit() for token in dated):
        return sentence
    kept = [name for name in sentence.names if name.first >= last]
    return replace(sentence, names=(Name(0, last, "place"), *kept))


def is_led_place(sentence: Sentence, name: Name) -> bool:
    """Whether a name that the tagger took for a body stands where a place's stands, and has no word of a body in it."""
    tokens = sentence.tokens[name.first : name.last]
    first = _first_listed(sentence, name)
    led = first > 0 and any(_is_led(sentence, first, language) for language in ("en", "es"))
    public = {word for language in ("en", "es") for word in load(f"relations_{language}")["public"]}
    bodied = any(fold(token.text) in public or fold(token.text) in load("actors")["named_by_place"] for token in tokens)
    return (
        led
        and not bodied
        and all(_is_capital(token) or token.text.lower() in _LINKS for token in tokens)
        and _may_be_place(tokens, ())
    )


def _first_listed(sentence: Sentence, name: Name) -> int:
    """Where a name begins; for a single word behind "and" and a place ("in Naples and Bari"), where that place begins."""
    joined = name.first > 1 and sentence.tokens[name.first - 1].text.lower() in ("and", "y", "e")
    if not joined or name.last - name.first > 1 or name.last >= len(sentence.tokens):
        return name.first
    alone = not _is_capital(sentence.tokens[name.last])
    before = [one.first for one in sentence.names if one.kind == "place" and one.last == name.first - 1]
    return before[0] if before and alone else name.first


def _is_led(sentence: Sentence, at: int, language: str) -> bool:
    before = sentence.tokens[at - 1].text.lower()
    if before in load("actors")["leads_place"]:
        return True
    held = load("actors")
    noun = sentence.tokens[at - 1]
    if noun.text.islower() and noun.lemma.lower() in load("places_names")["nouns_before"]["direct"] and language == "es":
        return True  # "el río Mira"
    if before in held["los_follows"] and language == "es" and sentence.tokens[at - 1].upos == "NOUN":
        return True  # "sector La Chinita", "urbanización Santa Clara"
    return before in ("de", "of") and at > 1 and sentence.tokens[at - 2].lemma.lower() in held[language]["place"]


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text[-1:].isalpha() and (len(token.text) > 4 or not token.text.isupper())


def _may_be_place(tokens: tuple[Token, ...], borne: Collection[str]) -> bool:
    """Whether words are no month, people, language or body, and nobody's name."""
    words = [fold(token.text) for token in tokens if token.text.lower() not in _LINKS]
    if len(words) > 1 and words[0] in _given():
        return False
    return bool(words) and not is_subject(words) and not any(word in borne or word in _no_places() for word in words)


@cache
def _no_places() -> frozenset[str]:
    held = load("actors")
    times = (word for language in ("en", "es") for key in ("months", "weekdays") for word in load(f"dates_{language}")[key])
    peoples = (word for language in ("en", "es") for word in load("demonyms")[language])
    bodies = (word for language in ("en", "es") for word in load(f"sources_{language}")["kinds"]["agency"])
    return frozenset(fold(str(word)) for word in (*times, *peoples, *bodies, *held["no_places"]))


@cache
def _given() -> frozenset[str]:
    return frozenset(fold(word) for row in load("name_parts")["given"] for word in row.split())
