"""Nouns for people in a report: how many they are, how old, and whether the words point back at somebody."""

from collections.abc import Iterator

from quipu.claims.attribution.lexicon import Lexicon
from quipu.claims.document import Document
from quipu.claims.phrases import is_noun_of, name_at, preposition, quantity_of, span
from quipu.claims.reference.mentions import DEFINITE, OWNING, QUOTES, YEARS, Mention, former, office_of, placed, told_of
from quipu.claims.tree import children, has_child, is_relation
from quipu.knowledge import load
from quipu.language.sentence import Sentence
from quipu.model import Quantity


def of_nouns(document: Document, number: int, words: Lexicon) -> Iterator[Mention]:
    """Nouns for people that are neither part of a name nor say who somebody is."""
    sentence = document.sentences[number]
    for place in range(len(sentence.tokens)):
        if _is_for_people(document, sentence, place, words) and not _is_told_of_another(sentence, place):
            leading = _leading(document, sentence, place)
            if not leading & told_of(document.language, "none"):
                mention = _noun(document, number, place, leading)
                yield placed(document, mention, office_of(document, [place], mention, words))


def _leading(document: Document, sentence: Sentence, place: int) -> set[str]:
    """The words before a noun in its phrase."""
    start = span(document, sentence, place)[0]
    near = range(max(0, place - 1), place)
    before = [at for at in children(sentence, place) if at < place or sentence.tokens[at].end <= start]
    found = {sentence.tokens[at].text.lower() for at in before}
    return found | {sentence.tokens[at].text.lower() for at in near if sentence.tokens[at].upos == "DET"}


def _noun(document: Document, number: int, place: int, leading: set[str]) -> Mention:
    sentence, language = document.sentences[number], document.language
    token = sentence.tokens[place]
    start, end = span(document, sentence, place)
    apposed = [at for at in children(sentence, place, "appos") if sentence.tokens[at].upos == "NOUN"]
    nouns = {token.lemma.lower(), token.text.lower(), former(token.lemma.lower())}
    nouns |= {sentence.tokens[at].lemma.lower() for at in apposed}
    age = _age(document.report.text[start : sentence.end], end - start + (40 if apposed else 14))
    bodies = nouns & told_of(language, "body")
    return Mention(
        start,
        end,
        number,
        place,
        "noun",
        _count(document, sentence, place),
        _gender(language, token.feats.get("Gender"), nouns),
        frozenset(nouns),
        age,
        is_definite=bool(leading & (DEFINITE | OWNING)) and not leading & told_of(language, "others"),
        is_owned=bool(leading & OWNING),
        is_bare=token.feats.get("Number") == "Plur" and not bodies and not _is_determined(sentence, place, leading),
        is_narrowed=age is None and _is_narrowed(sentence, place, end),
        is_body=bool(bodies),
    )


def _is_determined(sentence: Sentence, place: int, leading: set[str]) -> bool:
    """Whether more than adjectives stand before a noun: "poor people" are nobody in particular."""
    told = {
        sentence.tokens[at].text.lower() for at in children(sentence, place, "amod", "advmod", "compound", "cop", "case", "cc")
    }
    return bool(leading - told)


def _age(text: str, longest: int) -> str | None:
    years = YEARS.search(text[:longest])
    return next(filter(None, years.groups()), None) if years else None


def _is_narrowed(sentence: Sentence, place: int, end: int) -> bool:
    """Whether words behind a noun tell which one is meant ("the man from Tarsk", "el hombre que")."""
    behind = [at for at in children(sentence, place, "nmod", "acl", "obl") if at > place and sentence.tokens[at].start >= end]
    return any(sentence.tokens[at - 1].text not in (",", "(") for at in behind) or _goes_on(sentence, end)


def _is_for_people(document: Document, sentence: Sentence, place: int, words: Lexicon) -> bool:
    token = sentence.tokens[place]
    lemma, text, language = token.lemma.lower(), token.text.lower(), document.language
    if name_at(sentence, place) is not None or token.upos not in ("NOUN", "ADJ", "VERB", "PROPN"):
        return False
    if lemma == "old" and token.upos in ("ADJ", "NOUN"):
        return not is_relation(token.deprel, "amod") and has_child(sentence, place, "compound", "obl", "nmod")
    accused = {lemma, text, text.removesuffix("s")} & (
        words.accused | told_of(language, "accused") | told_of(language, "victims")
    )
    if token.upos != "NOUN":
        determined = any(sentence.tokens[at].text.lower() in DEFINITE for at in children(sentence, place, "det"))
        return bool(accused) and determined
    if token.text[:1].isupper() and place and sentence.tokens[place - 1].text not in ("“", '"', ".", "-", "—", ":"):
        return False
    if lemma in told_of(language, "nobody"):
        return False
    few = lemma in load("reference")[language]["few"] and lemma not in ("two", "dos")
    listed = lemma in words.people or is_noun_of(document, lemma, "person") or lemma in told_of(language, "body")
    return bool(accused) or few or listed or lemma in load("demonyms")[language]


def _goes_on(sentence: Sentence, end: int) -> bool:
    """Whether a clause that tells which one is meant follows at once ("the man presumed to", "el hombre que")."""
    after = next((token for token in sentence.tokens if token.start >= end), None)
    if after is None:
        return False
    bare = (
        after.upos == "VERB"
        and after.feats.get("VerbForm") in ("Part", "Ger")
        and is_relation(after.deprel, "acl", "amod", "xcomp")
    )
    return bare or after.text.lower() in ("who", "whom", "whose", "that", "que", "quien", "cuyo", "cuya")


def _is_told_of_another(sentence: Sentence, place: int) -> bool:
    """Whether a noun tells who another is (a title, an apposition, a predicate) or only narrows down a noun."""
    token = sentence.tokens[place]
    if is_relation(token.deprel, "compound", "flat", "amod", "nmod:desc", "fixed") and token.head >= 0:
        return True
    if has_child(sentence, place, "cop") or is_relation(token.deprel, "xcomp", "obl:pred"):
        return True
    if preposition(sentence, place) in ("as", "como"):
        return True
    if is_relation(token.deprel, "appos"):
        return True
    named = [at for at in children(sentence, place, "flat", "appos") if name_at(sentence, at) is not None]
    behind = name_at(sentence, place + 1) if place + 1 < len(sentence.tokens) else None
    nicknamed = (
        place + 2 < len(sentence.tokens)
        and sentence.tokens[place + 1].text in QUOTES
        and sentence.tokens[place + 2].text[:1].isupper()
    )
    return bool(named) or nicknamed or (behind is not None and behind.kind == "person")


def _count(document: Document, sentence: Sentence, place: int) -> int:
    token = sentence.tokens[place]
    few = load("reference")[document.language]["few"]
    if token.lemma.lower() in few:
        return int(few[token.lemma.lower()])
    plural = token.feats.get("Number") == "Plur"
    if token.lemma.lower() in told_of(document.language, "crowds") or (
        token.lemma.lower() in ("police", "policía") and not plural
    ):
        return 0
    for at in children(sentence, place, "nummod", "det"):
        if sentence.tokens[at].text.lower() in few and plural:
            return int(few[sentence.tokens[at].text.lower()])
    if not plural:
        return 1
    measured = quantity_of(document, sentence, place)
    value = measured.value if measured else None
    return int(value.low) if isinstance(value, Quantity) and value.low and value.low == value.high else 0


def _gender(language: str, grammatical: str | None, nouns: set[str]) -> str | None:
    if language == "es":
        told = nouns & {"víctima", "persona", "joven", "adolescente", "cabecilla", "líder"}
        return {"Masc": "m", "Fem": "f"}.get(grammatical or "") if not told else None
    if nouns & told_of(language, "masculine"):
        return "m"
    return "f" if nouns & told_of(language, "feminine") else None
