"""Bytes to text. Pages that declare no encoding, or the wrong one, are told by their bytes."""

import codecs
import re
import unicodedata
from collections.abc import Iterator

import chardet

from quipu.errors import ReadError

CANDIDATES = ("utf-8", "utf-16", "utf-32", "cp1252", "mac-roman", "cp850")
"""What English and Spanish are written in. With cp1250 among them, an undeclared "señor" comes out as "seńor"."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_LATIN = ("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii")
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def decode(data: bytes) -> str:
    """The text of a file. Raises ReadError where the bytes are no text."""
    text = next((text for encoding in _encodings(data) if (text := _decoded(data, encoding)) is not None), None)
    if text is None:
        raise ReadError("not text, or in an encoding that is not known here")
    return text


def clean(text: str) -> str:
    """Text as the rest of quipu reads it: composed letters, bare newlines, nothing that cannot be written as UTF-8."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNWRITABLE.sub("\ufffd", text))


def _encodings(data: bytes) -> Iterator[str | None]:
    """What the bytes may be written in, surest first."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            yield encoding
            return
    if b"\x00" not in data[:4096]:
        yield "utf-8"
        yield _declared(data)
    yield chardet.detect(data, include_encodings=CANDIDATES, prefer_superset=True)["encoding"]


def _declared(data: bytes) -> str | None:
    """The encoding that a page names; browsers read Latin-1 as cp1252, and so do we."""
    found = _DECLARED.search(data[:4096])
    name = found.group(1).decode("ascii", "replace").lower() if found else None
    return "cp1252" if name in _LATIN else name


def _decoded(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
