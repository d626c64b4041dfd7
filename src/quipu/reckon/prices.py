"""Sums that make a kilo of what was seized cost what it costs nowhere."""

from collections.abc import Iterator, Mapping

from quipu.knowledge import load
from quipu.model import FindingKind, Money, Quantity, SlotValue
from quipu.reckon.ground import Ground
from quipu.reckon.slots import size
from quipu.reckon.wording import clause

TIMES = 10
"""How far beyond the prices known a price must lie."""


def prices(slots: Mapping[str, tuple[SlotValue, ...]], ground: Ground) -> Iterator[tuple[FindingKind, str, list[SlotValue], str]]:
    """Each sum in US dollars against the weight of the drug that it is said to be worth."""
    bounds = load("reckoning")["prices"]
    weights = [
        (of, value)
        for slot, values in slots.items()
        if slot.startswith("seizure/quantity/") and (of := slot.rpartition("/")[2]) in bounds
        for value in values
        if isinstance(value.value, Quantity) and value.value.unit == "kg" and size(value.value)
    ]
    if len({of for of, _ in weights}) != 1:  # a sum for several drugs says nothing of the price of one
        return
    for value in slots.get("seizure/value", ()):
        if isinstance(value.value, Money) and value.value.currency == "USD" and (total := size(value.value)):
            of, weight = weights[0]
            assert isinstance(weight.value, Quantity)
            price = total / (size(weight.value) or 1)
            low, high = bounds[of]
            if price > TIMES * high or price * TIMES < low:
                known = f"a kilo costs US${low:,} to US${high:,} ({load('reckoning')['price_source']})"
                sum_ = f"{clause(value, ground)} for {clause(weight, ground)}"
                text = f"Value of what was seized: {sum_} would be US${price:,.0f} a kilo of {of}; {known}."
                yield FindingKind.IMPLAUSIBLE, "seizure/value", [value, weight], text
