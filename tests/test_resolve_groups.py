"""Groups under bans, against networkx."""

from collections.abc import Iterable

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from quipu.resolve.groups import Groups

SIZE = 12
numbers = st.integers(0, SIZE - 1)
edges = st.lists(st.tuples(numbers, numbers), max_size=30)


def parts(groups: Groups) -> set[frozenset[int]]:
    return {frozenset(members) for members in groups.members().values()}


@given(edges)
def test_without_bans_groups_are_connected_components(joined: list[tuple[int, int]]) -> None:
    groups = Groups(SIZE)
    for a, b in joined:
        groups.join(a, b)
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(SIZE))
    graph.add_edges_from(joined)
    assert parts(groups) == {frozenset(component) for component in nx.connected_components(graph)}


@given(edges, edges)
def test_no_group_holds_a_banned_pair(banned: list[tuple[int, int]], joined: list[tuple[int, int]]) -> None:
    groups = Groups(SIZE)
    for a, b in banned:
        groups.forbid(a, b)
    for a, b in joined:
        groups.join(a, b)
    assert not any(a != b and groups.find(a) == groups.find(b) for a, b in banned)


@given(edges, edges)
def test_groups_are_what_a_slow_rule_makes(banned: list[tuple[int, int]], joined: list[tuple[int, int]]) -> None:
    groups = Groups(SIZE)
    for a, b in banned:
        groups.forbid(a, b)
    for a, b in joined:
        groups.join(a, b)
    assert parts(groups) == slow(banned, joined)


def slow(banned: Iterable[tuple[int, int]], joined: Iterable[tuple[int, int]]) -> set[frozenset[int]]:
    """Join in order; leave out any edge that would put a banned pair in one component."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(SIZE))
    bans = [(a, b) for a, b in banned if a != b]
    for a, b in joined:
        graph.add_edge(a, b)
        if any(nx.has_path(graph, x, y) for x, y in bans):
            graph.remove_edge(a, b)
    return {frozenset(component) for component in nx.connected_components(graph)}


def test_a_join_says_whether_it_held() -> None:
    groups = Groups(3)
    groups.forbid(0, 2)
    assert groups.join(0, 1)
    assert not groups.join(1, 2)
    assert groups.forbidden(1, 2)
