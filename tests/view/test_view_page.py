import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import zlib
from pathlib import Path

import networkx as nx
import pytest

from graph.errors import OptionError, OutputError
from graph.model import Tables
from graph.view import render_page, write_page
from graph.view.jsonblock import clean_text, to_json_block, to_packed_block
from graph.view.template import VIS_NETWORK, content_policy, drawing_library, page_script

VIS_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"


@pytest.fixture(scope="module")
def html(news_network: nx.Graph, news_tables: Tables) -> str:
    return render_page(news_network, news_tables, title='Iraq & "Syria" </title><script>alert(1)</script>')


def blocks(html: str) -> list[tuple[str, str]]:
    return re.findall(r"<script([^>]*)>(.*?)</script>", html, flags=re.DOTALL)


def test_the_title_is_escaped(html: str) -> None:
    assert "<script>alert(1)" not in html
    assert "Iraq &amp; &#34;Syria&#34; &lt;/title&gt;" in html


def test_the_policy_names_exactly_the_scripts_and_the_style(html: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html).group(1).replace("&#39;", "'")
    run = [text for attributes, text in blocks(html) if "application/json" not in attributes]
    style = re.search(r"<style>(.*?)</style>", html, flags=re.DOTALL).group(1)
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in (*run, style)]
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert directives["script-src"].split() == hashes[:2]
    assert directives["style-src"].split() == hashes[2:]
    assert directives["default-src"] == directives["connect-src"] == "'none'"
    assert directives["require-trusted-types-for"] == "'script'"
    assert "unsafe" not in policy
    assert "nonce" not in policy


def test_the_policy_stands_before_any_script_or_style(html: str) -> None:
    assert html.index("Content-Security-Policy") < html.index("<style>") < html.index("<script")


def test_the_policy_is_the_same_for_every_graph(html: str) -> None:
    other = render_page(nx.Graph(), Tables(), title="Other")
    find = re.compile(r'Content-Security-Policy" content="([^"]*)"')
    assert find.search(html).group(1) == find.search(other).group(1)
    assert content_policy("a", ("b",)) != content_policy("a", ("c",))


def test_no_attribute_runs_or_fetches_anything(html: str) -> None:
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.DOTALL)
    assert not re.search(r"\s(on\w+|src|style|integrity|crossorigin)=", markup)
    assert re.findall(r'href="([^"]*)"', markup) == ["#detail"]


def test_data_blocks_are_json_without_markup(html: str) -> None:
    data = [text for attributes, text in blocks(html) if "application/json" in attributes]
    assert len(data) == 1
    for text in data:
        assert not re.search("[<>&\u2028\u2029]", text)
        assert set(json.loads(text)) == {"encoding", "data"}


def test_data_is_packed_and_comes_back() -> None:
    value = {"text": "</script> 🚩 é", "numbers": [1, None, 0.5]}
    block = json.loads(to_packed_block(value))
    assert json.loads(zlib.decompress(base64.b64decode(block["data"]))) == value
    with pytest.raises(ValueError, match="Out of range"):
        to_packed_block([float("inf")])


def test_scripts_cannot_end_their_block() -> None:
    for script in (page_script(), drawing_library()):
        assert not re.search(r"</script|<!--", script, flags=re.IGNORECASE)
        assert "\r" not in script


def test_json_blocks_escape_and_refuse() -> None:
    hostile = "</script><!-- & \u2028 \u2029"
    text = to_json_block({"a": hostile})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text) == {"a": hostile}
    with pytest.raises(ValueError, match="Out of range"):
        to_json_block([float("nan")])


def test_lone_surrogates_become_replacement_characters() -> None:
    assert clean_text("a\ud800b🚩") == "a\ufffdb🚩"


def test_same_input_gives_same_bytes(news_network: nx.Graph, news_tables: Tables, tmp_path: Path) -> None:
    for name in ("one.html", "two.html"):
        write_page(news_network, news_tables, tmp_path / name, title="Same")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    assert b"\r" not in (tmp_path / "one.html").read_bytes()


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    here = Path(__file__).parent
    code = (
        "import hashlib, view_samples as s; from graph.view import render_page; t = s.news_tables();"
        "print(hashlib.sha256(render_page(s.network_of(t), t, title='x').encode()).hexdigest())"
    )
    places = os.pathsep.join((str(here), str(here.parents[1])))
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": places},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_writing_is_whole_or_not_at_all(news_network: nx.Graph, news_tables: Tables, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    target.write_text("before", encoding="utf-8")
    write_page(news_network, news_tables, target, title="After")
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")
    with pytest.raises(OutputError, match="folder that exists"):
        write_page(news_network, news_tables, tmp_path / "missing" / "graph.html", title="After")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]


def test_an_actor_without_position_is_an_error() -> None:
    network = nx.Graph()
    network.add_node("A", label="A", kind="state")
    with pytest.raises(OptionError, match="no position"):
        render_page(network, Tables(), title="x")


def test_the_network_is_not_changed(news_network: nx.Graph, news_tables: Tables) -> None:
    before = nx.node_link_data(news_network)
    render_page(news_network, news_tables, title="x")
    assert nx.node_link_data(news_network) == before


def test_importing_the_package_does_not_import_pyvis() -> None:
    code = "import sys, graph.view; print([name for name in ('pyvis', 'jinja2', 'networkx') if name in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, check=True, text=True
    )
    assert result.stdout.strip() == "[]"


def test_the_drawing_library_is_the_pinned_one() -> None:
    import pyvis

    path = Path(pyvis.__file__).parent.joinpath(*VIS_NETWORK)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == VIS_SHA256
