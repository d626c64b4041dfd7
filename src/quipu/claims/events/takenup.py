"""Goods that a clause takes up again as "it", "them", "la" or "los": "bought the guns in Texas and sold them in Haiti"."""

from collections.abc import Iterator

from quipu.claims.tree import children, has_child, is_relation
from quipu.language.sentence import Sentence

_ENGLISH = {"it": "Sing", "them": "Plur"}
_SPANISH = {"lo": ("Masc", "Sing"), "la": ("Fem", "Sing"), "los": ("Masc", "Plur"), "las": ("Fem", "Plur")}
_JOINED = ("conj", "advcl", "parataxis", "xcomp")


def taken_up(sentence: Sentence, verb: int, pronoun: int) -> int:
    """The noun that a pronoun takes up from a verb before that the clause is joined to; the pronoun itself where none agrees."""
    token = sentence.tokens[pronoun]
    if token.upos != "PRON" or token.text.lower() not in (*_ENGLISH, *_SPANISH):
        return pronoun
    nouns = [at for before in _verbs_before(sentence, verb) for at in children(sentence, before, "obj", "nsubj:pass")]
    nouns = [at for at in nouns if at < pronoun and sentence.tokens[at].upos in ("NOUN", "PROPN", "SYM")]
    fitting = [at for at in nouns if _agrees(sentence, pronoun, at)]
    return max(fitting, default=pronoun)


def _verbs_before(sentence: Sentence, verb: int) -> Iterator[int]:
    """Verbs that stand before one and that it goes on from, and those of the clauses before it."""
    yield from (at for at in children(sentence, verb, "advcl") if at < verb)
    above = verb
    while is_relation(sentence.tokens[above].deprel, *_JOINED) and sentence.tokens[above].head >= 0:
        above = sentence.tokens[above].head
        if above < verb:
            yield above
        yield from (at for at in children(sentence, above, "conj", "advcl") if at < verb)


def _agrees(sentence: Sentence, pronoun: int, noun: int) -> bool:
    """Whether a noun, or a list of which it is the first, has the number and the gender of a pronoun."""
    form, feats = sentence.tokens[pronoun].text.lower(), sentence.tokens[noun].feats
    listed = has_child(sentence, noun, "conj")
    if form in _ENGLISH:
        return _ENGLISH[form] == ("Plur" if listed else feats.get("Number", "Sing"))
    gender, number = _SPANISH[form]
    alike = listed or feats.get("Gender", gender) == gender
    return alike and number == ("Plur" if listed else feats.get("Number", "Sing"))
