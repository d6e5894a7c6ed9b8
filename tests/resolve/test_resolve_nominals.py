"""Whom descriptions mean: what was named before, one role, one state; and nobody where two would fit."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

_JNIM = "jamaat-nusrat-al-islam-wal-muslimin"


def described(outcome: Any) -> list[tuple[str, str | None]]:
    return [(m.text, m.actor_id) for m in outcome.mentions if m.level == "nominal" and m.rule != "role"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Boko Haram attacked a market. The group said it would return.", ("group", "boko-haram")),
        (
            "The Kenyan Defence Ministry denied it. A day later the ministry spoke again.",
            ("ministry", "kenyan-ministry-of-defence"),
        ),
        ("Syrian government forces advanced. The army lost two tanks.", ("army", "SYR-MIL")),
        ("Kenya met the New People's Army. The army gave no reason.", ("army", None)),  # an army is a state's
        ("Islamic State lost the town. Coalition aircraft had struck it.", None),
    ],
)
def test_a_description_is_the_one_actor_that_was_named(
    read_text: Read, text: str, wanted: tuple[str, str | None] | None
) -> None:
    found = described(read_text(text))
    assert found == ([] if wanted is None else [wanted])


def test_the_government_is_that_of_the_state_of_which_the_document_speaks(read_text: Read) -> None:
    text = (
        "Fighting spread in Sudan. Aid groups left Sudan and the border of Sudan closed. The government blamed floods."
    )
    assert ("government", "SDN") in described(read_text(text))


def test_civilians_are_the_people_of_the_state_of_which_the_document_speaks(read_text: Read) -> None:
    text = "Fighting spread in Sudan. Aid groups left Sudan. At least 60 civilians were killed."
    assert ("60 civilians", "SDN-people") in described(read_text(text))
    assert ("60 civilians", None) in described(read_text("At least 60 civilians were killed in Kenya and Somalia."))


def test_where_two_actors_fit_nobody_is_meant(read_text: Read) -> None:
    found = described(read_text("Hamas met Hezbollah. The group said nothing."))
    assert found == [("group", None)]


def test_two_states_leave_the_government_undecided(read_text: Read) -> None:
    text = "Kenya closed its border with Somalia. Kenya and Somalia had talks. The government gave no reason."
    assert ("government", None) in described(read_text(text))


def test_an_office_is_the_person_whom_the_document_names_in_it(read_text: Read) -> None:
    text = "Foreign Secretary Boris Johnson left for Rome. On Monday the foreign secretary returned."
    assert ("foreign secretary", "boris-johnson") in described(read_text(text))


def test_an_office_in_capitals_is_no_name(read_text: Read) -> None:
    text = "Minister for the Middle East Tobias Ellwood left for Rome. On Monday the Minister returned."
    assert ("Minister", "tobias-ellwood") in described(read_text(text))


def test_a_person_is_never_the_group(read_text: Read) -> None:
    found = described(read_text("Qais al-Khazali spoke in Najaf. The group cheered."))
    assert found == [("group", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Delta Air Lines sent a letter. The aircraft carrier left Norfolk.",
        "Boko Haram attacked a market. It was one of the largest groups to cross the border.",
    ],
)
def test_what_only_sounds_like_an_earlier_actor_is_nobody(read_text: Read, text: str) -> None:
    assert [actor for _, actor in described(read_text(text)) if actor] == []


def test_a_description_says_why(read_text: Read) -> None:
    outcome = read_text("Boko Haram attacked a market. The group said it would return.")
    (mention,) = [m for m in outcome.mentions if m.text == "group"]
    assert mention.rule == "coreference"
    assert mention.why == "group is Boko Haram: the only such actor just before it"
    assert mention.confidence < 1


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The coalition struck Islamic State positions near Mosul.", "global-coalition-against-daesh"),
        ("The coalition struck Houthi positions near Sanaa.", "saudi-led-coalition"),
        ("The coalition lost its majority in the Bundestag.", None),
    ],
)
def test_the_coalition_is_told_by_whom_it_fights(read_text: Read, text: str, actor: str | None) -> None:
    (mention,) = [m for m in read_text(text).mentions if m.text == "coalition"]
    assert mention.actor_id == actor


def test_a_state_acts_through_an_office_that_the_document_does_not_fill(read_text: Read) -> None:
    outcome = read_text("The Iraqi president rejected the plan.")
    assert [(m.text, m.actor_id) for m in outcome.mentions] == [("Iraqi president", None), ("Iraqi", "IRQ")]
    assert "somebody acts whom the document does not name" in outcome.mentions[1].why


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Eritrea denied that its own troops were in Tigray.", ("troops", "ERI-MIL")),
        ("The Houthis said their fighters had won.", ("fighters", "houthis")),
        ("Ethiopian troops left. Eritrea denied that its troops had.", ("troops", "ERI-MIL")),
        ("Ghana and Togo said their troops had met.", ("troops", None)),
    ],
)
def test_what_is_owned_is_that_of_whom_the_pronoun_means(
    read_text: Read, text: str, wanted: tuple[str, str | None]
) -> None:
    assert described(read_text(text)) == [wanted]


def test_planes_and_fathers_are_no_actors(read_text: Read) -> None:
    assert described(read_text("Kenya said its planes had left. Abiy Ahmed met his father.")) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Whose army it is, the sentence itself tells, against what the document says elsewhere.
        ("French soldiers left. Malian officials say the army is winning.", ("army", None)),
        # Who speaks of another state names itself most.
        ("Australia is worried. Australia condemns the coup in Myanmar. The military must stop.", ("military", None)),
        ("Rebels attacked in Somalia on Monday. The army responded.", ("army", "SOM-MIL")),
        ("Boko Haram met the cabinet.", ("cabinet", None)),
    ],
)
def test_an_army_is_that_of_the_one_state_of_which_the_text_speaks(
    read_text: Read, text: str, wanted: tuple[str, str | None]
) -> None:
    assert wanted in described(read_text(text))


@pytest.mark.parametrize(
    ("text", "description", "wanted"),
    [
        ("Turkish Airlines fell. The agency spoke.", "agency", None),
        ("Turkish Airlines fell. The airline spoke.", "airline", "turkish-airlines"),
        ("The Federal Trade Commission sued. The agency spoke.", "agency", "federal-trade-commission"),
        ("The Bundestag agreed. The court spoke.", "court", None),
        ("The International Court of Justice met. The commission spoke.", "commission", None),
        ("BlackBerry rose. An analyst at Nomura was surprised that the company grew.", "company", "blackberry"),
        ("The M23 rebels seized Goma. Rwanda denies backing the group.", "group", "march-23-movement"),
        ("HTS launched an offensive against the rebel groups.", "rebel groups", None),
        ("The Taliban attacked the militants.", "militants", None),
        ("The TTP and the BLA fought. The other militant groups fled.", "other militant groups", None),
        ("French and Canadian leaders met. The leaders spoke.", "leaders", None),
        ("HTS forces fought in Syria. Syria said that HTS hit government forces.", "government forces", "SYR-MIL"),
        ("The Syrian Army fought the FSA. Government forces advanced.", "Government forces", "SYR-MIL"),
        ("Syrian state media said that the army had won.", "army", "SYR-MIL"),
        ("Judge Ann Lee ruled against Google. The judge spoke.", "judge", "ann-lee"),
        ("Peter Doe, a tax lawyer from Leeds, lost. The lawyer spoke.", "lawyer", "peter-doe"),
        ("Judge Ann Lee met Judge Peter Doe. The judge spoke.", "judge", None),
        ("Defense Secretary Ash Carter met the prime minister. The secretary spoke.", "secretary", "ash-carter"),
        ("Everton lost. West Ham United won. The club spoke.", "club", None),
        ("Burnley lost. The Clarets won. The club spoke.", "club", "burnley-fc"),
        ("SITE Intelligence Group spoke. It rained. It snowed. It rained. JNIM lost. The group left.", "group", _JNIM),
        ("Lula spoke in Brazil. His lawyers left.", "lawyers", None),
        ("France stands with the government and people of Iraq.", "government", "IRQ"),
    ],
)
def test_a_description_is_whom_its_words_fit(
    read_text: Callable[..., Any], text: str, description: str, wanted: str | None
) -> None:
    found = [mention.actor_id for mention in read_text(text).mentions if mention.text == description]
    assert found[-1:] in ([wanted], [] if wanted is None else [wanted])


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The British company grew.", "British company"),
        ("Zimbabwe's ruling party lost.", "Zimbabwe's ruling party"),
        ("Western governments protested.", "Western governments"),
        ("Boeing aircraft crashed.", "Boeing aircraft"),
    ],
)
def test_one_of_many_and_what_is_no_states_stay_open(read_text: Callable[..., Any], text: str, phrase: str) -> None:
    assert [m.actor_id for m in read_text(text).mentions if m.text == phrase] == [None]


def test_a_state_of_a_federation_is_a_place(read_text: Callable[..., Any]) -> None:
    outcome = read_text("Residents of the US state of Georgia voted.")
    assert {m.actor_id for m in outcome.mentions} == {None}


def test_who_governs_is_told_by_the_regime_and_by_the_title(read_text: Callable[..., Any]) -> None:
    regime = read_text("The Assad regime must go. Assad refused.")
    assert [m.actor_id for m in regime.mentions if m.text == "Assad"] == ["bashar-al-assad"] * 2
    assert {m.actor_id for m in regime.mentions if m.text == "Assad regime"} == {"SYR"}
    said = "Clinton met Lavrov in the US."
    assert "bill-clinton" in {m.actor_id for m in read_text(f"President {said}").mentions}
    assert "hillary-clinton" in {m.actor_id for m in read_text(f"Secretary of State {said}").mentions}
    party = read_text("Suu Kyi's government fell, said the National League for Democracy.")
    assert {m.actor_id for m in party.mentions if m.text == "Suu Kyi's government"} == {"MMR"}


def test_an_office_has_the_holder_right_beside_it(read_text: Callable[..., Any]) -> None:
    text = (
        "UN Secretary-General Kurt Waldheim spoke. The Secretary-General of the United Nations, António Guterres, left."
    )
    outcome = read_text(text)
    told = {m.text: m.actor_id for m in outcome.mentions}
    assert told["Secretary-General of the United Nations"] == "antonio-guterres"
    bank = read_text("The governor of the Central Bank of Nigeria (CBN), Godwin Emefiele, left.")
    assert {m.actor_id for m in bank.mentions if m.text.startswith("governor")} == {"godwin-emefiele"}
