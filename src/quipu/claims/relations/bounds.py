"""Where a noun phrase begins and ends, told by the words alone, since small parsers err on long titles and appositions."""

from quipu.claims.relations.naming import QUOTES
from quipu.claims.relations.view import View

_OF = frozenset({"of", "de", "del"})
_IN = frozenset({"in", "en", "for", "para", "at", "on"})
_ARTICLES = frozenset(
    {
        "the",
        "a",
        "an",
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "this",
        "that",
        "its",
        "their",
        "his",
        "her",
        "su",
        "sus",
        "esta",
        "este",
        "esa",
        "ese",
        "dicha",
        "dicho",
        "one",
        "uno",
    }
)
_ASIDE = frozenset({",", "(", "-", "--", "–", "—"})
_LONGEST = 14


def begin(view: View, noun: int) -> int:
    """The first token of the phrase that a noun heads, determiner included."""
    place = noun
    while place > 0 and _before(view, place - 1):
        place -= 1
    if view.word(place - 1) in ("of", "de", "entre", "among") and view.word(place - 2) in (
        "one",
        "uno",
        "una",
        "two",
        "dos",
        "three",
        "tres",
        "some",
        "four",
        "cuatro",
    ):
        place -= 2
    elif view.word(place - 1) == "of" and view.word(place - 3) == "one":
        place -= 3
    return place


def _before(view: View, place: int) -> bool:
    token = view.tokens[place]
    if token.text in _ASIDE and token.text != "-":
        return False
    if token.upos in ("ADJ", "DET", "NUM") or view.words[place] in _ARTICLES or view.words[place] in view.lexicon.qualifiers:
        return True
    if token.text in ("-", "'s", "’s") or (view.words[place] in QUOTES and place > 0):
        return not view.spanish and view.tokens[place - 1].upos in ("NOUN", "PROPN", "ADJ", "NUM")
    if token.upos in ("NOUN", "PROPN"):
        return not view.spanish
    if token.upos == "VERB" and token.feats.get("VerbForm") == "Part":
        return token.head > place and token.deprel == "amod"
    if token.upos == "ADV" and token.deprel == "amod":
        return token.head > place
    return (
        token.upos == "ADV"
        and token.head > place
        and token.deprel == "advmod"
        and view.tokens[token.head].upos in ("ADJ", "NUM", "VERB")
    )


def end(view: View, noun: int) -> int:
    """The place behind the phrase that a noun heads: its adjectives and what hangs on it with "of", "in", "for"."""
    found = view.at[noun]
    place = found.last if found else noun + 1
    while place < len(view.words) and place - noun < _LONGEST:
        after = _step(view, noun, place)
        if after == place:
            break
        place = after
    return place


def _step(view: View, noun: int, place: int) -> int:
    """One more part of a phrase: an adjective, a name of a group, a complement; the same place where there is none."""
    word, token, found = view.words[place], view.tokens[place], view.at[place]
    if word in view.lexicon.complements or (
        token.upos == "ADJ" and (view.spanish or place > noun + 1) and found is None and word not in view.lexicon.demonyms
    ):
        return place + 1
    if view.spanish and word in view.lexicon.demonyms:
        return place + 1
    if (
        word in _OF
        or word in _IN
        or (
            word == "and"
            and view.tokens[place - 1].upos == "NOUN"
            and view.tokens[place + 1 : place + 2]
            and view.tokens[place + 1].upos == "NOUN"
            and False
        )
    ):
        return complement_end(view, place)
    if found is not None and found.kind != "person" and view.tokens[place - 1].upos in ("NOUN", "PROPN", "ADJ") and view.spanish:
        return found.last
    if view.spanish and word in QUOTES and place + 1 < len(view.at):
        inner = view.at[place + 1]
        if inner is not None and inner.kind != "person" and view.word(inner.last) in QUOTES.values():
            return inner.last + 1
    if (
        not view.spanish
        and found is None
        and token.upos in ("NOUN", "PROPN")
        and place > noun + 1
        and view.tokens[place - 1].upos in ("NOUN", "PROPN", "ADJ")
    ):
        return place + 1
    return place


def complement_end(view: View, preposition: int) -> int:
    """The place behind a complement whose preposition stands here; the same place where no noun follows."""
    place = complement(view, preposition)
    if place is None:
        return preposition
    found = view.at[place]
    if found is not None:
        return found.last
    last = place
    if not view.spanish:
        while (
            last + 1 < len(view.tokens)
            and view.tokens[last + 1].upos in ("NOUN", "PROPN")
            and view.mention(last + 1, "person") is None
        ):
            last += 1
        following = view.at[last]
        last = following.last - 1 if following else last
    return last + 1


def complement(view: View, preposition: int) -> int | None:
    """The head noun or name of the complement whose preposition stands here."""
    place = preposition + 1
    for _ in range(6):
        if place >= len(view.tokens):
            return None
        token = view.tokens[place]
        if view.at[place] is not None:
            return place
        if token.upos in ("NOUN", "PROPN", "PRON"):
            return place
        if (
            token.upos in ("DET", "ADJ", "NUM")
            or view.words[place] in _ARTICLES
            or view.words[place] in QUOTES
            or (token.upos == "VERB" and token.deprel == "amod")
        ):
            place += 1
        else:
            return None
    return None


def person_from(view: View, place: int) -> int | None:
    """The head of the person's name that begins here, titles, nationalities and "alias" before it passed over."""
    for _ in range(8):
        found = view.mention(place)
        if found is not None:
            if found.kind == "person" and found.first == place:
                return found.head
            if found.kind == "organization" and view.tokens[place].text.isupper() and found.last - place == 1 and view.spanish:
                place += 1
                continue
            return None
        word = view.word(place)
        if (
            word in view.lexicon.titles
            or word in view.lexicon.demonyms
            or word in view.lexicon.persons
            or word in view.lexicon.qualifiers
            or word in ("el", "la", "the", "alias", "año", "ministro")
        ) or (word in QUOTES and view.mention(place + 1, "person") is not None):
            place += 1
        else:
            return None
    return None


def last_of(view: View, person: int) -> int:
    """The place behind a name, or behind a token that is none."""
    found = view.at[person]
    return found.last if found else person + 1
