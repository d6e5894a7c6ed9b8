"""A rebuilt graph keeps the positions of the actors that it shares with the last build."""

import itertools
import math
from pathlib import Path

import graph
from graph.model import Actor, CoMention
from graph.network import build_network
from graph.store import read_positions, write_positions

PAIRS = [*itertools.combinations("abcde", 2), *itertools.combinations("efghi", 2), ("i", "j")]


def network_of(names: str, before=None):
    actors = [Actor(name, name, "state", mentions=1) for name in names]
    links = [CoMention(a, b, 1.0, 1, 1, 1) for a, b in PAIRS if a in names and b in names]
    return build_network(actors, links, (), before)


def places(network) -> dict[str, tuple[float, float]]:
    return {node: (data["x"], data["y"]) for node, data in network.nodes(data=True)}


def test_the_same_actors_stand_where_they_stood() -> None:
    before = places(network_of("abcdefghij"))
    assert places(network_of("abcdefghij", before)) == before
    assert places(network_of("abcdefgh", before)) == {node: before[node] for node in "abcdefgh"}


def test_new_actors_find_a_place_near_their_neighbours_and_nobody_else_moves() -> None:
    before = places(network_of("abcdefghi"))
    moved = {node: (x + 5_000, y) for node, (x, y) in before.items()}
    now = places(network_of("abcdefghijz", moved))
    assert {node: now[node] for node in moved} == moved
    assert 20 < math.dist(now["j"], now["i"]) < 600
    assert now["z"][1] > max(y for _, y in moved.values())
    assert places(network_of("abcdefghijz", moved)) == now


def test_positions_of_others_change_nothing() -> None:
    assert places(network_of("abc", {"x": (1.0, 2.0)})) == places(network_of("abc"))


def test_positions_come_back_from_the_folder(tmp_path: Path) -> None:
    assert read_positions(tmp_path) == {}
    write_positions(tmp_path, {"b": (3, -4), "a": (0, 1)})
    assert read_positions(tmp_path) == {"a": (0.0, 1.0), "b": (3.0, -4.0)}


def test_a_build_with_one_more_document_moves_nobody(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "one.txt").write_text("Iran accused Saudi Arabia. Russia backed Iran.", encoding="utf-8")
    first = graph.build(texts, output=tmp_path / "out").to_networkx()
    (texts / "two.txt").write_text("Turkey met Russia. Israel accused Iran.", encoding="utf-8")
    second = graph.build(texts, output=tmp_path / "out").to_networkx()
    assert len(second) > len(first) > 1
    assert {node: places(second)[node] for node in first} == places(first)
