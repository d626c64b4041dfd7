"""English trees mended where a number stands for the rest of those who are counted: "with three more dying in hospital"."""

from dataclasses import replace

from quipu.claims.tree import has_child, with_tokens
from quipu.language.sentence import Sentence


def with_the_rest(sentence: Sentence) -> Sentence:
    """The sentence with "three more" for the subject of the verb behind it, and for people, whatever the tree takes it for."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens) - 1):
        verb = tokens[at].head
        counted = tokens[at].text.lower() in ("more", "others") and tokens[at - 1].upos == "NUM"
        if not counted or verb < 0 or (tokens[at - 1].head not in (at, verb)):
            continue
        role = tokens[at].deprel
        if role == "advmod":
            told = verb == at + 1 and tokens[verb].upos in ("VERB", "ADJ")
            if not told or has_child(sentence, verb, "nsubj", "nsubj:pass"):
                continue
            role = "nsubj" if tokens[verb].text.lower().endswith("ing") else "nsubj:pass"
        elif not role.startswith(("nsubj", "conj")):
            continue
        tokens[at] = replace(tokens[at], deprel=role, upos="NOUN", lemma="others", feats={"Number": "Plur"})
        tokens[at - 1] = replace(tokens[at - 1], head=at, deprel="nummod")
    return with_tokens(sentence, tokens)
