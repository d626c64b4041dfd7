"""When a claim is put: in the past, the present, or the future, plan and purpose included."""

import re

from quipu.claims.carriers import Bond, Carrier, verb_of
from quipu.claims.hedging import Hedging
from quipu.claims.meant import purpose_of
from quipu.claims.planned import ahead, aim_beside, plan_of
from quipu.claims.rumour import is_conditional
from quipu.claims.tree import children, has_child, is_relation
from quipu.claims.unreal import condition_of
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.model import Frame, Tense

_STATES = frozenset(
    {
        Frame.LEADERSHIP,
        Frame.MEMBERSHIP,
        Frame.ASSOCIATION,
        Frame.FINANCING,
        Frame.OWNERSHIP,
        Frame.KINSHIP,
        Frame.IDENTITY,
        Frame.ALIAS,
        Frame.VALUATION,
        Frame.RANK,
        Frame.WANTED,
        Frame.INVESTIGATION,
    }
)
OF_LAW = frozenset(
    {
        Frame.ARREST,
        Frame.RELEASE,
        Frame.EXTRADITION,
        Frame.RAID,
        Frame.SEIZURE,
        Frame.CHARGE,
        Frame.CONVICTION,
        Frame.ACQUITTAL,
        Frame.SENTENCE,
        Frame.PARDON,
        Frame.ANNULMENT,
        Frame.SURRENDER,
    }
)
_STEPS = OF_LAW - {Frame.CHARGE, Frame.SEIZURE}
"""What somebody may yet face ("faces extradition"); whoever faces a charge has been charged."""
_TRADE = frozenset({Frame.SHIPMENT, Frame.STORAGE, Frame.PRODUCTION, Frame.PURCHASE, Frame.SALE, Frame.FINANCING})
"""What goes on over days: who sought to do it yesterday was at it; who sought to kill had not killed."""
_ONGOING = _TRADE | {Frame.EXTORTION}
_WERE = frozenset({"was", "were", "had", "iba", "iban", "era", "eran", "estaba", "estaban", "fue", "fueron"})
_CUSTODY = frozenset({"prisión", "ingreso", "internamiento", "arresto", "internación"})
_DECREEING = frozenset({"decretar", "dictar", "ordenar", "disponer", "conceder", "imponer", "acordar", "resolver", "emitir"})
_MEASURING = frozenset({"año", "mes", "día", "medida", "plazo", "imposición", "adopción", "aplicación", "dictado"})
_DECREED = frozenset({Frame.CHARGE, Frame.ACQUITTAL, Frame.CONVICTION, Frame.SENTENCE})
"""What a court has done when it decrees it."""
_BEFORE_TRIAL = re.compile(r"(?:preventiv|provisori|domiciliari)[oa]s?$|provisional(?:es)?$")
_PERMITTING = frozenset({"allow", "permit", "grant", "approve", "permitir", "conceder", "aprobar"})
"""What makes an act possible often tells that it was done ("el cierre permitió a la banda enviar")."""
_STAYING = frozenset({"permanecer", "seguir", "continuar", "remain", "stay"})
_NEAR = 7
"""Tokens before a deed among which the charge stands that it is part of."""
_CLIMB = 4
"""Words above an aim among which the verb of its sentence may stand."""
_FUTURE = re.compile(r"[aei]rán?$|dr[áa]n?$|brán?$")
_PAST_ENDINGS = re.compile(
    r"(?:ó|aron|ieron|ijo|ijeron|aba|aban|(?<!r)ían?|jeron|uvo|uvieron|uso|usieron|izo|aran|ieran|ara|iera|asen|iesen)$"
)


def tense_of(sentence: Sentence, frame: Frame, carriers: tuple[Carrier, ...], words: Hedging) -> Tense:
    """The tense of a claim, read off the anchor's helpers and form, else off the nearest governor that shows one."""
    anchor = carriers[0].position
    if frame is Frame.ARREST and _is_served(sentence, anchor):
        return Tense.PRESENT
    told = (_stays_held(sentence, anchor) if frame is Frame.ARREST else None) or _as_meant(sentence, frame, carriers, words)
    if told is None and frame in _STATES:
        told = _held_then(sentence, frame, anchor, words)
    if told is None and frame not in _STATES and _is_done(sentence, carriers, words):
        told = Tense.PAST
    told = told or _shown_by(sentence, frame, carriers, words)
    if told is not None:
        return told
    if any(
        sentence.tokens[p].text.lower() in words.former for p in children(sentence, anchor, "amod", "advmod", "compound", "nmod")
    ):
        return Tense.PAST
    if sentence.tokens[anchor].upos in {"VERB", "AUX"}:
        return _of_bare_verb(sentence, anchor, words)
    return Tense.PRESENT if frame in _STATES else Tense.PAST


def _as_meant(sentence: Sentence, frame: Frame, carriers: tuple[Carrier, ...], words: Hedging) -> Tense | None:
    """The tense of what is meant, asked for or still to come; past where that lies behind; None for all else."""
    anchor = carriers[0].position
    planned = _is_planned(sentence, frame, carriers, words)
    asked = _may_be_asked(sentence, frame, anchor) and _is_asked(sentence, anchor, words)
    asked = asked and not _is_decreed(sentence, frame, anchor)
    trades = frame in _ONGOING
    if trades and _is_held_to_account(sentence, carriers, words):
        return Tense.PAST
    if any(_is_habit(sentence, frame, carriers, at, words) for at in children(sentence, anchor, "aux")):
        return Tense.PAST
    is_over = _came_to_nothing(sentence, carriers, words) or (trades and _lies_behind(sentence, carriers, words))
    if planned and is_over and not (asked and sentence.tokens[anchor].upos == "NOUN"):
        return Tense.PAST
    faced = frame in _STEPS and _is_faced(sentence, anchor, words)
    ahead = asked or planned or faced or _is_sought(sentence, frame, carriers, words) or _depends(sentence, anchor, words)
    ahead = ahead or (frame not in _STATES and _is_awaited(sentence, carriers, words))
    return Tense.FUTURE if ahead else None


def _lies_behind(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """Whether an aim, a plan or a purpose is told in the past."""
    plan, aim = plan_of(sentence, carriers, words), purpose_of(sentence, carriers, words)
    if striven_for(sentence, carriers, words) is not None or (plan is not None and _is_over(sentence, plan, words)):
        return True
    return plan is None and aim is not None and _climbs_to_past(sentence, sentence.tokens[aim].head, words)


def _is_awaited(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """ "will go on until the gang is dismantled", "hasta que sea capturado": what something lasts till, put as not yet done."""
    for carrier in carriers:
        marks = {sentence.tokens[at].text.lower() for at in children(sentence, carrier.position, "mark", "case")}
        if carrier.bond not in {Bond.SELF, Bond.SHARED} or not marks & words.awaiting:
            continue
        told = [sentence.tokens[at] for at in (carrier.position, *children(sentence, carrier.position, "aux", "cop"))]
        open_form = any(
            token.feats.get("Mood") == "Sub"
            or token.lemma.lower() in words.modals
            or token.text.lower() in words.future_modals
            or token.text.lower() in words.present_helpers
            or (token.feats.get("Tense") == "Pres" and token.feats.get("VerbForm") == "Fin")
            for token in told
        )
        if open_form and not any(token.text.lower() in words.past_helpers - {"been"} for token in told):
            return True
    return False


def _is_held_to_account(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """ "accused of conspiring to smuggle", "charges of conspiracy to import": the trade that someone answers for is past."""
    answered = words.blaming | words.charges | words.judging
    anchor, tokens = carriers[0].position, sentence.tokens
    if tokens[anchor].feats.get("VerbForm") == "Fin":
        return False
    schemed = anchor > 1 and tokens[anchor - 1].text.lower() in {"to", "para"}  # "charges of conspiracy to import"
    if schemed and tokens[anchor - 2].lemma.lower() in words.governing:
        near = [token.lemma.lower() for token in tokens[max(0, anchor - _NEAR) : anchor - 2]]
        return bool(answered & set(near))
    return any(
        carrier.bond is Bond.GOVERNOR and verb_of(sentence.tokens[carrier.position], answered) in answered
        for carrier in carriers[1:]
    )


def _is_served(sentence: Sentence, anchor: int) -> bool:
    """ "deberán cumplir prisión preventiva": custody that is still to be served has been ordered."""
    token = sentence.tokens[anchor]
    if token.lemma.lower() in _STAYING:  # "permanecerá preso": he is
        return _is_future_form(token) or any(
            sentence.tokens[at].text.lower() in ("will", "deberá", "deberán") for at in children(sentence, anchor, "aux")
        )
    return token.upos == "NOUN" and token.head >= 0 and sentence.tokens[token.head].lemma.lower() == "cumplir"


def _stays_held(sentence: Sentence, anchor: int) -> Tense | None:
    """ "seguirá en prisión preventiva", "continúan en prisión": custody that goes on, told by its noun."""
    token = sentence.tokens[anchor]
    above = sentence.tokens[token.head] if token.head >= 0 else token
    custody = token.upos == "NOUN" and token.lemma.lower() in _CUSTODY
    if not custody or above.lemma.lower() not in _STAYING or not is_relation(token.deprel, "obl", "obj", "xcomp"):
        return None
    return Tense.FUTURE if _is_future_form(above) else _of_form(above)


def _is_future_form(token: Token) -> bool:
    return token.feats.get("Tense") == "Fut"


def _is_sought(sentence: Sentence, frame: Frame, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """ "tenía como finalidad el secuestro de": an aim told as a thing is no deed."""
    if frame in _STATES | _TRADE:
        return False
    strives = aim_beside(sentence, carriers, words)
    return strives is not None and sentence.tokens[strives].upos == "NOUN"


def _depends(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """ "De ser capturado, sería extraditado": a conditional that an if-clause explains is no rumour, but of what may come."""
    helpers = (sentence.tokens[at].text.lower() for at in (anchor, *children(sentence, anchor, "aux", "cop")))
    return any(is_conditional(word, words) for word in helpers) and condition_of(sentence, anchor, words) is not None


def _held_then(sentence: Sentence, frame: Frame, anchor: int, words: Hedging) -> Tense | None:
    """What a state is told by: a bare "known as" or "owned by" holds now, "trabajaba como" in the time of its verb."""
    token = sentence.tokens[anchor]
    bare = token.upos == "VERB" and token.feats.get("VerbForm") == "Part" and is_relation(token.deprel, "acl", "amod", "appos")
    if frame in (Frame.ALIAS, Frame.OWNERSHIP) and bare and not has_child(sentence, anchor, "aux", "aux:pass"):
        former = any(sentence.tokens[at].text.lower() in words.former for at in children(sentence, anchor, "advmod"))
        return Tense.PAST if former else Tense.PRESENT
    led = any(sentence.tokens[at].text.lower() in ("as", "como") for at in children(sentence, anchor, "case", "mark"))
    above = token.head
    if led and above >= 0 and sentence.tokens[above].upos == "VERB" and sentence.tokens[above].lemma.lower() in words.serving:
        return _shown(sentence, above, words)
    return None


def _may_be_asked(sentence: Sentence, frame: Frame, anchor: int) -> bool:
    """Steps of the law may be asked for as things ("requested his extradition"), any deed as an act ("asked him to kill")."""
    token = sentence.tokens[anchor]
    is_act = token.upos == "VERB" and is_relation(token.deprel, "xcomp", "ccomp") and token.feats.get("VerbForm") == "Inf"
    return frame in OF_LAW or (is_act and frame not in _STATES and sentence.tokens[token.head].lemma.lower() not in _PERMITTING)


def _is_done(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """Whether an event is told as done, whatever its clause: a deed behind an accusation, something that others follow."""
    anchor = carriers[0].position
    noun = sentence.tokens[anchor].upos == "NOUN"
    on_record = noun and sentence.tokens[anchor].lemma.lower() == "conviction"  # "has previous convictions"
    held = on_record and sentence.tokens[sentence.tokens[anchor].head].lemma.lower() == "have"
    return held or _is_charged(sentence, carriers, words) or (noun and _is_behind(sentence, anchor))


def _shown_by(sentence: Sentence, frame: Frame, carriers: tuple[Carrier, ...], words: Hedging) -> Tense | None:
    """The tense that the nearest carrier shows, the reporting verb left out."""
    anchor = carriers[0].position
    for carrier in carriers:
        shown = _shown(sentence, carrier.position, words) if carrier.bond is not Bond.REPORTING else None
        if shown is Tense.PRESENT and frame not in _STATES and (_is_called(sentence, anchor) or _is_we(sentence, anchor)):
            return Tense.PAST
        if shown is not None:
            return shown
    return None


def _is_we(sentence: Sentence, anchor: int) -> bool:
    """ "Capturamos a dos hombres": written alike in the present and the past, told of a deed it is the past."""
    token = sentence.tokens[anchor]
    return token.upos == "VERB" and token.text.lower().endswith(("amos", "imos"))


def _came_to_nothing(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """ "foiled a plot to kidnap", "frustró un plan para": what was meant and prevented lies in the past."""
    return any(
        carrier.bond is Bond.GOVERNOR
        and sentence.tokens[carrier.position].lemma.lower() in words.negative_predicates
        and _shown(sentence, carrier.position, words) is Tense.PAST
        for carrier in carriers[1:]
    )


def striven_for(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> int | None:
    """ "sought to smuggle", "arrived with the aim of selling": an attempt or an aim of the past lies there with its
    deed. The word of trying, if there is one and it is put in the past."""
    anchor = carriers[0].position
    strives = aim_beside(sentence, carriers, words)
    if strives is None or any(_is_future(sentence, at, words) for at in children(sentence, strives, "aux")):
        return None
    if sentence.tokens[strives].upos == "NOUN" and is_relation(sentence.tokens[anchor].deprel, "acl:relcl"):
        return None  # "a plot that sent two tons": it did
    position, climbed = strives, 0
    while position >= 0 and climbed < _CLIMB:
        shown = _shown(sentence, position, words)
        if shown is not None:
            return strives if shown is Tense.PAST else None
        position, climbed = sentence.tokens[position].head, climbed + 1
    return None


def _is_called(sentence: Sentence, anchor: int) -> bool:
    """ "Los detenidos son X y Z": who is said to be somebody is called by what was done."""
    token = sentence.tokens[anchor]
    is_noun = token.upos in {"NOUN", "ADJ", "PROPN"} and is_relation(token.deprel, "nsubj")
    return is_noun and token.head >= 0 and has_child(sentence, token.head, "cop")


def _is_charged(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """ "accused of killing", "acusado de matar": a deed in the infinitive behind an accusation is one of the past."""
    token = sentence.tokens[carriers[0].position]
    is_bare = token.feats.get("VerbForm") in {"Inf", "Ger"} or token.text.lower().endswith("ing")
    governors = [sentence.tokens[carrier.position] for carrier in carriers[1:2]]
    if token.head >= 0:
        above = sentence.tokens[token.head]  # "accused of using his office to smuggle", whether the tree ties it to the office
        above = sentence.tokens[above.head] if above.upos == "NOUN" and above.head >= 0 else above
        governors += [sentence.tokens[above.head]] if above.lemma.lower() in words.using and above.head >= 0 else []
    return is_bare and any(verb_of(governor, words.blaming) in words.blaming for governor in governors)


def _is_asked(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """Whether a step of the law is only asked for or ordered ("requested the extradition of", "ordenó detener a")."""
    token = sentence.tokens[anchor]
    while token.head >= 0 and (is_relation(token.deprel, "conj") or _is_of_measure(sentence, token)):
        token = sentence.tokens[token.head]
    if token.head >= 0 and is_relation(token.deprel, "nmod", "acl", "compound"):
        return sentence.tokens[token.head].upos == "NOUN" and sentence.tokens[token.head].lemma.lower() in words.requests
    told_of = (
        token.deprel == "nsubj" and token.head >= 0 and has_child(sentence, token.head, "expl:pass")
    )  # "se busca la captura"
    undergone = token.deprel == "nsubj:pass" or told_of
    if token.head < 0 or not (is_relation(token.deprel, "obj", "xcomp", "ccomp", "obl") or undergone):
        return False
    case = {sentence.tokens[at].text.lower() for at in children(sentence, anchor, "case")}
    told = {sentence.tokens[at].text.lower() for at in children(sentence, anchor, "aux")} & words.past_helpers - {"been"}
    if is_relation(token.deprel, "ccomp") and (told or _is_stated(sentence, anchor, words)):
        return False  # "told the court that he was arrested"
    aside = is_relation(token.deprel, "obl") and not case & {"for", "por", "a"}
    governor = sentence.tokens[token.head]
    if sentence.tokens[anchor].lemma.lower() in _CUSTODY and governor.lemma.lower() in _DECREEING:
        return False  # a court that decrees prison has imposed it
    if governor.lemma.lower() == "permitir" and not _is_allowed(sentence, token.head):
        return _of_form(governor) is Tense.PRESENT  # "la ley permite incautar"
    return not aside and governor.upos in {"VERB", "AUX"} and governor.lemma.lower() in words.asked


def _is_of_measure(sentence: Sentence, token: Token) -> bool:
    """ "solicitó nueve meses de prisión preventiva", "la medida de": a noun that only says how long, or that it is a measure."""
    return is_relation(token.deprel, "nmod") and sentence.tokens[token.head].lemma.lower() in _MEASURING


def _is_decreed(sentence: Sentence, frame: Frame, anchor: int) -> bool:
    """ "dictó el procesamiento de", "ordenó la detención preventiva de": the court's word is the deed."""
    token = sentence.tokens[anchor]
    behind = sentence.tokens[anchor + 1].text.lower() if anchor + 1 < len(sentence.tokens) else ""
    while token.head >= 0 and _is_of_measure(sentence, token):
        token = sentence.tokens[token.head]
    custody = frame is Frame.ARREST and (
        _BEFORE_TRIAL.match(behind) is not None or token.lemma.lower() in ("medida", "mes", "año")
    )
    if token.upos != "NOUN" or token.head < 0 or not (custody or frame in _DECREED):
        return False
    return sentence.tokens[token.head].lemma.lower() in _DECREEING


def _is_allowed(sentence: Sentence, verb: int) -> bool:
    """Whether someone permits what follows ("el juez permitió la extradición"), and no thing makes it possible ("el operativo
    permitió la captura")."""
    people, bodies = load("actors")["es"], load("events")["bodies"]["es"]
    subjects = [sentence.tokens[at] for at in children(sentence, verb, "nsubj")]
    known = {*people["person"], *people["police"], *bodies}
    return any(one.upos == "PROPN" or one.lemma.lower() in known for one in subjects)


def _is_stated(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """Whether a clause has the form of what is so ("told that police searched"), and not of what shall be ("that he be held")."""
    forms = [sentence.tokens[at] for at in (anchor, *children(sentence, anchor, "aux", "cop"))]
    return any(
        form.text.lower() in words.present_helpers
        or (form.feats.get("Tense") in {"Past", "Imp"} and form.feats.get("Mood") == "Ind")
        for form in forms
    )


def _is_behind(sentence: Sentence, anchor: int) -> bool:
    """ "following the arrest of", "tras la captura de": what came before is past, whatever the clause is."""
    case = {sentence.tokens[at].text.lower() for at in children(sentence, anchor, "case", "mark")}
    return bool(case & {"following", "after", "since", "tras", "desde", "después"})


def _is_planned(sentence: Sentence, frame: Frame, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """Whether the claim is what someone will do, means to do, or does something for."""
    if plan_of(sentence, carriers, words) is not None or purpose_of(sentence, carriers, words) is not None:
        return True
    for carrier in carriers:
        helpers = [*children(sentence, carrier.position, "aux", "mark", "cop")]
        if carrier.bond not in {Bond.SELF, Bond.SHARED, Bond.LIGHT}:
            break  # "would neither confirm nor deny that"
        if any(_is_future(sentence, p, words) and not _is_habit(sentence, frame, carriers, p, words) for p in helpers):
            return True
    return _is_future(sentence, carriers[0].position, words)


def _is_over(sentence: Sentence, plan: tuple[int, int], words: Hedging) -> bool:
    """Whether a plan lies in the past: by the form of its verb, or of the verb of being before or in it."""
    first, last = plan
    near = {token.text.lower() for token in sentence.tokens[max(0, first - 2) : last]}
    return bool(near & _WERE) or _climbs_to_past(sentence, first, words)


def _climbs_to_past(sentence: Sentence, position: int, words: Hedging) -> bool:
    """Whether the nearest verb form above, the word's own first, is one of the past."""
    climbed = 0
    while position >= 0 and climbed < _CLIMB:
        shown = _shown(sentence, position, words)
        if shown is not None:
            return shown is Tense.PAST
        position, climbed = sentence.tokens[position].head, climbed + 1
    return False


def _is_habit(sentence: Sentence, frame: Frame, carriers: tuple[Carrier, ...], helper: int, words: Hedging) -> bool:
    """ "The gang would then smuggle them in": what used to be done, unless somebody said that it would be."""
    if sentence.tokens[helper].text.lower() != "would" or frame in OF_LAW or frame in _STATES:
        return False
    around = {token.text.lower() for token in sentence.tokens[max(0, helper - 3) : helper + 4]}
    if around & words.meant.habitual:
        return True
    is_passive = has_child(sentence, carriers[0].position, "aux:pass")
    said = any(carrier.bond in {Bond.REPORTING, Bond.GOVERNOR} for carrier in carriers)
    return not said and not is_passive and condition_of(sentence, carriers[0].position, words) is None


def _is_faced(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """Whether a step of the law stands behind "awaiting" or the like, or is that word's own ("faces extradition")."""
    return (sentence.tokens[anchor].text.lower(),) in words.ahead or _is_ahead(sentence, anchor, words.ahead)


def _is_ahead(sentence: Sentence, anchor: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    return ahead(sentence, anchor, phrases) is not None


def _is_future(sentence: Sentence, position: int, words: Hedging) -> bool:
    token = sentence.tokens[position]
    word = token.text.lower()
    if token.upos not in {"AUX", "VERB"}:
        return False
    if token.lemma.lower() == "ir":
        return any(sentence.tokens[p].text.lower() == "a" for p in range(position + 1, min(position + 3, len(sentence.tokens))))
    if word in words.future_modals:
        return True
    return bool(words.stative) and (
        (token.feats.get("Tense") == "Fut" and not _is_my_past(token))
        or (token.upos == "AUX" and _FUTURE.search(word) is not None)
    )


def _shown(sentence: Sentence, position: int, words: Hedging) -> Tense | None:
    """The tense that a token's helpers or its own form show."""
    helpers = [sentence.tokens[p].text.lower() for p in children(sentence, position, "aux", "cop")]
    if any(word in words.past_helpers for word in helpers):
        return Tense.PAST
    if any(word in words.present_helpers for word in helpers):
        return Tense.PRESENT
    return _of_form(sentence.tokens[position])


def _is_my_past(token: Token) -> bool:
    """ "Yo no maté", "disparé": the first person of a Spanish past, which taggers know little of; "dispararé" is the future."""
    word = token.text.lower()
    return word.endswith(("é", "í")) and word not in {f"{token.lemma.lower()}é", "esté"}


def _of_form(token: Token) -> Tense | None:
    if token.upos not in {"VERB", "AUX"}:
        return None
    if token.feats.get("VerbForm") == "Fin" or token.feats.get("Mood") in {"Ind", "Cnd"}:
        past = token.feats.get("Tense") in {"Past", "Imp", "Pqp"} or _PAST_ENDINGS.search(token.text.lower()) is not None
        past = past or _is_my_past(token)
        return Tense.PAST if past or token.text.lower().endswith("ed") else Tense.PRESENT
    return Tense.PAST if token.text.lower().endswith("ed") else None


def _of_bare_verb(sentence: Sentence, anchor: int, words: Hedging) -> Tense:
    """A participle tells of what is done; a gerund or an infinitive goes with the verb above it."""
    token = sentence.tokens[anchor]
    if token.feats.get("VerbForm") == "Part" and not token.text.lower().endswith("ing"):
        return Tense.PAST
    head = token.head
    while head >= 0:
        shown = _shown(sentence, head, words)
        if shown is not None:
            return shown
        head = sentence.tokens[head].head if sentence.tokens[head].head != head else -1
    return Tense.PAST if token.feats.get("Tense") == "Past" else Tense.PRESENT
