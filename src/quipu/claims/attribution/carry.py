"""What runs on into other sentences: speakers who are only "he", verbs without subject, speech over several sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from quipu.claims.attribution.cues import Cue, Side
from quipu.claims.attribution.lexicon import Flavour
from quipu.claims.attribution.nominal import Ground
from quipu.claims.attribution.profile import Holder, holders
from quipu.claims.attribution.quotes import quotations, quoted_share
from quipu.claims.attribution.scope import Range
from quipu.claims.known import fold
from quipu.model import Source, SourceKind

_FIRST_PERSON = frozenset({"i", "we", "you", "yo", "nosotros", "usted", "me", "us", "my", "our"})
_SINGULAR = frozenset({"he", "she", "él", "ella", "this", "that", "it", "who", "him", "her"})
_NO_SPEAKER = frozenset(
    {
        "it",
        "there",
        "this",
        "that",
        "which",
        "what",
        "one",
        "anyone",
        "nobody",
        "none",
        "uno",
        "nadie",
        "lo",
        "se",
        "esto",
        "eso",
        "ello",
        "todo",
    }
)
_NEAR = 2
"""Sentences over which a speaker who is not named again is still the speaker."""
_REMEMBERED = 8
"""Sentences over which an office that is named again is still its holder's."""
_PERSONAL = frozenset(
    {
        SourceKind.PERSON,
        SourceKind.OFFICIAL,
        SourceKind.PARTY,
        SourceKind.WITNESS,
        SourceKind.ANALYST,
        SourceKind.COURT,
        SourceKind.UNKNOWN,
    }
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement put down to someone. `sources` run from nearest the event outwards; `scope` are characters of the report."""

    sentence: int
    cue: Range
    flavour: Flavour
    sources: tuple[Source, ...]
    scope: tuple[Range, ...]
    found: Cue
    speaks: bool = True
    """Whether the source is someone or something that can say so: a killing that "shows" something does not."""


def with_carried(
    found: tuple[Attribution, ...], grounds: tuple[Ground, ...], kinds: Mapping[str, SourceKind], text: str
) -> tuple[Attribution, ...]:
    """Give every attribution its speaker, drop those without one, and stretch direct speech over its whole length."""
    named: list[Attribution] = []
    known = holders(grounds)
    for one in found:
        spoken = _with_speaker(one, named, grounds)
        if spoken is not None and spoken.scope:
            named.append(_with_holder(_with_kind(spoken, kinds, grounds[spoken.sentence]), known, grounds))
    return _through_speech([_past_colon(one, grounds) for one in named], grounds, text)


def _with_speaker(one: Attribution, earlier: list[Attribution], grounds: tuple[Ground, ...]) -> Attribution | None:
    phrase, around = one.found.phrase, grounds[one.sentence]
    if phrase is None:
        if one.found.side is not Side.NONE or not around.lexicon.null_subject:
            return None
        number = "Plur" if one_cue(one, around).lower().endswith("n") else "Sing"
        last = _last_speaker(one, earlier, grounds, number)
        return replace(one, sources=(replace(last, cue=one_cue(one, around)),)) if last is not None else None
    word = around.word(phrase.head)
    if word in _NO_SPEAKER | _FIRST_PERSON and (around.upos(phrase.head) == "PRON" or phrase.last - phrase.first == 1):
        return None
    if around.upos(phrase.head) != "PRON":
        return replace(one, speaks=_can_speak(one, around))
    return _with_antecedent(one, _last_speaker(one, earlier, grounds, word))


def _with_antecedent(one: Attribution, last: Source | None) -> Attribution:
    """A pronoun's source: of the kind of the one who spoke last, whom it refers back to; nobody named where that is not clear."""
    if last is None:
        return replace(one, sources=(replace(one.sources[0], named=False), *one.sources[1:]))
    span = last.referent or ((last.start, last.end) if last.start is not None and last.end is not None else None)
    pronoun = replace(one.sources[0], kind=last.kind, named=last.named, referent=span)
    return replace(one, sources=(pronoun, *one.sources[1:]))


def _with_holder(one: Attribution, known: tuple[Holder, ...], grounds: tuple[Ground, ...]) -> Attribution:
    """ "The minister said": the one minister whom the report has named till then."""
    phrase, around = one.found.phrase, grounds[one.sentence]
    if phrase is None or not one.sources or one.sources[0].named or one.sources[0].referent is not None:
        return one
    article = around.word(phrase.head - 1)
    alone = phrase.last - phrase.head == 1 and phrase.head - phrase.first <= 1 and article in ("the", "el", "la")
    if not alone or around.sentence.tokens[phrase.head].feats.get("Number") == "Plur":
        return one
    start = around.sentence.tokens[phrase.head].start
    office = around.lemma(phrase.head)
    before = [holder for holder in known if holder.office == office and holder.end <= start]
    if any({article, holder.article} == {"el", "la"} for holder in before):
        return one
    if not before or len({holder.surname for holder in before}) > 1 or one.sentence - before[-1].sentence > _REMEMBERED:
        return one
    meant = replace(one.sources[0], named=True, referent=(before[-1].start, before[-1].end))
    return replace(one, sources=(meant, *one.sources[1:]))


def _past_colon(one: Attribution, grounds: tuple[Ground, ...]) -> Attribution:
    """What a sentence that ends in a colon announces is the next one, and the rest of its paragraph if that begins one."""
    sentence = grounds[one.sentence].sentence
    following = [around.sentence for around in grounds[one.sentence + 1 : one.sentence + 12]]
    if not following or sentence.tokens[-1].text != ":" or not any(end >= sentence.end - 1 for _, end in one.scope):
        return one
    block = [other for other in following if other.paragraph == following[0].paragraph]
    last = block[-1] if following[0].paragraph != sentence.paragraph else following[0]
    return replace(one, scope=(*one.scope, (following[0].start, last.end)))


def one_cue(one: Attribution, around: Ground) -> str:
    """The reporting word of an attribution as it stands."""
    return around.sentence.tokens[one.found.position].text


def _can_speak(one: Attribution, around: Ground) -> bool:
    """Whether the subject of a verb is a source at all: a safe that shows something is not."""
    if not one.found.speaks:
        return False
    if one.found.is_phrase or not one.sources or one.found.phrase is None:
        return True
    taken = one.found.side is Side.RIGHT and around.lemma(one.found.position) in around.lexicon.object_that
    if taken and one.sources[0].kind is SourceKind.UNKNOWN and around.upos(one.found.phrase.head) == "NOUN":
        return False  # "pedirá una indemnización"
    if one.flavour is not Flavour.SHOW and around.lemma(one.found.position) not in around.lexicon.needs_speaker:
        return True
    is_name = around.upos(one.found.phrase.head) == "PROPN" and not around.places[one.found.phrase.head]
    return one.sources[0].kind is not SourceKind.UNKNOWN or is_name


def _last_speaker(one: Attribution, earlier: list[Attribution], grounds: tuple[Ground, ...], pronoun: str = "") -> Source | None:
    """The one who spoke last, if near enough and fit for the pronoun, or for the number of a verb without subject."""
    paragraph = grounds[one.sentence].sentence.paragraph
    for before in reversed(earlier):
        far = one.sentence - before.sentence
        if far > _NEAR or paragraph - grounds[before.sentence].sentence.paragraph > 1:
            return None
        speaker = next((source for source in before.sources if source.kind is not SourceKind.OUTLET), None)
        if speaker is None or not before.speaks or before.flavour in {Flavour.SHOW, Flavour.CITE}:
            continue
        if pronoun == "Sing" and _is_plural(before, grounds):
            return None
        if pronoun in _SINGULAR and (speaker.kind not in _PERSONAL or _is_plural(before, grounds)):
            return None
        return speaker
    return None


def _is_plural(one: Attribution, grounds: tuple[Ground, ...]) -> bool:
    phrase, around = one.found.phrase, grounds[one.sentence]
    if phrase is None:
        return False
    return around.sentence.tokens[phrase.head].feats.get("Number") == "Plur" and around.upos(phrase.head) == "NOUN"


def _with_kind(one: Attribution, kinds: Mapping[str, SourceKind], around: Ground) -> Attribution:
    """Give bare surnames the office that the report told before, and a named publisher without kind the kind outlet."""
    sources = []
    reports_like_outlet = around.lemma(one.found.position) in around.lexicon.outlet_verbs
    for source in one.sources:
        words = fold(source.text).split()
        if source.kind is SourceKind.PERSON and words and words[-1] in kinds:
            source = replace(source, kind=kinds[words[-1]])
        elif source.kind is SourceKind.UNKNOWN and source.named and reports_like_outlet:
            source = replace(source, kind=SourceKind.OUTLET)
        sources.append(source)
    return replace(one, sources=tuple(sources))


def _through_speech(found: list[Attribution], grounds: tuple[Ground, ...], text: str) -> tuple[Attribution, ...]:
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
    return tuple(stretched)


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
        if one.cue[0] >= start or not one.speaks or one.flavour in {Flavour.SHOW, Flavour.CITE}:
            continue
        near = inside[0] - one.sentence <= _NEAR and grounds[one.sentence].sentence.paragraph >= sentence.paragraph - 1
        return number if near else None
    return None
