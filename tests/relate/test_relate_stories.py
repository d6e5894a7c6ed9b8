"""Copies share a story; other stories never do."""

import hashlib
import random
from dataclasses import replace
from itertools import combinations, permutations
from pathlib import Path

import pytest

from graph.model import Document
from graph.read import read_documents
from graph.relate import with_stories

ROOT = Path(__file__).parents[2]
COPIES = {("d005", "d006"), ("d012", "d013"), ("d020", "d021"), ("d027", "d028"), ("d035", "d036"), ("d041", "d042")}


def document(doc_id: str, text: str, published: str | None = None) -> Document:
    return Document(doc_id, "", text, published=published, sha256=hashlib.sha256(text.encode()).hexdigest())


def words(first: int, past: int) -> str:
    return " ".join(f"word{number}" for number in range(first, past))


def stories(*documents: Document) -> dict[str, str]:
    return {found.doc_id: found.story_id for found in with_stories(documents)}


def test_the_six_copies_of_the_seeds_are_found_and_nothing_else_joins() -> None:
    told = with_stories(read_documents([ROOT / "seeds" / "dispatches.jsonl"]))
    assert len(told) == 46
    joined = {(a.doc_id, b.doc_id) for a, b in combinations(told, 2) if a.story_id == b.story_id}
    assert joined == COPIES
    assert {d.story_id for d in told if d.doc_id in {"d005", "d006"}} == {"d005"}


def test_the_order_of_documents_does_not_matter_and_is_kept() -> None:
    given = list(read_documents([ROOT / "seeds" / "dispatches.jsonl"]))
    expected = {d.doc_id: d.story_id for d in with_stories(given)}
    random.Random(7).shuffle(given)
    told = with_stories(given)
    assert [d.doc_id for d in told] == [d.doc_id for d in given]
    assert {d.doc_id: d.story_id for d in told} == expected


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_a_story_does_not_run_on_from_copy_to_copy(order: tuple[str, ...]) -> None:
    texts = {"a": words(0, 100), "b": words(50, 150), "c": words(100, 200)}
    given = [document(name, texts[name], f"2015-10-1{'acb'.index(name)}") for name in order]
    assert stories(*given) == {"a": "a", "b": "a", "c": "c"}
    in_turn = [document(name, texts[name], f"2015-10-1{'abc'.index(name)}") for name in order]
    assert stories(*in_turn) == {"a": "a", "b": "a", "c": "c"}


def test_both_halves_of_an_original_are_its_copies() -> None:
    whole = document("z", words(0, 200), "2015-10-01")
    halves = document("a", words(0, 100), "2015-10-02"), document("b", words(100, 200), "2015-10-02")
    assert set(stories(whole, *halves).values()) == {"z"}


def test_exact_copies_join_whatever_their_length() -> None:
    assert stories(document("b", "Iraq and Iran met."), document("a", "Iraq and Iran met.")) == {"a": "a", "b": "a"}


def test_tiny_texts_that_differ_do_not_join() -> None:
    one, other = document("a", "Iraq and Iran met in Baghdad."), document("b", "Iraq and Iran met in Tehran.")
    assert stories(one, other) == {"a": "a", "b": "b"}


@pytest.mark.parametrize("text", ["", "…", "Iraq", "بغداد"])
def test_a_text_of_no_or_few_words_is_a_story_of_its_own(text: str) -> None:
    assert stories(document("a", text), document("b", words(0, 60))) == {"a": "a", "b": "b"}


def test_the_earliest_is_the_story_and_without_a_date_is_latest() -> None:
    text, copy = words(0, 100), words(0, 90)
    assert stories(document("a", text, "2016-01-01"), document("b", copy, "2015-01-01")) == {"a": "b", "b": "b"}
    assert stories(document("a", text), document("b", copy, "2017-01-01")) == {"a": "b", "b": "b"}
    assert stories(document("b", text), document("a", copy)) == {"a": "a", "b": "a"}


def test_case_punctuation_and_spaces_make_no_other_story() -> None:
    text = words(0, 60)
    assert stories(document("a", text), document("b", text.upper().replace(" ", ",  "))) == {"a": "a", "b": "a"}


def test_a_failed_document_tells_no_story() -> None:
    failed = Document("a", "", "", status="failed", problem="no text")
    again = Document("b", "", "", status="failed", problem="no text")
    assert stories(failed, again, document("c", words(0, 50))) == {"a": "", "b": "", "c": "c"}


NEWS = """Government forces retook the town of Qarayn on Tuesday after a week of shelling, the defence ministry said.
The rebels confirmed that they had left their last positions there, but denied that the road to the border was cut.
At least forty people were killed in the fighting, according to the hospital in the provincial capital, and hundreds
of families fled to the camps in the north. The ministry said that engineers had begun to clear mines from the bridge,
and that the army would now move against the hills to the east. A spokesman of the rebels said that talks on a truce,
which the neighbouring state had offered to host, made no sense as long as the air strikes went on."""
MORE = """The foreign minister of the neighbouring state later said that his offer stood, and that both sides had been
given until Sunday to answer it."""
OTHER = """The army's capture of Qarayn this week opens the road to the eastern hills, where the rebels dug in
in spring. Residents who returned on Thursday found most of the houses without roofs. A baker told us that the ovens
were the first to be lit again; the school is to follow next month. Aid groups ask for tents before the rains begin, and
the governor, who toured the market with reporters, promised money from the capital."""


@pytest.mark.parametrize(
    "copy",
    [
        f"Army retakes Qarayn\n\n{NEWS}",
        NEWS[: len(NEWS) * 2 // 3],
        f"{NEWS} {MORE}",
        NEWS.replace("At least forty", "At least fifty-two").replace("on Tuesday", "late on Tuesday"),
        f"(Wire) - {' '.join(NEWS.upper().split())}",
        f"UPDATE 2: {MORE} {NEWS[: len(NEWS) // 2]}",
    ],
    ids=["re-titled", "shortened", "with a new end", "with a new toll", "in capitals", "re-arranged"],
)
def test_what_wires_do_to_a_copy_makes_no_other_story(copy: str) -> None:
    one = document("a", NEWS, "2015-10-12")
    assert stories(one, document("b", copy, "2015-10-13")) == {"a": "a", "b": "a"}


def test_two_stories_on_one_event_stay_two_though_one_paper_prints_both() -> None:
    one, other = (replace(document(name, text), publisher="Wire") for name, text in (("a", NEWS), ("b", OTHER)))
    assert stories(one, other) == {"a": "a", "b": "b"}


def test_a_shared_last_paragraph_is_no_copy() -> None:
    """What an agency says under every text of a war."""
    background = "The war has killed more than two hundred thousand people and driven half of the country from home."
    one, other = document("a", f"{NEWS} {background}"), document("b", f"{OTHER} {background}")
    assert stories(one, other) == {"a": "a", "b": "b"}
