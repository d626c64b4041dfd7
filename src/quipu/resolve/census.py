"""What the names of a whole case are names of: where reports differ on a name, the case decides."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quipu.model import EntityKind, Report
from quipu.resolve.fold import fold

WORD = re.compile(r"\w+")
BESIDE = re.compile(r"[ -](?:de |del |of )?[A-ZÁÉÍÓÚÑ]")
AHEAD = re.compile(r"[A-ZÁÉÍÓÚÑ][\w’'-]* (?:de |del |of )?$")
OPENS = re.compile(r"[.!?\n:][\s\"“«]*$")
ARTICLES = frozenset({"the", "los", "las", "el", "la"})
LIKELY = (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE, EntityKind.THING)
OUTLET_VOTES = 100
FAMILIAR = 2
"""Times that a name of one word must have been tagged to be looked for where it was not."""
SHORT = 4
"""Letters of a word that may be a name by chance alone."""
Written = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Names by their first word, then by their second ("" for those of one word)."""


@dataclass(frozen=True, slots=True)
class Census:
    """The commonest kind of each name of the case; and, by their first words, the outlets that its reports are from and the names
    that are told with enough words or often enough to be found where nothing tagged them."""

    kinds: Mapping[str, EntityKind] = field(default_factory=dict)
    outlets: Written = field(default_factory=dict)
    written: Written = field(default_factory=dict)

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
    written: dict[str, int] = defaultdict(int)
    for text, kind, weight in names:
        votes[name_key(text)][kind] += weight
        written[text] += 1
    outlets = sorted({report.outlet for report in reports if report.outlet})
    for outlet in outlets:
        votes[name_key(outlet)][EntityKind.ORGANIZATION] += OUTLET_VOTES
    kinds = {form: commonest(tally) for form, tally in votes.items() if form}
    familiar = [text for text, times in written.items() if _is_familiar(text, times, kinds)]
    return Census(kinds, _by_word(outlet for outlet in outlets if len(outlet) > 3), _by_word(familiar))


def _is_familiar(text: str, times: int, kinds: Mapping[str, EntityKind]) -> bool:
    """Whether a name is one wherever it stands: of several words in capitals, or a place or body that is told again and again."""
    words = WORD.findall(text)
    if len(words) > 1:
        return bool(words[0][0].isupper() and words[-1][0].isupper())
    known = kinds.get(name_key(text)) in (EntityKind.PLACE, EntityKind.ORGANIZATION)
    return known and times >= FAMILIAR and len(text) > SHORT and text[0].isupper()


def _by_word(forms: Iterable[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Written names by their first and their second word, the longest first: thousands begin with one given name."""
    by_word: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for form in forms:
        words = WORD.findall(form)
        if WORD.match(form):
            by_word[words[0]][words[1] if len(words) > 1 else ""].append(form)
    return {
        first: {second: tuple(sorted(found, key=lambda form: (-len(form), form))) for second, found in further.items()}
        for first, further in by_word.items()
    }


def commonest(votes: Mapping[EntityKind, int]) -> EntityKind:
    """The kind with most votes; of equals, the one that a wrong tag takes for another most often."""
    return min(votes, key=lambda kind: (-votes[kind], LIKELY.index(kind)))


def outlets_in(text: str, census: Census) -> list[tuple[int, int]]:
    """Where a report's text names an outlet of the case."""
    return list(_found(text, census.outlets))


def names_in(text: str, census: Census) -> list[tuple[int, int]]:
    """Where a report's text has a name of the case that is no part of a longer one, nor a single word that opens a sentence."""
    found = []
    for start, end in _found(text, census.written):
        alone = WORD.fullmatch(text, start, end) is not None
        beside = BESIDE.match(text, end) or AHEAD.search(text, max(0, start - 40), start)
        if not (alone and (beside or OPENS.search(text, max(0, start - 4), start) or start == 0)):
            found.append((start, end))
    return found


def _found(text: str, forms: Written) -> Iterator[tuple[int, int]]:
    for word in WORD.finditer(text):
        further = forms.get(word.group())
        if further is None:
            continue
        start, following = word.start(), WORD.search(text, word.end())
        for form in (*further.get(following.group() if following else "", ()), *further.get("", ())):
            end = start + len(form)
            if text.startswith(form, start) and not text[end : end + 1].isalnum():
                yield start, end
                break
