"""Where a text itself says that two names are one: "the Syrian Democratic Forces (SDF)", "X, also known as Y"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.model import FoundMention
from graph.names import is_acronym, is_short_for

_ADVERBS = (
    "formally|also|better|officially|collectively|otherwise|locally|commonly|previously|formerly|now|widely|sometimes"
)
_KNOWN_AS = re.compile(
    rf"^[\s,—–\-(\"“]*(?:(?:who|which|that) )?(?:is |are |was |were )?(?:(?:{_ADVERBS}) )*"
    r"(?:(?:known|referred to)(?: (?:in|by) \w+)* as|called|dubbed|named|a\.?k\.?a\.?)(?: the| its)?[\s\"“]*$"
)
_BRACKET = re.compile(r"^[\s\"”]*\((?:the |or )?[\"“]?$")
_OR = re.compile(r"^,? or (?:the )?[\"“]?$")


def definitions(text: str, mentions: Sequence[FoundMention]) -> Iterator[tuple[FoundMention, FoundMention]]:
    """The pairs (mention, mention) that the text declares to be one actor, in order."""
    for first, second in pairwise(mentions):
        if second.start < first.end or first.sentence != second.sentence or second.start - first.end > 60:
            continue
        between = text[first.end : second.start]
        if _KNOWN_AS.match(between):
            yield first, second
        elif is_acronym(second.text) and is_short_for(second.text, first.name):
            if _BRACKET.match(between) or _OR.match(between):
                yield first, second
        elif is_acronym(first.text) and is_short_for(first.text, second.name) and _BRACKET.match(between):
            yield first, second
