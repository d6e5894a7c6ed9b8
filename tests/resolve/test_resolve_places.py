"""What is said of towns and provinces: their police and people are actors, they themselves seldom."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

ROLES = [
    ("Mosul police arrested nine men.", "Mosul police", "place-mosul-police", "government", "IRQ"),
    ("The people of Aleppo had no water.", "people of Aleppo", "place-aleppo-people", "population", "SYR"),
    ("Residents of Idlib fled north.", "Residents of Idlib", "place-idlib-people", "population", "SYR"),
]


@pytest.mark.parametrize(("text", "phrase", "actor_id", "kind", "parent"), ROLES)
def test_the_police_and_the_people_of_a_town_roll_up_to_its_state(
    read_text: Read, text: str, phrase: str, actor_id: str, kind: str, parent: str
) -> None:
    outcome = read_text(text)
    (mention,) = [m for m in outcome.mentions if m.text == phrase]
    assert (mention.actor_id, mention.rule) == (actor_id, "role")
    (actor,) = [a for a in outcome.actors if a.actor_id == actor_id]
    assert (actor.kind, actor.country, actor.parent) == (kind, parent, parent)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Mosul resigned on Monday.",
        "Clashes were reported in the town of Qaryatayn.",
        "A resident of Idlib fled north.",
        "The Middle East has seen many wars.",
    ],
)
def test_a_place_where_something_happens_is_nobody(read_text: Read, text: str) -> None:
    assert [m.text for m in read_text(text).mentions if m.actor_id] == []


def test_officials_of_a_town_are_the_town_as_it_acts(read_text: Read) -> None:
    outcome = read_text("Mosul officials denied the report.")
    assert [m.actor_id for m in outcome.mentions] == ["org-mosul"]
