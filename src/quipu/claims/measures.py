"""Trees of Spanish sentences mended around numbers and days: what bounds a number, what a number counts, when something was."""

from dataclasses import replace
from functools import cache

from quipu.claims.events.triggers import triggers
from quipu.claims.tree import ancestors, children, has_child, head_of, is_relation, with_tokens
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
        if lone and not others and not has_child(sentence, verb, role):
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
        if articles != ["el"] or has_child(sentence, at, "case") or above.lemma.lower() in _TIMES:
            continue
        verb = next((one for one in ancestors(sentence, at) if tokens[one].upos == "VERB"), None)
        if verb is not None:
            tokens[at] = replace(token, head=verb, deprel="obl")
    return with_tokens(sentence, tokens)


_TIMES = frozenset({"mañana", "tarde", "noche", "madrugada", "mediodía", "día", "fecha", "semana"})
"""What a weekday tells more of ("la madrugada, el martes")."""


def with_nearness(sentence: Sentence) -> Sentence:
    """The sentence with "cerca de" for the preposition of the place behind it, where the tree hangs the place on an adverb
    ("fueron emboscados cerca de la entrada a la ciudad")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        if token.text.lower() not in _NEARNESS or token.deprel != "advmod" or token.head < 0:
            continue
        places = [one for one in children(sentence, at, "obl", "nmod") if one > at] or [
            one for one in children(sentence, token.head, "obl", "nmod") if one > at and at + 1 in children(sentence, one, "case")
        ]
        led = [one for one in children(sentence, places[0], "case") if one == at + 1] if len(places) == 1 else []
        if led and tokens[token.head].upos in ("VERB", "ADJ", "NOUN"):
            relation = "obl" if tokens[token.head].upos != "NOUN" else "nmod"
            tokens[places[0]] = replace(tokens[places[0]], head=token.head, deprel=relation)
            tokens[at] = replace(token, upos="ADP", head=places[0], deprel="case")
            tokens[led[0]] = replace(tokens[led[0]], head=at, deprel="fixed")
    return with_tokens(sentence, tokens)


_NEARNESS = frozenset({"cerca", "dentro", "fuera", "detrás", "delante", "afuera", "adentro", "alrededor", "enfrente"})


def with_single_casualties(sentence: Sentence) -> Sentence:
    """The sentence with "un muerto" for a noun with its article, which is tagged an adjective of what follows ("dejó un muerto y
    dos heridos")."""
    tokens = list(sentence.tokens)
    results = _results()
    for at in range(1, len(tokens) - 1):
        token, one = tokens[at], tokens[at - 1]
        if one.text.lower() not in ("un", "una") or token.upos != "ADJ" or token.text.lower()[:-1] + "o" not in results:
            continue
        if tokens[at + 1].upos in ("NOUN", "PROPN", "ADJ"):
            continue
        joined = token.deprel == "amod" and token.head > at  # the article and the verb are the next one's
        above = tokens[token.head] if joined else token
        tokens[at] = replace(token, upos="NOUN", head=above.head, deprel=above.deprel, feats={**token.feats, "Number": "Sing"})
        tokens[at - 1] = replace(one, head=at, deprel="det")
    return with_tokens(sentence, tokens)


@cache
def _results() -> frozenset[str]:
    return frozenset(str(noun) for entry in load("events")["es"].values() for noun in entry.get("results", ()))


def with_destinations(sentence: Sentence) -> Sentence:
    """The sentence with "a Europa" for where to, and not for one more object ("enviaba cocaína a Europa en contenedores")."""
    tokens = list(sentence.tokens)
    for name in sentence.names:
        at = head_of(sentence, list(range(name.first, name.last)))
        token = tokens[at]
        if name.kind != "place" or token.deprel != "obj" or token.head < 0:
            continue
        led = [tokens[one].text.lower() for one in children(sentence, at, "case")] == ["a"]
        others = [one for one in children(sentence, token.head, "obj") if one != at and not has_child(sentence, one, "case")]
        if led and others:
            tokens[at] = replace(token, deprel="obl")
    return with_tokens(sentence, tokens)


def with_states_of_days(sentence: Sentence) -> Sentence:
    """The sentence with the state in which someone was for so long told of him, and not of the time ("estuvo 22 días secuestrado
    por una banda", "llevaba cinco días secuestrado")."""
    tokens, known = list(sentence.tokens), triggers("es").participles
    for at, token in enumerate(tokens):
        time = tokens[token.head] if token.head >= 0 else token
        form = token.text.lower().removesuffix("s")[:-1] + "o"
        if (
            token.deprel != "amod"
            or token.upos not in ("ADJ", "VERB")
            or time.lemma.lower() not in _STRETCHES
            or form not in known
        ):
            continue
        if time.head >= 0 and tokens[time.head].lemma.lower() in _STAYING and time.head < token.head < at:
            feats = {**token.feats, "VerbForm": "Part", "Voice": "Pass"}
            tokens[at] = replace(token, upos="VERB", lemma=known[form], head=time.head, deprel="xcomp", feats=feats)
            for child in children(sentence, at, "obj"):
                led = [tokens[one].text.lower() for one in children(sentence, child, "case")]
                tokens[child] = replace(tokens[child], deprel="obl:agent") if led == ["por"] else tokens[child]
    return with_tokens(sentence, tokens)


_STRETCHES = frozenset({"día", "hora", "semana", "mes", "año", "noche"})
_STAYING = frozenset({"estar", "permanecer", "llevar", "pasar", "durar", "mantener"})


def with_gapped_numbers(sentence: Sentence) -> Sentence:
    """The sentence with a number for the subject of the participle behind it that goes on a passive ("siete fueron detenidos y
    dos abatidos por la policía")."""
    tokens = list(sentence.tokens)
    known = triggers("es").participles
    for at, token in enumerate(tokens):
        above = tokens[token.head] if token.head >= 0 else token
        goes_on = token.deprel == "conj" and token.head < at - 1 and above.feats.get("VerbForm") == "Part"
        number = [one for one in children(sentence, at, "nummod") if one == at - 1]
        form = token.text.lower().removesuffix("s")
        if not goes_on or token.upos not in ("ADJ", "NOUN") or not number or form[:-1] + "o" not in known:
            continue
        if not any(tokens[one].lemma.lower() == "ser" for one in children(sentence, token.head, "aux", "cop")):
            continue
        verb = known[form[:-1] + "o"]
        tokens[at] = replace(token, upos="VERB", lemma=verb, feats={**token.feats, "VerbForm": "Part", "Voice": "Pass"})
        tokens[number[0]] = replace(tokens[number[0]], deprel="nsubj:pass")
    return with_tokens(sentence, tokens)
