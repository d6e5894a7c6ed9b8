"""What a cue states of two phrases, before it is known whether the sentence means it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from spacy.tokens import Token

from graph.extract.phrase import Phrase
from graph.extract.relation_lexicon import Frame

# How sure each kind of grammar is; adjuncts lend the clause's subject, which may be another's act.
SURE, LIKELY, ADJUNCT, WEAK = 0.85, 0.8, 0.65, 0.5


@dataclass(frozen=True, slots=True)
class Stated:
    """That one phrase is or does to another what the cue says."""

    subject: Phrase
    object: Phrase
    frame: Frame
    cue: Token
    confidence: float


def state(
    subjects: Iterable[Phrase], objects: Iterable[Phrase], frame: Frame, cue: Token, confidence: float
) -> Iterator[Stated]:
    """What each subject is or does to each object."""
    for one, other in product(subjects, objects):
        yield Stated(one, other, frame, cue, confidence)


def state_mutual(actors: Sequence[Phrase], frame: Frame, cue: Token, confidence: float) -> Iterator[Stated]:
    """What several do to one another, each pair once."""
    for one, other in combinations(actors, 2):
        yield Stated(one, other, frame, cue, confidence)
