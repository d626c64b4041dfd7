"""English trees mended where the parser errs in ways that reports bring out: reduced relatives, verbs taken for adjectives."""

from dataclasses import replace

from quipu.claims import headlines, lawful, rehung, tallied
from quipu.claims.gapping import with_gapped_passives
from quipu.claims.shotdead import with_shot_dead
from quipu.claims.tree import children, has_child, head_of, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.measure import is_a, kinds_of


def english(sentence: Sentence) -> Sentence:
    """The sentence with all that is mended in English trees."""
    for mend in MENDS:
        sentence = mend(sentence)
    return sentence


def _with_drive_bys(sentence: Sentence) -> Sentence:
    """The sentence with the noun behind "drive-by" for the head of its phrase, which the tree takes for a clause."""
    tokens = list(sentence.tokens)
    for at in range(len(tokens) - 3):
        noun = at + 3
        if [token.text.lower() for token in tokens[at : at + 3]] != ["drive", "-", "by"]:
            continue
        if tokens[noun].upos not in ("NOUN", "VERB"):
            continue
        if tokens[noun].head not in range(at, noun):
            _as_object(tokens, at + 2, noun)
            continue
        number = "Plur" if tokens[noun].text.endswith("s") else "Sing"
        for child, token in enumerate(tokens):
            if token.head in range(at, noun) and child not in range(at, noun + 1):
                tokens[child] = replace(token, head=noun)
        lemma = tokens[noun].text.lower().removesuffix("s")
        tokens[noun] = replace(
            tokens[noun], head=tokens[at].head, deprel=tokens[at].deprel, upos="NOUN", lemma=lemma, feats={"Number": number}
        )
        tokens[at] = replace(tokens[at], head=noun, deprel="compound")
        tokens[at + 1], tokens[at + 2] = (replace(tokens[one], head=at, deprel="punct") for one in (at + 1, at + 2))
    return with_tokens(sentence, tokens)


def _as_object(tokens: list[Token], by: int, noun: int) -> None:
    """Make a noun the object of its verb where "by" was taken for the preposition before it."""
    if tokens[by].head == noun and tokens[by].deprel == "case":
        tokens[by] = replace(tokens[by], head=by - 2, deprel="punct")
        led = any(tokens[at].head == noun and tokens[at].deprel == "case" for at in range(by))
        if not led and tokens[noun].deprel == "obl":
            tokens[noun] = replace(tokens[noun], deprel="obj")


def _with_set_ablaze(sentence: Sentence) -> Sentence:
    """The sentence with "ablaze" for the state in which something is set, and no part of its name ("set ablaze two cars")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        verb = at - 1
        if token.text.lower() in ("ablaze", "alight") and verb >= 0 and tokens[verb].lemma.lower() == "set" and token.head > at:
            tokens[at] = replace(token, head=verb, deprel="xcomp")
    return with_tokens(sentence, tokens)


def _with_told_subjects(sentence: Sentence) -> Sentence:
    """The sentence with the noun for the head of "the man shot dead in Leeds", where the tree takes the participle for one."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        noun = at - 1
        dead = at + 1 < len(tokens) and token.text.lower() == "shot" and tokens[at + 1].text.lower() == "dead"
        if not (dead or token.upos == "VERB") or not token.deprel.startswith(("nsubj", "obj")) or noun < 0:
            continue
        if tokens[noun].head != at:
            continue
        if tokens[noun].deprel != "compound" or tokens[noun].upos != "NOUN" or not token.text.lower().endswith(("ed", "shot")):
            continue
        for child in children(sentence, at):
            if child < noun and tokens[child].deprel in ("det", "amod", "nummod", "compound"):
                tokens[child] = replace(tokens[child], head=noun)
            elif child > at and tokens[child].deprel in ("nmod", "amod"):
                tokens[child] = replace(tokens[child], deprel={"nmod": "obl", "amod": "xcomp"}[tokens[child].deprel])
        for child in children(sentence, at + 1, "obl") if dead else ():
            tokens[child] = replace(tokens[child], head=at)
        tokens[noun] = replace(tokens[noun], head=token.head, deprel=token.deprel)
        lemma, feats = "shoot" if dead else token.lemma, {**token.feats, "VerbForm": "Part", "Voice": "Pass"}
        tokens[at] = replace(token, upos="VERB", lemma=lemma, head=noun, deprel="acl", feats=feats)
    return with_tokens(sentence, tokens)


def _with_laden(sentence: Sentence) -> Sentence:
    """The sentence with what a vessel or a vehicle had on board told of it, where the tree tells it of those who stopped it
    ("intercepted a boat carrying 900 pounds of cocaine")."""
    tokens = list(sentence.tokens)
    for verb, token in enumerate(tokens):
        if token.deprel != "advcl" or not token.text.lower().endswith("ing") or token.head < 0:
            continue
        noun = verb - 1
        kind = kinds_of(tokens[noun].lemma.lower(), "en") if noun > token.head else None
        carries = kind is not None and any(is_a(kind, one) for one in ("vessel", "vehicle", "aircraft", "container"))
        if carries and token.lemma.lower() in load("events")["carrying"]["en"] and not has_child(sentence, verb, "mark", "nsubj"):
            tokens[verb] = replace(token, head=noun, deprel="acl")
    return with_tokens(sentence, tokens)


def _with_country_made(sentence: Sentence) -> Sentence:
    """The sentence with "country made" before a noun, which the tree takes for a clause ("found a country made rifle")."""
    tokens = list(sentence.tokens)
    for made in range(1, len(tokens) - 1):
        goods = next(children(sentence, made, "obj"), None)
        before = tokens[made - 1]
        if tokens[made].text.lower() != "made" or before.text.lower() not in ("country", "home", "locally") or goods is None:
            continue
        for child, token in enumerate(tokens):
            if token.head == made - 1 and token.deprel == "det":
                tokens[child] = replace(token, head=goods)
        tokens[goods] = replace(tokens[goods], head=tokens[made].head, deprel="obj")
        tokens[made - 1] = replace(before, head=made, deprel="compound")
        tokens[made] = replace(tokens[made], head=goods, deprel="amod")
    return with_tokens(sentence, tokens)


def _with_bounds(sentence: Sentence) -> Sentence:
    """The sentence with "up to two tons" as an object, where the tree takes "to" for the preposition of a circumstance."""
    tokens = list(sentence.tokens)
    for up in range(len(tokens) - 2):
        head = tokens[up + 1].head
        if [token.text.lower() for token in tokens[up : up + 2]] != ["up", "to"] or tokens[up + 2].upos != "NUM" or head <= up:
            continue
        verb = tokens[head].head
        lone = verb >= 0 and tokens[verb].upos == "VERB" and not has_child(sentence, verb, "obj", "nsubj:pass")
        if lone and tokens[head].deprel == "obl":
            tokens[head] = replace(tokens[head], deprel="obj")
        tokens[up] = replace(tokens[up], head=up + 2, deprel="advmod")
        tokens[up + 1] = replace(tokens[up + 1], head=up, deprel="fixed")
    return with_tokens(sentence, tokens)


def _with_floors(sentence: Sentence) -> Sentence:
    """The sentence with "no fewer than" hung on what is counted, as "at least" is, and not on the number."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens) - 2):
        words = [token.text.lower() for token in tokens[at - 1 : at + 2]]
        number = tokens[at].head
        if words[0] in ("no", "not") and words[1] in ("fewer", "less") and words[2] == "than" and number == at + 2:
            counted = tokens[number].head if tokens[number].deprel == "nummod" else number
            tokens[at] = replace(tokens[at], head=counted, deprel="advmod")
    return with_tokens(sentence, tokens)


def _with_excess(sentence: Sentence) -> Sentence:
    """The sentence with what is weighed in the place of "excess" ("moved in excess of 5kg")."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens) - 2):
        if [token.text.lower() for token in tokens[at - 1 : at + 2]] != ["in", "excess", "of"]:
            continue
        amount = next((one for one in children(sentence, at, "nmod") if one > at), None)
        if amount is None or tokens[at].head == amount:
            continue
        verb = at - 2 if at > 1 and tokens[at - 2].upos == "VERB" else tokens[at].head
        lone = verb >= 0 and tokens[verb].upos == "VERB" and not has_child(sentence, verb, "obj", "nsubj:pass")
        role = "obj" if verb == at - 2 or (lone and tokens[at].deprel == "obl") else tokens[at].deprel
        tokens[amount] = replace(tokens[amount], head=verb, deprel=role)
        tokens[at] = replace(tokens[at], head=amount, deprel="advmod")
        for word in (at - 1, at + 1):
            tokens[word] = replace(tokens[word], head=at, deprel="fixed")
    return with_tokens(sentence, tokens)


def _with_bare_subjects(sentence: Sentence) -> Sentence:
    """The sentence with a subject right before its verb that the tree took into the phrase before ("In raids in five
    provinces police arrested ten men")."""
    tokens = list(sentence.tokens)
    bodies = frozenset(load("actors")["en"]["police"])
    for verb in range(2, len(tokens)):
        before = tokens[verb - 1]
        finite = tokens[verb].upos == "VERB" and tokens[verb].feats.get("VerbForm") == "Fin"
        bare = before.upos == "NOUN" and before.deprel in ("nmod", "compound") and before.head < verb - 1
        if not finite or not bare or before.lemma.lower() not in bodies:
            continue
        if has_child(sentence, verb, "nsubj", "aux:pass") or has_child(sentence, verb - 1, "case", "det"):
            continue
        tokens[verb - 1] = replace(before, head=verb, deprel="nsubj")
    return with_tokens(sentence, tokens)


def _with_lost_verb(sentence: Sentence) -> Sentence:
    """The sentence with a finite verb for its root that the tree hung on its own object ("The gang extorted bus drivers")."""
    tokens = list(sentence.tokens)
    root = next((at for at, token in enumerate(tokens) if token.head < 0), None)
    if root is None or tokens[root].upos != "NOUN":
        return sentence
    lost = [at for at in children(sentence, root, "amod") if at < root and _is_finite(tokens[at])]
    if len(lost) == 1 and has_child(sentence, lost[0], "nsubj"):  # "The judge upheld guilty verdicts against two"
        for at in children(sentence, root):
            moved = at > root and tokens[at].deprel in ("punct", "obl", "advcl", "parataxis")
            tokens[at] = replace(tokens[at], head=lost[0]) if moved else tokens[at]
        tokens[lost[0]] = replace(tokens[lost[0]], head=-1, deprel="root")
        tokens[root] = replace(tokens[root], head=lost[0], deprel="obj")
        return replace(sentence, tokens=tuple(tokens))
    before = [at for at in children(sentence, root) if lost and at < lost[0]]
    subjects = [at for at in before if tokens[at].upos in ("NOUN", "PROPN") and not has_child(sentence, at, "case")]
    if len(lost) != 1 or not subjects:
        return sentence
    verb, subject = lost[0], subjects[-1]
    for at in (
        *before,
        *(at for at in children(sentence, root) if at > root and tokens[at].deprel in ("punct", "acl", "parataxis")),
    ):
        relation = {"acl": "advcl"}.get(tokens[at].deprel, tokens[at].deprel)
        own = tokens[at].deprel in ("det", "amod", "nummod", "compound") and at != subject and at < subject
        tokens[at] = replace(tokens[at], head=subject if own else verb, deprel=relation)
    tokens[subject] = replace(tokens[subject], head=verb, deprel="nsubj")
    tokens[verb] = replace(tokens[verb], head=-1, deprel="root")
    tokens[root] = replace(tokens[root], head=verb, deprel="obj")
    return replace(sentence, tokens=tuple(tokens))


def _is_finite(token: Token) -> bool:
    return token.upos == "VERB" and token.feats.get("VerbForm") == "Fin" and token.feats.get("Tense") == "Past"


def _with_reduced_relatives(sentence: Sentence) -> Sentence:
    """The sentence with a subject given back to its verb: "A man caught with 20 kilos was jailed" has a participle first."""
    tokens = sentence.tokens
    for verb, token in enumerate(tokens):
        if token.upos != "VERB" or token.deprel != "advcl" or token.head <= verb or token.text.lower().endswith("ing"):
            continue
        subjects = list(children(sentence, verb, "nsubj"))
        if len(subjects) != 1 or has_child(sentence, verb, "mark", "obj", "aux", "cop", "ccomp"):
            continue
        if has_child(sentence, token.head, "nsubj", "csubj") or any(one.text == "," for one in tokens[verb : token.head]):
            continue
        passive = has_child(sentence, token.head, "aux:pass")
        moved = list(tokens)
        moved[subjects[0]] = replace(tokens[subjects[0]], head=token.head, deprel="nsubj:pass" if passive else "nsubj")
        moved[verb] = replace(token, head=subjects[0], deprel="acl", feats={**token.feats, "VerbForm": "Part", "Voice": "Pass"})
        return replace(sentence, tokens=tuple(moved))
    return sentence


_ADMITTING = frozenset({"deny", "admit", "acknowledge", "confess", "recall", "regret"})


def _with_gerunds(sentence: Sentence) -> Sentence:
    """The sentence with what is denied or admitted as a complement: "denied leading the gang" tells no circumstance."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens[1:], start=1):
        verb = tokens[at - 1]
        if verb.lemma.lower() not in _ADMITTING or verb.upos != "VERB" or token.head != at - 1:
            continue
        if token.upos == "VERB" and token.text.lower().endswith("ing") and token.deprel in ("advcl", "acl", "conj"):
            tokens[at] = replace(token, deprel="xcomp")
    return with_tokens(sentence, tokens)


def _with_participles(sentence: Sentence) -> Sentence:
    """English goods do not find or seize: "the cocaine found in a box weighed two tons" has a participle before its verb."""
    tokens = sentence.tokens
    for verb, token in enumerate(tokens):
        things = [at for at in children(sentence, verb, "nsubj") if at < verb and kinds_of(tokens[at].text.lower(), "en")]
        if token.upos != "VERB" or len(things) != 1 or has_child(sentence, verb, "obj", "aux", "ccomp"):
            continue
        if is_a(str(kinds_of(tokens[things[0]].text.lower(), "en")), "person"):
            continue
        later = [at for at in range(verb + 1, len(tokens)) if tokens[at].head == token.head and tokens[at].upos == "VERB"]
        bare = [at for at in later if not has_child(sentence, at, "nsubj", "cc", "mark")]
        if bare and token.head >= 0:
            moved = list(tokens)
            moved[things[0]] = replace(tokens[things[0]], head=bare[0])
            moved[verb] = replace(token, head=things[0], deprel="acl", feats={**token.feats, "VerbForm": "Part", "Voice": "Pass"})
            return replace(sentence, tokens=tuple(moved))
    return sentence


def _with_victims(sentence: Sentence) -> Sentence:
    """The sentence with those shot for what they are ("were found shot", "ten were shot, two fatally")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        above = tokens[token.head] if token.head >= 0 else token
        found = token.deprel == "xcomp" and above.lemma.lower() in ("find", "leave")
        if token.text.lower() == "shot" and token.upos == "NOUN" and found:
            tokens[at] = replace(token, upos="VERB", lemma="shoot", feats={"VerbForm": "Part", "Voice": "Pass"})
        fatal = any(tokens[one].text.lower() in ("fatally", "mortally") for one in children(sentence, at, "advmod"))
        if (
            token.upos == "NUM"
            and fatal
            and token.head >= 0
            and above.upos == "VERB"
            and token.deprel.startswith(("obl", "parataxis"))
        ):
            tokens[at] = replace(token, deprel="nsubj:pass")
    return with_tokens(sentence, tokens)


_SO_CALLED = frozenset({"accused", "deceased", "injured", "wounded"})
_NOMINAL = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "iobj", "root")


def _with_called(sentence: Sentence) -> Sentence:
    """The sentence with "the accused" for a noun, which the tree takes for a verb ("Two accused were held")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        if token.text.lower() not in _SO_CALLED or token.upos not in ("VERB", "ADJ") or token.deprel not in _NOMINAL:
            continue
        before = [one for one in children(sentence, at) if one < at and tokens[one].upos in ("DET", "NUM", "PRON")]
        others = set(children(sentence, at, "obj", "aux", "nsubj", "cop")) - set(before)
        if before and not others:
            counts = [one for one in before if tokens[one].upos == "NUM"]
            for one in counts:
                tokens[one] = replace(tokens[one], deprel="nummod")
            many = bool(counts)
            tokens[at] = replace(token, upos="NOUN", lemma=token.text.lower(), feats={"Number": "Plur"} if many else {})
    return with_tokens(sentence, tokens)


def _with_named_subjects(sentence: Sentence) -> Sentence:
    """The sentence with a person named right before a verb without a subject for its subject, where the tree took the name
    into the phrase before ("Of the second gang, Ian Foss, 25, was jailed for four years")."""
    tokens = list(sentence.tokens)
    for verb, token in enumerate(tokens):
        helpers = [at for at in children(sentence, verb, "aux:pass", "aux") if at < verb]
        told = token.upos == "VERB" and (helpers or token.feats.get("VerbForm") == "Fin")
        if not told or token.text.lower().endswith("ing") or has_child(sentence, verb, "nsubj", "csubj", "mark"):
            continue
        if token.deprel.startswith(("acl", "conj", "xcomp", "advcl")):
            continue
        end = _before_age(tokens, min([verb, *helpers]))
        name = next((name for name in sentence.names if name.kind != "place" and name.last == end), None)
        if name is None or name.last - name.first < 2:
            continue
        head = head_of(sentence, list(range(name.first, name.last)))
        led = any(tokens[at].deprel == "case" and tokens[at].head in range(name.first, name.last) for at in range(verb))
        if (
            not led
            and head < verb
            and tokens[head].deprel in ("compound", "appos", "nmod", "dep", "nmod:unmarked", "obl:unmarked", "obl")
        ):
            passive = any(tokens[at].deprel == "aux:pass" for at in helpers)
            tokens[head] = replace(tokens[head], head=verb, deprel="nsubj:pass" if passive else "nsubj")
    return with_tokens(sentence, tokens)


def _before_age(tokens: list[Token], at: int) -> int:
    """Back past ", 52," to the end of a name."""
    aged = at > 3 and tokens[at - 1].text == tokens[at - 3].text == "," and tokens[at - 2].text.isdigit()
    return at - 3 if aged else at


def _with_some_of_whom(sentence: Sentence) -> Sentence:
    """The sentence with "four of whom" for the subject of the clause behind it, where the tree hangs it on those before."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        some = token.head
        if token.text.lower() != "whom" or not 0 <= some < at or tokens[some].upos not in ("NUM", "NOUN", "PRON"):
            continue
        verb = next((place for place in range(at + 1, len(tokens)) if tokens[place].upos == "VERB"), None)
        if verb is None or has_child(sentence, verb, "nsubj") or tokens[verb].head == some:
            continue
        passive = has_child(sentence, verb, "aux:pass")
        tokens[some] = replace(tokens[some], head=verb, deprel="nsubj:pass" if passive else "nsubj")
    return with_tokens(sentence, tokens)


def _with_particles(sentence: Sentence) -> Sentence:
    """The sentence with "over" for part of the verb it stands behind ("handed over 29 men"), and not of a number."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens)):
        led = tokens[at - 1].lemma.lower() in ("hand", "turn") and tokens[at - 1].upos == "VERB"
        if tokens[at].text.lower() == "over" and led and tokens[at].deprel == "advmod" and tokens[at].head > at:
            tokens[at] = replace(tokens[at], head=at - 1, deprel="compound:prt", upos="ADP")
    return with_tokens(sentence, tokens)


def _with_titled_complements(sentence: Sentence) -> Sentence:
    """The sentence with "an aide of former governor Elio Mora" as one complement: the name belongs to the title right before it
    and so to the title's preposition, and does not stand beside the noun that both complete."""
    tokens = list(sentence.tokens)
    for name in range(2, len(tokens)):
        title = name - 1
        led = [at for at in children(sentence, title, "case") if tokens[at - 1].upos in ("NOUN", "PROPN") and at > 0]
        if tokens[name].upos != "PROPN" or tokens[title].upos != "NOUN" or not led or has_child(sentence, name, "case"):
            continue
        if tokens[title].head == name and tokens[name].deprel == "appos":
            tokens[led[0]] = replace(tokens[led[0]], head=name)
            tokens[name] = replace(tokens[name], head=led[0] - 1, deprel="nmod")
        elif tokens[title].head == tokens[name].head and tokens[name].deprel in ("appos", "nmod"):
            tokens[name] = replace(tokens[name], head=title, deprel="appos")
    return with_tokens(sentence, tokens)


def _with_found_things(sentence: Sentence) -> Sentence:
    """The sentence with "the cocaine found in Lima weighed two tons" told of the cocaine: a participle between a noun and a verb
    that the noun is the subject of belongs to the noun."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens)):
        token, before = tokens[at], tokens[at - 1]
        if token.upos != "VERB" or token.deprel not in ("ccomp", "parataxis", "advcl", "conj", "dep") or token.head == at - 1:
            continue
        subject = before.upos == "NOUN" and before.deprel in ("nsubj", "nsubj:pass") and before.head > at
        participle = token.text.lower().endswith("ed") or token.feats.get("VerbForm") == "Part" or token.lemma.lower() == "find"
        if subject and participle and not has_child(sentence, at, "nsubj", "aux", "obj", "mark"):
            tokens[at] = replace(token, head=at - 1, deprel="acl", feats={**token.feats, "VerbForm": "Part"})
    return with_tokens(sentence, tokens)


MENDS = (
    _with_found_things,
    headlines.with_past_participles,
    headlines.with_nouns_of_deeds,
    _with_titled_complements,
    _with_called,
    _with_drive_bys,
    _with_country_made,
    _with_laden,
    _with_told_subjects,
    _with_set_ablaze,
    _with_bounds,
    _with_floors,
    tallied.with_the_rest,
    tallied.with_two_tolls,
    lawful.with_bail,
    lawful.with_each_aside,
    lawful.with_set_free,
    lawful.with_listed_people,
    lawful.with_whom_told,
    _with_excess,
    _with_particles,
    _with_some_of_whom,
    lawful.with_facing,
    *rehung.ENGLISH,
    with_shot_dead,
    _with_lost_verb,
    _with_bare_subjects,
    _with_participles,
    _with_reduced_relatives,
    lawful.with_taken,
    _with_named_subjects,
    _with_victims,
    _with_gerunds,
    with_gapped_passives,
)
"""What is mended, in this order."""
