"""Who works with whom: "has links to", "vinculado al cártel de X", "worked with contacts in Miami"."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.carriers import verb_of
from quipu.claims.document import Filler, Proposition
from quipu.claims.phrases import members, preposition, span
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import complement, end, person_from
from quipu.claims.relations.group_names import group_of, is_gang, named_group
from quipu.claims.relations.subjects import spoken_around, subjects_above
from quipu.claims.relations.verbs import arguments_of
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation, subtree
from quipu.model import Frame

_MOST = 4
_BELONGING = frozenset({"membership", "pertenencia"})
_LIST = 12
_NEAR = 8
_BREAKS = frozenset({".", "-", "–", "—", "--"})
_WITHIN = frozenset({"in", "en", "within"})
_GROUPS = ("group", "organization", "person", "pronoun")


def links(view: View) -> Iterator[Proposition]:
    """Associations in a sentence, one for each of those that the link is to."""
    for place, token in enumerate(view.tokens):
        noun = token.upos == "NOUN" or (view.spanish and token.upos == "ADJ" and is_relation(token.deprel, "obj"))
        if token.upos in ("VERB", "ADJ"):
            yield from _verbal(view, place)
        if (
            noun
            and view.words[place] in view.lexicon.listed("association", "nouns")
            and not (view.spanish and view.word(place - 1) == "de")  # "de acuerdo con el fiscal" is no agreement
        ):
            yield from _nominal(view, place)


def _verbal(view: View, verb: int) -> Iterator[Proposition]:
    """ "worked with contacts in Miami", "vinculado al cártel de X", "aliado con"."""
    lemma = verb_of(view.tokens[verb], view.lexicon.lemmas("association"))
    entries = view.lexicon.verbs("association", lemma)
    if not entries:
        return
    arguments = arguments_of(view, verb)
    for entry in entries:
        undergone = arguments.objects if arguments.passive else ()
        around = dict.fromkeys([*arguments.obliques, *arguments.objects, *view.children(verb, "obj")])
        around = {at: None for at in around if at not in undergone}
        if any(view.lemma(at) in entry.get("unless", ()) for at in around):
            continue  # "vinculó a proceso": a judge's order, and no link
        fixed = entry.get("object", ())
        held = [at for at in around if view.words[at] in fixed]
        if fixed and not held:
            continue  # "joined hands with": no other joining is a tie
        around = dict.fromkeys([*around, *(child for at in held for child in view.children(at, "nmod"))])
        others = [at for at in around if _leads(preposition(view.sentence, at), entry["case"])]
        others = [at for at in others if not _is_employer(view, at, lemma)]
        told = _told_of(view, verb)
        ones = [at for at in (arguments.objects if arguments.passive else arguments.subjects) if at not in others]
        ones = ones if told is None else [told]
        if not ones and (speaker := spoken_around(view, verb)) is not None:
            ones = [speaker]
        above = view.tokens[verb].head
        if not ones and above >= 0 and any(view.words[at] in ("for", "por") for at in view.children(verb, "mark")):
            ones = [at for at in view.children(above, "obj", "nsubj:pass") if view.mention(at, "person")]  # "held X for working"
        if any(view.words[at] in ("of", "de") for at in view.children(verb, "mark")):
            ones = [at for at in ones if not view.mention(at, "organization")]  # "a member of X convicted of working for Y"
        ones = [_tied(view, verb, at) for at in ones]
        joined = [at for head in others for at in view.children(head, "conj") if _is_added(view, at)]
        yield from _pairs(view, verb, list(ones), list(dict.fromkeys([*others, *joined])))


def _tied(view: View, verb: int, head: int) -> int:
    """The group that a Spanish participle is said of where the tree hangs it on what the group does: "un grupo dedicado al
    narcotráfico vinculado al cartel"."""
    if not view.spanish or head > verb or view.at[head] is not None or view.kind(head) in _GROUPS:
        return head
    number = view.tokens[verb].feats.get("Number")
    for at in range(head - 1, max(head - _NEAR, -1), -1):
        if view.words[at] in (",", ";") or view.tokens[at].feats.get("VerbForm") == "Fin":
            break
        if view.lexicon.is_group(view.words, at) and view.tokens[at].feats.get("Number") == number:
            return at
    return head


def _is_added(view: View, head: int) -> bool:
    """ "linked to the gang of X, as well as to that of Y": one more that a link is to."""
    return any(view.words[at : at + 3] in (("as", "well", "as"), ("así", "como", "a")) for at in view.children(head, "cc"))


def _is_employer(view: View, head: int, verb: str) -> bool:
    """Whether someone only works for a body that no word calls a gang: "who worked for a bank"."""
    hired = verb in ("work", "trabajar") and preposition(view.sentence, head) in ("for", "para")
    return hired and view.mention(head, "organization") is not None and not is_gang(view, head)


def _told_of(view: View, verb: int) -> int | None:
    """Whom a bare English participle is said of, which taggers take for a past tense: "the wife of a man linked to the gang"."""
    token, before = view.tokens[verb], verb - 1
    if view.spanish or not is_relation(token.deprel, "acl") or not view.words[verb].endswith("ed") or before < 0:
        return None
    if view.has(verb, "nsubj"):
        return None  # "X, who worked with Y"
    nominal = view.at[before] is not None or view.tokens[before].upos in ("NOUN", "PROPN", "PRON")
    return _top(view, before) if nominal else None


def _counted(view: View, head: int) -> int:
    """The noun that "one" is counted out of: "uno de los detenidos está vinculado a"."""
    if view.at[head] is None and view.tokens[head].upos in ("PRON", "NUM", "DET") and view.word(head + 1) in ("of", "de"):
        found = complement(view, head + 1)
        return head if found is None else found
    return head


def _leads(case: str, allowed: list[str]) -> bool:
    return case in allowed or any(case.endswith(f" {word}") for word in allowed)


def _nominal(view: View, noun: int) -> Iterator[Proposition]:
    """ "has links to", "without ties to", "sus nexos con", "una alianza con"."""
    cases = view.lexicon.listed("association", "cases")
    others = [
        member
        for child in view.children(noun, "nmod", "obl")
        if preposition(view.sentence, child) in cases and child > noun
        for member in members(view.sentence, child)
    ]
    if not others and view.word(noun + 1) in cases:
        behind = complement(view, noun + 1)  # the parser hangs it on the verb: "tiene nexos con el cartel"
        others = [] if behind is None else members(view.sentence, _top(view, behind))
    yield from _pairs(view, noun, _holders(view, noun), list(dict.fromkeys(others)))


def roles(view: View) -> Iterator[Proposition]:
    """ "had a leading role in the gang", "tenía un papel clave dentro de la banda": who has a part in a group is of it."""
    for noun, token in enumerate(view.tokens):
        if token.upos != "NOUN" or view.words[noun] not in view.lexicon.listed("membership", "roles"):
            continue
        place = noun + 1
        while place < len(view.tokens) and (view.tokens[place].upos == "ADJ" or view.words[place] == "clave"):
            place += 1
        held = False
        if view.word(place) == "de" and place + 1 < len(view.tokens) and view.tokens[place + 1].upos == "NOUN":
            held = view.words[place + 1] in view.lexicon.listed("membership", "nouns")
            place += 2  # "cumplía el rol de sicario dentro de la banda"
        inside = view.words[place : place + 2] == ("dentro", "de")
        belongs = view.words[noun] in _BELONGING  # of which a law speaks too: "membership in a criminal organization"
        led = view.word(place) in _WITHIN or inside or (belongs and view.word(place) in ("of", "a"))
        led = led or (held and view.word(place) == "de")  # "tiene el rango de sicario de la clica"
        head = complement(view, place + inside) if led else None
        group = named_group(view, head, True) if head is not None else None
        if group is not None and belongs and view.mention(group.head, "organization") is None:
            continue
        if group is None or not is_relation(token.deprel, "obj", "obl"):
            continue
        for holder in subjects_above(view, noun):
            if view.words[holder] != "alias" and not _is_law(view, holder) and view.kind(holder) in ("person", "pronoun"):
                yield view.claim(Frame.MEMBERSHIP, noun, replace(_actor(view, holder), role="person"), group)


def _top(view: View, place: int) -> int:
    """The head of the name that a token belongs to."""
    found = view.at[place]
    return found.head if found is not None else place


def _pairs(view: View, anchor: int, ones: list[int], others: list[int]) -> Iterator[Proposition]:
    """One association for each of the others; the law at work and meetings of officials are none."""
    actors = [at for at in ones if view.kind(_counted(view, at)) in _GROUPS]
    if any(_is_law(view, _counted(view, at)) for at in ones):
        return
    for other in others:
        patient = _other(view, other)
        if patient is not None and _is_own(view, other, actors):
            continue
        for actor in actors[:_MOST]:
            own = patient is not None and _actor(view, actor).start == patient.start
            if patient is not None and not own and other not in (actor, _counted(view, actor)):
                yield view.claim(Frame.ASSOCIATION, anchor, _actor(view, actor), patient)
                for named in _among(view, other) if view.at[other] is None else ():
                    yield view.claim(Frame.ASSOCIATION, anchor, _actor(view, actor), named)


def _is_own(view: View, other: int, actors: list[int]) -> bool:
    """Whether a group with "a" and no name only tells how another one is made: "la red operaba con una estructura sólida"."""
    bare = view.at[other] is None and view.lexicon.is_group(view.words, other)
    one = any(view.words[at] in ("un", "una", "a", "an") for at in view.children(other, "det"))
    named = named_group(view, other, False) if bare and one else None
    grouped = [at for at in actors if view.at[at] is None and view.lexicon.is_group(view.words, at)]
    return (
        named is not None
        and view.at[named.head] is None
        and (bool(grouped) or any(view.mention(at, "organization") for at in actors))
    )


def _among(view: View, other: int) -> Iterator[Filler]:
    """The groups and people named among those whom a link is to: "vínculos con varias bandas, incluido el Clan Sur y X"."""
    for place in range(other + 1, min(other + _LIST, len(view.words))):
        if view.tokens[place].upos in ("VERB", "AUX") and view.tokens[place].feats.get("VerbForm") == "Fin":
            return
        if length := view.lexicon.phrase_at("association", "including", view.words, place):
            break
    else:
        return
    place += length
    while place < len(view.words):
        if view.words[place] == "(":  # "(PCC)"
            place = next((at for at in range(place, len(view.words)) if view.words[at] == ")"), len(view.words) - 1)
        found = view.at[place]
        if found is not None and found.kind != "place":
            if not view.is_body(found.head):
                yield view.filler("patient", found.head)
            place = found.last
        elif (
            view.tokens[place].upos in ("DET", "CCONJ", "PUNCT", "ADP", "NOUN", "PROPN", "ADJ")
            and view.words[place] not in _BREAKS
        ):
            place += 1
        else:
            return


def _is_law(view: View, head: int) -> bool:
    return view.is_body(head) or any(
        view.words[at] in view.lexicon.public or view.is_body(at)
        for at in view.children(head, "compound", "amod", "nmod")
        if at < head
    )


def _actor(view: View, head: int) -> Filler:
    """Who has the link, by the name if the phrase gives one; "uno de los detenidos" whole."""
    if (counted := _counted(view, head)) != head:
        return view.run("agent", head, counted + 1, head)
    named = person_from(view, end(view, head)) if view.at[head] is None and view.tokens[head].upos == "NOUN" else None
    if named is None and view.at[head] is None:
        named = next((at for at in view.children(head, "appos") if at > head and view.mention(at, "person")), None)
    above = view.tokens[head].head
    if named is None and view.at[head] is None and is_relation(view.tokens[head].deprel, "appos") and view.mention(above):
        named = above  # "Los Faroles, una banda que se alió a"
    return view.filler("agent", head if named is None else named)


def _other(view: View, head: int) -> Filler | None:
    """Whom the link is to: a person, a gang, or people told by what they are and where ("contacts in Miami and New York")."""
    found = view.at[head]
    if found is not None:
        named = found.kind in ("person", "organization") and not view.is_body(head)
        return view.filler("patient", head) if named else None
    titled = view.tokens[head].upos == "NOUN" and view.kind(head) == "person"
    named_person = person_from(view, end(view, head)) if titled else None
    if titled and named_person is None:
        told = [at for at in bearers(view, head) if at > head and view.mention(at, "person")]
        named_person = told[0] if len(told) == 1 else None  # "vínculos con el líder de la banda, X"
    if named_person is not None and not _is_law(view, head):
        return view.filler("patient", named_person)
    group = named_group(view, head, False)
    if group is not None and view.tokens[head].upos != "PRON":
        whose = any(view.mention(at, "person") for at in (head - 2, head + 2)) and group.end - group.start > len(view.words[head])
        return replace(group, role="patient") if view.at[group.head] or whose else _described(view, head)
    roles = view.lexicon.listed("membership", "nouns") | view.lexicon.listed("leadership", "nouns")
    if view.words[head] in roles and group_of(view, head, True) is not None:
        return _described(view, head)
    return _described(view, head) if view.words[head] in view.lexicon.listed("association", "others") else None


def _described(view: View, head: int) -> Filler:
    """A noun with its adjectives, coordinated ones too, and where they are."""
    start, stop = span(view.document, view.sentence, head)
    adjectives = [at for at in view.children(head, "amod", "compound") if at < head]
    spread = [at for adjective in adjectives for at in subtree(view.sentence, adjective)]
    start = min([start, *(view.tokens[at].start for at in spread if view.tokens[at].upos != "PUNCT")])
    for child in view.children(head, "nmod", "amod"):
        if child > head and (preposition(view.sentence, child) in ("in", "en", "from", "de") or view.tokens[child].upos == "ADJ"):
            last = subtree(view.sentence, child, ("acl", "acl:relcl", "appos"))[-1]
            stop = max(stop, view.tokens[last].end)
    return Filler("patient", start, stop, view.number, head)


def _holders(view: View, noun: int) -> list[int]:
    """Who has the link: its owner, or the subject of the clause it stands in."""
    owners = [
        at
        for at in view.children(noun, "nmod:poss", "nmod")
        if view.tokens[at].deprel == "nmod:poss" or preposition(view.sentence, at) in ("of", "de", "between", "entre")
    ]
    return owners or _having(view, noun) or subjects_above(view, noun)


def _having(view: View, noun: int) -> list[int]:
    """The person right before "with links to": "arrested a man with links to the gang"."""
    place = noun
    while place > 0 and view.tokens[place - 1].upos in ("ADJ", "DET", "ADV"):
        place -= 1
    before = place - 2
    led = view.word(place - 1) in ("with", "con") and before >= 0 and view.at[before] is None
    return [before] if led and view.tokens[before].upos == "NOUN" and view.kind(before) == "person" else []
