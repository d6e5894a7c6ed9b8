"""Names: where the model and the table of the world speak of the same words."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from graph.extract.gazetteer import make_gazetteer
from graph.extract.names import make_names
from graph.extract.phrase import Phrase
from graph.world import Form

Tagged = Callable[..., Doc]
Named = Callable[[Doc], list[Phrase]]


@pytest.fixture(scope="session")
def named() -> Named:
    """The phrases that the first two steps find."""
    nlp = spacy.blank("en")
    gazetteer, names = make_gazetteer(nlp, "g"), make_names(nlp, "n")
    return lambda doc: list(names(gazetteer(doc))._.actor_phrases)


def read(phrases: list[Phrase]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(phrase.name, phrase.label, phrase.entries) for phrase in phrases]


def test_the_table_finds_names_that_no_model_has_seen(tagged: Tagged, named: Named) -> None:
    assert read(named(tagged("Daesh|PROPN left|VERB Mosul|PROPN"))) == [
        ("Daesh", "armed_group", ("islamic-state",)),
        ("Mosul", "place", ()),
    ]


def test_a_person_who_bears_the_name_of_a_state_is_no_state(tagged: Tagged, named: Named) -> None:
    phrases = named(tagged("[George|PROPN Washington|PROPN] crossed|VERB", "PERSON"))
    assert read(phrases) == [("George Washington", "person", ())]


def test_the_surname_of_such_a_person_is_the_person_too(tagged: Tagged, named: Named) -> None:
    docs = [
        tagged("[Michael|PROPN Jordan|PROPN] spoke|VERB .|PUNCT", "PERSON"),
        tagged("[Jordan|PROPN] left|VERB", "PERSON"),
    ]
    assert read(named(Doc.from_docs(docs))) == [("Michael Jordan", "person", ()), ("Jordan", "person", ())]


def test_a_state_that_the_model_takes_for_a_person_is_the_state(tagged: Tagged, named: Named) -> None:
    assert read(named(tagged("[Jordan|PROPN] left|VERB", "PERSON"))) == [("Jordan", "state", ("JOR",))]


def test_an_organisation_with_a_state_in_its_name_is_no_state(tagged: Tagged, named: Named) -> None:
    phrases = named(tagged("[Bank|PROPN of|ADP Syria|PROPN] closed|VERB", "ORG"))
    assert read(phrases) == [("Bank of Syria", "organisation", ())]


def test_a_known_name_stands_in_a_longer_stretch_that_is_no_name(tagged: Tagged, named: Named) -> None:
    assert read(named(tagged("[ISIS|PROPN Leader|NOUN] fled|VERB", "ORG"))) == [
        ("ISIS", "armed_group", ("islamic-state",))
    ]
    phrases = named(tagged("The|DET [Iraqi|PROPN Frontlines|PROPN] moved|VERB", "ORG"))
    assert read(phrases) == [("Iraqi", "state", ("IRQ",))]


def test_a_longer_name_of_a_person_wins_over_the_surname_in_the_table(tagged: Tagged, named: Named) -> None:
    phrases = named(tagged("[Bakr|PROPN al|PROPN ~-|PUNCT ~Baghdadi|PROPN] fled|VERB", "PERSON"))
    assert [phrase.name for phrase in phrases] == ["Bakr al-Baghdadi"]


def test_a_title_that_the_model_took_in_does_not_hide_a_known_person(tagged: Tagged, named: Named) -> None:
    phrases = named(tagged("[President|PROPN Bashar|PROPN al|PROPN ~-|PUNCT ~Assad|PROPN] spoke|VERB", "PERSON"))
    assert read(phrases) == [("Bashar al-Assad", "person", ("bashar-al-assad",))]


def test_a_name_that_the_model_calls_a_place_is_a_place(tagged: Tagged, named: Named) -> None:
    assert read(named(tagged("They|PRON left|VERB [Xandar|PROPN]", "GPE"))) == [("Xandar", "place", ())]


def test_the_words_beside_a_name_show_that_it_is_a_place(tagged: Tagged, named: Named) -> None:
    for written in (
        "the|DET town|NOUN of|ADP [Xandar|PROPN] fell|VERB",
        "the|DET [Xandar|PROPN] refinery|NOUN fell|VERB",
    ):
        assert read(named(tagged(written, "ORG"))) == [("Xandar", "place", ())]
    assert read(named(tagged("they|PRON met|VERB in|ADP [Xandar|PROPN]", "PERSON"))) == [("Xandar", "place", ())]
    assert read(named(tagged("they|PRON met|VERB with|ADP [Xandar|PROPN]", "PERSON"))) == [("Xandar", "person", ())]


def test_a_place_by_apposition_is_a_place_everywhere(parsed: Callable[..., Doc], named: Named) -> None:
    written = (
        "Xandar|PROPN|nsubj|4 ~,|PUNCT|punct|0 the|DET|det|3 province|NOUN|appos|0 fell|VERB|ROOT|4 .|PUNCT|punct|4"
    )
    first = parsed(written, ["B-PERSON", "O", "O", "O", "O", "O"])
    second = parsed("Xandar|PROPN|nsubj|1 burns|VERB|ROOT|1", ["B-PERSON", "O"])
    assert read(named(Doc.from_docs([first, second]))) == [("Xandar", "place", ())] * 2


def test_what_is_neither_person_nor_organisation_nor_place_is_dropped(tagged: Tagged, named: Named) -> None:
    assert named(tagged("the|DET [Great|PROPN Famine|PROPN] came|VERB", "EVENT")) == []


def test_surnames_that_the_model_missed_are_found_with_their_article(tagged: Tagged, named: Named) -> None:
    docs = [
        tagged("[Hakim|PROPN al|PROPN Zandari|PROPN] spoke|VERB .|PUNCT", "PERSON"),
        tagged("Then|ADV al|PROPN ~-|PUNCT ~Zandari|PROPN and|CCONJ Zandari|PROPN and|CCONJ zandari|NOUN left|VERB"),
    ]
    doc = Doc.from_docs(docs)
    phrases = named(doc)
    assert [doc.text[phrase.start : phrase.end] for phrase in phrases] == ["Hakim al Zandari", "al-Zandari", "Zandari"]
    assert {phrase.label for phrase in phrases} == {"person"}


def test_a_demonym_alone_is_a_person_and_before_a_noun_an_adjective(parsed: Callable[..., Doc], named: Named) -> None:
    alone = named(parsed("An|DET|det|1 Iraqi|NOUN|nsubj|2 spoke|VERB|ROOT|2"))
    before = named(parsed("The|DET|det|2 Iraqi|ADJ|amod|2 spring|NOUN|nsubj|3 came|VERB|ROOT|3"))
    assert [phrase.form for phrase in (*alone, *before)] == [Form.PERSON, Form.ADJECTIVE]


def test_a_common_word_and_a_name_of_two_need_context(tagged: Tagged, named: Named) -> None:
    found = {word: named(tagged(f"Then|ADV {word}|PROPN left|VERB"))[0] for word in ("Daesh", "Badr", "Hashed", "PMC")}
    assert {word: phrase.needs_context for word, phrase in found.items()} == {
        "Daesh": False,
        "Badr": True,
        "Hashed": True,
        "PMC": True,
    }


def test_phrases_stand_in_order_and_never_overlap(tagged: Tagged, named: Named) -> None:
    doc = tagged("Iraq|PROPN [Bank|PROPN of|ADP Syria|PROPN] Iran|PROPN Hezbollah|PROPN .|PUNCT")
    phrases = named(doc)
    assert [phrase.name for phrase in phrases] == ["Iraq", "Bank of Syria", "Iran", "Hezbollah"]
    assert all(doc.text[phrase.start : phrase.end] == phrase.name for phrase in phrases)


@pytest.mark.parametrize("name", ["Rio|PROPN Tinto|PROPN PLC|PROPN", "Walmart|PROPN ,|PUNCT Inc.|PROPN"])
def test_a_legal_form_belongs_to_the_name_and_is_nobody_by_itself(tagged: Tagged, named: Named, name: str) -> None:
    doc = tagged(f"{name} grew|VERB")
    found = named(doc)
    assert [doc.text[phrase.start : phrase.end] for phrase in found] == [doc.text.removesuffix(" grew")]
    assert found[0].name == doc.text.split(" PLC")[0].split(" ,")[0]


def test_a_council_keeps_its_letters_where_no_company_stands_before_them(tagged: Tagged, named: Named) -> None:
    assert [phrase.name for phrase in named(tagged("Hamas|PROPN PLC|PROPN voted|VERB"))] == ["Hamas", "PLC"]
