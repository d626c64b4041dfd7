"""Terms handed down in one breath: "Mather was jailed for 18 years, Tudge for 16", "sentenced to 5 and 7 years respectively"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.triggers import penalty_pattern
from quipu.claims.tree import head_of
from quipu.language.sentence import Token
from quipu.model import Frame

_FOR = frozenset({"for", "to", "got", "received", "a"})
_WITH_TERMS = frozenset({Frame.SENTENCE, Frame.CONVICTION})
_EACH_TERM = re.compile(r"(?:\d+|(?!and\b)[a-z]+)(?:[ -](?:and a half[ -])?(?:years?|months?))?(?=,| and |$)", re.IGNORECASE)
_BEFORE_TOTAL, _TOTAL = 24, 11
"""Characters before a term, and of it, in which it is said to be that of several in all ("a total of")."""
_SHARED = ("authority", "time")


def with_gapped_terms(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence, each of those sentenced with the term that is theirs."""
    found = _without_totals(document, found)
    found = [_with_own_term(document, one, found) for one in found]
    terms = [one for one in found if one.frame is Frame.SENTENCE and any(filler.role == "penalty" for filler in one.fillers)]
    if not terms or document.language != "en":
        return found
    respective = _respectively(document, number, terms)
    if respective is not None:
        return [one for one in found if one not in terms] + respective
    own = list(_gapped(document, number, terms[-1]))
    named = {filler.start for one in own for filler in one.fillers if filler.role == "patient"}
    kept = [_within_clause(document, one) for one in found if one not in terms or not _is_anothers(one, named)]
    taken = {filler.start for one in kept for filler in one.fillers if filler.role == "penalty"}
    return [*kept, *(one for one in own if not _is_told(one, taken))]


_IN_ALL = re.compile(r"\b(?:totall?ing|total of|combined|between them|que suman|suman|en total|en conjunto)\b", re.IGNORECASE)


def _without_totals(document: Document, found: list[Proposition]) -> list[Proposition]:
    """The propositions without a term that several people were given in all, where each of them is told apart."""
    text, kept = document.report.text, list[Proposition]()
    for one in found:
        terms = [filler for filler in one.fillers if filler.role == "penalty"]
        alike = [other for other in found if (other.frame, other.anchor, other.sentence) == (one.frame, one.anchor, one.sentence)]
        summed = any(_IN_ALL.search(text[max(0, term.start - _BEFORE_TOTAL) : term.start + _TOTAL]) for term in terms)
        several = one.frame in _WITH_TERMS and len(alike) > 1 and summed
        kept.append(replace(one, fillers=tuple(f for f in one.fillers if f.role != "penalty")) if several else one)
    return kept


def _with_own_term(document: Document, one: Proposition, found: list[Proposition]) -> Proposition:
    """ "sentenced Mora to 18 years and his two aides to 12": whoever is told behind a term that another has, has the next one."""
    terms = [filler for filler in one.fillers if filler.role == "penalty"]
    people = [filler for filler in one.fillers if filler.role == "patient" and filler.sentence == one.sentence]
    if one.frame not in _WITH_TERMS or not terms or not people or people[0].start < terms[0].end:
        return one
    same = [other for other in found if (other.frame, other.anchor, other.sentence) == (one.frame, one.anchor, one.sentence)]
    shared = [other for other in same if any(filler.start == terms[0].start for filler in other.fillers)]
    if not any(filler.role == "patient" and filler.end <= terms[0].start for other in shared for filler in other.fillers):
        return one
    own = penalty_pattern(document.language).search(document.report.text, people[0].end, document.sentences[one.sentence].end)
    kept = tuple(filler for filler in one.fillers if filler.role != "penalty")
    if own is None or ";" in document.report.text[people[0].end : own.start()]:
        return replace(one, fillers=kept)
    return replace(one, fillers=(*kept, Filler("penalty", *own.span(), one.sentence, one.anchor)))


def _within_clause(document: Document, one: Proposition) -> Proposition:
    """A proposition without a term before whom it befell and a semicolon ("Webb was given 12 years; Hale, of Hull, nine")."""
    people = [filler for filler in one.fillers if filler.role == "patient"]
    if one.frame is not Frame.SENTENCE or not people:
        return one
    text, first = document.report.text, min(person.start for person in people)
    kept = [filler for filler in one.fillers if filler.role != "penalty" or ";" not in text[filler.end : first]]
    return replace(one, fillers=tuple(kept))


def _is_anothers(one: Proposition, named: set[int]) -> bool:
    """Whether the term stands before someone who has a term of their own: it is that of whoever came first."""
    terms = [filler for filler in one.fillers if filler.role == "penalty"]
    people = [filler for filler in one.fillers if filler.role == "patient" and filler.start in named]
    return any(person.start > term.end for person in people for term in terms)


def _is_told(one: Proposition, taken: set[int]) -> bool:
    return any(filler.role == "penalty" and filler.start in taken for filler in one.fillers)


def _respectively(document: Document, number: int, terms: list[Proposition]) -> list[Proposition] | None:
    """Each with the term at the same place of the list; without a term where the numbers do not agree. None without the word."""
    sentence, text = document.sentences[number], document.report.text
    word = re.search(r"\brespectively\b", text[sentence.start : sentence.end])
    people = sorted((filler for one in terms for filler in one.fillers if filler.role == "patient"), key=lambda one: one.start)
    if word is None or len(people) < 2 or len(people) != len(terms):
        return None
    first = min(filler.start for one in terms for filler in one.fillers if filler.role == "penalty")
    said = [match.span() for match in penalty_pattern("en").finditer(text, first, sentence.start + word.start())]
    if len(said) == 1:  # "eight and 10 years"
        said = [match.span() for match in _EACH_TERM.finditer(text, *said[0])]
    given = []
    for one in terms:
        place = next(people.index(filler) for filler in one.fillers if filler.role == "patient")
        kept = tuple(filler for filler in one.fillers if filler.role != "penalty")
        own = (Filler("penalty", *said[place], number, one.anchor),) if len(said) == len(people) else ()
        given.append(replace(one, fillers=(*kept, *own)))
    return given


def _gapped(document: Document, number: int, one: Proposition) -> Iterator[Proposition]:
    """ "..., Tudge for 16 years and Pearson for 14 years": names with a term each, the verb left out."""
    tokens, text = document.sentences[number].tokens, document.report.text
    end = next(filler.end for filler in one.fillers if filler.role == "penalty")
    shared = tuple(filler for filler in one.fillers if filler.role in _SHARED)
    for first, last in _names(document, number, end):
        behind = _past_home(document, number, _past_age(document, number, last))
        behind += behind < len(tokens) and tokens[behind].text == "("
        led = behind + 1 < len(tokens) and tokens[behind].text.lower() in _FOR
        joined = (
            first > 0 and tokens[first - 1].text.lower() in (",", "and", ";", "while") and not _is_home(document, number, first)
        )
        begins = behind + 1 if led else behind  # "Hollis 15 years"
        there = joined and begins < len(tokens)
        term = penalty_pattern("en").match(text, tokens[begins].start) if there else None
        if term is not None:
            head = head_of(document.sentences[number], list(range(first, last)))
            name = Filler("patient", tokens[first].start, tokens[last - 1].end, number, head)
            yield replace(one, fillers=(name, Filler("penalty", *term.span(), number, one.anchor), *shared))


def _names(document: Document, number: int, start: int) -> Iterator[tuple[int, int]]:
    """Runs of names behind a place of the text."""
    tokens = document.sentences[number].tokens
    at = 0
    while at < len(tokens):
        first = at
        while at < len(tokens) and tokens[at].upos == "PROPN" and tokens[at].start >= start:
            at += 1
        if at > first:
            yield first, at
        at += at == first


def _is_home(document: Document, number: int, first: int) -> bool:
    """ "Jay Farr, 26, of Oak Place, Hull": the town behind a street, and nobody."""
    tokens = document.sentences[number].tokens
    at = first - 2
    while at > 0 and tokens[first - 1].text == "," and tokens[at].text[:1].isupper():
        at -= 1
    return tokens[first - 1].text == "," and 0 < at < first - 2 and tokens[at].text.lower() in ("of", "from", "in")


def _past_age(document: Document, number: int, at: int) -> int:
    """Past ", 52," behind a name."""
    tokens = document.sentences[number].tokens
    aged = at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text.isdigit() and tokens[at + 2].text == ","
    return at + 3 if aged else at


def _goes_on(mark: Token, behind: Token) -> bool:
    """ "of Oak Place, Hull": a comma within an address."""
    return mark.text == "," and behind.text[:1].isupper()


def _past_home(document: Document, number: int, at: int) -> int:
    """Past ", of Hull," behind a name."""
    tokens = document.sentences[number].tokens
    at -= tokens[at - 1].text == ","  # behind an age
    if [token.text.lower() for token in tokens[at : at + 2]] not in ([",", "of"], [",", "from"]):
        return at
    end = at + 2
    while end + 1 < len(tokens) and (tokens[end].text[:1].isupper() or _goes_on(tokens[end], tokens[end + 1])):
        end += 1
    return end + (tokens[end].text == ",") if at + 2 < end < len(tokens) and tokens[end].text in (",", "(") else at
