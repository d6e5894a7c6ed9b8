"""The verbs that read a graph: rows on standard output, talk on standard error, exit codes."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from cli_running import Done

from graph.facade import ActorGraph
from graph.names import fold_name
from graph.version import __version__

ROOT = Path(__file__).parents[2]
Command = Callable[..., Done]

ACTOR_KEYS = [
    *("actor_id", "name", "kind", "country", "sector", "other_sectors", "parent", "aliases"),
    *("mentions", "documents", "stories", "first", "last"),
]
QUOTE_KEYS = ["doc_id", "sentence", "text", "title", "publisher", "published", "url", "relatedness", "says"]


def test_actors_lists_every_actor_the_most_mentioned_first(
    command: Command, seeds_graph: Path, net: ActorGraph
) -> None:
    done = command("actors", "-g", seeds_graph, "--json")
    assert (done.code, done.err) == (0, "")
    assert all(list(row) == ACTOR_KEYS for row in done.rows)
    assert len(done.rows) == net.run["counts"]["actors"]
    mentions = [row["mentions"] for row in done.rows]
    assert mentions == sorted(mentions, reverse=True)
    assert isinstance(done.rows[0]["aliases"], list)


def test_actors_of_one_kind(command: Command, seeds_graph: Path) -> None:
    done = command("actors", "--graph", seeds_graph, "--kind", "media", "--json")
    assert {row["kind"] for row in done.rows} == {"media"}
    assert "Reuters" in {row["name"] for row in done.rows}


def test_a_table_for_people_has_the_same_rows(command: Command, seeds_graph: Path, net: ActorGraph) -> None:
    done = command("actors", "-g", seeds_graph)
    head, *lines = done.out.splitlines()
    assert head.split() == ["actor_id", "name", "kind", "country", "mentions", "documents", "aliases"]
    assert len(lines) == net.run["counts"]["actors"]


def test_an_unknown_kind_is_wrong_use(command: Command, seeds_graph: Path) -> None:
    done = command("actors", "-g", seeds_graph, "--kind", "fish")
    assert done.code == 2
    done.one_error("'fish'", "choose one of state, armed_group")


def test_why_explains_an_alias(command: Command, seeds_graph: Path) -> None:
    done = command("why", "Daesh", "-g", seeds_graph, "--json")
    assert done.code == 0
    assert [list(row) for row in done.rows] == [
        ["alias", "actor_id", "name", "rule", "mentions", "confidence", "why"] for _ in done.rows
    ]
    assert {(row["actor_id"], row["rule"]) for row in done.rows} == {("islamic-state", "alias")}
    assert "islamic-state" in command("why", "Daesh", "-g", seeds_graph).out


def test_evidence_gives_the_sentences_with_their_source(command: Command, seeds_graph: Path, net: ActorGraph) -> None:
    done = command("evidence", "Iran", "Badr Organization", "-g", seeds_graph, "--json")
    assert done.code == 0
    assert [list(row) for row in done.rows] == [QUOTE_KEYS] * len(done.rows)
    assert done.rows == net.quotes("Badr Organization", "Iran") != []
    texts = {document.doc_id: document.text for document in net.tables.documents}
    assert all(row["text"] in texts[row["doc_id"]] for row in done.rows)
    shown = command("evidence", "Iran", "Badr Organization", "-g", seeds_graph).out
    assert " ".join(done.rows[0]["text"].split()) in shown


def test_evidence_begins_with_what_relates_most_and_says_why(command: Command, seeds_graph: Path) -> None:
    plain = command("evidence", "Iraq", "Islamic State", "-g", seeds_graph, "--json").rows
    done = command("evidence", "Iraq", "Islamic State", "-g", seeds_graph, "--why", "--json").rows
    assert [list(row) for row in done] == [[*QUOTE_KEYS, "why"]] * len(done)
    assert [row | {"why": reasoned["why"]} for row, reasoned in zip(plain, done, strict=True)] == done
    related = [row["relatedness"] for row in done]
    assert len(related) > 2
    assert related == sorted(related, reverse=True)
    assert all(row["why"].startswith(("+ ", "- ")) for row in done)
    shown = command("evidence", "Iraq", "Islamic State", "-g", seeds_graph, "--why").out
    assert f"related {related[0]:.2f}" in shown
    assert done[0]["why"] in shown


def test_links_begin_with_the_most_related(net: ActorGraph) -> None:
    links = net.co_mentions
    assert len(links) == len(net.tables.co_mentions)
    assert links["relatedness"].is_monotonic_decreasing
    assert links["relatedness"].between(0, 1).all()
    best = {(e.actor_a, e.actor_b): 0.0 for e in net.tables.evidence}
    for item in net.tables.evidence:
        best[item.actor_a, item.actor_b] = max(best[item.actor_a, item.actor_b], item.relatedness or 0.0)
    assert {(row.actor_a, row.actor_b): row.relatedness for row in links.itertuples()} == best


def test_two_who_never_meet_are_said_to_and_give_no_row(command: Command, seeds_graph: Path) -> None:
    done = command("evidence", "Reuters", "Iran", "-g", seeds_graph, "--json")
    assert (done.code, done.out) == (0, "")
    assert "Reuters and Iran are not mentioned together" in done.err


def test_path_gives_a_sentence_for_each_step(command: Command, seeds_graph: Path, net: ActorGraph) -> None:
    done = command("path", "Hadi al-Ameri", "Moscow", "-g", seeds_graph, "--json")
    assert done.code == 0
    assert [list(row) for row in done.rows] == [["from", "from_name", "to", "to_name", *QUOTE_KEYS]] * len(done.rows)
    way = net.path("Hadi al-Ameri", "Moscow")
    assert len(way) >= 2
    assert [row["from"] for row in done.rows] == way[:-1]
    assert [row["to"] for row in done.rows] == way[1:]


def test_no_path_is_said(command: Command, seeds_graph: Path) -> None:
    done = command("path", "Reuters", "Iran", "-g", seeds_graph, "--json")
    assert (done.code, done.out) == (0, "")
    assert "no chain of links leads from Reuters to Iran" in done.err


def test_resolve_reads_phrases_from_standard_input(command: Command) -> None:
    phrases = b"American warplanes\nIraqi officials\n\nthe fish pond\n"
    done = command("resolve", "--json", stdin=phrases)
    assert (done.code, done.err) == (0, "")
    assert [list(row) for row in done.rows] == [["text", "name", "kind", "country", "sector", "rule"]] * 3
    warplanes, officials, pond = done.rows
    assert (warplanes["text"], warplanes["country"], warplanes["sector"]) == ("American warplanes", "USA", "MIL")
    assert (officials["name"], officials["country"], officials["kind"]) == ("Iraq", "IRQ", "state")
    assert pond == {"text": "the fish pond", "name": None, "kind": None, "country": None, "sector": None, "rule": None}
    assert command("resolve", stdin=phrases).out.splitlines()[0].split() == list(pond)


def test_resolve_reads_bytes_that_are_no_text_and_goes_on(command: Command) -> None:
    done = command("resolve", "--json", stdin=b"\xff\xfe\x80\nIraqi officials\n")
    assert done.code == 0
    assert [row["name"] for row in done.rows] == [None, "Iraq"]


@pytest.mark.parametrize("form", ["graphml", "gexf", "json", "csv"])
def test_export_writes_the_file_says_where_and_what_is_lost(
    command: Command, seeds_graph: Path, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"out.{form}"
    done = command("export", form, "-o", target, "-g", seeds_graph)
    assert (done.code, done.out) == (0, f"{target}\n")
    assert target.exists()
    assert all(line.startswith("actor-graph: ") for line in done.err.splitlines())


def test_view_writes_the_page_again_and_opens_it(
    command: Command, seeds_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(typer, "launch", opened.append)
    folder = shutil.copytree(seeds_graph, tmp_path / "graph-out")
    before = (folder / "graph.html").read_bytes()
    (folder / "graph.html").unlink()
    done = command("view", "-g", folder)
    assert (done.code, done.out, opened) == (0, f"{folder / 'graph.html'}\n", [])
    assert (folder / "graph.html").read_bytes() == before
    assert command("view", "-g", folder, "--open").code == 0
    assert opened == [(folder / "graph.html").resolve().as_uri()]


def test_doctor_names_every_part_and_the_model(command: Command) -> None:
    done = command("doctor", "--json")
    assert [list(row) for row in done.rows] == [["part", "found", "state", "repair"]] * len(done.rows)
    parts = {row["part"]: row for row in done.rows}
    assert {"actor-graph", "python", "spacy", "networkx", "language model", "table of the world"} <= set(parts)
    assert (done.code, {row["state"] for row in done.rows}) == (0, {"ok"})
    assert "its files are the ones we pinned" in parts["language model"]["found"]


@pytest.mark.parametrize(("name", "value"), [("find_spec", lambda name: None), ("DIGEST", "0" * 64)])
def test_doctor_says_how_to_repair_the_model(
    command: Command, monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    from graph.extract import pinned

    monkeypatch.setattr(pinned, name, value)
    done = command("doctor", "--json")
    bad = [row for row in done.rows if row["state"] == "bad"]
    assert done.code == 1
    assert [(row["part"], row["repair"]) for row in bad] == [("language model", pinned.INSTALL)]


def test_version_and_help(command: Command) -> None:
    assert command("--version").out == f"{__version__}\n"
    assert command("--help").code == command("build", "--help").code == 0


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["actors", "--fish"], "--fish"),
        (["fish"], "'fish'"),
        (["build"], "SOURCE"),
        (["evidence", "Iran"], "'B'"),
        (["build", "seeds", "--max-actors", "many"], "--max-actors"),
        (["export", "csv"], "--output"),
    ],
)
def test_wrong_use_is_one_line_with_the_remedy_and_code_2(command: Command, arguments: list[str], part: str) -> None:
    done = command(*arguments)
    assert done.code == 2
    done.one_error(part, "--help")


def test_no_verb_at_all_shows_the_help_and_is_wrong_use(command: Command) -> None:
    done = command()
    assert (done.code, done.out) == (2, "")
    assert "Usage: actor-graph" in done.err


def test_an_unknown_format_names_the_known_ones(command: Command, seeds_graph: Path, tmp_path: Path) -> None:
    done = command("export", "fish", "-o", tmp_path / "x", "-g", seeds_graph)
    assert done.code == 2
    done.one_error("'fish'", "choose one of graphml, gexf, json, csv")
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("verb", [["actors"], ["why", "x"], ["evidence", "x", "y"], ["path", "x", "y"], ["view"]])
def test_a_missing_graph_is_one_line_with_the_remedy(command: Command, tmp_path: Path, verb: list[str]) -> None:
    done = command(*verb, "-g", tmp_path / "none")
    assert done.code == 1
    done.one_error(str(tmp_path / "none"), "actor-graph build SOURCE")


@pytest.mark.parametrize("verb", [["evidence", "Irann", "Iraq"], ["path", "Iraq", "Irann"], ["why", "Irann"]])
def test_an_unknown_actor_is_one_line_that_offers_what_is_near(
    command: Command, seeds_graph: Path, verb: list[str]
) -> None:
    done = command(*verb, "-g", seeds_graph)
    assert done.code == 1
    done.one_error("no actor is called 'Irann'", "did you mean", "Iran")


def test_an_unknown_actor_with_nothing_near_is_sent_to_the_list(command: Command, seeds_graph: Path) -> None:
    done = command("evidence", "Qwertyuiop", "Iraq", "-g", seeds_graph)
    assert done.code == 1
    done.one_error("'Qwertyuiop'", "`actor-graph actors` lists all")


def test_an_ambiguous_actor_is_one_line_with_the_ids(command: Command, seeds_graph: Path, net: ActorGraph) -> None:
    persons = [actor for actor in net.tables.actors if actor.kind == "person" and actor.mentions]
    words = Counter(word for actor in persons for word in {*fold_name(actor.name).split()} if len(word) > 2)
    known = {fold_name(name) for actor in net.tables.actors for name in (actor.name, *actor.aliases)}
    word = next(word for word, number in words.items() if number > 1 and word not in known)
    ids = [actor.actor_id for actor in persons if word in fold_name(actor.name).split()]
    done = command("evidence", word, "Iraq", "-g", seeds_graph)
    assert done.code == 1
    done.one_error(f"{word!r} may be", "give the id", *ids)


def test_the_module_is_the_command_and_speaks_utf8_whatever_the_terminal(seeds_graph: Path, net: ActorGraph) -> None:
    quoted = next(item for item in net.tables.evidence if not quote(net, item).isascii())
    done = subprocess.run(
        [sys.executable, "-m", "graph", "evidence", quoted.actor_a, quoted.actor_b, "--json", "-g", seeds_graph],
        cwd=ROOT,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        capture_output=True,
        check=True,
    )
    rows = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert quote(net, quoted) in {row["text"] for row in rows}
    assert done.stderr == b""


def quote(net: ActorGraph, item: object) -> str:
    text = {document.doc_id: document.text for document in net.tables.documents}[item.doc_id]  # type: ignore[attr-defined]
    return text[item.start : item.end]  # type: ignore[attr-defined]


def test_a_reader_that_goes_away_is_no_failure(seeds_graph: Path) -> None:
    script = f"{sys.executable} -m graph actors --json -g {seeds_graph} | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    row, code = done.stdout.splitlines()
    assert json.loads(row)["actor_id"]
    assert (code, done.stderr) == ("0", "")
