"""When people whom a verb of giving or moving speaks of are handed from one country to another."""

from quipu.claims.events.arguments import Arguments
from quipu.claims.events.loot import Loot
from quipu.claims.events.triggers import triggers, words
from quipu.claims.phrases import is_person, kind_of, name_at, preposition
from quipu.claims.tree import children, has_child, subtree
from quipu.knowledge import load

_WHERE_TO = frozenset({"to", "a", "into", "from", "de", "desde"})


class Handover(Loot):
    """What makes a transfer an extradition, and catching someone an arrest."""

    def _is_transfer(self, arguments: Arguments) -> bool:
        """ "handed over to Belgian authorities", "enviado a Estados Unidos para enfrentar cargos": people whom one country gives
        to another; a verb of moving says so only with the court that awaits them."""
        token = self.sentence.tokens[self.anchor]
        if token.feats.get("VerbForm") == "Inf" and not has_child(self.sentence, self.anchor, "aux", "aux:pass"):
            return False  # "con el fin de entregarlo a": only meant
        unsaid = self.document.language == "es" and arguments.passive and not arguments.objects
        around = [*arguments.objects, *(at for at in arguments.obliques if preposition(self.sentence, at) == "a")]
        people = unsaid or any(is_person(kind_of(self.document, self.sentence, at)) or self._is_person_name(at) for at in around)
        below = (at for head in arguments.objects for at in subtree(self.sentence, head, ("acl", "conj")) if at > self.anchor)
        abroad = [at for at in arguments.obliques if preposition(self.sentence, at) in _WHERE_TO]
        abroad.extend(at for at in below if preposition(self.sentence, at) in ("to", "a"))
        if token.lemma.lower() in ("deport", "deportar") and people:
            return any(self._is_place_named(at) for at in abroad)  # nobody is deported within a country
        if any(self._is_goods(at) for at in arguments.objects):
            return False
        if not people or not any(self._is_abroad(at) for at in abroad):
            return False
        return self.trigger.how == "handed" or self._awaits_court(arguments) or self._are_sent_to_justice(arguments)

    def _are_sent_to_justice(self, arguments: Arguments) -> bool:
        """ "Mexico sent 26 cartel figures to the United States": criminals whom a country gives away."""
        nouns, countries = words("criminals", self.document.language), words("countries", self.document.language)
        given = any(self.sentence.tokens[at].lemma.lower() in nouns for at in arguments.objects)
        return given and any(self.sentence.tokens[at].text.lower() in countries for at in arguments.subjects)

    def _is_abroad(self, head: int) -> bool:
        """A country, or the authorities of one."""
        places = subtree(self.sentence, head, ("acl", "conj", "punct"))
        language = self.document.language
        told = {form for at in places for form in (self.sentence.tokens[at].lemma.lower(), self.sentence.tokens[at].text.lower())}
        country = bool(told & words("countries", language)) or self._is_us(head)
        national = any(
            word.removesuffix("s") in load("demonyms")[language] or word in load("demonyms")[language] for word in told
        )
        forces = bool(told & words("forces_abroad", language))
        return (country and (forces or self.sentence.tokens[head].upos == "PROPN")) or (national and forces)

    def _is_person_name(self, head: int) -> bool:
        name = name_at(self.sentence, head)
        return name is not None and name.kind == "person"

    def _is_us(self, head: int) -> bool:
        """Names of countries of more than one word, and initials."""
        name = name_at(self.sentence, head)
        said = " ".join(token.text for token in self.sentence.tokens[name.first : name.last]) if name is not None else ""
        return said.lower().removeprefix("the ") in words("countries", self.document.language)

    def _awaits_court(self, arguments: Arguments) -> bool:
        answering = words("answering", self.document.language)
        below = (*children(self.sentence, self.anchor, "advcl", "xcomp"), *arguments.obliques)
        lemmas = {self.sentence.tokens[at].lemma.lower() for at in below}
        return bool(lemmas & (answering | {"extradición", "extradition"}))

    def _is_place_named(self, head: int) -> bool:
        name = name_at(self.sentence, head)
        return name is not None and name.kind == "place"

    def _is_caught_at(self, arguments: Arguments) -> bool:
        """ "caught with 20 kilos", "caught smuggling": the law did it, and no camera or storm."""
        goods = any(preposition(self.sentence, at) == "with" and self._is_goods(at) for at in arguments.obliques)
        had = [at for at in arguments.obliques if self.sentence.tokens[at].lemma.lower() == "possession"]
        goods = goods or any(self._is_goods(at) for one in had for at in children(self.sentence, one, "nmod"))
        known = triggers(self.document.language).verbs
        below = children(self.sentence, self.anchor, "xcomp", "advcl")
        deeds = [at for at in below if self.sentence.tokens[at].text.lower().endswith("ing")]
        stings = words("stings", self.document.language)
        held = any(self._is_named_place(at) or self.sentence.tokens[at].lemma.lower() in stings for at in arguments.obliques)
        return goods or held or any(known.get(self.sentence.tokens[at].lemma.lower()) for at in deeds)

    def _is_named_place(self, head: int) -> bool:
        name = name_at(self.sentence, head)
        return name is not None and name.kind == "place" and preposition(self.sentence, head) in ("in", "at")
