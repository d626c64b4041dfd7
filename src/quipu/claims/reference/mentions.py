"""Words of a report for somebody, and what their place in the sentence tells of whom they mean."""

import re
from dataclasses import dataclass, replace
from functools import cache

from quipu.claims.attribution.lexicon import Lexicon, lexicon
from quipu.claims.document import Document
from quipu.claims.phrases import preposition
from quipu.claims.tree import ancestors, children, is_relation
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.model import Frame, SourceKind

DEFINITE = frozenset(
    ["the", "this", "that", "these", "those", "both", "said", "el", "la", "l", "los", "las", "este", "esta", "estos", "estas",
     "ese", "esa", "esos", "esas", "dicho", "dicha", "dichos", "dichas", "ambos", "ambas", "aquel", "aquella"]
)  # fmt: skip
QUOTES = frozenset({"“", "‘", "«", '"', "'"})
OWNING = frozenset({"his", "her", "its", "their", "su", "sus"})
SINGULAR = {
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
    "éste": "m",
    "ésta": "f",
}
CLITICS = {"lo": ("m", 1), "la": ("f", 1), "le": (None, 1), "los": ("m", 0), "las": ("f", 0), "les": (None, 0)}
"""Spanish pronouns beside a verb, with gender and number; most of them are articles elsewhere."""
PLURAL = frozenset({"they", "them", "their", "themselves", "ellos", "ellas", "éstos", "éstas"})
YEARS = re.compile(r"\b(\d{2})[- ]year[- ]olds?\b|\bde (\d{2})(?: años)?\b|\b(\d{2}) años\b")
"""How old somebody is, in words before or in the phrase for them; the age is the group that took part."""
_OFFICES = frozenset({SourceKind.OFFICIAL, SourceKind.COURT, SourceKind.ANALYST})
"""Kinds of those who speak of a case and are not accused in it."""
_GUILTY = frozenset({"guilty", "culpable"})
_PLEADING = frozenset({"plead", "confess", "confesar"})
_DEEP = 4
_LAW = (
    Frame.ARREST,
    Frame.CHARGE,
    Frame.PLEA,
    Frame.CONVICTION,
    Frame.ACQUITTAL,
    Frame.SENTENCE,
    Frame.EXTRADITION,
    Frame.RELEASE,
)
_FORCE = (Frame.SEIZURE, Frame.ARREST, Frame.RAID, Frame.DISMANTLING, Frame.INVESTIGATION)
_END = (Frame.DEATH,)
_HARM = (Frame.KILLING, Frame.ATTACK, Frame.KIDNAPPING, Frame.EXTORTION, Frame.ROBBERY)
ANY = -1
"""The number of a pronoun that may stand for one or for several."""
_BACK = -1
"""The rank of those who are named only to say who another is ("the son of X")."""
_FAR = 6
"""Tokens behind "leader" or "chief" within which it is told of what."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for somebody. `count`: one, several of a number, or 0 where the number of several is not told."""

    start: int
    end: int
    sentence: int
    head: int
    form: str
    """`name`, `noun`, `pronoun`, `clitic`, or `list` for people coordinated."""
    count: int
    gender: str | None = None
    nouns: frozenset[str] = frozenset()
    age: str | None = None
    words: tuple[str, ...] = ()
    is_definite: bool = False
    is_owned: bool = False
    is_bare: bool = False
    """Whether a plural stands without article or number, and may mean such people at large."""
    is_narrowed: bool = False
    """Whether words behind the noun tell which one is meant."""
    rank: int = 0
    """How far the grammar puts it in the foreground: 3 for the subject of a sentence, 2 of a clause, 1 for an object."""
    governor: int = -1
    """The token that the phrase it belongs to hangs on."""
    undergoes: bool = False
    is_accused: bool = False
    is_hurt: bool = False
    holds_office: bool = False
    speaks: bool = False
    enforces: bool = False
    """Whether they seize, search or arrest, as police do."""
    is_body: bool = False
    """Whether these are police or other authorities."""


@cache
def told_of(language: str, kind: str) -> frozenset[str]:
    """Nouns that tell a kind of person."""
    return frozenset(map(str, load("reference")[language][kind]))


@cache
def alike(language: str, noun: str) -> frozenset[str]:
    """Nouns by which somebody may be called who is called by this one."""
    rows = load("reference")[language]["alike"]
    return frozenset(word for row in rows if noun in row for word in row) | {noun}


@cache
def _verbs(language: str, frames: tuple[Frame, ...]) -> frozenset[str]:
    """Verbs and nouns that evoke frames."""
    held = load("events")[language]
    rows = (held.get(frame.value, {}) for frame in frames)
    words = (row.get(kind, ()) for row in rows for kind in ("verbs", "found", "self", "caught", "held", "nouns", "states"))
    return frozenset(str(word) for listed in words for word in listed)


def office_of(document: Document, places: list[int], mention: Mention, words: Lexicon) -> str:
    """`law` for whoever speaks for a body or judges, `other` for politicians and the like, who may be accused as well; else
    nothing. The leader or chief of anything else but a body holds no office."""
    sentence, language = document.sentences[mention.sentence], document.language
    first = min(places[0], _outermost(sentence, places[0]))
    leading = [sentence.tokens[at] for where in {first, places[0]} for at in range(max(0, where - 2), where)]
    plain = {token.text.lower() for token in leading}
    before = (
        plain | {token.lemma.lower() for token in leading} | {word.removesuffix("s") for word in plain}
    )  # "Constables X and Y"
    held = {noun for noun in mention.nouns | before if words.kinds.get(noun) in _OFFICES}
    leaders = told_of("en", "leaders") | told_of("es", "leaders")
    held = held - leaders - {"guard"} | (mention.nouns & words.lawyers)
    near = {token.lemma.lower() for token in sentence.tokens[max(0, places[0] - 3) : places[-1] + _FAR]}
    heads = (mention.nouns | before) & leaders
    if heads and not near & words.group_words:
        return "law" if near & words.institutions else "other"
    return "" if not held else "law" if held - told_of(language, "politicians") else "other"


def placed(document: Document, mention: Mention, office: str = "") -> Mention:
    """The mention with its place in the clause, and what is done to it there."""
    sentence, language = document.sentences[mention.sentence], document.language
    head = _outermost(sentence, mention.head)
    token = sentence.tokens[head]
    if token.head < 0:
        return replace(mention, rank=2)
    governor = sentence.tokens[token.head]
    rank, undergoes = _rank(sentence, head), _undergoes(sentence, head)
    acts = rank > 1 and not undergoes
    lemma = governor.lemma.lower()
    guilty = any(sentence.tokens[at].lemma.lower() in _GUILTY for at in children(sentence, token.head, "xcomp", "obj"))
    speaks = acts and lemma in lexicon(language).verbs
    return replace(
        mention,
        rank=rank,
        governor=token.head,
        undergoes=undergoes,
        is_accused=(undergoes and (guilty or lemma in _verbs(language, _LAW))) or (rank > 1 and lemma in _PLEADING),
        is_hurt=(undergoes and lemma in _verbs(language, _HARM)) or (rank > 1 and lemma in _verbs(language, _END)),
        holds_office=office == "law" or (bool(office) and speaks),
        speaks=speaks,
        enforces=acts and lemma in _verbs(language, _FORCE),
    )


def _outermost(sentence: Sentence, head: int) -> int:
    """The head of the phrase that a name, an apposition or a member of a list belongs to."""
    for _ in range(_DEEP):
        token = sentence.tokens[head]
        if not is_relation(token.deprel, "appos", "flat", "compound", "conj") or token.head < 0:
            break
        if is_relation(token.deprel, "conj") and sentence.tokens[token.head].upos not in ("NOUN", "PROPN", "PRON", "ADJ"):
            break
        head = token.head
    return head


def _rank(sentence: Sentence, head: int) -> int:
    token = sentence.tokens[head]
    governor = sentence.tokens[token.head]
    if is_relation(token.deprel, "nsubj"):
        main = governor.head < 0 or (is_relation(governor.deprel, "conj") and sentence.tokens[governor.head].head < 0)
        return 3 if main else 2
    if _is_object(token):
        return 1
    return _BACK if any(is_relation(sentence.tokens[at].deprel, "appos") for at in ancestors(sentence, head)) else 0


def _is_object(token: Token) -> bool:
    return is_relation(token.deprel, "obj", "iobj") or (token.upos == "PRON" and is_relation(token.deprel, "obl:arg"))


def _undergoes(sentence: Sentence, head: int) -> bool:
    """Whether something is done to whom a phrase means, or it is somebody's own ("his arrest", "the arrest of X")."""
    token = sentence.tokens[head]
    if is_relation(token.deprel, "nsubj"):
        governor = sentence.tokens[token.head]
        participle = governor.feats.get("VerbForm") == "Part" or governor.upos == "ADJ"
        helpers = {sentence.tokens[at].lemma.lower() for at in children(sentence, token.head, "aux", "cop")}
        return token.deprel == "nsubj:pass" or (participle and bool(helpers & {"ser", "estar", "be"}))
    owned = is_relation(token.deprel, "nmod:poss", "det")
    return _is_object(token) or owned or preposition(sentence, head) in ("contra", "against", "a", "of", "de")


def former(noun: str) -> str:
    """The office in "ex-minister", "exalcalde"."""
    return noun.removeprefix("ex").lstrip("-") if len(noun) > 6 else noun
