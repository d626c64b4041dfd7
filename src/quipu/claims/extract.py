"""A report's parsed sentences to claims: each with its words, its chain of sources and its hedges."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from quipu.claims.attribution import Attribution, Flavour, attributions, chain, covering_attributions
from quipu.claims.attribution.lexicon import lexicon
from quipu.claims.certainty import with_wording_of, wording
from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events import find_events
from quipu.claims.granted import is_granted, is_told_beside
from quipu.claims.known import fold, known_names
from quipu.claims.placing import in_its_tense
from quipu.claims.prepare import prepared
from quipu.claims.reference import Mention, Referents
from quipu.claims.relations import find_relations
from quipu.claims.unreal import asserted
from quipu.knowledge import load
from quipu.language.sentence import Sentence
from quipu.model import Claim, Frame, Measured, Report, Role, Source, SourceKind

Finder = Callable[[Document], tuple[Proposition, ...]]
FINDERS: tuple[Finder, ...] = (find_events, find_relations)
"""What looks for frames, in the order in which they are asked."""


def extract(report: Report, whole: Iterable[Sentence], measured: Iterable[Measured]) -> tuple[Claim, ...]:
    """Every claim of a report, in text order. `whole`: the report's sentences `with_whole_names`."""
    document = prepared(report, whole, measured)
    found = [proposition for finder in FINDERS for proposition in finder(document)]
    return claims_of(document, found)


def claims_of(document: Document, propositions: Iterable[Proposition]) -> tuple[Claim, ...]:
    """Claims of the propositions found in a document: each with chain, wording and referents, none twice, in text order."""
    listed = known_names(document.report.text, document.sentences)
    said = attributions(document, listed)
    meant = Referents(document, listed)
    told = _distinct(one for found in asserted(document, propositions) for one in _spelled_out(found, meant))
    claims = {claim.id: claim for claim in (_claim(document, one, said, meant) for one in told)}
    accused = _accused(document.report.text, claims.values())
    heard = (replace(claim, chain=tuple(_as_party(source, accused) for source in claim.chain)) for claim in claims.values())
    return tuple(sorted(heard, key=lambda claim: (claim.start, claim.id)))


_ACCUSED = frozenset(
    {
        *(Frame.ARREST, Frame.CHARGE, Frame.PLEA, Frame.CONVICTION, Frame.ACQUITTAL, Frame.SENTENCE),
        *(Frame.EXTRADITION, Frame.WANTED),
    }
)
_ACTING = frozenset({"agent", "authority"})


def _accused(text: str, claims: Iterable[Claim]) -> frozenset[str]:
    """Folded surnames of those whom a report tells to be accused, arrested or tried."""
    roles = [role for claim in claims if claim.frame in _ACCUSED for role in claim.roles]
    return _surnames(text, (role for role in roles if role.role == "patient")) - _surnames(
        text, (role for role in roles if role.role in _ACTING)
    )


def _surnames(text: str, roles: Iterable[Role]) -> frozenset[str]:
    named = [text[slice(*role.referent)] if role.referent else role.text for role in roles]
    return frozenset(fold(name.split()[-1]) for name in named if name.split() and name[:1].isupper())


def _as_party(source: Source, accused: frozenset[str]) -> Source:
    """A person without office who is accused speaks as a party of the case."""
    words = fold(source.text).split()
    is_accused = source.kind is SourceKind.PERSON and source.named and bool(words) and words[-1] in accused
    return replace(source, kind=SourceKind.PARTY) if is_accused else source


_PEOPLE = frozenset({"agent", "patient", "person", "authority"})


def _spelled_out(proposition: Proposition, meant: Referents) -> Iterator[Proposition]:
    """A proposition with those whom its words only point back to: one for each of several who have names ("both")."""
    if proposition.unsaid is not None:
        yield from _with_unsaid(proposition, meant)
        return
    for place, filler in enumerate(proposition.fillers):
        if filler.role not in _PEOPLE or filler.value is not None:
            continue
        is_open = filler.start == filler.end
        found = meant.unsaid(filler.sentence, filler.head) if is_open else meant.meant(filler.start, filler.end, filler.sentence)
        if not found and is_open:
            return  # nobody is told of whom it would be said
        if not found:
            continue
        each = [_filler(filler.role, one) for one in found]
        before, behind = proposition.fillers[:place], proposition.fillers[place + 1 :]
        together = [each] if filler.role in ("agent", "authority") else [[one] for one in each]
        for some in together:
            yield from _spelled_out(replace(proposition, fillers=(*before, *some, *behind)), meant)
        return
    yield proposition


def _with_unsaid(proposition: Proposition, meant: Referents) -> Iterator[Proposition]:
    """ "Fue condenado a cinco años": with each whom a sentence before makes it clear to be meant."""
    assert proposition.unsaid is not None
    verb, enough = proposition.unsaid
    plain = replace(proposition, unsaid=None)
    has = any(filler.role == "patient" for filler in proposition.fillers)
    found = [] if has else meant.unsaid(proposition.sentence, verb)
    for one in found:
        yield replace(plain, fillers=(*plain.fillers, _filler("patient", one)))
    if not found and (enough or has):
        yield plain


def _filler(role: str, mention: Mention) -> Filler:
    return Filler(role, mention.start, mention.end, mention.sentence, mention.head)


def _claim(document: Document, proposition: Proposition, said: tuple[Attribution, ...], referents: Referents) -> Claim:
    report, sentence = document.report, document.sentences[proposition.sentence]
    anchor = sentence.tokens[proposition.anchor]
    reaching = _reaching(document, proposition, said)
    worded = wording(document, proposition, reaching)
    if proposition.told is not None:
        event = replace(proposition, sentence=proposition.told[0], anchor=proposition.told[1], told=None)
        theirs = _reaching(document, event, said)
        settled = wording(document, event, theirs)
        worded = settled if anchor.upos == "NOUN" else with_wording_of(worded, settled)
        reaching = _at(said, proposition.fillers[0].start) or theirs
    said_by = chain(report, reaching)
    roles = tuple(_of_client(_role(report, filler, referents), said_by) for filler in proposition.fillers)
    if proposition.frame.value in _BY_LAW:
        roles = tuple(_not_the_speaker(role, said_by) for role in roles)
    roles = tuple(in_its_tense(role, worded.tense, document.language, report.published) for role in roles)
    start, end = _quote(report.text, sentence)
    return Claim(
        id=_id(report.id, proposition, anchor.start, roles),
        report=report.id,
        start=start,
        end=end,
        quote=report.text[start:end],
        frame=proposition.frame,
        roles=roles,
        polarity=worded.polarity,
        certainty=worded.certainty,
        tense=worded.tense,
        hedges=worded.hedges,
        chain=said_by,
    )


def _reaching(document: Document, proposition: Proposition, said: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The attributions that cover a proposition's anchor, without those of speakers whom it presents."""
    sentence = document.sentences[proposition.sentence]
    start = sentence.tokens[proposition.anchor].start
    found = tuple(one for one in covering_attributions(said, start) if not _presents(proposition, one, start))
    granted, beside = is_granted(sentence, proposition), is_told_beside(sentence, proposition)
    own = [one for one in found if one.flavour is Flavour.BELIEF and one.sentence == proposition.sentence]
    accusing = lexicon(document.language).accusing
    none = [one for one in own if granted or (beside and sentence.tokens[one.found.position].lemma.lower() in accusing)]
    return tuple(one for one in found if one not in none)


def _at(said: tuple[Attribution, ...], start: int) -> tuple[Attribution, ...]:
    """The attributions that cover what a sentence tells of an event before: "Police named the victim as X" puts the name down."""
    return covering_attributions(said, start)


_STANDING = frozenset(
    {Frame.IDENTITY, Frame.MEMBERSHIP, Frame.LEADERSHIP, Frame.KINSHIP, Frame.ALIAS, Frame.RANK, Frame.OWNERSHIP}
)


def _presents(proposition: Proposition, attribution: Attribution, anchor: int) -> bool:
    """Whether a claim tells who a speaker is, in the words that name the speaker: the report says that, not the speaker.

    What stands behind the reporting word of a speaker named before it is what the speaker says ("X denied being a member").
    """
    return proposition.frame in _STANDING and any(
        source.start is not None
        and source.end is not None
        and filler.start < source.end
        and source.start < filler.end
        and not source.start < attribution.cue[0] < anchor
        for source in attribution.sources
        for filler in proposition.fillers
    )


def _role(report: Report, filler: Filler, referents: Referents) -> Role:
    return Role(
        filler.role,
        report.text[filler.start : filler.end],
        filler.start,
        filler.end,
        value=filler.value,
        referent=_referent(report, filler, referents) if filler.value is None else None,
    )


_BY_LAW = frozenset(load("reckoning")["legal"])
_SPEAKING = frozenset({SourceKind.OFFICIAL, SourceKind.COURT, SourceKind.AGENCY})


def _not_the_speaker(role: Role, said_by: tuple[Source, ...]) -> Role:
    """ "The president announced his arrest": an official who tells of an arrest is not the one arrested."""
    if role.referent is None or role.role != "patient" or " " in role.text:
        return role
    start, end = role.referent
    for source in said_by:
        spoken = source.kind in _SPEAKING and source.start is not None and source.end is not None
        if spoken and (source.start or 0) < end and start < (source.end or 0):
            return replace(role, referent=None)
    return role


def _referent(report: Report, filler: Filler, referents: Referents) -> tuple[int, int] | None:
    """What a role's words refer back to; "su" only where a person is meant, since bodies have their own things too."""
    if filler.role == "person" and report.text[filler.start : filler.end].lower() in ("su", "sus"):
        found = referents.owner(filler.start, filler.sentence)
        return found or referents.of(filler.start, filler.end, filler.sentence)
    return referents.of(filler.start, filler.end, filler.sentence)


_CLIENTS = frozenset({"client", "cliente", "clienta", "defendido", "defendida", "patrocinado", "patrocinada"})
_ACTS_FOR = re.compile(
    r"\b(?:lawyer|attorney|counsel|defen[cs]e|abogad[oa]|defensora?|defensa)\b.*?\b(?:for|of|del?)\s+(?=[A-ZÁÉÍÓÚÑ])"
)


def _of_client(role: Role, said_by: tuple[Source, ...]) -> Role:
    """ "The lawyer for X denied that his client leads": the client is X."""
    if role.referent is not None or role.text.casefold() not in _CLIENTS:
        return role
    for source in said_by:
        acts = _ACTS_FOR.search(source.text) if source.start is not None and source.end is not None else None
        if acts is not None and source.start is not None and source.end is not None:
            return replace(role, referent=(source.start + acts.end(), source.end))
    return role


def _quote(text: str, sentence: Sentence) -> tuple[int, int]:
    """The sentence without blanks at its ends."""
    held = text[sentence.start : sentence.end]
    start = sentence.start + len(held) - len(held.lstrip())
    return start, start + len(held.strip())


def _distinct(propositions: Iterable[Proposition]) -> list[Proposition]:
    """Propositions without those that say no more than another of the same frame and anchor."""
    ordered = sorted(dict.fromkeys(propositions), key=_order)  # no set: those that sort alike keep the order found
    return [one for one in ordered if not any(other is not one and _says_more(other, one) for other in ordered)]


_ONE_PHRASE = 6
"""Tokens between two words that say one thing twice ("seized and confiscated", "arrested and taken into custody")."""


def _says_more(other: Proposition, one: Proposition) -> bool:
    if (other.frame, other.sentence) != (one.frame, one.sentence):
        return False
    mine, theirs = {_key(filler) for filler in one.fillers}, {_key(filler) for filler in other.fillers}
    if mine != theirs and abs(other.anchor - one.anchor) > _ONE_PHRASE:
        return False
    return mine < theirs or (mine == theirs and other.anchor < one.anchor)


def _key(filler: Filler) -> tuple[str, int, int]:
    return filler.role, filler.start, filler.end


def _order(proposition: Proposition) -> tuple[int, int, str, list[tuple[str, int, int]]]:
    return proposition.sentence, proposition.anchor, proposition.frame.value, [_key(filler) for filler in proposition.fillers]


def _id(report: str, proposition: Proposition, anchor: int, roles: tuple[Role, ...]) -> str:
    """A digest of what the claim is: its report, frame, place and roles."""
    parts = [report, proposition.frame.value, str(anchor)]
    parts += [
        f"{role.role}:{role.start}:{role.end}" for role in sorted(roles, key=lambda role: (role.role, role.start, role.end))
    ]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
