"""The data files hold what graph/world/README.md promises, row by row."""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from graph.model import Kind
from graph.names import fold_name

FOLDER = files("graph.world")
ACTOR_FILES = ("groups.csv", "services.csv", "organisations.csv", "media.csv")
FILES = (
    *ACTOR_FILES,
    "states.csv",
    "communities.csv",
    "persons.csv",
    "offices.csv",
    "places.csv",
    "origins.csv",
    "roles.csv",
    "nominals.csv",
    "signs.csv",
)
ACTOR_COLUMNS = [
    "id",
    "name",
    "kind",
    "country",
    "sector",
    "parent",
    "member_of",
    "aliases",
    "context_aliases",
    "from",
    "to",
    "reference",
]
ACTOR_KINDS = {"armed_group", "military", "government", "party", "organisation", "igo", "media"}
SECTORS = {
    "GOV",
    "MIL",
    "COP",
    "SPY",
    "JUD",
    "LEG",
    "PRM",
    "PTY",
    "REB",
    "UAF",
    "UNK",
    "AGR",
    "BUS",
    "CRM",
    "CVL",
    "EDU",
    "ELI",
    "JRN",
    "LAB",
    "MED",
    "OPP",
    "REF",
    "REL",
    "SOC",
}
WORLDWIDE = {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"}
SEVERAL = {
    "aliases",
    "context_aliases",
    "adjectives",
    "persons",
    "peoples",
    "capitals",
    "seats",
    "homonyms",
    "heads",
    "modifiers",
    "member_of",
}
# Countries whose demonym is another's, and two cities that are states: nothing could stand in the cell.
NO_ADJECTIVE = {"DMA"}
NO_PEOPLE = {"COG"}
NO_CAPITAL = {"MCO", "SGP"}


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as handle:
        return tuple(csv.DictReader(handle))


@cache
def header(name: str) -> list[str]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as handle:
        return next(csv.reader(handle))


def several(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def actor_rows() -> Iterator[tuple[str, dict[str, str]]]:
    for name in ACTOR_FILES:
        for row in rows(name):
            yield name, row


def ids_of(name: str) -> set[str]:
    return {row["id"] for row in rows(name)}


def actor_ids() -> set[str]:
    return {row["id"] for _, row in actor_rows()}


def documented_columns() -> dict[str, list[str]]:
    """The columns that the table of files in the README names for each file."""
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == 3 and cells[0].endswith(".csv"):
            columns = cells[2]
            found[cells[0]] = ACTOR_COLUMNS if columns == "the actor columns" else columns.split(", ")
    return found


@pytest.mark.parametrize("name", FILES)
def test_the_header_is_what_the_readme_says(name: str) -> None:
    documented = documented_columns()[name]
    undocumented = ["what"] if name == "places.csv" else []  # the kind of place, for the reader of the file only
    assert [column for column in header(name) if column not in undocumented or column in documented] == documented


def test_the_readme_documents_every_data_file_and_the_actor_columns() -> None:
    present = {entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".csv")}
    assert set(documented_columns()) == present == set(FILES)
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert f"— {', '.join(ACTOR_COLUMNS)}." in text


@pytest.mark.parametrize("name", FILES)
def test_no_cell_is_padded_and_no_value_is_empty_or_twice(name: str) -> None:
    wrong = []
    for row in rows(name):
        assert None not in row, row
        for column, cell in row.items():
            assert cell is not None, row
            values = several(cell) if column in SEVERAL else [cell]
            if any(value != value.strip() or "\n" in value or "  " in value for value in values):
                wrong.append((column, cell))
            if column in SEVERAL and cell and (not all(values) or len(set(values)) < len(values)):
                wrong.append((column, cell))
    assert wrong == []


@pytest.mark.parametrize("name", [*ACTOR_FILES, "states.csv", "communities.csv", "persons.csv"])
def test_every_row_has_an_id_a_name_and_a_name_that_folds(name: str) -> None:
    assert [row for row in rows(name) if not row["id"] or not fold_name(row["name"])] == []


def test_ids_are_unique_over_all_files() -> None:
    counts = Counter(
        row["id"] for name in (*ACTOR_FILES, "states.csv", "communities.csv", "persons.csv") for row in rows(name)
    )
    assert [wanted for wanted, number in counts.items() if number > 1] == []


def test_ids_are_well_formed() -> None:
    slug = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
    states = ids_of("states.csv")
    for name in (*ACTOR_FILES, "communities.csv", "persons.csv"):
        for row in rows(name):
            is_force = row["id"].endswith("-MIL") and row["id"].removesuffix("-MIL") in states
            assert slug.fullmatch(row["id"]) or is_force, row["id"]
    assert all(re.fullmatch(r"[A-Z]{3}|[A-Z]+(?:_[A-Z]+)*", state) for state in states)


def test_kinds_sectors_and_countries_are_from_the_allowed_lists() -> None:
    countries = ids_of("states.csv") | WORLDWIDE
    assert set(Kind) >= ACTOR_KINDS
    for name, row in actor_rows():
        where = (name, row["id"])
        assert row["kind"] in ACTOR_KINDS, where
        assert row["sector"] in SECTORS, where
        assert row["country"] in countries or not row["country"], where
    assert {row["country"] for row in rows("persons.csv")} <= countries | {""}
    assert {row["kind"] for row in rows("media.csv")} == {"media"}


def test_media_lie_in_the_media_sector_and_armed_groups_bear_arms() -> None:
    odd = [row["id"] for row in rows("media.csv") if row["sector"] != "JRN"]
    odd += [row["id"] for _, row in actor_rows() if row["kind"] == "armed_group" and row["sector"] in {"MED", "GOV"}]
    assert odd == []


@pytest.mark.parametrize("name", [*ACTOR_FILES, "states.csv", "offices.csv"])
def test_dates_are_well_formed_and_in_order(name: str) -> None:
    date = re.compile(r"(?:1[0-9]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
    for row in rows(name):
        for value in (row["from"], row["to"]):
            assert not value or date.fullmatch(value), row
        if row["from"] and row["to"]:
            shared = min(len(row["from"]), len(row["to"]))
            assert row["from"][:shared] <= row["to"][:shared], row


def test_every_parent_and_umbrella_exists() -> None:
    known = ids_of("states.csv") | actor_ids()
    for name, row in actor_rows():
        assert not row["parent"] or row["parent"] in known, (name, row["id"])
        assert set(several(row["member_of"])) <= known, (name, row["id"])
        assert row["id"] not in (row["parent"], *several(row["member_of"])), (name, row["id"])
        assert row["parent"] not in several(row["member_of"]) or not row["parent"], (name, row["id"])


def test_nobody_is_a_parent_of_itself_over_others() -> None:
    parents = {row["id"]: row["parent"] for _, row in actor_rows()}
    for start in parents:
        way = [start]
        while (above := parents.get(way[-1])) and len(way) < 20:
            way.append(above)
        assert len(way) == len(set(way)) < 20, way


def test_every_organ_of_a_state_belongs_to_the_country_of_its_parent() -> None:
    states = ids_of("states.csv")
    wrong = [
        row["id"]
        for row in rows("services.csv")
        if row["parent"] in states and len(row["parent"]) == 3 and row["country"] not in ("", row["parent"])
    ]
    assert wrong == []


def test_a_states_forces_as_a_whole_are_its_military() -> None:
    forces = [row for row in rows("services.csv") if row["id"].endswith("-MIL")]
    assert len(forces) > 100
    for row in forces:
        assert (row["kind"], row["parent"]) == ("military", row["id"].removesuffix("-MIL")), row["id"]


def test_offices_are_of_known_persons_in_known_actors() -> None:
    persons, held = ids_of("persons.csv"), ids_of("states.csv") | actor_ids()
    for row in rows("offices.csv"):
        assert row["person"] in persons, row
        assert row["of"] in held, row
        assert row["predicate"] in {"leads", "part_of"}, row
        assert row["office"], row
    assert len(rows("offices.csv")) == len({tuple(row.values()) for row in rows("offices.csv")})


def test_roles_are_well_formed_and_no_head_has_two_readings() -> None:
    heads = Counter(fold_name(head) for row in rows("roles.csv") for head in several(row["heads"]))
    assert [head for head, number in heads.items() if number > 1] == []
    for row in rows("roles.csv"):
        assert row["whose"] in {"same", "organ", "people", "calling", "foes", "members", "office", "nobody"}, row
        assert row["kind"] in set(Kind) | {""}, row
        assert row["sector"] in SECTORS | {""}, row
        assert (row["kind"] == "person") == (row["whose"] == "office"), row
        assert row["whose"] in {"same", "members", "nobody"} or row["noun"], row
        assert row["yields"] in {"", "yes"}, row
    assert len({row["role"] for row in rows("roles.csv")}) == len(rows("roles.csv"))


def plain_owners() -> dict[str, set[str]]:
    """For every folded plain name (name or alias), whose it is. Demonyms and capitals are not plain names."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for name in (*ACTOR_FILES, "states.csv", "communities.csv", "persons.csv"):
        for row in rows(name):
            for text in (row["name"], *several(row["aliases"])):
                owners[fold_name(text)].add(row["id"])
    return owners


def test_no_plain_alias_is_shared_by_two_actors() -> None:
    assert {name: sorted(owners) for name, owners in plain_owners().items() if len(owners) > 1} == {}


def test_no_plain_name_of_a_group_is_a_place_or_anything_of_a_state() -> None:
    taken = {fold_name(text) for row in rows("places.csv") for text in (row["name"], *several(row["aliases"]))}
    for row in rows("states.csv"):
        columns = ("aliases", "adjectives", "persons", "peoples", "capitals", "seats")
        taken |= {fold_name(text) for column in columns for text in several(row[column])} | {fold_name(row["name"])}
    shared = {
        fold_name(text)
        for _, row in actor_rows()
        for text in (row["name"], *several(row["aliases"]))
        if fold_name(text) in taken
    }
    assert shared == set()


def test_no_leader_is_a_name_of_a_group_not_even_with_context() -> None:
    leaders = {fold_name(text) for row in rows("persons.csv") for text in (row["name"], *several(row["aliases"]))}
    shared = [
        (row["id"], text)
        for _, row in actor_rows()
        for text in (row["name"], *several(row["aliases"]), *several(row["context_aliases"]))
        if fold_name(text) in leaders
    ]
    assert shared == []


def test_a_context_alias_is_never_a_plain_name_of_the_same_actor() -> None:
    both = []
    for name in (*ACTOR_FILES, "persons.csv"):
        for row in rows(name):
            plain = {fold_name(text) for text in (row["name"], *several(row["aliases"]))}
            both += [(row["id"], text) for text in several(row["context_aliases"]) if fold_name(text) in plain]
    assert both == []


def test_an_alias_is_long_enough_not_to_hit_words_by_chance() -> None:
    """One letter names nobody; a name of two signs stands in capitals, so that only capitals match it."""
    short = [
        (row["id"], text)
        for _, row in actor_rows()
        for text in (row["name"], *several(row["aliases"]), *several(row["context_aliases"]))
        if len(fold_name(text)) < 2 or (len(fold_name(text)) == 2 and text != text.upper())
    ]
    assert short == []


COMMON_WORDS = """
Base Party Front Police Army Lions Time Life People Mirror Sun Guardian Post Times Star Herald Nation Standard
Monitor Observer Express Mail Apple Amazon Shell Target Gap Visa Orange Total Ford Chase Oracle Meta Alphabet Signal
Karen Chin Shan Fur Furs Roma Sami Gio Tempo Wafa Amal Justice Freedom Unity Liberty Hope Future Union Solidarity
Order Law Truth Peace Dignity Democracy Democrats Republicans Labour Liberals Conservatives Greens Council Congress
Parliament Senate Assembly Court Bank Fund League Movement Guard Shield Sword Lightning Storm Fire Eagles Tigers
Panthers Kings Rangers United City Real Inter Ajax Arsenal Chelsea Celtic Santos River Victoria Lincoln Hamilton
Jackson Madison Houston Florence Virginia Phoenix Omar Ali Hassan Hussein Salam Nur Fatima Badr Fajr Quds Umma Jihad
Mahdi Sham Wagner Grey Black White Red Blue Golden
"""


def test_no_common_word_and_no_given_name_is_a_plain_name() -> None:
    """They count only beside another sign of the actor, or as an adjective before a role noun ("Karen rebels")."""
    owners = plain_owners()
    assert {word: owners[fold_name(word)] for word in COMMON_WORDS.split() if fold_name(word) in owners} == {}


def test_no_acronym_is_a_given_name_when_written_small() -> None:
    """From four letters on an acronym may stand as `Isis`, so that those which are given names need context."""
    names = ("Nina", "Jana", "Lana", "Hina", "Anna", "Emma", "Sana", "Etim", "Biff", "Hana", "Maria", "Diana", "Elena")
    owners = plain_owners()
    assert {name: owners[fold_name(name)] for name in names if fold_name(name) in owners} == {}


@pytest.mark.parametrize("name", ["groups.csv", "services.csv", "organisations.csv"])
def test_every_group_service_and_organisation_has_a_reference(name: str) -> None:
    assert [row["id"] for row in rows(name) if not row["reference"]] == []


@pytest.mark.parametrize("name", [name for name in FILES if "reference" in header(name)])
def test_a_reference_with_a_scheme_is_an_address(name: str) -> None:
    wrong = []
    for row in rows(name):
        text = row["reference"]
        if "://" in text:
            address = urlsplit(text)
            host = re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", address.netloc)
            if address.scheme not in {"http", "https"} or not host or not re.fullmatch(r"[!-~]+", text):
                wrong.append(text)
    assert wrong == []


def test_all_members_of_the_un_are_there_with_capital_and_adjective() -> None:
    members = [row for row in rows("states.csv") if row["status"] == "member"]
    assert len(members) == 193
    assert all(re.fullmatch("[A-Z]{3}", row["id"]) for row in members)
    assert {row["id"] for row in members if not row["capitals"]} == NO_CAPITAL
    assert {row["id"] for row in members if not row["adjectives"]} == NO_ADJECTIVE
    assert {row["id"] for row in members if not (row["persons"] and row["peoples"])} == NO_ADJECTIVE | NO_PEOPLE
    assert not any(row["to"] for row in members)


def test_states_have_a_known_status_and_territories_a_state_above() -> None:
    states = ids_of("states.csv")
    for row in rows("states.csv"):
        assert row["status"] in {"member", "observer", "partly_recognised", "territory", "former"}, row["id"]
        assert row["parent"] in states | {""}, row["id"]
        assert row["parent"] != row["id"], row["id"]
        assert row["parent"] or row["status"] != "territory", row["id"]
    assert {row["id"] for row in rows("states.csv") if row["status"] == "observer"} == {"PSE", "VAT"}


def test_homonyms_are_names_of_the_state_itself() -> None:
    for row in rows("states.csv"):
        columns = ("aliases", "adjectives", "persons", "peoples", "capitals", "seats")
        own = {fold_name(text) for column in columns for text in several(row[column])} | {fold_name(row["name"])}
        assert {fold_name(text) for text in several(row["homonyms"])} <= own, row["id"]


def test_the_table_is_as_large_as_the_world_needs() -> None:
    assert sum(row["kind"] == "armed_group" for row in rows("groups.csv")) >= 300
    assert len(rows("services.csv")) >= 300
    assert len(rows("organisations.csv")) >= 300
    assert len(rows("media.csv")) >= 150
    assert len(rows("persons.csv")) >= 1000
    assert len(rows("places.csv")) >= 1000


def test_a_persons_offices_at_the_head_of_one_state_follow_in_time() -> None:
    """The last office listed is taken where no date tells, so the rows of a person stand in order of time."""
    held: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in rows("offices.csv"):
        if row["from"]:
            held[row["person"], row["of"], row["office"]].append(row["from"])
    wrong = [key for key, begun in held.items() if any(later < sooner for sooner, later in pairwise(begun))]
    assert wrong == []
