"""Who pays whom in bribes or for a campaign: "gave $1 million in bribes to X", "aceptó sobornos del cartel"."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.carriers import verb_of
from quipu.claims.document import Filler, Proposition
from quipu.claims.phrases import preposition
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import complement, person_from
from quipu.claims.relations.group_names import named_group
from quipu.claims.relations.subjects import left_unsaid, subjects_above
from quipu.claims.relations.verbs import arguments_of
from quipu.claims.relations.view import View
from quipu.claims.tree import subtree
from quipu.model import Frame

_OTHER_CLAUSES = ("acl", "acl:relcl", "ccomp", "conj", "parataxis")
_TO = frozenset({"to", "a"})
_FROM = frozenset({"from", "de", "del", "by"})
_BY = frozenset({"by", "por"})
_MEANWHILE = frozenset({"during", "against", "in", "from", "of", "durante", "contra", "en", "de"})
"""Prepositions before a campaign that is no purpose of the money."""
_PARTIES = ("person", "organization", "group", "pronoun")


def bribes(view: View) -> Iterator[Proposition]:
    """Payments that a verb of giving or taking tells, where what is paid is a bribe or goes to a campaign."""
    for verb, token in enumerate(view.tokens):
        if token.upos != "VERB":
            continue
        for key in ("giving", "taking"):
            if verb_of(token, view.lexicon.listed("financing", key)) in view.lexicon.listed("financing", key) and _is_for(
                view, verb
            ):
                yield from _paid(view, verb, taking=key == "taking")
    for place in range(len(view.words)):
        length = view.lexicon.phrase_at("financing", "exchange", view.words, place)
        if length:
            yield from _exchanged(view, place, place + length)


def _paid(view: View, verb: int, taking: bool) -> Iterator[Proposition]:
    arguments = arguments_of(view, verb)
    inside = subtree(view.sentence, verb, (*_OTHER_CLAUSES, "advcl"))
    behind = [at for at in inside if at > verb]
    doers = _parties(view, arguments.subjects) or (_led(view, behind, _BY) if arguments.passive else _above(view, verb))
    undergone = _parties(view, [*arguments.objects, *view.children(verb, "iobj", "obj")])[:1]
    if taking:
        givers = _led(view, behind, _FROM) or _tainted(view, inside)
        yield from _pairs(view, verb, givers, doers)
    else:
        yield from _pairs(view, verb, doers, undergone or _led(view, behind, _TO))


def _exchanged(view: View, start: int, last: int) -> Iterator[Proposition]:
    """ "protected them in exchange for bribes from the cartel"."""
    noun = next((at for at in range(last, min(last + 4, len(view.words))) if _is_bribe(view, at)), None)
    givers = [] if noun is None else _led(view, list(range(noun + 1, min(noun + 8, len(view.words)))), _FROM)
    takers = _parties(view, [at for at in subjects_above(view, noun) if at < start]) if noun is not None and givers else []
    yield from _pairs(view, noun or start, givers, takers)


def _pairs(view: View, anchor: int, givers: list[Filler], takers: list[Filler]) -> Iterator[Proposition]:
    for giver in givers:
        for taker in takers:
            if (giver.start, giver.end) != (taker.start, taker.end):
                yield view.claim(Frame.FINANCING, anchor, replace(giver, role="agent"), replace(taker, role="patient"))


def _is_bribe(view: View, place: int) -> bool:
    return view.words[place] in view.lexicon.listed("financing", "bribes") and view.tokens[place].upos in ("NOUN", "PROPN")


def _is_for(view: View, verb: int) -> bool:
    """Whether a verb's clause speaks of a bribe, or of money and a campaign."""
    places = subtree(view.sentence, verb, _OTHER_CLAUSES)
    words = [view.words[at] for at in places]
    money, campaigns = view.lexicon.listed("financing", "money"), view.lexicon.listed("financing", "campaigns")
    for place in places:
        above = view.tokens[place].head  # "a complaint about bribes" pays nothing
        if _is_bribe(view, place) and (above == verb or view.words[above] in money or view.tokens[above].upos in ("NUM", "SYM")):
            return True
    sought = [at for at in places if view.words[at] in campaigns and preposition(view.sentence, at) not in _MEANWHILE]
    return bool(sought) and not money.isdisjoint(words)


def _led(view: View, places: list[int], prepositions: frozenset[str]) -> list[Filler]:
    """The first party that one of the prepositions leads."""
    for place in places:
        if view.words[place] in prepositions and view.tokens[place].upos == "ADP":
            head = complement(view, place)
            first = person_from(view, place + 1)
            found = _parties(view, [head if first is None else first]) if head is not None else []
            if found:
                return found
    return []


def _tainted(view: View, places: list[int]) -> list[Filler]:
    """Money told by the trade it comes from alone: "drug proceeds", "dinero del narcotráfico"."""
    for place in places:
        length = view.lexicon.phrase_at("financing", "tainted", view.words, place)
        if length:
            return [view.run("agent", place, place + length)]
    return []


def _above(view: View, verb: int) -> list[Filler]:
    """Who gives or takes where the verb has no subject of its own: "accused X of taking bribes", "X admitted taking bribes"."""
    beside = view.at[verb - 1] if verb and view.tokens[verb].feats.get("VerbForm") == "Fin" else None
    if beside is not None and (found := _parties(view, [beside.head])):
        return found  # "that convicted drug lord X gave", where the parser takes "convicted" for the verb
    above = view.tokens[verb].head
    led = any(view.words[at] in ("of", "for", "with", "de", "por") for at in view.children(verb, "mark"))
    accused = [at for at in view.children(above, "obj", "nsubj:pass") if at < verb] if above >= 0 and led else []
    if accused and (found := _parties(view, accused)):
        return found
    unsaid = left_unsaid(view, "agent", verb) if view.spanish else None
    if unsaid is not None:
        return [unsaid]
    return _parties(view, [at for at in subjects_above(view, verb) if at < verb])


def _parties(view: View, places: list[int] | tuple[int, ...]) -> list[Filler]:
    """Persons, groups and bodies, by their names if the sentence gives them."""
    return [found for place in places if (found := _party(view, place)) is not None]


def _party(view: View, place: int) -> Filler | None:
    found = view.at[place]
    if found is not None:
        return view.filler("agent", place) if found.kind in _PARTIES else None
    if view.lexicon.is_group(view.words, place):
        group = named_group(view, place, False)
        return group if group is not None else view.filler("agent", place)
    if view.kind(place) not in _PARTIES:
        return None
    if view.tokens[place].upos == "NOUN":
        named = [at for at in bearers(view, place) if view.mention(at, "person")]
        if len(named) == 1:
            return view.filler("agent", named[0])
    return view.filler("agent", place)
