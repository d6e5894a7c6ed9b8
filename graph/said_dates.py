"""Dates that a sentence says ("in June 2014", "on Monday", "last week"): where they stand, and which days they are.

What a sentence leaves open stays open: "since 2014" has no end, and "on Monday" means nothing without the document's
date. A weekday or month without more is the latest one up to the document's date, as news tells what has happened.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

Days = tuple[date, date | None]
Said = re.Match[str]

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NEAR_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_UNIT_DAYS = {"day": 1, "week": 7}

_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d-])"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)"
_UNIT = r"(?P<unit>day|week|month|year)"
_SINCE = r"(?:(?P<lead>since)\s+)?(?:early\s+|late\s+|mid-)?"


def _days(published: date | None, said: Said) -> Days | None:
    """A day of a month, the year said or the one in which the document looks back on it."""
    month, day = _month(said["month"]), int(said["day"])
    year = int(said["year"]) if "year" in said.re.groupindex else None
    if year is None and published:
        year = published.year - ((month, day) > (published.month, published.day))
    try:
        return _from(said, date(year, month, day), date(year, month, day)) if year else None
    except ValueError:
        return None


def _months(published: date | None, said: Said) -> Days | None:
    month = _month(said["month"])
    if "year" in said.re.groupindex:
        year = int(said["year"])
    elif published:
        is_next = (said["lead"] or "").lower() == "next"
        year = published.year + (month <= published.month) if is_next else published.year - (month > published.month)
    else:
        return None
    return _from(said, date(year, month, 1), _last_of(year, month))


def _years(published: date | None, said: Said) -> Days | None:
    last = int(said["last_year"]) if "last_year" in said.re.groupindex else int(said["year"])
    return _from(said, date(int(said["year"]), 1, 1), date(last, 12, 31))


def _weekday(published: date | None, said: Said) -> Days | None:
    if not published:
        return None
    wanted = _WEEKDAYS.index(said["weekday"].lower())
    if (said["lead"] or "").lower() == "next":
        ahead = (wanted - published.weekday()) % 7 or 7
        day = published + timedelta(ahead)
    else:
        day = published - timedelta((published.weekday() - wanted) % 7)
    return _from(said, day, day)


def _near(published: date | None, said: Said) -> Days | None:
    if not published:
        return None
    day = published + timedelta(_NEAR_DAYS[said["near"].lower()])
    return day, day


def _unit(published: date | None, said: Said) -> Days | None:
    """ "last week", "this year": the whole week, month or year."""
    if not published:
        return None
    step = {"last": -1, "past": -1, "previous": -1, "next": 1}.get(said["lead"].lower(), 0)
    return _whole(published, said["unit"].lower(), step)


def _ago(published: date | None, said: Said) -> Days | None:
    """ "three days ago": that day; "two weeks ago": that week, as nobody counts more finely."""
    if not published:
        return None
    word = said["number"].lower()
    number = int(word) if word.isdigit() else _COUNTS.index(word) + 1 if word in _COUNTS else 1
    return _whole(published, said["unit"].lower(), -number)


def _whole(published: date, unit: str, step: int) -> Days | None:
    try:
        if unit == "year":
            return date(published.year + step, 1, 1), date(published.year + step, 12, 31)
        if unit == "month":
            years, month = divmod(published.month - 1 + step, 12)
            return date(published.year + years, month + 1, 1), _last_of(published.year + years, month + 1)
        day = published + timedelta(_UNIT_DAYS[unit] * step)
    except (ValueError, OverflowError):
        return None
    if unit == "day":
        return day, day
    monday = day - timedelta(day.weekday())
    return monday, monday + timedelta(6)


def _from(said: Said, first: date, last: date) -> Days:
    """What is said to go on since has no end."""
    is_open = "lead" in said.re.groupindex and (said["lead"] or "").lower() == "since"
    return first, None if is_open else last


def _month(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, start=1) if month.startswith(name.lower()[:3]))


def _last_of(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(1)


# Each pattern with what a text that it fits must hold, by the groups of `_HINTS`.
_READERS: tuple[tuple[frozenset[str], re.Pattern[str], Callable[[date | None, Said], Days | None]], ...] = tuple(
    (frozenset(hints.split()), re.compile(rf"\b{pattern}", re.IGNORECASE), reader)
    for hints, pattern, reader in (
        ("month number", rf"{_SINCE}{_MONTH}\s+{_DAY},?\s+{_YEAR}", _days),
        ("month number", rf"{_SINCE}{_DAY}\s+{_MONTH},?\s+{_YEAR}", _days),
        ("month number", rf"{_SINCE}{_MONTH},?\s+(?:of\s+)?{_YEAR}", _months),
        ("month number", rf"{_SINCE}{_MONTH}\s+{_DAY}", _days),
        ("month number", rf"{_SINCE}{_DAY}\s+{_MONTH}", _days),
        ("month", rf"(?P<lead>since|in|last|this|next|during)\s+(?:early\s+|late\s+|mid-)?{_MONTH}", _months),
        ("number", rf"(?:from|between)\s+{_YEAR}\s+(?:to|and|until)\s+(?P<last_year>(?:19|20)\d\d)\b", _years),
        ("number", rf"(?P<lead>in|since|during)\s+(?:early\s+|late\s+|mid-)?{_YEAR}", _years),
        ("weekday", rf"(?:(?P<lead>on|last|this|next|since)\s+)?(?P<weekday>{'|'.join(_WEEKDAYS)})\b", _weekday),
        ("near", rf"(?P<near>{'|'.join(_NEAR_DAYS)})\b", _near),
        ("unit", rf"(?P<lead>last|this|next|past|previous)\s+{_UNIT}\b", _unit),
        ("unit", rf"(?P<number>\d{{1,3}}|an?|{'|'.join(_COUNTS)})\s+{_UNIT}s?\s+ago\b", _ago),
    )
)

# The words with which the parts of a date begin; looked for first, since most sentences say no date.
_HINTS = re.compile(
    rf"\b(?:(?P<number>\d)|(?P<month>{'|'.join(name[:3] for name in _MONTHS)})|(?P<weekday>{'|'.join(_WEEKDAYS)})"
    rf"|(?P<near>{'|'.join(_NEAR_DAYS)})|{_UNIT})",
    re.IGNORECASE,
)


def _matches(text: str) -> list[tuple[Said, Callable[[date | None, Said], Days | None]]]:
    """The dates of the text, those of earlier patterns first; none overlaps another."""
    found: list[tuple[Said, Callable[[date | None, Said], Days | None]]] = []
    hinted = {hint.lastgroup for hint in _HINTS.finditer(text)}
    for hints, pattern, reader in _READERS:
        for said in pattern.finditer(text) if hints <= hinted else ():
            is_free = all(said.end() <= other.start() or other.end() <= said.start() for other, _ in found)
            if is_free and ("month" not in pattern.groupindex or said["month"][0].isupper()):  # "it may 5 times"
                found.append((said, reader))
    return found


def find_said(text: str) -> list[tuple[int, int]]:
    """Where the text says a date, in order, as offsets into it.

    >>> find_said("It was seized in June 2014, and retaken on Monday.")
    [(17, 26), (40, 49)]
    """
    return sorted(said.span() for said, _ in _matches(text))


def read_said(words: str, published: str | None) -> tuple[str, str | None] | None:
    """The first and the last day of the date that the words say, seen from the document's date; None if it is unknown.

    >>> read_said("on Monday", "2015-10-16")
    ('2015-10-12', '2015-10-12')
    >>> read_said("since June 2014", None)
    ('2014-06-01', None)
    """
    return next(iter(_read(words, published)), None)


def read_all_said(text: str, published: str | None) -> tuple[str, str | None] | None:
    """The earliest and the latest day of all dates that the text says; no latest if one of them goes on.

    >>> read_all_said("It was seized in June 2014, and retaken on Monday.", "2015-10-16")
    ('2014-06-01', '2015-10-12')
    """
    read = list(_read(text, published))
    if not read:
        return None
    ends = [last for _, last in read if last]
    return min(first for first, _ in read), max(ends) if len(ends) == len(read) else None


def _read(words: str, published: str | None) -> Iterator[tuple[str, str | None]]:
    for said, reader in _matches(words):
        days = reader(date.fromisoformat(published[:10]) if published else None, said)
        if days:
            first, last = days
            yield first.isoformat(), last.isoformat() if last else None
