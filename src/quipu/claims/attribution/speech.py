"""Direct speech that goes on: over whole quotations, behind a colon, and where no reporting word stands by."""

from dataclasses import replace

from quipu.claims.attribution.cue import Side
from quipu.claims.attribution.lexicon import Flavour
from quipu.claims.attribution.nominal import Ground
from quipu.claims.attribution.quotes import quotations, quoted_share
from quipu.claims.attribution.statement import Attribution
from quipu.claims.tree import children

_CLOSING = frozenset({'"', "”", "»", "’", "'", "''"})
NEAR = 2
"""Sentences over which a speaker who is not named again is still the speaker."""


def past_colon(one: Attribution, grounds: tuple[Ground, ...]) -> Attribution:
    """What a sentence that ends in a colon announces is the next one, and the rest of its paragraph if that begins one."""
    sentence = grounds[one.sentence].sentence
    following = [around.sentence for around in grounds[one.sentence + 1 : one.sentence + 12]]
    if not following or sentence.tokens[-1].text != ":" or not any(end >= sentence.end - 1 for _, end in one.scope):
        return one
    block = [other for other in following if other.paragraph == following[0].paragraph]
    last = block[-1] if following[0].paragraph != sentence.paragraph else following[0]
    return replace(one, scope=(*one.scope, (following[0].start, last.end)))


def backwards(one: Attribution, grounds: tuple[Ground, ...]) -> Attribution:
    """ "Así lo confirmó la Fiscalía": what the sentence before told is the source's."""
    if one.sentence == 0 or not _speaks_of_before(one, grounds[one.sentence]):
        return one
    before = grounds[one.sentence - 1].sentence
    return replace(one, scope=(*one.scope, (before.start, before.end)))


def _speaks_of_before(one: Attribution, around: Ground) -> bool:
    """Whether a statement is of what the sentence before told: "así lo dijo X", "X said this", "this was confirmed by X"."""
    opening = next((words for words in around.lexicon.back if around.words[: len(words)] == words), None)
    verb = one.found.position
    if opening is not None and all(around.upos(at) in {"AUX", "PRON", "ADV"} for at in range(len(opening), verb)):
        return True
    if one.found.is_phrase or one.flavour is not Flavour.PLAIN:
        return False
    behind = next((words for words in around.lexicon.back_objects if around.words[verb + 1 : verb + 1 + len(words)] == words), ())
    if behind:
        return around.upos(verb + 1 + len(behind)) not in {"NOUN", "ADJ", "PROPN", "NUM"}
    undergone = next(children(around.sentence, verb, "nsubj:pass"), -1)
    return one.found.side is Side.RIGHT and undergone == 0 and (around.word(0),) in around.lexicon.back_objects


def after_quotation(one: Attribution, grounds: tuple[Ground, ...]) -> Attribution:
    """ ""Who shot him?" Ruiz asked.": a question or a cry that ends a sentence of its own is the words of who opens the next."""
    around = grounds[one.sentence]
    before = grounds[one.sentence - 1].sentence if one.sentence else around.sentence
    closes = [token.text for token in before.tokens[-2:]]
    is_asked = len(closes) == 2 and closes[0] in {"?", "!"} and closes[1] in _CLOSING
    opens = (
        one.found.first == 0 and one.flavour is Flavour.PLAIN and not one.scope and before.paragraph == around.sentence.paragraph
    )
    if not (is_asked and opens) or around.word(one.found.last) not in {",", ".", ""}:
        return one
    return replace(one, scope=((before.start, before.end),))


def through_speech(found: list[Attribution], grounds: tuple[Ground, ...], text: str) -> tuple[Attribution, ...]:
    """Stretch each attribution over the whole of the speech that it touches, and over speech that follows without a speaker."""
    stretched = list(found)
    for start, end in quotations(text):
        touching = [
            n
            for n, one in enumerate(stretched)
            if one.speaks and any(a < end and b > start for a, b in one.scope) and not _inside(one, start, end)
        ]
        if touching:
            nearest = min(touching, key=lambda n: min(abs(stretched[n].cue[0] - end), abs(start - stretched[n].cue[1])))
            stretched[nearest] = replace(stretched[nearest], scope=(*stretched[nearest].scope, (start, end)))
            continue
        speaker = _speaker_before(stretched, grounds, start, end)
        if speaker is not None:
            stretched[speaker] = replace(stretched[speaker], scope=(*stretched[speaker].scope, (start, end)))
    return tuple(_within_speech(one, text) for one in stretched)


def _within_speech(one: Attribution, text: str) -> Attribution:
    """What someone said in another's speech ends with that speech ("those who thought they were safe," said Ruiz, a clerk)."""
    held = next(((start, end) for start, end in quotations(text) if start < one.cue[0] < end), None)
    if held is None:
        return one
    inside = ((max(start, held[0]), min(end, held[1])) for start, end in one.scope if start < held[1])
    return replace(one, scope=tuple(span for span in inside if span[0] < span[1]))


def _inside(one: Attribution, start: int, end: int) -> bool:
    """Whether the reporting word itself is part of the speech."""
    return start < one.cue[0] < end


def _speaker_before(found: list[Attribution], grounds: tuple[Ground, ...], start: int, end: int) -> int | None:
    """Who speaks in a quotation that fills whole sentences and has no reporting word: the one who spoke last in the paragraph."""
    inside = [n for n, around in enumerate(grounds) if quoted_share(around.sentence, start, end) > 0.8]
    if not inside:
        return None
    sentence = grounds[inside[0]].sentence
    for number in range(len(found) - 1, -1, -1):
        one = found[number]
        if one.cue[0] >= start or not one.speaks or one.flavour in {Flavour.SHOW, Flavour.CITE} or _is_within(one, found):
            continue
        near = inside[0] - one.sentence <= NEAR and grounds[one.sentence].sentence.paragraph >= sentence.paragraph - 1
        return number if near else None
    return None


def _is_within(one: Attribution, found: list[Attribution]) -> bool:
    """Whether a cue is itself part of what another says in that sentence ("Varsk said that the video reveals")."""
    return any(
        other is not one
        and other.speaks
        and other.sentence == one.sentence
        and other.flavour is not Flavour.CITE
        and any(a <= one.cue[0] < b for a, b in other.scope)
        for other in found
    )
