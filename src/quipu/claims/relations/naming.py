"""The tagger's names, mended: titles off, halves joined, nicknames inside, gangs called by kind and name."""

from dataclasses import dataclass

from quipu.claims.known import fold, name_parts
from quipu.claims.relations.clubs import clubs, of_club
from quipu.claims.relations.kinds import (
    LINKS,
    QUOTES,
    Span,
    Text,
    hyphened,
    in_brackets,
    is_initials,
    is_kind,
    is_led_by,
    is_titular,
    listed,
    parted,
    regrouped,
)
from quipu.claims.relations.lexicon import Lexicon
from quipu.claims.relations.nicknames import nickname_before, nickname_within
from quipu.claims.tree import head_of, is_relation
from quipu.language.sentence import Sentence

_ARTICLES = frozenset({"el", "la", "los", "las", "the"})
_CALLED = frozenset(
    {
        "de",
        "el",
        "la",
        "los",
        "known",
        "as",
        "called",
        "llamada",
        "llamado",
        "denominada",
        "denominado",
        "conocida",
        "conocido",
        "como",
        "dubbed",
    }
)
_SAINTS = frozenset({"san", "santa", "santo", "puerto", "villa", "ciudad", "nuevo", "nueva"})
_LONGEST_RUN = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """A name: tokens `first` up to but not including `last`. `nickname` are the tokens of one that stands in quotes within it."""

    first: int
    last: int
    kind: str
    head: int
    nickname: tuple[int, int] | None = None


def mentions(sentence: Sentence, words: tuple[str, ...], known: Lexicon) -> tuple[Mention, ...]:
    """Names of a sentence left to right, none overlapping another."""
    text = Text(sentence, words, known)
    behind = _gangs(text)
    covered = {place for first, last, _ in behind for place in range(first, last)}
    before = [span for span in _called_before(text) if covered.isdisjoint(range(span[0], span[1]))]
    aliased = [span for span in (*clubs(text), *_aliased(text)) if covered.isdisjoint(range(span[0], span[1]))]
    mended = [*behind, *before, *aliased]
    taken = {place for first, last, _ in mended for place in range(first, last)}
    mended.extend(span for span in _bynamed(text) if taken.isdisjoint(range(span[0], span[1])))
    inside = {place for first, last, _ in mended for place in range(first, last)}
    spans = [part for name in sentence.names for part in parted(text, (name.first, name.last, name.kind))]
    named = [listed(text, regrouped(text, _trimmed(text, span))) for span in spans]
    named = [name for name in named if not is_kind(text, name)]
    kept = [name for name in named if name[0] < name[1] and inside.isdisjoint(range(name[0], name[1]))]
    return tuple(_whole(text, [hyphened(text, span) for span in _joined(text, sorted([*kept, *mended]))]))


def _trimmed(text: Text, name: Span) -> Span:
    """A person's name without the title, nationality or the initials of a force before it."""
    first, last, kind = name
    words, known = text.words, text.known
    first += of_club(text, first, last) if kind == "person" else 0
    while last > first and (words[last - 1] in QUOTES or words[last - 1] in (",", ".", "(", ")", "'s", "’s")):
        last -= 1
    if kind == "person":
        first, last = _balanced(text, first, _before_nickname(text, first, last))
    if kind == "person" and known.relations["language"] != "es":
        first = _behind_title(text, first, last)
    while kind == "person" and last - first > 1 and _is_no_part(text, first, last):
        if words[first] in ("don", "doña") and last - first == 2:
            break  # "Don Mario": no name without it
        first += 1
    while kind == "person" and last - first > 2 and text.sentence.tokens[first].text.isupper() and 2 < len(words[first]) < 6:
        first += 1
    if kind == "person" and last - first > 2 and words[first] == "of":
        first += 2  # "Secretary" cut off, "of Defense Luis Prada" left
    if kind == "person" and last - first > 1 and words[max(first - 1, 0)] in ("of", "de") and _is_titled(text, first - 2):
        given = name_parts()[0]  # "Secretary of Defense Luis Prada", "el exalcalde de Ica Hugo Mora"
        first += fold(words[first]) not in given and (words[first - 1] == "of" or fold(words[first + 1]) in given)
    if kind == "place" and not known.groups.isdisjoint(words[first:last]):
        kind = "organization"
    return first, last, kind


def _is_titled(text: Text, place: int) -> bool:
    """Whether a word is a title or an office, held now or once."""
    return place >= 0 and (text.words[place] in text.known.titles or text.known.is_office(text.words[place]))


def _before_nickname(text: Text, first: int, last: int) -> int:
    """Where a name ends that the tagger drew out over the nickname in quotation marks behind it: "Luis Prada ‘El Rulo’"."""
    opening = next((at for at in range(first + 2, last) if text.words[at] in ("‘", "“", "«")), last)
    closing = QUOTES.get(text.words[opening]) if opening < last else None
    rest = [text.words[at] for at in range(opening + 1, min(last + 1, len(text.words)))]
    return opening if closing is not None and (closing not in rest or rest.index(closing) >= last - opening - 2) else last


def _balanced(text: Text, first: int, last: int) -> tuple[int, int]:
    """A name without a nickname before it of which it has but one mark ("El Lobo” Barrios"), and with both marks of one in it."""
    tokens = text.sentence.tokens
    inside = [token.text for token in tokens[first:last]]
    before = tokens[first - 1].text if first else ""
    if QUOTES.get(before) in inside and before not in inside:
        return first + inside.index(QUOTES[before]) + 1, last
    opened = next((text for text in inside if QUOTES.get(text)), None)
    closing = QUOTES[opened] if opened is not None and inside[0] != opened else None
    return (
        (first, last + 1)
        if closing and closing not in inside and last < len(tokens) and tokens[last].text == closing
        else (first, last)
    )


def _behind_title(text: Text, first: int, last: int) -> int:
    """Where a person's name begins that the tagger hung on a title and what it is of ("Tijuana Mayor Jorge Rhon")."""
    given = name_parts()[0]
    for place in range(last - 2, first, -1):
        titled = text.words[place] in text.known.posts and fold(text.words[place - 1]) not in given
        if titled and fold(text.words[place + 1]) in given:
            return place + 1
    return first + 1 if text.words[first] in ("-", "–") and last - first > 1 else first


def _is_no_part(text: Text, first: int, last: int) -> bool:
    """Whether the word at the head of a person's name is a title, a people, or the body that the person is of."""
    word, known = text.words[first], text.known
    written = text.capital(first) and known.relations["language"] == "es"  # "Argentina Lobo": peoples begin small in Spanish
    if first == 0 and known.relations["language"] != "es" and word.endswith("s") and word in known.kin:
        return True  # "Brothers Carl and Peter Moss"
    return word in known.titles or (word in known.demonyms and not written) or (word in known.public and last - first > 2)


def _gangs(text: Text) -> list[Span]:
    """Names right behind a word for a group: "la banda criminal ‘Los Faroles’", "el cártel de Aramberri", "clan Ordóñez"."""
    found: list[Span] = []
    for place, token in enumerate(text.sentence.tokens):
        if text.words[place] not in text.known.groups or token.upos not in ("NOUN", "PROPN"):
            continue
        if place > 1 and text.known.phrase_at("leadership", "heading", text.words, place - 2):
            continue  # "al frente de Los Faroles": no Front
        start = _name_start(text, place)
        if _is_numbered(text, place):
            found.append((place, place + 2, "organization"))
            continue
        if text.words[place] not in text.known.listed("called", "units") and is_led_by(text, place, start):
            continue  # "el jefe de la mafia siciliana Mateo Luna"
        if (start == place + 1 or text.words[start - 1] in ("de", "of")) and _leads_person(text, place, start):
            continue  # "la banda de Guillermo Luna"
        last = _run(text, start)
        if start < last:
            found.append(
                (
                    place
                    if (text.capital(place) and start == place + 1 and not is_initials(text, place))
                    or _is_one_name(text, place, start)
                    else start,
                    last,
                    "organization",
                )
            )
    return [span for at, span in enumerate(found) if at == 0 or span[0] >= found[at - 1][1]]


def _is_numbered(text: Text, group: int) -> bool:
    """Whether a number behind a word for a group is its name: "el frente 36 de las disidencias"."""
    number = text.words[group + 1] if group + 1 < len(text.words) else ""
    return text.words[group] in text.known.listed("called", "numbered") and number.isdigit() and len(number) < 4


def _leads_person(text: Text, group: int, start: int) -> bool:
    """Whether what a group is of is somebody: a given name behind a word that names no group by itself."""
    known = start < len(text.words) and fold(text.words[start]) in name_parts()[0]
    after = text.sentence.tokens[start + 1] if start + 1 < len(text.words) else None
    goes_on = after is not None and (after.text in QUOTES or after.text[:1].isupper())
    if start == group + 1:  # "se sumó al grupo Carlos Luna"
        full = known and goes_on and fold(text.words[start + 1]) in name_parts()[1]
        return full and text.words[group] in text.known.listed("called", "plain")
    alone = start < len(text.words) and fold(text.words[start]) in name_parts()[1] and not goes_on
    return ((known and goes_on) or alone) and text.words[group] not in text.known.naming and not text.capital(group)


def _called_before(text: Text) -> list[Span]:
    """English names of groups that end in the word for one: "the Kinlan cartel", "Marone crime family"."""
    if text.known.relations["language"] != "en":
        return []
    found: list[Span] = []
    for place, token in enumerate(text.sentence.tokens):
        if token.upos not in ("NOUN", "PROPN") or not text.known.is_group(text.words, place):
            continue
        last = place
        while last > 0 and text.words[last - 1] in text.known.listed("called", "between"):
            last -= 1
        first = last
        while first > 0 and (
            _is_called(text, first - 1)
            or _is_inside(text, first - 1, last)
            or _is_linked(text, first)
            or is_titular(text, first, last)
        ):
            first -= 1
        if first < last and not _is_of_place(text, first, last):
            found.append((first, place + 1, "organization"))
    return [span for at, span in enumerate(found) if at == 0 or span[0] >= found[at - 1][1]]


def _is_called(text: Text, place: int) -> bool:
    """Whether a word is part of what a group is called: a name's word, no title and no people of a country."""
    word, known = text.words[place], text.known
    beside = word in known.demonyms or word in known.titles or word in known.qualifiers or known.is_agency(word)
    if word[:1].isdigit() and word.endswith(("s", "th", "st", "rd")):
        return True  # "the 28s gang"
    written = text.sentence.tokens[place].upos == "PROPN" or (text.sentence.tokens[place].upos == "ADJ" and place > 0)
    return text.capital(place) and written and not beside


def _is_inside(text: Text, place: int, last: int) -> bool:
    """Whether a preposition written with a capital stands within what a group is called: "Sons Of Ruin gang"."""
    if text.words[place] == "-":
        return 1 < place < last and _is_called(text, place - 1) and text.capital(place + 1)
    small = text.words[place] in ("for", "of", "in", "on", "to", "and", "the")
    return small and 1 < place < last and text.capital(place) and _is_called(text, place - 1)


def _is_linked(text: Text, first: int) -> bool:
    """Whether a Spanish link ties what stands before it to a name ("Norte del Valle" + "Cartel")."""
    place = first - 1
    while place > 0 and text.words[place] in ("de", "el", "la", "del", "los"):
        place -= 1
    return place < first - 1 and _is_called(text, place) and text.words[place + 1] in ("de", "del")


def _is_of_place(text: Text, first: int, last: int) -> bool:
    """Whether the group is only told by where it is ("a Bogota gang"), the word for it being no part of names."""
    of_place = any(name.kind == "place" and name.first <= first and name.last >= last for name in text.sentence.names)
    return of_place and first > 0 and text.words[first - 1] in ("a", "an")


def _is_one_name(text: Text, place: int, start: int) -> bool:
    """Whether the word for the group is part of the name: "cártel de Aramberri", "Banda de Tumbes"."""
    if is_initials(text, place) or not text.known.listed("called", "kinds").isdisjoint(text.words[place + 1 : start]):
        return False
    written = (text.capital(place) and place > 0) or text.words[place] in text.known.naming
    return written and set(text.words[place + 1 : start]) <= LINKS


def _name_start(text: Text, group: int) -> int:
    """Where the name of a group begins behind the word for it; past the end where none does."""
    for place in range(group + 1, min(group + 7, len(text.words))):
        word, token = text.words[place], text.sentence.tokens[place]
        kinds = text.known.listed("called", "kinds")
        if text.known.relations["language"] == "es":
            kinds |= text.known.listed("called", "between")
        if word in text.known.listed("called", "between") and text.capital(place) and text.capital(group) and group > 0:
            return place  # "el Bloque Móvil del Llano"
        if word in kinds or is_initials(text, place) or (word in ("(", ")") and in_brackets(text, place)):
            continue
        if text.proper(place) or (text.capital(place) and word in _ARTICLES):
            return len(text.words) if word in text.known.demonyms else place
        if word in ("of", "the"):
            return len(text.words)
        number, of_group = token.feats.get("Number"), text.sentence.tokens[group].feats.get("Number")
        if token.upos == "ADJ" and None not in (number, of_group) and number != of_group:
            return len(text.words)  # "tres integrantes de la banda identificados como X"
        spanish = text.known.relations["language"] == "es"  # "mafia fugitive Marco Lauro": English puts no adjective there
        kind = spanish and (token.upos == "ADJ" or word in text.known.listed("called", "between"))
        if not (kind or word in text.known.complements or word in QUOTES or word in _CALLED):
            return len(text.words)
    return len(text.words)


def _run(text: Text, start: int) -> int:
    """Where a run of capitalized words that begins here ends, links within it."""
    place = start
    while place < len(text.words) and place - start < _LONGEST_RUN and _goes_on(text, place, place > start):
        if place > start and _opens_person(text, place):
            break
        place += 1
    while place > start + 1 and text.words[place - 1] in LINKS:
        place -= 1
    return place


def _opens_person(text: Text, place: int) -> bool:
    """Whether a person's full name begins within a run that is another's ("el capo del Cartel del Norte" + "Pedro Luna")."""
    given, surnames = name_parts()
    after = fold(text.words[place + 1]) if place + 1 < len(text.words) else ""
    tied = is_relation(text.sentence.tokens[place].deprel, "flat")
    return not tied and fold(text.words[place]) in given and after in given | surnames


def _goes_on(text: Text, place: int, inside: bool) -> bool:
    """Whether a name that has begun goes on with the token at a place."""
    if place >= len(text.words):
        return False
    word = text.words[place]
    if text.capital(place) or (inside and word.isdigit() and len(word) < 4):
        return True
    following = text.words[place + 1] if place + 1 < len(text.words) else ""
    return inside and word in LINKS and (text.capital(place + 1) or (following in LINKS and text.capital(place + 2)))


def _aliased(text: Text) -> list[Span]:
    """Names behind "alias", which are those of persons even where the tagger thinks otherwise."""
    found: list[Span] = []
    for place, word in enumerate(text.words):
        if word != "alias":
            continue
        if (first := _before_alias(text, place)) < place:
            found.append((first, place, "person"))
        start = place + 1
        if start < len(text.words) and text.words[start] in QUOTES:
            start += 1
        last = _run(text, start)
        if start < last:
            found.append((start, min(last, start + 4), "person"))
    return found


def _before_alias(text: Text, alias: int) -> int:
    """Where the name before "alias" begins that the tagger did not see: "gangster Mahesh alias Tiger"."""
    first, tokens = alias, text.sentence.tokens
    covered = {at for name in text.sentence.names for at in range(name.first, name.last)}
    while first > 0 and first - 1 not in covered and tokens[first - 1].upos == "PROPN" and text.capital(first - 1):
        if text.words[first - 1] in text.known.titles | text.known.qualifiers | text.known.persons:
            break
        first -= 1
    return first if first - 1 not in covered else alias


def _bynamed(text: Text) -> list[Span]:
    """Nicknames in quotation marks that begin with "El", which are those of persons: "hijo de “El Lobo”, líder de"."""
    found: list[Span] = []
    for place in range(len(text.words) - 3):
        if text.sentence.tokens[place].text not in QUOTES or text.words[place + 1] != "el" or not text.capital(place + 2):
            continue
        closing = QUOTES[text.sentence.tokens[place].text]
        last = next((at for at in range(place + 2, min(place + 6, len(text.words))) if text.words[at] == closing), -1)
        inside = range(place + 2, last)
        led = place > 0 and text.words[place - 1] in ("de", "a", "con", "por", "para", "of", "to", "by", "with")
        fits = led and all(text.capital(at) or text.words[at] in LINKS for at in inside)
        if last > 0 and fits and not any(text.known.is_group(text.words, at) for at in inside):
            found.append((place + 1, last, "person"))
    return found


def _joined(text: Text, names: list[Span]) -> list[Span]:
    """Halves of one name put together: "Aderbiss Segundo" + "Pirela", "Tren" + "de" + "Aragua"."""
    found: list[Span] = []
    for name in names:
        if found and _are_one(text, found[-1], name):
            kind = name[2] if found[-1][2] == "place" else found[-1][2]
            found[-1] = (
                found[-1][0],
                name[1],
                "place" if text.words[found[-1][0]] in _SAINTS and found[-1][2] == "place" else kind,
            )
        elif not found or name[0] >= found[-1][1]:
            found.append(name)
    return found


def _are_one(text: Text, one: Span, other: Span) -> bool:
    if one[1] > other[0]:
        return False
    between = text.words[one[1] : other[0]]
    surnames = name_parts()[1]
    single = other[1] - other[0] == 1 and fold(text.words[other[0]]) in surnames
    if one[2] == "person" and other[2] == "place" and between in (("de",), ("da",), ("dos",)) and single:
        return fold(text.words[one[1] - 1]) not in surnames and text.words[other[1] : other[1] + 1] == (",",)
    if one[2] == "person":
        bynamed = between in (("el",), ("la",)) and text.capital(one[1]) and other[2] == "person"
        return (
            not between
            or bynamed
            or (len(between) < 3 and between[0] in ("de", "del") and set(between) <= LINKS and other[2] == "person")
        )
    if one[2] == "place":
        return not between and text.words[one[1] - 1] in _SAINTS
    return one[2] == "organization" and 0 < len(between) < 4 and between[0] in ("de", "of", "del") and set(between) <= LINKS


def _whole(text: Text, names: list[Span]) -> list[Mention]:
    """Names with what the tagger left off: flat parts behind, and a quoted nickname with the rest of the name behind it."""
    found: list[Mention] = []
    starts = [first for first, _, kind in names if kind == "person"]
    for begin, end, kind in names:
        if found and begin < found[-1].last:
            continue
        first = _beginning(text, begin) if kind == "person" else begin
        if first < begin and found and found[-1].last > first:
            found.pop()
        last, nickname = end, None
        while last < len(text.words) and _continues(text, first, last) and (kind == "person" or last not in starts):
            last += 1
        if kind == "organization" and last < len(text.words) and last not in starts and _completes(text, first, last):
            last += 1
        if kind == "person" and last - first == 1 and _goes_on(text, last, True) and text.words[last] in ("de", "del"):
            last = _run(text, first)
        if kind == "person":
            last = _with_initial(text, last)
            nickname, last = nickname_within(text, first, last)
            if nickname is None and (opening := nickname_before(text, first)) is not None:
                nickname = opening + 1, first - 1
        if (
            kind == "organization"
            and first > 0
            and text.words[first - 1] in ("los", "las", "el", "la")
            and text.capital(first - 1)
            and (first > 1 or text.words[0] in ("los", "las"))
        ):
            first -= 1
        found.append(Mention(first, last, kind, head_of(text.sentence, list(range(first, last))), nickname))
    return found


def _with_initial(text: Text, last: int) -> int:
    """The place behind the letter in quotation marks that stands for a withheld surname: 'Luis Ignacio “N”'."""
    for first in (last, last - 2):  # the tagger may have taken the letter, and not what closes it
        letters = [token.text for token in text.sentence.tokens[max(first, 0) : first + 3]]
        if len(letters) == 3 and len(letters[1]) == 1 and letters[1].isupper() and QUOTES.get(letters[0]) == letters[2]:
            return first + 3
    return last


def _beginning(text: Text, first: int) -> int:
    """Where a person's name begins whose given name the tagger left off or took for a place ("Argentina Lobo")."""
    before = first - 1
    if before < 0 or text.sentence.tokens[first].head != before or not is_relation(text.sentence.tokens[first].deprel, "flat"):
        return first
    whose = text.words[before - 1] in (*LINKS, "en", "in") if before else False
    titled = text.words[before] in text.known.titles or not text.known.public.isdisjoint({text.words[before]})
    known = text.words[before] in text.known.demonyms or text.words[before] == "alias"
    return first if whose or titled or known or not text.proper(before) else before


def _continues(text: Text, first: int, last: int) -> bool:
    token = text.sentence.tokens[last]
    return is_relation(token.deprel, "flat") and text.capital(last) and first <= token.head < last


def _completes(text: Text, first: int, last: int) -> bool:
    """Whether a group's name ends in a word that the tagger left off: "Nice Time" + "Kids"."""
    word = text.words[last]
    compound = any(
        text.sentence.tokens[at].head == last and is_relation(text.sentence.tokens[at].deprel, "compound")
        for at in range(first, last)
    )
    titled = word in text.known.titles or text.known.is_office(word) or word in text.known.persons
    return compound and text.capital(last) and not titled and text.sentence.tokens[last].upos in ("PROPN", "NOUN")
