"""Sources that a participle or a relative clause names: "identified by X as", "los datos que reveló X"."""

from collections.abc import Iterator

from quipu.claims.attribution.cue import Cue, Side
from quipu.claims.attribution.lexicon import Flavour
from quipu.claims.attribution.nominal import Ground, Nominal, names_source, phrase_from
from quipu.claims.attribution.subject import before_helpers, subject_left, subject_right
from quipu.claims.tree import children

_BY = frozenset({"by", "por"})
_AS = frozenset({"as", "como"})
_THAT = frozenset({"que", "that", "which"})
_GIVEN = 4
"""Tokens behind "that" among which the verb of giving stands."""


def described_by(ground: Ground) -> Iterator[Cue]:
    """ "X, identified by the ministry as a courier": a participle with whoever says what X is, and "as" behind."""
    for position in range(len(ground.words) - 3):
        if ground.word(position + 1) not in _BY or not _names(ground, position):
            continue
        phrase = phrase_from(ground, position + 2)
        if phrase is None or not names_source(ground, phrase):
            continue
        last = phrase.last - (ground.word(phrase.last - 1) in _AS)
        if ground.word(last) in _AS and last > phrase.head:
            found = Nominal(phrase.first, last, phrase.head)
            yield Cue(position, Flavour.PLAIN, found, Side.RIGHT, position, last, forward=True)


def _names(ground: Ground, position: int) -> bool:
    """Whether a token is the bare participle of a verb of naming, whatever the tagger takes it for."""
    before, word = ground.word(position - 1), ground.word(position)
    if ground.lemma(position) in ground.lexicon.naming:
        return ground.upos(position - 1) != "AUX" and before != "se" and word.endswith(("ed", "do", "da", "dos", "das"))
    is_participle = (
        ground.upos(position) == "ADJ" and word.endswith(("do", "da", "dos", "das")) and ground.upos(position - 1) != "AUX"
    )
    return is_participle and any(word.startswith(verb[:-2]) for verb in ground.lexicon.naming)


def given_by(ground: Ground, told: Nominal) -> Nominal | None:
    """ "los datos que revelaron los agentes", "information that police provided": who gave what says nothing by itself."""
    if ground.lemma(told.head) not in ground.lexicon.empty or ground.word(told.last) not in _THAT:
        return None
    for verb in range(told.last + 1, told.last + 1 + _GIVEN):
        if ground.upos(verb) == "VERB":
            given = subject_right(ground, verb) if ground.lexicon.null_subject else None
            given = given or (subject_left(ground, verb) if before_helpers(ground, verb) > told.last + 1 else None)
            return given if given is not None and names_source(ground, given) else None
    return None


def takes_thing(ground: Ground, verb: int) -> bool:
    """ "claimed the lives of two men": a verb of saying whose object says that it tells of no words."""
    things = ground.lexicon.unsaid_objects.get(ground.lemma(verb), frozenset())
    return any(ground.lemma(at) in things for at in children(ground.sentence, verb, "obj"))
