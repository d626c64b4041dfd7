"""What a sentence only imagines, or tells as tried: a deed in an if-clause is no claim, a killing that was tried is an attack."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quipu.claims.attribution.lexicon import lexicon
from quipu.claims.carriers import Bond, carriers, verb_of
from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.triggers import triggers
from quipu.claims.hedging import Hedging, hedging
from quipu.claims.meant import is_weighed
from quipu.claims.placing import names_of
from quipu.claims.presupposed import is_presupposed
from quipu.claims.tree import children, has_child, is_relation
from quipu.language.sentence import Sentence
from quipu.model import Frame

_CLAUSES = ("xcomp", "ccomp", "csubj", "conj", "advcl")
_THINGS = ("obj", "nsubj:pass", "obl")
_OPENS = ("advcl", "root", "parataxis")
_STEPS = 6
"""Words above a deed among which the if-clause that it stands in has its verb."""
_INVERTED = frozenset({"had", "should", "were"})
_BECOMING = frozenset({"ser", "resultar", "llegar", "haber", "confirmar", "comprobar"})
_UNDERGONE = frozenset({"patient", "goods", "quantity"})
_OF_PEOPLE = frozenset(
    {Frame.KILLING, Frame.ATTACK, Frame.DEATH, Frame.ARREST, Frame.CHARGE, Frame.CONVICTION, Frame.SENTENCE, Frame.KIDNAPPING}
)
_BACK = 24
"""Characters beside a role in which "all but" is looked for."""
_ALL = r"(?:all|every\w*|any\w*|tod[oa]s|cualquiera)"
_BUT = r"(?: of (?:them|the \w+)| (?:l[oa]s|ell[oa]s)(?: \w+)?)?,? (?:but|except(?: for)?|menos|salvo|excepto)\b"
_EXCEPTED = re.compile(rf"\b{_ALL}{_BUT} (?:a |al |the |l[oa]s )?$", re.IGNORECASE)
_ALL_BUT = re.compile(rf"{_ALL}{_BUT}", re.IGNORECASE)
_HOUR = re.compile(r"\d{1,2}(?:[:h]\d\d\b|(?:[:.]\d\d)? ?(?:horas|hrs|[ap]\.?m\b|de la (?:noche|mañana|tarde|madrugada)\b))")
"""An hour of the day ("a las 18h30", "at 8 pm")."""
_AND = frozenset({",", "and", ", and", "y", "e"})
_GENERIC = frozenset({"anyone", "anybody", "whoever", "everyone", "quien", "quienes", "cualquiera"})


def asserted(document: Document, propositions: Iterable[Proposition]) -> Iterator[Proposition]:
    """The propositions that somebody states, killings that were only tried as attacks."""
    words = hedging(document.language)
    for one in propositions:
        sentence = document.sentences[one.sentence]
        told = one.told or (one.sentence, one.anchor)
        stated = is_presupposed(sentence, one) or not is_imagined(document.sentences[told[0]], told[1], words)
        met = _without_excepted(document, one)
        if (
            stated
            and not _is_title(sentence, one.anchor, document.language)
            and (met.fillers or met is one)
            and not _is_of_anyone(sentence, one.anchor, words)
        ):
            yield replace(met, frame=Frame.ATTACK) if _is_tried(document, met, words) else met


def _is_title(sentence: Sentence, anchor: int, language: str) -> bool:
    """ "prosecuting counsel": a verb of the law that only says whose lawyer somebody is."""
    behind = sentence.tokens[anchor + 1].lemma.lower() if anchor + 1 < len(sentence.tokens) else ""
    return sentence.tokens[anchor].text.lower().endswith("ing") and behind in lexicon(language).lawyers


def _without_excepted(document: Document, proposition: Proposition) -> Proposition:
    """The proposition without those to whom it did not happen ("arrested all but one of the defendants"), and without amounts
    that are none ("robo de gasolina")."""
    text, frame = document.report.text, proposition.frame
    kept = tuple(
        one
        for one in proposition.fillers
        if not (one.role in _UNDERGONE and _is_none(text, one.start, one.end))
        and not (frame is Frame.ROBBERY and one.role == "quantity" and one.value is None)
        and not (one.role == "offence" and text[one.start : one.end].lower() in names_of(document.language, "months"))
        and not (one.role == "patient" and frame in _OF_PEOPLE and _is_listed_place(document, one))
    )
    return proposition if len(kept) == len(proposition.fillers) else replace(proposition, fillers=kept)


def _is_listed_place(document: Document, filler: Filler) -> bool:
    """ "after six men from Ghana, Togo and Liberia were shot": the last of several places, which the tree hung on the people."""
    sentence = document.sentences[filler.sentence]
    names = {sentence.tokens[name.first].start: name for name in sentence.names if name.kind == "place"}
    before = [name for name in names.values() if sentence.tokens[name.last - 1].end < filler.start]
    if filler.start not in names or not before:
        return False
    return document.report.text[sentence.tokens[before[-1].last - 1].end : filler.start].strip() in _AND


def _is_none(text: str, start: int, end: int) -> bool:
    """Whether words stand behind or before "all but", or are an hour of the day."""
    before = text[max(0, start - _BACK) : start]
    return any((_EXCEPTED.search(before), _ALL_BUT.match(text[start : end + _BACK]), _HOUR.match(text, start)))


def is_try(document: Document, proposition: Proposition, position: int) -> bool:
    """Whether a word only says that a killing was tried: the attack that it then is took place."""
    token = document.sentences[proposition.sentence].tokens[proposition.anchor]
    known = triggers(document.language)
    found = (*known.verbs.get(token.lemma.lower(), ()), *known.nouns.get(token.lemma.lower(), ()))
    kills = proposition.frame is Frame.ATTACK and any(one.frame is Frame.KILLING for one in found)
    tried = document.sentences[proposition.sentence].tokens[position]
    return kills and verb_of(tried, hedging(document.language).trying) in hedging(document.language).trying


def is_imagined(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """Whether a deed stands in an if-clause ("if convicted", "de ser capturado", "had he been convicted")."""
    position = anchor
    for _ in range(_STEPS):
        token = sentence.tokens[position]
        if is_weighed(sentence, position, words):
            return True
        if is_relation(token.deprel, *_OPENS) and _opens_condition(sentence, position, words):
            return True
        bare = is_relation(token.deprel, *_THINGS) and not has_child(sentence, position, "det", "nmod:poss")
        held = token.deprel == "acl" and sentence.tokens[token.head].lemma.lower() in words.governing  # "guilty of murdering"
        if token.head < 0 or not (bare or held or is_relation(token.deprel, *_CLAUSES)) or _is_aside(sentence, position, words):
            return False
        position = token.head
    return False


def condition_of(sentence: Sentence, verb: int, words: Hedging) -> tuple[int, int] | None:
    """The words that open the if-clause on which a verb's clause depends ("would be extradited if caught")."""
    for clause in children(sentence, verb, "advcl"):
        if _opens_condition(sentence, clause, words):
            first = min([clause, *children(sentence, clause, "mark", "case", "aux", "cop")])
            text = tuple(token.text.lower() for token in sentence.tokens[first : first + 5])
            return first, first + max([1, *(len(phrase) for phrase in words.supposing if text[: len(phrase)] == phrase)])
    return None


def _is_aside(sentence: Sentence, position: int, words: Hedging) -> bool:
    """Whether a clause tells when or why, and so of what is done."""
    return any(sentence.tokens[at].text.lower() in words.factive for at in children(sentence, position, "mark"))


def _opens_condition(sentence: Sentence, verb: int, words: Hedging) -> bool:
    tokens = sentence.tokens
    marks = list(children(sentence, verb, "mark", "case", "advmod"))
    if any(_is_if(sentence, at, words) for at in marks):
        return True
    first = min([verb, *marks, *children(sentence, verb, "aux", "cop")])
    if words.stative:
        becomes = (
            first + 1 < len(tokens) and tokens[first].text.lower() in {"de", "a"} and tokens[first + 1].lemma.lower() in _BECOMING
        )
        before = tokens[first - 1] if first else None
        return becomes and (before is None or before.upos == "PUNCT" or before.text.lower() in {"que", "y"})
    inverted = tokens[first].text.lower() in _INVERTED and tokens[first].upos == "AUX"
    asks = any(token.text == "?" for token in tokens[verb:])
    return inverted and not asks and any(first < at < verb for at in children(sentence, verb, "nsubj"))


def _is_if(sentence: Sentence, mark: int, words: Hedging) -> bool:
    """Whether a word, alone or with those behind it, opens a condition: "if", "en caso de que", not "si bien"."""
    text = [token.text.lower() for token in sentence.tokens[mark : mark + 5]]
    if text[0] in words.conditions - words.asking:
        return is_condition(sentence, mark, words)
    return any(tuple(text[: len(phrase)]) == phrase for phrase in words.supposing)


def is_condition(sentence: Sentence, mark: int, words: Hedging) -> bool:
    """Whether a word leaves open what follows it ("if", "whether"); "si bien" does not."""
    behind = sentence.tokens[mark + 1].text.lower() if mark + 1 < len(sentence.tokens) else ""
    return sentence.tokens[mark].text.lower() in words.conditions and behind != "bien"


def _is_of_anyone(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """ "Anyone who is caught will be jailed": what would befall whoever does a thing befell nobody; "quienes fueron detenidos"
    were."""
    token = sentence.tokens[anchor]
    helped = {sentence.tokens[at].text.lower() for at in children(sentence, anchor, "aux", "cop")}
    if helped & words.past_helpers or (token.feats.get("VerbForm") == "Fin" and token.feats.get("Tense") in {"Past", "Imp"}):
        return False
    if not is_relation(token.deprel, "acl") or token.head < 0:  # "Quien sea detenido será juzgado"
        return any(sentence.tokens[at].text.lower() in _GENERIC for at in children(sentence, anchor, "nsubj"))
    return sentence.tokens[token.head].text.lower() in _GENERIC and token.head < anchor


def _is_tried(document: Document, one: Proposition, words: Hedging) -> bool:
    if one.frame is not Frame.KILLING:
        return False
    sentence = document.sentences[one.sentence]
    beside = children(sentence, one.anchor, "amod", "compound")
    if any(sentence.tokens[at].text.lower() in words.tried for at in beside):
        return True
    above = carriers(sentence, one.anchor, words, lexicon(document.language))[1:]
    governors = {verb_of(sentence.tokens[at.position], words.trying) for at in above if at.bond is Bond.GOVERNOR}
    return bool(governors & words.trying) and not governors & words.negative_predicates  # "foiled an attempt to kill"
