"""The words whose modifiers bear on a claim: its anchor, and the governors that pass their hedges down to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from quipu.claims.attribution.lexicon import Flavour, Lexicon
from quipu.claims.hedging import Hedging
from quipu.claims.tree import children, has_child, is_relation
from quipu.language.sentence import Sentence, Token

_DEPTH = 6
_PARTICIPLE = re.compile(r"(.+?)(?:[ai]d[oa]s?|ed)$")
_RELATIVE = frozenset({"that", "que", "which", "who"})
_CLAUSAL = ("ccomp", "xcomp", "csubj")


class Bond(Enum):
    """How a carrier is tied to what it governs."""

    SELF = "self"
    SHARED = "shared"
    """The first of coordinated verbs, whose helpers the later ones share."""
    GOVERNOR = "governor"
    """A verb or noun that the claim's clause or event depends on ("suspected of", "plot to")."""
    LIGHT = "light"
    """A verb that adds nothing of its own ("have links")."""
    PREDICATE = "predicate"
    """A predicate noun whose relative clause the claim stands in."""
    REPORTING = "reporting"
    """The verb that reports the claim: the way ends there."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A token that bears on the claim, and how."""

    position: int
    bond: Bond


def carriers(sentence: Sentence, anchor: int, words: Hedging, reporting: Lexicon) -> tuple[Carrier, ...]:
    """The anchor and the governors that bear on it, nearest first."""
    found = [Carrier(anchor, Bond.SELF)]
    position = anchor
    while len(found) <= _DEPTH:
        head = sentence.tokens[position].head
        bond = _bond(sentence, position, head, words, reporting) if head >= 0 else None
        if bond is None or any(carrier.position == head for carrier in found):
            return tuple(found)
        found.append(Carrier(head, bond))
        if bond is Bond.REPORTING:
            return tuple(found)
        position = head
    return tuple(found)


def _bond(sentence: Sentence, position: int, head: int, words: Hedging, reporting: Lexicon) -> Bond | None:
    """How a token's governor bears on it; None where it does not."""
    token, governor = sentence.tokens[position], sentence.tokens[head]
    if is_relation(token.deprel, *_CLAUSAL):
        return _clausal(governor.lemma.lower(), reporting) if governor.upos in {"VERB", "AUX"} else Bond.GOVERNOR
    if is_relation(token.deprel, "conj"):
        goes_with = _joins_complement(sentence, position, head)
        return _clausal(governor.lemma.lower(), reporting) if goes_with else _shared(sentence, position, head)
    if _is_there(sentence, position, head, words):
        return Bond.LIGHT
    if is_relation(token.deprel, "acl", "advcl", "parataxis"):
        aims = is_relation(token.deprel, "acl") and is_aim(sentence, head, words)
        return Bond.GOVERNOR if aims else _modifying(sentence, position, head, words)
    if token.deprel == "nsubj" and governor.upos == "PROPN" and has_child(sentence, head, "cop"):
        return Bond.LIGHT  # "the leader of the gang is allegedly X": what is said of the name is said of the role
    is_object = is_relation(token.deprel, "obj") or token.deprel == "nsubj:pass"
    if (is_object or (token.deprel == "nsubj" and head < position)) and governor.upos == "VERB":
        told = reporting.verbs.get(governor.lemma.lower()) in {Flavour.PLAIN, Flavour.SHOW}
        if told and governor.lemma.lower() not in words.governing | words.light:
            return Bond.REPORTING
    if is_relation(token.deprel, "obj", "obl", "nmod", "iobj") or token.deprel == "nsubj:pass":
        return _nominal(sentence, position, head, words)
    return None


def is_aim(sentence: Sentence, head: int, words: Hedging) -> bool:
    """Whether a verb of being, or what stands for a noun with one, says what an aim is ("el objetivo era", "es el de")."""
    being = sentence.tokens[head].upos == "AUX" or (
        sentence.tokens[head].upos in {"DET", "PRON"} and has_child(sentence, head, "cop")
    )
    return being and any(sentence.tokens[at].lemma.lower() in words.intent for at in children(sentence, head, "nsubj"))


def _is_there(sentence: Sentence, position: int, head: int, words: Hedging) -> bool:
    """Whether a word only says of what there is, or is itself what there is ("whether there are more people linked to it")."""
    token, governor = sentence.tokens[position], sentence.tokens[head]
    if is_relation(token.deprel, "acl", "amod") and position > head and governor.upos in {"NOUN", "PRON"}:
        return governor.head >= 0 and _is_there(sentence, head, governor.head, words)
    if not is_relation(token.deprel, "nsubj", "obj") or governor.lemma.lower() not in words.existing:
        return False
    return governor.upos in {"VERB", "AUX"} and (governor.lemma.lower() != "be" or has_child(sentence, head, "expl"))


def _joins_complement(sentence: Sentence, position: int, head: int) -> bool:
    """ "negaron traficar, así como pertenecer a la banda": an infinitive joined to a finite verb goes with its complement."""
    token, governor = sentence.tokens[position], sentence.tokens[head]
    is_bare = token.upos == "VERB" and token.feats.get("VerbForm") in {"Inf", "Ger"} and governor.feats.get("VerbForm") == "Fin"
    return is_bare and any(at < position for at in children(sentence, head, "xcomp")) and not has_child(sentence, position, "aux")


def _clausal(lemma: str, reporting: Lexicon) -> Bond:
    flavour = reporting.verbs.get(lemma)
    return Bond.REPORTING if flavour in {Flavour.PLAIN, Flavour.PUBLISH, Flavour.SHOW} else Bond.GOVERNOR


def _shared(sentence: Sentence, position: int, head: int) -> Bond | None:
    return Bond.SHARED if _shares(sentence, position, head) else None


def _shares(sentence: Sentence, position: int, head: int) -> bool:
    """Whether a later conjunct has no subject of its own, and so shares the helpers of the first."""
    joints = {sentence.tokens[at].text.lower() for at in children(sentence, position, "cc")}
    if has_child(sentence, position, "nsubj"):
        return False
    if any(head < at for at in children(sentence, position, "aux")) and not joints & {"or", "nor", "o", "ni", "u"}:
        return False  # "was allegedly linked to X and was arrested": told by itself
    both = {sentence.tokens[position].upos, sentence.tokens[head].upos}
    return len(both) == 1 or both <= {"VERB", "AUX"} or both <= {"NOUN", "PROPN", "ADJ"}


def _modifying(sentence: Sentence, position: int, head: int, words: Hedging) -> Bond | None:
    """Clauses that hang on a noun or a verb: they take its hedge only where it governs them."""
    token, governor = sentence.tokens[position], sentence.tokens[head]
    lemma = verb_of(governor, words.governing)
    if lemma in words.governing and not (token.deprel == "acl:relcl" and _only_describes(sentence, position, head)):
        marks = {sentence.tokens[mark].text.lower() for mark in children(sentence, position, "mark", "case")}
        if is_relation(token.deprel, "advcl") and _opens_factive(sentence, position, words):
            return None
        is_loose = is_relation(token.deprel, "advcl", "parataxis") and not marks
        stands_apart = is_relation(token.deprel, "advcl") and marks & words.subjoined  # "though none were held, police suspect X"
        return None if is_loose or stands_apart or marks & words.factive else Bond.GOVERNOR
    if is_relation(token.deprel, "advcl") and _goes_on(sentence, position):
        return Bond.SHARED
    if (
        token.deprel == "acl:relcl"
        and has_child(sentence, head, "cop")
        and not has_child(sentence, head, "case")
        and _is_restrictive(sentence, position, head)
    ):
        return Bond.PREDICATE
    return None


def _opens_factive(sentence: Sentence, position: int, words: Hedging) -> bool:
    """Whether "luego de que" or the like opens a clause, whatever the tree makes of its first word."""
    first = min(children(sentence, position, "mark"), default=-1)
    return any(sentence.tokens[at].text.lower() in words.factive for at in range(max(0, first - 2), first))


def _only_describes(sentence: Sentence, position: int, head: int) -> bool:
    """ "An accused, who had escaped", "a conspiracy that stole": what a relative clause tells of a noun is no content of it."""
    is_called = head > 0 and sentence.tokens[head - 1].upos == "DET" and sentence.tokens[head].upos != "NOUN"
    subjects = children(sentence, position, "nsubj")
    return is_called or any(sentence.tokens[at].text.lower() in _RELATIVE for at in subjects)


def _goes_on(sentence: Sentence, position: int) -> bool:
    """ "reportedly moved drugs to Bolivia before exporting them": a further act of the same doer, told in the same breath."""
    token = sentence.tokens[position]
    marks = {sentence.tokens[mark].text.lower() for mark in children(sentence, position, "mark", "case")}
    bare = token.text.lower().endswith("ing") or token.feats.get("VerbForm") == "Inf"
    own = has_child(sentence, position, "nsubj", "aux")
    return bare and not own and bool(marks & {"before", "after", "antes", "después", "tras"})


def _is_restrictive(sentence: Sentence, position: int, head: int) -> bool:
    """Whether no comma stands before the relative clause."""
    opening = next((p for p in range(head + 1, position) if sentence.tokens[p].text.lower() in _RELATIVE), position)
    return all(sentence.tokens[p].text != "," for p in range(head + 1, opening))


def _nominal(sentence: Sentence, position: int, head: int, words: Hedging) -> Bond | None:
    """An event put as a noun takes the hedges of a verb that says no more than that it happened, or that puts it in doubt."""
    case = {sentence.tokens[at].text.lower() for at in children(sentence, position, "case")}
    if sentence.tokens[position].upos not in {"NOUN", "PROPN", "VERB", "ADJ"} or case & {
        "según",
        "according",
        "following",
        "after",
        "tras",
        "después",
    }:
        return None  # "charged with extortion following raids": there were raids
    lemma = verb_of(sentence.tokens[head], words.governing)
    if lemma in words.acquitting:
        return None  # "acquitted of the murder of": somebody was murdered
    is_told = sentence.tokens[position].deprel == "nsubj:pass" and has_child(sentence, position, "det")
    if lemma in words.probing and is_told:
        return None  # "the shooting is being investigated as a homicide": there was a shooting
    if lemma in words.predicates or lemma in words.noun_predicates or lemma in words.negative_predicates:
        return Bond.GOVERNOR
    return Bond.LIGHT if lemma in words.light and sentence.tokens[head].upos in {"VERB", "AUX"} else None


def verb_of(token: Token, known: frozenset[str]) -> str:
    """The lemma of a word; for a participle that is tagged as an adjective ("considerado"), the known verb that it is of."""
    lemma, word = token.lemma.lower(), token.text.lower()
    if lemma in known or token.upos != "ADJ":
        return lemma
    found = _PARTICIPLE.match(word)
    stems = [found.group(1) + ending for ending in ("ar", "er", "ir", "", "e")] if found else []
    return next((stem for stem in stems if stem in known), lemma)


def helpers(sentence: Sentence, position: int) -> Iterator[int]:
    """Auxiliaries, copulas, adverbs, determiners, adjectives and markers of a token."""
    yield from children(
        sentence, position, "aux", "cop", "advmod", "det", "amod", "case", "mark", "cc", "compound", "nmod", "expl", "fixed"
    )
