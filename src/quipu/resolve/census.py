"""What the names of a whole case are names of: where reports differ on a name, the case decides."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quipu.model import EntityKind, Report
from quipu.resolve.fold import fold

WORD = re.compile(r"\w+")
ARTICLES = frozenset({"the", "los", "las", "el", "la"})
LIKELY = (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE, EntityKind.THING)
OUTLET_VOTES = 100


@dataclass(frozen=True, slots=True)
class Census:
    """The commonest kind of each name of the case, and the outlets that its reports are from, by their first word."""

    kinds: Mapping[str, EntityKind] = field(default_factory=dict)
    outlets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def kind_of(self, text: str) -> EntityKind | None:
        """What the case takes a name for, or None."""
        return self.kinds.get(name_key(text))


def name_key(text: str) -> str:
    """The folded name without a leading article: "Los Faroles" and "Faroles" are one."""
    words = fold(text).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


def take_census(reports: Sequence[Report], names: Iterable[tuple[str, EntityKind, int]]) -> Census:
    """Count what each name is taken for in all reports. `names` come with their kinds, mended one by one, and their votes."""
    votes: dict[str, dict[EntityKind, int]] = defaultdict(lambda: defaultdict(int))
    for text, kind, weight in names:
        votes[name_key(text)][kind] += weight
    outlets = sorted({report.outlet for report in reports if report.outlet})
    for outlet in outlets:
        votes[name_key(outlet)][EntityKind.ORGANIZATION] += OUTLET_VOTES
    kinds = {form: commonest(tally) for form, tally in votes.items() if form}
    by_word: dict[str, list[str]] = defaultdict(list)
    for outlet in outlets:
        first = WORD.search(outlet)
        if first is not None and first.start() == 0 and len(outlet) > 3:
            by_word[first.group()].append(outlet)
    return Census(kinds, {word: tuple(sorted(forms, key=lambda form: (-len(form), form))) for word, forms in by_word.items()})


def commonest(votes: Mapping[EntityKind, int]) -> EntityKind:
    """The kind with most votes; of equals, the one that a wrong tag takes for another most often."""
    return min(votes, key=lambda kind: (-votes[kind], LIKELY.index(kind)))


def outlets_in(text: str, census: Census) -> list[tuple[int, int]]:
    """Where a report's text names an outlet of the case."""
    found = []
    for word in WORD.finditer(text):
        for outlet in census.outlets.get(word.group(), ()):
            end = word.start() + len(outlet)
            if text.startswith(outlet, word.start()) and not text[end : end + 1].isalnum():
                found.append((word.start(), end))
                break
    return found
