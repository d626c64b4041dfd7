"""The chain of a place in a report: its sources in order, nearest the event first, the outlet last."""

from quipu.claims.attribution.lexicon import Flavour, lexicon
from quipu.claims.attribution.statement import Attribution
from quipu.claims.known import fold
from quipu.model import Report, Source, SourceKind

UNKNOWN_OUTLET = "unknown outlet"


def covering_attributions(found: tuple[Attribution, ...], offset: int) -> tuple[Attribution, ...]:
    """The attributions that reach a character of the report, the innermost first."""
    reaching = [one for one in found if one.speaks and any(start <= offset < end for start, end in one.scope)]
    return tuple(sorted(reaching, key=lambda one: (one.flavour is not Flavour.CITE, _closes(one, reaching), _size(one), one.cue)))


def _closes(one: Attribution, others: list[Attribution]) -> bool:
    """ "X said that ..., according to documents": what closes a sentence tells of the saying too, and stands farther out."""
    is_behind = one.found.is_phrase and all(end <= one.cue[0] for _, end in one.scope)
    return is_behind and any(
        other is not one and other.cue[0] < one.cue[0] and any(start <= other.cue[0] < end for start, end in one.scope)
        for other in others
    )


def chain(report: Report, reaching: tuple[Attribution, ...]) -> tuple[Source, ...]:
    """Sources of `reaching`, the innermost first, outlets after all others, the wire and the report's own outlet last."""
    sources = [source for one in reaching for source in one.sources]
    ordered = [s for s in sources if s.kind is not SourceKind.OUTLET] + [s for s in sources if s.kind is SourceKind.OUTLET]
    own = report.outlet or UNKNOWN_OUTLET
    closing = [Source(own, None, None, SourceKind.OUTLET, report.outlet is not None)]
    if report.wire and not _same(report.wire, own):
        closing.insert(0, Source(report.wire, None, None, SourceKind.OUTLET, True))
    own_words = {fold(words) for words in lexicon(report.language).own_outlet} if report.language in ("en", "es") else set()
    kept: list[Source] = []
    for source in ordered:
        is_own = (
            fold(source.text) in own_words
            or any(_begins(report, source, last.text) or _shortens(source, last.text) for last in closing)
            or (source.named and any(_same(source.text, last.text) for last in closing))
        )
        if not is_own and not any(_repeats(source, other) for other in kept):
            kept.append(source)
    return (*kept, *closing)


def _begins(report: Report, source: Source, outlet: str) -> bool:
    """Whether an outlet's whole name stands where a source begins, of which only a part was taken for the name."""
    if source.start is None or len(source.text) >= len(outlet):
        return False
    return report.text[source.start : source.start + len(outlet)].casefold() == outlet.casefold()


def _shortens(source: Source, outlet: str) -> bool:
    """ "The Sun has learned" in the Vancouver Sun: the last word of an outlet's name, by which it calls itself."""
    words = fold(source.text).removeprefix("the ").split()
    own = fold(outlet).removeprefix("the ").split()
    can_be = source.kind in {SourceKind.UNKNOWN, SourceKind.OUTLET} and source.text[:1].isupper()
    return can_be and len(own) > 1 and len(words) == 1 and words == own[-1:]


def _size(attribution: Attribution) -> int:
    """Characters that an attribution reaches: who reaches less stands nearer to what is said."""
    return max(end for _, end in attribution.scope) - min(start for start, _ in attribution.scope)


def _repeats(source: Source, other: Source) -> bool:
    """Whether two sources are one: the same words, or one the pronoun of the other."""
    mine, theirs = (source.start, source.end), (other.start, other.end)
    if source.start is not None and (mine == theirs or mine == other.referent or source.referent == theirs):
        return True
    return (source.referent is not None and source.referent == other.referent) or _same(source.text, other.text)


def _same(one: str, other: str) -> bool:
    return fold(one).removeprefix("the ").strip() == fold(other).removeprefix("the ").strip()
