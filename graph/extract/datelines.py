"""Where a paragraph begins with a dateline: "BAMAKO / OUAGADOUGOU (Reuters) -", "MOSCOW, May 3. /TASS/.".

Its places are only places, the agency in brackets or bars is an agency, and no name runs across its end.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graph.extract.candidate import Candidate
from graph.extract.paragraphs import paragraph_starts
from graph.extract.phrase import PLACE, Phrase, surface_of
from graph.model import Kind
from graph.world import World

_LONGEST = 100  # characters of a dateline
_SHORT = 3  # letters of an acronym such as UAE
_DATE = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\.? \d{1,2}(?:,? \d{4})?\.?,?"
_CALLED = r"[A-Z][\w.&' -]{1,30}"
_DASH = r"[-–—]{1,2}"
_NAME = r"[^\W\d_][\w.'’]*"
# At least a sign besides the places themselves must stand: an agency, a date or a dash.
_SHAPE = re.compile(
    rf"(?P<places>{_NAME}(?:(?: ?[,/] ?|[ -]){_NAME}){{0,7}}?,?)?(?: ?\b{_DATE})?"
    rf"(?:\s*\((?P<agency>{_CALLED})\)\s*{_DASH}\s|\s*/(?P<barred>{_CALLED})/|\s+{_DASH}\s+(?=[\"“A-Z0-9]))"
)
_SMALL = frozenset({"de", "del", "la", "al", "el", "da", "do", "of", "and", "los", "las", "le", "di", "sur"})


@dataclass(frozen=True, slots=True)
class Dateline:
    """Offsets: the line is `start`..`end`, its places end at `places`, its agency is `agency`..`closed` (0 if none).

    One that is sure has a date or its places in capitals; of "London - Theresa May" the names must tell.
    """

    start: int
    places: int
    end: int
    agency: int = 0
    closed: int = 0
    is_sure: bool = True
    has_dash: bool = True


def find_datelines(text: str) -> list[Dateline]:
    """The datelines at the starts of paragraphs, in order."""
    return [line for start in paragraph_starts(text) if (line := _dateline(text, start)) is not None]


def _dateline(text: str, start: int) -> Dateline | None:
    match = _SHAPE.match(text, start, min(len(text), start + _LONGEST))
    if match is None or not _are_names(match["places"] or "") or match[0].isspace():
        return None
    places = match["places"] or ""
    is_sure = places.isupper() or re.search(_DATE, match[0]) is not None
    group = "barred" if match["barred"] else "agency"
    agency = (max(match.start(group), 0), max(match.end(group), 0))
    return Dateline(start, start + len(places), match.end(), *agency, is_sure=is_sure, has_dash=not match["barred"])


def _are_names(places: str) -> bool:
    """Whether the words before the sign are written as a place's name is."""
    return all(word[0].isupper() or word in _SMALL for word in re.split(r"[\s,/-]+", places) if word)


def cut_at_datelines(doc: Doc, lines: Sequence[Dateline], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; of one that runs across the end of a dateline only what stands behind it."""
    surface = surface_of(doc)
    ends = sorted({surface.places(line.end, line.end + 1)[0] for line in lines})
    cut = []
    for candidate in candidates:
        i = bisect_right(ends, candidate.first)
        is_across = i < len(ends) and ends[i] < candidate.last
        cut.append(replace(candidate, first=ends[i]) if is_across else candidate)
    return cut


def read_datelines(lines: Sequence[Dateline], phrases: Sequence[Phrase], world: World) -> Iterator[Phrase]:
    """The phrases in order, those of a dateline read as what stands there: places, and the agency."""
    waiting = list(reversed(lines))
    for phrase in sorted(phrases, key=lambda phrase: phrase.start):
        while waiting and waiting[-1].end <= phrase.start:
            waiting.pop()
        line = waiting[-1] if waiting else None
        if line is None or phrase.start < line.start or phrase.start >= line.end:
            yield phrase
        elif line.agency <= phrase.start < line.closed:
            yield _as_agency(phrase, world)
        elif phrase.end <= line.places and (line.is_sure or _may_be_place(phrase)):
            yield phrase if _is_read_later(line, phrase) else _as_place(phrase)
        else:
            yield phrase


def _may_be_place(phrase: Phrase) -> bool:
    return phrase.label == PLACE or phrase.can_be_place


def _is_read_later(line: Dateline, phrase: Phrase) -> bool:
    """Whether the reading of states sees the dateline by itself: a capital in capitals that begins the paragraph."""
    is_first = line.has_dash and phrase.start == line.start
    return is_first and phrase.can_be_place and phrase.name.isupper() and len(phrase.name) > _SHORT


def _as_place(phrase: Phrase) -> Phrase:
    """The place; a state's entries stay, as signs of what else the document speaks of."""
    entries = phrase.entries if phrase.can_be_place else ()
    return replace(phrase, label=PLACE, entries=entries, acts=False, reason="dateline", needs_context=False)


def _as_agency(phrase: Phrase, world: World) -> Phrase:
    """The position is the sign that "AP" needs: it means the agency, whatever else is called so."""
    media = tuple(dict.fromkeys(one for one in phrase.entries if world.entries[one].kind == Kind.MEDIA))
    if len(media) == 1:
        return replace(phrase, label=str(Kind.MEDIA), entries=media, needs_context=False)
    if not phrase.entries and phrase.label in (Kind.PERSON, PLACE):
        return replace(phrase, label=str(Kind.ORGANISATION))
    return phrase
