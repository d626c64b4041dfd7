"""Statements put down to someone without a verb of saying: "X's claim that", "X accused Y of", a colon before a quotation."""

from collections.abc import Iterator

from quipu.claims.attribution.cue import Cue, Side
from quipu.claims.attribution.lexicon import Flavour
from quipu.claims.attribution.nominal import (
    NOMINAL,
    RELATIVE,
    Ground,
    Nominal,
    names_source,
    opens_speech,
    phrase_from,
    phrase_of,
    subjects,
)
from quipu.claims.attribution.subject import before_helpers, subject_left, subject_right
from quipu.claims.tree import children, has_child, is_relation
from quipu.model import SourceKind

_OPENING = frozenset({'"', "“", "«", "‘", "''"})
_THAT = frozenset({"that", "que"})
_OWNERS = frozenset({"by", "from", "of", "among", "de", "del", "entre"})
_CLITICS = frozenset({"le", "les"})
_BE = frozenset({"be", "ser"})
_AUTHORS = frozenset({"by", "from", "of", "to", "de", "a"})
_LEADING = frozenset({":", "—", "–"})
_CLOSING = frozenset({'"', "”", "»", "''"})
_LABEL = 7
"""Tokens among which the colon of a heading stands."""
_BODIES = frozenset({SourceKind.OFFICIAL, SourceKind.AGENCY, SourceKind.DOCUMENT, SourceKind.COURT, SourceKind.OUTLET})
_FAR = 14
"""Tokens from an accusation to what the accused is to have done."""


def unspoken(ground: Ground) -> Iterator[Cue]:
    """Every cue of a sentence that is no verb of saying and no phrase like "according to"."""
    yield from _said_nouns(ground)
    yield from _accusations(ground)
    yield from _valuations(ground)
    yield from _before_colon(ground)
    yield from _behind_dash(ground)
    yield from _worded(ground)


def _worded(ground: Ground) -> Iterator[Cue]:
    """ "gasped his last words, "..."", "dejaron un mensaje: "..."": the noun tells whose words the quotation is."""
    for noun in range(1, len(ground.words) - 3):
        is_word = ground.word(noun) in ground.lexicon.wordings and ground.upos(noun) == "NOUN"
        if not is_word or ground.word(noun + 1) not in {",", ":"} or not opens_speech(ground, noun + 2):
            continue
        owner = next((at for at in children(ground.sentence, noun, "nmod:poss") if ground.upos(at) in {"NOUN", "PROPN"}), None)
        verb = ground.sentence.tokens[noun].head
        if owner is None and verb >= 0 and is_relation(ground.sentence.tokens[noun].deprel, "obj", "obl"):
            owner = next((at for at in subjects(ground, verb) if at < verb and ground.word(at) not in RELATIVE), None)
        if owner is not None and ground.lexicon.verbs.get(ground.lemma(verb)) is None:
            phrase = phrase_of(ground, owner)
            yield Cue(noun, Flavour.PLAIN, phrase, Side.LEFT, min(phrase.first, noun), noun + 1, forward=True)


def _said_nouns(ground: Ground) -> Iterator[Cue]:
    """ "X's claim that", "la denuncia de X de que", "expressed concern that", "X's version is that"."""
    for position in range(len(ground.sentence.tokens) - 2):
        flavour = ground.lexicon.said_nouns.get(ground.lemma(position)) if ground.upos(position) == "NOUN" else None
        that = _that_behind(ground, position) if flavour is not None else None
        if flavour is None or that is None:
            continue
        owner = _owner(ground, position)
        if owner is not None:
            yield Cue(position, flavour, owner, Side.LEFT, min(owner.first, position), that, forward=True)
            continue
        holder = _holder(ground, position) if that <= position + 2 else _told(ground, position, that)
        if holder is not None:
            verb = ground.lemma(ground.sentence.tokens[position].head)
            denies = ground.lexicon.verbs.get(verb) is Flavour.DENIAL  # "dismissed claims that"
            if ground.lemma(position) in ground.lexicon.articles and not denies:
                continue  # "received reports that"
            yield Cue(position, Flavour.DENIAL if denies else flavour, holder, Side.LEFT, holder.first, that)


def _that_behind(ground: Ground, noun: int) -> int | None:
    """Where "that" stands behind a noun, nothing between but whose it is, and perhaps a verb of being."""
    for position in range(noun + 1, min(noun + 9, len(ground.words))):
        if ground.word(position) in _THAT and ground.word(position - 1) != "en":
            aside = "," in ground.words[noun:position] and ground.lemma(position - 1) not in _BE
            return None if aside else position
        if ground.word(position) == ",":
            continue
        if ground.upos(position) in {"VERB", "PUNCT", "SCONJ"} and ground.word(position) not in _OWNERS:
            return None
        if ground.upos(position) == "AUX" and not (ground.lemma(position) in _BE and ground.word(position + 1) in _THAT):
            return None
    return None


def _owner(ground: Ground, noun: int) -> Nominal | None:
    """Whose claim, version or allegation it is."""
    for head in children(ground.sentence, noun, "nmod:poss"):
        if head < noun and ground.upos(head) in NOMINAL:
            return phrase_of(ground, head)
    if ground.word(noun + 1) not in _OWNERS or ground.word(noun + 2) in _THAT:
        return None
    first = noun + 3 if ground.word(noun + 2) in {"el", "la", "los", "las"} and ground.upos(noun + 2) == "DET" else noun + 2
    phrase = phrase_from(ground, first)
    return phrase if phrase is not None and names_source(ground, phrase) else None


def _holder(ground: Ground, noun: int) -> Nominal | None:
    """The subject of the verb whose object the noun is ("officials expressed concern that")."""
    if has_child(ground.sentence, noun, "cop") and has_child(ground.sentence, noun, "case"):
        head = next(subjects(ground, noun), None)  # "is of the opinion that"
        return phrase_of(ground, head) if head is not None and head < noun and ground.upos(head) in NOMINAL else None
    comes_to = ground.word(noun - 2) in {"to", "a"} and ground.word(noun - 3) not in {"due", "debido"}
    if not is_relation(ground.sentence.tokens[noun].deprel, "obj") and not comes_to:
        return None  # "held due to the suspicion that" is nobody's suspicion
    verb = ground.sentence.tokens[noun].head
    while not has_child(ground.sentence, verb, "nsubj") and is_relation(ground.sentence.tokens[verb].deprel, "conj"):
        verb = ground.sentence.tokens[verb].head  # "examined it and came to the conclusion that"
    head = next((at for at in subjects(ground, verb) if at < verb < noun), None) if ground.upos(verb) == "VERB" else None
    return (
        phrase_of(ground, head)
        if head is not None and ground.upos(head) in NOMINAL and ground.word(head) not in RELATIVE
        else None
    )


def _told(ground: Ground, noun: int, that: int) -> Nominal | None:
    """The phrase of "the version of the young man is that" itself, where it tells whose it is."""
    if ground.lemma(that - 1) not in _BE or ground.word(noun + 1) not in _OWNERS:
        return None
    return phrase_from(ground, noun)


def _accusations(ground: Ground) -> Iterator[Cue]:
    """ "Prosecutors accused X of smuggling", "es señalado por la Fiscalía de liderar": who accuses says that it was so."""
    for verb in range(len(ground.sentence.tokens) - 2):
        if ground.upos(verb) != "VERB":
            continue
        links, asked = ground.lexicon.accusing.get(ground.lemma(verb)), ground.lexicon.demanding.get(ground.lemma(verb))
        if links is None and asked is None:
            continue
        accuser, behind = _accuser(ground, verb)
        deed = None
        if accuser is not None:
            deed = _deed(ground, behind, links) if links is not None else _punished(ground, behind, asked or frozenset())
        if accuser is not None and deed is not None and not _is_negated(ground, verb):
            side = Side.LEFT if accuser.first < verb else Side.RIGHT
            yield Cue(verb, Flavour.BELIEF, accuser, side, min(accuser.first, verb), deed, forward=True)


def _valuations(ground: Ground) -> Iterator[Cue]:
    """ "They put its value at $2 million", "cifraron el daño en 3 millones": a figure is the word of whoever gives it."""
    for verb in range(len(ground.sentence.tokens) - 3):
        links = ground.lexicon.valuing.get(ground.lemma(verb)) if ground.upos(verb) == "VERB" else None
        if links is None or _is_negated(ground, verb):
            continue
        number = (p for p in range(verb + 1, min(verb + _FAR, len(ground.words) - 1)) if ground.word(p) in links)
        is_figure = any(ground.upos(p + 1) in {"NUM", "SYM"} or ground.upos(p + 2) in {"NUM", "SYM"} for p in number)
        giver, _ = _accuser(ground, verb) if is_figure else (None, verb)
        if giver is not None:
            side = Side.LEFT if giver.first < verb else Side.RIGHT
            yield Cue(verb, Flavour.PLAIN, giver, side, min(giver.first, verb), verb + 1, forward=True)


def _accuser(ground: Ground, verb: int) -> tuple[Nominal | None, int]:
    """Who accuses, and where the rest of the sentence begins: behind "by X" in the passive."""
    if ground.word(verb + 1) in {"by", "por"} and (phrase := phrase_from(ground, verb + 2)) is not None:
        is_passive = has_child(ground.sentence, verb, "aux:pass") or ground.word(verb).endswith(
            ("ed", "ado", "ada", "ados", "adas")
        )
        return (phrase, phrase.last) if is_passive and _accuses(ground, phrase) else (None, verb)
    helpers = range(before_helpers(ground, verb), verb)  # "have been charged with"
    is_helped = any(ground.lemma(at) in _BE | {"get", "estar"} for at in helpers) and not ground.word(verb).endswith("ing")
    is_passive = is_helped or ground.word(verb - 1 - (ground.word(verb - 1) in _CLITICS)) == "se"
    is_bare = ground.sentence.tokens[verb].feats.get("VerbForm") == "Part" and not has_child(ground.sentence, verb, "aux")
    if is_passive or is_bare or ground.sentence.tokens[verb].deprel == "acl":
        return None, verb  # "appeared in court accused of": no court accuses
    is_bare = ground.sentence.tokens[verb].feats.get("VerbForm") == "Inf"  # "para investigar una organización formada por"
    may_follow = ground.lexicon.null_subject and not is_bare
    phrase = subject_left(ground, verb) or (subject_right(ground, verb) if may_follow else None)
    return (phrase, verb + 1) if phrase is not None and _accuses(ground, phrase) else (None, verb)


def _accuses(ground: Ground, phrase: Nominal) -> bool:
    is_pronoun = ground.upos(phrase.head) == "PRON" and ground.word(phrase.head) not in RELATIVE
    return is_pronoun or names_source(ground, phrase)


def _deed(ground: Ground, first: int, links: frozenset[str]) -> int | None:
    """Where what someone is accused of begins: at the verb's own preposition, or right away where it takes none."""
    if "" in links:
        return first
    for position in range(first, min(first + _FAR, len(ground.words) - 1)):
        if ground.word(position) in links and _opens_deed(ground, position + 1):
            return position
        if ground.word(position) in {";", ":", "."} | _THAT:
            return None
    return None


def _punished(ground: Ground, first: int, links: frozenset[str]) -> int | None:
    """Where the deed begins that a penalty is asked for ("12 years in prison for selling", "12 años por vender")."""
    for position in range(first + 1, min(first + _FAR, len(ground.words) - 1)):
        is_asked = any(ground.lemma(p) in ground.lexicon.penalties for p in range(first, position))
        is_act = ground.upos(position + 1) == "VERB" or (ground.lexicon.null_subject and _opens_deed(ground, position + 1))
        if ground.word(position) in links and is_asked and is_act:
            return position
    return None


def _opens_deed(ground: Ground, position: int) -> bool:
    """Whether an act follows a preposition, and not a name: "of smuggling", "de los delitos", not "of Callao"."""
    while ground.upos(position) in {"DET", "ADJ", "NUM", "ADV"} or ground.word(position) in {"el", "la", "los", "las"}:
        position += 1
    return ground.upos(position) in {"VERB", "NOUN", "AUX"}


def _is_negated(ground: Ground, verb: int) -> bool:
    return any(
        ground.word(back) in {"not", "n't", "n’t", "no", "never", "nunca", "without", "sin"} for back in (verb - 1, verb - 2)
    )


def _is_wording(ground: Ground, position: int) -> bool:
    """Whether a word means somebody's words ("the famous quote by", "a saying attributed to", "una frase de")."""
    return ground.lemma(position) in ground.lexicon.statements or ground.word(position) in {"attributed", "atribuida"}


def _before_colon(ground: Ground) -> Iterator[Cue]:
    """ "Varsk welcomed the raid: "We found ..."": the subject of the clause before a colon speaks in the quotation behind it."""
    for colon in range(1, len(ground.words) - 3):
        if ground.word(colon) in _LEADING and ground.word(colon + 1) in _OPENING:
            cue = _leading(ground, colon)
            if cue is not None:
                yield cue
                return
    yield from (_announced(ground) or _labelled(ground))


def _announced(ground: Ground) -> tuple[Cue, ...]:
    """ "This is the statement from the ministry:" whose words follow in the next sentence."""
    colon = len(ground.words) - 1
    if ground.word(colon) != ":":
        return ()
    for by in range(1, colon - 1):
        phrase = (
            phrase_from(ground, by + 1) if ground.word(by) in _AUTHORS - {"to", "a"} and _is_wording(ground, by - 1) else None
        )
        if phrase is not None and (names_source(ground, phrase) or ground.upos(phrase.head) == "PROPN"):
            return (Cue(by, Flavour.PLAIN, phrase, Side.LEFT, by, colon, forward=True),)
    return ()


def _leading(ground: Ground, colon: int) -> Cue | None:
    """What stands before one colon, or dash, that a quotation follows."""
    verbs = [p for p in range(colon) if ground.upos(p) in {"VERB", "AUX"}]
    first = colon
    while first > 0 and ground.persons[first - 1]:
        first -= 1
    is_credited = first < colon and ground.word(first - 1) in _AUTHORS and _is_wording(ground, first - 2)
    if ground.word(colon) != ":" and not is_credited:
        return None
    if not verbs or is_credited:
        phrase = phrase_from(ground, first) if first < colon else None
        told = phrase is not None and phrase.last == colon
        return Cue(colon, Flavour.PLAIN, phrase, Side.LEFT, phrase.first, colon + 1) if phrase is not None and told else None
    if any(ground.lexicon.verbs.get(ground.lemma(p)) is not None for p in verbs):
        return None
    main = next((p for p in verbs if ground.sentence.tokens[p].deprel == "root"), verbs[0])
    phrase = subject_left(ground, main)
    if phrase is None or not _accuses(ground, phrase) or ground.upos(phrase.head) == "PRON":
        return None
    return Cue(main, Flavour.PLAIN, phrase, Side.LEFT, phrase.first, colon + 1, forward=True)


def _labelled(ground: Ground) -> Iterator[Cue]:
    """ "Police: three men held", "Fiscalía: la banda cobraba cupos": a body before a heading's colon says the rest."""
    colon = next((p for p in range(1, min(_LABEL, len(ground.words) - 3)) if ground.word(p) == ":"), None)
    phrase = phrase_from(ground, 0) if colon is not None else None
    if colon is None or phrase is None or phrase.last != colon or any(ground.persons[:colon]):
        return
    name = ground.listed[phrase.head]
    speaks = ground.lexicon.kinds.get(ground.lemma(phrase.head)) in _BODIES or name is not None
    if speaks and any(ground.upos(p) in {"VERB", "AUX"} for p in range(colon + 1, len(ground.words))):
        yield Cue(colon, Flavour.PLAIN, phrase, Side.LEFT, phrase.first, colon + 1, forward=True)


def _is_name(ground: Ground, position: int) -> bool:
    return ground.persons[position] or ground.upos(position) == "PROPN"


def _behind_dash(ground: Ground) -> Iterator[Cue]:
    """ ""We have the men." — Ana Ruiz, mayor": who is named behind a quotation and a dash said it."""
    for dash in range(2, len(ground.words) - 1):
        if ground.word(dash) in {"—", "–", "--"} and ground.word(dash - 1) in _CLOSING and _is_name(ground, dash + 1):
            phrase = phrase_from(ground, dash + 1)
            if phrase is not None and ground.word(phrase.last) in {",", ".", ""}:
                yield Cue(dash, Flavour.PLAIN, phrase, Side.RIGHT, dash, phrase.last)
            return
