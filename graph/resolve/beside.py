"""What the words right beside a name say of it: whose it is, and that it is of home politics."""

import re
from collections.abc import Sequence

from graph.model import FoundMention, Kind

_BEFORE = re.compile(r"(?:['’]s?)? ")
_BEHIND = re.compile(r" (?:of|in) (?:the )?")
_HOME_BEFORE = re.compile(
    r"(?i:\b(?:ruling|governing|opposition|government|party|cent(?:re|er)-(?:left|right)|left-wing|right-wing"
    r"|liberal|conservative|grand|electoral|broad(?:er)?|three-party|two-party|three-way|rebel|greater|larger|new) )$"
)
_HOME_BEHIND = re.compile(
    r"(?i: (?:governments?|talks|negotiations|partners?|part(?:y|ies)|agreement|deal|pact|called)\b)"
)


class Neighbours:
    """The names of states in a document by where they begin and end."""

    def __init__(self, text: str, mentions: Sequence[FoundMention]) -> None:
        self._text = text
        states = [
            mention for mention in mentions if mention.label == Kind.STATE and mention.entries and not mention.role
        ]
        self._by_end = {mention.end: mention for mention in states}
        self._by_start = {mention.start: mention for mention in states}

    def owner(self, mention: FoundMention) -> str | None:
        """The state that the words beside the name make its owner: "Russia's Defence Ministry", "... in Tokyo"."""
        for length in (1, 2, 3):
            before = self._by_end.get(mention.start - length)
            if before and _BEFORE.fullmatch(self._text, before.end, mention.start):
                return before.entries[0]
        behind = _BEHIND.match(self._text, mention.end)
        state = self._by_start.get(behind.end()) if behind else None
        return state.entries[0] if state else None

    def is_of_home(self, mention: FoundMention) -> bool:
        """Whether "coalition" is one of parties, or a new one: "the ruling coalition", "coalition talks"."""
        before = self._text[max(0, mention.start - 16) : mention.start]
        return bool(_HOME_BEFORE.search(before) or _HOME_BEHIND.match(self._text, mention.end))
