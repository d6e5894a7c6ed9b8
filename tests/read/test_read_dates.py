import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.read.dates import iso_date


@pytest.mark.parametrize(
    "written",
    [
        "2015-10-12",
        "2015/10/12",
        "2015.10.12",
        " 2015-10-12 ",
        "2015-10-12T23:30:00-05:00",
        "2015-10-12T10:00:00.123456789Z",
        "2015-10-12 10:00",
        "20151012",
        "20151012103000",
        "20151012T103000Z",
        20151012,
        "Mon, 12 Oct 2015 10:00:00 +0000",
        "12 Oct 2015 10:00 GMT",
        "12 October 2015",
        "12th October, 2015",
        "Monday, 12 October 2015",
        "12-Oct-2015",
        "October 12, 2015",
        "Oct. 12, 2015",
        "october 12th 2015",
        "October 12, 2015 at 10:30 AM",
        "October 12, 2015, 10:30 a.m. EDT",
        1444608000,
        1444608000.5,
        1444608000123,
        "1444608000",
    ],
)
def test_every_spelling_of_one_day_is_read(written: object) -> None:
    assert iso_date(written) == "2015-10-12"


def test_a_day_after_the_twelfth_leaves_one_reading() -> None:
    assert iso_date("25/12/2015") == iso_date("12/25/2015") == "2015-12-25"
    assert iso_date("04/04/2015") == "2015-04-04"


@pytest.mark.parametrize(
    "written",
    [
        "03/04/2015",
        "3.4.2015",
        "12/10/15",
        "2015",
        2015,
        "2015-10",
        "2015-02-30",
        "20159999",
        "31 February 2015",
        "yesterday",
        "",
        0,
        -1444608000,
        True,
        None,
        ["2015-10-12"],
        {"$date": "2015-10-12"},
        float("nan"),
        float("inf"),
        1e300,
        "2015-10-12 to 2015-10-14",
        "2015-10-12" + " " * 100_000 + "x",
    ],
)
def test_what_is_ambiguous_or_no_date_is_not_guessed(written: object) -> None:
    assert iso_date(written) is None


@given(st.dates())
def test_iso_dates_are_unchanged(day: object) -> None:
    assert iso_date(str(day)) == str(day)


@given(st.text() | st.integers() | st.floats())
def test_nothing_raises(written: object) -> None:
    found = iso_date(written)
    assert found is None or len(found) == 10
