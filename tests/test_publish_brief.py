"""The brief keeps every hedge and every denial, cites what it says, and lets nothing of a report through as markup."""

import re
from dataclasses import replace

import pytest

from quipu.model import (
    CaseTables,
    Certainty,
    Claim,
    Entity,
    EntityKind,
    Frame,
    Polarity,
    Quantity,
    Report,
    Role,
    Source,
    SourceKind,
    Tense,
)
from quipu.publish.brief import brief
from quipu.publish.html import html
from quipu.publish.markdown import markdown
from quipu.publish.phrase import clause
from quipu.publish.statement import statements
from quipu.publish.wording import Words
from quipu.reckon import reckon

TEXT = "Police arrested Ana Ruiz <script>alert(1)</script> in town. The gang was led by Ana Ruiz."
REPORT = Report("r1", "The Quay <b>", "A *title*", None, "2023-05-10", "en", None, "a.md", TEXT)
ANA = Entity("e1", EntityKind.PERSON, "Ana Ruiz", ("Ana Ruiz",), (), (), ())
FRAMES = [
    (Frame.ARREST, "patient", "agent"), (Frame.CONVICTION, "patient", "authority"), (Frame.LEADERSHIP, "person", "organization"),
    (Frame.FINANCING, "agent", "patient"), (Frame.ASSOCIATION, "agent", "patient"), (Frame.SURRENDER, "patient", "place"),
    (Frame.IDENTITY, "person", "attribute"), (Frame.SHIPMENT, "goods", "agent"), (Frame.WANTED, "patient", "authority"),
]  # fmt: skip
HEDGES = {Certainty.CERTAIN: "", Certainty.PROBABLE: "allegedly", Certainty.POSSIBLE: "may"}


def role(name: str, text: str, entity: str | None = None) -> Role:
    start = TEXT.index(text)
    return Role(name, text, start, start + len(text), entity)


def claim(frame: Frame, roles: tuple[Role, ...], certainty: Certainty, polarity: Polarity, tense: Tense = Tense.PAST) -> Claim:
    key = f"{frame}{certainty}{polarity}{tense}"
    outlet = Source("The Quay <b>", None, None, SourceKind.OUTLET, True)
    return Claim(key, "r1", 0, 58, TEXT[0:58], frame, roles, polarity, certainty, tense, (), (outlet,))


def tables(*claims: Claim) -> CaseTables:
    found = reckon([REPORT], claims, [ANA])
    return CaseTables(found.reports, found.claims, (ANA,), found.incidents, found.findings, found.links, found.ledger, ())


@pytest.mark.parametrize("tense", list(Tense))
@pytest.mark.parametrize("polarity", list(Polarity))
@pytest.mark.parametrize("certainty", list(Certainty))
@pytest.mark.parametrize(("frame", "first", "second"), FRAMES)
def test_no_clause_loses_a_hedge_or_a_denial(
    frame: Frame, first: str, second: str, certainty: Certainty, polarity: Polarity, tense: Tense
) -> None:
    made = claim(frame, (role(first, "Ana Ruiz", "e1"), role(second, "gang")), certainty, polarity, tense)
    said = clause(made, Words(CaseTables(reports=(REPORT,), claims=(made,), entities=(ANA,))))
    assert said is not None
    words = set(re.findall(r"\w+", said))
    assert not HEDGES[certainty] or HEDGES[certainty] in words
    assert ("not" in words) == (polarity is Polarity.NEGATED)
    if certainty is Certainty.CERTAIN:
        assert not words & {"allegedly", "may"}


def test_every_sentence_of_the_brief_is_as_sure_as_its_claims() -> None:
    claims = [
        claim(frame, (role(first, "Ana Ruiz", "e1"), role(second, "gang")), certainty, polarity)
        for frame, first, second in FRAMES
        for certainty in Certainty
        for polarity in Polarity
    ]
    made = tables(*claims)
    by_id = {one.id: one for one in made.claims}
    checked = 0
    for section in brief(made).sections:
        for statement in section.statements():
            said = set(re.findall(r"\w+", statement.text))
            for one in (by_id[cited] for cited in statement.claims):
                if "“" in statement.text:
                    continue
                checked += 1
                assert one.certainty is Certainty.CERTAIN or said & {"allegedly", "may", "possibly"}, statement.text
                assert one.polarity is Polarity.AFFIRMED or "not" in said, statement.text
    assert checked >= len(claims) / 2


def test_nobody_is_denied_only_once() -> None:
    report = replace(REPORT, text="Nobody was convicted.")
    patient = Role("patient", "Nobody", 0, 6)
    made = replace(claim(Frame.CONVICTION, (patient,), Certainty.CERTAIN, Polarity.NEGATED), start=0, end=21, quote=report.text)
    assert clause(made, Words(CaseTables(reports=(report,), claims=(made,)))) == "Nobody was convicted"


def test_the_page_cites_the_sentence_and_runs_no_script() -> None:
    made = claim(Frame.ARREST, (role("patient", "Ana Ruiz", "e1"),), Certainty.CERTAIN, Polarity.AFFIRMED)
    page = html(brief(tables(made)))
    assert '<a href="#n1"' in page
    assert '<b id="n1">1</b><mark>Police arrested Ana Ruiz &lt;script&gt;' in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "Ana Ruiz (arrested)" in page


def test_markdown_escapes_the_reports_words_and_notes_each_quote() -> None:
    made = claim(Frame.ARREST, (role("patient", "Ana Ruiz", "e1"),), Certainty.CERTAIN, Polarity.AFFIRMED)
    text = markdown(brief(tables(made)))
    assert "[^1]: The Quay \\<b\\>, “A \\*title\\*”, 2023-05-10: “Police arrested Ana Ruiz \\<script\\>" in text
    assert text.count("[^1]") >= 2


def test_an_empty_case_has_an_empty_brief() -> None:
    assert brief(CaseTables()).sections == ()


def test_one_figure_of_one_root_is_told_once_and_cites_every_report() -> None:
    report = replace(REPORT, id="r2", outlet="La Ribera", published="2023-05-11", language="es", path="b.md")
    kilos = Role("quantity", "Ana Ruiz", 16, 24, None, Quantity(5.0, 5.0, "kg", "cocaine", approx=False))
    first = replace(claim(Frame.SEIZURE, (kilos,), Certainty.CERTAIN, Polarity.AFFIRMED), root="r", incident="i")
    place = role("place", "town")
    second = replace(first, id="copy", report="r2", roles=(kilos, place))
    other = replace(second, id="other", root="another")
    words = Words(CaseTables(reports=(REPORT, report), claims=(first, second, other)))
    told = statements([first, second, other], words)
    assert [statement.claims for statement in told] == [(first.id, second.id), (other.id,)]


def test_sources_that_are_no_names_stand_in_a_sentence_with_their_article() -> None:
    text = "Prosecutors said the gang was led by Ana Ruiz. It was led by Ana, the lawyer said."
    row = replace(REPORT, text=text)
    words = Words(CaseTables(reports=(row,)))
    base = claim(Frame.LEADERSHIP, (), Certainty.CERTAIN, Polarity.AFFIRMED)
    for said, start, wanted in (("Prosecutors", 0, "prosecutors"), ("lawyer", text.index("lawyer"), "the lawyer")):
        source = Source(said, start, start + len(said), SourceKind.OFFICIAL, False)
        assert words.chain(replace(base, chain=(source, *base.chain))) == wanted
