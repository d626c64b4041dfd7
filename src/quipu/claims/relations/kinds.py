"""What tells a group's name from the words around it: its kind in short, its leader's name, a title that is part of it."""

from dataclasses import dataclass

from quipu.claims.known import fold, name_parts
from quipu.claims.relations.lexicon import Lexicon
from quipu.language.sentence import Sentence

QUOTES = {'"': '"', "“": "”", "«": "»", "'": "'", "‘": "’", "”": "”", "’": "’", "``": "''", "„": "“"}
LINKS = frozenset({"de", "del", "la", "las", "los", "el", "of", "the"})

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence as names are sought in it."""

    sentence: Sentence
    words: tuple[str, ...]
    known: Lexicon

    def capital(self, place: int) -> bool:
        """Whether the token is written as a name is."""
        return place < len(self.words) and self.sentence.tokens[place].text[:1].isupper()

    def proper(self, place: int) -> bool:
        return self.capital(place) and self.sentence.tokens[place].upos in ("PROPN", "NOUN", "ADJ", "X")


def is_before_leader(text: Text, first: int, last: int) -> bool:
    """Whether an English name of several words stands before a leader's title and name, with no given name in it."""
    if text.known.relations["language"] != "en" or last - first < 2 or last + 1 >= len(text.words):
        return False
    titles = text.known.listed("leadership", "nouns")
    leads = text.words[last] in titles and not text.capital(last)
    if leads and text.words[last + 1] == "and" and last + 3 < len(text.words) and text.words[last + 2] in titles:
        last += 2  # "La Marea founder and leader X"
    return leads and text.capital(last + 1) and name_parts()[0].isdisjoint(fold(word) for word in text.words[first:last])


def parted(text: Text, name: Span) -> list[Span]:
    """The group and its leader, which the tagger took for one name: "exlíder de Los Faroles" + "Pablo Luna"."""
    first, last, kind = name
    led = any(text.words[at] in text.known.listed("leadership", "nouns") for at in range(max(first - 3, 0), first))
    given, surnames = name_parts()
    for place in range(first + 1, last - 1) if kind == "organization" and led else ():
        opens = fold(text.words[place]) in given and fold(text.words[place + 1]) in given | surnames
        if opens and text.words[place - 1] not in LINKS:
            return [(first, place, kind), (place, last, "person")]
    return [name]


def listed(text: Text, name: Span) -> Span:
    """A name listed as that of a gang as one, whatever the tagger took it for; a lone word that is somebody's name too is not."""
    first, last, kind = name
    alone = last - first == 1 and (fold(text.words[first]) in name_parts()[1] or not text.sentence.tokens[first].text.isupper())
    gang = kind != "organization" and not alone and text.known.is_gang(" ".join(text.words[first:last]))
    return (first, last, "organization") if gang else name


def is_kind(text: Text, name: Span) -> bool:
    """Whether what the tagger took for a name only tells of what kind a group is: "GAO", "Grupo Armado Organizado"."""
    words, known = text.words[name[0] : name[1]], text.known
    kinds, initials, between = (known.listed("called", key) for key in ("kinds", "initials", "between"))
    if initials.issuperset(words) or _is_office_of(text, name):
        return True
    return (
        words[0] in known.groups
        and len(words) > 1
        and not kinds.isdisjoint(words)
        and (kinds | between | {"de"}).issuperset(words[1:])
    )


def _is_office_of(text: Text, name: Span) -> bool:
    """Whether what the tagger took for a body is an office and what it is of: "Deputy Commissioner of Police (East) X"."""
    first, last, kind = name
    while first < last and text.words[first] in text.known.qualifiers:
        first += 1
    titled = first + 1 < last and text.known.is_office(text.words[first]) and text.words[first + 1] in ("of", "de")
    english = text.known.relations["language"] == "en"
    return english and kind == "organization" and titled and not text.known.is_gang(" ".join(text.words[first:last]))


def is_titular(text: Text, first: int, last: int) -> bool:
    """Whether a title begins what a group is called, an article before it: "the Head Hunters gang"."""
    titled = first < last and first > 1 and text.words[first - 1] in text.known.titles and text.words[first - 2] == "the"
    return titled and text.capital(first - 1) and text.capital(first)


def is_led_by(text: Text, group: int, start: int) -> bool:
    """Whether somebody's full name stands behind a leader's title and what kind of group is led, and no name of the group."""
    if start + 1 >= len(text.words) or (text.sentence.tokens[start - 1].upos != "ADJ" and not is_mafia(text, group)):
        return False
    given, surnames = name_parts()
    full = fold(text.words[start]) in given and fold(text.words[start + 1]) in given | surnames
    titles = text.known.listed("leadership", "nouns")
    return full and any(text.words[at] in titles for at in range(max(group - 4, 0), group))


def is_mafia(text: Text, group: int) -> bool:
    """Whether a word for a group is a mafia's own name, which no other follows."""
    return text.words[group] in text.known.listed("parts", "mafias")


def is_initials(text: Text, place: int) -> bool:
    """Whether a word is the initials of a kind of group, and no name."""
    return text.words[place] in text.known.listed("called", "initials")


def in_brackets(text: Text, place: int) -> bool:
    """Whether a bracket holds the initials of a kind of group: "grupo armado organizado (GAO) Los Faroles"."""
    inside = place + 1 if text.words[place] == "(" else place - 1
    return inside < len(text.words) and is_initials(text, inside)


def hyphened(text: Text, name: Span) -> Span:
    """A name with what it goes on with behind a hyphen: "Kita" + "-gumi", which is then a group's."""
    first, last, kind = name
    last = _behind_hyphen(text, last)
    is_group = last > first and text.words[last - 1] in text.known.listed("called", "suffixes")
    return first, last, "organization" if kind == "place" and is_group else kind


def regrouped(text: Text, name: Span) -> Span:
    """A group's name without the initials of its kind before it or its leader's title behind it, taken for a person's or not."""
    first, last, kind = name
    while kind != "person" and last - first > 1 and is_initials(text, first):
        first += 1  # "GDO Los Faroles"
    if kind != "person" or text.known.relations["language"] != "en" or last - first < 2:
        return first, last, kind
    if is_before_leader(text, first, last):
        return first, last, "organization"  # "Red Faroles" + "leader" + "Ana Mora"
    titled = text.words[last - 1] in text.known.listed("leadership", "nouns") and not text.capital(last - 1)
    return (first, last - 1, "organization") if titled and last - first > 2 else name


def _behind_hyphen(text: Text, last: int) -> int:
    dash = last - 1 if text.words[last - 1] == "-" else last
    tokens = text.sentence.tokens
    if dash == 0 or dash + 1 >= len(tokens) or text.words[dash] != "-":
        return last
    if tokens[dash + 1].upos != "PROPN" and text.words[dash + 1] not in text.known.listed("called", "suffixes"):
        return last
    close = tokens[dash - 1].end == tokens[dash].start and tokens[dash].end == tokens[dash + 1].start
    return dash + 2 if close else last
