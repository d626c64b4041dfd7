"""The group that a phrase or a noun speaks of, by its name or the word for it: "the gang's leader", "leader of the gang"."""

from quipu.claims.document import Filler
from quipu.claims.relations.bounds import begin, complement, compound_end, person_from
from quipu.claims.relations.families import called_before, is_family
from quipu.claims.relations.kinds import QUOTES
from quipu.claims.relations.naming import Mention
from quipu.claims.relations.parts import part_around, part_of, part_within, whole_of
from quipu.claims.relations.rows import AND
from quipu.claims.relations.subjects import subjects_above
from quipu.claims.relations.view import View, view_of
from quipu.claims.tree import is_relation

_OF = frozenset({"of", "de", "del"})
_IN = frozenset({"in", "en", "within", "dentro", "for", "para", "from"})
"""Prepositions between a role and a group that is called one ("a hit man for the cartel", "a boss from the Camorra")."""
_NOMINAL = ("NOUN", "PROPN")
_POSSESSIVE = frozenset({"its", "their", "su", "sus"})
KINDS = frozenset({"mafia", "mob", "crime"})
"""Words before a role that tell of what kind of group it is, and name none ("a mafia boss")."""
_CREWS = KINDS | {"drug", "street", "robbery"}
_WHOSE = frozenset({"whose", "cuyo", "cuya", "cuyos", "cuyas"})


def group_of(view: View, noun: int, strict: bool, whole: bool = False) -> Filler | None:
    """The group that a noun belongs to: "leader of the gang", "gang leader", "the gang's leader", "its leader". `strict` asks
    that it be called a group, since many a "head" or "director" is of something else. `whole`: the group that a part is of."""
    last = compound_end(view, noun)
    where = view.mention(last + 1, "place") if view.word(last) in ("in", "en") else None
    if where is not None and view.word(where.last) in (*_OF, "for", "para"):
        last = where.last  # "the main man in Britain for the cartel"
    for place in range(last, min(last + 4, len(view.words))):
        word = view.words[place]
        if word in _OF or word in _IN:
            head = complement(view, place + (view.words[place : place + 2] == ("dentro", "de")))
            group = named_group(view, head, strict or word in _IN, whole) if head is not None else None
            if group is not None or word in _OF:
                return group
            break
        if (
            view.tokens[place].upos not in ("ADJ", "ADV")
            and word not in QUOTES.values()
            and word not in view.lexicon.complements
            and word not in view.lexicon.listed("membership", "narrowing")
            and not (view.at[place] and view.tokens[place].text.isupper())
        ):
            break
    return _before(view, noun, strict, whole)


def _before(view: View, noun: int, strict: bool, whole: bool) -> Filler | None:
    place = noun - 1
    while (
        place >= 0
        and (
            view.tokens[place].upos in ("ADJ", "NUM")
            or view.words[place] in view.lexicon.listed("membership", "narrowing")
            or view.words[place] in view.lexicon.qualifiers
            or (place == noun - 1 and not view.spanish and heads_part(view, noun))
        )
        and view.at[place] is None
    ):
        place -= 1
    if place < 0:
        return None
    if view.words[place] in _WHOSE:
        return _antecedent(view, place)
    had = not view.spanish or any(view.words[noun] in view.lexicon.listed(one, "nouns") for one in ("leadership", "membership"))
    if view.words[place] in _POSSESSIVE and had:
        if view.words[noun] in view.lexicon.listed("association", "companions") and any(
            name.kind == "person" and name.last <= place for name in view.mentions
        ):
            return None  # "X y sus colaboradores": a person's own
        return _group_meant(view, noun, place) or view.run("organization", place, place + 1)
    if view.words[place] in ("'s", "’s", "'", "’"):
        return named_group(view, place - 1, strict, whole)
    kind = view.words[place] in KINDS and view.tokens[place].text.islower() and view.at[place] is None
    if (first := called_before(view, place)) is not None:
        return view.run("organization", first, place + 1)  # "a Marone captain", where the Marone family was told of
    return None if view.spanish or kind else named_group(view, place, strict, whole)


def _group_meant(view: View, noun: int, pronoun: int) -> Filler | None:
    """The group whose "its" leader or member a noun is: the one joined before it, or the subject of its clause."""
    before = pronoun - 2 if view.word(pronoun - 1) in AND else -1
    subjects = [before] if before >= 0 else [at for at in subjects_above(view, noun) if at < pronoun]
    groups = [at for at in subjects if view.mention(at, "organization") or view.lexicon.is_group(view.words, at)]
    if not groups and before < 0:
        return _group_before(view)
    return named_group(view, groups[0], False) if len(groups) == 1 else None


def _group_before(view: View) -> Filler | None:
    """The one gang that the sentence before names, of which the next one tells: "Cayó la banda Los Faroles. Su líder es X"."""
    if view.number == 0 or any(name.kind == "organization" for name in view.mentions):
        return None
    before = view_of(view.document, view.number - 1)
    names = [name for name in before.mentions if name.kind == "organization" and not before.is_body(name.head)]
    gangs = {" ".join(before.words[name.first : name.last]): name for name in names if is_gang(before, name.head)}
    known = next(iter(gangs.values())) if len(gangs) == 1 else None
    return None if known is None else before.filler("organization", known.head)


def _antecedent(view: View, relative: int) -> Filler | None:
    """The group that "whose" or "cuyo" stands for: the name or the word for a group right before it."""
    before = relative - 1 - (view.word(relative - 1) == ",")
    while before >= 0 and (view.words[before] in QUOTES.values() or view.words[before] == ")"):
        before -= 1
    if before < 0 or not (view.mention(before, "organization") or view.lexicon.is_group(view.words, before)):
        return None
    return named_group(view, before, False)


def named_group(view: View, head: int, strict: bool, whole: bool = False) -> Filler | None:
    """The group that a phrase speaks of, by its name if it has one; None for public bodies and what is no group.

    Where it is spoken of as a part of a larger one, the part, unless the `whole` is asked for.
    """
    found = view.at[head]
    if found is not None and found.kind != "place":
        fits = found.kind == "organization" and not view.is_body(head) and (not strict or is_gang(view, head))
        part = part_within(view, found) or part_around(view, found) if fits and not whole else None
        return part or (view.filler("organization", head) if fits else None)
    place = head if found is None else -1
    if place >= 0 and is_family(view, place):
        return _called(view, place)
    if place < 0 or not view.lexicon.is_group(view.words, place):
        place = _group_word(view, head)
    if place < 0:
        return _unlisted(view, head)
    if _is_others(view, place):
        return None
    if (part := part_of(view, place)) is not None:
        return whole_of(view, part) if whole else part
    if (owner := _owner_of_part(view, place)) is not None:
        return view.filler("organization", owner.head) if whole else view.run("organization", owner.first, place + 1, place)
    named = _name_behind(view, place)
    return view.filler("organization", named) if named is not None else _called(view, place)


def _called(view: View, place: int) -> Filler:
    """A group told by the word for one, with whose it is or what it is called by: "the gang of X", "X's gang", "Marone clan"."""
    above, mark = view.tokens[place].head, begin(view, place) - 1
    apposed = is_relation(view.tokens[place].deprel, "appos") and 0 <= above < place and view.word(mark) == ","
    beside = view.mention(above, "organization") or view.mention(mark - 1, "organization") if apposed else None
    if beside is not None and not view.is_body(beside.head):
        return view.filler("organization", beside.head)  # "Los Faroles, la banda a la que pertenece X"
    boss = person_from(view, place + 2) if view.word(place + 1) in _OF else None
    if boss is not None and (boss_name := view.at[boss]) is not None and boss_name.first == place + 2:
        return view.run("organization", place, boss_name.last, place)
    whose = view.mention(place - 2, "person") if view.word(place - 1) in ("'s", "’s") else None
    first = _called_from(view, place) if whose is None else whose.first
    return view.run("organization", first, place + 1, place) if first < place else view.filler("organization", place)


def _owner_of_part(view: View, place: int) -> Mention | None:
    """The group whose part a noun calls something, before it: "the Kinlan cartel's northern wing"."""
    if view.spanish or view.words[place] not in view.lexicon.listed("parts", "words"):
        return None
    mark = next((at for at in range(place - 1, begin(view, place), -1) if view.words[at] in ("'s", "’s", "'", "’")), None)
    found = view.mention(mark - 1, "organization") if mark is not None else None
    return None if found is None or view.is_body(found.head) else found


def _is_others(view: View, place: int) -> bool:
    """Whether a word for a group is one for the law's own, or for a ship's or an airline's crew."""
    crewed = view.words[place] in view.lexicon.listed("called", "crewed") and view.word(place - 1) not in _CREWS
    return crewed or view.is_body(place) or view.word(place - 1) in view.lexicon.public or _is_public(view, place + 1)


def _is_public(view: View, place: int) -> bool:
    """Whether a word makes what it stands behind the law's own; no part of a name does."""
    return view.word(place) in view.lexicon.public and view.at[place] is None


def _called_from(view: View, place: int) -> int:
    """Where the name begins that an English group is called by before the word for it ("Marone crime family"); else the place."""
    first = place
    for at in range(place - 1, max(place - 5, -1), -1) if not view.spanish else ():
        token, named = view.tokens[at], view.at[at]
        if named is not None and named.kind == "organization":
            return named.first
        if token.upos not in (*_NOMINAL, "ADJ") or view.words[at] in view.lexicon.demonyms or _is_byline(view, at):
            break
        first = at if token.text[:1].isupper() and at > 0 else first
    return first


def _is_byline(view: View, place: int) -> bool:
    """Whether a word is one that stands before names without being part of them."""
    return view.words[place] in view.lexicon.titles or view.words[place] in view.lexicon.qualifiers


def _group_word(view: View, head: int) -> int:
    """The word for a group right behind a name that it is called by ("Aramberri cartel"); -1 where there is none."""
    if view.spanish:
        return -1
    for at in range(head + 1, min(head + 4, len(view.words))):
        if view.lexicon.is_group(view.words, at):
            return at
        if view.tokens[at].upos not in ("NOUN", "PROPN", "ADJ"):
            break
    return -1


def _unlisted(view: View, head: int) -> Filler | None:
    """A name that the tagger did not know or took for a place, in the plural with an article as gangs are: "the Faroles"."""
    found = view.at[head]
    first, last = (found.first, found.last) if found else (head, head + 1)
    called = view.word(first - 1) in ("the", "los", "las", "called", "-called", "so-called") and view.words[last - 1].endswith(
        "s"
    )
    if last < len(view.tokens) and view.tokens[last].upos in ("NOUN", "PROPN"):
        return None  # "the Anti-Narcotics Unit"
    fits = called and last - first == 1 and view.tokens[head].upos == "PROPN" and view.words[head] not in view.lexicon.demonyms
    return view.run("organization", first, last, head) if fits and view.word(last) not in ("'s", "’s") else None


def is_gang(view: View, head: int) -> bool:
    """Whether the name of an organization is known for a gang's, or says that it is a group."""
    found = view.at[head]
    if found is None:
        return False
    words = view.words[found.first : found.last]
    plural = view.word(found.first - 1) in ("the", "los", "las") and len(words) == 1 and words[0].endswith("s")
    return (
        any(view.lexicon.is_group(view.words, at) for at in range(found.first, found.last))
        or words[0] in ("los", "las")
        or (len(words) > 1 and words[-1] in view.lexicon.listed("called", "suffixes"))
        or plural
        or view.lexicon.is_gang(" ".join(words))
    )


def _name_behind(view: View, place: int) -> int | None:
    """The name of a group called by kind and name ("la banda criminal ‘Los Faroles’")."""
    for at in range(place + 1, min(place + 9, len(view.words))):
        found = view.at[at]
        if found is not None:
            other = view.word(place + 1) in _OF and view.lexicon.is_group(view.words, found.first)  # "una red del cartel X"
            return found.head if found.kind == "organization" and not other else None
        if (
            view.tokens[at].upos != "ADJ"
            and view.words[at] not in view.lexicon.listed("called", "kinds")
            and not (view.spanish and view.words[at] in view.lexicon.listed("called", "between"))
            and view.words[at] not in QUOTES
            and view.words[at] not in ("(", ")", *view.lexicon.listed("called", "initials"))
            and view.words[at]
            not in ("de", "el", "la", "los", "the", "known", "as", "called", "denominada", "llamada", "conocida", "como")
        ):
            return None
    return None


def heads_part(view: View, noun: int) -> bool:
    """Whether a leader heads a part of the work alone: "jefe financiero", "planning chief", "segundo cabecilla"."""
    partial = view.lexicon.listed("leadership", "partial")
    before = view.word(noun - 1)
    if view.spanish:
        return view.word(noun + 1) in partial or before in partial
    token = view.tokens[noun - 1] if noun else view.tokens[noun]
    of_work = token.upos == "NOUN" and token.text.islower() and noun > 0 and view.at[noun - 1] is None
    plain = view.lexicon.is_group(view.words, noun - 1) or before in view.lexicon.listed("called", "between")
    return before in partial or (of_work and not plain and before not in view.lexicon.titles)
