"""Gold files of every kind: told by their lines, run through the product, scored."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from evaluate_samples import found, line, mention

from graph.errors import SourceError
from graph.evaluate import evaluate
from graph.evaluate.gold import GoldKind, read_gold
from graph.evaluate.places import place_measures
from graph.evaluate.pronouns import pronoun_measures
from graph.model import Mention, Tables

GAP = {"text": "Ann met Eve before she left.", "pron": "she", "po": 19, "A": "Ann", "ao": 0, "Ac": True}
GAP |= {"B": "Eve", "bo": 8, "Bc": False}


def write(path: Path, *lines: Any) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in lines), encoding="utf-8")
    return path


def test_kinds_are_told_by_their_lines(tmp_path: Path) -> None:
    place = {"text": "Paris said no.", "start": 0, "end": 5, "reading": "metonymic"}
    phrase = {"phrase": "American warplanes", "country": "USA", "sector": "MIL"}
    rows = {"documents": line("1", "x", []), "pronouns": GAP, "places": place, "phrases": phrase}
    assert {read_gold(write(tmp_path / name, row))[0] for name, row in rows.items()} == {*GoldKind}
    assert all(read_gold(tmp_path / name)[0] == name for name in rows)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"text": "x"}'])
def test_what_is_no_gold_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match=r"gold\.jsonl"):
        read_gold(path)


def test_a_line_of_another_kind_is_refused_with_its_number(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=":2: the line lacks a key"):
        read_gold(write(tmp_path / "mixed.jsonl", GAP, line("1", "x", [])))


def test_a_pronoun_means_what_has_its_actor() -> None:
    pronoun = Mention("0", 0, 19, 22, "she", "pronoun", "person", "ann", "coreference", 0.9)
    names = [found("0", GAP["text"], "Ann", "ann"), found("0", GAP["text"], "Eve", "eve")]
    right = pronoun_measures([GAP], ["0"], Tables(mentions=(*names, pronoun)))
    assert {name: measure(np.ones(1)) for name, measure in right.items()} == {
        **dict.fromkeys(("pronouns_f1", "pronouns_precision", "pronouns_recall", "pronouns_feminine_f1"), 1),
        **dict.fromkeys(("pronouns_masculine_f1", "pronouns_bias"), 0),
    }
    silent = pronoun_measures([GAP], ["0"], Tables(mentions=tuple(names)))
    assert silent["pronouns_recall"](np.ones(1)) == 0


def test_a_place_acts_where_a_mention_on_it_has_an_actor() -> None:
    text = "Paris said no."
    lines = [{"text": text, "start": 0, "end": 5, "reading": reading} for reading in ("metonymic", "literal", "mixed")]
    mentions = (found("0", text, "Paris", "france"), found("1", text, "Paris", None), found("2", text, "Paris", None))
    got = place_measures(lines, ["0", "1", "2"], Tables(mentions=mentions))
    assert got["metonymy_accuracy"](np.ones(3)) == pytest.approx(2 / 3)
    assert got["metonymy_acts_recall"](np.ones(3)) == pytest.approx(1 / 2)


def test_the_whole_way_over_documents(tmp_path: Path) -> None:
    text = "Iran said on Monday that it would help Hezbollah in Syria."
    marked = [
        mention(text, "Iran", "Iran", state=True),
        mention(text, "Hezbollah", "Hezbollah"),
        mention(text, "Syria", "Syria", type="Location", state=True),
    ]
    rows = [line("one", text, marked), line("two", "Nothing happened at all.", []) | {"source": "Other"}]
    found = evaluate(write(tmp_path / "gold.jsonl", *rows), "default", errors=5)
    values = {(score.publisher, score.measure): score for score in found.scores}
    assert values[None, "names_recall"].value == 1
    assert values[None, "names_recall"].documents == 2
    assert values["Wire", "names_f1"].low is None  # one document has no interval
    assert {publisher for publisher, _ in values} == {None, "Wire", "Other"}
    assert found.errors == ()


def test_phrases_need_no_document(tmp_path: Path) -> None:
    rows = [
        {"phrase": "Iraqi officials", "country": "IRQ", "sector": "GOV"},
        {"phrase": "a blue door", "country": None, "sector": None},
    ]
    got = {score.measure: score.value for score in evaluate(write(tmp_path / "p.jsonl", *rows), "default").scores}
    assert got == dict.fromkeys(("country_precision", "country_recall", "sector_precision", "sector_recall"), 1)


def test_documents_with_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="the same id"):
        evaluate(write(tmp_path / "gold.jsonl", line("1", "x", []), line("1", "y", [])), "default")
