"""Ages, places of birth and nationalities that are held: "X (45)", "natural de Cusco", "dual US and Peruvian nationality"."""

from collections.abc import Iterator

from quipu.claims.document import Filler, Proposition
from quipu.claims.phrases import relative_head
from quipu.claims.relations.asides import name_before
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import complement, end, person_from
from quipu.claims.relations.kinds import QUOTES
from quipu.claims.relations.naming import Mention
from quipu.claims.relations.persons import COPULAS, bearer_of_alias
from quipu.claims.relations.rows import named_up_to
from quipu.claims.relations.subjects import left_unsaid
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation
from quipu.knowledge import load
from quipu.model import Frame

_ENDS = frozenset({",", ")", ".", ";", "and", "y", "e", "-", "–", "—", "--"})
"""What may stand behind an age in bare figures."""


def details(view: View) -> Iterator[Proposition]:
    """Identities that are no office, occupation or bare nationality."""
    for name in view.mentions:
        if name.kind == "person":
            yield from _age(view, name)
    for place, word in enumerate(view.words):
        if word in view.lexicon.listed("identity", "origin"):
            yield from _birthplace(view, place)
        elif word in view.lexicon.listed("identity", "nationality"):
            yield from _nationality(view, place)
        elif word in ("años", "years") and view.word(place - 1).isdigit():
            yield from _age_told(view, place)
        known = view.lexicon
        told = word in known.listed("identity", "plain") or word in known.kin or word in known.demonyms
        if told or known.is_office(word):
            yield from _age_of_noun(view, place)


def _age(view: View, name: Mention) -> Iterator[Proposition]:
    """ "X, 34,", "X (45)", "X, de 34 años", "X, a 34-year-old", "34-year-old X"."""
    quoted = view.word(name.first - 1) in QUOTES or (view.word(name.first - 1) == "el" and view.word(name.first - 2) in QUOTES)
    if bearer_of_alias(view, name.head) != name.head or (quoted and "alias" in view.words[: name.first]):
        return  # a nickname, whose bearer stands before it
    span = _age_behind(view, name.last) or _age_before(view, name.first)
    if span is not None:
        yield view.claim(Frame.IDENTITY, span[1] - 1, view.filler("person", name.head), view.run("attribute", *span))


def _age_told(view: View, years: int) -> Iterator[Proposition]:
    """ "X tiene 27 años", "Tenía 30 años": an age that a verb tells, and no term of years."""
    verb = years - 2
    span = _age_at(view, years - 1)
    counted = view.word(verb) == "con" and view.lemma(verb - 1) == "contar"
    verb -= counted  # "contaba con 24 años"
    if (
        not view.spanish
        or span is None
        or not (counted or view.lemma(verb) == "tener")
        or view.word(years + 1) in ("de", "en", "que")
    ):
        return
    subject = next(view.children(verb, "nsubj"), None)
    found = view.mention(subject, "person") if subject is not None else None
    person = view.filler("person", found.head) if found is not None else None
    if subject is not None and view.words[subject] in ("que", "quien") and view.word(subject - 1) == ",":
        named = name_before(view, subject - 1)  # "X, que contaba con 24 años"
        person = None if named is None else view.filler("person", named)
    person = left_unsaid(view, "person", verb) if person is None and subject is None else person
    if person is not None:
        yield view.claim(Frame.IDENTITY, years, person, view.run("attribute", *span))


def _age_of_noun(view: View, noun: int) -> Iterator[Proposition]:
    """The age of somebody not named, or named beside: "a 34-year-old man", "una mujer de 49 años", "X, un joven de 20 años"."""
    token = view.tokens[noun]
    if view.at[noun] is not None or token.upos not in ("NOUN", "ADJ") or token.feats.get("Number") == "Plur":
        return
    if token.upos == "ADJ" and is_relation(token.deprel, "amod"):
        return  # "a 34-year-old Albanian man": the man's age
    if view.spanish:
        place = noun + 1
        while place < len(view.tokens) and view.tokens[place].upos == "ADJ" and view.at[place] is None:
            place += 1
        span = _age_at(view, place + 1) if view.word(place) == "de" else None
        span = span if span is not None and span[1] - span[0] > 1 else None
    else:
        span = _age_before(view, noun) if person_from(view, end(view, noun)) is None else None
    if span is None:
        return
    people = bearers(view, noun)
    for person in people or (noun,):
        yield view.claim(Frame.IDENTITY, span[1] - 1, view.filler("person", person), view.run("attribute", *span))


def _age_behind(view: View, place: int) -> tuple[int, int] | None:
    """Where the age stands in the first or second aside behind a name."""
    place = _behind_alias(view, place)
    for _ in range(2):
        while view.word(place) in QUOTES.values():
            place += 1
        if view.spanish and view.word(place) == "de":
            span = _age_at(view, place + 1)  # "Hugo Mora de 46 años"
            return span if span is not None and span[1] - span[0] > 1 else None
        if view.word(place) not in (",", "("):
            return None
        place += 1
        place = _behind_alias(view, place)
        if view.word(place) == ",":
            continue
        aged = view.word(place) in ("aged", "age")
        while view.word(place) in ("de", "unos", "about", "around", "a", "an", "aged", "the", "un", "una", "age"):
            place += 1
        span = _age_at(view, place)
        if span is not None:
            bare = span[1] - span[0] == 1 and view.words[span[0]].isdigit()
            return span if not bare or aged or view.word(span[1]) in _ENDS else None
        while (
            place < len(view.words)
            and view.words[place] not in (",", ")", "(")
            and view.tokens[place].upos not in ("VERB", "AUX")
        ):
            if view.mention(place, "person") is not None:
                return None  # "brother of X, Y (29)": the age is Y's
            place += 1
    return None


def _behind_alias(view: View, place: int) -> int:
    """The place behind an aside that begins with "alias": ", alias “Lobo”, de 36 años"; the same place where there is none."""
    start = place + 1 + (view.word(place + 1) in QUOTES)
    called = view.mention(start, "person") if view.word(place) in ("alias", "aka") else None
    last = place if called is None else called.last
    while called is not None and view.word(last) in QUOTES.values():
        last += 1
    return last


def _age_at(view: View, place: int) -> tuple[int, int] | None:
    """Tokens of an age in figures that begins here: "34", "34 años", "34-year-old", "34 years old"."""
    word = view.word(place)
    if word.endswith("-year-old"):
        return place, place + 1
    if word in load("numbers")["en"]["words"] and not view.spanish:
        tens = place + 2 * (view.word(place + 1) == "-" and view.word(place + 2) in load("numbers")["en"]["words"])
        told = view.words[tens + 1 : tens + 5] == ("-", "year", "-", "old")
        return (place, tens + 5) if told else None  # "Thirty-six-year-old X"
    if not (word.isdigit() and 10 <= int(word) <= 99) or _is_term(view, place):
        return None
    rest = view.words[place + 1 : place + 6]
    for words in (
        ("años", "de", "edad"),
        ("años",),
        ("-", "year", "-", "old"),
        ("-", "year-old"),
        ("-", "year", "old"),
        ("-year-old",),
        ("years", "old"),
        ("years", "of", "age"),
        ("year", "old"),
    ):
        if tuple(rest[: len(words)]) == words:
            return place, place + 1 + len(words)
    return place, place + 1


def _is_term(view: View, place: int) -> bool:
    """Whether years are those of a sentence or a career, and no age: "(10 años de prisión)"."""
    years = view.word(place + 1) in ("años", "years") and view.word(place + 2) in ("de", "of", "in")
    return years and view.word(place + 3) in view.lexicon.listed("identity", "terms")


def _age_before(view: View, place: int) -> tuple[int, int] | None:
    """ "34-year-old businessman X": the age in the titles before a name."""
    for at in range(place - 1, max(place - 8, -1), -1):
        word, token = view.words[at], view.tokens[at]
        if word == "old" or word.endswith("year-old"):
            for first in range(max(at - 6, 0), at + 1):
                span = _age_at(view, first)
                if (
                    span is not None
                    and span[1] == at + 1
                    and span[1] - span[0] >= (1 if word[0].isdigit() or len(word) > len("-year-old") else 2)
                ):
                    return span
            return None
        if token.upos not in ("NOUN", "ADJ", "PROPN"):
            return None
    return None


def _birthplace(view: View, place: int) -> Iterator[Proposition]:
    """ "natural de Cusco", "a native of Medellín", "born in Cali", "nacido en"."""
    preposition = next(
        (at for at in range(place + 1, min(place + 7, len(view.words))) if view.words[at] in ("de", "of", "in", "en", "from")),
        None,
    )
    where = complement(view, preposition) if preposition is not None else None
    while where is not None and not _is_town(view, where):
        following = where + 1
        where = complement(view, following) if view.word(following) in ("de", "of") else None
    if where is None:
        return
    for person in _those(view, place):
        if view.filler("person", person) != view.filler("person", where):
            yield view.claim(Frame.IDENTITY, place, view.filler("person", person), view.filler("attribute", where))


def _is_town(view: View, place: int) -> bool:
    """Whether a name stands where one is born: no body and no gang, whatever else the tagger took it for."""
    found = view.at[place]
    if found is None:
        return view.tokens[place].upos == "PROPN" and view.tokens[place].text[:1].isupper()
    return found.kind != "organization" and not (found.kind == "person" and found.last - found.first > 1)


def _those(view: View, place: int) -> tuple[int, ...]:
    """Of whom a participle or noun is said: by the words, else by the tree's subject."""
    found = bearers(view, place)
    if found:
        return found
    if view.word(place - 1) in ("y", "and") and (named := name_before(view, place - 1)) is not None:
        return (named,)  # "X, de 34 años y natural de Cusco"
    subject = next(view.children(place, "nsubj"), None)
    if subject is None and is_relation(view.tokens[place].deprel, "acl", "amod"):
        subject = view.tokens[place].head
    if subject is None or subject < 0:
        return ()
    subject = relative_head(view.sentence, subject)
    name = view.at[subject]
    return (subject,) if (name.kind == "person" if name else view.words[subject] in ("he", "she", "él", "ella")) else ()


def _nationality(view: View, place: int) -> Iterator[Proposition]:
    """ "who have dual US and Peruvian nationality", "de nacionalidad colombiana", "Mexican citizenship"."""
    first, last = place, place + 1
    while first > 0 and (
        view.tokens[first - 1].upos in (("ADJ",) if view.spanish else ("ADJ", "PROPN", "CCONJ", "NOUN"))
        or view.words[first - 1] in ("-", "doble")
    ):
        first -= 1
    while view.word(last) in view.lexicon.demonyms or (
        view.word(last) in ("y", "e", "-") and view.word(last + 1) in view.lexicon.demonyms
    ):
        last += 1
    if last - first < 2 or not any(word in view.lexicon.demonyms or word in ("dual", "doble") for word in view.words[first:last]):
        return
    for person in _holders(view, first, place):
        yield view.claim(Frame.IDENTITY, place, person, view.run("attribute", first, last, place))


def _holders(view: View, first: int, noun: int) -> list[Filler]:
    """Who has a nationality: the subject of "have", the person before "of" or before the aside."""
    before = view.word(first - 1)
    if before in ("'s", "’s"):
        owner = view.mention(first - 2, "person")
        return [] if owner is None else [view.filler("person", owner.head)]
    if before in ("of", "de", "with", "con", "y"):
        return _holders_before(view, first - 2, noun)
    verb = next(
        (at for at in range(first - 1, max(first - 4, -1), -1) if view.lemma(at) in view.lexicon.listed("identity", "holding")),
        None,
    )
    if verb is None:
        return []
    if view.word(verb - 1) in ("whom", "who", "quienes", "que", "cuales") and view.word(verb - 2) in ("of", "de"):
        return [_part(view, verb - 3)]
    subject = next(view.children(verb, "nsubj"), None)
    if subject is not None:
        return [view.filler("person", relative_head(view.sentence, subject))]
    named_here = view.mention(verb - 1, "person")
    return [view.filler("person", named_here.head)] if named_here is not None else []


def _holders_before(view: View, place: int, noun: int) -> list[Filler]:
    """Who stands before "de nacionalidad": a name, a noun for people, the subject of "son", all of those before ", todos"."""
    if view.words[max(place - 1, 0)] == "," and view.word(place) in _ALL:
        return _all_before(view, place - 1)  # "X y Y, ambos de nacionalidad peruana"
    if view.word(place) in COPULAS:
        return _subject_of(view, noun, place)
    while view.word(place) in ("años", "edad", "de", "y") or view.word(place).isdigit():
        place -= 1  # "X, de 34 años y nacionalidad mexicana"
    if view.word(place) in (",", "("):
        named = name_before(view, place)
        if named is None and place > 0 and view.tokens[place - 1].upos == "NOUN":
            named = _people(view, place - 1)
        return [] if named is None else [view.filler("person", named)]
    named_here = view.mention(place, "person")
    if named_here is not None:
        return [view.filler("person", named_here.head)]
    return [view.filler("person", place)] if place >= 0 and view.kind(place) == "person" else []


_ALL = frozenset({"todos", "todas", "ambos", "ambas", "all", "both"})


def _all_before(view: View, comma: int) -> list[Filler]:
    """All the people before a comma: the names, or the noun for them."""
    named = name_before(view, comma)
    if named is not None:
        return [view.filler("person", at) for at in named_up_to(view, named)]
    noun = _people(view, comma - 1)
    return [] if noun is None else [view.filler("person", noun)]


def _subject_of(view: View, place: int, copula: int) -> list[Filler]:
    """Who is of a nationality: the noun or the name that a copula follows."""
    above = [place, *([view.tokens[place].head] if view.tokens[place].head >= 0 else [])]
    subject = next((at for one in above for at in view.children(one, "nsubj") if at < copula), None)
    if subject is None:
        return []
    name = view.at[subject]
    fits = name.kind == "person" if name else view.kind(subject) == "person"
    return [view.filler("person", subject)] if fits else []


def _people(view: View, place: int) -> int | None:
    """The noun for people whose phrase ends with a noun: "cuatro integrantes de la banda, de nacionalidad venezolana"."""
    while is_relation(view.tokens[place].deprel, "nmod") and 0 <= view.tokens[place].head < place:
        place = view.tokens[place].head
    fits = view.at[place] is None and view.kind(place) == "person" and not view.lexicon.is_group(view.words, place)
    return place if fits else None


def _part(view: View, place: int) -> Filler:
    """ "the latter three" of whom: the words of number, without the article."""
    first = place
    while first > 0 and view.tokens[first - 1].upos in ("ADJ", "NUM"):
        first -= 1
    return view.run("person", first, place + 1, place)
