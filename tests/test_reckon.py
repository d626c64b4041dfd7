"""Copies, roots, incidents, findings and the ledger, on claims made by hand."""

import random
from dataclasses import replace
from itertools import permutations

import pytest

from quipu.model import (
    Certainty,
    Claim,
    Entity,
    EntityKind,
    FindingKind,
    Frame,
    Money,
    Polarity,
    Precision,
    Quantity,
    Report,
    Role,
    Source,
    SourceKind,
    Tense,
    Time,
    Value,
)
from quipu.reckon import Reckoned, reckon
from quipu.reckon.copies import with_copies
from quipu.reckon.ledger import latest_status

MAY_9 = Time("2023-05-09", "2023-05-10", Precision.DAY)
STORY = (
    "Customs officers opened a container of frozen fish at the port on Tuesday and found bricks of cocaine under the boxes. "
    "The driver ran away before anyone could stop him, and the owner of the lorry was not at home when officers called."
)


def report(name: str, published: str = "2023-05-10", text: str = "") -> Report:
    return Report(name, name.capitalize(), None, None, published, "en", None, f"{name}.md", text or f"Nothing but {name}.")


def entity(name: str, kind: EntityKind) -> Entity:
    return Entity(name, kind, name.capitalize(), (name,), (), (), (), precision="city" if kind is EntityKind.PLACE else None)


def source(name: str) -> Source:
    return Source(name, None, None, SourceKind.OFFICIAL, True, "said", name)


def claim(
    about: Report, frame: Frame, *roles: tuple[str, str | Value], by: str | None = None, polarity: Polarity = Polarity.AFFIRMED
) -> Claim:
    made = tuple(
        Role(role, fill, 0, 1, entity=fill) if isinstance(fill, str) else Role(role, "so much", 0, 1, value=fill)
        for role, fill in roles
    )
    outlet = Source(about.outlet or "", None, None, SourceKind.OUTLET, True)
    chain = (source(by), outlet) if by else (outlet,)
    key = f"{about.id}-{frame}-{roles}-{by}-{polarity}"
    return Claim(
        key, about.id, 0, 1, "so it says", frame, made, polarity, Certainty.CERTAIN, Tense.PAST, (), chain
    )  # fmt: skip


def count(number: float, of: str, unit: str = "count") -> Quantity:
    return Quantity(number, number, unit, of, False)


ENTITIES = (entity("harbour", EntityKind.PLACE), entity("inland", EntityKind.PLACE), entity("ana", EntityKind.PERSON))


def seizure(about: Report, value: Value, by: str | None = None, role: str = "quantity") -> Claim:
    return claim(about, Frame.SEIZURE, (role, value), ("place", "harbour"), ("time", MAY_9), by=by)


def kinds(reckoned: Reckoned, slot: str) -> set[FindingKind]:
    return {finding.kind for finding in reckoned.findings if finding.slot == slot}


def test_two_sources_agree_and_one_stands_alone() -> None:
    a, b, c = report("alpha"), report("beta"), report("gamma")
    same = count(626, "cocaine", "kg")
    found = reckon([a, b, c], [seizure(a, same, "police"), seizure(b, same, "customs"), seizure(c, count(3, "truck"))], ENTITIES)
    assert kinds(found, "seizure/quantity/cocaine") == {FindingKind.AGREE}
    assert kinds(found, "seizure/quantity/truck") == {FindingKind.SINGLE}


def test_officers_and_the_wire_are_no_second_voice_beside_the_police_of_one_report() -> None:
    a, value = report("alpha"), count(626, "cocaine", "kg")
    by_police = seizure(a, value, "police")
    officers = replace(source("officers"), named=False)
    heard = replace(by_police, id="heard", chain=(officers, by_police.chain[-1]))
    wire = Source("The Wire", None, None, SourceKind.OUTLET, True)
    wired = replace(by_police, id="wired", chain=(wire, by_police.chain[-1]))
    by_wire = replace(by_police, id="by-wire", chain=(by_police.chain[0], *wired.chain))
    assert kinds(reckon([a], [by_police, heard], ENTITIES), "seizure/quantity/cocaine") == {FindingKind.SINGLE}
    assert kinds(reckon([a], [by_wire, wired], ENTITIES), "seizure/quantity/cocaine") == {FindingKind.SINGLE}
    by_customs = replace(by_police, id="customs", chain=(source("customs"), by_police.chain[-1]))
    assert kinds(reckon([a], [by_police, by_customs], ENTITIES), "seizure/quantity/cocaine") == {FindingKind.AGREE}


def test_outlets_that_quote_one_source_count_once() -> None:
    a, b = report("alpha"), report("beta")
    found = reckon(
        [a, b], [seizure(a, count(626, "cocaine", "kg"), "police"), seizure(b, count(626, "cocaine", "kg"), "police")], ENTITIES
    )
    assert kinds(found, "seizure/quantity/cocaine") == {FindingKind.COPY, FindingKind.SINGLE}


def test_a_vague_value_is_refined_and_not_contradicted() -> None:
    a, b = report("alpha"), report("beta")
    over = Quantity(600, None, "kg", "cocaine", False)
    found = reckon([a, b], [seizure(a, over), seizure(b, count(626, "cocaine", "kg"))], ENTITIES)
    assert FindingKind.REFINE in kinds(found, "seizure/quantity/cocaine")
    assert FindingKind.CONFLICT not in kinds(found, "seizure/quantity/cocaine")


def test_a_source_that_says_more_later_revises() -> None:
    a, b = report("alpha"), report("beta", "2023-05-14")
    found = reckon(
        [a, b], [seizure(a, count(3000, "cocaine", "kg"), "police"), seizure(b, count(6500, "cocaine", "kg"), "police")], ENTITIES
    )
    assert FindingKind.REVISE in kinds(found, "seizure/quantity/cocaine")


def test_other_sources_that_say_otherwise_conflict() -> None:
    a, b = report("alpha"), report("beta")
    found = reckon(
        [a, b], [seizure(a, count(300, "cocaine", "kg"), "police"), seizure(b, count(650, "cocaine", "kg"), "customs")], ENTITIES
    )
    assert FindingKind.CONFLICT in kinds(found, "seizure/quantity/cocaine")


@pytest.mark.parametrize(("parts", "whole", "kind"), [((11, 4, 3), 18, FindingKind.SUM), ((11, 4, 3), 17, FindingKind.CONFLICT)])
def test_parts_of_a_kind_are_summed_against_the_whole(parts: tuple[int, int, int], whole: int, kind: FindingKind) -> None:
    a, b = report("alpha"), report("beta")
    things = ("car", "motorcycle", "quad bike")
    claims = [seizure(a, count(number, thing)) for number, thing in zip(parts, things, strict=True)]
    found = reckon([a, b], [*claims, seizure(b, count(whole, "vehicle"))], ENTITIES)
    assert kind in kinds(found, "seizure/quantity/vehicle")


def test_a_slip_of_a_thousand_is_implausible() -> None:
    a, b = report("alpha"), report("beta")
    values = Money(85e6, 85e6, "USD", False), Money(85e9, 85e9, "USD", False)
    found = reckon([a, b], [seizure(a, values[0], role="value"), seizure(b, values[1], role="value")], ENTITIES)
    assert kinds(found, "seizure/value") >= {FindingKind.IMPLAUSIBLE}
    assert FindingKind.CONFLICT not in kinds(found, "seizure/value")


def test_a_denial_opposes_what_it_denies() -> None:
    a, b = report("alpha"), report("beta")
    yes = claim(a, Frame.LEADERSHIP, ("person", "ana"), by="police")
    no = claim(b, Frame.LEADERSHIP, ("person", "ana"), by="lawyer", polarity=Polarity.NEGATED)
    found = reckon([a, b], [yes, no], ENTITIES)
    assert [finding.claims for finding in found.findings if finding.kind is FindingKind.OPPOSED] == [
        tuple(sorted((yes.id, no.id)))
    ]


def test_like_seizures_in_other_places_on_other_days_stay_two() -> None:
    a, b = report("alpha"), report("beta", "2023-05-30")
    other = Time("2023-05-28", "2023-05-29", Precision.DAY)
    there = claim(b, Frame.SEIZURE, ("quantity", count(626, "cocaine", "kg")), ("place", "inland"), ("time", other))
    assert len(reckon([a, b], [seizure(a, count(626, "cocaine", "kg")), there], ENTITIES).incidents) == 2


def test_a_cut_copy_is_found_and_counts_with_its_original() -> None:
    first, second = report("alpha", "2023-05-10", STORY), report("beta", "2023-05-11", STORY[:150])
    other = report(
        "gamma", "2023-05-11", "An entirely different piece of news about a bridge that was opened by the mayor last week."
    )
    copied = {found.id: found.copy_of for found in with_copies([other, second, first])}
    assert copied == {"alpha": None, "beta": "alpha", "gamma": None}
    found = reckon([first, second], [seizure(first, count(5, "truck")), seizure(second, count(5, "truck"))], ENTITIES)
    assert kinds(found, "seizure/quantity/truck") == {FindingKind.COPY, FindingKind.SINGLE}


def test_the_order_of_the_input_changes_nothing() -> None:
    reports = [report("alpha"), report("beta", "2023-05-11"), report("gamma", "2023-05-12")]
    claims = [seizure(about, count(number, "cocaine", "kg")) for about, number in zip(reports, (600, 626, 626), strict=True)]
    results = {repr(reckon(list(order), random.Random(7).sample(claims, 3), ENTITIES)) for order in permutations(reports)}
    assert len(results) == 1


def test_the_latest_status_is_by_day_and_survives_any_order() -> None:
    a, b = report("alpha"), report("beta", "2024-03-18")
    arrest = claim(a, Frame.ARREST, ("patient", "ana"), ("time", MAY_9))
    acquittal = claim(b, Frame.ACQUITTAL, ("patient", "ana"))
    denied = replace(claim(b, Frame.SENTENCE, ("patient", "ana")), polarity=Polarity.NEGATED)
    ledger = reckon([a, b], [acquittal, arrest, denied], ENTITIES).ledger
    latest = latest_status(ledger[::-1], "ana")
    assert latest is not None
    assert latest.status is Frame.ACQUITTAL


def test_a_charge_without_a_day_was_before_the_verdict_that_is_the_news() -> None:
    news, years_on = report("alpha", "2023-05-10"), report("beta", "2024-03-18")
    for about, latest in ((news, Frame.SENTENCE), (years_on, Frame.CHARGE)):
        told = [claim(about, Frame.SENTENCE, ("patient", "ana"), ("time", MAY_9)), claim(about, Frame.CHARGE, ("patient", "ana"))]
        found = latest_status(reckon([about], told, ENTITIES).ledger, "ana")
        assert found is not None
        assert found.status is latest


@pytest.mark.parametrize(("offence", "latest"), [("smuggling", Frame.SENTENCE), ("murder", Frame.CHARGE)])
def test_a_charge_told_again_after_the_verdict_is_no_news(offence: str, latest: Frame) -> None:
    before, verdict, after = report("alpha"), report("beta", "2023-08-10"), report("gamma", "2023-11-10")

    def charged(about: Report, with_what: str) -> Claim:
        told = claim(about, Frame.CHARGE, ("patient", "ana"))
        return replace(told, roles=(*told.roles, Role("offence", with_what, 0, len(with_what))))

    told = [charged(before, "smuggling"), claim(verdict, Frame.SENTENCE, ("patient", "ana")), charged(after, offence)]
    found = latest_status(reckon([before, verdict, after], told, ENTITIES).ledger, "ana")
    assert found is not None
    assert found.status is latest


def test_who_is_only_a_victim_or_an_agent_is_not_on_the_ledger() -> None:
    a = report("alpha")
    claims = [
        claim(a, Frame.KILLING, ("patient", "ana")),
        claim(a, Frame.DEATH, ("patient", "ana")),
        claim(a, Frame.ARREST, ("agent", "ana")),
    ]
    assert reckon([a], claims, ENTITIES).ledger == ()


def test_a_deed_denied_of_its_doer_is_opposed_and_another_doer_is_not() -> None:
    a, b = report("alpha"), report("beta")
    yes = claim(a, Frame.KILLING, ("agent", "ana"), ("patient", "harbour"), ("time", MAY_9), by="police")
    no = claim(
        b, Frame.KILLING, ("agent", "ana"), ("patient", "harbour"), ("time", MAY_9), by="lawyer", polarity=Polarity.NEGATED
    )
    other = claim(b, Frame.KILLING, ("agent", "luis"), ("patient", "harbour"), by="lawyer", polarity=Polarity.NEGATED)
    people = (entity("ana", EntityKind.PERSON), entity("harbour", EntityKind.PERSON), entity("luis", EntityKind.PERSON))
    found = [one.claims for one in reckon([a, b], [yes, no, other], people).findings if one.kind is FindingKind.OPPOSED]
    assert found == [tuple(sorted((yes.id, no.id)))]


def test_a_relay_has_the_root_that_the_relayed_report_gives() -> None:
    wire, relay = report("wire"), report("beta", "2023-05-11")
    told = seizure(wire, count(626, "cocaine", "kg"), "police")
    cited = replace(seizure(relay, count(626, "cocaine", "kg")), id="cited")
    chain = (Source("Wire", 0, 4, SourceKind.OUTLET, True, "reported"), *cited.chain)
    found = {one.id: one.root for one in reckon([wire, relay], [told, replace(cited, chain=chain)], ENTITIES).claims}
    assert found[told.id] == found["cited"]


def test_a_report_is_independent_as_far_as_its_roots_are_new() -> None:
    first, copy, second, silent = (
        report("alpha", text=STORY),
        report("beta", "2023-05-11", STORY),
        report("gamma", "2023-05-12"),
        report("delta"),
    )
    haul = seizure(first, count(626, "cocaine", "kg"), "police")
    again = seizure(second, count(600, "cocaine", "kg"), "police")
    own = seizure(second, count(9, "cocaine", "kg"))
    copied = seizure(copy, count(626, "cocaine", "kg"), "police")
    found = reckon([second, copy, silent, first], [own, copied, again, haul], ENTITIES)
    assert {one.id: one.independent for one in found.reports} == {"alpha": 1.0, "beta": 0.0, "gamma": 0.5, "delta": None}


def test_an_incident_is_named_by_what_is_told_of_it() -> None:
    a = report("alpha")
    held = claim(a, Frame.ARREST, ("quantity", count(5, "person")), ("place", "harbour"), ("time", MAY_9))
    taken = claim(a, Frame.SEIZURE, ("place", "harbour"), ("time", MAY_9))
    (incident,) = reckon([a], [held, taken], ENTITIES).incidents
    assert incident.title == "Arrest of 5 people in Harbour, 9 May 2023"


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Two-faced men", "Arrest of two-faced men"),
        ("en", "They", "Arrest"),
        ("en", "men, whom a neighbour had seen", "Arrest"),
        ("es", "empresario ecuatoriano", "Arrest of Ecuadorian businessman"),
        ("es", "merodeadores", "Arrest"),
    ],
)
def test_an_incident_without_names_or_figures_is_named_in_the_reports_words(language: str, text: str, title: str) -> None:
    a = replace(report("alpha"), text=text, language=language)
    held = replace(claim(a, Frame.ARREST), roles=(Role("patient", text, 0, len(text)),))
    assert [one.title for one in reckon([a], [held], ENTITIES).incidents] == [title]


def test_when_the_goods_were_bought_is_not_when_their_buyers_were_arrested() -> None:
    a = report("alpha")
    held = claim(a, Frame.ARREST, ("quantity", count(5, "person")))
    bought = claim(a, Frame.PURCHASE, ("goods", "harbour"), ("place", "inland"), ("time", MAY_9))
    titles = {one.title for one in reckon([a], [held, bought], ENTITIES).incidents}
    assert "Arrest of 5 people" in titles


def test_of_many_names_two_are_in_the_title_at_most() -> None:
    a = report("alpha")
    names = [entity(name, EntityKind.PERSON) for name in ("ana", "blas", "cruz")]
    held = [claim(a, Frame.ARREST, ("patient", one.id)) for one in names]
    (incident,) = reckon([a], held, names).incidents
    assert incident.title == "Arrest of Ana and 2 others"


def test_searches_that_are_counted_were_not_seized() -> None:
    a = report("alpha")
    taken = claim(a, Frame.SEIZURE, ("quantity", count(8, "weapon")), ("place", "harbour"), ("time", MAY_9))
    searched = claim(a, Frame.RAID, ("quantity", count(8, "raid")), ("place", "harbour"), ("time", MAY_9))
    (incident,) = reckon([a], [taken, searched], ENTITIES).incidents
    assert {"seizure/quantity/weapon", "raid/quantity/raid"} <= {slot.slot for slot in incident.slots}
    assert incident.title == "Seizure of 8 weapons in Harbour, 9 May 2023"


def test_places_that_were_searched_are_not_seized() -> None:
    a = report("alpha")
    taken = seizure(a, count(400, "cocaine", "kg"))
    searched = claim(a, Frame.RAID, ("quantity", count(44, "house")), ("place", "harbour"), ("time", MAY_9))
    (incident,) = reckon([a], [taken, searched], ENTITIES).incidents
    slots = {slot.slot for slot in incident.slots}
    assert "raid/quantity/house" in slots
    assert "seizure/quantity/house" not in slots


def test_plain_names_of_one_body_are_one_root() -> None:
    a, b, c, d = report("alpha"), report("beta"), report("gamma"), report("delta")
    ecuador = Entity("ecuador", EntityKind.PLACE, "Ecuador", ("Ecuador",), (), (), (), None, None, "EC", precision="country")
    names = ("Fiscalía", "prosecutors in Ecuador", "the Attorney General's Office", "the anti-drug prosecutors")
    told = [seizure(about, count(626, "cocaine", "kg"), by) for about, by in zip((a, b, c, d), names, strict=True)]
    roots = {one.chain[0].text: one.root for one in reckon([a, b, c, d], told, (*ENTITIES, ecuador)).claims}
    assert len({roots[name] for name in names[:3]}) == 1
    assert roots[names[3]] != roots[names[0]]
