"""A text to paragraphs and sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quipu.knowledge import load
from quipu.language.words import Word, words_in

_TOWN = 4
"""Words of a town's name at most."""
_SHORTEST = 3
_INITIAL = 2
"""Letters of an initial with its stop. Only Spanish reports hide surnames behind one."""
MAX_WORDS = 160
"""A longer sentence is parsed in parts, cut where it is likeliest to be two; the model reads no more at once."""

_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.){2,}")
_PARTS_OF_NAMES = frozenset({"La", "Las", "Los"})
_REFERENCE = re.compile(r"\[\d+\]")
_INNER = frozenset(".,;:!?…")
_FACE = re.compile(r"[:;=]-?[)(]")
_ADDRESS = ("http", "www.")
_STAMP = re.compile(r"\d+/\d+/\d{2,4} \d+:[\d:]+ (?i:[ap]\.?m\.?)")
_RULE = re.compile(r"[_*=]{4,}")
"""A row of marks that sets off what follows."""
_OPENERS = "\"'“‘«(¿¡[—–-"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words of one sentence, and the paragraph it stands in."""

    words: tuple[Word, ...]
    paragraph: int


def segment(text: str, language: str) -> Iterator[Stretch]:
    """Sentences in text order. A line break ends a paragraph only where it plainly does; no sentence runs over an empty line."""
    for number, (start, end) in enumerate(_blocks(text)):
        words = words_in(text, start, end, language)
        for group in _sentences(words, text, language):
            for part in _shortened(group):
                yield Stretch(tuple(part), number)


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
    if (
        following.form in _INNER
        or _FACE.fullmatch(following.form)
        or _REFERENCE.match(text, following.start)
        or _is_point_number(words, position, text)
    ):
        return False
    if _is_closer(word.form) and position and not _opens_here(words, position, text):
        return _stops(_inside(words, position, text), language, following) and _begins(words, position + 1)
    if word.end == following.start:
        return _stops_without_space(words, position)
    if _is_closer(following.form) and not _opens_here(words, position + 1, text):
        return False
    if _ends_letterhead(words, position, language) or _ends_dateline(words, position, text):
        return True
    return _stops(word, language, following) and (_begins(words, position + 1) or _begins_small(words, position))


def _ends_letterhead(words: list[Word], position: int, language: str) -> bool:
    """Whether this ends a line that lost its break: a sender, a date with its time, an address, "Regards,"."""
    word, before, following = words[position].form, words[position - 1].form if position else "", words[position + 1].form
    if _is_stamp(words, position + 1):
        return word[0].isupper() or "@" in word
    if word.startswith(_ADDRESS) and following.startswith(_ADDRESS):
        return True
    ended = (
        word.startswith(_ADDRESS)
        or (word == ">" and "@" in before)
        or _is_stamp(words, position - 2)
        or (word == "," and language == "en" and before.lower() in load("language")["greetings"])
    )
    return ended and _begins(words, position + 1)


def _ends_dateline(words: list[Word], position: int, text: str) -> bool:
    """Whether this is the colon behind the town in capitals that a report opens with ("GEORGE TOWN: Seventy members …")."""
    before = words[:position]
    return (
        words[position].form == ":"
        and 0 < position <= _TOWN
        and all(word.form.isupper() and word.form.isalpha() for word in before)
        and sum(len(word.form) for word in before) > _SHORTEST
        and words[position + 1].form[0].isupper()
        and not text[: words[0].start].strip()
    )


def _is_stamp(words: list[Word], position: int) -> bool:
    """Whether a date and a time with its half of the day begin here."""
    if not 0 <= position < len(words) - 2 or not words[position].form[0].isdigit():
        return False
    return bool(_STAMP.fullmatch(" ".join(word.form for word in words[position : position + 3])))


def _is_point_number(words: list[Word], position: int, text: str) -> bool:
    """Whether the stop only follows the number of a point in a list, which begins a line or stands behind another stop."""
    return (
        words[position].form == "."
        and position > 0
        and words[position - 1].form.isdigit()
        and (_begins_line(text, words[position - 1].start) or _behind_stop(words, position - 1))
    )


def _behind_stop(words: list[Word], position: int) -> bool:
    """Whether a number of one or two figures stands alone between a sentence's end and a stop: "They left. 2. They came"."""
    return position > 0 and words[position - 1].form in (".", "!", "?") and len(words[position].form) <= 2


def _stops_without_space(words: list[Word], position: int) -> bool:
    """Whether a stop ends a sentence though the next begins right behind it, as in pages that lost their line breaks."""
    before, following = words[position - 1].form if position else "", words[position + 1].form
    return (
        words[position].form in (".", "!", "?")
        and len(before) > 3
        and before.islower()
        and following.istitle()
        and len(following) > 1
    )


def _begins_small(words: list[Word], position: int) -> bool:
    """Whether a small letter begins a sentence, as in careless writing: after a plain word's stop that is no ellipsis."""
    if not position or words[position].form not in (".", "!", "?") or not words[position + 1].form.isalpha():
        return False
    before = words[position - 1].form
    if words[position].form == ".":
        return before.islower() and before.isalpha() and (len(before) > 3 or before in load("language")["short"])
    return before.isalpha() and before.islower()


def _inside(words: list[Word], position: int, text: str) -> Word:
    """The word before a closing mark, or before the whole of a reference such as "[28]"."""
    if words[position].form == "]" and position > 2 and _REFERENCE.match(text, words[position - 2].start):
        return words[position - 3]
    return words[position - 1]


def _begins_line(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _stops(word: Word, language: str, following: Word) -> bool:
    if re.fullmatch(r"\.+|\.?[!?]+|…+", word.form) or _FACE.fullmatch(word.form) or _RULE.fullmatch(word.form):
        return True
    initial = len(word.form) == _INITIAL and word.form[0].isupper() and language == "es"  # "contra Melisa M. Según la fiscal"
    initial = initial or _INITIALS.fullmatch(word.form) is not None  # "known as A.B. and D.K. Prosecutors said"
    if word.form.endswith(".") and (
        initial or (len(word.form) > 1 and word.form.lower().rstrip(".") in load("language")["may_end"])
    ):
        shouted = len(following.form) > 1 and following.form.isupper()
        begins = following.form.lower() in load("language")["starters"][language]
        return following.form[0].isupper() and not shouted and begins and not (initial and following.form in _PARTS_OF_NAMES)
    return False


def _begins(words: list[Word], position: int) -> bool:
    """Whether what follows can begin a sentence: a capital, a digit, an opening mark; not a small letter."""
    for word in words[position : position + 3]:
        if word.form[0] in _OPENERS:
            continue
        return not word.form[0].islower() or word.form.startswith(_ADDRESS)
    return True


def _is_closer(form: str) -> bool:
    return form in ('"', "'", "”", "’", "»", ")", "]", "''", "’’")


def _opens_here(words: list[Word], position: int, text: str) -> bool:
    """Whether a straight quotation mark opens: space before it and none after."""
    word = words[position]
    if word.form not in ('"', "'"):
        return False
    after = text[word.end : word.end + 1]
    return (word.start == 0 or text[word.start - 1].isspace() or text[word.start - 1] in "([—–") and not after.isspace()


def _shortened(group: list[Word]) -> Iterator[list[Word]]:
    """A sentence of more than `MAX_WORDS` in parts, each ended by the last mark that leaves it short enough."""
    while len(group) > MAX_WORDS:
        window = range(MAX_WORDS - 1, MAX_WORDS // 2, -1)
        cut = next((at for mark in (";", ":", ",") for at in window if group[at].form == mark), MAX_WORDS - 1) + 1
        yield group[:cut]
        group = group[cut:]
    if group:
        yield group
