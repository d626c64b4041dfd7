"""What goods are said to be worth."""

from collections.abc import Iterator

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.arguments import of_verb
from quipu.claims.phrases import is_person, kind_of, relative_head
from quipu.claims.relations.common import filler, proposition, word_list
from quipu.claims.tree import children, is_relation, subtree
from quipu.model import Frame, Measured, Money


def valuations(document: Document, number: int) -> Iterator[Proposition]:
    """ "valued at $25 million", "worth", "cost", "un valor de", with the goods they are said of."""
    sentence = document.sentences[number]
    language = document.language
    for place, token in enumerate(sentence.tokens):
        lemma = token.lemma.lower()
        if lemma in word_list("valuation", "verbs", language) or lemma in word_list("valuation", "cost", language):
            arguments = of_verb(sentence, place)
            passive = arguments.passive or lemma not in word_list("valuation", "cost", language)
            goods = [*(arguments.objects if passive else arguments.subjects), *_subject(document, number, place)]
        elif lemma in word_list("valuation", "worth", language):
            goods = _of_adjective(document, number, place)
        elif lemma in word_list("valuation", "nouns", language) and token.upos == "NOUN":
            goods = _of_noun(document, number, place)
        else:
            continue
        value = _sum_near(document, number, place)
        named = next(
            (at for at in goods if not is_person(kind_of(document, sentence, at)) and not _inside(document, number, at, value)),
            None,
        )
        if value is not None and named is not None:
            worth = Filler("value", value.start, value.end, number, place, value.value)
            yield proposition(Frame.VALUATION, number, place, filler(document, number, "goods", named), worth)


def _inside(document: Document, number: int, head: int, value: Measured | None) -> bool:
    token = document.sentences[number].tokens[head]
    return value is not None and value.start <= token.start < value.end


def _subject(document: Document, number: int, place: int) -> list[int]:
    sentence = document.sentences[number]
    return [relative_head(sentence, at) for at in children(sentence, place, "nsubj", "nsubj:pass")]


def _of_adjective(document: Document, number: int, place: int) -> list[int]:
    sentence = document.sentences[number]
    subjects = _subject(document, number, place)
    token = sentence.tokens[place]
    if not subjects and is_relation(token.deprel, "amod", "acl", "appos", "nmod") and token.head >= 0:
        subjects = [token.head]
    return subjects


def _of_noun(document: Document, number: int, place: int) -> list[int]:
    """ "with a street value of", "el valor de la droga": the goods after "of", else what the noun hangs on or is had by."""
    sentence = document.sentences[number]
    token = sentence.tokens[place]
    own = [at for at in children(sentence, place, "nmod", "nmod:poss") if not _is_sum(document, number, at)]
    if own:
        return own
    if token.head >= 0 and is_relation(token.deprel, "nmod"):
        return [token.head]
    if token.head >= 0 and sentence.tokens[token.head].lemma.lower() in ("have", "carry", "tener", "alcanzar"):
        return _subject(document, number, token.head)
    return []


def _is_sum(document: Document, number: int, head: int) -> bool:
    token = document.sentences[number].tokens[head]
    return any(isinstance(value.value, Money) and value.start <= token.start < value.end for value in document.measured)


def _sum_near(document: Document, number: int, place: int) -> Measured | None:
    """The sum of money in the phrase of the word; else the next one behind it in the sentence, a few words on."""
    sentence = document.sentences[number]
    sums = [
        value for value in document.measured if isinstance(value.value, Money) and sentence.start <= value.start < sentence.end
    ]
    below = subtree(sentence, place)
    for value in sums:
        if any(value.start <= sentence.tokens[at].start < value.end for at in below):
            return value
    token = sentence.tokens[place]
    return next((value for value in sums if 0 <= value.start - token.end < 40), None)
