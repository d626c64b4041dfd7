"""The names of people and bodies in a report, and what stands beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from quipu.claims.attribution.lexicon import Lexicon
from quipu.claims.document import Document
from quipu.claims.known import Known, fold, given_gender
from quipu.claims.names import person_spans
from quipu.claims.tree import children, covering, head_of, is_relation
from quipu.knowledge import load
from quipu.language.sentence import Sentence

_WITHIN = frozenset({"compound", "nmod", "amod"})
"""Relations of a noun that only narrows down another."""


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


def all_named(document: Document, listed: tuple[Known, ...], words: Lexicon) -> Iterator[Named]:
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
    if nouns & _told("masculine") or sentence.tokens[first - 1].text.lower() in {"mr", "mr.", "señor", "don"}:
        return "m"
    if nouns & _told("feminine") or sentence.tokens[first - 1].text.lower() in {"mrs", "ms", "mrs.", "ms.", "señora", "doña"}:
        return "f"
    return given_gender(fold(sentence.tokens[first].text))


def is_fuller(full: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether a name holds a part of itself; a given name alone is nobody's in particular."""
    return len(full) > len(part) and holds(full, part) and not (len(part) == 1 and part[0] == full[0])


def holds(full: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(full[offset : offset + len(part)] == part for offset in range(len(full) - len(part) + 1))


def people_of(names: list[Named]) -> set[tuple[str, ...]]:
    """The fullest forms among names, a form that another holds left out: as many as there are people."""
    forms = {name.words for name in names}
    return {form for form in forms if not any(other != form and subsumes(other, form) for other in forms)}


def subsumes(full: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether one form of a name may be a shorter one's: all its words in their order ("Ana Ruiz Mora", "Ana Mora")."""
    rest = iter(full)
    return len(part) < len(full) and all(word in rest for word in part)


def key_of(name: Named) -> str:
    """What makes two mentions one name: the last word, so that a surname and a full name count once."""
    return name.words[-1] if name.words else ""


def _told(gender: str) -> frozenset[str]:
    return frozenset(word for language in ("en", "es") for word in load("reference")[language][gender])
