"""Trees mended where a phrase hangs on the wrong word: subjects behind "after", people joined to those before them."""

from dataclasses import replace

from quipu.claims.tree import ancestors, children, has_child, is_relation, subtree, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.measure import is_a, kinds_of

_LED = frozenset({"after", "before", "since", "until", "once"})
_SOMEONE = ("NOUN", "PROPN", "NUM", "PRON")
_CLAUSES = ("parataxis", "conj", "ccomp", "advcl", "dep", "acl:relcl")


def with_subjects_behind(sentence: Sentence) -> Sentence:
    """The sentence with "after six men, two of them Togolese, were shot" as a clause, where the tree takes "after six men" for a
    circumstance and the verb for a clause of its own."""
    tokens = list(sentence.tokens)
    for led, token in enumerate(sentence.tokens):
        noun = token.head
        if token.text.lower() not in _LED or token.deprel != "case" or noun < led or tokens[noun].head < 0:
            continue
        verb = _finite_behind(sentence, noun)
        if verb is None or not tokens[verb].deprel.startswith(_CLAUSES) or has_child(sentence, verb, "mark"):
            continue
        above = tokens[noun].head if tokens[noun].head != verb else tokens[verb].head
        relation = "nsubj:pass" if has_child(sentence, verb, "aux:pass") else "nsubj"
        own = list(children(sentence, verb, "nsubj"))
        joined = has_child(sentence, verb, "cc")  # "missing since Friday and appears to have been taken"
        if (own or joined) and not (own and _joined(sentence, noun, own[0], verb)):
            continue
        if above < 0 or above == verb:
            continue
        tokens[noun] = replace(tokens[noun], head=verb, deprel=relation)
        tokens[verb] = replace(tokens[verb], head=above, deprel="advcl")
        tokens[led] = replace(token, head=verb, deprel="mark", upos="SCONJ")
        if own:
            tokens[own[0]] = replace(tokens[own[0]], head=noun, deprel="conj")
            for at in children(sentence, verb, "cc"):
                tokens[at] = replace(tokens[at], head=own[0])
        return with_tokens(sentence, tokens)
    return sentence


def _finite_behind(sentence: Sentence, noun: int) -> int | None:
    """The verb that a noun phrase runs up to: nothing but what is told of the noun stands between."""
    tokens = sentence.tokens
    own = set(subtree(sentence, noun))
    for at in range(noun + 1, len(tokens)):
        helped = [child for child in children(sentence, at, "aux", "cop") if child < at]
        finite = tokens[at].upos == "VERB" and (bool(helped) or tokens[at].feats.get("VerbForm") == "Fin")
        if finite and at not in own:
            first = min([at, *helped])
            gap = [place for place in range(noun + 1, first) if place not in own and tokens[place].upos != "PUNCT"]
            subjects = {place for child in children(sentence, at, "nsubj", "cc", "advmod") for place in subtree(sentence, child)}
            return at if set(gap) <= subjects else None
    return None


def _joined(sentence: Sentence, noun: int, subject: int, verb: int) -> bool:
    """Whether "a woman and her two children" was torn: a person before "and", people behind it."""
    joint = [at for at in children(sentence, verb, "cc") if noun < at < subject]
    torn = bool(joint) and all(token.upos != "PUNCT" for token in sentence.tokens[noun : joint[0]])
    return torn and subject > noun and _is_person(sentence.tokens[noun], "en") and _is_person(sentence.tokens[subject], "en")


def _is_person(token: Token, language: str) -> bool:
    lemma = token.lemma.lower()
    kind = kinds_of(token.text.lower(), language) or kinds_of(lemma, language)
    offices = load("offices")[language]
    held = (load("actors")[language]["person"], load("kin")[language], offices["posts"], offices["occupations"])
    return any(lemma in words for words in held) or (kind is not None and is_a(kind, "person"))


def with_joined_objects(sentence: Sentence) -> Sentence:
    """The sentence with "detuvieron a un hombre con 40 dosis y a una mujer" as two who were held: what is joined with "a" goes
    with what has "a" too, and not with what stands nearer."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        near = token.head
        if not is_relation(token.deprel, "conj") or near < 0 or not _is_led_by_a(sentence, at) or _is_led_by_a(sentence, near):
            continue
        if token.upos not in _SOMEONE or not (token.upos != "NOUN" or _is_person(token, "es")):
            continue
        verb = next((above for above in ancestors(sentence, at) if tokens[above].upos == "VERB"), None)
        objects = [one for one in children(sentence, verb, "obj", "iobj") if one < at] if verb is not None else []
        objects = [one for one in objects if _is_led_by_a(sentence, one)]
        if objects:
            tokens[at] = replace(token, head=objects[-1])
    return with_tokens(sentence, tokens)


def _is_led_by_a(sentence: Sentence, at: int) -> bool:
    return any(sentence.tokens[child].text.lower() == "a" for child in children(sentence, at, "case"))
