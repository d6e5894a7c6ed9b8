"""Groups: definitions, acronyms, ambiguous names, role phrases, offices, and the actors of a corpus."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Document, Extract, FoundMention, Sentence
from graph.resolve import PhraseReader, resolve
from graph.resolve.definitions import definitions
from graph.resolve.kinds import guess_country, guess_kind
from graph.resolve.roles import compose
from graph.world import World

Resolved = Callable[..., Any]


def said(text: str, first: str, second: str) -> list[tuple[str, str]]:
    """The pairs that the text declares to be one, of two mentions made by hand."""
    mentions = []
    for name in (first, second):
        start = text.index(name, mentions[-1].end if mentions else 0)
        mentions.append(FoundMention(0, start, start + len(name), name, "name", "organisation", name))
    return [(one.name, other.name) for one, other in definitions(text, mentions)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("the Northern Thunder Brigade (NTB) won", "Northern Thunder Brigade", "NTB"),
        ("the Northern Thunder Brigade (the NTB) won", "Northern Thunder Brigade", "NTB"),
        ("the Northern Thunder Brigade, or NTB, won", "Northern Thunder Brigade", "NTB"),
        ("the NTB (Northern Thunder Brigade) won", "NTB", "Northern Thunder Brigade"),
        ("the Northern Thunder Brigade, also known as Zulmat, won", "Northern Thunder Brigade", "Zulmat"),
        ("the Northern Thunder Brigade — formally known as the Zulmat — won", "Northern Thunder Brigade", "Zulmat"),
        ("the Northern Thunder Brigade, known in Arabic as Zulmat", "Northern Thunder Brigade", "Zulmat"),
        ("the Northern Thunder Brigade, which is also called Zulmat", "Northern Thunder Brigade", "Zulmat"),
        ("the Northern Thunder Brigade a.k.a. Zulmat", "Northern Thunder Brigade", "Zulmat"),
        ("the Kurdistan Democratic Party of Iran (KDPI)", "Kurdistan Democratic Party of Iran", "KDPI"),
        ("the Movement of the Liberation of Congo (MLC)", "Movement of the Liberation of Congo", "MLC"),
    ],
)
def test_the_text_itself_says_that_two_names_are_one(text: str, first: str, second: str) -> None:
    assert said(text, first, second) == [(first, second)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("the Northern Thunder Brigade (SDF) won", "Northern Thunder Brigade", "SDF"),
        ("the Northern Thunder Brigade (Zulmat) won", "Northern Thunder Brigade", "Zulmat"),
        ("the Northern Thunder Brigade and NTB won", "Northern Thunder Brigade", "NTB"),
        ("the Northern Thunder Brigade, not known as Zulmat", "Northern Thunder Brigade", "Zulmat"),
        ("the Northern Thunder Brigade met what is known as Zulmat", "Northern Thunder Brigade", "Zulmat"),
        ("the Northern Thunder Brigade" + " " * 61 + "(NTB)", "Northern Thunder Brigade", "NTB"),
    ],
)
def test_what_is_no_definition(text: str, first: str, second: str) -> None:
    assert said(text, first, second) == []


def test_a_definition_does_not_cross_a_sentence() -> None:
    text = "the Northern Thunder Brigade (NTB)"
    first = FoundMention(0, 4, 28, "Northern Thunder Brigade", "name", "organisation", "Northern Thunder Brigade")
    second = FoundMention(0, 30, 33, "NTB", "name", "organisation", "NTB")
    assert list(definitions(text, [first, second]))
    assert not list(definitions(text, [first, replace(second, sentence=1)]))


def test_a_definition_holds_throughout_the_document_and_says_so(resolved: Resolved) -> None:
    out = resolved(
        "Zulmat left. The Northern Thunder Brigade, also known as Zulmat, won.",
        ("Zulmat", "organisation"),
        ("Northern Thunder Brigade", "organisation"),
        ("Zulmat", "organisation"),
    )
    assert out.ids() == ["org-northern-thunder-brigade"] * 3
    assert out.rules() == ["alias", "name", "alias"]
    assert out.mentions[0].why == "the text says that Zulmat is Northern Thunder Brigade"
    assert out.actor("org-northern-thunder-brigade").kind == "armed_group"


def test_a_known_name_wins_over_one_made_from_the_text(resolved: Resolved) -> None:
    out = resolved(
        "The Thunder Men, also known as Hezbollah, left. The Thunder Men won.",
        ("Thunder Men", "organisation"),
        ("Hezbollah", "armed_group"),
        ("Thunder Men", "organisation"),
    )
    assert out.ids() == ["hezbollah"] * 3


def test_two_known_actors_are_never_joined_by_a_text(resolved: Resolved) -> None:
    out = resolved("Hezbollah, also known as Hamas, left.", ("Hezbollah", "armed_group"), ("Hamas", "armed_group"))
    assert out.ids() == ["hezbollah", "hamas"]


def test_a_person_and_a_group_are_never_joined_by_a_text(resolved: Resolved) -> None:
    out = resolved("Sami Darwish, known as Zulmat, left.", ("Sami Darwish", "person"), ("Zulmat", "organisation"))
    assert out.ids() == ["sami-darwish", "org-zulmat"]


def test_an_acronym_is_the_one_name_with_its_initials(resolved: Resolved) -> None:
    one = resolved(
        "The Joint Strike Council won. JSC men left.", ("Joint Strike Council", "organisation"), ("JSC", "organisation")
    )
    assert one.ids() == ["org-joint-strike-council"] * 2
    assert one.rules() == ["name", "alias"]
    two = resolved(
        "The Joint Strike Council met the Just Society Club. JSC men left.",
        ("Joint Strike Council", "organisation"),
        ("Just Society Club", "organisation"),
        ("JSC", "organisation"),
    )
    assert two.ids()[2] == "org-jsc"  # fmt: skip


def test_the_acronym_of_a_unit_is_that_of_the_unit_with_its_number(resolved: Resolved) -> None:
    units = [("9th Armoured Division", "organisation"), ("8th Armoured Division", "organisation")]
    text = "The 9th Armoured Division met the 8th Armoured Division. 9th AD men left."
    ids = resolved(text, *units, ("9th AD", "organisation")).ids()
    assert ids == ["org-9th-armoured-division", "org-8th-armoured-division", "org-9th-armoured-division"]


DEFINES = ("The Joint Strike Council (JSC) won.", [("Joint Strike Council", "organisation"), ("JSC", "organisation")])
OPEN = ("JSC men left.", [("JSC", "organisation")])


def test_an_acronym_that_another_document_defines_is_known_by_it(resolved_corpus: Resolved) -> None:
    out = resolved_corpus(DEFINES, OPEN)
    assert out.ids() == ["org-joint-strike-council"] * 3
    assert "in another document" in out.mentions[2].why
    assert out.actor("org-joint-strike-council").documents == 2


def test_an_acronym_that_two_documents_define_apart_stays_open(resolved_corpus: Resolved) -> None:
    other = ("The Just Society Club (JSC) won.", [("Just Society Club", "organisation"), ("JSC", "organisation")])
    assert resolved_corpus(DEFINES, other, OPEN).ids() == [
        *["org-joint-strike-council"] * 2,
        *["org-just-society-club"] * 2,
        "org-jsc",
    ]


def test_a_context_alias_needs_a_second_sign(resolved: Resolved) -> None:
    alone = resolved("Badr men left.", ("Badr", "armed_group"))
    assert alone.ids() == [None]
    assert "no other sign" in alone.mentions[0].why
    beside = resolved(
        "The Badr Organization won. Badr men left.", ("Badr Organization", "armed_group"), ("Badr", "armed_group")
    )
    assert beside.ids() == ["badr-organization"] * 2
    assert beside.rules() == ["name", "alias"]


def test_a_name_that_needs_context_is_no_context_itself(resolved: Resolved) -> None:
    assert resolved("Badr met Badr.", ("Badr", "armed_group"), ("Badr", "armed_group")).ids() == [None, None]


def test_the_leader_in_the_document_is_a_sign_of_the_group(resolved: Resolved) -> None:
    out = resolved("Hadi al-Ameri spoke. Badr men left.", ("Hadi al-Ameri", "person"), ("Badr", "armed_group"))
    assert out.ids() == ["hadi-al-amiri", "badr-organization"]


def role(affiliation: str, entry_id: str, role_id: str) -> dict[str, object]:
    return {
        "level": "nominal",
        "role": role_id,
        "affiliation": affiliation,
        "entries": (entry_id,),
        "needs_context": False,
    }


@pytest.mark.parametrize(
    ("whose", "head", "role_id", "expected"),
    [
        (("Iraqi", "IRQ"), "officials", "same", ("IRQ", "state", None)),
        (("Iraqi", "IRQ"), "army", "military", ("IRQ-MIL", "military", "IRQ")),
        (("Romanian", "ROU"), "army", "military", ("ROU-MIL", "military", "ROU")),
        (("Syrian", "SYR"), "people", "people", ("SYR-people", "population", "SYR")),
        (("Syrian", "SYR"), "rebels", "rebels", ("SYR-rebels", "armed_group", None)),
        (("ISIS", "islamic-state"), "fighters", "fighters", ("islamic-state", "armed_group", None)),
        (("ISIS", "islamic-state"), "officials", "same", ("islamic-state", "armed_group", None)),
        (("Kurdish", "kurds"), "fighters", "fighters", ("kurds-forces", "armed_group", None)),
    ],
)
def test_role_phrases_mean_the_actor_that_the_contract_says(
    resolved: Resolved, whose: tuple[str, str], head: str, role_id: str, expected: tuple[str, str, str | None]
) -> None:
    phrase = f"{whose[0]} {head}"
    out = resolved(f"{phrase} left.", (phrase, "organisation", role(*whose, role_id)))
    assert (out.ids(), out.rules()) == ([expected[0]], ["role"])
    actor = out.actor(expected[0])
    assert (actor.actor_id, actor.kind, actor.parent) == expected


def test_the_parent_of_an_organ_is_an_actor_though_nobody_mentions_it(resolved: Resolved) -> None:
    out = resolved("Iraqi army men left.", ("Iraqi army", "military", role("Iraqi", "IRQ", "military")))
    assert [(actor.actor_id, actor.mentions) for actor in out.actors] == [("IRQ", 0), ("IRQ-MIL", 1)]


def test_a_leaders_forces_are_those_of_the_state_and_the_leader_stays_himself(resolved: Resolved) -> None:
    fields = role("Bashar al-Assad", "bashar-al-assad", "military")
    out = resolved(
        "Bashar al-Assad's forces won.",
        ("Bashar al-Assad's forces", "military", fields),
        ("Bashar al-Assad", "person"),
    )
    assert out.ids() == ["SYR-MIL", "bashar-al-assad"]
    assert out.actor("bashar-al-assad").aliases == ("Bashar al-Assad",)


@pytest.mark.parametrize(
    ("head", "entry_id", "actor_id"),
    [
        ("people", "islamic-state", None),
        ("jihadists", "sunnis", None),
        ("minister", "IRQ", None),
        ("civilians", "kurds", "kurds"),
        ("militia", "IRQ", "IRQ-militias"),
    ],
)
def test_some_role_phrases_describe_and_name_nobody(
    world: World, head: str, entry_id: str, actor_id: str | None
) -> None:
    made = compose(world.entries[entry_id], world.roles.heads[head], world)
    assert (made.actor_id if made else None) == actor_id


def test_no_composed_actor_takes_the_id_of_another(world: World) -> None:
    """An id that composition makes is either an entry that means just that, or nobody's."""
    for entry in world.entries.values():
        if entry.kind == "state":
            for noun in world.roles.heads.values():
                made = compose(entry, noun, world)
                if made and made.actor_id in world.entries and made.actor_id != entry.id:
                    assert world.entries[made.actor_id].parent == entry.id
                    assert noun.id == "military"


def test_an_office_is_the_person_whom_the_document_names_in_it(resolved: Resolved) -> None:
    out = resolved(
        "Sami Darwish, the Iraqi foreign minister, spoke. Iraq's foreign minister left. The Iraqi president came.",
        ("Sami Darwish", "person"),
        ("Iraqi foreign minister", "person", role("Iraqi", "IRQ", "foreign-minister")),
        ("Iraq's foreign minister", "person", role("Iraq", "IRQ", "foreign-minister")),
        ("Iraqi president", "person", role("Iraqi", "IRQ", "president")),
    )
    assert out.ids() == ["sami-darwish", "sami-darwish", "sami-darwish", None]
    assert out.rules() == ["name", "role", "role", None]


def test_a_title_right_before_the_name_is_the_person(resolved: Resolved) -> None:
    fields = role("Iraqi", "IRQ", "foreign-minister")
    out = resolved(
        "Iraqi Foreign Minister Sami Darwish spoke. The Iraqi foreign minister left.",
        ("Iraqi Foreign Minister", "person", fields),
        ("Sami Darwish", "person"),
        ("Iraqi foreign minister", "person", fields),
    )
    assert set(out.ids()) == {"sami-darwish"}
    assert out.mentions[-1].rule == "role"


def test_an_office_that_the_document_does_not_fill_is_nobody(resolved: Resolved) -> None:
    fields = role("Iraqi", "IRQ", "foreign-minister")
    out = resolved(
        "The Iraqi Foreign Minister met Sami Darwish.",
        ("Iraqi Foreign Minister", "person", fields),
        ("Sami Darwish", "person"),
    )
    assert out.ids() == [None, "sami-darwish"]


def test_places_and_capitals_that_do_not_act_are_no_actors(resolved: Resolved) -> None:
    out = resolved(
        "Mosul fell. Moscow slept. Moscow agreed.",
        ("Mosul", "place"),
        ("Moscow", "state", {"acts": False, "reason": "after in"}),
        ("Moscow", "state", {"acts": True, "reason": "subject of agree"}),
    )
    assert out.ids() == [None, None, "RUS"]
    assert out.rules() == [None, None, "metonym"]
    assert "after in" in out.mentions[1].why
    assert "subject of agree" in out.mentions[2].why
    assert out.actor("RUS").aliases == ("Moscow",)


def test_aliases_are_the_names_met_the_most_frequent_first_one_for_each_folded_form(resolved: Resolved) -> None:
    out = resolved(
        "Daesh, DAESH, Daesh, ISIS, ISIS fighters, Islamic State.",
        ("Daesh", "armed_group"),
        ("DAESH", "armed_group"),
        ("Daesh", "armed_group"),
        ("ISIS", "armed_group"),
        ("ISIS fighters", "armed_group", role("ISIS", "islamic-state", "fighters")),
        ("Islamic State", "armed_group"),
    )
    actor = out.actor("islamic-state")
    assert actor.name == "Islamic State"
    assert actor.aliases == ("Daesh", "ISIS", "Islamic State", "ISIS fighters")
    assert (actor.mentions, actor.documents) == (6, 1)


def test_an_actor_counts_documents_stories_and_dates(world: World) -> None:
    text = "ISIS fled."
    mention = FoundMention(0, 0, 4, "ISIS", "name", "armed_group", "ISIS", ("islamic-state",))
    dates = {"a": "2015-02-01", "b": None, "c": "2014-01-01"}
    documents = {
        key: Document(key, "", text, published=date, story_id="" if key == "b" else "one")
        for key, date in dates.items()
    }
    extracts = [Extract(key, (Sentence(key, 0, 0, len(text), 0),), (mention,)) for key in documents]
    _, (actor,) = resolve(documents, extracts, world)
    assert (actor.mentions, actor.documents, actor.stories) == (3, 3, 2)
    assert (actor.first, actor.last) == ("2014-01-01", "2015-02-01")


IRAQI_ARMY = ("Iraqi army", "military", role("Iraqi", "IRQ", "military"))
CORPUS: list[tuple[str, list[Any]]] = [
    DEFINES,
    OPEN,
    ("Sami Darwish met ISIS.", [("Sami Darwish", "person"), ("ISIS", "armed_group")]),
    ("Sami H. Darwish met Daesh.", [("Sami H. Darwish", "person"), ("Daesh", "armed_group")]),
    ("Badr won. Iraqi army men left.", [("Badr", "armed_group"), IRAQI_ARMY]),
    ("Zulmat Brigade, Zulmat brigade", [("Zulmat Brigade", "organisation"), ("Zulmat brigade", "organisation")]),
]  # fmt: skip


def test_the_order_of_documents_changes_nothing(resolved_in_order: Resolved) -> None:
    expected = resolved_in_order(CORPUS, range(len(CORPUS)))

    @settings(max_examples=25)
    @given(st.permutations(range(len(CORPUS))))
    def check(order: list[int]) -> None:
        assert resolved_in_order(CORPUS, order) == expected

    check()
    assert resolved_in_order(CORPUS, range(len(CORPUS))) == expected
    assert len(expected.mentions) == sum(len(specs) for _, specs in CORPUS)


@pytest.mark.parametrize(
    ("name", "kind", "sector"),
    [
        ("Northern Thunder Brigade", "armed_group", "UAF"),
        ("Ministry of Silly Walks", "government", "GOV"),
        ("Silly Walks Ministry", "government", "GOV"),
        ("Ruritania Times", "media", "JRN"),
        ("Ruritanian Democratic Party", "party", "PTY"),
        ("Bank Brigade", "armed_group", "UAF"),
        ("Rotary", "organisation", None),
    ],
)
def test_the_words_of_a_name_show_what_it_is(name: str, kind: str, sector: str | None) -> None:
    assert guess_kind(name) == (kind, sector)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Iraqi National Rally", "IRQ"),
        ("Rally of Saudi Arabia", "SAU"),
        ("Iraqi-Syrian Council", None),
        ("Georgia Council", None),
        ("Rally", None),
    ],
)
def test_the_country_in_a_name(world: World, name: str, country: str | None) -> None:
    assert guess_country(name, world) == country


Read = Callable[..., tuple[str | None, ...]]


@pytest.fixture(scope="session")
def phrase(world: World) -> Read:
    """Reads a phrase with the given mentions as what extraction found in it."""

    def read(text: str, *mentions: FoundMention) -> tuple[str | None, ...]:
        reading = PhraseReader(world, lambda _: Extract("p", (), mentions)).read(text)
        assert reading.text == text
        return reading.name, reading.kind, reading.country, reading.sector, reading.rule

    return read


def test_a_phrase_without_a_document(world: World, phrase: Read) -> None:
    assert phrase("American warplanes") == (world.entries["USA-MIL"].name, "military", "USA", "MIL", "role")
    assert phrase("the weather") == (None, None, None, None, None)


def test_a_place_name_by_itself_is_read_as_its_state(phrase: Read) -> None:
    assert phrase("Moscow") == ("Russia", "state", "RUS", "GOV", "metonym")


def test_a_context_alias_by_itself_is_read_if_it_means_only_one(phrase: Read) -> None:
    assert phrase("Badr")[0] == "Badr Organization"
    assert phrase("Harakat")[0] is None


def test_an_office_by_itself_has_a_country_and_a_sector_but_no_name(phrase: Read) -> None:
    assert phrase("Iraqi foreign minister") == (None, "person", "IRQ", "GOV", "role")


def test_a_person_whom_only_extraction_knows_has_the_country_and_sector_of_the_title(phrase: Read) -> None:
    masum = FoundMention(0, 18, 30, "Sami Darwish", "name", "person", "Sami Darwish")
    assert phrase("Jordanian senator Sami Darwish", masum) == ("Sami Darwish", "person", "JOR", "LEG", "name")
