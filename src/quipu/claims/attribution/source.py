"""A noun phrase to a source: the shortest words that name it, its kind, and whether it has a name."""

from quipu.claims.attribution.nominal import RELATIVE, Ground, Nominal
from quipu.model import Source, SourceKind

_SORTS = {"outlet": SourceKind.OUTLET, "wire": SourceKind.OUTLET, "agency": SourceKind.AGENCY, "group": SourceKind.PARTY}
_ARTICLES = frozenset({"the", "a", "an", "el", "la", "los", "las", "un", "una", "unos", "unas", "some", "algunos", "algunas"})
_BY_OFFICE = frozenset({SourceKind.WITNESS, SourceKind.ANALYST, SourceKind.PARTY, SourceKind.DOCUMENT})
"""Kinds that a common noun tells, and a capital in a body's name does not ("Global Witness")."""
_OFFICE = 10
"""Tokens before a name among which its office may stand."""
_OF_PERSONS = frozenset({SourceKind.OFFICIAL, SourceKind.COURT, SourceKind.PARTY, SourceKind.WITNESS, SourceKind.ANALYST})
"""Kinds that an office or a part in the case gives a person."""
_LEADING = frozenset({"least", "menos", "own", "propio", "propia", "mismo", "misma", "same"})
"""Words at the head of a phrase that name nobody."""
_ALSO_OFFICIAL = frozenset(
    {"group", "organization", "organisation", "network", "grupo", "organización", "red", "agrupación", "structure"}
)
"""Nouns for gangs that are as well for bodies that are none."""
_ANONYMOUS_HEADS = frozenset({"source", "fuente"})


def source_of(ground: Ground, phrase: Nominal, text: str, cue: str) -> Source:
    """The source that a phrase names. `text` is the report's, `cue` the word that reports."""
    first, last = _shortest(ground, phrase)
    tokens = ground.sentence.tokens
    while last - first > 1 and ground.word(last - 1) in ground.lexicon.calendar:
        last -= 1  # "Police Tuesday said", taken for one name
    start, end = tokens[first].start, tokens[last - 1].end
    kind = kind_of(ground, phrase, first, last)
    return Source(text[start:end], start, end, kind, _is_named(ground, phrase, first, last), cue)


def kind_of(ground: Ground, phrase: Nominal, first: int, last: int) -> SourceKind:
    """What kind of source the words of a phrase say it is. A person without office is PERSON."""
    listed = next((name for name in ground.listed[first:last] if name is not None), None)
    is_person = any(ground.persons[first:last])
    if listed is not None and not is_person and (_covers_head(ground, phrase, first, last) or not first <= phrase.head < last):
        is_body = ground.word(first) in ground.lexicon.also_bodies and ground.word(first - 1) == "the"
        return SourceKind.AGENCY if is_body else _listed_kind(ground, first, last, listed.sort)
    if _ends_as_outlet(ground, first, last):
        return SourceKind.OUTLET
    described = _noun_kind(ground, phrase)
    if described is not None:
        return described
    if last - first == 1 and first == 0 and (opening := kind_of_noun(ground, first)) is not None:
        return opening
    if is_person and not _is_outlet_name(ground, first, last):
        return _office_before(ground, phrase) or SourceKind.PERSON
    worded = _worded_kind(ground, first, last)
    is_someone = worded is SourceKind.UNKNOWN and ground.lemma(phrase.head) in ground.lexicon.people
    return SourceKind.PERSON if is_someone else worded


def _is_outlet_name(ground: Ground, first: int, last: int) -> bool:
    """Whether a name is an outlet's by its words: the first ("Radio Norte"), or any behind an article ("El Nuevo Diario")."""
    if last - first > 1 and ground.word(first) in ground.lexicon.outlet_words:
        return True
    titled = ground.word(first) in {"el", "la", "los", "las", "the"} or ground.word(first - 1) in {
        "el",
        "la",
        "the",
        "nuevo",
        "nueva",
    }
    return titled and any(ground.word(position) in ground.lexicon.outlet_words for position in range(first, last))


def _ends_as_outlet(ground: Ground, first: int, last: int) -> bool:
    """Whether a name of several words behind "the" ends as an outlet's does ("the San Diego Union-Tribune")."""
    is_name = last - first > 1 and all(ground.upos(p) in {"PROPN", "PUNCT"} for p in range(first, last))
    return is_name and ground.word(first - 1) == "the" and ground.word(last - 1) in ground.lexicon.outlet_words


def _office_before(ground: Ground, phrase: Nominal) -> SourceKind | None:
    """The kind of the office that stands before a name and a comma ("the attorney general of Peru, Ana Ríos, announced")."""
    if ground.word(phrase.first - 1) != ",":
        return None
    for position in range(phrase.first - 2, max(phrase.first - _OFFICE, -1), -1):
        if ground.upos(position) in {"VERB", "AUX", "PUNCT", "PRON"}:
            return None
        kind = kind_of_noun(ground, position)
        if kind in _OF_PERSONS:
            return None if _hangs_on(ground, position) else kind
    return None


def _hangs_on(ground: Ground, noun: int) -> bool:
    """Whether a noun only complements what stands before it ("in an agreement with federal prosecutors, X")."""
    while noun > 0 and ground.upos(noun - 1) in {"DET", "ADJ", "NOUN", "PROPN", "NUM"}:
        noun -= 1
    return ground.upos(noun - 1) == "ADP" and ground.word(noun - 2) not in {"according", "acuerdo"}


def person_in(ground: Ground, phrase: Nominal) -> tuple[int, int] | None:
    """The personal name that a phrase comes down to ("police spokesman Juan Pérez"), unless it only complements ("aide to X")."""
    for position in range(phrase.first, phrase.last):
        if ground.persons[position]:
            run = _name_run(ground, phrase, position)
            owns = run[1] < phrase.last and (ground.word(run[1]) in {"'s", "’s", "'", "’"} or _is_kin_of(ground, phrase, run[1]))
            is_half = ground.word(run[0] - 1) == "-" and not ground.persons[run[0] - 2]  # "the San Diego Union-Tribune"
            owns = owns or is_half or _names_place_of(ground, phrase, run[1])
            if not owns and not _belongs_to_another(ground, phrase.first, run[0]):
                return run
    return _behind_office(ground, phrase)


def _is_kin_of(ground: Ground, phrase: Nominal, behind: int) -> bool:
    """ "the Šarić brothers attorney, Josif M.": a family's name before those who bear it, with another name further on."""
    plural = ground.upos(behind) == "NOUN" and ground.sentence.tokens[behind].feats.get("Number") == "Plur"
    return plural and any(ground.persons[behind : phrase.last])


def _names_place_of(ground: Ground, phrase: Nominal, behind: int) -> bool:
    """ "Benton County prosecuting attorney Joshua Rowan", "Gore attorney Dexter Gray": a name before the office of another."""
    office = next((p for p in range(behind, phrase.last) if kind_of_noun(ground, p) is not None), None)
    return office is not None and any(ground.persons[office : phrase.last])


def _behind_office(ground: Ground, phrase: Nominal) -> tuple[int, int] | None:
    """Proper nouns right behind the office of a person, whatever the tagger says ("subcomisario Novoa")."""
    kind = ground.lexicon.kinds.get(ground.lemma(phrase.head))
    first = phrase.head + 1
    is_office = kind is not None and kind not in {SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.DOCUMENT}
    if not is_office or ground.upos(phrase.head) != "NOUN" or first >= phrase.last:
        return None
    is_name = all(ground.upos(position) == "PROPN" and ground.listed[position] is None for position in range(first, phrase.last))
    return (first, phrase.last) if is_name else None


def _shortest(ground: Ground, phrase: Nominal) -> tuple[int, int]:
    name = person_in(ground, phrase)
    if name is not None:
        return name
    head = ground.listed[phrase.head]
    if head is not None and head.sort in {"outlet", "wire"}:
        return _listed_run(ground, phrase.head)
    author = _publisher(ground, phrase) or _titled(ground, phrase)
    if author is not None:
        return author
    first = phrase.first
    while first < phrase.last - 1 and (_is_article(ground, first) or ground.word(first) in _LEADING | RELATIVE):
        first += 1
    return first, phrase.last


def _publisher(ground: Ground, phrase: Nominal) -> tuple[int, int] | None:
    """The outlet whose work a document is ("an investigation by El Faro", "a Reuters report")."""
    if ground.lemma(phrase.head) not in ground.lexicon.statements:
        return None
    for position in range(phrase.first, phrase.last):
        name = ground.listed[position]
        if name is not None and name.sort in {"outlet", "wire"}:
            return _listed_run(ground, position)
    return None


def _titled(ground: Ground, phrase: Nominal) -> tuple[int, int] | None:
    """The title before the word for an outlet ("Podgorica's Dan newspaper")."""
    first = phrase.head
    if ground.lexicon.kinds.get(ground.lemma(phrase.head)) is not SourceKind.OUTLET:
        return None
    while first > phrase.first and ground.upos(first - 1) == "PROPN":
        first -= 1
    return (first, phrase.head) if first < phrase.head else None


def _is_article(ground: Ground, position: int) -> bool:
    """Whether a word is an article that is no part of a name ("the police", not "El Peruano")."""
    if ground.word(position) not in _ARTICLES or ground.listed[position] is not None:
        return False
    is_capital = ground.sentence.tokens[position].text[0].isupper() and position > 0 and ground.upos(position + 1) == "PROPN"
    return not is_capital or ground.word(position) in {"the", "a", "an"}


def _name_run(ground: Ground, phrase: Nominal, position: int) -> tuple[int, int]:
    """The tokens of a name around one of them: the tagger may have cut it, so neighbouring proper nouns are taken in."""
    first = last = position
    while first > phrase.first and ground.persons[first - 1]:
        first -= 1
    while last + 1 < phrase.last and (ground.persons[last + 1] or _carries_name(ground, phrase, last + 1)):
        last += 1
    while first > phrase.first and _carries_name_left(ground, first - 1):
        first -= 1
    while first < last and ground.lexicon.kinds.get(ground.word(first)) in {SourceKind.OFFICIAL, SourceKind.COURT}:
        first += 1
    return first, last + 1


def _carries_name(ground: Ground, phrase: Nominal, position: int) -> bool:
    is_plain = ground.listed[position] is None
    if ground.word(position) in {"de", "la", "del"}:
        return is_plain and position + 1 < phrase.last and ground.persons[position + 1]
    return is_plain and ground.upos(position) == "PROPN"


def _carries_name_left(ground: Ground, position: int) -> bool:
    """Whether the tree ties a name's first tagged word to the proper noun before it."""
    after = ground.sentence.tokens[position + 1]
    return (
        ground.upos(position) == "PROPN" and ground.listed[position] is None and after.deprel == "flat" and after.head == position
    )


def _listed_run(ground: Ground, position: int) -> tuple[int, int]:
    name = ground.listed[position]
    first = last = position
    while first > 0 and ground.listed[first - 1] == name:
        first -= 1
    while last + 1 < len(ground.listed) and ground.listed[last + 1] == name:
        last += 1
    return first, last + 1


def _covers_head(ground: Ground, phrase: Nominal, first: int, last: int) -> bool:
    return first <= phrase.head < last and ground.listed[phrase.head] is not None


def _counts_out(ground: Ground, head: int) -> bool:
    """ "One of the suspects", "varios de los vecinos": who they are is told behind."""
    return ground.upos(head) in {"PRON", "NUM", "DET"} and ground.word(head + 1) in {"of", "de"}


def _listed_kind(ground: Ground, first: int, last: int, sort: str) -> SourceKind:
    if sort == "agency" and any(ground.lemma(position) in ground.lexicon.court_words for position in range(first, last)):
        return SourceKind.COURT
    return _SORTS.get(sort, SourceKind.UNKNOWN)


def _noun_kind(ground: Ground, phrase: Nominal) -> SourceKind | None:
    """The kind that the phrase's own noun tells; for a title before a name ("fiscal Lucía M."), the title's."""
    order = [phrase.head, *range(phrase.head - 1, phrase.first - 1, -1), *range(phrase.head + 1, phrase.last)]
    for position in order:
        kind = kind_of_noun(ground, position)
        kind = kind or ground.lexicon.kinds.get(ground.word(position))
        if kind in _BY_OFFICE and is_proper(ground, position) and not any(ground.persons[phrase.first : phrase.last]):
            continue
        if kind is None or (_in_complement(ground, phrase.first, position) and not _counts_out(ground, phrase.head)):
            continue
        if ground.lemma(position) in _ANONYMOUS_HEADS and not _has_office(ground, phrase):
            return SourceKind.UNKNOWN
        if ground.lemma(position) in ground.lexicon.lawyers and not acts_for_another(ground, position):
            return SourceKind.PERSON
        if kind is SourceKind.OUTLET and _is_of_body(ground, phrase, position):
            return SourceKind.AGENCY
        if position == phrase.head or any(ground.persons[phrase.first : phrase.last]) or kind is not SourceKind.AGENCY:
            return kind
    return None


def _is_of_body(ground: Ground, phrase: Nominal, page: int) -> bool:
    """Whether a page or a channel is a public body's own ("the interior ministry website", "la web de la Fiscalía")."""
    around = [position for position in range(phrase.first, phrase.last) if position != page]
    return any(
        name.sort == "agency"
        if (name := ground.listed[position]) is not None
        else kind_of_noun(ground, position) is SourceKind.AGENCY and ground.lemma(position) not in {"agency", "agencia"}
        for position in around
    )


def acts_for_another(ground: Ground, lawyer: int) -> bool:
    """Whether a lawyer speaks for someone ("his lawyer", "X's lawyer", "lawyer for", "defence lawyer")."""
    before, after = ground.word(lawyer - 1), ground.word(lawyer + 1)
    poss = ground.sentence.tokens[lawyer - 1].feats.get("Poss") == "Yes" if lawyer else False
    return (
        poss
        or before in {"defence", "defense", "'s", "’s", "s'", "su", "sus", "his", "her", "their", "brothers", "family"}
        or after
        in {
            "for",
            "of",
            "de",
            "del",
            "defensor",
            "defensora",
            "representing",
        }
    )


def _has_office(ground: Ground, phrase: Nominal) -> bool:
    """Whether words around "sources" tell that they are of the state ("fuentes policiales", "Dirandro sources")."""
    around = range(phrase.first, phrase.last)
    return any(
        ((name := ground.listed[position]) is not None and name.sort == "agency")
        or ground.lemma(position)[:5]
        in {"polic", "judic", "milit", "offic", "ofici", "fisca", "gover", "guber", "castr", "prose", "intel", "secur", "segur"}
        | {"enfor", "minis", "gobie", "coman", "naval"}
        for position in around
    )


def kind_of_noun(ground: Ground, position: int) -> SourceKind | None:
    """The kind that a noun tells, with the word before it ("district attorney") or alone."""
    word = ground.word(position)
    singular = word.removesuffix("s") if position == 0 else word  # a capital at the beginning may pass for a name
    ahead = f"{ground.lemma(position)} {ground.word(position + 1)}"  # "attorney general"
    long = f"{ahead} {ground.word(position + 2)}"  # "agencia de noticias"
    found = ground.lexicon.kinds.get(_pair(ground, position)) or ground.lexicon.kinds.get(ahead)
    found = found or ground.lexicon.kinds.get(long)
    found = found or ground.lexicon.kinds.get(ground.lemma(position))
    many = ground.lexicon.kinds.get(singular)
    is_name = many is SourceKind.COURT and singular != word and ground.lexicon.null_subject  # "Salas", "Cortes"
    found = found or (None if is_name else many) or ground.lexicon.kinds.get(word.removesuffix("."))
    return SourceKind.PARTY if found is SourceKind.OFFICIAL and _is_of_gang(ground, position) else found


def _is_of_gang(ground: Ground, position: int) -> bool:
    """ "gang leader", "jefe de Los Grises", "commander of the militia": who heads a gang holds no office."""
    groups = ground.lexicon.group_words - _ALSO_OFFICIAL
    if ground.lemma(position - 1) in groups:
        return True
    if ground.word(position + 1) not in {"de", "of"}:
        return False
    ahead = position + 2
    while ground.upos(ahead) in {"DET", "ADJ"} and ground.word(ahead) not in {"los", "las"}:
        ahead += 1
    while ground.upos(ahead) in {"NOUN", "PROPN", "ADJ", "PUNCT"} and ground.lemma(ahead) not in groups and ahead < position + 8:
        if ground.listed[ahead] is not None or ground.word(ahead) in {",", ";", "("}:
            break
        ahead += 1  # "leader of a west-end Tarsk gang"
    if ground.lemma(ahead) in groups and ahead > position + 2 and ground.upos(ahead + 1) == "NOUN":
        return False  # "head of the city's gang unit"
    name = ground.listed[ahead] if ahead < len(ground.listed) else None
    is_named_so = ground.word(ahead) in {"los", "las"} and ground.sentence.tokens[ahead].text[0].isupper()
    return ground.lemma(ahead) in groups or is_named_so or (name is not None and name.sort == "group")


def _pair(ground: Ground, position: int) -> str:
    """Two words as one noun ("attorney general", "prosecutor's office")."""
    before = ground.word(position - 1)
    if before in {"'s", "’s"}:
        return f"{ground.word(position - 2)}'s {ground.lemma(position)}"
    return f"{before} {ground.lemma(position)}"


def _worded_kind(ground: Ground, first: int, last: int) -> SourceKind:
    """The kind of a name that no list holds, by the words in it."""
    words = [ground.lemma(position) for position in range(first, last)] + [ground.word(p) for p in range(first, last)]
    if any(word in ground.lexicon.court_words for word in words):
        return SourceKind.COURT
    agency = SourceKind.AGENCY
    if any(ground.lexicon.kinds.get(word) is agency for word in words):
        return agency
    if ground.upos(first) in {"PROPN", "DET"} and any(word in ground.lexicon.outlet_words for word in words):
        return SourceKind.OUTLET
    is_titled = ground.word(first) in {"el", "la", "los", "las"} and first > 0 and ground.upos(last - 1) == "PROPN"
    return SourceKind.OUTLET if is_titled and ground.sentence.tokens[first].text[0].isupper() else SourceKind.UNKNOWN


def _in_complement(ground: Ground, first: int, position: int) -> bool:
    """Whether a preposition of the phrase stands before a token."""
    return any(ground.upos(before) == "ADP" and ground.listed[before] is None for before in range(first, position))


def _belongs_to_another(ground: Ground, first: int, name: int) -> bool:
    """Whether a personal name only complements the phrase's noun ("lawyer for X", "spokesman for President X")."""
    before = _left_of_article(ground, name - 1)
    if before >= first and ground.upos(before) == "ADP":
        return True
    if ground.lexicon.kinds.get(ground.lemma(before)) not in {SourceKind.OFFICIAL, SourceKind.PARTY}:
        return False
    farther = _left_of_article(ground, before - 1)
    return farther >= first and ground.upos(farther) == "ADP"


def _left_of_article(ground: Ground, position: int) -> int:
    while ground.upos(position) == "DET":
        position -= 1
    return position


def _is_named(ground: Ground, phrase: Nominal, first: int, last: int) -> bool:
    if last - first == 1 and first == 0 and kind_of_noun(ground, first) in _OF_PERSONS:
        return False
    if any(ground.persons[first:last]) or _behind_office(ground, phrase) == (first, last):
        return True
    words = [ground.lemma(position) for position in range(phrase.first, phrase.last)]
    if any(word in ground.lexicon.anonymous_words for word in words):
        return False
    head = ground.lemma(phrase.head)
    if head in ground.lexicon.anonymous and not is_proper(ground, phrase.head):
        return False
    if head in ground.lexicon.institutions:
        return True
    return any(is_proper(ground, position) for position in range(first, last))


def is_proper(ground: Ground, position: int) -> bool:
    """Whether a token is part of a name: tagged so, or written with a capital inside a sentence."""
    is_capital = ground.sentence.tokens[position].text[:1].isupper()
    inside = position > 0 and (ground.upos(position - 1) in {"PROPN", "DET"} or ground.word(position + 1) == ".")
    return ground.upos(position) == "PROPN" or (is_capital and inside)
