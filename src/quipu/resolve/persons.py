"""Personal names: taken apart as Spanish and English write them, and compared."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from quipu.knowledge import load
from quipu.resolve.fold import fold
from quipu.resolve.known import candidates

QUOTED = re.compile(r"[\"“”«»][^\"“”«»]{1,40}[\"“”«»]|(?<!\w)['‘][^'’‘]{2,30}['’](?!\w)")
ALIAS = re.compile(
    r",?\s*(?:\(\s*)?(?:\balias\b|\baka\b|\ba\.k\.a\.|\(a\)|\bconocid[oa] como\b|\b(?:also )?known as\b).*$", re.IGNORECASE
)
ARTICLES = frozenset({"el", "la", "los", "las", "the"})
GIVEN_PARTICLES = frozenset({"al", "el", "ben", "abu", "san", "santa", "mac", "st", "la", "ter"})
"""Particles that, at the head of a name of two words, are the given name ("Al", "Ben"), or its article."""
LINKS = ARTICLES | {"de", "del", "of"}
INITIAL = re.compile(r"\b([^\W\d_])\.")
BRACKETED = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts, folded. Particles are joined to what follows them ("de la cruz" is one part)."""

    parts: tuple[str, ...]
    given: int
    """How many of `parts` are given names, as far as they can be known; 0 for a name of one part."""
    suffix: str | None = None

    @property
    def surnames(self) -> tuple[str, ...]:
        """The parts after the given names; the one part of a name that has no other."""
        return self.parts[self.given :]

    @property
    def lone(self) -> bool:
        """Whether no given name stands with the surname, or no surname with the given name: many may bear it."""
        if len(self.parts) != 2:
            return len(self.parts) < 2
        first = core(self.parts[0])
        return len(first) > 1 and first in lexicon("surnames") and first not in lexicon("given")


@cache
def lexicon(name: str) -> frozenset[str]:
    """Words of `name_parts.yaml` or `titles.yaml` under a heading, folded."""
    source = load("titles") if name in ("honours", "offices", "after") else load("name_parts")
    return frozenset(fold(word) for line in source[name] for word in str(line).split())


@cache
def particles() -> tuple[tuple[str, ...], ...]:
    """Particles as word tuples, longest first."""
    return tuple(
        sorted((tuple(fold(str(p)).split()) for p in load("name_parts")["particles"]), key=lambda words: (-len(words), words))
    )


@cache
def suffixes() -> dict[str, str]:
    """Words that tell generations apart, to what they mean."""
    return {fold(str(word)): meaning for meaning, words in load("name_parts")["suffixes"].items() for word in words}


@cache
def familiar() -> dict[str, frozenset[str]]:
    """Short forms of given names, to the names they may stand for; each name stands for itself as well."""
    found: dict[str, set[str]] = {}
    for full, shorts in load("name_parts")["short"].items():
        for short in shorts:
            found.setdefault(short, set()).add(full)
    return {short: frozenset(fulls) for short, fulls in found.items()}


@lru_cache(maxsize=1 << 18)
def parse_person(text: str) -> PersonName:
    """Take a name apart: titles, nicknames and marks dropped, "SURNAMES, Given" turned round."""
    bare = INITIAL.sub(r"\1 ", BRACKETED.sub(" ", QUOTED.sub(" ", ALIAS.sub("", text))))
    words, suffix = _without_suffix(_turned(bare))
    parts = _joined(_untitled(words))
    return PersonName(tuple(parts), _given_count(parts), suffix)


def _turned(text: str) -> list[str]:
    """Words in speaking order: what stands after a comma comes first, unless it is a suffix or an abbreviation."""
    before, _, after = text.partition(",")
    head, tail = fold(before).split(), fold(after).split()
    if not tail or tail[0] in ARTICLES:
        return head
    return head + tail if tail[0] in suffixes() or tail[0] in lexicon("after") else tail + head


def _without_suffix(words: list[str]) -> tuple[list[str], str | None]:
    while len(words) > 1 and (words[-1] in suffixes() or words[-1] in lexicon("after")):
        meaning = suffixes().get(words[-1])
        words = words[:-1]
        if meaning is not None:
            return words, meaning
    return words, None


def _untitled(words: list[str]) -> list[str]:
    """Words without the titles before the name ("el fiscal de la nacion", "dea agent", "coronel pnp").

    A given name that is also a title stays in front.
    """
    start = 0
    for position, word in enumerate(words[:-1]):
        titled = word in lexicon("honours") or word in lexicon("offices")
        if titled and not (word in lexicon("given") and position == 0):
            start = position + 1
        elif word not in LINKS and not (
            candidates(word.upper()) and word not in lexicon("given") and len(word) <= 8 and position <= start
        ):
            break
    if start and candidates(words[start].upper()) and start < len(words) - 1 and words[start] not in lexicon("given"):
        start += 1
    if start and words[start] in LINKS and len(words) - start > 3:
        known = (p for p in range(start, len(words) - 1) if words[p] in lexicon("given"))
        start = next(known, start)
    return words[start:]


def _joined(words: list[str]) -> list[str]:
    """Particles joined to the word that follows; a particle at the end stays a word."""
    parts: list[str] = []
    position = 0
    while position < len(words):
        if words[position] in {"y", "e"}:
            position += 1
            continue
        size = next((len(p) for p in particles() if tuple(words[position : position + len(p)]) == p), 0)
        if size and position + size < len(words) and not (position == 0 and len(words) == 2 and words[0] in GIVEN_PARTICLES):
            end = position + size + 1
            while end < len(words) and words[end - 1] in {"de", "del", "la", "las", "los", "bin", "al", "el"}:
                end += 1
            parts.append(" ".join(words[position:end]))
            position = end
        else:
            parts.append(words[position])
            position += 1
    return parts


def _given_count(parts: list[str]) -> int:
    """How many parts, from the front, are given names. At least one is left for the surname."""
    if len(parts) < 2:
        return 0
    count = 1
    while count < len(parts) - 1 and _is_given(parts[count], len(parts) - count - 1):
        count += 1
    return count


def _is_given(part: str, after: int) -> bool:
    """Whether a part after the first is a given name: known as one, an initial, or a devotion ("del carmen").

    What may be either is a surname where only one part comes `after` it.
    """
    if len(part) == 1:
        return True
    if " " in part:
        return core(part) in lexicon("devotions")
    return part in lexicon("given") and (after > 1 or part not in lexicon("surnames"))


def core(part: str) -> str:
    """A part without its particles: "de la cruz" is "cruz"."""
    return part.split()[-1]


def strip_titles(text: str) -> str:
    """A name as written, without the titles before it: "Col. César Arévalo" is "César Arévalo"."""
    words = text.split()
    folded = [fold(word) for word in words]
    kept = len(_untitled(folded)) if all(folded) else len(words)
    return " ".join(words[len(words) - kept :]) if kept < len(words) else text
