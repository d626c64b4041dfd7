"""Negation: the words that deny a claim within its own sentence."""

from collections.abc import Iterable, Iterator

from quipu.claims.carriers import Bond, Carrier, verb_of
from quipu.claims.document import Filler
from quipu.claims.hedging import Hedging, Words
from quipu.claims.tree import children, has_child, is_relation
from quipu.claims.window import modifier_limit
from quipu.language.sentence import Sentence
from quipu.model import Frame

_CLAUSE_BONDS = frozenset({Bond.SELF, Bond.LIGHT, Bond.GOVERNOR})
_LEGAL = frozenset({Frame.CHARGE, Frame.INVESTIGATION, Frame.WANTED, Frame.CONVICTION, Frame.SENTENCE, Frame.PLEA})
_CIRCUMSTANCES = frozenset({"time", "place", "origin", "destination", "via", "penalty", "offence", "attribute"})
_FAR = 10
"""Tokens from a phrase of denial to what it denies."""
_BEFORE = frozenset({"before", "antes"})
_BETWEEN = frozenset({"AUX", "ADV", "PART", "PRON", "DET", "ADJ", "NUM"})


def negations(sentence: Sentence, carriers: tuple[Carrier, ...], before: range, words: Hedging, frame: Frame) -> frozenset[int]:
    """Positions of the words that negate a claim, each counted once: an even number leaves it affirmed."""
    found = set(_negators(sentence, carriers, words))
    if not found:
        found |= set(_right_before(sentence, carriers[0].position, before, words))
    found |= set(_forestalled(sentence, carriers, words))
    found |= set(_denying(sentence, carriers, words, frame))
    return frozenset(position for position in found if not is_no_negation(sentence, position, words))


def emptied(sentence: Sentence, fillers: Iterable[Filler], anchor: int, words: Hedging) -> frozenset[int]:
    """Words that leave nothing of what an event was done to, or of who did it ("found no drugs", "neither man was charged",
    "no drugs or weapons were seized"): the first alone, since they say one thing together.

    Not those that hang on another word than the event's own ("arrested no fewer than five").
    """
    found = {
        word
        for filler in fillers
        if filler.role not in _CIRCUMSTANCES
        for word in _emptying(sentence, filler.head, words)
        if word != anchor and not is_no_negation(sentence, word, words)
    }
    own = () if found else (at for at in children(sentence, anchor, "nsubj:pass", "obj") if _is_alone(sentence, at))
    found |= {word for at in own for word in _emptying(sentence, at, words) if not is_no_negation(sentence, word, words)}
    return frozenset(sorted(found)[:1])


def none_told(sentence: Sentence, noun: int, words: Hedging) -> int | None:
    """The word that says that there were none of what a bare noun means ("no arrests", "no se reportaron detenidos")."""
    tokens, token = sentence.tokens, sentence.tokens[noun]
    own = [at for at in children(sentence, noun, "det", "case") if at < noun]
    found = next((at for at in own if tokens[at].text.lower() in words.negations), None)
    if found is None and token.head >= 0 and not has_child(sentence, noun, "det", "nummod", "nmod:poss"):
        above = tokens[token.head]
        if is_relation(token.deprel, "amod", "acl") and above.upos == "NOUN" and token.head < noun:
            return none_told(sentence, token.head, words)  # "no se reportan personas capturadas"
        told = is_relation(token.deprel, "obj", "nsubj", "obl") and above.lemma.lower() in words.existing | words.making
        found = next((at for at in children(sentence, token.head, "advmod") if told and tokens[at].text.lower() == "no"), None)
    return found if found is not None and not is_no_negation(sentence, found, words) else None


def _is_alone(sentence: Sentence, noun: int) -> bool:
    """Whether a noun of a light event ("no charges were filed") stands without others beside it."""
    return sentence.tokens[noun].upos == "NOUN" and not has_child(sentence, noun, "conj")


def _emptying(sentence: Sentence, head: int, words: Hedging) -> Iterator[int]:
    tokens = sentence.tokens
    if tokens[head].text.lower() in words.negations:
        yield head
    own = [at for at in children(sentence, head, "det", "advmod", "amod", "cc:preconj") if at < head]
    yield from (at for at in own if tokens[at].text.lower() in words.negations)
    listed = is_relation(tokens[head].deprel, "conj") and tokens[head].head >= 0
    if listed and not own and any(tokens[at].text.lower() in {"or", "nor", "ni", "o"} for at in children(sentence, head, "cc")):
        yield from _emptying(sentence, tokens[head].head, words)


def _negators(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> Iterator[int]:
    """Negating words that hang on the anchor, or on what governs it without a mind of its own."""
    for carrier in carriers:
        if carrier.bond is Bond.SHARED and not _by_nor(sentence, carriers):
            continue
        if carrier.bond is Bond.GOVERNOR and _is_open(sentence, carriers, words):
            continue  # "it had not been determined whether": neither affirmed nor denied
        if carrier.bond is Bond.GOVERNOR and _only_blames(sentence, carriers[0].position, carrier.position, words):
            continue
        if carrier.bond in _CLAUSE_BONDS or carrier.bond is Bond.SHARED:
            for helper in children(
                sentence, carrier.position, "advmod", "det", "case", "cc", "mark", "aux", "nsubj", "cc:preconj"
            ):
                if (
                    sentence.tokens[helper].text.lower() in words.negations
                    and not _counts_once(sentence, helper, carrier.position)
                    and not _is_of_others(sentence, carriers, carrier, helper)
                ):
                    yield helper


def _only_blames(sentence: Sentence, anchor: int, governor: int, words: Hedging) -> bool:
    """ "was never charged with the murder of": somebody was murdered all the same."""
    blames = verb_of(sentence.tokens[governor], words.blaming) in words.blaming
    return blames and sentence.tokens[anchor].upos == "NOUN"


def _is_open(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """Whether the claim stands in a clause of "whether"."""
    return any(
        sentence.tokens[mark].text.lower() in words.conditions
        for carrier in carriers
        if carrier.bond in {Bond.SELF, Bond.SHARED, Bond.LIGHT}
        for mark in children(sentence, carrier.position, "mark")
    )


def _forestalled(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> Iterator[int]:
    """ "before he could attack", "antes de que pudiera huir": what something came before that was only about to be."""
    for carrier in carriers:
        if carrier.bond not in _CLAUSE_BONDS:
            continue
        for able in (carrier.position, *children(sentence, carrier.position, "aux")):
            if sentence.tokens[able].lemma.lower() in words.enabling:
                yield from (at for at in range(max(0, able - 4), able) if sentence.tokens[at].text.lower() in _BEFORE)
        yield from _before_any(sentence, carrier.position)


def _before_any(sentence: Sentence, verb: int) -> Iterator[int]:
    """ "before any drugs were delivered", "antes de que la droga fuera enviada": what was cut off had not come to be."""
    ahead = [at for at in children(sentence, verb, "mark") if sentence.tokens[at].text.lower() in _BEFORE | {"que"}]
    before = next(
        (at for mark in ahead for at in range(max(0, mark - 2), mark + 1) if sentence.tokens[at].text.lower() in _BEFORE), None
    )
    if before is None:
        return
    parts = children(sentence, verb, "nsubj", "obj")
    is_any = any(sentence.tokens[at].text.lower() == "any" for part in parts for at in children(sentence, part, "det"))
    forms = [sentence.tokens[at] for at in (verb, *children(sentence, verb, "aux"))]
    if is_any or any(form.feats.get("Mood") == "Sub" for form in forms):
        yield before


def _is_of_others(sentence: Sentence, carriers: tuple[Carrier, ...], carrier: Carrier, helper: int) -> bool:
    """ "Since the capture of X, nobody has taken over": who did not act in the clause above says nothing of the event."""
    is_subject = is_relation(sentence.tokens[helper].deprel, "nsubj")
    noun = sentence.tokens[carriers[0].position].upos in {"NOUN", "PROPN"}
    return is_subject and noun and carrier.bond is not Bond.SELF and helper > carriers[0].position


def _counts_once(sentence: Sentence, helper: int, position: int) -> bool:
    """ "no ... ningún" and "ni": a second negative word of one Spanish clause adds nothing."""
    word = sentence.tokens[helper].text.lower()
    if word not in {"ningún", "ninguna", "ninguno", "nadie", "nada", "nunca", "jamás", "tampoco", "ni"}:
        return False
    return any(sentence.tokens[p].text.lower() == "no" for p in range(max(0, position - 8), position) if p != helper)


def _by_nor(sentence: Sentence, carriers: tuple[Carrier, ...]) -> bool:
    """Whether the anchor is tied to what it shares by "or", "nor", "ni"."""
    return any(
        sentence.tokens[cc].text.lower() in {"or", "nor", "ni", "o"} for cc in children(sentence, carriers[0].position, "cc")
    )


def _right_before(sentence: Sentence, anchor: int, before: range, words: Hedging) -> Iterator[int]:
    """A negating word before the anchor with nothing but helpers between, whatever the tree says."""
    for position in reversed(before):
        if sentence.tokens[position].text.lower() in words.negations:
            yield position
            return
        upos = sentence.tokens[position].upos
        is_compound = upos == "NOUN" and sentence.tokens[anchor].upos == "NOUN"
        if upos not in _BETWEEN and not is_compound:
            return


def _denying(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging, frame: Frame) -> Iterator[int]:
    """Governors and phrases that deny ("denied leading", "failed to", "no evidence that")."""
    anchor = carriers[0].position
    for carrier in carriers[1:]:
        # the charge was brought, though it may be false: "son falsos los cargos que un fiscal le imputó"
        is_charge = frame in _LEGAL and (
            sentence.tokens[anchor].upos == "NOUN" or is_relation(sentence.tokens[anchor].deprel, "acl")
        )
        if (
            carrier.bond in {Bond.GOVERNOR, Bond.REPORTING}
            and not is_charge
            and _with_particle(sentence, carrier.position) & (words.negative_predicates | words.negative_adjectives)
        ):
            yield carrier.position
        above = sentence.tokens[carrier.position].head
        is_subject = is_relation(sentence.tokens[carrier.position].deprel, "nsubj")
        if is_subject and sentence.tokens[above].lemma.lower() in words.negative_adjectives and not is_charge:
            yield above  # "the claim that he killed a man is false"
        if is_subject and carrier.bond is Bond.GOVERNOR and sentence.tokens[above].lemma.lower() in words.failing:
            yield above  # "an effort to have him convicted failed"
    for phrase in words.negative_phrases:
        for first in range(max(modifier_limit(sentence, anchor), anchor - _FAR), anchor - len(phrase) + 1):
            if _reads(sentence, first, phrase) and not any(
                (
                    sentence.tokens[p].upos == "VERB"
                    and sentence.tokens[p].lemma.lower() not in words.predicates.keys() | words.showing
                )
                or sentence.tokens[p].text in {",", ";"}
                for p in range(first + len(phrase), anchor)
            ):
                yield next(
                    (p for p in range(first, first + len(phrase)) if sentence.tokens[p].text.lower() in words.negations), first
                )


def _with_particle(sentence: Sentence, verb: int) -> set[str]:
    """The lemma of a verb, alone and with its particle ("rule out")."""
    lemma = sentence.tokens[verb].lemma.lower()
    particles = children(sentence, verb, "compound:prt")
    return {lemma, *(f"{lemma} {sentence.tokens[at].text.lower()}" for at in particles)}


def is_no_negation(sentence: Sentence, position: int, words: Hedging) -> bool:
    """ "not only", "no fewer than", "no obstante"."""
    return any(_reads(sentence, position - offset, phrase) for phrase in words.not_negating for offset in range(len(phrase)))


def _reads(sentence: Sentence, first: int, phrase: Words) -> bool:
    return first >= 0 and tuple(token.text.lower() for token in sentence.tokens[first : first + len(phrase)]) == phrase
