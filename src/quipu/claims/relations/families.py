"""Groups named once by kind and later by the bare name or as a "family": "the Marone clan", "a Marone captain"."""

import re
from functools import lru_cache

from quipu.claims.known import fold
from quipu.claims.relations.view import View

_LONGEST = 3
_WORD = r"[A-ZÀ-ÖØ-ÞŠŽČĆĐ][\w’'-]+"


@lru_cache(maxsize=256)
def _called(text: str, kinds: tuple[str, ...]) -> frozenset[str]:
    """What a text calls groups by before the word for one: "the Marone crime family" and "the Gogi gang" give two."""
    told = re.compile(rf"((?:{_WORD} ){{1,{_LONGEST}}})(?:crime |drug |street |organi[sz]ed )*(?:{'|'.join(kinds)})\b")
    names = [fold(found.group(1)).split() for found in told.finditer(text)]
    return frozenset(" ".join(name[at:]) for name in names for at in range(len(name)))


def called_before(view: View, last: int) -> int | None:
    """Where the bare name ends here that the report elsewhere calls a group by ("a Marone captain"); None where none does."""
    if view.spanish or last < 0 or not view.tokens[last].text[:1].isupper():
        return None
    known = _called(view.document.report.text, tuple(sorted(view.lexicon.listed("families", "kinds"))))
    for first in range(max(last - _LONGEST + 1, 0), last + 1):
        if fold(" ".join(token.text for token in view.tokens[first : last + 1])) in known:
            return first
    return None


def is_family(view: View, place: int) -> bool:
    """Whether "family" with a name before it is one of crime by what the report tells of families: "the Marone family"."""
    if view.words[place] not in view.lexicon.listed("families", "words") or view.spanish or place == 0:
        return False
    text = view.document.report.text.lower()
    return view.tokens[place - 1].text[:1].isupper() and any(word in text for word in view.lexicon.listed("families", "telling"))
