"""Of whom a noun is said, the person left out of a Spanish clause included: "Es señalado como líder de la banda"."""

from quipu.claims.document import Filler
from quipu.claims.relations.bearers import bearers, successors
from quipu.claims.relations.bounds import begin
from quipu.claims.relations.rows import all_named
from quipu.claims.relations.subjects import left_unsaid
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation

_ONE = frozenset({"uno", "una"})


def _is_role(view: View, place: int) -> bool:
    """Whether a noun tells what someone is in a group."""
    return any(view.words[place] in view.lexicon.listed(relation, "nouns") for relation in ("leadership", "membership"))


def _among(view: View, noun: int) -> tuple[int, ...]:
    """Those named behind "among the leaders of the gang are", "entre los cabecillas de la banda figuran"."""
    verb = view.tokens[noun].head
    led = any(view.words[at] in ("entre", "among") for at in view.children(noun, "case"))
    if not led or verb < noun:
        verb = next(
            (at for at in view.children(noun, "nsubj") if led), -1
        )  # "among its leaders are X": the noun is the predicate
        return all_named(view, verb) if verb > noun else ()
    return tuple(one for at in view.children(verb, "nsubj") if at > verb for one in all_named(view, at))


def those(view: View, role: str, noun: int) -> list[Filler]:
    """Of whom a noun is said, as fillers: in the sentence, else the person whom a clause without a subject goes on about."""
    found = [view.filler(role, person) for person in dict.fromkeys((*bearers(view, noun), *successors(view, noun)))]
    above = view.tokens[noun].head
    shared = is_relation(view.tokens[noun].deprel, "conj") and above >= 0 and view.words[noun] not in view.lexicon.kin
    if not found and shared and _is_role(view, above):  # "boss X and a brother of Y" are two
        found = [view.filler(role, person) for person in bearers(view, above)]  # "the leaders of X and members of Y"
    found = found or [view.filler(role, person) for person in _among(view, noun)]
    if found or not view.spanish or view.tokens[noun].upos == "PROPN":
        return found
    place = noun
    one = view.tokens[noun].head
    if view.word(begin(view, noun)) in _ONE and one >= 0 and view.words[one] in _ONE:
        place = one  # "es uno de los líderes de la banda"
    elif view.tokens[noun].feats.get("Number") == "Plur":
        return []
    above = view.tokens[place].head
    if view.tokens[place].deprel == "root" and view.has(place, "case"):
        return []  # "está al frente de la policía"
    if is_relation(view.tokens[place].deprel, "xcomp", "obl", "advcl", "ccomp", "obj") and above >= 0:
        named = any(view.words[at] in ("como", "ser") for at in view.children(place, "case", "mark", "cop"))
        place = above if named else -1  # "es señalado como líder", "fue acusado de ser el jefe"
    unsaid = left_unsaid(view, role, place) if place >= 0 else None
    return [] if unsaid is None else [unsaid]
