"""Plans: the words by which a deed is only planned, talked of, due or aimed at."""

import re

from quipu.claims.carriers import Bond, Carrier, is_aim, verb_of
from quipu.claims.hedging import Hedging
from quipu.claims.meant import mooted
from quipu.claims.tree import children
from quipu.language.sentence import Sentence

_LONGEST = 8
"""Words that a phrase may have."""
_BEING = frozenset({"be", "being", "get", "ser", "his", "her", "their", "its"})
_TO_BE_DONE = re.compile(
    r"\b(?:(?:was|were|is|are) to(?: be)?|(?:going|due|set|expected|scheduled|about) to(?: be)?|in favou?r of"
    r"|(?:iban?|van?) a(?: ser)?"
    r"|(?:objetivo|finalidad|propósito|intención|meta)(?: era)?(?: de)?)$"
)


def plan_of(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> tuple[int, int] | None:
    """The words by which a deed is only planned, talked of or due ("plans to", "was to be", "iba a", "set to")."""
    anchor = carriers[0].position
    below = anchor
    for carrier in carriers:
        if any(sentence.tokens[at].text.lower() in words.conditions for at in children(sentence, carrier.position, "mark")):
            break  # "want to know whether"
        if _is_intent(sentence, carrier, below, words):
            named = [
                at for at in children(sentence, carrier.position, "nsubj") if sentence.tokens[at].lemma.lower() in words.intent
            ]
            told = named[0] if sentence.tokens[carrier.position].upos == "AUX" and named else carrier.position  # "el plan era"
            return None if _is_reason(sentence, anchor) else (told, told + 1)
        below = carrier.position
    if (talk := mooted(sentence, anchor, words)) is not None:
        return talk, talk + 1
    return _to_be_done(sentence, anchor) or ahead(sentence, anchor, words.prospective)


def _is_intent(sentence: Sentence, carrier: Carrier, below: int, words: Hedging) -> bool:
    """Whether a governor says that someone means to do what hangs on it: "plans to", "vowed to", "el plan era", "planeaba el"."""
    token = sentence.tokens[carrier.position]
    if verb_of(token, words.aiming) in words.aiming and sentence.tokens[below].upos not in {"VERB", "AUX"}:
        return False  # "apuntó a X como jefe"
    if carrier.bond is Bond.GOVERNOR and token.lemma.lower() in words.meant.persisting:  # "efforts continue to arrest"
        return any(
            sentence.tokens[at].lemma.lower() in words.meant.efforts for at in children(sentence, carrier.position, "nsubj")
        )
    if carrier.bond is Bond.GOVERNOR:
        return verb_of(token, words.intent) in words.intent or is_aim(sentence, carrier.position, words)
    if token.lemma.lower() not in words.intent:
        return False
    if carrier.bond is Bond.REPORTING:
        act = sentence.tokens[below]
        done = any(sentence.tokens[at].lemma.lower() in {"have", "haber"} for at in children(sentence, below, "aux"))
        return act.upos == "VERB" and act.feats.get("VerbForm") == "Inf" and not done
    return carrier.bond is Bond.LIGHT and token.lemma.lower() in words.planning and _is_going_on(sentence, carrier.position)


def _is_going_on(sentence: Sentence, verb: int) -> bool:
    """ "was planning the murder", "planeaba el asesinato": who is at it has not done it."""
    token = sentence.tokens[verb]
    if token.text.lower().endswith(("ing", "ndo")):
        return any(sentence.tokens[at].lemma.lower() in {"be", "estar"} for at in children(sentence, verb, "aux"))
    return token.feats.get("Tense") in {"Imp", "Pres"} and token.feats.get("VerbForm") == "Fin"


def _is_reason(sentence: Sentence, anchor: int) -> bool:
    """ "seek 12 years for selling", "pide 12 años por vender": the deed that something is asked for is done."""
    return any(sentence.tokens[at].text.lower() in {"for", "por"} for at in children(sentence, anchor, "mark", "case"))


def _to_be_done(sentence: Sentence, anchor: int) -> tuple[int, int] | None:
    """ "was to be shipped", "iba a ser enviada", "going to be sent", read from the words before the anchor."""
    before = " ".join(token.text.lower() for token in sentence.tokens[max(0, anchor - 5) : anchor])
    found = _TO_BE_DONE.search(before)
    return (anchor - len(found.group().split()), anchor) if found is not None else None


def ahead(sentence: Sentence, anchor: int, phrases: frozenset[tuple[str, ...]]) -> tuple[int, int] | None:
    """Where one of the phrases stands before an anchor, nothing between but "being", articles and adjectives."""
    first, tokens = anchor, sentence.tokens
    while first > 0 and (tokens[first - 1].upos in {"DET", "ADJ", "ADV"} or tokens[first - 1].text.lower() in _BEING):
        if (size := _standing(sentence, first, phrases)) > 0:
            return first - size, first
        first -= 1
    size = _standing(sentence, first, phrases)
    return (first - size, first) if size > 0 else None


def _standing(sentence: Sentence, end: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """How many words the longest of the phrases has that stands right before a token; 0 where none does."""
    before = tuple(token.text.lower() for token in sentence.tokens[max(0, end - _LONGEST) : end])
    return next((size for size in range(len(before), 0, -1) if before[-size:] in phrases), 0)


def aim_beside(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> int | None:
    """A word of trying or aiming that governs a deed, or stands right before it, whatever the tree says ("con el objetivo de
    vender", "tiene como objetivo la captura")."""
    anchor = carriers[0].position
    room = 3 if sentence.tokens[anchor - 1].upos == "DET" else 2
    near = [*(carrier.position for carrier in carriers[1:]), *range(max(0, anchor - room), anchor)]
    return next((at for at in near if sentence.tokens[at].lemma.lower() in words.striving), None)
