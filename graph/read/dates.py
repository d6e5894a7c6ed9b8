"""Dates as documents give them, as ISO dates; what can be read in two ways is not read."""

import re
from datetime import UTC, date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TIME = r"(?:(?:\s*,)?(?:\s+at)?\s*[T\s]\s*\d{1,2}:?\d{2}.*)?"

_FLAGS = re.ASCII | re.IGNORECASE
_YEAR_FIRST = re.compile(
    rf"(?P<year>\d{{4}})(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}}){_TIME}", _FLAGS
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{4}(?:\d\d)?Z?)?", _FLAGS)
_DAY_MONTH = re.compile(rf"{_WEEKDAY}{_DAY}[\s-]+{_MONTH}[\s,-]+(?P<year>\d{{4}}){_TIME}", _FLAGS)
_MONTH_DAY = re.compile(rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}}){_TIME}", _FLAGS)
_YEAR_LAST = re.compile(
    rf"(?P<one>\d{{1,2}})(?P<mark>[-/.])(?P<two>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}){_TIME}", _FLAGS
)
_NUMBER = re.compile(r"\d{9,14}(?:\.\d+)?", _FLAGS)

_LONGEST = 64
_FIRST_SECOND = 100_000_000
_FIRST_MILLISECOND = 100_000_000_000
_LAST_SECOND = 4_102_444_800


def iso_date(value: object) -> str | None:
    """The date of an ISO or RFC 2822 date, a date in English words, or an epoch in seconds or milliseconds.

    The day is the one written, in the time zone it was written in; an epoch's day is UTC. None for what is no date,
    and for what may be two (`03/04/2015`); `25/12/2015` can only be one. Epochs before March 1973 are not read.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    written = str(value).strip()
    if len(written) > _LONGEST:
        return None
    for pattern in (_YEAR_FIRST, _COMPACT, _DAY_MONTH, _MONTH_DAY):
        if match := pattern.fullmatch(written):
            return _date(match["year"], match["month"], match["day"])
    if match := _YEAR_LAST.fullmatch(written):
        return _year_last(match["year"], match["one"], match["two"])
    return _from_epoch(float(written)) if _NUMBER.fullmatch(written) else None


def _year_last(year: str, one: str, two: str) -> str | None:
    """Day and month in either order, where only one order is a date or both are the same date."""
    readings = {_date(year, one, two), _date(year, two, one)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _date(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def _from_epoch(number: float) -> str | None:
    seconds = number / 1000 if number >= _FIRST_MILLISECOND else number
    if not _FIRST_SECOND <= seconds < _LAST_SECOND:
        return None
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
