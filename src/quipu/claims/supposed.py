"""What of a claim is only supposed: who did it, what it was, or that it was done at all, where someone is accused of it."""

from collections.abc import Iterator

from quipu.claims.carriers import verb_of
from quipu.claims.clause import Clause, Weakening
from quipu.claims.document import Proposition
from quipu.claims.meant import purpose_of
from quipu.claims.planned import aim_beside, plan_of
from quipu.claims.tense import OF_LAW
from quipu.claims.tree import children, has_child, is_relation
from quipu.language.sentence import Token
from quipu.model import Certainty, Frame

_AGENTIVE = frozenset(
    {
        Frame.KILLING,
        Frame.ATTACK,
        Frame.KIDNAPPING,
        Frame.EXTORTION,
        Frame.ROBBERY,
        Frame.SHIPMENT,
        Frame.STORAGE,
        Frame.PRODUCTION,
        Frame.PURCHASE,
        Frame.SALE,
        Frame.FINANCING,
        Frame.ASSOCIATION,
    }
)
_OF_GOODS = frozenset({Frame.SEIZURE, Frame.SHIPMENT, Frame.STORAGE, Frame.PRODUCTION, Frame.PURCHASE, Frame.SALE})
_BY = frozenset({"by", "por", "a"})
"""Words that lead to the doer ("a manos de")."""
_BLAMED_WITH = frozenset({"with", "of", "for", "in", "to", "de", "del", "por", "including"})


def from_parts(clause: Clause, proposition: Proposition) -> Iterator[Weakening]:
    """ "killed by suspected gunmen", "20 kilos de presunta cocaína": who did it, or what it was, is only supposed."""
    for filler in proposition.fillers:
        if filler.sentence != proposition.sentence:
            continue
        beside = set[int]()
        if filler.role == "agent" and proposition.frame in _AGENTIVE:
            beside = {*children(clause.sentence, filler.head, "amod", "compound", "nmod"), max(filler.head - 1, 0)}
            yield from _said_of_doer(clause, filler.head)
        elif filler.role == "goods" and proposition.frame in _OF_GOODS:
            tokens = clause.sentence.tokens
            beside = {
                at
                for at, token in enumerate(tokens[:-1])
                if filler.start <= token.start < filler.end and _qualifies(tokens[at + 1])
            }
        for helper in beside:
            level = clause.words.adjectives.get(clause.sentence.tokens[helper].text.lower())
            if level is not None:
                yield helper, helper + 1, level


def _said_of_doer(clause: Clause, doer: int) -> Iterator[Weakening]:
    """ "shot dead on Sunday allegedly by members of", "asesinado al parecer por": the word right before the "by" of the doer."""
    tokens = clause.sentence.tokens
    by = max((at for at in children(clause.sentence, doer, "case") if tokens[at].text.lower() in _BY), default=0)
    if not clause.anchor < by < doer:
        return
    for size in range(min(clause.words.longest, by - clause.anchor - 1), 0, -1):
        said = tuple(token.text.lower() for token in tokens[by - size : by])
        level = clause.words.adverbs.get(said[0]) if size == 1 else clause.words.phrases.get(said)
        if level is not None:
            yield by - size, by, level
            return


def _qualifies(following: Token) -> bool:
    return following.upos in {"NOUN", "PROPN", "ADJ"}


def from_accusation(clause: Clause, proposition: Proposition) -> Iterator[Weakening]:
    """A crime behind "charged with" or "faces charges of", however far the list runs and whatever the tree makes of it."""
    tokens = clause.sentence.tokens
    anchor = tokens[clause.anchor]
    is_bare = anchor.feats.get("VerbForm") in {"Inf", "Ger"} or anchor.text.lower().endswith("ing")
    if proposition.frame not in _AGENTIVE or not (anchor.upos == "NOUN" or is_bare):
        return
    for position in range(clause.anchor - 1, -1, -1):
        lemma = tokens[position].lemma.lower()
        behind = position + 2 if tokens[position + 1].text == "," else position + 1
        blames = lemma in clause.words.blaming | clause.words.charges and tokens[behind].text.lower() in _BLAMED_WITH
        if not blames and lemma in clause.words.blaming and tokens[position].upos == "VERB":
            blames = any(token.text.lower() == "with" for token in tokens[position + 1 : clause.anchor])  # "charged two men with"
            yield from [(position, position + 1, Certainty.PROBABLE)] * blames
        elif blames:
            yield position, position + (1 if tokens[position + 1].text == "," else 2), Certainty.PROBABLE
        if blames or tokens[position].text in {";", ":"} or tokens[position].feats.get("VerbForm") == "Fin":
            return


def from_aims(clause: Clause) -> Iterator[Weakening]:
    """ "equipped to transport drugs", "llegó para vender": what something is for, or was done for, is not said to be done.
    Killings that someone only had ordered are neither ("se ordenaron asesinatos de fiscales")."""
    tokens, anchor = clause.sentence.tokens, clause.sentence.tokens[clause.anchor]
    is_content = tokens[anchor.head].lemma.lower() in clause.words.governing  # "a plot to kidnap"
    aim = purpose_of(clause.sentence, clause.carriers, clause.words)
    if aim is not None and not is_content:
        first = next((at for at in children(clause.sentence, aim, "mark", "case")), aim)
        yield first, first + 1, Certainty.POSSIBLE
    is_bare = anchor.upos == "NOUN" and not has_child(clause.sentence, clause.anchor, "det", "nmod:poss")
    is_ordered = is_relation(anchor.deprel, "obj") or (is_relation(anchor.deprel, "nsubj") and anchor.head < clause.anchor)
    if is_bare and (is_ordered or anchor.deprel == "nsubj:pass") and tokens[anchor.head].lemma.lower() in clause.words.ordering:
        yield anchor.head, anchor.head + 1, Certainty.POSSIBLE


def from_plans(clause: Clause, frame: Frame) -> Iterator[Weakening]:
    """ "was to be shipped", "planeaban matar", "tiene como objetivo la captura": what is only meant may never be done. What the
    law sets a day for it does."""
    plan = plan_of(clause.sentence, clause.carriers, clause.words)
    words = clause.words
    meant = (
        plan is not None
        and verb_of(clause.sentence.tokens[plan[0]], words.intent)
        in words.intent - words.meant.scheduling - words.asked | words.meant.persisting
    )
    if plan is not None and (meant or frame not in OF_LAW):
        yield (*plan, Certainty.POSSIBLE)
    token = clause.sentence.tokens[clause.anchor]
    above = clause.sentence.tokens[token.head]
    if token.feats.get("VerbForm") == "Inf" and is_relation(token.deprel, "acl") and above.lemma.lower() in words.requests:
        yield token.head, token.head + 1, Certainty.POSSIBLE  # "an application to seize the house"
    is_act = token.upos == "VERB" and token.feats.get("VerbForm") == "Inf" and is_relation(token.deprel, "xcomp", "ccomp")
    if is_act and clause.sentence.tokens[token.head].lemma.lower() in words.asked and frame not in OF_LAW:
        yield token.head, token.head + 1, Certainty.POSSIBLE  # "told them to kill a guard"
    aim = aim_beside(clause.sentence, clause.carriers, clause.words)
    if aim is not None and clause.sentence.tokens[aim].upos == "NOUN" and clause.sentence.tokens[clause.anchor].upos == "NOUN":
        yield aim, aim + 1, Certainty.POSSIBLE
