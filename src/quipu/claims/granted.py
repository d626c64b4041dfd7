"""What a believer's sentence only speaks of, as the law's acts: it is told by the report, and is none of the belief."""

from quipu.claims.document import Proposition
from quipu.claims.tense import OF_LAW
from quipu.claims.tree import children, has_child, is_relation
from quipu.language.sentence import Sentence
from quipu.model import Frame

_DONE = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")
_STANDING = frozenset(
    {Frame.IDENTITY, Frame.MEMBERSHIP, Frame.LEADERSHIP, Frame.KINSHIP, Frame.ALIAS, Frame.RANK, Frame.OWNERSHIP}
)
_DATING = frozenset({"during", "after", "following", "before", "durante", "tras", "después", "antes"})
_DEFINITE = frozenset(
    {"the", "these", "those", "this", "his", "her", "their", "its", "el", "la", "los", "las", "su", "sus", "estos", "esos"}
)


def is_granted(sentence: Sentence, proposition: Proposition) -> bool:
    """ "suspect the men arrested in Lima", "cree que la captura de X": that the law did it nobody only believes."""
    token = sentence.tokens[proposition.anchor]
    if token.head < 0:
        return False
    if _is_beside(sentence, proposition.anchor) or _describes(sentence, proposition.anchor):
        return True
    if proposition.frame not in OF_LAW:
        return False
    if token.upos == "NOUN" and token.text.lower().endswith(_DONE) and _is_definite(sentence, proposition.anchor):
        return True  # "considera probada la participación de los ocho detenidos"
    if is_relation(token.deprel, "acl", "amod"):
        done = token.feats.get("VerbForm") == "Part" or token.text.lower().endswith(("ed", "ado", "ada", "ados", "adas"))
        helped = has_child(sentence, proposition.anchor, "aux", "nsubj", "mark")
        return done and not helped and _is_definite(sentence, token.head)
    return token.upos == "NOUN" and is_relation(token.deprel, "nsubj") and _is_definite(sentence, proposition.anchor)


def is_told_beside(sentence: Sentence, proposition: Proposition) -> bool:
    """ "imputó a Ruiz, dueño de un taller", "a Ruiz, que es miembro de": who the accused is is no charge."""
    token = sentence.tokens[proposition.anchor]
    if proposition.frame not in _STANDING or not 0 <= token.head < proposition.anchor:
        return False
    set_off = any(one.text == "," for one in sentence.tokens[token.head : proposition.anchor])
    return set_off and is_relation(token.deprel, "appos", "acl:relcl")


def _is_beside(sentence: Sentence, anchor: int) -> bool:
    """ "hurt during a daring escape", "huyó tras el asesinato de": what an event is only dated by has happened."""
    token = sentence.tokens[anchor]
    case = {sentence.tokens[at].text.lower() for at in children(sentence, anchor, "case")}
    return token.upos == "NOUN" and is_relation(token.deprel, "obl", "nmod") and bool(case & _DATING)


def _describes(sentence: Sentence, anchor: int) -> bool:
    """ "fear a shooting which killed a man is part of": what a clause tells of whom the belief is about, in the past."""
    token = sentence.tokens[anchor]
    if token.deprel != "acl:relcl" or not is_relation(sentence.tokens[token.head].deprel, "nsubj", "obj"):
        return False
    noun = sentence.tokens[token.head]
    believed = is_relation(noun.deprel, "obj") and has_child(
        sentence, noun.head, "ccomp"
    )  # "fear a shooting which killed him may"
    held = noun.head >= 0 and (
        believed or (is_relation(noun.deprel, "nsubj") and is_relation(sentence.tokens[noun.head].deprel, "ccomp"))
    )
    helpers = {sentence.tokens[at].lemma.lower() for at in children(sentence, anchor, "aux")}
    past = token.feats.get("Tense") in {"Past", "Imp"} or bool(helpers)
    return held and past and helpers <= {"be", "have", "ser", "haber", "estar"}


def _is_definite(sentence: Sentence, noun: int) -> bool:
    """Whether a noun speaks of those known: by its article, its owner, or as a name."""
    known = (sentence.tokens[at].text.lower() in _DEFINITE for at in children(sentence, noun, "det", "nmod:poss"))
    return sentence.tokens[noun].upos == "PROPN" or any(known)
