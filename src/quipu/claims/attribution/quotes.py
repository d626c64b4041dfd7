"""Direct speech: where quotations begin and end in a report."""

from quipu.language.sentence import Sentence

_PAIRS = {"“": "”", "«": "»", "„": "“"}
_SHORTEST = 12
"""Characters: what is shorter is a word in quotation marks, not speech."""


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open spans of direct speech, marks included. A straight mark opens and closes within one paragraph."""
    found = []
    begin = 0
    for paragraph in text.splitlines(keepends=True):
        found.extend((begin + start, begin + end) for start, end in _in_paragraph(paragraph) if end - start >= _SHORTEST)
        begin += len(paragraph)
    return tuple(found)


def quoted_share(sentence: Sentence, start: int, end: int) -> float:
    """How much of a sentence lies inside a quotation, 0 to 1."""
    covered = min(sentence.end, end) - max(sentence.start, start)
    return max(0, covered) / max(1, sentence.end - sentence.start)


def _in_paragraph(paragraph: str) -> list[tuple[int, int]]:
    spans = []
    opened, closing = -1, ""
    for position, character in enumerate(paragraph):
        if opened >= 0 and character == closing:
            spans.append((opened, position + 1))
            opened = -1
        elif opened < 0 and character in _PAIRS:
            opened, closing = position, _PAIRS[character]
        elif opened < 0 and character == '"':
            opened, closing = position, '"'
    if opened >= 0 and spans_rest(paragraph, opened):
        spans.append((opened, len(paragraph.rstrip())))
    return spans


def spans_rest(paragraph: str, opened: int) -> bool:
    """Whether a mark that never closes begins the paragraph: speech that goes on in the next one."""
    return not paragraph[:opened].strip()
