"""The plain types that walk from stage to stage. They know no library; every stage knows them.

Offsets are Unicode code points into `Document.text`, half-open. Dates are ISO strings (`YYYY-MM-DD`) or None.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Level(StrEnum):
    """How a mention names its actor."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Kind(StrEnum):
    """What an actor is."""

    STATE = "state"
    ARMED_GROUP = "armed_group"
    MILITARY = "military"
    GOVERNMENT = "government"
    PERSON = "person"
    PARTY = "party"
    ORGANISATION = "organisation"
    IGO = "igo"
    MEDIA = "media"
    COMMUNITY = "ethnic_or_religious_group"
    POPULATION = "population"
    UNKNOWN = "unknown"


# What has members who are it: a group's fighters are the group, a ministry's officials the ministry.
ORGANISED_KINDS = frozenset({Kind.ARMED_GROUP, Kind.PARTY, Kind.ORGANISATION, Kind.IGO, Kind.MILITARY, Kind.GOVERNMENT})


class Rule(StrEnum):
    """By which rule a mention got its actor."""

    NAME = "name"
    ALIAS = "alias"
    METONYM = "metonym"
    DEMONYM = "demonym"
    ROLE = "role"
    COREFERENCE = "coreference"
    DECISION = "decision"


class Judgement(StrEnum):
    """What an analyst may decide about identities."""

    MERGE = "merge"
    SPLIT = "split"
    NEVER_MERGE = "never_merge"
    RENAME = "rename"
    RETYPE = "retype"
    IGNORE = "ignore"
    UNDO = "undo"


# Every predicate of a relation, and whether it speaks for (1) or against (-1) the two.
SIGNS = {"fights": -1, "opposes": -1, "allied_with": 1, "supports": 1, "leads": 0, "part_of": 0, "meets": 0}


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its metadata. A failed document has a problem and no text."""

    doc_id: str
    title: str
    text: str
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    path: str | None = None
    language: str | None = None
    story_id: str = ""
    sha256: str = ""
    status: str = "ok"
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document. `sentence` counts from 0, `paragraph` too; both within the document.

    `said_from` and `said_to` are the earliest and the latest day that the sentence names, whatever the document's date.
    """

    doc_id: str
    sentence: int
    start: int
    end: int
    paragraph: int
    said_from: str | None = None
    said_to: str | None = None


@dataclass(frozen=True, slots=True)
class FoundMention:
    """What extraction found: a phrase that may name an actor, not yet an identity.

    `label` is what the phrase is by itself: a `Kind`, or `place`. `name` is the phrase without titles, determiners and
    possessives ("Prime Minister Haider al-Abadi's" -> "Haider al-Abadi"). `entries` are the ids of the table of the
    world that the name may mean, best first. `role` is the id of the role in "Iraqi officials", and `affiliation` the
    phrase inside that says whose ("Iraqi") as the id or name it stands for. `acts` is None where the question does not
    arise, else whether the place name acts as its state; `reason` says why in a few words. `needs_context` marks a name
    that is also a common word or somebody else's. `antecedent` is the start of the mention for which a pronoun
    stands, and `sureness` (0..1) how probable that is. `apart` is the start of the mention that does something to a
    description in its clause, and so is somebody else.
    """

    sentence: int
    start: int
    end: int
    text: str
    level: str
    label: str
    name: str
    entries: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    acts: bool | None = None
    reason: str = ""
    needs_context: bool = False
    antecedent: int | None = None
    sureness: float = 1.0
    apart: int | None = None


@dataclass(frozen=True, slots=True)
class FoundRelation:
    """What a sentence says that one mention is or does to another; parties are the offsets of found mentions.

    `cue` is the word that says it, `claimer` the mention of who says so (None: the text itself), `time` the words that
    say when. `event` is the PLOVER event type.
    """

    sentence: int
    subject_start: int
    subject_end: int
    object_start: int
    object_end: int
    predicate: str
    event: str | None
    cue_start: int
    cue_end: int
    negated: bool
    hedged: bool
    confidence: float
    claimer_start: int | None = None
    claimer_end: int | None = None
    time_start: int | None = None
    time_end: int | None = None

    def moved(self, sentence: int, by: int) -> "FoundRelation":
        """The same relation in another sentence, all offsets moved on by so many characters."""
        places = {name: getattr(self, name) for name in self.__slots__ if name.endswith(("_start", "_end"))}
        return replace(self, sentence=sentence, **{name: at + by for name, at in places.items() if at is not None})


@dataclass(frozen=True, slots=True)
class FoundPair:
    """Two mentions of one sentence and how far it relates them, before anybody knows who they are.

    `start`..`end` is the mention that comes first. `relatedness` is 0..1, `why` what spoke for it (+) and against (-).
    """

    start: int
    end: int
    other_start: int
    other_end: int
    relatedness: float
    why: str = ""

    def moved(self, by: int) -> "FoundPair":
        """The same pair, all offsets moved on by so many characters."""
        places = (self.start + by, self.end + by, self.other_start + by, self.other_end + by)
        return FoundPair(*places, self.relatedness, self.why)


@dataclass(frozen=True, slots=True)
class Extract:
    """All that extraction found in one document; sentences, mentions and pairs in order of their start."""

    doc_id: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[FoundMention, ...]
    relations: tuple[FoundRelation, ...] = ()
    pairs: tuple[FoundPair, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase in a sentence and the actor it means (None: undecided, or only a place)."""

    doc_id: str
    sentence: int
    start: int
    end: int
    text: str
    level: str
    label: str
    actor_id: str | None
    rule: str | None
    confidence: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """A party that news speaks of, with every name joined to it.

    `aliases` are the names met in the documents, most frequent first. `first` and `last` are publication dates.
    """

    actor_id: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: int = 0
    documents: int = 0
    stories: int = 0
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class CoMention:
    """Two actors mentioned in one window (sentence by default); `actor_a` < `actor_b`.

    `npmi` is -1..1, `g2` the log-likelihood ratio (>= 0), `q_value` its p-value under false-discovery control, all over
    stories; None where the corpus is too small to judge. `relatedness` is 0..1, None where no model has read the
    sentences. `disparity_alpha` (0..1, less is stronger) and `noise_corrected` (more is stronger) say how far the link
    belongs to the backbone.
    """

    actor_a: str
    actor_b: str
    weight: float
    sentences: int
    documents: int
    stories: int
    npmi: float | None = None
    g2: float | None = None
    q_value: float | None = None
    relatedness: float | None = None
    first: str | None = None
    last: str | None = None
    disparity_alpha: float | None = None
    noise_corrected: float | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that holds both actors of a co-mention; `start` and `end` are those of the sentence.

    `relatedness` is that of the two mentions which the sentence relates best, and `why` what spoke for and against.
    """

    actor_a: str
    actor_b: str
    doc_id: str
    sentence: int
    start: int
    end: int
    relatedness: float | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """What the text says that one actor is or does to another, with the words that say so.

    `claimed_by` is who says so (None: the text itself, or somebody who is no actor). What is negated counts for no
    sign; what is hedged is a possibility, a plan, a suspicion. `event` is the PLOVER event type. `said_from` and
    `said_to` are the first and last day of the time that the sentence itself names; None where it names none, and
    `said_to` is None where it names only a beginning.
    """

    subject: str
    object: str
    predicate: str
    sign: int
    claimed_by: str | None
    hedged: bool
    negated: bool
    doc_id: str
    sentence: int
    cue_start: int
    cue_end: int
    confidence: float
    event: str | None = None
    said_from: str | None = None
    said_to: str | None = None


@dataclass(frozen=True, slots=True)
class Affiliation:
    """That one actor leads (`leads`) or belongs to (`part_of`) another, and when.

    `source` is `text` (relations say so) or `table` (the table of the world does). `office`, `since` and `until` are
    the table's, as precise as it is (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), None where it does not know or the tie goes on.
    `documents` counts the documents that say so, or in which the office was held on their day; `first` and `last` are
    the days of these documents, and no claim about the time between or after.
    """

    actor_id: str
    of: str
    predicate: str
    source: str
    documents: int
    office: str | None = None
    since: str | None = None
    until: str | None = None
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Tables:
    """One graph, whole: the rows of every table in their canonical order."""

    documents: tuple[Document, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    co_mentions: tuple[CoMention, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    relations: tuple[Relation, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was skipped or cut, so that it can be counted and shown: what, where, remedy."""

    where: str
    what: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """What counts as being mentioned together.

    `unit` is `sentence`, `paragraph` or `document`. A window with more than `max_actors` actors is not paired; it is
    counted as cut. `media` says whether media are parties to what they report. `count` names the column that becomes
    the weight: `sentences`, `documents` or `stories`; empty leaves the choice to the corpus.
    """

    unit: str = "sentence"
    max_actors: int = 50
    media: bool = False
    count: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """An analyst's judgement: one line of the log of decisions.

    `actor` and `other` are ids, `name` and `other_name` what they were called at the time. `alias` is a spelling and
    `mention` one place (`doc_id:start-end`) for what is split off, or merged without being an actor. `new_name` is of a
    rename or a split, `kind` of a retype, `of` the id of the line that an undo takes back. `when` is an ISO time.
    `line` counts from 1 and `id` is the short hash of the line; both are given by the log.
    """

    decision: str
    actor: str = ""
    name: str = ""
    other: str = ""
    other_name: str = ""
    alias: str = ""
    mention: str = ""
    new_name: str = ""
    kind: str = ""
    of: str = ""
    who: str = ""
    when: str = ""
    why: str = ""
    line: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision did in a build: in words, and to how many mentions. `problem` says why it did nothing."""

    decision: Decision
    what: str = ""
    mentions: int = 0
    problem: str = ""
    remedy: str = ""
