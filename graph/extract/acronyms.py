"""Acronyms that a text defines in brackets behind a name: "the Joint Strike Council (JSC)"."""

import re
from collections.abc import Iterator, Sequence

from graph.extract.phrase import Phrase, overlaps
from graph.model import Kind
from graph.names import is_acronym, is_short_for

_BRACKETED = re.compile(r"^[\"”]? \((?:the |or )?[\"“]?([^\W\d_][\w.&/-]{1,11})[\"”]?\)")
_UNNAMED = frozenset({Kind.PERSON, Kind.STATE, Kind.POPULATION, "place"})


def find_acronyms(text: str, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The places of every acronym that the text defines for one of the phrases, where nothing else claims the words."""
    taken = [(phrase.start, phrase.end) for phrase in phrases]
    defined: set[str] = set()
    for phrase in phrases:
        match = _BRACKETED.match(text[phrase.end : phrase.end + 24]) if phrase.label not in _UNNAMED else None
        if match and is_acronym(match[1]) and is_short_for(match[1], phrase.name):
            defined.add(match[1])
    for acronym in sorted(defined):
        for found in re.finditer(rf"(?<!\w){re.escape(acronym)}(?!\w)", text):
            if not overlaps(found.start(), found.end(), taken):
                yield Phrase(found.start(), found.end(), str(Kind.ORGANISATION), acronym)
