"""Which actor a person means by a word."""

import pytest

from graph.errors import AmbiguousActorError, UnknownActorError
from graph.lookup import explain_alias, find_actor
from graph.model import Actor, Mention

ACTORS = (
    Actor("IRQ", "Iraq", "state", aliases=("Baghdad",), mentions=3),
    Actor("islamic-state", "Islamic State", "armed_group", aliases=("Daesh", "ISIS"), mentions=2),
    Actor("p1", "Qais al-Khazali", "person", aliases=("Khazali",), mentions=1),
    Actor("p2", "Masoud Barzani", "person", mentions=1),
    Actor("p3", "Nechirvan Barzani", "person", mentions=1),
    Actor("baghdad-post", "Baghdad", "media", mentions=1),
    Actor("silent", "Silent Army", "military"),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("IRQ", "IRQ"),
        ("iraq", "IRQ"),
        ("da'esh", "islamic-state"),
        ("Isis", "islamic-state"),
        ("Qais Al Khazali", "p1"),
        ("Qais", "p1"),
        ("nechirvan", "p3"),
        ("silent", "silent"),
    ],
)
def test_an_actor_is_found_by_id_name_alias_or_a_word_of_a_persons_name(wanted: str, found: str) -> None:
    assert find_actor(ACTORS, wanted).actor_id == found


def test_a_name_comes_before_an_alias() -> None:
    assert find_actor(ACTORS, "Baghdad").actor_id == "baghdad-post"


@pytest.mark.parametrize("wanted", ["State", "Silent Army", "al", "", "…"])
def test_a_word_of_a_group_an_actor_nobody_mentions_and_nothing_are_unknown(wanted: str) -> None:
    with pytest.raises(UnknownActorError, match="no actor is called"):
        find_actor(ACTORS, wanted)


def test_several_actors_of_one_name_are_listed_with_their_ids() -> None:
    with pytest.raises(AmbiguousActorError, match=r"p2 \(Masoud Barzani\), p3 \(Nechirvan Barzani\); give the id"):
        find_actor(ACTORS, "Barzani")


def test_what_is_near_is_offered() -> None:
    with pytest.raises(UnknownActorError, match=r"did you mean .*Iraq"):
        find_actor(ACTORS, "Irak")


def said(text: str, actor: str | None, rule: str, confidence: float, why: str = "") -> Mention:
    return Mention("d", 0, 0, len(text), text, "name", "state", actor, rule, confidence, why)


def test_every_reading_of_an_alias_is_explained_the_most_frequent_first() -> None:
    mentions = [
        said("Baghdad", "baghdad-post", "name", 1.0),
        said("Baghdad", "IRQ", "metonym", 0.9, "it acts"),
        said("BAGHDAD", "IRQ", "metonym", 0.7, "it acts"),
        said("Baghdad", None, "", 0.1),
    ]
    found = explain_alias(ACTORS, mentions, "baghdad")
    assert [(r.actor_id, r.name, r.rule, r.mentions, r.confidence, r.why) for r in found] == [
        ("IRQ", "Iraq", "metonym", 2, 0.7, "it acts"),
        ("baghdad-post", "Baghdad", "name", 1, 1.0, ""),
    ]


def test_a_name_that_no_document_spells_is_explained_by_the_table() -> None:
    (reason,) = explain_alias(ACTORS, [], "Islamic State")
    assert (reason.actor_id, reason.mentions) == ("islamic-state", 0)
    with pytest.raises(UnknownActorError):
        explain_alias(ACTORS, [], "nobody")


def test_an_id_comes_before_any_alias_and_an_alias_before_a_word_of_a_persons_name() -> None:
    actors = (
        *ACTORS,
        Actor("ISIS", "Oxford", "organisation", mentions=1),
        Actor("men", "The Men", "armed_group", aliases=("Masoud",), mentions=1),
    )
    assert find_actor(actors, "ISIS").actor_id == "ISIS"
    assert find_actor(actors, "Isis").actor_id == "islamic-state"
    assert find_actor(actors, "Masoud").actor_id == "men"
