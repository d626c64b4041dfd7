"""Other names by which a person is known."""

from collections.abc import Iterator

from quipu.claims.document import Proposition
from quipu.claims.relations.asides import name_before
from quipu.claims.relations.naming import QUOTES, Mention
from quipu.claims.relations.view import View
from quipu.model import Frame

_LONGEST = 5


def aliases(view: View) -> Iterator[Proposition]:
    """ "X, known as 'Y'", "X (a) Y", "X alias Y", 'X "Y" Z', 'X, “El Y”,'."""
    for place in range(len(view.words)):
        length = _marker(view, place)
        nickname = _nickname(view, place + length) if length else None
        if nickname is not None:
            for person in _called(view, place):
                if not nickname[0] <= person < nickname[1]:
                    yield view.claim(Frame.ALIAS, place, view.filler("person", person), view.run("attribute", *nickname))
    for name in view.mentions:
        if name.kind == "person":
            yield from _quoted_beside(view, name)


def _marker(view: View, place: int) -> int:
    """How many tokens a phrase that brings a nickname takes up here; 0 where there is none."""
    for words in view.lexicon.aliases.get(view.words[place], ()):
        if view.words[place : place + len(words)] == words:
            return len(words)
    return 0


def _called(view: View, marker: int) -> list[int]:
    """Who bears the nickname: the name before the marker, or the noun for a person there."""
    place = marker
    while view.word(place - 1) in (
        "also",
        "better",
        "best",
        "también",
        "más",
        "mejor",
        "is",
        "was",
        "es",
        "era",
        "who",
        "quien",
        "que",
        "commonly",
        "widely",
        "popularly",
        "and",
        "y",
        "(",
        "self",
        "-",
    ):
        place -= 1
    if _is_somebody_else(view, marker, place):
        return []
    if view.word(place - 1) == ",":
        place -= 1
    found = view.mention(place - 1, "person")
    if found is not None:
        return [found.head]
    named = name_before(view, place) if view.word(place) in (",", "(") else None
    if named is not None:
        return [named]
    for at in range(place - 1, max(place - 4, -1), -1):
        if view.tokens[at].upos == "NOUN":
            return [at] if view.kind(at) == "person" and view.tokens[at].feats.get("Number") != "Plur" else []
        if view.tokens[at].upos not in ("ADJ", "PUNCT"):
            return []
    return []


def _is_somebody_else(view: View, marker: int, place: int) -> bool:
    """Whether the nickname is of another than who is named before it ("the partner of alias X", "arrested Y and alias X")."""
    before = view.word(place - 1)
    if view.words[marker] == "alias":
        return before in ("de", "of", "a", "al", "y", "e", "and")
    return view.words[marker : marker + 2] == ("de", "alias") and view.at[place - 1] is None and before != ","


def _nickname(view: View, place: int) -> tuple[int, int] | None:
    """The tokens of the nickname that begins here: what the quotation marks hold, or the capitalized words."""
    while view.word(place) in (",", ":") or (
        view.word(place) in ("the", "el", "la", "los") and view.tokens[place].text.islower()
    ):
        place += 1
    if place >= len(view.words):
        return None
    closing = QUOTES.get(view.tokens[place].text)
    if closing:
        return _quoted(view, place, closing)
    last = place
    while (
        last < len(view.words)
        and last - place < _LONGEST
        and (view.tokens[last].text[0].isupper() or (last > place and view.words[last] in ("de", "del", "la", "el", "of", "the")))
    ):
        last += 1
    while last > place and not view.tokens[last - 1].text[0].isupper():
        last -= 1
    name = view.mention(place)
    if name is not None and name.first == place and name.kind == "person":
        last = min(last, max(name.last, place + 1))
    return (place, last) if last > place else None


def _quoted(view: View, place: int, closing: str) -> tuple[int, int] | None:
    for at in range(place + 1, min(place + 8, len(view.words))):
        if view.tokens[at].text == closing or (closing == '"' and view.tokens[at].text in ('"', "”")):
            last = at
            while last > place + 1 and view.words[last - 1] in (",", ".", ";"):
                last -= 1
            return (place + 1, last) if last > place + 1 else None
    return None


def _quoted_beside(view: View, name: Mention) -> Iterator[Proposition]:
    """A nickname within a name, or right behind it: 'Ismael "El Mayo" Z', 'Ismael Z, “El Mayo”,'."""
    inner = name.nickname or _behind(view, name.last)
    if inner is not None and sum(len(view.words[at]) for at in range(*inner)) > 1:
        yield view.claim(Frame.ALIAS, inner[0], view.filler("person", name.head), view.run("attribute", *inner))


def _behind(view: View, place: int) -> tuple[int, int] | None:
    comma = view.word(place) in (",", "(")
    place += comma
    closing = QUOTES.get(view.tokens[place].text) if place < len(view.tokens) else None
    if closing is None or not closing:
        return None
    inner = _quoted(view, place, closing)
    if inner is None or inner[1] - inner[0] > 4 or not _is_name(view, *inner):
        return None
    ended = view.words[inner[1]] in (",", ".") or view.word(inner[1] + 1) in (",", ".", ")", "")
    return inner if ended or not comma else None


def _is_name(view: View, first: int, last: int) -> bool:
    """Whether words are a nickname and no sentence: each but links begins with a capital, and there is no verb."""
    return all(
        view.tokens[at].text[0].isupper() or view.words[at] in ("de", "del", "la", "el", "of", "the", "z")
        for at in range(first, last)
    ) and not (last - first == 1 and view.tokens[first].upos in ("VERB", "AUX", "INTJ"))
