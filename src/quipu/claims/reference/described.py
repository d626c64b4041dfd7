"""Whom a noun that is pointed at means: "the man", "the suspect", "el exalcalde", "the three men"."""

from quipu.claims.reference.mentions import Mention, told_of
from quipu.claims.reference.person import Person, agree
from quipu.claims.reference.salience import Salience
from quipu.knowledge import load

_CLEAR = 14
"""What the meaning of "the man" must come to, who may as well be somebody new."""
_LONG = 8
"""Sentences after which an unnamed person is no longer meant by a noun alone."""


class Described(Salience):
    """Nouns at work."""

    def _noun(self, mention: Mention) -> Person | None:
        """Whom a noun that is pointed at means; somebody new where nobody was called so; nobody where it is not clear."""
        first = mention.sentence - (3 if mention.is_body else _LONG)
        fitting = [person for person in self.persons if agree(person, mention) and self._may_be(person, mention, first)]
        if mention.age is not None:
            aged = [person for person in fitting if mention.age in {one.age for one in person.mentions}]
            if aged or mention.is_narrowed:
                return aged[0] if len(aged) == 1 else self._new()
            fitting = [person for person in fitting if not any(one.age for one in person.mentions)]
        if mention.is_narrowed or mention.nouns & told_of(self._language, "parts"):
            return self._narrowed(fitting, mention) or self._new()
        called = [person for person in fitting if self._is_so_called(person, mention)]
        if mention.is_owned and (not called or mention.count != 1):
            return self._new()
        if mention.nouns & (self._words.accused | told_of(self._language, "accused")):
            return self._accused(fitting, called, mention)
        if mention.nouns & told_of(self._language, "victims"):
            return self._best(called or [person for person in fitting if person.told("is_hurt")], mention) or self._new()
        anyone = mention.nouns & told_of(self._language, "anyone") or mention.nouns & load("demonyms")[self._language].keys()
        if (anyone or mention.age) and not mention.is_owned:
            others = [person for person in fitting if person in called or not person.is_official]
            near = [person for person in others if self._weight(person, mention) >= _CLEAR]
            return self._best(near, mention) if near else self._new()
        if not called and mention.count > 1 and mention.nouns & set(load("reference")[self._language]["few"]):
            return self._together(mention)
        return self._best(called, mention) if called else self._by_trade(fitting, mention) or self._new()

    def _by_trade(self, fitting: list[Person], mention: Mention) -> Person | None:
        """ "The businessman": the only one named so far, of whom no trade was told; "the driver" may be somebody new."""
        trades = self._words.people - told_of(self._language, "anyone")
        named = [person for person in fitting if person.name is not None and not person.is_official and person.count == 1]
        told = mention.count == 1 and not mention.is_body and mention.nouns & trades
        if (
            len(named) != 1
            or len(named[0].mentions[0].words) < 2
            or not told
            or mention.nouns & told_of(self._language, "bridging")
        ):
            return None
        before = named[0].before(mention.start)
        known = any(one.nouns & trades for one in before)
        return None if known or mention.sentence - before[-1].sentence > 2 else named[0]

    def _narrowed(self, fitting: list[Person], mention: Mention) -> Person | None:
        """ "The man who called himself the boss was found guilty": the only one, with a name, of whom the law took hold."""
        taken = [person for person in fitting if person.told("is_accused") and person.count == 1]
        words = {token.text.lower() for token in self._document.sentences[mention.sentence].tokens}
        told = mention.is_accused and mention.rank > 1 and not words & told_of(self._language, "besides")
        return taken[0] if told and len(taken) == 1 and taken[0].name is not None else None

    def _accused(self, fitting: list[Person], called: list[Person], mention: Mention) -> Person | None:
        """Whom "the suspect" means: one whom the law took hold of, else the only one without an office."""
        several_by_trade = mention.count != 1 and mention.nouns & told_of(self._language, "callings")
        if (
            mention.nouns & told_of(self._language, "doers") or several_by_trade
        ):  # "the dealers" may be others than "the couriers"
            return self._best(called, mention) if called else self._new()
        others = [person for person in fitting if not (person.is_official or person.told("is_body"))]
        taken = [person for person in others if person in called or person.told("is_accused") or person.is_unknown]
        if taken:
            return self._best(taken, mention)
        known = [person for person in others if person.name is not None or person.members]
        others = [person for person in known if not (person.told("is_hurt") or self._is_victim(person))]
        return self._new() if not others else others[0] if len(others) == 1 else None

    def _is_victim(self, person: Person) -> bool:
        return any(one.nouns & told_of(self._language, "victims") for one in person.mentions)

    def _together(self, mention: Mention) -> Person | None:
        """ "Both", "the two": as many single people as the last sentences tell of, where no others are there."""
        low = mention.sentence - 2
        single = [
            person
            for person in self.persons
            if person.count == 1
            and not person.members
            and any(low <= one.sentence for one in person.before(mention.start))
            and not person.is_official
        ]
        if len(single) != mention.count:
            return None
        self.persons.append(Person(members=tuple(single)))
        return self.persons[-1]
