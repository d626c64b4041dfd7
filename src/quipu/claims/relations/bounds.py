"""Where a noun phrase begins and ends, told by the words alone, since small parsers err on long titles and appositions."""

from quipu.claims.relations.kinds import QUOTES
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation

OF = frozenset({"of", "de", "del"})
POSSESSIVE_MARKS = frozenset({"'s", "’s", "'", "’"})
_PREPOSITIONS = OF | {"in", "en", "for", "para", "at", "on"}
_DETERMINERS = frozenset(
    ["the", "a", "an", "el", "la", "los", "las", "un", "una", "this", "that", "its", "their", "his", "her", "su", "sus", "esta",
     "este", "both", "ambos", "ambas", "esa", "ese", "dicha", "dicho", "one", "uno"]
)  # fmt: skip
_SOME = frozenset({"one", "uno", "una", "two", "dos", "three", "tres", "some", "four", "cuatro"})
_ASIDES = frozenset({",", "(", "--", "–", "—"})
_NOMINAL = ("NOUN", "PROPN")
PARTICIPLES = ("ado", "ido", "ada", "ida", "ados", "idos", "adas", "idas")
"""How Spanish participles end, which taggers take for adjectives."""
_SIGNS = frozenset({"n°", "nº", "°", "º", "n.º"})
_LONGEST = 14
_STEPS = 8


def begin(view: View, noun: int) -> int:
    """The first token of the phrase that a noun heads, determiner included."""
    place = noun
    while place > 0 and _leads(view, place - 1):
        place -= 1
    if view.word(place - 1) in ("of", "de", "entre", "among") and view.word(place - 2) in _SOME:
        return place - 2
    return place


def _leads(view: View, place: int) -> bool:
    """Whether a token before a noun belongs to its phrase."""
    token, word = view.tokens[place], view.words[place]
    if token.text in _ASIDES:
        return _within_adjectives(view, place)
    if word in ("both", "ambos", "ambas") or (view.spanish and word == "a"):
        return word != "a"
    if token.upos == "CCONJ" and 0 < place < len(view.tokens) - 1:  # "the oldest and largest clubs"
        before, after = view.tokens[place - 1], view.tokens[place + 1]
        if view.words[place - 1] == ",":
            return _within_adjectives(view, place - 1)
        return before.upos == "ADJ" and after.upos == "ADJ" and after.head == place - 1 and before.head > place
    if token.upos in ("ADJ", "DET", "NUM") or word in _DETERMINERS or word in view.lexicon.qualifiers:
        return True
    if token.upos in ("VERB", "ADV"):
        return _modifies(view, place)
    if view.spanish:
        return False
    linking = word in ("-", *POSSESSIVE_MARKS) or (word in QUOTES and place > 0)
    return token.upos in _NOMINAL or (linking and view.tokens[place - 1].upos in ("NOUN", "PROPN", "ADJ", "NUM", "ADV"))


def _within_adjectives(view: View, comma: int) -> bool:
    """Whether a comma stands within a row of adjectives before a noun: "the most powerful, well-armed and violent gangs"."""
    if view.words[comma] != "," or view.spanish:
        return False
    for at in range(comma + 1, min(comma + 6, len(view.tokens))):
        token = view.tokens[at]
        if token.upos == "ADJ" and is_relation(token.deprel, "conj") and 0 <= token.head < comma:
            return view.tokens[token.head].upos == "ADJ" and view.tokens[token.head].head > at
        if token.upos not in ("ADV", "PUNCT", "CCONJ", "NOUN"):
            return False
    return False


def _modifies(view: View, place: int) -> bool:
    """Whether a participle or adverb belongs to what follows: "known", "most" violent, "first" read as an adverb."""
    token = view.tokens[place]
    if token.head <= place:
        return False
    if token.upos == "VERB":
        return token.deprel == "amod" and token.feats.get("VerbForm") in ("Part", "Ger")
    above = view.tokens[token.head]
    modified = above.upos in ("ADJ", "NUM") or (above.upos == "VERB" and above.deprel == "amod")
    return token.deprel == "amod" or (token.deprel == "advmod" and modified and token.feats.get("PronType") is None)


def compound_end(view: View, noun: int) -> int:
    """The place behind a noun or name, "-in-law" included."""
    found = view.at[noun]
    place = found.last if found else noun + 1
    for tail in (("-", "in", "-", "law"), ("in", "law"), ("-in-law",), ("-", "in-law")):
        if view.words[place : place + len(tail)] == tail:
            return place + len(tail)
    return max(place, noun + view.lexicon.phrase_at("membership", "posts", view.words, noun))


def end(view: View, noun: int) -> int:
    """The place behind the phrase that a noun heads: its adjectives and what hangs on it with "of", "in", "for"."""
    place = compound_end(view, noun)
    while place < len(view.words) and place - noun < _LONGEST:
        after = _spanish_step(view, place) if view.spanish else _english_step(view, noun, place)
        if after == place:
            break
        place = after
    return place


def _english_step(view: View, noun: int, place: int) -> int:
    """One more part of an English phrase; the same place where there is none."""
    word, token = view.words[place], view.tokens[place]
    if word in view.lexicon.complements:
        return place + 1
    if word in _PREPOSITIONS:
        return complement_end(view, place)
    inside = place > noun + 1 and view.at[place] is None and word not in view.lexicon.demonyms
    return (
        place + 1 if inside and token.upos in (*_NOMINAL, "ADJ") and view.tokens[place - 1].upos in (*_NOMINAL, "ADJ") else place
    )


def _spanish_step(view: View, place: int) -> int:
    """One more part of a Spanish phrase: an adjective behind, a complement, a name of its own, quoted or not."""
    word, token, found = view.words[place], view.tokens[place], view.at[place]
    done = view.at[place - 1] is not None and word.endswith(PARTICIPLES)  # "el líder de Los Lobos asesinado en Lima"
    if word in view.lexicon.complements or word in view.lexicon.demonyms or (token.upos == "ADJ" and found is None and not done):
        return place + 1
    if token.upos == "NOUN" and found is None and view.tokens[place - 1].upos == "NOUN" and _describes(view, place):
        return place + 1
    if word in ("número", "nº", "n.º", "n°") and view.word(place + 1)[:1].isdigit():
        return place + 2
    if word in ("más", "menos") and place + 1 < len(view.tokens) and view.tokens[place + 1].upos == "ADJ":
        return place + 2
    if word in _PREPOSITIONS:
        last = complement_end(view, place)
        return last + 2 if _is_pair(view, last) else _behind_second(view, last)
    if found is not None and found.kind != "person" and view.tokens[place - 1].upos in ("NOUN", "PROPN", "ADJ"):
        return found.last
    quoted = view.at[place + 1] if word in QUOTES and place + 1 < len(view.at) else None
    if quoted is not None and quoted.kind != "person" and view.word(quoted.last) in QUOTES.values():
        return quoted.last + 1
    return place


def _is_pair(view: View, place: int) -> bool:
    """Whether a second bare noun ends what someone is of, a comma behind it: "la fiscal de investigación y juicio, X"."""
    if view.word(place) not in ("y", "e") or view.word(place + 2) != ",":
        return False
    around = (place - 1, place + 1)
    return all(view.tokens[at].upos == "NOUN" and view.tokens[at].text.islower() and _describes(view, at) for at in around)


def _behind_second(view: View, place: int) -> int:
    """The place behind the second field of an office: "ministro de Justicia y Seguridad Pública, X"; else the same place."""
    if view.word(place) not in ("y", "e") or not view.tokens[place - 1].text[:1].isupper():
        return place
    last = place + 1
    while last < len(view.tokens) and view.tokens[last].text[:1].isupper() and view.mention(last, "person") is None:
        last += 1
    return last if last > place + 1 and view.word(last) == "," else place


def _describes(view: View, place: int) -> bool:
    """Whether what the tagger took for a noun tells of the noun before it and is nobody ("la pandilla rival R7")."""
    known, word = view.lexicon, view.words[place]
    return not (known.is_office(word) or word in known.persons or word in known.kin or word in known.titles)


def complement_end(view: View, preposition: int) -> int:
    """The place behind a complement whose preposition stands here; the same place where no noun follows."""
    place = complement(view, preposition)
    if place is None:
        return preposition
    found = view.at[place]
    last = found.last if found is not None else place + 1
    if found is not None and view.word(last) in QUOTES.values() and view.word(found.first - 1) in QUOTES:
        return last + 1
    while (
        not view.spanish
        and last < len(view.words)
        and view.tokens[last].upos in _NOMINAL
        and view.mention(last, "person") is None
    ):
        inner = view.at[last]
        last = inner.last if inner else last + 1
    called = view.at[last] if view.spanish and found is None and last < len(view.at) else None
    if called is not None and called.first == last and called.kind != "person":
        return called.last  # "gerente de la empresa Conarte"
    while view.spanish and found is not None and found.kind == "organization" and _names_on(view, last):
        last += 1
    if view.word(last) == "-" and last + 1 < len(view.words) and view.tokens[last + 1].upos == "NOUN":
        return last + 2
    return last


def _names_on(view: View, place: int) -> bool:
    """Whether a body's name goes on behind what the tagger took for it: "División Policial" + "Este 1", "Valle" + "de Aburrá"."""
    if place >= len(view.tokens) or view.mention(place, "person") is not None:
        return False
    following = view.tokens[place + 1].text if place + 1 < len(view.tokens) else ""
    if view.words[place] in _SIGNS or (view.words[place].isdigit() and view.word(place - 1) in _SIGNS):
        return True  # "Fiscalía Federal N° 2"
    linked = view.words[place] in ("de", "del") and following[:1].isupper() and view.mention(place + 1, "person") is None
    return view.tokens[place].text[:1].isupper() or (view.words[place].isdigit() and len(view.words[place]) < 3) or linked


def complement(view: View, preposition: int) -> int | None:
    """The head noun or name of the complement whose preposition stands here: in English the last of a compound, and what is had
    where an owner comes first ("of the country's health body")."""
    place = preposition + 1
    for _ in range(_STEPS):
        if place >= len(view.tokens):
            return None
        found = view.at[place]
        behind = found.last if found else place + 1
        if found is None and view.words[place] in _SOME and view.word(place + 1) in OF:
            place += 2  # "leader of one of the networks"
            continue
        nominal = found is not None or (view.tokens[place].upos in ("NOUN", "PROPN", "PRON") and view.words[place] not in QUOTES)
        nominal = nominal or (view.spanish and place == preposition + 1 and view.word(behind) in OF)  # "de lavado de dinero"
        called = person_from(view, place) if view.words[place] == "alias" else None
        if called is not None:
            return called  # "mano derecha de alias ‘Lobo’"
        beyond = behind + 1 < len(view.tokens) and view.word(behind) == "-" and view.tokens[behind + 1].upos in ("VERB", "ADJ")
        beyond = beyond and view.tokens[behind - 1].end == view.tokens[behind].start
        if found is not None and beyond and not view.spanish:
            place = behind + 2  # "members of a Leeds-based gang"
            continue
        hyphened = not view.spanish and view.word(behind) == "-" and behind + 2 < len(view.tokens)
        if nominal and hyphened and view.tokens[behind + 2].upos in _NOMINAL:
            place = behind + 2  # "Barda's fentanyl-trafficking wing"
            continue
        if nominal and not view.spanish and _goes_on(view, behind):
            place = behind + (view.word(behind) in POSSESSIVE_MARKS)
        elif nominal:
            return place
        elif _is_light(view, place) or _is_between_adjectives(view, place):
            place += 1
        else:
            return None
    return None


def _goes_on(view: View, place: int) -> bool:
    """Whether an English noun phrase goes on behind a noun: an owner's mark, or the next part of a compound."""
    if view.word(place) in POSSESSIVE_MARKS:
        return place + 1 < len(view.tokens) and view.tokens[place + 1].upos in (*_NOMINAL, "ADJ", "NUM", "VERB", "ADV")
    return _is_part(view, place) and view.mention(place, "person") is None


def _is_part(view: View, place: int) -> bool:
    """Whether a token is a further part of an English compound: a noun, or the "-ing" of one ("money laundering unit")."""
    if place >= len(view.tokens):
        return False
    following = view.tokens[place + 1].upos if place + 1 < len(view.tokens) else ""
    token = view.tokens[place]
    inside = place > 0 and view.at[place - 1] is not None and view.mention(place, "person") is None
    written = token.text[:1].isupper() and token.upos in ("PROPN", "ADJ", "NOUN")
    ordinal = token.text[:1].isdigit() and token.text.endswith(("th", "st", "nd", "rd"))
    if view.words[place - 1][:1].isdigit() and written:
        return True  # "the Tennessee 10th Judicial Drug Task Force"
    if inside and ordinal:
        return True
    return token.upos == "NOUN" or (view.words[place].endswith("ing") and following == "NOUN")


def _is_light(view: View, place: int) -> bool:
    token, word = view.tokens[place], view.words[place]
    return (
        token.upos in ("DET", "ADJ", "NUM", "SYM")
        or word in _DETERMINERS
        or word in QUOTES
        or (token.upos in ("VERB", "ADV") and token.deprel in ("amod", "advmod"))
        or word in ("-", "so", "called", "-called", "so-called")
    )


def _is_between_adjectives(view: View, place: int) -> bool:
    """ "head of Organised and Serious Crime": the "and" of two adjectives with capitals."""
    around = [view.tokens[at] for at in (place - 1, place + 1) if at < len(view.tokens)]
    written = all(token.upos == "ADJ" and token.text[:1].isupper() for token in around)
    return not view.spanish and view.words[place] == "and" and len(around) == 2 and written


def person_from(view: View, place: int) -> int | None:
    """The head of the person's name that begins here, titles, nationalities and "alias" before it passed over."""
    for _ in range(_STEPS):
        found = view.mention(place)
        if found is not None and found.kind == "person":
            return found.head if found.first == place else None
        if found is not None and found.first == place and _is_title(view, found.last) and view.tokens[found.last].upos == "NOUN":
            place = found.last  # "Northern Cartel boss X"
            continue
        if not (_is_initials(view, place) if found is not None else _is_title(view, place)):
            return None
        place += 1
    return None


def _is_initials(view: View, place: int) -> bool:
    """Whether a name is a force's initials before an officer's ("coronel PNP X")."""
    found = view.at[place]
    return (
        view.spanish
        and found is not None
        and found.kind == "organization"
        and found.last - found.first == 1
        and view.tokens[place].text.isupper()
    )


def _is_title(view: View, place: int) -> bool:
    word, known = view.word(place), view.lexicon
    listed = word in known.titles or word in known.demonyms or word in known.persons or word in known.qualifiers
    aged = (
        word.endswith("year-old")
        or (word.isdigit() and view.word(place + 1) == "-")
        or (word in ("-", "year", "old") and "year" in view.words[max(place - 3, 0) : place + 2])
    )
    return (
        listed
        or aged
        or word in ("el", "la", "the", "alias")
        or (word in QUOTES and view.mention(place + 1, "person") is not None)
    )


def last_of(view: View, person: int) -> int:
    """The place behind a name, or behind a token that is none."""
    found = view.at[person]
    return found.last if found else person + 1
