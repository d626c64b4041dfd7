"""Noun phrases around a reporting word: found by the tree where it can be trusted, else by walking from word to word."""

from collections.abc import Iterator
from dataclasses import dataclass

from quipu.claims.attribution.lexicon import Lexicon
from quipu.claims.known import Known
from quipu.claims.tree import children, subtree
from quipu.language.sentence import Sentence
from quipu.model import SourceKind

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
_INNER = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON", "SYM", "X"})
OPENING = frozenset({'"', "“", "«", "‘", "'", "''", "``"})
_QUOTES = frozenset("\"'“”‘’«»")
_THINGS = frozenset({SourceKind.DOCUMENT, SourceKind.AGENCY, SourceKind.OUTLET})
"""Kinds whose noun is nobody's office: behind a comma the next name is another's ("según un registro, Marín fue")."""
RELATIVE = frozenset({"who", "which", "whom", "that", "que", "quien", "quienes", "cual", "cuales", "whose", "cuyo", "cuya"})


@dataclass(frozen=True, slots=True)
class Nominal:
    """Tokens `first` up to but not including `last` of a sentence; `head` is the word that they hang on."""

    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Ground:
    """One sentence as the rules of attribution see it. `listed` says of each token which listed name covers it, if any."""

    sentence: Sentence
    lexicon: Lexicon
    listed: tuple[Known | None, ...]
    persons: tuple[bool, ...]
    """Which tokens the tagger took for part of a personal name."""
    places: tuple[bool, ...]
    """Which tokens it took for part of a place's name."""
    words: tuple[str, ...]
    """The tokens in lower case."""

    def word(self, position: int) -> str:
        """The token in lower case; empty outside the sentence."""
        return self.words[position] if 0 <= position < len(self.words) else ""

    def upos(self, position: int) -> str:
        return self.sentence.tokens[position].upos if 0 <= position < len(self.sentence.tokens) else ""

    def lemma(self, position: int) -> str:
        return self.sentence.tokens[position].lemma.lower() if 0 <= position < len(self.sentence.tokens) else ""


def ground(sentence: Sentence, lexicon: Lexicon, known: tuple[Known, ...]) -> Ground:
    """Look up once what the rules ask of a sentence again and again."""
    inside = [name for name in known if name.start < sentence.end and name.end > sentence.start]
    listed = tuple(
        next((name for name in inside if name.start < token.end and name.end > token.start), None) for token in sentence.tokens
    )
    words = tuple(token.text.lower() for token in sentence.tokens)
    persons, places = [False] * len(sentence.tokens), [False] * len(sentence.tokens)
    for name in sentence.names:
        is_outlet = name.last - name.first > 1 and words[name.first] in lexicon.outlet_words  # "Radio Odra"
        if name.kind == "person" and not is_outlet:
            persons[name.first : name.last] = [listed[position] is None for position in range(name.first, name.last)]
        if name.kind == "place":
            places[name.first : name.last] = [True] * (name.last - name.first)
    return Ground(sentence, lexicon, listed, tuple(persons), tuple(places), words)


def phrase_from(ground: Ground, first: int) -> Nominal | None:
    """The noun phrase that begins at a token: "anonymous Dirandro sources" of "anonymous Dirandro sources cited by ..."."""
    position, head, size = first, -1, len(ground.sentence.tokens)
    while position < size and _goes_on(ground, position, head, first):
        if ground.upos(position) in NOMINAL and not _is_linked(ground, first, position):
            head = position
        position += 1
    last = _without_tail(ground, first, position)
    while not ground.lexicon.null_subject and last - 1 > head >= first and ground.upos(last - 1) == "ADJ":
        last -= 1
    if head < first or head >= last:
        return None
    return Nominal(first, last, head)


def listed_run(ground: Ground, first: int) -> Nominal | None:
    """The listed name that begins at a token, however the words go on behind it."""
    name = ground.listed[first] if first < len(ground.listed) else None
    if name is None or (first > 0 and ground.listed[first - 1] == name):
        return None
    last = first
    while last < len(ground.listed) and ground.listed[last] == name:
        last += 1
    return Nominal(first, last, last - 1)


def phrase_before(ground: Ground, end: int) -> Nominal | None:
    """The noun phrase that ends just before token `end`: the subject of a verb that follows it."""
    first = end
    while first > 0 and _comes_before(ground, first - 1):
        first -= 1
    while first < end and ground.upos(first) in {"ADP", "CCONJ", "PART", "PUNCT"} and ground.listed[first] is None:
        first += 1
    found = phrase_from(ground, first) if first < end else None
    while found is not None and found.last < end and first < end:
        first = found.last
        while first < end and ground.upos(first) in {"ADP", "PUNCT", "PART", "CCONJ"}:
            first += 1
        found = phrase_from(ground, first) if first < end else None
    return found


def phrase_of(ground: Ground, head: int) -> Nominal:
    """The phrase of a subject that the tree gives, without what only explains it: appositions, clauses, brackets."""
    sentence = ground.sentence
    inside = subtree(sentence, head, without=("appos", "acl", "acl:relcl", "parataxis", "advcl", "punct", "cc", "conj", "cop"))
    run = {head}
    for position in range(head - 1, -1, -1):
        tied = any(_is_hyphen(ground, at) for at in (position, position + 1)) or _carries_hyphen(ground, position, head)
        if position not in inside and ground.listed[position] is None and not tied:
            break
        run.add(position)
    for position in range(head + 1, len(sentence.tokens)):
        if _is_hyphen(ground, position) and position + 1 < len(sentence.tokens):
            run.add(position)
            continue
        if position not in inside or (ground.upos(position) in {"PUNCT", "VERB", "AUX"} and ground.listed[position] is None):
            break
        if is_relay(ground, position) or (ground.upos(position) == "ADP" and is_time(ground, position + 1)):
            break
        run.add(position)
    first, last = min(run), _without_tail(ground, min(run), max(run) + 1)
    while first < head and _is_loose(ground, first) and ground.listed[first] is None:
        first += 1
    return Nominal(first, with_name(ground, head, max(last, head + 1)), head)


def _is_loose(ground: Ground, position: int) -> bool:
    """Whether a token at the beginning of a phrase is no part of it."""
    return ground.upos(position) in {"ADP", "CCONJ", "PUNCT", "ADV", "SCONJ"} or ground.word(position) in RELATIVE


def with_name(ground: Ground, head: int, last: int) -> int:
    """The end of a phrase with the personal name that stands behind its office, a comma between or not."""
    if any(ground.persons[head:last]):
        return last
    named = listed_run(ground, last) if ground.upos(head) == "NOUN" and ground.lemma(head) in ground.lexicon.kinds else None
    if named is not None:  # "el general PNP Luis T.": the body's initials stand between the rank and the name
        return _past_persons(ground, named.last)
    if ground.upos(head) == "NOUN" and ground.lemma(head) in ground.lexicon.kinds and _is_bare_name(ground, last):
        while _is_bare_name(ground, last):
            last += 1
        return last
    ahead = last + 1 if ground.word(last) == "," else last
    if ground.word(ahead) == "(" and ground.word(ahead + 2) == ")":
        ahead += 3  # the office's initials
        ahead += ground.word(last) == "(" and ground.word(ahead) == ","
    if ground.upos(ahead) in {"NOUN", "PROPN"} and ground.lemma(ahead) in ground.lexicon.kinds:
        ahead += 1
    if ground.word(ahead) in ground.lexicon.titles and not ground.persons[min(ahead, len(ground.persons) - 1)]:
        ahead += 1
    is_thing = ground.lexicon.kinds.get(ground.lemma(head)) in _THINGS and ground.word(last) == ","
    behind = _past_persons(ground, ahead)
    if behind > ahead or is_thing:
        return last if is_thing else behind
    return _apposed(ground, head, last)


def _apposed(ground: Ground, head: int, last: int) -> int:
    """The end of an office's phrase with the name that the tree ties to it ("the director, public affairs, Mr Bram Oduya")."""
    kind = ground.lexicon.kinds.get(ground.lemma(head))
    if kind is not SourceKind.OFFICIAL or ground.upos(head) != "NOUN" or ground.word(last) != ",":
        return last
    name = next((at for at in children(ground.sentence, head, "appos") if at > last and ground.persons[at]), None)
    if name is None or any(ground.upos(at) in {"VERB", "AUX", "ADP"} for at in range(last, name)):
        return last
    return _past_persons(ground, name)


def _past_persons(ground: Ground, position: int) -> int:
    while position < len(ground.persons) and ground.persons[position]:
        position += 1
    return position


def _is_bare_name(ground: Ground, position: int) -> bool:
    """Whether a token is a proper noun that nothing calls anything but a person's."""
    return ground.upos(position) == "PROPN" and ground.listed[position] is None


def _is_hyphen(ground: Ground, position: int) -> bool:
    """Whether a dash ties two words into one ("Al-Maeena")."""
    tokens = ground.sentence.tokens
    return ground.word(position) == "-" and position > 0 and tokens[position - 1].end == tokens[position].start


def _carries_hyphen(ground: Ground, position: int, head: int) -> bool:
    """Whether a proper noun stands in the name whose last word a dash ties on ("the San Diego Union-Tribune")."""
    tied = next((p for p in range(position + 1, head) if _is_hyphen(ground, p)), None)
    return tied is not None and all(ground.upos(p) == "PROPN" for p in range(position, tied))


def subjects(ground: Ground, verb: int) -> Iterator[int]:
    """Heads that the tree gives as subjects of a verb."""
    yield from children(ground.sentence, verb, "nsubj")


def names_source(ground: Ground, phrase: Nominal) -> bool:
    """Whether a phrase is known to name someone who can say something: by its noun, as a person, or as a listed body."""
    return (
        ground.lemma(phrase.head) in ground.lexicon.kinds
        or ground.listed[phrase.head] is not None
        or any(ground.persons[phrase.first : phrase.last])
    )


def is_time(ground: Ground, position: int) -> bool:
    """Whether a token tells when: a weekday, "ayer", a year."""
    word = ground.word(position)
    is_capital = ground.sentence.tokens[position].text[0].isupper() if word else False
    if ground.upos(position) in {"AUX", "VERB"} or (is_capital and position > 0 and word not in ground.lexicon.calendar):
        return False
    return word in ground.lexicon.times or ground.lemma(position) in ground.lexicon.times or (len(word) == 4 and word.isdigit())


def opens_speech(ground: Ground, position: int) -> bool:
    """Whether a quotation mark stands close to the word behind it, and off the one before."""
    tokens = ground.sentence.tokens
    if ground.word(position) not in OPENING:
        return False
    return tokens[position].end == tokens[position + 1].start and tokens[position - 1].end < tokens[position].start


def is_relay(ground: Ground, position: int) -> bool:
    """Whether "cited by", "citadas por" or the like stands at a token."""
    by = ground.word(position + 1)
    return any(by == preposition and _is_form(ground, position, verb) for verb, preposition in ground.lexicon.relay)


def _is_form(ground: Ground, position: int, verb: str) -> bool:
    """Whether a token is a verb's participle, even where it is tagged as an adjective ("citadas" of "citar")."""
    stem = verb[:-2]
    is_finite = ground.lexicon.null_subject and ground.sentence.tokens[position].feats.get("VerbForm") == "Fin"
    if ground.upos(position) == "NOUN" or is_finite:
        return False  # "a report by the ministry", "da por hecho"
    return ground.lemma(position) == verb or (
        len(stem) >= 3 and ground.upos(position) == "ADJ" and ground.word(position).startswith(stem)
    )


def _goes_on(ground: Ground, position: int, head: int, first: int) -> bool:
    """Whether the phrase that began at `first` takes in this token too."""
    if ground.listed[position] is not None:
        return head < 0 or position == first or _joined(ground, position)
    upos, word = ground.upos(position), ground.word(position)
    if ground.lexicon.null_subject and upos == "NOUN" and position > first and _begins_anew(ground, position):
        return False
    if word in RELATIVE or is_relay(ground, position) or (position > first and _tells_when(ground, position, head)):
        return False
    if upos == "PRON" and head >= 0 and "Poss" not in ground.sentence.tokens[position].feats:
        return False
    if upos == "DET" and head == position - 1:
        return False
    if upos in _INNER:
        return True
    return _goes_on_small(ground, position, head)


def _begins_anew(ground: Ground, position: int) -> bool:
    """Whether a Spanish noun begins another phrase: behind a name, or behind a noun that is no rank of the same person."""
    if ground.listed[position - 1] is not None:
        return True
    ranks = [ground.lexicon.kinds.get(ground.lemma(at)) for at in (position - 1, position)]
    return ground.upos(position - 1) == "NOUN" and ranks[0] is not ranks[1] and ranks[1] is not None


def _tells_when(ground: Ground, position: int, head: int) -> bool:
    """Whether a word of time stands for itself, and not before the noun that it dates ("a December 2 press conference")."""
    return is_time(ground, position) and (head >= 0 or ground.upos(position + 1) not in {"NOUN", "NUM"})


def _goes_on_small(ground: Ground, position: int, head: int) -> bool:
    """The same for words that only hold a phrase together."""
    upos, word = ground.upos(position), ground.word(position)
    if upos == "ADP":
        is_author = word in {"by", "por"} and head >= 0 and ground.lemma(head) in ground.lexicon.statements
        return head >= 0 and (word in ground.lexicon.links or is_author) and _opens_complement(ground, position + 1)
    if upos == "VERB":
        tied = ground.word(position - 1) == "-" and word.endswith("ed")  # "the Tarsk-based trader's complaint"
        return (head < 0 or tied) and word.endswith(("ed", "ing")) and ground.upos(position + 1) in _INNER
    if word in {"'s", "’s", "'", "’", "-", "–"}:
        return head >= 0 and ground.upos(position + 1) in _INNER | {"PUNCT"}
    return word in _QUOTES and ground.upos(position + 1) in _INNER and head < 0


def _opens_complement(ground: Ground, position: int) -> bool:
    """Whether what follows a preposition belongs to the source: no time, no statement ("in a statement")."""
    ahead = position
    while ground.upos(ahead) in {"DET", "ADJ", "NUM"} or ground.word(ahead) in {"el", "la"}:
        ahead += 1
    is_noun = ground.upos(ahead) in {"NOUN", "PROPN"}
    belongs = ground.word(position - 1) in {"of", "de", "del"}  # "jefe de la división de investigación"
    is_said = ground.lemma(ahead) in ground.lexicon.statements and not belongs
    return is_noun and not is_time(ground, ahead) and not is_said


def _is_linked(ground: Ground, first: int, position: int) -> bool:
    """Whether a noun stands inside a complement ("officials in Peru"), and so cannot be the head."""
    return any(ground.upos(before) == "ADP" and ground.listed[before] is None for before in range(first, position))


def _joined(ground: Ground, position: int) -> bool:
    """Whether a listed name carries on the phrase: it stands in one name with the token before, or after "of", "'s"."""
    before = ground.listed[position - 1]
    if before is not None and before == ground.listed[position]:
        return True
    return ground.upos(position - 1) in {"NOUN", "PROPN", "ADJ", "ADP", "DET"} or ground.word(position - 1) in {"'s", "’s"}


def _without_tail(ground: Ground, first: int, last: int) -> int:
    """The phrase without prepositions, articles and marks left hanging at its end."""
    while (
        last > first
        and ground.listed[last - 1] is None
        and ground.upos(last - 1) in {"ADP", "DET", "PUNCT", "CCONJ", "ADV", "PART"}
    ):
        last -= 1
    return last


def _comes_before(ground: Ground, position: int) -> bool:
    upos, word = ground.upos(position), ground.word(position)
    if ground.listed[position] is not None:
        return True
    if word in RELATIVE or is_time(ground, position):
        return False
    describes = upos == "VERB" and ground.sentence.tokens[position].deprel == "amod"  # "prosecuting counsel Bram Oduya"
    return upos in _INNER or describes or word in ground.lexicon.links or word in {"'s", "’s", "'", "’", "-"}
