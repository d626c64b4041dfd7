"""Propositions to claims, and the names of a report."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipu.claims import extract, names, with_whole_names
from quipu.claims.attribution.quotes import quotations
from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.extract import claims_of
from quipu.claims.known import fold, known_names
from quipu.model import Certainty, Claim, EntityKind, Frame, Polarity, SourceKind, Tense
from tests.saying import OUTLET, analyzer, claims_from, document

TEXT = "Police said Ramiro Tuelles allegedly sent two tons. He did not bribe the guards."


def proposition(read: Document, word: str, frame: Frame, *roles: tuple[str, str]) -> Proposition:
    """A proposition anchored at a word, with fillers given as role and words."""
    text = read.report.text
    number, anchor = token_at(read, text.index(word))
    return Proposition(frame, number, anchor, tuple(filler(read, role, words) for role, words in roles))


def filler(read: Document, role: str, words: str) -> Filler:
    start = read.report.text.index(words)
    number, head = token_at(read, start)
    return Filler(role, start, start + len(words), number, head)


def token_at(read: Document, offset: int) -> tuple[int, int]:
    """Number of the sentence, and the token in it, at an offset."""
    return next(
        (number, position)
        for number, sentence in enumerate(read.sentences)
        for position, token in enumerate(sentence.tokens)
        if token.start <= offset < token.end
    )


def test_claim_carries_chain_hedges_and_the_sentence() -> None:
    read = document(TEXT, "en")
    (claim,) = claims_of(read, [proposition(read, "sent", Frame.SHIPMENT, ("agent", "Ramiro Tuelles"))])
    assert claim.quote == "Police said Ramiro Tuelles allegedly sent two tons."
    assert read.report.text[claim.start : claim.end] == claim.quote
    assert [source.text for source in claim.chain] == ["Police", OUTLET]
    assert [hedge.text for hedge in claim.hedges] == ["allegedly"]


def test_pronoun_in_a_role_bears_its_referent() -> None:
    read = document(TEXT, "en")
    (claim,) = claims_of(read, [proposition(read, "bribe", Frame.FINANCING, ("agent", "He"))])
    assert claim.polarity is Polarity.NEGATED
    span = claim.roles[0].referent
    assert span is not None
    assert TEXT[slice(*span)] == "Ramiro Tuelles"


def test_what_says_less_at_the_same_place_is_dropped() -> None:
    read = document(TEXT, "en")
    bare = proposition(read, "sent", Frame.SHIPMENT)
    full = proposition(read, "sent", Frame.SHIPMENT, ("agent", "Ramiro Tuelles"))
    assert len(claims_of(read, [bare, full, full])) == 1


def test_order_of_the_propositions_does_not_matter() -> None:
    read = document(TEXT, "en")
    made = [proposition(read, "sent", Frame.SHIPMENT), proposition(read, "bribe", Frame.FINANCING)]
    assert claims_of(read, made) == claims_of(read, made[::-1])


def test_id_tells_reports_apart() -> None:
    read = document(TEXT, "en")
    other = replace(read, report=replace(read.report, id="r2"))
    made = [proposition(read, "sent", Frame.SHIPMENT)]
    assert claims_of(read, made)[0].id != claims_of(other, made)[0].id


def test_extract_reads_a_report() -> None:
    read = document("Police arrested Ramiro Tuelles in Tarsk, Reuters reported.", "en")
    claims = extract(read.report, with_whole_names(read.report.text, read.sentences, "en"), ())
    arrests = [claim for claim in claims if claim.frame is Frame.ARREST]
    assert [role.text for role in arrests[0].roles if role.role == "patient"] == ["Ramiro Tuelles"]
    assert [source.text for source in arrests[0].chain] == ["Reuters", OUTLET]


def test_names_are_found_with_their_kind() -> None:
    text = "Ramiro Tuelles told Reuters that the DEA helped."
    read = document(text, "en")
    found = {name.text: name.kind for name in names(read.report, read.sentences)}
    assert found["Ramiro Tuelles"] is EntityKind.PERSON
    assert found["Reuters"] is EntityKind.ORGANIZATION
    assert found["DEA"] is EntityKind.ORGANIZATION


def test_names_do_not_overlap() -> None:
    read = document("Ramiro Tuelles told El Comercio that Peru's Dirandro helped the US Drug Enforcement Administration.", "en")
    found = names(read.report, read.sentences)
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_common_word_at_the_start_is_no_outlet() -> None:
    text = "Semana tras semana, la banda envió droga. Lo publicó Semana."
    found = known_names(text, document(text, "es").sentences)
    assert [name.start for name in found] == [text.rindex("Semana")]


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet='ab ."“”«»\n', max_size=120))
def test_quotations_lie_in_order_and_within_one_paragraph(text: str) -> None:
    spans = quotations(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all("\n" not in text[start:end].rstrip("\n") for start, end in spans)


WORDS = st.sampled_from(
    [
        "police",
        "said",
        "that",
        "the",
        "gang",
        ",",
        ".",
        "sent",
        "two",
        "tons",
        "Reuters",
        "reported",
        "allegedly",
        "not",
        "“",
        "”",
        '"',
        "he",
        "who",
        "according",
        "to",
        "Tuelles",
        "if",
        "may",
        "and",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_any_words_are_read_without_breaking_a_quote(words: list[str]) -> None:
    text = " ".join(words)
    read = Document(document(TEXT, "en").report, "en", analyzer().parse(text, "en"), ())
    read = replace(read, report=replace(read.report, text=text))
    for claim in extract(read.report, with_whole_names(read.report.text, read.sentences, "en"), ()):
        spans = [(role.start, role.end, role.text) for role in claim.roles]
        spans += [(hedge.start, hedge.end, hedge.text) for hedge in claim.hedges]
        spans += [(part.start, part.end, part.text) for part in claim.chain if part.start is not None and part.end is not None]
        assert all(text[start:end] == shown for start, end, shown in spans)
        assert text[claim.start : claim.end] == claim.quote


def claims_in(text: str, language: str) -> dict[Frame, Claim]:
    """The claims of a short report, by frame; the last of each."""
    return {one.frame: one for one in claims_from(text, language, "2024-05-02")}


@pytest.mark.parametrize(
    ("text", "language", "frame"),
    [
        ("Juan Mora denied being a member of Los Candelarios.", "en", Frame.MEMBERSHIP),
        ("Juan Mora denied leading the gang.", "en", Frame.LEADERSHIP),
        ("Juan Mora denied that he leads the gang.", "en", Frame.LEADERSHIP),
        ("Juan Mora negó pertenecer a Los Candelarios.", "es", Frame.MEMBERSHIP),
        ("Juan Mora negó que sea miembro de Los Candelarios.", "es", Frame.MEMBERSHIP),
        ("Juan Mora negó que pertenezca a la banda.", "es", Frame.MEMBERSHIP),
    ],
)
def test_a_denial_is_a_negated_claim_of_the_one_who_denies(text: str, language: str, frame: Frame) -> None:
    claim = claims_in(text, language)[frame]
    assert claim.polarity is Polarity.NEGATED
    assert [source.text for source in claim.chain] == ["Juan Mora", OUTLET]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The leader of the group is allegedly Juan Mora.", "en"),
        ("El jefe del grupo sería Juan Mora.", "es"),
        ("El presunto jefe del grupo es Juan Mora.", "es"),
    ],
)
def test_a_hedge_between_a_role_and_its_holder_is_kept(text: str, language: str) -> None:
    assert claims_in(text, language)[Frame.LEADERSHIP].certainty is Certainty.PROBABLE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Honduras extradited alleged drug trafficker Juan Mora on Monday.", "en"),
        ("Police arrested Juan Mora, an alleged drug trafficker, in Lima.", "en"),
        ("Suspected trafficker Juan Mora was killed in Lima.", "en"),
        ("La policía capturó al presunto narcotraficante Juan Mora en Lima.", "es"),
        ("Juan Mora, supuesto narcotraficante, fue detenido en Lima.", "es"),
    ],
)
def test_a_hedge_before_what_someone_is_called_is_kept(text: str, language: str) -> None:
    assert claims_in(text, language)[Frame.IDENTITY].certainty is Certainty.PROBABLE


@pytest.mark.parametrize(
    ("text", "language", "hedge"),
    [
        ("Police seized 20 kilos of suspected cocaine in Leeds.", "en", "suspected"),
        ("Los agentes incautaron varias libras de supuesta marihuana en Lima.", "es", "supuesta"),
        ("La Policía decomisó 20 kilos de presunta cocaína en Lima.", "es", "presunta"),
    ],
)
def test_goods_that_are_only_supposed_weaken_their_seizure(text: str, language: str, hedge: str) -> None:
    claim = claims_in(text, language)[Frame.SEIZURE]
    assert (claim.certainty, [one.text for one in claim.hedges]) == (Certainty.PROBABLE, [hedge])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No charges were filed against Juan Mora.", "en"),
        ("Prosecutors filed no charges against Juan Mora.", "en"),
        ("No se presentaron cargos contra Juan Mora.", "es"),
    ],
)
def test_charges_that_nobody_filed_are_denied(text: str, language: str) -> None:
    assert claims_in(text, language)[Frame.CHARGE].polarity is Polarity.NEGATED


def test_who_leads_a_group_by_title_is_not_what_is_believed() -> None:
    text = "Police believe Brenta clan boss Juan Mora ordered the attack."
    assert claims_in(text, "en")[Frame.LEADERSHIP].certainty is Certainty.CERTAIN
    text = "The alleged Brenta clan boss Juan Mora was arrested."
    assert claims_in(text, "en")[Frame.LEADERSHIP].certainty is Certainty.PROBABLE


@pytest.mark.parametrize(
    ("text", "language", "frame"),
    [
        ("Prosecutors requested the extradition of Juan Mora.", "en", Frame.EXTRADITION),
        ("The Supreme Court approved the extradition of Juan Mora to Brazil.", "en", Frame.EXTRADITION),
        ("A judge ordered the seizure of two houses.", "en", Frame.SEIZURE),
        ("La Fiscalía solicitó la detención de Juan Mora.", "es", Frame.ARREST),
        ("El juez ordenó detener a Juan Mora.", "es", Frame.ARREST),
        ("La Fiscalía pidió que se libere a los detenidos.", "es", Frame.RELEASE),
    ],
)
def test_a_step_of_the_law_that_is_asked_for_is_not_yet_taken(text: str, language: str, frame: Frame) -> None:
    assert claims_in(text, language)[frame].tense is Tense.FUTURE


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Funes no tiene parentesco con el comandante de Gendarmería Ariel Funes.", Frame.IDENTITY),
        ("Ojeda, de 44 años, no tiene antecedentes, según su hermana, Teresa Ojeda.", Frame.KINSHIP),
    ],
)
def test_a_title_beside_a_name_is_not_denied_with_the_clause(text: str, frame: Frame) -> None:
    assert claims_in(text, "es")[frame].polarity is Polarity.AFFIRMED


def test_whose_word_it_is_does_not_say_who_the_next_name_is() -> None:
    assert Frame.IDENTITY not in claims_in("Según la fiscal, Ozuna pagó a los sicarios.", "es")


def test_a_body_that_the_tagger_takes_for_a_verb_is_a_source() -> None:
    claim = claims_in("Juan Mora dirige Los Camalotes y trabaja para el Clan Insaurria, según la Procunar.", "es")[
        Frame.LEADERSHIP
    ]
    assert [source.text for source in claim.chain] == ["Procunar", OUTLET]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El abogado de Ana Ruiz, Iván Mora, negó que su cliente sea la cabecilla de la banda.", "es"),
        ("A lawyer for Ana Ruiz denied that his client leads the gang.", "en"),
    ],
)
def test_a_lawyer_s_client_is_whom_the_lawyer_acts_for(text: str, language: str) -> None:
    claim = claims_in(text, language)[Frame.LEADERSHIP]
    client = next(role for role in claim.roles if role.role == "person")
    assert claim.polarity is Polarity.NEGATED
    assert client.referent is not None
    assert text[slice(*client.referent)] == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bruno Pell was arrested in Tarsk. Pell said that the navy seized two tons of cocaine.", "en"),
        ("Bruno Pell fue detenido en Tarsk. Pell dijo que la Marina incautó dos toneladas de cocaína.", "es"),
    ],
)
def test_who_is_accused_speaks_as_a_party(text: str, language: str) -> None:
    found = claims_in(text, language)[Frame.SEIZURE]
    assert found.chain[0].kind is SourceKind.PARTY
