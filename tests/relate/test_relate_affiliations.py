"""Leaders and members, from texts and from the table of the world, at the documents' dates."""

from collections.abc import Sequence
from dataclasses import replace

from graph.model import Actor, Affiliation, Document, Kind, Mention, Relation
from graph.relate import find_affiliations
from graph.world import Entry, Office, World, load_world

ENTRIES = {
    "ann": Entry("ann", "Ann", Kind.PERSON),
    "front": Entry("front", "Front", Kind.ARMED_GROUP, member_of=("umbrella", "elsewhere")),
    "umbrella": Entry("umbrella", "Umbrella", Kind.ARMED_GROUP),
    "IRQ": Entry("IRQ", "Iraq", Kind.STATE),
}
OFFICES = {
    "ann": (
        Office("ann", "Leader", "front", "leads", "2010", "2014-06"),
        Office("ann", "Prime Minister", "IRQ", "leads", "2014-09-08", "2018"),
        Office("ann", "Member", "elsewhere", "part_of"),
    )
}
ACTORS = [Actor(entry.id, entry.name, entry.kind, mentions=1) for entry in ENTRIES.values()]
ANN = Mention("d", 0, 0, 3, "Ann", "name", "person", "ann", None, 1.0)


def world(offices: dict[str, tuple[Office, ...]] = OFFICES) -> World:
    return replace(load_world(), entries=ENTRIES, offices=offices)


def found(
    day: str | None, mentions: list[Mention], relations: Sequence[Relation] = (), **named: World
) -> list[Affiliation]:
    documents = [Document("d", "", "Ann", day)]
    return list(find_affiliations(documents, mentions, ACTORS, relations, named.get("table", world())))


def said(predicate: str, *, negated: bool = False, hedged: bool = False) -> Relation:
    return Relation("ann", "front", predicate, 0, None, hedged, negated, "d", 0, 0, 3, 0.8)


def test_an_office_counts_on_the_day_of_the_document() -> None:
    assert found("2012-03-04", [ANN]) == [
        Affiliation("ann", "front", "leads", "table", 1, "Leader", "2010", "2014-06", "2012-03-04", "2012-03-04")
    ]
    assert [row.of for row in found("2014-06-30", [ANN])] == ["front"]
    assert [row.of for row in found("2014-07-01", [ANN])] == []
    assert [row.of for row in found("2018-12-31", [ANN])] == ["IRQ"]


def test_without_a_date_only_what_never_changed_counts() -> None:
    assert found(None, [ANN]) == []
    always = world({"ann": (OFFICES["ann"][0],)})
    assert found(None, [ANN], table=always) == [Affiliation("ann", "front", "leads", "table", 1)]


def test_what_a_sentence_states_counts_unless_it_is_denied_or_only_possible() -> None:
    (row,) = found("2014-08-01", [ANN], [said("leads"), said("leads"), said("fights")])
    assert row == Affiliation("ann", "front", "leads", "text", 1, first="2014-08-01", last="2014-08-01")
    assert found("2014-08-01", [ANN], [said("leads", negated=True), said("part_of", hedged=True)]) == []


def test_a_group_belongs_to_its_umbrella_where_both_are_in_the_graph() -> None:
    front = Mention("d", 0, 0, 3, "Ann", "name", "armed_group", "front", None, 1.0)
    assert found("2014-08-01", [front]) == [
        Affiliation("front", "umbrella", "part_of", "table", 1, first="2014-08-01", last="2014-08-01")
    ]
