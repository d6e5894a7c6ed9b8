"""Role phrases: "Iraqi officials" is one, "the U.S. military campaign" is not."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from graph.extract.gazetteer import make_gazetteer
from graph.extract.names import make_names
from graph.extract.phrase import Phrase
from graph.extract.roles import make_roles
from graph.world import load_world

Tagged = Callable[..., Doc]
Parsed = Callable[..., Doc]
Roled = Callable[[Doc], list[Phrase]]


@pytest.fixture(scope="session")
def roled() -> Roled:
    """The phrases that the first three steps find."""
    nlp = spacy.blank("en")
    made = [make(nlp, "step") for make in (make_gazetteer, make_names, make_roles)]

    def run(doc: Doc) -> list[Phrase]:
        for step in made:
            doc = step(doc)
        return list(doc._.actor_phrases)

    return run


def read(phrases: list[Phrase]) -> list[tuple[str, str | None]]:
    return [(phrase.name, phrase.role) for phrase in phrases]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Then|ADV Iraqi|ADJ officials|NOUN met|VERB", [("Iraqi officials", "same")]),
        ("The|DET Iraqi|ADJ army|NOUN fled|VERB", [("Iraqi army", "military")]),
        ("The|DET Belgian|ADJ ground|NOUN forces|NOUN fled|VERB", [("Belgian ground forces", "military")]),
        ("The|DET Belgian|ADJ oil|NOUN ministry|NOUN denied|VERB", [("Belgian oil ministry", "oil-ministry")]),
        ("Iraq|PROPN ~'s|PART parliament|NOUN voted|VERB", [("Iraq's parliament", "parliament")]),
        ("Iraq|PROPN ~’s|PART intelligence|NOUN officers|NOUN", [("Iraq’s intelligence officers", "intelligence")]),
        ("The|DET Baghdad|PROPN government|NOUN met|VERB", [("Baghdad government", "same")]),
        ("American|ADJ warplanes|NOUN struck|VERB", [("American warplanes", "military")]),
        ("Daesh|PROPN fighters|NOUN fled|VERB", [("Daesh fighters", "fighters")]),
        ("Syrian|ADJ rebels|NOUN won|VERB", [("Syrian rebels", "rebels")]),
        ("the|DET people|NOUN of|ADP Syria|PROPN want|VERB", [("people of Syria", "people")]),
        ("the|DET government|NOUN of|ADP the|DET Congo|PROPN met|VERB", [("government of the Congo", "same")]),
        ("Iraqi|ADJ forces|NOUN advancing|VERB alone|ADV", [("Iraqi forces", "military")]),
        ("Kurdish|ADJ fighters|NOUN won|VERB", [("Kurdish fighters", "fighters")]),
        ("the|DET junta|NOUN in|ADP Niamey|PROPN fell|VERB", [("junta in Niamey", "same")]),
        ("the|DET regime|NOUN in|ADP Syria|PROPN fell|VERB", [("regime in Syria", "same")]),
        ("officials|NOUN in|ADP Baghdad|PROPN said|VERB", [("officials in Baghdad", "same")]),
        ("Mosul|PROPN officials|NOUN met|VERB", [("Mosul officials", "same")]),
        ("Mosul|PROPN police|NOUN met|VERB", [("Mosul police", "police")]),
    ],
)  # fmt: skip
def test_a_role_noun_at_the_end_of_the_noun_group_makes_a_role_phrase(
    tagged: Tagged, roled: Roled, written: str, expected: list[tuple[str, str | None]]
) -> None:
    assert read(roled(tagged(written))) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("the|DET U.S.|PROPN military|ADJ campaign|NOUN failed|VERB", [("U.S.", None)]),
        ("the|DET Iraqi|ADJ government|NOUN building|NOUN fell|VERB", [("Iraqi", None)]),
        ("Iran|PROPN ~-|PUNCT ~backed|VERB militias|NOUN won|VERB", [("Iran", None)]),
        ("Iranian|ADJ ~-|PUNCT ~backed|VERB militias|NOUN won|VERB", [("Iranian", None)]),
        ("US|PROPN backed|VERB rebels|NOUN won|VERB", [("US", None)]),
        ("the|DET mostly|ADV Iraqi|ADJ population|NOUN fled|VERB", [("Iraqi", None)]),
        ("Iraq|PROPN ,|PUNCT officials|NOUN said|VERB", [("Iraq", None)]),
        ("officials|NOUN in|ADP Iraq|PROPN said|VERB", [("Iraq", None)]),
        ("forces|NOUN of|ADP Iran|PROPN ~'s|PART Quds|PROPN Force|PROPN", [("Iran", None), ("Quds Force", None)]),
        ("Syrians|PROPN officials|NOUN met|VERB", [("Syrians", "people")]),
        ("Mosul|PROPN companies|NOUN met|VERB", [("Mosul", None)]),
        ("the|DET mayor|NOUN of|ADP Mosul|PROPN left|VERB", [("Mosul", None)]),
    ],
)
def test_what_is_no_role_phrase(
    tagged: Tagged, roled: Roled, written: str, expected: list[tuple[str, str | None]]
) -> None:
    assert read(roled(tagged(written))) == expected


def test_the_role_phrase_takes_the_place_of_the_affiliation(tagged: Tagged, roled: Roled) -> None:
    (phrase,) = roled(tagged("Then|ADV Iraqi|ADJ officials|NOUN met|VERB"))
    assert (phrase.affiliation, phrase.entries, phrase.level) == ("Iraqi", ("IRQ",), "nominal")


def test_the_leader_of_a_group_keeps_the_group(tagged: Tagged, roled: Roled) -> None:
    doc = tagged("the|DET leader|NOUN of|ADP the|DET Badr|PROPN Organization|PROPN spoke|VERB")
    phrases = roled(doc)
    assert read(phrases) == [("leader of the Badr Organization", "leader"), ("Badr Organization", None)]
    assert [phrase.label for phrase in phrases] == ["person", "armed_group"]


def test_a_leaders_forces_keep_the_leader(tagged: Tagged, roled: Roled) -> None:
    doc = tagged("[Bashar|PROPN al|PROPN ~-|PUNCT ~Assad|PROPN] ~'s|PART forces|NOUN won|VERB", "PERSON")
    phrases = roled(doc)
    assert [(phrase.name, phrase.role, phrase.label) for phrase in phrases] == [
        ("Bashar al-Assad's forces", "military", "military"),
        ("Bashar al-Assad", None, "person"),
    ]


def test_the_office_before_a_name_ends_where_the_name_begins(tagged: Tagged, roled: Roled) -> None:
    doc = tagged("The|DET Iraqi|ADJ president|NOUN [Fuad|PROPN Masum|PROPN] met|VERB", "PERSON")
    assert ("Iraqi president", "president") in read(roled(doc))
    assert ("Fuad Masum", None) in read(roled(doc))


def test_adjectives_before_belong_to_the_phrase_but_numbers_and_quantifiers_do_not(
    parsed: Parsed, roled: Roled
) -> None:
    senior = parsed("two|NUM|nummod|3 senior|ADJ|amod|3 Iraqi|ADJ|amod|3 officials|NOUN|nsubj|4 met|VERB|ROOT|4")
    assert read(roled(senior)) == [("senior Iraqi officials", "same")]
    many = parsed("many|ADJ|amod|2 Iraqi|ADJ|amod|2 officials|NOUN|nsubj|3 met|VERB|ROOT|3")
    assert read(roled(many)) == [("Iraqi officials", "same")]


def test_a_community_alone_as_an_adjective_names_nobody(parsed: Parsed, roled: Roled) -> None:
    assert roled(parsed("the|DET|det|2 Kurdish|ADJ|amod|2 spring|NOUN|nsubj|3 came|VERB|ROOT|3")) == []


def test_offsets_are_those_of_the_text(tagged: Tagged, roled: Roled) -> None:
    doc = tagged("Then|ADV Iraq|PROPN ~'s|PART army|NOUN and|CCONJ Daesh|PROPN fighters|NOUN met|VERB")
    assert [doc.text[phrase.start : phrase.end] for phrase in roled(doc)] == ["Iraq's army", "Daesh fighters"]


def test_every_role_noun_of_the_table_is_found_behind_a_demonym(tagged: Tagged, roled: Roled) -> None:
    world = load_world()
    missed = []
    for head, role in world.roles.heads.items():
        is_name = head in world.names or f"romanian {head}" in world.names
        if "of" in head.split() or is_name or role.whose in ("members", "nobody"):
            continue
        words = " ".join(f"{word}|NOUN" for word in head.split())
        phrases = roled(tagged(f"Then|ADV Romanian|ADJ {words} came|VERB"))
        if (f"Romanian {head}", role.id) not in read(phrases):
            missed.append((head, role.id, read(phrases)))
    assert missed == [], missed


QUALIFIED = "Dhulbahante|PROPN|compound|1 {noun}|NOUN|nsubj|2 fled|VERB|ROOT|2"


@pytest.mark.parametrize(
    ("written", "label", "expected"),
    [
        (QUALIFIED.format(noun="militiamen"), "PERSON", [("Dhulbahante militiamen", "militias")]),
        (QUALIFIED.format(noun="police"), "PERSON", [("Dhulbahante police", "police")]),
        (QUALIFIED.format(noun="government"), "PERSON", [("Dhulbahante", None)]),
        (QUALIFIED.format(noun="supporters"), "PERSON", [("Dhulbahante", None)]),
        ("Dhulbahante|PROPN|nsubj|1 fled|VERB|ROOT|1", "PERSON", [("Dhulbahante", None)]),
        ("Gondorian|ADJ|amod|1 troops|NOUN|nsubj|2 fled|VERB|ROOT|2", "LOC", [("Gondorian troops", "military")]),
        ("Western|ADJ|amod|1 governments|NOUN|nsubj|2 fled|VERB|ROOT|2", "LOC", [("Western governments", "same")]),
        ("Gondorian|ADJ|amod|1 cheese|NOUN|nsubj|2 melted|VERB|ROOT|2", "LOC", []),
    ],
)
def test_a_name_that_no_table_knows_may_be_a_people_or_a_place(
    parsed: Parsed, roled: Roled, written: str, label: str, expected: list[tuple[str, str | None]]
) -> None:
    doc = parsed(written, [f"B-{label}", *["O"] * (len(written.split()) - 1)])
    assert read(roled(doc)) == expected


def test_a_person_named_in_full_is_no_people(parsed: Parsed, roled: Roled) -> None:
    doc = parsed(
        "Ana|PROPN|compound|1 Roth|PROPN|nsubj|2 spoke|VERB|ROOT|2 Roth|PROPN|compound|4 forces|NOUN|nsubj|5"
        " fled|VERB|ROOT|5",
        ["B-PERSON", "I-PERSON", "O", "B-PERSON", "O", "O"],
    )
    assert read(roled(doc)) == [("Ana Roth", None), ("Roth", None)]
