"""The report's text in pieces."""

from hypothesis import given
from hypothesis import strategies as st

from quipu.desk.marks import pieces
from quipu.model import Certainty, Claim, Frame, Hedge, Polarity, Role, Source, SourceKind, Tense

TEXT = "Police seized 12 kilos in Puerto Umbral, allegedly."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: (min(pair), max(pair)))


def claim(span: tuple[int, int], roles: list[tuple[int, int]], hedges: list[tuple[int, int]]) -> Claim:
    return Claim(
        f"c{span}{roles}", "r", *span, TEXT[slice(*span)], Frame.SEIZURE,
        tuple(Role("place", TEXT[slice(*one)], *one) for one in roles), Polarity.AFFIRMED, Certainty.CERTAIN, Tense.PAST,
        tuple(Hedge(TEXT[slice(*one)], *one) for one in hedges), (Source("Gaceta", None, None, SourceKind.OUTLET, True),),
    )  # fmt: skip


CLAIMS = st.lists(st.builds(claim, SPANS, st.lists(SPANS, max_size=3), st.lists(SPANS, max_size=2)), max_size=5)


@given(CLAIMS)
def test_the_pieces_are_the_text_and_each_character_is_marked_by_what_covers_it(claims: list[Claim]) -> None:
    found = pieces(TEXT, claims, {"place": "where"})
    assert "".join(piece.text for piece in found) == TEXT
    at = 0
    for piece in found:
        for position in range(at, at + len(piece.text)):
            covering = {str(number) for number, one in enumerate(claims, 1) if one.start <= position < one.end}
            assert set(piece.claims) == covering
            assert piece.hedged == any(h.start <= position < h.end for one in claims for h in one.hedges)
            roles = {f"{n}:where" for n, one in enumerate(claims, 1) for r in one.roles if r.start <= position < r.end}
            assert set(piece.roles) == roles
        at += len(piece.text)


def test_a_text_without_claims_is_one_piece() -> None:
    assert [piece.text for piece in pieces(TEXT, [], {})] == [TEXT]
    assert pieces("", [], {}) == []
