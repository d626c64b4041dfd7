"""Who is called by what a gang calls one of its men: "senior Comanchero Luis Prada"."""

from collections.abc import Iterator

from quipu.claims.document import Proposition
from quipu.claims.relations.view import View
from quipu.model import Frame

_ONE_MORE = frozenset({"a", "another", "fellow", "one", "other"})


def club_members(view: View) -> Iterator[Proposition]:
    """A member wherever a gang's name in the singular stands before a personal one."""
    for name in view.mentions:
        words = " ".join(view.words[name.first : name.last])
        beside = view.word(name.last) == "," and view.word(name.first - 1) in _ONE_MORE
        person = view.mention(name.last + beside, "person") if name.last + beside < len(view.at) else None
        if (
            name.kind == "organization"
            and person is not None
            and person.first == name.last + beside
            and view.lexicon.is_gang(words + "s")
        ):
            organization = view.run("organization", name.first, name.last, name.head)
            yield view.claim(Frame.MEMBERSHIP, name.head, view.filler("person", person.head), organization)
