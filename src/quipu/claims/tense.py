"""When a claim is put: in the past, the present, or the future, plan and purpose included."""

import re

from quipu.claims.carriers import Bond, Carrier, is_aim, verb_of
from quipu.claims.hedging import Hedging
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
_CUSTODY = frozenset({"prisión", "ingreso", "internamiento"})
_DECREEING = frozenset({"decretar", "dictar", "ordenar", "disponer", "conceder", "imponer", "acordar", "resolver", "emitir"})
_DECREED = frozenset({Frame.CHARGE, Frame.ACQUITTAL, Frame.CONVICTION, Frame.SENTENCE})
"""What a court has done when it decrees it."""
_BEFORE_TRIAL = re.compile(r"(?:preventiv|provisori|domiciliari)[oa]s?$|provisional(?:es)?$")
_PERMITTING = frozenset({"allow", "permit", "grant", "approve", "permitir", "conceder", "aprobar"})
"""What makes an act possible often tells that it was done ("el cierre permitió a la banda enviar")."""
_STAYING = frozenset({"permanecer", "seguir", "continuar", "remain", "stay"})
_BEING = frozenset({"be", "being", "get", "ser", "his", "her", "their", "its"})
_NEAR = 7
"""Tokens before a deed among which the charge stands that it is part of."""
_CLIMB = 4
"""Words above an aim among which the verb of its sentence may stand."""
_FUTURE = re.compile(r"[aei]rán?$|dr[áa]n?$|brán?$")
_TO_BE_DONE = re.compile(
    r"\b(?:(?:was|were|is|are) to(?: be)?|(?:going|due|set|expected|scheduled|about) to(?: be)?|in favou?r of"
    r"|(?:iban?|van?) a(?: ser)?"
    r"|(?:objetivo|finalidad|propósito|intención|meta)(?: era)?(?: de)?)$"
)
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
    planned = _is_planned(sentence, carriers, words)
    asked = _may_be_asked(sentence, frame, anchor) and _is_asked(sentence, anchor, words)
    asked = asked and not _is_decreed(sentence, frame, anchor)
    trades = frame in _TRADE
    if trades and _is_held_to_account(sentence, carriers, words):
        return Tense.PAST
    is_over = _came_to_nothing(sentence, carriers, words) or (trades and striven_for(sentence, carriers, words) is not None)
    if planned and is_over and not (asked and sentence.tokens[anchor].upos == "NOUN"):
        return Tense.PAST
    faced = frame in _STEPS and _is_faced(sentence, anchor, words)
    ahead = asked or planned or faced or _is_sought(sentence, frame, carriers, words) or _depends(sentence, anchor, words)
    ahead = ahead or (frame not in _STATES and _is_awaited(sentence, carriers, words))
    return Tense.FUTURE if ahead else None


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
    if token.upos != "NOUN" or above.lemma.lower() not in _STAYING or not is_relation(token.deprel, "obl", "obj", "xcomp"):
        return None
    return Tense.FUTURE if _is_future_form(above) else _of_form(above)


def _is_future_form(token: Token) -> bool:
    return token.feats.get("Tense") == "Fut"


def _is_sought(sentence: Sentence, frame: Frame, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """ "tenía como finalidad el secuestro de": an aim told as a thing is no deed."""
    strives = None if frame in _STATES | _TRADE else striven_for(sentence, carriers, words)
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
    anchor = carriers[0].position  # "con el objetivo de vender": right before it, whatever the tree says
    near = [*(carrier.position for carrier in carriers[1:]), *range(max(0, anchor - 2), anchor)]
    strives = next((at for at in near if sentence.tokens[at].lemma.lower() in words.striving), None)
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
    while token.head >= 0 and is_relation(token.deprel, "conj"):
        token = sentence.tokens[token.head]
    if token.head >= 0 and is_relation(token.deprel, "nmod", "acl", "compound"):
        return sentence.tokens[token.head].upos == "NOUN" and sentence.tokens[token.head].lemma.lower() in words.requests
    if token.head < 0 or not (is_relation(token.deprel, "obj", "xcomp", "ccomp", "obl") or token.deprel == "nsubj:pass"):
        return False
    case = {sentence.tokens[at].text.lower() for at in children(sentence, anchor, "case")}
    told = {sentence.tokens[at].text.lower() for at in children(sentence, anchor, "aux")} & words.past_helpers - {"been"}
    if is_relation(token.deprel, "ccomp") and told:
        return False  # "told the court that he was arrested"
    aside = is_relation(token.deprel, "obl") and not case & {"for", "por", "a"}
    governor = sentence.tokens[token.head]
    if sentence.tokens[anchor].lemma.lower() in _CUSTODY and governor.lemma.lower() in _DECREEING:
        return False  # a court that decrees prison has imposed it
    if governor.lemma.lower() == "permitir" and not _is_allowed(sentence, token.head):
        return _of_form(governor) is Tense.PRESENT  # "la ley permite incautar"
    return not aside and governor.upos in {"VERB", "AUX"} and governor.lemma.lower() in words.asked


def _is_decreed(sentence: Sentence, frame: Frame, anchor: int) -> bool:
    """ "dictó el procesamiento de", "ordenó la detención preventiva de": the court's word is the deed."""
    token = sentence.tokens[anchor]
    behind = sentence.tokens[anchor + 1].text.lower() if anchor + 1 < len(sentence.tokens) else ""
    custody = frame is Frame.ARREST and _BEFORE_TRIAL.match(behind) is not None
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


def _is_behind(sentence: Sentence, anchor: int) -> bool:
    """ "following the arrest of", "tras la captura de": what came before is past, whatever the clause is."""
    case = {sentence.tokens[at].text.lower() for at in children(sentence, anchor, "case", "mark")}
    return bool(case & {"following", "after", "since", "tras", "desde", "después"})


def _is_planned(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> bool:
    """Whether the claim is what someone will do, means to do, or does something for."""
    anchor = carriers[0].position
    below, governed = anchor, False
    for carrier in carriers:
        helpers = [*children(sentence, carrier.position, "aux", "mark", "cop")]
        own = carrier.bond in {Bond.SELF, Bond.SHARED, Bond.LIGHT} and not governed  # "would neither confirm nor deny that"
        if own and any(_is_future(sentence, p, words) for p in helpers):
            return True
        governed = governed or carrier.bond is Bond.GOVERNOR
        if any(sentence.tokens[at].text.lower() in words.conditions for at in children(sentence, carrier.position, "mark")):
            break  # "want to know whether"
        if _is_intent(sentence, carrier, below, words):
            return not _is_reason(sentence, anchor)
        below = carrier.position
    if _is_future(sentence, anchor, words) or _to_be_done(sentence, anchor) or is_purpose(sentence, anchor, words):
        return True
    return _is_ahead(sentence, anchor, words.prospective)


def _is_intent(sentence: Sentence, carrier: Carrier, below: int, words: Hedging) -> bool:
    """Whether a governor says that someone means to do what hangs on it: "plans to", "vowed to", "el plan era", "planeaba el"."""
    token = sentence.tokens[carrier.position]
    if verb_of(token, words.aiming) in words.aiming and sentence.tokens[below].upos not in {"VERB", "AUX"}:
        return False  # "apuntó a X como jefe"
    if carrier.bond is Bond.GOVERNOR:
        return verb_of(token, words.intent) in words.intent or is_aim(sentence, carrier.position, words)
    if token.lemma.lower() not in words.intent:
        return False
    if carrier.bond is Bond.REPORTING:
        act = sentence.tokens[below]
        done = any(sentence.tokens[at].lemma.lower() in {"have", "haber"} for at in children(sentence, below, "aux"))
        return act.upos == "VERB" and act.feats.get("VerbForm") == "Inf" and not done
    return carrier.bond is Bond.LIGHT and token.lemma.lower() in words.planning and _is_going_on(sentence, carrier.position)


def _is_going_on(sentence: Sentence, verb: int) -> bool:
    """ "was planning the murder", "planeaba el asesinato": who is at it has not done it."""
    token = sentence.tokens[verb]
    if token.text.lower().endswith(("ing", "ndo")):
        return any(sentence.tokens[at].lemma.lower() in {"be", "estar"} for at in children(sentence, verb, "aux"))
    return token.feats.get("Tense") in {"Imp", "Pres"} and token.feats.get("VerbForm") == "Fin"


def _is_faced(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """Whether a step of the law stands behind "awaiting" or the like, or is that word's own ("faces extradition")."""
    return (sentence.tokens[anchor].text.lower(),) in words.ahead or _is_ahead(sentence, anchor, words.ahead)


def _is_ahead(sentence: Sentence, anchor: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of the phrases stands before an anchor, nothing between but "being", articles and adjectives."""
    first, tokens = anchor, sentence.tokens
    while first > 0 and (tokens[first - 1].upos in {"DET", "ADJ", "ADV"} or tokens[first - 1].text.lower() in _BEING):
        if any(_stands(sentence, first, phrase) for phrase in phrases):
            return True
        first -= 1
    return any(_stands(sentence, first, phrase) for phrase in phrases)


def _stands(sentence: Sentence, end: int, phrase: tuple[str, ...]) -> bool:
    return tuple(token.text.lower() for token in sentence.tokens[max(0, end - len(phrase)) : end]) == phrase


def _is_reason(sentence: Sentence, anchor: int) -> bool:
    """ "seek 12 years for selling", "pide 12 años por vender": the deed that something is asked for is done."""
    return any(sentence.tokens[at].text.lower() in {"for", "por"} for at in children(sentence, anchor, "mark", "case"))


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


def _to_be_done(sentence: Sentence, anchor: int) -> bool:
    """ "was to be shipped", "iba a ser enviada", "going to be sent", read from the words before the anchor."""
    before = " ".join(token.text.lower() for token in sentence.tokens[max(0, anchor - 5) : anchor])
    return _TO_BE_DONE.search(before) is not None


def is_purpose(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """ "in order to kill", "para matar": a bare infinitive that hangs on another verb or noun as its aim."""
    token = sentence.tokens[anchor]
    while token.head >= 0 and is_relation(token.deprel, "conj") and token.feats.get("VerbForm") == "Inf":
        anchor, token = token.head, sentence.tokens[token.head]  # "para extorsionarlos y matarlos"
    if token.upos != "VERB" or not is_relation(token.deprel, "advcl", "acl"):
        return False
    if any(sentence.tokens[at].text.lower() in {"being", "having"} for at in children(sentence, anchor, "aux")):
        return False  # "led to drugs being seized", "confessed to having killed"
    is_aimed = not token.text.lower().endswith("ing") and any(
        sentence.tokens[mark].text.lower() in {"to", "para"} for mark in children(sentence, anchor, "mark", "case")
    )
    governor = sentence.tokens[token.head] if token.head >= 0 else token
    if governor.lemma.lower() in words.trying:
        return False  # "escaped an attempt to kill him"
    above = token.head
    if governor.upos == "ADJ" and governor.deprel == "amod" and governor.head >= 0:  # "Usaban lanchas rápidas para traer"
        above = governor.head
        governor = sentence.tokens[above]
    behind = governor.head < above and is_relation(governor.deprel, "nsubj")  # "Usaban llamadas para", taken for a subject
    if governor.upos in {"NOUN", "ADJ"} and governor.head >= 0 and (behind or is_relation(governor.deprel, "obj")):
        governor = sentence.tokens[governor.head]  # "used his connections to smuggle"
    return is_aimed and governor.lemma.lower() not in words.using


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
