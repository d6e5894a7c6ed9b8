"""Who speaks in quotations: what stands between the marks is a claim of the speaker, over all its sentences.

Who speaks is told beside the quotation (`"A. B," X said`, `X told reporters: "A. B"`), in the quotation before it that
the speaker only breaks off (`"A," X said. "B."`), or, where a quotation runs on in the next paragraph and is not closed
before, there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from graph.extract.clauses import SUBJECTS, is_verb, surface
from graph.extract.paragraphs import paragraph_starts
from graph.extract.parties import Parties
from graph.extract.phrase import Phrase, surface_of
from graph.extract.relation_lexicon import stance_words
from graph.model import FoundRelation

_MOST_PARTS = 12  # of one speech, to find who speaks
_MARK = re.compile(r"[“”\"]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks, `start`..`end` in code points with the marks, in the paragraph of that number."""

    start: int
    end: int
    paragraph: int
    is_closed: bool


def find_quotations(text: str) -> list[Quotation]:
    """The quotations in order; one that is not closed ends with its paragraph."""
    if not _MARK.search(text):
        return []
    paragraphs = pairwise([*paragraph_starts(text), len(text)])
    return [
        quotation
        for number, (begin, end) in enumerate(paragraphs)
        for quotation in _in_paragraph(text, begin, end, number)
    ]


def _in_paragraph(text: str, begin: int, end: int, number: int) -> Iterator[Quotation]:
    opened = None
    for mark in _MARK.finditer(text, begin, end):
        if opened is None and mark[0] != "”":
            opened = mark.start()
        elif opened is not None and mark[0] != "“":
            yield Quotation(opened, mark.end(), number, is_closed=True)
            opened = None
    if opened is not None:
        yield Quotation(opened, end, number, is_closed=False)


def with_speakers(doc: Doc, phrases: Sequence[Phrase], found: Sequence[FoundRelation]) -> list[FoundRelation]:
    """The relations; those that nobody claims and that stand in the speech of somebody are claims of the speaker.

    A cue outside a speech has no party in it: "X told Y: “Z ..." says nothing of X and Z.
    """
    speech = find_speech(doc, phrases) if found else None
    if speech is None:
        return list(found)
    return [relation for relation in map(speech.read, found) if relation is not None]


def find_speech(doc: Doc, phrases: Sequence[Phrase]) -> "Speech | None":
    """The quotations of a parsed document, any of whose phrases may speak; None where there are none."""
    quotations = find_quotations(surface_of(doc).text)
    return Speech(doc, phrases, quotations) if quotations else None


class Speech:
    """The quotations of a document and who speaks in each."""

    def __init__(self, doc: Doc, phrases: Sequence[Phrase], quotations: Sequence[Quotation]) -> None:
        self._phrases = phrases
        self._quotations = quotations
        self._sentences = list(doc.sents)
        self._starts = [sentence.start_char for sentence in self._sentences]
        self._known: dict[int, Phrase | None] = {}

    def read(self, relation: FoundRelation) -> FoundRelation | None:
        """The relation, a claim of who speaks around its cue; None if a party stands in a speech without the cue."""
        own = self._speech_at(relation.cue_start)
        ends = {self._speech_at(start) for start in (relation.subject_start, relation.object_start)}
        if ends - {None, own}:
            return None
        speaker = self._speaker(own) if own is not None and relation.claimer_start is None else None
        return replace(relation, claimer_start=speaker.start, claimer_end=speaker.end) if speaker else relation

    def speaker_at(self, offset: int) -> Phrase | None:
        """Who speaks the words at the place; None outside speeches, and where it is not told."""
        number = self._speech_at(offset)
        return self._speaker(number) if number is not None else None

    def told_by(self, subject: Token) -> list[Quotation]:
        """The quotations of which the word is the speaker: those in the sentence of its verb, if that reports."""
        if not _reports(subject.head) or self._speech_at(subject.idx) is not None:
            return []
        place = self.sentence_at(subject.idx)
        touched = map(self._touched, range(len(self._quotations)))
        near = [number for number, (first, last) in enumerate(touched) if first <= place <= last]
        return [self._quotations[number] for number in near if self._is_speech(number)]

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence around the place."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _speech_at(self, offset: int) -> int | None:
        """The number of the quotation around the place, if it is a speech."""
        number = bisect_right(self._quotations, offset, key=lambda quotation: quotation.start) - 1
        is_inside = number >= 0 and offset < self._quotations[number].end
        return number if is_inside and self._is_speech(number) else None

    def _touched(self, number: int) -> tuple[int, int]:
        """The first sentence of the quotation, and the last."""
        quotation = self._quotations[number]
        return self.sentence_at(quotation.start), self.sentence_at(quotation.end - 2)

    def _is_speech(self, number: int) -> bool:
        """Whether it holds a clause of its own, and not only words of another."""
        first, last = self._touched(number)
        if last > first:
            return True
        outside = self._outside(number, self._sentences[first])
        subjects = (token for token in self._sentences[first] if token.dep_ in SUBJECTS)
        return not outside or any(token.i not in outside and token.head.i not in outside for token in subjects)

    def _outside(self, number: int, sentence: Span) -> set[int]:
        """The words of the sentence that stand outside the quotation, by their place in the document."""
        quotation = self._quotations[number]
        words = (token for token in sentence if not (token.is_punct or token.is_space))
        return {token.i for token in words if not quotation.start <= token.idx < quotation.end}

    def _speaker(self, number: int) -> Phrase | None:
        """Who speaks: told beside it, in what it goes on from, or in what goes on from it."""
        told = self._told(number)
        before = after = number
        while told is None and number - before < _MOST_PARTS and self._goes_on(before):
            before -= 1
            told = self._told(before)
        while told is None and after - number < _MOST_PARTS and self._runs_on(after):
            after += 1
            told = self._told(after)
        return told

    def _goes_on(self, number: int) -> bool:
        """Whether the quotation goes on from the one before, which stands no more than a sentence away."""
        if number == 0:
            return False
        one, other = self._quotations[number - 1 : number + 1]
        return one.paragraph == other.paragraph and self._touched(number)[0] <= self._touched(number - 1)[1] + 1

    def _runs_on(self, number: int) -> bool:
        """Whether the quotation is left open, and another opens the next paragraph."""
        one, *following = self._quotations[number : number + 2]
        return bool(following) and not one.is_closed and following[0].paragraph == one.paragraph + 1

    def _told(self, number: int) -> Phrase | None:
        if number not in self._known:
            self._known[number] = self._told_beside(number)
        return self._known[number]

    def _told_beside(self, number: int) -> Phrase | None:
        """The one subject of a verb that reports, in the sentences that the quotation shares with the text around."""
        for place in sorted({*self._touched(number)}):
            sentence = self._sentences[place]
            outside = self._outside(number, sentence)
            verbs = [token for token in sentence if token.i in outside and _reports(token)]
            if not verbs:
                continue
            inside = [p for p in self._phrases if sentence.start_char <= p.start and p.end <= sentence.end_char]
            parties = Parties(sentence.doc, sentence, inside)
            for verb in verbs:
                speakers = parties.of(subject for subject in surface(verb) if subject.i in outside)
                if len(speakers) == 1:
                    return speakers[0]
        return None


def _reports(token: Token) -> bool:
    return is_verb(token) and token.lemma_.lower() in stance_words("report")
