"""Those whom an event befell, named in a sentence of its own: "The dead were identified as X and Y", "Se trata de X e Y"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.arguments import is_passive, of_verb
from quipu.claims.events.roster import head_of_name, people, roster
from quipu.claims.events.triggers import offence_pattern, offence_pattern_at, triggers
from quipu.claims.phrases import is_nominal, is_person, is_police, kind_of, name_at, preposition
from quipu.claims.tree import children
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence
from quipu.model import Frame, Quantity

_BACK = 5
"""Sentences back in which those may be told of whom a noun means; of whom a pronoun means, in the next that tells of anyone."""
_NEAR = 2
_TITLE = 9
"""Tokens between the words that lead up to a name and the name."""
_LED = 12
"""Tokens between a word for identifying and its "as"."""
_NAMES = frozenset({"name", "identity", "nombre", "identidad"})
_WHOLE = -2
"""Stands for those of whom the sentence spoke before a colon."""
_PLAIN = frozenset({"DET", "NOUN", "ADJ", "NUM", "PROPN", "ADP", "PUNCT", "SYM"})


@dataclass(frozen=True, slots=True)
class _Telling:
    """Names told of someone: by which word, of whom by what noun or pronoun; -1 where the clause leaves it out,
    -2 where it is the sentence before a colon that tells it."""

    anchor: int
    about: int
    names: tuple[Name, ...]


def with_identified(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions up to a sentence with those for the names that it tells; who was killed is not said to be dead besides."""
    told = list(identified(document, number, found))
    killed = {one.fillers[0].start for one in told if one.frame is Frame.KILLING}
    kept = [
        one
        for one in found
        if (one.sentence, one.frame) != (number, Frame.DEATH) or not any(filler.start in killed for filler in one.fillers)
    ]
    return [*kept, *told]


def identified(document: Document, number: int, before: Sequence[Proposition]) -> Iterator[Proposition]:
    """One proposition for each of those who are named, of the kind of event in which the report spoke of them."""
    sentence = document.sentences[number]
    for telling in _tellings(document, number):
        event = _event_of(document, number, telling, before)
        frame = event.frame if event is not None else _in_itself(document, sentence, telling.about)
        if frame is None:
            continue
        for name in telling.names:
            start, end = sentence.tokens[name.first].start, sentence.tokens[name.last - 1].end
            if not any(_tells_of(one, number, frame, start) for one in before):
                patient = Filler("patient", start, end, number, head_of_name(sentence, name))
                blamed = _offences(document, number, frame, end) if name is telling.names[-1] and name is telling.names[0] else ()
                told = (event.sentence, event.anchor) if event is not None else None
                yield Proposition(frame, number, telling.anchor if told else telling.about, (patient, *blamed), told)


def _offences(document: Document, number: int, frame: Frame, end: int) -> tuple[Filler, ...]:
    """ "El tercer condenado es X, por un delito de extorsión": what the law holds against whoever is named right before."""
    text, sentence = document.report.text, document.sentences[number]
    if frame not in (Frame.ARREST, Frame.CHARGE, Frame.CONVICTION, Frame.SENTENCE):
        return ()
    found: list[Filler] = []
    start = end + len(text[end:]) - len(text[end:].lstrip(", "))
    match = offence_pattern(document.language).match(text, start, sentence.end)
    while match is not None:
        low, high = match.span("offence")
        head = next((at for at, token in enumerate(sentence.tokens) if token.start >= low), 0)
        found.append(Filler("offence", low, high, number, head))
        match = offence_pattern_at("further", document.language).match(text, high, sentence.end)
    return tuple(found)


def _in_itself(document: Document, sentence: Sentence, about: int) -> Frame | None:
    """The event that a word for those who are named tells of by itself ("the dead", "los capturados")."""
    held, language, known = load("naming"), document.language, triggers(document.language)
    if about < 0:
        return None
    for at in (about, *children(sentence, about, "amod", "acl")):
        token = sentence.tokens[at]
        form, lemma = token.text.lower(), token.lemma.lower()
        if {form, form.removesuffix("s"), lemma} & set(held["dead"][language]):
            return Frame.DEATH
        verb = known.participles.get(form) or known.participles.get(re.sub(r"[oa]s?$", "o", form), "")
        evoked = [*known.nouns.get(lemma, ()), *known.verbs.get(verb, ())]
        frames = [Frame(frame) for sort in held["told"].values() for frame in sort["frames"]]
        found = next((one.frame for one in evoked if one.how in ("result", "verb") and one.frame in frames), None)
        if found is not None:
            return found
    return None


def _tells_of(one: Proposition, number: int, frame: Frame, start: int) -> bool:
    """Whether a proposition of the sentence tells already that it befell the one whose name begins there."""
    same = one.sentence == number and one.frame is frame
    return same and any(filler.role == "patient" and filler.start <= start < filler.end for filler in one.fillers)


def _tellings(document: Document, number: int) -> Iterator[_Telling]:
    sentence, done = document.sentences[number], -1
    for name in people(document, sentence, 0):
        if name.first <= done:
            continue
        led = _lead(document, sentence, name)
        names = tuple(roster(document, sentence, name)) if led is not None else ()
        behind = sentence.tokens[names[-1].last] if names and names[-1].last < len(sentence.tokens) else None
        compound = behind is not None and behind.upos == "NOUN" and document.language == "en" and behind.lemma != "alias"
        part = compound or (behind is not None and behind.text in ("'s", "’s"))  # "is a Hells Angels member"
        if led is not None and not part:
            done = names[-1].last
            yield _Telling(*led, names)


def _lead(document: Document, sentence: Sentence, name: Name) -> tuple[int, int] | None:
    """The word that leads up to a name and the one for whom it tells of; None where nothing does."""
    held, language = load("naming"), document.language
    for at in range(name.first - 1, max(name.first - _TITLE, -1), -1):
        word, token = sentence.tokens[at].text.lower(), sentence.tokens[at]
        said = document.report.text[sentence.start : token.end].lower()
        if any(re.search(rf"(?:^|\W){lead}$", said) for lead in held["leading"][language]):
            return at, _subject_of(sentence, at)
        if word == "," and at == name.first - 1 and at and _is_pointed_at(sentence, at - 1):
            return at - 1, at - 1
        if word in held["as"]:
            return _of_identifying(document, sentence, at)
        if word in held["equating"][language] and token.upos in ("AUX", "VERB"):
            return None if _is_of_another(sentence, at, name) else _of_equating(sentence, at)
        if word == ":" and at == name.first - 1:
            bare = at and sentence.tokens[at - 1].upos in ("NOUN", "ADJ") and not _has_verb(sentence, at - 1)
            if bare or (at and sentence.tokens[at - 1].upos not in ("AUX", "VERB")):
                return at - 1, at - 1 if bare else _WHOLE
        last = at == name.first - 1 and token.upos == "ADP"
        if last or token.upos not in _PLAIN or (word in (":", ";", ".") and at != name.first - 1):
            return None
    return None


def _subject_of(sentence: Sentence, end: int) -> int:
    """The subject of the clause that leads up to a name; -1 where it has none."""
    verbs = [at for at in range(max(end - _NEAR - 2, 0), end + 1) if sentence.tokens[at].upos == "VERB"]
    about = next((at for verb in verbs for at in children(sentence, verb, "nsubj") if at < verb), -1)
    return -1 if about >= 0 and sentence.tokens[about].lemma.lower() in _NAMES else about


def _is_pointed_at(sentence: Sentence, noun: int) -> bool:
    """ "The journalists, X and Y,": a definite noun right before the comma."""
    definite = any(
        sentence.tokens[at].text.lower() in ("the", "el", "la", "los", "las", "both", "ambos")
        for at in children(sentence, noun, "det")
    )
    # "el primo del detenido, X": who is named may be the other
    return sentence.tokens[noun].upos in ("NOUN", "ADJ") and definite and preposition(sentence, noun) in ("", "a")


def _has_verb(sentence: Sentence, end: int) -> bool:
    return any(token.upos == "AUX" or token.feats.get("VerbForm") == "Fin" for token in sentence.tokens[:end])


def _of_identifying(document: Document, sentence: Sentence, place: int) -> tuple[int, int] | None:
    """ "The victim was named as", "Police identified him as", "fueron identificados como"."""
    begun = tuple(load("naming")["identifying"][document.language])
    back = range(place - 1, max(place - _LED, -1), -1)
    verb = next((at for at in back if sentence.tokens[at].text.lower().startswith(begun)), None)
    if verb is None:
        return None
    if sentence.tokens[verb].upos not in ("VERB", "AUX", "ADJ"):
        return verb, -1
    undergone = [at for at in of_verb(sentence, verb).objects if at < place]
    if not undergone and not is_passive(sentence, verb):  # "named the victim this evening as"
        undergone = [at for at in range(verb + 1, place) if _is_noun(sentence, at) or _is_pointed_out(sentence, at)][:1]
    return verb, undergone[0] if undergone else -1


def _is_of_another(sentence: Sentence, verb: int, name: Name) -> bool:
    """ "he is an associate of the gangster X": the name is another's, where no mark parts it from the "of"."""
    between = sentence.tokens[verb + 1 : name.first]
    led = max((at for at, token in enumerate(between) if token.upos == "ADP"), default=-1)
    called = {"nombre", "nombres", "apellido", "apellidos"}
    return led >= 0 and not any(token.text in (",", ":", "(") or token.text.lower() in called for token in between[led:])


def _is_noun(sentence: Sentence, at: int) -> bool:
    return is_nominal(sentence, at) and sentence.tokens[at].upos != "DET"


def _is_pointed_out(sentence: Sentence, at: int) -> bool:
    """ "named the accused as": a participle behind an article, which stands for people."""
    token = sentence.tokens[at]
    return token.feats.get("VerbForm") == "Part" and sentence.tokens[at - 1].text.lower() == "the"


def _of_equating(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """ "They are", "los ejecutados fueron", "the suspects include": whom the clause is about."""
    head = sentence.tokens[verb].head
    told = [at for above in (verb, head) if above >= 0 for at in children(sentence, above, "nsubj") if at < verb]
    if not told:
        told = [at for at in range(verb - 1, max(verb - 4, -1), -1) if is_nominal(sentence, at)]
    if told and sentence.tokens[told[0]].lemma.lower() in _NAMES:
        return verb, next(children(sentence, told[0], "nmod"), -1)  # "los nombres de los occisos son"
    return (verb, told[0]) if told else None


def _event_of(document: Document, number: int, telling: _Telling, before: Sequence[Proposition]) -> Proposition | None:
    """The event in which the report spoke of those who are named; None where it is not clear."""
    sentence, about = document.sentences[number], telling.about
    if about == _WHOLE:
        fit = [one for one in before if one.sentence == number and _fits(document, number, telling, one)]
        return fit[0] if fit and len(telling.names) > 1 else None
    frames = _frames(document, sentence, about)
    if frames is None:
        return None
    here = [one for one in before if one.sentence == number and about >= 0 and _befell(one, about)]
    if here:
        return here[0]
    back = _BACK if frames else _NEAR
    for earlier in range(number - 1, max(number - 1 - back, -1), -1):
        told = [one for one in before if one.sentence == earlier and _patient(document, one) is not None]
        fit = [one for one in told if (not frames or one.frame in frames) and _fits(document, number, telling, one)]
        if fit:
            return min(fit, key=lambda one: frames.index(one.frame) if one.frame in frames else 0)
        if told and not frames:
            return None
    return None


def _befell(one: Proposition, about: int) -> bool:
    return any(filler.role == "patient" and filler.head == about for filler in one.fillers)


def _patient(document: Document, one: Proposition) -> Filler | None:
    """Whom an event befell, told without a name."""
    sentence = document.sentences[one.sentence]
    for filler in one.fillers:
        if filler.role == "patient" and filler.value is None and filler.sentence == one.sentence:
            return filler if name_at(sentence, filler.head) is None else None
    return None


def _frames(document: Document, sentence: Sentence, about: int) -> list[Frame] | None:
    """What may have happened to those whom a word means; empty where it tells nothing of that, None where it means nobody."""
    held, language = load("naming"), document.language
    if about < 0:
        return []
    if sentence.tokens[about].lemma.lower() in held["batches"][language]:
        return [Frame(frame) for frame in held["told"]["suspects"]["frames"]]
    words = [sentence.tokens[at] for at in (about, *children(sentence, about, "amod", "acl", "nmod", "compound"))]
    said = [{token.text.lower().removesuffix("s"), token.text.lower(), token.lemma.lower()} for token in words]
    for sort in held["told"].values():
        if any(forms & set(sort[language]) for forms in said):
            return [Frame(frame) for frame in sort["frames"]]
    pointing = said[0] & set(held["anyone"][language])
    if not pointing and (name_at(sentence, about) is not None or is_police(document, sentence, about)):
        return None
    # "the person responsible for the shipment": told apart by something else than what befell them
    apart = any(at > about for at in children(sentence, about, "amod", "acl"))
    return [] if pointing or (not apart and is_person(kind_of(document, sentence, about))) else None


def _fits(document: Document, number: int, telling: _Telling, event: Proposition) -> bool:
    """Whether as many are named as those whom the event befell can be."""
    patient, names = _patient(document, event), len(telling.names)
    if patient is None:
        return False
    noun = document.sentences[event.sentence].tokens[patient.head]
    counts = [filler.value for filler in event.fillers if filler.role == "quantity" and isinstance(filler.value, Quantity)]
    most = counts[0].high if counts and counts[0].of == "person" else None
    several = noun.feats.get("Number") == "Plur" or bool(counts and counts[0].low != 1)
    if names > 1 and (not several or (most is not None and names > most)):
        return False
    sentence, about = document.sentences[number], telling.about
    if about < 0:
        return names > 1 or not several
    lemma, held = sentence.tokens[about].lemma.lower(), load("naming")
    pair = lemma in held["couples"][document.language] or lemma in held["batches"][document.language]
    plural = sentence.tokens[about].feats.get("Number") == "Plur" or pair
    if names > 1 or plural:
        unnumbered = sentence.tokens[about].upos in ("NUM", "VERB", "ADJ") or not sentence.tokens[about].feats  # "the accused"
        return names > 1 and (plural or unnumbered)
    pair = noun.text.lower() in held["pairs"] or most == 2
    if pair and _is_past_second(sentence, about):
        return False  # "Both were jailed. The third was named as"
    return not several or _is_one_of(document, sentence, about)


def _is_past_second(sentence: Sentence, about: int) -> bool:
    words = {sentence.tokens[at].text.lower() for at in (about, *children(sentence, about, "amod", "nummod"))}
    return bool(words & set(load("naming")["past_second"]))


def _is_one_of(document: Document, sentence: Sentence, about: int) -> bool:
    """ "one of the dead", "the other victim", "el segundo detenido": one of several."""
    words = {sentence.tokens[at].text.lower() for at in (about, *children(sentence, about, "det", "amod", "nummod"))}
    return bool(words & set(load("naming")["one_of"][document.language]))
