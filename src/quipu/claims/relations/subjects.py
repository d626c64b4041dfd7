"""Who is meant where a clause has only a relative pronoun or no subject of its own: "X, who leads", "Lidera la banda"."""

from quipu.claims.document import Filler, left_open
from quipu.claims.events.arguments import of_verb
from quipu.claims.events.unsaid import lacks_subject, unsaid_subject
from quipu.claims.phrases import relative_head
from quipu.claims.relations.persons import is_source
from quipu.claims.relations.view import View, view_of
from quipu.claims.tree import ancestors, is_relation
from quipu.knowledge import load

_SAYING = frozenset({"say", "allege", "believe", "claim", "think", "suspect"})
_RELATIVE = frozenset({"who", "quien", "que", "quienes"})


def before_relative(view: View, verb: int) -> int | None:
    """The person whose name ends right before the relative pronoun of a verb's clause; None where another word stands there.

    "The brother of X, who leads the gang": the tree often hangs the clause on the brother, readers on the name.
    """
    if verb > 2 and view.lemma(verb - 1) in _SAYING:  # "X, who police say leads the gang"
        place = next((at for at in (verb - 3, verb - 4) if at > 0 and view.words[at] == "who"), None)
        before = -1 if place is None else place - 1 - (view.word(place - 1) == ",")
        said = view.mention(before, "person") if before >= 0 else None
        if said is not None and said.last - 1 == before:
            return said.head
    for place in view.children(verb, "nsubj", "nsubj:pass", "mark"):
        if place < verb and view.words[place] in _RELATIVE and is_relation(view.tokens[verb].deprel, "acl"):
            before = place - 1 - (view.word(place - 1) == ",")
            found = view.mention(before, "person")
            return None if found is None or found.last - 1 != before else found.head
    return None


def suspected_of(view: View, verb: int) -> int | None:
    """Who is suspected or accused of what a verb in the infinitive says: "X, sospechoso de integrar la banda"."""
    above = view.tokens[verb].head
    held = (
        above >= 0 and view.lemma(above) in _SAYING and view.tokens[above].feats.get("VerbForm") == "Part"
    )  # "believed to lead"
    if above < 0 or not (held or view.tokens[above].upos in ("ADJ", "NOUN")) or not view.has(verb, "mark"):
        return None
    if view.words[above] in load("actors")["es" if view.spanish else "en"]["offence_after"]:
        people = [at for at in subjects_above(view, above) if view.kind(at) in ("person", "pronoun")]
        return people[0] if people else None  # "X es investigado bajo la sospecha de dirigir la banda"
    if not is_relation(view.tokens[above].deprel, "appos", "amod", "acl"):
        return None
    found = view.mention(view.tokens[above].head, "person") if view.tokens[above].head >= 0 else None
    return None if found is None else found.head


def spoken_around(view: View, verb: int) -> int | None:
    """The person whose clause is broken by who says it: "X, explicó el fiscal, dirige la banda" has X do it, not say it."""
    while is_relation(view.tokens[verb].deprel, "conj") and view.tokens[verb].head >= 0:
        verb = view.tokens[verb].head
    saying = view.tokens[verb].head
    if not is_relation(view.tokens[verb].deprel, "ccomp", "parataxis") or not 0 < saying < verb:
        return None
    before = [at for at in view.children(saying, "nsubj", "dislocated") if at < saying]
    behind = any(at > saying for at in view.children(saying, "nsubj"))
    found = view.mention(before[0], "person") if len(before) == 1 and behind else None
    return found.head if found is not None and view.word(found.last) == "," else None


def left_unsaid(view: View, role: str, verb: int) -> Filler | None:
    """The person whom a Spanish clause without a subject goes on to speak of, from a sentence before it."""
    before = [name for name in view.mentions if name.kind == "person" and name.last <= verb]
    if any(not is_source(view, name.head) for name in before):
        return None  # the subject may stand there, whatever the tree says
    found = unsaid_subject(view.document, view.number, verb)
    if found is None:
        open_to = lacks_subject(view.document, view.number, verb)
        return left_open(view.document, role, view.number, verb) if open_to else None
    number, place = found
    return view_of(view.document, number).filler(role, place)


def subjects_above(view: View, noun: int) -> list[int]:
    """The subject of the clause that a noun stands in."""
    for above in (noun, *ancestors(view.sentence, noun)):
        found = [at for at in _subjects(view, above) if at != noun]
        if found:
            return found
        if is_relation(view.tokens[above].deprel, "acl") and view.tokens[above].head >= 0:
            return [view.tokens[above].head]
        if is_relation(view.tokens[above].deprel, "ccomp", "parataxis"):
            return []
    return []


def _subjects(view: View, above: int) -> list[int]:
    if view.tokens[above].upos == "VERB":
        arguments = of_verb(view.sentence, above)
        found = list(arguments.objects if arguments.passive else arguments.subjects)
        if found:
            return found
    return [relative_head(view.sentence, at) for at in view.children(above, "nsubj")]
