"""What the words beside a name say: whose ministry it is, which longer name it is part of, whose letters they are."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.model import FoundMention, Kind, Level
from graph.resolve.short_names import ShortNames
from graph.world import load_world

Read = Callable[..., Any]


def actors(outcome: Any, *texts: str) -> list[str | None]:
    return [mention.actor_id for mention in outcome.mentions if mention.text in texts]


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        (
            "Russia's Defence Ministry met Ukraine's Defence Ministry.",
            "Defence Ministry",
            "russian-ministry-of-defence",
        ),
        ("The Ministry of Defense in Tokyo agreed.", "Ministry of Defense", "japanese-ministry-of-defence"),
        ("Georgia's Interior Ministry met Russia.", "Interior Ministry", "georgian-ministry-of-internal-affairs"),
        ("Brazil's Senate voted.", "Senate", "federal-senate-brazil"),
        ("Turkey's Air Force struck. The Air Force said so.", "Air Force", "TUR-MIL"),
        ("Mali's Supreme Court voted.", "Supreme Court", "MLI-judiciary"),  # none that the table knows by that name
    ],
)
def test_a_ministry_is_that_of_the_state_beside_it(read_text: Read, text: str, name: str, wanted: str) -> None:
    assert actors(read_text(text), name)[0] == wanted


def test_an_air_force_without_a_state_is_nobody(read_text: Read) -> None:
    """Two texts that speak of the Air Force speak of two."""
    assert set(actors(read_text("The Air Force struck twice in Kenya and Somalia."), "Air Force")) <= {None}


def test_a_coalition_of_parties_fights_no_war(read_text: Read) -> None:
    text = "ISAF left. The ruling coalition fell, coalition talks began. The coalition struck the Taliban."
    isaf = "international-security-assistance-force"
    assert actors(read_text(text), "coalition") == [None, None, isaf]


@pytest.mark.parametrize(
    ("names", "short", "wanted"),
    [
        (["Duke Energy"], "Duke", "Duke Energy"),
        (["Duke Energy", "Duke Energy Ohio"], "Duke", "Duke Energy Ohio"),
        (["Duke Energy", "Duke University"], "Duke", None),  # two might be meant
        (["Tamarind Trust"], "Tamarind Holdings", None),
        (["World Bank"], "Bank", None),  # describes, and any bank may be meant
    ],
)
def test_one_longer_name_or_none(names: list[str], short: str, wanted: str | None) -> None:
    def mention(name: str) -> FoundMention:
        return FoundMention(0, 0, len(name), name, Level.NAME, str(Kind.ORGANISATION), name)

    longer = ShortNames([mention(name) for name in [*names, short]], load_world()).longer(mention(short))
    assert (longer.name if longer else None) == wanted


def test_letters_that_the_text_spells_out_are_nobody_elses(read_text: Read) -> None:
    """AFP is a news agency, but not where the text gives the letters to an army."""
    text = "The Armed Forces of the Philippines (AFP) fought on Luzon. The AFP said so."
    assert actors(read_text(text), "AFP") == ["PHL-MIL", "PHL-MIL"]
    assert actors(read_text("AFP said so."), "AFP") == ["agence-france-presse"]


def test_letters_may_leave_the_country_out(read_text: Read) -> None:
    text = "The U.S. National Hurricane Center (NHC) warned Florida. The NHC said so."
    found = read_text(text)
    assert len({m.actor_id for m in found.mentions if "Hurricane" in m.text or m.text == "NHC"}) == 1


def test_the_legal_form_of_a_company_is_no_part_of_its_name(read_text: Read) -> None:
    found = [actors(read_text(text), name) for text, name in LEGAL_FORMS]
    assert found == [["org-brightwater-industries"]] * len(LEGAL_FORMS)


LEGAL_FORMS = [
    ("Shares of Brightwater Industries Inc. fell.", "Brightwater Industries Inc."),
    ("Shares of Brightwater Industries fell.", "Brightwater Industries"),
    ("Shares of Brightwater Industries Ltd fell.", "Brightwater Industries Ltd"),
]


@pytest.mark.parametrize(
    ("text", "phrase", "wanted"),
    [
        ("German broadcaster ARD said so.", "German broadcaster", []),
        ("Libyan warlord Khalifa Haftar left.", "Libyan warlord", []),
        ("The Wagner Group, a Russian military company, left.", "Russian military company", ["wagner-group"]),
        ("Qassem Soleimani, an Iranian general, left.", "Iranian general", ["qasem-soleimani"]),
        ("Khalifa Haftar met Hezbollah, a Lebanese official said.", "Lebanese official", ["LBN"]),
        ("American officials Jane Roe and John Doe spoke.", "American officials", ["USA"]),
        ("An Iraqi soldier left Hezbollah.", "Iraqi soldier", ["IRQ-MIL"]),
    ],
)
def test_what_describes_the_name_beside_it_is_nobody_else(
    read_text: Read, text: str, phrase: str, wanted: list[str]
) -> None:
    assert actors(read_text(text), phrase) == wanted


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("The EU met.", "european-union"),
        ("The European Commission met.", "european-union"),
        ("Belgium voted.", "BEL"),
        ("Nobody met.", None),
        ("Belgium met the EU.", None),
    ],
)
def test_brussels_is_whom_of_its_two_the_text_names(read_text: Read, before: str, wanted: str | None) -> None:
    assert actors(read_text(f"{before} Brussels imposed sanctions on Russia."), "Brussels") == [wanted]
    assert actors(read_text(f"{before} They live in Brussels."), "Brussels") == [None]


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Boris Johnson won and the SNP gained. On Monday Labour regretted it.", "Labour", "labour-party-uk"),
        (
            "Narendra Modi spoke and the BJP led. On Monday Congress regretted it.",
            "Congress",
            "indian-national-congress",
        ),
        ("Samsung fell. On Monday Apple rose.", "Apple", "apple-inc"),
        ("It rained. On Monday Labour regretted it.", "Labour", None),
    ],
)
def test_names_of_home_politics_and_of_business_are_signs_of_each_other(
    read_text: Read, text: str, name: str, wanted: str | None
) -> None:
    assert actors(read_text(text), name) == [wanted]
