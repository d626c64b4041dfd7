"""Who passed a source's words on: "sources cited by La Republica", "told El Comercio", "documents seen by Reuters"."""

from quipu.claims.attribution.cue import Cue
from quipu.claims.attribution.nominal import Ground, Nominal, is_relay, phrase_from
from quipu.claims.attribution.source import kind_of, source_of
from quipu.model import Source, SourceKind

_TO = frozenset({"to", "a", "al", "con", "with", "by", "por", "de", "for"})
_FAR = 14


def relays(ground: Ground, cue: Cue, text: str) -> tuple[Source, ...]:
    """The outlets, or others, that stand between a cue's source and the report."""
    if cue.phrase is None:
        return ()
    found = _named_by(ground, cue.phrase.last, text)
    if found is None and not cue.is_phrase and not cue.forward:
        found = _listener(ground, cue, text)
    if found is None and not cue.is_phrase:
        found = _in_talk(ground, cue, text)
    if found is None or (cue.phrase.first <= _position(ground, found) < cue.phrase.last):
        return ()
    return (found,)


def end_of_relay(ground: Ground, phrase: Nominal, last: int) -> int:
    """Where a cue ends once its relay is counted in ("according to sources cited by X")."""
    verb = _relay_verb(ground, phrase.last)
    if verb is None:
        return last
    relay = phrase_from(ground, verb + 2)
    return max(last, relay.last) if relay is not None else last


def _named_by(ground: Ground, position: int, text: str) -> Source | None:
    """ "cited by X" right behind the source."""
    verb = _relay_verb(ground, position)
    if verb is None:
        return None
    phrase = phrase_from(ground, verb + 2)
    return source_of(ground, phrase, text, ground.sentence.tokens[verb].text) if phrase is not None else None


def _relay_verb(ground: Ground, position: int) -> int | None:
    if ground.word(position) == "(":
        position = next(
            (p + 1 for p in range(position, min(position + 8, len(ground.words))) if ground.words[p] == ")"), position
        )
    for verb in (position, position + 1):
        if is_relay(ground, verb):
            return verb
        if ground.word(verb) != ",":
            break
    return None


def _listener(ground: Ground, cue: Cue, text: str) -> Source | None:
    """The outlet that was spoken to, before what was said begins."""
    size = len(ground.sentence.tokens)
    is_speech = ground.lemma(cue.position) in ground.lexicon.to_listener
    for position in range(cue.position + 1, min(size, cue.position + _FAR)):
        if ground.word(position) in {"that", "que"} or ground.upos(position) in {"VERB", "AUX"}:
            return None
        if cue.phrase is not None and cue.phrase.first <= position < cue.phrase.last:
            continue
        is_addressed = ground.word(position - 1) in _TO or (is_speech and position == cue.last)
        if is_addressed and (phrase := phrase_from(ground, position)) is not None and _is_outlet(ground, phrase):
            return source_of(ground, phrase, text, ground.sentence.tokens[cue.position].text)
    return None


def _in_talk(ground: Ground, cue: Cue, text: str) -> Source | None:
    """The outlet of an interview in which something was said ("in an interview with X", "en declaraciones a X")."""
    for position in range(len(ground.words) - 2):
        is_talk = ground.lemma(position) in ground.lexicon.talks and not cue.first <= position < cue.last
        phrase = phrase_from(ground, position + 2) if is_talk and ground.word(position + 1) in _TO else None
        if phrase is not None and _is_outlet(ground, phrase):
            return source_of(ground, phrase, text, ground.sentence.tokens[position].text)
    return None


def _is_outlet(ground: Ground, phrase: Nominal) -> bool:
    if any(ground.word(p) in ground.lexicon.pointing for p in range(phrase.first, phrase.last)):
        return kind_of(ground, phrase, phrase.first, phrase.last) is SourceKind.OUTLET  # "a la mencionada emisora"
    if not any(ground.upos(p) == "PROPN" or ground.listed[p] is not None for p in range(phrase.first, phrase.last)):
        return False
    return kind_of(ground, phrase, phrase.first, phrase.last) is SourceKind.OUTLET


def _position(ground: Ground, source: Source) -> int:
    return next((p for p, token in enumerate(ground.sentence.tokens) if token.start == source.start), -1)
