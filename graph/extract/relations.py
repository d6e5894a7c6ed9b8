"""spaCy component `actor_relations`: what actors are and do to each other, with the words that say so.

It reads `doc._.actor_phrases` and the dependency tree, walks the words of sentences with two actors once, and sets
`doc._.actor_relations`. Cues come from `relation_lexicon.csv`; a relation without a cue does not exist.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from spacy.attrs import LEMMA, LOWER, POS
from spacy.language import Language
from spacy.symbols import AUX
from spacy.tokens import Doc, Span, Token

from graph.extract.parties import Parties
from graph.extract.phrase import Phrase, by_sentence, ensure_phrases, span_of
from graph.extract.quotations import with_speakers
from graph.extract.relation_acts import read_break, read_noun, read_verb
from graph.extract.relation_lexicon import kinds_of
from graph.extract.relation_ties import read_adjective, read_beside, read_relative, read_suffix
from graph.extract.stances import Stance, read_stance
from graph.extract.stated import Stated
from graph.model import FoundRelation
from graph.said_dates import find_said

Reader = Callable[[Token, Parties], Iterator[Stated]]
# Which grammar may have a cue of which kind, in this order; the first that finds both parties has it.
_READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (frozenset({"suffix"}), read_suffix),
    (frozenset({"break"}), read_break),
    (frozenset({"verb", "reverse", "idiom", "also"}), read_verb),
    (frozenset({"noun"}), read_noun),
    (frozenset({"relative", "ward"}), read_relative),
    (frozenset({"adjective"}), read_adjective),
    (frozenset({"beside"}), read_beside),
)
_MOST_REMEMBERED = 100_000


class ActorRelations:
    """Sets `doc._.actor_relations`; `sentence` of a relation counts the sentences of the document as spaCy cut them."""

    def __init__(self) -> None:
        self._readers: dict[tuple[int, int, int], tuple[Reader, ...]] = {}
        ensure_phrases()
        if not Doc.has_extension("actor_relations"):
            Doc.set_extension("actor_relations", default=())

    def __call__(self, doc: Doc) -> Doc:
        """The same document with its relations, in order of their cues."""
        phrases, readers = doc._.actor_phrases, self._find_readers(doc)
        found: list[FoundRelation] = []
        sentences = list(doc.sents)
        for number, (sentence, own) in enumerate(zip(sentences, by_sentence(sentences, phrases), strict=True)):
            if len(own) > 1:
                cues = {place: readers[place] for place in range(sentence.start, sentence.end) if readers[place]}
                found += _relations(sentence, number, own, cues) if cues else ()
        doc._.actor_relations = tuple(with_speakers(doc, phrases, found))
        return doc

    def _find_readers(self, doc: Doc) -> list[tuple[Reader, ...]]:
        """What may read each word as a cue; remembered by its lemma, its form and its part of speech."""
        rows: list[tuple[int, int, int]] = list(map(tuple, doc.to_array([LEMMA, LOWER, POS]).tolist()))
        if len(self._readers) > _MOST_REMEMBERED:
            self._readers.clear()
        strings = doc.vocab.strings
        for row in set(rows).difference(self._readers):
            lemma, lower, pos = row
            self._readers[row] = _readers_of(strings[lemma].lower(), strings[lower], pos)
        return [self._readers[row] for row in rows]


def _relations(
    sentence: Span, number: int, phrases: Sequence[Phrase], cues: Mapping[int, Sequence[Reader]]
) -> Iterator[FoundRelation]:
    parties = Parties(sentence.doc, sentence, phrases)
    if len(parties) < 2:
        return
    times: list[tuple[int, int]] | None = None
    told: dict[tuple[Phrase, Phrase, str], Token] = {}
    for place, readers in cues.items():
        token = sentence.doc[place]
        stated = _read_cue(token, readers, parties)
        if not stated:
            continue
        stance = read_stance(token, parties)
        if times is None:
            times = [(a + sentence.start_char, b + sentence.start_char) for a, b in find_said(sentence.text)]
        time = _time(sentence.doc, times, stance.chain)
        for one in stated:
            key = (one.subject, one.object, one.frame.predicate)
            earlier = told.setdefault(key, token)
            if not _is_nested(one) and (earlier is token or token.head.i != earlier.i != token.i):
                yield _relation(one, stance, time, number)


def _readers_of(lemma: str, lower: str, pos: int) -> tuple[Reader, ...]:
    """An auxiliary says nothing of its own."""
    kinds = kinds_of(lemma) | kinds_of(lower) if pos != AUX else frozenset()
    return tuple(reader for own, reader in _READERS if own & kinds)


def _read_cue(token: Token, readers: Sequence[Reader], parties: Parties) -> list[Stated]:
    for reader in readers:
        found = [stated for stated in reader(token, parties) if stated.subject != stated.object]
        if found:
            return found
    return []


def _is_nested(stated: Stated) -> bool:
    """Whether one phrase lies in the other ("Iraqi" in "Iraqi army"): naming is no relation."""
    one, other = stated.subject, stated.object
    return one.start < other.end and other.start < one.end


def _time(doc: Doc, times: Sequence[tuple[int, int]], chain: Sequence[Token]) -> tuple[int, int] | None:
    """The words that say when, of those that hang on the cue or on what carries it."""
    near = {token.i for token in chain}
    for start, end in times:
        token = span_of(doc, start, end).root
        for _ in range(4):
            if token.i in near:
                return start, end
            token = token.head
    return None


def _relation(stated: Stated, stance: Stance, time: tuple[int, int] | None, sentence: int) -> FoundRelation:
    claimer = stance.claimer
    return FoundRelation(
        sentence=sentence,
        subject_start=stated.subject.start,
        subject_end=stated.subject.end,
        object_start=stated.object.start,
        object_end=stated.object.end,
        predicate=stated.frame.predicate,
        event=stated.frame.event,
        cue_start=stated.cue.idx,
        cue_end=stated.cue.idx + len(stated.cue),
        negated=stance.negated,
        hedged=stance.hedged,
        confidence=stated.confidence,
        claimer_start=claimer.start if claimer else None,
        claimer_end=claimer.end if claimer else None,
        time_start=time[0] if time else None,
        time_end=time[1] if time else None,
    )


@Language.factory("actor_relations", requires=["doc._.actor_phrases"], assigns=["doc._.actor_relations"])
def make_relations(nlp: Language, name: str) -> ActorRelations:
    """The component; it needs a parser and the steps that find phrases before it."""
    return ActorRelations()
