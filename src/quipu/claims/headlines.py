"""Headlines: verbs without helpers or articles around them, which parsers trained on prose take for something else."""

import re
from dataclasses import replace
from functools import cache

from quipu.claims.events.triggers import triggers
from quipu.claims.tree import children, has_child, is_relation, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.model import Frame

_BY_LAW = frozenset(
    {Frame.ARREST, Frame.CHARGE, Frame.SENTENCE, Frame.CONVICTION, Frame.ACQUITTAL, Frame.RELEASE, Frame.EXTRADITION}
)
"""What the law does to people, which is never told without them: a verb of it that has no object tells of whom it befell."""
_UNDERGONE = _BY_LAW | {Frame.KILLING, Frame.ATTACK, Frame.KIDNAPPING}
_PAST = re.compile(r"(?:ed|shot|slain|held|caught|freed|found)$")
_HOW = frozenset({"verb", "jailed", "phrase", "held", "caught", "fined", "handed"})
_FOUND = frozenset({"guilty", "dead", "not", "shot", "innocent"})
"""What people are found, where nobody is told to have found them."""
_BOUNDS = frozenset({"más", "menos", "cerca", "alrededor", "casi", "unos", "unas"})


def with_past_participles(sentence: Sentence) -> Sentence:
    """The English sentence with whom a headline tells of for those who undergo its verb ("Man stabbed to death in Leeds",
    "Three shot dead in bar")."""
    tokens = list(sentence.tokens)
    root = next((at for at, token in enumerate(tokens) if token.head < 0), None)
    if root is not None and tokens[root].upos == "NUM":
        root = _behind_number(tokens, root)
    if root is None or _PAST.search(tokens[root].text) is None:
        return sentence
    counted = [at for at in children(sentence, root, "nummod") if at < root]
    if tokens[root].upos == "NOUN" and tokens[root].text == "shot" and counted == [root - 1]:
        tokens[root] = replace(tokens[root], upos="VERB", lemma="shoot")
        tokens[root - 1] = replace(tokens[root - 1], deprel="nsubj")
        for at in children(sentence, root, "amod"):  # "dead"
            tokens[at] = replace(tokens[at], deprel="xcomp")
    sentence = with_tokens(sentence, tokens)
    subjects = list(children(sentence, root, "nsubj"))
    if len(subjects) != 1 or not _evokes(tokens[root], _UNDERGONE) or not _is_bare(sentence, subjects[0], root):
        return with_tokens(sentence, tokens)
    tokens[subjects[0]] = replace(tokens[subjects[0]], deprel="nsubj:pass")
    tokens[root] = replace(tokens[root], feats={"VerbForm": "Part", "Tense": "Past", "Voice": "Pass"})
    return with_tokens(sentence, tokens)


def _behind_number(tokens: list[Token], root: int) -> int:
    """ "Five arrested in raids across Leeds": the participle behind a number that heads the whole, made its verb."""
    verb = root + 1
    if verb >= len(tokens) or tokens[verb].head != root or not is_relation(tokens[verb].deprel, "acl"):
        return root
    for at, token in enumerate(tokens):
        if token.head == root:
            tokens[at] = replace(token, head=verb)
    tokens[verb] = replace(tokens[verb], head=-1, deprel="root")
    tokens[root] = replace(tokens[root], head=verb, deprel="nsubj")
    return verb


def with_nouns_of_deeds(sentence: Sentence) -> Sentence:
    """The English sentence with a noun for what is tagged a verb right behind "in" ("Two killed in shooting at bar")."""
    tokens, nouns = list(sentence.tokens), triggers("en").nouns
    for at, token in enumerate(tokens):
        led = at > 0 and tokens[at - 1].text.lower() == "in" and tokens[at - 1].head == at
        if led and token.upos == "VERB" and token.text.lower() in nouns and not has_child(sentence, at, "obj", "nsubj"):
            tokens[at] = replace(token, upos="NOUN", lemma=token.text.lower(), deprel="obl", feats={"Number": "Sing"})
            tokens[at - 1] = replace(tokens[at - 1], upos="ADP", deprel="case")
    return with_tokens(sentence, tokens)


def _evokes(verb: Token, frames: frozenset[Frame]) -> bool:
    """Whether a verb tells, with an object, what befalls people."""
    evoked = triggers("en").verbs.get(verb.lemma.lower(), ()) if verb.upos == "VERB" else ()
    return any(one.frame in frames and one.how in _HOW for one in evoked) and not any(one.how == "self" for one in evoked)


def _is_of_law(token: Token) -> bool:
    """ "Police charged into the crowd": who does what the law does."""
    return token.lemma.lower() in {*load("actors")["en"]["police"], *load("events")["courtroom"]["en"]}


def _is_bare(sentence: Sentence, subject: int, verb: int) -> bool:
    """Whether someone without an article stands before a verb without a helper or an object, and no gunmen or police."""
    token, behind = sentence.tokens[subject], sentence.tokens[verb + 1 : verb + 2]
    if subject > verb or has_child(sentence, verb, "obj", "aux", "ccomp", "iobj", "mark"):
        return False
    if sentence.tokens[verb].lemma.lower() == "find" and not (behind and behind[0].text.lower() in _FOUND):
        return False
    if token.upos in ("NOUN", "NUM", "PROPN") and _evokes(sentence.tokens[verb], _BY_LAW):  # "Police officer arrested"
        lone = not has_child(sentence, subject, "compound", "amod", "nummod", "flat", "nmod:poss")
        return not has_child(sentence, subject, "det") and not (lone and _is_of_law(token))
    below = [sentence.tokens[at] for at in children(sentence, subject)]
    doers = {*load("events")["armed"]["en"], *load("actors")["en"]["police"], *load("actors")["en"]["group"]}
    if any(one.lemma.lower() in doers for one in (token, *below)) or any(one.upos == "DET" for one in below):
        return False
    counted = token.upos == "NUM" or any(one.deprel == "nummod" for one in below)
    named = any(name.first <= subject < name.last for name in sentence.names)
    return not named and token.upos in ("NOUN", "NUM", "PROPN") and (counted or token.feats.get("Number") != "Plur")


def with_present_verbs(sentence: Sentence) -> Sentence:
    """The Spanish sentence with the verb of a headline for its root where it was taken for an adjective or a noun ("Policía
    incauta más de cuatro toneladas")."""
    tokens = list(sentence.tokens)
    root = next((at for at, token in enumerate(tokens) if token.head < 0), None)
    if root is None or tokens[root].upos not in ("NOUN", "PROPN") or any(token.upos in ("VERB", "AUX") for token in tokens):
        return sentence
    verbs = [at for at in children(sentence, root) if _is_present(tokens[at]) and root < at <= root + 3]
    if not verbs or has_child(sentence, root, "det"):
        return sentence
    verb = verbs[0]
    tokens[verb] = replace(
        tokens[verb],
        upos="VERB",
        lemma=_presents()[tokens[verb].text],
        head=-1,
        deprel="root",
        feats={"VerbForm": "Fin", "Tense": "Pres", "Mood": "Ind", "Number": "Sing", "Person": "3"},
    )
    tokens[root] = replace(tokens[root], head=verb, deprel="nsubj")
    for at in children(sentence, root):
        if at > verb:
            _hang(sentence, tokens, at, verb)
    return with_tokens(sentence, tokens)


def _hang(sentence: Sentence, tokens: list[Token], at: int, verb: int) -> None:
    """Hang on the verb what stood behind it: what "más de" bounds, and what has no preposition, as its object."""
    cases = list(children(sentence, at, "case"))
    bounded = bool(cases) and tokens[cases[0] - 1].text.lower() in _BOUNDS and tokens[cases[0]].text == "de"
    if bounded:
        tokens[cases[0]] = replace(tokens[cases[0]], head=cases[0] - 1, deprel="fixed")
    nominal = tokens[at].upos in ("NOUN", "PROPN", "NUM", "SYM")
    plain = bounded or not cases or tokens[cases[0]].text == "a"
    relation = ("obj" if plain else "obl") if nominal else tokens[at].deprel
    tokens[at] = replace(tokens[at], head=verb, deprel=relation)


def _is_present(token: Token) -> bool:
    return token.upos in ("ADJ", "NOUN") and token.deprel in ("amod", "appos", "flat", "nmod") and token.text in _presents()


@cache
def _presents() -> dict[str, str]:
    """Third persons of the present of verbs in -ar that evoke an event, with the verbs."""
    known = triggers("es").verbs
    return {lemma[:-1] + ending: lemma for lemma in known if lemma.endswith("ar") for ending in ("", "n")}
