"""English trees mended where they tell of arrests and courts: participles taken for verbs, bail, and lists of the arrested."""

from dataclasses import replace

from quipu.claims.tree import children, has_child, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence


def with_bail(sentence: Sentence) -> Sentence:
    """The sentence with whom bail is granted or denied for one who is given it ("denied Reddick bail"), and no kind of bail."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        if token.lemma.lower() not in ("bail", "bond") or token.deprel != "obj" or tokens[token.head].upos != "VERB":
            continue
        for child in children(sentence, at, "compound"):
            if tokens[child].upos == "PROPN" and tokens[token.head].lemma.lower() in ("deny", "refuse", "grant"):
                tokens[child] = replace(tokens[child], head=token.head, deprel="iobj")
    return with_tokens(sentence, tokens)


def with_set_free(sentence: Sentence) -> Sentence:
    """The sentence with "free" for what people are set, and no word for what they are like ("set all five men free")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        above = tokens[token.head] if token.head >= 0 else token
        told = token.text.lower() == "free" and token.deprel == "amod" and token.head < at and above.deprel == "obj"
        if told and above.head >= 0 and tokens[above.head].lemma.lower() == "set":
            tokens[at] = replace(token, head=above.head, deprel="xcomp")
    return with_tokens(sentence, tokens)


def with_each_aside(sentence: Sentence) -> Sentence:
    """The sentence with "each", "both" or "all" for a word beside the verb, where it stands behind those it is of ("The four
    were each sentenced to 12 years")."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        if token.upos not in ("DET", "PRON") or token.text.lower() not in ("each", "both", "all"):
            continue
        if not token.deprel.startswith("nsubj") or has_child(sentence, at, "nmod", "acl"):
            continue
        if any(other < at for other in children(sentence, token.head, "nsubj")):
            tokens[at] = replace(token, deprel="advmod")
    return with_tokens(sentence, tokens)


def with_taken(sentence: Sentence) -> Sentence:
    """The sentence with the main verb for its root where the tree took a participle for it: "The suspects arrested over the
    murder appeared in court"."""
    tokens = list(sentence.tokens)
    taking = load("events")["of_people"]["en"] + load("events")["taken_people"]["en"]
    for verb, token in enumerate(tokens):
        if token.upos != "VERB" or token.lemma.lower() not in taking or has_child(sentence, verb, "obj", "aux", "cop", "mark"):
            continue
        subjects = [at for at in children(sentence, verb, "nsubj") if at < verb]
        later = [
            at for at in children(sentence, verb, "advcl", "conj", "parataxis", "ccomp") if at > verb and _is_main(sentence, at)
        ]
        if len(subjects) != 1 or not later or any(one.text in (",", ";") for one in tokens[verb : later[0]]):
            continue
        main = later[0]
        passive = has_child(sentence, main, "aux:pass")
        tokens[main] = replace(tokens[main], head=token.head, deprel=token.deprel)
        tokens[subjects[0]] = replace(tokens[subjects[0]], head=main, deprel="nsubj:pass" if passive else "nsubj")
        feats = {**token.feats, "VerbForm": "Part", "Voice": "Pass"}
        tokens[verb] = replace(token, head=subjects[0], deprel="acl", feats=feats)
        for at in children(sentence, verb):
            tokens[at] = replace(tokens[at], head=main) if at > main or tokens[at].deprel == "punct" else tokens[at]
        return with_tokens(sentence, tokens)
    return sentence


def _is_main(sentence: Sentence, verb: int) -> bool:
    """Whether a finite verb has no subject and no word that joins its clause to another."""
    token = sentence.tokens[verb]
    finite = token.feats.get("VerbForm") == "Fin" or has_child(sentence, verb, "aux", "aux:pass", "cop")
    # "Gang boss wanted for murder arrested in Marbella": a headline's main verb is a participle without its helper
    headline = sentence.tokens[-1].text not in (".", "!", "?") and token.text.lower().endswith("ed")
    finite = finite or (headline and token.deprel == "advcl" and not has_child(sentence, verb, "obj"))
    return finite and token.upos in ("VERB", "AUX") and not has_child(sentence, verb, "nsubj", "mark", "cc", "csubj")


def with_listed_people(sentence: Sentence) -> Sentence:
    """The sentence with a list for "a man of 34, a woman of 28 and two boys", where the tree takes one for what another is."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        if token.deprel != "appos" or token.upos != "NOUN" or not 0 <= token.head < at or tokens[token.head].upos != "NOUN":
            continue
        more = [one for one in children(sentence, token.head, "conj") if one > at and has_child(sentence, one, "cc")]
        several = any(sentence.tokens[one].upos == "NUM" for one in children(sentence, token.head, "nummod"))
        if more and several and _is_counted(sentence, at) and _is_counted(sentence, more[0]):
            tokens[more[0]] = replace(tokens[more[0]], head=at)  # "the two occupants, a man and a woman": those are the two
        elif more and all(_is_counted(sentence, one) for one in (token.head, at, more[0])):
            tokens[at] = replace(token, deprel="conj")
    return with_tokens(sentence, tokens)


def _is_counted(sentence: Sentence, noun: int) -> bool:
    """Whether a noun for people, or an age that stands for one, has an indefinite article or a number."""
    token = sentence.tokens[noun]
    person = token.lemma.lower() in load("actors")["en"]["person"] or token.lemma.lower() == "old"
    before = (sentence.tokens[at] for at in children(sentence, noun, "det", "nummod"))
    return person and any(one.text.lower() in ("a", "an") or one.upos == "NUM" for one in before)


def with_whom_told(sentence: Sentence) -> Sentence:
    """The sentence with a clause that "who" opens hung on the person before it, where the tree hangs it on a place or a group
    that only tells of whom that is ("a leader of the gang in the region who was captured")."""
    tokens = list(sentence.tokens)
    people = frozenset(load("actors")["en"]["person"])
    for at, token in enumerate(tokens):
        opened = any(tokens[child].text.lower() == "who" for child in children(sentence, at, "nsubj"))
        if not opened or token.deprel != "acl:relcl" or not 0 <= token.head < at:
            continue
        noun = token.head
        while tokens[noun].upos == "NOUN" and tokens[noun].deprel == "nmod" and tokens[noun].lemma.lower() not in people:
            noun = tokens[noun].head
        if noun != token.head and tokens[noun].lemma.lower() in people and not _is_told_many(sentence, at, noun):
            tokens[at] = replace(token, head=noun)
    return with_tokens(sentence, tokens)


def _is_told_many(sentence: Sentence, verb: int, noun: int) -> bool:
    """Whether a verb in the plural is said of several while a noun is of one."""
    forms = [sentence.tokens[at].feats.get("Number") for at in (verb, *children(sentence, verb, "aux", "cop"))]
    return "Plur" in forms and sentence.tokens[noun].feats.get("Number") == "Sing"


def with_facing(sentence: Sentence) -> Sentence:
    """The sentence with "face" for a verb before what one faces in court, where the tree takes it for part of a noun."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens) - 1):
        noun = tokens[at].head
        faced = noun > at and tokens[noun].lemma.lower() in ("charge", "count", "extradition", "trial", "sentence")
        subject = next((one for one in reversed(range(at)) if tokens[one].head == noun and tokens[one].deprel == "nsubj"), None)
        if tokens[at].text.lower() not in ("face", "faces") or tokens[at].upos == "VERB" or not faced or subject is None:
            continue
        tokens[at] = replace(
            tokens[at], upos="VERB", lemma="face", head=tokens[noun].head, deprel=tokens[noun].deprel, feats={"VerbForm": "Fin"}
        )
        tokens[noun] = replace(tokens[noun], upos="NOUN", head=at, deprel="obj", feats={"Number": "Plur"})
        tokens[subject] = replace(tokens[subject], head=at)
    return with_tokens(sentence, tokens)
