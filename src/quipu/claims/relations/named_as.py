"""Of whom a verb says that they are something: "police identified X as the leader", "X began as a hit man"."""

from quipu.claims.phrases import relative_head
from quipu.claims.relations.asides import name_before
from quipu.claims.relations.persons import COPULAS, RELATIVE, person_at
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation

CLITICS = frozenset({"lo", "la", "him", "her"})


def _is_doer(view: View, place: int) -> bool:
    """Whether "por" or "by" shows that what the tree calls an object does the naming."""
    return any(view.words[at] in ("por", "by") for at in view.children(place, "case"))


def named_as(view: View, noun: int) -> int | None:
    """ "police identified X as the leader", "he is considered by many as the founder": whom the verb names so."""
    verb = view.tokens[noun].head
    if is_relation(view.tokens[noun].deprel, "nmod") and view.tokens[verb].head >= 0:
        verb = view.tokens[verb].head  # hung on the doer: "es señalado por las autoridades como el líder"
    named = any(view.words[at] in ("as", "como") for at in view.children(noun, "case", "mark"))
    if not named or view.tokens[verb].upos not in ("VERB", "ADJ"):
        return None
    being = view.spanish and any(view.words[at] in COPULAS for at in view.children(verb, "aux", "cop"))
    passive = next(view.children(verb, "nsubj:pass", *(("nsubj",) if being else ())), None)
    head = (
        passive
        if passive is not None
        else next((at for at in view.children(verb, "obj") if at < noun and not _is_doer(view, at)), None)
    )
    if head is not None and view.words[head] in CLITICS:
        return head
    if head is not None and view.words[head] in RELATIVE and view.word(head - 1) == ",":
        beside = name_before(view, head - 1)  # "alias “Y”, que era considerado como el líder"
        return person_at(view, relative_head(view.sentence, head)) if beside is None else beside
    if head is None and is_relation(view.tokens[verb].deprel, "acl", "amod", "appos") and view.tokens[verb].head >= 0:
        beside = name_before(view, verb - 1) if view.word(verb - 1) == "," else None
        return person_at(view, view.tokens[verb].head) if beside is None else beside  # "X, identified by the DEA as the leader"
    if head is None:
        return _who_acts(view, verb, noun)
    return person_at(view, relative_head(view.sentence, head))


def _who_acts(view: View, verb: int, noun: int) -> int | None:
    """ "X began as a hit man of the cartel": the named subject of a verb that has no person for its object."""
    if any(view.kind(at) in ("person", "pronoun") for at in view.children(verb, "obj", "iobj") if at != noun):
        return None
    return who_acts_at(view, verb)


def who_acts_at(view: View, verb: int) -> int | None:
    """The subject of an active verb, behind "who" too: a name, or a noun for people."""
    if view.has(verb, "aux:pass", "nsubj:pass"):
        return None
    subject = next((at for at in view.children(verb, "nsubj") if at < verb), None)
    if subject is None:
        return None
    named = name_before(view, subject - 1) if view.words[subject] in RELATIVE and view.word(subject - 1) == "," else None
    head = relative_head(view.sentence, subject) if named is None else named
    found = view.mention(head, "person")
    return person_at(view, head) if found is None else found.head
