"""One person of a report, with every mention of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from quipu.claims.reference.mentions import ANY, Mention
from quipu.claims.reference.named import holds, subsumes


@dataclass(slots=True)
class Person:
    """One person, or several who are spoken of together, with every mention so far."""

    mentions: list[Mention] = field(default_factory=list)
    members: tuple["Person", ...] = ()
    name: Mention | None = None
    """The fullest name."""
    described: Mention | None = None
    """The first words that describe them."""
    count: int = 1
    """One, several of a number, or 0 for several."""

    def add(self, mention: Mention) -> None:
        """One more mention."""
        self.mentions.append(mention)
        if mention.form == "name" and (self.name is None or len(mention.words) > len(self.name.words)):
            self.name = mention
        if mention.form == "noun" and (self.described is None or mention.start < self.described.start):
            self.described = mention
        if mention.count not in (1, ANY):
            self.count = max(self.count if self.count != 1 else 0, mention.count)

    @property
    def is_unknown(self) -> bool:
        """Whether only pronouns tell of them, which nothing made clear."""
        return not self.members and all(mention.form in ("pronoun", "clitic") for mention in self.mentions)

    @property
    def is_official(self) -> bool:
        """Whether they speak or act for the law, and are not those of whom the case is."""
        return (self.told("holds_office") or self.told("is_body")) and not (self.told("is_accused") or self.told("is_hurt"))

    def before(self, start: int) -> list[Mention]:
        """The mentions before a place."""
        if self.mentions and self.mentions[-1].start < start:
            return self.mentions
        return [mention for mention in self.mentions if mention.start < start]

    def told(self, kind: str) -> bool:
        """Whether some mention tells what a field of mentions says."""
        return any(getattr(mention, kind) for mention in self.mentions)


def is_called(person: Person, mention: Mention) -> bool:
    """Whether a name may be one of somebody's names: the same, a part of it, or a fuller one."""
    return person.name is not None and _fits(person.name.words, mention.words)


def _fits(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    short, full = sorted((words, others), key=len)
    return words == others or (holds(full, short) and short != full[:1]) or subsumes(full, short)


def agree(person: Person, mention: Mention) -> bool:
    """Whether the numbers of a person and a mention agree: one for one, as many for a number, any several for a plural."""
    if mention.count == 1 or person.count == 1:
        return person.count == mention.count and not person.members
    return mention.count in (0, person.count) or (not person.count and any(one.is_definite for one in person.mentions))


def fullest(persons: Iterable[Person]) -> list[Mention]:
    """The names of several people; none where one has none."""
    names = [person.name for person in persons]
    return [name for name in names if name is not None] if all(names) else []
