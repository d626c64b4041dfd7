"""Firsts, onlys and mosts: "the first known independent structure", "the world's top producer"."""

from collections.abc import Iterator

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.phrases import positions, preposition
from quipu.claims.relations.common import copular_subject, filler, proposition, tokens_filler, word_list
from quipu.claims.tree import children, is_relation
from quipu.language.sentence import Sentence
from quipu.model import Frame

_TIMES = frozenset(
    [
        "time",
        "day",
        "week",
        "month",
        "year",
        "half",
        "quarter",
        "vez",
        "día",
        "semana",
        "mes",
        "año",
        "semestre",
        "lugar",
        "place",
        "thing",
        "step",
        "paso",
        "instance",
        "instancia",
        "hora",
        "hour",
    ]
)


def ranks(document: Document, number: int) -> Iterator[Proposition]:
    """A rank where it is said of someone or something: by a copula, an apposition, or "with X the first"."""
    sentence = document.sentences[number]
    for place, token in enumerate(sentence.tokens):
        if token.upos not in ("NOUN", "PROPN") or token.lemma.lower() in _TIMES:
            continue
        mark = _mark(document, sentence, place)
        if mark is None:
            continue
        patient = _ranked(sentence, place)
        if patient is None:
            continue
        places = sorted({mark, *positions(sentence, place), place})
        attribute = tokens_filler(document, number, "attribute", list(range(places[0], places[-1] + 1)))
        attribute = Filler("attribute", attribute.start, attribute.end, number, place)
        yield proposition(
            Frame.RANK, number, place, filler(document, number, "patient", patient), attribute, *_scope(document, number, place)
        )


def _mark(document: Document, sentence: Sentence, noun: int) -> int | None:
    """The word that ranks a noun: an ordinal, a superlative, "only"."""
    language = document.language
    for child in children(sentence, noun, "amod", "advmod", "nummod", "det", "compound"):
        token = sentence.tokens[child]
        lemma = token.lemma.lower()
        if abs(child - noun) > 7:
            continue
        if lemma in word_list("rank", "ordinals", language) or token.text.lower() in word_list("rank", "ordinals", language):
            return child
        if lemma in word_list("rank", "superlatives", language) and (language == "en" or _is_definite(sentence, noun)):
            return child
        if token.feats.get("Degree") == "Sup" or (
            lemma != "most"
            and any(sentence.tokens[at].lemma.lower() in ("most", "más") for at in children(sentence, child, "advmod"))
            and _is_definite(sentence, noun)
        ):
            most = next(
                (at for at in children(sentence, child, "advmod") if sentence.tokens[at].lemma.lower() in ("most", "más")), child
            )
            return min(child, most)
    return None


def _is_definite(sentence: Sentence, noun: int) -> bool:
    return any(
        sentence.tokens[at].text.lower() in ("the", "el", "la", "los", "las", "l", "su", "its", "their")
        for at in children(sentence, noun, "det", "nmod:poss")
    )


def _ranked(sentence: Sentence, noun: int) -> int | None:
    subject = copular_subject(sentence, noun)
    if subject is not None:
        return subject
    token = sentence.tokens[noun]
    own = next(iter(children(sentence, noun, "nsubj")), None)
    if own is not None and own < noun:
        return own
    if is_relation(token.deprel, "appos") and token.head >= 0:
        return token.head
    if is_relation(token.deprel, "nmod", "obl") and token.head >= 0 and preposition(sentence, noun) in ("as", "como"):
        governor = sentence.tokens[noun].head
        return next(iter(children(sentence, governor, "obj", "nsubj:pass", "nsubj")), None)
    return None


def _scope(document: Document, number: int, noun: int) -> list[Filler]:
    """Among what it ranks so: "the world's", "in the country", "de la historia"."""
    sentence = document.sentences[number]
    for child in children(sentence, noun, "nmod:poss", "nmod", "obl"):
        token = sentence.tokens[child]
        if token.deprel == "nmod:poss" or preposition(sentence, child) in ("in", "en", "of", "de") and token.lemma.lower() in (
            "world", "country", "history", "region", "hemisphere", "continent", "mundo", "país", "historia", "región", "continente",
        ):  # fmt: skip
            if token.upos != "PRON":
                return [filler(document, number, "scope", child)]
    return []
