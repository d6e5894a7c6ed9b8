"""The working type of name finding: a stretch of tokens that may be a name, and what it may be the name of."""

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from graph.extract.phrase import surface_of

PERSON, ORGANISATION, PLACE_LABEL, OTHER = "PERSON", "ORG", "PLACE", "OTHER"

# What other pipelines call the same things, in capitals. Labels that are not here (dates, amounts) name no actor and no
# place.
LABELS = {
    **dict.fromkeys(("PERSON", "PER"), PERSON),
    **dict.fromkeys(("ORG", "ORGANIZATION", "ORGANISATION"), ORGANISATION),
    **dict.fromkeys(("GPE", "LOC", "FAC", "LOCATION", "PLACE", "COUNTRY", "CITY"), PLACE_LABEL),
    "NORP": OTHER,
    "EVENT": OTHER,
    "LAW": OTHER,
    "PRODUCT": OTHER,
    "MISC": OTHER,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of tokens `first`..`last` (half-open) that a model or a rule takes for a name."""

    first: int
    last: int
    label: str

    def span(self, doc: Doc) -> Span:
        """The tokens themselves."""
        return doc[self.first : self.last]

    def bounds(self, doc: Doc) -> tuple[int, int]:
        """The first character and the one after the last."""
        return surface_of(doc).bounds(self.first, self.last)

    def text(self, doc: Doc) -> str:
        """The name as it is written."""
        return surface_of(doc).between(self.first, self.last)
