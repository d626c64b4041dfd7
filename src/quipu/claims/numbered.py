"""Counts of nouns that `measure` does not know, or cannot reach past unknown words: the tree shows what a number counts."""

from collections.abc import Iterator

from quipu.claims.tree import children
from quipu.knowledge import load
from quipu.language.sentence import Sentence
from quipu.measure import find, is_a, kinds_of
from quipu.model import Measured, Quantity

_KNOWN = " people"
"""A noun that counts, put in the place of one that is not known."""
_WORDS_BEFORE = 48
"""Characters before a number in which its bound is looked for."""


def with_counts(text: str, sentences: tuple[Sentence, ...], measured: tuple[Measured, ...]) -> tuple[Measured, ...]:
    """The values of an English text with the counts that its trees show besides ("three cling-film-wrapped packages")."""
    taken = [(value.start, value.end) for value in measured]
    found = [one for sentence in sentences for one in _in_sentence(text, sentence, taken)]
    return tuple(sorted((*measured, *found), key=lambda value: value.start)) if found else measured


def _in_sentence(text: str, sentence: Sentence, taken: list[tuple[int, int]]) -> Iterator[Measured]:
    uncounted = frozenset(load("things")["uncounted"])
    for head, token in enumerate(sentence.tokens):
        if token.upos != "NOUN" or token.lemma.lower() in uncounted or token.text.lower() in uncounted:
            continue
        number = next((at for at in children(sentence, head, "nummod") if at < head), None)
        if number is None or sentence.tokens[number].upos != "NUM" or not _is_free(sentence, number, head, taken):
            continue
        before = text[max(0, sentence.tokens[number].start - 1) : sentence.tokens[number].start]
        if before.isalnum() or before in ("$", "€", "£", "-", "."):
            continue  # "P54.4 million", "Group-6"
        kind = kinds_of(token.text.lower(), "en") or kinds_of(token.lemma.lower(), "en")
        counted = number_before(text, sentence.tokens[number].end, _of(token.lemma.lower(), kind))
        if counted is not None and counted[0] >= sentence.start:
            start, value = counted
            yield Measured(start, token.end, text[start : token.end], value)


def _of(lemma: str, kind: str | None) -> str:
    if kind is not None:
        return "person" if is_a(kind, "person") else kind
    return "person" if lemma in load("actors")["en"]["person"] else lemma


def _is_free(sentence: Sentence, number: int, head: int, taken: list[tuple[int, int]]) -> bool:
    """Whether no value known before takes up a word from the number to the noun, and no mark but a hyphen parts them."""
    start, end = sentence.tokens[number].start, sentence.tokens[head].end
    between = sentence.tokens[number + 1 : head]
    plain = all(token.upos != "PUNCT" or token.text in "-–\"“”'’‘" for token in between)
    if head + 1 < len(sentence.tokens) and sentence.tokens[head + 1].text in ("-", "–"):
        return False  # "two-story house"
    named = any(token.upos in ("VERB", "AUX") and not token.text.lower().endswith(("ed", "ing", "en")) for token in between)
    return plain and not named and not any(low < end and start < high for low, high in taken)


def number_before(text: str, end: int, of: str) -> tuple[int, Quantity] | None:
    """The number that ends at `end` with its bound, as a count."""
    start = max(0, end - _WORDS_BEFORE)
    start = text.find(" ", start) + 1 if start else 0
    said = text[start:end] + _KNOWN
    for value in find(said, "en", None):
        if value.end == len(said) and isinstance(value.value, Quantity) and value.value.unit == "count":
            held = value.value
            return start + value.start, Quantity(held.low, held.high, "count", of, held.approx)
    return None
