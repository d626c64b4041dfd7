"""Who stands by whom, where a noun says so: "X, an associate of Y", "Y's right-hand man X", "socio de Y", "al servicio de Y"."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Filler, Proposition
from quipu.claims.relations.asides import name_before
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import begin, complement, end, person_from
from quipu.claims.relations.group_names import named_group
from quipu.claims.relations.groups import beside_group
from quipu.claims.relations.kinds import QUOTES
from quipu.claims.relations.kinship import owners_of
from quipu.claims.relations.subjects import left_unsaid, subjects_above
from quipu.claims.relations.those import those
from quipu.claims.relations.verbs import who
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation
from quipu.model import Frame

_OF = frozenset({"of", "de", "del"})
_OPENING = 4
_ONE = frozenset({"one", "una", "uno"})


def companions(view: View) -> Iterator[Proposition]:
    """Associations that a noun for a companion, or a phrase of service, evokes."""
    for place in range(len(view.words)):
        if view.at[place] is not None:
            continue
        length = view.lexicon.phrase_at("association", "companions", view.words, place)
        if length:
            yield from _standing_by(view, place, place + length - 1)
        if view.words[place] in view.lexicon.listed("association", "servants"):
            yield from _working_for(view, place)
        length = view.lexicon.phrase_at("association", "parts", view.words, place)
        if length:
            yield from _standing_by(view, place, place + length - 1)
        length = view.lexicon.phrase_at("association", "serving", view.words, place)
        if length:
            yield from _serving(view, place, place + length)
        length = view.lexicon.phrase_at("leadership", "heading", view.words, place)
        if length:
            yield from _heading(view, place, place + length)


def _standing_by(view: View, first: int, last: int) -> Iterator[Proposition]:
    """ "X, an ally of Y": a companion of someone, or the ally of a group."""
    noun = first if view.spanish else last
    if view.tokens[noun].upos not in ("NOUN", "PROPN", "ADJ"):
        return
    others = _whose(view, noun, first, last)
    agents = (_agents(view, noun) or _unnamed(view, noun, others)) if others else []
    for other in others:
        for agent in agents:
            if (agent.start, agent.end) != (other.start, other.end):
                yield view.claim(Frame.ASSOCIATION, noun, agent, other)


def _unnamed(view: View, noun: int, others: list[Filler]) -> list[Filler]:
    """Somebody not named who stands by one with a name, where something is told of him: "a close aide of X was arrested"."""
    acts = is_relation(view.tokens[noun].deprel, "nsubj", "obj", "nmod") and view.word(begin(view, noun) - 1) not in (
        "as",
        "como",
    )
    held = view.lemma(view.tokens[noun].head) in view.lexicon.listed("rank", "calling") or view.words[begin(view, noun)] in _ONE
    if held:
        return []  # "whom they consider the right-hand man of X" is somebody told of
    named = all(other.sentence == view.number and view.mention(other.head, "person") is not None for other in others)
    friend = view.words[noun] in view.lexicon.listed("association", "friends")
    return [view.filler("agent", noun)] if acts and named and not friend and view.tokens[noun].upos == "NOUN" else []


def _working_for(view: View, noun: int) -> Iterator[Proposition]:
    """ "X, an accountant for the cartel", "el piloto del clan": an occupation had for a group that is called one."""
    place = noun + 1
    while place < len(view.tokens) and view.tokens[place].upos == "ADJ" and view.at[place] is None:
        place += 1
    head = complement(view, place) if view.word(place) in (*_OF, "for", "para") else None
    group = named_group(view, head, True) if head is not None else None
    if group is None and head is not None and view.word(head + 1) in ("for", "para"):
        head = complement(view, head + 1)  # "proveedor de cocaína para la banda"
        group = named_group(view, head, True) if head is not None else None
    owner = view.word(noun - 1) if view.word(noun - 1) in ("'s", "’s") else ""
    if group is None and owner:
        group = named_group(view, noun - 2, True)
    told = group is not None and view.tokens[group.head].feats.get("Number") != "Plur" and bool(those(view, "agent", noun))
    if group is None or not (view.at[group.head] is not None or told):
        return
    patient = Filler("patient", group.start, group.end, group.sentence, group.head)
    for agent in those(view, "agent", noun):
        yield view.claim(Frame.ASSOCIATION, noun, agent, patient)


def _whose(view: View, noun: int, first: int, last: int) -> list[Filler]:
    """By whom the companion stands: a person, or a group that is called one."""
    place = last + 1
    while view.spanish and place < len(view.tokens) and view.tokens[place].upos == "ADJ" and view.at[place] is None:
        place += 1  # "la facción paraguaya del Comando"
    if view.word(place) in ("y", "and", "e"):  # "socio y testaferro de X"
        further = view.lexicon.phrase_at("association", "companions", view.words, place + 1)
        place += 1 + further if further else 0
    if view.word(place) in _OF:
        head = complement(view, place)
        group = named_group(view, head, True, whole=True) if head is not None else None
        if group is not None and view.words[noun] in view.lexicon.listed("membership", "nouns") and not beside_group(view, noun):
            return []
        if group is not None:
            return [Filler("patient", group.start, group.end, group.sentence, group.head)]
    head = complement(view, place) if not view.spanish and view.word(place) == "to" else None
    led = None if head is None else person_from(view, head if view.at[head] else head + 1)
    if led is not None:
        return [view.filler("patient", led)]  # "an aide to cartel boss X"
    boss = view.mention(first - 1, "person") if not view.spanish and first > 0 else None
    aide = view.mention(last + 1, "person") if last + 1 < len(view.at) else None
    if boss is not None and boss.last == first and aide is not None and aide.first == last + 1:
        return [view.filler("patient", boss.head)]  # "Penn lieutenant Carl Moss"
    owners = owners_of(view, first, place)
    named = [owner for owner in owners if view.words[owner.head] not in ("su", "sus", "their")]
    return [Filler("patient", owner.start, owner.end, owner.sentence, owner.head) for owner in named]


def _agents(view: View, noun: int) -> list[Filler]:
    """Who stands by them: persons, or the group whose apposition or predicate the noun is."""
    mark = begin(view, noun) - 1
    beside = view.mention(mark - 1, "organization") if view.word(mark) in (",", "(", "—", "–") else None
    part = view.lexicon.phrase_at("association", "parts", view.words, noun) or view.lexicon.is_group(view.words, noun)
    if beside is not None and part and not view.is_body(beside.head):
        return [view.filler("agent", beside.head)]  # "uno de los líderes de Los Lobos, facción del clan"
    found = [view.filler("agent", at) for at in bearers(view, noun)]
    if found:
        return found
    one = begin(view, noun)
    if view.words[one] in _ONE and view.word(one + 1) in _OF:
        noun = one  # "Los Lobos, una de las facciones del clan"
    token = view.tokens[noun]
    above = [token.head] if is_relation(token.deprel, "appos") and token.head >= 0 else list(view.children(noun, "nsubj"))
    if above and view.words[above[0]] in ("que", "which"):
        before = above[0] - 1 - (view.word(above[0] - 1) == ",")
        before -= view.word(before) in QUOTES.values()
        above = [before] if view.mention(before, "organization") else above  # "la banda X, que es una facción de"
    if not above and view.word(begin(view, noun) - 1) in ("being", "ser"):
        above = subjects_above(view, noun)  # "has grown from being an offshoot of the clan"
    groups = [named_group(view, at, False) for at in above]
    return [Filler("agent", group.start, group.end, group.sentence, group.head) for group in groups if group is not None]


def _serving(view: View, first: int, last: int) -> Iterator[Proposition]:
    """ "was on the payroll of the cartel", "al servicio del clan", "works under the orders of X"."""
    head = complement(view, last - 1) if view.word(last - 1) in _OF else None
    if head is None:
        return
    named = person_from(view, head) if view.at[head] is None else None
    if named is None and view.at[head] is None and view.kind(head) == "person":
        told = [at for at in bearers(view, head) if at > head and view.mention(at, "person")]
        named = told[0] if len(told) == 1 else None  # "bajo las órdenes del cabecilla de finanzas, alias X"
    group = named_group(view, head, True)
    if group is not None:
        patient = Filler("patient", group.start, group.end, group.sentence, group.head)
    elif view.mention(head, "person") or named is not None:
        patient = view.filler("patient", head if named is None else named)
    else:
        return
    noun, one = _hung(view, first, last)
    if one is None or view.is_body(one):
        return
    led = named_group(view, one, True) if group is None and view.mention(one, "person") is None else None
    if led is not None and view.lexicon.phrase_at("leadership", "commanding", view.words, first):
        yield view.claim(Frame.LEADERSHIP, noun, replace(patient, role="person"), led)
        return
    person = person_from(view, end(view, one)) if view.at[one] is None else None
    if view.kind(one) in ("person", "organization", "group", "pronoun") or view.tokens[one].upos == "PRON":
        yield view.claim(Frame.ASSOCIATION, noun, view.filler("agent", one if person is None else person), patient)


def _hung(view: View, first: int, last: int) -> tuple[int, int | None]:
    """The noun in a phrase of service or command, and who serves or commands: what it hangs on, else the clause's subject."""
    noun = next((at for at in range(last - 1, first - 1, -1) if view.tokens[at].upos == "NOUN"), first)
    above = view.tokens[noun].head
    hung = [above] if above >= 0 and is_relation(view.tokens[noun].deprel, "nmod", "acl", "appos", "amod") else []
    return noun, next((at for at in hung or subjects_above(view, noun) if at < first), None)


def _heading(view: View, first: int, last: int) -> Iterator[Proposition]:
    """ "está al frente de la banda", "at the helm of the cartel", "al mando de Los Faroles": who leads the group behind it."""
    head = complement(view, last - 1)
    group = named_group(view, head, True) if head is not None else None
    noun, one = _hung(view, first, last)
    if group is None:
        return
    named = _named_before(view, first)
    if named is not None:
        leader: Filler | None = view.filler("person", named)
    else:
        behind = (
            [at for at in subjects_above(view, noun) if at >= last]
            if one is None and (first < _OPENING or view.word(first - 1) == ",")
            else []
        )
        one = behind[0] if behind else one  # "Al frente de la banda estaba X"
        leader = who(view, "person", one) if one is not None else left_unsaid(view, "person", noun)
    if leader is not None and (leader.start, leader.end) != (group.start, group.end):
        yield view.claim(Frame.LEADERSHIP, noun, leader, group)


def _named_before(view: View, first: int) -> int | None:
    """The person whose name stands before a phrase, its verb and "who" between: "X, quien estaría al frente de la banda"."""
    place = first - 1
    while place > 0 and (view.tokens[place].upos in ("AUX", "ADV", "VERB") or view.words[place] in ("quien", "que", "who")):
        place -= 1
    if place < 0:
        return None
    found = view.mention(place, "person")
    if found is not None:
        return found.head if found.last - 1 == place else None
    return name_before(view, place) if view.words[place] == "," else None
