"""Of whom a noun is said: "gang leader X", "X, the leader", "the leader, X,", "X is the leader", "the leader is X"."""

from quipu.claims.phrases import relative_head
from quipu.claims.relations.bounds import begin, end, last_of, person_from
from quipu.claims.relations.naming import QUOTES
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation

COPULAS = frozenset(
    [
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "being",
        "became",
        "become",
        "remains",
        "remained",
        "es",
        "era",
        "fue",
        "son",
        "eran",
        "fueron",
        "sea",
        "sería",
        "serían",
        "ser",
        "sido",
        "siendo",
        "fuera",
    ]
)
_AS = frozenset({"as", "como"})
_OPENING = frozenset({",", "(", "--", "–", "—", "-", ":"})
_CLOSING = frozenset({",", ")", ".", ";", "--", "–", "—", ":", "”", '"', "»", "’"})
_RELATIVE = frozenset({"who", "quien", "que", "quienes"})
_ADVERBIAL = frozenset(
    {
        "also",
        "allegedly",
        "reportedly",
        "now",
        "then",
        "still",
        "not",
        "también",
        "no",
        "presuntamente",
        "supuestamente",
        "además",
        "entonces",
        "ya",
        "once",
        "currently",
        "considered",
        "believed",
        "to",
        "considerado",
        "has",
        "had",
        "ha",
        "había",
        "habría",
        "would",
        "may",
        "might",
        "could",
        "podría",
        "never",
        "nunca",
        "long",
        "formerly",
        "actualmente",
    }
)
_PRONOUNS = frozenset({"he", "she", "él", "ella"})


def bearers(view: View, noun: int) -> tuple[int, ...]:
    """Heads of those whom a noun is said of, names if the sentence gives them; empty where it does not tell."""
    if (followed := _following(view, noun)) is not None:
        return _all(view, followed) if _plural(view, noun) else (followed,)
    first, last = begin(view, noun), end(view, noun)
    for rule in (_copular, _inverse, _apposed, _introduced, _taken_as, _by_tree):
        found = rule(view, noun, first, last)
        if found is not None:
            return _all(view, found) if _plural(view, noun) else (found,)
    return ()


def _plural(view: View, noun: int) -> bool:
    return view.tokens[noun].feats.get("Number") == "Plur"


def _all(view: View, person: int) -> tuple[int, ...]:
    """A person named and those named right behind: "X, Y and Z"."""
    found = [person]
    place = last_of(view, person)
    while view.word(place) in (",", "and", "y", "e"):
        place += 1
        if view.word(place) in ("and", "y", "e"):
            place += 1
        other = person_from(view, place)
        if other is None:
            break
        found.append(other)
        place = last_of(view, other)
    return tuple(found)


def _following(view: View, noun: int) -> int | None:
    """The name that a noun is the title of: "gang leader X", "chief of operations X", "el empresario ecuatoriano X"."""
    place = end(view, noun)
    if view.at[noun] is not None or any(_is_person_noun(view, at) for at in range(noun + 1, place)):
        return None
    if any(view.word(at) in _OPENING for at in range(noun + 1, place)) or view.words[place - 1] in view.lexicon.groups:
        return None
    if (
        place - noun > 1
        and any(view.at[at] or view.words[at] == "en" for at in range(noun + 1, place))
        and not (view.spanish and "en" not in view.words[noun + 1 : place])
    ):
        return None
    return person_from(view, place)


def _is_person_noun(view: View, place: int) -> bool:
    lexicon, word = view.lexicon, view.words[place]
    return word not in lexicon.complements and (lexicon.is_office(word) or word in lexicon.persons or word in lexicon.kin)


def _copular(view: View, noun: int, first: int, last: int) -> int | None:
    """ "X is the leader", "X, who was the leader", "he became mayor"."""
    place = first - 1
    seen = False
    while place >= 0 and (
        view.words[place] in COPULAS or view.words[place] in _ADVERBIAL or view.tokens[place].upos in ("ADV", "AUX")
    ):
        seen = seen or view.words[place] in COPULAS
        place -= 1
    if not seen:
        return None
    del last
    return _subject(view, noun, place)


def _subject(view: View, noun: int, place: int) -> int | None:
    """The subject that ends here, or the tree's."""
    if place >= 0 and view.words[place] in _RELATIVE:
        named = name_before(view, place - 1 if view.word(place - 1) == "," else place)
        if named is not None:
            return named
    subject = next(view.children(noun, "nsubj"), None)
    if subject is not None:
        return _person(view, relative_head(view.sentence, subject))
    if place < 0:
        return None
    if view.words[place] in _PRONOUNS:
        return place
    found = view.at[place]
    if found is not None and found.kind == "person":
        return found.head
    return name_before(view, place) if view.words[place] == "," else None


def _person(view: View, head: int) -> int | None:
    """A token that may bear what is said of persons: a name, a pronoun, a noun for people; names in titled phrases."""
    found = view.at[head]
    if found is not None:
        return found.head if found.kind == "person" else None
    named = person_from(view, end(view, head)) if view.tokens[head].upos == "NOUN" else None
    if named is not None:
        return named
    if view.tokens[head].upos == "PRON":
        return head if view.words[head] in _PRONOUNS or view.words[head] in ("they", "ellos", "ellas") else None
    return head if view.kind(head) == "person" and view.tokens[head].upos == "NOUN" else None


def _inverse(view: View, noun: int, first: int, last: int) -> int | None:
    """ "the head of the group is Peruvian businessman X"."""
    del first, noun
    place = last
    if view.word(place) not in COPULAS:
        return None
    while view.word(place) in COPULAS or view.word(place) in _ADVERBIAL:
        place += 1
    for at in range(place, min(place + 9, len(view.words))):
        if view.mention(at, "person") is not None:
            return person_from(view, at)
        if (
            view.tokens[at].upos not in ("DET", "ADJ", "NOUN", "PROPN", "ADP", "NUM")
            and view.words[at] not in QUOTES
            and view.words[at] != "alias"
        ):
            return None
    return None


def _apposed(view: View, noun: int, first: int, last: int) -> int | None:
    """ "X, the alleged leader of the gang,", with age and alias in between passed over."""
    joined = view.word(first - 1) in ("and", "y", "e") and view.word(first - 2) in (",", ")", "”", '"', "»")
    if (view.word(first - 1) not in _OPENING and not joined) or not _closes(view, last):
        return None
    if _plural(view, noun) and view.word(first) not in ("one", "uno", "una"):
        return None
    named = name_before(view, first - 1 - joined)
    return named if named is None or not joined or last_of(view, named) < first - 2 else None


def _closes(view: View, place: int) -> bool:
    if (
        place >= len(view.words)
        or view.words[place] in _CLOSING
        or view.words[place] in ("and", "y", "e", "who", "quien", "que", "in", "en", "since", "desde")
    ):
        return True
    token = view.tokens[place]
    return token.upos in ("VERB",) and token.feats.get("VerbForm") in ("Part", "Ger") and not is_relation(token.deprel, "root")


def name_before(view: View, mark: int) -> int | None:
    """The person's name that ends before a mark, asides between them passed over: ", 34,", ", alias “Y”,", ", de 34 años,"."""
    place = mark - 1
    for _ in range(3):
        while place >= 0 and (
            view.words[place] in QUOTES or view.words[place] in QUOTES.values() or view.words[place] in (")", ",")
        ):
            place -= 1
        if place < 0:
            return None
        opening = _aside(view, place)
        if opening is None:
            found = view.mention(place, "person")
            return found.head if found is not None and found.last >= place + 1 else None
        place = opening - 1
    return None


def _aside(view: View, place: int) -> int | None:
    """Where the aside that ends here opens, if it tells an age or another name, or is a short role between commas."""
    for at in range(place, max(place - 14, 0), -1):
        if view.words[at] in (",", "(") or view.words[at] in ("alias", "aka", "a.k.a."):
            inside = view.words[at + 1 : place + 1]
            if view.words[at] in ("alias", "aka", "a.k.a."):
                opening = at - 1 if view.word(at - 1) in (",", "(") else at
                return opening if any(_is_person(view, before) for before in range(max(opening - 2, 0), opening)) else None
            telling = any(
                word
                in (
                    "alias",
                    "aka",
                    "known",
                    "conocido",
                    "conocida",
                    "apodado",
                    "apodada",
                    "nicknamed",
                    "dubbed",
                    "apodo",
                    "años",
                    "years",
                    "old",
                    "nacido",
                    "natural",
                )
                or word.endswith("-year-old")
                for word in inside
            )
            number = len(inside) == 1 and inside[0].isdigit()
            quoted = view.word(at + 1) in QUOTES
            role = any(
                view.lexicon.is_office(word) or word in view.lexicon.kin or word in view.lexicon.persons for word in inside
            )
            return (
                at
                if telling or number or quoted or (role and view.at[place] is None) or (role and not _is_person(view, place))
                else None
            )
        if view.tokens[at].upos == "AUX" or (view.tokens[at].upos == "VERB" and view.tokens[at].feats.get("VerbForm") == "Fin"):
            return None
    return None


def _is_person(view: View, place: int) -> bool:
    return view.mention(place, "person") is not None


def _introduced(view: View, noun: int, first: int, last: int) -> int | None:
    """ "the leader of the gang, X,"; not where the name begins a list or another role noun holds this one."""
    if view.word(last) != "," or _within_other(view, noun, first):
        return None
    person = person_from(view, last + 1)
    if person is None:
        return None
    after = last_of(view, person)
    if view.word(after) in ("and", "y", "e") or (_plural(view, noun) and view.word(first) not in ("one", "uno")):
        return None
    closes = (
        after >= len(view.words)
        or view.words[after] in _CLOSING
        or view.tokens[after].upos in ("VERB", "AUX", "PRON")
        or view.words[after] in ("alias", "(", "who", "quien", "known", "conocido")
    )
    return person if closes else None


def _within_other(view: View, noun: int, first: int) -> bool:
    """Whether the noun is what another role noun is "of": "the brother of the mayor"."""
    del noun
    return view.word(first - 1) in ("of", "de", "del") and any(
        _is_person_noun(view, at) for at in range(max(first - 5, 0), first - 1)
    )


def _taken_as(view: View, noun: int, first: int, last: int) -> int | None:
    """ "X, señalado como líder", "X was identified as the leader", "they identified X as"."""
    del last
    if view.word(first - 1) not in _AS and not (
        view.tokens[first - 1].upos == "VERB" and first > 0 and view.tokens[first - 1].feats.get("VerbForm") == "Part"
    ):
        return None
    place = first - 1 if view.word(first - 1) not in _AS else first - 2
    del noun
    if place < 0 or view.tokens[place].upos not in ("VERB", "ADJ", "AUX", "NOUN"):
        found = view.mention(place, "person")
        return found.head if found is not None else None
    before = place - 1
    while before >= 0 and (
        view.tokens[before].upos in ("AUX", "ADV")
        or view.words[before] in COPULAS
        or view.words[before] in ("quien", "who", "que", "se", "está", "han", "es")
    ):
        before -= 1
    found = view.mention(before, "person")
    if found is not None:
        return found.head
    return name_before(view, before) if view.word(before) in (",", '"', "”", "»", "’", ")", "'") else None


def _by_tree(view: View, noun: int, first: int, last: int) -> int | None:
    """What the parser says where the words tell nothing: an apposition with a name, either way."""
    del first, last
    token = view.tokens[noun]
    for child in view.children(noun, "appos"):
        found = view.mention(child, "person")
        if found is not None and not _plural(view, noun):
            return found.head
    if is_relation(token.deprel, "appos") and token.head >= 0 and not _plural(view, noun):
        found = view.mention(token.head, "person")
        return found.head if found is not None and found.last <= noun else None
    return None
