import csv
import json
from enum import Enum
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import OptionError, OutputError
from graph.export import FORMATS, export
from graph.export.csv_cells import Cells
from graph.model import Actor, CoMention, Document, Evidence, Mention, Relation, Tables

GRAPH_FORMATS = ("graphml", "gexf", "json")
SETTINGS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
XML_CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from(
    "\t\n\r"
)
HOSTILE = "a \"b\" <c> & 'd' ]]> \t\r\n\r \n الموصل 🙂 \u2028 \x85 </node>"


def small_network() -> nx.Graph:
    network = nx.Graph()
    network.add_node("IRQ", label="Iraq", kind="state", mentions=3, strength=2.5, x=-0.5, y=1.0, first="2015-10-12")
    network.add_node("IRN", label="Iran", kind="state", mentions=2, strength=2.5, x=0.25, y=0.0, community=1)
    network.add_node("alone", label="Alone")
    network.add_edge("IRQ", "IRN", weight=2.5, sentences=2, npmi=-0.25, first="2015-10-12")
    return network


def small_tables() -> Tables:
    text = "Iran and Iraq met. =1+1 said so."
    return Tables(
        documents=(
            Document("d1", "=A title", text, "2015-10-12", "Wire", "https://example.org", "a.txt", sha256="0"),
            Document("f1", "b.txt", "", path="b.txt", status="failed", problem="no text"),
        ),
        mentions=(Mention("d1", 0, 0, 4, "Iran", "name", "state", "IRN", "name", 0.9, "by name"),),
        actors=(
            Actor("IRN", "Iran", "state", "IRN", "GOV", ("MIL", "SPY"), aliases=("Iran", "Tehran"), mentions=2),
            Actor("IRQ", "Iraq", "state", "IRQ", "GOV", mentions=3),
        ),
        co_mentions=(CoMention("IRN", "IRQ", 2.5, 2, 1, 1, npmi=-0.25),),
        evidence=(Evidence("IRN", "IRQ", "d1", 0, 0, 18), Evidence("IRN", "IRQ", "d1", 1, 19, 32)),
    )


def read_again(form: str, path: Path) -> nx.Graph:
    if form == "graphml":
        return nx.read_graphml(path)
    if form == "gexf":
        return nx.read_gexf(path)
    return nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")


def values(network: nx.Graph) -> tuple[dict[object, object], dict[object, object]]:
    """Nodes and edges without what a reader adds of its own."""
    nodes = {node: {k: v for k, v in data.items() if k != "viz"} for node, data in network.nodes(data=True)}
    edges = {frozenset((a, b)): {k: v for k, v in data.items() if k != "id"} for a, b, data in network.edges(data=True)}
    return nodes, edges


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("form", GRAPH_FORMATS)
def test_values_and_types_come_back(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"new/graph.{form}"
    told = export(small_network(), small_tables(), form, path)
    expected = small_network()
    expected.nodes["IRN"]["aliases"] = "Iran; Tehran"
    found = read_again(form, path)
    assert values(found) == values(expected)
    assert not found.is_directed()
    assert isinstance(found.nodes["IRQ"]["mentions"], int)
    assert len(told) == 1
    assert told[0].startswith("evidence sentences are not in")
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_gexf_has_positions_and_weights_where_gephi_looks_for_them(tmp_path: Path) -> None:
    export(small_network(), Tables(), "gexf", tmp_path / "g.gexf")
    found = nx.read_gexf(tmp_path / "g.gexf")
    assert found.nodes["IRQ"]["viz"]["position"] == {"x": -0.5, "y": 1.0, "z": 0.0}
    assert "viz" not in found.nodes["alone"]
    written = (tmp_path / "g.gexf").read_text(encoding="utf-8")
    assert 'version="1.3"' in written
    assert 'source="IRN" target="IRQ" weight="2.5"' in written


@pytest.mark.parametrize("form", GRAPH_FORMATS)
@SETTINGS
@given(label=st.text(XML_CHARACTERS), node=st.text(XML_CHARACTERS, min_size=1), note=st.text(XML_CHARACTERS))
def test_every_text_that_xml_can_hold_comes_back(tmp_path: Path, form: str, label: str, node: str, note: str) -> None:
    network = nx.Graph()
    network.add_node(node, label=label, note=note)
    network.add_node("other" + node, label=HOSTILE)
    network.add_edge(node, "other" + node, weight=1.0, note=note)
    told = export(network, Tables(), form, tmp_path / "g")
    assert told == []
    assert values(read_again(form, tmp_path / "g")) == values(network)


@SETTINGS
@given(text=st.text(st.characters(), min_size=1))
def test_any_text_at_all_gives_files_that_can_be_read(tmp_path: Path, text: str) -> None:
    network = nx.Graph()
    network.add_node(text, label=text)
    for form in GRAPH_FORMATS:
        export(network, Tables(actors=(Actor(text, text, "unknown", aliases=(text,)),)), form, tmp_path / form)
        assert len(read_again(form, tmp_path / form)) == 1
    export(network, Tables(actors=(Actor(text, text, "unknown", aliases=(text,)),)), "csv", tmp_path / "csv")
    assert len(table(tmp_path / "csv" / "actors.csv")) == 1


def test_what_xml_cannot_hold_is_removed_and_told(tmp_path: Path) -> None:
    network = nx.Graph()
    network.add_node("a\x00", label="b\x1b[1m")
    network.add_node("a", label="\ud800\uffff")
    for form in ("graphml", "gexf"):
        told = export(network, Tables(), form, tmp_path / form)
        assert told == ["control characters were removed from 3 texts"]
        found = read_again(form, tmp_path / form)
        assert dict(found.nodes(data="label")) == {"a": "", "a~": "b[1m"}
    assert export(network, Tables(), "json", tmp_path / "json") == ["lone surrogates were removed from 1 text"]


class Old(str, Enum):  # noqa: UP042 (the kind of enumeration whose str() is not its value)
    A = "a"


@pytest.mark.parametrize("form", GRAPH_FORMATS)
def test_other_values_become_scalars(tmp_path: Path, form: str) -> None:
    network = nx.Graph()
    network.add_node(
        "a",
        label="A",
        none=None,
        nan=float("nan"),
        count=np.int64(3),
        flag=np.bool_(True),
        some=["x", "y"],
        many={"q", "p"},
        old=Old.A,
        large=2**40,
        mixed=1,
        text="1",
        id="own",
    )
    network.add_node("b", label="B", mixed=0.5, text=2, flag=False)
    network.add_edge("a", "b", source="Wire", weight=1, type="co_mention", label="l", start="s")
    told = export(network, Tables(), form, tmp_path / "g")
    assert told == [
        "numbers that are not finite were left out 1 time",
        "the attribute id was renamed id_",
        "the attribute source was renamed source_",
    ]
    nodes, edges = values(read_again(form, tmp_path / "g"))
    assert nodes["a"] == {
        "label": "A",
        "count": 3,
        "flag": True,
        "some": "x; y",
        "many": "p; q",
        "old": "a",
        "large": 2**40,
        "mixed": 1.0,
        "text": "1",
        "id_": "own",
    }
    assert nodes["b"] == {"label": "B", "mixed": 0.5, "text": "2", "flag": False}
    assert list(edges.values()) == [{"source_": "Wire", "weight": 1, "type": "co_mention", "label": "l", "start": "s"}]


@pytest.mark.parametrize("form", FORMATS)
def test_the_order_of_adding_changes_no_byte(tmp_path: Path, form: str) -> None:
    network, turned = small_network(), nx.Graph()
    for node, data in reversed(list(network.nodes(data=True))):
        turned.add_node(node, **dict(reversed(data.items())))
    turned.add_edge("IRN", "IRQ", **dict(reversed(network.edges["IRQ", "IRN"].items())))
    for name, graph in (("one", network), ("two", turned), ("two", turned)):
        export(graph, small_tables(), form, tmp_path / name)
    pairs = [(tmp_path / "one", tmp_path / "two")]
    if form == "csv":
        pairs = [(file, tmp_path / "two" / file.name) for file in (tmp_path / "one").iterdir()]
        assert len(pairs) == 7
    assert all(one.read_bytes() == two.read_bytes() for one, two in pairs)


def test_an_empty_network_is_written(tmp_path: Path) -> None:
    for form in GRAPH_FORMATS:
        assert export(nx.Graph(), Tables(), form, tmp_path / form) == []
        assert len(read_again(form, tmp_path / form)) == 0
    assert export(nx.Graph(), Tables(), "csv", tmp_path / "csv") == []
    assert table(tmp_path / "csv/evidence.csv") == []


def test_the_network_is_left_as_it_was(tmp_path: Path) -> None:
    network = small_network()
    for form in FORMATS:
        export(network, small_tables(), form, tmp_path / form)
    assert nx.utils.graphs_equal(network, small_network())


def test_csv_holds_the_tables_with_sentences_and_without_texts(tmp_path: Path) -> None:
    told = export(small_network(), small_tables(), "csv", tmp_path / "out")
    folder = tmp_path / "out"
    assert (folder / "actors.csv").read_bytes().startswith(b"\xef\xbb\xbfactor_id,")
    iran, iraq = table(folder / "actors.csv")
    assert (iran["aliases"], iran["other_sectors"], iran["community"], iran["first"]) == (
        "Iran; Tehran",
        "MIL; SPY",
        "1",
        "",
    )
    assert (iraq["strength"], iraq["mentions"]) == ("2.5", "3")
    (pair,) = table(folder / "co_mentions.csv")
    assert (pair["actor_a"], pair["name_b"], pair["npmi"], pair["q_value"]) == ("IRN", "Iraq", "-0.25", "")
    first, second = table(folder / "evidence.csv")
    assert (first["text"], first["name_a"], first["url"]) == ("Iran and Iraq met.", "Iran", "https://example.org")
    assert (second["text"], second["title"]) == ("'=1+1 said so.", "'=A title")
    (mention,) = table(folder / "mentions.csv")
    assert (mention["text"], mention["rule"], mention["confidence"]) == ("Iran", "name", "0.9")
    ok, failed = table(folder / "documents.csv")
    assert "text" not in ok
    assert (failed["status"], failed["problem"]) == ("failed", "no text")
    assert told == [
        "a leading apostrophe was put before 4 cells that would run as a formula",
        "the full texts of documents are not in CSV, only the evidence sentences",
    ]


def test_what_a_format_has_no_place_for_is_told(tmp_path: Path) -> None:
    relation = Relation("a", "b", "fights", -1, None, False, False, "d", 0, 0, 1, 0.5)
    tables = Tables(relations=(relation,), actors=(Actor("a", "A", "unknown", aliases=("A; B",)),))
    doubtful = "a semicolon, which also separates the aliases of a list, is part of 1 alias"
    assert export(nx.Graph(), tables, "graphml", tmp_path / "g") == ["relations are not in GraphML", doubtful]
    assert export(nx.Graph(), tables, "csv", tmp_path / "c") == [doubtful]
    written = (tmp_path / "c" / "relations.csv").read_text(encoding="utf-8-sig").splitlines()
    assert written[0].startswith("subject,object,predicate,sign")
    assert len(written) == 2


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "'=1", "+964 770 1234", "-1e5", "--1", "-"]
)
def test_formulas_are_guarded(text: str) -> None:
    assert Cells().cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-1", "+1.5", "-0.25", "al-Abadi", "'quoted'", "", " =1", "a=b"])
def test_plain_numbers_and_words_are_not_guarded(text: str) -> None:
    assert Cells().cell(text) == text


@SETTINGS
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_guarding_loses_nothing(tmp_path: Path, texts: list[str]) -> None:
    actors = tuple(Actor(str(number), text, "unknown") for number, text in enumerate(texts))
    export(nx.Graph(), Tables(actors=actors), "csv", tmp_path)
    cells = [row["name"] for row in table(tmp_path / "actors.csv")]
    bare = [cell[1:] if Cells().cell(cell) != cell and cell.startswith("'") else cell for cell in cells]
    assert bare == texts


def test_unknown_formats_are_named(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="'xlsx'; choose one of graphml, gexf, json, csv"):
        export(small_network(), Tables(), "xlsx", tmp_path / "x")


@pytest.mark.parametrize("form", FORMATS)
def test_a_path_that_cannot_be_written_is_an_error_and_leaves_nothing(tmp_path: Path, form: str) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "folder/actors.csv").mkdir(parents=True)
    (tmp_path / "folder/kept").write_text("mine", encoding="utf-8")
    for path in (tmp_path / "file/below", tmp_path / "folder", Path("a\x00b")):
        with pytest.raises(OutputError, match=r"cannot write .*give a path"):
            export(small_network(), small_tables(), form, path)
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["actors.csv", "file", "folder", "kept"]


def test_an_earlier_file_stays_until_the_new_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "g.json"
    path.write_text("earlier", encoding="utf-8")

    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left"):
        export(small_network(), Tables(), "json", path)
    assert path.read_text(encoding="utf-8") == "earlier"
