"""Who leads, belongs to, pays for or owns, where a noun says so: "leader of the gang", "four other members of the structure"."""

from collections.abc import Callable, Iterator

from quipu.claims.document import Filler, Proposition
from quipu.claims.relations.asides import name_before
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import begin, complement, compound_end, end, person_from
from quipu.claims.relations.group_names import group_of, heads_part, named_group
from quipu.claims.relations.parts import whole_of
from quipu.claims.relations.persons import COPULAS
from quipu.claims.relations.rows import AND, all_named
from quipu.claims.relations.subjects import subjects_above
from quipu.claims.relations.those import those
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation
from quipu.model import Frame

_OF = frozenset({"of", "de", "del"})
_ONE = frozenset({"one", "uno", "una"})
_NEAR = 16
_WORKING_FOR = _OF | {"for", "para", "en", "in", "within"}


def nominal_ties(view: View) -> Iterator[Proposition]:
    """Relations that a noun evokes, with those of whom it is said."""
    for place, token in enumerate(view.tokens):
        post_end = place + view.lexicon.phrase_at("membership", "posts", view.words, place)
        posted = post_end > place
        former = view.spanish and view.words[place].startswith("ex")  # "exlíder", which taggers take for a verb
        role = not view.spanish and view.mention(place - 1, "organization") and view.mention(place + 1, "person")  # "enforcer"
        being = view.has(place, "cop") and _is_role(view, place)  # "suspected of being hitmen for": no verb
        is_noun = token.upos in ("NOUN", "PROPN", "ADJ") or being or posted or former or (role and _is_role(view, place))
        if not is_noun or view.mention(place, "person"):
            continue
        named = view.at[place]
        behind = view.tokens[place + 1] if place + 1 < len(view.tokens) else None
        if (
            not view.spanish
            and behind is not None
            and behind.upos == "NOUN"
            and token.deprel == "compound"
            and token.head >= max(post_end, place + 1)
        ):
            continue  # "72 affiliate groups"
        if view.spanish and place + 1 < len(view.tokens) and not posted and _is_role(view, place) and _is_role(view, place + 1):
            continue  # "un sicario integrante de la banda"
        if view.spanish and not posted and token.upos == "ADJ" and place > 0 and view.tokens[place - 1].upos == "NOUN":
            continue  # "jefe financiero"
        if named is not None and named.kind == "organization" and place == named.last - 1 and named.last - named.first > 1:
            continue  # "NCA Branch Commander": an office's name, no gang and its head
        for relation, rule in _RULES.items():
            if view.words[place] in view.lexicon.listed(relation, "nouns"):
                yield from rule(view, place)
        if posted or _is_share(view, place):
            yield from _members(view, place)


def _is_share(view: View, noun: int) -> bool:
    """ "was part of the gang", "era parte de la banda": "part" behind a copula, and no object or owner of anything else."""
    return view.words[noun] in ("part", "parte") and view.word(noun - 1) in COPULAS and view.word(noun + 1) in _OF


def _leaders(view: View, noun: int) -> Iterator[Proposition]:
    partial = heads_part(view, noun)
    group = _led_among(view, noun)
    group = group or group_of(view, noun, view.words[noun] in view.lexicon.listed("leadership", "weak"), partial)
    frame = Frame.MEMBERSHIP if partial else Frame.LEADERSHIP
    if group is None:
        group, frame = _served(view, noun), Frame.MEMBERSHIP
    if group is None and not partial:
        group, frame = _shared(view, noun), Frame.LEADERSHIP
    if group is not None:
        whole = whole_of(view, group) if frame is Frame.LEADERSHIP else None
        people = those(view, "person", noun) or _somebody(view, noun, group)
        for person in people or [view.filler("person", at) for at in examples(view, noun)]:
            if _is_chief_of_law(view, person, group):
                continue
            several = view.counted(noun) if person.head == noun else []
            yield view.claim(frame, noun, person, group, *several)
            if whole is not None:  # who leads a cell of the cartel is of the cartel
                yield view.claim(Frame.MEMBERSHIP, noun, person, whole)


def _is_chief_of_law(view: View, person: Filler, group: Filler) -> bool:
    """Whether a holder of an office is told to be the head of what only "its" or "su" points at: "Su jefe, el comisario X"."""
    name = view.at[person.head] if person.sentence == view.number else None
    pointed = group.sentence != view.number or view.words[group.head] in ("its", "their", "su", "sus")
    return pointed and name is not None and view.word(name.first - 1) in view.lexicon.posts


def _shared(view: View, noun: int) -> Filler | None:
    """The group of the role noun that this one is joined to: "the gang's founder and leader", "fundador y líder de la banda"."""
    first, last = begin(view, noun), compound_end(view, noun)
    before = first - 2 if view.word(first - 1) in AND else -1
    behind = range(last + 1, min(last + 4, len(view.words))) if view.word(last) in AND else range(0)
    known = [at for at in (before, *behind) if at >= 0 and view.at[at] is None and _is_role(view, at)]
    beside = known[0] if known else -1
    if beside < 0 or view.tokens[beside].feats.get("Number") != view.tokens[noun].feats.get("Number"):
        return None
    weak = view.lexicon.listed("leadership", "weak")
    return group_of(view, beside, view.words[noun] in weak and view.words[beside] in weak)


def _is_role(view: View, place: int) -> bool:
    return any(view.words[place] in view.lexicon.listed(one, "nouns") for one in ("leadership", "membership"))


def _led_among(view: View, noun: int) -> Filler | None:
    """The group of those among whom a leader is told: "six of the gang, including the leader X", "entre ellos el cabecilla"."""
    place = begin(view, noun)
    known = range(max(place - 4, 0), place)
    opening = next((at for at in known if at + view.lexicon.phrase_at("association", "including", view.words, at) == place), None)
    if opening is None or view.lexicon.phrase_at("association", "including", view.words, opening) == 0:
        return None
    for at in range(opening - 1, max(opening - _NEAR, -1), -1):
        if view.mention(at, "organization") or view.lexicon.is_group(view.words, at):
            return named_group(view, at, True)
    return None


def _somebody(view: View, noun: int, group: Filler) -> list[Filler]:
    """The leader of a group that has a name, not named by the sentence that tells something of him ("the boss of X was held")."""
    place = begin(view, noun)
    top = place if view.words[place] in _ONE and view.word(place + 1) in _OF else noun
    posted = view.lexicon.phrase_at("membership", "posts", view.words, noun) > 0
    heads = range(top, compound_end(view, noun)) if posted else (top,)
    acts = any(is_relation(view.tokens[at].deprel, "nsubj", "obj", "obl", "nmod", "iobj") for at in heads)
    acts = acts and view.word(place - 1) not in ("como", "as") and (posted or view.tokens[noun].upos == "NOUN")
    acts = acts and not (view.word(place - 1) == "de" and view.word(place - 2) in view.lexicon.listed("membership", "roles"))
    named = view.mention(group.head, "organization") is not None
    single = top != noun or view.tokens[noun].feats.get("Number") != "Plur" or bool(view.counted(noun))
    if acts and named and single:
        place += view.tokens[place].text == "l"  # "del segundo al mando"
        return [view.run("person", place, compound_end(view, noun), noun) if posted else view.filler("person", top)]
    return [] if (held := _held_to_be(view, noun)) is None else [view.filler("person", held)]


def _held_to_be(view: View, noun: int) -> int | None:
    """The people of whom a participle says what they are held to be: "una pareja señalada como cabecillas de la banda"."""
    above = view.tokens[noun].head
    before = begin(view, noun) - 1
    being = view.word(before) in ("being", "ser") and view.word(before - 1) in ("of", "de")
    if (
        is_relation(view.tokens[noun].deprel, "xcomp", "advcl")
        and view.has(noun, "cop")
        and is_relation(view.tokens[above].deprel, "acl")
    ):
        one = view.tokens[above].head  # "men believed to be members of the gang"
        return one if one < above and view.at[one] is None and view.kind(one) == "person" else None
    if view.word(before) not in ("como", "as") and not being:
        return None
    if being and above >= 0 and view.has(above, "nsubj") and view.tokens[above].upos == "VERB":
        one = next(view.children(above, "nsubj"))  # "gunmen suspected of being part of the gang fired"
        return one if one < above and view.tokens[one].upos == "NOUN" and view.kind(one) == "person" else None
    acting = above >= 0 and view.tokens[above].upos == "VERB" and not view.has(above, "obj", "aux:pass")
    if acting and (one := next(view.children(above, "nsubj"), above)) < above and not being:
        fits = view.tokens[one].upos == "NOUN" and view.at[one] is None and view.kind(one) == "person"
        return one if fits else None  # "dos hombres se identificaron como miembros de la banda"
    above = view.tokens[above].head if being and not is_relation(view.tokens[above].deprel, "acl", "amod") else above
    if above < 0 or not is_relation(view.tokens[above].deprel, "acl", "amod"):
        return None
    one = view.tokens[above].head
    if view.has(above, "nsubj") or view.tokens[one].upos != "NOUN" or view.words[one] == "alias":
        return None  # "X, alias Y, quien empezó como integrante de"
    return one if 0 <= one < above and view.kind(one) == "person" and view.mention(one, "organization") is None else None


def _served(view: View, noun: int) -> Filler | None:
    """The gang in which someone heads a part of the work: "jefe de sicarios de Los Faroles"."""
    part = complement(view, noun + 1) if view.word(noun + 1) in _OF else None
    while (
        part is not None
        and view.tokens[part].text.islower()
        and view.at[part] is None
        and not view.lexicon.is_group(view.words, part)
    ):
        place = next((at for at in range(part + 1, min(part + 3, len(view.words))) if view.words[at] in _WORKING_FOR), None)
        part = complement(view, place) if place is not None else None
        group = named_group(view, part, True, whole=True) if part is not None else None
        if group is not None:
            return group
    return None


def _members(view: View, noun: int) -> Iterator[Proposition]:
    posted = view.spanish and view.lexicon.phrase_at("membership", "posts", view.words, noun) > 0
    words = view.words[noun : noun + max(1, view.lexicon.phrase_at("membership", "posts", view.words, noun))]
    strict = posted or " ".join(words) in view.lexicon.listed("membership", "weak")
    group = group_of(view, noun, strict, whole=True) or _gangsters_of(view, noun)
    if group is None or beside_group(view, noun):
        return
    people = those(view, "person", noun)
    counted = view.counted(noun)
    if not people and (above := _people_before(view, noun)) is not None:
        people, counted = [view.filler("person", above)], view.counted(above)  # "dos hombres, integrantes de la banda"
        above = view.tokens[above].head if view.tokens[above].deprel == "conj" else above
        joined = [at for at in view.children(above, "conj") if at < noun and view.at[at] is None and view.kind(at) == "person"]
        if joined:  # "cuatro hombres y una mujer, integrantes de la banda": each of its own number
            people, counted = [view.filler("person", at) for at in (above, *joined)], []
    part = view.lexicon.phrase_at("association", "parts", view.words, noun)  # "an affiliate of the gang" is nobody
    some = counted or view.word(begin(view, noun)) in view.lexicon.listed("membership", "some")
    if not people and not part and some:
        several = view.lexicon.phrase_at("membership", "posts", view.words, noun)
        people = [view.run("person", noun, noun + several, noun) if several > 1 else view.filler("person", noun)]
    people = people or _somebody(view, noun, group)
    people = [*people, *_one_more(view, noun)]
    people.extend(view.filler("person", at) for at in examples(view, noun) if at not in [one.head for one in people])
    for person in people:
        named = view.mention(person.head, "person") is not None or person.sentence != view.number
        yield view.claim(Frame.MEMBERSHIP, noun, person, group, *(() if named else counted))


def examples(view: View, noun: int) -> tuple[int, ...]:
    """Those named as some of the people that a plural speaks of: "leaders of the gang, including X and Y", "líderes como X"."""
    if view.tokens[noun].feats.get("Number") != "Plur":
        return ()
    place = end(view, noun)
    place += view.word(place) == ","
    length = view.lexicon.phrase_at("association", "including", view.words, place) if place < len(view.words) else 0
    place += length + (view.word(place + length) in (",", ":"))
    person = person_from(view, place) if length else None
    return all_named(view, person) if person is not None else ()


def beside_group(view: View, noun: int) -> bool:
    """Whether a noun tells of a group before it what it is: "the Kinlan cartel, an affiliate of"."""
    above = view.tokens[noun].head
    if not is_relation(view.tokens[noun].deprel, "appos") or not 0 <= above < noun:
        return False
    return view.mention(above, "organization") is not None or view.lexicon.is_group(view.words, above)


def _gangsters_of(view: View, noun: int) -> Filler | None:
    """The gang whose name stands before a word for its men, though a body has the same name ("a United Nations gangster")."""
    found = view.at[noun - 1] if noun and view.words[noun] in view.lexicon.listed("membership", "gangsters") else None
    return None if found is None or found.kind != "organization" else view.run("organization", found.first, found.last)


def _one_more(view: View, noun: int) -> list[Filler]:
    """Who is a member beside "others": "X and three other members of the gang", "X, junto a otros dos integrantes de"."""
    first = begin(view, noun)
    if not any(view.words[at] in view.lexicon.listed("membership", "others") for at in range(first, noun)):
        return []
    place = first - 1
    if view.word(place) in ("and", "y"):
        before = view.mention(place - 1, "person")
        named = before.head if before is not None and before.last == place else name_before(view, place)
        return [] if named is None else [view.filler("person", named)]
    together = view.words[max(place - 1, 0) : place + 1] in (
        ("along", "with"),
        ("together", "with"),
        ("junto", "a"),
        ("junto", "con"),
    )
    if not together:
        return []
    found = [view.mention(at, "person") for at in subjects_above(view, noun)]
    return [view.filler("person", one.head) for one in found if one is not None]


def _people_before(view: View, noun: int) -> int | None:
    """The noun for people that another stands by: "dos hombres, integrantes de", "tres brasileños supuestos miembros de"."""
    before = begin(view, noun) - 1
    if view.spanish and before >= 0 and view.tokens[before].upos == "NOUN" and view.kind(before) == "person":
        return before if view.at[before] is None else None
    above = view.tokens[noun].head
    if above < 0 or above > noun or not is_relation(view.tokens[noun].deprel, "appos", "amod", "nmod", "acl"):
        return None
    between = view.words[above + 1 : begin(view, noun)]
    beside = view.tokens[noun].deprel == "appos" or not set(between) - {","}
    return above if beside and view.at[above] is None and view.kind(above) == "person" else None


def _financiers(view: View, noun: int) -> Iterator[Proposition]:
    group = group_of(view, noun, False)
    if group is not None:
        patient = Filler("patient", group.start, group.end, group.sentence, group.head)
        for person in bearers(view, noun):
            yield view.claim(Frame.FINANCING, noun, view.filler("agent", person), patient)


def _owners(view: View, noun: int) -> Iterator[Proposition]:
    """ "X, the owner of a fruit exporter", "el dueño de la finca es X"."""
    place = noun + 1
    goods = complement(view, place) if view.word(place) in _OF else None
    if goods is not None and view.kind(goods) not in ("person", "pronoun"):
        for person in bearers(view, noun):
            yield view.claim(Frame.OWNERSHIP, noun, view.filler("agent", person), view.filler("goods", goods))


_RULES: dict[str, Callable[[View, int], Iterator[Proposition]]] = {
    "leadership": _leaders,
    "membership": _members,
    "financing": _financiers,
    "ownership": _owners,
}
