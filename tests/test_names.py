"""Names: which spellings meet, which never do, and that every folded word still knows where it stood."""

import string
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.names import (
    APOSTROPHES,
    PARAGRAPH,
    fold_name,
    fold_tokens,
    fold_word,
    has_case_of,
    initials,
    is_acronym,
    slug,
    surname,
)

WORDS = st.text(string.ascii_letters, min_size=1, max_size=12)
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Asa'ib Ahl al-Haq", "Asaib Ahl al-Haq", "Asaib Ahl Al Haq", "ASAIB AHL AL-HAQ", "Asa’ib Ahl el-Haq"),
        ("Da'esh", "Daesh", "DAESH", "Da‘esh"),
        ("U.S.", "US", "U.S"),
        ("P.K.K.", "PKK"),
        ("Erdoğan", "Erdogan", "ERDOĞAN"),
        ("Shi'ite", "Shiite", "Shi`ite"),
        ("Muqtada al-Sadr", "Muqtada as-Sadr", "Muqtada el-Sadr"),
        ("Løgstør", "Logstor"),
        ("Kılıçdaroğlu", "Kilicdaroglu"),
        ("Ahrar al-Sham", "Ahrar ash-Sham", "Ahrar al‑Sham", "Ahrar al–Sham"),
        ("Łódź", "Lodz"),
        ("São Tomé", "Sao Tome", unicodedata.normalize("NFD", "São Tomé")),
    ],
)
def test_spellings_of_one_name_meet(spellings: tuple[str, ...]) -> None:
    assert len({fold_name(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hezbollah", "Kata'ib Hezbollah"),
        ("Iraq", "Iran"),
        ("Iraq", "Iraqi"),
        ("US", "us-Sadr"),
        ("Bakr al-Baghdadi", "al-Baghdadi Bakr"),
        ("Hamas", "Hama"),
        ("Ali Khamenei", "Alikhamenei"),
    ],
)
def test_different_names_do_not_meet(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@given(st.text(max_size=60))
@example("The ½ of U.S.'s al-Haq\n\nDa'esh’s")
@example("⑴ ㎏ ŉ ß İstanbul ﬁ")
def test_folding_a_folded_name_changes_nothing(text: str) -> None:
    assert fold_name(fold_name(text)) == fold_name(text)


@given(WORDS, WORDS)
def test_words_meet_only_by_the_same_letters(one: str, other: str) -> None:
    assert (fold_word(one) == fold_word(other)) == (one.lower() == other.lower())


@given(st.text(max_size=200))
@example("Iraq's forces in the U.S. — al-Haq's\n \nDa'esh")
def test_folded_words_lie_in_the_text_in_order(text: str) -> None:
    tokens = fold_tokens(text)
    end = 0
    for token in tokens:
        assert end <= token.start < token.end <= len(text)
        assert token.form
        end = token.end
    letters = {i for token in tokens for i in range(token.start, token.end)}
    assert all(i in letters for i, character in enumerate(text) if character.isalnum() and character not in APOSTROPHES)


@given(NAMES, st.data())
def test_case_hyphens_and_blanks_do_not_matter(name: str, data: st.DataObject) -> None:
    hyphen = data.draw(st.sampled_from([" ", "  ", "\n", "\t"]))
    varied = data.draw(st.sampled_from([str.upper, str.lower, str.title]))(name.replace(" ", hyphen))
    assert fold_name(varied) == fold_name(name)


@given(st.lists(st.text("bcdfghjkmopqvw", min_size=3, max_size=8), min_size=2, max_size=4), st.sampled_from("-‐‑–"))
def test_a_hyphen_only_separates(words: list[str], hyphen: str) -> None:
    assert fold_name(hyphen.join(words)) == " ".join(words)


@given(st.text("abcdefghij", min_size=3, max_size=10), st.data())
def test_an_apostrophe_or_accent_inside_a_word_does_not_matter(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    mark = data.draw(st.sampled_from([*APOSTROPHES, "\u0301", "\u0308"]))
    assert fold_word(word[:at] + mark + word[at:]) == word


def test_a_possessive_stands_alone_and_the_name_keeps_its_own_bounds() -> None:
    text = "Iraq’s army and al-Haq's men"
    tokens = fold_tokens(text)
    assert [(token.form, text[token.start : token.end]) for token in tokens] == [
        ("iraq", "Iraq"),
        ("'s", "’s"),
        ("army", "army"),
        ("and", "and"),
        ("al", "al"),
        ("haq", "Haq"),
        ("'s", "'s"),
        ("men", "men"),
    ]


def test_a_blank_line_is_a_sign_of_its_own_so_that_no_name_runs_across_it() -> None:
    assert [token.form for token in fold_tokens("Islamic\n \nState")] == ["islamic", PARAGRAPH, "state"]
    assert [token.form for token in fold_tokens("Islamic\nState")] == ["islamic", "state"]


def test_the_article_before_a_sun_letter_is_al_but_the_acronym_us_is_no_article() -> None:
    assert fold_name("Muqtada as-Sadr") == "muqtada al sadr"
    assert fold_name("as Sadr said") == "as sadr said"
    assert fold_tokens("US-backed rebels")[0].form == "us"
    assert fold_tokens("the U.S.-led coalition")[1].form == "us"


@pytest.mark.parametrize(
    ("text", "name", "fits"),
    [
        ("US", "US", True),
        ("us", "US", False),
        ("Us", "US", False),
        ("U.S.", "US", True),
        ("ISIS", "ISIS", True),
        ("Isis", "ISIS", True),
        ("isis", "ISIS", False),
        ("Pkk", "PKK", False),
        ("NATO", "NATO", True),
        ("Nato", "NATO", True),
        ("turkey", "Turkey", False),
        ("Turkey", "Turkey", True),
        ("TURKEY", "Turkey", True),
        ("islamic state", "Islamic State", False),
        ("Islamic state", "Islamic State", False),
        ("Islamic State", "Islamic State", True),
        ("Syrian democratic forces", "Syrian Democratic Forces", True),
        ("syrian democratic forces", "Syrian Democratic Forces", False),
        ("Asaib Ahl Al Haq", "Asa'ib Ahl al-Haq", True),
        ("the Base", "the Base", True),
        ("The Base", "the Base", True),
        ("the base", "the Base", False),
    ],
)
def test_the_case_of_the_text_must_fit_the_name(text: str, name: str, *, fits: bool) -> None:
    assert has_case_of(text, name) is fits


@given(NAMES)
def test_every_name_has_the_case_of_itself(name: str) -> None:
    assert has_case_of(name, name)


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("ISIS", True),
        ("U.S.", True),
        ("PYD/YPG", True),
        ("I", False),
        ("Isis", False),
        ("US ARMY", False),
        ("", False),
        ("9/11", False),
    ],
)
def test_acronyms_are_words_in_capitals(name: str, *, acronym: bool) -> None:
    assert is_acronym(name) is acronym


def test_initials_leave_out_the_small_words() -> None:
    assert initials("Syrian Democratic Forces") == "sdf"
    assert initials("Movement for the Liberation of Congo") == "mlc"
    assert initials("") == ""


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Qais al-Khazali", "khazali"),
        ("Haider al-Abadi", "abadi"),
        ("Recep Tayyip Erdoğan", "erdogan"),
        ("John Smith Jr", "smith"),
        ("al", ""),
        ("", ""),
    ],
)
def test_surnames(name: str, last: str) -> None:
    assert surname(name) == last


@given(st.text(max_size=40))
def test_a_slug_is_never_empty_and_safe_as_an_id(name: str) -> None:
    made = slug(name)
    assert made
    assert made == made.strip("-")
    assert not set(made) & set(" \t\n/\\\"'<>&|")


def test_a_slug_is_the_folded_name_with_hyphens() -> None:
    assert slug("Asa'ib Ahl al-Haq") == "asaib-ahl-al-haq"
    assert slug("—") == "x"


@given(st.text(alphabet=st.sampled_from("abelsABELS 019"), max_size=20))
def test_plain_names_fold_as_all_others_do(name: str) -> None:
    accented = f"{name} \u00e9"  # an accent takes the long way
    assert fold_name(accented) == f"{fold_name(name)} e".strip()
