"""The loaded table: what it knows of the world, and what it refuses."""

from importlib.resources import files
from pathlib import Path

import pytest

from graph import datafile
from graph.errors import WorldError
from graph.model import Kind
from graph.names import fold_name
from graph.world import Form, World, load_world
from graph.world.table import load_table

HEADERS = Path(str(files("graph.world")))


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


def owners(world: World, text: str, *forms: Form) -> set[str]:
    return {name.entry_id for name in world.names.get(fold_name(text), ()) if not forms or name.form in forms}


@pytest.mark.parametrize(
    ("text", "entry_id"),
    [
        ("Daesh", "islamic-state"),
        ("ISIL", "islamic-state"),
        ("Da'ish", "islamic-state"),
        ("Hashd al-Shaabi", "popular-mobilization-forces"),
        ("Jabhat al-Nusra", "al-nusra-front"),
        ("PKK", "kurdistan-workers-party"),
        ("Ansar Allah", "houthis"),
        ("FARC", "revolutionary-armed-forces-of-colombia"),
        ("Pasdaran", "irgc"),
        ("Pentagon", "us-department-of-defense"),
        ("Xinhua", "xinhua-news-agency"),
        ("The New York Times", "new-york-times"),
        ("AfD", "alternative-for-germany"),
        ("Burma", "MMR"),
        ("DPRK", "PRK"),
        ("U.S.A.", "USA"),
        ("Mullah Omar", "mohammed-omar"),
        ("Hezbollah", "hezbollah"),
        ("Hizbullah", "hezbollah"),
        ("Kata'ib Hezbollah", "kataib-hezbollah"),
    ],
)
def test_it_knows_the_names_in_the_news(world: World, text: str, entry_id: str) -> None:
    assert owners(world, text, Form.NAME, Form.ALIAS) == {entry_id}


@pytest.mark.parametrize(
    ("text", "form", "entry_id"),
    [
        ("Kyiv", Form.CAPITAL, "UKR"),
        ("Kiev", Form.CAPITAL, "UKR"),
        ("Tehran", Form.CAPITAL, "IRN"),
        ("Kremlin", Form.SEAT, "RUS"),
        ("White House", Form.SEAT, "USA"),
        ("Iraqi", Form.ADJECTIVE, "IRQ"),
        ("Dutch", Form.ADJECTIVE, "NLD"),
        ("Syrians", Form.PEOPLE, "SYR"),
        ("Spaniard", Form.PERSON, "ESP"),
        ("Baghdadi", Form.CONTEXT, "abu-bakr-al-baghdadi"),
        ("Kurdish", Form.ADJECTIVE, "kurds"),
    ],
)
def test_it_knows_what_a_name_is_to_its_entry(world: World, text: str, form: Form, entry_id: str) -> None:
    assert entry_id in owners(world, text, form)


@pytest.mark.parametrize(
    ("entry_id", "kind", "country", "sector", "parent"),
    [
        ("islamic-state", "armed_group", "ISM", "REB", None),
        ("popular-mobilization-forces", "armed_group", "IRQ", "PRM", None),
        ("hezbollah", "armed_group", "LBN", "REB", None),
        ("quds-force", "military", "IRN", "MIL", "irgc"),
        ("IRQ-MIL", "military", "IRQ", "MIL", "IRQ"),
        ("us-department-of-defense", "government", "USA", "GOV", "USA"),
        ("reuters", "media", "GBR", "JRN", None),
        ("united-nations", "igo", "UNO", "GOV", None),
        ("IRQ", "state", "IRQ", "GOV", None),
        ("haider-al-abadi", "person", "IRQ", "GOV", None),
        ("kurds", "ethnic_or_religious_group", None, None, None),
    ],
)
def test_it_knows_what_an_actor_is(
    world: World, entry_id: str, kind: str, country: str | None, sector: str | None, parent: str | None
) -> None:
    entry = world.entries[entry_id]
    assert (entry.kind, entry.country, entry.sector, entry.parent) == (kind, country, sector, parent)


def test_hezbollah_and_kataib_hezbollah_are_two_with_no_name_in_common(world: World) -> None:
    assert world.entries["hezbollah"].country == "LBN"
    assert world.entries["kataib-hezbollah"].country == "IRQ"
    shared = [
        key
        for key, names in world.names.items()
        if {"hezbollah", "kataib-hezbollah"} <= {name.entry_id for name in names if name.form is not Form.CONTEXT}
    ]
    assert shared == []


def test_it_knows_who_held_an_office_and_when(world: World) -> None:
    (office,) = (office for office in world.offices["haider-al-abadi"] if office.office == "Prime Minister")
    assert (office.of, office.predicate) == ("IRQ", "leads")
    assert office.since is not None
    assert office.since.startswith("2014")
    assert any(office.of == "badr-organization" for office in world.offices["hadi-al-amiri"])


def test_umbrellas_are_no_parents(world: World) -> None:
    badr = world.entries["badr-organization"]
    assert "popular-mobilization-forces" in badr.member_of
    assert badr.parent is None


def test_ambiguous_names_of_states_are_marked(world: World) -> None:
    for text in ("Georgia", "Jordan", "Chad", "Turkey", "Washington"):
        assert [name.homonym for name in world.names[fold_name(text)] if name.form is not Form.PLACE] == [True], text
    assert not any(name.homonym for name in world.names["iraq"])


def test_places_are_no_entries(world: World) -> None:
    for text in ("Baiji", "Ramadi", "Mosul", "Latakia", "Cold War", "Middle East"):
        assert owners(world, text) == {""}, text
        assert {name.form for name in world.names[fold_name(text)]} == {Form.PLACE}


def test_an_adjective_names_what_belongs_to_an_entry(world: World) -> None:
    assert world.adjective("IRQ") == "Iraqi"
    assert world.adjective("kurds") == "Kurdish"
    assert world.adjective("hezbollah") == "Hezbollah"


def test_role_nouns_say_whose_they_are(world: World) -> None:
    expected = {
        "officials": "same",
        "army": "organ",
        "civilians": "people",
        "farmers": "calling",
        "rebels": "foes",
        "minister": "office",
        "members": "members",
        "group": "nobody",
    }
    assert {noun: world.roles.heads[noun].whose for noun in expected} == expected


def test_a_noun_that_says_little_is_qualified_by_the_word_before_it(world: World) -> None:
    def read(words: str) -> tuple[str, str | None] | None:
        found = world.roles.read(words.split())
        return (found.role.id, found.sector) if found else None

    assert read("union leader") == ("leader", "LAB")
    assert read("senior court officials") == ("judiciary", "JUD")
    assert read("officials") == ("same", "GOV")
    assert read("court police") == ("police", "COP")
    assert read("court weather") is None


def test_a_place_has_a_country_where_its_name_is_that_of_no_other(world: World) -> None:
    def country(name: str) -> str | None:
        return next((found.country for found in world.origins.get(fold_name(name), ())), None)

    places = ("Aleppo", "Mumbai", "Sichuan", "Texas", "Hyderabad", "Valencia", "Georgia", "Kashmir")
    assert [country(name) for name in places] == ["SYR", "IND", "CHN", "USA", None, None, None, None]


def test_every_kind_of_the_model_but_the_derived_ones_is_in_the_table(world: World) -> None:
    kinds = {entry.kind for entry in world.entries.values()}
    assert kinds == set(Kind) - {Kind.POPULATION, Kind.UNKNOWN}


def test_the_table_is_read_once() -> None:
    assert load_world() is load_world()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of the world of one's own: the headers only."""
    for path in HEADERS.glob("*.csv"):
        header = path.read_text(encoding="utf-8").splitlines()[0]
        (tmp_path / path.name).write_text(header + "\n", encoding="utf-8")
    monkeypatch.setattr(datafile, "files", lambda package: tmp_path)
    return tmp_path


def append(path: Path, line: str) -> None:
    with path.open("a", encoding="utf-8") as handle:
        handle.write(line + "\n")


def test_a_row_becomes_an_entry_with_all_its_names(folder: Path) -> None:
    append(folder / "groups.csv", "x-front,X Front,armed_group,IRQ,REB,,y|z,XF|X-Front Men,the X,2014,,X")
    world = load_table.__wrapped__()
    entry = world.entries["x-front"]
    assert (entry.member_of, entry.since, entry.until, entry.parent) == (("y", "z"), "2014", None, None)
    assert {(name.text, name.form) for names in world.names.values() for name in names} == {
        ("X Front", Form.NAME),
        ("XF", Form.ALIAS),
        ("X-Front Men", Form.ALIAS),
        ("the X", Form.CONTEXT),
    }


def test_a_cell_with_an_unquoted_comma_is_refused_with_file_and_line(folder: Path) -> None:
    append(folder / "persons.csv", "a,A B,,,IRQ,,A, the B")
    with pytest.raises(WorldError, match=r"persons\.csv:2: .*quote"):
        load_table.__wrapped__()


def test_a_row_that_is_too_short_is_refused(folder: Path) -> None:
    append(folder / "persons.csv", "a,A B")
    with pytest.raises(WorldError, match=r"persons\.csv:2"):
        load_table.__wrapped__()


def test_an_id_twice_is_refused_even_over_files(folder: Path) -> None:
    append(folder / "persons.csv", "twin,A B,,,IRQ,,A B")
    append(folder / "groups.csv", "twin,X Front,armed_group,IRQ,REB,,,,,2014,,X")
    with pytest.raises(WorldError, match="'twin' twice"):
        load_table.__wrapped__()


def test_a_person_has_the_sector_and_country_of_what_was_led_last(world: World) -> None:
    def codes(person: str) -> tuple[str | None, str | None]:
        return world.entries[person].country, world.entries[person].sector

    assert codes("ruth-bader-ginsburg") == ("USA", "JUD")
    assert codes("recep-tayyip-erdogan") == ("TUR", "GOV")  # and of a party
    assert codes("kofi-annan") == ("UNO", "GOV")
    assert codes("michelle-bachelet") == ("CHL", "GOV")
    assert codes("pope-francis") == ("VAT", "REL")
    assert codes("bobi-wine") == ("UGA", "OPP")


def test_an_entity_without_a_code_counts_to_a_state(world: World) -> None:
    assert [world.entries[name].country for name in ("ABKHAZIA", "SOMALILAND", "CHECHNYA")] == ["GEO", "SOM", "RUS"]
