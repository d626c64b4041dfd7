"""What is told of other happenings, parts, offices and voices, and how findings word it."""

from dataclasses import replace

from quipu.model import (
    Certainty,
    EntityKind,
    FindingKind,
    Frame,
    Polarity,
    Precision,
    Quantity,
    Role,
    Source,
    SourceKind,
    Tense,
    Time,
)
from quipu.reckon import reckon
from quipu.reckon.ledger import latest_status
from tests.test_reckon import claim, count, entity, kinds, report, seizure
from tests.test_reckon_incidents import ALL, ANA, LUIS, PORT, TOWN, day, groups_of, kilos, told

YEAR = Time("2022-01-01", "2023-01-01", Precision.YEAR)


def test_what_a_year_comes_to_is_no_part_of_the_haul() -> None:
    a = report("alpha")
    haul = told(a, Frame.SEIZURE, 0, "x", ("quantity", kilos(400)), ("place", "port"))
    total = told(a, Frame.SEIZURE, 1, "x", ("quantity", kilos(90000)), ("time", YEAR))
    assert len(groups_of(reckon([a], [haul, total], ALL))) == 2


def test_nobody_is_killed_twice() -> None:
    a = report("alpha", "2024-02-20")
    first = told(a, Frame.KILLING, 0, "A trial opened over the murder of Ana", ("patient", "ana"))
    dated = told(a, Frame.KILLING, 1, "Ana was shot in 2023", ("patient", "ana"), ("time", day(9)))
    assert len(groups_of(reckon([a], [first, dated], ALL))) == 1


def test_later_killings_of_others_are_apart() -> None:
    a = report("alpha")
    first = told(a, Frame.KILLING, 0, "Ana was shot dead", ("patient", "ana"))
    later = told(a, Frame.KILLING, 1, "Six men were later found murdered", ("quantity", count(6, "person")))
    assert len(groups_of(reckon([a], [first, later], ALL))) == 2


def test_a_deed_and_the_arrest_over_it_at_another_place_are_two() -> None:
    a = report("alpha")
    quote = "Ana was arrested in town and is investigated over cocaine found at the port"
    held = told(a, Frame.ARREST, 0, quote, ("patient", "ana"), ("place", "town"), ("time", day(9)))
    found = told(a, Frame.SEIZURE, 0, quote, ("place", "port"))
    found = replace(found, roles=(*found.roles, Role("goods", "cocaine", 50, 57)))
    probe = told(a, Frame.INVESTIGATION, 0, quote, ("patient", "ana"))
    probe = replace(probe, roles=(*probe.roles, Role("offence", "cocaine", 50, 57)))
    reckoned = reckon([a], [held, found, probe], ALL)
    assert groups_of(reckoned) == {frozenset({held.id}), frozenset({found.id})}
    arrest = next(incident for incident in reckoned.incidents if held.id in incident.claims)
    assert arrest.follows is not None and "in one sentence" in arrest.follows_reason


def test_the_same_accused_ties_a_killing_told_years_later() -> None:
    a, b = report("alpha", "2023-05-10"), report("beta", "2025-03-01")
    first = told(a, Frame.KILLING, 0, "x", ("place", "port"), ("time", day(9)))
    wanted = told(a, Frame.WANTED, 0, "x", ("patient", "ana"))
    second = told(b, Frame.KILLING, 0, "x", ("place", "port"))
    sent = told(b, Frame.EXTRADITION, 0, "x", ("patient", "ana"))
    found = reckon([a, b], [first, wanted, second, sent], ALL)
    assert frozenset({first.id, second.id}) in groups_of(found)


def test_parts_may_be_told_of_the_incident_that_another_follows() -> None:
    a, b = report("alpha"), report("beta", "2023-05-13")
    nine = told(a, Frame.ARREST, 0, "x", ("quantity", count(9, "person")), ("place", "port"), ("time", day(9)))
    named = told(a, Frame.ARREST, 0, "x", ("patient", "ana"), ("place", "port"), ("time", day(9)))
    raid = told(b, Frame.ARREST, 0, "x", ("quantity", count(2, "person")), ("place", "town"), ("time", day(12)))
    more = told(b, Frame.ARREST, 0, "con lo que suman 11", ("quantity", count(11, "person")))
    back = told(b, Frame.ARREST, 1, "x", ("patient", "ana"), ("place", "port"), ("time", day(9)))
    found = reckon([a, b], [nine, named, raid, more, back], ALL)
    sums = [one.text for one in found.findings if one.kind is FindingKind.SUM]
    assert len(sums) == 1 and "add up to 11" in sums[0]


def test_some_out_of_more_do_not_conflict_with_all() -> None:
    a, b = report("alpha"), report("beta")
    all_ = seizure(a, count(22000, "cocaine", "kg"))
    quote = "another 12 tons of cocaine"
    part = replace(
        seizure(b, count(12000, "cocaine", "kg")),
        start=0,
        end=len(quote),
        quote=quote,
        roles=(
            Role("quantity", "12 tons of cocaine", 8, 26, value=count(12000, "cocaine", "kg")),
            *seizure(b, count(1, "x")).roles[1:],
        ),
    )
    assert FindingKind.CONFLICT not in kinds(reckon([a, b], [all_, part], ALL_HARBOUR), "seizure/quantity/cocaine")


ALL_HARBOUR = (entity("harbour", EntityKind.PLACE), ANA, LUIS)


def test_reports_that_name_one_office_alone_speak_for_it() -> None:
    a, b = report("alpha"), report("beta", "2023-05-14")
    first = claim(a, Frame.ARREST, ("quantity", count(8, "person")), ("place", "harbour"))
    police = replace(seizure(a, count(626, "cocaine", "kg")), chain=(_colonel(), *seizure(a, count(1, "x")).chain))
    later = seizure(b, count(626, "cocaine", "kg"))
    nine = claim(b, Frame.ARREST, ("quantity", count(9, "person")), ("place", "harbour"))
    nine = replace(nine, chain=(_colonel(), *nine.chain))
    found = reckon([a, b], [first, police, later, nine], ALL_HARBOUR)
    assert kinds(found, "arrest/quantity/person") >= {FindingKind.REVISE}
    assert FindingKind.CONFLICT not in kinds(found, "arrest/quantity/person")


def _colonel() -> Source:
    return Source("Colonel Vela", 0, 1, SourceKind.OFFICIAL, True, "said")


def test_the_police_of_two_countries_do_not_revise_each_other() -> None:
    a, b = report("alpha"), report("beta", "2023-05-14")
    bodies = [entity("policía de lima", EntityKind.ORGANIZATION), entity("policía de quito", EntityKind.ORGANIZATION)]
    claims = [
        replace(
            seizure(about, count(number, "cocaine", "kg")),
            chain=(Source(body.id, 0, 1, SourceKind.AGENCY, True, "said", body.id), *seizure(about, count(1, "x")).chain),
        )
        for about, number, body in zip((a, b), (300, 650), bodies, strict=True)
    ]
    found = kinds(reckon([a, b], claims, (*ALL_HARBOUR, *bodies)), "seizure/quantity/cocaine")
    assert FindingKind.CONFLICT in found and FindingKind.REVISE not in found


def test_a_town_makes_its_region_more_exact() -> None:
    a, b = report("alpha"), report("beta")
    coast = replace(entity("coast", EntityKind.PLACE), country="EC", precision="admin1", names=("Coast",))
    port = replace(PORT, within="coast")
    claims = [
        told(about, Frame.SEIZURE, 0, "x", ("quantity", kilos(626)), ("place", place), ("time", day(9)))
        for about, place in ((a, "port"), (b, "coast"))
    ]
    assert FindingKind.REFINE in kinds(reckon([a, b], claims, (port, coast)), "seizure/place")


def test_a_group_called_independent_is_opposed_by_who_finances_it() -> None:
    a, b, c = report("alpha"), report("beta"), report("gamma")
    gang = entity("gang", EntityKind.ORGANIZATION)
    cartel = entity("cartel", EntityKind.ORGANIZATION)
    free = claim(a, Frame.RANK, ("patient", "gang"), by="ana")
    free = replace(free, roles=(*free.roles, Role("attribute", "independent group", 0, 1)))
    paid = [claim(about, Frame.FINANCING, ("agent", "cartel"), ("patient", "gang"), by="luis") for about in (b, c)]
    found = [
        one for one in reckon([a, b, c], [free, *paid], (gang, cartel, ANA, LUIS)).findings if one.kind is FindingKind.OPPOSED
    ]
    assert [set(one.claims) for one in found] == [{free.id, paid[0].id, paid[1].id}]


def test_a_report_is_no_second_voice_beside_the_source_that_it_cites() -> None:
    a = report("alpha")
    own, cited = seizure(a, count(626, "cocaine", "kg")), seizure(a, count(626, "cocaine", "kg"), "police")
    assert FindingKind.AGREE not in kinds(reckon([a], [own, cited], ALL_HARBOUR), "seizure/quantity/cocaine")


def test_who_is_named_by_an_office_has_the_root_of_its_holder() -> None:
    a = report("alpha")
    named = seizure(a, count(626, "cocaine", "kg"), "ana")
    office = seizure(a, count(3, "truck"))
    office = replace(office, chain=(Source("interior minister", 0, 1, SourceKind.OFFICIAL, False, "said"), *office.chain))
    is_ = claim(a, Frame.IDENTITY, ("person", "ana"))
    is_ = replace(is_, roles=(*is_.roles, Role("attribute", "minister", 0, 1)))
    roots = {one.id: one.root for one in reckon([a], [named, office, is_], ALL_HARBOUR).claims}
    assert roots[named.id] == roots[office.id]


def test_who_was_wanted_before_the_arrest_is_arrested() -> None:
    a, b = report("alpha"), report("beta", "2023-06-01")
    held = claim(a, Frame.ARREST, ("patient", "ana"), ("time", day(9)))
    sought = claim(b, Frame.WANTED, ("patient", "ana"))
    ledger = reckon([a, b], [held, sought], ALL).ledger
    latest = latest_status(ledger, "ana")
    assert latest is not None and latest.status is Frame.ARREST
    still = reckon([a, b], [held, replace(sought, tense=Tense.PRESENT)], ALL).ledger
    latest = latest_status(still, "ana")
    assert latest is not None and latest.status is Frame.WANTED


def test_a_value_that_some_hedge_says_how_many() -> None:
    a, b = report("alpha"), report("beta")
    sure = seizure(a, count(626, "cocaine", "kg"), "police")
    hedged = replace(seizure(b, count(626, "cocaine", "kg"), "customs"), certainty=Certainty.PROBABLE)
    (text,) = [one.text for one in reckon([a, b], [sure, hedged], ALL_HARBOUR).findings if one.slot.endswith("cocaine")]
    assert text == (
        "Cocaine seized: 626 kg, by 2 independent roots (police in Alpha on 10 May 2023; customs in Beta on 10 May 2023; "
        "one of them with a hedge)."
    )


def test_a_denial_names_both_sides_by_their_days() -> None:
    a, b = report("alpha"), report("beta", "2023-05-12")
    yes = claim(a, Frame.LEADERSHIP, ("person", "ana"), by="police")
    no = claim(b, Frame.LEADERSHIP, ("person", "ana"), by="lawyer", polarity=Polarity.NEGATED)
    (text,) = [one.text for one in reckon([a, b], [yes, no], ALL).findings if one.kind is FindingKind.OPPOSED]
    assert text == (
        "Denied by lawyer in Beta on 12 May 2023: “so it says”; affirmed by police in Alpha on 10 May 2023: “so it says”."
    )


def test_an_amount_of_which_nothing_is_known_makes_no_finding() -> None:
    a = report("alpha")
    vague = seizure(a, Quantity(None, None, "kg", "cocaine", False))
    assert not kinds(reckon([a], [vague], ALL_HARBOUR), "seizure/quantity/cocaine")


def test_towns_of_two_countries_are_two_happenings() -> None:
    a = report("alpha")
    abroad = replace(TOWN, country="TR", id="abroad", name="Abroad")
    here = told(a, Frame.ARREST, 0, "x", ("patient", "ana"), ("place", "port"))
    there = told(a, Frame.ARREST, 1, "x", ("patient", "ana"), ("place", "abroad"))
    assert len(groups_of(reckon([a], [here, there], (*ALL, abroad)))) == 2
