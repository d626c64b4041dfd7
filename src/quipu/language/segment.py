"""A text to sentences and words with exact offsets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quipu.knowledge import load

MAX_WORDS = 160
"""A longer sentence is parsed in parts, cut where it is likeliest to be two; the model reads no more at once."""

_WORD = re.compile(
    r"""
    https?://\S+ | www\.\S+ | [\w.+-]+@[\w-]+\.[\w.-]+\w    # addresses
  | (?:\w\.){2,}\w?(?![\w])                                 # U.S., EE.UU. has its own rule, a.m.
  | EE\.?\s?UU\.? | FF\.?\s?AA\.?
  | \d+(?:[.,:/]\d+)+ | \d+(?:st|nd|rd|th|º|ª|°)\b | \d+
  | (?:US|S|C|A|R|B|RD|MX|COL|CLP|NZ|HK)[/]?\.?\$ | S/\.?
  | [^\W\d_]+(?:['’][^\W\d_]+)*(?:[^\W_]|_)*                # words, "O'Brien", "d'Art"
  | \.{2,} | …+ | --+ | ``|'' | [^\w\s]
  | _+
    """,
    re.VERBOSE,
)
_ENGLISH_SUFFIX = re.compile(r"(?i)(n['’]t|['’](?:s|re|ve|ll|d|m))$")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*|[:;]$")
_OPENERS = "\"'“‘«(¿¡[—–-"


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word: its form and the characters that are its own."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words of one sentence, and the paragraph it stands in."""

    words: tuple[Word, ...]
    paragraph: int


def segment(text: str, language: str) -> Iterator[Stretch]:
    """Sentences in text order. A line break ends a paragraph only where it plainly does; no sentence runs over an empty line."""
    for number, (start, end) in enumerate(_blocks(text)):
        words = _tokens(text, start, end, language)
        for group in _sentences(words, text, language):
            for part in _shortened(group):
                yield Stretch(tuple(part), number)


def words_of(text: str, language: str) -> list[Word]:
    """The words of a text that is known to be one sentence."""
    return _tokens(text, 0, len(text), language)


_BREAK = re.compile(r"[ \t]*\n(?:[ \t]*\n)+|\n(?=[ \t]*(?:[-*•·▪◦–—#>]|\d+[.)])\s)|\n")


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs: between empty lines, list points, and lines that are not wrapped prose."""
    start = 0
    wrapped = _is_wrapped(text)
    for mark in _BREAK.finditer(text):
        soft = mark.group() == "\n" and wrapped and not _closes(text[start : mark.start()])
        if soft and not re.match(r"\n[ \t]*(?:[-*•·▪◦–—#>]|\d+[.)])\s", text[mark.start() : mark.start() + 12]):
            continue
        if text[start : mark.start()].strip():
            yield start, mark.start()
        start = mark.end()
    if text[start:].strip():
        yield start, len(text)


def _is_wrapped(text: str) -> bool:
    """Whether single line breaks only wrap prose: many lines of like length that end in mid-sentence."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 3:
        return False
    running = sum(1 for line in lines if 45 <= len(line) <= 140 and not _closes(line))
    return running * 2 > len(lines)


def _closes(line: str) -> bool:
    return line.rstrip().endswith((".", "!", "?", ":", "…", "”", '"', "»", ")"))


def _tokens(text: str, start: int, end: int, language: str) -> list[Word]:
    words: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        words.extend(_split(match.group(), match.start(), language))
    return _with_stops(words, text, language)


def _split(form: str, start: int, language: str) -> list[Word]:
    """One written word to its syntactic words."""
    if not form[0].isalpha():
        return [Word(form, start, start + len(form))]
    if language == "en":
        return _split_english(form, start)
    return _split_spanish(form, start)


def _split_english(form: str, start: int) -> list[Word]:
    if form.lower() == "cannot":
        return [Word(form[:3], start, start + 3), Word(form[3:], start + 3, start + 6)]
    found = _ENGLISH_SUFFIX.search(form)
    if found and found.start() > 0:
        cut = start + found.start()
        return [Word(form[: found.start()], start, cut), Word(found.group(), cut, start + len(form))]
    if form.lower().endswith(("s'", "s’")):
        return [Word(form[:-1], start, start + len(form) - 1), Word(form[-1], start + len(form) - 1, start + len(form))]
    return [Word(form, start, start + len(form))]


def _split_spanish(form: str, start: int) -> list[Word]:
    parts = load("language")["contractions"]["es"].get(form.lower())
    if parts and not (form.isupper() and len(form) > 1 and form[0] != form[0].lower() and form == "AL-"):
        cut = start + len(form) - 1
        capital = form[0].isupper()
        first = parts[0].capitalize() if capital else parts[0]
        return [Word(first, start, cut), Word(parts[1], cut, start + len(form))]
    found = clitics(form)
    if not found:
        return [Word(form, start, start + len(form))]
    verb, pronouns = found
    words = [Word(verb, start, start + len(verb))]
    place = start + len(verb)
    for pronoun in pronouns:
        words.append(Word(pronoun, place, place + len(pronoun)))
        place += len(pronoun)
    return words


_HOST = re.compile(r"(?:[aeiíé]r|[áé]ndo|iéndo|yéndo|ándo)$")
_PLAIN = str.maketrans("áéí", "aei")


@cache
def clitics(form: str) -> tuple[str, tuple[str, ...]] | None:
    """A Spanish infinitive or gerund and the pronouns written onto it; None for any other word. ("entregarlo": "entregar", ("lo",))"""
    knowledge = load("language")["clitics"]
    lower = form.lower()
    if len(lower) < 5 or lower in knowledge["never"] or (form[0].isupper() and not form.isupper()):
        return None
    for ending in knowledge["es"]:
        if lower.endswith(ending):
            host = lower[: -len(ending)]
            if len(host) > 3 and _HOST.search(host) and _takes(host, ending):
                return form[: len(host)].translate(_PLAIN), tuple(knowledge["pairs"].get(ending, [ending]))
    return None


def _takes(host: str, ending: str) -> bool:
    """A gerund takes its accent when a pronoun follows; an infinitive does so only before two pronouns or in -ír."""
    pair = ending in load("language")["clitics"]["pairs"]
    if host.endswith("ndo"):
        return True
    return pair == host.endswith(("ár", "ér", "ír")) or host.endswith("ír")


def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(load("language")["abbreviations"][language])


def _with_stops(words: list[Word], text: str, language: str) -> list[Word]:
    """Put the full stop of an abbreviation or an initial back onto its word."""
    known = _abbreviations(language)
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if (
            word.form == "."
            and last is not None
            and last.end == word.start
            and last.form[-1] != "."
            and (last.form.lower() in known or (len(last.form) == 1 and last.form.isupper()))
            and not _ends_line(text, word.end)
        ):
            joined[-1] = Word(f"{last.form}.", last.start, word.end)
        else:
            joined.append(word)
    return joined


def _ends_line(text: str, end: int) -> bool:
    return end >= len(text.rstrip()) or text[end : end + 1] == "\n"


def _sentences(words: list[Word], text: str, language: str) -> Iterator[list[Word]]:
    group: list[Word] = []
    for position, word in enumerate(words):
        group.append(word)
        if position + 1 < len(words) and _is_end(words, position, text, language):
            yield group
            group = []
    if group:
        yield group


def _is_end(words: list[Word], position: int, text: str, language: str) -> bool:
    """Whether a sentence ends with this word."""
    word, following = words[position], words[position + 1]
    if text[word.end : following.start].strip() == "" and text[word.end : following.start] == "" and word.form not in "”»\"":
        return False
    if _is_closer(word.form) and position and not _opens_here(words, position, text):
        return _stops(words[position - 1], language, following) and _begins(words, position + 1)
    if _is_closer(following.form) and not _opens_here(words, position + 1, text):
        return False
    return _stops(word, language, following) and _begins(words, position + 1)


def _stops(word: Word, language: str, following: Word) -> bool:
    if word.form in (".", "!", "?", "…") or re.fullmatch(r"\.{3,}|…+", word.form):
        return True
    plain = word.form.lower().rstrip(".")
    if word.form.endswith(".") and len(word.form) > 1:
        return plain in load("language")["may_end"] and following.form[0].isupper() and following.form.lower() in _starters(language)
    return False


@cache
def _starters(language: str) -> frozenset[str]:
    """Words that begin a sentence far more often than they are part of a name."""
    if language == "es":
        return frozenset("el la los las un una en según además también pero por para con sin durante tras este esta estos estas".split())
    return frozenset("the a an he she they it in on at but and this that these those his her their we i officials police".split())


def _begins(words: list[Word], position: int) -> bool:
    """Whether what follows can begin a sentence: a capital, a digit, an opening mark; not a small letter."""
    for word in words[position : position + 3]:
        if word.form[0] in _OPENERS:
            continue
        return not word.form[0].islower()
    return True


def _is_closer(form: str) -> bool:
    return form in ("\"", "'", "”", "’", "»", ")", "]", "''")


def _opens_here(words: list[Word], position: int, text: str) -> bool:
    """Whether a straight quotation mark opens: space before it and none after."""
    word = words[position]
    if word.form not in ("\"", "'"):
        return False
    after = text[word.end : word.end + 1]
    return (word.start == 0 or text[word.start - 1].isspace() or text[word.start - 1] in "([—–") and not after.isspace()


def _shortened(group: list[Word]) -> Iterator[list[Word]]:
    """A sentence of more than `MAX_WORDS` in parts, each cut after the last semicolon, colon or comma that leaves it short enough."""
    while len(group) > MAX_WORDS:
        window = range(MAX_WORDS - 1, MAX_WORDS // 2, -1)
        cut = next((at for mark in (";", ":", ",") for at in window if group[at].form == mark), MAX_WORDS - 1) + 1
        yield group[:cut]
        group = group[cut:]
    if group:
        yield group
