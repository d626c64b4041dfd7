"""Trees of Spanish sentences mended where they tell whom a court tries: the tree hangs those behind "contra", "para", "a" or "de"
on the noun right before, and not on what the court does."""

import re
from dataclasses import replace
from functools import cache

from quipu.claims.events.triggers import triggers, words
from quipu.claims.phrases import preposition
from quipu.claims.tree import ancestors, children, has_child, is_relation, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.model import Frame

_LED = frozenset({"contra", "en contra de", "a", "para", "respecto de", "respecto a"})
_BEFORE_WHOM = 8
"""Tokens before a comma within which the person stands of whom a clause behind it tells."""
_NOMINAL = ("NOUN", "PROPN", "NUM", "PRON", "ADJ")
_HARMS = frozenset({Frame.KILLING, Frame.ATTACK, Frame.KIDNAPPING, Frame.EXTORTION, Frame.ROBBERY})


def with_whom_tried(sentence: Sentence) -> Sentence:
    """The sentence with those behind a court's measure hung on its verb: "imputó cargos por extorsión en contra de Mora", "dictó
    18 meses de prisión para 12 integrantes", "dejó en libertad con cargos a dos"."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens)):
        led = preposition(sentence, at) if tokens[at].upos in _NOMINAL else ""
        if led not in _LED or not _is_someone(sentence, at):
            continue
        verb = _verb_above(sentence, at)
        if verb is not None and verb == tokens[at].head and led == "a" and is_relation(tokens[at].deprel, "obl"):
            tokens[at] = replace(tokens[at], deprel="obj", upos="NUM" if _is_numeral(tokens[at]) else tokens[at].upos)
        if verb is None or verb == tokens[at].head or _is_harmed(sentence, at, led) or _has_whom(sentence, verb, at):
            continue
        tokens[at] = replace(tokens[at], head=verb, deprel="obj" if led == "a" else "obl")
        return with_whom_tried(with_tokens(sentence, tokens))
    return with_tokens(sentence, tokens)


def with_whose_terms(sentence: Sentence) -> Sentence:
    """The sentence with "de Mora" hung on the sentence, the custody or the extradition, and not on how long it is, what sort or
    where to ("la condena a 14 años de prisión de Mora", "el ingreso en prisión sin fianza de seis")."""
    tokens = list(sentence.tokens)
    measures = words("measures_of_law", "es")
    for at in range(1, len(tokens)):
        above = tokens[at].head
        if above < 0 or tokens[at].upos not in _NOMINAL or preposition(sentence, at) != "de":
            continue
        if (handed := _handed(sentence, at)) is not None:
            tokens[at] = replace(tokens[at], head=handed, deprel="nmod")
            continue
        if not _is_someone(sentence, at):
            continue
        if not is_relation(tokens[at].deprel, "nmod", "obl") or tokens[above].lemma.lower() not in measures:
            continue
        top = above
        while is_relation(tokens[top].deprel, "nmod", "conj", "obl") and tokens[tokens[top].head].lemma.lower() in measures:
            top = tokens[top].head
        tokens[at] = replace(tokens[at], head=top, deprel="nmod")
    return with_tokens(sentence, tokens)


def _handed(sentence: Sentence, at: int) -> int | None:
    """The extradition of which a country is told before whose it is ("la extradición a Perú de Mora")."""
    above = sentence.tokens[at].head
    first = any(name.first == at and name.kind == "person" for name in sentence.names)
    place = any(name.kind == "place" and name.first <= above < name.last < at + 1 for name in sentence.names)
    if not place or not (first or _is_person(sentence.tokens[at])):
        return None
    return next((one for one in ancestors(sentence, above) if sentence.tokens[one].lemma.lower() == "extradición"), None)


def with_tried_behind(sentence: Sentence) -> Sentence:
    """The sentence with a bare noun or a name behind a passive without a subject for that subject, where the tree takes it for
    what another noun is called ("Fue vinculado a proceso Juan Mora", "Fueron formalizados por secuestro cinco ciudadanos")."""
    tokens = list(sentence.tokens)
    for verb, token in enumerate(sentence.tokens):
        helped = any(tokens[at].lemma.lower() == "ser" for at in children(sentence, verb, "aux"))
        if not helped or token.feats.get("VerbForm") != "Part" or has_child(sentence, verb, "nsubj", "csubj"):
            continue
        if is_relation(token.deprel, "acl", "amod") or _goes_on(sentence, verb):
            continue
        bare = next((at for at in range(verb + 1, len(tokens)) if _is_bare_behind(sentence, at, verb)), None)
        marks = [at for at in range(verb, bare or verb) if tokens[at].text in (",", ";", ":")]
        if bare is not None and marks in ([], [verb + 1, bare - 1]):
            tokens[bare] = replace(tokens[bare], head=verb, deprel="nsubj:pass")
    return with_tokens(sentence, tokens)


def with_measures(sentence: Sentence) -> Sentence:
    """The sentence with "cautelar" for an adjective behind its noun, where the tagger takes it for a verb of its own ("la medida
    cautelar de detención provisional")."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens)):
        noun = at - 1
        if tokens[at].text.lower() not in ("cautelar", "cautelares") or tokens[noun].lemma.lower() != "medida":
            continue
        tokens[at] = replace(tokens[at], upos="ADJ", lemma="cautelar", head=noun, deprel="amod", feats={})
        for child in children(sentence, at):
            tokens[child] = replace(tokens[child], head=noun, deprel="nmod" if child > at else tokens[child].deprel)
    return with_tokens(sentence, tokens)


def with_courts(sentence: Sentence) -> Sentence:
    """The sentence with "que" for the subject of a clause that tells with "a" whom it tried ("el Tribunal de Rosario, que condenó
    a Mora a 15 años")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        verb = token.head
        if token.text.lower() != "que" or token.upos != "PRON" or token.deprel != "obj" or not at < verb:
            continue
        whom = [one for one in children(sentence, verb, "obj") if one > verb and preposition(sentence, one) == "a"]
        tries = tokens[verb].lemma.lower() in _court_verbs() and not has_child(sentence, verb, "nsubj")
        if tries and whom and _is_someone(sentence, whom[0]):
            tokens[at] = replace(token, deprel="nsubj")
    return with_tokens(sentence, tokens)


def with_to_whom(sentence: Sentence) -> Sentence:
    """The sentence with a clause that "a los que" or "a quien" opens hung on the person before its comma ("los detenidos, a los
    que se imputa un robo")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        verb, case = token.head, next(iter(children(sentence, at, "case")), -1)
        led = token.text.lower() in ("que", "quien", "quienes", "cual", "cuales") and preposition(sentence, at) == "a"
        if not led or case < 2 or tokens[case - 1].text != "," or not 0 <= at < verb:
            continue
        if not is_relation(tokens[verb].deprel, "advcl", "acl", "parataxis", "conj", "ccomp"):
            continue
        before = (one for one in range(case - 2, max(case - _BEFORE_WHOM, -1), -1) if tokens[one].deprel != "flat")
        noun = next((one for one in before if tokens[one].upos in ("NOUN", "PROPN") and _is_someone(sentence, one)), None)
        if noun is not None and verb not in ancestors(sentence, noun):
            tokens[verb] = replace(tokens[verb], head=noun, deprel="acl:relcl")
    return with_tokens(sentence, tokens)


def _goes_on(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is joined to one that tells its subject."""
    token = sentence.tokens[verb]
    return is_relation(token.deprel, "conj") and token.head >= 0 and has_child(sentence, token.head, "nsubj")


def _is_bare_behind(sentence: Sentence, at: int, verb: int) -> bool:
    token = sentence.tokens[at]
    if token.upos not in ("NOUN", "PROPN") or not is_relation(token.deprel, "appos", "nmod", "obj", "obl", "flat"):
        return False
    if preposition(sentence, at) or not _is_someone(sentence, at) or _is_inside_name(sentence, at):
        return False
    above = list(ancestors(sentence, at))
    between = above[: above.index(verb)] if verb in above else []
    people = any(_is_someone(sentence, one) for one in between)
    return bool(between) and not people and all(sentence.tokens[one].upos in ("NOUN", "ADJ") for one in between)


def _is_inside_name(sentence: Sentence, at: int) -> bool:
    return any(name.first < at < name.last for name in sentence.names)


def _verb_above(sentence: Sentence, at: int) -> int | None:
    """The verb of a court's measure above a phrase, nothing between but nouns and the verbs that name a crime."""
    for above in ancestors(sentence, at):
        token = sentence.tokens[above]
        if token.upos in ("VERB", "AUX") or _is_participle(token):
            if token.lemma.lower() in words("crime_verbs", "es"):
                continue
            return above if _imposes(sentence, above, at) else None
        if token.upos not in ("NOUN", "PROPN", "NUM", "ADJ", "SYM", "PRON") or _is_told_person(sentence, above):
            return None
    return None


def _is_participle(token: Token) -> bool:
    return token.upos == "ADJ" and token.feats.get("VerbForm") == "Part"


def _is_told_person(sentence: Sentence, at: int) -> bool:
    """ "contra el autor de la denuncia contra Mora": whose noun tells of a person stands for that person alone."""
    return sentence.tokens[at].upos == "NOUN" and _is_person(sentence.tokens[at])


def _imposes(sentence: Sentence, verb: int, whom: int) -> bool:
    """Whether a verb has a measure of the law for an object or a circumstance before those it may be taken against."""
    lemma = sentence.tokens[verb].lemma.lower()
    if lemma not in _court_verbs() | _taking_verbs():
        return False
    measures = words("measures_of_law", "es")
    if lemma in _taking_verbs() and preposition(sentence, whom) == "a" and not has_child(sentence, verb, "obj"):
        return True  # "aprehendieron en el municipio de Ixtapan a Domingo"
    told = children(sentence, verb, "obj", "obl", "nsubj", "xcomp", "iobj")
    return any(verb < at < whom and sentence.tokens[at].lemma.lower() in measures for at in told)


@cache
def _court_verbs() -> frozenset[str]:
    """Verbs that impose, ask for or confirm what a court does."""
    known = load("events")["es"]
    steps = ("charge", "conviction", "sentence", "arrest", "release", "acquittal")
    phrases = [phrase["verb"] for step in steps for phrase in known[step].get("phrases", ())]
    verbs = [verb for step in steps for verb in known[step].get("verbs", ())]
    return words("imposing", "es") | words("seeking_terms", "es") | words("landing", "es") | {*phrases, *verbs}


@cache
def _taking_verbs() -> frozenset[str]:
    """Verbs that are done to people, with "a"."""
    known = load("events")["es"]
    frames = ("arrest", "charge", "sentence", "extradition", "acquittal", "killing", "kidnapping")
    return frozenset(verb for frame in frames for verb in known[frame].get("verbs", ()))


def _has_whom(sentence: Sentence, verb: int, whom: int) -> bool:
    """Whether a verb tells by itself to whom it is done."""
    around = [at for at in children(sentence, verb, "obj", "obl", "iobj", "nsubj") if at != whom]
    led = [at for at in around if preposition(sentence, at) in _LED and _is_someone(sentence, at)]
    passive = [at for at in around if is_relation(sentence.tokens[at].deprel, "nsubj:pass") and _is_someone(sentence, at)]
    return bool(led or passive)


def _is_harmed(sentence: Sentence, at: int, led: str) -> bool:
    """ "por extorsión a comerciantes", "por amenazas contra Mora": whom a crime was done to, told right behind its noun."""
    head = sentence.tokens[at].head
    lemma = sentence.tokens[head].lemma.lower()
    evoked = triggers("es").nouns.get(lemma, ())
    crime = any(one.frame in _HARMS for one in evoked) or lemma in words("crimes_against", "es")
    named = any(name.kind == "person" and name.first <= at < name.last for name in sentence.names)
    return crime and led in ("a", "contra") and not (named and led == "a")


def _is_someone(sentence: Sentence, at: int) -> bool:
    """Whether a phrase speaks of people: by its noun, a person's name, or a bare number in words."""
    token = sentence.tokens[at]
    if token.upos == "PRON":
        return token.text.lower() in ("uno", "una", "ambos", "ambas", "todos", "todas", "quien", "quienes", "otros", "otras")
    if token.upos == "NUM" or _is_numeral(token):
        counts = not has_child(sentence, at, "nmod") or any(
            preposition(sentence, one) == "de" and _is_person(sentence.tokens[one]) for one in children(sentence, at, "nmod")
        )
        return re.fullmatch(r"[a-záéíóúñ]+", token.text.lower()) is not None and counts and not _is_measuring(sentence, at)
    named = any(name.kind == "person" and name.first <= at < name.last for name in sentence.names)
    return named or _is_person(token)


def _is_numeral(token: Token) -> bool:
    """ "a los otros siete": a number in words that the tagger takes for a noun."""
    return token.upos == "NOUN" and token.text.lower() in load("numbers")["es"]["words"]


def _is_measuring(sentence: Sentence, at: int) -> bool:
    """Whether a number goes with the noun right behind it."""
    behind = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    return behind is not None and behind.upos in ("NOUN", "NUM", "SYM")


def _is_person(token: Token) -> bool:
    return token.upos in ("NOUN", "ADJ") and token.lemma.lower() in load("actors")["es"]["person"]
