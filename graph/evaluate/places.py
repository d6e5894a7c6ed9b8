"""Whether the name of a place acts or is a place (ReLocaR; Gritta et al. 2017)."""

from collections.abc import Sequence

import numpy as np

from graph.evaluate.clusters import Numbers
from graph.evaluate.gold import Line
from graph.evaluate.measures import Counts, Measure
from graph.evaluate.spans import overlap
from graph.model import Mention, Tables


def place_measures(lines: Sequence[Line], names: Sequence[str], tables: Tables) -> dict[str, Measure]:
    """Accuracy, and F1 of the names that act. A name acts if a mention that touches it has an actor; `mixed` acts."""
    by_document: dict[str, list[Mention]] = {name: [] for name in names}
    for mention in tables.mentions:
        if mention.actor_id is not None and mention.level != "pronoun":
            by_document[mention.doc_id].append(mention)
    acts = np.array([line["reading"] != "literal" for line in lines])
    said = np.array([_acts(line, by_document[name]) for line, name in zip(lines, names, strict=True)])
    right = (acts == said).astype(float)

    def accuracy(weights: Numbers) -> float:
        return float(weights @ right / weights.sum())

    counts = Counts((acts & said).astype(float), (~acts & said).astype(float), (acts & ~said).astype(float))
    return {
        "metonymy_accuracy": accuracy,
        "metonymy_acts_f1": counts.f1,
        "metonymy_acts_precision": counts.precision,
        "metonymy_acts_recall": counts.recall,
    }


def _acts(line: Line, mentions: Sequence[Mention]) -> bool:
    span = (line["start"], line["end"])
    return any(overlap((mention.start, mention.end), span) > 0 for mention in mentions)
