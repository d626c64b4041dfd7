"""What is counted and weighed: words in both languages to one English singular, and what is a kind of what."""

from collections.abc import Sequence
from functools import cache

from quipu.knowledge import load
from quipu.measure.tokens import Phrases, Piece, pieces

SUBSTANCES = ("drug", "precursor", "fuel", "gold", "timber", "coca leaf", "plant", "explosive", "jewel", "ammunition")


@cache
def _phrases(language: str) -> Phrases:
    things = load("things")["things"]
    return Phrases({phrase: thing for thing, entry in things.items() for phrase in entry[language]})


@cache
def _nationalities(language: str) -> frozenset[str]:
    """Demonyms that count people when they stand alone in the plural ("two Mexicans", "dos mexicanos")."""
    demonyms = load("demonyms")[language]
    return frozenset(str(word).lower() for word in demonyms)


@cache
def kinds_of(word: str, language: str) -> str | None:
    """The English singular of a noun or a fixed phrase ("cuatrimotos" is "quad bike"); None for what is not counted here."""
    row = pieces(word)
    found = _phrases(language).at(row, 0) if row else None
    return str(found[0]) if found and found[1] == len(row) else None


def is_a(thing: str, kind: str) -> bool:
    """Whether one thing is, or is a kind of, another: a quad bike is a vehicle. Nothing is a kind of what is not known."""
    things = load("things")["things"]
    seen: str | None = thing
    while seen is not None:
        if seen == kind:
            return True
        seen = things.get(seen, {}).get("is")
    return False


def thing_at(row: Sequence[Piece], place: int, language: str) -> tuple[str, int] | None:
    """The thing whose words begin at `place`, and the place after them."""
    found = _phrases(language).at(row, place)
    if found:
        return str(found[0]), found[1]
    if place < len(row) and row[place].low in _nationalities(language):
        return "person", place + 1
    return None


def counted_at(row: Sequence[Piece], place: int, language: str) -> tuple[str, int] | None:
    """What a number before `place` counts: modifiers may stand between ("four other members", "11 police vehicles").

    English puts the noun last, so that the last of several known words counts; Spanish puts it first.
    """
    modifiers, blocked = _modifiers(language), _blocked_after()
    best: tuple[str, int] | None = None
    skipped = 0
    while place < len(row) and skipped <= 4:
        found = thing_at(row, place, language)
        if found:
            best, place = _person_by_nation(row, place, found, language), found[1]
            if language == "es" and not _is_adjective(row, place - 1, language):
                return best
        elif row[place].low in modifiers or _is_nation(row[place], language) or row[place].text == "-":
            place += 1
            skipped += 1
        elif language == "en" and best is None and _plain_word(row[place]) and row[place].low not in blocked and skipped < 2:
            place += 1
            skipped += 1
        else:
            break
    return best


def _person_by_nation(row: Sequence[Piece], place: int, found: tuple[str, int], language: str) -> tuple[str, int]:
    """A demonym is a person only where no other noun follows: "two Mexicans", but "two Mexican trucks"."""
    return found


def _is_adjective(row: Sequence[Piece], place: int, language: str) -> bool:
    return row[place].low in _modifiers(language)


def _plain_word(piece: Piece) -> bool:
    return piece.text.isalpha() and piece.text.islower()


def _is_nation(piece: Piece, language: str) -> bool:
    return piece.low in _nationalities(language) or piece.text in ("US", "U.S", "UK", "EU")


@cache
def _modifiers(language: str) -> frozenset[str]:
    return frozenset(str(word) for word in load("things")["modifiers"][language])


@cache
def _blocked_after() -> frozenset[str]:
    return frozenset(str(word).lower() for word in load("things")["blocked"]["after"])


@cache
def blocked_before() -> frozenset[str]:
    """Words after which a number names something instead of counting it ("Article 5", "Barrio 18")."""
    return frozenset(str(word).lower() for word in load("things")["blocked"]["before"])
