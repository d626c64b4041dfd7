"""Trees of Spanish sentences mended where they tell of courts: terms that are no objects, and people told by an adjective."""

from dataclasses import replace

from quipu.claims.tree import children, is_relation
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token

_TERMS = frozenset({"pena", "condena", "prisión", "cárcel", "reclusión", "año", "mes", "cadena", "muerte", "juicio", "multa"})


def with_terms_aside(sentence: Sentence) -> Sentence:
    """The sentence with "a la pena de 12 años" for a circumstance, and with whom a court resolved to condemn for the object of
    the infinitive ("resolvió condenar a Mora a la pena de")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        led = [tokens[child].text.lower() for child in children(sentence, at, "case")] == ["a"]
        if token.deprel == "obj" and led and token.lemma.lower() in _TERMS and tokens[token.head].upos in ("VERB", "ADJ"):
            tokens[at] = replace(token, deprel="obl")
        elif token.deprel == "obj" and led and token.head >= 0:
            infinitive = next((child for child in children(sentence, token.head, "xcomp") if child < at), None)
            if infinitive is not None and tokens[infinitive].feats.get("VerbForm") == "Inf":
                tokens[at] = replace(token, head=infinitive)
    return _with(sentence, tokens)


def with_people_told(sentence: Sentence) -> Sentence:
    """The sentence with a noun for what is tagged an adjective behind an article ("la captura de los implicados")."""
    tokens = list(sentence.tokens)
    people = load("actors")["es"]["person"]
    for at, token in enumerate(tokens):
        if (
            token.upos != "ADJ"
            or not is_relation(token.deprel, "amod", "obl", "obj", "nsubj")
            or token.lemma.lower() not in people
        ):
            continue
        articles = [child for child in children(sentence, at, "det") if child < at]
        if articles and tokens[articles[0]].text.lower() in ("los", "las", "el", "la"):
            case = any(children(sentence, at, "case"))
            deprel = "nmod" if token.deprel == "amod" and case else token.deprel
            tokens[at] = replace(token, upos="NOUN", deprel=deprel)
    return _with(sentence, tokens)


def with_some_of_them(sentence: Sentence) -> Sentence:
    """ "14 personas, cuatro de las cuales ingresaron en prisión": the number is the subject of the clause."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        some = token.head
        if token.text.lower() not in ("cuales", "quienes") or not 0 <= some < at or tokens[some].upos not in ("NUM", "PRON"):
            continue
        verb = next((place for place in range(at + 1, len(tokens)) if tokens[place].upos == "VERB"), None)
        if verb is not None and tokens[verb].deprel.startswith("acl") and not any(children(sentence, verb, "nsubj")):
            tokens[some] = replace(tokens[some], head=verb, deprel="nsubj")
    return _with(sentence, tokens)


def _with(sentence: Sentence, tokens: list[Token]) -> Sentence:
    return sentence if tuple(tokens) == sentence.tokens else replace(sentence, tokens=tuple(tokens))
