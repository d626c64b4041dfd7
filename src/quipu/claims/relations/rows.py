"""Names in a row: "X, alias “Lobo,” and Y", "X, 34, and his friend Y"."""

from quipu.claims.relations.asides import CLOSING, name_before
from quipu.claims.relations.bounds import last_of, person_from
from quipu.claims.relations.kinds import QUOTES
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation

AND = frozenset({"and", "y", "e"})
_CALLED = frozenset({"alias", "aka", "apodado", "apodada", "nicknamed", "known", "conocido", "conocida"})
_ASIDES = 3
_LONG = 12
POSSESSIVE = frozenset({"his", "her", "their", "su", "sus"})


def all_named(view: View, person: int) -> tuple[int, ...]:
    """A person named and those named right behind, with what is told of each between: "X, 34, Y, alias “Z”, and W"."""
    found = [person]
    place = _behind_asides(view, last_of(view, person))
    while view.word(place) in (",", ";", *AND):
        place += 1 + (view.word(place + 1) in AND)
        if view.word(place) == "alias" and view.word(place - 1) not in AND:
            break
        place += 2 * (view.word(place) in POSSESSIVE and view.word(place + 1) in view.lexicon.kin)
        other = person_from(view, place)
        if other is None:
            break
        found.append(other)
        place = _behind_asides(view, last_of(view, other))
    return tuple(found)


def identified(view: View, noun: int) -> tuple[int, ...]:
    """The names that words right behind a noun give, or the clause that it is the subject of: "the accused, identified as X and
    Y, had joined", "the man who led them is X", "los hermanos X e Y"."""
    if (told := _predicated(view, noun)) or (told := _in_its_title(view, noun)):
        return told
    place = noun + 1 + (view.word(noun + 1) == ",")
    if view.at[noun] is not None or view.word(place) not in view.lexicon.listed("taken", "naming"):
        return ()
    person = person_from(view, place + 1 + (view.word(place + 1) in ("as", "como")))
    return () if person is None else all_named(view, person)


def _predicated(view: View, noun: int) -> tuple[int, ...]:
    """ "The man who led the gang is X", "quienes habrían asumido el mando serían alias X y alias Y"."""
    above = view.tokens[noun].head
    subject = is_relation(view.tokens[noun].deprel, "nsubj") and above > noun and view.at[noun] is None
    if not subject or not view.has(above, "cop"):
        return ()
    person = person_from(view, above)
    return () if person is None else all_named(view, person)


def _in_its_title(view: View, noun: int) -> tuple[int, ...]:
    """All the names behind a plural that is their title: "los hermanos X e Y", "brothers X and Y"."""
    if view.at[noun] is not None or view.tokens[noun].feats.get("Number") != "Plur":
        return ()
    found = view.mention(noun + 1, "person")
    named = all_named(view, found.head) if found is not None and found.first == noun + 1 else ()
    return named if len(named) > 1 else ()


def _behind_asides(view: View, place: int) -> int:
    """The place behind what is told of a name in a row, the mark before the next name left: "(34)", ", alias “Lobo”"."""
    while view.word(place) in QUOTES.values():
        place += 1
    if view.word(place) == "alias" and (called := view.at[min(place + 1, len(view.at) - 1)]) is not None:
        place = called.last  # "Luis alias Lobo and Juan"
    for _ in range(_ASIDES):
        closing = _aside_end(view, place)
        if closing is None:
            break
        place = closing
    row = next((at for at in range(place, len(view.words)) if view.words[at] in (";", ".", ":")), None)
    return row if row is not None and view.words[row] == ";" and view.word(place) in (",", ";", "and", "y") else place


def _aside_end(view: View, place: int) -> int | None:
    """Where an aside that opens here ends; None where none opens: an age, a nickname, a home, or what stands in brackets."""
    if view.word(place) == "(":
        return next((at + 1 for at in range(place, min(place + _LONG, len(view.words))) if view.words[at] == ")"), None)
    if view.word(place) != ",":
        return None
    opens = view.word(place + 1)
    nicknamed = opens in ("el", "la") and view.tokens[place + 1].text[:1].isupper()
    if nicknamed:
        return next(
            (at for at in range(place + 2, min(place + _LONG, len(view.words))) if view.words[at] in (",", ";", ".", *AND)), None
        )
    aged = opens.isdigit() or opens == "aged" or (opens in ("de", "of") and view.mention(place + 2, "person") is None)
    if not (aged or opens in _CALLED):
        return None
    for at in range(place + 2, min(place + _LONG, len(view.words))):
        within = view.words[at] == "," and view.word(at + 1) in QUOTES.values()  # alias “Lobo,” and
        if (view.words[at] in (",", ";", ".") and not within) or (view.words[at] in AND and view.words[at - 1] not in _CALLED):
            return at
    return None


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
