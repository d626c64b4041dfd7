"""Who leads, belongs to, pays for or owns, where a verb says so: "X leads the gang", "la banda liderada por X"."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from quipu.claims.carriers import verb_of
from quipu.claims.document import Filler, Proposition
from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.phrases import members, preposition, relative_head
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import OF as _OF
from quipu.claims.relations.bounds import begin, complement, end, person_from
from quipu.claims.relations.group_names import named_group
from quipu.claims.relations.parts import whole_of
from quipu.claims.relations.rows import all_named, identified
from quipu.claims.relations.subjects import before_relative, left_unsaid, spoken_around, suspected_of
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation
from quipu.model import Frame

OWNED = frozenset(
    {"place", "conveyance", "house", "property", "vehicle", "car", "truck", "aircraft", "vessel", "boat", "company", "airstrip"}
)

_OF_GANGS = frozenset({"belong", "pertenecer", "integrar", "formar", "hacer"})
_BESIDE = frozenset({"alongside", "along with", "together with", "junto a", "junto con"})
_FROM = frozenset({"of", "from", "in", "de", "en"})


def verbal_ties(view: View) -> Iterator[Proposition]:
    """Relations that a verb evokes between its subject and its object."""
    for place, token in enumerate(view.tokens):
        told = token.feats.get("VerbForm") == "Part" or view.spanish or view.lemma(place) in view.lexicon.lemmas("membership")
        if token.upos == "VERB" or (token.upos == "ADJ" and told):
            for relation, rule in _RULES.items():
                lemma = verb_of(token, view.lexicon.lemmas(relation))
                if view.lexicon.verbs(relation, lemma):
                    yield from rule(view, place, lemma)


def who(view: View, role: str, head: int) -> Filler | None:
    """The person, or people, that an argument speaks of; the name in a titled phrase ("Mexican national X")."""
    found = view.at[head]
    if found is not None:
        return view.filler(role, head) if found.kind == "person" else None
    named = person_from(view, end(view, head)) if view.tokens[head].upos in ("NOUN", "PROPN") else None
    if named is None:
        named = next((child for child in view.children(head, "appos", "flat", "vocative") if view.mention(child, "person")), None)
    counts = view.word(begin(view, head)) in ("uno", "una", "one") and view.word(begin(view, head) + 1) in _OF
    if named is None and counts and view.kind(head) == "person":
        named = next((at for at in bearers(view, head) if view.mention(at, "person")), None)  # "X, uno de los jefes que asumió"
    if named is None and is_relation(view.tokens[head].deprel, "appos") and view.mention(view.tokens[head].head, "person"):
        named = view.tokens[head].head  # "X, an American who led the cartel"
    if named is not None and (family := _family(view, head, named)) is not None:
        return view.run(role, head, family, head)
    if named is not None:
        return view.filler(role, named)
    counted = complement(view, head + 1) if view.word(head + 1) in _OF and view.tokens[head].upos in ("NUM", "PRON") else None
    if counted is not None and view.lexicon.is_group(view.words, counted):
        return None  # "is one of the richest groups, running a network"
    kind = view.kind(head)
    several = view.tokens[head].upos == "NUM" and view.word(head - 1) in ("the", "los", "las")  # "los dos integraban la banda"
    return view.filler(role, head) if kind in ("person", "pronoun") or several else None


def _family(view: View, noun: int, named: int) -> int | None:
    """Where the one surname ends that a plural word of kin has behind it: "los hermanos Prada" are not somebody called Prada."""
    found = view.at[named]
    several = view.words[noun] in view.lexicon.kin and view.tokens[noun].feats.get("Number") == "Plur"
    surname = found is not None and found.first == noun + 1 and found.last == noun + 2
    return noun + 2 if several and surname else None


def subjects_of(view: View, role: str, verb: int, arguments: Arguments) -> list[Filler]:
    """Those who do what a verb says: its subjects, else the person whom a clause without one goes on to speak of."""
    if not arguments.subjects and not arguments.passive:
        if (blamed := suspected_of(view, verb)) is not None:
            return [view.filler(role, blamed)]
        if (speaker := spoken_around(view, verb)) is not None:
            return [view.filler(role, speaker)]
        unsaid = left_unsaid(view, role, verb)
        return [] if unsaid is None else [unsaid]
    beside = [at for at in arguments.subjects if arguments.passive and preposition(view.sentence, at) in _FROM]
    ones = [at for at in arguments.subjects if at not in beside]  # "headed by X, 37 and of Leeds"
    named = [at for subject in ones for at in identified(view, subject)]
    if named:
        return [view.filler(role, at) for at in named]
    return [one for subject in ones if (one := who(view, role, subject)) is not None]


def arguments_of(view: View, verb: int) -> Arguments:
    """The arguments of a verb; those of a participle that the parser takes for an adjective ("la banda liderada por X")."""
    arguments = of_verb(view.sentence, verb)
    if (leader := _behind_relative(view, verb)) is not None and not arguments.passive:
        return Arguments(all_named(view, leader), (view.tokens[verb].head,), arguments.obliques, False)
    if (doubled := _doubled(view, verb)) is not None:
        return Arguments((doubled[1],), (doubled[0],), arguments.obliques, False)
    named = before_relative(view, verb)
    if named is not None and not arguments.passive:
        return Arguments((named,), arguments.objects, arguments.obliques, False)
    if not arguments.passive and not arguments.subjects:
        told = tuple(at for at in view.children(verb, "nsubj") if view.tokens[at].upos == "VERB" and view.word(at - 1) == "the")
        arguments = Arguments(told, arguments.objects, arguments.obliques, False)  # "the accused had joined the gang"
    fronted = is_relation(view.tokens[verb].deprel, "conj", "advcl")  # "Headed by X, the gang was exposed"
    if arguments.passive and arguments.subjects and not arguments.objects and fronted:
        shared = tuple(view.children(view.tokens[verb].head, "nsubj", "nsubj:pass"))
        shared = shared or tuple(_undergone(view, verb))  # "es una de las bandas y ha sido liderada por X"
        return Arguments(arguments.subjects, shared, arguments.obliques, True)
    if arguments.passive and arguments.subjects and not arguments.objects and is_relation(view.tokens[verb].deprel, "xcomp"):
        return Arguments(arguments.subjects, _raised(view, verb), arguments.obliques, True)
    if view.spanish and not arguments.subjects and _is_subject_relative(view, verb):
        return Arguments((view.tokens[verb].head,), arguments.objects, arguments.obliques, False)
    if not view.spanish or view.tokens[verb].upos != "ADJ" or (arguments.passive and arguments.subjects and arguments.objects):
        return arguments
    agents = [at for at in view.children(verb, "obl", "obj", "nmod") if preposition(view.sentence, at) == "por"]
    undergone = _undergone(view, verb)
    others = [at for at in view.children(verb, "obl", "obj", "nmod") if at not in agents and at > verb]
    spread = [member for at in agents for member in members(view.sentence, at)]
    return Arguments(tuple(spread), tuple(undergone), tuple(others), True)


def _raised(view: View, verb: int) -> tuple[int, ...]:
    """Of whom something is believed: "the gang, believed to be led by X", "the gang is thought to be run by X"."""
    above = view.tokens[verb].head
    if is_relation(view.tokens[above].deprel, "acl") and view.tokens[above].head >= 0:
        return (relative_head(view.sentence, view.tokens[above].head),)
    return tuple(view.children(above, "nsubj", "nsubj:pass"))


def _doubled(view: View, verb: int) -> tuple[int, int] | None:
    """The group before a Spanish verb that a pronoun takes up, and who stands behind it: "la banda la dirigía X"."""
    if not view.spanish or view.word(verb - 1) not in ("la", "lo", "las", "los") or view.tokens[verb - 1].upos != "PRON":
        return None
    leader = person_from(view, verb + 1)
    around = view.children(verb, "nsubj", "obj", "dislocated", "obl")
    groups = [at for at in around if at < verb - 1 and named_group(view, at, True) is not None]
    return (groups[-1], leader) if groups and leader is not None else None


def _undergone(view: View, participle: int) -> list[int]:
    """Of whom a Spanish participle is said: its subject, or the noun that it or the one it is joined to hangs on."""
    top = participle
    while is_relation(view.tokens[top].deprel, "conj") and view.tokens[view.tokens[top].head].upos in ("ADJ", "VERB"):
        top = view.tokens[top].head  # "la banda, liderada por X e integrada por Y"
    found = list(view.children(participle, "nsubj", "nsubj:pass")) or list(view.children(top, "nsubj", "nsubj:pass"))
    above = view.tokens[top].head
    hung = above >= 0 and is_relation(view.tokens[top].deprel, "amod", "acl", "appos")
    return found or ([above] if hung else [])


def _behind_relative(view: View, verb: int) -> int | None:
    """The person named right behind the verb of a Spanish relative clause about a group: "la banda que lidera X"."""
    token = view.tokens[verb]
    if not view.spanish or not is_relation(token.deprel, "acl") or token.head < 0 or view.mention(token.head, "person"):
        return None
    start = verb + 1 + (view.word(verb + 1) in ("los", "las"))
    leader = person_from(view, start + (view.word(start) in view.lexicon.kin))  # "la red que dirigían los hermanos X e Y"
    found = view.at[leader] if leader is not None else None
    if found is None or not view.lexicon.is_group(view.words, token.head):
        return None
    return found.head if any(view.words[at] == "que" for at in view.children(verb, "nsubj", "obj", "mark")) else None


def _is_subject_relative(view: View, verb: int) -> bool:
    """Whether "que" is the subject of its clause though the tree does not say so: "una banda que se alió al clan"."""
    token = view.tokens[verb]
    if not is_relation(token.deprel, "acl") or token.head < 0 or token.upos != "VERB":
        return False
    opened = any(view.words[at] == "que" and at < verb for at in view.children(verb, "mark", "nsubj", "obj"))
    same = token.feats.get("Number") == view.tokens[token.head].feats.get("Number", "Sing")
    return opened and same and any(at > verb for at in view.children(verb, "obj", "obl"))


def _leading(view: View, verb: int, lemma: str) -> Iterator[Proposition]:
    arguments = _with_late_object(view, verb, arguments_of(view, verb))
    leaders = [] if any(_is_law(view, at) for at in arguments.subjects) else subjects_of(view, "person", verb, arguments)
    if leaders and not arguments.passive:
        near = [child for at in (verb, *arguments.objects) for child in view.children(at, "obl", "nmod")]
        with_them = [at for at in near if preposition(view.sentence, at) in _BESIDE and at > verb]
        others = [one for at in with_them if (one := who(view, "person", at)) is not None]
        leaders = [*leaders, *(one for one in others if view.mention(one.head, "person"))]
    if not leaders and arguments.passive:
        yield from _controlled(view, verb, arguments)
    led = [preposition(view.sentence, at) for at in arguments.obliques]
    for entry in view.lexicon.verbs("leadership", lemma) if leaders else ():
        if not arguments.passive and any(case in entry.get("unless", ()) for case in led):
            continue  # "led the officers to the den"
        fixed = entry.get("object") or entry.get("particle")
        for told in _complements(view, verb, arguments, entry):
            head = _agreeing(view, verb, told) if arguments.passive else told
            group = named_group(view, head, True) if fixed or _is_object(view, verb, head) else None
            if group is not None:
                whole = whole_of(view, group)
                yield from (view.claim(Frame.LEADERSHIP, verb, leader, group) for leader in leaders)
                yield from (view.claim(Frame.MEMBERSHIP, verb, leader, whole) for leader in leaders if whole is not None)


def _with_late_object(view: View, verb: int, arguments: Arguments) -> Arguments:
    """ "Encabezaba una banda": a group behind its verb is led, though the tree has it lead."""
    alone = view.spanish and not arguments.passive and not arguments.objects and len(arguments.subjects) == 1
    group = arguments.subjects[0] if alone else -1
    if group < verb or not view.lexicon.is_group(view.words, group) or view.tokens[group].deprel != "nsubj":
        return arguments
    return Arguments((), (group,), arguments.obliques, False) if view.word(group - 1) in ("un", "una") else arguments


def _agreeing(view: View, verb: int, head: int) -> int:
    """Whom a Spanish participle is said of by gender and number, where the nearest noun has another: "la red del cartel que era
    dirigida por X" speaks of the network."""
    if not view.spanish and head < verb and (above := view.tokens[head].head) >= 0:
        told = view.at[head] is None and view.kind(head) == "person" and is_relation(view.tokens[head].deprel, "nmod", "conj")
        above = view.tokens[above].head if told and is_relation(view.tokens[head].deprel, "conj") else above
        return above if told and 0 <= above < head and view.lexicon.is_group(view.words, above) else head
    feats, own = view.tokens[verb].feats, view.tokens[head].feats
    gender, number = feats.get("Gender"), feats.get("Number")
    if (
        not view.spanish
        or head > verb
        or gender is None
        or (own.get("Gender", gender) == gender and own.get("Number", number) == number)
    ):
        return head
    nearest: list[int] = [*range(head - 1, -1, -1), *range(head + 1, verb)]
    for at in nearest:
        token = view.tokens[at]
        alike = token.feats.get("Gender", gender) == gender and token.feats.get("Number", number) == number
        if token.upos in ("NOUN", "PROPN") and view.lexicon.is_group(view.words, at) and alike:
            return at
    return head


def _controlled(view: View, verb: int, arguments: Arguments) -> Iterator[Proposition]:
    """A group that another one leads is tied to it: "la red, controlada por el cartel del Llano"."""
    for one in arguments.subjects:
        above = named_group(view, one, True) if view.at[one] is not None else None
        for other in arguments.objects if above is not None else ():
            below = named_group(view, other, True)
            if above is not None and below is not None and (above.start, above.end) != (below.start, below.end):
                yield view.claim(Frame.ASSOCIATION, verb, replace(below, role="agent"), replace(above, role="patient"))


def _is_object(view: View, verb: int, head: int) -> bool:
    """Whether what the tree calls an object stands in the verb's own clause, with no preposition that makes it another part."""
    between = view.words[min(verb, head) : max(verb, head)]
    found = view.at[head]
    first = begin(view, head) if found is None else found.first
    of = view.spanish and head > verb and view.word(first - 1 - (view.word(first - 1) in ("el", "la", "los", "las"))) == "de"
    if head < verb:
        return ";" not in between  # "vínculos con el clan Sur, liderado por X"
    return ";" not in between and not of and preposition(view.sentence, head) in ("", "a", "of", "de")


def _is_law(view: View, head: int) -> bool:
    """Whether those who act are the law's own: they lead operations, not gangs."""
    return view.words[head] in view.lexicon.public or view.is_body(head)


def _belonging(view: View, verb: int, lemma: str) -> Iterator[Proposition]:
    arguments = arguments_of(view, verb)
    for entry in view.lexicon.verbs("membership", lemma):
        groups = [at for at in _complements(view, verb, arguments, entry) if view.lemma(at) not in entry.get("never", ())]
        members = _joining(view, verb, arguments, entry) if groups else []
        if lemma not in _OF_GANGS:  # police who enter or leave a gang are at work, those who belong to it are not
            members = [one for one in members if one.sentence != view.number or not _is_law(view, one.head)]
        if not members and entry.get("case", entry.get("object")) and not entry.get("undergone"):
            yield from _parts(view, verb, arguments, groups)
        for member in members:
            counted = view.counted(member.head) if member.sentence == view.number else []
            for head in groups:
                group = named_group(view, head, bool(entry.get("gangs")), whole=True)
                if group is not None:
                    yield view.claim(Frame.MEMBERSHIP, verb, member, group, *counted)


def _parts(view: View, verb: int, arguments: Arguments, groups: list[int]) -> Iterator[Proposition]:
    """A group that belongs to a larger one is tied to it: "la célula pertenece a Los Faroles"."""
    for subject in arguments.subjects:
        part = named_group(view, subject, True)
        for head in groups if part is not None else ():
            whole = named_group(view, head, True, whole=True)
            if part is not None and whole is not None and (part.start, part.end) != (whole.start, whole.end):
                yield view.claim(Frame.ASSOCIATION, verb, replace(part, role="agent"), replace(whole, role="patient"))


def _joining(view: View, verb: int, arguments: Arguments, entry: Mapping[str, Any]) -> list[Filler]:
    """Those who join or leave a group: who acts, or who undergoes it ("was recruited by the gang")."""
    people: Iterable[int] | None = None
    if entry.get("undergone"):
        people = arguments.objects if arguments.passive else ()
    elif entry.get("made") and arguments.passive:  # "la banda, integrada por X y Y"
        people = [at for at in arguments.subjects if preposition(view.sentence, at) in ("por", "y", "e", "")]
    if people is not None:
        return [one for at in people if (one := who(view, "person", at)) is not None]
    if arguments.passive or (entry.get("reflexive") and not any(view.words[at] == "se" for at in view.below[verb])):
        return []
    return subjects_of(view, "person", verb, arguments)


def _complements(view: View, verb: int, arguments: Arguments, entry: Mapping[str, Any]) -> list[int]:
    """What the verb takes in the way its entry says: its object, what follows a preposition, or what a fixed object is of."""
    if entry.get("object"):
        return _of_fixed(view, verb, arguments, entry["object"])
    if entry.get("particle"):
        return list(arguments.objects) if view.word(verb + 1) == entry["particle"] else []
    if entry.get("case"):
        around = (*arguments.obliques, *view.children(verb, "obj", "iobj"))
        known = set(_cases(entry))
        led = [at for at in dict.fromkeys(around) if {preposition(view.sentence, at), _before_name(view, at)} & known]
        return [relative_head(view.sentence, at) for at in led]  # "la banda a la que pertenece"
    if view.spanish and not arguments.objects and not any(view.words[at] == "se" for at in view.below[verb]):
        return [at for at in arguments.obliques if preposition(view.sentence, at) == "a"]  # "lideraba a Los Faroles"
    return list(arguments.objects)


def _before_name(view: View, head: int) -> str:
    """The preposition right before a name and its article, whatever the tree makes of it: "pertenecía al frente 55"."""
    found = view.at[head]
    place = found.first - 1 if found is not None else -1
    place -= view.word(place) in ("el", "la", "los", "las", "the")
    return view.word(place)


def _of_fixed(view: View, verb: int, arguments: Arguments, fixed: str | list[str]) -> list[int]:
    """What the fixed object of a verb is of: "forman parte de", "took control of", "asumió el mando de"."""
    nouns = [fixed] if isinstance(fixed, str) else fixed
    part = next((at for at in view.children(verb, "obj", "obl", "xcomp") if view.lemma(at) in nouns), None)
    if part is None and view.word(verb + 1) in nouns:
        part = verb + 1  # "formarían parte de": the parser hangs the group on the verb
    if part is None:
        return []
    if view.word(part + 1) in _OF:
        behind = complement(view, part + 1)
        return [] if behind is None else [behind]
    held = [*view.children(part, "nmod"), *arguments.obliques]
    return [at for at in held if preposition(view.sentence, at) in ("of", "de")]


def _cases(entry: Mapping[str, Any]) -> list[str]:
    cases = entry.get("case")
    return [str(case) for case in cases] if isinstance(cases, list) else []


def _financing(view: View, verb: int, _lemma: str) -> Iterator[Proposition]:
    arguments = arguments_of(view, verb)
    for subject in arguments.subjects:
        agent = who(view, "agent", subject) or body(view, "agent", subject)
        for head in arguments.objects:
            patient = body(view, "patient", head) or who(view, "patient", head)
            if agent is not None and patient is not None:
                yield view.claim(Frame.FINANCING, verb, agent, patient)


def body(view: View, role: str, head: int) -> Filler | None:
    """A group or body that pays or is paid for, or the pronoun for one."""
    kind = view.kind(head)
    if kind in ("organization", "group", "pronoun") or view.lexicon.is_group(view.words, head):
        group = named_group(view, head, False)
        return view.filler(role, head) if group is None else Filler(role, group.start, group.end, group.sentence, group.head)
    return None


def _owning(view: View, verb: int, lemma: str) -> Iterator[Proposition]:
    arguments = of_verb(view.sentence, verb)
    for entry in view.lexicon.verbs("ownership", lemma):
        owners, things = list(arguments.subjects), list(arguments.objects)
        if entry.get("case"):
            owners, things = (
                _complements(view, verb, arguments, dict(entry)),
                [*arguments.subjects, *(arguments.objects if arguments.passive else ())],
            )
        for owner in owners:
            agent = who(view, "agent", owner) or body(view, "agent", owner)
            for thing in things:
                if agent is not None and view.kind(thing) in OWNED and thing != owner:
                    yield view.claim(Frame.OWNERSHIP, verb, agent, view.filler("goods", thing))


_RULES: dict[str, Callable[[View, int, str], Iterator[Proposition]]] = {
    "leadership": _leading,
    "membership": _belonging,
    "financing": _financing,
    "ownership": _owning,
}
