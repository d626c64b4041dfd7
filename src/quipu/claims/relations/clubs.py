"""Gangs that a title names before their men: "Grey Riders enforcer X", "Comanchero X", which is one of the Comancheros."""

from quipu.claims.known import fold, name_parts
from quipu.claims.relations.kinds import Span, Text

_LONGEST = 3


def of_club(text: Text, first: int, last: int) -> int:
    """How many words at the head of a name are what a gang calls one of its men: one of "Comanchero Luis Prada"."""
    for length in range(1, min(_LONGEST, last - first)):
        if text.known.is_gang(" ".join(text.words[first : first + length]) + "s"):
            return length
    return 0


def clubs(text: Text) -> list[Span]:
    """Names of gangs before a role in them and somebody's name, and before a name alone, which the tagger did not see."""
    if text.known.relations["language"] != "en":
        return []
    begun = {name.first for name in text.sentence.names if name.kind == "person"}
    placed = {at for name in text.sentence.names if name.kind == "place" for at in range(name.first, name.last)}
    roles = text.known.listed("membership", "nouns") | text.known.listed("leadership", "nouns")
    found: list[Span] = []
    for place in range(1, len(text.words) - 1):
        if place in begun:
            first = max(place - 2, 0)
            size = next((at for at in (first, place - 1) if at < place and of_club(text, at, place + 1) == place - at), -1)
            found.extend([(size, place, "organization")] if size >= 0 else [])
        elif place + 1 in begun and text.words[place] in roles and not text.capital(place):
            first = _run_before(text, place)
            if first < place and placed.isdisjoint(range(first, place)) and _is_many(text, first, place):
                found.append((first, place, "organization"))
    return found


def _run_before(text: Text, place: int) -> int:
    """Where the words written as a name begin that stand right before a place."""
    known, first = text.known, place
    while first > 0 and text.proper(first - 1) and place - first < _LONGEST:
        word = text.words[first - 1]
        narrows = word in known.qualifiers or word in known.listed("membership", "narrowing")
        if narrows or word in known.titles or word in known.demonyms or word in known.public:
            break
        first -= 1
    return first


def _is_many(text: Text, first: int, last: int) -> bool:
    """Whether such words name a gang: in the plural, or listed as one or as one of its men, and not as somebody's name."""
    words = " ".join(text.words[first:last])
    if text.known.is_gang(words) or text.known.is_gang(words + "s"):
        return True
    plural = words.endswith("s") and text.sentence.tokens[last - 1].upos == "PROPN"
    return plural and fold(text.words[first]) not in name_parts()[0] | name_parts()[1]
