"""The page knows what the analyst decided, what is open, and where every mention stands."""

from dataclasses import replace

import pytest
import view_samples

from graph.model import Decision, Extract, FoundMention, Mention, Tables
from graph.view import Question, Review
from graph.view.payload import build_payload


@pytest.fixture
def tables(news_tables: Tables) -> Tables:
    first = news_tables.sentences[0]
    text = news_tables.documents[0].text
    word = text.split()[0]
    open_mention = Mention(first.doc_id, 0, 0, len(word), word, "name", "organisation", None, None, 0.0, "no sign")
    ignored = replace(open_mention, rule="decision")
    place = replace(open_mention, label="place")
    return replace(news_tables, mentions=(*news_tables.mentions, open_mention, ignored, place))


def test_undecided_mentions_are_rows_of_their_own_but_ignored_ones_and_places_are_not(tables: Tables) -> None:
    network = view_samples.network_of(tables)
    quotes = build_payload(network, tables)["quotes"]
    assert quotes["actor"].count(-1) == 1
    extract = Extract(
        tables.documents[0].doc_id,
        (),
        (FoundMention(0, 0, tables.mentions[-1].end, "x", "name", "organisation", "x", acts=False),),
    )
    assert build_payload(network, tables, review=Review(extracts=[extract]))["quotes"]["actor"].count(-1) == 0


def test_a_mention_can_be_found_in_its_document_again(news_tables: Tables) -> None:
    payload = build_payload(view_samples.network_of(news_tables), news_tables)
    documents = {row.doc_id: row.text for row in news_tables.documents}
    quotes = payload["quotes"]
    for doc, at, text in zip(quotes["doc"], quotes["at"], quotes["text"], strict=True):
        assert documents[payload["documents"]["id"][doc]][at : at + len(text)] == text


def test_names_that_differ_from_the_spelling_are_kept(news_tables: Tables) -> None:
    mention = news_tables.mentions[0]
    found = FoundMention(mention.sentence, mention.start, mention.end, mention.text, "name", "person", "Bare Name")
    same = replace(found, name=mention.text.upper())
    network = view_samples.network_of(news_tables)
    for item, names in ((found, ["Bare Name"]), (same, [])):
        review = Review(extracts=[Extract(mention.doc_id, (), (item,))])
        assert build_payload(network, news_tables, review=review)["quotes"]["names"] == names


def test_questions_lines_and_outsiders(news_tables: Tables) -> None:
    first = news_tables.sentences[0]
    question = Question(
        "undecided", "PA", "IRQ", "one", "palestine", "other", 2.0, 1, ((first.doc_id, first.sentence),)
    )
    line = Decision("rename", "IRQ", "Iraq", new_name="Iraq \ud800", line=1, id="0123abcd")
    review = Review("{}\n", [line], frozenset({1}), [question], 7)
    block = build_payload(view_samples.network_of(news_tables), news_tables, review=review)["review"]
    assert block["doubts"] == 7
    assert block["questions"][0]["quotes"] == [0]
    assert block["lines"] == [
        {"decision": "rename", "actor": "IRQ", "name": "Iraq", "new_name": "Iraq \ufffd", "line": 1, "id": "0123abcd"}
        | {"stands": True}
    ]
    assert [row["id"] for row in block["outsiders"]] in ([], ["palestine"])
