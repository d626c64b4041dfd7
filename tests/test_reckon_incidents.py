"""Happenings of one report and of many: told apart, brought together, each with its reason; checked against slow oracles."""

import random
from dataclasses import replace
from itertools import combinations

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipu.model import Claim, EntityKind, FindingKind, Frame, Money, Precision, Quantity, Report, Role, Time, Value
from quipu.reckon import Reckoned, reckon
from quipu.reckon.copies import with_copies
from quipu.reckon.episode import Episode, make_episode
from quipu.reckon.findings import find
from quipu.reckon.ground import Ground
from quipu.reckon.regroup import Regrouping
from quipu.reckon.slots import values
from quipu.reckon.world import World
from quipu.resolve.groups import Groups
from tests.test_reckon import claim, count, entity, kinds, report

PORT = replace(entity("port", EntityKind.PLACE), country="EC", admin1="Coast")
TOWN = replace(entity("town", EntityKind.PLACE), country="EC", admin1="Coast")
QUARTER = replace(entity("quarter", EntityKind.PLACE), country="EC", admin1="Coast", precision="district", within="port")
COAST = replace(entity("coast", EntityKind.PLACE), country="EC", precision="admin1")
ANA, LUIS = entity("ana", EntityKind.PERSON), entity("luis", EntityKind.PERSON)
GANG = entity("gang", EntityKind.ORGANIZATION)
ALL = (PORT, TOWN, QUARTER, COAST, ANA, LUIS, GANG)


def day(number: int) -> Time:
    return Time(f"2023-05-{number:02}", f"2023-05-{number + 1:02}", Precision.DAY)


def kilos(number: float) -> Quantity:
    return count(number, "cocaine", "kg")


def told(about: Report, frame: Frame, at: int, quote: str = "so it says", *roles: tuple[str, str | Value]) -> Claim:
    """A claim made by the sentence `at` of its report."""
    made = claim(about, frame, *roles)
    return replace(made, id=f"{made.id}-{at}", start=100 * at, end=100 * at + 90, quote=quote)


def groups_of(found: Reckoned) -> set[frozenset[str]]:
    return {frozenset(incident.claims) for incident in found.incidents}


def test_another_day_in_one_report_is_another_happening() -> None:
    a = report("alpha")
    first = told(a, Frame.SEIZURE, 0, "x", ("quantity", kilos(40)), ("place", "port"), ("time", day(9)))
    second = told(a, Frame.SEIZURE, 1, "x", ("quantity", kilos(50)), ("place", "port"), ("time", day(11)))
    further = told(a, Frame.SEIZURE, 2, "x", ("quantity", count(3, "truck")))
    assert groups_of(reckon([a], [first, second, further], ALL)) == {frozenset({first.id}), frozenset({second.id, further.id})}


@pytest.mark.parametrize(
    "quote", ["In a separate operation, police seized 50 kilos", "Días después fueron incautados otros 50 kilos"]
)
def test_words_open_another_happening(quote: str) -> None:
    a = report("alpha")
    first = told(a, Frame.SEIZURE, 0, "x", ("quantity", kilos(40)), ("place", "port"))
    second = told(a, Frame.SEIZURE, 1, quote, ("quantity", kilos(50)))
    assert len(groups_of(reckon([a], [first, second], ALL))) == 2


def test_what_is_said_of_the_haul_goes_with_it_and_other_loads_do_not() -> None:
    a = report("alpha")
    haul = told(a, Frame.SEIZURE, 0, "x", ("quantity", kilos(40)), ("place", "port"))
    worth = told(a, Frame.VALUATION, 1, "x", ("value", Money(1e6, 1e6, "USD", False)))
    way = replace(told(a, Frame.SHIPMENT, 2, "The cocaine was to be sent abroad", ("destination", "town")))
    way = replace(way, roles=(*way.roles, Role("goods", "cocaine", 0, 1)))
    more = told(a, Frame.SHIPMENT, 3, "La banda envió otros tres cargamentos", ("quantity", count(3, "shipment")))
    found = groups_of(reckon([a], [haul, worth, way, more], ALL))
    assert found == {frozenset({haul.id, worth.id, way.id}), frozenset({more.id})}


def test_one_incident_told_under_quarter_city_and_region_is_one_and_says_why() -> None:
    reports = [report("alpha"), report("beta"), report("gamma")]
    claims = [
        told(about, Frame.SEIZURE, 0, "x", ("quantity", kilos(626)), ("place", place), ("time", day(9)))
        for about, place in zip(reports, ("quarter", "port", "coast"), strict=True)
    ]
    (incident,) = reckon(reports, claims, (*ALL[:2], replace(QUARTER, within="port"), replace(COAST, names=("Coast",)))).incidents
    assert "same day (9 May 2023)" in incident.reason
    assert "Port" in incident.reason


def test_like_seizures_in_neighbouring_towns_on_neighbouring_days_stay_two() -> None:
    a, b = report("alpha"), report("beta", "2023-05-11")
    one = told(a, Frame.SEIZURE, 0, "x", ("quantity", kilos(412)), ("place", "port"), ("time", day(9)))
    other = told(b, Frame.SEIZURE, 0, "x", ("quantity", kilos(412)), ("place", "town"), ("time", day(10)))
    assert len(groups_of(reckon([a, b], [one, other], ALL))) == 2


def test_a_later_arrest_and_a_verdict_hang_on_the_seizure() -> None:
    a, b, c = report("alpha"), report("beta", "2023-05-20"), report("gamma", "2024-03-18")
    haul = told(a, Frame.SEIZURE, 0, "x", ("quantity", kilos(40)), ("place", "port"), ("time", day(9)))
    held = told(a, Frame.ARREST, 1, "x", ("patient", "ana"))
    later = told(b, Frame.ARREST, 0, "x", ("patient", "luis"), ("place", "town"), ("time", day(19)))
    ties = [
        told(b, Frame.ASSOCIATION, 1, "x", ("agent", "ana"), ("patient", "gang")),
        told(a, Frame.LEADERSHIP, 2, "x", ("person", "ana"), ("organization", "gang")),
    ]
    verdict = told(c, Frame.SENTENCE, 0, "x", ("patient", "ana"))
    found = reckon([a, b, c], [haul, held, later, *ties, verdict], ALL)
    by_claim = {claim: incident for incident in found.incidents for claim in incident.claims}
    first = by_claim[haul.id].id
    assert by_claim[verdict.id].follows == first
    assert "Ana" in by_claim[verdict.id].follows_reason
    assert by_claim[later.id].id != first
    assert by_claim[haul.id].follows is None


def test_parts_in_a_later_incident_add_up_to_the_whole() -> None:
    a, b = report("alpha"), report("beta", "2023-05-13")
    five = told(a, Frame.ARREST, 0, "x", ("quantity", count(5, "person")), ("place", "port"), ("time", day(9)))
    names = [told(about, Frame.LEADERSHIP, 3, "x", ("person", "ana"), ("organization", "gang")) for about in (a, b)]
    four = told(a, Frame.ARREST, 1, "x", ("quantity", count(4, "person")), ("place", "town"), ("time", day(11)))
    nine = told(b, Frame.ARREST, 0, "x", ("quantity", count(9, "person")), ("place", "port"))
    found = reckon([a, b], [five, four, nine, *names], ALL)
    assert FindingKind.SUM in kinds(found, "arrest/quantity/person")
    assert FindingKind.CONFLICT not in kinds(found, "arrest/quantity/person")


def test_numbers_that_merely_add_up_are_no_sum() -> None:
    reports = [report("alpha"), report("beta"), report("gamma")]
    claims = [
        told(about, Frame.ARREST, 0, "x", ("quantity", count(number, "person")), ("place", "port"), ("time", day(9)))
        for about, number in zip(reports, (3, 5, 8), strict=True)
    ]
    found = kinds(reckon(reports, claims, ALL), "arrest/quantity/person")
    assert FindingKind.CONFLICT in found
    assert FindingKind.SUM not in found


def test_what_only_denials_tell_of_is_no_incident() -> None:
    a = report("alpha")
    denied = claim(a, Frame.CONVICTION, ("patient", "ana"))
    assert reckon([a], [replace(denied, polarity=type(denied.polarity)("negated"))], ALL).incidents == ()


def test_a_report_of_the_same_marks_in_another_language_is_a_copy() -> None:
    spanish = replace(report("alpha", text="La nota cuenta lo mismo que la otra."), language="es")
    english = replace(report("beta", "2023-05-11", "A wholly different set of words tells it."), language="en")
    people = [replace(entity(f"p{n}", EntityKind.PERSON), mentions=()) for n in range(4)]
    claims = []
    for about in (spanish, english):
        for n in range(7):
            amount = Role("quantity", "q", 10 * n, 10 * n + 1, value=kilos(10 + n))
            claims.append(replace(told(about, Frame.SEIZURE, n, "x", ("quantity", kilos(10 + n))), roles=(amount,)))
    found = {row.id: row.copy_of for row in reckon([spanish, english], claims, people).reports}
    assert found == {"alpha": None, "beta": "alpha"}


def test_a_statement_quoted_by_two_makes_no_copy() -> None:
    words = "We worked for nine long months with patience and with the help of many neighbours who trusted us until the very end"
    texts = [
        f'{lead} He said: "{words}." {end}' for lead, end in (("In the port it rained.", "No more."), ("A judge spoke.", "Fin."))
    ]
    reports = [report(name, text=text) for name, text in zip(("alpha", "beta"), texts, strict=True)]
    assert [found.copy_of for found in with_copies(reports)] == [None, None]


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Report], list[Claim]]:
    reports, claims = [], []
    for number in range(draw(st.integers(1, 6))):
        about = report(f"r{number}", f"2023-05-{draw(st.integers(10, 14))}")
        reports.append(about)
        for at in range(draw(st.integers(1, 3))):
            roles: list[tuple[str, str | Value]] = [("quantity", kilos(draw(st.sampled_from([40, 41, 412, 626]))))]
            if draw(st.booleans()):
                roles.append(("place", draw(st.sampled_from(["port", "town", "quarter", "coast"]))))
            if draw(st.booleans()):
                roles.append(("time", day(draw(st.integers(7, 10)))))
            if draw(st.booleans()):
                roles.append(("patient", draw(st.sampled_from(["ana", "luis"]))))
            claims.append(told(about, draw(st.sampled_from([Frame.SEIZURE, Frame.ARREST, Frame.CHARGE])), at, "x", *roles))
    return reports, claims


@settings(max_examples=40, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_the_same_incidents_whatever_the_order(story: tuple[list[Report], list[Claim]], chance: random.Random) -> None:
    reports, claims = story
    first = reckon(reports, claims, ALL)
    mixed = reckon(chance.sample(reports, len(reports)), chance.sample(claims, len(claims)), chance.sample(ALL, len(ALL)))
    assert mixed == first


@settings(max_examples=40, deadline=None)
@given(stories())
def test_laws_of_incidents(story: tuple[list[Report], list[Claim]]) -> None:
    """No claim lies in two, exact days of one are near, nothing follows from itself, and each join has a reason."""
    found = reckon(*story, ALL)
    placed = [claim for incident in found.incidents for claim in incident.claims]
    assert len(placed) == len(set(placed))
    by_id = {incident.id: incident for incident in found.incidents}
    for incident in found.incidents:
        assert incident.follows != incident.id
        assert incident.follows is None or incident.follows in by_id
        assert incident.reason
        assert (" alone" in incident.reason) == (len(incident.reports) == 1)


def brute_conflict(amounts: list[tuple[str, float, float]]) -> bool:
    """Whether two sources give ranges without a common number, rounding apart, in the plainest way."""
    return any(
        one[0] != other[0] and (one[2] * 1.005 < other[1] or other[2] * 1.005 < one[1]) for one, other in combinations(amounts, 2)
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(1, 60), st.integers(0, 20)), min_size=2, max_size=4))
def test_conflicts_are_those_of_the_plainest_oracle(told_by: list[tuple[str, int, int]]) -> None:
    """One value a report and source, of one day: what cannot hold together conflicts, adds up or is a slip."""
    amounts = [(f"{who}{number}", float(low), float(low + more)) for number, (who, low, more) in enumerate(told_by)]
    reports = {name: report(name) for name, _, _ in amounts}
    claims = [
        replace(claim(reports[name], Frame.SEIZURE, ("quantity", Quantity(low, high, "kg", "cocaine", False))), root=name)
        for name, low, high in amounts
    ]
    ground = Ground.of(claims, reports, {})
    found = find("i", {"seizure/quantity/cocaine": values([(one, one.roles[0]) for one in claims])}, ground)
    flagged = {finding.kind for finding in found} & {FindingKind.CONFLICT, FindingKind.SUM, FindingKind.IMPLAUSIBLE}
    assert bool(flagged) == brute_conflict(amounts)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=20))
def test_groups_without_bans_are_the_connected_components(pairs: list[tuple[int, int]]) -> None:
    groups = Groups(12)
    for one, other in pairs:
        groups.join(one, other)
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(12))
    graph.add_edges_from(pairs)
    assert {frozenset(found) for found in groups.members().values()} == {
        frozenset(found) for found in networkx.connected_components(graph)
    }


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sets(st.integers(0, 7), min_size=2, max_size=4), max_size=5))
def test_decided_units_are_the_connected_components(sets: list[set[int]]) -> None:
    reports = [report(f"r{number}") for number in range(8)]
    claims = [claim(about, Frame.SEIZURE, ("quantity", kilos(100 * number + 1))) for number, about in enumerate(reports)]
    together = [frozenset(claims[number].id for number in numbers) for numbers in sets]
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(one.id for one in claims)
    for joined in together:
        networkx.add_path(graph, sorted(joined))
    found = Regrouping(together=together).units(_episodes(reports, claims))
    assert {frozenset(one.id for episode in unit for one in episode.claims) for unit in found} == {
        frozenset(part) for part in networkx.connected_components(graph)
    }


def _episodes(reports: list[Report], claims: list[Claim]) -> list[Episode]:
    world = World.of(ALL, claims)
    return [make_episode("operation", [one], [one], about.published, world) for about, one in zip(reports, claims, strict=True)]


def test_entity_kinds_of_the_world_are_known() -> None:
    world = World.of(ALL, [])
    assert world.shared_place(["quarter"], ["port"]) == "port"
    assert world.far(["port"], ["town"])
    assert not world.far(["quarter"], ["port"])
    assert not world.far(["port"], ["coast"])
