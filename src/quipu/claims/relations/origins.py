"""Of which gang someone is, where the name alone is followed by it: "X, 63, of the Northern Cartel", "X, de Los Faroles"."""

from collections.abc import Iterator

from quipu.claims.document import Proposition
from quipu.claims.relations.bounds import OF, complement
from quipu.claims.relations.group_names import is_gang, named_group
from quipu.claims.relations.view import View
from quipu.model import Frame


def origins(view: View) -> Iterator[Proposition]:
    """A membership for each person whose name, and age, a group follows that is called one."""
    for name in view.mentions:
        if name.kind != "person":
            continue
        place = name.last
        if view.word(place) == "," and view.word(place + 1).isdigit() and view.word(place + 2) == ",":
            place += 2
        place += view.word(place) == ","
        if view.word(place) not in (*OF, "from"):
            continue
        head = complement(view, place)
        group = named_group(view, head, True) if head is not None else None
        titled = any(view.words[at] in view.lexicon.posts for at in range(max(name.first - 3, 0), name.first))
        if group is not None and not titled and view.at[group.head] is not None and is_gang(view, group.head):
            yield view.claim(Frame.MEMBERSHIP, name.last - 1, view.filler("person", name.head), group)
