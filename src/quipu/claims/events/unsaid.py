"""Whom a Spanish clause without a subject speaks of: "Fue condenado a cinco años" after a sentence about one person."""

from quipu.claims.document import Document
from quipu.claims.phrases import is_nominal, kind_of, members, name_at, preposition
from quipu.claims.tree import children, has_child, is_relation
from quipu.knowledge import load
from quipu.language.sentence import Sentence

_STEPS = 2
"""Sentences back that may themselves lack a subject."""


def unsaid_subject(document: Document, number: int, verb: int) -> tuple[int, int] | None:
    """The sentence and the token of the one person that the clause must mean; None where it is not clear."""
    if document.language != "es" or not _lacks_subject(document.sentences[number], verb):
        return None
    for earlier in range(number - 1, max(number - 1 - _STEPS, -1), -1):
        sentence = document.sentences[earlier]
        if document.sentences[number].paragraph - sentence.paragraph > 1:
            return None
        root = next((at for at, token in enumerate(sentence.tokens) if token.head < 0), None)
        if root is None or sentence.tokens[root].upos not in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
            return None
        subjects = list(children(sentence, root, "nsubj"))
        if subjects:
            head = subjects[0]
            told = _are_people if _is_plural(document.sentences[number], verb) else _is_one_person
            fits = told(document, sentence, head) and _agrees(document.sentences[number], verb, sentence, head)
            fits = fits and not _is_of_law(sentence, head)
            return (earlier, _name_beside(sentence, head)) if fits else None
        if not _lacks_subject(sentence, root):
            return None
    return None


def lacks_subject(document: Document, number: int, verb: int) -> bool:
    """Whether a clause leaves it to a sentence before to tell whom it speaks of."""
    if document.language != "es":
        return False
    sentence = document.sentences[number]
    token = sentence.tokens[verb]
    within = is_relation(token.deprel, "ccomp", "advcl") and _is_passive(sentence, verb)
    return _lacks_subject(sentence, verb) or (within and not has_child(sentence, verb, "nsubj", "csubj", "obj"))


def _is_passive(sentence: Sentence, verb: int) -> bool:
    helpers = [sentence.tokens[at] for at in children(sentence, verb, "aux", "cop")]
    return sentence.tokens[verb].feats.get("VerbForm") == "Part" and any(
        one.lemma == "ser" and one.feats.get("VerbForm") == "Fin" for one in helpers
    )


def _lacks_subject(sentence: Sentence, verb: int) -> bool:
    """Whether a main verb in the third person stands without a subject, nor could mean "one"; in the plural only a passive."""
    token = sentence.tokens[verb]
    if not is_relation(token.deprel, "root", "parataxis") and not (
        is_relation(token.deprel, "conj") and sentence.tokens[token.head].head < 0 and _lacks_subject(sentence, token.head)
    ):
        return False
    finite = [sentence.tokens[at] for at in (verb, *children(sentence, verb, "aux", "cop"))]
    finite = [one for one in finite if one.feats.get("VerbForm") == "Fin"]
    passive = token.feats.get("VerbForm") == "Part" and any(one.lemma == "ser" for one in finite)
    third = all(one.feats.get("Person", "3") == "3" and (passive or one.feats.get("Number", "Sing") == "Sing") for one in finite)
    impersonal = any(sentence.tokens[at].text.lower() == "se" for at in children(sentence, verb))
    # "Fue detenido un hombre": the subject, which the tree may call an object.
    late = token.feats.get("VerbForm") == "Part" and any(not preposition(sentence, at) for at in children(sentence, verb, "obj"))
    return bool(finite) and third and not impersonal and not late and not has_child(sentence, verb, "nsubj", "csubj")


def _is_plural(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[at].feats.get("Number") == "Plur" for at in (verb, *children(sentence, verb, "aux", "cop")))


def _are_people(document: Document, sentence: Sentence, head: int) -> bool:
    """Whether a subject is one plural noun for people: of several nouns, or names, none alone is meant."""
    token = sentence.tokens[head]
    plural = token.upos == "NOUN" and token.feats.get("Number") == "Plur" and len(members(sentence, head)) == 1
    return plural and name_at(sentence, head) is None and kind_of(document, sentence, head) == "person"


def _is_one_person(document: Document, sentence: Sentence, head: int) -> bool:
    if len(members(sentence, head)) > 1 or not is_nominal(sentence, head) or sentence.tokens[head].feats.get("Number") == "Plur":
        return False
    name = name_at(sentence, head)
    if name is not None:
        return name.kind == "person"
    return sentence.tokens[head].upos == "NOUN" and kind_of(document, sentence, head) == "person"


def _name_beside(sentence: Sentence, head: int) -> int:
    """The name of a subject that tells a title first ("el capo X")."""
    names = [at for at in children(sentence, head, "flat", "appos") if (name := name_at(sentence, at)) and name.kind == "person"]
    return names[0] if names and name_at(sentence, head) is None else head


def _is_of_law(sentence: Sentence, head: int) -> bool:
    """Whether a subject is a judge, a prosecutor, an officer, who speaks of a case and is not the one of whom it is told."""
    title = sentence.tokens[head - 1].lemma.lower() if head and name_at(sentence, head) is not None else ""
    kinds = load("sources_es")["kinds"]
    law = {*kinds["court"], *load("reference")["es"]["body"]}
    noun = sentence.tokens[head].lemma.lower()
    return title in law or noun in law or (name_at(sentence, head) is None and noun in kinds["official"])


def _agrees(sentence: Sentence, verb: int, other: Sentence, head: int) -> bool:
    """Whether a participle has the gender of the noun; names tell none."""
    gender, theirs = sentence.tokens[verb].feats.get("Gender"), other.tokens[head].feats.get("Gender")
    return gender is None or theirs is None or gender == theirs or other.tokens[head].upos == "PROPN"
