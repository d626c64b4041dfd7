"""Words' signs to numbered classes."""

from collections import Counter
from collections.abc import Mapping, Sequence

LISTED = (220, 340, 330)
"""So many classes are told apart: of English words, of Spanish words, of Spanish endings."""
Signs = Mapping[str, str]


def numbered(signs: Sequence[Signs], counts: Mapping[str, int]) -> tuple[dict[str, tuple[int, ...]], int]:
    """Each word's class of each kind, 0 for none, and one more than the last class. Classes are numbered through all kinds."""
    first = 1
    columns = []
    for kind, most in zip(signs, LISTED, strict=True):
        seen: Counter[str] = Counter()
        for word, count in counts.items():
            if word in kind:
                seen[kind[word]] += count
        classes = {sign: first + at for at, (sign, _) in enumerate(seen.most_common(most))}
        first += len(classes)
        columns.append({word: _nearest(sign, classes) for word, sign in kind.items()})
    words = sorted({word for column in columns for word in column})
    rows = {word: tuple(column.get(word, 0) for column in columns) for word in words}
    return {word: row for word, row in rows.items() if any(row)}, first


def _nearest(sign: str, classes: Mapping[str, int]) -> int:
    """The class of a sign; of one that is not listed, the listed one likest to it. An ending (it has an arrow) has none then."""
    if sign in classes or ">" in sign:
        return classes.get(sign, 0)
    return classes[max(classes, key=lambda one: (2 * len(set(one) & set(sign)) - len(one) - len(sign), -classes[one]))]
