"""Spanish pronouns written onto verbs: "entregarlo" is "entregar" and "lo"."""

import re
from functools import lru_cache

import simplemma

from quipu.knowledge import load

_HOST = re.compile(r"(?:[aeiíáé]r|[áé]ndo|iéndo|yéndo)$")
_PLAIN = str.maketrans("áéí", "aei")


@lru_cache(maxsize=50_000)
def clitics(form: str) -> tuple[str, tuple[str, ...]] | None:
    """An infinitive or gerund and the pronouns written onto it; None for any other word."""
    knowledge = load("language")["clitics"]
    lower = form.lower()
    if len(lower) < 4 or lower in knowledge["never"]:
        return None
    for ending in knowledge["es"]:
        if lower.endswith(ending):
            host = lower[: -len(ending)]
            pronouns = tuple(knowledge["pairs"].get(ending, [ending]))
            if _HOST.search(host) and _takes(host, len(pronouns)) and _is_verb(host):
                return _unaccented(form[: len(host)]), pronouns if form.islower() or form[1:].islower() else tuple(
                    p.upper() for p in pronouns
                )
    return None


def _takes(host: str, pronouns: int) -> bool:
    """A gerund takes its accent when a pronoun follows; an infinitive does so only before two pronouns or in -ír."""
    if host.endswith("ndo"):
        return True
    return (pronouns == 2) == host.endswith(("ár", "ér", "ír")) or host.endswith("ír")


def _is_verb(host: str) -> bool:
    """Whether the dictionary knows the host as an infinitive or a gerund ("fuer" of "fuerte" is neither)."""
    plain = host.translate(_PLAIN)
    if plain.endswith("ndo"):
        return str(simplemma.lemmatize(plain, lang="es")).endswith("r")
    if plain in load("language")["clitics"]["short"] or host in load("language")["clitics"]["short"]:
        return True
    forms = {plain, host.replace("ír", "ir"), host}
    return len(plain) > 3 and any(
        simplemma.is_known(one, lang="es") and simplemma.lemmatize(one, lang="es") == one for one in forms
    )


def _unaccented(host: str) -> str:
    """The host as it is written alone: "entregándo" is "entregando", "dár" is "dar"; "oír" and "reír" keep their accent."""
    return host if host.lower().endswith(("oír", "eír")) else host.translate(_PLAIN).translate(str.maketrans("ÁÉÍ", "AEI"))
