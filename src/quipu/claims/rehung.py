"""Trees mended where a phrase hangs on the wrong word: subjects behind "after", people joined to those before them."""

from dataclasses import replace

from quipu.claims.tree import ancestors, children, has_child, is_relation, subtree, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.measure import is_a, kinds_of

_LED = frozenset({"after", "before", "since", "until", "once"})
_SOMEONE = ("NOUN", "PROPN", "NUM", "PRON")
_CLAUSES = ("parataxis", "conj", "ccomp", "advcl", "dep", "acl:relcl")


def with_subjects_behind(sentence: Sentence) -> Sentence:
    """The sentence with "after six men, two of them Togolese, were shot" as a clause, where the tree takes "after six men" for a
    circumstance and the verb for a clause of its own."""
    tokens = list(sentence.tokens)
    for led, token in enumerate(sentence.tokens):
        noun = token.head
        if token.text.lower() not in _LED or token.deprel != "case" or noun < led or tokens[noun].head < 0:
            continue
        verb = _finite_behind(sentence, noun)
        if verb is None or not tokens[verb].deprel.startswith(_CLAUSES) or has_child(sentence, verb, "mark"):
            continue
        above = tokens[noun].head if tokens[noun].head != verb else tokens[verb].head
        relation = "nsubj:pass" if has_child(sentence, verb, "aux:pass") else "nsubj"
        own = list(children(sentence, verb, "nsubj"))
        joined = has_child(sentence, verb, "cc")  # "missing since Friday and appears to have been taken"
        if (own or joined) and not (own and _joined(sentence, noun, own[0], verb)):
            continue
        if above < 0 or above == verb:
            continue
        tokens[noun] = replace(tokens[noun], head=verb, deprel=relation)
        tokens[verb] = replace(tokens[verb], head=above, deprel="advcl")
        tokens[led] = replace(token, head=verb, deprel="mark", upos="SCONJ")
        if own:
            tokens[own[0]] = replace(tokens[own[0]], head=noun, deprel="conj")
            for at in children(sentence, verb, "cc"):
                tokens[at] = replace(tokens[at], head=own[0])
        return with_tokens(sentence, tokens)
    return sentence


def _finite_behind(sentence: Sentence, noun: int) -> int | None:
    """The verb that a noun phrase runs up to: nothing but what is told of the noun stands between."""
    tokens = sentence.tokens
    own = set(subtree(sentence, noun))
    for at in range(noun + 1, len(tokens)):
        helped = [child for child in children(sentence, at, "aux", "cop") if child < at]
        finite = tokens[at].upos == "VERB" and (bool(helped) or tokens[at].feats.get("VerbForm") == "Fin")
        if finite and at not in own:
            first = min([at, *helped])
            gap = [place for place in range(noun + 1, first) if place not in own and tokens[place].upos != "PUNCT"]
            subjects = {place for child in children(sentence, at, "nsubj", "cc", "advmod") for place in subtree(sentence, child)}
            return at if set(gap) <= subjects else None
    return None


def _joined(sentence: Sentence, noun: int, subject: int, verb: int) -> bool:
    """Whether "a woman and her two children" was torn: a person before "and", people behind it."""
    joint = [at for at in children(sentence, verb, "cc") if noun < at < subject]
    torn = bool(joint) and all(token.upos != "PUNCT" for token in sentence.tokens[noun : joint[0]])
    return torn and subject > noun and _is_person(sentence.tokens[noun], "en") and _is_person(sentence.tokens[subject], "en")


def _is_person(token: Token, language: str) -> bool:
    lemma = token.lemma.lower()
    kind = kinds_of(token.text.lower(), language) or kinds_of(lemma, language)
    offices = load("offices")[language]
    held = (load("actors")[language]["person"], load("kin")[language], offices["posts"], offices["occupations"])
    return any(lemma in words for words in held) or (kind is not None and is_a(kind, "person"))


def with_joined_objects(sentence: Sentence) -> Sentence:
    """The sentence with "detuvieron a un hombre con 40 dosis y a una mujer" as two who were held: what is joined with "a" goes
    with what has "a" too, and not with what stands nearer."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        near = token.head
        if not is_relation(token.deprel, "conj") or near < 0 or not is_led_by_a(sentence, at) or is_led_by_a(sentence, near):
            continue
        if token.upos not in _SOMEONE or not (token.upos != "NOUN" or _is_person(token, "es")):
            continue
        verb = next((above for above in ancestors(sentence, at) if tokens[above].upos == "VERB"), None)
        objects = [one for one in children(sentence, verb, "obj", "iobj") if one < at] if verb is not None else []
        objects = [one for one in objects if is_led_by_a(sentence, one)]
        if objects:
            tokens[at] = replace(token, head=objects[-1])
    return with_tokens(sentence, tokens)


def is_led_by_a(sentence: Sentence, at: int) -> bool:
    """Whether "a" stands before a Spanish phrase."""
    return any(sentence.tokens[child].text.lower() == "a" for child in children(sentence, at, "case"))


_RELATIVE = frozenset({"who", "which", "quien", "quienes", "que"})
_WHOSE = frozenset({"whose", "cuyo", "cuya", "cuyos", "cuyas"})


def with_whose(sentence: Sentence) -> Sentence:
    """The sentence with "The clan, whose leader was jailed, and the cartel are fighting" as told of the leader alone, where the
    tree has the clan for a subject of the verb as well."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        owned = token.head
        if token.text.lower() not in _WHOSE or owned <= at or not is_relation(tokens[owned].deprel, "nsubj"):
            continue
        verb = tokens[owned].head
        owner = next((one for one in children(sentence, verb, "nsubj") if one < at and one != owned), None)
        if owner is None:
            continue
        later = next(
            (one for one in children(sentence, verb, "conj") if one > verb and tokens[one].upos in ("VERB", "AUX")), None
        )
        if later is None:
            tokens[owner] = replace(tokens[owner], head=tokens[verb].head, deprel=tokens[verb].deprel)
        else:
            tokens[later] = replace(tokens[later], head=tokens[verb].head, deprel=tokens[verb].deprel)
            tokens[owner] = replace(tokens[owner], head=later, deprel="nsubj")
        tokens[verb] = replace(tokens[verb], head=owner, deprel="acl:relcl")
        return with_tokens(sentence, tokens)
    return sentence


def with_steps_joined(sentence: Sentence) -> Sentence:
    """The sentence with "mató a uno, hirió a dos y huyó" as three steps of one man, where the tree takes the middle one for a
    circumstance."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        above = token.head
        loose = token.upos == "VERB" and token.deprel in ("advcl", "parataxis")
        if not loose or not 0 <= above < at or token.feats.get("VerbForm") != "Fin":
            continue
        own = subtree(sentence, at)
        comma = tokens[min(own)].text == "," or (min(own) > 0 and tokens[min(own) - 1].text == ",")
        led = has_child(sentence, at, "mark", "nsubj", "advmod") and min(own) < at
        led = led and any(
            tokens[one].upos in ("SCONJ", "ADV", "NOUN", "PROPN", "PRON")
            for one in own
            if one < at and not _is_clitic(tokens[one])
        )
        later = [*children(sentence, above, "conj"), *children(sentence, at, "conj")]
        later = [one for one in later if one > at and tokens[one].upos == "VERB" and has_child(sentence, one, "cc")]
        same = tokens[above].feats.get("Number") == token.feats.get("Number") and tokens[above].feats.get("VerbForm") == "Fin"
        if comma and not led and later and same:
            tokens[at] = replace(token, deprel="conj")
    return with_tokens(sentence, tokens)


def _is_clitic(token: Token) -> bool:
    return token.upos == "PRON" and token.text.lower() in ("lo", "la", "los", "las", "le", "les", "se", "me", "nos")


_STRETCHES = frozenset({"segundo", "minuto", "hora", "día", "semana", "mes", "año", "rato", "instante", "momento"})


def with_lapses(sentence: Sentence) -> Sentence:
    """The sentence with "se entregó horas después" told of when, where the tree takes the hours for whoever did it."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens[:-1]):
        behind = " ".join(one.text.lower() for one in tokens[at + 1 : at + 3])
        lapse = token.lemma.lower() in _STRETCHES and (behind.startswith(("después", "antes", "atrás")) or behind == "más tarde")
        if lapse and is_relation(token.deprel, "nsubj", "obj") and not has_child(sentence, at, "case"):
            tokens[at] = replace(token, deprel="obl")
    return with_tokens(sentence, tokens)


def with_late_aliases(sentence: Sentence) -> Sentence:
    """The sentence with "Fue capturado en Lima alias Toño" told of Toño, where the tree hangs him on the town."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        bare = token.lemma.lower() == "alias" and not has_child(sentence, at, "case") and token.head >= 0
        if not bare or not is_relation(token.deprel, "obl", "flat", "nmod", "appos"):
            continue
        town = tokens[token.head]
        verb = token.head if town.upos == "VERB" else town.head if is_relation(town.deprel, "obl") else -1
        if not 0 <= verb < at or tokens[verb].upos != "VERB" or has_child(sentence, verb, "nsubj", "obj"):
            continue
        if town.upos != "VERB" and not any(
            name.kind == "place" and name.first <= token.head < name.last for name in sentence.names
        ):
            continue
        passive = has_child(sentence, verb, "aux:pass") or any(
            tokens[one].lemma == "ser" for one in children(sentence, verb, "aux")
        )
        tokens[at] = replace(token, head=verb, deprel="nsubj:pass" if passive else "nsubj")
    return with_tokens(sentence, tokens)


def with_aliases_beside(sentence: Sentence) -> Sentence:
    """The sentence with "pareja de José C., alias Toño, jefe de" told of José, the name that it stands right behind, where the
    tree hangs it farther up; what stands behind the next comma goes with it."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        if token.lemma.lower() != "alias" or token.deprel != "appos" or at < 2 or tokens[at - 1].text != ",":
            continue
        name = next((one for one in sentence.names if one.kind == "person" and one.last in (at - 1, at - 2)), None)
        dotted = name is not None and (name.last == at - 1 or tokens[at - 2].text == ".")
        if name is None or not dotted or not 0 <= token.head < name.first:
            continue
        head = next(
            (one for one in range(name.first, name.last) if tokens[one].head not in range(name.first, name.last)), name.first
        )
        told = [one for one in children(sentence, token.head, "appos") if one >= at]
        for one in told[:2]:
            tokens[one] = replace(tokens[one], head=head)
    return with_tokens(sentence, tokens)


def with_people_behind_colons(sentence: Sentence) -> Sentence:
    """The sentence with "imputó a dos hombres: Rojas y Pell" told of the two, where the tree takes those behind the colon for
    one more subject."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        if token.deprel != "nsubj" or not 0 <= token.head < at or tokens[at - 1].text != ":":
            continue
        told = [one for one in children(sentence, token.head, "obj") if token.head < one < at]
        if told and any(one < token.head for one in children(sentence, token.head, "nsubj")):
            tokens[at] = replace(token, head=told[-1], deprel="appos")
    return with_tokens(sentence, tokens)


def with_torn_subjects(sentence: Sentence) -> Sentence:
    """The sentence with "fue hallada en marzo y 13 de sus hombres fueron detenidos" as two clauses, where the tree joins the 13
    to the month: what stands between "and" and a verb without a subject is its subject."""
    tokens = list(sentence.tokens)
    for verb, token in enumerate(sentence.tokens):
        helpers = [at for at in children(sentence, verb, "aux", "cop") if at < verb]
        if token.upos != "VERB" or token.deprel != "conj" or not helpers or has_child(sentence, verb, "nsubj", "csubj", "cc"):
            continue
        torn = _torn(sentence, min(helpers))
        if torn is None or has_child(sentence, torn, "case") or tokens[torn].head >= verb:
            continue
        several = tokens[helpers[0]].feats.get("Number") == "Plur"
        many = tokens[torn].upos == "NUM" or tokens[torn].feats.get("Number") == "Plur" or has_child(sentence, torn, "nummod")
        if several != many and tokens[helpers[0]].feats.get("Number") is not None:
            continue
        passive = has_child(sentence, verb, "aux:pass") or any(tokens[at].lemma == "ser" for at in helpers)
        tokens[torn] = replace(tokens[torn], head=verb, deprel="nsubj:pass" if passive else "nsubj")
    return with_tokens(sentence, tokens)


def _torn(sentence: Sentence, end: int) -> int | None:
    """The head of a phrase joined with "and" to what stands before, which ends right before a token."""
    for at in range(end - 1, max(end - 12, 0), -1):
        token = sentence.tokens[at]
        led = has_child(sentence, at, "cc") and token.deprel == "conj" and token.upos in ("NUM", "NOUN", "PROPN")
        if led:
            return at if max(subtree(sentence, at)) == end - 1 and sentence.tokens[token.head].upos in ("NOUN", "PROPN") else None
        if token.upos in ("VERB", "PUNCT"):
            return None
    return None


_FROM = frozenset({"from", "desde", "de"})
_TO = frozenset({"to", "into", "hacia", "hasta", "a"})


def with_ways(sentence: Sentence) -> Sentence:
    """The sentence with "desde Nariño y Urabá, hacia Perú y Chile" as two circumstances, where the tree has one list."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        if not is_relation(token.deprel, "conj") or not 0 <= token.head < at or not _is_led_by(sentence, at, _TO):
            continue
        listed = [token.head]
        while is_relation(tokens[listed[-1]].deprel, "conj") and tokens[listed[-1]].head >= 0:
            listed.append(tokens[listed[-1]].head)
        first = tokens[listed[-1]]
        if not _is_led_by(sentence, listed[-1], _FROM) or not is_relation(first.deprel, "obl", "nmod"):
            continue
        tokens[at] = replace(token, head=first.head, deprel=first.deprel)
        for later in (later for one in listed for later in children(sentence, one, "conj")):
            if later > at and not has_child(sentence, later, "case"):
                tokens[later] = replace(tokens[later], head=at)
    return _with_last_places(with_tokens(sentence, tokens))


def _with_last_places(sentence: Sentence) -> Sentence:
    """The sentence with "y Chile" joined to "hacia Perú" before it, where the tree joins it to "desde Nariño" before that."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        first = token.head
        joined = is_relation(token.deprel, "conj") and 0 <= first < at and not has_child(sentence, at, "case")
        if not joined or not _is_led_by(sentence, first, _FROM):
            continue
        between = [one for one in range(first + 1, at) if is_relation(tokens[one].deprel, "obl", "nmod")]
        toward = [one for one in between if _is_led_by(sentence, one, _TO) and tokens[one].upos == "PROPN"]
        if toward and first not in ancestors(sentence, toward[-1]):
            tokens[at] = replace(token, head=toward[-1])
    return with_tokens(sentence, tokens)


def _is_led_by(sentence: Sentence, at: int, words: frozenset[str]) -> bool:
    return any(sentence.tokens[child].text.lower() in words for child in children(sentence, at, "case"))


def with_agreeing(sentence: Sentence) -> Sentence:
    """The sentence with "17 miembros de la banda detenidos en Lima" told of those with whom it agrees."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        near = token.head
        told = is_relation(token.deprel, "amod", "acl") and token.text.lower().endswith(("dos", "das", "do", "da"))
        if (
            not told
            or not 0 <= near < at
            or not is_relation(tokens[near].deprel, "nmod")
            or has_child(sentence, at, "mark", "aux")
        ):
            continue
        far, number = tokens[near].head, token.feats.get("Number")
        numbers = [tokens[one].feats.get("Number") for one in (near, far)]
        gendered = token.feats.get("Gender") == tokens[far].feats.get("Gender", token.feats.get("Gender"))
        if tokens[far].upos == "NOUN" and None not in (*numbers, number) and numbers[0] != number == numbers[1] and gendered:
            tokens[at] = replace(token, head=far)
    return with_tokens(sentence, tokens)


def with_acts_resumed(sentence: Sentence) -> Sentence:
    """The sentence with "fired at the bag that a girl was holding and hurt her" as two acts of the one who fired, and "was
    approached by gunmen and shot" as two that were done to one man, where the tree joins the second to what stands nearer."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens):
        if token.upos != "VERB" or token.deprel != "conj" or not 0 <= token.head < at or not _is_bare_past(sentence, at):
            continue
        near = tokens[token.head]
        if (
            near.deprel == "obl:agent"
            and near.upos in ("NOUN", "PROPN")
            and near.head >= 0
            and _ends_before(sentence, token.head, at)
        ):
            feats = {**token.feats, "VerbForm": "Part"}
            tokens[at] = replace(token, head=near.head, feats=feats)
        elif near.deprel == "acl:relcl" and _goes_on_meanwhile(sentence, token.head):
            above = next((one for one in ancestors(sentence, near.head) if tokens[one].upos == "VERB"), None)
            if above is not None and tokens[above].feats.get("Tense") == "Past":
                tokens[at] = replace(token, head=above)
    return with_tokens(sentence, tokens)


def with_bracketed_relatives(sentence: Sentence) -> Sentence:
    """The sentence with "a friend of Mora (who is in jail)" told of Mora: a clause in brackets is of whom it stands behind."""
    tokens = list(sentence.tokens)
    for bracket in range(1, len(tokens) - 2):
        if tokens[bracket].text != "(" or tokens[bracket + 1].text.lower() not in _RELATIVE:
            continue
        noun = bracket - 1
        while is_relation(tokens[noun].deprel, "flat", "compound") and 0 <= tokens[noun].head < noun:
            noun = tokens[noun].head
        above = tokens[bracket + 1].head
        verb = above if is_relation(tokens[above].deprel, "acl:relcl") else tokens[above].head
        told = verb > bracket and is_relation(tokens[verb].deprel, "acl:relcl") and tokens[verb].head < noun
        if told and tokens[noun].upos in ("NOUN", "PROPN"):
            tokens[verb] = replace(tokens[verb], head=noun)
    return with_tokens(sentence, tokens)


def _is_bare_past(sentence: Sentence, verb: int) -> bool:
    """Whether a verb behind "and" has the form of the past and nobody and nothing beside it that helps it."""
    past = sentence.tokens[verb].feats.get("Tense") == "Past" or sentence.tokens[verb].text.lower().endswith("ed")
    return past and has_child(sentence, verb, "cc") and not has_child(sentence, verb, "nsubj", "aux", "cop", "mark")


def _ends_before(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether nothing but "and" stands between a noun and a verb that the tree joins to it, and the verb has no object."""
    between = [one.text.lower() for one in sentence.tokens[noun + 1 : verb]]
    return between in (["and"], [",", "and"]) and not has_child(sentence, verb, "obj")


def _goes_on_meanwhile(sentence: Sentence, verb: int) -> bool:
    """Whether a clause with a subject of its own tells what went on ("that the girl was holding"), and no step of an act."""
    helped = any(sentence.tokens[at].lemma.lower() == "be" for at in children(sentence, verb, "aux"))
    own = any(sentence.tokens[at].text.lower() not in ("who", "that", "which") for at in children(sentence, verb, "nsubj"))
    return helped and own and sentence.tokens[verb].text.lower().endswith("ing")


def with_some_of_several(sentence: Sentence) -> Sentence:
    """The sentence with "several of the leaders" as one phrase, where the tree takes the leaders for a circumstance."""
    tokens, some = list(sentence.tokens), load("actors")["en"]["some_of"]
    for at, token in enumerate(sentence.tokens):
        noun = token.head
        told = token.text.lower() == "of" and token.deprel == "case" and tokens[noun].deprel == "obl"
        if told and tokens[noun].head == at - 1 and tokens[at - 1].text.lower() in some:
            tokens[noun] = replace(tokens[noun], deprel="nmod")
    return with_tokens(sentence, tokens)


SPANISH = (
    with_lapses,
    with_late_aliases,
    with_torn_subjects,
    with_ways,
    with_whose,
    with_steps_joined,
    with_agreeing,
    with_bracketed_relatives,
)
ENGLISH = (
    with_subjects_behind,
    with_torn_subjects,
    with_ways,
    with_whose,
    with_some_of_several,
    with_acts_resumed,
    with_bracketed_relatives,
)
"""What is rehung before the other mends of each language, in this order; `with_joined_objects` waits for lists."""
