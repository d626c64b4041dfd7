"""Trees of Spanish sentences mended where they tell of courts: terms that are no objects, and people told by an adjective."""

from dataclasses import replace
from functools import cache

from quipu.claims.events.triggers import triggers
from quipu.claims.tree import ancestors, children, has_child, is_relation, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence

_NATIVE = frozenset({"natural", "oriundo", "originario", "nativo", "vecino", "residente", "procedente"})
_STATES = frozenset({"terminar", "resultar", "quedar", "acabar", "caer", "permanecer", "estar", "salir", "seguir"})
"""Verbs that take a participle for what someone is left as."""
_OF_STATE = ("obj", "obl", "xcomp", "amod", "advmod", "acl")
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
    return with_tokens(sentence, tokens)


def with_people_told(sentence: Sentence) -> Sentence:
    """The sentence with a noun for what is tagged an adjective behind an article or a number ("la captura de los implicados",
    "siete integrantes")."""
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
        counted = any(child < at for child in children(sentence, at, "nummod"))
        if counted or (articles and tokens[articles[0]].text.lower() in ("los", "las", "el", "la")):
            case = has_child(sentence, at, "case")
            deprel = "nmod" if token.deprel == "amod" and case else token.deprel
            tokens[at] = replace(token, upos="NOUN", deprel=deprel)
    return with_tokens(sentence, tokens)


def with_gapped_perfects(sentence: Sentence) -> Sentence:
    """ "ha detenido a cuatro personas e investigado a otras trece": a second participle, and no one more who was detained."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens[:-2]):
        alike = token.upos in ("NOUN", "ADJ") and token.deprel == "conj" and token.text.lower().endswith(("ado", "ido"))
        if not alike or tokens[at + 1].text.lower() != "a" or has_child(sentence, at, "det", "case", "nummod"):
            continue
        verb = next((up for up in ancestors(sentence, at) if tokens[up].upos == "VERB"), None)
        helped = verb is not None and any(tokens[child].lemma.lower() == "haber" for child in children(sentence, verb, "aux"))
        whom = next(
            (child for child in children(sentence, at) if child > at and at + 1 in children(sentence, child, "case")), None
        )
        if verb is None or not helped or whom is None:
            continue
        lemma = triggers("es").participles.get(token.text.lower(), token.lemma)
        tokens[at] = replace(token, upos="VERB", lemma=lemma, head=verb, deprel="conj", feats={"VerbForm": "Part"})
        tokens[whom] = replace(tokens[whom], deprel="obj")
    return with_tokens(sentence, tokens)


def with_natives(sentence: Sentence) -> Sentence:
    """ "un varón natural de La Línea, que fue arrestado": the clause tells of the man, and not of his town."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        if token.deprel != "acl:relcl" or not 0 <= token.head < at or tokens[token.head].head < 0:
            continue
        native = tokens[tokens[token.head].head]
        if native.lemma.lower() in _NATIVE and native.upos in ("ADJ", "NOUN") and native.head >= 0:
            tokens[at] = replace(token, head=native.head)
    return with_tokens(sentence, tokens)


def with_some_of_them(sentence: Sentence) -> Sentence:
    """ "14 personas, cuatro de las cuales ingresaron en prisión": the number is the subject of the clause."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        some = token.head
        if token.text.lower() not in ("cuales", "quienes") or not 0 <= some < at or tokens[some].upos not in ("NUM", "PRON"):
            continue
        verb = next((place for place in range(at + 1, len(tokens)) if tokens[place].upos == "VERB"), None)
        if verb is not None and tokens[verb].deprel.startswith("acl") and not has_child(sentence, verb, "nsubj"):
            tokens[some] = replace(tokens[some], head=verb, deprel="nsubj")
    return with_tokens(sentence, tokens)


def with_doers(sentence: Sentence) -> Sentence:
    """The sentence with "por" and whom it names hung on the participle right before it ("terminaron detenidos por la policía"),
    where the tree hangs them on the verb of state."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        led = next((child for child in children(sentence, at, "case") if tokens[child].text.lower() == "por"), 0)
        participle = led - 1
        if led == 0 or not is_relation(token.deprel, "obl", "obj") or tokens[participle].head != token.head or participle < 1:
            continue
        done = tokens[participle].feats.get("VerbForm") == "Part" and tokens[participle].deprel.startswith(_OF_STATE)
        if done and tokens[token.head].lemma.lower() in _STATES:
            tokens[at] = replace(token, head=participle, deprel="obl")
    return with_tokens(sentence, tokens)


def with_cases(sentence: Sentence) -> Sentence:
    """The sentence with a preposition for that of the noun right behind it, where the tree hangs both on the verb ("irá a
    juicio")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens[:-1]):
        noun = tokens[at + 1]
        if token.upos != "ADP" or token.deprel not in ("advmod", "obl") or noun.upos not in ("NOUN", "PROPN"):
            continue
        fixed = noun.deprel == "fixed" and noun.head == at and noun.lemma.lower() in _phrase_nouns()
        apart = noun.head == token.head and noun.deprel.startswith("obl") and not has_child(sentence, at + 1, "case")
        if fixed or apart:
            tokens[at] = replace(token, head=at + 1, deprel="case")
        if fixed:
            tokens[at + 1] = replace(noun, head=token.head, deprel="obl")
    return with_tokens(sentence, tokens)


@cache
def _phrase_nouns() -> frozenset[str]:
    """Nouns that make a verb a phrase for what the law does, behind a preposition ("a juicio", "en prisión")."""
    known = load("events")["es"].values()
    phrases = [phrase for entry in known for phrase in entry.get("phrases", ())]
    return frozenset(str(phrase[key]) for phrase in phrases for key in ("to", "en", "into", "de", "under") if key in phrase)


def with_aliases(sentence: Sentence) -> Sentence:
    """The sentence with a list for "alias X, alias Y y alias Z", where the tree takes one for what another is called."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        alias = token.lemma.lower() == "alias" and token.deprel == "appos" and 0 <= token.head < at
        if alias and tokens[token.head].lemma.lower() == "alias":
            tokens[at] = replace(token, deprel="conj")
    return with_tokens(sentence, tokens)


def with_some_counted(sentence: Sentence) -> Sentence:
    """The sentence with "de cuatro de ellos" for what the noun before is of, and not for its number ("el ingreso en prisión de
    cuatro de ellos", "la detención de 20 de sus miembros")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        led = any(tokens[child].text.lower() == "de" and child < at for child in children(sentence, at, "case"))
        if token.upos == "NUM" and token.deprel == "nummod" and 0 <= token.head < at and led:
            tokens[at] = replace(token, deprel="nmod")
    return with_tokens(sentence, tokens)


def with_extradited(sentence: Sentence) -> Sentence:
    """The sentence with "en extradición" for a circumstance of its verb and a person named with "a" for the object ("envió a
    Estados Unidos en extradición a Mora")."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens)):
        led = tokens[at - 1]
        if tokens[at].lemma.lower() != "extradición" or led.text.lower() != "en" or led.head <= at or tokens[at].head != at - 1:
            continue
        whom = led.head
        tokens[at] = replace(tokens[at], head=tokens[whom].head, deprel="obl")
        tokens[at - 1] = replace(led, head=at, deprel="case")
        bare = not has_child(sentence, tokens[whom].head, "obj")
        if tokens[whom].deprel == "obl" and bare and tokens[at + 1].text.lower() == "a":
            tokens[whom] = replace(tokens[whom], deprel="obj")
    return with_tokens(sentence, tokens)
