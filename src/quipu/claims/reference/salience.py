"""Who is in the foreground where a report says "he": nearness, subjecthood, what was told of them, and what speaks against."""

from collections.abc import Iterator

from quipu.claims.attribution.lexicon import Lexicon
from quipu.claims.attribution.quotes import quotations
from quipu.claims.document import Document
from quipu.claims.reference.mentions import ANY, Mention, alike
from quipu.claims.reference.person import Person
from quipu.claims.tree import ancestors, is_relation

_RECENT = (28, 18, 8, 3)
"""What nearness counts: in the sentence itself, in the one before, and so on."""
_RANKS = (0, 3, 6, 9)
_MAIN = 3
"""What it counts to be the one whom the report speaks of most."""
_OFFICE = 20
_SPEAKING = 10
"""What it counts, for "he said", to have spoken before."""
_MARGIN = 7
"""How far the best must be ahead."""
_LEAST = 10
"""What a pronoun's meaning must come to."""
_ALONE = 6
"""The same where nobody else may be meant."""
_LAST = 3
"""Mentions of which one must be a subject for "su" to mean somebody."""
_SET_BACK = -3
"""What it counts to be named only to say who another is."""
_SUBJECT_ABOVE = (8, 4)
"""What it counts to be the subject of the nearest clause above, or of another above that one."""


class Salience:
    """The people whom a report has spoken of so far, and how far each is in the foreground."""

    def __init__(self, document: Document, words: Lexicon) -> None:
        self._document = document
        self._language = document.language
        self._words = words
        self._quoted = quotations(document.report.text)
        self.persons: list[Person] = []
        self._latest: dict[int, Person] = {}
        """Everybody, whoever was spoken of last at the end."""
        self._most = 0

    def _new(self) -> Person:
        self.persons.append(Person())
        return self.persons[-1]

    def _tell(self, person: Person, mention: Mention) -> None:
        """One more mention of somebody."""
        person.add(mention)
        self._most = max(self._most, len(person.mentions))
        self._latest.pop(id(person), None)
        self._latest[id(person)] = person

    def _near(self, first: int) -> Iterator[Person]:
        """Those of whom a sentence or one behind it spoke, the last first."""
        for person in reversed(self._latest.values()):
            if person.mentions[-1].sentence < first:
                return
            yield person

    def _may_be(self, person: Person, mention: Mention, first: int) -> bool:
        """Whether nothing told of somebody speaks against being meant."""
        before = person.before(mention.start)
        if not before or (before[-1].sentence < first and not (person.name and mention.form == "noun")):
            return False
        genders = {one.gender for one in before} - {None}
        if mention.gender is not None and genders and mention.gender not in genders:
            return False
        ages = {one.age for one in before} - {None}
        if mention.age is not None and ages and mention.age not in ages:
            return False
        quoted = self._is_quoted(mention.start)
        if quoted and not any(self._is_quoted(one.start) for one in before):
            return False
        return not any(self._is_beside(one, mention) for one in before)

    def _is_quoted(self, start: int) -> bool:
        return any(first <= start < last for first, last in self._quoted)

    def _is_beside(self, other: Mention, mention: Mention) -> bool:
        """Whether two mentions are arguments of one verb, and so of two people ("Ruiz shot him")."""
        if other.sentence != mention.sentence or other.form == "list":
            return False
        sentence = self._document.sentences[mention.sentence]
        tokens = sentence.tokens
        mine = tokens[mention.head]
        if is_relation(mine.deprel, "nmod:poss", "det"):
            return False
        if mention.form == "noun" and other.rank > 1 and other.governor in set(ancestors(sentence, mention.head)):
            return True  # "Ruiz said the man fled": a noun is not the one above it
        return (
            mine.head == other.governor >= 0 and tokens[mine.head].upos in ("VERB", "AUX", "NOUN") and mine.deprel != "parataxis"
        )

    def _best(self, persons: list[Person], mention: Mention) -> Person | None:
        """The one who is most in the foreground, if by far."""
        ranked = sorted(
            ((self._weight(person, mention), -n, person) for n, person in enumerate(persons)), key=lambda row: row[:2]
        )
        if not ranked or (mention.form == "pronoun" and ranked[-1][0] < (_LEAST if len(ranked) > 1 else _ALONE)):
            return None
        if len(ranked) > 1 and ranked[-1][0] - ranked[-2][0] < _MARGIN:
            return None
        return ranked[-1][2]

    def _weight(self, person: Person, mention: Mention) -> int:
        before = person.before(mention.start)
        weight = max(self._nearness(one, mention) for one in before)
        weight += _MAIN if len(before) > 2 and len(before) >= self._most else 0
        weight += _MAIN if any(one.form == "name" for one in before) else 0
        weight += self._befalls(before, mention) + self._acts(person, before, mention)
        if mention.form == "noun" and self._is_so_called(person, mention):
            weight += _MARGIN
        if mention.count == ANY and not any(one.rank > 1 for one in before[-_LAST:]):
            weight -= _MARGIN
        if mention.gender == "f" and not any(one.gender for one in before):
            weight -= _MARGIN
        return weight - (_MARGIN if all(one.is_bare for one in before) else 0)

    def _befalls(self, before: list[Mention], mention: Mention) -> int:
        """What it counts that what befalls whoever is meant befell somebody before, or hardly can have."""
        if mention.is_accused:
            return (_MAIN if any(one.is_accused for one in before) else 0) - (_MAIN if before[-1].is_hurt else 0)
        return _MARGIN if mention.is_hurt and before[-1].is_hurt else 0

    def _acts(self, person: Person, before: list[Mention], mention: Mention) -> int:
        """What it counts to be of the law, which seizes and arrests, speaks of cases, and is not tried in them."""
        if mention.enforces:
            return _OFFICE if person.told("is_body") or person.told("holds_office") else -_OFFICE
        spoken = _SPEAKING if mention.speaks and any(one.speaks for one in before) else 0
        if person.is_official and mention.undergoes and before[-1].speaks and before[-1].sentence == mention.sentence:
            return spoken - 2 * _OFFICE  # "Detective X said he was found with guns": another
        return spoken - (_OFFICE if person.is_official and not mention.speaks and not self._goes_on(before[-1], mention) else 0)

    def _goes_on(self, last: Mention, mention: Mention) -> bool:
        """ "Chief X said so. He thanked them": the next sentence may go on about who spoke, unless it tells of an act of law."""
        opens = mention.start == self._document.sentences[mention.sentence].tokens[0].start
        acts = opens and mention.rank > 2 and not (mention.undergoes or mention.is_accused or mention.is_hurt)
        return acts and mention.form == "pronoun" and last.rank > 1 and last.speaks and last.sentence == mention.sentence - 1

    def _is_so_called(self, person: Person, mention: Mention) -> bool:
        """Whether the report has called somebody by this noun, or one that may stand for it."""
        nouns = {word for noun in mention.nouns for word in alike(self._language, noun)}
        return any(one.nouns & nouns and not one.is_bare for one in person.before(mention.start))

    def _nearness(self, one: Mention, mention: Mention) -> int:
        distance = mention.sentence - one.sentence
        if distance >= len(_RECENT):
            return -distance
        rank = one.rank if distance or one.rank or one.form == "pronoun" else self._rank_as_owner(one)
        weight = _RECENT[distance] + (_RANKS[rank] if rank >= 0 else _SET_BACK) + (2 if one.form == "pronoun" and rank > 1 else 0)
        return weight + (self._above(one, mention) if distance == 0 and one.rank > 1 else 0)

    def _rank_as_owner(self, one: Mention) -> int:
        """ "X's father said he": he may be either."""
        tokens = self._document.sentences[one.sentence].tokens
        token = tokens[one.head]
        return 2 if is_relation(token.deprel, "nmod:poss") and is_relation(tokens[token.head].deprel, "nsubj") else 0

    def _above(self, one: Mention, mention: Mention) -> int:
        """What it counts to be the subject of a clause that the mention stands below."""
        parsed = self._document.sentences[mention.sentence]
        above = [at for at in ancestors(parsed, mention.head) if at != parsed.tokens[mention.head].head]
        above = [at for at in above if any(is_relation(parsed.tokens[be].deprel, "nsubj") for be in parsed.below[at])]
        nearest, farther = _SUBJECT_ABOVE
        return nearest if above[:1] == [one.governor] else farther if one.governor in above else 0
