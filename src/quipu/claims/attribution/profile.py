"""What a report says of a person's office, so that a bare surname later keeps it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quipu.claims.attribution.nominal import Ground
from quipu.claims.attribution.source import acts_for_another, kind_of_noun
from quipu.claims.known import fold
from quipu.model import SourceKind

_FAR = 12
_TO_OTHERS = frozenset({"for", "para", "to", "by", "por"})
_DEFINITE = frozenset({"the", "el", "la"})
_INSIDE = frozenset({",", "(", ")", "/", "-"})
"""Marks that may stand inside an office."""
_PLEADING = frozenset({"prosecuting", "defending", "mitigating"})
_BRACKETS = frozenset({"(", ")"})
_PERSONS = frozenset({SourceKind.OFFICIAL, SourceKind.COURT, SourceKind.PARTY, SourceKind.WITNESS, SourceKind.ANALYST})


def profiles(grounds: tuple[Ground, ...]) -> dict[str, SourceKind]:
    """Kind of source by folded surname, as the first mention that tells one has it. A surname of two offices is left out."""
    found: dict[str, SourceKind] = {}
    for ground in grounds:
        for first, last in _names(ground):
            kind = _before(ground, first) or _after(ground, last)
            if kind is not None:
                found.setdefault(fold(ground.word(last - 1)), kind)
                if ground.lexicon.null_subject and last - first > 2:  # "Luis Treviño Berchelman" is Treviño afterwards
                    found.setdefault(fold(ground.word(last - 2)), kind)
        for initials, kind in _initials(ground):
            found.setdefault(fold(initials), kind)
    return found


def _initials(ground: Ground) -> Iterator[tuple[str, SourceKind]]:
    """Initials in brackets behind the name of a body ("the Bureau of Prisons (BOP)"), with the kind of that body."""
    for position in range(-1, len(ground.words) - 2):
        token = ground.sentence.tokens[position + 1]
        written = _written_out(ground, position + 1)
        if len(written) > 1:
            yield written, SourceKind.AGENCY
        if _is_before_office(ground, position + 1):
            yield token.text, SourceKind.AGENCY
        if ground.word(position) == "(" and ground.word(position + 2) == ")" and token.text.isupper() and len(token.text) > 1:
            kind = _name_kind(ground, position)
            if kind is not None:
                yield token.text, kind


def _written_out(ground: Ground, office: int) -> str:
    """The initials of a body that is named in full right before who speaks for it ("Bureau of Mines spokesman"): "BM"."""
    first = office
    if office < 1 or ground.upos(office - 1) != "PROPN" or kind_of_noun(ground, office) is not SourceKind.OFFICIAL:
        return ""
    while first > 0 and (ground.upos(first - 1) == "PROPN" or ground.word(first - 1) in {"of", "du", "de", "del", "for"}):
        first -= 1
    texts = (token.text for token in ground.sentence.tokens[first:office])
    return "".join(text[0] for text in texts if text[:1].isupper())


def _is_before_office(ground: Ground, position: int) -> bool:
    """Whether initials stand right before who speaks for them ("VRK spokesman Bram Oduya")."""
    text = ground.sentence.tokens[position].text
    initials = text.isupper() and text.isalpha() and 1 < len(text) < 7
    return initials and ground.lexicon.kinds.get(ground.lemma(position + 1)) is SourceKind.OFFICIAL


def _name_kind(ground: Ground, end: int) -> SourceKind | None:
    """The kind of body that a noun in the name before a token tells, the nearest to its beginning."""
    found = None
    for position in range(end - 1, max(-1, end - _FAR), -1):
        if ground.upos(position) not in {"PROPN", "NOUN", "ADJ", "ADP", "DET", "CCONJ"}:
            break
        kind = ground.lexicon.kinds.get(ground.lemma(position))
        found = kind if kind in {SourceKind.AGENCY, SourceKind.COURT, SourceKind.OUTLET} else found
    return found


@dataclass(frozen=True, slots=True)
class Holder:
    """A person whom the report names with an office: the office's noun and the word before it, and where the name stands, as the
    number of its sentence and as characters."""

    office: str
    article: str
    sentence: int
    start: int
    end: int
    surname: str


def holders(grounds: tuple[Ground, ...]) -> tuple[Holder, ...]:
    """Everyone who is named with an office, in text order."""
    found = []
    for number, ground in enumerate(grounds):
        for first, last in _names(ground):
            beside = _office_before(ground, first)
            place = beside if beside is not None else _office_after(ground, last)
            if place is not None:
                start, end = ground.sentence.tokens[first].start, ground.sentence.tokens[last - 1].end
                office, article = ground.lemma(place), ground.word(place - 1)
                found.append(Holder(office, article, number, start, end, fold(ground.word(last - 1))))
    return tuple(found)


def _names(ground: Ground) -> Iterator[tuple[int, int]]:
    first = -1
    for position, is_person in enumerate([*ground.persons, False]):
        if is_person and first < 0:
            first = position
        if not is_person and first >= 0:
            yield first, position
            first = -1


def _before(ground: Ground, name: int) -> SourceKind | None:
    """The kind of the office named right before a name."""
    place = _office_before(ground, name)
    return None if place is None else _unless_lawyer(ground, place, kind_of_noun(ground, place))


def _office_before(ground: Ground, name: int) -> int | None:
    """The office named right before a name, its complement between them or not ("chief of operations Cesar Arevalo"); a comma
    may part an office that has its article from the name ("el ministro del Interior, Julio Mora")."""
    titled = ground.word(name - 1) in ground.lexicon.titles and ground.word(name - 2) == ","
    name -= titled  # "the director, public affairs, Mr Bram Oduya"
    parted = ground.word(name - 1) == ","
    for position in range(name - 1 - parted, max(-1, name - 1 - parted - _FAR), -1):
        if ground.upos(position) == "CCONJ" and ground.upos(position + 1) in {"PROPN", "NOUN", "ADJ"}:
            continue  # "the minister of Justice and Defence"
        if ground.word(position) in (_INSIDE if titled else _BRACKETS if parted else ()):
            continue
        if ground.upos(position) in {"VERB", "AUX", "SCONJ", "CCONJ", "PUNCT"} or ground.word(position) in _TO_OTHERS:
            return None
        if parted and (ground.upos(position) == "PRON" or _leads_off(ground, position)):
            return None  # "told the jury during her address, X"
        bare = parted and _opens_sentence(ground, position)  # "VRK spokesman, Bram Oduya, said"
        fits = bare or ground.word(position - 1) in _DEFINITE if parted else ground.upos(name - 1) != "ADP"
        if fits and ground.lexicon.kinds.get(ground.lemma(position)) in _PERSONS:
            return position
    return None


def _opens_sentence(ground: Ground, office: int) -> bool:
    """Whether nothing but the name of a body stands before an office."""
    return all(ground.upos(before) in {"PROPN", "NOUN", "ADJ"} for before in range(office))


def _leads_off(ground: Ground, position: int) -> bool:
    """Whether a preposition ties no complement to an office."""
    return ground.upos(position) == "ADP" and ground.word(position) not in ground.lexicon.links | {"of", "del"}


def _after(ground: Ground, name_end: int) -> SourceKind | None:
    """The kind of the office in an apposition behind a name."""
    place = _office_after(ground, name_end)
    return None if place is None else _unless_lawyer(ground, place, kind_of_noun(ground, place))


def _office_after(ground: Ground, name_end: int) -> int | None:
    """The office in an apposition behind a name ("Ana Ruiz, a lawyer for the group,")."""
    if ground.word(name_end) != ",":
        return None
    if ground.word(name_end + 1) in _PLEADING and ground.word(name_end + 2) == ",":
        return name_end + 1  # "Bram Oduya, prosecuting, said"
    for position in range(name_end + 1, name_end + 1 + _FAR):
        if ground.word(position) in _BRACKETS | {"-"} or _is_in_name(ground, position) or ground.upos(position) == "NUM":
            continue  # "Leia Ruiz, Office of Mines (OM) spokesperson,"
        if ground.upos(position) in {"VERB", "AUX", "PUNCT", "PRON", "SCONJ", "ADP", ""}:
            return None
        if ground.lexicon.kinds.get(ground.lemma(position)) in _PERSONS:
            return position
    return None


def _is_in_name(ground: Ground, position: int) -> bool:
    """Whether a token stands in the name of a body, and is no office itself."""
    joins = ground.word(position) in {"of", "de", "for"} and ground.upos(position - 1) == ground.upos(position + 1) == "PROPN"
    named = ground.upos(position) == "PROPN" or joins
    is_name = position < len(ground.words) and (ground.listed[position] is not None or named)
    return is_name and ground.lexicon.kinds.get(ground.lemma(position)) not in _PERSONS


def _unless_lawyer(ground: Ground, position: int, kind: SourceKind | None) -> SourceKind | None:
    """A lawyer who acts for nobody that the text names is no party."""
    is_lawyer = ground.lemma(position) in ground.lexicon.lawyers and kind is SourceKind.PARTY
    return SourceKind.PERSON if is_lawyer and not acts_for_another(ground, position) else kind
