"""The working type of the pipeline: a phrase of the document on its way to becoming a mention."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from graph.model import Kind, Level
from graph.world import Form

PLACE = "place"
_SURFACE = "actor_surface"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of text that may name an actor. Offsets are code points, half-open; `text[start:end]` is the phrase.

    `form` is what the name is to its entry in the table of the world, None for a name that the table does not know.
    The other fields are those of `graph.model.FoundMention`.
    """

    start: int
    end: int
    label: str
    name: str
    level: Level = Level.NAME
    form: Form | None = None
    entries: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    acts: bool | None = None
    reason: str = ""
    needs_context: bool = False
    antecedent: int | None = None
    sureness: float = 1.0
    apart: int | None = None

    @property
    def is_adjective(self) -> bool:
        """Whether the phrase is a demonym such as "Iraqi", which names an actor only by what it stands beside."""
        return self.form in (Form.ADJECTIVE, Form.PERSON)

    @property
    def can_be_place(self) -> bool:
        """Whether the phrase names a state or its seat, so that it may be no more than a place."""
        return self.label == Kind.STATE and self.form not in (Form.PEOPLE,) and self.role is None


@dataclass(frozen=True, slots=True)
class Surface:
    """A document as plain text, the words of its tokens, and where each begins.

    Steps that look at every word read these lists: to ask spaCy for a token costs ten times as much.
    """

    text: str
    words: list[str]
    offsets: list[int]

    def places(self, start: int, end: int) -> tuple[int, int]:
        """The places (half-open) of the tokens that the stretch of code points touches; at least one."""
        first = max(bisect_right(self.offsets, start) - 1, 0)
        return first, max(bisect_left(self.offsets, end), first + 1)

    def bounds(self, first: int, last: int) -> tuple[int, int]:
        """The first code point of tokens `first`..`last` (half-open), and the one after their last."""
        return self.offsets[first], self.offsets[last - 1] + len(self.words[last - 1])

    def before(self, place: int, number: int) -> list[str]:
        """So many words before the token, in small letters; fewer where the document begins."""
        return [word.lower() for word in self.words[max(0, place - number) : place]]

    def between(self, first: int, last: int) -> str:
        """The text of tokens `first`..`last` (half-open)."""
        start, end = self.bounds(first, last)
        return self.text[start:end]


def surface_of(doc: Doc) -> Surface:
    """The surface of the document, kept with it; the tokens must not change afterwards."""
    known: Surface | None = doc.user_data.get(_SURFACE)
    if known is None or len(known.words) != len(doc):
        known = Surface(doc.text, [token.text for token in doc], [token.idx for token in doc])
        doc.user_data[_SURFACE] = known
    return known


def span_of(doc: Doc, start: int, end: int) -> Span:
    """The tokens that the stretch touches, found by bisection: `Doc.char_span` walks the whole document."""
    first, last = surface_of(doc).places(start, end)
    return doc[first:last]


def text_of(doc: Doc, start: int, end: int) -> str:
    """The characters of the stretch."""
    return surface_of(doc).text[start:end]


def overlaps(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    """Whether the stretch shares a character with one of those taken."""
    return any(start < other_end and other_start < end for other_start, other_end in taken)


def by_sentence(sentences: Iterable[Span], phrases: Sequence[Phrase]) -> Iterator[Sequence[Phrase]]:
    """For each sentence in order, its phrases; one that runs across an end belongs to the sentence where it ends."""
    i = 0
    for sentence in sentences:
        first = i
        while i < len(phrases) and phrases[i].end <= sentence.end_char:
            i += 1
        yield phrases[first:i]


def is_capitalised(token: Token) -> bool:
    """Whether the word begins with a capital letter."""
    return token.text[:1].isupper()


def ensure_phrases() -> None:
    """Registers `doc._.actor_phrases` and `doc._.actors`, once for the process."""
    if not Doc.has_extension("actor_phrases"):
        Doc.set_extension("actor_phrases", default=())
        Doc.set_extension("actors", getter=_actors)


def _actors(doc: Doc) -> list[Span]:
    """What may act, by name or described, as spans: the label is the kind, kb_id the id in the table of the world."""
    surface = surface_of(doc)
    return [
        Span(
            doc,
            *surface.places(phrase.start, phrase.end),
            label=phrase.label,
            kb_id=phrase.entries[0] if phrase.entries else "",
        )
        for phrase in doc._.actor_phrases
        if phrase.label != PLACE and phrase.acts is not False
    ]
