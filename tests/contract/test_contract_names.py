"""What other people's code relies on: public names, tables and columns, the manifest, the cost of an import."""

import json
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pandas as pd
import pyarrow.parquet as pq
import pytest

import graph
from graph.facade import ActorGraph
from graph.model import Kind, Level, Rule

ROOT = Path(__file__).parents[2]

NAMES = """ActorGraph AmbiguousActorError DecisionError GraphError GraphFolderError ModelError OptionError OutputError
SourceError UnknownActorError WorldError __version__ build load"""

TABLES = """
documents: doc_id title text published publisher url path language story_id sha256 status problem
mentions: doc_id sentence start end text level label actor_id rule confidence
actors: actor_id name kind country sector other_sectors parent aliases mentions documents stories first last
co_mentions: actor_a actor_b weight sentences documents stories npmi g2 q_value relatedness first last
evidence: actor_a actor_b doc_id sentence start end relatedness
relations: subject object predicate sign claimed_by hedged negated doc_id sentence cue_start cue_end confidence
"""
COLUMNS = {name: columns.split() for name, columns in (line.split(": ") for line in TABLES.strip().splitlines())}
DAYS = {
    "documents": ["published"],
    "actors": ["first", "last"],
    "co_mentions": ["first", "last"],
    "relations": ["said_from", "said_to"],
    "sentences": ["said_from", "said_to"],
}

KINDS = """state armed_group military government person party organisation igo media ethnic_or_religious_group
population unknown"""


def test_the_public_names_are_these() -> None:
    assert graph.__all__ == NAMES.split()
    for name in graph.__all__:
        assert getattr(graph, name) is not None


def test_a_name_that_is_not_public_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'fish'"):
        _ = graph.fish


def test_every_error_is_one_of_ours_and_one_that_a_caller_would_catch() -> None:
    parents = {
        *(
            ("SourceError", ValueError),
            ("OutputError", OSError),
            ("GraphFolderError", OSError),
            ("ModelError", OSError),
        ),
        *(("UnknownActorError", KeyError), ("AmbiguousActorError", KeyError), ("OptionError", ValueError)),
        ("WorldError", ValueError),
        ("DecisionError", ValueError),
    }
    assert {name for name in graph.__all__ if name.endswith("Error")} == {name for name, _ in parents} | {"GraphError"}
    for name, parent in parents:
        error = getattr(graph, name)
        assert issubclass(error, graph.GraphError)
        assert issubclass(error, parent)
        assert str(error("what, where, remedy")) == "what, where, remedy"


def test_kinds_levels_and_rules_are_those_of_the_contract() -> None:
    assert [*Kind] == KINDS.split()
    assert [*Level] == ["name", "nominal", "pronoun"]
    assert [*Rule] == ["name", "alias", "metonym", "demonym", "role", "coreference", "decision"]


_IMPORT = """
import sys, time
began = time.perf_counter()
import graph
spent = time.perf_counter() - began
heavy = {"spacy", "pandas", "networkx", "duckdb", "pyvis", "pyarrow", "numpy", "typer", "datasketch", "rustworkx"}
print(spent, *sorted(heavy & set(sys.modules)))
"""


def test_importing_costs_next_to_nothing() -> None:
    spent = []
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", _IMPORT], cwd=ROOT, capture_output=True, text=True, check=True)
        seconds, *loaded = done.stdout.split()
        assert loaded == []
        spent.append(float(seconds))
    assert min(spent) < 0.1


def test_every_table_has_its_columns_in_the_contracts_types(seeds_graph: Path) -> None:
    for table, columns in COLUMNS.items():
        parts = sorted((seeds_graph / "tables" / table).glob("*.parquet"))
        assert parts, table
        schema = pq.read_schema(parts[0])
        assert [name for name in schema.names if name in columns] == columns
        assert [name for name in schema.names if str(schema.field(name).type).startswith("date")] == DAYS.get(table, [])
    actors = pq.read_schema(seeds_graph / "tables" / "actors" / "part-0.parquet")
    assert [name for name in actors.names if str(actors.field(name).type).startswith("list")] == [
        *("other_sectors", "aliases")
    ]


def test_the_folder_holds_what_the_contract_names(seeds_graph: Path) -> None:
    assert {path.name for path in seeds_graph.iterdir()} == {"graph.html", "run.json", "tables"}
    assert {path.name for path in (seeds_graph / "tables").iterdir()} >= set(COLUMNS)


def test_the_manifest_has_its_keys_and_counts_what_the_tables_hold(seeds_graph: Path, net: ActorGraph) -> None:
    run = json.loads((seeds_graph / "run.json").read_text(encoding="utf-8"))
    assert set(run) == {
        *("version", "options", "model", "extractor", "gazetteer_sha256", "counts", "problems", "decisions_sha256")
    }
    assert run["version"] == graph.__version__
    assert run["options"] == {
        "model": "default",
        "window": {"unit": "sentence", "max_actors": 50, "media": False, "count": "stories"},
    }
    tables = net.tables
    decided = [mention for mention in tables.mentions if mention.actor_id]
    assert run["counts"]["documents"] == len(tables.documents) == 47
    assert run["counts"]["stories"] == len({document.story_id for document in tables.documents}) == 41
    assert run["counts"]["mentions"] == len(decided) > 300
    assert run["counts"]["mentions"] + run["counts"]["mentions_only_places"] + run["counts"][
        "mentions_undecided"
    ] == len(tables.mentions)
    assert run["counts"]["actors"] == len({mention.actor_id for mention in decided})
    assert run["counts"]["co_mentions"] == len(tables.co_mentions)
    assert run["counts"]["evidence"] == len(tables.evidence)
    assert run["counts"]["documents_failed"] == run["counts"]["windows_cut"] == 0
    assert all(set(problem) == {"where", "what", "remedy"} for problem in run["problems"])


def test_rows_of_the_seeds_keep_the_contracts_promises(net: ActorGraph) -> None:
    tables = net.tables
    texts = {document.doc_id: document.text for document in tables.documents}
    known = {actor.actor_id for actor in tables.actors}
    sentences = {(sentence.doc_id, sentence.sentence): sentence for sentence in tables.sentences}
    for mention in tables.mentions:
        assert texts[mention.doc_id][mention.start : mention.end] == mention.text
        assert 0 <= mention.confidence <= 1
        assert mention.actor_id is None or (mention.actor_id in known and mention.rule in [*Rule])
        around = sentences[mention.doc_id, mention.sentence]
        assert around.start <= mention.start < mention.end <= around.end
    for actor in tables.actors:
        assert actor.kind in [*Kind]
        assert actor.parent is None or actor.parent in known - {actor.actor_id}
    linked = {(link.actor_a, link.actor_b) for link in tables.co_mentions}
    assert linked == {(item.actor_a, item.actor_b) for item in tables.evidence}
    assert all(a < b and {a, b} <= known for a, b in linked)
    for item in tables.evidence:
        around = sentences[item.doc_id, item.sentence]
        assert (item.start, item.end) == (around.start, around.end)
        inside = {m.actor_id for m in tables.mentions if (m.doc_id, m.sentence) == (item.doc_id, item.sentence)}
        assert {item.actor_a, item.actor_b} <= inside


def test_the_python_face_is_that_of_the_contract(net: ActorGraph, tmp_path: Path) -> None:
    for table in ("actors", "mentions", "co_mentions", "relations", "documents"):
        frame = getattr(net, table)
        assert isinstance(frame, pd.DataFrame)
        assert [name for name in frame.columns if name in COLUMNS[table]] == COLUMNS[table]
    assert isinstance(net.to_networkx(), nx.Graph)
    assert len(net.evidence("Iran", "Badr Organization")) > 0
    assert net.to_html(tmp_path / "graph.html").read_bytes() == (net.folder / "graph.html").read_bytes()


def test_a_graph_handed_out_is_the_callers_own(net: ActorGraph) -> None:
    before = len(net.to_networkx())
    net.to_networkx().clear()
    assert len(net.to_networkx()) == before


def test_in_a_notebook_the_graph_shows_itself_in_a_frame(net: ActorGraph) -> None:
    shown = net._repr_html_()
    assert shown.startswith("<iframe ")
    assert shown.count("<iframe ") == 1
    assert "sandbox=" in shown
    assert "<script" not in shown.lower().replace("&lt;script", "")
    assert repr(net) == (
        f"<ActorGraph {str(net.folder)!r}: {net.run['counts']['actors']} actors, "
        f"{net.run['counts']['co_mentions']} links, 47 documents>"
    )
