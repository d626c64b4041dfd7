"""Who speaks again without being named again: "he", "it", a verb without subject, "the minister", "la dependencia"."""

from dataclasses import replace

from quipu.claims.attribution.lexicon import Flavour
from quipu.claims.attribution.nominal import Ground, names_source, phrase_of, subjects
from quipu.claims.attribution.profile import Holder
from quipu.claims.attribution.quotes import quotations
from quipu.claims.attribution.source import source_of
from quipu.claims.attribution.speech import NEAR
from quipu.claims.attribution.statement import Attribution
from quipu.claims.known import fold
from quipu.claims.tree import ancestors, children
from quipu.model import Source, SourceKind

SINGULAR = frozenset({"he", "she", "él", "ella", "this", "that", "who", "him", "her"})
_PLURAL = frozenset({"they", "them", "ellos", "Plur"})
_REMEMBERED = 8
"""Sentences over which an office, or a body, that is named again is still the one that was named."""
_RIGHT_BEFORE = 3
"""Sentences after which "the report" still is the one that an outlet has just been said to give."""
_BODIES = frozenset({SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.DOCUMENT, SourceKind.COURT})
_PERSONAL = frozenset(SourceKind) - {SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.DOCUMENT}
_POINTING = frozenset({"the", "this", "that", "el", "la", "esa", "ese", "esta", "este", "dicha", "dicho", "citada", "citado"})


def last_speaker(
    one: Attribution, earlier: list[Attribution], grounds: tuple[Ground, ...], pronoun: str, text: str
) -> Source | None:
    """The one who spoke last, or the person whom the last sentence is about, if near enough and fit for the pronoun.

    `pronoun` is one, or the number of a Spanish verb without subject ("Sing", "Plur").
    """
    begin = _begin_of_speech(one, grounds, text)
    paragraph = grounds[begin].sentence.paragraph
    for number in range(one.sentence, max(-1, begin - NEAR - 1), -1):
        if paragraph - grounds[number].sentence.paragraph > 1:
            return None
        for before in reversed([other for other in earlier if other.sentence == number]):
            speaker = _voice(before, pronoun)
            if speaker is not None:
                return speaker if _fits(speaker, pronoun, is_plural(before, grounds)) else None
        here = number == one.sentence
        spoken_of = _spoken_of(grounds[number], pronoun, text) if not here else _own_body(one, grounds[number], text)
        spoken_of = _above(one, grounds[number], pronoun, text) if here and spoken_of is None else spoken_of
        if spoken_of is not None:
            return spoken_of
    return None


def _above(one: Attribution, around: Ground, pronoun: str, text: str) -> Source | None:
    """ "Police did not say how they know": the source that is the subject of the verb above a pronoun's own."""
    if one.found.phrase is None or pronoun not in _PLURAL:
        return None
    for above in ancestors(around.sentence, one.found.position):
        for head in subjects(around, above):
            phrase = phrase_of(around, head)
            many = around.sentence.tokens[head].feats.get("Number") == "Plur" or around.lemma(head) in around.lexicon.institutions
            if head < one.found.first and many and names_source(around, phrase):
                return source_of(around, phrase, text, "")
    return None


def _own_body(one: Attribution, around: Ground, text: str) -> Source | None:
    """ "La Fiscalía pedirá su extradición, informó en un comunicado": the body that is the subject of what is told."""
    if one.found.phrase is not None or not around.lexicon.null_subject:
        return None
    main = next((p for p, token in enumerate(around.sentence.tokens) if token.deprel == "root"), -1)
    told = (main, *children(around.sentence, one.found.position, "ccomp"))
    heads = (head for verb in told if verb < one.found.first for head in subjects(around, verb) if head < one.found.first)
    body = next((head for head in heads if _is_body(around, head)), None)
    return source_of(around, phrase_of(around, body), text, "") if body is not None else None


def _is_undergone(around: Ground, head: int) -> bool:
    """ "The suspect has been moved": to whom something is done there, and who is only called so, is not who speaks next."""
    is_passive = around.sentence.tokens[head].deprel == "nsubj:pass"
    return is_passive and around.upos(head) == "NOUN" and around.lemma(head) in around.lexicon.accused


def _begin_of_speech(one: Attribution, grounds: tuple[Ground, ...], text: str) -> int:
    """The sentence with which the speech begins that a statement closes (""They ... . We ...," he said.")."""
    start = grounds[one.sentence].sentence.start
    opening = next((first for first, last in quotations(text) if first < start < last), start)
    return next(n for n, around in enumerate(grounds) if around.sentence.end > opening)


def _voice(before: Attribution, pronoun: str) -> Source | None:
    """The source of an earlier statement that a pronoun may mean: no outlet, save for "it"."""
    if not before.speaks or before.flavour in {Flavour.SHOW, Flavour.CITE}:
        return None
    return next((source for source in before.sources if pronoun == "it" or source.kind is not SourceKind.OUTLET), None)


def _fits(speaker: Source, pronoun: str, plural: bool) -> bool:
    if pronoun == "it":
        return speaker.kind in _BODIES and not plural
    return not (pronoun == "Sing" and plural) and not (pronoun in SINGULAR and (speaker.kind not in _PERSONAL or plural))


def _spoken_of(around: Ground, pronoun: str, text: str) -> Source | None:
    """The person who is the subject of a sentence in which nobody speaks, for "he" and for a Spanish verb in the singular;
    for "they" the authorities."""
    main = next((p for p, token in enumerate(around.sentence.tokens) if token.deprel == "root"), -1)
    if pronoun in _PLURAL:
        acting = next((at for head in subjects(around, main) if (at := _authority(around, head)) is not None), None)
        return source_of(around, phrase_of(around, acting), text, "") if acting is not None else None
    if pronoun not in SINGULAR | {"Sing"}:
        return None
    body = next((head for head in subjects(around, main) if pronoun == "Sing" and _is_body(around, head)), None)
    if body is not None:
        return source_of(around, phrase_of(around, body), text, "")
    for head in subjects(around, main):
        if _is_undergone(around, head):
            return None
        phrase = phrase_of(around, head)
        is_person = any(around.persons[phrase.first : phrase.last]) or around.lemma(head) in around.lexicon.people
        if is_person and around.sentence.tokens[head].feats.get("Number") != "Plur":
            source = source_of(around, phrase, text, "")
            return source if source.kind in _PERSONAL else None
    return None


def _is_body(around: Ground, head: int) -> bool:
    """Whether a subject that acts is a prosecution, a ministry or a court: a Spanish verb without subject may be its own."""
    kind = around.lexicon.kinds.get(around.lemma(head))
    acts = around.sentence.tokens[head].deprel == "nsubj"
    return acts and kind in {SourceKind.AGENCY, SourceKind.COURT} and around.sentence.tokens[head].feats.get("Number") != "Plur"


def _authority(around: Ground, head: int) -> int | None:
    """A subject that is several officials, or the police, who act; or they behind a statement of theirs."""
    if around.lemma(head) in around.lexicon.statements:
        theirs = next(children(around.sentence, head, "nmod"), head)
        return theirs if around.lexicon.kinds.get(around.lemma(theirs)) is SourceKind.AGENCY else None
    is_many = around.sentence.tokens[head].feats.get("Number") == "Plur" or around.lemma(head) == "police"
    acts = around.sentence.tokens[head].deprel == "nsubj" and around.upos(head) == "NOUN"
    is_official = around.lexicon.kinds.get(around.lemma(head)) in {SourceKind.OFFICIAL, SourceKind.AGENCY}
    return head if is_many and acts and is_official else None


def is_plural(one: Attribution, grounds: tuple[Ground, ...]) -> bool:
    """Whether the source of a statement is a noun in the plural."""
    phrase, around = one.found.phrase, grounds[one.sentence]
    if phrase is None:
        return False
    verb = around.sentence.tokens[one.found.position]
    if around.lexicon.null_subject and not one.found.is_phrase and verb.text.lower().endswith(("ron", "an", "en")):
        return True
    joined = any(around.upos(at) == "PROPN" for at in children(around.sentence, phrase.head, "conj"))
    return joined or (around.sentence.tokens[phrase.head].feats.get("Number") == "Plur" and around.upos(phrase.head) == "NOUN")


def with_holder(one: Attribution, known: tuple[Holder, ...], grounds: tuple[Ground, ...]) -> Attribution:
    """ "The minister said": the one minister whom the report has named till then."""
    place = _pointed(one, grounds)
    if place is None:
        return one
    around = grounds[one.sentence]
    article, start, office = around.word(place - 1), around.sentence.tokens[place].start, around.lemma(place)
    before = [holder for holder in known if holder.office == office and holder.end <= start]
    if any({article, holder.article} == {"el", "la"} for holder in before):
        return one
    if not before or len({holder.surname for holder in before}) > 1 or one.sentence - before[-1].sentence > _REMEMBERED:
        return one
    meant = replace(one.sources[0], named=True, referent=(before[-1].start, before[-1].end))
    return replace(one, sources=(meant, *one.sources[1:]))


def with_body(one: Attribution, earlier: list[Attribution], grounds: tuple[Ground, ...]) -> Attribution:
    """ "The newspaper said", "detalló la dependencia": the one body of that kind that has spoken till then."""
    place = _pointed(one, grounds)
    if place is None:
        return one
    around, meant = grounds[one.sentence], one.sources[0]
    noun = around.lemma(place)
    if noun in around.lexicon.articles and (article := _article_of(one, earlier)) is not None:
        return replace(one, sources=(article, *one.sources[1:]))
    stands_in = noun in around.lexicon.stand_ins
    spoken = [
        source
        for other in earlier
        if one.sentence - other.sentence <= _REMEMBERED
        for source in other.sources
        if source.start is not None and source.referent is None and source.kind is meant.kind
    ]
    called = [source for source in spoken if source.text != meant.text and noun in fold(source.text).split()]
    fitting = called or ([source for source in spoken if source.named] if stands_in else [])
    if len({_told_apart(source) for source in fitting}) != 1 or fitting[-1].start is None or fitting[-1].end is None:
        return one
    found = replace(meant, named=fitting[-1].named, referent=(fitting[-1].start, fitting[-1].end))
    return replace(one, sources=(found, *one.sources[1:]))


def _article_of(one: Attribution, earlier: list[Attribution]) -> Source | None:
    """ "The report said", right after an outlet has reported: the outlet's own report."""
    near = [other for other in earlier if one.sentence - other.sentence <= _RIGHT_BEFORE and other.speaks]
    last = near[-1].sources[-1] if near and near[-1].sources else None
    if last is None or last.kind is not SourceKind.OUTLET or last.start is None or last.end is None:
        return None
    return replace(one.sources[0], kind=last.kind, named=last.named, referent=last.referent or (last.start, last.end))


def with_relay(one: Attribution, earlier: list[Attribution], pointing: frozenset[str]) -> Attribution:
    """ "dijo a la mencionada emisora": the outlet that passed words on before."""
    pointed = [relay for relay in one.sources[1:] if _points_back(relay, pointing)]
    if not pointed:
        return one
    heard = next((source for other in reversed(earlier) for source in reversed(other.sources) if _is_outlet(source)), None)
    if heard is None:
        return one
    span = heard.referent or _span(heard)
    relays = (replace(relay, named=True, referent=span) if relay in pointed else relay for relay in one.sources[1:])
    return replace(one, sources=(*one.sources[:1], *relays))


def _points_back(relay: Source, pointing: frozenset[str]) -> bool:
    return relay.kind is SourceKind.OUTLET and not relay.named and bool(set(relay.text.lower().split()) & pointing)


def _is_outlet(source: Source) -> bool:
    return source.kind is SourceKind.OUTLET and source.named


def _span(source: Source) -> tuple[int, int] | None:
    return (source.start, source.end) if source.start is not None and source.end is not None else None


def _told_apart(source: Source) -> str:
    """What tells two sources apart: a person's surname, a body's whole name."""
    folded = fold(source.text)
    return folded.split()[-1] if source.kind in _PERSONAL and folded.split() else folded


def _pointed(one: Attribution, grounds: tuple[Ground, ...]) -> int | None:
    """The noun of a source that is only pointed at ("the minister", "esa entidad"): one word behind its article."""
    phrase, around = one.found.phrase, grounds[one.sentence]
    if phrase is None or not one.sources or one.sources[0].referent is not None:
        return None
    noun = around.sentence.tokens[phrase.head]
    last = phrase.last - (around.upos(phrase.last - 1) == "ADJ")  # "el mandatario nacional"
    alone = last - phrase.head == 1 and phrase.head - phrase.first <= 1 and around.word(phrase.head - 1) in _POINTING
    is_name = noun.upos == "PROPN" or (one.sources[0].named and noun.text[:1].isupper())
    return phrase.head if alone and not is_name and noun.feats.get("Number") != "Plur" else None
