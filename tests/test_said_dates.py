"""Dates that sentences say, resolved against the document's date."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import said_dates
from graph.said_dates import find_said, read_said

FRIDAY = "2015-10-16"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("on Monday", ("2015-10-12", "2015-10-12")),
        ("on Friday", ("2015-10-16", "2015-10-16")),
        ("last Friday", ("2015-10-16", "2015-10-16")),
        ("next Friday", ("2015-10-23", "2015-10-23")),
        ("since Tuesday", ("2015-10-13", None)),
        ("yesterday", ("2015-10-15", "2015-10-15")),
        ("last week", ("2015-10-05", "2015-10-11")),
        ("this month", ("2015-10-01", "2015-10-31")),
        ("last year", ("2014-01-01", "2014-12-31")),
        ("three days ago", ("2015-10-13", "2015-10-13")),
        ("two weeks ago", ("2015-09-28", "2015-10-04")),
        ("a month ago", ("2015-09-01", "2015-09-30")),
        ("in June 2014", ("2014-06-01", "2014-06-30")),
        ("in February 2016", ("2016-02-01", "2016-02-29")),
        ("in June", ("2015-06-01", "2015-06-30")),
        ("in December", ("2014-12-01", "2014-12-31")),
        ("since 2014", ("2014-01-01", None)),
        ("since early June 2014", ("2014-06-01", None)),
        ("from 2003 to 2011", ("2003-01-01", "2011-12-31")),
        ("on September 28", ("2015-09-28", "2015-09-28")),
        ("on 28 December", ("2014-12-28", "2014-12-28")),
        ("on Dec. 5, 2014", ("2014-12-05", "2014-12-05")),
    ],
)
def test_what_is_said_is_seen_from_the_documents_date(words: str, days: tuple[str, str | None]) -> None:
    assert read_said(words, FRIDAY) == days


@pytest.mark.parametrize("words", ["on Monday", "last week", "in June", "three days ago", "5 June", "today"])
def test_what_is_relative_is_unknown_without_the_documents_date(words: str) -> None:
    assert read_said(words, None) is None


@pytest.mark.parametrize(
    "text", ["It may 5 times.", "He marched 3 miles.", "In 300 days.", "Sunni 2015 men.", "31 men"]
)
def test_what_is_no_date_is_not_taken_for_one(text: str) -> None:
    assert find_said(text) == []


def test_a_day_that_does_not_exist_is_no_day() -> None:
    assert read_said("30 February 2014", FRIDAY) is None


@given(st.text(max_size=60))
def test_found_dates_are_inside_the_text_in_order_and_apart(text: str) -> None:
    found = find_said(f"In June 2014 {text} on Monday")
    assert all(0 <= start < end for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert found


@given(st.sampled_from(["on Monday", "in June", "last week", "two years ago", "May 5"]), st.dates())
def test_the_first_day_is_never_after_the_last(words: str, published: object) -> None:
    days = read_said(words, str(published))
    assert days is None or days[1] is None or days[0] <= days[1]


WORDS = (
    *("since", "in", "from", "to", "between", "and", "last", "next", "this", "on", "of", "early", "mid-", "ago", "a"),
    *("2014", "1999", "28", "5,", "3rd", "June", "Sept.", "may", "Dec.", "Monday", "friday", "today", "tomorrow"),
    *("two", "weeks", "month", "year", "days", "3-day", "J20", "weekly"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_what_is_looked_for_first_hides_no_date(text: str) -> None:
    readers = tuple((frozenset[str](), pattern, reader) for _, pattern, reader in said_dates._READERS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(said_dates, "_READERS", readers)
        patch.setattr(said_dates, "_HINTS", re.compile(""))
        unhinted = find_said(text)
    assert find_said(text) == unhinted
