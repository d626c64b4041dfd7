"""Direct speech: where quotations begin and end in a report."""

from functools import lru_cache

from quipu.language.sentence import Sentence

_PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’"}
_OPENED = frozenset("“«")
"""Marks that open speech and never close it, in texts that have their pair."""
_STROKES = frozenset("'’")
"""Marks that close speech, and are an apostrophe elsewhere."""
_LONGEST = 2000
"""Characters: what is longer has lost its closing mark."""
_SHORTEST = 5
"""Words: what is shorter is a name or a turn of phrase, not speech."""


@lru_cache(maxsize=4)
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open spans of direct speech, marks included. A mark opens and closes within one paragraph,
    save that speech which begins a paragraph, or follows a comma or a colon, and never closes runs to its end: the next
    paragraph goes on with it.
    """
    found: list[tuple[int, int]] = []
    begin, is_open = 0, False
    for paragraph in text.splitlines(keepends=True):
        spans = _in_paragraph(paragraph)
        if is_open and paragraph.strip():
            spans = [*_closing_of_before(paragraph), *spans]
        found.extend((begin + start, begin + end) for start, end in spans if _is_speech(paragraph, start, end))
        is_open = _ends_open(paragraph, spans) if paragraph.strip() else is_open
        begin += len(paragraph)
    return tuple(found)


def _closing_of_before(paragraph: str) -> list[tuple[int, int]]:
    """Speech that the paragraph before opened and this one closes, with no mark of its own at its beginning."""
    first = next((at for at, character in enumerate(paragraph) if character in '“”«»"'), -1)
    closes = first > 0 and paragraph[first] in '”»"' and not paragraph[first - 1].isspace()
    return [(0, first + 1)] if closes and first <= _LONGEST else []


def _ends_open(paragraph: str, spans: list[tuple[int, int]]) -> bool:
    """Whether speech runs to the end of a paragraph without a mark that closes it."""
    held = paragraph.rstrip()
    return bool(spans) and spans[-1][1] == len(held) and held[-1] not in "”»\"'"


def quoted_share(sentence: Sentence, start: int, end: int) -> float:
    """How much of a sentence lies inside a quotation, 0 to 1."""
    covered = min(sentence.end, end) - max(sentence.start, start)
    return max(0, covered) / max(1, sentence.end - sentence.start)


def _is_speech(paragraph: str, start: int, end: int) -> bool:
    """Whether quoted words are speech: enough of them, or a sentence of its own ("They killed him.")."""
    words = paragraph[start:end].split()
    stands_alone = not paragraph[:start].strip() or paragraph[:start].rstrip()[-1] in '.!?"”»’'
    is_closed = paragraph[end - 2 : end - 1] in set(".!?") or paragraph[end : end + 1] in {".", ""}
    return len(words) >= _SHORTEST or (len(words) > 1 and stands_alone and is_closed)


def _in_paragraph(paragraph: str) -> list[tuple[int, int]]:
    spans = []
    opened, closing = -1, ""
    for position, character in enumerate(paragraph):
        if _starts(character, opened, closing) or (character == '"' and _opens(paragraph, position)):
            opened, closing = position, _PAIRS.get(character, '"')
        elif opened < 0 and (mark := _plain_mark(paragraph, position)):
            opened, closing = position, mark
        elif opened >= 0 and character in _OPENED and character == paragraph[opened]:
            opened = position  # the one before was never closed
        elif opened >= 0 and position > opened + 1 and _closes(paragraph, position, closing):
            if position - opened <= _LONGEST:
                spans.append((opened, position + len(closing)))
            opened = -1
    before = paragraph[:opened].strip()
    if (
        opened >= 0
        and closing not in _STROKES
        and (not before or before.endswith((",", ":")))
        and len(paragraph) - opened <= _LONGEST
    ):
        spans.append((opened, len(paragraph.rstrip())))
    return spans


def _starts(character: str, opened: int, closing: str) -> bool:
    """Whether a mark that always opens opens speech of its own: a single one within double ones does not."""
    return character in _PAIRS and (character != "‘" or opened < 0 or closing in _STROKES)


def _opens(paragraph: str, position: int) -> bool:
    """Whether a straight mark opens speech: nothing but a blank or a bracket before it, and a word behind it."""
    before, after = paragraph[position - 1 : position], paragraph[position + 1 : position + 2]
    return (not before or before.isspace() or before in '([—–-"¿¡') and bool(after) and not after.isspace() and after != '"'


def _plain_mark(paragraph: str, position: int) -> str:
    """The mark that closes what opens here, where a report writes plain strokes: two ("''We found") or one ("'We found")."""
    before, pair = paragraph[position - 1 : position], paragraph[position : position + 2]
    is_free = not before or before.isspace() or before in "(["
    if pair in {"''", "``"}:
        return "''" if is_free and not paragraph[position + 2 : position + 3].isspace() else ""
    opens = paragraph[position] == "'" and is_free and paragraph[position + 1 : position + 2].isalpha()
    return "'" if opens else ""


def _closes(paragraph: str, position: int, closing: str) -> bool:
    """Whether the closing mark stands here. A single stroke closes only behind a stop: elsewhere it is an apostrophe."""
    if closing not in _STROKES:
        return paragraph.startswith(closing, position)
    behind = paragraph[position + 1 : position + 2]
    return paragraph[position] == closing and paragraph[position - 1] in ",.?!" and (not behind or not behind.isalnum())
