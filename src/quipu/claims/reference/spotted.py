"""Names, pronouns and lists of people in a report."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.attribution.lexicon import Lexicon
from quipu.claims.document import Document
from quipu.claims.phrases import preposition
from quipu.claims.reference.mentions import ANY, CLITICS, PLURAL, SINGULAR, YEARS, Mention, former, office_of, placed
from quipu.claims.reference.named import Named
from quipu.claims.tree import children, conjuncts, head_of, is_relation
from quipu.knowledge import load
from quipu.language.sentence import Sentence

_YEARS_BEHIND = re.compile(r"\s*[,(]\s*(?:aged\s+|de\s+)?(\d{2})(?:\s+años)?(?:\s+de\s+edad)?\s*[,;)]")
_BEFORE = 24
"""Characters before a name in which an age may stand."""


def of_names(document: Document, named: tuple[Named, ...], words: Lexicon) -> Iterator[Mention]:
    """The names of people."""
    for name in named:
        if name.kind != "person" or name.words[0] in words.outlet_words:  # "Radio X"
            continue
        sentence = document.sentences[name.sentence]
        at = [place for place, token in enumerate(sentence.tokens) if token.start < name.end and token.end > name.start]
        head = head_of(sentence, at)
        kin = load("kin")[document.language].keys()  # "X, brother of Y": "his brother" is Y, if X is meant
        nouns = (name.nouns - kin) | _apposed(sentence, head) | _title(sentence, at[0], words)
        nouns = nouns | {former(noun) for noun in nouns}
        age = _age(document.report.text, sentence, name)
        mention = Mention(name.start, name.end, name.sentence, head, "name", 1, name.gender, nouns, age, name.words)
        yield placed(document, mention, office_of(document, at, mention, words))


def _title(sentence: Sentence, first: int, words: Lexicon) -> frozenset[str]:
    """The office right before a name, whatever the tagger takes it for ("Judge X")."""
    return frozenset({sentence.tokens[first - 1].text.lower()} & words.people) if first else frozenset()


def _age(text: str, sentence: Sentence, name: Named) -> str | None:
    """How old somebody is by the words behind a name ("X, 44,") or before it ("44-year-old X")."""
    behind = _YEARS_BEHIND.match(text, name.end)
    before = YEARS.search(text, max(sentence.start, name.start - _BEFORE), name.start)
    return behind[1] if behind else next(filter(None, before.groups()), None) if before else None


def _apposed(sentence: Sentence, head: int) -> frozenset[str]:
    """The noun that a name explains ("his son, X,", "el inspector de Aduanas X")."""
    found: set[str] = set()
    for _ in range(2):
        token = sentence.tokens[head]
        if token.head < 0 or token.head > head or not is_relation(token.deprel, "appos", "flat", "nmod"):
            break
        if is_relation(token.deprel, "nmod") and (not found or preposition(sentence, head) not in ("de", "of")):
            break
        head = token.head
        if sentence.tokens[head].upos not in ("NOUN", "PROPN"):
            break
        found.add(sentence.tokens[head].lemma.lower())
    return frozenset(found)


def of_pronouns(document: Document, number: int) -> Iterator[Mention]:
    """Pronouns that stand for somebody."""
    sentence = document.sentences[number]
    few = load("reference")[document.language]["few"]
    for place, token in enumerate(sentence.tokens):
        word = token.text.lower()
        mention = Mention(token.start, token.end, number, place, "pronoun", 1, is_definite=True)
        if word in SINGULAR and token.upos in ("PRON", "DET"):
            yield placed(document, replace(mention, gender=SINGULAR[word]))
        elif word in PLURAL and token.upos in ("PRON", "DET"):
            yield placed(document, replace(mention, count=0))
        elif word in CLITICS and token.upos == "PRON" and is_relation(token.deprel, "obj", "iobj", "obl:arg"):
            gender, count = CLITICS[word]
            if not _is_doubled(sentence, place):
                yield placed(document, replace(mention, form="clitic", gender=gender, count=count))
        elif word in ("su", "sus") and token.upos in ("DET", "PRON"):
            whose = load("reference")[document.language].get("spouses", {})
            noun = sentence.tokens[token.head].lemma.lower() if token.head >= 0 else ""
            yield placed(document, replace(mention, count=ANY, gender=whose.get(noun)))
        elif word in few and token.upos in ("NUM", "PRON", "DET") and _stands_alone(sentence, place):
            yield placed(document, replace(mention, count=few[word]))


def of_lists(document: Document, mentions: list[Mention]) -> Iterator[Mention]:
    """People coordinated in a sentence, as one."""
    by_head: dict[int, Mention] = {}
    for mention in mentions:
        if mention.form != "pronoun" and mention.count == 1:
            by_head[mention.head] = mention
    for mention in mentions:
        sentence = document.sentences[mention.sentence]
        if mention.head not in by_head or is_relation(sentence.tokens[mention.head].deprel, "conj"):
            continue
        places = [at for at in conjuncts(sentence, mention.head) if sentence.tokens[at].upos in ("NOUN", "PROPN", "PRON")]
        if len(places) > 1 and all(at in by_head for at in places):
            rows = [by_head[at] for at in places]
            yield replace(mention, form="list", end=rows[-1].end, count=len(rows), gender=None, words=(), nouns=frozenset())


def _is_doubled(sentence: Sentence, place: int) -> bool:
    """ "les decomisaron a estos sujetos": the pronoun only announces the noun."""
    verb = sentence.tokens[place].head
    return any(preposition(sentence, at) == "a" and at != place for at in children(sentence, verb, "obj", "iobj", "obl"))


def _stands_alone(sentence: Sentence, place: int) -> bool:
    """Whether "the two", "both" or "los dos" counts no noun beside it."""
    token = sentence.tokens[place]
    lone = not is_relation(token.deprel, "nummod", "det", "compound", "flat", "amod", "fixed") and token.head != place
    after = sentence.tokens[place + 1].text.lower() if place + 1 < len(sentence.tokens) else ""
    pointed = token.lemma.lower() in ("both", "ambos", "ambas") or (
        place > 0 and sentence.tokens[place - 1].text.lower() in ("the", "los", "las", "these", "estos", "estas")
    )
    return lone and pointed and after != "of"
