"""Reporting words in a sentence, and the noun phrase that each gives as its source."""

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
    with_name,
)
from quipu.claims.attribution.passed import described_by, given_by, takes_thing
from quipu.claims.attribution.subject import (
    MARKS,
    before_helpers,
    blamed,
    controller,
    inserted,
    next_word,
    past_bracket,
    subject_left,
    subject_right,
    tree_right,
    verb_end,
)
from quipu.claims.attribution.unspoken import unspoken
from quipu.claims.tree import children, has_child, is_relation
from quipu.model import SourceKind

_ONLY = frozenset({"only", "just", "simply", "solo", "sólo", "solamente", "únicamente"})
_REFLEXIVE = frozenset(
    {"quejar", "negar", "jactar", "referir", "pronunciar", "preguntar", "enterar", "mostrar", "declarar", "reafirmar"}
)
"""Spanish verbs whose "se" is the speaker's own ("se quejó")."""
_OPENERS = frozenset({"that", "que", ":"})
_BY = frozenset({"by", "in", "after", "before", "when", "while"})
_NO_SPEAKERS = frozenset({"donde", "cuando", "como", "where", "when", "how", "mientras", "cómo", "dónde", "cuándo", "qué"})
_VIEWED = frozenset({SourceKind.AGENCY, SourceKind.OFFICIAL, SourceKind.ANALYST, SourceKind.COURT})
_PLACED = frozenset({SourceKind.AGENCY, SourceKind.DOCUMENT, SourceKind.COURT})
_NEGATIONS = frozenset({"not", "n't", "n’t", "no", "never", "nunca", "without", "sin"})
_ENDS = frozenset({'"', "”", "»", "’", "'", "''"})
_BESIDE = 8
"""Tokens between a quotation and the verb of who speaks in it."""
_FINITE = ("ó", "ron", "jo", "aba", "ía", "aban", "ían", "a", "e", "an", "en")
"""How Spanish verbs of the third person end in the tenses of reporting."""


PERFECT = frozenset({"ha", "han", "había", "habían"})
"""Forms that make a participle a finite verb ("Además, ha explicado que")."""


def cues(ground: Ground) -> tuple[Cue, ...]:
    """Every reporting word of a sentence with its source, in text order."""
    found: list[Cue] = [*_phrases(ground), *_in_view(ground), *_in_opinion(ground), *unspoken(ground), *described_by(ground)]
    for position in range(len(ground.sentence.tokens)):
        flavour = _flavour(ground, position)
        held = any(cue.first <= position < cue.last for cue in found if cue.is_phrase)
        if flavour is None or held or any(cue.position == position for cue in found):
            continue
        cue = _with_source(ground, position, flavour, found)
        if cue is not None and cue.phrase is not None and ground.word(cue.phrase.head) in _NO_SPEAKERS:
            continue
        if cue is not None:
            found.append(cue)
    return tuple(sorted(found, key=lambda cue: cue.position))


def _phrases(ground: Ground) -> Iterator[Cue]:
    """ "according to X", "según X"."""
    end = 0
    openings = {words[0] for words in ground.lexicon.phrases}
    for position, opening in enumerate(ground.words):
        if opening not in openings or position < end:
            continue
        words = next((words for words in ground.lexicon.phrases if _reads(ground, position, words)), None)
        if words is None:
            continue
        end = first = position + len(words)
        if ground.word(first) == "lo" and ground.word(first + 2) == "por":
            first += 3  # "según lo informado por la Policía"
        phrase = _with_apposed(ground, phrase_from(ground, first))
        phrase = (given_by(ground, phrase) if phrase is not None else None) or phrase
        is_source = phrase is not None and not (ground.upos(first) == "PRON" and ground.word(first) in RELATIVE)
        if (
            phrase is not None
            and is_source
            and _flavour(ground, phrase.last) in {None, Flavour.CITE}
            and _flavour(ground, first) is None
        ):
            yield Cue(position, Flavour.PLAIN, phrase, Side.RIGHT, position, phrase.last, is_phrase=True)


def _in_view(ground: Ground) -> Iterator[Cue]:
    """ "Para la Fiscalía, Varsk lideraba la banda": whose view opens the sentence."""
    if ground.words[:1] and ground.word(0) in ground.lexicon.views:
        phrase = _with_apposed(ground, phrase_from(ground, 1))
        if phrase is not None and ground.word(phrase.last) == "," and _holds_views(ground, phrase):
            yield Cue(0, Flavour.BELIEF, phrase, Side.RIGHT, 0, phrase.last, is_phrase=True)


def _in_opinion(ground: Ground) -> Iterator[Cue]:
    """ "In Hale's view, the letters were forged": whose view a phrase gives."""
    for position in range(len(ground.words) - 3):
        if ground.word(position) not in {"in", "to"}:
            continue
        noun = next(
            (at for at in range(position + 2, min(position + 9, len(ground.words))) if ground.word(at) in ("'s", "’s")), -1
        )
        if noun < 0 or ground.word(noun + 1) not in ground.lexicon.opinions:
            continue
        phrase = phrase_from(ground, position + 1)
        if phrase is not None and phrase.last > noun and ground.word(noun + 2) in {",", ".", ""}:
            owner = Nominal(phrase.first, noun, noun - 1)
            yield Cue(position, Flavour.PLAIN, owner, Side.RIGHT, position, noun + 2, is_phrase=True)


def _holds_views(ground: Ground, phrase: Nominal) -> bool:
    return ground.lexicon.kinds.get(ground.lemma(phrase.head)) in _VIEWED or any(ground.persons[phrase.first : phrase.last])


def _with_apposed(ground: Ground, phrase: Nominal | None) -> Nominal | None:
    """The phrase with the name that stands between commas behind its office ("according to the prosecutor, Mr Moses Adeyi,")."""
    if phrase is None or ground.word(phrase.last) != ",":
        return phrase
    last = with_name(ground, phrase.head, phrase.last)
    return Nominal(phrase.first, last, phrase.head) if ground.word(last) in {",", "."} else phrase


def _reads(ground: Ground, position: int, words: tuple[str, ...]) -> bool:
    return position >= 0 and ground.words[position : position + len(words)] == words


def _flavour(ground: Ground, position: int) -> Flavour | None:
    """The flavour of a token that is a reporting verb; None for any other."""
    upos = ground.upos(position)
    if upos in {"ADJ", "VERB"} and ground.word(position) in ground.lexicon.attitudes and _is_predicate(ground, position):
        return Flavour.KNOWLEDGE
    if upos in {"VERB", "AUX"} and (verb_end(ground, position) > position + 1 or _puts_it(ground, position)):
        return Flavour.PLAIN
    is_verb = upos in {"VERB", "AUX"} or ground.word(position) in ground.lexicon.never_nouns or _closes_sentence(ground, position)
    flavour = ground.lexicon.verbs.get(ground.lemma(position)) if is_verb else None
    quotes = is_verb and flavour is None and ground.lemma(position) in ground.lexicon.quoting
    return Flavour.PLAIN if quotes and _is_by_quotation(ground, position) else flavour


def _is_by_quotation(ground: Ground, verb: int) -> bool:
    """Whether a quotation ends before a verb and its subject, or opens behind it: ""We wept," Ruiz continued"."""
    around = [*range(max(verb - _BESIDE, 0), verb), *range(verb + 1, min(verb + _BESIDE, len(ground.words)))]
    ends = any(ground.word(p) in _ENDS and ground.word(p - 1) in {",", "?", "!", "."} and p < verb for p in around)
    ends = ends or any(ground.word(p) == "," and ground.word(p - 1) in _ENDS and p < verb for p in around)
    return ends or any(ground.word(p) in {",", ":"} and opens_speech(ground, p + 1) and p > verb for p in around)


def _puts_it(ground: Ground, verb: int) -> bool:
    """ "as she puts it": a verb that reports only in an aside."""
    behind = ground.lexicon.asided.get(ground.lemma(verb), ())
    return any(_reads(ground, verb + 1, words) for words in behind) and any(
        _is_aside(ground, phrase_of(ground, head).first) for head in subjects(ground, verb)
    )


def _closes_sentence(ground: Ground, position: int) -> bool:
    """A last word behind a comma and a source that the tagger takes for a noun ("..., the paper reports.")."""
    is_last = ground.upos(position) == "NOUN" and ground.word(position + 1) in {".", ""} and not ground.lexicon.null_subject
    return is_last and ground.word(position).endswith("s") and _before_closing(ground, position) is not None


def _before_closing(ground: Ground, position: int) -> Nominal | None:
    """The source between the last comma and a token."""
    comma = next((p for p in range(position - 1, 0, -1) if ground.word(p) == ","), position)
    phrase = phrase_from(ground, comma + 1) if comma + 1 < position else None
    if phrase is None or phrase.last < position:
        return None
    head = min(phrase.head, position - 1)
    is_source = ground.lemma(head) in ground.lexicon.kinds or ground.upos(head) == "PROPN"
    return Nominal(phrase.first, position, head) if is_source else None


def _is_predicate(ground: Ground, position: int) -> bool:
    """Whether an adjective is what someone is said to be, or to have become ("officials are concerned that")."""
    begin = before_helpers(ground, position)
    return bool({ground.lemma(begin), ground.lemma(begin - 1)} & {"be", "ser", "estar", "become", "remain", "feel", "grow"})


def _with_source(ground: Ground, position: int, flavour: Flavour, earlier: list[Cue]) -> Cue | None:
    if _is_infinitive(ground, position):
        return _of_another(ground, position, flavour) or _controlled(ground, position, flavour)
    unsaid = _is_negated(ground, position)
    if flavour is Flavour.DENIAL and unsaid:
        flavour, unsaid = Flavour.PLAIN, False  # "does not dispute that"
    if (
        unsaid
        or _is_noun_like(ground, position)
        or ground.word(position + 1) in ground.lexicon.unsaid.get(ground.lemma(position), ())
        or takes_thing(ground, position)
        or (ground.lemma(position) in ground.lexicon.impersonal and ground.word(position + 1) not in _OPENERS)
    ):
        return None
    if flavour is Flavour.CITE:
        return _citing(ground, position)
    if ground.word(position).endswith(("ing", "ndo")) and ground.upos(position - 1) != "AUX":
        return _gerund(ground, position, flavour, earlier)
    located = _located(ground, position, flavour) if flavour in {Flavour.PLAIN, Flavour.SHOW} else None
    if located is not None and _opens_clause(ground, located.last):
        return located
    passive = None if ground.word(position) in ground.lexicon.attitudes else _passive(ground, position)
    if passive is not None:
        return passive if passive.phrase is not None else None
    return _active(ground, position, flavour, earlier)


def _gerund(ground: Ground, position: int, flavour: Flavour, earlier: list[Cue]) -> Cue | None:
    """ "with Varsk stating", "adding that", "saying they": its own subject, else the speaker before, else the subject above."""
    own = next((head for head in subjects(ground, position) if head < position and ground.upos(head) in NOMINAL), None)
    own = _speaking_noun(ground, position, flavour) if own is None else own
    other = _of_another(ground, position, flavour) if own is None else None
    if other is not None:
        return other
    means = _means(ground, position, flavour) if ground.word(position - 1) in _BY else None
    if own is None and means is not None:
        return means
    if own is None:
        found = _shared(ground, position, flavour, earlier) or _controlled(ground, position, flavour)
        unnamed = any(cue.side is Side.NONE and cue.position < position for cue in earlier)  # "detalló, indicando que"
        return found or (Cue(position, flavour, None, Side.NONE, position, position + 1) if unnamed else None)
    phrase = phrase_of(ground, own)
    return Cue(position, flavour, phrase, Side.LEFT, phrase.first, position + 1)


def _of_another(ground: Ground, position: int, flavour: Flavour) -> Cue | None:
    """ "criticised the mayor for saying that", "criticó al alcalde por decir que": the object above says it."""
    other = blamed(ground, position)
    return Cue(position, flavour, other, Side.LEFT, other.first, position + 1, forward=True) if other is not None else None


def _means(ground: Ground, position: int, flavour: Flavour) -> Cue | None:
    """ "Nida begins by asserting": by the tree, else the subject of the verb right before "by"."""
    beside = next((at for at in subjects(ground, position - 2) if at < position - 2 and ground.upos(at) in NOMINAL), None)
    if beside is None or ground.word(beside) in RELATIVE:
        return _controlled(ground, position, flavour)
    return Cue(position, flavour, phrase_of(ground, beside), Side.SHARED, position, position + 1)


def _speaking_noun(ground: Ground, position: int, flavour: Flavour) -> int | None:
    """ "a message stating", "a witness saying": the noun right before, where it is one that speaks."""
    head = position - 1
    token = ground.sentence.tokens[position]
    is_said = token.deprel == "acl" and token.head == head and flavour is Flavour.PLAIN  # "a sign saying that"
    speaks = (
        ground.lemma(head) in ground.lexicon.people
        or (is_said and not ground.lexicon.null_subject)
        or ground.lemma(head) in ground.lexicon.statements
        or ground.lemma(head) in ground.lexicon.kinds
    )
    return head if ground.upos(head) == "NOUN" and speaks else None


def _is_infinitive(ground: Ground, position: int) -> bool:
    """Whether a verb is an infinitive under another verb ("tends to say", "volvió a decir"), not one behind an auxiliary."""
    token = ground.sentence.tokens[position]
    if ground.word(position - 1) == "to":
        return True
    is_spanish = ground.lexicon.null_subject and token.text.lower().endswith(("ar", "er", "ir"))
    return is_spanish and ground.upos(position - 1) != "AUX"


def _controlled(ground: Ground, position: int, flavour: Flavour) -> Cue | None:
    """A verb whose subject is that of the verb above it. It speaks only where that verb says that it did ("went on to say")."""
    found = controller(ground, position)
    if found is None:
        return None
    phrase, above = found
    is_thing = ground.lexicon.null_subject and ground.upos(phrase.head) != "PROPN" and not names_source(ground, phrase)
    carried = ground.lemma(above) in ground.lexicon.carrying and not is_thing  # "200 millones se lograron asegurar"
    is_said = not _is_infinitive(ground, position) or carried
    return Cue(position, flavour, phrase, Side.SHARED, position, position + 1, speaks=is_said)


def _is_noun_like(ground: Ground, position: int) -> bool:
    """Modifiers before a noun and bare participles report nothing ("the reported theft", "a ship said to carry")."""
    token = ground.sentence.tokens[position]
    if is_relation(token.deprel, "amod"):
        return True
    if position == 0 and token.text.lower().endswith("ed") and not ground.lexicon.null_subject:
        return True  # "Asked why ..., Varsk said"
    is_describing = (
        token.deprel == "acl"
        or ground.word(position + 1) in {"as", "como"}
        or ground.lexicon.verbs.get(ground.lemma(position)) is Flavour.BELIEF
    )
    return is_describing and _is_bare_participle(ground, position)


def _is_negated(ground: Ground, position: int) -> bool:
    """Whether a negation stands right before a verb, at most one word between."""
    return any(ground.word(back) in _NEGATIONS for back in (position - 1, position - 2))


def _is_bare_participle(ground: Ground, position: int) -> bool:
    """ "militias believed to be", "a ship said to carry": a participle that only describes a noun."""
    token = ground.sentence.tokens[position]
    is_participle = token.feats.get("VerbForm") == "Part" or token.text.lower().endswith("ed")
    has_helper = ground.upos(before_helpers(ground, position)) == "AUX"
    described = {"to", "as", "de", "como", "by", "por", "in", "en"}
    behind = position + 1 + (ground.word(position + 1) in _ONLY)  # "three people identified only as X"
    return is_participle and not has_helper and ground.word(behind) in described


def _opens_clause(ground: Ground, position: int) -> bool:
    """Whether "que" stands there, at most a word or two of circumstance before it."""
    return "que" in ground.words[position : position + 4] or ground.word(position) == ":"


def _active(ground: Ground, position: int, flavour: Flavour, earlier: list[Cue]) -> Cue | None:
    by = _by_someone(ground, position)
    if by is not None:
        return by
    aside = inserted(ground, position)
    if aside is not None and not _is_taken(ground, position, aside):
        return Cue(position, flavour, aside, Side.RIGHT, position, aside.last)
    heads = list(subjects(ground, position))
    written = _in_statement(ground, position)
    if written is not None:
        return Cue(position, flavour, written, Side.RIGHT, position, written.last)
    if not ground.lexicon.null_subject and ground.upos(position) not in {"VERB", "AUX", "ADJ"}:
        phrase = _before_closing(ground, position) or Nominal(position - 1, position, position - 1)
        return Cue(position, flavour, phrase, Side.LEFT, phrase.first, position + 1)
    inverted = (subject_right(ground, position) or tree_right(ground, position)) if heads and min(heads) > position else None
    left = past_bracket(ground, subject_left(ground, position)) if inverted is None else None
    behind = left is None or _is_odd(ground, left) or _is_cut_off(ground, position, left)
    right = inverted or (subject_right(ground, position) if behind else None)
    if left is not None and not (right is not None and names_source(ground, right)):
        return Cue(position, flavour, left, Side.LEFT, left.first, verb_end(ground, position))
    if right is not None and not _is_taken(ground, position, right):
        return Cue(position, flavour, right, Side.RIGHT, before_helpers(ground, position), right.last)
    shared = _shared(ground, position, flavour, earlier) or _controlled(ground, position, flavour)
    return shared or _without_subject(ground, position, flavour)


def _by_someone(ground: Ground, position: int) -> Cue | None:
    """ "as noted by X", "según lo informado por X": a participle of an aside with whoever said it behind."""
    by = next_word(ground, position + 1)  # "as noted above by Hale"
    if ground.word(by) not in {"by", "por"} or not _is_aside(ground, position - (ground.word(position - 1) == "lo")):
        return None
    phrase = phrase_from(ground, by + 1)
    return Cue(position, Flavour.PLAIN, phrase, Side.RIGHT, position, phrase.last) if phrase is not None else None


def _in_statement(ground: Ground, position: int) -> Nominal | None:
    """ "según explican en un comunicado": where nobody is named, the statement is the source."""
    is_bare = _is_aside(ground, before_helpers(ground, position)) and ground.word(position + 1) == "en"
    phrase = phrase_from(ground, position + 2) if is_bare and ground.lexicon.null_subject else None
    is_statement = phrase is not None and ground.lemma(phrase.head) in ground.lexicon.kinds
    return phrase if phrase is not None and is_statement and ground.lemma(phrase.head) in ground.lexicon.statements else None


def _is_taken(ground: Ground, verb: int, right: Nominal) -> bool:
    """Whether a thing behind a verb is what someone took, asked for or owned up to ("les aseguró armas"), and no speaker."""
    is_thing = ground.upos(right.head) == "NOUN" and not names_source(ground, right)
    after_speech = ground.word(before_helpers(ground, verb) - 1) in MARKS
    takes = not ground.lexicon.null_subject or ground.lemma(verb) in ground.lexicon.object_that
    token = ground.sentence.tokens[right.head]
    owned = bool(ground.sentence.tokens[right.first].feats.get("Poss"))  # "admitted their crime"
    denied = ground.lexicon.verbs.get(ground.lemma(verb)) is Flavour.DENIAL  # "deny the allegations"
    is_own = (owned or denied) and any(at < verb for at in subjects(ground, verb))
    is_object = token.deprel == "obj" and token.head == verb and is_own  # "the gang, ..., admitted their crime"
    is_paper = ground.lexicon.kinds.get(ground.lemma(right.head)) is SourceKind.DOCUMENT
    return (is_object and is_thing) or (denied and is_paper) or (is_thing and takes and not after_speech)


def _is_odd(ground: Ground, left: Nominal) -> bool:
    """Whether what stands before a Spanish verb is no likely speaker: a number, or the rest of a phrase."""
    return (
        ground.lexicon.null_subject and not names_source(ground, left) and ground.upos(left.head) in {"NUM", "PRON", "SYM", "ADJ"}
    )


def _is_cut_off(ground: Ground, verb: int, left: Nominal) -> bool:
    """Whether what stands before a Spanish verb and a comma is the end of what was said ("es decir, todos, explicó Ruiz")."""
    return ground.lexicon.null_subject and ground.word(before_helpers(ground, verb) - 1) == "," and not names_source(ground, left)


def _passive(ground: Ground, verb: int) -> Cue | None:
    """ "it was reported by X", "fue informado por X"; without an agent, a cue without source. None where the verb is active."""
    helper = ground.lemma(verb - 1) in {"be", "ser"} or (
        ground.upos(verb - 1) == "ADV" and ground.lemma(verb - 2) in {"be", "ser"}
    )
    if ground.word(verb - 1) == "se" and ground.lemma(verb) not in _REFLEXIVE:
        return Cue(verb, Flavour.PLAIN, None, Side.NONE, verb, verb + 1)  # "se informó": by nobody
    if not helper or ground.word(verb).endswith("ing"):
        return None
    end = verb + 1
    told = subject_left(ground, verb) if ground.lemma(verb) in ground.lexicon.direct_listener else None
    if told is not None and ground.lexicon.kinds.get(ground.lemma(told.head)) is SourceKind.COURT:
        return Cue(verb, Flavour.PLAIN, told, Side.LEFT, told.first, end)  # "the court was told that", as "the court heard that"
    if ground.word(end) in {"by", "por"}:
        phrase = _with_apposed(ground, phrase_from(ground, end + 1))
        if phrase is not None:
            begin = before_helpers(ground, verb)
            return Cue(verb, Flavour.PLAIN, phrase, Side.RIGHT, begin if _is_aside(ground, begin) else verb, phrase.last)
    return _named_by(ground, verb) or Cue(verb, Flavour.PLAIN, None, Side.NONE, verb, verb + 1)


def _named_by(ground: Ground, verb: int) -> Cue | None:
    """ "was named as the leader of the gang by the Treasury": who gives the name stands behind it."""
    if ground.lemma(verb) not in ground.lexicon.naming or ground.word(verb + 1) not in {"as", "como"}:
        return None
    for position in range(verb + 2, len(ground.words) - 1):
        if ground.upos(position) in {"VERB", "AUX"}:
            return None  # "was identified as a suspect and arrested by"
        phrase = phrase_from(ground, position + 1) if ground.word(position) in {"by", "por"} else None
        if phrase is not None and names_source(ground, phrase):
            return Cue(verb, Flavour.PLAIN, phrase, Side.RIGHT, position, phrase.last)
    return None


def _located(ground: Ground, verb: int, flavour: Flavour) -> Cue | None:
    """ "En el informe se señala que", "Desde la Fiscalía indicaron que": Spanish puts its source into a place."""
    is_plural = ground.word(verb).endswith(("ron", "an", "en"))
    unsaid = ground.word(verb - 1) == "se" or is_plural
    if not ground.lexicon.null_subject or not unsaid or has_child(ground.sentence, verb, "nsubj"):
        return None
    for position in range(verb - 1, -1, -1):
        if ground.word(position) in {"en", "desde"} and (position == 0 or ground.word(position - 1) in MARKS | {"y", "que"}):
            phrase = phrase_from(ground, position + 1)
            is_body = phrase is not None and ground.lexicon.kinds.get(ground.lemma(phrase.head)) in _PLACED
            if phrase is None or not (is_body or ground.listed[phrase.head] is not None):
                return None
            return Cue(verb, flavour, phrase, Side.LEFT, position, verb_end(ground, verb), forward=True)
        if ground.upos(position) in {"VERB", "AUX"}:
            return None
    return None


def _citing(ground: Ground, verb: int) -> Cue | None:
    """ "citing police sources": the object is the source. "was quoted as saying": the subject is."""
    word = ground.word(verb)
    told = next((at for at in children(ground.sentence, verb, "obj", "iobj") if at > verb), None)
    if told is not None and "as" in ground.words[told : told + _BESIDE] and ground.upos(before_helpers(ground, verb)) != "AUX":
        phrase = subject_left(ground, verb)  # "the report quoted an officer as saying": the officer's words in the report
        return Cue(verb, Flavour.PLAIN, phrase, Side.LEFT, phrase.first, verb + 1, forward=True) if phrase is not None else None
    if word in {"cited", "quoted", "citado", "citada", "citados", "citadas"}:
        if ground.word(verb + 1) not in {"as", "saying"} or ground.upos(before_helpers(ground, verb)) != "AUX":
            return None
        phrase = subject_left(ground, verb)
        return Cue(verb, Flavour.PLAIN, phrase, Side.LEFT, phrase.first, verb + 3) if phrase is not None else None
    position = verb + 1
    if ground.word(position) in {"a", "to"}:
        position += 1
    phrase = phrase_from(ground, position)
    return Cue(verb, Flavour.CITE, phrase, Side.RIGHT, verb, phrase.last) if phrase is not None else None


def _shared(ground: Ground, position: int, flavour: Flavour, earlier: list[Cue]) -> Cue | None:
    """A further reporting verb of the speaker before it ("said ... and added", "adding that")."""
    before = ground.word(before_helpers(ground, position) - 1)
    if before not in {",", "and", "y", "e", "but", "pero", "–", "—"} and not ground.word(position).endswith("ing"):
        return None
    heads = [
        cue
        for cue in earlier
        if cue.position < position and cue.flavour is not Flavour.CITE and cue.phrase is not None and not cue.is_phrase
    ]
    if not heads:
        return None
    return Cue(position, flavour, heads[-1].phrase, Side.SHARED, position, position + 1)


def _without_subject(ground: Ground, position: int, flavour: Flavour) -> Cue | None:
    """A Spanish verb whose speaker was named before: only at the sentence's start, or after what was said."""
    is_finite = ground.word(position).endswith(_FINITE) or ground.word(position - 1) in PERFECT
    opens = next((p for p in range(len(ground.sentence.tokens)) if ground.word(p) not in MARKS), 0)
    begin = before_helpers(ground, position)
    if not is_finite or not ground.lexicon.null_subject:
        return None
    if begin <= next_word(ground, opens) or ground.word(begin - 1) in MARKS or _is_aside(ground, begin):
        return Cue(position, flavour, None, Side.NONE, begin, position + 1)
    return None


def _is_aside(ground: Ground, begin: int) -> bool:
    return any(_reads(ground, begin - len(words), words) for words in ground.lexicon.asides)
