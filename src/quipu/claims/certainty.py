"""How a claim is worded: affirmed or negated, how surely, in which tense, and the words that weaken it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quipu.claims.attribution import Attribution, Flavour
from quipu.claims.attribution.lexicon import lexicon
from quipu.claims.carriers import Bond, Carrier, carriers, helpers, verb_of
from quipu.claims.clause import SOFT_BONDS, Clause, Weakening, helps, stands_in_relative
from quipu.claims.document import Document, Proposition
from quipu.claims.doubts import granted_from, left_open, settled
from quipu.claims.hedging import Hedging, hedging
from quipu.claims.polarity import emptied, is_no_negation, negations, none_told
from quipu.claims.presupposed import is_presupposed, own_words
from quipu.claims.rumour import COMPOUND, conditional_level, conditionals, is_conditional
from quipu.claims.supposed import from_accusation, from_aims, from_parts, from_plans
from quipu.claims.tense import OF_LAW, striven_for, tense_of
from quipu.claims.tree import ancestors, children, has_child, is_relation
from quipu.claims.unreal import condition_of, is_condition, is_try
from quipu.claims.window import modifier_limit, window
from quipu.language.sentence import Sentence
from quipu.model import Certainty, Frame, Hedge, Polarity, Tense

_ORDER = {Certainty.CERTAIN: 0, Certainty.PROBABLE: 1, Certainty.POSSIBLE: 2}
_NEAR = 3
"""Tokens between an adjective and its noun; what the parser ties over a longer way is another noun's."""
_WINDOW = 8
"""Tokens of a noun phrase over which an adjective at its beginning still is its noun's."""
_IN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X"})
_INFINITIVE = re.compile(r"[aeií]r(?:l[aeo]s?|se|me|nos)?$|^no$")
_RESTRICTIVE = frozenset({"that", "que"})
_HINDERING = frozenset({",", "who", "which", "after", "before", "when", "quien", "tras", "cuando", "después"})


@dataclass(frozen=True, slots=True)
class Wording:
    """How a claim is put."""

    polarity: Polarity
    certainty: Certainty
    tense: Tense
    hedges: tuple[Hedge, ...]


def wording(document: Document, proposition: Proposition, reaching: tuple[Attribution, ...] = ()) -> Wording:
    """Read polarity, certainty, tense and hedges off a proposition's anchor. `reaching` are the attributions that cover it."""
    sentence = document.sentences[proposition.sentence]
    words, reporting = hedging(document.language), lexicon(document.language)
    clause = Clause(
        sentence,
        proposition.anchor,
        carriers(sentence, proposition.anchor, words, reporting),
        window(sentence, proposition.anchor, words),
        words,
        reporting,
    )
    if is_presupposed(sentence, proposition):
        return _granted(document, clause, proposition)
    weak = [*_weakenings(clause), *from_parts(clause, proposition), *_from_belief(clause, document, reaching)]
    weak = [one for one in weak if not (_only_suspects(clause, one, proposition) or is_try(document, proposition, one[0]))]
    sure = settled(sentence, words)
    grants = granted_from(sentence, clause.anchor, words)
    weak = [one for one in weak if one[0] not in sure and not one[0] < grants]
    weak = weak or list(from_accusation(clause, proposition)) or list(from_aims(clause))
    tense = tense_of(sentence, proposition.frame, clause.carriers, words)
    strives = striven_for(sentence, clause.carriers, words) if tense is not Tense.PRESENT else None
    if tense is not Tense.PAST and (opening := condition_of(sentence, clause.anchor, words)) is not None:
        weak.append((*opening, Certainty.POSSIBLE))
    weak += [(strives, strives + 1, Certainty.POSSIBLE)] if strives is not None else []
    weak = weak or list(from_plans(clause, proposition.frame))
    negative = negations(clause.sentence, clause.carriers, clause.window, words, proposition.frame)
    here = [filler for filler in proposition.fillers if filler.sentence == proposition.sentence]
    negative = frozenset(at for at in negative - sure if not at < grants)
    negative = negative or emptied(clause.sentence, here, proposition.anchor, words)
    if proposition.frame is Frame.PLEA:  # who pleads not guilty has pleaded
        negative = frozenset(at for at in negative if not _is_guilty(sentence, at + 1))
    none = none_told(sentence, clause.anchor, words)
    if none is not None and none not in sure:
        negative, weak = negative | {none}, [one for one in weak if one[0] != none]
    denied = _denied(clause, document, reaching, bool(negative))
    if (neither := left_open(sentence, clause.anchor, words)) is not None:
        weak, negative, denied = [*weak, (neither, neither + 1, Certainty.POSSIBLE)], frozenset[int](), 0
    count = len(negative) + denied
    level = max((level for _, _, level in weak), key=_ORDER.__getitem__, default=Certainty.CERTAIN)
    if count and count % 2 == 0:
        level = Certainty.POSSIBLE
    if _is_question(document, sentence):
        level = Certainty.POSSIBLE
    return Wording(
        Polarity.NEGATED if count % 2 else Polarity.AFFIRMED,
        level,
        tense,
        _hedges(document.report.text, sentence, weak),
    )


def with_wording_of(own: Wording, event: Wording) -> Wording:
    """The wording of what tells more of an event: put when the event was, no surer, and denied where either is."""
    denied = Polarity.NEGATED if Polarity.NEGATED in (own.polarity, event.polarity) else Polarity.AFFIRMED
    certainty = max(own.certainty, event.certainty, key=_ORDER.__getitem__)
    hedges = sorted({*own.hedges, *event.hedges}, key=lambda hedge: (hedge.start, hedge.end))
    return Wording(denied, certainty, Tense.PAST if own.tense is Tense.PAST else event.tense, tuple(hedges))


def _granted(document: Document, clause: Clause, proposition: Proposition) -> Wording:
    """The wording of what a sentence takes for granted: only the words of its own phrase weaken it."""
    sentence, weak = clause.sentence, list[Weakening]()
    token = sentence.tokens[clause.anchor]
    of_another = token.upos == "ADJ" and token.head > clause.anchor  # "accused Mexican drug lord"
    is_called = proposition.frame is Frame.ALIAS or of_another
    for position in own_words(sentence, clause.anchor):
        level = _level(clause, position, adjectives=not is_called)
        if level is not None:
            weak.append((position, position + 1, level))
    level = max((level for _, _, level in weak), key=_ORDER.__getitem__, default=Certainty.CERTAIN)
    tense = tense_of(sentence, proposition.frame, clause.carriers[:1], clause.words)
    return Wording(Polarity.AFFIRMED, level, tense, _hedges(document.report.text, sentence, weak))


def _weakenings(clause: Clause) -> Iterator[Weakening]:
    for carrier in clause.carriers:
        yield from _of_carrier(clause, carrier)
    yield from _in_window(clause)
    yield from _carried_on(clause)
    yield from _perhaps_asked(clause)
    yield from _held(clause)
    yield from _perhaps_how(clause)
    yield from _phrases(clause)
    yield from conditionals(clause)


def _of_carrier(clause: Clause, carrier: Carrier) -> Iterator[Weakening]:
    """Weakening words that hang on a carrier, and the carrier itself where it is one."""
    tokens, words = clause.sentence.tokens, clause.words
    if carrier.bond is Bond.REPORTING:
        is_by_nobody = has_child(clause.sentence, carrier.position, "aux:pass", "expl")
        if is_by_nobody and tokens[carrier.position].lemma.lower() in words.alleging:
            yield carrier.position, carrier.position + 1, Certainty.PROBABLE
        yield from _unconfirmed(clause, carrier.position)
        yield from _doubted(clause, carrier.position)
        yield from _rumoured(clause, carrier.position)
        return
    if carrier.bond is Bond.GOVERNOR:
        yield from _rumoured(clause, carrier.position)
    lemma = verb_of(tokens[carrier.position], words.governing)
    if carrier.bond is Bond.GOVERNOR and not (
        (lemma in words.raising and (_is_phrase_of(clause, carrier.position) or _is_there(clause, carrier.position)))
        or _finds(clause, carrier.position)
        or _is_about(clause, carrier.position, lemma)
    ):
        level = words.predicates.get(lemma) or words.noun_predicates.get(lemma)
        if level is not None:
            yield carrier.position, carrier.position + 1, level
    takes_adjectives = tokens[carrier.position].upos != "VERB" and carrier.bond is not Bond.PREDICATE
    for helper in helpers(clause.sentence, carrier.position):
        level = _level(clause, helper, adjectives=takes_adjectives and _is_near(clause, helper, carrier.position))
        if level is not None and not (carrier.bond is Bond.SHARED and helper > carrier.position):
            yield helper, helper + 1, level
    for mark in children(clause.sentence, carrier.position, "mark"):
        if is_condition(clause.sentence, mark, words):
            yield mark, mark + 1, Certainty.POSSIBLE


def _finds(clause: Clause, verb: int) -> bool:
    """ "la sala considera probado que": a verb that with the words behind it says that a thing is so."""
    tokens, lemma = clause.sentence.tokens, clause.sentence.tokens[verb].lemma.lower()
    return any(
        tuple(token.text.lower() for token in tokens[verb + 1 : verb + 1 + len(words)]) == words
        for words in clause.reporting.phrasal.get(lemma, ())
    )


def _is_about(clause: Clause, verb: int, lemma: str) -> bool:
    """ "se trata de un sicario", "la trata de personas": no infinitive follows that is tried."""
    tokens = clause.sentence.tokens[verb + 1 : verb + _WINDOW]
    tries = any(one.text.lower() == "de" and _INFINITIVE.search(two.text.lower()) for one, two in pairwise(tokens))
    return lemma in clause.words.about and not tries


def _is_there(clause: Clause, verb: int) -> bool:
    """ "appeared in court to face charges", "appears before a judge": who appears somewhere seems nothing."""
    behind = clause.sentence.tokens[verb + 1 : verb + 2]
    return any(token.upos == "ADP" and token.text.lower() != "to" for token in behind)


def _is_near(clause: Clause, helper: int, noun: int) -> bool:
    """Whether an adjective stands by its noun: a few tokens off, or with nothing but names and nouns between."""
    between = range(min(helper, noun) + 1, max(helper, noun))
    tokens = clause.sentence.tokens
    named = {at for name in clause.sentence.names for at in range(name.first, name.last)}  # "the Sun Yee On triad"
    plain = all(tokens[at].upos in _IN_PHRASE or tokens[at].text == "-" or at in named for at in between)
    return abs(helper - noun) <= _NEAR or (plain and len(between) < _WINDOW)


def _is_phrase_of(clause: Clause, governor: int) -> bool:
    """Whether the claim hangs on a verb as a mere phrase ("appeared in court with her husband"), not as its clause."""
    below = next((c.position for c in clause.carriers if clause.sentence.tokens[c.position].head == governor), clause.anchor)
    return is_relation(clause.sentence.tokens[below].deprel, "obl", "obj", "nmod", "iobj")


def _unconfirmed(clause: Clause, verb: int) -> Iterator[Weakening]:
    """ "could not confirm that": what is not said is open, save what "not to mention that" or "did not say how" grants."""
    behind = {token.text.lower() for token in clause.sentence.tokens[verb + 1 : verb + 1 + _NEAR]}
    asks = behind & clause.words.detailing and not behind & clause.words.conditions
    if clause.sentence.tokens[verb].lemma.lower() in clause.words.granting or asks:
        return
    token = clause.sentence.tokens[verb]
    above = clause.sentence.tokens[token.head].lemma.lower() if token.deprel == "xcomp" and token.head >= 0 else ""
    if token.lemma.lower() in clause.words.confirming and above in clause.words.withholding:
        yield token.head, token.head + 1, Certainty.POSSIBLE  # "refused to confirm the arrest"
    for helper in helpers(clause.sentence, verb):
        is_negation = clause.sentence.tokens[helper].text.lower() in clause.words.negations
        if is_negation and not is_no_negation(clause.sentence, helper, clause.words):
            yield helper, helper + 1, Certainty.POSSIBLE


def _rumoured(clause: Clause, verb: int) -> Iterator[Weakening]:
    """ "rumours spread that", "versiones señalan que": what is said is no surer than what says it."""
    for at in children(clause.sentence, verb, "nsubj"):
        lemma = clause.sentence.tokens[at].lemma.lower()
        if at < verb and clause.words.noun_predicates.get(lemma) is Certainty.PROBABLE:
            yield at, at + 1, Certainty.PROBABLE


def _doubted(clause: Clause, verb: int) -> Iterator[Weakening]:
    """ "allegedly confessed that", "habría dicho que", "podría demostrar que": what is said so is no surer than the saying."""
    shows = clause.reporting.verbs.get(clause.sentence.tokens[verb].lemma.lower()) is Flavour.SHOW
    for helper in (*helpers(clause.sentence, verb), verb):
        word = clause.sentence.tokens[helper].text.lower()
        level = clause.words.adverbs.get(word) or (Certainty.POSSIBLE if word in clause.words.mistaken else None)
        if level is None and clause.words.stative and (shows or COMPOUND.match(word)) and is_conditional(word, clause.words):
            level = Certainty.PROBABLE
        if level is not None:
            yield helper, helper + 1, level


def _level(clause: Clause, position: int, adjectives: bool) -> Certainty | None:
    """How far a single word weakens, if at all."""
    token, words = clause.sentence.tokens[position], clause.words
    word, lemma = token.text.lower(), token.lemma.lower()
    if word in words.adverbs:
        return words.adverbs[word]
    if adjectives and word in words.adjectives and token.upos in {"ADJ", "VERB", "NOUN", "ADV"}:
        return words.adjectives[word]
    if lemma in words.modals and token.upos in {"AUX", "VERB"} and _is_modal(word, words):
        return None if _is_inability(clause, position) else Certainty.POSSIBLE
    return None


def _is_inability(clause: Clause, position: int) -> bool:
    """ "could not find him guilty", "no puede ser extraditado": what cannot be is denied, not left open."""
    words = [token.text.lower() for token in clause.sentence.tokens]
    if clause.words.stative:
        return words[position] in {"puede", "pueden"} and position > 0 and words[position - 1] == "no"
    behind = words[position + 1 : position + 3]
    return words[position] in {"can", "could", "ca"} and behind[:1] in (["not"], ["n't"], ["n’t"]) and "have" not in behind


def _is_modal(word: str, words: Hedging) -> bool:
    """Spanish "poder" leaves things open in the present and the conditional; "pudo" says what came about."""
    return (
        not words.stative
        or word in {"puede", "pueden", "pudiera", "pudieran", "pudiese", "pudiesen"}
        or is_conditional(word, words)
    )


def _in_window(clause: Clause) -> Iterator[Weakening]:
    """Weakening words in the clause before the anchor, and an adverb right behind it."""
    anchor = clause.sentence.tokens[clause.anchor]
    for position in clause.window:
        close = clause.anchor - position <= (_WINDOW if _in_phrase(clause, position) else _NEAR)
        level = _level(
            clause, position, adjectives=close and anchor.upos in {"NOUN", "PROPN", "ADJ"} and _in_phrase(clause, position)
        )
        token = clause.sentence.tokens[position]
        if level is not None and not (token.lemma.lower() in clause.words.modals and not helps(clause, position)):
            yield position, position + 1, level
        elif token.upos == "SCONJ" and is_condition(clause.sentence, position, clause.words):
            yield position, position + 1, Certainty.POSSIBLE
    behind, tokens = clause.anchor + 1, clause.sentence.tokens
    if behind < len(tokens) and (level := clause.words.adverbs.get(tokens[behind].text.lower())):
        of_next = behind + 1 < len(tokens) and tokens[behind + 1].upos in {"ADJ", "VERB"} and anchor.upos in {"ADJ", "VERB"}
        if not of_next:  # "fallecido presuntamente perteneciente a"
            yield behind, behind + 1, level


def _carried_on(clause: Clause) -> Iterator[Weakening]:
    """Adverbs and rumour conditionals farther back whose statement still goes on ("allegedly the first to work without")."""
    for position in range(modifier_limit(clause.sentence, clause.anchor), clause.anchor):
        token = clause.sentence.tokens[position]
        level = clause.words.adverbs.get(token.text.lower()) or (
            conditional_level(clause, position) if clause.words.stative else None
        )
        if level is None or stands_in_relative(clause, position):
            continue
        if not any(_ends_statement(clause, between) for between in range(position + 1, clause.anchor)):
            yield position, position + 1, level


def _perhaps_asked(clause: Clause) -> Iterator[Weakening]:
    """ "may request his extradition", "podría pedir la captura": a step of the law that is only perhaps asked for."""
    token = clause.sentence.tokens[clause.anchor]
    if token.head < 0 or not is_relation(token.deprel, "obj", "xcomp") or token.upos not in {"NOUN", "VERB"}:
        return
    if clause.sentence.tokens[token.head].lemma.lower() not in clause.words.asked:
        return
    for helper in (token.head, *helpers(clause.sentence, token.head)):
        level = _level(clause, helper, adjectives=False) or (conditional_level(clause, helper) if clause.words.stative else None)
        if level is not None:
            yield helper, helper + 1, level


def _held(clause: Clause) -> Iterator[Weakening]:
    """ "considerado el líder": whom a participle right before holds to be so, whatever the tree makes of it."""
    before = clause.anchor - 1
    while before > 0 and clause.sentence.tokens[before].upos in {"DET", "ADJ", "NUM"} and not _holds(clause, before):
        before -= 1
    if before >= 0 and _holds(clause, before):
        yield before, before + 1, Certainty.PROBABLE


def _perhaps_how(clause: Clause) -> Iterator[Weakening]:
    """ "this might be how the gang shipped it": what is told of a way, a place or a time is no surer than that it is this one."""
    token = clause.sentence.tokens[clause.anchor]
    if token.head < 0 or clause.sentence.tokens[token.head].text.lower() not in clause.words.detailing:
        return
    if has_child(clause.sentence, token.head, "cop") and is_relation(token.deprel, "acl", "advcl"):
        for helper in helpers(clause.sentence, token.head):
            level = _level(clause, helper, adjectives=False)
            if level is not None:
                yield helper, helper + 1, level


def _holds(clause: Clause, position: int) -> bool:
    word = clause.sentence.tokens[position].text.lower()
    return word in clause.words.adjectives and word.startswith(("considerad", "considered"))


def _ends_statement(clause: Clause, position: int) -> bool:
    """Whether a token begins something that a hedge before it does not speak of: a new clause, an aside, a report."""
    tokens = clause.sentence.tokens
    token, word = tokens[position], tokens[position].text.lower()
    if (
        word in {";", ":", "--", "—", "–", "(", ")"} | (clause.words.openers - _RESTRICTIVE)
        or word in clause.words.subjoined
        or word in clause.words.factive
    ):
        return True
    if token.upos == "VERB" and clause.reporting.verbs.get(token.lemma.lower()) is not None:
        return True
    following = tokens[position + 1]
    if word == "que" and position > 1 and tokens[position - 1].upos == "DET" and tokens[position - 2].upos == "ADP":
        return True  # "hecho en el que murieron cinco"
    if token.upos == "CCONJ" and _stands_alone(clause, position):
        return True
    if word == ",":
        return not (following.upos in {"ADP", "ADV", "PUNCT"} or following.feats.get("VerbForm") in {"Part", "Ger"})
    return token.upos == "CCONJ" and any(is_relation(other.deprel, "nsubj") for other in tokens[position : clause.anchor])


def _stands_alone(clause: Clause, joint: int) -> bool:
    """Whether the anchor is a finite verb form of its own behind "and" ("was allegedly linked to X and was arrested")."""
    own = [at for at in children(clause.sentence, clause.anchor, "aux") if at > joint]
    return clause.sentence.tokens[clause.anchor].upos == "VERB" and bool(own)


def _in_phrase(clause: Clause, position: int) -> bool:
    """Whether only adjectives and nouns stand between a word and the anchor noun."""
    return all(
        clause.sentence.tokens[p].upos in {"ADJ", "NOUN", "PROPN", "NUM", "PUNCT", "X"}
        for p in range(position + 1, clause.anchor)
    )


def _phrases(clause: Clause) -> Iterator[Weakening]:
    """Phrases of several words that stand before the anchor in its clause, or govern it by the tree."""
    limit = modifier_limit(clause.sentence, clause.anchor)
    governing = {carrier.position for carrier in clause.carriers[1:] if carrier.bond in SOFT_BONDS}
    for first, last, level in _found_phrases(clause.sentence, clause.words):
        inside = range(first, last)
        if clause.sentence.tokens[last - 1].text.lower() == "be" and last != clause.anchor:
            continue  # "a would-be bomber": only he is none yet
        leads = last <= clause.anchor and not stands_in_relative(clause, first) and _leads_to(clause, last)
        if first >= limit and last <= clause.anchor and (governing & set(inside) or leads):
            yield first, last, level


def _found_phrases(sentence: Sentence, words: Hedging) -> Iterator[Weakening]:
    text = [token.text.lower() for token in sentence.tokens]
    for first in range(len(text)):
        for size in range(min(words.longest, len(text) - first), 1, -1):
            level = words.phrases.get(tuple(text[first : first + size]))
            if level is not None:
                if not _names_someone(sentence, first, words):
                    yield first, first + size, level
                break


def _names_someone(sentence: Sentence, first: int, words: Hedging) -> bool:
    """ "el acusado del ataque", "the accused of": who stands accused is only called so, whatever else is said of him."""
    token = sentence.tokens[first]
    is_noun = token.lemma.lower() in words.blaming or verb_of(token, words.blaming) in words.blaming
    return is_noun and first > 0 and sentence.tokens[first - 1].text.lower() in {"el", "la", "los", "las", "the"}


def _leads_to(clause: Clause, last: int) -> bool:
    """Whether nothing stands between a phrase and the anchor but the anchor's own subject and helpers."""
    above = {clause.anchor, *(carrier.position for carrier in clause.carriers), *ancestors(clause.sentence, clause.anchor)}
    for position in range(last, clause.anchor):
        token = clause.sentence.tokens[position]
        word = token.text.lower()
        if word in {";", ":", "who", "which", "quien"} or (word == "," and position > last):
            return False
        if token.upos == "VERB" and (position not in above or _tells(clause, last, position)):
            return False
        if word in clause.words.factive:
            return False
    return clause.anchor - last <= 14


def _tells(clause: Clause, first: int, position: int) -> bool:
    """Whether a verb behind "and" reports the anchor ("shown as suspects and said that"): no hedge of the first part is its."""
    is_joined = any(clause.sentence.tokens[at].upos == "CCONJ" for at in range(first, position))
    return is_joined and any(carrier.position == position and carrier.bond is Bond.REPORTING for carrier in clause.carriers)


def _only_suspects(clause: Clause, weak: Weakening, proposition: Proposition) -> bool:
    """ "the suspects nabbed", "the suspect, convicted of": what the law did to those it suspects it did all the same."""
    token = clause.sentence.tokens[weak[0]]
    word = {token.text.lower(), token.lemma.lower() if token.upos == "NOUN" else ""}
    return bool(word & clause.words.suspects) and weak[1] == weak[0] + 1 and proposition.frame in OF_LAW


def _from_belief(clause: Clause, document: Document, reaching: tuple[Attribution, ...]) -> Iterator[Weakening]:
    """What a source believes, suspects or alleges is probable, not certain."""
    for one in reaching:
        if document.sentences[one.sentence] is not clause.sentence or one.cue[0] >= _offset(clause):
            continue
        lemma = clause.sentence.tokens[one.found.position].lemma.lower()
        if one.flavour is Flavour.BELIEF or (lemma in clause.words.alleging and not one.found.is_phrase):
            yield one.found.position, one.found.position + 1, clause.words.predicates.get(lemma, Certainty.PROBABLE)


def _denied(clause: Clause, document: Document, reaching: tuple[Attribution, ...], negated: bool) -> int:
    """1 where the claim is what its source denies, and the tree has not shown it already."""
    token = clause.sentence.tokens[clause.anchor]
    if token.upos == "NOUN" and is_relation(token.deprel, "nsubj"):
        return 0
    for one in reaching:
        if one.flavour is not Flavour.DENIAL or negated or document.sentences[one.sentence] is not clause.sentence:
            continue
        between = clause.sentence.tokens[one.found.last : clause.anchor]
        if one.cue[0] < _offset(clause) and not any(token.text.lower() in _HINDERING for token in between):
            return 1
    return 0


def _offset(clause: Clause) -> int:
    return clause.sentence.tokens[clause.anchor].start


def _is_question(document: Document, sentence: Sentence) -> bool:
    return document.report.text[sentence.start : sentence.end].rstrip(" \"'”»)").endswith("?")


def _hedges(text: str, sentence: Sentence, weak: list[Weakening]) -> tuple[Hedge, ...]:
    """Each weakening word once, in text order; a word inside a longer phrase is left out."""
    spans = sorted({(first, last) for first, last, _ in weak}, key=lambda span: (span[0], -span[1]))
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[1] > kept[-1][1]:
            kept.append(span)
    tokens = sentence.tokens
    return tuple(
        Hedge(text[tokens[first].start : tokens[last - 1].end], tokens[first].start, tokens[last - 1].end) for first, last in kept
    )


def _is_guilty(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].text.lower() in {"guilty", "culpable"}
