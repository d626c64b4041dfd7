"""A text to words, as Universal Dependencies counts them, with exact offsets."""

import re
from dataclasses import dataclass
from functools import cache

from quipu.knowledge import load
from quipu.language.clitics import clitics

_WORD = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"»”]*[^\s<>"»”.,;:!?)\]'’] | [\w.+-]+@[\w-]+(?:\.[\w-]+)*    # addresses
  | [^\W_][\w-]*(?:\.[\w-]+)*\.(?i:com|org|net|gov|gob|edu|docx?|pdf|xlsx?)(?:\.[a-z]{2})?\b(?:/[^\s<>"»”]*[^\s<>"»”.,;:!?)\]'’])?
  | (?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?                   # U.S., a.m., J.J.
  | EE\.?\s?UU\.? | FF\.?\s?AA\.? | RR\.?\s?HH\.?
  | \d{3}-(?:\d{3}-)?\d{4}(?![\d-]) | \d+(?:[.,:/]\d+)+ | \d+\.?[ºª°] | \d+(?:st|nd|rd|th|s)\b | \.\d+\b(?=[- ]cal)
  | \d*0['’]s\b | \d+
  | (?:US|S|C|A|R|B|RD|MX|COL|CLP|NZ|HK)[/]?\.?\$ | S/\.?
  | (?:KSh|KSH|Ksh|Kshs|KES|Shs?|Rs|RM|PHP|Php|USD|EUR|GBP|NGN|ZAR|TSh|USh|UGX|Tk|Rp|GHS)(?=\d)        # "Sh2.3 million"
  | [A-Z]{1,2}(?=\d{1,3}(?:,\d{3})+(?!\w))                                      # "P200,000"
  | [A-Z]{1,2}(?=\d+(?:\.\d+)?(?:m|mn|bn|k|[ ]?(?:million|billion|crore|lakh))\b)   # "R1.5 million"
  | [A-Z]{1,3}&[A-Z]{1,3}(?!\w) | [^\W\d_]+(?:['’`][^\W\d_]+)*(?:[^\W_]|_)*                # words, "O'Brien", "d'Art"
  | \.?[!?]{2,} | \.[!?] | << | >> | \.{2,} | …+ | --+ | \*{2,} | ={2,} | \+{2,} | \${2,} | ``|''|’’|‘‘|‘’
  | [:;=]-?[)(](?!\w) | [^\w\s]
  | _+
    """,
    re.VERBOSE,
)
_ENGLISH_SUFFIX = re.compile(r"(?i)(n['’`]t|['’`](?:s|re|ve|ll|d|m))$")


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word: its form and the characters that are its own."""

    form: str
    start: int
    end: int


def words_in(text: str, start: int, end: int, language: str) -> list[Word]:
    """The words between two offsets of a text. Neighbours never overlap; a contraction's parts share out its characters."""
    words: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        if language == "es" and _is_name_word(text, match.start(), match.end(), start):
            words.append(Word(match.group(), match.start(), match.end()))
        else:
            words.extend(_split(match.group(), match.start(), language))
    words = _with_stops(words, text, language)
    return _with_hyphens(words, language)


def _is_name_word(text: str, start: int, end: int, begins: int) -> bool:
    """Whether "Del" or "Al" belongs to a name ("Al Qaeda", "Del Castillo"): a lone capital in a sentence, or before a hyphen."""
    form = text[start:end]
    if form.lower() not in ("del", "al") or not form[0].isupper():
        return False
    if text[end : end + 1] == "-":
        return True
    if form.isupper():
        before, after = text[begins:start].split()[-1:], text[end : end + 40].split()[:1]
        return not any(word.isupper() and len(word) > 1 for word in (*before, *after))
    before_it = text[begins:start].rstrip()
    return bool(before_it) and before_it[-1] not in ".!?…:\"“”'‘’«»¿¡([—–-*•"


def _with_hyphens(words: list[Word], language: str) -> list[Word]:
    """Hyphenated words put together where treebanks keep them whole: all in Spanish, in English those with a prefix."""
    prefixes = load("language")["prefixes"]
    joined: list[Word] = []
    for word in words:
        whole = (
            len(joined) > 1
            and joined[-1].form == "-"
            and joined[-2].end == joined[-1].start
            and joined[-1].end == word.start
            and word.form[0].isalnum()
            and joined[-2].form[-1].isalnum()
            and (language == "es" or (joined[-2].form.lower() in prefixes and not _follows_hyphen(joined)))
        )
        if whole:
            joined.pop()
            first = joined.pop()
            joined.append(Word(f"{first.form}-{word.form}", first.start, word.end))
        else:
            joined.append(word)
    return joined


def _follows_hyphen(joined: list[Word]) -> bool:
    """Whether the word before the last hyphen stands behind another: the middle of "Lashkar-e-Taiba" is no prefix."""
    return len(joined) > 2 and joined[-3].form == "-" and joined[-3].end == joined[-2].start


def _split(form: str, start: int, language: str) -> list[Word]:
    """One written word to its syntactic words."""
    if not form[0].isalpha():
        return [Word(form, start, start + len(form))]
    if language == "en":
        return _split_english(form, start)
    return _split_spanish(form, start)


def _split_english(form: str, start: int) -> list[Word]:
    first = load("language")["run_together"].get(form.lower())
    if first:
        return [Word(form[:first], start, start + first), Word(form[first:], start + first, start + len(form))]
    found = _ENGLISH_SUFFIX.search(form)
    if found and found.start() > 0:
        cut = start + found.start()
        return [Word(form[: found.start()], start, cut), Word(found.group(), cut, start + len(form))]
    if form.lower().endswith(("s'", "s’")):
        return [Word(form[:-1], start, start + len(form) - 1), Word(form[-1], start + len(form) - 1, start + len(form))]
    return [Word(form, start, start + len(form))]


def _split_spanish(form: str, start: int) -> list[Word]:
    parts = load("language")["contractions"]["es"].get(form.lower())
    if parts:
        cut = start + len(form) - 1
        first, second = (part.upper() for part in parts) if form.isupper() else parts
        return [
            Word(first if form.isupper() or form.islower() else first.capitalize(), start, cut),
            Word(second, cut, start + len(form)),
        ]
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


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(load("language")["abbreviations"][language])


def _with_stops(words: list[Word], text: str, language: str) -> list[Word]:
    """Put the full stop of an abbreviation or an initial back onto its word."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if word.form == "." and last is not None and last.end == word.start and _takes_stop(last.form, text, word.end, language):
            joined[-1] = Word(f"{last.form}.", last.start, word.end)
        else:
            joined.append(word)
    return joined


def _takes_stop(form: str, text: str, end: int, language: str) -> bool:
    """Whether the full stop that ends at `end` belongs to the word before it."""
    if form[-1] == "." or _ends_line(text, end):
        return False
    if form.lower() in load("language")["before_number"]:
        return text[end : end + 3].lstrip()[:1].isdigit()
    if form.lower() in load("language")["stopped"][language] and re.match(r"\s+[A-Z]", text[end : end + 3]):
        return False
    return form.lower() in _abbreviations(language) or (len(form) == 1 and form.isupper() and not _closes_sentence(text, end))


def _closes_sentence(text: str, end: int) -> bool:
    """Whether what follows an initial's stop is no name: a quotation mark or a new line."""
    return text[end : end + 1] in '"”»)' or text[end : end + 1] == "\n"


def _ends_line(text: str, end: int) -> bool:
    return end >= len(text.rstrip()) or text[end : end + 1] == "\n"
