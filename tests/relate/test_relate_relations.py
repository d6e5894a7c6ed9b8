"""Relations between actors, from what was found between mentions."""

from dataclasses import replace

from graph.model import Actor, Document, Extract, FoundMention, FoundRelation, Kind, Mention, Relation
from graph.relate import Relations, find_relations
from graph.world import load_world

TEXT = "Iran backs Hamas in June, Reuters said."
FOUND = FoundRelation(0, 0, 4, 11, 16, "supports", "AID", 5, 10, False, False, 0.8, 26, 33, 17, 24)
ACTORS = [
    Actor("IRN", "Iran", Kind.STATE),
    Actor("hamas", "Hamas", Kind.ARMED_GROUP),
    Actor("reuters", "Reuters", Kind.MEDIA),
]


def mention(start: int, end: int, actor_id: str | None, confidence: float = 1.0) -> Mention:
    return Mention("d", 0, start, end, TEXT[start:end], "name", "state", actor_id, None, confidence)


MENTIONS = [mention(0, 4, "IRN"), mention(11, 16, "hamas", 0.5), mention(26, 33, "reuters")]


def related(
    found: FoundRelation = FOUND,
    mentions: list[Mention] | None = None,
    *,
    media: bool = False,
    places: tuple[FoundMention, ...] = (),
) -> Relations:
    document = Document("d", "", TEXT, "2015-10-16")
    extract = Extract("d", (), places, (found,))
    return find_relations(
        [document], [extract], MENTIONS if mentions is None else mentions, ACTORS, load_world(), media=media
    )


def test_a_relation_has_its_actors_claimer_cue_and_dates() -> None:
    assert related() == Relations(
        (
            Relation(
                *("IRN", "hamas", "supports", 1, "reuters", False, False, "d", 0, 5, 10, 0.4),
                event="AID",
                said_from="2015-06-01",
                said_to="2015-06-30",
            ),
        )
    )


def test_what_has_no_actor_is_dropped_and_counted() -> None:
    assert related(mentions=[mention(0, 4, "IRN"), mention(11, 16, None)]) == Relations((), without_actor=1)


def test_one_actor_has_no_relation_to_itself() -> None:
    assert related(mentions=[mention(0, 4, "IRN"), mention(11, 16, "IRN")]) == Relations((), of_one_actor=1)


def test_media_claim_and_are_parties_only_if_asked() -> None:
    to_media = [mention(0, 4, "IRN"), mention(11, 16, "reuters")]
    assert related(mentions=to_media) == Relations((), of_media=1)
    assert len(related(mentions=to_media, media=True).rows) == 1


def test_whose_office_it_is_counts_though_the_word_does_not_act() -> None:
    place = FoundMention(0, 11, 16, "Hamas", "name", "state", "Hamas", ("hamas",), acts=False)
    leads, mentions = replace(FOUND, predicate="leads"), [mention(0, 4, "IRN"), mention(11, 16, None)]
    assert [row.object for row in related(leads, mentions, places=(place,)).rows] == ["hamas"]
    assert related(mentions=mentions, places=(place,)).without_actor == 1
    assert related(leads, mentions, places=(replace(place, entries=("nobody",)),)).without_actor == 1


def office(role: str) -> FoundMention:
    """An office of Iran at the place of "Iran", whose holder the document does not name."""
    return FoundMention(0, 0, 4, "Iran", "nominal", Kind.PERSON, "Iran", ("IRN",), role=role, affiliation="Iran")


def test_who_holds_an_office_without_a_name_acts_for_the_whole() -> None:
    unnamed = [mention(0, 4, None), *MENTIONS[1:]]
    (row,) = related(mentions=unnamed, places=(office("prime-minister"),)).rows
    assert (row.subject, row.object, row.confidence) == ("IRN", "hamas", 0.28)
    assert related(mentions=unnamed, places=(office("officer"),)) == Relations((), without_actor=1)
