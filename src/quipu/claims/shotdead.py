"""English trees mended where "shot dead" stands before whom it happened to ("Two men on a scooter shot dead Paul Kane")."""

from dataclasses import replace

from quipu.claims.tree import ancestors, children, has_child, subtree, with_tokens
from quipu.language.sentence import Sentence, Token

_HELPERS = frozenset({"was", "were", "been", "being", "be", "found", "left", "is", "are"})
_STARTING = ("PROPN", "NOUN", "DET", "NUM", "PRON", "ADJ")
_TAKING = ("root", "ccomp", "conj", "parataxis", "advcl", "acl:relcl")
_PARTS = ("compound", "amod", "nmod", "nmod:desc", "dep", "obl", "conj", "acl")


def with_shot_dead(sentence: Sentence) -> Sentence:
    """The sentence with "shot" for a verb, those before it for its subject, and whoever stands behind "dead" for its object."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens) - 2):
        pair = tokens[at].text.lower() == "shot" and tokens[at + 1].text.lower() == "dead"
        start = tokens[at + 2]
        if (
            not pair
            or start.upos not in _STARTING
            or tokens[at - 1].text.lower() in _HELPERS
            or has_child(sentence, at, "aux:pass")
        ):
            continue
        whom = _head_behind(tokens, at + 2)
        if tokens[at].upos == "VERB" and not at < tokens[at].head <= whom and has_child(sentence, at, "nsubj"):
            tokens[at + 1] = replace(tokens[at + 1], head=at, deprel="xcomp")
            return with_tokens(sentence, tokens)
        killer = next((one for one in ancestors(sentence, at) if one < at), None)
        if killer is None or tokens[killer].upos not in ("NOUN", "PROPN", "PRON"):
            continue
        relation = tokens[killer].deprel
        if not relation.startswith(_TAKING):
            continue
        _as_clause(sentence, tokens, (killer, at, whom))
        return with_tokens(sentence, tokens)
    return sentence


def _head_behind(tokens: list[Token], start: int) -> int:
    """The head of the phrase that begins with a token."""
    head = start
    while head < tokens[head].head < len(tokens) and not any(one.upos == "PUNCT" for one in tokens[head : tokens[head].head]):
        head = tokens[head].head
    return head


def _as_clause(sentence: Sentence, tokens: list[Token], places: tuple[int, int, int]) -> None:
    """Hang those who shot and those who died on the verb between them, and what follows on the verb too."""
    killer, verb, whom = places
    first = tokens[killer]
    before = [one for one in range(killer + 1, verb) if tokens[one].head >= verb]
    for one in before:  # "Two men in a black car": what tells of them was taken for part of the phrase behind
        last = verb - 1
        tokens[one] = replace(
            tokens[one], head=killer if one == last else last, deprel="nmod" if one == last else tokens[one].deprel
        )
    dying = set(subtree(sentence, whom, ("nmod", "advcl", "conj", "acl", "punct")))
    for one in range(verb + 1, len(tokens)):
        above = tokens[one].head
        loose = above in (killer, verb + 1) or (above == whom and tokens[one].deprel == "nmod" and _is_where(sentence, one))
        loose = loose or (above in dying and tokens[one].deprel == "nmod" and _is_where(sentence, one))
        if loose and one != whom:
            tokens[one] = replace(tokens[one], head=verb, deprel={"nmod": "obl"}.get(tokens[one].deprel, tokens[one].deprel))
    tokens[killer] = replace(first, head=verb, deprel="nsubj")
    feats = {"VerbForm": "Fin", "Tense": "Past", "Mood": "Ind"}
    tokens[verb] = replace(tokens[verb], head=first.head, deprel=first.deprel, upos="VERB", lemma="shoot", feats=feats)
    tokens[verb + 1] = replace(tokens[verb + 1], head=verb, deprel="xcomp")
    tokens[whom] = replace(tokens[whom], head=verb, deprel="obj")


def _is_where(sentence: Sentence, at: int) -> bool:
    """Whether a phrase tells where or when, as "of" does not."""
    return any(sentence.tokens[one].text.lower() not in ("of", "from", "with") for one in children(sentence, at, "case"))
