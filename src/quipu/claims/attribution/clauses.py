"""Whether a clause follows a reporting word, finite or not: what it says without "that"."""

import re

from quipu.claims.attribution.cue import Cue
from quipu.claims.attribution.nominal import RELATIVE, Ground
from quipu.claims.tree import children, has_child, subtree


def has_clause(ground: Ground, cue: Cue, tail: int) -> bool:
    """Whether a clause without "that" follows: in English any, in Spanish an infinitive."""
    if ground.lexicon.null_subject:
        return is_infinitive(ground, tail) or is_perceived(ground, cue, tail)
    if ground.upos(tail) == "ADP":
        return False
    told = children(ground.sentence, cue.position, "ccomp", "parataxis")  # "rules worship is legal": the tree sees an object
    if any(at > tail and is_told(ground, tail, at) for at in told) or is_perceived(ground, cue, tail):
        return True
    inside = range(tail, clause_end(ground, tail))
    verb = next((p for p in inside if is_finite(ground, p) and not is_bare(ground, p)), None)
    if verb is None:
        return False
    is_own = not any(ground.upos(p) == "SCONJ" for p in range(tail + 1, verb))
    return is_own and any(ground.sentence.tokens[p].deprel.startswith(("nsubj", "expl")) for p in range(tail, verb))


def is_told(ground: Ground, tail: int, at: int) -> bool:
    """Whether a clause that the tree hangs on a verb has a finite verb, and no other clause opens before it."""
    heads = (*children(ground.sentence, at, "nsubj"), *children(ground.sentence, ground.sentence.tokens[at].head, "obj"))
    own = {p for head in heads for p in subtree(ground.sentence, head)}
    opens = any(ground.word(p) in RELATIVE | {","} and p not in own for p in range(tail, at))
    return not opens and (is_finite(ground, at) or has_child(ground.sentence, at, "cop"))


def is_perceived(ground: Ground, cue: Cue, tail: int) -> bool:
    """ "neighbours saw two men run out", "vieron a un hombre huir": what somebody was seen to do stands in no finite verb."""
    if any(at == tail and ground.word(at).endswith("ing") for at in children(ground.sentence, cue.position, "xcomp", "ccomp")):
        return True  # "experts recommend staying in"
    if ground.lemma(cue.position) not in ground.lexicon.perceiving:
        return False
    seen = [at for at in children(ground.sentence, cue.position, "obj", "nsubj", "ccomp") if at >= tail]
    deeds = [at for one in seen for at in (one, *children(ground.sentence, one, "acl"))]
    deeds += [at for at in children(ground.sentence, cue.position, "xcomp", "ccomp") if at > tail]
    is_deed = (ground.upos(at) == "VERB" and re.search(r"(?:ing|ndo|[aei]r(?:l[aeo]s?|se)?)$", ground.word(at)) for at in deeds)
    bare = (ground.upos(at) == "VERB" and ground.sentence.tokens[at].feats.get("VerbForm") == "Inf" for at in deeds)
    return any(is_deed) or any(bare)


def is_infinitive(ground: Ground, tail: int) -> bool:
    """ "admitió haber enviado", "aseguró ser": Spanish puts what the speaker did into an infinitive."""
    return ground.upos(tail) in {"VERB", "AUX"} and re.search(r"[aei]r(?:l[aeo]s?|se)?$", ground.word(tail)) is not None


def is_bare(ground: Ground, position: int) -> bool:
    """Whether a verb is a participle without a helper, which only describes ("found three packages hidden in the cab")."""
    described = ground.sentence.tokens[position].deprel in {"acl", "amod"}
    return described and ground.upos(position - 1) != "AUX" and ground.upos(position - 2) != "AUX"


def is_finite(ground: Ground, position: int) -> bool:
    if not 0 <= position < len(ground.sentence.tokens) or ground.upos(position) not in {"VERB", "AUX"}:
        return False
    return ground.sentence.tokens[position].feats.get("VerbForm") not in {"Inf", "Ger"} and not ground.word(position).endswith(
        "ing"
    )


def clause_end(ground: Ground, first: int) -> int:
    size = len(ground.sentence.tokens)
    return next((p for p in range(first + 1, size) if ground.word(p) in {";", ","}), size)
