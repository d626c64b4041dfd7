"""Participles behind the comma of somebody's name, which tell of that person: "buscaba a Juan Mora, liberado en mayo"."""

import re
from dataclasses import replace

from quipu.claims.tree import has_child, head_of, with_tokens
from quipu.language.sentence import Name, Sentence

_PARTICIPLE = re.compile(r"(?:[aií]d[oa]s?|ed)$")
_LOOSE = ("advcl", "conj", "parataxis", "xcomp", "acl", "amod")


def with_told_behind(sentence: Sentence) -> Sentence:
    """The sentence with such a participle hung on the name, where the tree hangs it on a verb before that, or on another noun."""
    tokens = list(sentence.tokens)
    ends = {name.last: name for name in sentence.names if name.kind == "person"}
    for comma, name in ends.items():
        at = comma + 1
        if at >= len(tokens) or tokens[comma].text != "," or not _is_bare(sentence, at) or not 0 <= tokens[at].head < name.first:
            continue
        if tokens[at].deprel.startswith(_LOOSE) and not _is_fronted(sentence, name):
            tokens[at] = replace(tokens[at], head=head_of(sentence, list(range(name.first, name.last))), deprel="acl")
    return with_tokens(sentence, tokens)


def _is_bare(sentence: Sentence, at: int) -> bool:
    """Whether a participle has no helper and nothing that it is done to, and may be said of one person."""
    token = sentence.tokens[at]
    form = token.upos in ("VERB", "ADJ") and _PARTICIPLE.search(token.text.lower()) is not None
    finite = token.feats.get("VerbForm") == "Fin" and token.feats.get("Tense") != "Past"
    own = has_child(sentence, at, "aux", "cop", "nsubj", "obj", "mark")
    return form and not finite and not own and token.feats.get("Number") != "Plur"


def _is_fronted(sentence: Sentence, name: Name) -> bool:
    """ "Según Juan Mora, detenido": whoever says it is told of by no participle."""
    before = sentence.tokens[name.first - 1].text.lower() if name.first else ""
    return before in ("según", "to", "y", "and", "e")
