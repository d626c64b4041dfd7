"""Moving about in a sentence's tree. Every position is a token's index in its sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quipu.language.sentence import Sentence, Token


def children(sentence: Sentence, index: int, *relations: str) -> Iterator[int]:
    """Dependents of a token in text order; with `relations`, only those. "nsubj" also means "nsubj:pass" and the like."""
    below = sentence.below[index] if index >= 0 else ()
    if not relations or not below:
        return iter(below)
    tokens = sentence.tokens  # is_relation written out: no other question is asked so often
    return iter(
        [
            at
            for at in below
            if (label := tokens[at].deprel) in relations or (":" in label and label.partition(":")[0] in relations)
        ]
    )


def has_child(sentence: Sentence, index: int, *relations: str) -> bool:
    """Whether a token has a dependent; with `relations`, one of those. `any` over `children` would not see the token at 0."""
    below = sentence.below[index] if index >= 0 else ()
    if not relations or not below:
        return bool(below)
    return any(is_relation(sentence.tokens[at].deprel, *relations) for at in below)


def is_relation(deprel: str, *relations: str) -> bool:
    """Whether a label is one of `relations`, its subtype left aside unless the relation asked for names one."""
    return deprel in relations or (":" in deprel and deprel.partition(":")[0] in relations)


def subtree(sentence: Sentence, index: int, without: tuple[str, ...] = ()) -> list[int]:
    """A token and all below it, in text order; branches that hang on `index` by a relation in `without` are left out."""
    found = {index}
    queue = [child for child in children(sentence, index) if not is_relation(sentence.tokens[child].deprel, *without)]
    while queue:
        position = queue.pop()
        if position not in found:
            found.add(position)
            queue.extend(children(sentence, position))
    return sorted(found)


def ancestors(sentence: Sentence, index: int) -> Iterator[int]:
    """Governors of a token, nearest first."""
    seen = {index}
    head = sentence.tokens[index].head
    while head >= 0 and head not in seen:
        yield head
        seen.add(head)
        head = sentence.tokens[head].head


def conjuncts(sentence: Sentence, index: int) -> list[int]:
    """A token and everything coordinated with it ("he, his wife and a friend"), in text order."""
    found = [index]
    for position in found:
        found.extend(child for child in children(sentence, position, "conj") if child not in found)
    return sorted(found)


def covering(sentence: Sentence, start: int, end: int) -> list[int]:
    """Tokens that overlap the characters `start` to `end` of the report."""
    return [position for position, token in enumerate(sentence.tokens) if token.start < end and token.end > start]


def head_of(sentence: Sentence, positions: list[int]) -> int:
    """The token of a group whose governor lies outside it: the one that the group hangs on."""
    inside = set(positions)
    return next((p for p in positions if sentence.tokens[p].head not in inside), positions[0])


def with_tokens(sentence: Sentence, tokens: Sequence[Token]) -> Sentence:
    """The sentence with mended tokens; itself where nothing was mended."""
    return sentence if tuple(tokens) == sentence.tokens else replace(sentence, tokens=tuple(tokens))
