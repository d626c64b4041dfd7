"""Who was given which term, where a sentence hands out several ("10 años para X y ocho para Y", "X (6 años), Y (tres)")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.arguments import of_verb
from quipu.claims.events.fillers import Fillers
from quipu.claims.events.triggers import penalty_pattern, triggers
from quipu.claims.tree import head_of
from quipu.knowledge import load
from quipu.language.sentence import Name
from quipu.model import Frame

_TO = re.compile(
    r"\s*,?\s*(?:a|al|para|contra|en contra de)\s+(?:(?:el|la|los|las|su|sus)\s+)?(?:[\w]+,?\s+){0,4}?[«“\"']?$", re.IGNORECASE
)
"""Between a term and whom it is for."""
_OF = re.compile(
    r"[»”\"']?\s*(?:\((?:[^()]{0,40}\)\s*)?|,[^;]{0,90},)?\s*,?\s*"
    r"(?:(?:fue|fueron|ha sido|recibió|recibieron|deberá cumplir|deberán cumplir|quedó con|con)\s+)?"
    r"(?:condenad[oa]s?\s+|sentenciad[oa]s?\s+)?(?:a\s+|:\s*)?(?:(?:la|una|las)\s+(?:pena|condena)s?\s+de\s+|pena\s+de\s+)?$",
    re.IGNORECASE,
)
"""Between someone and the term that follows."""
_AND = re.compile(r"[»”\"']?\s*(?:,|y|e|,\s*y|,\s*e)?\s*(?:(?:a|para)\s+)?[«“\"']?$", re.IGNORECASE)
"""Between two who are given the same."""
_OF_NOBODY = re.compile(r"^\s*(?:de edad|atrás|después|antes|más tarde)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of prison and those it was given."""

    start: int
    end: int
    names: tuple[Name, ...]


def with_terms(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence with one for each who is given a term, where it tells of several terms."""
    model = _model(document, number, found)
    terms = list(_terms(document, number)) if document.language == "es" and model is not None else []
    if model is None or sum(len(term.names) for term in terms) < 2:
        return found
    shared = tuple(f for f in model.fillers if f.role in ("authority", "time"))
    given = [
        replace(model, fillers=(*shared, patient, Filler("penalty", term.start, term.end, number, model.anchor)))
        for term in terms
        for patient in _patients(document, number, term)
    ]
    terms_of = {(f.start, f.end): one.fillers[-1] for one in given for f in one.fillers if f.role == "patient"}
    found = [_retermed(one, terms_of) if one.frame is Frame.CONVICTION else one for one in found]
    taken = {(f.start, f.end) for one in given for f in one.fillers if f.role == "patient"}
    kept = [_unless_told(one) for one in found if one.frame is not Frame.SENTENCE or not _is_told(one, taken)]
    return [*kept, *given]


def _model(document: Document, number: int, found: list[Proposition]) -> Proposition | None:
    """The sentencing that a sentence tells of: its first proposition, or its verb where whom it is of was not found."""
    told = next((one for one in found if one.frame is Frame.SENTENCE), None)
    if told is not None:
        return told
    known = triggers(document.language).verbs
    for at, token in enumerate(document.sentences[number].tokens):
        evoked = known.get(token.lemma.lower(), ()) if token.upos == "VERB" else ()
        if any(one.frame is Frame.SENTENCE and one.how == "verb" for one in evoked):
            subjects = of_verb(document.sentences[number], at).subjects
            authority = [Fillers(document, number).phrase("authority", head) for head in subjects]
            return Proposition(Frame.SENTENCE, number, at, tuple(authority))
    return None


def _retermed(one: Proposition, terms: dict[tuple[int, int], Filler]) -> Proposition:
    """A conviction with the term of its own patient, for one that is another's."""
    patients = [filler for filler in one.fillers if filler.role == "patient"]
    own = [term for (start, end), term in terms.items() if any(f.start < end and start < f.end for f in patients)]
    return replace(one, fillers=(*(f for f in one.fillers if f.role != "penalty"), *own[:1]))


def _unless_told(one: Proposition) -> Proposition:
    """A sentence of a named person without a term, where the terms told are others'."""
    counted = any(filler.role == "quantity" for filler in one.fillers)
    if one.frame is not Frame.SENTENCE or counted:
        return one
    return replace(one, fillers=tuple(filler for filler in one.fillers if filler.role != "penalty"))


def _is_told(one: Proposition, taken: set[tuple[int, int]]) -> bool:
    """Whether a proposition is of someone whose term is known, or of nobody by name."""
    patients = [filler for filler in one.fillers if filler.role == "patient"]
    return not patients or any(f.start < end and start < f.end for f in patients for start, end in taken)


def _patients(document: Document, number: int, term: Term) -> Iterator[Filler]:
    tokens = document.sentences[number].tokens
    for name in term.names:
        head = head_of(document.sentences[number], list(range(name.first, name.last)))
        yield Filler("patient", tokens[name.first].start, tokens[name.last - 1].end, number, head)


def _terms(document: Document, number: int) -> Iterator[Term]:
    """Terms of prison in a sentence with those named right behind or right before each."""
    sentence, text = document.sentences[number], document.report.text
    people = [name for name in sentence.names if name.kind == "person" and not _is_quoted(document, number, name)]
    people = [name for name in people if not _is_owner(document, number, name)]
    last = sentence.start
    for match in penalty_pattern("es").finditer(text, sentence.start, sentence.end):
        if _OF_NOBODY.match(text[match.end() : match.end() + 12]) or _is_age(text, match.start()):
            continue
        names = _behind(document, number, people, match.end()) or _before(document, number, people, (last, match.start()))
        if names:
            yield Term(match.start(), match.end(), tuple(names))
        last = match.end()


def _is_owner(document: Document, number: int, name: Name) -> bool:
    """ "el hermano de Machuca, X, fue condenado": whose kin it is, and not who."""
    words = [token.text.lower() for token in document.sentences[number].tokens[max(name.first - 2, 0) : name.first]]
    return len(words) == 2 and words[0] in load("kin")["es"] and words[1] in ("de", "del")


def _is_quoted(document: Document, number: int, name: Name) -> bool:
    """Whether a name is only what someone is called ("hijo del «Tano»")."""
    start = document.sentences[number].tokens[name.first].start
    return document.report.text[start - 1 : start] in ('"', "“", "«", "‘", "'") and name.last - name.first == 1


def _is_age(text: str, start: int) -> bool:
    return (
        re.search(r"\b(?:joven|hombre|mujer|niñ[oa]|persona|menor) de\s+$|,\s*de\s+$", text[max(start - 20, 0) : start])
        is not None
    )


def _behind(document: Document, number: int, people: list[Name], end: int) -> list[Name]:
    """ "12 años para X, Y y Z"."""
    tokens, text = document.sentences[number].tokens, document.report.text
    rest = [name for name in people if tokens[name.first].start >= end]
    if not rest or _TO.fullmatch(text[end : tokens[rest[0].first].start]) is None:
        return []
    found = [rest[0]]
    for name in rest[1:]:
        gap = text[tokens[found[-1].last - 1].end : tokens[name.first].start]
        if _AND.fullmatch(gap) is None:
            break
        found.append(name)
    return found


def _before(document: Document, number: int, people: list[Name], within: tuple[int, int]) -> list[Name]:
    """ "X, Y y Z a seis años", "X (seis años)"; `within` is where names not yet given a term may stand."""
    tokens, text = document.sentences[number].tokens, document.report.text
    rest = [name for name in people if within[0] <= tokens[name.first].start and tokens[name.last - 1].end <= within[1]]
    if not rest or _OF.fullmatch(text[tokens[rest[-1].last - 1].end : within[1]]) is None:
        return []
    found = [rest[-1]]
    for name in reversed(rest[:-1]):
        gap = text[tokens[name.last - 1].end : tokens[found[0].first].start]
        if _AND.fullmatch(gap) is None:
            break
        found.insert(0, name)
    return found
