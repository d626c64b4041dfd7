"""All values that a text states."""

from quipu.measure.dates import times
from quipu.measure.money import money, peso_of
from quipu.measure.quantities import quantity
from quipu.measure.tokens import pieces
from quipu.model import Measured, Value


def find(text: str, language: str, published: str | None) -> tuple[Measured, ...]:
    """Quantities, sums of money and times in a text in `en` or `es`, in text order; no two overlap.

    `published` is the ISO date from which "on Thursday" is told; without it such times are Time(None, None, …). A span holds the
    words of the value with its bound and with what is counted ("over 600 kilos of cocaine").
    """
    row = pieces(text)
    peso = peso_of(row)
    found: list[tuple[int, int, Value]] = list(times(text, language, published))
    in_time = {offset for start, end, _ in found for offset in range(start, end)}
    place = 0
    while place < len(row):
        value = None
        if row[place].start not in in_time:
            value = money(row, place, language, peso) or quantity(row, place, language)
        if value is None:
            place += 1
            continue
        start, end = row[value[1]].start, row[value[2] - 1].end
        if not any(offset in in_time for offset in range(start, end)):
            found.append((start, end, value[0]))
        place = max(value[2], place + 1)
    return tuple(Measured(start, end, text[start:end], value) for start, end, value in sorted(found, key=lambda one: one[0]))
