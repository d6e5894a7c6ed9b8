"""A user's own actors: read from a file, checked, and laid over the table of the world."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import WorldError
from graph.names import fold_name
from graph.world import Form, Gazetteer, World, gazetteer_print, load_world

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes lines as a gazetteer file."""

    def make(*lines: str, name: str = "mine.csv") -> Path:
        path = tmp_path / name
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path

    return make


def owners(world: World, name: str) -> list[str]:
    return [found.entry_id for found in world.names.get(fold_name(name), ())]


def test_a_new_actor_is_known_by_all_its_names(write: Write) -> None:
    world = load_world(
        write(
            "name,aliases,context_aliases,kind,country,sector,from,to",
            "Blue Lotus Front,BLF|Lotus Front,Lotus,armed_group,FRA,REB,2019-05,2021",
        )
    )
    entry = world.entries["blue-lotus-front"]
    assert (entry.kind, entry.country, entry.sector, entry.since, entry.until) == (
        "armed_group",
        "FRA",
        "REB",
        "2019-05",
        "2021",
    )
    assert [owners(world, name) for name in ("BLF", "Lotus Front", "Blue Lotus Front")] == [["blue-lotus-front"]] * 3
    assert world.names["lotus"][0].form is Form.CONTEXT
    assert world.entries.keys() - load_world().entries.keys() == {"blue-lotus-front"}


def test_a_row_about_an_actor_of_the_table_changes_what_it_gives_and_keeps_the_rest(write: Write) -> None:
    ours = load_world()
    world = load_world(write("name,aliases,sector", "Islamic State,Dark Banner Host,UAF"))
    assert (world.entries["islamic-state"].sector, ours.entries["islamic-state"].sector) == ("UAF", "REB")
    assert world.entries["islamic-state"].kind == ours.entries["islamic-state"].kind
    assert owners(world, "Dark Banner Host") == owners(world, "Daesh") == ["islamic-state"]
    assert owners(ours, "Dark Banner Host") == []


def test_a_name_that_the_user_gives_is_the_users_alone(write: Write) -> None:
    world = load_world(write("name,id,kind,aliases", "Iris Study,iris-study,organisation,ISIS|Ramadi"))
    assert owners(world, "ISIS") == owners(world, "Ramadi") == ["iris-study"]
    assert owners(world, "Islamic State") == ["islamic-state"]


def test_a_new_actor_never_takes_the_id_of_another(write: Write) -> None:
    world = load_world(write("name,kind", "Sunnis!,organisation"))
    assert owners(world, "Sunnis!")[0] in {"sunnis", "own-sunnis"}
    assert world.entries["sunnis"].name in {"Sunnis", "Sunnis!"}
    other = load_world(write("name,kind", "Al-Qaeda Bank Reuters,organisation"))
    assert "al-qaeda-bank-reuters" in other.entries


def test_json_lines_say_the_same_as_csv(write: Write) -> None:
    row = {"name": "Blue Lotus Front", "aliases": ["BLF", "Lotus Front"], "country": "FRA"}
    one = load_world(write(json.dumps(row), "", name="mine.jsonl"))
    other = load_world(write("name,aliases,country", "Blue Lotus Front,BLF|Lotus Front,FRA"))
    assert one.own == other.own
    assert one.names == other.names


def test_the_parent_may_be_of_the_file_or_of_the_table(write: Write) -> None:
    world = load_world(
        write("name,id,parent,member_of", "Lotus Wing,wing,lotus,", "Lotus,lotus,FRA,islamic-state|wing")
    )
    assert (world.entries["wing"].parent, world.entries["lotus"].parent) == ("lotus", "FRA")
    assert world.entries["lotus"].member_of == ("islamic-state", "wing")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["name,kind", "A,army"], ":2: there is no kind 'army'; choose one of state, "),
        (["name,kind", "A,state", ",state"], ":3: the row has no name; "),
        (["name,country", "A,XX"], ":2: there is no country 'XX'; write three letters of ISO 3166"),
        (["name,sector", "A,ARMY"], ":2: there is no sector 'ARMY'; choose one of AGR, "),
        (["name,from", "A,12 May"], ":2: `from` is '12 May'; write YYYY"),
        (["name,from,to", "A,2020,2019-02"], ":2: it ends (2019-02) before it begins (2020); "),
        (["name,id", "A,a b"], ":2: the id 'a b' has other signs"),
        (["name,aliases", "A,b|--"], ":2: `aliases` holds one without a letter or digit; "),
        (["name,parent", "A,nobody"], ":2: there is no actor with the id 'nobody'; "),
        (["name,id,parent", "A,a,a"], ":2: A is its own parent; "),
        (["name", "A", "B", "A"], ":4: the actor 'a' stands in line 2 already; "),
        (["name,kind", "A,state,x"], ":2: the row has more or fewer cells than the header; "),
        (["name,kind", "A"], ":2: the row has more or fewer cells than the header; "),
        (["name,colour", "A,red"], ": there is no column 'colour'; there are name, id, kind, "),
        (["kind", "state"], ": the header has no column `name`; "),
        (["name,aliases", 'A,"b'], "is not CSV ("),
    ],
)
def test_what_is_wrong_is_said_with_the_line_and_the_remedy(write: Write, lines: list[str], said: str) -> None:
    path = write(*lines)
    with pytest.raises(WorldError) as caught:
        load_world(path)
    assert str(caught.value).startswith(str(path))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    "line", ["foo", "[1]", '{"name": 3}', '{"name": "A", "colour": 1}', '{"name": "A", "aliases": [2]}']
)
def test_a_line_that_is_no_actor_is_said(write: Write, line: str) -> None:
    with pytest.raises(WorldError, match=r"mine\.jsonl:2: .*[;,] .*"):
        load_world(write('{"name": "Good"}', line, name="mine.jsonl"))


def test_all_faults_are_told_at_once_ten_at_most(write: Write) -> None:
    with pytest.raises(WorldError) as caught:
        load_world(write("name,kind", *["A,army"] * 12))
    assert len(str(caught.value).splitlines()) == 11
    assert str(caught.value).endswith("... and 2 more")


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match=r"nothing\.csv cannot be read .*; give a file"):
        load_world(tmp_path / "nothing.csv")
    (tmp_path / "bytes.csv").write_bytes(b"name\n\xff\xfe\x00\n")
    with pytest.raises(WorldError, match=r"bytes\.csv cannot be read .*; give a UTF-8 file"):
        load_world(tmp_path / "bytes.csv")


def test_a_changed_file_has_another_print_and_is_read_again(write: Write) -> None:
    path = write("name", "Blue Lotus Front")
    before, world = gazetteer_print(path), load_world(path)
    assert load_world(path) is world
    write("name", "Red Lotus Front")
    assert gazetteer_print(path) != before
    assert owners(load_world(path), "Blue Lotus Front") == []
    assert owners(load_world(path), "Red Lotus Front") == ["red-lotus-front"]


def test_many_aliases_are_found_as_few_are(write: Write) -> None:
    rows = [f"Company {number} Holding,Alias{number} One|Alias{number} Two" for number in range(5000)]
    found = Gazetteer(load_world(write("name,aliases", *rows)).names).match("Alias4711 Two met Alias12 One and Daesh.")
    assert [match.names[0].entry_id for match in found] == [
        "company-4711-holding",
        "company-12-holding",
        "islamic-state",
    ]
