"""Trees of Spanish sentences mended where word order or a clitic shows that the parser went wrong."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from quipu.claims import accused, counted, courtly, headlines, measures, rehung
from quipu.claims.events.triggers import triggers
from quipu.claims.tree import ancestors, children, has_child, is_relation, subtree, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.measure import is_a, kinds_of

_COMPLETED = re.compile(r"(?:[ai]d[oa]|i?[ae]nte)s?$")
"""Endings of adjectives that take a complement with "a" ("pertenecientes a", "vinculados a")."""
_SAFE = (frozenset({"sano", "sana", "sanos", "sanas"}), frozenset({"salvo", "salva", "salvos", "salvas"}))
_DOUBLES = frozenset({"le", "les", "lo", "la", "los", "las"})


def mended(sentence: Sentence) -> Sentence:
    """The sentence with what the clitics double as objects, lists of goods as lists, and lost subjects given back."""
    for step in _STEPS:
        sentence = step(sentence)
    return sentence


def _with_doubled(sentence: Sentence) -> Sentence:
    """ "A Juan Mora le impusieron seis años", "a los dos los condenaron": whom the clitic repeats is the object."""
    tokens = list(sentence.tokens)
    for verb, token in enumerate(sentence.tokens):
        if token.upos != "VERB":
            continue
        clitics = [at for at in children(sentence, verb) if at < verb and tokens[at].text.lower() in _DOUBLES]
        clitics = [at for at in clitics if tokens[at].upos == "PRON"]
        doubled = _doubled(sentence, verb, clitics)
        if not doubled:
            continue
        others = [at for at in children(sentence, verb, "obj", "nsubj") if at not in (*clitics, *doubled)]
        undergone = any(
            tokens[at].upos in ("NOUN", "PROPN", "NUM", "SYM") and not has_child(sentence, at, "case") for at in others
        )
        relation = "iobj" if tokens[clitics[-1]].text.lower() in ("le", "les") and undergone else "obj"
        for at in doubled:
            tokens[at] = replace(tokens[at], deprel=relation, upos="NOUN" if tokens[at].upos == "ADJ" else tokens[at].upos)
        tokens[clitics[-1]] = replace(tokens[clitics[-1]], deprel="expl")
    return with_tokens(sentence, tokens)


def _doubled(sentence: Sentence, verb: int, clitics: list[int]) -> list[int]:
    """Phrases with "a" that a clitic repeats: any before it, people behind the verb."""
    found: list[int] = []
    for at in children(sentence, verb, "obl", "nsubj", "obj", "iobj", "nmod") if clitics else ():
        token = sentence.tokens[at]
        if _is_fronted(sentence, at, sentence.tokens[clitics[-1]].text.lower()) and at < clitics[-1] < verb:
            found.append(at)
        if token.upos not in ("NOUN", "PROPN", "ADJ", "NUM", "PRON") or not rehung.is_led_by_a(sentence, at):
            continue
        someone = token.upos == "PROPN" or _is_person(token)
        if at < clitics[-1] or (at > verb and someone and sentence.tokens[clitics[-1]].text.lower() in ("le", "les")):
            found.append(at)
    return found


def _is_fronted(sentence: Sentence, at: int, clitic: str) -> bool:
    """ "La droga la transportaban": a thing before the verb that the clitic agrees with."""
    token = sentence.tokens[at]
    ending = {"Fem": "a", "Masc": "o"}.get(token.feats.get("Gender", "")), token.feats.get("Number")
    agrees = ending[0] is not None and clitic == f"l{ending[0]}" + ("s" if ending[1] == "Plur" else "")
    return agrees and token.upos == "NOUN" and _is_thing(token) and not has_child(sentence, at, "case")


def _with_late_subjects(sentence: Sentence) -> Sentence:
    """ "En un operativo de la DEA y la Fiscalía, fueron detenidas siete personas": what stands behind a passive with "ser" is its
    subject, where it has an article or a number, and not the body before the comma."""
    tokens = list(sentence.tokens)
    for verb, token in enumerate(sentence.tokens):
        helped = any(tokens[at].lemma == "ser" and tokens[at].upos == "AUX" for at in children(sentence, verb, "aux"))
        if token.feats.get("VerbForm") != "Part" or not helped:
            continue
        late = [
            at for at in children(sentence, verb, "obj") if at > verb and _is_told(sentence, at) and _is_of(token, tokens[at])
        ]
        early = [at for at in children(sentence, verb, "nsubj") if at < verb]
        if late and early and any(tokens[at].text == "," for at in range(early[-1], verb)):
            tokens[late[0]] = replace(tokens[late[0]], deprel="nsubj:pass")
            for at in early:
                tokens[at] = replace(tokens[at], deprel="dislocated")
    return with_tokens(sentence, tokens)


def _is_told(sentence: Sentence, noun: int) -> bool:
    """Whether a noun stands bare, with an article or a number."""
    counted = has_child(sentence, noun, "det", "nummod")
    return sentence.tokens[noun].upos == "NOUN" and counted and not has_child(sentence, noun, "case")


def _is_of(participle: Token, noun: Token) -> bool:
    """Whether a participle may be said of a noun."""
    one, other = participle.feats, noun.feats
    return all(one.get(name) == other.get(name) for name in ("Gender", "Number") if name in one and name in other)


def _with_gapped(sentence: Sentence) -> Sentence:
    """ "Fueron abatidos dos hombres y detenidos otros tres": a participle with a subject goes on the verb before it."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        goes_on = is_relation(token.deprel, "conj") and re.search(r"[ai]d[oa]s?$", token.text) is not None
        noun = sentence.tokens[token.head] if goes_on else token
        verb = noun.head
        if (
            noun.upos != "NOUN"
            or verb < 0
            or not any(sentence.tokens[child].lemma == "ser" for child in children(sentence, verb))
        ):
            continue
        subject = _counted_behind(sentence, at)
        if subject is not None and verb < token.head < at and sentence.tokens[verb].feats.get("VerbForm") == "Part":
            tokens[at] = replace(
                token, head=verb, upos="VERB", lemma=_infinitive(token), feats={**token.feats, "VerbForm": "Part"}
            )
            tokens[subject] = replace(tokens[subject], head=at, deprel="nsubj:pass")
    return with_tokens(sentence, tokens)


def _counted_behind(sentence: Sentence, participle: int) -> int | None:
    """The noun, or the bare number, whose phrase begins right behind a participle ("otros tres", "dos viviendas")."""
    number = None
    for at in range(participle + 1, min(participle + 5, len(sentence.tokens))):
        token = sentence.tokens[at]
        if token.upos == "NOUN":
            return at
        if token.upos not in ("DET", "NUM", "ADJ"):
            break
        number = at if token.upos == "NUM" else number
    return number


def _infinitive(token: Token) -> str:
    """The verb of a participle that is tagged as an adjective, where it evokes an event ("detenidos", "detener")."""
    form = re.sub(r"[oa]s?$", "o", token.text.lower())
    return triggers("es").participles.get(form, token.lemma)


def _with_arrivals(sentence: Sentence) -> Sentence:
    """ "Quedaron dos hombres", "fallecieron tres policías": the noun behind a verb that takes no object is its subject."""
    tokens = list(sentence.tokens)
    verbs = load("events")["intransitive"]["es"]
    for verb, token in enumerate(sentence.tokens):
        if token.upos != "VERB" or token.lemma.lower() not in verbs or has_child(sentence, verb, "nsubj", "csubj"):
            continue
        for at in children(sentence, verb, "obj"):
            noun = tokens[at]
            if noun.upos in ("NOUN", "PROPN", "NUM") and at > verb and not has_child(sentence, at, "case"):
                tokens[at] = replace(noun, deprel="nsubj")
                break
    return with_tokens(sentence, tokens)


def _with_complements(sentence: Sentence) -> Sentence:
    """ "detuvo a 31 personas pertenecientes a una red": what stands right behind an adjective with "a" completes it."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        if not is_relation(token.deprel, "obj") or token.head < 0 or not rehung.is_led_by_a(sentence, at):
            continue
        first = min(children(sentence, at, "case"), default=at)
        before = tokens[first - 1] if first > 0 else token
        completed = before.upos in ("ADJ", "VERB") and _COMPLETED.search(before.text.lower()) is not None
        if completed and token.upos != "PROPN" and before.head != at and token.head < first - 1:
            tokens[at] = replace(token, head=first - 1, deprel="obl")
    return with_tokens(sentence, tokens)


def _with_processes(sentence: Sentence) -> Sentence:
    """ "la vinculación a proceso de un hombre": "a proceso" belongs to the noun right before it."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens) - 1):
        if tokens[at].text.lower() == "a" and tokens[at + 1].lemma.lower() in ("proceso", "juicio"):
            noun = at - 1
            if tokens[noun].upos == "NOUN" and tokens[at + 1].head != noun and at + 1 not in ancestors(sentence, noun):
                tokens[at + 1] = replace(tokens[at + 1], head=noun, deprel="nmod")
    return with_tokens(sentence, tokens)


def _with_speakers(sentence: Sentence) -> Sentence:
    """ "una persona resultó aprehendida, informó el ministro": who stands behind a verb of saying is who speaks."""
    tokens = list(sentence.tokens)
    saying = load("reporting_es")["verbs"]["plain"]
    for verb, token in enumerate(sentence.tokens):
        if token.lemma.lower() not in saying or verb == 0 or tokens[verb - 1].text != "," or has_child(sentence, verb, "nsubj"):
            continue
        for at in range(verb + 1, min(verb + 5, len(tokens))):
            if tokens[at].upos in ("NOUN", "PROPN"):
                if is_relation(tokens[at].deprel, "nsubj") and tokens[at].head < verb:
                    tokens[at] = replace(tokens[at], head=verb)
                break
    return with_tokens(sentence, tokens)


def _with_agreement(sentence: Sentence) -> Sentence:
    """ "le marcaron el alto", "le impuso cuatro años": a noun behind a verb that it does not agree with is its object."""
    tokens = list(sentence.tokens)
    many = load("events")["collective"]["es"]
    for verb, token in enumerate(sentence.tokens):
        around = list(children(sentence, verb))
        number = token.feats.get("Number")
        if token.upos != "VERB" or token.feats.get("VerbForm") != "Fin" or any(tokens[at].text.lower() == "se" for at in around):
            continue
        for at in children(sentence, verb, "nsubj"):
            noun = tokens[at]
            apart = noun.feats.get("Number") not in (None, number) and number is not None
            listed = has_child(sentence, at, "conj") or noun.lemma.lower() in many or noun.upos != "NOUN"
            if at > verb and apart and not listed and not has_child(sentence, verb, "obj"):
                tokens[at] = replace(noun, deprel="obj")
    return with_tokens(sentence, tokens)


def _with_perfects(sentence: Sentence) -> Sentence:
    """ "ha desarticulado 39 bandas, rescatado a dos mujeres y detenido a": a participle that does not agree with the noun before
    it goes on the verb with "haber"."""
    tokens = list(sentence.tokens)
    perfects = [at for at, token in enumerate(tokens) if any(tokens[c].lemma == "haber" for c in children(sentence, at, "aux"))]
    for at, token in enumerate(sentence.tokens):
        if token.feats.get("VerbForm") != "Part" or not is_relation(token.deprel, "amod", "acl", "conj") or token.head > at:
            continue
        noun = tokens[token.head]
        alike = all(token.feats.get(name) == noun.feats.get(name, token.feats.get(name)) for name in ("Gender", "Number"))
        before = [verb for verb in perfects if verb < at and verb in ancestors(sentence, at)]
        objects = any(rehung.is_led_by_a(sentence, child) for child in children(sentence, at, "obj"))
        if noun.upos == "NOUN" and not alike and before and objects and tokens[at - 1].text in (",", "y", "e"):
            tokens[at] = replace(token, upos="VERB", head=before[-1], deprel="conj")
    return with_tokens(sentence, tokens)


def _with_called(sentence: Sentence) -> Sentence:
    """ "capturó al nacional Carlos Mora": an adjective that a name stands behind is the noun that the name goes with."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        if token.upos == "ADJ" and is_relation(token.deprel, "obj", "nsubj", "obl", "nmod"):
            named = any(tokens[child].upos == "PROPN" and child == at + 1 for child in children(sentence, at, "appos", "flat"))
            tokens[at] = replace(token, upos="NOUN") if named else token
    return with_tokens(sentence, tokens)


def _with_safe(sentence: Sentence) -> Sentence:
    """ "rescataron sana y salva a una mujer": the two adjectives take no object; the verb before them does."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens) - 2):
        if not (tokens[at].text.lower() in _SAFE[0] and tokens[at + 2].text.lower() in _SAFE[1]):
            continue
        verb = at - 1
        tokens[at] = replace(tokens[at], upos="ADJ", head=verb, deprel="advmod")
        tokens[at + 2] = replace(tokens[at + 2], upos="ADJ", head=at, deprel="conj", feats={})
        for child in (*children(sentence, at + 2), *children(sentence, at)):
            if child > at + 2:
                tokens[child] = replace(tokens[child], head=verb)
    return with_tokens(sentence, tokens)


def _with_flagrancy(sentence: Sentence) -> Sentence:
    """ "la captura en flagrancia de dos hombres": they are captured, and are no part of the flagrancy."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        if token.lemma.lower() not in ("flagrancia", "flagrante") or at < 2 or tokens[at - 2].upos != "NOUN":
            continue
        for child in children(sentence, at, "nmod"):
            tokens[child] = replace(tokens[child], head=at - 2)
    return with_tokens(sentence, tokens)


def _with_pairs(sentence: Sentence) -> Sentence:
    """ "la detención de dos personas y la incautación de armas": two happenings, not one with two victims."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        if not is_relation(token.deprel, "conj") or token.upos != "NOUN" or token.head < 0:
            continue
        above = tokens[token.head]
        if not _is_happening(token) or not is_relation(above.deprel, "nmod") or above.head < 0 or _is_happening(above):
            continue
        if _is_happening(tokens[above.head]) and has_child(sentence, at, "nmod"):
            tokens[at] = replace(token, head=above.head)
    return with_tokens(sentence, tokens)


def _is_happening(token: Token) -> bool:
    return token.upos == "NOUN" and token.lemma.lower() in _happenings()


@cache
def _happenings() -> frozenset[str]:
    return frozenset(str(noun) for entry in load("events")["es"].values() for noun in entry.get("nouns", ()))


def _with_lists(sentence: Sentence) -> Sentence:
    """ "dos fusiles, tres granadas y un vehículo": counted goods behind a comma go on the list, and explain nothing."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        if not is_relation(token.deprel, "appos") or token.upos != "NOUN" or token.head < 0 or token.head > at:
            continue
        above = tokens[token.head]
        first = min(subtree(sentence, at))
        comma = tokens[first].text == "," or (first > 0 and tokens[first - 1].text == ",")
        peoples = _is_person(above) and _is_person(token) and _is_one_more(sentence, token, above)
        if peoples:
            tokens[at] = replace(token, deprel="conj")
        elif _is_person(above) and _is_person(token):  # "dos hombres, un peruano y un boliviano": those are the two
            for child in children(sentence, token.head, "conj"):
                if child > at and has_child(sentence, child, "det", "nummod"):
                    tokens[child] = replace(tokens[child], head=at)
        elif above.upos in ("NOUN", "SYM") and comma and _is_thing(token) and not _is_person(above):
            counted = has_child(sentence, at, "nummod", "det") or token.feats.get("Number") == "Plur"
            if not has_child(sentence, at, "nummod") and _explains(sentence, token, token.head):
                continue  # "ketamina, una droga sintética"
            tokens[at] = replace(token, deprel="conj") if counted else token
    return with_tokens(sentence, tokens)


def _is_one_more(sentence: Sentence, token: Token, above: Token) -> bool:
    """Whether a counted noun for people behind one goes on a list ("dos ecuatorianos, un peruano y un boliviano"), and does not
    tell who they are ("dos hombres, un peruano y un boliviano")."""
    at = sentence.tokens.index(token)
    counted = any(sentence.tokens[child].text.lower() in load("numbers")["es"]["words"] for child in children(sentence, at))
    return counted and above.lemma.lower() not in load("actors")["es"]["anyone"]


def _explains(sentence: Sentence, token: Token, head: int) -> bool:
    """Whether a noun is of a kind that what it stands behind is one of."""
    kind = kinds_of(token.text.lower(), "es") or kinds_of(token.lemma.lower(), "es")
    held = [sentence.tokens[at].text.lower() for at in (head, *children(sentence, head, "nmod"))]
    return kind is not None and any(is_a(thing, kind) for word in held if (thing := kinds_of(word, "es")) is not None)


def _is_thing(token: Token) -> bool:
    kind = kinds_of(token.text.lower(), "es") or kinds_of(token.lemma.lower(), "es")
    return kind is not None and not is_a(kind, "person")


def _is_person(token: Token) -> bool:
    kind = kinds_of(token.text.lower(), "es") or kinds_of(token.lemma.lower(), "es")
    national = token.upos == "NOUN" and token.lemma.lower() in _demonyms()
    return national or (kind is not None and is_a(kind, "person"))


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(str(word).lower() for word in load("demonyms")["es"])


def _with_lost_subjects(sentence: Sentence) -> Sentence:
    """ "En operativos en Sinaloa, elementos de la Marina detuvieron a", "La mañana del lunes, un hombre fue asesinado": people
    behind the comma of a circumstance are the subject of a verb that has none, and explain no place or time."""
    tokens = list(sentence.tokens)
    for verb in range(len(tokens)):
        number = _number(sentence, verb)
        around = {tokens[at].text.lower() for at in children(sentence, verb) if at < verb}
        if number is None or has_child(sentence, verb, "nsubj", "csubj") or "se" in around:
            continue
        fronted = {at for at in children(sentence, verb, "obl", "advmod", "nmod", "obj") if at < verb}
        heads = [
            at
            for at in range(1, verb)
            if is_relation(tokens[at].deprel, "appos", "conj", "nmod")
            and _is_actor(tokens[at])
            and tokens[at].feats.get("Number", number) == number
            and tokens[_first(sentence, at) - 1].text == ","
            and not fronted.isdisjoint(ancestors(sentence, at))
        ]
        if heads and not _has_verb(sentence, heads[-1], verb):
            tokens[heads[-1]] = replace(tokens[heads[-1]], head=verb, deprel="nsubj")
    return with_tokens(sentence, tokens)


def _number(sentence: Sentence, verb: int) -> str | None:
    """The number of a verb with its helpers; None for what is no finite verb."""
    if sentence.tokens[verb].upos not in ("VERB", "ADJ"):
        return None
    forms = [sentence.tokens[at] for at in (verb, *children(sentence, verb, "aux", "cop"))]
    return next((form.feats.get("Number") for form in forms if form.feats.get("VerbForm") == "Fin"), None)


def _is_actor(token: Token) -> bool:
    return token.upos == "NOUN" and (token.lemma.lower() in load("actors")["es"]["personnel"] or _is_person(token))


def _first(sentence: Sentence, at: int) -> int:
    """Where the words before a noun begin: its number, its article."""
    return max(1, min([at, *(child for child in children(sentence, at, "det", "nummod", "amod") if child < at)]))


def _has_verb(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether a verb that does not belong to the noun stands between it and another."""
    own = set(subtree(sentence, noun))
    between = (sentence.tokens[at] for at in range(noun, verb) if at not in own)
    return any(token.upos == "VERB" and token.feats.get("VerbForm") == "Fin" for token in between)


def _with_others(sentence: Sentence) -> Sentence:
    """ "Otras once resultaron heridas": the number is the subject, whatever it is tagged."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens[:-1]):
        after = tokens[at + 1]
        if token.text.lower() not in ("otros", "otras") or token.upos != "PRON" or after.upos not in ("ADV", "NUM", "ADJ"):
            continue
        if after.text.lower() in load("numbers")["es"]["words"]:
            tokens[at] = replace(token, upos="DET", head=at + 1, deprel="det")
            above = after if token.head == at + 1 else token
            tokens[at + 1] = replace(after, upos="NUM", head=above.head, deprel=above.deprel)
    return with_tokens(sentence, tokens)


def _with_passives(sentence: Sentence) -> Sentence:
    """ "Fueron detenidos dos agentes": the helper of a participle is "ser", so that its subject underwent it, and an object
    behind it without "a" is that subject. Treebanks differ in how they label these, and the parser learned from several."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        verb = token.head
        if not is_relation(token.deprel, "aux") or token.lemma != "ser" or tokens[verb].feats.get("VerbForm") != "Part":
            continue
        tokens[at] = replace(token, deprel="aux:pass")
        subjects = list(children(sentence, verb, "nsubj")) or [
            place
            for place in children(sentence, verb, "obj")
            if place > verb and tokens[place].upos in ("NOUN", "PROPN") and not has_child(sentence, place, "case")
        ]
        for subject in subjects:
            tokens[subject] = replace(tokens[subject], deprel="nsubj:pass")
    return with_tokens(sentence, tokens)


_STEPS: tuple[Callable[[Sentence], Sentence], ...] = (
    headlines.with_present_verbs,
    measures.with_bounds,
    measures.with_counted_lists,
    measures.with_days,
    measures.with_nearness,
    measures.with_states_of_days,
    measures.with_single_casualties,
    measures.with_destinations,
    measures.with_gapped_numbers,
    accused.with_measures,
    accused.with_to_whom,
    accused.with_courts,
    accused.with_whom_tried,
    accused.with_whose_terms,
    *rehung.SPANISH,
    _with_doubled,
    _with_arrivals,
    _with_late_subjects,
    _with_gapped,
    counted.with_gapped_numbers,
    counted.with_states,
    counted.with_hurt,
    _with_complements,
    _with_processes,
    _with_speakers,
    _with_agreement,
    _with_perfects,
    _with_called,
    _with_safe,
    _with_flagrancy,
    _with_pairs,
    _with_lists,
    rehung.with_joined_objects,
    _with_lost_subjects,
    _with_others,
    courtly.with_some_of_them,
    courtly.with_natives,
    courtly.with_gapped_perfects,
    courtly.with_terms_aside,
    courtly.with_people_told,
    accused.with_tried_behind,
    _with_passives,
    courtly.with_doers,
    courtly.with_some_counted,
    courtly.with_cases,
    courtly.with_aliases,
    rehung.with_aliases_beside,
    rehung.with_people_behind_colons,
    courtly.with_extradited,
)
"""In the order in which they are taken."""
