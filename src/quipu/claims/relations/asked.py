"""What a sentence only asks: "investigan si existen más personas vinculadas". Nobody is said to be so."""

from quipu.claims.document import Proposition
from quipu.claims.relations.view import View
from quipu.claims.tree import ancestors, is_relation

_WHETHER = frozenset({"si", "whether", "if"})


def is_asked(view: View, proposition: Proposition) -> bool:
    """Whether a claim lies in a phrase of what a clause asks for, and speaks of nobody named.

    A clause that asks of somebody named is a claim left open, and certainty says so.
    """
    anchor = proposition.anchor
    if any(view.mention(filler.head, "person") for filler in proposition.fillers if filler.sentence == view.number):
        return False
    below = anchor
    for above in ancestors(view.sentence, anchor):
        inner = is_relation(view.tokens[below].deprel, "acl", "amod", "nmod", "appos")
        if inner or below != anchor:
            marks = [at for at in view.children(above, "mark", "advmod") if at < anchor]
            if any(view.words[at] in _WHETHER for at in marks) or _is_more(view, above, anchor):
                return True
        below = above
    return False


def _is_more(view: View, verb: int, anchor: int) -> bool:
    """Whether a verb says that there may be others: "no se descarta que haya más personas vinculadas"."""
    exists = view.lemma(verb) in view.lexicon.listed("asked", "existing")
    return exists and any(view.words[at] in view.lexicon.listed("asked", "more") for at in range(verb, anchor))
