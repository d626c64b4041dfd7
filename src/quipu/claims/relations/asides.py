"""What stands between a name and what is said of it: ", 34,", ", alias “Y”,", " (45)"."""

from quipu.claims.relations.kinds import QUOTES
from quipu.claims.relations.view import View

OPENING = frozenset({",", "(", "--", "–", "—", "-", ":"})
CLOSING = frozenset({",", ")", ".", ";", "--", "–", "—", ":", "”", '"', "»", "’", "''"})
_ALIAS = frozenset({"alias", "aka", "a.k.a."})
_TELLING = frozenset(
    [
        "alias",
        "aka",
        "known",
        "conocido",
        "conocida",
        "apodado",
        "apodada",
        "nicknamed",
        "dubbed",
        "apodo",
        "años",
        "years",
        "old",
        "nacido",
        "natural",
        "nationality",
        "nacionalidad",
    ]
)
_FARTHEST = 14
_ASIDES = 3


def name_before(view: View, mark: int) -> int | None:
    """The head of the person's name that ends before a mark, asides that tell of the same person passed over."""
    place = mark - 1
    for _ in range(_ASIDES):
        while place >= 0 and (
            view.words[place] in QUOTES or view.words[place] in QUOTES.values() or view.words[place] in (")", ",")
        ):
            place -= 1
        if place < 0:
            return None
        opening = _aside(view, place)
        if opening is None:
            found = view.mention(place, "person")
            return found.head if found is not None else None
        place = opening - 1
    return None


def _aside(view: View, place: int) -> int | None:
    """Where the aside that ends here opens, if it tells an age, another name or a role; None where it is none."""
    for at in range(place, max(place - _FARTHEST, -1), -1):
        token = view.tokens[at]
        if view.words[at] in _ALIAS:
            opening = at - (view.word(at - 1) in (",", "("))
            return opening if any(view.mention(before, "person") for before in range(max(opening - 3, 0), opening)) else None
        if view.words[at] in (",", "("):
            return at if _tells(view, at + 1, place + 1) else None
        if token.upos == "AUX" or (token.upos == "VERB" and token.feats.get("VerbForm") == "Fin"):
            return None
    return None


def _tells(view: View, first: int, last: int) -> bool:
    """Whether an aside speaks of the person before it, and is no name in a list."""
    inside = view.words[first:last]
    if not _TELLING.isdisjoint(inside) or any(word.endswith("-year-old") for word in inside):
        return True
    if (len(inside) == 1 and inside[0].isdigit()) or view.word(first) in QUOTES:
        return True
    known = view.lexicon
    role = any(known.is_office(word) or word in known.kin or word in known.persons for word in inside)
    return role and view.mention(last - 1, "person") is None
