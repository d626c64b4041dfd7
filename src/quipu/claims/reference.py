"""Who "he", "the group", "el empresario" or a bare surname is, where the report makes it clear; else nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

from quipu.claims.attribution.lexicon import Lexicon, lexicon
from quipu.claims.attribution.quotes import quotations
from quipu.claims.document import Document
from quipu.claims.known import Known, fold, given_gender
from quipu.claims.names import person_spans
from quipu.claims.tree import children, covering, head_of, is_relation
from quipu.language.sentence import Sentence
from quipu.model import SourceKind

Span = tuple[int, int]
_SINGULAR = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
    "él": "m",
    "ella": "f",
}
_CLITICS = {"lo": "m", "la": "f", "le": "*"}
"""Spanish pronouns before a verb, "*" for either gender; the same words are articles elsewhere."""
_OWNING = frozenset({"su", "sus"})
_PLURAL = frozenset({"they", "them", "ellos", "ellas"})
_DEFINITE = frozenset({"the", "this", "that", "el", "la", "este", "esta", "ese", "esa", "dicha", "dicho", "said"})
_CALLING = frozenset({"alias", "(a)", "aka"})
_OPENING = frozenset({"“", "‘", "«", '"'})
"""What stands before a nickname, which is no part of anybody's full name."""
_OFFICES = frozenset({SourceKind.OFFICIAL, SourceKind.COURT, SourceKind.ANALYST, SourceKind.WITNESS})
"""Kinds of those who speak of a case and are not accused in it."""
_CARRIED = 3
_NEAR = 2
"""Sentences back in which a pronoun's antecedent may stand."""
_WITHIN = frozenset({"compound", "nmod", "amod"})
"""Relations of a noun that only narrows down another."""
_MASCULINE = frozenset({"man", "brother", "father", "son", "husband", "businessman", "mr"})
_FEMININE = frozenset({"woman", "sister", "mother", "daughter", "wife", "businesswoman", "mrs", "ms"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the report: where, its words, and what nouns the report puts beside it ("businessman", "leader")."""

    start: int
    end: int
    sentence: int
    kind: str
    words: tuple[str, ...]
    nouns: frozenset[str]
    is_subject: bool
    gender: str | None
    undergoes: bool
    """Whether something is done to the person in the sentence, who neither speaks nor acts there."""


class Referents:
    """The names of one report, and what words refer back to them."""

    def __init__(self, document: Document, listed: tuple[Known, ...]) -> None:
        self._document = document
        self._words = lexicon(document.language)
        self._named = tuple(sorted(_all_named(document, listed, self._words), key=lambda name: name.start))
        self._quoted = quotations(document.report.text)

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
        if _is_pronoun(word, token.upos):
            return self._pronoun(word, before, sentence, start)
        if is_relation(token.deprel, "compound") and token.head not in positions:
            return None
        if parsed.tokens[max(positions[0] - 1, 0)].text.lower() in _CALLING or parsed.tokens[positions[0] - 1].text in _OPENING:
            return None
        if token.upos == "PROPN" or any(name.start < end and name.end > start for name in self._named):
            return self._surname(before, start, end)
        is_pointed = parsed.tokens[positions[0]].text.lower() in _DEFINITE | {word} and _is_definite(parsed, head, positions)
        is_noun = token.upos == "NOUN" or word in self._words.accused
        return self._described(before, token.lemma.lower(), word) if is_noun and is_pointed else None

    def _pronoun(self, word: str, before: list[Named], sentence: int, start: int) -> Span | None:
        """Whom a pronoun means: one person, the owner of something, or a body."""
        if word in _SINGULAR:
            found = self._person(before, sentence, _SINGULAR[word])
            return None if found is None or self._intervenes(found, sentence, start) else found
        if word in _CLITICS:
            return self._person([name for name in before if name.undergoes], sentence, _CLITICS[word])
        return self._owner(before, sentence, start) if word in _OWNING else self._body(before, sentence)

    def owner(self, start: int, sentence: int) -> Span | None:
        """Whom "su" at the head of a sentence's people means: the only person whom the sentence before it names."""
        near = [name for name in self._named if name.kind == "person" and name.end <= start]
        here = [name for name in near if name.sentence == sentence]
        before = [name for name in near if name.sentence == sentence - 1]
        if here or len(_persons(before)) != 1 or any(first <= start < last for first, last in self._quoted):
            return None
        return before[-1].start, before[-1].end

    def _is_quoted(self, name: Named) -> bool:
        return any(first <= name.start < last for first, last in self._quoted)

    def _person(self, before: list[Named], sentence: int, gender: str) -> Span | None:
        """The one person whom a singular pronoun can mean: the last subject, or the only person near."""
        farthest = _NEAR + self._carried(sentence, gender)
        near = [
            name
            for name in before
            if name.kind == "person" and sentence - name.sentence <= farthest and (gender == "*" or name.gender in {None, gender})
        ]
        for distance in range(farthest + 1):
            here = [name for name in near if sentence - name.sentence == distance]
            if len(_persons(here)) == 1:
                return here[-1].start, here[-1].end
            subjects = [name for name in here if name.is_subject]
            if len(_persons(subjects)) == 1:
                return subjects[-1].start, subjects[-1].end
            if here:
                return None
        return None

    def _owner(self, before: list[Named], sentence: int, start: int) -> Span | None:
        """Whose "su" is: the one person who is a subject of its sentence, where no other subject comes between."""
        here = [name for name in before if name.sentence == sentence and name.kind == "person" and name.is_subject]
        if len({_key(name) for name in here}) != 1:
            return None
        tokens = self._document.sentences[sentence].tokens
        others = any(is_relation(token.deprel, "nsubj") and here[-1].end <= token.start < start for token in tokens)
        return None if others else (here[-1].start, here[-1].end)

    def _intervenes(self, name: Span, sentence: int, start: int) -> bool:
        """Whether somebody without a name comes between a name and a pronoun, who may as well be meant ("a boy")."""
        own = next((one.nouns for one in self._named if one.start == name[0]), frozenset())
        persons = (self._words.people | self._words.accused) - own
        for parsed in self._document.sentences[max(0, sentence - _NEAR - _CARRIED) : sentence + 1]:
            for token in parsed.tokens:
                if not name[1] <= token.start < start or token.upos not in {"NOUN", "VERB", "ADJ"}:
                    continue
                words = {token.text.lower(), token.lemma.lower()}
                is_single = token.upos == "NOUN" and token.feats.get("Number") != "Plur" and is_relation(token.deprel, "nsubj")
                if (is_single and words & persons) or (token.upos == "NOUN" and words & self._words.accused - own):
                    return True
        return False

    def _carried(self, sentence: int, gender: str) -> int:
        """How many sentences right before one speak of the same person by the pronoun alone."""
        count = 0
        while count < _CARRIED and sentence - count > 0:
            tokens = self._document.sentences[sentence - count - 1].tokens
            if not any(_SINGULAR.get(token.text.lower()) == gender and token.deprel.startswith("nsubj") for token in tokens):
                break
            count += 1
        return count

    def _body(self, before: list[Named], sentence: int) -> Span | None:
        """The organization that was the subject of the sentence before, for "they" and "it"."""
        near = [name for name in before if sentence - name.sentence in {0, 1} and name.is_subject]
        latest = max((name.sentence for name in near), default=-1)
        here = [name for name in near if name.sentence == latest]
        if len({_key(name) for name in here}) == 1 and here[0].kind == "organization":
            return here[-1].start, here[-1].end
        return None

    def _surname(self, before: list[Named], start: int, end: int) -> Span | None:
        """The full name that a part of it stands for, if only one person in the report bears it."""
        words = tuple(fold(self._document.report.text[start:end]).split())
        fuller = [name for name in before if name.kind == "person" and _is_fuller(name.words, words)]
        if words and len(_persons(fuller)) > 1:  # two of one surname: the one whom the same title tells
            titles = next((name.nouns for name in self._named if name.start == start), frozenset[str]())
            fuller = [name for name in fuller if name.nouns & titles]
        if words and len(_persons(fuller)) == 1:
            return fuller[0].start, fuller[0].end
        return None

    def _described(self, before: list[Named], noun: str, word: str) -> Span | None:
        """The name beside which the report put this noun; for "the group", else the one criminal group named so far."""
        described = [name for name in before if noun in name.nouns]
        if len({_key(name) for name in described}) == 1:
            return described[-1].start, described[-1].end
        if not described and {noun, word} & self._words.accused:
            return self._accused(before)
        if described or noun not in self._words.group_words:
            return None
        groups = [name for name in before if name.kind == "group"]
        if len({_key(name) for name in groups}) == 1:
            return groups[-1].start, groups[-1].end
        return None

    def _accused(self, before: list[Named]) -> Span | None:
        """The only person so far whom the report names without an office, for "the suspect" and "el detenido"."""
        offices = {_key(name) for name in before if any(self._words.kinds.get(noun) in _OFFICES for noun in name.nouns)}
        persons = [name for name in before if name.kind == "person" and _key(name) not in offices]
        return (persons[-1].start, persons[-1].end) if len({_key(name) for name in persons}) == 1 else None


def _is_pronoun(word: str, upos: str) -> bool:
    """Whether a word stands for someone or something; "la" and "le" do so only where they are tagged so."""
    if word in _CLITICS or word == "it":
        return upos == "PRON"
    return word in _SINGULAR or word in _PLURAL or (word in _OWNING and upos in {"DET", "PRON"})


def _all_named(document: Document, listed: tuple[Known, ...], words: Lexicon) -> Iterator[Named]:
    for index, sentence in enumerate(document.sentences):
        for first, last in person_spans(sentence, listed):
            yield _named(sentence, index, first, last, "person")
        for first, last, kind in _bodies(sentence, listed, words):
            yield _named(sentence, index, first, last, kind)


def _bodies(sentence: Sentence, listed: tuple[Known, ...], words: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Organizations: listed ones, then the tagger's; a `group` where it is listed as one or a word beside it says so."""
    taken: set[int] = set()
    for known in listed:
        inside = covering(sentence, known.start, known.end) if known.start < sentence.end and known.end > sentence.start else []
        if inside:
            taken |= set(inside)
            yield inside[0], inside[-1] + 1, "group" if known.sort == "group" else "organization"
    for name in sentence.names:
        if name.kind == "organization" and not taken & set(range(name.first, name.last)):
            around = {sentence.tokens[p].lemma.lower() for p in range(_phrase_start(sentence, name.first), name.last)}
            gang = sentence.tokens[name.first].text in ("Los", "Las")  # as gangs are called
            yield name.first, name.last, "group" if gang or around & words.group_words else "organization"


def _phrase_start(sentence: Sentence, first: int) -> int:
    """Where the words begin that say what a name is: "the gang known as X", but not "the gang used X"."""
    start = first
    while start > max(0, first - 3):
        token = sentence.tokens[start - 1]
        finite = token.feats.get("VerbForm") == "Fin" or (token.upos == "VERB" and not is_relation(token.deprel, "acl", "amod"))
        if token.upos in ("AUX", "PUNCT") or finite:
            break
        start -= 1
    return start


def _named(sentence: Sentence, index: int, first: int, last: int, kind: str) -> Named:
    nouns = frozenset(_nouns_beside(sentence, first, last))
    text = " ".join(token.text for token in sentence.tokens[first:last])
    head = head_of(sentence, list(range(first, last)))
    return Named(
        sentence.tokens[first].start,
        sentence.tokens[last - 1].end,
        index,
        kind,
        tuple(fold(text).split()),
        nouns,
        _is_subject(sentence, head),
        _gender(sentence, first, nouns),
        _undergoes(sentence, head),
    )


def _undergoes(sentence: Sentence, head: int) -> bool:
    """Whether a name is an object, stands behind "contra", or is the subject of a passive."""
    while is_relation(sentence.tokens[head].deprel, "appos", "flat", "compound", "conj") and sentence.tokens[head].head >= 0:
        head = sentence.tokens[head].head
    token, governor = sentence.tokens[head], sentence.tokens[head].head
    if token.deprel == "nsubj:pass" or governor < 0:
        return token.deprel == "nsubj:pass"
    if is_relation(token.deprel, "nsubj"):
        participle = sentence.tokens[governor].feats.get("VerbForm") == "Part" or sentence.tokens[governor].upos == "ADJ"
        being = any(
            sentence.tokens[at].lemma.lower() in ("ser", "estar", "be") for at in children(sentence, governor, "aux", "cop")
        )
        return participle and being
    case = [sentence.tokens[at].text.lower() for at in children(sentence, head, "case")]
    return case == ["contra"] or (is_relation(token.deprel, "obj", "obl", "iobj") and case in (["a"], []))


def _nouns_beside(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    """The noun right before the name ("Peruvian businessman X"), and that of an apposition behind it ("X, a businessman")."""
    position = first - 1
    while position >= 0 and sentence.tokens[position].upos == "ADJ":
        position -= 1
    if position >= 0 and sentence.tokens[position].upos == "NOUN":
        yield sentence.tokens[position].lemma.lower()
    if last < len(sentence.tokens) and sentence.tokens[last].text == ",":
        behind = sentence.tokens[last + 1 : last + 7]
        ends = (n for n, token in enumerate(behind) if token.upos in {"VERB", "AUX", "PUNCT", "PRON", "ADP", "SCONJ"})
        last = next(ends, len(behind))
        nouns = [token for token in behind[:last] if token.upos == "NOUN" and token.deprel not in _WITHIN]
        heads = [token for token in nouns if token.feats.get("Number") != "Plur"]
        opens = last < len(behind) and behind[last].upos in {"VERB", "AUX"}  # "According to X, the police are": a clause begins
        yield from (token.lemma.lower() for token in heads[:1] if not opens)


def _is_subject(sentence: Sentence, head: int) -> bool:
    """Whether a name is a subject, itself, as the apposition of one, or together with one."""
    token = sentence.tokens[head]
    while (
        is_relation(token.deprel, "appos", "flat", "compound", "conj")
        and token.head >= 0
        and sentence.tokens[token.head].head != head
    ):
        head, token = token.head, sentence.tokens[token.head]
    return is_relation(token.deprel, "nsubj")


def _gender(sentence: Sentence, first: int, nouns: frozenset[str]) -> str | None:
    """m or f where a noun beside the name tells, or else the given name."""
    if nouns & _MASCULINE or sentence.tokens[first - 1].text.lower() in {"mr", "mr.", "señor", "don"}:
        return "m"
    if nouns & _FEMININE or sentence.tokens[first - 1].text.lower() in {"mrs", "ms", "mrs.", "ms.", "señora", "doña"}:
        return "f"
    return given_gender(fold(sentence.tokens[first].text))


def _is_definite(sentence: Sentence, head: int, positions: list[int]) -> bool:
    """Whether a noun is pointed at ("the group") and nothing narrows it down ("the group from Callao")."""
    determined = any(sentence.tokens[p].text.lower() in _DEFINITE for p in children(sentence, head, "det"))
    return (
        determined and not any(True for p in children(sentence, head, "nmod", "acl", "appos") if p > head) and len(positions) <= 3
    )


def _is_fuller(full: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether a name holds a part of itself; a given name alone is nobody's in particular."""
    return len(full) > len(part) and _holds(full, part) and not (len(part) == 1 and part[0] == full[0])


def _holds(full: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(full[offset : offset + len(part)] == part for offset in range(len(full) - len(part) + 1))


def _persons(names: list[Named]) -> set[tuple[str, ...]]:
    """The fullest forms among names, a form that another holds left out: as many as there are people."""
    forms = {name.words for name in names}
    return {form for form in forms if not any(other != form and _subsumes(other, form) for other in forms)}


def _subsumes(full: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether one form of a name may be a shorter one's: all its words in their order ("Ana Ruiz Mora", "Ana Mora")."""
    rest = iter(full)
    return len(part) < len(full) and all(word in rest for word in part)


def _key(name: Named) -> str:
    """What makes two mentions one name: the last word, so that a surname and a full name count once."""
    return name.words[-1] if name.words else ""
