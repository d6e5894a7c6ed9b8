"""Persons: full names first, then their parts, and never a group."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Document, FoundMention, Kind
from graph.resolve import KnownPersons
from graph.resolve.context import DocumentContext
from graph.resolve.document import DocumentResolver
from graph.resolve.persons import is_part_of, longer_names, name_words
from graph.world import load_world

Resolved = Callable[..., Any]

KNOWN = KnownPersons(load_world())


def person(name: str, at: int = 0) -> FoundMention:
    return FoundMention(0, at, at + len(name), name, "name", "person", name)


def test_a_surname_after_the_full_name_is_that_person(resolved: Resolved) -> None:
    out = resolved(
        "Sami Darwish spoke. Darwish left. Mr Darwish came.",
        ("Sami Darwish", "person"),
        ("Darwish", "person"),
        ("Darwish", "person"),
    )
    assert out.ids() == ["sami-darwish"] * 3
    assert out.rules() == ["name", "coreference", "coreference"]
    assert out.actor("sami-darwish").aliases == ("Darwish", "Sami Darwish")
    assert out.actor("sami-darwish").name == "Sami Darwish"


def test_a_surname_before_the_full_name_is_that_person_too(resolved: Resolved) -> None:
    out = resolved("Darwish left. Sami Darwish spoke.", ("Darwish", "person"), ("Sami Darwish", "person"))
    assert out.ids() == ["sami-darwish"] * 2


def test_the_article_and_missing_given_names_do_not_part_a_person(resolved: Resolved) -> None:
    out = resolved(
        "Hakim Omar al-Zandari spoke. Hakim al Zandari left. Zandari came.",
        ("Hakim Omar al-Zandari", "person"),
        ("Hakim al Zandari", "person"),
        ("Zandari", "person"),
    )
    assert len(set(out.ids())) == 1


def test_a_surname_that_two_persons_share_stays_undecided(resolved: Resolved) -> None:
    out = resolved(
        "Sami Darwish met Adel Darwish. Darwish smiled.",
        ("Sami Darwish", "person"),
        ("Adel Darwish", "person"),
        ("Darwish", "person"),
    )
    assert out.ids() == ["sami-darwish", "adel-darwish", None]
    assert "several persons" in out.mentions[2].why


def test_a_given_name_is_no_surname(resolved: Resolved) -> None:
    out = resolved("Sami Darwish spoke. Sami left.", ("Sami Darwish", "person"), ("Sami", "person"))
    assert out.ids() == ["sami-darwish", "sami"]


def test_two_leaders_of_one_group_stay_two(resolved: Resolved) -> None:
    out = resolved(
        "Qais al-Khazali, the head of Asaib Ahl al-Haq, met Sami Darwish, the head of Asaib Ahl al-Haq.",
        ("Qais al-Khazali", "person"),
        ("head of Asaib Ahl al-Haq", "person", office_of("Asaib Ahl al-Haq", "asaib-ahl-al-haq")),
        ("Asaib Ahl al-Haq", "armed_group"),
        ("Sami Darwish", "person"),
        ("head of Asaib Ahl al-Haq", "person", office_of("Asaib Ahl al-Haq", "asaib-ahl-al-haq")),
        ("Asaib Ahl al-Haq", "armed_group"),
    )
    assert {"qais-al-khazali", "sami-darwish", "asaib-ahl-al-haq"} <= {actor.actor_id for actor in out.actors}
    names = {actor.actor_id: actor.aliases for actor in out.actors}
    assert "Sami Darwish" not in names["qais-al-khazali"]
    assert names["asaib-ahl-al-haq"] == ("Asaib Ahl al-Haq",)


def office_of(name: str, entry_id: str) -> dict[str, object]:
    return {"level": "nominal", "role": "leader", "affiliation": name, "entries": (entry_id,), "needs_context": False}


def test_a_known_surname_alone_needs_a_sign_of_the_person(resolved: Resolved) -> None:
    alone = resolved("Lavrov spoke.", ("Lavrov", "person"))
    beside = resolved("Russia spoke. Lavrov spoke.", ("Russia", "state", {"acts": True}), ("Lavrov", "person"))
    assert alone.ids() == ["lavrov"]
    assert beside.ids() == ["RUS", "sergey-lavrov"]


def test_a_known_surname_is_another_person_where_the_document_names_one(resolved: Resolved) -> None:
    out = resolved(
        "Russia spoke. Ivan Lavrov came. Lavrov left.",
        ("Russia", "state", {"acts": True}),
        ("Ivan Lavrov", "person"),
        ("Lavrov", "person"),
    )
    assert out.ids() == ["RUS", "ivan-lavrov", "ivan-lavrov"]


def test_a_part_of_a_known_name_is_known_only_beside_its_organisation(resolved: Resolved) -> None:
    beside = resolved("ISIS fled. Bakr al-Baghdadi fled.", ("ISIS", "armed_group"), ("Bakr al-Baghdadi", "person"))
    assert beside.ids() == ["islamic-state", "abu-bakr-al-baghdadi"]
    alone = resolved("Bakr al-Baghdadi fled.", ("Bakr al-Baghdadi", "person"))
    assert alone.ids() == ["bakr-baghdadi"]


@pytest.mark.parametrize(("published", "is_known"), [("2015-06-01", True), ("1990-06-01", False), (None, True)])
def test_a_part_of_a_known_name_fits_only_the_years_of_the_office(published: str | None, *, is_known: bool) -> None:
    context = DocumentContext(frozenset({"IRQ"}), published)
    assert KNOWN.find("Haidar Haider al-Abadi", context) is None
    assert (KNOWN.find("Haider Abadi", context) == "haider-al-abadi") is is_known


@pytest.mark.parametrize(
    ("short", "long", "is_part"),
    [
        (("baghdadi",), ("abu", "bakr", "baghdadi"), True),
        (("abu", "baghdadi"), ("abu", "bakr", "baghdadi"), True),
        (("bakr", "abu", "baghdadi"), ("abu", "bakr", "baghdadi"), False),
        (("abu", "bakr"), ("abu", "bakr", "baghdadi"), False),
        ((), ("abu",), False),
        (("omar", "baghdadi"), ("abu", "bakr", "baghdadi"), False),
    ],
)
def test_a_part_keeps_the_order_and_the_last_word(
    short: tuple[str, ...], long: tuple[str, ...], *, is_part: bool
) -> None:
    assert is_part_of(short, long) is is_part


def test_the_telling_words_of_a_name() -> None:
    assert name_words("J. Abu Bakr bin al-Baghdadi Jr") == ("abu", "bakr", "baghdadi")


@given(
    st.lists(
        st.lists(st.sampled_from(["sami", "adel", "omar", "darwish", "zandari"]), min_size=1, max_size=3), max_size=6
    )
)
def test_a_longest_name_is_a_name_of_the_document_and_longest(names: list[list[str]]) -> None:
    longest = longer_names(person(" ".join(words)) for words in names)
    for words, top in longest.items():
        assert words == top or is_part_of(words, top)
        assert longest[top] == top
        assert list(top) in names


GROUPS = ("Northern Thunder Brigade", "NTB", "Hezbollah", "Darwish", "Sami Front", "ISIS", "Badr")
PERSONS = ("Sami Darwish", "Darwish", "Adel Darwish", "Qais al-Khazali", "Khazali", "Badr", "NTB", "Lavrov")
GLUE = (" (", ", also known as ", " met ", ", the ", " or ", ". ", ", called ")


@given(
    st.lists(
        st.tuples(st.sampled_from(GLUE), st.sampled_from([(g, "g") for g in GROUPS] + [(p, "p") for p in PERSONS])),
        min_size=1,
        max_size=9,
    )
)
def test_a_person_never_becomes_an_alias_of_a_group(parts: list[tuple[str, tuple[str, str]]]) -> None:
    world = load_world()
    text, mentions = "", []
    for glue, (name, what) in parts:
        text += glue
        known = () if what == "p" else tuple(n.entry_id for n in world.names.get(name.lower(), ()) if n.entry_id)
        label = str(Kind.PERSON if what == "p" else Kind.ARMED_GROUP)
        mentions.append(FoundMention(0, len(text), len(text) + len(name), name, "name", label, name, known))
        text += name
    judged = DocumentResolver(Document("d", "", text), mentions, world, KNOWN).judge()
    for item in judged:
        if item.verdict.identity:
            is_person = item.verdict.identity.kind == Kind.PERSON
            assert is_person == (item.mention.label == Kind.PERSON), item
    ids: dict[bool, set[str]] = {True: set(), False: set()}
    for item in judged:
        if item.verdict.identity:
            ids[item.mention.label == Kind.PERSON].add(item.verdict.identity.actor_id)
    assert not ids[True] & ids[False]


def test_a_person_called_like_an_entry_of_the_table_is_not_that_entry(resolved: Resolved) -> None:
    out = resolved("Sputnik spoke. Sputnik wrote.", ("Sputnik", "person", {"entries": ()}), ("Sputnik", "media"))
    assert out.ids() == ["person-sputnik", "sputnik"]


def test_a_group_that_a_text_calls_like_a_person_does_not_become_the_person(resolved: Resolved) -> None:
    out = resolved(
        "Sami Darwish spoke. The Thunder Front, known as Darwish, fled. Darwish spoke.",
        ("Sami Darwish", "person"),
        ("Thunder Front", "organisation"),
        ("Darwish", "organisation"),
        ("Darwish", "person"),
    )
    assert out.ids() == ["sami-darwish", "org-thunder-front", "org-thunder-front", "sami-darwish"]


def test_a_lone_first_name_of_the_document_is_no_person_of_the_table(resolved: Resolved) -> None:
    out = resolved(
        "China spoke. Ma Long and Ma Lin came. Ma left.",
        ("China", "state", {"acts": True}),
        ("Ma Long", "person"),
        ("Ma Lin", "person"),
        ("Ma", "person"),
    )
    assert out.ids() == ["CHN", "ma-long", "ma-lin", None]


def test_a_given_name_of_the_table_is_no_surname() -> None:
    assert KNOWN.find("Jong", DocumentContext(frozenset({"PRK"}), None)) is None
