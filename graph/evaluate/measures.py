"""The measures of a graph against gold documents, each a function of how often every document counts.

That makes a publisher's score a matter of weights 0 and 1, and a bootstrap sample one of whole numbers.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from graph.evaluate.alignment import ActorMap, align, map_actors
from graph.evaluate.clusters import Indexes, Numbers, Partitions, f1
from graph.evaluate.gold import NAMES, NAMES_AND_NOMINALS, GoldDocument, Standing
from graph.evaluate.links import DocumentLinks, compare_links, found_links
from graph.evaluate.ranking import average_precision
from graph.evaluate.spans import core_of
from graph.model import Level, Mention, Tables

Measure = Callable[[Numbers], float]
FoundMentions = Mapping[str, Sequence[Mention]]


def mentions_with_actor(tables: Tables, *, pronouns: bool = False) -> dict[str, list[Mention]]:
    """By document, the names and nominals that have an actor, or the pronouns that have one."""
    found: dict[str, list[Mention]] = {}
    for mention in tables.mentions:
        if mention.actor_id is not None and (mention.level == Level.PRONOUN) is pronouns:
            found.setdefault(mention.doc_id, []).append(mention)
    return found


@dataclass(frozen=True, slots=True)
class Counts:
    """By document: what is right, what is wrongly there, and what is missing."""

    right: Numbers
    wrong: Numbers
    missing: Numbers

    @classmethod
    def of(cls, rows: Sequence[tuple[int, int, int]]) -> "Counts":
        """From one row a document."""
        table = np.array(rows, dtype=float).reshape(-1, 3)
        return cls(table[:, 0], table[:, 1], table[:, 2])

    def precision(self, weights: Numbers) -> float:
        """Of what is there, the part that is right."""
        return _ratio(weights @ self.right, weights @ (self.right + self.wrong))

    def recall(self, weights: Numbers) -> float:
        """Of what should be there, the part that is."""
        return _ratio(weights @ self.right, weights @ (self.right + self.missing))

    def f1(self, weights: Numbers) -> float:
        """Their harmonic mean."""
        return f1(self.precision(weights), self.recall(weights))


def _ratio(part: Any, whole: Any) -> float:
    return float(part / whole) if whole else 0.0


def detection(documents: Sequence[GoldDocument], found: FoundMentions, levels: frozenset[str]) -> Counts:
    """Mentions found and missed; a mention is right if its core is exactly that of a required one."""
    rows = []
    for document in documents:
        required: Counter[tuple[int, int]] = Counter()
        optional = set()
        for mention in document.mentions:
            core = core_of(document.text, (mention.start, mention.end))
            standing = mention.standing(levels)
            if standing is Standing.REQUIRED:
                required[core] += 1
            elif standing is Standing.OPTIONAL:
                optional.add(core)
        cores = Counter(core_of(document.text, (m.start, m.end)) for m in found.get(document.doc_id, ()))
        right = sum(min(count, required[core]) for core, count in cores.items())
        wrong = sum(max(0, count - required[core]) for core, count in cores.items() if core not in optional)
        rows.append((right, wrong, sum(required.values()) - right))
    return Counts.of(rows)


@dataclass(frozen=True, slots=True)
class Identities:
    """Required mentions that were found, in the actors of both sides over all documents; what was not, as counts."""

    partitions: Partitions
    document: Indexes
    required: Numbers
    spurious: Numbers

    def end_to_end_f1(self, weights: Numbers) -> float:
        """B3 in which a missed mention has recall 0 and a spurious one precision 0."""
        items = weights[self.document]
        precision, recall = self.partitions.b_cubed(items)
        matched = items.sum()
        found = _ratio(matched, matched + weights @ self.spurious)
        return f1(precision * found, recall * _ratio(matched, weights @ self.required))

    def lea_f1(self, weights: Numbers) -> float:
        """LEA over the mentions that were found."""
        return f1(*self.partitions.lea(weights[self.document]))


def identities(documents: Sequence[GoldDocument], found: FoundMentions, *, rolled_up: bool = False) -> Identities:
    """Named actors over the whole corpus; `rolled_up` asks for the state or body that each belongs to."""
    gold: list[str] = []
    actors: list[str] = []
    index: list[int] = []
    required, spurious = np.zeros(len(documents)), np.zeros(len(documents))
    for number, document in enumerate(documents):
        alignment = align(document, found.get(document.doc_id, ()), NAMES)
        spurious[number] = len(alignment.spurious)
        for mention in document.mentions:
            name = mention.rollup if rolled_up else mention.actor
            required[number] += bool(name) and mention.standing(NAMES) is Standing.REQUIRED
        for item in alignment.aligned:
            name = item.gold.rollup if rolled_up else item.gold.actor
            if name and item.standing is Standing.REQUIRED and item.is_first:
                gold.append(name)
                actors.append(str(item.found.actor_id))
                index.append(number)
    return Identities(Partitions.of(gold, actors), np.array(index, dtype=np.intp), required, spurious)


def rolled_up(found: FoundMentions, tables: Tables) -> FoundMentions:
    """The mentions with the actor that theirs rolls up to in the end."""
    parents = {actor.actor_id: actor.parent for actor in tables.actors if actor.parent}

    def root(actor: str) -> str:
        seen: set[str] = set()
        while actor in parents and actor not in seen:
            seen.add(actor)
            actor = str(parents[actor])
        return actor

    return {
        doc_id: [replace(mention, actor_id=root(str(mention.actor_id))) for mention in mentions]
        for doc_id, mentions in found.items()
    }


def measures_of(documents: Sequence[GoldDocument], tables: Tables) -> dict[str, Measure]:
    """All measures that the gold documents allow: those of links only where gold has relations between actors."""
    found = mentions_with_actor(tables)
    names = detection(documents, found, NAMES)
    nominals = detection(documents, found, NAMES_AND_NOMINALS)
    corpus = identities(documents, found)
    measures: dict[str, Measure] = {
        "names_f1": names.f1,
        "names_precision": names.precision,
        "names_recall": names.recall,
        "names_and_nominals_f1": nominals.f1,
        "names_and_nominals_precision": nominals.precision,
        "names_and_nominals_recall": nominals.recall,
        "actors_b3_end_to_end_f1": corpus.end_to_end_f1,
        "actors_b3_rolled_up_f1": identities(documents, rolled_up(found, tables), rolled_up=True).end_to_end_f1,
        "actors_lea_f1": corpus.lea_f1,
    }
    maps = [map_actors(document, found.get(document.doc_id, ())) for document in documents]
    if any(mention.is_pronoun for document in documents for mention in document.mentions):
        pronouns = mentions_with_actor(tables, pronouns=True)
        told = Counts.of(
            [_pronouns(d, pronouns.get(d.doc_id, ()), known) for d, known in zip(documents, maps, strict=True)]
        )
        measures |= {
            "pronouns_f1": told.f1,
            "pronouns_precision": told.precision,
            "pronouns_recall": told.recall,
        }
    by_document = found_links(tables)
    links = [compare_links(d, by_document.get(d.doc_id, []), known) for d, known in zip(documents, maps, strict=True)]
    if any(link.gold for link in links):
        measures |= _link_measures(links)
    return measures


def _pronouns(document: GoldDocument, found: Sequence[Mention], known: ActorMap) -> tuple[int, int, int]:
    """Pronouns that readers gave an actor, and what we say of them; of others readers said nothing."""
    gold = {mention.start: mention.actor for mention in document.mentions if mention.is_pronoun}
    said = [known.actors.get(str(m.actor_id)) == gold[m.start] for m in found if m.start in gold]
    return sum(said), len(said) - sum(said), len(gold) - sum(said)


def _link_measures(links: Sequence[DocumentLinks]) -> dict[str, Measure]:
    every = Counts.of([_link_counts(link, called_only=False) for link in links])
    called = Counts.of([_link_counts(link, called_only=True) for link in links])
    allies, enemies = (Counts.of([_sign_counts(link, sign) for link in links]) for sign in (1, -1))
    decided = Counts.of([_decided_counts(link) for link in links])
    ranked = [(number, pair) for number, link in enumerate(links) for pair in link.ranked]
    document = np.array([number for number, _ in ranked], dtype=np.intp)
    scores = np.array([pair.relatedness for _, pair in ranked])
    relevant = np.array([float(pair.gold in links[number].gold) for number, pair in ranked])
    gold = np.array([float(len(link.gold)) for link in links])
    return {
        "co_mention_recall": every.recall,
        "related_f1": called.f1,
        "related_precision": called.precision,
        "related_recall": called.recall,
        "related_ap": lambda weights: average_precision(scores, relevant, weights[document], float(weights @ gold)),
        "signed_macro_f1": partial(_mean_f1, allies, enemies),
        "sign_right_when_decided": decided.precision,
    }


def _mean_f1(one: Counts, other: Counts, weights: Numbers) -> float:
    return (one.f1(weights) + other.f1(weights)) / 2


def _link_counts(links: DocumentLinks, *, called_only: bool) -> tuple[int, int, int]:
    counted = [pair for pair in links.ranked if pair.is_called_related or not called_only]
    right = sum(pair.gold in links.gold for pair in counted)
    return right, len(counted) - right, len(links.gold) - right


def _sign_counts(links: DocumentLinks, sign: int) -> tuple[int, int, int]:
    said = {pair for pair, value in links.signs.items() if value == sign}
    true = {pair for pair, value in links.gold_signs.items() if value == sign}
    return len(said & true), len(said - true), len(true - said)


def _decided_counts(links: DocumentLinks) -> tuple[int, int, int]:
    decided = [pair for pair in links.gold_signs if links.signs.get(pair)]
    right = sum(links.signs[pair] == links.gold_signs[pair] for pair in decided)
    return right, len(decided) - right, 0
