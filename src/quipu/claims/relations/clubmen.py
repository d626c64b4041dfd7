"""Who is called by what a gang calls one of its men: "senior Comanchero Luis Prada"."""

from collections.abc import Iterator

from quipu.claims.document import Proposition
from quipu.claims.relations.view import View
from quipu.model import Frame


def club_members(view: View) -> Iterator[Proposition]:
    """A member wherever a gang's name in the singular stands before a personal one."""
    for name in view.mentions:
        words = " ".join(view.words[name.first : name.last])
        person = view.mention(name.last, "person")
        if name.kind == "organization" and person is not None and person.first == name.last and view.lexicon.is_gang(words + "s"):
            organization = view.run("organization", name.first, name.last, name.head)
            yield view.claim(Frame.MEMBERSHIP, name.head, view.filler("person", person.head), organization)
