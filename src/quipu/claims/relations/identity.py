"""What is said of a person beside the name: nationality, occupation, office, age, place of birth."""

from collections.abc import Iterator

from quipu.claims.document import Filler, Proposition
from quipu.claims.relations.bounds import begin, complement, complement_end, end, person_from
from quipu.claims.relations.group_names import KINDS, group_of, heads_part, is_gang
from quipu.claims.relations.kinship import owners_of
from quipu.claims.relations.those import those
from quipu.claims.relations.view import View
from quipu.model import Frame, Quantity


def identities(view: View) -> Iterator[Proposition]:
    """Identities in a sentence, one proposition an attribute."""
    for place, word in enumerate(view.words):
        if view.at[place] is not None and view.at[place].kind == "person":  # type: ignore[union-attr]
            continue
        if (view.lexicon.is_office(word) or _is_underworld(view, place)) and (
            view.tokens[place].upos in ("NOUN", "PROPN", "ADJ") or word.startswith("ex")
        ):
            yield from _office(view, place)
        elif word in view.lexicon.persons and view.tokens[place].upos in ("NOUN", "PROPN", "ADJ"):
            yield from _nationality_beside(view, place, those(view, "person", place) or _unnamed(view, place))
        elif word in view.lexicon.demonyms and view.tokens[place].upos in ("NOUN", "ADJ", "PROPN") and _stands_alone(view, place):
            first = place - 2 if view.word(place - 1) == "-" and view.word(place - 2) in view.lexicon.demonyms else place
            people = those(view, "person", place)
            if not _fits_some_only(view, place, people):
                yield from _said(view, place, people, view.run("attribute", first, place + 1))


def _fits_some_only(view: View, place: int, people: list[Filler]) -> bool:
    """ "A, B and C, one Venezuelan and two Peruvians": a number of other than those named leaves open whose it is."""
    return any(isinstance(one.value, Quantity) and one.value.low != len(people) for one in view.counted(place))


def _unnamed(view: View, noun: int) -> list[Filler]:
    """Somebody whom the sentence does not name: "a Mexican national", "dos ciudadanos colombianos"."""
    plain = view.words[noun] in view.lexicon.listed("identity", "plain") and view.tokens[noun].upos == "NOUN"
    return [view.filler("person", noun)] if plain and person_from(view, end(view, noun)) is None else []


def _is_underworld(view: View, place: int) -> bool:
    """Whether a word tells what someone does outside the law: "drug lord", "capo"."""
    before = view.lexicon.listed("identity", "underworld_of")
    return view.words[place] in view.lexicon.listed("identity", "underworld") and (not before or view.word(place - 1) in before)


def _said(view: View, anchor: int, people: list[Filler], attribute: Filler) -> Iterator[Proposition]:
    for person in people:
        if (person.sentence, person.head) != (attribute.sentence, attribute.head):
            yield view.claim(Frame.IDENTITY, anchor, person, attribute)


def _office(view: View, place: int) -> Iterator[Proposition]:
    """An office or occupation, and the nationality in its phrase unless the office itself is the nation's."""
    if view.spanish and view.tokens[place].upos == "ADJ" and view.words[place] in ("mayores", "generales", "superiores"):
        return
    if _heads_more(view, place) or _within_office(view, place) or _is_byname(view, place) or _is_in_name(view, place):
        return
    if view.words[place] in view.lexicon.listed("identity", "told_of_what") and not view.has(place, "compound"):
        return  # "the owner, X": of what is told by the relation, or not at all
    people = those(view, "person", place)
    if not people:
        return
    leads = view.words[place] in view.lexicon.listed("leadership", "nouns") and not heads_part(view, place)
    if leads and group_of(view, place, True) is not None:
        return
    if view.words[place] in view.lexicon.listed("identity", "henchmen") and _has_master(view, place):
        return  # a gang boss's "lieutenant" holds no rank
    first, last = _extent(view, place)
    yield from _said(view, place, people, view.run("attribute", first, last, place))
    if view.words[place] in view.lexicon.occupations:
        yield from _nationality_beside(view, place, people)


def _is_byname(view: View, place: int) -> bool:
    """Whether a word is part of a nickname that has its article: "Luis Prada, El Jefe"."""
    article = view.tokens[place - 1].text if place > 1 else ""
    return view.tokens[place].text[:1].isupper() and article in ("El", "La") and view.word(place - 2) == ","


def _is_in_name(view: View, place: int) -> bool:
    """Whether a title with a capital and no article is part of a place's name: "en Rosario, Capitán Bermúdez y Alvear"."""
    before = view.tokens[place - 1] if place else None
    written = view.spanish and before is not None and view.tokens[place].text.istitle()
    return written and before is not None and (before.text == "," or before.upos == "PROPN")


def _has_master(view: View, place: int) -> bool:
    """Whether a word is said of someone's henchman: it belongs to a person or to a group called one."""
    return bool(owners_of(view, place, place + 1)) or group_of(view, place, True) is not None


def _within_office(view: View, place: int) -> bool:
    """Whether the word belongs to an office before it ("fiscal general"), or describes another noun ("preso político")."""
    known = view.lexicon
    before = view.word(place - 1)
    if view.words[place] in known.complements and (known.is_office(before) or before in known.public):
        return True
    return view.spanish and place > 0 and view.tokens[place].upos == "ADJ" and view.tokens[place - 1].upos == "NOUN"


def _heads_more(view: View, place: int) -> bool:
    """Whether the word only qualifies another ("police chief", "el jefe policial", "Attorney General")."""
    following = view.word(place + 1)
    if view.word(place + 1) in ("'s", "’s"):
        return True
    behind = view.tokens[place + 1].upos if place + 1 < len(view.tokens) else ""
    if not view.spanish and view.tokens[place].upos == "ADJ" and behind == "NOUN":
        return True  # "a major figure"
    if not view.spanish and following in ("ch", "chief", "sub") and view.lexicon.is_office(view.word(place + 2)):
        return True  # "Det Ch Insp"
    if (following.endswith(".") and not view.words[place].endswith(".")) or _is_apart(view, place):
        return False  # "the unit's director Brig. Gen. X" is both
    return (
        not view.spanish
        and view.lexicon.is_office(following)
        and view.at[place + 1] is None
        and following not in view.lexicon.complements
    )


def _is_apart(view: View, place: int) -> bool:
    """Whether a small office stands before a rank with a capital: "the unit's commander Detective Superintendent X"."""
    behind = view.tokens[place + 1] if place + 1 < len(view.tokens) else None
    office = not view.spanish and view.lexicon.is_office(view.words[place]) and view.tokens[place].text.islower()
    return office and behind is not None and behind.text[:1].isupper() and view.at[place + 1] is None


def _extent(view: View, place: int) -> tuple[int, int]:
    """The office with what makes it another one: "former", "deputy", "drug" before it, "general" or "of operations" behind."""
    first = place
    while first > 0 and (_narrows(view, first - 1) or _pairs(view, first - 1)):
        first -= 1
    if view.word(first - 1) == "-" and view.lexicon.is_office(view.word(first - 2)):
        first -= 2  # "Major-General"
    first = min([first, *_weakened(view, first, place)])
    last = place + 1
    partial = view.lexicon.listed("leadership", "partial") if view.spanish else frozenset[str]()
    while view.word(last) in view.lexicon.complements or view.word(last) in partial:
        last += 1
    if view.words[last : last + 2] == ("in", "charge"):
        last += 2
    speaks = view.words[place] in view.lexicon.listed("identity", "speaking")
    if view.word(last) in ("of", "de", "del") or (speaks and view.word(last) == "for"):
        last = max(last, _with_field(view, last))
    return first, last


def _weakened(view: View, first: int, noun: int) -> list[int]:
    """Where a word farther back in the phrase makes the office another one: "a former local police chief"."""
    weakening = view.lexicon.qualifiers - {"chief"}
    return [at for at in range(begin(view, noun), first) if view.words[at] in weakening]


def _with_field(view: View, preposition: int) -> int:
    """Behind what an office is of, if that is no gang and no person: those make other claims."""
    head = complement(view, preposition)
    if head is None or view.lexicon.is_group(view.words, head):
        return preposition
    if (
        view.kind(head) == "person"
        and view.words[head] not in view.lexicon.public
        and not (view.at[head] is None and view.lexicon.is_office(view.words[head]))
        and (view.at[head] or view.tokens[head].feats.get("Number") != "Plur" or head != preposition + 1)
    ):
        return preposition
    found = view.at[head]
    if is_gang(view, head) or any(view.tokens[at].upos == "NUM" for at in range(preposition, head)):
        return preposition
    behind = _with_conjunct(view, complement_end(view, preposition))
    while view.spanish and found is None and behind < len(view.tokens) and _is_of(view, behind, head):
        behind += 1  # "fiscal de la zona oriental"
    nested = view.word(behind) in ("of", "de", "del") and found is None
    return max(behind, _with_field(view, behind)) if nested else behind


def _is_of(view: View, place: int, head: int) -> bool:
    """Whether an adjective tells of the noun that an office is of."""
    token = view.tokens[place]
    return token.upos == "ADJ" and token.head == head and view.at[place] is None and token.text.islower()


def _with_conjunct(view: View, place: int) -> int:
    """The rest of a body's name behind its "and": "Biodiversity and Protected Areas Office"."""
    if view.word(place) not in ("and", "y", "e") or not view.tokens[place - 1].text[0].isupper():
        return place
    last = place + 1
    while last < len(view.tokens) and view.tokens[last].text[0].isupper() and view.mention(last, "person") is None:
        last += 1
    return last if last > place + 1 else place


def _narrows(view: View, place: int) -> bool:
    """Whether a word before an office makes it another: "deputy", "drug" trafficker, "Finance" Minister."""
    word, token = view.words[place], view.tokens[place]
    if word in view.lexicon.qualifiers or (word in view.lexicon.listed("identity", "fields") and view.at[place] is None):
        return True
    if not view.spanish and view.at[place] is not None and _is_titled(view, place):
        return True
    if word.endswith(".") and view.word(place + 1).endswith(".") and view.lexicon.is_office(word):
        return True  # "Lt. Col."
    if (view.word(place + 1).endswith(".") and view.lexicon.is_office(word)) or _is_apart(view, place):
        return False  # "director Gen. X" holds an office and a rank
    kind = word in KINDS and view.at[place] is None
    grouped = view.lexicon.is_group(view.words, place) and not kind  # "mafia boss", but no "cartel lawyer"
    if view.spanish or view.at[place] is not None or grouped or word in view.lexicon.demonyms:
        return False
    named = token.upos in ("PROPN", "ADJ") and token.text[0].isupper() and token.deprel in ("compound", "amod")
    named = named and (token.upos == "PROPN" or view.tokens[place + 1].text[0].isupper())
    return (token.upos == "NOUN" or named) and view.word(place - 1) != "-"


def _is_titled(view: View, place: int) -> bool:
    """Whether a place or body is part of an office: "Assistant U.S. Attorney", "a former Interpol chief"."""
    found = view.at[place]
    if found is None or found.kind == "person" or is_gang(view, place) or view.lexicon.is_group(view.words, place):
        return False
    before = view.word(found.first - 1)
    whole = before in view.lexicon.qualifiers or (found.kind == "organization" and view.is_body(place))
    return (whole and view.word(place + 1) not in ("'s", "’s")) or view.word(place + 1) in view.lexicon.listed(
        "identity", "national"
    )


def _pairs(view: View, place: int) -> bool:
    """Whether "and" ties two fields of one office ("Interior and Justice Minister")."""
    around = [view.tokens[at] for at in (place - 1, place + 1) if 0 <= at < len(view.tokens)]
    if place and view.lexicon.is_office(view.words[place - 1]):
        return False  # "Public Relations Officer and Deputy Commissioner": two offices
    capitals = len(around) == 2 and all(token.text[:1].isupper() and token.upos in ("PROPN", "NOUN", "ADJ") for token in around)
    fields = (
        not view.spanish
        and len(around) == 2
        and all(token.upos == "NOUN" for token in around)
        and not _is_somebody(view, place - 1)
    )
    return view.words[place] in ("and", "&") and (capitals or fields) and view.mention(place - 1, "person") is None


def _is_somebody(view: View, place: int) -> bool:
    """Whether a noun is one for a person, and so another office: "the mayor and customs head"."""
    known, word = view.lexicon, view.words[place]
    return known.is_office(word) or word in known.persons or word in known.kin or view.kind(place) == "person"


def _nationality_beside(view: View, noun: int, people: list[Filler]) -> Iterator[Proposition]:
    """A nationality in the phrase of a noun for a person: "a Mexican national", "el empresario peruano"."""
    if not people:
        return
    places = [*range(begin(view, noun), noun)] if not view.spanish else [noun - 1, noun + 1, noun + 2]
    for place in places:
        if view.word(place) in view.lexicon.demonyms and _qualifies(view, place, noun):
            yield from _said(view, place, people, view.run("attribute", place, place + 1))


def _qualifies(view: View, place: int, noun: int) -> bool:
    """Whether a nationality is the person's, and not that of something in between ("Colombian cartel boss")."""
    between = range(place + 1, noun) if place < noun else range(noun + 1, place)
    return all(
        not view.lexicon.is_group(view.words, at)
        and view.words[at] not in view.lexicon.posts
        and view.words[at] not in view.lexicon.public
        and view.at[at] is None
        and view.words[at] not in (",", "'s", "’s", "of", "de")
        for at in between
    )


def _stands_alone(view: View, place: int) -> bool:
    """Whether a nationality is a noun or a predicate here, and no adjective to another noun."""
    if view.word(place + 1) in ("-", "and", "y", "or", "o"):
        return False
    following = view.tokens[place + 1] if place + 1 < len(view.tokens) else None
    if following is not None and following.upos in ("NOUN", "ADJ", "PROPN") and view.mention(place + 1, "person") is None:
        return False
    if view.spanish and place > 0 and view.tokens[place - 1].upos in ("NOUN", "PROPN"):
        return False
    return view.at[place] is None or view.mention(place, "person") is None
