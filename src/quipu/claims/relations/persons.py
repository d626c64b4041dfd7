"""Who may bear what is said of persons: names, nicknames, pronouns and nouns for people."""

from quipu.claims.relations.asides import name_before
from quipu.claims.relations.bounds import begin, end, person_from
from quipu.claims.relations.kinds import QUOTES
from quipu.claims.relations.view import View

COPULAS = frozenset(
    ["is", "was", "are", "were", "be", "been", "being", "became", "become", "remains", "remained", "es", "era", "fue", "son",
     "eran", "fueron", "sea", "sería", "serían", "ser", "sido", "siendo", "fuera"]
)  # fmt: skip
PRONOUNS = frozenset({"he", "she", "él", "ella"})
BOTH = frozenset({"ambos", "ambas", "both"})
_ALL_OF = frozenset({"the", "los", "las", "these", "estos", "estas", "all"})
_ONE = frozenset({"one", "uno", "una"})
RELATIVE = frozenset({"who", "quien", "que", "quienes"})


def bearer_of_alias(view: View, person: int) -> int:
    """For a nickname behind "alias" the name that it belongs to, if that stands before it; any other person is its own."""
    found = view.at[person]
    place = found.first - 1 if found else -1
    if found is not None and found.last - found.first == 1 and view.word(found.last) in (",", "(", ")", "."):
        bare = view.word(place) in ("el", "la") and view.word(place - 1) == "," and view.tokens[place].text[:1].isupper()
        beside = view.mention(place - 2, "person") if bare else None
        if beside is not None:
            return beside.head  # "X, El Lobo,"
    place -= view.word(place) in QUOTES
    if view.word(place) != "alias":
        return person
    named = name_before(view, place)
    return person if named is None else named


def is_plural(view: View, noun: int) -> bool:
    return view.tokens[noun].feats.get("Number") == "Plur"


def is_person_noun(view: View, place: int) -> bool:
    lexicon, word = view.lexicon, view.words[place]
    companion = word in lexicon.listed("association", "companions")
    owner = word in lexicon.listed("ownership", "nouns")
    told = owner or lexicon.is_office(word) or word in lexicon.persons or word in lexicon.kin or companion
    return word not in lexicon.complements and told


def person_at(view: View, head: int) -> int | None:
    """A token that may bear what is said of persons: a name, a pronoun, a noun for people; names in titled phrases."""
    found = view.at[head]
    if found is not None:
        return found.head if found.kind == "person" else None
    token = view.tokens[head]
    if view.words[head] == "alias":
        called = view.mention(head + 1 + (view.word(head + 1) in QUOTES), "person")
        return None if called is None else bearer_of_alias(view, called.head)
    if (token.upos == "PRON" and view.words[head] not in _ONE) or view.words[head] in BOTH:
        return head if view.words[head] in PRONOUNS | BOTH or view.words[head] in ("they", "ellos", "ellas") else None
    if view.words[head] in _ONE and view.word(head + 1) in ("de", "of"):  # "uno de los detenidos era el jefe de"
        among = next((at for at in view.children(head, "nmod") if at > head), -1)
        return head if among > 0 and view.kind(among) == "person" and view.at[among] is None else None
    if view.words[head] in ("old", "year-old") or view.words[head].endswith("-year-old"):
        return head if view.word(begin(view, head)) in ("the", "this") else None  # "the 44-year-old was the leader"
    if token.upos == "NUM" and (view.word(head - 1) in _ALL_OF or view.word(head + 1) in ("of", "de")):
        return head  # "los tres son miembros de", "two of them are members of"
    named = person_from(view, end(view, head)) if token.upos == "NOUN" else None
    if named is None:
        named = next((at for at in view.children(head, "appos") if at > head and view.mention(at, "person") is not None), None)
    if named is not None:
        return named
    return head if view.kind(head) == "person" and token.upos == "NOUN" else None


def is_source(view: View, named: int) -> bool:
    """Whether a name is that of the one by whose word something is told: "Según el fiscal X, era el jefe" says it of another."""
    found = view.at[named]
    place = (found.first if found is not None else named) - 1
    while place >= 0 and (view.tokens[place].upos in ("NOUN", "ADJ", "DET", "PROPN") or view.words[place] in ("de", "of")):
        place -= 1
    return view.word(place) == "según" or view.words[max(place - 1, 0) : place + 1] in (("according", "to"), ("acuerdo", "con"))


def behind_quotes(view: View, place: int) -> int:
    while view.word(place) in QUOTES.values():
        place += 1
    return place
