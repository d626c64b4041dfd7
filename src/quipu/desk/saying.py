"""Values, questions and titles in words of either language."""

from datetime import date

from quipu.desk.times import day_words as spanish_day
from quipu.desk.times import time_words
from quipu.desk.words import Words
from quipu.knowledge import load
from quipu.measure import describe
from quipu.measure.describe import plural
from quipu.measure.plurals import plurals
from quipu.measure.things import is_substance
from quipu.model import Incident, LegalEvent, Money, Polarity, Quantity, Time, Value

_NO_PLURAL = frozenset({"unnamed goods", "unnamed liquid", "land", "livestock"})
_SYMBOLS = {"USD": "US$ ", "EUR": "€ ", "GBP": "£ ", "PEN": "S/ "}
_SCALE = ((1e12, "billón", "billones"), (1e6, "millón", "millones"))
"""A thousand million has no word of its own in Spanish: 85.000 millones. A Spanish billón is an English trillion."""


def value_words(value: Value, words: Words) -> str:
    """A value in the words of the screen's language. Never says more than the value holds."""
    if words.language == "en":
        return describe(value)
    return (time_words(value) or words("value.no_time")) if isinstance(value, Time) else _amount(value, words)


def thing_words(of: str, words: Words, many: bool = True) -> str:
    """What is counted or weighed, in the screen's language; its own word where the knowledge files have none."""
    if words.language == "en":
        return plural(of) if many and not _is_mass(of) else of
    forms = load("things")["things"].get(of, {}).get("es")
    if not forms:
        return of
    return plurals(str(forms[0]), "es")[-1] if many and not _is_mass(of) else str(forms[0])


def is_thing(word: str) -> bool:
    """Whether a word is one of those in which things are counted."""
    return word in load("things")["things"]


def slot_words(slot: str, words: Words) -> str:
    """A question about an incident: `seizure/quantity/cocaine` is "Seized: cocaine"."""
    frame, _, rest = slot.partition("/")
    role, _, of = rest.partition("/")
    parts = {"frame": words(f"frame.{frame}"), "role": _role(role, words), "of": thing_words(of, words) if of else ""}
    for key in (f"slot.{frame}/{role}", "slot.any_of" if of else "slot.any"):
        if words.has(key):
            return words(key, **parts)
    return slot


def _role(role: str, words: Words) -> str:
    return words(f"role.{role}") if words.has(f"role.{role}") else role


def title_words(incident: Incident, names: dict[str, str], words: Words, dated: bool = True) -> str:
    """An incident's title. The reckoning writes it in English; in Spanish it is put together anew from the same parts.

    Without its time where it is not to be `dated`: the time then stands beside it.
    """
    if words.language == "en":
        told = f", {describe(incident.time)}" if incident.time else ""
        return incident.title if dated or not told else incident.title.removesuffix(told)
    title = words(f"frame.{incident.kind}")
    amount = _main_amount(incident)
    patients = [names[one.entity] for slot in incident.slots if slot.slot == f"{incident.kind}/patient" for one in slot.values
                if one.entity in names]  # fmt: skip
    of = value_words(amount, words) if amount else " y ".join(sorted(set(patients))[:2])
    place = _main_place(incident, names)
    if amount and amount.of == incident.kind.value:  # "3 envíos", not "Envío de 3 envíos"
        title = of
    else:
        title += f" de {of}" if of else ""
    title += f" en {place}" if place else ""
    return title + (f", {value_words(incident.time, words)}" if incident.time and dated else "")


def _main_amount(incident: Incident) -> Quantity | None:
    found = [
        (value.value.unit == "count", -len(value.roots), slot.slot, value.value)
        for slot in incident.slots
        if slot.slot.startswith(f"{incident.kind}/quantity/")
        for value in slot.values[:1]
        if isinstance(value.value, Quantity) and value.value.low is not None
    ]
    return min(found, key=lambda one: one[:3])[3] if found else None


def _main_place(incident: Incident, names: dict[str, str]) -> str | None:
    told = [
        (-len(one.claims), names[one.entity])
        for slot in incident.slots
        if slot.slot.endswith("/place")
        for one in slot.values
        if one.entity in names
    ]
    return min(told)[1] if told else None


def status_words(step: LegalEvent, words: Words) -> str:
    """A step of the law with its hedge and its negation: "allegedly arrested", "not charged"."""
    parts = [words(f"hedge.{step.certainty}") if step.certainty != "certain" else ""]
    parts.append(words("hedge.negated") if step.polarity is Polarity.NEGATED else "")
    return " ".join([*filter(None, parts), words(f"status.{step.status}")])


def step_day_words(step: LegalEvent, words: Words) -> str:
    """When a step of the law was taken, no more exact than it is told; where it is not told, the day on which it was reported."""
    if step.time and step.time.start:
        return value_words(step.time, words)
    return words("status.reported", day=day_words(step.when, words)) if step.when else ""


def kin_words(word: str, words: Words) -> str:
    """A word of kin in the screen's language; as it is where the knowledge has none that means the same."""
    known = {language: {str(form): str(sense) for form, sense in load("kin")[language].items()} for language in ("en", "es")}
    folded = word.casefold().strip()
    sense = known["en"].get(folded) or known["es"].get(folded)
    if sense is None or folded in known[words.language]:
        return word
    return next((form for form, means in known[words.language].items() if means == sense), word)


def day_words(day: str | None, words: Words) -> str:
    """An ISO day as the language writes it; empty for none."""
    if not day:
        return ""
    try:
        found = date.fromisoformat(day[:10])
    except ValueError:
        return day
    return spanish_day(found) if words.language == "es" else f"{found.day} {found:%B} {found.year}"


def _is_mass(of: str) -> bool:
    """Whether a thing is weighed rather than counted, and so has no plural here."""
    return of in _NO_PLURAL or (of != "drug" and is_substance(of))


def _amount(value: Quantity | Money, words: Words) -> str:
    if value.low is None and value.high is None:
        return words("value.unstated")
    single = value.low == value.high == 1
    bounds = _bounds(value, words)
    if isinstance(value, Money):
        return bounds
    if value.unit != "count":
        return f"{bounds} {value.unit}" + (f" de {thing_words(value.of, words, many=False)}" if value.of else "")
    return f"{bounds} {thing_words(value.of or 'thing', words, many=not single)}"


def _bounds(value: Quantity | Money, words: Words) -> str:
    low, high = value.low, value.high
    if low is None:
        return f"{'casi' if value.approx else 'hasta'} {_number(high or 0.0, value, words)}"
    if high is None:
        return f"al menos {_number(low, value, words)}"
    about = "cerca de " if value.approx else ""
    return f"{about}{_number(low, value, words)}" + ("" if low == high else f" a {_number(high, value, words)}")


def _number(number: float, value: Quantity | Money, words: Words) -> str:
    if isinstance(value, Quantity):
        return words.figure(number)
    return f"{_SYMBOLS.get(value.currency, f'{value.currency} ')}{_sum(number, words)}"


def _sum(number: float, words: Words) -> str:
    for size, one, many in _SCALE:
        if number >= size and round(number / size, 3) * size == number:
            return f"{words.figure(number / size)} {one if number == size else many}"
    return words.figure(number)
