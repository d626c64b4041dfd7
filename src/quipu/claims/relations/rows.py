"""Names in a row: "X, alias “Lobo,” and Y", "X, 34, and his friend Y"."""

from quipu.claims.relations.asides import CLOSING, name_before
from quipu.claims.relations.bounds import last_of, person_from
from quipu.claims.relations.naming import QUOTES
from quipu.claims.relations.view import View

AND = frozenset({"and", "y", "e"})
POSSESSIVE = frozenset({"his", "her", "their", "su", "sus"})


def all_named(view: View, person: int) -> tuple[int, ...]:
    """A person named and those named right behind: "X, Y and Z"."""
    found = [person]
    place = _behind_alias(view, last_of(view, person))
    while view.word(place) in (",", *AND):
        place += 1 + (view.word(place + 1) in AND)
        if view.word(place) == "alias":
            break
        other = person_from(view, place)
        if other is None:
            break
        found.append(other)
        place = _behind_alias(view, last_of(view, other))
    return tuple(found)


def _behind_alias(view: View, place: int) -> int:
    """The place behind an aside that gives a nickname, its comma left for what follows: "X, alias “Lobo,” and Y"."""
    if view.word(place) not in (",", "(") or view.word(place + 1) != "alias":
        return place
    after = place + 2
    while (
        after < len(view.words)
        and after - place < 9
        and not (view.word(after) in CLOSING and view.word(after) not in QUOTES.values())
    ):
        after += 1
    after += view.word(after + 1) in QUOTES.values()
    joined = after + 1 if view.word(after) in QUOTES.values() or view.word(after) == ")" else after
    return joined if view.word(joined) in (",", *AND) else place


def named_up_to(view: View, last: int) -> tuple[int, ...]:
    """The names joined before a name, and itself: "X, 34, and Y"."""
    found: list[int] = []
    named: int | None = last
    while named is not None and named not in found:
        found.insert(0, named)
        name = view.at[named]
        place = (name.first if name else named) - 1
        while view.word(place) in ("a", "de", "of", "el", "la", "to") or (
            view.word(place) in AND and view.word(place - 1) == ","
        ):
            place -= 1
        place = _before_title(view, place)
        if view.word(place) not in (*AND, ","):
            break
        before = view.mention(place - 1, "person")
        joined = view.word(place) == "," or view.word(place - 1) in CLOSING
        named = before.head if before is not None else name_before(view, place) if joined else None
    return tuple(found)


def _before_title(view: View, place: int) -> int:
    """The place of the "and" before a name's title ("X and his longtime friend Y"); the same place where there is none."""
    before = place
    while (
        before > 0
        and view.tokens[before].text.islower()
        and (view.tokens[before].upos in ("NOUN", "ADJ", "DET") or view.words[before] in POSSESSIVE)
    ):
        before -= 1
    return before if view.word(before) in AND else place
