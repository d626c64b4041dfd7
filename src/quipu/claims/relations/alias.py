"""Other names by which a person is known."""

from collections.abc import Iterator

from quipu.claims.document import Proposition
from quipu.claims.phrases import relative_head
from quipu.claims.relations.asides import name_before
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import begin
from quipu.claims.relations.kinds import QUOTES
from quipu.claims.relations.naming import Mention
from quipu.claims.relations.view import View
from quipu.claims.tree import ancestors, is_relation
from quipu.model import Frame

_LONGEST = 5
_NEAR = 9
_CLOSES = frozenset({",", ".", ")", "", "—", "–", "--", ";", "o", "or"})
_ENDS = frozenset({",", "."})
_OR = frozenset({"o", "u", "or", "y", "e", "and", "/", "y/o", "and/or", "también", "also"})


def aliases(view: View) -> Iterator[Proposition]:
    """ "X, known as 'Y'", "X (a) Y", "X alias Y", 'X "Y" Z', 'X, “El Y”,'."""
    for place in range(len(view.words)):
        length = _marker(view, place)
        called = _called(view, place) if length else []
        if length and not called and view.words[place] == "alias":
            yield from _alternatives(view, place, list(_nicknames(view, place + length)))
        for nickname in _nicknames(view, place + length) if length else ():
            for person in called:
                if not nickname[0] <= person < nickname[1]:
                    yield view.claim(Frame.ALIAS, place, view.filler("person", person), view.run("attribute", *nickname))
    for name in view.mentions:
        if name.kind == "person":
            yield from _quoted_beside(view, name)
            yield from _real_name(view, name)


def _alternatives(view: View, place: int, called: list[tuple[int, int]]) -> Iterator[Proposition]:
    """ "alias ‘Felipe’ o ‘El Viejo’": one nickname of somebody known by another alone."""
    for first, last in called[1:]:
        if any(view.words[at] in ("o", "u", "or") for at in range(called[0][1], first)):
            yield view.claim(Frame.ALIAS, place, view.run("person", *called[0]), view.run("attribute", first, last))


def _real_name(view: View, name: Mention) -> Iterator[Proposition]:
    """ "“Lobo,” whose real name is X", "alias Lobo, cuyo nombre real es X"."""
    for length in range(2, 6):
        place = name.first - length
        if place > 1 and view.lexicon.phrase_at("naming_real", "phrases", view.words, place) == length:
            last = place
            while last > 0 and (view.word(last - 1) in _ENDS or view.word(last - 1) in QUOTES.values()):
                last -= 1
            before = view.mention(last - 1)
            if before is not None and before.last - before.first < 4 and before.kind != "organization":
                yield view.claim(
                    Frame.ALIAS, place, view.filler("person", name.head), view.run("attribute", before.first, before.last)
                )


def _marker(view: View, place: int) -> int:
    """How many tokens a phrase that brings a nickname takes up here; 0 where there is none."""
    for words in view.lexicon.aliases.get(view.words[place], ()):
        if view.words[place : place + len(words)] == words:
            return len(words)
    return _opened(view, place)


def _opened(view: View, place: int) -> int:
    """ "known in underworld circles as", "conocido entre los suyos como": how many tokens there are up to the nickname."""
    known = view.lexicon
    if view.words[place] not in known.listed("alias_open", "words") or view.word(place + 1) not in known.listed(
        "alias_open", "by"
    ):
        return 0
    for at in range(place + 2, min(place + _NEAR, len(view.words))):
        if view.words[at] in ("as", "como"):
            return at + 1 - place
        if view.tokens[at].upos in ("VERB", "AUX", "PUNCT"):
            return 0
    return 0


def _called(view: View, marker: int) -> list[int]:
    """Who bears the nickname: the name before the marker, or the noun for a person there."""
    place = marker
    while view.word(place - 1) in (
        "also",
        "better",
        "best",
        "también",
        "más",
        "mejor",
        "is",
        "was",
        "es",
        "era",
        "who",
        "quien",
        "que",
        "operaba",
        "usaba",
        "utilizaba",
        "actuaba",
        "commonly",
        "widely",
        "popularly",
        "and",
        "y",
        "(",
        "self",
        "-",
    ):
        place -= 1
    if _is_somebody_else(view, marker, place):
        return []
    place -= view.word(place - 1) in ("'s", "’s")
    if view.word(place - 1) in (",", "--", "—", "–"):
        place -= 1
    found = view.mention(place - 1, "person")
    if found is not None:
        # "alias Mono, alias Chino": who is told by a nickname alone does not bear the next one
        return [] if view.word(found.first - 1) == "alias" and view.word(marker - 1) == "," else [found.head]
    aside = view.word(place) in (",", "(") or view.word(place) in ("y", "and", "e")
    named = name_before(view, place) if aside else None
    if named is not None:
        return [named]
    subject = _subject_of(view, marker)
    if subject is not None:
        return [subject]
    return _noun_called(view, place)


def _noun_called(view: View, place: int) -> list[int]:
    """The noun for a person before a place, or whom it is said of."""
    if (age := _before_age(view, place)) < place:
        return _noun_called(view, age)  # "un hombre de 31 años, conocido como"
    for at in range(place - 1, max(place - 4, -1), -1):
        if view.tokens[at].upos == "NOUN":
            first = begin(view, at)
            if view.words[first] in ("uno", "una", "one") and view.word(first + 1) in ("de", "of") and view.kind(at) == "person":
                return [first]  # "uno de los detenidos, conocido como"
            one = (
                view.words[at] not in view.lexicon.listed("couples", "words")
                and view.kind(at) == "person"
                and view.tokens[at].feats.get("Number") != "Plur"
            )
            return [*(bearers(view, at)[:1] or (at,))] if one else []
        if view.tokens[at].upos not in ("ADJ", "PUNCT"):
            return []
    return []


def _before_age(view: View, place: int) -> int:
    """The place before the age that ends at a place: "de 31 años de edad", ", 31"; the same place where there is none."""
    at = place - 1
    at -= 2 * (view.words[max(at - 1, 0) : at + 1] == ("de", "edad"))
    at -= view.word(at) == "años"
    aged = at >= 0 and view.words[at].isdigit() and view.word(at - 1) in ("de", ",")
    return at - 1 if aged else place


def _subject_of(view: View, marker: int) -> int | None:
    """The person who "is known as" in the tree, where other words stand between: "X is a fugitive and is known as “Y”"."""
    if view.tokens[marker].upos not in ("VERB", "ADJ"):
        return None
    for above in (marker, *list(ancestors(view.sentence, marker))[:1]):
        head = next((at for at in view.children(above, "nsubj", "nsubj:pass") if at < marker), None)
        if head is not None:
            found = view.mention(relative_head(view.sentence, head), "person")
            return None if found is None else found.head
        if not is_relation(view.tokens[above].deprel, "conj"):
            return None
    return None


def _is_somebody_else(view: View, marker: int, place: int) -> bool:
    """Whether the nickname is of another than who is named before it ("the partner of alias X", "arrested Y and alias X")."""
    before = view.word(place - 1)
    if view.words[marker] == "alias":
        joined = view.word(marker - 1) in ("y", "e", "and") and place == marker - 1
        return joined or before in ("de", "of", "a", "al", "y", "e", "and")
    return view.words[marker : marker + 2] == ("de", "alias") and view.at[place - 1] is None and before != ","


def _nicknames(view: View, place: int) -> Iterator[tuple[int, int]]:
    """The nickname that begins here and those that go on with it: “Lobo”, “Flaco” or “Rata”."""
    nickname = _nickname(view, place)
    while nickname is not None:
        if nickname[1] - nickname[0] == 1 and view.word(nickname[0]) in ("el", "la", "los", "las", "the"):
            if nickname[1] >= len(view.tokens) or not view.word(nickname[1]).isalpha():
                return
            nickname = nickname[0], nickname[1] + 1  # "alias El indio"
        yield nickname
        place, quoted = nickname[1], view.word(nickname[0] - 1) in QUOTES
        while quoted and view.word(place) in _ENDS:
            place += 1
        place += quoted
        listed = view.word(place) == "," or view.word(place - 2) in _ENDS
        place += view.word(place) == ","
        joined = place
        while view.word(place) in _OR or (place > joined and view.word(place) in ("el", "la") and view.word(place + 1) in QUOTES):
            place += 1
        same = quoted == (view.word(place) in QUOTES) and (place > joined or (quoted and listed))
        nickname = _further(view, place, quoted) if same else None


def _further(view: View, place: int, quoted: bool) -> tuple[int, int] | None:
    """A further nickname in a list: one in quotation marks, or one word that is no person's name ("Lindo o Lindolfo")."""
    nickname = _nickname(view, place) if place < len(view.tokens) else None
    if nickname is None or (quoted and not _is_name(view, *nickname)) or view.words[nickname[0]] in ("los", "las"):
        return None
    behind = nickname[1]
    while quoted and view.word(behind) in _ENDS:
        behind += 1
    behind += quoted
    if behind < len(view.tokens) and view.tokens[behind].upos in ("NOUN", "PROPN"):
        return None  # “The Wire” star: a title, no further nickname
    known = quoted or (view.word(place - 1) in ("o", "u", "or") and nickname[1] - nickname[0] < 4)
    return nickname if known else None


def _nickname(view: View, place: int) -> tuple[int, int] | None:
    """The tokens of the nickname that begins here: what the quotation marks hold, or the capitalized words."""
    while view.word(place) in (",", ":") or (
        view.word(place) in ("the", "el", "la", "los") and view.tokens[place].text.islower()
    ):
        place += 1
    if place >= len(view.words):
        return None
    closing = QUOTES.get(view.tokens[place].text)
    if closing:
        return _quoted(view, place, closing)
    last = place
    while (
        last < len(view.words)
        and last - place < _LONGEST
        and (view.tokens[last].text[0].isupper() or (last > place and view.words[last] in ("de", "del", "la", "el", "of", "the")))
    ):
        last += 1
    while last > place and not view.tokens[last - 1].text[0].isupper():
        last -= 1
    name = view.mention(place)
    if name is not None and name.first == place and name.kind == "person":
        last = min(last, max(name.last, place + 1))
    return (place, last) if last > place else None


def _quoted(view: View, place: int, closing: str) -> tuple[int, int] | None:
    for at in range(place + 1, min(place + 8, len(view.words))):
        if view.tokens[at].text == closing or (closing == '"' and view.tokens[at].text in ('"', "”")):
            last = at
            while last > place + 1 and view.words[last - 1] in (",", ".", ";"):
                last -= 1
            return (place + 1, last) if last > place + 1 else None
    return None


def _quoted_beside(view: View, name: Mention) -> Iterator[Proposition]:
    """A nickname within a name, or right behind it: 'Ismael "El Mayo" Z', 'Ismael Z, “El Mayo”,'."""
    inner = name.nickname or _behind(view, name.last)
    if inner is not None and view.words[inner[0]] in ("el", "la") and inner[1] - inner[0] == 1:
        return
    if inner is not None and sum(len(view.words[at]) for at in range(*inner)) > 1:
        yield view.claim(Frame.ALIAS, inner[0], view.filler("person", name.head), view.run("attribute", *inner))
    further = inner[1] + 1 if inner is not None and name.nickname is None else -1
    if 0 < further < len(view.words) and view.words[further] in ("o", "or", "y", "and"):  # (“La Negra” o “Sueño”)
        for called in _nicknames(view, further + 1) if view.word(further + 1) in QUOTES else ():
            yield view.claim(Frame.ALIAS, called[0], view.filler("person", name.head), view.run("attribute", *called))


def _behind(view: View, place: int) -> tuple[int, int] | None:
    comma = view.word(place) in (",", "(")
    place += comma
    if comma and view.word(place) in ("el", "la") and view.tokens[place].text[0].isupper():
        return _bare(view, place)
    closing = QUOTES.get(view.tokens[place].text) if place < len(view.tokens) else None
    if closing is None or not closing:
        return None
    inner = _quoted(view, place, closing)
    if inner is None or inner[1] - inner[0] > 4 or not _is_name(view, *inner):
        return None
    ended = view.words[inner[1]] in (",", ".") or view.word(inner[1] + 1) in _CLOSES
    return inner if ended or not comma else None


def _bare(view: View, place: int) -> tuple[int, int] | None:
    """A nickname with its article between commas: "X, El Lobo,"."""
    last = place + 1
    while (
        last < len(view.words)
        and (view.tokens[last].text[0].isupper() or view.words[last] in ("de", "del", "el", "la", "los", "las"))
        and last - place < _LONGEST + 1
    ):
        last += 1
    found = view.mention(place + 1)
    aged = view.word(last) == "," and (
        view.word(last + 1) == "de" or view.tokens[min(last + 1, len(view.tokens) - 1)].upos == "NUM"
    )
    placed = found is not None and found.kind == "place" and not aged  # "X, El Rulo, de 21": no town
    known = view.lexicon.is_agency(" ".join(view.words[place:last])) or placed
    known = known or any(view.lexicon.is_group(view.words, at) for at in range(place, last))
    return (place, last) if view.word(last) in (",", ")", ".", "o") and last > place + 1 and not known else None


def _is_name(view: View, first: int, last: int) -> bool:
    """Whether words are a nickname and no sentence: each but links begins with a capital, and there is no verb."""
    return all(
        view.tokens[at].text[0].isupper() or view.words[at] in ("de", "del", "la", "el", "of", "the", "z")
        for at in range(first, last)
    ) and not (last - first == 1 and view.tokens[first].upos in ("VERB", "AUX", "INTJ"))
