"""Clauses and participles without a subject of their own, and the verb whose subject they share."""

from quipu.claims.events.triggers import bare_offence_pattern
from quipu.claims.phrases import is_nominal
from quipu.claims.tree import children, has_child, is_relation, subtree
from quipu.knowledge import load
from quipu.language.sentence import Sentence

_DASHES = frozenset({"-", "–", "—", ".-", ".–"})
_DATELINE = 5
"""Tokens that the place of a dateline takes up."""
_SHOWING = frozenset({"show", "see", "watch", "film", "record", "catch", "spot", "find", "capture", "photograph", "observe"})
"""Verbs whose object does what an "-ing" behind it tells ("footage showed the gang loading")."""
_TIMING = frozenset({"after", "before", "since", "upon", "while", "when", "once", "tras", "después", "antes", "luego"})


def is_reduced(sentence: Sentence, verb: int) -> bool:
    """ "Rand, jailed for ten years in 2010, was released": a participle behind a noun, which the tagger takes for the past."""
    token = sentence.tokens[verb]
    past = token.deprel == "acl" and token.text.lower().endswith("ed") and token.feats.get("VerbForm") == "Fin"
    return past and not has_child(sentence, verb, "nsubj", "obj", "aux", "mark", "xcomp", "ccomp")


def joined_to(sentence: Sentence, verb: int) -> int:
    """ "was convicted of racketeering, sentenced to life": the passive above the offence that the tree joins it to, else -1."""
    token = sentence.tokens[verb]
    between = sentence.tokens[token.head] if token.head >= 0 else token
    told = token.deprel == "conj" and token.text.lower().endswith("ed") and between.text.lower().endswith("ing")
    if not told or between.head < 0 or has_child(sentence, verb, "nsubj", "obj", "aux", "mark"):
        return -1
    return between.head if has_child(sentence, between.head, "aux:pass") else -1


def is_timed_by(sentence: Sentence, verb: int) -> bool:
    """ "After being extradited, X was convicted": a clause of time leaves out the main clause's subject, a passive's too."""
    marks = {sentence.tokens[at].text.lower() for at in children(sentence, verb, "mark", "case")}
    return bool(marks & _TIMING)


def is_fronted(sentence: Sentence, verb: int) -> bool:
    """ "Kidnapped in March, X was freed", "Detenido en 2019, X fue extraditado": a participle before the comma tells an earlier
    step of whoever the main clause is about, a passive's subject too."""
    token = sentence.tokens[verb]
    if token.deprel != "advcl" or token.head <= verb or has_child(sentence, verb, "nsubj", "mark", "aux", "cop", "obj"):
        return False
    past = token.feats.get("VerbForm") == "Part" and not token.text.lower().endswith("ing")
    subject = next((at for at in children(sentence, token.head, "nsubj") if verb < at), None)
    if not past or subject is None or not any(one.text == "," for one in sentence.tokens[verb:subject]):
        return False
    other = sentence.tokens[subject].feats
    return all(token.feats[name] == other.get(name, token.feats[name]) for name in ("Gender", "Number") if name in token.feats)


def is_time_adverb(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return token.upos == "ADV" and token.text.lower() in _TIMING and is_relation(token.deprel, "advmod") and token.head >= 0


def being_done(sentence: Sentence, verb: int) -> list[int]:
    """ "led to drugs being seized": what stands right before "being", which the tree hangs on the verb above."""
    being = next((at for at in children(sentence, verb, "aux") if sentence.tokens[at].text.lower() == "being"), None)
    above = sentence.tokens[verb].head
    if being is None or above < 0 or has_child(sentence, verb, "nsubj", "mark"):
        return []  # "is in hospital after being stabbed"
    for head in (above, *children(sentence, above, "obl", "obj", "nmod")):
        if is_nominal(sentence, head) and head < being and max(at for at in subtree(sentence, head) if at < being) == being - 1:
            return [head]
    return []


def right_before(sentence: Sentence, participle: int) -> list[int]:
    """ "seized two tons hidden in a truck": what the verb above takes, where the participle stands right behind it."""
    token = sentence.tokens[participle]
    if token.deprel != "advcl" or token.head < 0 or has_child(sentence, participle, "mark", "aux", "nsubj"):
        return []
    above = token.head
    taken = children(sentence, above, "obj", "nsubj:pass") if sentence.tokens[above].upos == "VERB" else ()
    for head in taken:
        if head < participle and max(at for at in subtree(sentence, head) if at < participle) == participle - 1:
            return [head]
    return []


def is_dateline(sentence: Sentence, head: int, subjects: list[int]) -> bool:
    """ "Cancún.- Una pareja resultó herida": the town before the dash, where the subject stands behind it."""
    dashed = any(token.text in _DASHES for token in sentence.tokens[head + 1 : head + 1 + _DATELINE])
    return head < _DATELINE and dashed and sentence.tokens[head].upos == "PROPN" and any(at > head for at in subjects)


def is_named_aside(sentence: Sentence, head: int, subjects: list[int]) -> bool:
    """ "According to the prosecutor, Ana Ross, the man was held": a name between commas behind a circumstance, where the
    subject follows."""
    last = max(subtree(sentence, head), default=head) + 1
    later = any(at >= last for at in subjects)
    before = sentence.tokens[head - 1].text == "," if head > 0 else False
    aside = before and last < len(sentence.tokens) and "," in (sentence.tokens[last].text, sentence.tokens[last - 1].text)
    above = sentence.tokens[head].head
    led = [at for at in children(sentence, above, "obl") if at < head] if above >= 0 else []
    return later and aside and bool(led) and sentence.tokens[head].upos == "PROPN"


def is_caught_at(sentence: Sentence, verb: int) -> bool:
    """ "fue detenido cuando trasladaba 20 kilos": Spanish leaves out a subject that is the main verb's."""
    token = sentence.tokens[verb]
    marks = {sentence.tokens[at].text.lower() for at in children(sentence, verb, "mark", "advmod")}
    around = {sentence.tokens[at].text.lower() for at in children(sentence, verb)}
    passive = bool(around & {"se"}) or has_child(sentence, verb, "aux:pass")
    helpers = [sentence.tokens[at] for at in children(sentence, token.head, "aux", "aux:pass", "cop")]
    finite = next((one for one in helpers if one.feats.get("VerbForm") == "Fin"), sentence.tokens[token.head])
    number = finite.feats.get("Number")
    alike = number is None or token.feats.get("Number") in (None, number)
    return bool(marks & {"cuando", "mientras"}) and not passive and alike and token.feats.get("Person") != "1"


def goes_on_as_participle(sentence: Sentence, verb: int) -> bool:
    """ "La coca era fabricada en Colombia, transportada a México": a participle that goes on a passive of the same form."""
    token = sentence.tokens[verb]
    above = sentence.tokens[token.head]
    forms = [(one.feats.get("Gender"), one.feats.get("Number")) for one in (token, above)]
    led = has_child(sentence, verb, "mark", "aux", "nsubj", "case", "obj") or sentence.tokens[verb - 1].text != ","
    if token.text.lower() == "charged" and above.text.lower().endswith("ed"):  # "was arrested in Leeds charged with murder"
        return not has_child(sentence, verb, "mark", "aux", "nsubj", "case", "obj")
    return above.feats.get("VerbForm") == "Part" and token.feats.get("VerbForm") == "Part" and forms[0] == forms[1] and not led


def shown_doing(sentence: Sentence, verb: int) -> list[int]:
    """ "footage showed the gang loading": who is shown or caught doing something."""
    token = sentence.tokens[verb]
    told = is_relation(token.deprel, "xcomp", "ccomp") and token.text.lower().endswith("ing")
    if not told or sentence.tokens[token.head].lemma not in _SHOWING:
        return []
    return list(children(sentence, token.head, "iobj")) or list(children(sentence, token.head, "obj"))


def helped_alike(sentence: Sentence, one: int, other: int) -> bool:
    """Whether the helpers of two passives have the same number."""
    numbers = [
        {sentence.tokens[at].feats.get("Number") for at in children(sentence, verb, "aux", "cop")} - {None}
        for verb in (one, other)
    ]
    return bool(numbers[0]) and numbers[0] == numbers[1]


def is_ground(sentence: Sentence, head: int) -> bool:
    """ "imputados por apología", "condenados por los delitos de": what for; whom takes an article or a plural."""
    token = sentence.tokens[head]
    if token.upos != "NOUN" or not any(sentence.tokens[at].text.lower() == "por" for at in children(sentence, head, "case")):
        return False
    if token.lemma.lower() in load("actors")["es"]["police"]:  # "detenido por personal del Ejército"
        return False
    before = [at for at in children(sentence, head, "det", "nummod", "amod") if at < head]
    bare = not before and token.feats.get("Number") == "Sing"
    crime = bare_offence_pattern("es").match(" ".join(one.text for one in sentence.tokens[head : head + 3])) is not None
    known = load("actors")["es"]
    blamed = token.lemma.lower() in known["offence_after"] or token.lemma.lower() in known["part_in"]
    return bare or crime or blamed or _is_commission(sentence, head)


def _is_commission(sentence: Sentence, head: int) -> bool:
    """ "imputado por la presunta comisión de un delito": no body of that name."""
    behind = (sentence.tokens[at].lemma.lower() for at in children(sentence, head, "nmod"))
    return sentence.tokens[head].text == "comisión" and bool({"delito", "hecho", "crimen", "homicidio"} & set(behind))


def takes_place(sentence: Sentence, verb: int) -> bool:
    """ "The attack took place on Saturday": a verb that with its noun only says that something was."""
    if sentence.tokens[verb].lemma.lower() != "take":
        return False
    return any(sentence.tokens[at].text.lower() == "place" for at in children(sentence, verb, "obj", "compound"))
