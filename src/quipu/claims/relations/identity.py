"""What is said of a person beside the name: nationality, occupation, office, age, place of birth."""

from collections.abc import Iterator

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.phrases import kind_of, relative_head
from quipu.claims.relations.common import (
    copular_subject,
    demonyms,
    filler,
    head_of_name,
    offices,
    persons,
    proposition,
    tokens_filler,
)
from quipu.claims.tree import children, is_relation
from quipu.language.sentence import Name, Sentence, Token
from quipu.measure.tokens import pieces
from quipu.model import Frame

_BORN = frozenset(["bear", "born", "nacer", "nacido", "nacida"])


def identities(document: Document, number: int) -> Iterator[Proposition]:
    """Identities in a sentence, one proposition an attribute."""
    for name in persons(document, number):
        yield from _before(document, number, name)
        yield from _behind(document, number, name)
    yield from _predicates(document, number)
    yield from _nationality_held(document, number)


def _identity(document: Document, number: int, person: int, places: list[int]) -> Proposition:
    attribute = tokens_filler(document, number, "attribute", places)
    return proposition(Frame.IDENTITY, number, attribute.head, filler(document, number, "person", person), attribute)


def _attributes(document: Document, sentence: Sentence, low: int, high: int) -> Iterator[list[int]]:
    """Runs of tokens between two places that name a nationality or an office."""
    place = low
    while place < high:
        token = sentence.tokens[place]
        office = _office(document, sentence, place, high)
        if token.text.lower() in demonyms(document.language) and token.upos in ("ADJ", "NOUN", "PROPN"):
            yield [place]
            place += 1
        elif office:
            yield list(range(place, office))
            place = office
        else:
            place += 1


def _office(document: Document, sentence: Sentence, place: int, high: int) -> int | None:
    """Where the office that begins here ends: the phrase, with the bare field it holds ("chief of operations")."""
    row = pieces(" ".join(token.text for token in sentence.tokens[place:high]))
    if not row or len(row) < 1 or sentence.tokens[place].upos in ("VERB", "AUX", "ADP", "DET"):
        return None
    found = offices(document.language).at(row, 0)
    if found is None:
        lemma = pieces(sentence.tokens[place].lemma)
        found = offices(document.language).at(lemma, 0) if sentence.tokens[place].upos == "NOUN" else None
    if found is None:
        return None
    end = place + found[1]
    if end + 1 < high and sentence.tokens[end].text.lower() in ("of", "de") and _is_field(sentence.tokens[end + 1]):
        return end + 2
    return end


def _is_field(token: Token) -> bool:
    return token.upos == "NOUN" and token.text.islower()


def _before(document: Document, number: int, name: Name) -> Iterator[Proposition]:
    """ "Peruvian businessman X", "Dirandro chief of operations X", "el empresario ecuatoriano X"."""
    sentence = document.sentences[number]
    low = name.first
    while low > 0 and _leads_to(sentence, low - 1):
        low -= 1
    for places in _attributes(document, sentence, low, name.first):
        if document.language == "es" or _reaches(sentence, places[-1], name.first):
            yield _identity(document, number, head_of_name(sentence, name), places)


def _leads_to(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    if token.upos in ("NOUN", "ADJ", "PROPN") or token.text in ("-", "'s"):
        return True
    return (
        token.text.lower() in ("of", "de")
        and _is_field(sentence.tokens[place + 1])
        and sentence.tokens[place - 1].upos in ("NOUN", "PROPN")
    )


def _reaches(sentence: Sentence, place: int, name: int) -> bool:
    """Whether nothing but further titles stands between an attribute and the name."""
    return all(sentence.tokens[at].text not in ("'s", "’s") for at in range(place, name))


def _behind(document: Document, number: int, name: Name) -> Iterator[Proposition]:
    """ "X, a 34-year-old Mexican national,", "X (45)", "X, jefe de la Unidad", "X, de 34 años"."""
    sentence, place = document.sentences[number], name.last
    tokens = sentence.tokens
    person = head_of_name(sentence, name)
    while place < len(tokens) and tokens[place].text in (",", "("):
        end = _end_of_aside(sentence, place + 1)
        age = _age(sentence, place + 1, end)
        if age:
            yield _identity(document, number, person, age)
        elif not _is_apposition(document, sentence, name, place + 1, end):
            return
        for places in _attributes(document, sentence, place + 1, min(end, place + 7)):
            if _stands_free(sentence, place + 1, places[0]):
                yield _identity(document, number, person, places)
        if not age:
            return
        place = end


def _end_of_aside(sentence: Sentence, place: int) -> int:
    for at in range(place, min(place + 25, len(sentence.tokens))):
        if sentence.tokens[at].text in (",", ")", ";", "."):
            return at
    return min(place + 25, len(sentence.tokens))


def _age(sentence: Sentence, low: int, high: int) -> list[int] | None:
    """ "52", "de 34 años", "a 34-year-old": the tokens that tell the age."""
    words = [token.text.lower() for token in sentence.tokens[low:high]]
    for at, word in enumerate(words[:4]):
        if word.isdigit() and 10 <= int(word) <= 99:
            rest = words[at + 1 : at + 5]
            if (
                not rest
                or "años" in rest[:1]
                or rest[:3] == ["-", "year", "-"]
                or rest[:1] in (["years"], ["year-old"], ["-year-old"])
            ):
                return [low + at]
        if word.endswith("-year-old"):
            return [low + at]
        if word not in ("a", "an", "de", "aged", "the", "el", "un", "una"):
            return None
    return None


def _is_apposition(document: Document, sentence: Sentence, name: Name, low: int, high: int) -> bool:
    """Whether an aside tells who the person is: it hangs on the name, or begins as a title does, and is not another name."""
    inside = range(low, high)
    names_other = any(other.kind == "person" and other.first in inside and other.first - low < 2 for other in sentence.names)
    if names_other or any(sentence.tokens[at].upos == "AUX" for at in inside):
        return False
    on_name = any(
        name.first <= sentence.tokens[at].head < name.last
        and is_relation(sentence.tokens[at].deprel, "appos", "nmod", "amod", "parataxis")
        for at in inside
    )
    first = sentence.tokens[low] if low < len(sentence.tokens) else None
    begins = first is not None and (
        first.text.lower() in ("a", "an", "the", "un", "una", "el", "la") or first.upos in ("NOUN", "ADJ")
    )
    closed = high < len(sentence.tokens) and sentence.tokens[high].text in (",", ")", ".", ";")
    return on_name or (begins and closed and not _goes_on_as_list(sentence, high))


def _goes_on_as_list(sentence: Sentence, high: int) -> bool:
    return high + 1 < len(sentence.tokens) and sentence.tokens[high + 1].text.lower() in ("and", "y", "e", "or", "o")


def _stands_free(sentence: Sentence, low: int, place: int) -> bool:
    """Whether what an aside begins with is said of the person, and not part of something the person is beside ("brother of the mayor")."""
    return not any(sentence.tokens[at].upos in ("ADP", "VERB", "SCONJ", "PRON") for at in range(low, place))


def _predicates(document: Document, number: int) -> Iterator[Proposition]:
    """ "X is a Mexican businessman", "X was born in Lima"."""
    sentence = document.sentences[number]
    for place, token in enumerate(sentence.tokens):
        if token.upos in ("NOUN", "ADJ", "PROPN") and any(children(sentence, place, "cop")):
            subject = copular_subject(sentence, place)
            if subject is None or kind_of(document, sentence, subject) not in ("person", "pronoun"):
                continue
            low = min([place, *(at for at in children(sentence, place, "amod", "compound") if at < place)])
            for places in _attributes(document, sentence, low, place + 3):
                if places[0] <= place and any(at <= place for at in places):
                    attribute = tokens_filler(document, number, "attribute", places)
                    yield proposition(Frame.IDENTITY, number, place, filler(document, number, "person", subject), attribute)
        elif token.lemma.lower() in _BORN or token.text.lower() in _BORN:
            yield from _birthplace(document, number, place)


def _birthplace(document: Document, number: int, verb: int) -> Iterator[Proposition]:
    sentence = document.sentences[number]
    subject = next(iter(children(sentence, verb, "nsubj", "nsubj:pass")), None)
    if subject is None and is_relation(sentence.tokens[verb].deprel, "acl", "amod", "appos"):
        subject = sentence.tokens[verb].head
    where = next((at for at in children(sentence, verb, "obl", "nmod") if kind_of(document, sentence, at) == "place"), None)
    if subject is not None and subject >= 0 and where is not None:
        subject = relative_head(sentence, subject)
        if kind_of(document, sentence, subject) in ("person", "pronoun"):
            yield proposition(
                Frame.IDENTITY,
                number,
                verb,
                filler(document, number, "person", subject),
                filler(document, number, "attribute", where),
            )


def _nationality_held(document: Document, number: int) -> Iterator[Proposition]:
    """ "who have dual US and Peruvian nationality", "de nacionalidad colombiana"."""
    sentence = document.sentences[number]
    for place, token in enumerate(sentence.tokens):
        if token.lemma.lower() not in ("nationality", "citizenship", "nacionalidad", "ciudadanía"):
            continue
        governor = token.head
        if governor >= 0 and sentence.tokens[governor].lemma.lower() in (
            "have",
            "hold",
            "possess",
            "tener",
            "poseer",
            "ostentar",
        ):
            subject = next(iter(children(sentence, governor, "nsubj")), None)
            if subject is not None:
                attribute = _with_adjectives(document, number, place)
                yield proposition(
                    Frame.IDENTITY,
                    number,
                    governor,
                    filler(document, number, "person", relative_head(sentence, subject)),
                    attribute,
                )
        elif governor >= 0 and kind_of(document, sentence, governor) == "person":
            attribute = _with_adjectives(document, number, place)
            yield proposition(Frame.IDENTITY, number, place, filler(document, number, "person", governor), attribute)


def _with_adjectives(document: Document, number: int, head: int) -> Filler:
    """The noun with all its adjectives, coordinated ones too: "dual US and Peruvian nationality"."""
    sentence = document.sentences[number]
    low, high = head, head
    while low > 0 and (
        sentence.tokens[low - 1].upos in ("ADJ", "PROPN", "CCONJ", "NOUN") or sentence.tokens[low - 1].text == ","
    ):
        low -= 1
    while high + 1 < len(sentence.tokens) and sentence.tokens[high + 1].upos == "ADJ":
        high += 1
    return tokens_filler(document, number, "attribute", list(range(low, high + 1)))
