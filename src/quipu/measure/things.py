"""What is counted and weighed: words in both languages to one English singular, and what is a kind of what."""

from collections.abc import Sequence
from functools import cache

from quipu.knowledge import load
from quipu.measure.plurals import plurals
from quipu.measure.tokens import Lookup, Piece, pieces

SUBSTANCES = (
    "drug",
    "precursor",
    "fuel",
    "mineral",
    "timber",
    "tobacco",
    "coca leaf",
    "plant",
    "explosive",
    "jewel",
    "ammunition",
    "food",
    "wildlife",
)
"""Kinds that are weighed."""

_SHOTS = 5
"""Words behind "rounds of" within which the ammunition is named."""


@cache
def _phrases(language: str) -> Lookup[str]:
    things = load("things")["things"]
    held: dict[str, str] = {}
    for thing, entry in things.items():
        for phrase in entry[language]:
            for form in plurals(str(phrase), language):
                held.setdefault(form, thing)
    for thing, entry in things.items():
        held |= {str(phrase): thing for phrase in entry[language]}
    return Lookup(held)


@cache
def _nationalities(language: str) -> Lookup[str]:
    """Demonyms: they count people where no noun follows ("two Mexicans", but "two Mexican trucks")."""
    return Lookup({str(word).lower(): "person" for word in load("demonyms")[language]})


@cache
def kinds_of(word: str, language: str) -> str | None:
    """The English singular of a noun or a fixed phrase ("cuatrimotos" is "quad bike"); None for what is not counted here."""
    row = pieces(word)
    found = _phrases(language).at(row, 0) if row else None
    return found[0] if found and found[1] == len(row) else None


@cache
def is_a(thing: str, kind: str) -> bool:
    """Whether one thing is, or is a kind of, another: a quad bike is a vehicle. Nothing is a kind of what is not known."""
    things = load("things")["things"]
    seen: str | None = thing
    while seen is not None:
        if seen == kind:
            return True
        seen = things.get(seen, {}).get("is")
    return False


@cache
def is_substance(thing: str) -> bool:
    """Whether a thing is weighed or measured."""
    return any(is_a(thing, kind) for kind in SUBSTANCES)


def thing_at(row: Sequence[Piece], place: int, language: str) -> tuple[str, int] | None:
    """The thing whose words begin at `place`, and the place after them; a demonym alone is a person."""
    return _phrases(language).at(row, place) or _nationalities(language).at(row, place)


def counted_at(row: Sequence[Piece], place: int, language: str) -> tuple[str, int] | None:
    """What a number before `place` counts: modifiers may stand between ("four other members", "dos presuntos sicarios").

    English puts the noun last, so that the last of several known words counts ("11 police vehicles"); Spanish puts it first.
    """
    best: tuple[str, int] | None = None
    skipped = 0
    while place < len(row) and skipped <= 5 and not row[place].breaks:
        found = thing_at(row, place, language)
        if found and _is_noun(row, found[1], language):
            best, place = found, found[1]
            if language == "es":
                return best
        elif (skipped or row[place].low not in load("things")["calibres"]) and _modifies(row, place, language, best is None):
            place += 1
            skipped += 1
        else:
            break
    return None if best and _is_other(row, place) else best


def _is_other(row: Sequence[Piece], place: int) -> bool:
    """ "three business days", "six rounds of talks": the words counted mean something else."""
    if place >= len(row) or row[place].breaks:
        return False
    words = load("things")["other"]
    shots = {piece.low for piece in row[place + 1 : place + 1 + _SHOTS]} & set(words["but_of"])
    of_what = row[place].low in words["of"] and row[place - 1].low in words["of_what"] and not shots
    return row[place].low in words["before"] or of_what


def agrees(row: Sequence[Piece], last: int, single: bool) -> bool:
    """Whether an English noun that ends before `last` is the head that a number counts, and no part of a longer name."""
    plural, word = load("things")["plural"], row[last - 1].low
    following = row[last] if last < len(row) and not row[last].breaks else None
    many = word.endswith(("s", "men")) or word in plural["as_they_are"]
    if not single and not many:
        return False
    compound = following is not None and following.text.islower() and following.low.endswith("s") and len(following.low) > 2
    return not (compound and not single and following is not None and following.low not in plural["no_nouns"])


def stands_alone(row: Sequence[Piece], last: int) -> bool:
    """Whether no other noun can follow a noun that ends before `last`: "a rifle,", "a rifle hidden", not "a tunnel entrance"."""
    following = row[last] if last < len(row) and not row[last].breaks else None
    if following is None or not following.text.isalpha() or following.low in _blocked_after():
        return True
    return following.low.endswith(("ed", "ing", "en"))


def _is_noun(row: Sequence[Piece], place: int, language: str) -> bool:
    """A known noun that a hyphen ties to what follows or to a prefix is part of another word ("police-run", "anti-aircraft")."""
    if language == "es":
        return True
    tied = place < len(row) and row[place].text in "-/" and row[place].start == row[place - 1].end
    return not tied and not (place > 2 and row[place - 2].text == "-" and row[place - 3].low in load("things")["prefixes"])


def _modifies(row: Sequence[Piece], place: int, language: str, first: bool) -> bool:
    """Whether a word may stand between a number and its noun."""
    piece = row[place]
    if piece.low in _modifiers(language) or _nationalities(language).at(row, place):
        return True
    if language == "es":
        return piece.low.endswith(_endings("es")) and thing_at(row, place + 1, "es") is not None
    if _is_pointed(row, place):
        return True
    if not piece.text[0].isalnum():
        return piece.text in ("-", "“", '"', "‘", "'")
    if _is_calibre(row, place) or is_glued(row, place):
        return True
    if piece.low in _blocked_after() or (piece.number is not None and row[place - 1].text != "-"):
        return False
    if piece.text[0].isupper() or piece.number is not None:
        return first
    return _tied(row, place) or (not piece.low.endswith("s") and piece.low.endswith(_endings("en")))


def _is_pointed(row: Sequence[Piece], place: int) -> bool:
    """ ".38": the point of a calibre, and the figures behind it."""
    at = place if row[place].text == "." else place - 1
    point, behind = row[at], row[at + 1] if at + 1 < len(row) else None
    return at > 0 and point.text == "." and behind is not None and behind.number is not None and point.end == behind.start


def is_glued(row: Sequence[Piece], place: int) -> bool:
    """ "AK47": figures right behind letters are part of a name, and count nothing."""
    before = row[place - 1] if place > 0 else None
    return row[place].number is not None and before is not None and before.end == row[place].start and before.text.isalpha()


def _is_calibre(row: Sequence[Piece], place: int) -> bool:
    """ "two 9mm pistols": figures before a measure of calibre, and the measure."""
    words = load("things")["calibres"]
    before = row[place].number is not None and place + 1 < len(row) and row[place + 1].low in words
    return before or (row[place].low in words and row[place - 1].number is not None)


def _tied(row: Sequence[Piece], place: int) -> bool:
    """Whether a hyphen ties a word to the one before or behind it."""
    behind = row[place + 1] if place + 1 < len(row) else None
    return row[place - 1].text == "-" or (behind is not None and behind.text == "-" and behind.start == row[place].end)


@cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(str(ending) for ending in load("things")["adjective_endings"][language])


@cache
def _modifiers(language: str) -> frozenset[str]:
    return frozenset(str(word) for word in load("things")["modifiers"][language])


@cache
def _blocked_after() -> frozenset[str]:
    return frozenset(str(word).lower() for word in load("things")["blocked"]["after"])


@cache
def blocked_before(figures: bool) -> frozenset[str]:
    """Words after which a number in figures, or in words, names something instead of counting it ("Barrio 18", "number two")."""
    blocked = load("things")["blocked"]
    return frozenset(str(word).lower() for word in blocked["always"] + (blocked["before"] if figures else []))


@cache
def listed(language: str) -> frozenset[str]:
    """Words for one person that count within a list ("two men and a woman")."""
    return frozenset(str(word) for word in load("things")["listed"][language])
