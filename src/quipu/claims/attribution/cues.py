"""Reporting words in a sentence, and the noun phrase that each gives as its source."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from quipu.claims.attribution.lexicon import Flavour
from quipu.claims.attribution.nominal import (
    NOMINAL,
    RELATIVE,
    Ground,
    Nominal,
    is_time,
    phrase_before,
    phrase_from,
    phrase_of,
    subjects,
    with_name,
)
from quipu.claims.tree import is_relation, subtree

_SKIPPED = frozenset({"AUX", "ADV", "PART", "INTJ"})
_CLITICS = frozenset({"se", "le", "les", "lo", "la", "nos", "me", "os", "te"})
_THAT = frozenset({"that", "que", ":", "how", "whether", "if", "si", "cómo"})
_FINITE = ("ó", "ron", "jo", "aba", "ía", "aban", "ían", "a", "e", "an", "en")
"""How Spanish verbs of the third person end in the tenses of reporting."""
_MARKS = frozenset({",", "–", "—", ";", "(", ")", "-", ".", ":", "?", "!", "…", "..."}) | frozenset("\"'“”‘’«»")


class Side(Enum):
    """Where the source stands."""

    LEFT = "left"
    RIGHT = "right"
    SHARED = "shared"
    """With an earlier cue of the same sentence ("said ... and added")."""
    NONE = "none"
    """Nowhere in the sentence: a Spanish verb without subject."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word. Tokens `first` up to but not including `last` are the cue with its source and what stands between."""

    position: int
    flavour: Flavour
    phrase: Nominal | None
    side: Side
    first: int
    last: int
    is_phrase: bool = False
    """Whether it is a phrase ("according to X") and not a verb."""


def cues(ground: Ground) -> tuple[Cue, ...]:
    """Every reporting word of a sentence with its source, in text order."""
    found: list[Cue] = list(_phrases(ground))
    for position in range(len(ground.sentence.tokens)):
        flavour = _flavour(ground, position)
        if flavour is None or any(cue.first <= position < cue.last for cue in found if cue.is_phrase):
            continue
        cue = _with_source(ground, position, flavour, found)
        if cue is not None:
            found.append(cue)
    return tuple(sorted(found, key=lambda cue: cue.position))


def next_word(ground: Ground, position: int) -> int:
    """The first token from `position` that tells neither when nor how: past adverbs, weekdays and "on Tuesday"."""
    size = len(ground.sentence.tokens)
    while position < size and (
        is_time(ground, position)
        or (ground.upos(position) == "ADV" and ground.word(position) not in _THAT)
        or (ground.upos(position) in {"ADP", "DET"} and is_time(ground, position + 1))
        or (ground.upos(position) == "ADP" and ground.upos(position + 1) == "DET" and is_time(ground, position + 2))
        or (ground.upos(position) == "NUM" and ground.upos(position - 1) in {"PROPN", "NOUN"} and is_time(ground, position - 1))
    ):
        position += 1
    return position


def _phrases(ground: Ground) -> Iterator[Cue]:
    """ "according to X", "según X"."""
    end = 0
    openings = {words[0] for words in ground.lexicon.phrases}
    for position, opening in enumerate(ground.words):
        if opening not in openings or position < end:
            continue
        words = next((words for words in ground.lexicon.phrases if _reads(ground, position, words)), None)
        if words is None:
            continue
        end = first = position + len(words)
        phrase = phrase_from(ground, first)
        is_source = phrase is not None and not (ground.upos(first) == "PRON" and ground.word(first) in RELATIVE)
        if (
            phrase is not None
            and is_source
            and _flavour(ground, phrase.last) in {None, Flavour.CITE}
            and _flavour(ground, first) is None
        ):
            yield Cue(position, Flavour.PLAIN, phrase, Side.RIGHT, position, phrase.last, is_phrase=True)


def _reads(ground: Ground, position: int, words: tuple[str, ...]) -> bool:
    return position >= 0 and ground.words[position : position + len(words)] == words


def _flavour(ground: Ground, position: int) -> Flavour | None:
    """The flavour of a token that is a reporting verb; None for any other."""
    token_upos = ground.upos(position)
    if token_upos not in {"VERB", "AUX"}:
        return None
    return ground.lexicon.verbs.get(ground.lemma(position))


def _with_source(ground: Ground, position: int, flavour: Flavour, earlier: list[Cue]) -> Cue | None:
    if _is_noun_like(ground, position):
        return None
    if flavour is Flavour.CITE:
        return _citing(ground, position)
    if ground.word(position).endswith(("ing", "ndo")) and ground.upos(position - 1) != "AUX":
        own = next((head for head in subjects(ground, position) if head < position and ground.upos(head) in NOMINAL), None)
        if own is not None:
            return Cue(position, flavour, phrase_of(ground, own), Side.LEFT, phrase_of(ground, own).first, position + 1)
        return None if flavour is Flavour.SHOW else _shared(ground, position, flavour, earlier)
    passive = _passive(ground, position)
    if passive is not None:
        return passive if passive.phrase is not None else None
    return _active(ground, position, flavour, earlier)


def _is_noun_like(ground: Ground, position: int) -> bool:
    """Infinitives, modifiers before a noun and negated verbs report nothing ("to say", "the reported theft", "did not say")."""
    token = ground.sentence.tokens[position]
    before = ground.word(position - 1)
    if is_relation(token.deprel, "amod") or (before == "to" and not _goes_on_to(ground, position)):
        return True
    if is_relation(token.deprel, "acl") and token.deprel != "acl:relcl" and _is_bare_participle(ground, position):
        return True
    if token.feats.get("VerbForm") == "Inf" and before not in {"n't", "n’t"} and ground.upos(position - 1) != "AUX":
        return token.text.lower().endswith(("ar", "er", "ir")) or before in {"de", "para", "al", "sin"}
    return any(
        ground.word(back) in {"not", "n't", "n’t", "no", "never", "nunca", "without", "sin"}
        for back in (position - 1, position - 2)
    )


def _inserted(ground: Ground, verb: int) -> Nominal | None:
    """The subject of a verb that opens an insertion ("Chávez, explained the ministry, was ...")."""
    if ground.word(verb - 1) != ",":
        return None
    phrase = _subject_right(ground, verb)
    if phrase is None:
        return None
    if _is_outlet_behind(ground, verb, phrase) or (ground.lexicon.null_subject and _is_speaker(ground, phrase)):
        return phrase
    end = _past_listener(ground, phrase.last) if ground.word(phrase.last) in {"to", "a"} else phrase.last
    return phrase if ground.word(end) == "," else None


def _is_speaker(ground: Ground, phrase: Nominal) -> bool:
    """Whether a phrase names a person, or its noun says that it is a source."""
    return any(ground.persons[phrase.first : phrase.last]) or ground.lemma(phrase.head) in ground.lexicon.kinds


def _is_outlet_behind(ground: Ground, verb: int, phrase: Nominal) -> bool:
    """Whether what follows a verb is an outlet that closes the sentence ("..., reported El Faro.")."""
    name = ground.listed[phrase.head]
    is_outlet = name is not None and name.sort in {"outlet", "wire"}
    return is_outlet or (ground.lemma(verb) in ground.lexicon.outlet_verbs and ground.upos(phrase.head) == "PROPN")


def _is_bare_participle(ground: Ground, position: int) -> bool:
    """ "militias believed to be", "a ship said to carry": a participle that only describes a noun."""
    token = ground.sentence.tokens[position]
    return token.feats.get("VerbForm") == "Part" and ground.word(position + 1) in {
        "to",
        "as",
        "de",
        "como",
        "by",
        "por",
        "in",
        "en",
    }


def _goes_on_to(ground: Ground, position: int) -> bool:
    """ "goes on to say"."""
    return ground.word(position - 2) == "on" and ground.lemma(position - 3) == "go"


def _active(ground: Ground, position: int, flavour: Flavour, earlier: list[Cue]) -> Cue | None:
    aside = _inserted(ground, position)
    if aside is not None:
        return Cue(position, flavour, aside, Side.RIGHT, position, aside.last)
    left = _subject_left(ground, position - 3 if _goes_on_to(ground, position) else position)
    if left is not None:
        return Cue(position, flavour, left, Side.LEFT, left.first, position + 1)
    right = _subject_right(ground, position)
    if right is not None:
        return Cue(position, flavour, right, Side.RIGHT, position, right.last)
    return _shared(ground, position, flavour, earlier) or _without_subject(ground, position, flavour)


def _subject_left(ground: Ground, verb: int) -> Nominal | None:
    """The subject before a verb: the tree's, where nothing but verbs' helpers and an aside stands between; else the nearest."""
    end = _before_helpers(ground, verb)
    for head in sorted(subjects(ground, verb), reverse=True):
        if head < verb and ground.word(head) not in RELATIVE and _leads_up(ground, head, end):
            return phrase_of(ground, head)
    if ground.upos(end - 1) in NOMINAL or (end > 0 and ground.listed[end - 1] is not None) or ground.word(end - 1) in RELATIVE:
        return _relative(ground, end) or phrase_before(ground, end)
    if ground.word(end - 1) == "," and not _is_relative_ahead(ground, verb):
        return _before_insertion(ground, end - 1)
    if ground.word(end - 1) == ")":
        opening = next((p for p in range(end - 1, -1, -1) if ground.word(p) == "("), -1)
        return phrase_before(ground, opening) if opening > 0 else None
    return None


def _is_relative_ahead(ground: Ground, verb: int) -> bool:
    """Whether the subject may stand behind the verb: then what precedes the comma is what was said."""
    after = next_word(ground, verb + 1)
    return ground.upos(after) in {"PROPN", "PRON"} or ground.word(after) in _MARKS or ground.upos(after) == ""


def _before_insertion(ground: Ground, comma: int) -> Nominal | None:
    """The subject before an insertion between commas ("X, of the unit, said"), if no verb precedes it."""
    opening = next((p for p in range(comma - 1, 0, -1) if ground.word(p) == ","), None)
    if opening is None:
        return None
    phrase = phrase_before(ground, opening)
    if phrase is None or any(ground.upos(p) in {"VERB", "AUX"} for p in range(phrase.first)):
        return None
    return Nominal(phrase.first, with_name(ground, phrase.head, phrase.last), phrase.head)


def _before_helpers(ground: Ground, verb: int) -> int:
    """Where the verb's helpers begin: auxiliaries, adverbs, clitics."""
    end = verb
    while end > 0 and (ground.upos(end - 1) in _SKIPPED or (ground.word(end - 1) in _CLITICS and ground.upos(end - 1) == "PRON")):
        end -= 1
    return end


def _leads_up(ground: Ground, head: int, end: int) -> bool:
    """Whether no verb but those of the subject's own clauses stands between a subject that the tree gives and its verb."""
    own = set(subtree(ground.sentence, head))
    return ground.upos(head) in {"NOUN", "PROPN", "PRON", "ADJ", "DET"} and all(
        position in own or ground.upos(position) not in {"VERB", "AUX"} for position in range(head + 1, end)
    )


def _relative(ground: Ground, end: int) -> Nominal | None:
    """The noun that a relative pronoun before the verb stands for ("Pérez, who said ...")."""
    if ground.word(end - 1) not in RELATIVE:
        return None
    before = end - 1
    while before > 0 and ground.word(before - 1) in {",", "the", "el", "la", "los", "las", ")", '"'}:
        before -= 1
    return phrase_before(ground, before)


def _subject_right(ground: Ground, verb: int) -> Nominal | None:
    """The subject after a verb ("reported EFE", "informó ayer a la prensa el fiscal")."""
    if not _may_invert(ground, verb):
        return None
    position = next_word(ground, verb + 1)
    if ground.word(position) in {"to", "a", "al"}:
        position = _past_listener(ground, position)
    if ground.upos(position) in _SKIPPED or ground.word(position) in _THAT or ground.upos(position) in {"ADP", "SCONJ", "VERB"}:
        listed = position < len(ground.listed) and ground.listed[position] is not None
        if not listed:
            return None
    phrase = phrase_from(ground, position)
    if phrase is None or not _closes(ground, phrase.last) or ground.lemma(phrase.head) in ground.lexicon.times:
        return None
    return Nominal(phrase.first, with_name(ground, phrase.head, phrase.last), phrase.head)


def _may_invert(ground: Ground, verb: int) -> bool:
    """English turns verb and subject round only after what was said; Spanish anywhere."""
    before = ground.word(_before_helpers(ground, verb) - 1)
    is_asided = any(words[-1] == before for words in ground.lexicon.asides)
    return before == "" or before in _MARKS or is_asided or ground.lexicon.null_subject


def _past_listener(ground: Ground, position: int) -> int:
    listener = phrase_from(ground, position + 1)
    if listener is None and ground.word(position + 1) in {"el", "la", "los"}:
        listener = phrase_from(ground, position + 2)
    return next_word(ground, listener.last) if listener is not None else position


def _closes(ground: Ground, position: int) -> bool:
    """Whether a subject after its verb ends where one must: at a mark, the sentence's end, a conjunction or a "that"."""
    word, upos = ground.word(position), ground.upos(position)
    return (
        word in _MARKS
        or word in _THAT
        or word in RELATIVE
        or upos in {"", "ADP", "CCONJ", "SCONJ", "VERB", "ADV"}
        or is_time(ground, position)
    )


def _passive(ground: Ground, verb: int) -> Cue | None:
    """ "it was reported by X", "fue informado por X"; without an agent, a cue without source. None where the verb is active."""
    helper = ground.lemma(verb - 1) in {"be", "ser"} or (
        ground.upos(verb - 1) == "ADV" and ground.lemma(verb - 2) in {"be", "ser"}
    )
    if not helper or ground.word(verb).endswith("ing"):
        return None
    end = verb + 1
    if ground.word(end) in {"by", "por"}:
        phrase = phrase_from(ground, end + 1)
        if phrase is not None:
            return Cue(verb, Flavour.PLAIN, phrase, Side.RIGHT, verb, phrase.last)
    return Cue(verb, Flavour.PLAIN, None, Side.NONE, verb, verb + 1)


def _citing(ground: Ground, verb: int) -> Cue | None:
    """ "citing police sources": the object is the source. "was quoted as saying": the subject is."""
    word = ground.word(verb)
    if word in {"cited", "quoted", "citado", "citada", "citados", "citadas"}:
        if ground.word(verb + 1) not in {"as", "saying"} or ground.upos(_before_helpers(ground, verb)) != "AUX":
            return None
        phrase = _subject_left(ground, verb)
        return Cue(verb, Flavour.PLAIN, phrase, Side.LEFT, phrase.first, verb + 3) if phrase is not None else None
    position = verb + 1
    if ground.word(position) in {"a", "to"}:
        position += 1
    phrase = phrase_from(ground, position)
    return Cue(verb, Flavour.CITE, phrase, Side.RIGHT, verb, phrase.last) if phrase is not None else None


def _shared(ground: Ground, position: int, flavour: Flavour, earlier: list[Cue]) -> Cue | None:
    """A further reporting verb of the speaker before it ("said ... and added", "adding that")."""
    before = ground.word(_before_helpers(ground, position) - 1)
    if before not in {",", "and", "y", "e", "but", "pero", "–", "—"} and not ground.word(position).endswith("ing"):
        return None
    heads = [
        cue
        for cue in earlier
        if cue.position < position and cue.flavour is not Flavour.CITE and cue.phrase is not None and not cue.is_phrase
    ]
    if not heads:
        return None
    return Cue(position, flavour, heads[-1].phrase, Side.SHARED, position, position + 1)


def _without_subject(ground: Ground, position: int, flavour: Flavour) -> Cue | None:
    """A Spanish verb whose speaker was named before: only at the sentence's start, or after what was said."""
    is_finite = ground.sentence.tokens[position].text.lower().endswith(_FINITE)
    opens = next((p for p in range(len(ground.sentence.tokens)) if ground.word(p) not in _MARKS), 0)
    begin = _before_helpers(ground, position)
    if not is_finite or not ground.lexicon.null_subject:
        return None
    if begin <= next_word(ground, opens) or ground.word(begin - 1) in _MARKS or _is_aside(ground, begin):
        return Cue(position, flavour, None, Side.NONE, begin, position + 1)
    return None


def _is_aside(ground: Ground, begin: int) -> bool:
    return any(_reads(ground, begin - len(words), words) for words in ground.lexicon.asides)
