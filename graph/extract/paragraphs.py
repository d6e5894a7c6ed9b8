"""spaCy component `actor_paragraphs`: no sentence runs across a line that ends a paragraph or a headline.

Put it before the parser, which keeps the sentence starts that it finds set.
"""

import re
from bisect import bisect_left
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from graph.extract.phrase import surface_of

_WRAPPED_WIDTH = range(50, 101)
_WRAPPED_SHARE = 0.8


def is_hard_wrapped(text: str) -> bool:
    """Whether single line ends only wrap the text, as in plain-text mail: most lines are about one width."""
    inner = [len(line) for line in text.split("\n")[:-1] if line.strip()]
    if len(inner) < 5:
        return False
    return sum(width in _WRAPPED_WIDTH for width in inner) / len(inner) >= _WRAPPED_SHARE


def paragraph_starts(text: str) -> list[int]:
    """The offsets at which paragraphs begin, the first one included."""
    gap = re.compile(r"\n[^\S\n]*\n\s*" if is_hard_wrapped(text) else r"\n\s*")
    return [0, *(match.end() for match in gap.finditer(text) if match.end() < len(text))]


def mark_paragraphs(doc: Doc) -> Doc:
    """The document with a sentence start set at the first word of every paragraph."""
    surface = surface_of(doc)
    for start in paragraph_starts(surface.text)[1:]:
        i = bisect_left(surface.offsets, start)
        while i < len(doc) and surface.words[i].isspace():
            i += 1
        if i < len(doc):
            doc[i].is_sent_start = True
    return doc


@Language.factory("actor_paragraphs", assigns=["token.is_sent_start"])
def make_paragraphs(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; it belongs before the parser."""
    return mark_paragraphs
