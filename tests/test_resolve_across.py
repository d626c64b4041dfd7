"""Clustering of a whole case against a rule that looks at every pair."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipu.model import EntityKind
from quipu.resolve import score_names
from quipu.resolve.across import SAME
from quipu.resolve.compare import exclude
from tests.resolving import Case

PERSON, ORGANIZATION = EntityKind.PERSON, EntityKind.ORGANIZATION
FORMS = (
    "Jorge Ignacio Cerbellon Aparicio",
    "Jorge Cervellón",
    "Jorge Cerbellon Aparicio",
    "CERBELLON APARICIO, Jorge Ignacio",
    "Jorge Luis Cerbellon Basombrio",
    "Wílmer Basombrío",
    "Wilmer Basombrio Oyarce",
    "Marta Basombrío Oyarce",
    "Anselmo Chuquimia",
    "Anselmo Chuquimía Oyarce",
)
BODIES = (
    "Clan Paucar",
    "Paucar Clan",
    "Los Lanceros",
    "Lanceros",
    "Cártel de Tumaco",
    "Tumaco Cartel",
    "Banda Los Chirrinchos",
    "Los Chirrinchos",
)


def clusters(forms: list[str], mark: str, kind: EntityKind) -> set[frozenset[str]]:
    case = Case()
    for number, form in enumerate(forms):
        case.report(f"r{number}", f"Dijo que {{{mark}:{form}}} cayó.")
    return {frozenset(entity.names) for entity in case.resolved().entities if entity.kind is kind}


@given(st.lists(st.sampled_from(FORMS), unique=True, min_size=1))
@settings(max_examples=60, deadline=None)
def test_no_entity_holds_names_that_exclude_each_other(forms: list[str]) -> None:
    for names in clusters(forms, "P", PERSON):
        assert not any(exclude(a, b, PERSON) for a, b in combinations(sorted(names), 2))


@given(st.lists(st.sampled_from(FORMS), unique=True, min_size=1))
@settings(max_examples=60, deadline=None)
def test_blocks_lose_no_pair_that_nothing_contradicts(forms: list[str]) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(forms)
    graph.add_edges_from((a, b) for a, b in combinations(forms, 2) if score_names(a, b, PERSON).value >= SAME)
    found = clusters(forms, "P", PERSON)
    for part in nx.connected_components(graph):
        if not any(exclude(a, b, PERSON) for a, b in combinations(part, 2)):
            assert frozenset(part) in found


@given(st.lists(st.sampled_from(BODIES), unique=True, min_size=1))
@settings(max_examples=40, deadline=None)
def test_bodies_are_the_connected_parts_of_all_like_pairs(forms: list[str]) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(forms)
    graph.add_edges_from((a, b) for a, b in combinations(forms, 2) if score_names(a, b, ORGANIZATION).value >= SAME)
    assert clusters(forms, "O", ORGANIZATION) == {frozenset(part) for part in nx.connected_components(graph)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("{P:Juan Pérez}, alias El Zurdo, cayó.", "{P:Juan Pérez Luna}, alias El Zurdo, huyó."),
        ("{P:Juan Pérez} y {O:Los Chirrinchos}.", "{P:Juan Pérez Luna} y {O:Los Chirrinchos}."),
    ],
)
def test_what_two_reports_share_settles_a_common_name(first: str, second: str) -> None:
    case = Case()
    case.report("r1", first)
    case.report("r2", second)
    assert len([entity for entity in case.resolved().entities if entity.kind is PERSON]) == 1
