"""What a report says of a person's office, so that a bare surname later keeps it."""

from collections.abc import Iterator

from quipu.claims.attribution.nominal import Ground
from quipu.claims.attribution.source import acts_for_another
from quipu.claims.known import fold
from quipu.model import SourceKind

_FAR = 7
_PERSONS = frozenset({SourceKind.OFFICIAL, SourceKind.COURT, SourceKind.PARTY, SourceKind.WITNESS, SourceKind.ANALYST})


def profiles(grounds: tuple[Ground, ...]) -> dict[str, SourceKind]:
    """Kind of source by folded surname, as the first mention that tells one has it. A surname of two offices is left out."""
    found: dict[str, SourceKind] = {}
    for ground in grounds:
        for first, last in _names(ground):
            kind = _before(ground, first) or _after(ground, last)
            if kind is not None:
                found.setdefault(fold(ground.word(last - 1)), kind)
    return found


def _names(ground: Ground) -> Iterator[tuple[int, int]]:
    first = -1
    for position, is_person in enumerate([*ground.persons, False]):
        if is_person and first < 0:
            first = position
        if not is_person and first >= 0:
            yield first, position
            first = -1


def _before(ground: Ground, name: int) -> SourceKind | None:
    """The office named right before a name, its complement between them or not ("chief of operations Cesar Arevalo")."""
    for position in range(name - 1, max(-1, name - 1 - _FAR), -1):
        if ground.upos(position) in {"VERB", "AUX", "SCONJ", "CCONJ", "PUNCT"} or ground.word(position) in {
            "for",
            "para",
            "to",
            "by",
            "por",
        }:
            return None
        kind = ground.lexicon.kinds.get(ground.lemma(position))
        if kind in _PERSONS:
            return _unless_lawyer(ground, position, kind) if ground.upos(name - 1) != "ADP" else None
    return None


def _after(ground: Ground, name_end: int) -> SourceKind | None:
    """The office in an apposition behind a name ("Ana Ruiz, a lawyer for the group,")."""
    if ground.word(name_end) != ",":
        return None
    for position in range(name_end + 1, name_end + 1 + _FAR):
        if ground.upos(position) in {"VERB", "AUX", "PUNCT", "PRON", "SCONJ", "ADP", ""}:
            return None
        kind = ground.lexicon.kinds.get(ground.lemma(position))
        if kind in _PERSONS:
            return _unless_lawyer(ground, position, kind)
    return None


def _unless_lawyer(ground: Ground, position: int, kind: SourceKind | None) -> SourceKind | None:
    """A lawyer who acts for nobody that the text names is no party."""
    is_lawyer = ground.lemma(position) in ground.lexicon.lawyers
    return SourceKind.PERSON if is_lawyer and not acts_for_another(ground, position) else kind
