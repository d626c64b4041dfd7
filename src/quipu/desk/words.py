"""The words of the screens, in the language of whoever looks at them."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from quipu.knowledge import load

LANGUAGES = ("en", "es")


class Words:
    """The screens' words in one language: `words("incident.place")`, `words("count.reports", n=8)`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = _texts(language)

    def __call__(self, key: str, **parts: Any) -> str:
        """The text of a key with its parts filled in. Raises KeyError for one that is not there."""
        text = self._texts[key]
        return text.format(**{name: self.figure(part) if isinstance(part, int) else part for name, part in parts.items()})

    def has(self, key: str) -> bool:
        """Whether there is a text for a key."""
        return key in self._texts

    def count(self, noun: str, number: int) -> str:
        """A number with its noun: "1 report", "8 reports"."""
        return self(f"count.{noun}{'' if number == 1 else 's'}", n=number)

    def figure(self, number: float) -> str:
        """A number as the language writes it."""
        if number != int(number):
            text = f"{number:,.3f}".rstrip("0").rstrip(".") if abs(number) >= 1 else f"{number:.3g}"
        else:
            text = f"{int(number):,}"
        return text if self.language == "en" else text.translate(str.maketrans(",.", ".,"))


@cache
def words(language: str) -> Words:
    """The words in a language of the screens; English for any other."""
    return Words(language if language in LANGUAGES else LANGUAGES[0])


@cache
def _texts(language: str) -> Mapping[str, str]:
    found: Mapping[str, Mapping[str, Any]] = load(f"desk_{language}")
    return {f"{part}.{key}": str(text) for part, keys in found.items() for key, text in keys.items()}
