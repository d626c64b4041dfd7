"""The people of one report: which mentions speak of the same person or persons, as far as the text makes it clear."""

from quipu.claims.attribution.lexicon import Lexicon
from quipu.claims.document import Document
from quipu.claims.phrases import preposition
from quipu.claims.reference.described import Described
from quipu.claims.reference.mentions import ANY, OWNING, QUOTES, Mention, told_of
from quipu.claims.reference.named import Named
from quipu.claims.reference.nouns import of_nouns
from quipu.claims.reference.person import Person, fullest, is_called
from quipu.claims.reference.spotted import of_lists, of_names, of_pronouns
from quipu.claims.tree import children, conjuncts, has_child, is_relation

_NEAR = 3
"""Sentences back in which whom a pronoun means may stand."""
_LEAD = 8
"""Sentences within which whom a lead tells of is named."""
_COUNTED = 8
"""Sentences behind "six men" within which their names may follow."""


class People(Described):
    """Everybody of whom a report speaks."""

    def __init__(self, document: Document, named: tuple[Named, ...], words: Lexicon) -> None:
        super().__init__(document, words)
        self._of: dict[tuple[int, int], Person] = {}
        self._headed: dict[tuple[int, int], Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        names: dict[int, list[Mention]] = {}
        for name in of_names(document, named, words):
            names.setdefault(name.sentence, []).append(name)
        for number in range(len(document.sentences)):
            self._read(number, names.get(number, []))
            if number < _LEAD:
                self._name_of_lead()

    def headed(self, sentence: int, head: int) -> Person | None:
        """Whom the mention with a head means."""
        return self._headed.get((sentence, head))

    def _read(self, number: int, names: list[Mention]) -> None:
        mentions = [*names, *of_nouns(self._document, number, self._words), *of_pronouns(self._document, number)]
        mentions = _apart(mentions)
        lists = sorted(of_lists(self._document, mentions), key=lambda one: one.end)
        for mention in self._in_turn(mentions):
            person = self._announced(mention, mentions) or self._meant(mention)
            if person is None and mention.form == "pronoun" and mention.rank > 1:
                person = self._new()  # nobody knows who, but whoever it is may be meant again
            if person is not None:
                self._tell(person, mention)
                self._of[mention.start, mention.end] = person
                self._headed[mention.sentence, mention.head] = person
                for word in mention.words:
                    self._by_word.setdefault(word, []).append(person)
            for listed in [one for one in lists if one.end == mention.end]:
                self._list(listed)

    def _in_turn(self, mentions: list[Mention]) -> list[Mention]:
        """Mentions in text order, but a pronoun that comes before the noun it means behind that noun."""
        subjects = {one.start: self._subject_behind(one, mentions) for one in mentions if one.form == "pronoun"}

        def turn(one: Mention) -> tuple[int, int]:
            subject = subjects.get(one.start)
            return (subject.start, 1) if subject is not None else (one.start, 0)

        return sorted(mentions, key=turn)

    def _announced(self, mention: Mention, mentions: list[Mention]) -> Person | None:
        """ "After his arrest, Ruiz was jailed": whom the subject behind a possessive tells."""
        subject = self._subject_behind(mention, mentions) if mention.form == "pronoun" else None
        return self.headed(subject.sentence, subject.head) if subject is not None else None

    def _subject_behind(self, mention: Mention, mentions: list[Mention]) -> Mention | None:
        """The subject of a clause that words with a possessive open; none where it is of another number or sex, or of the law."""
        tokens = self._document.sentences[mention.sentence].tokens
        owned = tokens[mention.head].head
        if tokens[mention.head].text.lower() not in OWNING or owned < 0 or not is_relation(tokens[owned].deprel, "obl", "advcl"):
            return None
        behind = [
            one for one in mentions if one.rank > 1 and one.governor == tokens[owned].head and one.start > tokens[owned].start
        ]
        if len(behind) != 1 or behind[0].form not in ("name", "noun") or behind[0].is_body or behind[0].holds_office:
            return None
        subject = behind[0]
        alike = mention.count == ANY or (mention.count == 1) == (subject.count == 1)
        same = None in (mention.gender, subject.gender) or mention.gender == subject.gender
        return subject if alike and same else None

    def _list(self, listed: Mention) -> None:
        inside = [person for (start, end), person in self._of.items() if listed.start <= start and end <= listed.end]
        rows = tuple(dict.fromkeys(map(id, inside)))
        members = tuple(next(person for person in inside if id(person) == row) for row in rows)
        if len(members) == listed.count:
            person = next((one for one in self.persons if one.members and set(map(id, one.members)) == set(rows)), None)
            if person is None:
                person = self._counted(listed, members)
            self._tell(person, listed)

    def _counted(self, listed: Mention, members: tuple[Person, ...]) -> Person:
        """ "Six men were jailed": those whom a list of as many names then tells, whom nothing told of before; else others."""
        fresh = all(person.mentions[0].start >= listed.start for person in members)
        counted = [
            person
            for person in self.persons
            if person.count == listed.count
            and not person.members
            and person.mentions[-1].sentence >= listed.sentence - _COUNTED
            and not (self._is_of_law(members) and self._is_plain(person))
        ]
        person = counted[0] if fresh and len(counted) == 1 and len(fullest(members)) == listed.count else self._new()
        person.members = members
        return person

    def _is_of_law(self, members: tuple[Person, ...]) -> bool:
        """Whether all of a list are of the law."""
        return all(person.is_official for person in members)

    def _is_plain(self, person: Person) -> bool:
        """ "Two men", "three suspects": those who are not called by an office, and were not harmed."""
        nouns = {noun for mention in person.mentions for noun in mention.nouns}
        plain = told_of(self._language, "anyone") | told_of(self._language, "accused") | self._words.accused
        return bool(nouns & plain) and not person.told("is_hurt") and not person.told("holds_office")

    def _name_of_lead(self) -> None:
        """A lead tells of "a former mayor" who was arrested, and the next sentences name one person who was: that is the one."""
        taken = [person for person in self.persons if person.count == 1 and not person.members and person.told("is_accused")]
        named = [person for person in taken if person.mentions[0].form == "name" and not person.is_official]
        lead = [person for person in taken if person.mentions[0].form == "noun" and person.mentions[0].sentence < 2]
        lead = [
            person for person in lead if person.name is None and not person.mentions[0].is_owned and person.mentions[0].rank > 0
        ]
        listed = {id(one) for person in self.persons for one in person.members}
        named = [person for person in named if id(person) not in listed]
        first = min((person.mentions[0].sentence for person in named), default=0)
        named = [person for person in named if person.mentions[0].sentence == first]
        if len(named) != 1 or len(lead) != 1 or not 0 < first - lead[0].mentions[0].sentence <= _NEAR:
            return
        mentions = [*lead[0].mentions, *named[0].mentions]
        if len({one.gender for one in mentions} - {None}) < 2 and len({one.age for one in mentions} - {None}) < 2:
            for mention in lead[0].mentions:
                named[0].add(mention)
            named[0].mentions.sort(key=lambda one: one.start)
            self.persons.remove(lead[0])
            self._headed.update({(mention.sentence, mention.head): named[0] for mention in lead[0].mentions})

    def _meant(self, mention: Mention) -> Person | None:
        if mention.form == "name":
            return self._named(mention)
        if mention.form in ("pronoun", "clitic"):
            return self.pronoun(mention)
        if not mention.is_definite:
            return self._new()
        return self._noun(mention)

    def _named(self, mention: Mention) -> Person | None:
        """The person of that name, or the one whom the words before it identify by it ("a man identified as X")."""
        called = self._called_too(mention)
        if called is not None:
            return called
        words = dict.fromkeys(mention.words)
        known = {id(person): person for word in words for person in self._by_word.get(word, ())}
        fitting = [person for person in known.values() if is_called(person, mention)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            same = [person for person in fitting if person.name is not None and person.name.words == mention.words]
            return same[0] if len(same) == 1 else self._best(fitting, mention) or self._new()
        return self._identified(mention) or self._new()

    def _called_too(self, mention: Mention) -> Person | None:
        """ "Ruiz, alias Toro": the one whom another name is told of."""
        tokens = self._document.sentences[mention.sentence].tokens
        at = next((place for place, token in enumerate(tokens) if token.start >= mention.start), 0) - 1
        while at > 0 and tokens[at].text in QUOTES | {",", "("}:
            at -= 1
        if at < 1 or tokens[at].text.lower() not in told_of(self._language, "calling"):
            return None
        first = tokens[at].start
        before = [(end, person) for (_, end), person in self._of.items() if tokens[0].start <= end <= first]
        return max(before, key=lambda row: row[0])[1] if before and first - max(end for end, _ in before) < 3 else None

    def _identified(self, mention: Mention) -> Person | None:
        """ "A man identified as X", "the man was identified as X", "the boss is X": the one whom the noun means."""
        sentence = self._document.sentences[mention.sentence]
        tokens, head = sentence.tokens, mention.head
        while is_relation(tokens[head].deprel, "flat", "appos") and tokens[head].head >= 0:
            head = tokens[head].head
        verb = tokens[mention.head].head
        if has_child(sentence, head, "cop") and not has_child(sentence, head, "advmod"):
            noun = next(children(sentence, head, "nsubj"), -1)
        elif verb >= 0 and tokens[verb].lemma.lower() in told_of(self._language, "identified"):
            noun = next(children(sentence, verb, "nsubj"), tokens[verb].head)
        else:
            return None
        person = self.headed(mention.sentence, noun)
        return person if person is not None and person.count == 1 and person.name is None else None

    def pronoun(self, mention: Mention) -> Person | None:
        """Whom a pronoun means, or a verb without a subject."""
        first = mention.sentence - _NEAR
        near = [person for person in self._near(first) if self._may_be(person, mention, first)]
        near = [person for person in near if not (person.is_official and self._is_tried(mention))]
        if mention.form == "clitic":
            near = [person for person in near if self._may_undergo(person, mention)]
            near = [person for person in near if mention.gender != "f" or any(one.gender for one in person.mentions)]
        if mention.count == 1:
            return self._best([person for person in near if person.count == 1 and not person.members], mention)
        if mention.count == ANY:
            return self._best([person for person in near if not person.told("is_body")], mention)
        several = [person for person in near if person.count != 1 and mention.count in (0, person.count)]
        several = [person for person in several if person.count or not mention.count]
        if mention.is_accused:
            several = [person for person in several if not person.told("is_body")]
        if not several and mention.count > 1:
            return self._together(mention)
        best = self._best(several, mention)
        others = best is not None and mention.count == 0 and self._is_with_others(best.before(mention.start)[-1])
        return None if others else best

    def _is_tried(self, mention: Mention) -> bool:
        """ "The prosecutor urged the court to sentence him": an object of what courts do, who is nobody of the law."""
        token = self._document.sentences[mention.sentence].tokens[mention.head]
        return mention.is_accused and is_relation(token.deprel, "obj")

    def _is_with_others(self, last: Mention) -> bool:
        """ "Two men and a woman fled": "they" are more than either of these."""
        if last.form not in ("noun", "name"):
            return False
        sentence = self._document.sentences[last.sentence]
        above = last.head if not is_relation(sentence.tokens[last.head].deprel, "conj") else sentence.tokens[last.head].head
        rows = {id(self.headed(last.sentence, at)) for at in conjuncts(sentence, above)} if above >= 0 else set()
        return len(rows - {id(None)}) > 1

    def _may_undergo(self, person: Person, mention: Mention) -> bool:
        """Whether "lo" may mean somebody: to whom something was done before, or of whom the sentence or an act of law tells."""
        if person.is_official or person.told("is_body") or self._does_it(person, mention):
            return False
        told = mention.is_accused or mention.is_hurt
        last = person.before(mention.start)[-3:]
        return any(one.undergoes or (one.rank > 1 and (told or one.sentence == mention.sentence)) for one in last)

    def _does_it(self, person: Person, mention: Mention) -> bool:
        """ "Los hombres bloquearon el paso y los retuvieron": whoever does it, or did what it goes on, is not the object too."""
        sentence = self._document.sentences[mention.sentence]
        verb = sentence.tokens[mention.head].head
        while verb >= 0:
            subjects = list(children(sentence, verb, "nsubj"))
            if subjects or not is_relation(sentence.tokens[verb].deprel, "conj"):
                return any(self.headed(mention.sentence, at) is person for at in subjects)
            verb = sentence.tokens[verb].head
        return False

    def unsaid(self, sentence: int, verb: int) -> list[Mention]:
        """The name, or the first words, of each whom a passive verb without a subject tells of; none where it is not clear."""
        parsed = self._document.sentences[sentence]
        helpers = [at for at in parsed.below[verb] if is_relation(parsed.tokens[at].deprel, "aux", "cop")]
        plural = any(parsed.tokens[at].feats.get("Number") == "Plur" for at in (verb, *helpers))
        gender = {"Masc": "m", "Fem": "f"}.get(parsed.tokens[verb].feats.get("Gender", ""))
        start = min(parsed.tokens[at].start for at in (verb, *helpers))
        if any(self._may_be_late(sentence, at) for at in range(verb + 1, len(parsed.tokens))):
            return []
        told = Mention(start, start, sentence, verb, "pronoun", 0 if plural else 1, gender, rank=3, undergoes=True)
        person = self.pronoun(told)
        found = [one.name or one.described for one in (person.members or (person,))] if person is not None else []
        return [mention for mention in found if mention is not None] if all(found) else []

    def _may_be_late(self, sentence: int, place: int) -> bool:
        """ "Fue detenido en Tarsk, el lunes, X": somebody behind the verb who may be its subject, whatever the tree says."""
        parsed = self._document.sentences[sentence]
        person = self.headed(sentence, place)
        mentions = person.mentions if person is not None else []
        told = any((one.sentence, one.head) == (sentence, place) and one.form in ("name", "noun") for one in mentions)
        return told and not preposition(parsed, place) and not is_relation(parsed.tokens[place].deprel, "nsubj", "obj", "conj")


def _apart(mentions: list[Mention]) -> list[Mention]:
    """Mentions without those that lie within another's words, the names first."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.form != "name", one.start - one.end)):
        inside = [one for one in kept if one.start < mention.end and mention.start < one.end]
        if all(mention.form == "pronoun" or one.form == "pronoun" for one in inside):
            kept.append(mention)
    return kept
