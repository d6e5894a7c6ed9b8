"""The gold files are well formed: offsets, ids, ends of relations, one kind an actor, the keys that a reader needs."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds" / "dispatches.jsonl"
COPIES = {"d006", "d013", "d021", "d028", "d036", "d042"}
KINDS = {
    *("state", "armed_group", "military", "government", "person", "party", "organisation", "igo", "media"),
    *("ethnic_or_religious_group", "population", "unknown"),
}
SECTORS = {
    *("GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PRM", "PTY", "REB", "UAF", "UNK", "AGR"),
    *("BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "OPP", "REF", "REL", "SOC"),
}
PREDICATES = {
    "fights": {"FightingAgainst"},
    "opposes": {"Dislikes"},
    "allied_with": {"AlliesOf"},
    "supports": {"Likes", "AlliesOf"},
    "leads": {"InChargeOf"},
    "part_of": {"BelongsTo"},
    "meets": {"CommWith"},
}
Document = dict[str, Any]


def read(path: Path) -> list[Document]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


REGIONS, GENERAL, DISPATCHES = (read(HERE / f"{name}.jsonl") for name in ("regions", "general", "dispatches"))
DOCUMENTS = REGIONS + GENERAL + DISPATCHES


@pytest.fixture(params=DOCUMENTS, ids=[document["doc"] for document in DOCUMENTS])
def document(request: pytest.FixtureRequest) -> Document:
    found: Document = request.param
    return found


def test_there_are_as_many_documents_as_the_readme_says() -> None:
    assert (len(REGIONS), len(GENERAL), len(DISPATCHES)) == (14, 12, 20)
    assert len({document["doc"] for document in DOCUMENTS}) == len(DOCUMENTS)


def test_dispatches_repeat_the_seeds_exactly_and_none_is_a_copy() -> None:
    seeds = {row["id"]: row for row in read(SEEDS)}
    for document in DISPATCHES:
        seed = seeds[document["doc"]]
        assert (document["text"], document["title"], document["source"], document["published"]) == (
            *(seed["text"], seed["title"], seed["publisher"], seed["published"]),
        )
    assert not COPIES & {document["doc"] for document in DISPATCHES}


def test_articles_are_short() -> None:
    for document in REGIONS + GENERAL:
        assert 120 <= len(document["text"].split()) <= 220, document["doc"]


def test_offsets_give_the_text(document: Document) -> None:
    assert document.keys() >= {"doc", "source", "title", "published", "text", "mentions", "relations"}
    for mention in document["mentions"]:
        assert document["text"][mention["start"] : mention["end"]] == mention["text"]
        assert mention["text"] == mention["text"].strip() != ""


def test_ids_count_up_and_no_span_stands_twice(document: Document) -> None:
    mentions = document["mentions"]
    assert [mention["id"] for mention in mentions] == list(range(len(mentions)))
    assert len({(mention["start"], mention["end"]) for mention in mentions}) == len(mentions)


def test_spans_nest_and_never_cross(document: Document) -> None:
    for a in document["mentions"]:
        for b in document["mentions"]:
            assert not a["start"] < b["start"] < a["end"] < b["end"], (a["text"], b["text"])


def test_mentions_have_what_their_type_needs(document: Document) -> None:
    for mention in document["mentions"]:
        assert mention["type"] in {"Person", "Organisation", "Location", "Nationality"}
        assert mention["conf"] in {0.4, 1.0}
        if mention["type"] in {"Person", "Organisation"}:
            assert mention["level"] in {"NAM", "NOM", "PRO"}
            assert mention["actor"]
            assert (mention["kind"] == "person") == (mention["type"] == "Person"), mention
        if "actor" in mention:
            assert mention["rollup"]
            assert mention["kind"] in KINDS
            assert mention.get("sector", "GOV") in SECTORS
            assert len(mention.get("country", "XXX")) == 3
        if mention["type"] == "Location" and "actor" not in mention:
            assert mention["reading"] == "place"
            assert "state" not in mention
        if mention.get("state"):
            assert mention["kind"] == "state"
        assert mention.get("reading", "place") in {"actor", "place", "mixed"}


def test_relations_hold_between_actors_of_the_document(document: Document) -> None:
    mentions, text = document["mentions"], document["text"]
    for relation in document["relations"]:
        subject, target = mentions[relation["s"]], mentions[relation["t"]]
        assert subject["actor"] != target["actor"]
        assert relation["type"] in PREDICATES[relation["predicate"]]
        assert text[relation["cue_start"] : relation["cue_end"]] == relation["cue"] != ""
        assert relation["conf"] == (0.4 if relation.get("negated") else 1.0)
        assert relation.get("negated", True) is True
        assert relation.get("hedged", True) is True
        assert "actor" in mentions[relation.get("claimed_by", relation["s"])]
        spans = [(m["start"], m["end"]) for m in (subject, target)] + [(relation["cue_start"], relation["cue_end"])]
        assert "\n" not in text[min(s for s, _ in spans) : max(e for _, e in spans)]


@pytest.mark.parametrize("key", ["kind", "country", "sector", "rollup"])
def test_an_actor_is_the_same_everywhere(key: str) -> None:
    values = defaultdict(set)
    for document in DOCUMENTS:
        for mention in document["mentions"]:
            if "actor" in mention:
                values[mention["actor"]].add(mention.get(key))
    assert {actor: found for actor, found in values.items() if len(found) > 1} == {}


def test_hard_cases_are_there() -> None:
    readings = defaultdict(set)
    for document in DOCUMENTS:
        for mention in document["mentions"]:
            if "reading" in mention:
                readings[document["doc"], mention["text"]].add(mention["reading"])
    both = {key for key, found in readings.items() if found >= {"actor", "place"}}
    assert len(both) >= 10
    relations = [relation for document in DOCUMENTS for relation in document["relations"]]
    assert sum("negated" in relation for relation in relations) >= 10
    assert sum("hedged" in relation for relation in relations) >= 5
    assert sum("claimed_by" in relation for relation in relations) >= 20
