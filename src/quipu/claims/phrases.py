"""Noun phrases: the shortest span that answers, and what sort of thing it speaks of."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from quipu.claims.document import Document
from quipu.claims.tree import children, conjuncts, has_child, is_relation, subtree
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence, Token
from quipu.measure import is_a, kinds_of
from quipu.model import Measured, Quantity

_INSIDE = ("amod", "compound", "nummod", "flat", "fixed", "goeswith", "nmod:desc")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "ADJ", "DET"})
_LOOSE_DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "some",
        "any",
        "least",
        "another",
        "all",
        "both",
        "el",
        "la",
        "los",
        "las",
        "lo",
        "un",
        "una",
        "unos",
        "unas",
        "este",
        "esta",
        "estos",
        "estas",
        "ese",
        "esa",
        "esos",
        "esas",
        "su",
        "sus",
        "dicho",
        "dicha",
        "l",
        "otro",
        "otra",
        "otros",
        "otras",
        "nuestro",
        "mi",
        "mis",
        "aquel",
        "aquella",
    ]
)


_MAKES = frozenset({"tipo", "marca", "calibre", "modelo", "color"})
_PARTICIPLE = re.compile(r"(?:[ai]d[oa]|i?[ae]nte|ocult[oa])s?$")
"""Endings of Spanish adjectives that are said of things with a complement."""
_COMPLETING = frozenset({"a", "al", "con", "por", "en", "para", "como", "entre", "dentro", "bajo", "desde", "hacia"})
_BANDING = frozenset({"asociación", "association", "sociedad", "empresa", "enterprise", "columna", "oficina", "brazo"})
_DRUGGING = frozenset(
    {"ilícito", "ilegal", "estupefaciente", "prohibido", "psicotrópico", "controlado", "psicoactivo", "alucinógeno", "sintético"}
)
_CRIMINAL = frozenset({"criminal", "delictivo", "delictual", "delincuencial", "mafioso", "ilícito", "illicit"})
_EACH_BEFORE = re.compile(r"\b(?:each|cada un[oa])\b[^,.;]{0,20}$", re.IGNORECASE)
_EACH_BEHIND = re.compile(
    r"\s*(?:each(?:\s+(?:day|week|month|year))?\b|apiece\b|per\s+\w+|an?\s+(?:day|week|month|year)\b|every\s+\w+|annually\b|monthly\b|yearly\b|weekly\b|cada\s+\w+"
    r"|c/u\b|al\s+(?:día|mes|año)\b|por\s+(?:día|semana|mes|año)\b|a\s+la\s+semana\b|mensual(?:es)?\b|anual(?:es)?\b|semanal(?:es)?\b"
    r"|diari[oa]s?\b)",
    re.IGNORECASE,
)


@cache
def _nouns(language: str, kind: str) -> frozenset[str]:
    listed = frozenset(str(word) for word in load("actors")[language].get(kind, ()))
    if kind != "person":
        return listed
    offices = load("offices")[language]
    return listed.union(map(str, offices["posts"]), map(str, offices["occupations"]), map(str, load("kin")[language]))


@cache
def _demonyms(language: str) -> frozenset[str]:
    return frozenset(str(word).lower() for word in load("demonyms")[language])


def name_at(sentence: Sentence, index: int) -> Name | None:
    """The name that a token is part of."""
    return next((name for name in sentence.names if name.first <= index < name.last), None)


def relative_head(sentence: Sentence, index: int) -> int:
    """For a relative pronoun the noun it stands for; any other token is its own."""
    token = sentence.tokens[index]
    relative = token.feats.get("PronType") == "Rel" or token.lemma.lower() in (
        "who",
        "which",
        "that",
        "que",
        "quien",
        "cual",
        "whom",
        "donde",
    )
    if token.upos not in ("PRON", "DET", "SCONJ") or not relative:
        return index
    verb = token.head
    for _ in range(4):
        if verb < 0:
            return index
        if is_relation(sentence.tokens[verb].deprel, "acl") and sentence.tokens[verb].head >= 0:
            return sentence.tokens[verb].head
        verb = sentence.tokens[verb].head
    return index


def is_nominal(sentence: Sentence, index: int) -> bool:
    """Whether a token can head a phrase that fills a role."""
    return sentence.tokens[index].upos in _NOMINAL


def positions(sentence: Sentence, head: int) -> list[int]:
    """Tokens of the shortest phrase around a head: its name, or the noun with what belongs to it before it."""
    name = name_at(sentence, head)
    if name is not None:
        return _whole_name(sentence, name)
    found = {head}
    for child in children(sentence, head, *_INSIDE):
        found.update(subtree(sentence, child, ("punct",)) if child < head or not _has_clause(sentence, child) else ())
    if sentence.tokens[head].upos == "PROPN":
        for child in children(sentence, head, "nmod:poss"):
            found.update(subtree(sentence, child) if sentence.tokens[child].upos == "PROPN" else ())
    low = head
    while low - 1 in found or _is_hyphen(sentence, low - 1, found):
        low -= 1
    high = head
    while high + 1 in found or _is_hyphen(sentence, high + 1, found):
        high += 1
    high = _with_whole(sentence, head, _without_tail(sentence, head, _with_complement(sentence, head, high)))
    return _trimmed(sentence, list(range(low, high + 1)))


def _without_tail(sentence: Sentence, head: int, high: int) -> int:
    """The end of a phrase without a participle that words behind it complete ("31 personas pertenecientes a una red"), and
    without what make or calibre it is of ("vehículos tipo moto")."""
    made = [place for place in range(head + 1, high + 1) if sentence.tokens[place].lemma.lower() in _MAKES]
    if made:
        led = [place for place in range(head + 1, made[0]) if sentence.tokens[place].upos == "ADP"]
        high = (led[0] if led else made[0]) - 1  # "armas de grueso calibre"
    while (
        head < high < len(sentence.tokens) - 1
        and sentence.tokens[high].upos in ("ADJ", "VERB")
        and _PARTICIPLE.search(sentence.tokens[high].text.lower())
        and (
            sentence.tokens[high + 1].text.lower() in _COMPLETING
            or sentence.tokens[high + 1].text.lower().endswith(("ando", "iendo"))
        )
    ):
        high -= 1
    return high


def _has_clause(sentence: Sentence, place: int) -> bool:
    """Whether a modifier brings complements of its own ("siete personas vinculadas a una red")."""
    return sentence.tokens[place].upos in ("ADJ", "VERB") and any(
        children(sentence, place, "obl", "obj", "acl", "advcl", "xcomp", "nmod", "conj")
    )


def _is_hyphen(sentence: Sentence, place: int, found: set[int]) -> bool:
    return (
        0 < place < len(sentence.tokens) - 1
        and sentence.tokens[place].text in ("-", "–", '"', "“", "”", "'")
        and place - 1 in found
        and place + 1 in found
    )


def _with_complement(sentence: Sentence, head: int, high: int) -> int:
    """A bare "de" complement names the kind in Spanish ("armas de fuego", "jefe de operaciones"); so does "of" in an office."""
    tokens = sentence.tokens
    if high + 2 < len(tokens) and tokens[high + 1].text.lower() in ("de", "of") and tokens[high + 2].upos == "NOUN":
        inner = high + 2
        if (
            tokens[inner].head == head
            and tokens[inner].lemma.lower() not in ("nacionalidad", "edad", "año", "origen")
            and not has_child(sentence, inner, "det", "nummod")
            and tokens[high + 1].text.lower() == "de"
        ):
            return inner
    return high


def _with_whole(sentence: Sentence, head: int, high: int) -> int:
    """A part of a group reaches to the name of the group, which alone tells it from others ("a cell of the Red Command")."""
    if sentence.tokens[head].lemma.lower() not in _nouns("en", "part") | _nouns("es", "part"):
        return high
    for child in children(sentence, head, "nmod"):
        name = name_at(sentence, child)
        if name is not None and high < child and name.first - high <= 3 and preposition(sentence, child) in ("of", "de"):
            return name.last - 1
    return high


def _whole_name(sentence: Sentence, name: Name) -> list[int]:
    """A name with the capitalized words hung flat on it that the tagger left off."""
    low, high = name.first, name.last
    while (
        high < len(sentence.tokens)
        and is_relation(sentence.tokens[high].deprel, "flat")
        and sentence.tokens[high].text[0].isupper()
    ):
        if not name.first <= sentence.tokens[high].head < high:
            break
        high += 1
    while (
        low > 0
        and is_relation(sentence.tokens[low].deprel, "flat")
        and sentence.tokens[low].head == low - 1
        and sentence.tokens[low - 1].upos == "PROPN"
    ):
        low -= 1
    low += high - low == 2 and low == 0 and _is_force_with_article(sentence, high)
    return list(range(low, high))


def _is_force_with_article(sentence: Sentence, high: int) -> bool:
    """ "The Navy", at the head of a sentence: the article is no part of what a force is called."""
    article, force = sentence.tokens[high - 2 : high]
    return article.text == "The" and force.text.lower() in _nouns("en", "police")


def _trimmed(sentence: Sentence, places: list[int]) -> list[int]:
    """Without determiners and marks at the ends."""
    while len(places) > 1 and _is_loose(sentence, places[0]):
        places = places[1:]
    while len(places) > 1 and sentence.tokens[places[-1]].upos == "PUNCT":
        places = places[:-1]
    return places


def _is_loose(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return token.upos in ("PUNCT", "ADP", "CCONJ") or token.text.lower() in _LOOSE_DETERMINERS


def span(_document: Document, sentence: Sentence, head: int) -> tuple[int, int]:
    """Characters of the shortest phrase around a head."""
    places = positions(sentence, head)
    return sentence.tokens[places[0]].start, sentence.tokens[places[-1]].end


def members(sentence: Sentence, head: int) -> list[int]:
    """A head and what is coordinated with it, nominal parts only; "X and Y, as well as Z"."""
    found = [place for place in conjuncts(sentence, head) if is_nominal(sentence, place)]
    return [place for place in found if place == head or not (_explains(sentence, place) or _is_clause(sentence, place))]


def _is_clause(sentence: Sentence, place: int) -> bool:
    """ "X, who ordered it, and several others were among 29 suspects": what a clause of its own says of others."""
    return has_child(sentence, place, "cop") and has_child(sentence, place, "nsubj")


def _explains(sentence: Sentence, place: int) -> bool:
    """Whether a noun between commas behind a person's name tells who that is, though the tree takes it for one more ("X, a
    businessman, and Y", "X, presunto líder de la banda, y Z")."""
    token = sentence.tokens[place]
    if token.upos != "NOUN" or token.feats.get("Number") == "Plur" or has_child(sentence, place, "cc", "nummod"):
        return False
    if token.lemma.lower() == "alias":  # "alias Tuerto, alias Mono y alias Flaco"
        return False
    first = place
    while first > 0 and sentence.tokens[first - 1].upos in ("ADJ", "DET", "ADV"):
        first -= 1
    name = name_at(sentence, first - 2) if first > 1 and sentence.tokens[first - 1].text == "," else None
    articles = {token.text.lower() for token in sentence.tokens[first:place] if token.upos == "DET"}
    return name is not None and name.kind == "person" and name.last == first - 1 and articles <= {"a", "an", "un", "una"}


def measured_in(document: Document, start: int, end: int) -> Iterator[Measured]:
    """Values whose words lie within the characters."""
    for value in document.measured:
        if value.start >= end:
            return
        if value.end > start and value.start >= start and value.end <= end:
            yield value


def quantity_of(document: Document, sentence: Sentence, head: int) -> Measured | None:
    """The quantity whose words hold the head, or that a number standing before the head's phrase begins."""
    token = sentence.tokens[head]
    for value in document.measured:
        if isinstance(value.value, Quantity) and value.start <= token.start and token.end <= value.end:
            return value
    return _weighed(document, sentence, head)


def _weighed(document: Document, sentence: Sentence, head: int) -> Measured | None:
    """The weight that a verb of weighing gives its subject ("the cocaine found in the container weighed 2,140 kilos")."""
    verb = sentence.tokens[head].head
    if verb < 0 or sentence.tokens[head].deprel != "nsubj" or sentence.tokens[verb].lemma.lower() not in ("weigh", "pesar"):
        return None
    for child in children(sentence, verb, "obj", "obl"):
        token = sentence.tokens[child]
        for value in document.measured:
            if not (value.start <= token.start and token.end <= value.end):
                continue
            if isinstance(value.value, Quantity) and value.value.unit != "count":
                of = value.value.of or kinds_of(sentence.tokens[head].text.lower(), document.language)
                return replace(value, value=replace(value.value, of=of))
    return None


def share_after(text: str, value: Measured) -> int | None:
    """Where the words end that make a value a share or a rate: what each of several has ("each weighing a kilo", "de un kilo cada
    uno"), or what comes again every month. None for a total."""
    behind = _EACH_BEHIND.match(text, value.end)
    if behind is not None:
        return behind.end()
    return value.end if _EACH_BEFORE.search(text[max(value.start - 24, 0) : value.start]) else None


def kind_of(document: Document, sentence: Sentence, head: int) -> str | None:
    """`person`, `group`, `place`, `organization`, `time`, a thing of the taxonomy, or None where the noun tells nothing."""
    token = sentence.tokens[head]
    value = quantity_of(document, sentence, head)
    if value is not None and isinstance(value.value, Quantity) and value.value.of:
        return value.value.of
    name = name_at(sentence, head)
    if name is not None:
        return "group" if name.kind == "organization" and _is_group(document, sentence, name) else name.kind
    lemma, language = token.lemma.lower(), document.language
    if token.upos == "PRON" and token.feats.get("Person") in ("1", "3") and token.feats.get("PronType") == "Prs":
        return "pronoun"
    counted = _counted(document, sentence, head)
    if counted is not None:
        return counted
    thing = _drug(sentence, head) or kinds_of(token.text.lower(), language) or kinds_of(lemma, language)
    people = _is_national(token, language) or _is_couple(sentence, head, language)
    if people or (thing is not None and is_a(thing, "person")):
        return "person"
    if lemma in _BANDING and any(sentence.tokens[at].lemma.lower() in _CRIMINAL for at in children(sentence, head, "amod")):
        return "group"
    for kind in ("group", "person", "place", "conveyance"):
        if lemma in _nouns(language, kind) or (kind == "person" and _former(lemma) in _nouns(language, kind)):
            return kind
    return thing


def _drug(sentence: Sentence, head: int) -> str | None:
    """ "sustancias estupefacientes": what an adjective tells to be drugs."""
    below = {sentence.tokens[at].lemma.lower() for at in children(sentence, head, "amod")}
    return "drug" if sentence.tokens[head].lemma.lower() == "sustancia" and below & _DRUGGING else None


def _is_national(token: Token, language: str) -> bool:
    """ "two Mexicans", "la colombiana": a demonym that stands for a person, with a capital only in the plural."""
    word = token.text.lower()
    if token.upos == "PROPN":
        return word.endswith("s") and word[:-1] in _demonyms(language)
    return token.upos == "NOUN" and token.lemma.lower() in _demonyms(language)


def _former(lemma: str) -> str:
    """The office in "excongresista", "ex-mayor"."""
    return lemma[2:].lstrip("-") if lemma.startswith("ex") else ""


def _is_group(document: Document, sentence: Sentence, name: Name) -> bool:
    return any(
        sentence.tokens[place].lemma.lower() in _nouns(document.language, "group") for place in range(name.first, name.last)
    )


def is_person(kind: str | None) -> bool:
    """Whether a kind may be arrested, charged or killed: people, and groups of them."""
    return kind in ("person", "group", "pronoun")


def is_agentive(document: Document, token: Token) -> bool:
    """Whether an English noun that nothing else is known of ends as nouns for people do ("a baker", "two typists")."""
    lemma = token.lemma.lower()
    if (
        document.language != "en"
        or token.upos != "NOUN"
        or kinds_of(lemma, "en") is not None
        or lemma in _nouns("en", "no_person")
    ):
        return False
    return lemma.endswith(tuple(_nouns("en", "person_endings")))


def _counted(document: Document, sentence: Sentence, head: int) -> str | None:
    """ "uno de los imputados", "two of the largest rings": what some of several are, told by a pronoun, a number or a rank."""
    token = sentence.tokens[head]
    ranked = token.upos == "ADJ" and token.feats.get("Degree") == "Sup"
    some = token.upos in ("DET", "ADJ") and token.text.lower() in _nouns(document.language, "some_of")
    if token.upos not in ("PRON", "NUM") and not ranked and not some:
        return None
    related = ("nmod", "obl") if some else ("nmod",)
    below = [at for at in children(sentence, head, *related) if preposition(sentence, at) in ("de", "of", "among", "entre")]
    kinds = [(kind_of(document, sentence, at), sentence.tokens[at].feats.get("Number")) for at in below]
    if any(kind == "group" and number == "Plur" for kind, number in kinds):
        return "group"
    return "person" if any(is_person(kind) for kind, _ in kinds) else None


def _is_couple(sentence: Sentence, head: int, language: str) -> bool:
    """ "the pair", "el dúo": a few people, where nothing tells what they are."""
    known = load("naming")["couples"][language]
    return sentence.tokens[head].lemma.lower() in known and not has_child(sentence, head, "nmod", "compound")


def is_police(document: Document, sentence: Sentence, head: int) -> bool:
    """Whether a phrase speaks of those who search and seize in the name of the law."""
    told = {at for child in children(sentence, head, "amod") if _has_clause(sentence, child) for at in subtree(sentence, child)}
    places = [at for at in subtree(sentence, head, ("acl", "appos", "conj", "punct")) if at not in told]
    if _is_band(document, sentence, head):
        return False
    words = [word for place in places for word in (sentence.tokens[place].lemma.lower(), sentence.tokens[place].text.lower())]
    return any(part in _nouns(document.language, "police") for word in words for part in (word, *word.split("-")))


def _is_band(document: Document, sentence: Sentence, head: int) -> bool:
    """ "un grupo de hombres armados", "el grupo criminal", "cartel operatives": not those of a force."""
    lemma = sentence.tokens[head].lemma.lower()
    if lemma == "operative":
        beside = {sentence.tokens[at].lemma.lower() for at in children(sentence, head, "compound", "amod", "nmod")}
        return bool(beside & (_nouns("en", "group") | _CRIMINAL))
    if document.language != "es" or lemma not in ("grupo", "comando") or name_at(sentence, head) is not None:
        return False
    below = [at for at in children(sentence, head, "nmod") if preposition(sentence, at) == "de"]
    plain = _nouns("es", "anyone") | _nouns("es", "assailants")
    people = any(sentence.tokens[at].lemma.lower() in plain for at in below)
    told = {sentence.tokens[at].lemma.lower() for at in children(sentence, head, "amod")}
    return people or bool(told & (_CRIMINAL | {"armado"}))


def preposition(sentence: Sentence, head: int) -> str:
    """The case words of a phrase in lower case: "along with", "a través de"; empty where it has none."""
    places: list[int] = []
    for child in children(sentence, head, "case", "mark"):
        if child < head and sentence.tokens[child].upos in ("ADP", "SCONJ", "ADV", "VERB", "NOUN", "ADJ", "CCONJ"):
            places.append(child)
            places.extend(children(sentence, child, "fixed"))
    return " ".join(
        sentence.tokens[place].text.lower().replace("l", "el", 1)
        if sentence.tokens[place].text == "l"
        else sentence.tokens[place].text.lower()
        for place in sorted(set(places))
    )


def is_noun_of(document: Document, lemma: str, kind: str) -> bool:
    """Whether a lemma stands in a list of `actors`."""
    return lemma.lower() in _nouns(document.language, kind)
