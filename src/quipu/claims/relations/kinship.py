"""Kin: "his wife, Ana", "hermano de X", "X's brother", "los hermanos X e Y"."""

from collections.abc import Iterator

from quipu.claims.document import Filler, Proposition
from quipu.claims.known import fold, given_gender
from quipu.claims.relations.asides import name_before
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import begin, complement, compound_end, end, person_from
from quipu.claims.relations.kinds import QUOTES
from quipu.claims.relations.naming import Mention
from quipu.claims.relations.rows import named_up_to
from quipu.claims.relations.subjects import left_unsaid
from quipu.claims.relations.those import those
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation
from quipu.model import Frame

_POSSESSIVE = frozenset({"his", "her", "their", "su", "sus"})
_WHOM = frozenset({"quien", "quienes", "que", "cuales", "cual"})
_RELATIVE = 12
_WHOSE = frozenset({"whose", "cuyo", "cuya", "cuyos", "cuyas"})
_SINGLE = frozenset(
    ["man", "woman", "hombre", "mujer", "joven", "president", "leader", "boss", "líder", "jefe", "cabecilla", "capo", "suspect",
     "victim", "víctima"]
)  # fmt: skip
_OFFICE = 12
"""Words that an office may go on for."""
_WED = frozenset({"married", "casado", "casada", "wed"})
_BEFORE_WED = frozenset({"who", "quien", "estuvo", "está", "se"})
_HALVES = frozenset({"half", "step", "ex", "co", "great", "common", "law"})


def kinships(view: View) -> Iterator[Proposition]:
    """One proposition for each word of kin whose owner the sentence tells, and each relative that it names."""
    for place, token in enumerate(view.tokens):
        word = view.words[place]
        if (word in _WED and view.word(place + 1) in ("to", "con")) or _is_wedding(view, place):
            yield from _married(view, place)
        qualifies = view.spanish and token.upos == "ADJ" and place > 0 and view.tokens[place - 1].upos == "NOUN"
        if qualifies or not _is_kin(view, place) or token.upos not in ("NOUN", "ADJ", "PROPN") or view.mention(place, "person"):
            continue
        owners = owners_of(view, place, compound_end(view, place))
        named = bearers(view, place)
        if (pair := _paired(view, place)) is not None:
            owners, named = pair  # "X y Y, suegro y cuñado de Z"
        behind = _owner_named(view, place)
        if behind is not None and behind in named:  # "the son of the former president, X": X may be either
            owners, named = _after_of(view, compound_end(view, place), False), tuple(one for one in named if one != behind)
        if not owners and len(named) == 2 and token.feats.get("Number") == "Plur":
            owners, named = [view.filler("person", named[0])], named[1:]
        relatives = [view.filler("relative", at) for at in named]
        if not relatives and behind is None and not bearers(view, place):
            relatives = those(view, "relative", place)
        relatives = relatives or [view.run("relative", *_kin_word(view, place), place)]
        if named or view.counted(place) or token.feats.get("Number") != "Plur" or _is_named(view, owners):
            yield from _pairs(view, place, owners, relatives)


def _paired(view: View, place: int) -> tuple[list[Filler], tuple[int, ...]] | None:
    """Owner and relative of one of two words of kin that share the owner, each said of one of two names in their order."""
    behind = compound_end(view, place) + 1
    before = begin(view, place) - 2
    for first, second in ((place, behind), (before, place)):
        joined = 0 <= first < second < len(view.words) and view.word(compound_end(view, first)) in ("y", "e", "and")
        singular = joined and all(
            _is_kin(view, at) and view.at[at] is None and view.tokens[at].feats.get("Number") != "Plur" for at in (first, second)
        )
        owners = owners_of(view, second, compound_end(view, second)) if singular else []
        if not owners or owners_of(view, first, compound_end(view, first)):
            continue
        found = next((one for at in (first, second) if (one := bearers(view, at))), ())
        names = named_up_to(view, found[0]) if found and found[0] < first else found
        if len(names) == 2:
            return owners, (names[0] if place == first else names[1],)
        return (owners, found) if len(names) == 1 else None
    return None


def _is_wedding(view: View, place: int) -> bool:
    """Whether a verb says that two people married."""
    if view.tokens[place].upos != "VERB":
        return False
    if view.spanish and view.lemma(place) == "contraer":
        return view.word(place + 1) in ("matrimonio", "nupcias")
    return view.lemma(place) in ("marry", "wed", "casar") and person_from(view, place + 1 + view.spanish) is not None


def _is_kin(view: View, place: int) -> bool:
    """Whether a word calls someone kin: "mujer" only where she is somebody's ("su mujer", "la mujer de X")."""
    if view.words[place] in view.lexicon.kin:
        return True
    owned = view.word(place - 1) in _POSSESSIVE or (view.word(place + 1) == "de" and person_from(view, place + 2) is not None)
    return owned and view.words[place] in view.lexicon.listed("kinship", "possessed")


def _married(view: View, place: int) -> Iterator[Proposition]:
    """ "X, married to Y", "X está casada con Y", "X married Y", "X contrajo matrimonio con Y"."""
    behind = place + 1
    while view.word(behind) in ("to", "con", "matrimonio", "nupcias"):
        behind += 1
    spouse = person_from(view, behind)
    subject = next(view.children(place, "nsubj", "nsubj:pass"), None)
    if subject is not None and view.words[subject] in _WHOM | {"who"}:
        subject = None
    found = view.mention(subject, "person") if subject is not None else None
    one = found.head if found is not None else _wed_before(view, place)
    if one is None and subject is not None and view.words[subject] in ("he", "she", "él", "ella"):
        one = subject
    if spouse is not None and one is not None and one != spouse:
        attribute = view.run("attribute", place, place + 1)
        yield view.claim(Frame.KINSHIP, place, view.filler("person", spouse), view.filler("relative", one), attribute)


def _wed_before(view: View, place: int) -> int | None:
    """Whose name stands before "married to" or "who is married to", and not that of one whose kin the clause tells of."""
    before = place - 1
    while before > 0 and (view.tokens[before].upos in ("AUX", "ADV") or view.words[before] in _BEFORE_WED):
        before -= 1
    named = name_before(view, before) if view.word(before) == "," else None
    if named is None:
        here = view.mention(before, "person")
        return None if here is None else here.head
    name = view.at[named]
    opening = name.first - 1 if name is not None else named - 1
    opening -= view.word(opening) in QUOTES
    if view.word(opening) not in ("of", "de"):
        return named
    comma = next((at for at in range(opening, max(opening - 8, 0), -1) if view.words[at] == ","), None)
    return named if comma is None else name_before(view, comma)  # "X, la hija de Y, quien estuvo casada con"


def _owner_named(view: View, noun: int) -> int | None:
    """The name behind a comma that tells whose kin is meant, where the owner is an unnamed person right before it."""
    place = compound_end(view, noun)
    if view.word(place) not in ("of", "de", "del"):
        return None
    head = complement(view, place)
    if head is None or view.at[head] is not None or view.kind(head) != "person":
        return None
    behind = head + 1
    while (
        behind < len(view.tokens)
        and view.tokens[behind].upos in ("ADP", "DET", "NOUN", "PROPN", "ADJ")
        and behind - head < _OFFICE
    ):
        behind += 1  # "the daughter of the governor of the province of Los Ríos, X"
    found = view.mention(behind + 1, "person") if view.word(behind) == "," else None
    return found.head if found is not None else None


def _is_named(view: View, owners: list[Filler]) -> bool:
    """Whether the owner is more than a pronoun: "their parents" tells nothing."""
    return any(view.tokens[owner.head].upos not in ("PRON", "DET") for owner in owners)


def _pairs(view: View, place: int, owners: list[Filler], relatives: list[Filler]) -> Iterator[Proposition]:
    attribute = view.run("attribute", *_kin_word(view, place), place)
    for owner in owners:
        if view.words[owner.head] in view.lexicon.kin and view.at[owner.head] is None:
            continue  # "padre de tres hijos"
        for relative in relatives:
            if (relative.start, relative.end) != (owner.start, owner.end):
                yield view.claim(Frame.KINSHIP, place, owner, relative, attribute, *view.counted(place))


def _kin_word(view: View, noun: int) -> tuple[int, int]:
    """The tokens of a word of kin: "half-brother", "brother-in-law"."""
    halved = view.word(noun - 1) == "-" and view.word(noun - 2) in _HALVES
    return noun - 2 if halved else noun, compound_end(view, noun)


def owners_of(view: View, noun: int, place: int) -> list[Filler]:
    """Whose kin or companion a noun is, whose words end at a place: after "of", before "'s", or the person whom "his" can only
    mean in the sentence; else the pronoun itself."""
    while view.word(place) in (
        "sentimental",
        "actual",
        "mayor",
        "menor",
        "gemelo",
        "gemela",
        "político",
        "biológico",
        "paterno",
        "materno",
    ):
        place += 1
    if view.spanish and view.word(place) == "más" and view.word(place + 2) in ("de", "del"):
        place += 2  # "el hijo más chico de X"
    if view.word(place) in ("of", "de", "del"):
        return _after_of(view, place)
    place = noun - 1
    while place >= 0 and (
        view.tokens[place].upos in ("ADJ", "NUM")
        or view.words[place] in ("-", "year", "-year-old", "old")
        or view.words[place] in _HALVES
    ):
        place -= 1
    if view.word(place) in _WHOSE and view.word(place - 1) == ",":
        named = name_before(view, place - 1)
        return [] if named is None else [view.filler("person", named)]
    if view.word(place) in _POSSESSIVE:
        return [_possessor(view, place)]
    if view.word(place) in ("'s", "’s", "'", "’"):
        found = view.mention(place - 1)
        if found is not None:
            return [view.filler("person", found.head)] if found.kind == "person" else []
        return [view.filler("person", place - 1)] if view.kind(place - 1) == "person" else []
    beside, behind = view.mention(noun - 2, "person"), view.mention(noun + 1, "person")
    if view.word(noun - 1) == "and" and beside is not None and behind is not None and behind.first == noun + 1:
        return [view.filler("person", beside.head)]  # "X and brother Y"
    return []


def _after_of(view: View, preposition: int, named_behind: bool = True) -> list[Filler]:
    start = preposition + 1
    if view.word(start) in _POSSESSIVE:
        return []
    while view.word(start) in ("el", "la", "the", "los"):
        start += 1
    while (
        start < len(view.tokens) - 1
        and view.at[start] is None
        and (view.tokens[start].upos == "ADJ" or (view.tokens[start].upos == "VERB" and view.tokens[start].deprel == "amod"))
    ):
        start += 1
    while view.word(start) in ("el", "la", "the", "los", "un", "una", "a", "an", "presunto", "alleged", "entonces", "then"):
        start += 1
    named = person_from(view, start) if view.word(start - 1) not in ("a", "an") or view.spanish else None
    if named is not None:
        return [view.filler("person", named)]
    head = complement(view, preposition)
    if head is None or view.at[head] is not None:
        return []
    behind_head = head + 1
    while (
        view.spanish
        and behind_head < len(view.tokens) - 1
        and view.tokens[behind_head].upos == "ADJ"
        and not view.at[behind_head]
    ):
        behind_head += 1  # "sobrino del capo preso X"
    if (titled := _titled(view, head, behind_head)) is not None:
        return [view.filler("person", titled)]
    behind = bearers(view, head) if view.kind(head) == "person" and view.word(end(view, head)) == "," else ()
    if named_behind and len(behind) == 1 and view.mention(behind[0], "person") is not None and behind[0] > head:
        return [view.filler("person", behind[0])]  # "the brother of the president, X"
    return [view.filler("person", head)] if view.kind(head) == "person" else []


def _titled(view: View, head: int, behind: int) -> int | None:
    """The name right behind a title: "hijo del encarcelado X", "hijo del exjefe de la banda X"."""
    whole = view.spanish and view.kind(head) == "person"
    for place in (behind, *((end(view, head),) if whole else ())):
        found = view.mention(place, "person")
        full = found is not None and (place == behind or found.last - found.first > 1)
        if found is not None and full and found.first == place:
            return found.head
    return None


def _possessor(view: View, pronoun: int) -> Filler:
    """The only person whom "his" can mean in the sentence; the pronoun itself where there is none or more than one."""
    own = view.run("person", pronoun, pronoun + 1)
    if view.words[pronoun] == "their":
        return own
    if any(
        view.words[at] in _WHOM and view.words[at - 1] in ("a", "las", "los", "el", "la") and not view.at[at]
        for at in range(max(pronoun - _RELATIVE, 1), pronoun)
    ):
        return own  # "a las que amenazaba con matar a sus familiares": those whom the clause is about
    again = next((at for at in range(pronoun) if view.words[at] == view.words[pronoun] and view.words[at] in _POSSESSIVE), None)
    if again is not None:
        return _possessor(view, again)  # "X, his brother, Y, and his associate, Z"
    if (beside := _beside_in_row(view, pronoun)) is not None:
        return view.filler("person", beside)
    joined = _joined_to(view, pronoun)
    if joined is not None and _may_be(view, pronoun, view.at[joined]):
        return view.filler("person", joined)
    root = next((at for at, token in enumerate(view.tokens) if token.head < 0), pronoun)
    if view.spanish and root < pronoun and (unsaid := left_unsaid(view, "person", root)) is not None:
        return unsaid  # "Era de la banda de Y, como su hermano": the one whom the clause leaves unsaid
    before = [name for name in view.mentions if name.last <= pronoun]
    people = [name for name in before if name.kind == "person" and _may_be(view, pronoun, name)]
    others = any(view.words[name.first] in ("el", "la") and name.kind != "place" for name in before)
    others = others or (bool(people) and _noun_between(view, 0, people[-1].first, people[-1]))
    if len({view.words[name.last - 1] for name in people}) != 1 or others or _noun_between(view, people[-1].last, pronoun):
        return own
    return view.filler("person", people[-1].head)


def _beside_in_row(view: View, pronoun: int) -> int | None:
    """ "X and Y, his brother,": the one who is named before the relative."""
    relative = name_before(view, pronoun - 1) if view.word(pronoun - 1) == "," else None
    name = view.at[relative] if relative is not None else None
    if name is None or view.word(name.first - 1) not in ("and", "y", "e") or name.last != pronoun - 1:
        return None
    before = view.mention(name.first - 2, "person")
    return before.head if before is not None else name_before(view, name.first - 1)


def _may_be(view: View, pronoun: int, name: Mention | None) -> bool:
    """Whether "his" or "her" may be said of a name, by what its given name tells."""
    gender = {"his": "m", "her": "f"}.get(view.words[pronoun])
    told = None if name is None else given_gender(fold(view.words[name.first]))
    return gender is None or told is None or told == gender


def _joined_to(view: View, pronoun: int) -> int | None:
    """ "X and his brother", "the former president and two of his brothers": who stands before the "and"."""
    place = pronoun - 1
    while place > 0 and (view.words[place] in ("of", "de", "a", "con", "with") or view.tokens[place].upos == "NUM"):
        place -= 1
    if view.word(place) not in ("and", "y", "e"):
        return None
    place -= 1 + (view.word(place - 1) == ",")
    if place < 0 or view.word(begin(view, place)) in _POSSESSIVE:
        return None
    above = view.tokens[view.tokens[pronoun].head].head if view.tokens[pronoun].head >= 0 else -1
    if is_relation(view.tokens[view.tokens[pronoun].head].deprel, "conj") and 0 <= above < place and view.words[place] == "años":
        place = above  # "una mujer de 49 años y su hijo"
    found = view.at[place]
    if found is not None:
        return found.head if found.kind == "person" else None
    return place if view.tokens[place].upos == "NOUN" and view.kind(place) == "person" else None


def _noun_between(view: View, start: int, stop: int, name: Mention | None = None) -> bool:
    """Whether another single person is spoken of in a stretch: one that is not who the name's own titles tell."""
    own = range(max(name.first - 6, 0), name.first) if name is not None else range(0)
    return any(
        view.at[at] is None
        and view.tokens[at].upos == "NOUN"
        and view.tokens[at].feats.get("Number") != "Plur"
        and (view.lexicon.is_office(view.words[at]) or view.words[at] in _SINGLE)
        and view.word(at - 1) in ("the", "a", "el", "la", "un", "una", "former", "al")
        and not (at in own and all(view.words[between] not in (",", "y", "and") for between in range(at, own.stop)))
        for at in range(start, stop)
    )
