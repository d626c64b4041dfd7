"""Firsts, onlys and mosts: "the first known independent structure", "the world's top producer"."""

from collections.abc import Iterator

from quipu.claims.carriers import verb_of
from quipu.claims.document import Filler, Proposition
from quipu.claims.phrases import positions, preposition, relative_head
from quipu.claims.relations.asides import name_before
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import begin, complement
from quipu.claims.relations.persons import COPULAS
from quipu.claims.relations.subjects import subjects_above
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation
from quipu.model import Frame

_DEFINITE = frozenset({"the", "el", "la", "los", "las", "su", "its", "their", "'s", "’s", "mexico", "one", "uno", "una"})
_HUNTED = frozenset({"wanted", "buscado", "buscada", "buscados", "buscadas"})
_ONE = frozenset({"one", "uno", "una"})
_LINKING = frozenset(
    [
        "become",
        "remain",
        "prove",
        "represent",
        "constitute",
        "consider",
        "describe",
        "call",
        "be",
        "convertir",
        "considerar",
        "constituir",
        "resultar",
        "representar",
        "ser",
    ]
)


def ranks(view: View) -> Iterator[Proposition]:
    """A rank where it is said of someone or something: by a copula, an apposition, "as", or "with X the first"."""
    never = view.lexicon.listed("rank", "never")
    for place, token in enumerate(view.tokens):
        if token.upos not in ("NOUN", "PROPN") or _is_compound(view, place) or view.mention(place, "person"):
            continue
        mark = _mark(view, place)
        if not never.isdisjoint((view.words[place], view.lemma(place))) and not _is_hunted(view, mark):
            continue
        if mark is not None and view.at[mark] is not None and view.tokens[mark].text[:1].isupper() and mark > 0:
            continue  # "the First Catarinense Group": a name, no rank
        patient = _ranked(view, place, mark) if mark is not None else None
        named = view.at[patient] if patient is not None else None
        if named is not None and named.kind == "organization" and view.kind(place) == "person":
            continue  # "the leader of the clan, the most wanted trafficker": no gang is a trafficker
        if patient is not None and _are_people(view, place, patient):
            above = [at for at in subjects_above(view, place) if view.mention(at, "organization")]
            patient = above[0] if above else None  # "tiene 8.000 miembros y es una de las pandillas más fuertes"
        if mark is not None and patient is not None and not _inside(view, place, patient):
            yield view.claim(
                Frame.RANK, place, view.filler("patient", patient), _attribute(view, mark, place), *_scope(view, place)
            )


def _are_people(view: View, noun: int, patient: int) -> bool:
    """Whether what is ranked among groups is people, as no group is."""
    group = not view.lexicon.groups.isdisjoint((view.words[noun], view.lemma(noun)))
    people = view.at[patient] is None and view.kind(patient) == "person" and view.words[patient] not in ("family", "familia")
    return group and people


def _is_hunted(view: View, mark: int | None) -> bool:
    """Whether a rank is that of somebody sought, which even plain nouns for people tell ("Peru's most wanted man")."""
    return mark is not None and view.words[mark] in view.lexicon.listed("rank", "most") and view.word(mark + 1) in _HUNTED


def _is_compound(view: View, place: int) -> bool:
    """Whether a noun only qualifies the next one ("top cocaine producer")."""
    following = place + 1 + (view.word(place + 1) == "-")  # "drug-trafficking suspects"
    hyphened = following > place + 1 and not view.spanish
    return hyphened or (
        not view.spanish and following < len(view.tokens) and view.tokens[following].upos == "NOUN" and view.at[following] is None
    )


def _inside(view: View, place: int, patient: int) -> bool:
    """Whether the subject found is a word that no one can rank by: an expletive or a question."""
    return patient == place or view.words[patient] in ("what", "which", "there", "who", "lo", "one", "place", "lugar", "puesto")


def _mark(view: View, noun: int) -> int | None:
    """The word that ranks a noun: an ordinal, a superlative, "only", "most"."""
    first = begin(view, noun)
    span = range(first, noun + 3) if view.spanish else range(first, noun)
    places = [at for at in span if at != noun and at < len(view.words) and (at < noun or view.tokens[at].upos in ("ADJ", "ADV"))]
    definite = any(view.words[at] in _DEFINITE for at in range(first, noun))
    for at in places:
        if _is_ordinal(view, at) and (definite or view.words[at] in ("only", "first-ever")):
            return at
        if definite and _is_superlative(view, at, noun):
            return at
    return next((at for at in places if _stands_alone(view, at, noun)), None)


def _stands_alone(view: View, place: int, noun: int) -> bool:
    """Whether a word says that a group is nobody's ("an independent gang")."""
    if view.words[place] not in view.lexicon.listed("rank", "standing") or view.tokens[place].head != noun:
        return False
    return not view.lexicon.groups.isdisjoint((view.words[noun], view.lemma(noun)))


def _is_ordinal(view: View, place: int) -> bool:
    listed = view.lexicon.listed("rank", "ordinals")
    return view.words[place] in listed and view.tokens[place].upos in ("ADJ", "ADV", "NUM", "DET")


def _is_superlative(view: View, place: int, noun: int) -> bool:
    word, token = view.words[place], view.tokens[place]
    if word in view.lexicon.listed("rank", "unranked"):
        return False
    if word in view.lexicon.listed("rank", "superlatives"):
        return place < noun or not view.spanish
    if word in view.lexicon.listed("rank", "most"):
        following = view.tokens[place + 1] if place + 1 < len(view.tokens) else None
        fits = following is not None and following.upos in ("ADJ", "VERB", "ADV")
        return fits and view.word(place + 1) not in view.lexicon.listed("rank", "unranked")
    return token.feats.get("Degree") == "Sup" and word not in ("most", "least") and token.upos == "ADJ"


def _attribute(view: View, mark: int, noun: int) -> Filler:
    """From the ranking word to the noun, with the bare complement that says of what ("productor de cocaína")."""
    places = positions(view.sentence, noun)
    marks = [at for at in places if at > noun and view.tokens[at].upos == "PUNCT"]
    first, last = min(mark, noun), max([mark, noun, *(at for at in places if at < min([*marks, noun + 4]))]) + 1
    start = begin(view, noun)
    if _one_of(view, start, noun) == start:
        first = min(first, start)  # one among several, and not the first of all
    if view.words[mark] in view.lexicon.listed("rank", "most") and mark > noun:
        last = max(last, mark + 2)
    if view.word(last) in ("of", "de") and last < len(view.tokens) - 1:
        head = complement(view, last)
        if (
            head is not None
            and view.at[head] is None
            and head - last <= 2
            and view.words[head] not in view.lexicon.listed("rank", "scopes")
        ):
            last = head + 1
    return view.run("attribute", first, last, noun)


def _ranked(view: View, noun: int, mark: int | None) -> int | None:
    """Who or what has the rank."""
    del mark
    first = begin(view, noun)
    noun, counted = _one_of(view, first, noun), noun
    token = view.tokens[noun]
    before = first - 1
    while before >= 0 and view.tokens[before].upos in ("ADV",):
        before -= 1
    copula = view.word(before) in COPULAS or view.has(noun, "cop")
    subject = next(view.children(noun, "nsubj"), None)
    turned = token.head >= 0 and view.lemma(token.head) == "convertir"
    if any(
        at < noun and view.words[at] not in ("as", "como", *(("en",) if turned else ())) for at in view.children(noun, "case")
    ):
        return None
    if copula and view.has(noun, "csubj"):
        return None  # "driving a bus is one of the most dangerous jobs"
    if copula:
        if subject is not None:
            return relative_head(view.sentence, subject) if subject < noun else None
        return _before_copula(view, noun, before)
    if subject is not None and subject < noun:
        return subject
    name = view.mention(before)
    if name is not None and view.word(name.first - 1) in ("with", "con"):
        return name.head
    if view.word(first - 1) == "," and view.mention(first - 2) is not None and is_relation(token.deprel, "appos"):
        beside = view.mention(first - 2)
        return beside.head if beside is not None else None
    found = _linked(view, noun, first)
    if found is None and view.kind(counted) == "person":
        found = next(iter(bearers(view, counted)), None)
    return found


def _one_of(view: View, first: int, noun: int) -> int:
    """The "one" that a noun in the plural is counted from, which the clause hangs on: "one of the richest groups"."""
    return first if view.words[first] in _ONE and view.word(first + 1) in ("of", "de", "entre", "among") else noun


def _before_copula(view: View, noun: int, copula: int) -> int | None:
    """The subject that the parser put elsewhere: what the clause begins with."""
    token = view.tokens[noun]
    if is_relation(token.deprel, "acl") and token.head >= 0:
        return token.head
    place = copula - 1
    while place >= 0 and view.tokens[place].upos in ("ADV", "AUX"):
        place -= 1
    if place < 0:
        return None
    name = view.at[place]
    if name is not None and view.word(name.first - 1) not in ("in", "of", "to", "from", "en", "de", "a", "on", "for"):
        return name.head
    governors = [
        at
        for at in range(place, -1, -1)
        if view.tokens[at].upos in ("NOUN", "PRON", "PROPN")
        and view.tokens[at].deprel in ("obj", "nsubj", "nsubj:pass", "root")
        and not (view.tokens[at].deprel == "obj" and view.tokens[view.tokens[at].head].feats.get("VerbForm") in ("Ger", "Inf"))
    ]
    return governors[0] if governors and (view.tokens[noun].deprel in ("ccomp", "root", "parataxis", "conj")) else None


def _linked(view: View, noun: int, first: int) -> int | None:
    """ "became the largest producer", "considered the first", "known as the most violent gang"."""
    token = view.tokens[noun]
    if token.head < 0 or not is_relation(token.deprel, "xcomp", "obj", "obl", "advcl", "ccomp"):
        return None
    governor = token.head
    as_such = view.word(first - 1) in ("as", "como")
    linking = verb_of(view.tokens[governor], _LINKING) in _LINKING
    if not linking and not as_such:
        return None
    held = [at for at in view.children(governor, "nsubj", "nsubj:pass") if at != noun]
    objects = [at for at in view.children(governor, "obj") if at not in (noun, first)]
    calls = verb_of(view.tokens[governor], view.lexicon.listed("rank", "calling"))
    if calls in view.lexicon.listed("rank", "calling") and not _is_passive(view, governor):
        held = [at for at in held if view.tokens[governor].upos != "VERB"]  # who calls it so is not what is called
    named_so = as_such and (linking or calls in view.lexicon.listed("rank", "calling"))
    marked = [at for at in view.children(governor, "obl") if preposition(view.sentence, at) in ("a", "al")]
    between = [
        at
        for at in (*objects, *marked)
        if governor < at < first and not _is_time(view, at) and preposition(view.sentence, at) != "por"
    ]
    succeeds = verb_of(view.tokens[governor], view.lexicon.listed("taken", "succeeding"))
    if succeeds in view.lexicon.listed("taken", "succeeding"):
        between = []  # "eclipsed the clan as the most powerful"
    if as_such and between and not _is_passive(view, governor):
        return between[0]  # "consolidó al cártel como una de las mafias más fuertes"
    if (named_so or not held) and not _is_passive(view, governor) and objects and view.tokens[governor].upos == "VERB":
        return objects[0]
    if held:
        relative = view.words[held[0]] in ("who", "quien") and view.word(held[0] - 1) == ","
        named = name_before(view, held[0] - 1) if relative else None
        return relative_head(view.sentence, held[0]) if named is None else named
    if is_relation(view.tokens[governor].deprel, "acl", "amod", "appos") and view.tokens[governor].head >= 0:
        beside = view.mention(governor - 2) if view.word(governor - 1) == "," else None
        return view.tokens[governor].head if beside is None else beside.head
    return None


def _is_passive(view: View, verb: int) -> bool:
    """Whether a verb has a helper of the passive, which Spanish trees call a plain one."""
    helped = view.spanish and any(view.words[at] in COPULAS for at in view.children(verb, "aux"))
    return helped or view.has(verb, "aux:pass", "nsubj:pass", "cop")


def _is_time(view: View, place: int) -> bool:
    return view.kind(place) in ("time", "date") or view.tokens[place].upos == "NUM"


def _scope(view: View, noun: int) -> list[Filler]:
    """Among what it ranks so: "the world's", "in the country", "de la historia"."""
    scopes = view.lexicon.listed("rank", "scopes")
    for place in range(max(noun - 7, 0), min(noun + 9, len(view.words))):
        if (
            place < noun
            and view.word(place + 1) in ("'s", "’s")
            and (view.words[place] in scopes or view.mention(place, "place"))
        ):
            return [view.filler("scope", place)]
        if place > noun and view.words[place] in ("in", "en", "of", "de", "del"):
            head = complement(view, place)
            if head is not None and (view.words[head] in scopes or view.mention(head, "place")):
                return [view.filler("scope", head)]
    return []
