"""Whom a group has for its leader: "la banda tenía como líder a X", "the gang had X as its leader"."""

from collections.abc import Iterator

from quipu.claims.document import Proposition
from quipu.claims.relations.bounds import begin, end, person_from
from quipu.claims.relations.group_names import named_group
from quipu.claims.relations.view import View
from quipu.model import Frame


def headed(view: View) -> Iterator[Proposition]:
    """A leader wherever a group has somebody "as" one."""
    for noun in range(2, len(view.words)):
        if view.words[noun] not in view.lexicon.listed("leadership", "nouns"):
            continue
        led = begin(view, noun) - 1
        verb = next((at for at in range(led - 1, max(led - 6, -1), -1) if view.tokens[at].upos in ("VERB", "AUX")), -1)
        if view.word(led) not in ("como", "as", "por") or verb < 0:
            continue
        if view.lemma(verb) not in view.lexicon.listed("leadership", "having"):
            continue
        person = _had(view, verb, noun)
        groups = [named_group(view, at, True) for at in view.children(verb, "nsubj") if at < verb]
        if person is not None and groups and groups[0] is not None:
            yield view.claim(Frame.LEADERSHIP, noun, view.filler("person", person), groups[0])


def _had(view: View, verb: int, noun: int) -> int | None:
    """The person behind the role ("como líder a X"), or right behind the verb ("a X como líder")."""
    last = end(view, noun)
    for place in (last, verb + 1):
        named = person_from(view, place + (view.word(place) in ("a", "al", "to")))
        if named is not None:
            return named
    return None
