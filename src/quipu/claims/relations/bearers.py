"""Of whom a noun is said: "gang leader X", "X, the leader", "the leader, X,", "X is the leader", "the leader is X"."""

from quipu.claims.carriers import verb_of
from quipu.claims.phrases import relative_head
from quipu.claims.relations.asides import CLOSING, OPENING, name_before
from quipu.claims.relations.bounds import OF, PARTICIPLES, begin, compound_end, end, last_of, person_from
from quipu.claims.relations.kinds import QUOTES
from quipu.claims.relations.named_as import named_as, who_acts_at
from quipu.claims.relations.persons import (
    COPULAS,
    PRONOUNS,
    RELATIVE,
    bearer_of_alias,
    behind_quotes,
    is_person_noun,
    is_plural,
    is_source,
    person_at,
)
from quipu.claims.relations.rows import AND, POSSESSIVE, all_named, named_up_to
from quipu.claims.relations.view import View
from quipu.claims.tree import ancestors, is_relation

_ADVERBIAL = frozenset(
    ["also", "allegedly", "reportedly", "now", "then", "still", "not", "también", "no", "presuntamente", "supuestamente",
     "además", "entonces", "ya", "once", "currently", "considered", "believed", "thought", "alleged", "said", "to",
     "considerado", "has", "had", "ha", "había", "habría", "would", "may", "might", "could", "podría", "never", "nunca",
     "long", "formerly", "actualmente"]
)  # fmt: skip
_BY_WORD = frozenset({"según", "according", "para", "for"})
"""Before a phrase and a comma they tell whose word, or whose view, the sentence gives: "según la fiscal, Mora pagó"."""
_NARROWING = frozenset(
    ["in", "en", "since", "desde", "whose", "cuyo", "cuya", "based", "turned", "como", "as", "con", "with", "from", "por", "by"]
)  # fmt: skip
"""Words with which a phrase may go on behind an apposition that has ended."""
_NEAR = 12
_LISTING = frozenset({",", "--", "—", "–", ":", "("})
_COUNTS = {"two": 2, "dos": 2, "both": 2, "ambos": 2, "three": 3, "tres": 3, "four": 4, "cuatro": 4}
_NOBODY = frozenset({"none", "neither", "nobody", "ninguno", "ninguna", "nadie"})
_ONE = frozenset({"one", "uno", "una"})


def bearers(view: View, noun: int) -> tuple[int, ...]:
    """Heads of those whom a noun is said of, names if the sentence gives them; empty where it does not tell."""
    if (followed := _following(view, noun)) is not None:
        named = all_named(view, followed) if is_plural(view, noun) else (followed,)
        return named if len(named) > 1 or not is_plural(view, noun) else ()
    first, last = begin(view, noun), end(view, noun)
    if _is_force(view, noun):
        return ()
    if is_plural(view, noun) and (behind := _apposed_to_all(view, first, last) or _named_later(view, noun, last)):
        return behind
    found = _copular(view, noun, first)
    for rule in (_inverse, _apposed, _conjoined, _introduced, _identified, _named_so, _taken_as, _become):
        found = rule(view, noun, first, last) if found is None else found
    spoken = view.word(first - 1) in ("según", "to")  # "según un funcionario del gobierno, X"
    found = _by_tree(view, noun) if found is None and not spoken else found
    if found is None:
        return ()
    found = bearer_of_alias(view, _apposed_to(view, found))
    if not is_plural(view, noun) or view.word(first) in _ONE:
        return (found,)
    before = named_up_to(view, found) if view.mention(found, "person") is not None and found < noun else ()
    return tuple(dict.fromkeys((*before, *all_named(view, found))))


def successors(view: View, noun: int) -> tuple[int, ...]:
    """Who takes over from the bearer of a noun: "X replaced Y as leader" says it of X too."""
    verb = view.tokens[noun].head
    if verb < 0 or view.word(begin(view, noun) - 1) not in ("as", "como"):
        return ()
    if verb_of(view.tokens[verb], view.lexicon.listed("taken", "succeeding")) not in view.lexicon.listed("taken", "succeeding"):
        return ()
    found = who_acts_at(view, verb)
    return () if found is None else (found,)


def _apposed_to(view: View, place: int) -> int:
    """The name that a plain noun stands beside: "X, the man believed to be the leader"; any other token is its own."""
    token = view.tokens[place]
    if view.at[place] is not None or token.upos != "NOUN" or not is_relation(token.deprel, "appos") or token.head < 0:
        return place
    beside = view.mention(token.head, "person")
    return place if beside is None or beside.last > place else beside.head


def _following(view: View, noun: int) -> int | None:
    """The name that a noun is the title of: "gang leader X", "chief of operations X", "el empresario ecuatoriano X"."""
    place = end(view, noun)
    inside = range(compound_end(view, noun), place)
    if view.at[noun] is not None or any(_opens_another(view, at) for at in inside) or _is_force(view, noun):
        return None
    belongs = view.words[noun] in view.lexicon.kin or view.words[noun] in view.lexicon.listed("association", "companions")
    if belongs and any(view.words[at] in OF for at in inside):
        return None  # "hijo del encarcelado X": the name is the other's
    if view.word(place - 1) in view.lexicon.listed("identity", "bodies"):
        return None  # "un exempleado del banco X"
    if view.lexicon.is_group(view.words, place - 1) or "en" in view.words[noun + 1 : place]:
        return None
    if any(view.at[at] for at in inside) and not view.spanish:
        return None
    if view.word(place) == "(" and not view.spanish:  # "Commissioner of Police (Crime) X"
        place = next((at + 1 for at in range(place, min(place + 5, len(view.words))) if view.words[at] == ")"), place)
    return person_from(view, place)


def _opens_another(view: View, place: int) -> bool:
    """Whether a word between a title and a name begins something else: another title, unless it is a body's, or an aside."""
    if view.words[place] in ("mayor", "menor") and view.word(place - 1) in view.lexicon.kin:
        return False  # "su hermano mayor X"
    return view.words[place] in OPENING or (is_person_noun(view, place) and not _is_force(view, place))


def _is_force(view: View, place: int) -> bool:
    """Whether a word stands for a body of which someone is the head: "el jefe de la policía X"."""
    of = view.word(place - 1) in ("la", "el") and view.word(place - 2) in ("de", "of")
    if view.word(place - 1) == "el" and view.lexicon.is_office(view.words[place]):
        return False  # "la captura del militar X"
    of = of or (view.word(place - 1) == "de" and view.lexicon.is_office(view.word(place - 2)))  # "el exjefe de policía X"
    return of and view.words[place] in view.lexicon.public and view.tokens[place].feats.get("Gender") != "Masc"


def _copular(view: View, noun: int, first: int) -> int | None:
    """ "X is the leader", "X, who was the leader", "he became mayor", "is believed to be a leader"."""
    place = first - 1 - (view.word(first - 1) in QUOTES)  # "X es “miembro activo” de la banda"
    seen = False
    while place >= 0 and (
        view.words[place] in COPULAS or view.words[place] in _ADVERBIAL or view.tokens[place].upos in ("ADV", "AUX")
    ):
        seen = seen or view.words[place] in COPULAS
        place -= 1
    if place >= 0 and view.words[place] in view.lexicon.listed("prospects", "words"):
        return None
    if view.word(place) == "que" and view.word(place - 1) in ("el", "la", "los", "las"):
        return None  # "el que fuera su concejal, X"
    return _subject(view, noun, place) if seen else None


def _subject(view: View, noun: int, place: int) -> int | None:
    """The subject that ends here, or the tree's."""
    if place > 1 and view.tokens[place].upos == "VERB" and view.word(place - 2) in RELATIVE:
        place -= 2  # "who they say is a leader"
    if place >= 0 and view.words[place] in RELATIVE:
        mark = place - 1 if view.word(place - 1) in CLOSING else place
        named = name_before(view, mark)
        if named is not None:
            return named
    one = view.tokens[noun].head if view.word(begin(view, noun)) in _ONE and view.tokens[noun].head >= 0 else noun
    for above in (one, *list(ancestors(view.sentence, one))[:2]):
        subject = next((at for at in view.children(above, "nsubj", "nsubj:pass") if at < noun), None)
        if subject is not None:
            meant = person_at(view, relative_head(view.sentence, subject))
            meant = subject if meant is None and view.words[subject] in _NOBODY else meant
            lost = meant is None and view.words[subject] in ("who", "quien") and view.word(subject - 1) == ","
            return name_before(view, subject - 1) if lost else meant
        if view.spanish and is_relation(view.tokens[above].deprel, "ccomp") and view.tokens[above].head >= 0:
            continue  # "negó que sea miembro": the one who speaks
        named = is_relation(view.tokens[above].deprel, "advcl", "ccomp", "acl") and one != noun
        if not named and not is_relation(view.tokens[above].deprel, "xcomp", "conj"):
            break
    if place < 0 or view.words[place] in PRONOUNS:
        return place if place >= 0 else None
    found = view.mention(place, "person")
    if found is not None:
        return found.head
    named = name_before(view, place) if view.words[place] == "," else None
    return None if named is None or is_source(view, named) else named


def _inverse(view: View, noun: int, first: int, last: int) -> int | None:
    """ "the head of the group is Peruvian businessman X"."""
    del first, noun
    place = last
    while view.word(place) in _ADVERBIAL:
        place += 1
    if view.word(place) not in COPULAS:
        return None
    while view.word(place) in COPULAS or view.word(place) in _ADVERBIAL:
        place += 1
    for at in range(place, min(place + 9, len(view.words))):
        if view.mention(at, "person") is not None:
            return person_from(view, at)
        inside = view.tokens[at].upos in ("DET", "ADJ", "NOUN", "PROPN", "ADP", "NUM") or view.words[at] in QUOTES
        if not inside and view.words[at] != "alias":
            return None
    return None


def _apposed(view: View, noun: int, first: int, last: int) -> int | None:
    """ "X, the alleged leader of the gang,", with age and alias in between passed over; "X, known as “Y”, and owner of"."""
    if is_plural(view, noun) and view.word(first) not in _ONE:
        return None
    joined = view.word(first - 1) in AND and view.word(first - 2) in CLOSING
    if joined and view.word(first) in POSSESSIVE:
        return None  # "X, and his brother": another one
    mark = first - 1 - joined
    if view.word(mark) in QUOTES.values() and view.word(mark - 1) in (",", "."):
        mark -= 1
    if not (view.word(mark) in OPENING or (joined and view.word(mark) in CLOSING)):
        return None
    named = name_before(view, mark)
    if not _closes(view, last) and not (named is not None and _is_subject_of(view, named, last)):
        return None
    if named is None or _acts_apart(view, noun, named):
        return None
    if view.word(first) in POSSESSIVE and behind_quotes(view, last_of(view, named)) != mark:
        return None  # "the brother of X, and his wife, his mother": no aside of X's
    return named if not joined or last_of(view, named) < mark else None


def _is_subject_of(view: View, named: int, verb: int) -> bool:
    """Whether a name is the subject of the verb that stands here: the comma before it left out ("X, jefe de la unidad dijo")."""
    return (
        view.tokens[verb].upos in ("VERB", "AUX")
        and view.spanish
        and view.tokens[verb].feats.get("VerbForm") == "Fin"
        and (view.tokens[named].head == verb or view.tokens[view.tokens[named].head].head == verb)
    )


def _apposed_to_all(view: View, first: int, last: int) -> tuple[int, ...]:
    """ "X and Y, leaders of the gang,": all the names before the mark; empty where there are not at least two."""
    mark = first - 1
    if view.word(mark) not in (",", "(", "--", "–", "—") or not _closes(view, last) or view.word(first) in _ONE:
        return ()
    named = name_before(view, mark)
    found = named_up_to(view, named) if named is not None else ()
    return found if len(found) > 1 else ()


def _named_later(view: View, noun: int, last: int) -> tuple[int, ...]:
    """ "three members of the gang, identified as X, Y and Z": the names in the list that a verb of naming brings."""
    known = view.lexicon.listed("taken", "naming")
    for place in range(last, min(last + _NEAR, len(view.words) - 1)):
        if view.mention(place, "person") is not None or view.words[place] == ";":
            return ()
        said = view.tokens[place].head == noun or noun in view.children(place, "nsubj", "nsubj:pass")
        marked = view.words[place + 1] in ("as", "como", ":")
        if view.words[place] in known and said and marked:
            person = person_from(view, place + 2)
            named = all_named(view, person) if person is not None else ()
            return named if len(named) > 1 else ()
    return ()


def _acts_apart(view: View, noun: int, named: int) -> bool:
    """Whether a noun behind a name is the subject of its own clause ("after the release of X, the prosecutor said")."""
    token, above = view.tokens[noun], view.tokens[named]
    later = is_relation(token.deprel, "nsubj") and token.head > noun
    return later and not is_relation(above.deprel, "nsubj", "dislocated", "vocative", "root") and above.head != token.head


def _conjoined(view: View, noun: int, first: int, last: int) -> int | None:
    """ "X, a former officer and alleged leader of the gang", "the businessman and senator X": whose the other noun is."""
    if view.word(first - 1) in ("turned", "convertido") and first > 1 and is_person_noun(view, first - 2):
        found = bearers(view, first - 2)  # "X, a policeman turned hitman"
        return found[0] if len(found) == 1 else None
    if view.word(first - 1) in AND:
        for at in range(first - 2, max(first - _NEAR, -1), -1):
            inner = view.mention(at, "person")
            if inner is not None and view.word(inner.first - 1) in OF:
                continue  # "X, an associate of Y and a member of the gang"
            if inner is not None or view.words[at] in OPENING:
                return None
            posted = view.lexicon.phrase_at("membership", "posts", view.words, at) > 0
            people = view.words[at] in view.lexicon.demonyms and view.tokens[at].upos in (
                "NOUN",
                "ADJ",
            )  # "X, peruano de 32 años y"
            told = is_person_noun(view, at) or posted or people
            if told and end(view, at) == first - 1 and not is_plural(view, at):
                found = bearers(view, at) if _closes(view, last) else ()
                return found[0] if len(found) == 1 else None
    after = last + 1
    while after < len(view.words) - 1 and view.words[after] in view.lexicon.qualifiers:
        after += 1  # "Relations Officer and Deputy Commissioner X"
    if after >= len(view.words) or view.words[last] not in AND or is_plural(view, noun) or is_plural(view, after):
        return None
    if not is_person_noun(view, after) or begin(view, after) not in (after, last + 1):
        return None
    named = _following(view, after)
    return _introduced(view, after, after, end(view, after)) if named is None else named


def _closes(view: View, place: int) -> bool:
    """Whether an apposition may end here: at a mark, or before a relative or participle clause."""
    if place < len(view.words) and view.words[place] == "'" and view.word(place + 1) in CLOSING:
        place += 1  # "cabecilla de 'Los Lobos', huyó"
    titled = view.mention(place, "person") if place < len(view.words) else None
    place = titled.last if titled is not None and titled.first == place else place  # "esposa del capo X"
    if place >= len(view.words) or view.words[place] in (*CLOSING, "(") or view.words[place] in (*AND, *RELATIVE):
        return True
    if view.words[place] in _NARROWING or view.words[place : place + 2] == ("a", "cargo"):
        return True
    token = view.tokens[place]
    if view.spanish and token.upos == "ADJ" and view.words[place].endswith(PARTICIPLES):
        return True
    return token.upos == "VERB" and token.feats.get("VerbForm") in ("Part", "Ger") and is_relation(token.deprel, "acl", "amod")


def _introduced(view: View, noun: int, first: int, last: int) -> int | None:
    """ "the leader of the gang, X,"; not where the name begins a list or another role noun holds this one."""
    if view.word(last + 1) in ("el", "la") and view.tokens[last + 1].text[:1].isupper() and view.mention(last - 1, "person"):
        return None  # "jefe de X, El Lobo,": what X is called
    spoken = view.word(first - 1) in _BY_WORD or view.word(first - 2) in _BY_WORD
    last = _behind_clause(view, last)
    if view.word(last) != "," and not (is_plural(view, noun) and view.word(last) in _LISTING):
        return None
    if view.word(first - 1) in ("como", "as") and any(is_person_noun(view, at) for at in range(noun + 1, last)):
        return None  # "trabajaba como chofer del jefe, X"
    either = _within_other(view, first) and not _outer_is_named(view, first) and view.word(first) not in POSSESSIVE
    if spoken or either or (is_plural(view, noun) and not _lists(view, noun, first, last)):
        return None
    person = person_from(view, last + 1)
    if person is None:
        return None
    after = last_of(view, person)
    if view.word(after) in AND and (is_plural(view, noun) or view.word(after + 1) in POSSESSIVE):
        return person
    if after >= len(view.words) or view.words[after] in CLOSING or view.tokens[after].upos in ("VERB", "AUX", "PRON"):
        return person
    return person if view.words[after] in ("alias", "(", "known", "conocido", "also") or view.words[after] in QUOTES else None


def _identified(view: View, noun: int, first: int, last: int) -> int | None:
    """ "the alleged leader, identified as X", "un hombre llamado X": whom the words right behind name."""
    del first
    place = last + (view.word(last) == ",")
    known = view.lexicon.listed("taken", "naming")
    if (called := _known_as(view, place)) is not None and not is_plural(view, noun):
        return called
    if is_plural(view, noun) or not (view.word(place) in known or view.words[place : place + 2] == ("de", "nombre")):
        return None
    place += 1 + (view.words[place] == "de")
    while place < len(view.tokens) and (view.words[place] in ("as", "como") or view.tokens[place].upos == "ADV"):
        place += 1
    return person_from(view, place)


def _known_as(view: View, place: int) -> int | None:
    """ "the second-in-command, known simply as “Toro”": the name that a phrase for what someone is called brings."""
    phrases = view.lexicon.aliases.get(view.word(place), ())
    known = next((words for words in phrases if view.words[place : place + len(words)] == words), ())
    if not known or known[0] in ("alias", "a", "aka"):
        return None
    place += len(known) + (view.word(place + len(known)) in QUOTES)
    found = view.mention(place)
    lone = found is not None and found.first == place and found.last == place + 1 and not view.lexicon.is_group(view.words, place)
    return found.head if found is not None and lone else person_from(view, place)  # "Toro" may pass for a body


def _behind_clause(view: View, last: int) -> int:
    """The place behind a participle that narrows a noun: "the judge overseeing the case, X,"."""
    if last >= len(view.tokens):
        return last
    token = view.tokens[last]
    if token.upos != "VERB" or not (is_relation(token.deprel, "acl") and token.head < last):
        return last
    for at in range(last + 1, min(last + _NEAR, len(view.words))):
        if view.words[at] == ",":
            return at
        if view.mention(at, "person") is not None or view.tokens[at].feats.get("VerbForm") == "Fin":
            return last
    return last


def _lists(view: View, noun: int, first: int, last: int) -> bool:
    """Whether as many names as a plural counts follow it: "two judges -- X and Y --", "sus dos hijos, X e Y,"."""
    if view.word(first) in _ONE:
        return True
    person = person_from(view, last + 1)
    count = next((_COUNTS[view.words[at]] for at in range(first, noun) if view.words[at] in _COUNTS), 0)
    named = all_named(view, person) if person is not None else ()
    return len(named) > 1 and (count in (0, len(named)) or view.word(last) in ("--", "—", "–", ":"))


def _within_other(view: View, first: int) -> bool:
    """Whether the noun is what another role noun is "of": "the brother of the mayor"."""
    before = range(max(first - 5, 0), first - 1)
    of = first - 2 if view.word(first - 1) in ("the", "el", "la", "a", "un", "una") else first - 1
    return view.word(of) in ("of", "de", "del") and any(is_person_noun(view, at) for at in before)


def _outer_is_named(view: View, first: int) -> bool:
    """Whether the noun that another is "of" follows its own bearer: "X, the brother of the president, Y"."""
    outer = next((at for at in range(first - 2, max(first - 6, -1), -1) if is_person_noun(view, at)), None)
    if outer is None:
        return False
    mark = begin(view, outer) - 1
    return view.word(mark) in (",", "(") and name_before(view, mark) is not None


def _named_so(view: View, noun: int, first: int, last: int) -> int | None:
    """ "X, along with his brother Y, was named as the head": the subject of the passive before "as"."""
    del noun, last
    verb = first - 2 if view.word(first - 1) in ("as", "como") else -1
    subjects = list(view.children(verb, "nsubj:pass")) if verb >= 0 else []
    return next((found.head for at in subjects if (found := view.mention(at, "person")) is not None), None)


def _before_as(view: View, first: int) -> tuple[int, bool]:
    """Where the words before "as" or "como" end, those before "accused of being a member" among them; whether one of these is
    there."""
    named_as = view.word(first - 1) in ("as", "como")
    place = first - 1 - named_as
    if view.word(place) in ("ser", "being", "be") and view.word(place - 1) in ("de", "of", "por", "as", "como"):
        named_as, place = True, place - 2
        while view.word(place) in QUOTES.values():
            place -= 1
    return place, named_as


def _taken_as(view: View, noun: int, first: int, last: int) -> int | None:
    """ "X, señalado como líder", "X was identified as the leader", "X, presunto"."""
    del last
    if is_relation(view.tokens[noun].deprel, "nsubj") and view.tokens[noun].head > noun:
        return None  # "he spoke as three men were jailed": a clause of its own
    place, named_as = _before_as(view, first)
    taken = view.word(place) in view.lexicon.listed("taken", "words")
    if named_as and view.word(place) in (",", ")"):
        return name_before(view, place)  # "X, como secretario,", "accused X, 36, of being"
    if place < 0 or not (named_as or taken):
        return None
    if view.tokens[place].upos not in ("VERB", "ADJ", "AUX"):
        found = view.mention(place, "person")
        return found.head if found is not None else None
    before = place - 1
    while before >= 0 and (
        view.tokens[before].upos in ("AUX", "ADV")
        or view.words[before] in COPULAS
        or view.words[before] in RELATIVE
        or view.words[before] == "se"
    ):
        before -= 1
    return _ending_at(view, before)


def _ending_at(view: View, before: int) -> int | None:
    """Whose name, pronoun or aside ends at a place."""
    found = view.mention(before, "person")
    if found is not None:
        return found.head
    if view.word(before) in PRONOUNS:
        return before
    if view.word(before) in AND:  # "X, known as “Y” and identified as the head"
        return name_before(view, before)
    return name_before(view, before) if view.word(before) in CLOSING else None


def _become(view: View, noun: int, first: int, last: int) -> int | None:
    """ "X se convirtió en el líder", "X, antes de convertirse en jefe"."""
    del last
    head, known = view.tokens[noun].head, view.lexicon.listed("taken", "becoming")
    if view.word(first - 1) != "en" or head < 0 or verb_of(view.tokens[head], known) not in known:
        return None
    above = next((at for at in (head, *ancestors(view.sentence, head)) if view.has(at, "nsubj")), head)
    return who_acts_at(view, above)


def _by_tree(view: View, noun: int) -> int | None:
    """What the parser says where the words tell nothing: an apposition with a name, either way."""
    first = begin(view, noun)
    if view.words[first] in _ONE and view.word(first + 1) in OF and is_relation(view.tokens[first].deprel, "obl", "xcomp", "obj"):
        return named_as(view, first)  # "lo identificó como uno de los jefes"
    if is_plural(view, noun):
        return None
    token = view.tokens[noun]
    above = view.mention(token.head, "person") if token.head >= 0 else None
    inside = above is not None and above.first <= view.tokens[first - 2].head < above.last
    unseen = view.tokens[first - 2].text[:1].isupper() and view.tokens[first - 2].upos == "PROPN" and view.at[first - 2] is None
    if view.word(first - 1) == "," and unseen and not inside:
        return None  # "X, the boss, and Y, the leader", where the tagger saw no name in Y
    beside = view.mention(first - 2, "person") if view.word(first - 1) == "," else None
    if beside is not None and not beside.first <= token.head < beside.last:
        return None  # the tree has it of another than whom it stands by
    if (
        is_relation(token.deprel, "obl", "xcomp", "nmod", "obj")
        and token.head >= 0
        and (named := named_as(view, noun)) is not None
    ):
        return named
    if _within_other(view, begin(view, noun)) and not _outer_is_named(view, begin(view, noun)):
        return None  # "the brother of the president, X": X may be either
    found = next((name for child in view.children(noun, "appos") if (name := view.mention(child, "person")) is not None), None)
    if found is not None and any(is_person_noun(view, at) or view.words[at] in AND for at in range(noun + 1, found.first)):
        return None
    if found is None and is_relation(token.deprel, "appos") and token.head >= 0:
        above = view.mention(token.head, "person")
        found = above if above is not None and above.last <= noun else None
    return None if found is None else found.head
