"""What the seed article says of its actors, from the text to the table, and what the graph makes of it."""

import pytest

from graph.facade import ActorGraph
from graph.model import Relation

ARTICLE = "Images From The Iraqi Frontlines"


@pytest.fixture(scope="module")
def said(net: ActorGraph) -> list[Relation]:
    articles = {d.doc_id for d in net.tables.documents if d.title.startswith(ARTICLE)}
    assert len(articles) == 1
    return [row for row in net.tables.relations if row.doc_id in articles]


@pytest.mark.parametrize(
    "line",
    [
        "Qais al-Khazali leads Asaib Ahl al-Haq",
        "Hadi al-Ameri leads Badr Organization",
        "Iran supports Asaib Ahl al-Haq",
        "Iran supports Badr Organization",
        "Iran supports Popular Mobilization Forces",
        "Iraq fights Islamic State",
        "Popular Mobilization Forces fights Islamic State",
        "Iran opposes United States",
    ],
)
def test_the_article_states_it_plainly(line: str, said: list[Relation], net: ActorGraph) -> None:
    predicate = next(word for word in line.split() if word in {"leads", "supports", "fights", "opposes"})
    subject, other = (net.find(name) for name in line.split(f" {predicate} "))
    rows = [row for row in said if (row.subject, row.predicate, row.object) == (subject, predicate, other)]
    assert [row for row in rows if not row.negated and not row.hedged]


def test_the_united_states_and_russia_are_rivals_by_the_text(said: list[Relation]) -> None:
    assert {row.sign for row in said if {row.subject, row.object} == {"USA", "RUS"}} == {-1}


def test_that_tehran_agrees_to_allow_is_the_authors_own_and_only_a_plan(said: list[Relation], net: ActorGraph) -> None:
    texts = {document.doc_id: document.text for document in net.tables.documents}
    (row,) = [
        r for r in said if (r.subject, r.object) == ("IRN", "RUS") and not r.negated and r.predicate == "supports"
    ]
    assert texts[row.doc_id][row.cue_start : row.cue_end] == "allow"
    assert row.hedged
    assert row.claimed_by is None


def test_every_relation_of_the_seeds_lies_in_its_sentence_and_between_two_actors(net: ActorGraph) -> None:
    spans = {(s.doc_id, s.sentence): (s.start, s.end) for s in net.tables.sentences}
    actors = {actor.actor_id: actor.kind for actor in net.tables.actors}
    assert len(net.tables.relations) > 60
    for row in net.tables.relations:
        start, end = spans[row.doc_id, row.sentence]
        assert start <= row.cue_start < row.cue_end <= end
        assert row.subject != row.object
        assert "media" not in (actors[row.subject], actors[row.object])
        assert row.claimed_by is None or row.claimed_by in actors


def test_the_link_between_iran_and_the_united_states_is_one_of_conflict(net: ActorGraph) -> None:
    edge = net.to_networkx().edges["IRN", "USA"]
    assert edge["conflict"] > 0
    assert -1 <= edge["sign"] < 0


def test_evidence_says_what_the_sentence_says(net: ActorGraph) -> None:
    says = list(net.evidence("Iran", "Asaib Ahl al-Haq")["says"])
    assert "Iran supports Asaib Ahl al-Haq (supported)" in says
