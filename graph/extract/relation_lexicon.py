"""Which words say what one actor is or does to another, from the data file beside this module.

A row of `relation_lexicon.csv` gives a predicate and a PLOVER event type to several words (separated by `|`), and says
where their parties stand. `subject` and `object` list prepositions; in `object`, `*` is the direct object and `&` the
subjects among themselves ("Russia and China agreed"). `kind` is one of

- `verb`: "attack", with a particle "lash out", with its object "sever tie" (`idiom`);
- `reverse`: a verb whose object does it to its subject ("X relies on Y");
- `break`: a verb that takes back what its object says for two ("halted aid to Y");
- `also`: what a verb says besides ("defend X from Y" is against Y);
- `noun`: an act that has parties ("attack by X on Y", "X's support for Y");
- `relative`: what somebody is to another ("an ally of X"); `ward` the same the other way round ("X's proxy Y");
- `adjective`: "loyal to X"; `suffix`: the participle of "X-backed Y", in which X is the subject;
- `beside`: a preposition that says it by itself ("alongside X").
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from graph.datafile import read_rows
from graph.model import SIGNS

DIRECT, MUTUAL = "*", "&"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a word says of its parties, and after which prepositions they stand.

    `particle` is the adverb that belongs to a verb ("out" in "lash out"), `noun` the object in an idiom.
    """

    kind: str
    predicate: str
    event: str | None
    subject: frozenset[str]
    object: frozenset[str]
    particle: str = ""
    noun: str = ""

    @property
    def is_direct(self) -> bool:
        """Whether the direct object is a party."""
        return DIRECT in self.object

    @property
    def is_stance(self) -> bool:
        """Whether it is a stance to somebody, which may be taken to what is theirs: "condemned Israel's strikes"."""
        return self.predicate in {"supports", "opposes"} and self.event != "YIELD"

    @property
    def is_mutual(self) -> bool:
        """Whether several subjects do it to one another."""
        return MUTUAL in self.object


def _frame(row: Mapping[str, str], rest: str) -> Frame:
    is_idiom = row["kind"] == "idiom"
    return Frame(
        kind=row["kind"],
        predicate=row["predicate"],
        event=row["event"] or None,
        subject=frozenset(row["subject"].split()),
        object=frozenset(row["object"].split()),
        particle="" if is_idiom else rest,
        noun=rest if is_idiom else "",
    )


@cache
def _frames() -> dict[str, dict[str, tuple[Frame, ...]]]:
    found: defaultdict[str, defaultdict[str, list[Frame]]] = defaultdict(lambda: defaultdict(list))
    for row in read_rows("graph.extract", "relation_lexicon.csv"):
        if row["predicate"] not in SIGNS:
            raise ValueError(f"relation_lexicon.csv has the unknown predicate {row['predicate']!r}")
        for word in row["words"].split("|"):
            lemma, _, rest = word.partition(" ")
            found[row["kind"]][lemma].append(_frame(row, rest))
    return {
        kind: {
            lemma: tuple(sorted(frames, key=lambda f: not (f.particle or f.noun))) for lemma, frames in words.items()
        }
        for kind, words in found.items()
    }


def frames(kind: str, lemma: str) -> tuple[Frame, ...]:
    """The frames of a word, those that ask for more words first."""
    return _frames().get(kind, {}).get(lemma, ())


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for kind, words in _frames().items():
        for word in words:
            for cue in (word, word.rpartition("-")[2]):  # a hyphen cuts "cease-fire" in three words
                found[cue].add(kind)
    return {cue: frozenset(kinds) for cue, kinds in found.items()}


def kinds_of(word: str) -> frozenset[str]:
    """The kinds of rows that the word, or one with a hyphen before it, has; none if it cannot be a cue."""
    return _kinds().get(word, frozenset())


def hyphenated(doc: Doc, i: int) -> str:
    """The lemma of a word, with what a hyphen joins before it where the lexicon has it so ("cease-fire")."""
    lemma = doc[i].lemma_.lower()
    if i >= 2 and doc[i - 1].text == "-":
        joined = f"{doc[i - 2].lower_}-{lemma}"
        return joined if joined in _kinds() else lemma
    return lemma


@cache
def predicates_of(lemma: str) -> tuple[str, ...]:
    """What a word can say of its parties, in order of the alphabet, whatever stands around it."""
    return tuple(sorted({frame.predicate for words in _frames().values() for frame in words.get(lemma, ())}))


@cache
def _stances() -> dict[str, frozenset[str]]:
    return {row["list"]: frozenset(row["words"].split("|")) for row in read_rows("graph.extract", "stance_words.csv")}


def stance_words(name: str) -> frozenset[str]:
    """One list of the words that report, hedge, deny or carry what another word says."""
    return _stances()[name]
