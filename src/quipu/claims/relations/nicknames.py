"""Nicknames in and before a personal name: 'Joaquín "El Chapo" Guzmán', '“El Lobo” Barrios'."""

from quipu.claims.relations.kinds import QUOTES, Text

_WRAPPING = {**QUOTES, "(": ")"}
_ARTICLES = frozenset({"el", "la", "los", "las", "the"})


def nickname_within(text: Text, first: int, last: int) -> tuple[tuple[int, int] | None, int]:
    """'Joaquín "El Chapo" Guzmán', "Anthony (Tony Ducks) Corallo": the nickname, and where the name ends."""
    tokens = text.sentence.tokens
    bare = _bare_nickname(text, first, last)
    if bare is not None:
        return bare, last
    opening = next((at for at in range(first + 1, last) if tokens[at].text in _WRAPPING and _may_open(text, at)), last)
    closing = _WRAPPING.get(tokens[opening].text) if opening < len(tokens) else None
    for place in range(opening + 2, min(opening + 6, len(tokens) - 1)) if closing else ():
        if tokens[place].text == ",":
            return None, last
        if tokens[place].text == closing:
            begun = opening + 1 + (text.words[opening + 1] in _ARTICLES and place > opening + 2)
            named = text.capital(place + 1) and text.capital(begun) and tokens[place + 1].upos == "PROPN"
            if not named or (closing == ")" and not _is_byname(text, opening + 1, place)):
                return None, last
            end = place + 1
            while end < len(tokens) and text.capital(end) and tokens[end].upos == "PROPN" and end - place < 4:
                end += 1
            return (opening + 1, place), max(end, last)
    return None, last


def _may_open(text: Text, mark: int) -> bool:
    """Whether a mark that opens as well as closes stands right before a word, and not right behind one."""
    tokens = text.sentence.tokens
    if _WRAPPING[tokens[mark].text] != tokens[mark].text or mark + 1 >= len(tokens):
        return True
    return tokens[mark].end == tokens[mark + 1].start or tokens[mark - 1].end < tokens[mark].start


def _bare_nickname(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """A nickname with its article inside a name, no quotation marks around it: "Joaquín El Chapo Guzmán"."""
    tokens = text.sentence.tokens
    for place in range(first + 1, last - 2):
        if tokens[place].text in ("El", "La"):
            return place, place + 2
    return None


def nickname_before(text: Text, first: int) -> int | None:
    """Where the quotation mark stands that opens a nickname right before a name: '“El Lobo” Barrios'."""
    tokens = text.sentence.tokens
    if first < 3 or tokens[first - 1].text not in ("”", '"', "»", "’", "'", "''"):
        return None
    for place in range(first - 2, max(first - 6, -1), -1):
        if QUOTES.get(tokens[place].text) == tokens[first - 1].text:
            return place if place < first - 2 else None
        if text.words[place].isdigit():
            continue  # “El 27” Mora
        if not text.capital(place) or tokens[place].upos in ("VERB", "AUX", "PUNCT", "INTJ"):
            return None
    return None


def _is_byname(text: Text, first: int, last: int) -> bool:
    """Whether the words in parentheses are a nickname and no initials of a body."""
    return all(text.capital(at) and not text.sentence.tokens[at].text.isupper() for at in range(first, last))
