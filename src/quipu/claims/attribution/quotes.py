"""Direct speech: where quotations begin and end in a report."""

from quipu.language.sentence import Sentence

_PAIRS = {"“": "”", "«": "»", "„": "“"}
_LONGEST = 2000
"""Characters: what is longer has lost its closing mark."""
_SHORTEST = 5
"""Words: what is shorter is a name or a turn of phrase, not speech."""


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open spans of direct speech, marks included. A mark opens and closes within one paragraph,
    save that speech which begins a paragraph, or follows a comma or a colon, and never closes runs to its end: the next
    paragraph goes on with it.
    """
    found: list[tuple[int, int]] = []
    begin = 0
    for paragraph in text.splitlines(keepends=True):
        found.extend((begin + start, begin + end) for start, end in _in_paragraph(paragraph) if _is_speech(paragraph[start:end]))
        begin += len(paragraph)
    return tuple(found)


def quoted_share(sentence: Sentence, start: int, end: int) -> float:
    """How much of a sentence lies inside a quotation, 0 to 1."""
    covered = min(sentence.end, end) - max(sentence.start, start)
    return max(0, covered) / max(1, sentence.end - sentence.start)


def _is_speech(quoted: str) -> bool:
    return len(quoted.split()) >= _SHORTEST


def _in_paragraph(paragraph: str) -> list[tuple[int, int]]:
    spans = []
    opened, closing = -1, ""
    for position, character in enumerate(paragraph):
        if character in _PAIRS or (character == '"' and _opens(paragraph, position)):
            opened, closing = position, _PAIRS.get(character, '"')
        elif opened < 0 and (mark := _plain_mark(paragraph, position)):
            opened, closing = position, mark
        elif opened >= 0 and position > opened + 1 and _closes(paragraph, position, closing):
            if position - opened <= _LONGEST:
                spans.append((opened, position + len(closing)))
            opened = -1
    before = paragraph[:opened].strip()
    if opened >= 0 and closing != "'" and (not before or before.endswith((",", ":"))) and len(paragraph) - opened <= _LONGEST:
        spans.append((opened, len(paragraph.rstrip())))
    return spans


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
    if closing != "'":
        return paragraph.startswith(closing, position)
    behind = paragraph[position + 1 : position + 2]
    return paragraph[position] == "'" and paragraph[position - 1] in ",.?!" and (not behind or not behind.isalnum())
