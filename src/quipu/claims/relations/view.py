"""A sentence as the relation rules see it: words, names mended, and who depends on whom, worked out once."""

from collections.abc import Iterator
from dataclasses import dataclass

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.phrases import kind_of, quantity_of, span
from quipu.claims.relations.lexicon import Lexicon, lexicon
from quipu.claims.relations.naming import Mention, mentions
from quipu.claims.tree import is_relation
from quipu.language.sentence import Sentence, Token
from quipu.model import Frame


@dataclass(frozen=True, slots=True)
class View:
    """A sentence of a document. Places are indices of its tokens; `words` are their texts in lower case, "l" spelled "el"."""

    document: Document
    number: int
    sentence: Sentence
    words: tuple[str, ...]
    mentions: tuple[Mention, ...]
    at: tuple[Mention | None, ...]
    below: tuple[tuple[int, ...], ...]
    lexicon: Lexicon

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    @property
    def spanish(self) -> bool:
        return self.document.language == "es"

    def word(self, place: int) -> str:
        """The word at a place, empty outside the sentence."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def lemma(self, place: int) -> str:
        return self.tokens[place].lemma.lower()

    def mention(self, place: int, kind: str = "") -> Mention | None:
        """The name at a place, of the kind if one is asked for."""
        found = self.at[place] if 0 <= place < len(self.at) else None
        return found if found is not None and kind in ("", found.kind) else None

    def children(self, place: int, *relations: str) -> Iterator[int]:
        """Dependents of a token in text order."""
        return (child for child in self.below[place] if not relations or is_relation(self.tokens[child].deprel, *relations))

    def has(self, place: int, *relations: str) -> bool:
        """Whether a token has such a dependent."""
        return next(self.children(place, *relations), None) is not None

    def kind(self, place: int) -> str | None:
        """What a phrase speaks of, names as mended here."""
        found = self.at[place]
        return found.kind if found is not None else kind_of(self.document, self.sentence, place)

    def is_body(self, place: int) -> bool:
        """Whether a name is that of a public body, a force or an outlet: the law's own, not a gang."""
        found = self.at[place]
        words = self.words[found.first : found.last] if found else (self.words[place], self.lemma(place))
        if any(self.lexicon.is_qualified(self.words, at) for at in (range(found.first, found.last) if found else (place,))):
            return False
        name = " ".join(words)
        if found and self.lexicon.is_gang(name):
            return False  # "Primer Comando de la Capital"
        return bool(found and self.lexicon.is_agency(name)) or not self.lexicon.public.isdisjoint(words)

    def filler(self, role: str, place: int) -> Filler:
        """The name at a place, or the shortest phrase around it."""
        found = self.at[place]
        if found is not None:
            return self.run(role, found.first, found.last, place)
        if self.words[place] == "old" and self.words[max(place - 3, 0) : place] == ("-", "year", "-"):
            return self.run(role, max(place - 4, 0), place + 1, place)
        start, end = span(self.document, self.sentence, place)
        return Filler(role, start, end, self.number, place)

    def run(self, role: str, first: int, last: int, head: int | None = None) -> Filler:
        """The tokens `first` up to but not including `last`."""
        tokens = self.tokens
        text = tokens[first].text  # "ex-Camorra boss": the group without the prefix
        former = len("ex-") if text.startswith("ex-") and text[len("ex-") :][:1].isupper() else 0
        return Filler(role, tokens[first].start + former, tokens[last - 1].end, self.number, last - 1 if head is None else head)

    def counted(self, place: int) -> list[Filler]:
        """The number of those that a phrase speaks of."""
        found = None if self.at[place] else quantity_of(self.document, self.sentence, place)
        return [] if found is None else [Filler("quantity", found.start, found.end, self.number, place, found.value)]

    def claim(self, frame: Frame, anchor: int, *fillers: Filler) -> Proposition:
        return Proposition(frame, self.number, anchor, fillers)


def view_of(document: Document, number: int) -> View:
    """The view of a sentence of a document."""
    sentence = document.sentences[number]
    words = tuple("el" if token.text.lower() == "l" else token.text.lower() for token in sentence.tokens)
    known = lexicon(document.language)
    names = mentions(sentence, words, known)
    at: list[Mention | None] = [None] * len(words)
    for name in names:
        at[name.first : name.last] = [name] * (name.last - name.first)
    below: list[list[int]] = [[] for _ in words]
    for place, token in enumerate(sentence.tokens):
        if token.head >= 0 and token.head != place:
            below[token.head].append(place)
    return View(document, number, sentence, words, names, tuple(at), tuple(tuple(places) for places in below), known)
