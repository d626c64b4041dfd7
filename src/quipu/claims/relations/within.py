"""Who is in a group by a copula alone: "the men were from the gang", "los detenidos son de Los Tucos"."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Proposition
from quipu.claims.phrases import preposition
from quipu.claims.relations.group_names import is_gang, named_group
from quipu.claims.relations.subjects import subjects_above
from quipu.claims.relations.verbs import who
from quipu.claims.relations.view import View
from quipu.model import Frame


def within(view: View) -> Iterator[Proposition]:
    """A membership, or the tie of a part to the whole, wherever a group with "from" or "de" is all that a clause tells."""
    cases = view.lexicon.listed("membership", "within")
    for head in range(len(view.tokens)):
        if not view.has(head, "cop") or preposition(view.sentence, head) not in cases:
            continue
        group = named_group(view, head, True)
        if group is None or not (is_gang(view, head) or view.lexicon.is_group(view.words, group.head)):
            continue
        for subject in subjects_above(view, head):
            person = who(view, "person", subject)
            part = named_group(view, subject, True) if person is None else None
            if person is not None:
                yield view.claim(Frame.MEMBERSHIP, head, person, group, *view.counted(subject))
            elif part is not None and (part.start, part.end) != (group.start, group.end):
                yield view.claim(Frame.ASSOCIATION, head, replace(part, role="agent"), replace(group, role="patient"))
