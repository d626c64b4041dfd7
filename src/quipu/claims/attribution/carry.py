"""What runs on into other sentences: speakers who are only "he", verbs without subject, speech over several sentences."""

from collections.abc import Mapping
from dataclasses import replace

from quipu.claims.attribution.again import last_speaker, with_body, with_holder, with_relay
from quipu.claims.attribution.cue import Side
from quipu.claims.attribution.cues import PERFECT
from quipu.claims.attribution.lexicon import Flavour
from quipu.claims.attribution.nominal import Ground
from quipu.claims.attribution.profile import holders
from quipu.claims.attribution.speech import after_quotation, backwards, past_colon, through_speech
from quipu.claims.attribution.statement import Attribution
from quipu.claims.known import fold
from quipu.model import Source, SourceKind

_FIRST_PERSON = frozenset({"i", "we", "you", "yo", "nosotros", "usted", "me", "us", "my", "our"})
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


def with_carried(
    found: tuple[Attribution, ...], grounds: tuple[Ground, ...], kinds: Mapping[str, SourceKind], text: str
) -> tuple[Attribution, ...]:
    """Give every attribution its speaker, drop those without one, and stretch direct speech over its whole length."""
    named: list[Attribution] = []
    known = holders(grounds)
    for one in (after_quotation(each, grounds) for each in found):
        spoken = _with_speaker(one, named, grounds, text)
        if spoken is not None and (spoken.scope or backwards(spoken, grounds).scope):
            spoken = with_holder(_with_kind(spoken, kinds, grounds[spoken.sentence]), known, grounds)
            spoken = with_relay(spoken, named, grounds[spoken.sentence].lexicon.pointing)
            named.append(with_body(spoken, named, grounds))
    return through_speech([past_colon(backwards(one, grounds), grounds) for one in named], grounds, text)


def _with_speaker(one: Attribution, earlier: list[Attribution], grounds: tuple[Ground, ...], text: str) -> Attribution | None:
    phrase, around = one.found.phrase, grounds[one.sentence]
    if phrase is None:
        if one.found.side is not Side.NONE or not around.lexicon.null_subject:
            return None
        if around.lemma(one.found.position) in around.lexicon.impersonal:
            return None
        helper = around.word(one.found.position - 1)
        many = helper.endswith("n") if helper in PERFECT else one_cue(one, around).lower().endswith("n")
        number = "Plur" if many else "Sing"
        last = last_speaker(one, earlier, grounds, number, text)
        return replace(one, sources=(replace(last, cue=one_cue(one, around)),)) if last is not None else None
    word = around.word(phrase.head)
    if word == "it" and one.flavour is Flavour.PLAIN:
        last = last_speaker(one, earlier, grounds, word, text)
        return _with_antecedent(one, last) if last is not None else None
    one_of = word in {"one", "anyone", "uno", "una"} and around.word(phrase.head + 1) in {"of", "de", "who", "que"}
    if (
        not one_of
        and word in _NO_SPEAKER | _FIRST_PERSON
        and (around.upos(phrase.head) == "PRON" or phrase.last - phrase.first == 1)
    ):
        return None
    if not any(character.isalnum() for source in one.sources for character in source.text):
        return None
    if around.upos(phrase.head) != "PRON":
        return replace(one, speaks=_can_speak(one, around))
    return _with_antecedent(one, last_speaker(one, earlier, grounds, word, text))


def _with_antecedent(one: Attribution, last: Source | None) -> Attribution:
    """A pronoun's source: of the kind of the one who spoke last, whom it refers back to; nobody named where that is not clear."""
    if last is None:
        return replace(one, sources=(replace(one.sources[0], named=False), *one.sources[1:]))
    span = last.referent or ((last.start, last.end) if last.start is not None and last.end is not None else None)
    pronoun = replace(one.sources[0], kind=last.kind, named=last.named, referent=span)
    return replace(one, sources=(pronoun, *one.sources[1:]))


def one_cue(one: Attribution, around: Ground) -> str:
    """The reporting word of an attribution as it stands."""
    return around.sentence.tokens[one.found.position].text


def _can_speak(one: Attribution, around: Ground) -> bool:
    """Whether the subject of a verb is a source at all: a safe that shows something is not."""
    if not one.found.speaks or _weighs(one, around):
        return False
    if one.found.is_phrase or not one.sources or one.found.phrase is None:
        return True
    taken = one.found.side is Side.RIGHT and around.lemma(one.found.position) in around.lexicon.object_that
    if taken and one.sources[0].kind is SourceKind.UNKNOWN and around.upos(one.found.phrase.head) == "NOUN":
        return False  # "pedirá una indemnización"
    verb, words = around.lemma(one.found.position), around.lexicon
    only_quotes = verb in words.quoting and verb not in words.verbs and around.upos(one.found.position) == "VERB"
    if one.flavour is not Flavour.SHOW and verb not in words.needs_speaker and not only_quotes:
        return True
    is_name = around.upos(one.found.phrase.head) == "PROPN" and not around.places[one.found.phrase.head]
    noun = around.lemma(one.found.phrase.head)
    return one.sources[0].kind is not SourceKind.UNKNOWN or is_name or noun in words.kinds or noun in words.anonymous


def _weighs(one: Attribution, around: Ground) -> bool:
    """ "jurors decide whether he led the gang": who only weighs or asks a thing says nothing of it."""
    if one.flavour is not Flavour.KNOWLEDGE or not one.scope:
        return False
    opening = next((token for token in around.sentence.tokens if token.start >= one.scope[0][0]), None)
    return opening is not None and opening.text.lower() in {"whether", "if", "si"}


def _is_lone_name(source: Source) -> bool:
    """ "According to Oduya": a surname in which nobody saw a person's."""
    return source.kind is SourceKind.UNKNOWN and source.named and source.text.isalpha() and source.text[:1].isupper()


def _with_kind(one: Attribution, kinds: Mapping[str, SourceKind], around: Ground) -> Attribution:
    """Give bare surnames the office that the report told before, and a named publisher without kind the kind outlet."""
    sources = []
    reports_like_outlet = around.lemma(one.found.position) in around.lexicon.outlet_verbs
    for source in one.sources:
        words = fold(source.text).split()
        if source.kind is SourceKind.UNKNOWN and source.text.isupper() and fold(source.text) in kinds:
            source = replace(source, kind=kinds[fold(source.text)])
        elif words and words[-1] in kinds and (source.kind is SourceKind.PERSON or _is_lone_name(source)):
            source = replace(source, kind=kinds[words[-1]])
        elif source.kind is SourceKind.UNKNOWN and source.named and reports_like_outlet:
            source = replace(source, kind=SourceKind.OUTLET)
        sources.append(source)
    return replace(one, sources=tuple(sources))
