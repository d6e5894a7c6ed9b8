"""Under which names each actor was met, how often, and by which rule each name joined it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model import Level, Mention, Rule, Tables
from graph.view.jsonblock import clean_text


@dataclass(frozen=True, slots=True)
class AliasTable:
    """For each actor its names as `[text, count, rule, reason]`, most frequent first.

    `rule` and `reason` are places in `rules` and `reasons`; -1 where unknown.
    """

    rows: list[list[list[object]]]
    rules: list[str]
    reasons: list[str]


class _Numbering:
    """Numbers texts in the order they come."""

    def __init__(self) -> None:
        self.texts: dict[str, int] = {}

    def of(self, text: str | None) -> int:
        return self.texts.setdefault(clean_text(text), len(self.texts)) if text else -1


def alias_table(tables: Tables, actors: Sequence[str]) -> AliasTable:
    """The names of the actors, from their mentions; pronouns are no names.

    A name that only the actor's own row knows comes last, with count 0.
    """
    met: dict[str, list[Mention]] = {actor_id: [] for actor_id in actors}
    for mention in tables.mentions:
        if mention.actor_id in met and mention.level != Level.PRONOUN:
            met[mention.actor_id].append(mention)
    known = {actor.actor_id: actor.aliases for actor in tables.actors}
    rules, reasons = _Numbering(), _Numbering()
    for rule in Rule:
        rules.of(rule.value)
    rows = [_actor_rows(met[actor_id], known.get(actor_id, ()), rules, reasons) for actor_id in actors]
    return AliasTable(rows, list(rules.texts), list(reasons.texts))


def _actor_rows(
    mentions: Iterable[Mention], known: Iterable[str], rules: _Numbering, reasons: _Numbering
) -> list[list[object]]:
    counts: Counter[tuple[str, str]] = Counter()
    first_reason: dict[tuple[str, str], str] = {}
    for mention in mentions:
        key = (" ".join(clean_text(mention.text).split()), mention.rule or "")
        counts[key] += 1
        if mention.why:
            first_reason.setdefault(key, mention.why)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    rows: list[list[object]] = [
        [text, count, rules.of(rule), reasons.of(first_reason.get((text, rule)))] for (text, rule), count in ordered
    ]
    seen = {text for text, _ in counts}
    rows += [[alias, 0, -1, -1] for alias in dict.fromkeys(map(clean_text, known)) if alias not in seen]
    return rows
