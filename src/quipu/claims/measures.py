"""Trees of Spanish sentences mended around numbers and days: what bounds a number, what a number counts, when something was."""

from dataclasses import replace

from quipu.claims.tree import ancestors, children, is_relation, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence


def with_bounds(sentence: Sentence) -> Sentence:
    """The sentence with what "al menos" bounds for a subject or an object, where the tree takes its "a" for the preposition of a
    circumstance ("Al menos 30 millones se han logrado asegurar")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        bound = [tokens[one].text.lower() for one in children(sentence, at, "fixed")]
        if token.text.lower() != "a" or token.deprel != "case" or "menos" not in bound:
            continue
        noun, verb = token.head, tokens[token.head].head
        tokens[at] = replace(token, deprel="advmod")
        lone = verb >= 0 and tokens[verb].upos == "VERB" and is_relation(tokens[noun].deprel, "obl")
        others = [one for one in children(sentence, noun, "case") if one != at] if lone else [at]
        role = "nsubj" if noun < verb else "obj"
        if lone and not others and not any(True for _ in children(sentence, verb, role)):
            tokens[noun] = replace(tokens[noun], deprel=role)
    return with_tokens(sentence, tokens)


def with_counted_lists(sentence: Sentence) -> Sentence:
    """The sentence with what goes on a list joined to the noun before it, and not to a part of that noun's number ("4 mil 500
    cartuchos y un fusil")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        if token.deprel != "conj" or token.upos not in ("NOUN", "PROPN") or not 0 <= token.head < at:
            continue
        number = tokens[token.head]
        if number.upos == "NUM" and number.deprel == "nummod" and token.head < number.head < at:
            tokens[at] = replace(token, head=number.head)
    return with_tokens(sentence, tokens)


def with_days(sentence: Sentence) -> Sentence:
    """The sentence with a weekday behind its article for a circumstance of the verb, and not for what tells more of the noun
    before it ("asesinado frente a su casa el martes")."""
    tokens = list(sentence.tokens)
    days = load("dates_es")["weekdays"]
    for at, token in enumerate(tokens):
        if token.lemma.lower() not in days or not is_relation(token.deprel, "appos", "nmod") or not 0 <= token.head < at:
            continue
        above = tokens[token.head]
        articles = [tokens[one].text.lower() for one in children(sentence, at, "det")]
        if articles != ["el"] or any(True for _ in children(sentence, at, "case")) or above.lemma.lower() in _TIMES:
            continue
        verb = next((one for one in ancestors(sentence, at) if tokens[one].upos == "VERB"), None)
        if verb is not None:
            tokens[at] = replace(token, head=verb, deprel="obl")
    return with_tokens(sentence, tokens)


_TIMES = frozenset({"mañana", "tarde", "noche", "madrugada", "mediodía", "día", "fecha", "semana"})
"""What a weekday tells more of ("la madrugada, el martes")."""
