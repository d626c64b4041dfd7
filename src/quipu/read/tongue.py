"""Which of the languages that quipu reads a report is in."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from quipu.errors import ReadError
from quipu.knowledge import load

ENOUGH = 60
"""Letters below which a guess among all languages is worth nothing, and only those read here are compared."""


def language(text: str, declared: str | None) -> str:
    """`en` or `es`, as declared, else as the text sounds. Raises ReadError on any other."""
    if declared and declared.strip():
        found = _names().get(declared.strip().casefold()) or _names().get(
            declared.strip().casefold().replace("_", "-").split("-")[0]
        )
        if not found:
            raise ReadError(f"not in English or Spanish: its language is given as {declared.strip()!r}")
        return found
    sample = text[:20000]
    heard: str = _identifier(sum(letter.isalpha() for letter in sample) >= ENOUGH).classify(sample)[0]
    if heard not in ("en", "es"):
        raise ReadError(f"not in English or Spanish: it reads like {heard!r}")
    return heard


@cache
def _names() -> dict[str, str]:
    return {form: code for code, forms in load("read")["languages"].items() for form in forms}


@cache
def _identifier(among_all: bool) -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(load("read")["told_apart"] if among_all else ["en", "es"])
    return identifier
