"""The subject of a reporting verb: before it, behind it, or above it in the tree."""

from quipu.claims.attribution.nominal import (
    NOMINAL,
    RELATIVE,
    Ground,
    Nominal,
    is_time,
    listed_run,
    names_source,
    phrase_before,
    phrase_from,
    phrase_of,
    subjects,
    with_name,
)
from quipu.claims.tree import children, has_child, is_relation, subtree

SKIPPED = frozenset({"AUX", "ADV", "PART", "INTJ"})
_REACH = 12
"""Tokens from a verb to a subject behind it."""
_CLITICS = frozenset({"se", "le", "les", "lo", "la", "nos", "me", "os", "te"})
THAT = frozenset({"that", "que", ":", "how", "whether", "if", "si", "cómo"})
MARKS = frozenset({"--", ",", "–", "—", ";", "(", ")", "-", ".", ":", "?", "!", "…", "...", "''", "``"}) | frozenset("\"'“”‘’«»")


def inserted(ground: Ground, verb: int) -> Nominal | None:
    """The subject of a verb that opens an insertion ("Chávez, explained the ministry, was ...")."""
    if ground.word(verb - 1) != "," or ground.lemma(verb) in ground.lexicon.direct_listener:
        return None
    phrase = subject_right(ground, verb) or _closing_name(ground, verb)
    if phrase is None or (_goes_on(ground, verb) and not names_source(ground, phrase)):
        return None
    if _is_outlet_behind(ground, verb, phrase) or (ground.lexicon.null_subject and _is_speaker(ground, phrase)):
        return phrase
    end = _past_listener(ground, phrase.last) if _leads_to_listener(ground, phrase.last) else phrase.last
    return phrase if ground.word(end) == "," else None


def _goes_on(ground: Ground, verb: int) -> bool:
    """Whether the tree gives a verb a subject before it and what is said behind ("Results, published in May, show reefs die")."""
    return any(at < verb for at in subjects(ground, verb)) and any(at > verb for at in children(ground.sentence, verb, "ccomp"))


def _closing_name(ground: Ground, verb: int) -> Nominal | None:
    """The one capitalized word that closes a sentence behind "reported", whatever the tagger takes it for ("reported Hoy.")."""
    word = ground.sentence.tokens[verb + 1].text if verb + 1 < len(ground.words) else ""
    closes = ground.word(verb + 2) in {".", ""} and word[:1].isupper() and ground.lemma(verb) in ground.lexicon.outlet_verbs
    return Nominal(verb + 1, verb + 2, verb + 1) if closes else None


def _is_speaker(ground: Ground, phrase: Nominal) -> bool:
    """Whether a phrase names a person, or its noun says that it is a source."""
    return any(ground.persons[phrase.first : phrase.last]) or ground.lemma(phrase.head) in ground.lexicon.kinds


def _is_outlet_behind(ground: Ground, verb: int, phrase: Nominal) -> bool:
    """Whether what follows a verb is an outlet that closes the sentence ("..., reported El Faro.")."""
    name = ground.listed[phrase.head]
    is_outlet = name is not None and name.sort in {"outlet", "wire"}
    return (
        is_outlet
        or _closing_name(ground, verb) == phrase
        or (ground.lemma(verb) in ground.lexicon.outlet_verbs and ground.upos(phrase.head) == "PROPN")
    )


def subject_left(ground: Ground, verb: int) -> Nominal | None:
    """The subject before a verb: the tree's, where nothing but verbs' helpers and an aside stands between; else the nearest."""
    end = _before_time(ground, before_helpers(ground, verb))
    for head in sorted(subjects(ground, verb), reverse=True):
        if head < verb and ground.word(head) not in RELATIVE and _leads_up(ground, head, end):
            phrase = phrase_of(ground, head)
            wider = phrase_before(ground, end) if ground.word(phrase.first - 1) in ground.lexicon.links else None
            return wider or _with_office(ground, verb, phrase)  # "the complaint in the case states"
    if ground.upos(end - 1) in NOMINAL or (end > 0 and ground.listed[end - 1] is not None) or ground.word(end - 1) in RELATIVE:
        return _relative(ground, end, verb) or phrase_before(ground, end)
    if ground.word(end - 1) == "," and not _is_relative_ahead(ground, verb):
        return _before_insertion(ground, end - 1)
    if ground.word(end - 1) == ")":
        opening = next((p for p in range(end - 1, -1, -1) if ground.word(p) == "("), -1)
        return phrase_before(ground, opening) if opening > 0 else None
    return None


def _with_office(ground: Ground, verb: int, phrase: Nominal) -> Nominal:
    """A subject with the noun right before it that the tree holds for another ("Spanish news agency EFE")."""
    before = next((phrase_of(ground, head) for head in subjects(ground, verb) if head == phrase.first - 1), None)
    if before is not None:
        return Nominal(before.first, phrase.last, phrase.head)
    office = phrase.first - 1
    is_title = ground.upos(office) == "NOUN" and ground.lemma(office) in ground.lexicon.lawyers and ground.persons[phrase.first]
    if not is_title or not ground.word(office - 1).endswith("ing"):
        return phrase
    return Nominal(office - 1, phrase.last, office)  # "prosecuting counsel Bram Oduya", taken for what someone prosecutes


def past_bracket(ground: Ground, phrase: Nominal | None) -> Nominal | None:
    """A name with the office before it, where a bracket stands between ("director general (north zone) Bram Oduya")."""
    if phrase is None or ground.word(phrase.first - 1) != ")":
        return phrase
    opening = next((p for p in range(phrase.first - 1, -1, -1) if ground.word(p) == "("), -1)
    office = phrase_before(ground, opening) if opening > 0 else None
    is_office = office is not None and office.last == opening and ground.lemma(office.head) in ground.lexicon.kinds
    return Nominal(office.first, phrase.last, phrase.head) if office is not None and is_office else phrase


def _before_time(ground: Ground, end: int) -> int:
    """Past when it was said, where that stands between subject and verb ("Police on Monday said")."""
    start = end
    while start > 1 and (is_time(ground, start - 1) or (ground.upos(start - 1) == "NUM" and start < end)):
        start -= 1
    if start < end and ground.upos(start - 1) == "ADP":
        start -= 1
    return start if start < end and start > 0 and ground.upos(start - 1) in NOMINAL else end


def _is_relative_ahead(ground: Ground, verb: int) -> bool:
    """Whether the subject may stand behind the verb: then what precedes the comma is what was said."""
    after = next_word(ground, verb + 1)
    return ground.upos(after) in {"PROPN", "PRON"} or ground.word(after) in MARKS or ground.upos(after) == ""


def _before_insertion(ground: Ground, comma: int) -> Nominal | None:
    """The subject before an insertion between commas ("X, of the unit, said"), if no verb precedes it."""
    opening = next((p for p in range(comma - 1, 0, -1) if ground.word(p) == ","), None)
    if opening is None:
        return None
    phrase = phrase_before(ground, opening)
    if phrase is None:
        return None
    begin = next((p + 1 for p in range(phrase.first - 1, -1, -1) if ground.word(p) in {";", ":"}), 0)
    if any(ground.upos(p) in {"VERB", "AUX"} for p in range(begin, phrase.first)):
        return None
    return Nominal(phrase.first, with_name(ground, phrase.head, phrase.last), phrase.head)


def before_helpers(ground: Ground, verb: int) -> int:
    """Where the verb's helpers begin: auxiliaries, adverbs, clitics."""
    end = verb
    while end > 0 and (ground.upos(end - 1) in SKIPPED or (ground.word(end - 1) in _CLITICS and ground.upos(end - 1) == "PRON")):
        end -= 1
    return end


def _leads_up(ground: Ground, head: int, end: int) -> bool:
    """Whether no verb but those of the subject's own clauses stands between a subject that the tree gives and its verb."""
    own = set(subtree(ground.sentence, head))
    return ground.upos(head) in {"NOUN", "PROPN", "PRON", "ADJ", "DET"} and all(
        position in own or ground.upos(position) not in {"VERB", "AUX"} for position in range(head + 1, end)
    )


def _relative(ground: Ground, end: int, verb: int) -> Nominal | None:
    """The noun that a relative pronoun before the verb stands for ("Pérez, who said ...")."""
    if ground.word(end - 1) not in RELATIVE:
        return None
    above = _described(ground, verb)
    meant = phrase_of(ground, above) if above >= 0 and ground.upos(above) in {"NOUN", "PROPN"} else None
    before = end - 1
    while before > 0 and ground.word(before - 1) in {",", "the", "el", "la", "los", "las", ")", '"'}:
        before -= 1
    near = phrase_before(ground, before)
    is_body = near is not None and any(ground.listed[near.first : near.last])  # "paramedics of the Health Ministry, who"
    is_far = near is None or not (is_body or names_source(ground, near))  # "Ruiz, a poet wise beyond her years, who told"
    return meant if near is None or (is_far and meant is not None and names_source(ground, meant)) else near


def _described(ground: Ground, verb: int) -> int:
    """The noun that a relative clause describes by the tree, another clause between or not ("posters have come out that said");
    -1 where it gives none."""
    token = ground.sentence.tokens[verb]
    if is_relation(token.deprel, "acl"):
        return token.head
    above = token.head if token.deprel.endswith(":relcl") else -1
    while above >= 0 and not has_child(ground.sentence, above, "nsubj") and ground.sentence.tokens[above].deprel == "xcomp":
        above = ground.sentence.tokens[above].head
    return next(subjects(ground, above), -1) if above >= 0 else -1


def subject_right(ground: Ground, verb: int) -> Nominal | None:
    """The subject after a verb ("reported EFE", "informó ayer a la prensa el fiscal")."""
    if not _may_invert(ground, verb):
        return None
    position = next_word(ground, verb_end(ground, verb))
    if _leads_to_listener(ground, position):
        position = _past_listener(ground, position)
    position = _past_turn(ground, position)
    if ground.upos(position) in SKIPPED or ground.word(position) in THAT or ground.upos(position) in {"ADP", "SCONJ", "VERB"}:
        listed = position < len(ground.listed) and ground.listed[position] is not None
        if not listed:
            return None
    phrase = phrase_from(ground, position)
    if phrase is None or not _closes(ground, phrase.last) or ground.lemma(phrase.head) in ground.lexicon.times:
        return None
    return Nominal(phrase.first, with_name(ground, phrase.head, phrase.last), phrase.head)


def tree_right(ground: Ground, verb: int) -> Nominal | None:
    """The subject that the tree gives behind a verb, past whatever it was said to ("afirmó al diario X una mujer que")."""
    head = min((head for head in subjects(ground, verb) if head > verb), default=-1)
    between = range(verb + 1, head)
    is_clear = all(ground.upos(p) not in {"VERB", "AUX"} and ground.word(p) not in THAT | {","} for p in between)
    return phrase_of(ground, head) if head > 0 and is_clear and head - verb <= _REACH and _may_invert(ground, verb) else None


def verb_end(ground: Ground, verb: int) -> int:
    """The token behind a reporting verb and the words that belong to it ("dio a conocer")."""
    phrases = ground.lexicon.phrasal.get(ground.lemma(verb), ())
    longest = next((words for words in phrases if ground.words[verb + 1 : verb + 1 + len(words)] == words), ())
    return verb + 1 + len(longest)


def _past_turn(ground: Ground, position: int) -> int:
    """Past "por su parte", "a su vez", which only say that another speaks now."""
    turn = next((words for words in ground.lexicon.turns if ground.words[position : position + len(words)] == words), ())
    return position + len(turn)


def _may_invert(ground: Ground, verb: int) -> bool:
    """English turns verb and subject round only after what was said; Spanish anywhere."""
    before = ground.word(before_helpers(ground, verb) - 1)
    is_asided = any(words[-1] == before for words in ground.lexicon.asides)
    return before == "" or before in MARKS or is_asided or ground.lexicon.null_subject


def _leads_to_listener(ground: Ground, position: int) -> bool:
    return ground.word(position) in ({"a", "al"} if ground.lexicon.null_subject else {"to"})


def _past_listener(ground: Ground, position: int) -> int:
    own = next((words for name in ground.lexicon.own_outlet if _stands(ground, position + 1, words := tuple(name.split()))), None)
    if own is not None:
        return next_word(ground, position + 1 + len(own))
    listener = listed_run(ground, position + 1) or phrase_from(ground, position + 1)
    if listener is None and ground.word(position + 1) in {"el", "la", "los"}:
        listener = phrase_from(ground, position + 2)
    return next_word(ground, listener.last) if listener is not None else position


def _stands(ground: Ground, position: int, words: tuple[str, ...]) -> bool:
    return ground.words[position : position + len(words)] == words


def _closes(ground: Ground, position: int) -> bool:
    """Whether a subject after its verb ends where one must: at a mark, the sentence's end, a conjunction or a "that"."""
    word, upos = ground.word(position), ground.upos(position)
    return (
        word in MARKS
        or word in THAT
        or word in RELATIVE
        or upos in {"", "ADP", "CCONJ", "SCONJ", "VERB", "ADV"}
        or is_time(ground, position)
    )


def next_word(ground: Ground, position: int) -> int:
    """The first token from `position` that tells neither when nor how: past adverbs, weekdays and "on Tuesday"."""
    size = len(ground.sentence.tokens)
    while position < size and (
        is_time(ground, position)
        or (ground.upos(position) == "ADV" and ground.word(position) not in THAT)
        or (ground.upos(position) in {"ADP", "DET"} and is_time(ground, position + 1))
        or (ground.upos(position) == "ADP" and ground.upos(position + 1) == "DET" and is_time(ground, position + 2))
        or (ground.upos(position) == "NUM" and ground.upos(position - 1) in {"PROPN", "NOUN"} and is_time(ground, position - 1))
    ):
        position += 1
    return position


def is_said_of_someone(ground: Ground, position: int) -> bool:
    """Whether a word is a verb, or a noun or adjective with a verb of being."""
    return ground.upos(position) in {"VERB", "AUX"} or has_child(ground.sentence, position, "cop")


def controller(ground: Ground, verb: int) -> tuple[Nominal, int] | None:
    """The subject that a verb takes from the verb above it ("tends to say", "arrested two and said"), and that verb."""
    token = ground.sentence.tokens[verb]
    if token.head < 0 or not is_relation(token.deprel, "xcomp", "conj", "advcl") or not is_said_of_someone(ground, token.head):
        return None
    if has_child(ground.sentence, verb, "nsubj"):
        return None
    above = token.head
    made = next((at for at in children(ground.sentence, above, "obj") if above < at < verb), None)
    if made is not None and token.deprel == "xcomp" and ground.lemma(above) in ground.lexicon.moving:
        return phrase_of(ground, made), above  # "the find led Hale to conclude that"
    while not has_child(ground.sentence, above, "nsubj") and is_relation(ground.sentence.tokens[above].deprel, "conj"):
        above = ground.sentence.tokens[above].head
    if (cleft := _cleft(ground, above, verb)) is not None:
        return phrase_of(ground, above), cleft
    for head in subjects(ground, above):
        if ground.word(head) in RELATIVE and is_relation(ground.sentence.tokens[above].deprel, "acl"):
            head = ground.sentence.tokens[above].head  # "fue la Marina quien los detuvo y señaló que"
        if head < token.head < verb and ground.upos(head) in NOMINAL and ground.word(head) not in RELATIVE:
            return phrase_of(ground, head), token.head
    return None


def blamed(ground: Ground, gerund: int) -> Nominal | None:
    """ "thanked the team for showing that", "misled people into thinking that": who did it is the object of the verb above."""
    place = gerund - 1
    while ground.upos(place) == "ADV":
        place -= 1
    above = ground.sentence.tokens[gerund].head
    if (
        ground.word(place) not in {"for", "of", "into", "as", "por", "de"}
        or not 0 <= above < place
        or ground.upos(above) != "VERB"
    ):
        return None
    head = next((at for at in children(ground.sentence, above, "obj", "iobj") if above < at < place), None)
    return phrase_of(ground, head) if head is not None and ground.upos(head) in NOMINAL else None


def _cleft(ground: Ground, noun: int, verb: int) -> int | None:
    """ "fue la Marina quien los detuvo y señaló que", where the tree joins the second verb to the noun: the verb of the first."""
    if has_child(ground.sentence, noun, "nsubj") or not has_child(ground.sentence, noun, "cop"):
        return None
    clauses = [at for at in children(ground.sentence, noun, "acl") if at < verb]
    return next((at for at in clauses if any(ground.word(head) in RELATIVE for head in subjects(ground, at))), None)
