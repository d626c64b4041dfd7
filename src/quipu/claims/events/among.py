"""Those whom an event befell, named elsewhere in the sentence: "Among those arrested was X", "los detenidos son X e Y"."""

from collections.abc import Iterator, Sequence

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.triggers import Trigger, triggers, words
from quipu.claims.phrases import is_person, kind_of, members, name_at, preposition, quantity_of
from quipu.claims.tree import children, has_child, is_relation
from quipu.language.sentence import Sentence
from quipu.model import Frame, Quantity

_FRAMES = frozenset(
    {Frame.ARREST, Frame.KILLING, Frame.KIDNAPPING, Frame.CHARGE, Frame.EXTRADITION, Frame.RELEASE, Frame.ATTACK, Frame.DEATH}
)
_AMONG = frozenset({"among", "amongst", "entre"})
_AS = frozenset({"as", "como"})
_ONE = frozenset({"one", "uno", "una", "two", "dos", "another", "otro", "otra"})
_THEM = frozenset({"them", "ellos", "ellas"})


def named_among(document: Document, number: int) -> Iterator[tuple[int, Trigger, list[int]]]:
    """The anchor, its trigger, and the heads of those who are named or counted as having undergone it."""
    sentence = document.sentences[number]
    known = triggers(document.language)
    for place, token in enumerate(sentence.tokens):
        lemma = token.lemma.lower()
        if token.upos in ("NOUN", "ADJ", "PROPN"):
            for trigger in known.nouns.get(lemma, ()):
                if trigger.how == "result":
                    yield from _of(document, sentence, (place, trigger), place)
        for head in _whose_participle(document, sentence, place):
            for trigger in known.verbs.get(lemma, ()) or known.verbs.get(_verb(token.text.lower(), known.participles), ()):
                if trigger.how in ("verb", "self"):
                    yield from _of(document, sentence, (place, trigger), head)


def one_of_them(document: Document, number: int, before: Sequence[Proposition]) -> Iterator[Proposition]:
    """ "Uno de ellos es X", "One of them is X": one of those to whom it happened in the sentence before."""
    sentence = document.sentences[number]
    earlier = [one for one in before if one.sentence == number - 1 and one.frame in _FRAMES and _is_of_several(one)]
    if not earlier or document.sentences[number - 1].paragraph < sentence.paragraph - 1:
        return
    for place, token in enumerate(sentence.tokens):
        if token.text.lower() not in _ONE or not is_relation(token.deprel, "nsubj"):
            continue
        them = [at for at in children(sentence, place, "nmod") if sentence.tokens[at].text.lower() in _THEM]
        head = token.head
        if them and head > place and has_child(sentence, head, "cop"):
            for at in members(sentence, head):
                name = name_at(sentence, at)
                if name is not None and name.kind == "person":
                    start, end = sentence.tokens[name.first].start, sentence.tokens[name.last - 1].end
                    yield Proposition(earlier[-1].frame, number, head, (Filler("patient", start, end, number, at),))


def _is_of_several(event: Proposition) -> bool:
    return any(filler.role == "patient" for filler in event.fillers) and any(
        isinstance(filler.value, Quantity) and filler.value.low != 1 for filler in event.fillers
    )


def _verb(form: str, participles: object) -> str:
    """The verb of a Spanish participle in any gender and number; empty for other words."""
    base = form.removesuffix("s")
    held = participles if isinstance(participles, dict) else {}
    return str(held.get(base[:-1] + "o", "")) if base[-2:] in ("do", "da") else ""


def _whose_participle(document: Document, sentence: Sentence, place: int) -> Iterator[int]:
    """Of whom a participle is said in a noun phrase that points at them: "those arrested", "los civiles detenidos"."""
    token = sentence.tokens[place]
    form = token.text.lower()
    if not (token.feats.get("VerbForm") == "Part" or token.upos == "ADJ") or form.endswith("ing"):
        return
    before = sentence.tokens[place - 1].text.lower() if place else ""
    above = sentence.tokens[token.head].text.lower() if token.head >= 0 else ""
    if is_relation(token.deprel, "acl") and before == "those" and _counted_above(sentence, token.head):
        yield sentence.tokens[token.head].head  # "one of those arrested has been identified as X"
    elif is_relation(token.deprel, "nmod") and above in ("otro", "otra", "uno", "una"):
        yield token.head  # "otro de los extraditados es X"
    elif is_relation(token.deprel, "acl", "amod") and token.head >= 0:
        those = before == "those" and token.head == place - 1
        if those or not has_child(sentence, place, "aux", "nsubj"):
            yield from _pointed_at(document, sentence, token.head)
    elif before in ("those", "aquellos") and is_relation(token.deprel, "nsubj"):
        yield place


def _counted_above(sentence: Sentence, those: int) -> bool:
    token = sentence.tokens[those]
    above = sentence.tokens[token.head] if token.head >= 0 else token
    return is_relation(token.deprel, "nmod") and (above.upos == "NUM" or above.text.lower() in ("one", "another"))


def _pointed_at(document: Document, sentence: Sentence, head: int) -> Iterator[int]:
    word = sentence.tokens[head].text.lower()
    definite = any(
        sentence.tokens[at].text.lower() in ("the", "los", "las", "el", "la") for at in children(sentence, head, "det")
    )
    other = word in ("otro", "otra", "uno", "una") and sentence.tokens[head].upos == "PRON"
    if other or word in ("those", "aquellos", "quienes") or (definite and is_person(kind_of(document, sentence, head))):
        yield head


def _of(
    document: Document, sentence: Sentence, evoked: tuple[int, Trigger], head: int
) -> Iterator[tuple[int, Trigger, list[int]]]:
    anchor, trigger = evoked
    if trigger.frame not in _FRAMES or name_at(sentence, head) is not None:
        return
    people = [
        at for at in _told(document, sentence, head, anchor) if at not in (head, anchor) and _is_someone(document, sentence, at)
    ]
    if head != anchor and len(people) == 1:  # "el empresario liberado sería la víctima": who that is, and no further one
        people = [at for at in people if name_at(sentence, at) is not None or quantity_of(document, sentence, at) is not None]
    if people:
        yield anchor, trigger, list(dict.fromkeys(people))


def _told(document: Document, sentence: Sentence, head: int, anchor: int) -> list[int]:
    """Heads that the sentence equates with those whom `head` speaks of, or counts among them."""
    token = sentence.tokens[head]
    above = token.head
    if preposition(sentence, head) in _AMONG and above >= 0:
        return _listed(document, sentence, above, head)
    if preposition(sentence, head) in _AMONG and has_child(sentence, head, "cop"):  # "Among those arrested were X and Y"
        return [at for child in children(sentence, head, "nsubj") for at in members(sentence, child)]
    told = _equated(document, sentence, above, head) if is_relation(token.deprel, "nsubj") and above >= 0 else []
    beside = [at for child in children(sentence, head, "appos") for at in members(sentence, child)]
    return told or (beside if any(name_at(sentence, at) is not None for at in beside) and head >= anchor - 1 else [])


def _listed(document: Document, sentence: Sentence, above: int, head: int) -> list[int]:
    """ "Among them is X" and "entre ellos figuran X e Y": the subject of the verb, or the nominal that the sentence is about."""
    governor = sentence.tokens[above]
    if governor.upos in ("VERB", "AUX"):
        if governor.lemma.lower() not in words("listing", document.language):
            return []
        subjects = [at for at in children(sentence, above, "nsubj", "obj") if at != head]
        return [at for subject in subjects for at in members(sentence, subject)]
    return [at for at in members(sentence, above) if at > head]


def _equated(document: Document, sentence: Sentence, above: int, head: int) -> list[int]:
    """ "The detained are X and Y", "those arrested include X", "los detenidos fueron identificados como X"."""
    governor = sentence.tokens[above]
    lemma = governor.lemma.lower()
    if governor.upos not in ("VERB", "AUX"):
        return members(sentence, above) if has_child(sentence, above, "cop") and above > head else []
    if lemma in words("including", document.language):
        return [at for child in children(sentence, above, "obj") for at in members(sentence, child)]
    if lemma in words("identifying", document.language):
        named = [
            child for child in children(sentence, above, "obl", "obj", "xcomp", "advcl") if preposition(sentence, child) in _AS
        ]
        return [at for child in named for at in members(sentence, child)]
    return []


def _is_someone(document: Document, sentence: Sentence, at: int) -> bool:
    name = name_at(sentence, at)
    if name is not None:
        return name.kind == "person"
    if sentence.tokens[at].lemma.lower() == "alias":
        beside = (name_at(sentence, child) for child in children(sentence, at, "appos", "flat", "nmod"))
        return any(name is not None and name.kind == "person" for name in beside)
    if "".join(token.text.lower() for token in sentence.tokens[max(at - 2, 0) : at + 1]).endswith("year-old"):
        return True  # "a 19-year-old"
    counted = quantity_of(document, sentence, at) is not None or has_child(sentence, at, "det")
    return counted and is_person(kind_of(document, sentence, at))
