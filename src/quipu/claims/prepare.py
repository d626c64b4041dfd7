"""A report's parsed sentences as the claim rules read them: names whole, relative clauses called so, lost subjects back."""

from collections.abc import Iterable
from dataclasses import replace

from quipu.claims import spanish
from quipu.claims.behind import with_told_behind
from quipu.claims.document import Document
from quipu.claims.mending import english
from quipu.claims.numbered import with_counts
from quipu.claims.tree import ancestors, children, has_child, head_of, is_relation, subtree, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.model import Measured, Money, Quantity, Report, Time

_RELATIVES = frozenset(
    ["who", "whom", "whose", "which", "that", "where", "que", "quien", "quienes", "cual", "cuales", "cuyo", "cuya", "cuyos",
     "cuyas", "donde"]
)  # fmt: skip

_OVER = "over "


def prepared(report: Report, whole: Iterable[Sentence], measured: Iterable[Measured]) -> Document:
    """The document that the rules read; English where the report's language is not known.

    `whole`: the report's sentences `with_whole_names`.
    """
    language = "es" if report.language == "es" else "en"
    mended = tuple(_mended(sentence, language) for sentence in whole)
    told = tuple(one for one in measured if not _is_given_name(one, mended))
    if language == "en":
        told = tuple(_as_ground(report.text, one) for one in with_counts(report.text, mended, told))
    return Document(report, language, mended, told)


def _is_given_name(measured: Measured, sentences: tuple[Sentence, ...]) -> bool:
    """ "Monday Audu": a day that is part of somebody's name."""
    if not isinstance(measured.value, Time):
        return False
    return any(
        name.kind == "person"
        and sentence.tokens[name.first].start <= measured.start
        and measured.end < sentence.tokens[name.last - 1].end
        for sentence in sentences
        if sentence.start <= measured.start < sentence.end
        for name in sentence.names
    )


def _as_ground(text: str, measured: Measured) -> Measured:
    """ "jailed for trafficking over 2,310 kilos", "handed over 29 men": there "over" tells on account of what, or goes with the
    verb, and not how much."""
    words = text[: measured.start].split()
    if not measured.text.lower().startswith(_OVER) or not words or words[-1].lower() not in load("events")["over_what"]:
        return measured
    value = measured.value
    if not isinstance(value, Quantity | Money) or value.low is None or value.high is not None:
        return measured
    start = measured.start + len(_OVER)
    return Measured(start, measured.end, measured.text[len(_OVER) :], replace(value, high=value.low))


def _mended(sentence: Sentence, language: str) -> Sentence:
    mended = _with_called_groups(_with_subjects(_with_relatives(_with_bynames(sentence))), language)
    mended = with_told_behind(mended)
    return english(mended) if language == "en" else spanish.mended(_with_said_clauses(_with_capitals(mended)))


def _with_bynames(sentence: Sentence) -> Sentence:
    """What somebody is called behind "alias" told as a name, with a lemma that no list of nouns holds ("X alias Attack")."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens)):
        marked = at > 1 and tokens[at - 1].upos == "PUNCT" and tokens[at - 1].text not in {",", ".", "(", ")", ";", ":"}
        called = tokens[at - 1 - marked].text.lower() == "alias" and tokens[at].text[:1].isupper()
        if called and tokens[at].upos in {"NOUN", "ADJ", "VERB", "PROPN"}:
            tokens[at] = replace(tokens[at], upos="PROPN", lemma=f"“{tokens[at].text}”")
    return with_tokens(sentence, tokens)


def _with_called_groups(sentence: Sentence, language: str) -> Sentence:
    """The sentence with a group's name hung on the noun before it ("la banda criminal Los Lagartos", "the gang Black Sun")."""
    tokens = list(sentence.tokens)
    for name in sentence.names:
        noun = name.first - 1
        while noun > 0 and tokens[noun].upos == "ADJ":
            noun -= 1
        if name.kind != "organization" or noun < 0 or tokens[noun].lemma.lower() not in load("actors")[language]["group"]:
            continue
        head = head_of(sentence, list(range(name.first, name.last)))
        if tokens[noun].upos == "NOUN" and tokens[head].head != noun and head not in ancestors(sentence, noun):
            tokens[head] = replace(tokens[head], head=noun, deprel="appos")
    return with_tokens(sentence, tokens)


def _with_capitals(sentence: Sentence) -> Sentence:
    """The sentence with a capital behind an article for a name, where the tagger took it for a verb ("según la Procunar")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens[1:], start=1):
        article = tokens[at - 1]
        inside = at > 1 and article.text.islower() and article.upos == "DET"
        if inside and token.upos in ("VERB", "ADV", "AUX") and token.text[:1].isupper():
            relation = "obl" if is_relation(token.deprel, "advcl", "acl") else token.deprel
            tokens[at] = replace(token, upos="PROPN", lemma=token.text, deprel=relation, feats={})
    return with_tokens(sentence, tokens)


def _with_said_clauses(sentence: Sentence) -> Sentence:
    """The sentence with what is said hung on the verb of saying, and not on where it is said ("señaló en un comunicado que se
    hallaron dos toneladas")."""
    tokens = list(sentence.tokens)
    saying = load("reporting_es")["verbs"]["plain"]
    for at, token in enumerate(tokens):
        if not is_relation(token.deprel, "acl") or token.head < 0 or not is_relation(tokens[token.head].deprel, "obl", "nmod"):
            continue
        verb = tokens[token.head].head
        that = [child for child in children(sentence, at) if tokens[child].text.lower() == "que" and child < at]
        if verb < 0 or not that or tokens[verb].lemma.lower() not in saying or has_child(sentence, verb, "ccomp"):
            continue
        tokens[at] = replace(token, head=verb, deprel="ccomp")
        tokens[that[0]] = replace(tokens[that[0]], upos="SCONJ", deprel="mark", feats={})
    return with_tokens(sentence, tokens)


def _with_relatives(sentence: Sentence) -> Sentence:
    """The sentence with `acl:relcl` on every relative clause: half of the Spanish treebanks say only `acl`."""
    if not any(token.deprel == "acl" for token in sentence.tokens):
        return sentence
    tokens = tuple(
        replace(token, deprel="acl:relcl") if token.deprel == "acl" and _is_relative(sentence, at, token) else token
        for at, token in enumerate(sentence.tokens)
    )
    return replace(sentence, tokens=tokens)


def _with_subjects(sentence: Sentence) -> Sentence:
    """The sentence with a first subject given back to the clause that lost it to the reporting verb behind ("X, a leader of the
    cartel, was extradited on Monday, the statement said")."""
    for verb, token in enumerate(sentence.tokens):
        if token.upos != "VERB":
            continue
        said = [at for at in children(sentence, verb, "ccomp") if at < verb and not has_child(sentence, at, "nsubj", "csubj")]
        before = list(children(sentence, verb, "nsubj"))
        if said and len(before) > 1 and before[0] < said[0] < before[-1]:
            moved = replace(sentence.tokens[before[0]], head=said[0])
            return replace(sentence, tokens=(*sentence.tokens[: before[0]], moved, *sentence.tokens[before[0] + 1 :]))
    return sentence


def _is_relative(sentence: Sentence, at: int, token: Token) -> bool:
    """Whether a clause on a noun has a finite verb and a relative pronoun before it."""
    finite = token.feats.get("VerbForm") == "Fin" or has_child(sentence, at, "aux", "cop")
    inside = subtree(sentence, at, ("conj", "acl", "advcl", "ccomp", "parataxis"))
    return finite and any(
        place < at and sentence.tokens[place].text.lower() in _RELATIVES and place > token.head for place in inside
    )
