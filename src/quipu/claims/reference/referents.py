"""Who "he", "the group", "el empresario" or a bare surname is, where the report makes it clear; else nobody."""

from bisect import bisect_left

from quipu.claims.attribution.lexicon import lexicon
from quipu.claims.attribution.quotes import quotations
from quipu.claims.document import Document
from quipu.claims.known import Known, fold
from quipu.claims.reference.mentions import CLITICS, PLURAL, SINGULAR, Mention
from quipu.claims.reference.named import Named, all_named, is_fuller, key_of, people_of
from quipu.claims.reference.people import People
from quipu.claims.reference.person import Person, fullest
from quipu.claims.tree import children, covering, has_child, head_of, is_relation
from quipu.language.sentence import Sentence

Span = tuple[int, int]
_OWNING = frozenset({"su", "sus"})
_DEFINITE = frozenset({"the", "this", "that", "el", "la", "este", "esta", "ese", "esa", "dicha", "dicho", "said"})
_OVERLAPPING = 4
"""Names that may begin before a place and reach over it."""
_INDEFINITE = frozenset({"a", "an", "another", "un", "una", "otro", "otra", "each", "every"})
_CALLING = frozenset({"alias", "(a)", "aka"})
_OPENING = frozenset({"“", "‘", "«", '"'})
"""What stands before a nickname, which is no part of anybody's full name."""


class Referents:
    """The names of one report, and what words refer back to them."""

    def __init__(self, document: Document, listed: tuple[Known, ...]) -> None:
        self._document = document
        self._words = lexicon(document.language)
        self._named = tuple(sorted(all_named(document, listed, self._words), key=lambda name: name.start))
        self._quoted = quotations(document.report.text)
        self._people = People(document, self._named, self._words)

    def of(self, start: int, end: int, sentence: int) -> Span | None:
        """The span of the name that some words refer back to; None where it is not clear, or they are that name."""
        parsed = self._document.sentences[sentence]
        positions = covering(parsed, start, end)
        if not positions:
            return None
        head = head_of(parsed, positions)
        token = parsed.tokens[head]
        word = token.text.lower()
        before = [name for name in self._named if name.end <= start]
        if any(first <= start < last for first, last in self._quoted):
            # Who speaks says "I": a "he" within the quotation is neither the speaker nor the one who is spoken to.
            before = [name for name in before if self._is_quoted(name)]
        person = self._person(start, end, sentence, head)
        if person is not None and person.name is not None and not self._is_named(start, end):
            return _span(person.name)
        if _is_pronoun(word, token.upos):
            return self._body(before, sentence) if word in PLURAL | {"it"} else None
        if is_relation(token.deprel, "compound") and token.head not in positions:
            return None
        if parsed.tokens[max(positions[0] - 1, 0)].text.lower() in _CALLING or parsed.tokens[positions[0] - 1].text in _OPENING:
            return None
        if token.upos == "PROPN" or self._is_named(start, end):
            return self._surname(before, start, end)
        is_pointed = parsed.tokens[positions[0]].text.lower() in _DEFINITE | {word} and _is_definite(parsed, head, positions)
        is_group = token.upos == "NOUN" and is_pointed and person is None
        return self._described(before, token.lemma.lower(), start) if is_group else None

    def meant(self, start: int, end: int, sentence: int) -> tuple[Mention, ...]:
        """The names of all whom plural words refer back to ("both", "los cuatro detenidos"), or the first words that describe
        whoever has no name ("a man of 44"); none where it is not clear."""
        person = self._referred(start, end, sentence)
        mention = next((one for one in person.mentions if one.start < end and start < one.end), None) if person else None
        if person is None or mention is None or not mention.is_definite or mention.is_body:
            return ()
        if person.members:
            named = fullest(person.members)
            return tuple(named) if all(name.start < start for name in named) else ()
        first = person.described
        return (first,) if first is not None and first.start < start and not first.is_bare else ()

    def unsaid(self, sentence: int, verb: int) -> list[Mention]:
        """Whom a Spanish verb without a subject tells of."""
        return self._people.unsaid(sentence, verb)

    def _referred(self, start: int, end: int, sentence: int) -> Person | None:
        parsed = self._document.sentences[sentence]
        positions = covering(parsed, start, end)
        if not positions or self._is_named(start, end):
            return None
        person = self._person(start, end, sentence, head_of(parsed, positions))
        return person if person is not None and person.name is None else None

    def _is_named(self, start: int, end: int) -> bool:
        at = bisect_left(self._named, end, key=lambda name: name.start)
        return any(name.end > start for name in self._named[max(0, at - _OVERLAPPING) : at])

    def _person(self, start: int, end: int, sentence: int, head: int) -> Person | None:
        """Whom the mention at the head of some words means."""
        tokens = self._document.sentences[sentence].tokens
        if (
            tokens[head].upos == "NUM"
            and head + 1 < len(tokens)
            and tokens[head + 1].upos == "NOUN"
            and tokens[head + 1].start < end
        ):
            head += 1  # "tres detenidos", whichever the tree hangs on the other
        return self._people.headed(sentence, head) if start <= tokens[head].start < end else None

    def owner(self, start: int, sentence: int) -> Span | None:
        """Whom "su" at the head of a sentence's people means: the only person whom the sentence before it names."""
        near = [name for name in self._named if name.kind == "person" and name.end <= start]
        here = [name for name in near if name.sentence == sentence]
        before = [name for name in near if name.sentence == sentence - 1]
        if here or len(people_of(before)) != 1 or any(first <= start < last for first, last in self._quoted):
            return None
        return before[-1].start, before[-1].end

    def _is_quoted(self, name: Named) -> bool:
        return any(first <= name.start < last for first, last in self._quoted)

    def _body(self, before: list[Named], sentence: int) -> Span | None:
        """The organization that was the subject of the sentence before, for "they" and "it"."""
        near = [name for name in before if sentence - name.sentence in {0, 1} and name.is_subject]
        latest = max((name.sentence for name in near), default=-1)
        here = [name for name in near if name.sentence == latest]
        if len({key_of(name) for name in here}) == 1 and here[0].kind == "organization":
            return here[-1].start, here[-1].end
        return None

    def _surname(self, before: list[Named], start: int, end: int) -> Span | None:
        """The full name that a part of it stands for, if only one person in the report bears it."""
        words = tuple(fold(self._document.report.text[start:end]).split())
        fuller = [name for name in before if name.kind == "person" and is_fuller(name.words, words)]
        if words and len(people_of(fuller)) > 1:  # two of one surname: the one whom the same title tells
            titles = next((name.nouns for name in self._named if name.start == start), frozenset[str]())
            fuller = [name for name in fuller if name.nouns & titles]
        if words and len(people_of(fuller)) == 1:
            return fuller[0].start, fuller[0].end
        return None

    def _described(self, before: list[Named], noun: str, start: int) -> Span | None:
        """The name beside which the report put this noun; for "the group", else the one criminal group named so far."""
        described = [name for name in before if noun in name.nouns]
        if len({key_of(name) for name in described}) == 1:
            return described[-1].start, described[-1].end
        if described or noun not in self._words.group_words:
            return None
        groups = [name for name in before if name.kind == "group"]
        if len({key_of(name) for name in groups}) == 1 and not self._tells_of_another(groups[-1], start):
            return groups[-1].start, groups[-1].end
        return None

    def _tells_of_another(self, group: Named, start: int) -> bool:
        """Whether a group without a name, or of another, comes between the name of one and a place ("a cell", "la red X")."""
        for parsed in self._document.sentences[group.sentence :]:
            for place, token in enumerate(parsed.tokens):
                if not group.end <= token.start < start or token.lemma.lower() not in self._words.group_words:
                    continue
                if is_relation(token.deprel, "appos") or has_child(parsed, place, "cop"):  # "X is a gang"
                    continue
                beside = [parsed.tokens[at].text for at in children(parsed, place, "appos", "flat", "compound")]
                other = [word for word in beside if word[:1].isupper() and fold(word) not in group.words]
                if other or any(parsed.tokens[at].text.lower() in _INDEFINITE for at in children(parsed, place, "det")):
                    return True
        return False


def _is_pronoun(word: str, upos: str) -> bool:
    """Whether a word stands for someone or something; "la" and "le" do so only where they are tagged so."""
    if word in CLITICS or word == "it":
        return upos == "PRON"
    return word in SINGULAR or word in PLURAL or (word in _OWNING and upos in {"DET", "PRON"})


def _is_definite(sentence: Sentence, head: int, positions: list[int]) -> bool:
    """Whether a noun is pointed at ("the group") and nothing narrows it down ("the group from Callao")."""
    determined = any(sentence.tokens[p].text.lower() in _DEFINITE for p in children(sentence, head, "det"))
    return (
        determined and not any(True for p in children(sentence, head, "nmod", "acl", "appos") if p > head) and len(positions) <= 3
    )


def _span(mention: Mention | None) -> Span | None:
    return (mention.start, mention.end) if mention is not None else None
