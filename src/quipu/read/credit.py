"""The agency or outlet that a story credits below its last line ("(EFE)", "With files from Reuters", "Fuente: La Prensa")."""

import re
from functools import cache

from quipu.knowledge import load
from quipu.read import dateline

_TAIL = 3
"""Lines at the end of a text among which a credit may stand."""
_TITLED = re.compile(r"(?:(?:El|La|Los|Las|The) )?[A-ZÁÉÍÓÚÑ][\w.]+$")
"""A name that is an outlet's rather than a reporter's: one word, an article before it or not."""


def wire(text: str) -> str | None:
    """The agency or outlet credited at the end of a text; None where there is none, or it may be a person."""
    lines = [line.strip() for line in text[-1500:].split("\n") if line.strip()]
    return next((found for line in reversed(lines[-_TAIL:]) if (found := _credited(line))), None)


def _credited(line: str) -> str | None:
    bracketed, worded = _patterns()
    found = worded.fullmatch(line)
    if found:
        name = found["name"].strip(" .")
        is_title = _TITLED.match(name) and name.split()[-1].casefold() not in _bodies()
        return dateline.agency(name) or (name if is_title else None)
    closing = bracketed.search(line)
    return dateline.agency(closing["wire"]) if closing else None


@cache
def _bodies() -> frozenset[str]:
    """Nouns of public bodies and offices: a story may have its facts from them, but not its copy."""
    held = [load(f"sources_{language}")["kinds"] for language in ("en", "es")]
    return frozenset(noun for kinds in held for kind in ("agency", "official", "court", "document") for noun in kinds[kind])


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    wires = "|".join(sorted((re.escape(name) for name in load("read")["wires"]), key=len, reverse=True))
    words = "|".join(re.escape(phrase) for phrase in load("read")["credits"])
    return (
        re.compile(rf"(?:^|[.!?\"”»]\s*[(\[/|—–-]\s*)(?P<wire>{wires})(?:\s*[/-]\s*(?:{wires}))?\s*[)\]]?[.\s]*$"),
        re.compile(rf"\W*(?i:{words})\s*:?\s+(?P<name>[^\d]{{2,40}}?)\W*"),
    )
