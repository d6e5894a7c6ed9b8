"""A small corpus made by hand in which the machine joins by definition, acronym, table and surname, and its log."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Actor, Change, Decision, Document, Extract, FoundMention, Mention, Sentence
from graph.names import fold_name
from graph.resolve import resolve
from graph.store import line_of
from graph.world import load_world

TEXTS = {
    "d1": ("Blue Front (BF) fought Red Guard.", ["Blue Front", "BF", "Red Guard"], []),
    "d2": ("BF met Adel Darwish. Darwish left.", ["BF"], ["Adel Darwish", "Darwish"]),
    "d3": ("Red Guard, also known as Blue Front, met Daesh.", ["Red Guard", "Blue Front", "Daesh"], []),
    "d4": ("Sami Darwish and Islamic State met Green Brigade.", ["Islamic State", "Green Brigade"], ["Sami Darwish"]),
    "d5": ("Blue Front left Red Guard and Green Brigade.", ["Blue Front", "Red Guard", "Green Brigade"], []),
}
IDS = (
    *("org-blue-front", "org-red-guard", "org-green-brigade", "islamic-state"),
    *("adel-darwish", "sami-darwish", "org-gone"),
)


@dataclass(frozen=True)
class Outcome:
    """What became of the corpus under a log."""

    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    changes: tuple[Change, ...]

    def ids(self, *phrases: str) -> list[tuple[str, str | None]]:
        """(document, actor) of the mentions with these texts."""
        return [(m.doc_id, m.actor_id) for m in self.mentions if m.text in phrases]

    def actor(self, actor_id: str) -> Actor:
        (found,) = (actor for actor in self.actors if actor.actor_id == actor_id)
        return found

    @property
    def problems(self) -> list[str]:
        return [change.problem for change in self.changes if change.problem]


def found_mentions(doc_id: str) -> tuple[FoundMention, ...]:
    text, organisations, persons = TEXTS[doc_id]
    names, made, at = load_world().names, [], 0
    for phrase in sorted([*organisations, *persons], key=text.index):
        start = text.index(phrase, at)
        at = start + len(phrase)
        entries = tuple(dict.fromkeys(name.entry_id for name in names.get(fold_name(phrase), ())))
        label = "person" if phrase in persons else "armed_group" if entries else "organisation"
        sentence = text.count(". ", 0, start)
        made.append(FoundMention(sentence, start, at, phrase, "name", label, phrase, entries))
    return tuple(made)


def log_of(*decisions: Decision) -> tuple[Decision, ...]:
    """The decisions with the lines and ids that the log would give them; times differ, so that ids do."""
    lines = []
    for number, decision in enumerate(decisions, start=1):
        dated = decision if decision.when else replace(decision, when=f"2026-11-{number:02}T12:00:00+00:00")
        identity = hashlib.sha256(line_of(dated).encode("utf-8")).hexdigest()[:8]
        lines.append(replace(dated, line=number, id=identity))
    return tuple(lines)


def outcome(decisions: Sequence[Decision] = (), doc_ids: Sequence[str] = tuple(TEXTS)) -> Outcome:
    documents = {doc_id: Document(doc_id, "", TEXTS[doc_id][0], story_id=doc_id) for doc_id in doc_ids}
    extracts = [
        Extract(doc_id, (Sentence(doc_id, 0, 0, len(TEXTS[doc_id][0]), 0),), found_mentions(doc_id))
        for doc_id in doc_ids
    ]
    changes: list[Change] = []
    mentions, actors = resolve(documents, extracts, load_world(), decisions, changes.append)
    return Outcome(mentions, actors, tuple(changes))
