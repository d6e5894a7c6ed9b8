from dataclasses import replace

import networkx as nx
import pytest

from graph.model import Actor, Affiliation, CoMention, Document, Evidence, Mention, Relation, Sentence, Tables
from graph.view.payload import build_payload, ordered_actors, ordered_links

TEXT = "🚩 Iraqi forces met Iran. Iran left."


def mention(start: int, end: int, actor_id: str, **values: object) -> Mention:
    sentence = 0 if start < 25 else 1
    given = {"level": "name", "label": "state", "rule": "name", "confidence": 1.0, "why": ""} | values
    return Mention("d1", sentence, start, end, TEXT[start:end], actor_id=actor_id, **given)


@pytest.fixture
def tables() -> Tables:
    return Tables(
        documents=(
            Document("d1", "One", TEXT, "2015-10-01T08:00", "Wire", "https://a.example", story_id="s"),
            Document("d0", "Broken", "", status="failed", problem="not UTF-8"),
            Document("d2", "", "Iran left.", story_id="s", path="two.txt"),
        ),
        sentences=(Sentence("d1", 0, 0, 24, 0), Sentence("d1", 1, 25, 35, 0), Sentence("d2", 0, 0, 10, 0)),
        mentions=(
            mention(2, 7, "IRQ", rule="demonym", why="word for Iraq"),
            mention(2, 14, "ARMY", rule="role"),
            mention(19, 23, "IRN"),
            mention(25, 29, "IRN"),
            mention(30, 34, "IRN", level="pronoun", rule="coreference"),
            mention(30, 34, "NOBODY"),
        ),
        actors=(
            Actor("IRQ", "Iraq", "state", aliases=("Iraqi", "Iraq")),
            Actor("IRN", "Iran", "state"),
            Actor("ARMY", "Iraqi army", "military", parent="IRQ"),
        ),
        co_mentions=(CoMention("ARMY", "IRN", 1, 1, 1, 1),),
        evidence=(Evidence("ARMY", "IRN", "d1", 0, 0, 24), Evidence("ARMY", "NOBODY", "d1", 1, 25, 35)),
    )


@pytest.fixture
def network() -> nx.Graph:
    network = nx.Graph()
    for actor_id, strength in (("IRQ", 0.0), ("IRN", 1.0), ("ARMY", 1.0)):
        network.add_node(actor_id, label=actor_id, kind="state", mentions=1, strength=strength, x=0.0, y=0.0)
    network.nodes["ARMY"]["parent"] = "IRQ"
    network.add_edge("IRN", "ARMY", sentences=1, documents=1, stories=1, g2=float("nan"))
    return network


def test_order_is_by_strength_then_id(network: nx.Graph) -> None:
    assert ordered_actors(network) == ["ARMY", "IRN", "IRQ"]
    assert [pair for pair, _ in ordered_links(network)] == [("ARMY", "IRN")]


def test_order_does_not_depend_on_insertion(network: nx.Graph, tables: Tables) -> None:
    other = nx.Graph()
    other.add_nodes_from(reversed(list(network.nodes(data=True))))
    other.add_edges_from((b, a, values) for a, b, values in network.edges(data=True))
    assert build_payload(other, tables) == build_payload(network, tables)


def test_failed_documents_are_left_out_and_copies_share_a_story(network: nx.Graph, tables: Tables) -> None:
    documents = build_payload(network, tables)["documents"]
    assert documents["id"] == ["d1", "d2"]
    assert documents["story"] == [0, 0]
    assert documents["title"] == ["One", "two.txt"]
    assert documents["date"] == ["2015-10-01", None]


def test_each_sentence_is_stored_once_and_links_point_at_it(network: nx.Graph, tables: Tables) -> None:
    payload = build_payload(network, tables)
    assert payload["quotes"]["text"] == ["🚩 Iraqi forces met Iran.", "Iran left."]
    assert payload["links"]["evidence"] == [[0]]


def test_nested_mentions_are_kept_in_utf16_units(network: nx.Graph, tables: Tables) -> None:
    quotes = build_payload(network, tables)["quotes"]
    text = quotes["text"][0].encode("utf-16-le")
    found = [
        (actor, text[2 * start : 2 * end].decode("utf-16-le"))
        for quote, actor, start, end in zip(quotes["in"], quotes["actor"], quotes["start"], quotes["end"], strict=True)
        if quote == 0
    ]
    assert found == [(0, "Iraqi forces"), (2, "Iraqi"), (1, "Iran")]


def test_aliases_carry_count_rule_and_reason(network: nx.Graph, tables: Tables) -> None:
    payload = build_payload(network, tables)
    army, iran, iraq = payload["actors"]["aliases"]
    rule = payload["rules"].index
    assert iran == [["Iran", 2, rule("name"), -1]]
    assert army == [["Iraqi forces", 1, rule("role"), -1]]
    assert iraq == [["Iraqi", 1, rule("demonym"), payload["reasons"].index("word for Iraq")], ["Iraq", 0, -1, -1]]


def test_relations_name_their_sentence_cue_and_evidence(network: nx.Graph, tables: Tables) -> None:
    met = Relation("ARMY", "IRN", "meets", 0, "IRQ", True, False, "d1", 0, 15, 18, 0.8)
    stranger = replace(met, object="NOBODY")
    wide = replace(tables, relations=(stranger, met), evidence=(Evidence("ARMY", "IRN", "d1", 0, 0, 35),))
    payload = build_payload(network, wide)
    relations, quotes = payload["relations"], payload["quotes"]
    assert relations["predicates"] == ["meets"]
    assert [relations[key] for key in ("subject", "object", "claimed_by", "hedged", "negated")] == [
        [0],
        [1],
        [2],
        [1],
        [0],
    ]
    said = quotes["text"][relations["quote"][0]].encode("utf-16-le")
    assert said[2 * relations["start"][0] : 2 * relations["end"][0]].decode("utf-16-le") == "met"
    assert quotes["text"][relations["window"][0]] == TEXT


def test_leaders_name_what_they_lead_most(network: nx.Graph, tables: Tables) -> None:
    network.nodes["IRN"]["kind"] = "person"
    ties = (
        Affiliation("IRN", "IRQ", "leads", "table", 1),
        Affiliation("IRN", "ARMY", "leads", "text", 2),
        Affiliation("IRN", "NOBODY", "leads", "text", 9),
        Affiliation("ARMY", "IRQ", "leads", "text", 9),
        Affiliation("IRN", "IRQ", "part_of", "text", 9),
    )
    payload = build_payload(network, replace(tables, affiliations=ties))
    assert payload["actors"]["leads"] == [-1, 0, -1]
    assert build_payload(network, tables)["actors"]["leads"] == [-1, -1, -1]


def test_absent_and_infinite_measures_are_null(network: nx.Graph, tables: Tables) -> None:
    links = build_payload(network, tables)["links"]
    assert links["g2"] == [None]
    assert links["npmi"] == [None]


def test_parents_are_named_even_outside_the_network(network: nx.Graph, tables: Tables) -> None:
    network.remove_node("IRQ")
    actors = build_payload(network, tables)["actors"]
    assert actors["parent"] == ["IRQ", None]
    assert actors["parent_name"] == ["Iraq", None]


def test_a_wider_window_is_a_quote_of_its_own_but_no_sentence(network: nx.Graph, tables: Tables) -> None:
    wide = Tables(
        tables.documents,
        tables.sentences,
        tables.mentions,
        tables.actors,
        tables.co_mentions,
        (Evidence("ARMY", "IRN", "d1", 0, 0, 35),),
    )
    payload = build_payload(network, wide)
    assert payload["quotes"]["sentence"] == [1, 0, 1]
    assert payload["links"]["evidence"] == [[1]]


def test_an_empty_graph_has_empty_columns() -> None:
    payload = build_payload(nx.Graph(), Tables())
    assert payload["links"]["evidence"] == []
    assert payload["actors"]["mentions"] == []
