"""Where a text itself says that two names are one: "the Syrian Democratic Forces (SDF)", "X, also known as Y"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.model import FoundMention
from graph.names import fold_name, initials, is_acronym

_ADVERBS = (
    "formally|also|better|officially|collectively|otherwise|locally|commonly|previously|formerly|now|widely|sometimes"
)
_KNOWN_AS = re.compile(
    rf"^[\s,—–\-(\"“]*(?:(?:who|which|that) )?(?:is |are |was |were )?(?:(?:{_ADVERBS}) )*"
    r"(?:(?:known|referred to)(?: (?:in|by) \w+)* as|called|dubbed|named|a\.?k\.?a\.?)(?: the| its)?[\s\"“]*$"
)
_BRACKET = re.compile(r"^[\s\"”]*\((?:the |or )?[\"“]?$")
_OR = re.compile(r"^,? or (?:the )?[\"“]?$")


def _is_short_for(acronym: str, name: str) -> bool:
    """Whether the acronym's letters are the name's initials, or stand in the name in order from its first letter on.

    The second reading follows Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation
    definitions in biomedical text".
    """
    short, folded = fold_name(acronym).replace(" ", ""), fold_name(name)
    if short == initials(name):
        return True
    if not folded or short[:1] != folded[0] or len(short) < 3:
        return False
    words = folded.split()
    letters = iter("".join(word[: max(1, len(word) // 2)] for word in words))
    return len(words) >= len(short) - 1 and all(letter in letters for letter in short)


def definitions(text: str, mentions: Sequence[FoundMention]) -> Iterator[tuple[FoundMention, FoundMention]]:
    """The pairs (mention, mention) that the text declares to be one actor, in order."""
    for first, second in pairwise(mentions):
        if second.start < first.end or first.sentence != second.sentence or second.start - first.end > 60:
            continue
        between = text[first.end : second.start]
        if _KNOWN_AS.match(between):
            yield first, second
        elif is_acronym(second.text) and _is_short_for(second.text, first.name):
            if _BRACKET.match(between) or _OR.match(between):
                yield first, second
        elif is_acronym(first.text) and _is_short_for(first.text, second.name) and _BRACKET.match(between):
            yield first, second
