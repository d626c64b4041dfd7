"""Who leads, belongs to, finances, owns or works with whom."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.arguments import of_verb
from quipu.claims.phrases import is_person, is_police, kind_of, members, name_at, preposition, quantity_of, relative_head, span
from quipu.claims.relations.common import copular_subject, counted, filler, proposition, said_of, word_list
from quipu.claims.tree import ancestors, children, is_relation, subtree
from quipu.knowledge import load
from quipu.model import Frame

_GROUPS = ("group", "organization", "pronoun")


def ties(document: Document, number: int) -> Iterator[Proposition]:
    """Leadership, membership, association, financing and ownership in a sentence."""
    sentence = document.sentences[number]
    for place, token in enumerate(sentence.tokens):
        lemma = token.lemma.lower()
        if token.upos == "VERB" or (token.upos == "ADJ" and token.feats.get("VerbForm") == "Part"):
            for rule in _VERB_RULES:
                yield from rule(document, number, place)
        elif token.upos in ("NOUN", "PROPN"):
            for frame, rule in _NOUN_RULES.items():
                if lemma in word_list(frame.value, "nouns", document.language):
                    yield from rule(document, number, place)


def _verb_entry(relation: str, lemma: str, language: str) -> Iterator[Mapping[str, Any]]:
    for entry in load("relations")[language][relation].get("verbs", ()):
        if isinstance(entry, str):
            if entry == lemma:
                yield {}
        elif entry["lemma"] == lemma:
            yield entry


def _is_group(document: Document, number: int, head: int) -> bool:
    """Whether a phrase speaks of a group that can be led: one that is not the law's own."""
    sentence = document.sentences[number]
    kind = kind_of(document, sentence, head)
    return kind in ("group", "organization") and not (kind == "organization" and is_police(document, sentence, head))


def _leading(document: Document, number: int, verb: int) -> Iterator[Proposition]:
    """ "X leads the gang", "la banda liderada por X"."""
    sentence, lemma = document.sentences[number], document.sentences[number].tokens[verb].lemma.lower()
    if not any(True for _ in _verb_entry("leadership", lemma, document.language)):
        return
    arguments = of_verb(sentence, verb)
    for leader in arguments.subjects:
        if kind_of(document, sentence, leader) not in ("person", "pronoun"):
            continue
        for group in arguments.objects:
            if _is_group(document, number, group):
                yield proposition(
                    Frame.LEADERSHIP,
                    number,
                    verb,
                    filler(document, number, "person", leader),
                    filler(document, number, "organization", group),
                )


def _belonging(document: Document, number: int, verb: int) -> Iterator[Proposition]:
    """ "X belongs to the gang", "integraba la banda", "forma parte de"."""
    sentence, lemma = document.sentences[number], document.sentences[number].tokens[verb].lemma.lower()
    for entry in _verb_entry("membership", lemma, document.language):
        arguments = of_verb(sentence, verb)
        if entry.get("object"):
            part = next(
                (at for at in children(sentence, verb, "obj") if sentence.tokens[at].lemma.lower() == entry["object"]), None
            )
            if part is None:
                continue
            groups = [
                *children(sentence, part, "nmod"),
                *(at for at in arguments.obliques if preposition(sentence, at) in ("of", "de")),
            ]
        elif entry.get("case"):
            groups = [at for at in arguments.obliques if preposition(sentence, at) in entry["case"]]
        else:
            groups = list(arguments.objects)
        for member in arguments.subjects:
            if not is_person(kind_of(document, sentence, member)) and not quantity_of(document, sentence, member):
                continue
            for group in groups:
                if _is_group(document, number, group):
                    yield _membership(document, number, verb, member, group)


def _membership(document: Document, number: int, anchor: int, member: int, group: int) -> Proposition:
    return proposition(
        Frame.MEMBERSHIP, number, anchor, filler(document, number, "person", member), filler(document, number, "organization", group),
        *counted(document, number, member),
    )  # fmt: skip


def _financing(document: Document, number: int, verb: int) -> Iterator[Proposition]:
    sentence, lemma = document.sentences[number], document.sentences[number].tokens[verb].lemma.lower()
    if not any(True for _ in _verb_entry("financing", lemma, document.language)):
        return
    arguments = of_verb(sentence, verb)
    patients = [at for at in arguments.objects if kind_of(document, sentence, at) in (*_GROUPS, "person", None)]
    for patient in patients:
        agents = [filler(document, number, "agent", _named(document, number, at)) for at in arguments.subjects]
        if agents:
            yield proposition(Frame.FINANCING, number, verb, *agents, filler(document, number, "patient", patient))


def _named(document: Document, number: int, head: int) -> int:
    """The name in apposition to a common noun ("Mexican national X"), else the noun."""
    sentence = document.sentences[number]
    if name_at(sentence, head) is not None:
        return head
    return next((at for at in children(sentence, head, "appos", "flat", "nmod:desc") if name_at(sentence, at) is not None), head)


def _associating(document: Document, number: int, verb: int) -> Iterator[Proposition]:
    """ "worked with contacts in Miami", "vinculado al cártel de X", "aliado con"."""
    sentence, lemma = document.sentences[number], document.sentences[number].tokens[verb].lemma.lower()
    for entry in _verb_entry("association", lemma, document.language):
        arguments = of_verb(sentence, verb)
        if entry.get("case"):
            others = [at for at in arguments.obliques if _leads(preposition(sentence, at), entry["case"])]
        else:
            others = [
                at
                for at in arguments.objects
                if kind_of(document, sentence, at) == "person" and name_at(sentence, at) is not None
            ]
        ones = arguments.objects if arguments.passive else arguments.subjects
        yield from _pairs(document, number, verb, list(ones), others)


def _leads(case: str, allowed: list[str]) -> bool:
    return case in allowed or any(case.endswith(f" {word}") for word in allowed)


def _pairs(document: Document, number: int, anchor: int, ones: list[int], others: list[int]) -> Iterator[Proposition]:
    """One association for each of the others; police at work and meetings of officials are none."""
    sentence = document.sentences[number]
    actors = [at for at in ones if kind_of(document, sentence, at) in (*_GROUPS, "person")]
    if any(is_police(document, sentence, at) for at in actors):
        return
    for other in others:
        if kind_of(document, sentence, other) not in ("person", "group", "organization", None) or is_police(
            document, sentence, other
        ):
            continue
        if (
            kind_of(document, sentence, other) is None
            and name_at(sentence, other) is None
            and sentence.tokens[other].lemma.lower() not in word_list("association", "nouns", document.language)
        ):
            continue
        agents = [filler(document, number, "agent", at) for at in actors[:1]]
        yield proposition(Frame.ASSOCIATION, number, anchor, *agents, _other(document, number, other))


def _other(document: Document, number: int, head: int) -> Filler:
    """Whom the link is to; bare contacts and partners are told by where they are ("contacts in Miami and New York")."""
    sentence = document.sentences[number]
    start, end = span(document, sentence, head)
    if name_at(sentence, head) is None:
        adjectives = [at for at in children(sentence, head, "amod", "compound") if at < head]
        spread = [at for adjective in adjectives for at in subtree(sentence, adjective)]
        start = min([start, *(sentence.tokens[at].start for at in spread if sentence.tokens[at].upos != "PUNCT")])
        for child in children(sentence, head, "nmod"):
            if preposition(sentence, child) in ("in", "en", "from", "de") and child > head:
                last = subtree(sentence, child, ("acl", "acl:relcl", "appos"))[-1]
                end = max(end, sentence.tokens[last].end)
    return Filler("patient", start, end, number, head)


def _leaders(document: Document, number: int, noun: int) -> Iterator[Proposition]:
    """ "the head of the group is X", "X, presunto cabecilla de la banda Y", "gang leader X"."""
    for group in _groups_of(document, number, noun):
        person = said_of(document, number, noun)
        if person is not None and kind_of(document, document.sentences[number], person) in ("person", "pronoun"):
            yield proposition(
                Frame.LEADERSHIP,
                number,
                noun,
                filler(document, number, "person", person),
                filler(document, number, "organization", group),
            )


def _groups_of(document: Document, number: int, noun: int) -> list[int]:
    """The groups that a noun belongs to: "leader of the gang", "gang leader", "its leader"."""
    sentence = document.sentences[number]
    found = []
    for child in children(sentence, noun, "nmod", "nmod:poss", "compound", "obl"):
        case = preposition(sentence, child)
        if (
            sentence.tokens[child].deprel == "nmod:poss"
            or case in ("of", "de")
            or (is_relation(sentence.tokens[child].deprel, "compound") and child < noun)
        ):
            found.extend(_group_name(document, number, at) for at in members(sentence, child) if _is_group(document, number, at))
    return found


def _group_name(document: Document, number: int, head: int) -> int:
    """The name of a group called by kind and name ("la banda Los Faroles")."""
    sentence = document.sentences[number]
    if name_at(sentence, head) is not None:
        return head
    for child in children(sentence, head, "appos", "flat", "nmod", "compound", "nmod:desc"):
        name = name_at(sentence, child)
        if (
            name is not None
            and name.kind in ("organization", "other")
            and (preposition(sentence, child) == "" or child == head + 1)
        ):
            return child
    return head


def _members(document: Document, number: int, noun: int) -> Iterator[Proposition]:
    """ "X, a member of the gang", "four other members of the structure", "presuntos integrantes de Y"."""
    for group in _groups_of(document, number, noun):
        person = said_of(document, number, noun)
        if person is None:
            person = noun
        yield _membership(document, number, noun, person, group)


def _links(document: Document, number: int, noun: int) -> Iterator[Proposition]:
    """ "has links to", "without ties to", "sus nexos con", "una alianza con"."""
    sentence, language = document.sentences[number], document.language
    cases = word_list("association", "cases", language)
    others = [
        member
        for child in children(sentence, noun, "nmod", "obl")
        if preposition(sentence, child) in cases and child > noun
        for member in members(sentence, child)
    ]
    others = [at for at in others if kind_of(document, sentence, at) in ("person", "group", "organization")]
    others = list(dict.fromkeys(others))
    yield from _pairs(document, number, noun, _holders(document, number, noun), others)


def _holders(document: Document, number: int, noun: int) -> list[int]:
    """Who has the link: the subject of the clause it stands in, or its owner."""
    sentence = document.sentences[number]
    owners = [
        at
        for at in children(sentence, noun, "nmod:poss", "nmod")
        if sentence.tokens[at].deprel == "nmod:poss" or preposition(sentence, at) in ("of", "de", "between", "entre")
    ]
    if owners:
        return owners
    for above in (noun, *ancestors(sentence, noun)):
        if sentence.tokens[above].upos in ("VERB", "AUX", "ADJ", "NOUN"):
            subjects = of_verb(sentence, above).subjects if sentence.tokens[above].upos == "VERB" else ()
            if sentence.tokens[above].upos == "VERB" and of_verb(sentence, above).passive:
                subjects = of_verb(sentence, above).objects
            found = list(subjects) or [relative_head(sentence, at) for at in children(sentence, above, "nsubj")]
            found = [at for at in found if at != noun]
            if found:
                return found
        if is_relation(sentence.tokens[above].deprel, "acl") and sentence.tokens[above].head >= 0:
            return [sentence.tokens[above].head]
        if is_relation(sentence.tokens[above].deprel, "ccomp", "parataxis"):
            return []
    return []


def _owning(document: Document, number: int, verb: int) -> Iterator[Proposition]:
    sentence, lemma = document.sentences[number], document.sentences[number].tokens[verb].lemma.lower()
    if not any(True for _ in _verb_entry("ownership", lemma, document.language)):
        return
    arguments = of_verb(sentence, verb)
    for owner in arguments.subjects:
        if kind_of(document, sentence, owner) in ("person", *_GROUPS):
            for thing in arguments.objects:
                if not is_person(kind_of(document, sentence, thing)):
                    yield proposition(
                        Frame.OWNERSHIP,
                        number,
                        verb,
                        filler(document, number, "agent", owner),
                        filler(document, number, "goods", thing),
                    )


def _owners(document: Document, number: int, noun: int) -> Iterator[Proposition]:
    """ "X, the owner of a fruit exporter", "el dueño de la finca es X"."""
    sentence = document.sentences[number]
    person = said_of(document, number, noun)
    if person is None or kind_of(document, sentence, person) not in ("person", "pronoun"):
        return
    for child in children(sentence, noun, "nmod", "compound"):
        if preposition(sentence, child) in ("of", "de") and not is_person(kind_of(document, sentence, child)):
            yield proposition(
                Frame.OWNERSHIP, number, noun, filler(document, number, "agent", person), filler(document, number, "goods", child)
            )


def _financiers(document: Document, number: int, noun: int) -> Iterator[Proposition]:
    """ "X, the financier of the gang"."""
    person = said_of(document, number, noun)
    if person is not None and copular_subject(document.sentences[number], noun) != noun:
        for group in _groups_of(document, number, noun):
            yield proposition(
                Frame.FINANCING,
                number,
                noun,
                filler(document, number, "agent", person),
                filler(document, number, "patient", group),
            )


Rule = Callable[[Document, int, int], Iterator[Proposition]]
_VERB_RULES: tuple[Rule, ...] = (_leading, _belonging, _financing, _associating, _owning)
_NOUN_RULES: Mapping[Frame, Rule] = {
    Frame.LEADERSHIP: _leaders,
    Frame.MEMBERSHIP: _members,
    Frame.ASSOCIATION: _links,
    Frame.FINANCING: _financiers,
    Frame.OWNERSHIP: _owners,
}
