"""Who does what to whom in a clause: subjects, objects and obliques, active and passive, shared, relative and nominal."""

from dataclasses import dataclass

from quipu.claims.events.leaning import (
    being_done,
    goes_on_as_participle,
    helped_alike,
    is_caught_at,
    is_dateline,
    is_fronted,
    is_ground,
    is_named_aside,
    is_reduced,
    is_time_adverb,
    is_timed_by,
    joined_to,
    right_before,
    shown_doing,
)
from quipu.claims.phrases import is_nominal, members, name_at, relative_head
from quipu.claims.tree import ancestors, children, has_child, is_relation, subtree
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token

_MAKING = frozenset(
    ["prompt", "cause", "compel", "hire", "recruit", "persuade", "encourage", "contratar", "reclutar", "incitar",
     "allow", "force", "order", "ask", "urge", "tell", "instruct", "command", "see", "watch", "hear", "help", "let", "make",
     "ver", "oír", "dejar", "hacer", "permitir", "obligar", "ordenar", "pedir", "mandar", "exigir", "instar", "solicitar",
     "disponer"]
)  # fmt: skip
"""Verbs that have someone else do what follows them."""
_WISHING = frozenset({"want", "wish", "expect", "like", "need", "prefer", "intend", "hire", "pay", "recruit"})
"""English verbs whose object, where they have one, is to do or undergo what follows ("want X to be extradited")."""
_MARKING = frozenset({"de", "por", "con", "en", "bajo", "sin", "ante", "sobre", "entre", "desde", "tras", "mediante", "hacia"})
_BARE = frozenset({"ser", "haber", "estar", "being", "having", "been", "sido"})
"""Helpers of clauses without a finite verb."""
_ALIKE = frozenset(
    ["shot", "held", "caught", "found", "sold", "sent", "brought", "bought", "bound", "kept", "left", "cut", "hit", "put",
     "burnt", "hung", "hanged", "fed", "led", "built", "made", "paid", "told", "dealt"]
)  # fmt: skip
"""English forms without "-ed" that are past and participle alike."""
_CLAUSES = ("acl", "advcl", "ccomp", "xcomp", "conj", "parataxis", "root", "csubj")


@dataclass(frozen=True, slots=True)
class Arguments:
    """Tokens at the positions of a predicate. `obliques` are heads with prepositions, nearest clause first."""

    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    obliques: tuple[int, ...]
    passive: bool


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Whether the subject of a verb is what it is done to: a passive, a reflexive passive, a participle without an auxiliary."""
    token = sentence.tokens[verb]
    if has_child(sentence, verb, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent") or _goes_on_passive(sentence, verb):
        return True
    if any(sentence.tokens[child].deprel == "expl:pass" for child in children(sentence, verb)):
        return True
    if _is_found_so(sentence, verb) or is_reduced(sentence, verb):
        return True
    if _has_both(sentence, verb):
        return False
    if token.feats.get("VerbForm") != "Part" or _has_active_auxiliary(sentence, verb):
        return False
    if _copula(sentence, verb) or is_relation(token.deprel, "acl", "amod", "advcl", "xcomp") or _predicative(sentence, verb):
        return token.feats.get("Tense") != "Pres" and not token.text.lower().endswith("ing")
    if is_relation(token.deprel, "conj") and token.head >= 0:
        head = sentence.tokens[token.head]
        return (
            head.feats.get("VerbForm") == "Part" and is_passive(sentence, token.head) and not has_child(sentence, verb, "nsubj")
        )
    return token.feats.get("Voice") == "Pass"


def _has_both(sentence: Sentence, verb: int) -> bool:
    """ "after gardai seized two kilos": a subject and an object and no helper, whatever the tagger makes of the form."""
    if has_child(sentence, verb, "aux", "cop", "obl:agent"):
        return False
    subjects = [at for at in children(sentence, verb, "nsubj") if at < verb and sentence.tokens[at].deprel == "nsubj"]
    objects = [at for at in children(sentence, verb, "obj") if at > verb and not has_child(sentence, at, "case")]
    return bool(subjects and objects) and sentence.tokens[verb].text.lower().endswith("ed")


def _is_found_so(sentence: Sentence, verb: int) -> bool:
    """ "were found shot", "was left wounded": the state in which someone is found."""
    token = sentence.tokens[verb]
    if token.deprel != "xcomp" or token.head < 0 or token.text.lower().endswith("ing"):
        return False
    marked = has_child(sentence, verb, "mark", "aux")
    return (
        sentence.tokens[token.head].lemma.lower() in ("find", "leave", "discover")
        and not marked
        and is_passive(sentence, token.head)
    )


def _goes_on_passive(sentence: Sentence, verb: int) -> bool:
    """ "was arrested in March and released in June": an English form that is past and participle alike, behind a passive."""
    token = sentence.tokens[verb]
    form = token.text.lower()
    if not is_relation(token.deprel, "conj") or token.head < 0 or not (form.endswith("ed") or form in _ALIKE):
        return False
    if joined_to(sentence, verb) >= 0:
        return True
    dead = any(sentence.tokens[at].text.lower() == "dead" for at in children(sentence, verb, "xcomp"))
    own = has_child(sentence, verb, "nsubj", "obj", "aux", "ccomp", *(() if dead else ("xcomp",)))
    return not own and has_child(sentence, token.head, "aux:pass")


def _has_active_auxiliary(sentence: Sentence, verb: int) -> bool:
    auxiliaries = [sentence.tokens[child].lemma.lower() for child in children(sentence, verb, "aux")]
    passive = any(
        sentence.tokens[child].lemma.lower() in ("be", "ser", "get") for child in children(sentence, verb, "aux", "cop")
    )
    return any(lemma in ("have", "haber") for lemma in auxiliaries) and not passive


def _copula(sentence: Sentence, verb: int) -> bool:
    return any(
        sentence.tokens[child].lemma.lower() in ("be", "ser", "estar", "get") for child in children(sentence, verb, "cop", "aux")
    )


def of_verb(sentence: Sentence, verb: int) -> Arguments:
    """The arguments of a verb, those it shares with others included."""
    kept = _LATEST.get("of")
    if kept is None or kept[0] is not sentence:
        kept = _LATEST["of"] = (sentence, {})
    if verb not in kept[1]:
        kept[1][verb] = _worked_out(sentence, verb)
    return kept[1][verb]


_LATEST: dict[str, tuple[Sentence, dict[int, "Arguments"]]] = {}
"""The sentence last asked about, with what was worked out of it: every frame that a verb may mean asks for the same."""


def _worked_out(sentence: Sentence, verb: int) -> Arguments:
    passive = is_passive(sentence, verb)
    subjects = _subjects(sentence, verb)
    objects = _objects(sentence, verb)
    obliques = list(children(sentence, verb, "obl", "nmod", "advmod:loc"))
    if passive:
        if _is_found_so(sentence, verb):
            obliques.extend(children(sentence, sentence.tokens[verb].head, "obl"))
        if subjects:
            obliques.extend(head for head in objects if has_child(sentence, head, "case"))
        subjects = [
            head for head in subjects if not (_named_behind(sentence, head) in subjects and _is_office_of(sentence, head))
        ]
        undergone = ([] if has_child(sentence, verb, "nsubj") else right_before(sentence, verb)) or subjects
        undergone = being_done(sentence, verb) or undergone
        undergone = undergone or _antecedent(sentence, verb) or _tried_in(sentence, verb)
        undergone = undergone or [head for head in objects if not _by(sentence, head) and not _is_of_deed(sentence, verb, head)]
        agents = [
            child
            for child in children(sentence, verb, "obl", "obj")
            if (_by(sentence, child) and not is_ground(sentence, child))
            or (sentence.tokens[child].deprel == "obl:agent" and _unmarked(sentence, child))
        ]
        obliques.extend(child for child in children(sentence, verb, "obj") if is_ground(sentence, child))
        return Arguments(
            tuple(spelled(sentence, agents)), tuple(spelled(sentence, undergone)), _obliques(sentence, obliques, agents), True
        )
    if not subjects and sentence.tokens[verb].text.lower().endswith("ing") and is_relation(sentence.tokens[verb].deprel, "acl"):
        subjects = _antecedent(sentence, verb)
    if not objects:
        objects = _relative_object(sentence, verb, subjects) or _shared_object(sentence, verb) or _lone_recipients(sentence, verb)
    marked = [head for head in objects if _is_marked(sentence, head)]
    obliques.extend(marked)
    objects = [head for head in objects if head not in marked]
    return Arguments(
        tuple(spelled(sentence, subjects)), tuple(spelled(sentence, objects)), _obliques(sentence, obliques, []), False
    )


def _is_of_deed(sentence: Sentence, verb: int, head: int) -> bool:
    """ "fue condenado por balear a un joven": whom "a" marks is hurt by the deed."""
    return has_child(sentence, verb, "aux:pass") and cased(sentence, head) == ["a"] and head > verb


def _tried_in(sentence: Sentence, verb: int) -> list[int]:
    """ "Luis Rojas, quien cumple una pena en una causa en que fue condenado": the name that the sentence was told of above."""
    led = any(cased(sentence, at)[:1] in (["en"], ["por"]) for at in children(sentence, verb, "obl") if at < verb)
    if sentence.tokens[verb].deprel != "acl:relcl" or not led or not has_child(sentence, verb, "aux:pass"):
        return []
    above = next((at for at in ancestors(sentence, verb) if has_child(sentence, at, "nsubj", "nsubj:pass")), -1)
    heads = [relative_head(sentence, at) for at in children(sentence, above, "nsubj", "nsubj:pass")] if above >= 0 else []
    return heads if len(heads) == 1 and sentence.tokens[heads[0]].upos == "PROPN" else []


def _is_marked(sentence: Sentence, head: int) -> bool:
    """Whether a preposition shows that what the tree calls an object is none ("acusó a X de lavado"), "a" left aside."""
    return any(sentence.tokens[child].text.lower() in _MARKING for child in children(sentence, head, "case"))


def _by(sentence: Sentence, head: int) -> bool:
    case = list(children(sentence, head, "case"))
    led = " ".join(sentence.tokens[at].text.lower() for child in case for at in (child, *children(sentence, child, "fixed")))
    return led.startswith("a manos") or any(sentence.tokens[child].text.lower() in ("by", "por") for child in case)


def _unmarked(sentence: Sentence, head: int) -> bool:
    """No preposition: "along with his wife" and "acusado de extorsión" name no doer, whatever the label says."""
    return not has_child(sentence, head, "case")


def spelled(sentence: Sentence, heads: list[int]) -> list[int]:
    """Heads with relative pronouns replaced by what they stand for, and coordinations spelled out."""
    found: list[int] = []
    for head in heads:
        place = relative_head(sentence, head)
        for member in members(sentence, place) if place == head else _antecedents(sentence, head, place):
            if member not in found:
                found.append(member)
    return found


def _antecedents(sentence: Sentence, relative: int, noun: int) -> list[int]:
    """What a relative pronoun stands for: all of a list ("tres chilenos y un boliviano que transportaban") where only the
    plural verb fits."""
    verb, token = sentence.tokens[relative].head, sentence.tokens[noun]
    plural = verb >= 0 and sentence.tokens[verb].feats.get("Number") == "Plur" and token.feats.get("Number") == "Sing"
    first = token.head if is_relation(token.deprel, "conj") else noun
    return members(sentence, first) if plural and is_nominal(sentence, first) else [noun]


def _subjects(sentence: Sentence, verb: int, depth: int = 0) -> list[int]:
    own = [child for child in children(sentence, verb, "nsubj", "nsubj:pass") if is_nominal(sentence, child)]
    own = [child for child in own if not _is_source(sentence, child) and not is_dateline(sentence, child, own)]
    own = [child for child in own if not is_named_aside(sentence, child, own)]
    token = sentence.tokens[verb]
    if own or depth > 3 or token.head < 0:
        return own
    head = sentence.tokens[token.head]
    sharing = max(joined_to(sentence, verb), _sharing(sentence, verb))
    if sharing >= 0:
        return _subjects(sentence, sharing, depth + 1)
    if is_relation(token.deprel, "conj") and head.upos in ("VERB", "AUX", "ADJ", "NOUN"):
        passive, above = is_passive(sentence, verb), is_passive(sentence, token.head)
        stated = head.upos != "VERB" and has_child(sentence, token.head, "cop")  # "está prófugo y es buscado"
        shares = (
            passive == above or stated or _is_english_be(sentence, verb) or (not passive and token.feats.get("VerbForm") == "Fin")
        )
        done_by = above and not passive and any(_by(sentence, at) for at in children(sentence, token.head, "obl"))
        shares = shares or _goes_on_undergone(sentence, verb)
        shares = shares and not (done_by and sentence.tokens[verb].feats.get("VerbForm") == "Fin")  # "was killed by X, who fled"
        return _subjects(sentence, token.head, depth + 1) if shares and _agrees(sentence, verb, token.head) else []
    shown = shown_doing(sentence, verb)
    if shown or (is_relation(token.deprel, "xcomp", "advcl", "acl", "ccomp", "obl") and is_blamed_for(sentence, verb)):
        return shown or _blamed(sentence, _above(sentence, verb))
    helped = {sentence.tokens[at].text.lower() for at in children(sentence, verb, "aux")}
    stated = token.deprel == "advcl" and not helped.isdisjoint(("having", "being")) and has_child(sentence, token.head, "cop")
    told = head.upos in ("VERB", "AUX") or stated  # "is the latest to join them, having pleaded"
    if (is_relation(token.deprel, "xcomp", "advcl") or _predicative(sentence, verb)) and told:
        helpers = [sentence.tokens[at] for at in children(sentence, verb, "aux")]
        finite = token.feats.get("VerbForm") == "Fin" or any(one.text.lower() not in _BARE for one in helpers)
        if finite and is_relation(token.deprel, "advcl"):  # "serán juzgados, ya que fueron detenidos"
            alike = is_passive(sentence, verb) and is_passive(sentence, token.head) and any(one.lemma == "ser" for one in helpers)
            shares = (alike and helped_alike(sentence, verb, token.head)) or is_caught_at(sentence, verb)
            return _subjects(sentence, token.head, depth + 1) if shares else []
        if not is_relation(token.deprel, "advcl"):
            made = head.lemma in _MAKING | _WISHING or (
                head.lemma in ("have", "get") and is_passive(sentence, verb)
            )  # "have X killed"
            controllers = (
                list(children(sentence, token.head, "iobj")) or list(children(sentence, token.head, "obj")) if made else []
            )
            asked = head.lemma in _MAKING and not controllers and not _is_for_itself(sentence, verb)
            return controllers or ([] if asked else _subjects(sentence, token.head, depth + 1))
        led = is_timed_by(sentence, verb) or is_fronted(sentence, verb)
        shared = led or not is_passive(sentence, token.head) or goes_on_as_participle(sentence, verb)
        return _subjects(sentence, token.head, depth + 1) if shared else []
    return []


def _goes_on_undergone(sentence: Sentence, verb: int) -> bool:
    """ "no aceptaron los cargos y serán enviados": a Spanish passive that agrees with the subject before, where the object
    before is no person with "a" whom it may mean instead."""
    above = sentence.tokens[verb].head
    helped = any(sentence.tokens[at].lemma.lower() == "ser" for at in children(sentence, verb, "aux", "aux:pass"))
    whom = any("a" in cased(sentence, at) for at in children(sentence, above, "obj", "iobj"))
    subjects = list(children(sentence, above, "nsubj"))
    alike = [at for at in subjects if sentence.tokens[at].upos in ("NOUN", "PROPN") and _matches(sentence, verb, at)]
    return helped and not whom and bool(alike) and not is_passive(sentence, above)


def _sharing(sentence: Sentence, verb: int) -> int:
    """The verb whose subject a Spanish clause leaves out: of saying, or the main one before "donde"; -1 where there is none."""
    token = sentence.tokens[verb]
    if token.deprel == "advcl" and is_time_adverb(sentence, token.head):
        above = sentence.tokens[token.head].head  # "después de ser detenido, fue entregado"
        return above if _agrees(sentence, verb, above) else -1
    if is_relation(token.deprel, "acl") and _tells_where(sentence, verb):
        above = next((at for at in ancestors(sentence, verb) if sentence.tokens[at].upos == "VERB"), -1)
        return above if above >= 0 and _agrees(sentence, verb, above) else -1
    return token.head if is_relation(token.deprel, "ccomp") and _drops_speaker(sentence, verb) else -1


def _tells_where(sentence: Sentence, verb: int) -> bool:
    """ "realizaron un operativo en Lima, donde incautaron": Spanish leaves out a subject that is the main verb's."""
    token = sentence.tokens[verb]
    around = {sentence.tokens[at].text.lower() for at in children(sentence, verb)}
    finite = token.feats.get("VerbForm") == "Fin" and not is_passive(sentence, verb) and "se" not in around
    relative = [at for at in children(sentence, verb, "obl", "advmod") if relative_head(sentence, at) != at]
    led = any(sentence.tokens[at].text.lower() == "donde" or "en" in cased(sentence, at) for at in relative)
    return finite and led and token.upos == "VERB"


def _is_source(sentence: Sentence, head: int) -> bool:
    """ "According to the ombudsman, nine people were killed": who says it, whatever the tree takes it for."""
    return any(sentence.tokens[at].text.lower() in ("according", "según") for at in children(sentence, head, "case"))


def _drops_speaker(sentence: Sentence, verb: int) -> bool:
    """ "La Policía informó que detuvo a", "negó que pertenezca a": Spanish leaves out a subject that is the speaker."""
    token = sentence.tokens[verb]
    head = sentence.tokens[token.head] if token.head >= 0 else token
    marked = any(sentence.tokens[at].text.lower() == "que" for at in children(sentence, verb, "mark"))
    finite = token.feats.get("VerbForm") == "Fin" or has_child(sentence, verb, "aux")
    return marked and finite and head.upos == "VERB" and not is_passive(sentence, verb) and _agrees(sentence, verb, token.head)


def _is_for_itself(sentence: Sentence, verb: int) -> bool:
    """ "asked to be released": whoever asks undergoes it."""
    return is_passive(sentence, verb)


def is_blamed_for(sentence: Sentence, verb: int) -> bool:
    """Whether a clause tells the deed that the verb above puts down to someone ("charged them with killing")."""
    above = sentence.tokens[_above(sentence, verb)]
    marks = {sentence.tokens[at].text.lower() for at in children(sentence, verb, "mark", "case")}
    return verb_of(above) in load("events")["blame"] and bool(marks & {"for", "of", "with", "to", "por", "de"})


def _above(sentence: Sentence, verb: int) -> int:
    """The verb that a clause hangs on, past "guilty" ("pleaded guilty to importing")."""
    head = sentence.tokens[verb].head
    told = head >= 0 and sentence.tokens[head].lemma.lower() in ("guilty", "culpable") and sentence.tokens[head].head >= 0
    return sentence.tokens[head].head if told else head


def _blamed(sentence: Sentence, verb: int) -> list[int]:
    """Whom a verb of blame speaks of: its object, or the subject of its passive."""
    token = sentence.tokens[verb]
    if is_passive(sentence, verb) or token.lemma.lower() in ("plead", "declarar", "admitir", "confesar"):
        return _subjects(sentence, verb, 1) or _antecedent(sentence, verb)
    held = _objects(sentence, verb) or _lone_recipients(sentence, verb)
    return held or [
        child
        for child in children(sentence, verb, "obl", "iobj")
        if sentence.tokens[child].upos in ("PROPN", "NOUN", "PRON")
        and any(sentence.tokens[at].text.lower() == "a" for at in children(sentence, child, "case"))
    ]


def verb_of(token: Token) -> str:
    """The lemma of a verb; for a Spanish participle that is tagged as an adjective ("acusado"), the verb that it is of."""
    lemma = token.lemma.lower()
    return {
        "acusado": "acusar",
        "imputado": "imputar",
        "condenado": "condenar",
        "procesado": "procesar",
        "sospechoso": "sospechar",
    }.get(lemma, lemma)


def _is_english_be(sentence: Sentence, verb: int) -> bool:
    """Whether a passive brings its own "was": English then keeps the subject ("they made up a wing and were wanted"),
    where Spanish may mean whom the clause before spoke of ("la policía detuvo a X y fue trasladado")."""
    return any(sentence.tokens[child].lemma.lower() in ("be", "have") for child in children(sentence, verb, "aux"))


def _predicative(sentence: Sentence, verb: int) -> bool:
    """A participle that a verb of state takes: "terminaron detenidos", "resultó herido"."""
    token = sentence.tokens[verb]
    return (
        is_relation(token.deprel, "obj", "obl", "advmod")
        and token.upos == "ADJ"
        and token.feats.get("VerbForm") == "Part"
        and sentence.tokens[token.head].lemma.lower()
        in ("terminar", "resultar", "quedar", "acabar", "caer", "permanecer", "estar")
    )


def _agrees(sentence: Sentence, one: int, other: int) -> bool:
    """Whether two finite verbs may share a dropped subject."""
    a, b = sentence.tokens[one].feats, sentence.tokens[other].feats
    return all(a.get(name) is None or b.get(name) is None or a[name] == b[name] for name in ("Number", "Person"))


def _objects(sentence: Sentence, verb: int) -> list[int]:
    found = [child for child in children(sentence, verb, "obj") if is_nominal(sentence, child)]
    found = [head for head in found if head == found[0] or not _is_set_off(sentence, head)]
    return [head for head in found if not (_named_behind(sentence, head) in found and _is_office_of(sentence, head))]


def _is_set_off(sentence: Sentence, head: int) -> bool:
    """ "indicted five suspects in Operation Gale, a smuggling network": what stands behind a comma tells of what is before it."""
    first = min(subtree(sentence, head))
    article = sentence.tokens[first].text.lower() in ("a", "an", "un", "una")
    return article and first > 0 and sentence.tokens[first - 1].text in (",", "”", '"')


def _named_behind(sentence: Sentence, head: int) -> int:
    """The token behind a noun, past what the tagger took for an adjective between it and a name ("top mafia fugitive X")."""
    behind = head + 1
    return behind + (behind + 1 < len(sentence.tokens) and sentence.tokens[behind].upos == "ADJ")


def _is_office_of(sentence: Sentence, head: int) -> bool:
    """Whether a noun is only what the name right behind it is called ("the leader Jair Pérez")."""
    behind = _named_behind(sentence, head)
    name = name_at(sentence, behind)
    return sentence.tokens[head].upos == "NOUN" and name is not None and name.kind == "person" and name.first == behind


def _antecedent(sentence: Sentence, verb: int) -> list[int]:
    token = sentence.tokens[verb]
    if any(sentence.tokens[at].text.lower() == "donde" for at in children(sentence, verb)):
        return []  # "Lima, donde fueron hallados": nothing befell the place
    if is_relation(token.deprel, "acl", "amod") and token.head >= 0 and is_nominal(sentence, token.head):
        fits = _matches(sentence, verb, token.head) or _matches_measured(sentence, verb, token.head)
        return [token.head] if fits else []
    if is_relation(token.deprel, "conj") and token.head >= 0 and is_relation(sentence.tokens[token.head].deprel, "acl"):
        return _antecedent(sentence, token.head)
    return right_before(sentence, verb)


def _matches(sentence: Sentence, participle: int, noun: int) -> bool:
    """Whether a Spanish participle agrees with the noun that the tree hangs it on ("la pareja de X, capturado en mayo": X is)."""
    one, other = sentence.tokens[participle].feats, sentence.tokens[noun].feats
    if sentence.tokens[noun].upos == "PROPN" or one.get("VerbForm") != "Part":
        return True
    return all(one.get(name) is None or other.get(name) is None or one[name] == other[name] for name in ("Gender", "Number"))


def _matches_measured(sentence: Sentence, participle: int, unit: int) -> bool:
    """Whether a participle agrees with what is measured instead of the measure ("412 kilos de cocaína incautada")."""
    counted = has_child(sentence, unit, "nummod")
    return counted and any(
        cased(sentence, at) == ["de"] and _matches(sentence, participle, at)
        for at in children(sentence, unit, "nmod")
        if at > unit
    )


def _relative_object(sentence: Sentence, verb: int, subjects: list[int]) -> list[int]:
    """ "the cocaine police seized", "la droga que incautó la policía": the antecedent is the object."""
    token = sentence.tokens[verb]
    if (
        token.deprel == "acl:relcl"
        and not any(sentence.tokens[at].text.lower() in ("where", "when") for at in children(sentence, verb, "advmod"))
        and subjects
        and token.head >= 0
        and not any(relative_head(sentence, s) != s for s in subjects)
    ):
        return [token.head]
    return []


def _lone_recipients(sentence: Sentence, verb: int) -> list[int]:
    """Nouns that the tree takes for whom something is given to, where nothing is given: "accuse Juan Mora of leading"."""
    found = [child for child in children(sentence, verb, "iobj") if sentence.tokens[child].upos in ("NOUN", "PROPN")]
    return [child for child in found if not has_child(sentence, child, "case")]


def _shared_object(sentence: Sentence, verb: int) -> list[int]:
    """ "found and seized 18 vehicles": the object stands with the last verb."""
    for child in children(sentence, verb, "conj"):
        if sentence.tokens[child].upos == "VERB" and child - verb <= 3:
            return _objects(sentence, child)
    return []


def _obliques(sentence: Sentence, own: list[int], agents: list[int]) -> tuple[int, ...]:
    """A verb's obliques with their coordinations, without those that name its doers."""
    found: list[int] = []
    for head in own:
        if head not in agents:
            found.extend(place for place in members(sentence, head) if place not in found)
    return tuple(found)


def cased(sentence: Sentence, head: int) -> list[str]:
    return [sentence.tokens[at].text.lower() for at in children(sentence, head, "case")]
