"""Outlets by their names, however much of the name is given."""

from functools import cache, lru_cache

from quipu.knowledge import load


@lru_cache(maxsize=1 << 14)
def outlet_key(name: str | None) -> str:
    """An outlet's name without the words that say what it is: "Agencia Nortemar" and "Nortemar" are one."""
    words = (name or "").casefold().split()
    return " ".join(word for word in words if word not in _generic()) or " ".join(words)


@cache
def _generic() -> frozenset[str]:
    return frozenset(load("reckoning")["outlet_words"])
