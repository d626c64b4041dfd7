"""How far a reporting word reaches: the characters of its sentence that it puts down to its source."""

from enum import Enum
from itertools import pairwise

from quipu.claims.attribution.clauses import clause_end, has_clause, is_finite, is_infinitive, is_perceived
from quipu.claims.attribution.cue import Cue, Side
from quipu.claims.attribution.lexicon import Flavour
from quipu.claims.attribution.nominal import OPENING, RELATIVE, Ground, names_source, opens_speech
from quipu.claims.attribution.subject import before_helpers, is_said_of_someone, next_word
from quipu.claims.tree import children, has_child, is_relation
from quipu.model import SourceKind

Range = tuple[int, int]
_CLOSING = frozenset({'"', "”", "»", "’", "'", "''"})
_SEALS = frozenset({"--", ",", "–", "—", "-", "?", "!", "…"}) | _CLOSING
_THAT = frozenset({"that", "que", ":", "how", "whether", "if", "si"})
_OPEN_MINDED = frozenset({Flavour.BELIEF, Flavour.SHOW, Flavour.KNOWLEDGE})
"""Flavours that report a clause, never a thing. Spanish opens such a clause with "que" always."""
_TOWARDS = frozenset({"to", "at", "toward", "towards"})
_BY = frozenset({"by", "por"})
_FIRM = frozenset({";"})
_NAMED = 12
"""Tokens behind a verb of naming among which "as" stands."""


class Reach(Enum):
    """Which way a cue looks."""

    FORWARD = "forward"
    BACKWARD = "backward"
    AROUND = "around"


def scope(ground: Ground, cue: Cue, others: tuple[Cue, ...]) -> tuple[Range, ...]:
    """Half-open character ranges that a cue puts down to its source; none where it reports nothing."""
    tail = _tail(ground, cue)
    reach = reach_of(ground, cue, tail)
    if reach is None:
        return ()
    begin, end = _segment(ground, cue)
    tokens = ground.sentence.tokens
    ranges = []
    if reach is not Reach.FORWARD:
        ranges.append((tokens[begin].start, tokens[cue.first].start))
    if reach is not Reach.BACKWARD and tail < end:
        stop = _stop(ground, cue, others, tail, end)
        ranges.append((tokens[tail].start, tokens[stop - 1].end if stop > tail else tokens[tail].start))
    return tuple(found for found in ranges if found[1] > found[0])


def reach_of(ground: Ground, cue: Cue, tail: int) -> Reach | None:
    """Whether what is said stands before the cue, after it, or on both sides; None where nothing is said."""
    if cue.forward:
        return Reach.FORWARD
    is_clause = not cue.is_phrase and cue.side is Side.RIGHT and ground.word(before_helpers(ground, cue.position) - 1) in RELATIVE
    if is_clause:  # "whom a clerk had reported", "denunciados por una vecina"
        return None if _is_over(ground, tail) else Reach.FORWARD
    reach = _reach(ground, cue, tail)
    if reach is Reach.AROUND and _only_quotes(ground, cue) and _quoted_later(ground, tail) is None:
        reach = Reach.BACKWARD  # ""We have them," the minister rejoiced, speaking of X"
    closes = reach is Reach.BACKWARD and cue.phrase is not None and names_source(ground, cue.phrase) and _is_over(ground, tail)
    is_clause = cue.flavour in {Flavour.KNOWLEDGE, Flavour.SHOW}  # "..., court records show."
    return reach if reach is Reach.FORWARD or not is_clause or (closes and not ground.lexicon.null_subject) else None


def _only_quotes(ground: Ground, cue: Cue) -> bool:
    """Whether a cue is a verb that reports nothing but quotations."""
    lemma = ground.lemma(cue.position)
    return lemma in ground.lexicon.quoting and lemma not in ground.lexicon.verbs and not cue.is_phrase


def _reach(ground: Ground, cue: Cue, tail: int) -> Reach | None:
    sealed = cue.first - 1 - (ground.upos(cue.first - 1) == "DET")
    is_sealed = ground.word(sealed) in _SEALS and not (sealed > 0 and opens_speech(ground, sealed))
    has_left = _has_content(ground, _segment(ground, cue)[0], cue.first)
    following = ground.word(tail)
    if cue.is_phrase and ground.upos(cue.first - 1) == "CCONJ":
        return Reach.FORWARD  # "one was killed and according to X two more were hurt"
    if cue.is_phrase or _is_aside(ground, cue) or cue.flavour is Flavour.CITE:
        points = not cue.is_phrase and ground.word(cue.position + 1) in _TOWARDS
        return None if points else _aside_reach(ground, tail, has_left)  # "said as he pointed to the dock"
    if cue.side in {Side.SHARED, Side.NONE}:
        return _unaccompanied_reach(ground, cue, tail, has_left)
    if cue.side is Side.LEFT and (
        cue.phrase is not None and ground.word(cue.phrase.last) in RELATIVE | {","} and _is_relative(ground, cue)
    ):
        return Reach.FORWARD if _may_open(ground, cue, tail) else None
    if has_left and is_sealed:
        return None if _suspects_thing(ground, cue, tail) else _sealed_reach(ground, cue, tail)
    if cue.side is Side.RIGHT and has_left and following in {"as", "como"} and _names_as(ground, cue, tail):
        return Reach.FORWARD
    if cue.side is Side.RIGHT and has_left and following not in _THAT:
        return Reach.BACKWARD if _is_over(ground, tail) else None
    return Reach.FORWARD if _may_open(ground, cue, tail) else None


def _sealed_reach(ground: Ground, cue: Cue, tail: int) -> Reach | None:
    """After a comma or a closing quotation mark: "..., police said." or "On Monday, police said that ..."."""
    following = ground.word(tail)
    after_quote = ground.word(cue.first - 1) in _CLOSING or ground.word(cue.first - 2) in _CLOSING
    is_who = after_quote and following in RELATIVE and cue.side is Side.RIGHT  # ""...", dijo una mujer que pasaba"
    if not is_who and (following in _THAT | OPENING or _is_topic(ground, cue, tail)):
        return Reach.AROUND if after_quote else Reach.FORWARD
    if ground.upos(tail) == "ADP" and _resumes(ground, tail):
        return Reach.AROUND
    if is_who or _is_over(ground, tail) or ground.upos(tail) in {"ADP", "SCONJ"}:
        return Reach.BACKWARD
    if following in {",", "–", "—"}:
        return Reach.AROUND if _goes_on(ground, tail + 1) else Reach.BACKWARD
    if after_quote:
        return Reach.BACKWARD
    if cue.side is Side.RIGHT:
        return Reach.BACKWARD
    if _may_open(ground, cue, tail):
        return Reach.FORWARD
    return None if _takes_object(ground, cue, tail) else Reach.BACKWARD


def _suspects_thing(ground: Ground, cue: Cue, tail: int) -> bool:
    """Whether a verb of holding or showing has a thing for its object ("no one was held, police suspect the involvement of")."""
    if (
        ground.word(cue.first - 1) in _CLOSING
        or cue.side is not Side.LEFT
        or cue.flavour not in _OPEN_MINDED
        or _has_reported(ground, cue, tail)
    ):
        return False
    things = children(ground.sentence, cue.position, "obj", "obl")
    return any(at >= tail and ground.upos(at) in {"NOUN", "PROPN"} for at in things)


def _has_reported(ground: Ground, cue: Cue, tail: int) -> bool:
    """Whether a clause hangs on the cue by the tree, or follows it by the words."""
    return has_child(ground.sentence, cue.position, "ccomp") or has_clause(ground, cue, tail)


def _is_topic(ground: Ground, cue: Cue, tail: int) -> bool:
    """Whether only a circumstance stands before the source, and what it told of behind ("En mayo, el ministro informó sobre")."""
    told = any(ground.upos(p) in {"VERB", "AUX"} for p in range(_segment(ground, cue)[0], cue.first))
    return cue.side is Side.LEFT and not told and ground.word(tail) in {"de", "sobre", "of", "about"}


def _resumes(ground: Ground, tail: int) -> bool:
    """Whether what was said goes on with its verb behind an aside ("The best of it, Díaz noted from the dock, was the car")."""
    comma = next((p for p in range(tail, len(ground.sentence.tokens)) if ground.word(p) == ","), None)
    return comma is not None and ground.upos(comma + 1) in {"VERB", "AUX"} and is_finite(ground, comma + 1)


def _takes_object(ground: Ground, cue: Cue, tail: int) -> bool:
    """Whether the cue only speaks of a thing ("At the opening, Morales highlighted the danger"): that puts nothing to anyone."""
    return ground.lemma(cue.position) in ground.lexicon.object_that and ground.upos(tail) in {"DET", "NOUN", "PROPN", "ADJ"}


def _aside_reach(ground: Ground, tail: int, has_left: bool) -> Reach:
    if not has_left:
        return Reach.FORWARD
    if _is_over(ground, tail) or (ground.word(tail) in {",", "–", "—"} and not _goes_on(ground, tail + 1)):
        return Reach.BACKWARD
    return Reach.AROUND


def _unaccompanied_reach(ground: Ground, cue: Cue, tail: int, has_left: bool) -> Reach | None:
    if cue.side is Side.NONE and has_left and ground.word(cue.first - 1) in _SEALS and ground.word(tail) not in _THAT:
        return Reach.BACKWARD
    return Reach.FORWARD if _may_open(ground, cue, tail) else None


def _may_open(ground: Ground, cue: Cue, tail: int) -> bool:
    """Whether something is said after the cue: a clause or a quotation, or, for most verbs, a thing said of ("the arrest of")."""
    following = ground.word(tail)
    if _is_ruling(ground, cue, tail):
        return False
    if _names_as(ground, cue, tail):
        return True
    if ground.word(cue.first - 1) in RELATIVE and is_finite(ground, tail):
        return True  # "who police believe were killed"
    if following == "to" and cue.flavour in {Flavour.KNOWLEDGE, Flavour.BELIEF}:
        return False  # "meant to kill", "hopes to"
    is_topic = cue.flavour is Flavour.PLAIN and following in {"de", "of", "sobre"} and cue.side in {Side.LEFT, Side.SHARED}
    if following in _THAT or following in OPENING or is_topic:
        return True
    if following == "to" and _is_deed(ground, tail + 1):
        return True
    if _is_over(ground, tail):
        named_as = ground.word(tail) == "a" and "como" in ground.words[tail:]  # "identificó a la víctima como"
        tells = cue.flavour is Flavour.PLAIN and (_has_object(ground, cue, tail) or _has_topic(ground, tail))
        return named_as or is_perceived(ground, cue, tail) or tells
    lemma = ground.lemma(cue.position)
    is_open_minded = cue.flavour in _OPEN_MINDED or lemma in ground.lexicon.object_that | ground.lexicon.quoting
    is_wish = cue.flavour is Flavour.KNOWLEDGE and ground.lexicon.null_subject  # "quiso huir" tells of no statement
    is_wish = is_wish and lemma not in ground.lexicon.perceiving
    return not is_open_minded or _quoted_later(ground, tail) is not None or (not is_wish and has_clause(ground, cue, tail))


def _is_ruling(ground: Ground, cue: Cue, tail: int) -> bool:
    """Whether a court does a thing, and says nothing: "confirmed the convictions", "ratificó la condena"."""
    is_court = cue.phrase is not None and any(
        ground.lexicon.kinds.get(ground.lemma(p)) is SourceKind.COURT for p in range(cue.phrase.first, cue.phrase.last)
    )
    objects = (ground.lemma(at) for at in children(ground.sentence, cue.position, "obj") if at >= tail)
    return is_court and ground.word(tail) not in _THAT and any(noun in ground.lexicon.rulings for noun in objects)


def _names_as(ground: Ground, cue: Cue, tail: int) -> bool:
    """ "described Varsk as the leader", "named by the ministry as": who says what somebody is."""
    behind = range(tail, min(tail + _NAMED, len(ground.words)))
    if ground.lemma(cue.position) in ground.lexicon.calling and any(ground.word(p) in OPENING for p in behind):
        return True  # "called the raid "a success""
    return ground.lemma(cue.position) in ground.lexicon.naming and any(ground.word(p) in {"as", "como"} for p in behind)


def _has_object(ground: Ground, cue: Cue, tail: int) -> bool:
    """Whether a thing told stands behind a circumstance ("anunció en su cuenta la captura de seis hombres")."""
    opens = ground.lemma(cue.position) not in ground.lexicon.object_that
    return opens and any(at > tail for at in children(ground.sentence, cue.position, "obj"))


def _has_topic(ground: Ground, tail: int) -> bool:
    """Whether behind a means or a place stands what was told of ("informaron a través de las redes sobre la captura de")."""
    behind = (p for p in range(tail, len(ground.words)) if ground.word(p) in {"sobre", "acerca", "about"})
    return ground.lexicon.null_subject and next(behind, -1) > tail


def _is_deed(ground: Ground, position: int) -> bool:
    """Whether "confessed to" goes on with a deed ("killing two men", "the murder"), not with a listener."""
    while ground.upos(position) in {"DET", "ADJ", "NUM"}:
        position += 1
    return ground.word(position).endswith("ing") or (
        ground.upos(position) == "NOUN" and ground.lemma(position) not in ground.lexicon.kinds
    )


def _quoted_later(ground: Ground, tail: int) -> int | None:
    """Where direct speech opens after a comma ("commented on the raid, "We ...")."""
    size = len(ground.sentence.tokens)
    return next((p for p in range(tail, size - 2) if ground.word(p) in {",", ":"} and opens_speech(ground, p + 1)), None)


def _tail(ground: Ground, cue: Cue) -> int:
    """The first token of what may be said: past when, to whom ("told reporters on Monday that") and where."""
    position = next_word(ground, cue.last)
    listens = ground.lexicon.to_listener | ground.lexicon.direct_listener | ground.lexicon.addressing
    if ground.lemma(cue.position) in listens and not cue.is_phrase:
        position = _past_listener(ground, position)
    that = next(
        (p for p in range(position, min(position + 18, len(ground.sentence.tokens))) if ground.word(p) in {"that", "que"}), None
    )
    if that is not None and not cue.is_phrase and _only_circumstance(ground, position, that):
        return that
    return position


def _past_listener(ground: Ground, position: int) -> int:
    """Past "reporters", "a El Comercio"."""
    marked = ground.word(position) in ({"a", "al"} if ground.lexicon.null_subject else {"to"})
    verb = ground.lemma(position - 1)
    addresses = verb in ground.lexicon.addressing and verb not in ground.lexicon.direct_listener
    if not marked and not addresses and verb not in ground.lexicon.direct_listener and not ground.lexicon.null_subject:
        return position
    ahead = position + 1 if marked else position
    if (marked or not ground.lexicon.null_subject) and ground.upos(ahead) == "PRON" and ground.word(ahead + 1) in _THAT:
        return ahead + 1  # "explained to us how"
    if ground.upos(ahead) not in {"NOUN", "PROPN", "DET"} and ground.listed[min(ahead, len(ground.listed) - 1)] is None:
        return position
    while ahead < len(ground.listed) and ground.upos(ahead) in {"NOUN", "PROPN", "DET", "ADJ", "NUM"}:
        if ground.upos(ahead) == "DET" and ground.upos(ahead - 1) in {"NOUN", "PROPN"}:
            break
        ahead += 1
        if ground.word(ahead) in {"that", "que"}:
            return ahead
    if addresses and not marked:
        return position  # "asked police to"
    tells = verb in ground.lexicon.direct_listener and _is_over(ground, ahead)
    is_listener = tells or any(
        ground.listed[p] is not None or ground.lemma(p) in ground.lexicon.listeners
        for p in range(position, min(ahead, len(ground.listed)))
    )
    return next_word(ground, ahead) if is_listener else position


def _only_circumstance(ground: Ground, first: int, last: int) -> bool:
    """Whether only prepositional phrases, an aside or a listener stand before "that"."""
    if first >= last:
        return False
    if any(ground.upos(position) in {"VERB", "AUX"} for position in range(first, last)):
        return False
    return ground.upos(first) in {"ADP", "ADV"} or ground.word(first) in {",", "to", "a"} or ground.word(last - 1) == ","


def _segment(ground: Ground, cue: Cue) -> tuple[int, int]:
    """The part of the sentence that a cue may reach: what lies between semicolons."""
    size = len(ground.sentence.tokens)
    firm = [p for p in range(size) if ground.word(p) in _FIRM]
    begin = next((p + 1 for p in reversed(firm) if p < cue.first and _is_clause(ground, p + 1, cue.first)), 0)
    if ground.word(cue.first - 1) in _FIRM and not _is_over(ground, cue.last):
        begin = cue.first  # "was held; according to X, he led"
    before = cue.first - 2 if ground.word(cue.first - 1) == "," else cue.first - 1
    if cue.is_phrase and ground.word(before) in RELATIVE:
        begin = before
    ends = [*(p for p in firm if p >= cue.last), size]
    end = next((p for p, after in pairwise(ends) if _is_clause(ground, p + 1, after)), size)
    return begin, end


def _is_clause(ground: Ground, first: int, last: int) -> bool:
    """Whether a stretch of a sentence states something by itself, and is no member of a list ("; and his wife, Ana,")."""
    return any(is_finite(ground, p) and not _only_describes(ground, p, first) for p in range(first, last))


def _stop(ground: Ground, cue: Cue, others: tuple[Cue, ...], tail: int, end: int) -> int:
    """Where what is said after a cue ends: where a new speaker is set against it, or a relative clause closes."""
    for other in others:
        if not tail < other.first < end or other.position == cue.position:
            continue
        if _sets_against(ground, other) or reach_of(ground, other, _tail(ground, other)) is Reach.BACKWARD:
            end = min(end, other.first)
    if not cue.is_phrase and not cue.forward and _is_thing(ground, cue, tail):
        joint = (p for p in range(tail + 1, end) if ground.upos(p) == "CCONJ" and _is_new_clause(ground, p, end))
        end = next(joint, end)
    if _is_relative(ground, cue) or _is_subordinate(ground, cue) or ground.word(cue.first - 1) in RELATIVE - _THAT:
        comma = next((p for p in range(tail + 1, end) if ground.word(p) == "," and _main_follows(ground, cue, p + 1)), None)
        end = comma if comma is not None else end
    if cue.is_phrase or cue.flavour is Flavour.CITE or _tells_of_thing(ground, cue, tail):
        commas = (p for p in range(tail + 1, end) if ground.word(p) == "," and _turns(ground, p + 1))
        turn = next((p for p in commas if _has_own_subject(ground, p, end)), None)
        end = turn if turn is not None else end
    if cue.forward and cue.side is Side.RIGHT and ground.word(cue.position + 1) in _BY:  # "named by the ministry as a clerk, was"
        end = next((p for p in range(tail + 1, end) if ground.word(p) == "," or _is_main(ground, p, tail)), end)
    return min(end, _further_deed(ground, cue, tail, end), max(tail, _described_on(ground, cue, end)))


def _is_main(ground: Ground, verb: int, first: int) -> bool:
    return is_finite(ground, verb) and not _only_describes(ground, verb, first)


def _described_on(ground: Ground, cue: Cue, end: int) -> int:
    """Where the main clause goes on behind a relative clause on its subject ("the man who called himself a clerk was jailed")."""
    verb, tokens = cue.position, ground.sentence.tokens
    while is_relation(tokens[verb].deprel, "conj"):
        verb = tokens[verb].head
    noun = tokens[verb].head if is_relation(tokens[verb].deprel, "acl") else -1
    above = tokens[noun].head if noun >= 0 and is_relation(tokens[noun].deprel, "nsubj") else -1
    is_described = any(ground.word(p) in RELATIVE for p in range(noun, cue.position)) or ground.word(verb).endswith("ing")
    if above <= cue.position or cue.flavour is Flavour.CITE or not is_described:
        return end  # "Reuters, citing police sources, reported"
    return min((above, *(at for at in children(ground.sentence, above, "aux", "cop", "advmod") if at > cue.position)))


def _further_deed(ground: Ground, cue: Cue, tail: int, end: int) -> int:
    """Where the speaker's next deed begins behind a thing that was told ("denied the charges but was convicted")."""
    is_denied = ground.lexicon.null_subject and cue.flavour is Flavour.DENIAL and not is_infinitive(ground, tail)
    is_denied = is_denied and ground.word(tail) not in _THAT | OPENING
    if not _tells_of_thing(ground, cue, tail) and not is_denied:
        return end
    verbs = [at for at in children(ground.sentence, cue.position, "conj") if tail < at < end and is_said_of_someone(ground, at)]
    joints = (p for p in range(tail + 1, min(verbs, default=tail)) if ground.upos(p) == "CCONJ")
    return max(joints, default=end)


def _is_thing(ground: Ground, cue: Cue, tail: int) -> bool:
    """Whether a Spanish cue tells only of a thing ("informó la captura de"), so that no clause behind it is the speaker's."""
    if _is_aside(ground, cue) or ground.upos(tail) not in {"DET", "NOUN", "PROPN", "NUM", "ADJ"}:
        return False
    opens = ground.words[tail] in _THAT | OPENING or "que" in ground.words[tail : tail + 4]
    return ground.lexicon.null_subject and cue.flavour is Flavour.PLAIN and not opens and not is_infinitive(ground, tail)


def _tells_of_thing(ground: Ground, cue: Cue, tail: int) -> bool:
    """Whether an English cue has a thing for its object ("announced plans to, while ..."), and no clause."""
    told = is_relation(ground.sentence.tokens[tail].deprel, "nmod:poss", "obj")
    is_owned = told and ground.upos(tail) == "PRON"  # "denied her part", "denied it"
    if ground.lexicon.null_subject or not (is_owned or ground.upos(tail) in {"DET", "NOUN", "ADJ", "NUM"}):
        return False
    things = any(at >= tail for at in children(ground.sentence, cue.position, "obj"))
    return things and not has_child(ground.sentence, cue.position, "ccomp")


def _is_new_clause(ground: Ground, joint: int, end: int) -> bool:
    """Whether "y" goes on with a clause that has its own subject ("y la Fiscalía pidió")."""
    verb = next((p for p in range(joint + 1, end) if is_finite(ground, p)), end)
    is_named = any(ground.sentence.tokens[p].deprel.startswith("nsubj") for p in range(joint + 1, verb))
    return verb < end and (is_named or ground.upos(verb - 1) in {"NOUN", "PROPN"})


def _has_own_subject(ground: Ground, first: int, end: int) -> bool:
    """Whether the clause that begins at a token names who it is about, and does not go on with the subject before."""
    verb = next((p for p in range(first + 1, end) if is_finite(ground, p)), end)
    return verb == end or any(ground.sentence.tokens[p].deprel.startswith(("nsubj", "expl")) for p in range(first + 1, verb + 1))


def _is_subordinate(ground: Ground, cue: Cue) -> bool:
    """Whether the cue stands in a clause of time or reason that opens before its subject ("since police warned of")."""
    before = cue.first - 1
    while ground.upos(before) == "DET":
        before -= 1
    is_open = (ground.upos(before) == "SCONJ" or ground.word(before) == "why") and ground.word(before) not in _THAT
    is_then = ground.word(before) == "que" and ground.upos(before - 1) == "ADP"  # "días después de que el fiscal dijera"
    is_open = is_open or (is_then and is_relation(ground.sentence.tokens[cue.position].deprel, "advcl"))
    return is_open and not _is_aside(ground, cue) and cue.side is Side.LEFT


def _main_follows(ground: Ground, cue: Cue, position: int) -> bool:
    """Whether the main clause goes on, or begins, behind a comma."""
    if _is_subordinate(ground, cue):
        return any(is_finite(ground, ahead) for ahead in range(position, clause_end(ground, position)))
    return is_finite(ground, next_word(ground, position))


def _sets_against(ground: Ground, other: Cue) -> bool:
    """Whether a cue begins a clause of its own after "but", "while", "and"."""
    before = other.first - 1
    while before >= 0 and (ground.upos(before) in {"DET", "ADV"} or ground.word(before) == ","):
        before -= 1
    if other.side is Side.SHARED or other.is_phrase:
        return False
    return (
        ground.upos(before) == "CCONJ"
        or _turns(ground, before)
        or any(ground.word(before) == words[-1] for words in ground.lexicon.contrast)
    )


def _turns(ground: Ground, position: int) -> bool:
    return any(
        all(ground.word(position + offset) == word for offset, word in enumerate(words)) for words in ground.lexicon.contrast
    )


def _goes_on(ground: Ground, position: int) -> bool:
    """Whether what was said goes on after an aside's comma, and no other voice takes over."""
    return not _turns(ground, position) and _has_content(ground, position, len(ground.sentence.tokens))


def _is_aside(ground: Ground, cue: Cue) -> bool:
    """Whether "as", "según" or the like stands before the cue and its source."""
    return any(
        all(ground.word(cue.first - len(words) + offset) == word for offset, word in enumerate(words))
        for words in ground.lexicon.asides
        if cue.first >= len(words)
    )


def _is_relative(ground: Ground, cue: Cue) -> bool:
    """Whether the cue is the verb of a relative clause on its source ("Pérez, who said ...")."""
    if cue.side is not Side.LEFT or cue.phrase is None:
        return False
    return any(ground.word(position) in RELATIVE for position in range(cue.phrase.last, cue.position))


def _is_over(ground: Ground, position: int) -> bool:
    """Whether nothing but closing marks, or a phrase of circumstance, is left of the sentence."""
    size = len(ground.sentence.tokens)
    while position < size and ground.upos(position) == "PUNCT" and ground.word(position) not in {",", ":"} | OPENING - _CLOSING:
        position += 1
    if position >= size:
        return True
    return ground.upos(position) == "ADP" and not any(
        is_finite(ground, p) and not _only_describes(ground, p, position) for p in range(position, size)
    )


def _only_describes(ground: Ground, verb: int, first: int) -> bool:
    """Whether a verb stands in a clause on a noun behind `first` ("testified in the case in which he is tried"). No clause that
    follows a name without a comma describes the name ("reveló en el juicio contra Guzmán que vio pruebas")."""
    while verb >= first:
        head = ground.sentence.tokens[verb].head
        if is_relation(ground.sentence.tokens[verb].deprel, "acl"):
            return ground.upos(head) != "PROPN" or "," in ground.words[head:verb]
        verb = head
    return False


def _has_content(ground: Ground, first: int, last: int) -> bool:
    """Whether something is stated there: a verb, or at least two words that are neither marks nor circumstance."""
    if any(ground.upos(position) in {"VERB", "AUX"} for position in range(first, last)):
        return True
    starts = next((p for p in range(first, last) if ground.upos(p) != "PUNCT"), last)
    return ground.upos(starts) not in {"ADP", "ADV", "CCONJ", "SCONJ"} and last - starts > 2
