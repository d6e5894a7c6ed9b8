"""The gazetteer: the leftmost longest name wins, and the case of the text must fit."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from graph.extract.gazetteer import ActorGazetteer
from graph.names import fold_name, fold_tokens, has_case_of
from graph.world import Form, Gazetteer, Match, Name, RoleTable, World, load_world


def gazetteer(*texts: str) -> Gazetteer:
    names: dict[str, tuple[Name, ...]] = {}
    for text in texts:
        names[fold_name(text)] = (*names.get(fold_name(text), ()), Name(text, f"id of {text}", Form.NAME))
    return Gazetteer(names)


def found(text: str, matches: tuple[Match, ...]) -> list[str]:
    return [text[match.start : match.end] for match in matches]


WORLD = Gazetteer(load_world().names)


def test_the_longest_name_from_the_left_wins() -> None:
    table = gazetteer("Islamic State", "Islamic State in Iraq", "State in Iraq and Syria", "Iraq", "Syria")
    text = "Islamic State in Iraq and Syria"
    assert found(text, table.match(text)) == ["Islamic State in Iraq", "Syria"]


def test_signs_in_a_name_stand_in_the_text_too() -> None:
    table = gazetteer("AT&T", "Foreign, Commonwealth & Development Office", "P5+1")
    text = "AT&T and P5+1 met the Foreign, Commonwealth & Development Office."
    assert found(text, table.match(text)) == ["AT&T", "P5+1", "Foreign, Commonwealth & Development Office"]


def test_a_longer_name_that_breaks_off_leaves_the_shorter_one() -> None:
    table = gazetteer("Islamic State", "Islamic State in Iraq and Syria", "Iraq")
    text = "Islamic State in Iraq, say"
    assert found(text, table.match(text)) == ["Islamic State", "Iraq"]


def test_a_longer_name_in_the_wrong_case_leaves_the_shorter_one() -> None:
    table = gazetteer("Badr", "Badr Forces")
    assert found("Badr forces", table.match("Badr forces")) == ["Badr"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Da'esh and Da’esh and DAESH", ["Da'esh", "Da’esh", "DAESH"]),
        ("Daesh's men", ["Daesh"]),
        ("daesh", []),
        ("Daeshists, NonDaesh", []),
        ("anti-Daesh-led", ["Daesh"]),
        ("(Daesh)", ["Daesh"]),
        ("“Daesh”", ["Daesh"]),
        ("'Daesh'", ["Daesh"]),
        ("Daesh\u200b.", ["Daesh"]),
    ],
)
def test_words_meet_whole_and_folded(text: str, spans: list[str]) -> None:
    assert found(text, gazetteer("Daesh").match(text)) == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Give us a chance.", []),
        ("Give US a chance.", ["US"]),
        ("Give U.S. help.", ["U.S."]),
        ("The US-backed rebels", ["US"]),
        ("the U.S.-led campaign", ["U.S."]),
        ("THEY TOLD US TO LEAVE", []),
        ("They left.\nTHEY TOLD US TO LEAVE\nUS troops stayed.", ["US"]),
        ("US", ["US"]),
    ],
)
def test_the_pronoun_is_no_country(text: str, spans: list[str]) -> None:
    assert found(text, gazetteer("US", "U.S.").match(text)) == spans


def test_no_name_runs_over_a_blank_line_but_over_a_line_end() -> None:
    table = gazetteer("Islamic State")
    assert found("Islamic\nState", table.match("Islamic\nState")) == ["Islamic\nState"]
    assert table.match("Islamic\n\nState") == ()


def test_a_name_with_a_possessive_inside_is_found_as_writers_set_it() -> None:
    table = gazetteer("People's Protection Units")
    for text in ("People's Protection Units", "People’s Protection Units", "People 's Protection Units"):
        assert found(text, table.match(text)) == [text]


def test_a_match_gives_all_names_that_fit_and_only_those() -> None:
    names = {"who": (Name("WHO", "health", Form.NAME), Name("Who", "band", Form.NAME))}
    assert [name.entry_id for name in Gazetteer(names).match("Who")[0].names] == ["band"]
    assert [name.entry_id for name in Gazetteer(names).match("WHO")[0].names] == ["health", "band"]


def test_a_name_that_is_only_a_place_is_marked() -> None:
    assert [match.is_place for match in WORLD.match("Mosul and Iraq")] == [True, False]


def test_a_sentence_of_the_world() -> None:
    text = "Kata'ib Hezbollah, Hezbollah and Asa'ib Ahl Al Haq fight Isis in Iraq beside the Quds Force’s men."
    assert found(text, WORLD.match(text)) == [
        "Kata'ib Hezbollah",
        "Hezbollah",
        "Asa'ib Ahl Al Haq",
        "Isis",
        "Iraq",
        "Quds Force",
    ]


PIECES = st.sampled_from(
    [
        *[
            "Islamic",
            "State",
            "in",
            "Iraq",
            "and",
            "Syria",
            "the",
            "Army",
            "of",
            "Islam",
            "USA",
            "usa",
            "Front",
            "Daesh's",
        ],
        ",",
        ".",
        "\n\n",
        "-",
        "’s",
    ]
)
TABLE = ("Islamic State", "Islamic State in Iraq", "Army of Islam", "Army", "Islam", "USA", "Syria", "Islamic Front")


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_it_finds_what_a_slow_search_finds(text: str) -> None:
    """Against the definition: from the left, at every word the longest stretch that spells a name in its case."""
    tokens = fold_tokens(text)
    expected, i = [], 0
    while i < len(tokens):
        for j in range(len(tokens), i, -1):
            surface = text[tokens[i].start : tokens[j - 1].end]
            form = " ".join(token.form for token in tokens[i:j])
            if any(form == fold_name(name) and has_case_of(surface, name) for name in TABLE):
                expected.append(surface)
                i = j
                break
        else:
            i += 1
    matches = gazetteer(*TABLE).match(text)
    assert found(text, matches) == expected


@given(st.text(max_size=120))
def test_matches_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    matches = WORLD.match(text + " Iraq's ISIS. " + text)
    assert len(matches) >= 2
    assert all(one.end <= other.start for one, other in pairwise(matches))
    assert all(match.start < match.end for match in matches)


def test_as_a_component_it_annotates_and_leaves_the_text_alone() -> None:
    world = World(
        entries={},
        names={"daesh": (Name("Daesh", "is", Form.NAME),)},
        spellings={},
        roles=RoleTable({}, {}, {}),
        offices={},
        adjectives={},
        origins={},
    )
    doc = spacy.blank("en")("They fight Daesh.")
    assert ActorGazetteer(world)(doc) is doc
    assert [(match.start, match.end) for match in doc._.actor_matches] == [(11, 16)]
    assert doc.text == "They fight Daesh."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Guardian Council met.", ["guardian-council"]),
        ("The Guardian said so.", ["the-guardian"]),
        ("The Guardian's report came.", ["the-guardian"]),
    ],
)
def test_the_article_of_a_longer_name_is_no_newspaper(text: str, wanted: list[str]) -> None:
    doc = ActorGazetteer(load_world())(spacy.blank("en")(text))
    assert [match.names[0].entry_id for match in doc._.actor_matches] == wanted


def test_no_name_begins_where_it_is_barred() -> None:
    table = gazetteer("The National", "National Assembly")
    text = "The National Assembly"
    assert found(text, table.match(text)) == ["The National"]
    assert found(text, table.match(text, {0})) == ["National Assembly"]
