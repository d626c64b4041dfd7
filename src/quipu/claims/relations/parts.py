"""Parts of a larger group: "a cell of the Northern Cartel", "a Camorra clan". Who leads one does not lead the whole."""

from quipu.claims.document import Filler
from quipu.claims.relations.bounds import OF, complement
from quipu.claims.relations.naming import Mention
from quipu.claims.relations.view import View


def part_of(view: View, noun: int) -> Filler | None:
    """The whole phrase of a noun for a part and the group that it is of; None where the noun is no part of a named group."""
    place = noun + 1
    while view.spanish and place < len(view.tokens) and view.tokens[place].upos == "ADJ" and view.at[place] is None:
        place += 1  # "una célula delictiva del Cartel del Norte"
    head = complement(view, place) if view.word(place) in OF else None
    found = view.mention(head, "organization") if head is not None else None
    if found is None or view.is_body(found.head) or not _is_part(view, noun, view.words[found.first : found.last]):
        return None
    return view.run("organization", noun, found.last, noun)


def whole_of(view: View, part: Filler) -> Filler | None:
    """The larger group that a part is of; None for a group that is no part."""
    name = view.mention(part.head, "organization")
    owned = name is not None and view.word(name.first - 1) in ("'s", "’s")
    owner = view.mention(name.first - 2, "organization") if name is not None and owned else None
    if owner is not None:
        return view.filler("organization", owner.head)  # "the Kinlan gang's Lagos chapter"
    if name is not None and view.words[part.head] in view.lexicon.listed("parts", "within") and name.last - name.first > 1:
        return view.run("organization", name.first, name.last - 1) if part_within(view, name) is not None else None
    if name is not None or part.sentence != view.number:
        return None
    behind = part_of(view, part.head)
    if behind is None:
        return None
    last = next(at for at in range(part.head, len(view.tokens)) if view.tokens[at].end == behind.end)
    whole = view.at[last]
    return view.filler("organization", whole.head) if whole is not None else None


def part_around(view: View, name: Mention) -> Filler | None:
    """The part before a name that a clause behind it speaks of: "una célula del CDN que era liderada por X"."""
    place = name.first - 1
    while view.word(place) in ("el", "la", "los", "las", "the"):
        place -= 1
    if view.word(place) not in OF:
        return None
    while view.spanish and place > 1 and view.tokens[place - 1].upos == "ADJ":
        place -= 1
    noun = place - 1
    return part_of(view, noun) if noun >= 0 and view.words[noun] in view.lexicon.listed("parts", "words") else None


def part_within(view: View, name: Mention) -> Filler | None:
    """The noun for a part that a name of the larger group only narrows down: "a Camorra clan", "the Hells Angels chapter"."""
    last = name.last - 1
    whole = last - name.first > 0 and not view.spanish and view.tokens[last].text.islower()
    if not whole or not _is_part(view, last, view.words[name.first : last], "within"):
        return None
    return view.run("organization", last, last + 1, last)


def _is_part(view: View, noun: int, whole: tuple[str, ...], listed: str = "words") -> bool:
    """Whether a noun calls something a part: a cell or a wing always, a clan or a family only of a mafia made of them. Before
    "cell" stands the whole, before "faction" the part's own name as often ("the Kodokai faction")."""
    word, known = view.words[noun], view.lexicon
    if word in known.listed("parts", listed):
        return True
    name = " ".join(one for one in whole if one not in ("the", "'", "’", "‘"))
    return word in known.listed("parts", "clans") and any(mafia in name for mafia in known.listed("parts", "mafias"))
