"""Who does what to whom by a noun: "the seizure of X by Y", "la captura de X"."""

from quipu.claims.events.arguments import Arguments, cased, of_verb, spelled
from quipu.claims.events.leaning import takes_place
from quipu.claims.tree import children, has_child, is_relation
from quipu.language.sentence import Sentence


def _is_where(sentence: Sentence, root: int) -> bool:
    """Whether a predicate is a place by its preposition ("was in Callao", "fue contra una tienda")."""
    case = cased(sentence, root)
    return has_child(sentence, root, "cop") and case in (
        ["in"],
        ["at"],
        ["on"],
        ["near"],
        ["en"],
        ["contra"],
        ["cerca", "de"],
    )


def _case_behind(sentence: Sentence, noun: int, child: int) -> list[str]:
    """The case words of a phrase behind a noun; "la incautación de más de una tonelada": the first hangs on "más"."""
    case = cased(sentence, child)
    nominal = sentence.tokens[child].deprel == "nmod"
    return ["de"] if not case and nominal and noun < child - 2 and sentence.tokens[noun + 1].text.lower() == "de" else case


def of_noun(sentence: Sentence, noun: int, light: frozenset[str]) -> Arguments:
    """The arguments of a nominal predicate: "the seizure of X by Y", "la captura de X", "police carried out a raid in Z"."""
    objects: list[int] = []
    subjects: list[int] = []
    obliques: list[int] = []
    for child in children(sentence, noun, "nmod", "compound", "obl"):
        case = _case_behind(sentence, noun, child)
        relation = sentence.tokens[child].deprel
        if case[:1] == ["a"]:  # "la extradición a Perú de dos hombres"
            objects.extend(at for at in children(sentence, child, "nmod") if cased(sentence, at) == ["de"])
        if relation == "nmod:poss" and sentence.tokens[child].text.lower() == "its":
            continue  # "its first extradition": whose doing it is
        if relation == "nmod:poss" or (case and case[0] in ("of", "de", "against", "contra", "into")):
            objects.append(child)
        elif "by" in case or case == ["por"] or case[:3] == ["por", "parte", "de"]:
            subjects.append(child)
        elif case:
            obliques.append(child)
        elif is_relation(relation, "compound") and child < noun:
            objects.append(child)
    governor = sentence.tokens[noun].head
    if (
        governor >= 0
        and (sentence.tokens[governor].lemma.lower() in light or takes_place(sentence, governor))
        and is_relation(sentence.tokens[noun].deprel, "obj", "nsubj", "obl")
    ):
        above = of_verb(sentence, governor)
        subjects.extend(place for place in above.subjects if place != noun)
        obliques.extend(place for place in above.obliques if place != noun)
    if governor >= 0 and is_relation(sentence.tokens[noun].deprel, "nsubj") and _is_where(sentence, governor):
        obliques.append(governor)  # "the attack was on a shop"
    return Arguments(
        tuple(spelled(sentence, subjects)), tuple(spelled(sentence, objects)), tuple(spelled(sentence, obliques)), False
    )
