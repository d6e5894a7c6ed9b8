"""What issue 2 says the seed article must show, through the real pipeline."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from graph.names import fold_name

STATES = {"RUS": "Moscow", "IRQ": "Baghdad", "IRN": "Tehran", "SYR": "Damascus", "USA": "Washington"}
PERSONS = {
    "Baghdadi": "Bakr al-Baghdadi",
    "Zamili": "Hakim al Zamili",
    "Abadi": "Haider al-Abadi",
    "Khazali": "Qais al-Khazali",
    "Ameri": "Hadi al-Ameri",
}


@pytest.fixture(scope="module")
def seed(read_text: Callable[..., Any], seed_text: str) -> Any:
    return read_text(seed_text)


def bearer(seed: Any, name: str) -> Any:
    """The one actor that a mention of this very name means."""
    ids = {mention.actor_id for mention in seed.mentions if mention.text == name and mention.actor_id}
    assert len(ids) == 1, f"{name}: {ids}"
    return seed.actor(ids.pop())


def together(seed: Any, one: str, other: str) -> bool:
    """Whether some sentence mentions both actors."""
    sentences = {
        actor_id: {mention.sentence for mention in seed.mentions if mention.actor_id == actor_id}
        for actor_id in (one, other)
    }
    return bool(sentences[one] & sentences[other])


@pytest.mark.parametrize(("actor_id", "capital"), STATES.items())
def test_a_state_and_its_capital_are_one(seed: Any, actor_id: str, capital: str) -> None:
    actor = seed.actor(actor_id)
    assert actor.kind == "state"
    assert {actor.name, capital} <= {*actor.aliases, actor.name}
    assert bearer(seed, capital).actor_id == actor_id


@pytest.mark.parametrize("name", ["United States", "US", "U.S."])
def test_the_united_states_by_every_name(seed: Any, name: str) -> None:
    assert bearer(seed, name).actor_id == "USA"


@pytest.mark.parametrize("name", ["Islamic State", "ISIS", "Daesh"])
def test_islamic_state_by_every_name(seed: Any, name: str) -> None:
    actor = bearer(seed, name)
    assert (actor.name, actor.kind) == ("Islamic State", "armed_group")


@pytest.mark.parametrize(
    ("context", "actor_id"),
    [
        ("between Moscow, Baghdad,", "IRQ"),
        ("command base in Baghdad", None),
        ("apparatus based in Baghdad", None),
        ("help direct Baghdad", "IRQ"),
        ("security links with Baghdad", "IRQ"),
        ("province north of Baghdad", None),
    ],
)
def test_every_baghdad_as_a_reader_takes_it(seed: Any, seed_text: str, context: str, actor_id: str | None) -> None:
    start = seed_text.index(context) + context.index("Baghdad")
    (mention,) = (m for m in seed.mentions if m.start == start and m.text == "Baghdad")
    assert mention.actor_id == actor_id, mention.why


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Hezbollah", {"armed_group"}),
        ("Popular Mobilization Forces", {"armed_group"}),
        ("Asaib Ahl al-Haq", {"armed_group"}),
        ("Badr Organization", {"armed_group"}),
        ("Quds Force", {"military"}),
        ("IRGC", {"military"}),
        ("Reuters", {"media"}),
        ("The New York Times", {"media"}),
        ("Sputnik", {"media"}),
    ],
)
def test_the_other_actors_are_of_their_kind(seed: Any, name: str, kinds: set[str]) -> None:
    assert bearer(seed, name).kind in kinds


@pytest.mark.parametrize(("surname", "full"), PERSONS.items())
def test_the_five_persons_are_persons_each_one_row(seed: Any, surname: str, full: str) -> None:
    assert bearer(seed, full).kind == "person"
    rows = [a for a in seed.actors if a.kind == "person" and surname.lower() in fold_name(a.name).split()]
    assert [row.actor_id for row in rows] == [bearer(seed, full).actor_id]


def test_there_are_no_other_persons(seed: Any) -> None:
    assert len([actor for actor in seed.actors if actor.kind == "person"]) == len(PERSONS)


def test_no_person_is_an_alias_of_a_group(seed: Any) -> None:
    for actor in seed.actors:
        words = {word for name in (actor.name, *actor.aliases) for word in fold_name(name).split()}
        if actor.kind != "person":
            assert not words & {surname.lower() for surname in PERSONS}, actor


def test_the_surname_alone_is_the_same_person(seed: Any) -> None:
    assert bearer(seed, "Baghdadi").actor_id == bearer(seed, "Bakr al-Baghdadi").actor_id


def test_every_actor_has_one_row_and_no_two_rows_share_a_name(seed: Any) -> None:
    assert len({actor.actor_id for actor in seed.actors}) == len(seed.actors)
    named = [fold_name(name) for actor in seed.actors for name in {actor.name, *actor.aliases}]
    owners = [
        [actor.actor_id for actor in seed.actors if name in {fold_name(n) for n in (actor.name, *actor.aliases)}]
        for name in named
    ]
    assert [found for found in owners if len(found) > 1] == []


@pytest.mark.parametrize(
    "name",
    [
        "Baiji",
        "Ramadi",
        "Mosul",
        "Siniya",
        "Latakia",
        "Salahuddin",
        "Cold War",
        "Control Of Key Refinery",
        "The Iraqi Frontlines",
        "Iraqi Frontlines",
        "Middle East",
        "Mid-East",
        "Islamic",
        "Sunni",
        "intel",
        "Anbar",
        "Anbar Province",
        "Key Refinery",
        "September",
    ],
)
def test_this_is_no_actor(seed: Any, name: str) -> None:
    assert [m for m in seed.mentions if fold_name(m.text) == fold_name(name) and m.actor_id] == []
    shown = {fold_name(shown) for actor in seed.actors for shown in (actor.name, *actor.aliases)}
    assert fold_name(name) not in shown


def test_the_wanted_links_have_a_sentence(seed: Any) -> None:
    khazali, ameri = bearer(seed, "Qais al-Khazali").actor_id, bearer(seed, "Hadi al-Ameri").actor_id
    assert together(seed, khazali, "asaib-ahl-al-haq")
    assert together(seed, ameri, "badr-organization")
    assert together(seed, "IRN", "badr-organization")
    for one, other in combinations(("RUS", "IRQ", "IRN", "SYR"), 2):
        assert together(seed, one, other)


def test_forces_and_people_roll_up_to_iraq_and_officials_are_iraq(seed: Any) -> None:
    for name in ("Iraqi forces", "Iraqi army", "Iraqi military", "Iraqi soldiers"):
        actor = bearer(seed, name)
        assert (actor.kind, actor.parent) == ("military", "IRQ")
    assert bearer(seed, "Iraqis").kind == "population"
    assert bearer(seed, "Iraqi officials").actor_id == "IRQ"
    assert bearer(seed, "Baghdad government").actor_id == "IRQ"
    assert bearer(seed, "Islamic State fighters").name == "Islamic State"


def test_the_shiite_militias_are_the_forces_that_the_text_says_they_are(seed: Any) -> None:
    assert bearer(seed, "Shiite militias").name == "Popular Mobilization Forces"
    why = {m.why for m in seed.mentions if m.text == "Shiite militias"}
    assert why == {"the text says that Shiite militias is Popular Mobilization Forces"}


def test_every_mention_with_an_actor_says_why(seed: Any, seed_text: str) -> None:
    for mention in seed.mentions:
        assert seed_text[mention.start : mention.end] == mention.text
        assert mention.why
        assert (mention.rule is None) == (mention.actor_id is None)
        assert (mention.confidence > 0) == (mention.actor_id is not None)


def test_the_date_of_publication_changes_no_actor_of_its_time(
    seed: Any, read_text: Callable[..., Any], seed_text: str
) -> None:
    dated = read_text(seed_text, published="2015-10-17")
    assert [m.actor_id for m in dated.mentions] == [m.actor_id for m in seed.mentions]
    assert {actor.first for actor in dated.actors if actor.mentions} == {"2015-10-17"}
