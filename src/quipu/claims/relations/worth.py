"""What goods are said to be worth."""

from collections.abc import Iterator

from quipu.claims.carriers import verb_of
from quipu.claims.document import Filler, Proposition
from quipu.claims.events.arguments import of_verb
from quipu.claims.phrases import is_person, members, preposition, relative_head
from quipu.claims.relations.bounds import complement
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation, subtree
from quipu.model import Frame, Measured, Money, Quantity

_HAVING = frozenset({"have", "carry", "tener", "alcanzar", "hold"})
_WITH = frozenset({"with", "con", "por"})
_OF = frozenset({"of", "de", "del", "for", "para"})
"""Prepositions before what a value is said of, and not where it is had or how ("£3 million in Leeds", "£5 million uncut")."""
_WHOSE = frozenset({"whose", "cuyo", "cuya"})
_NEAR = 40


def valuations(view: View) -> Iterator[Proposition]:
    """ "valued at $25 million", "worth", "cost", "un valor de", with the goods they are said of."""
    sums = [
        value for value in view.document.measured
        if isinstance(value.value, Money) and view.sentence.start <= value.start < view.sentence.end
    ]  # fmt: skip
    for place in range(len(view.words)) if sums else ():
        goods = _goods(view, place, sums)
        value = _sum_near(view, place, sums) if goods is not None else None
        if goods is None or value is None:
            continue
        named = next((at for at in goods if not _acts(view, at) and not _within(view, at, value)), None)
        if named is not None and named > place and _is_before_worth(view, place):
            named = next((at for at in range(place - 1, max(place - 4, -1), -1) if view.tokens[at].upos == "NOUN"), None)
        if named is not None:
            worth = Filler("value", value.start, value.end, view.number, place, value.value)
            yield view.claim(Frame.VALUATION, place, _goods_filler(view, _substance(view, named), place), worth)


def _goods_filler(view: View, head: int, worth: int) -> Filler:
    """The goods, with those joined to them before the word of worth: "heroin and cocaine with a street value of"."""
    last = max((at for at in members(view.sentence, head) if at < worth), default=head)
    plain = all(
        view.words[at] in ("and", "y", "e", ",") or view.tokens[at].upos in ("NOUN", "ADJ") for at in range(head, last + 1)
    )
    return (
        view.run("goods", head, last + 1, head) if last > head and plain and view.at[head] is None else view.filler("goods", head)
    )


def _is_before_worth(view: View, place: int) -> bool:
    """Whether the goods stand before a word of worth: "cocaine worth £1m", and not "£1m worth of"."""
    return view.lemma(place) in view.lexicon.listed("valuation", "worth") and view.word(place + 1) not in ("of", "about")


def _substance(view: View, head: int) -> int:
    """What is weighed, and not its weight ("44 pounds of cocaine, worth $300,000")."""
    weighed = any(
        isinstance(value.value, Quantity) and value.value.unit != "count" and _within(view, head, value)
        for value in view.document.measured
    )
    weighed = weighed or view.lemma(head) in view.lexicon.listed("valuation", "amounts")
    below = (at for at in view.children(head, "nmod") if view.tokens[at].upos in ("NOUN", "PROPN"))
    return next(below, head) if weighed else head


def _acts(view: View, head: int) -> bool:
    """Whether a phrase speaks of people or bodies: they have money, and are not worth it."""
    if view.lemma(head) in view.lexicon.listed("valuation", "never"):
        return True
    return is_person(view.kind(head)) or view.kind(head) == "organization" or view.lexicon.is_group(view.words, head)


def _goods(view: View, place: int, sums: list[Measured]) -> list[int] | None:
    """What a word of worth may be said of, likeliest first; None for any other word."""
    token, known = view.tokens[place], view.lexicon
    lemma = verb_of(token, known.listed("valuation", "verbs"))
    noun = token.upos == "NOUN" and lemma in known.listed("valuation", "nouns")
    if noun:
        return _of_noun(view, place, sums)
    costs = lemma in known.listed("valuation", "cost")
    if costs or lemma in known.listed("valuation", "verbs"):
        arguments = of_verb(view.sentence, place)
        if any(view.lemma(at) in known.listed("valuation", "nouns") for at in arguments.objects):
            return None  # "an estimated value of": said of what the noun is of
        return [*(arguments.subjects if costs and not arguments.passive else arguments.objects), *_subjects(view, place)]
    if lemma in known.listed("valuation", "worth"):
        return _of_adjective(view, place, sums)
    return None


def _within(view: View, head: int, value: Measured) -> bool:
    return value.start <= view.tokens[head].start < value.end


def _subjects(view: View, place: int) -> list[int]:
    return [relative_head(view.sentence, at) for at in view.children(place, "nsubj", "nsubj:pass")]


def _of_adjective(view: View, place: int, sums: list[Measured]) -> list[int]:
    token = view.tokens[place]
    subjects = _subjects(view, place)
    if not subjects and is_relation(token.deprel, "xcomp") and token.head >= 0:  # "are believed to be worth"
        return _subjects(view, token.head)
    if not subjects and is_relation(token.deprel, "amod", "acl", "appos", "nmod") and token.head >= 0:
        summed = any(_within(view, token.head, value) for value in sums)  # "10 kilos of cocaine, worth €700,000"
        above = view.tokens[token.head].head if summed else token.head
        behind = complement(view, place + 1) if view.word(place + 1) == "of" else None
        above = above if behind is None else behind
        return [above] if above >= 0 and view.tokens[above].upos in ("NOUN", "PROPN") else []
    return subjects


def _of_noun(view: View, place: int, sums: list[Measured]) -> list[int]:
    """ "with a street value of", "el valor de la droga": the goods after "of", else what the noun hangs on or is had by."""
    token = view.tokens[place]
    whose = next((at for at in range(place - 1, max(place - 4, 0), -1) if view.words[at] in _WHOSE), -1)
    if whose > 0:
        return _before_whose(view, whose)
    markets = view.lexicon.listed("valuation", "markets")
    own = [
        at
        for at in view.children(place, "nmod", "nmod:poss")
        if not any(_within(view, at, value) for value in sums)
        and view.words[at] not in markets
        and (view.tokens[at].deprel == "nmod:poss" or preposition(view.sentence, at) in _OF)
        and not any(0 <= view.tokens[at].start - value.end <= 1 for value in sums)
    ]
    if own:
        return own
    if token.head >= 0 and is_relation(token.deprel, "obl") and preposition(view.sentence, place) in _WITH:
        arguments = of_verb(view.sentence, token.head)  # "seized cocaine with a street value of"
        return [at for at in (*arguments.objects, *(arguments.subjects if not arguments.objects else ())) if at < place]
    if token.head >= 0 and is_relation(token.deprel, "nmod"):
        return [token.head]
    if token.head >= 0 and view.lemma(token.head) in _HAVING:
        return _subjects(view, token.head) or list(of_verb(view.sentence, token.head).subjects)
    return []


def _before_whose(view: View, whose: int) -> list[int]:
    """ "900 dosis de la droga, cuyo valor es de": the goods right before the pronoun, and no place."""
    place = whose - 1 - (view.word(whose - 1) == ",")
    while place > 0 and view.tokens[place].upos in ("ADJ", "VERB"):
        place -= 1
    goods = view.tokens[place].upos in ("NOUN", "PROPN") and view.kind(place) not in ("place", "time")
    return [place] if goods else []


def _sum_near(view: View, place: int, sums: list[Measured]) -> Measured | None:
    """The sum of money in the phrase of the word; else the next one behind it in the sentence, a few words on."""
    below = subtree(view.sentence, place)
    for value in sums:  # "$2 million worth of"
        if 0 <= view.tokens[place].start - value.end <= 1:
            return value
    for value in sums:
        if any(_within(view, at, value) for at in below):
            return value
    return next((value for value in sums if 0 <= value.start - view.tokens[place].end < _NEAR), None)
