"""What someone or something is said to be, as it stands behind "is": "a lawyer", "52 years old", "the wife"."""

import re
from functools import cache

from quipu.knowledge import load
from quipu.measure import is_a, kinds_of
from quipu.model import Frame, Role
from quipu.reckon.gloss import indefinite, nationality

_ONE_ONLY = frozenset({"wife", "husband", "spouse", "mother", "father", "partner", "widow", "widower", "fiancé", "fiancée"})
_AGE = re.compile(r"(?:aged )?(\d{1,3})(?:[- ]years?[- ]old| años(?: de edad)?)?")
_HELD_BY_ONE = frozenset({"minister", "president", "secretary", "governor", "mayor", "chief", "director", "head", "premier"})
_LED = ("a ", "an ", "the ", "his ", "her ", "their ", "its ", "one of ")


def complement(frame: Frame, role: Role, said: str, lead: str) -> str:
    """The words of an attribute behind "is". `said` are those words in English, `lead` the article that the report gives them."""
    if frame is Frame.KINSHIP:
        return _kin(said)
    if frame is Frame.RANK:
        return f"{lead} {said}" if lead in ("a", "an", "the") and not said.startswith(_LED) else said
    age = _AGE.fullmatch(said.strip("“”")) or _AGE.fullmatch(role.text)
    if age:
        return f"{age[1]} years old"
    said = said.lower() if said.lower() in _occupations() else said  # "Colonel" stands before the name
    people = role.text.casefold()  # one spelling for "Ecuadorean", "Ecuadorian" and "ecuatoriano", so that it is told once
    return nationality(people, "en") or nationality(people) or (indefinite(said) if _is_one_person(said) else said)


def _kin(said: str) -> str:
    word = said.casefold()
    if word not in load("kin")["en"] or (word != "child" and word.endswith("s")):
        return said
    return f"the {said}" if word.removeprefix("ex-") in _ONE_ONLY else indefinite(said)


def _is_one_person(said: str) -> bool:
    """Whether the words end in a common noun for one person, so that English sets an article before them."""
    last = said.split()[-1] if said.split() else ""
    kind = kinds_of(last, "en") if last.islower() else None
    if said.startswith("former "):
        return not said.endswith("s")
    known = last in _occupations() or (kind is not None and is_a(kind, "person"))
    return known and last not in _HELD_BY_ONE and not said.startswith(_LED) and not last.endswith("s") and " of " not in said


@cache
def _occupations() -> frozenset[str]:
    offices = load("offices")["en"]
    return frozenset(str(word) for subject in ("posts", "occupations", "persons") for word in offices[subject])
