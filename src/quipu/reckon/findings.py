"""What the answers in a slot amount to, with the words for it."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from quipu.knowledge import load
from quipu.measure import compare, is_a
from quipu.measure.compare import Verdict
from quipu.model import Certainty, Claim, Finding, FindingKind, Money, Polarity, Quantity, Report, SlotValue, Source
from quipu.reckon.slots import affirmed, exact

OUTLIER = 100.0
"""A value so many times the median of the others is taken for a slip."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the findings of a case are read off."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]


def find(incident: str, slots: Mapping[str, tuple[SlotValue, ...]], ground: Ground) -> list[Finding]:
    """All findings of an incident."""
    found: list[Finding] = []
    wholes = dict(_sums_of_kinds(incident, slots, ground))
    found.extend(wholes.values())
    for slot, values in slots.items():
        if slot.endswith("/time"):
            continue
        found.extend(_standing(incident, slot, values, ground))
        if "/quantity/" in slot or slot.endswith("/value"):
            found.extend(_compared(incident, slot, list(affirmed(values, ground.claims)), ground))
    found.extend(_prices(incident, slots, ground))
    return found


def finding(kind: FindingKind, incident: str | None, slot: str, values: Sequence[SlotValue], text: str) -> Finding:
    """A finding over some values."""
    claims = tuple(sorted({claim for value in values for claim in value.claims}))
    roots = tuple(sorted({root for value in values for root in value.roots}))
    key = "|".join([kind.value, incident or "", slot, *claims])
    return Finding(hashlib.sha256(key.encode()).hexdigest()[:16], kind, incident, slot, claims, roots, text)


def _standing(incident: str, slot: str, values: Sequence[SlotValue], ground: Ground) -> Iterator[Finding]:
    """For each answer, how many independent roots it has."""
    for value in values:
        shown = f"{_hedged(value, ground)}{value.text}"
        if len(value.roots) > 1:
            yield finding(
                FindingKind.AGREE,
                incident,
                slot,
                [value],
                f"{_title(slot)}: {len(value.roots)} independent roots say {shown} ({_said(value, ground)}).",
            )
        elif len(value.reports) > 1:
            yield finding(
                FindingKind.COPY,
                incident,
                slot,
                [value],
                f"{_title(slot)}: {len(value.reports)} reports say {shown}, but share one root ({_said(value, ground)}).",
            )
        else:
            yield finding(
                FindingKind.SINGLE,
                incident,
                slot,
                [value],
                f"{_title(slot)}: {shown}, by one root only ({_said(value, ground)}).",
            )


def _compared(incident: str, slot: str, values: list[SlotValue], ground: Ground) -> Iterator[Finding]:
    """Each answer against the others, by the first that explains it: sum, slip, refined, revised, conflict."""
    values = [
        value
        for value in values
        if isinstance(value.value, Quantity | Money) and not (value.value.low is None and value.value.high is None)
    ]
    explained: set[frozenset[str]] = set()
    for whole, parts in _sums(values):
        yield finding(
            FindingKind.SUM,
            incident,
            slot,
            [whole, *parts],
            f"{_title(slot)}: {' and '.join(_clause(part, ground) for part in parts)} add up to {_clause(whole, ground)}.",
        )
        explained.update(frozenset((one.text, other.text)) for one, other in combinations([whole, *parts], 2))
    slips = list(_slips(values))
    for slip in slips:
        others = [value for value in values if value is not slip]
        yield finding(
            FindingKind.IMPLAUSIBLE,
            incident,
            slot,
            [slip, *others],
            f"{_title(slot)}: {_clause(slip, ground)} is out of all proportion to "
            f"{' and '.join(_clause(other, ground) for other in others)}.",
        )
        explained.update(frozenset((slip.text, other.text)) for other in others)
    for one, other in combinations(values, 2):
        if frozenset((one.text, other.text)) not in explained:
            pair = _pair(incident, slot, one, other, ground)
            if pair is not None:
                yield pair


def _pair(incident: str, slot: str, one: SlotValue, other: SlotValue, ground: Ground) -> Finding | None:
    assert one.value is not None and other.value is not None
    comparison = compare(one.value, other.value)
    if comparison.verdict is Verdict.UNLIKE:
        return None
    if comparison.verdict in (Verdict.REFINES, Verdict.REFINED):
        fine, coarse = (one, other) if comparison.verdict is Verdict.REFINES else (other, one)
        return finding(
            FindingKind.REFINE,
            incident,
            slot,
            [fine, coarse],
            f"{_title(slot)}: {_clause(fine, ground)} makes more exact what {_clause(coarse, ground)} leaves open.",
        )
    later = _revision(one, other, ground)
    if later is not None:
        first, last = later
        return finding(
            FindingKind.REVISE,
            incident,
            slot,
            [first, last],
            f"{_title(slot)}: the same source first gave {_clause(first, ground)}, later {_clause(last, ground)}.",
        )
    if comparison.verdict in (Verdict.OVERLAPS, Verdict.SAME) or set(one.reports) == set(other.reports):
        return None
    return finding(
        FindingKind.CONFLICT,
        incident,
        slot,
        [one, other],
        f"{_title(slot)}: {_clause(one, ground)} and {_clause(other, ground)} cannot both hold.",
    )


def _revision(one: SlotValue, other: SlotValue, ground: Ground) -> tuple[SlotValue, SlotValue] | None:
    """The two in order of time, where one root gave both on different days."""
    if not set(one.roots) & set(other.roots):
        return None
    a, b = _first_day(one, ground), _first_day(other, ground)
    if not a or not b or a == b:
        return None
    return (one, other) if a < b else (other, one)


def _first_day(value: SlotValue, ground: Ground) -> str | None:
    return min((day for report in value.reports if (day := ground.reports[report].published)), default=None)


def _sums(values: Sequence[SlotValue]) -> Iterator[tuple[SlotValue, tuple[SlotValue, ...]]]:
    """The first exact whole with two or three smaller exact values that add up to it."""
    numbers = [(number, value) for value in values if (number := exact(value.value)) is not None and number > 0]
    for whole, value in numbers:
        smaller = [(number, part) for number, part in numbers if number < whole][:12]
        for count in (2, 3):
            for parts in combinations(smaller, count):
                if abs(sum(number for number, _ in parts) - whole) < 1e-6 * whole:
                    yield value, tuple(part for _, part in parts)
                    return


def _sums_of_kinds(incident: str, slots: Mapping[str, tuple[SlotValue, ...]], ground: Ground) -> Iterator[tuple[str, Finding]]:
    """A whole of one kind against the parts of its sub-kinds: 11 cars, 4 motorcycles and 3 quad bikes are 18 vehicles."""
    for slot, values in slots.items():
        frame, _, of = slot.partition("/quantity/")
        kinds = [
            other
            for other in slots
            if other != slot and other.startswith(f"{frame}/quantity/") and of and is_a(other.rpartition("/")[2], of)
        ]
        for whole in values:
            number = exact(whole.value)
            parts = [_exact_of(slots[kind]) for kind in kinds]
            known = [part for part in parts if part is not None]
            if number is None or len(known) < 2:
                continue
            total = sum(exact(part.value) or 0 for part in known)
            listed = ", ".join(_clause(part, ground) for part in known)
            if total == number:
                yield (
                    slot,
                    finding(
                        FindingKind.SUM,
                        incident,
                        slot,
                        [whole, *known],
                        f"{_title(slot)}: {listed} add up to {_clause(whole, ground)}.",
                    ),
                )
            elif total > number:
                yield (
                    slot,
                    finding(
                        FindingKind.CONFLICT,
                        incident,
                        slot,
                        [whole, *known],
                        f"{_title(slot)}: {listed} are more than {_clause(whole, ground)}.",
                    ),
                )


def _exact_of(values: Sequence[SlotValue]) -> SlotValue | None:
    return next((value for value in values if exact(value.value) is not None), None)


def _slips(values: Sequence[SlotValue]) -> Iterator[SlotValue]:
    for value in values:
        number = _size(value)
        others = [size for other in values if other is not value and _same_measure(value, other) and (size := _size(other))]
        if number and others and (number >= OUTLIER * median(others)):
            yield value


def _same_measure(one: SlotValue, other: SlotValue) -> bool:
    return one.value is not None and other.value is not None and compare(one.value, other.value).verdict is not Verdict.UNLIKE


def _size(value: SlotValue) -> float | None:
    if isinstance(value.value, Quantity | Money):
        return value.value.high if value.value.high is not None else value.value.low
    return None


def _prices(incident: str, slots: Mapping[str, tuple[SlotValue, ...]], ground: Ground) -> Iterator[Finding]:
    """Sums that make a kilo of the drug seized cost what it costs nowhere."""
    weights = [
        (slot.rpartition("/")[2], value)
        for slot, found in slots.items()
        if slot.startswith("seizure/quantity/")
        for value in found
    ]
    for value in slots.get("seizure/value", ()):
        if not isinstance(value.value, Money) or value.value.currency != "USD" or (total := _size(value)) is None:
            continue
        for of, weight in weights:
            bounds = load("reckoning")["prices"].get(of)
            amount = _size(weight)
            if bounds is None or not isinstance(weight.value, Quantity) or weight.value.unit != "kg" or not amount:
                continue
            price = total / amount
            if price > 10 * bounds[1]:
                text = (
                    f"Value of what was seized: {_clause(value, ground)} for {weight.text} would be US${price:,.0f} a kilo "
                    f"of {of}, more than it costs anywhere."
                )
                yield finding(FindingKind.IMPLAUSIBLE, incident, "seizure/value", [value, weight], text)
                break


def opposed(claims: Sequence[Claim], ground: Ground) -> Iterator[Finding]:
    """Relations that one affirms and another denies, and denied ties against affirmed ones that exclude them."""
    exclusive = {frozenset(pair) for pair in load("reckoning")["exclusive"]}
    relations = set(load("reckoning")["relational"])
    denied = [claim for claim in claims if claim.polarity is Polarity.NEGATED and claim.frame.value in relations]
    stated = [claim for claim in claims if claim.polarity is Polarity.AFFIRMED and claim.frame.value in relations]
    for no in denied:
        for yes in stated:
            same = no.frame is yes.frame and _same_pair(no, yes)
            excluded = frozenset((no.frame.value, yes.frame.value)) in exclusive or no.frame is yes.frame
            if same or (excluded and _same_group(no, yes) and _same_people(no, yes)):
                yield _opposed(no, yes, ground)


def _same_pair(no: Claim, yes: Claim) -> bool:
    mine, theirs = ({role.entity for role in claim.roles if role.entity} for claim in (no, yes))
    return bool(mine & theirs) and (len(mine & theirs) > 1 or no.frame.value in ("leadership", "membership", "financing"))


def _same_group(no: Claim, yes: Claim) -> bool:
    mine, theirs = ({role.entity for role in claim.roles if role.entity} for claim in (no, yes))
    return no.report == yes.report or bool(mine & theirs)


def _same_people(no: Claim, yes: Claim) -> bool:
    """Whether those whom one denies are of the nation of those whom the other names, or it denies all foreigners."""
    denied = " ".join(role.text for role in no.roles if role.role == "patient")
    there = _nations(yes.quote)
    foreign = any(word in denied.casefold() for word in ("foreign", "extranjer", "outside", "internacional"))
    return bool(_nations(denied) & there) or (foreign and bool(there))


def _nations(text: str) -> set[str]:
    words = {word.strip(".,;:()“”\"'").casefold() for word in text.split()}
    return {code for table in load("demonyms").values() for word, code in table.items() if word in words}


def _opposed(no: Claim, yes: Claim, ground: Ground) -> Finding:
    slot = f"{yes.frame.value}/{'patient' if yes.frame.value in ('association', 'financing') else 'person'}"
    text = f"{_who(no, ground)} denies what {_who(yes, ground)} says: “{_short(no.quote)}” against “{_short(yes.quote)}”."
    claims = tuple(sorted((no.id, yes.id)))
    roots = tuple(sorted({no.root or no.id, yes.root or yes.id}))
    key = hashlib.sha256("|".join(("opposed", *claims)).encode()).hexdigest()[:16]
    return Finding(key, FindingKind.OPPOSED, yes.incident or no.incident, slot, claims, roots, text)


def _short(quote: str) -> str:
    return " ".join(quote.split())


def _title(slot: str) -> str:
    frame, _, rest = slot.partition("/")
    return f"{frame.capitalize()}, {rest.replace('/', ' of ')}"


def _clause(value: SlotValue, ground: Ground) -> str:
    return f"{_hedged(value, ground)}{value.text} ({_said(value, ground)})"


def _hedged(value: SlotValue, ground: Ground) -> str:
    """The weakest wording among the claims that give a value."""
    certainties = {ground.claims[claim].certainty for claim in value.claims}
    negated = "not " if all(ground.claims[claim].polarity is Polarity.NEGATED for claim in value.claims) else ""
    if Certainty.POSSIBLE in certainties:
        return f"possibly {negated}"
    return f"allegedly {negated}" if Certainty.PROBABLE in certainties else negated


def _said(value: SlotValue, ground: Ground) -> str:
    return "; ".join(dict.fromkeys(_who(ground.claims[claim], ground) for claim in _by_day(value, ground)))


def _by_day(value: SlotValue, ground: Ground) -> list[str]:
    return sorted(value.claims, key=lambda claim: (ground.reports[ground.claims[claim].report].published or "9999", claim))


def _who(claim: Claim, ground: Ground) -> str:
    """ "Colonel X in The Outlet, 2023-05-10"."""
    sources: list[Source] = list(claim.chain)
    outlet = sources[-1].text if sources else "an unnamed outlet"
    published = ground.reports[claim.report].published
    first = f"{' '.join(sources[0].text.split())} in " if len(sources) > 1 else ""
    return f"{first}{outlet}{f', {published}' if published else ''}"
