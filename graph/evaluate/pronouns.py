"""Whether a pronoun means one of two names: the measure of GAP (Webster et al. 2018)."""

from collections.abc import Sequence

import numpy as np

from graph.evaluate.clusters import Numbers
from graph.evaluate.gold import Line
from graph.evaluate.measures import Counts, Measure
from graph.evaluate.spans import overlap
from graph.model import Mention, Tables

_FEMININE = frozenset({"she", "her", "hers", "herself"})


def pronoun_measures(lines: Sequence[Line], names: Sequence[str], tables: Tables) -> dict[str, Measure]:
    """F1 over both names of every pronoun, of masculine and feminine ones apart, and feminine divided by masculine.

    A name is what a pronoun means if a mention that touches the name has the same actor as the mention of the pronoun.
    """
    by_document: dict[str, list[Mention]] = {name: [] for name in names}
    for mention in tables.mentions:
        if mention.actor_id is not None:
            by_document[mention.doc_id].append(mention)
    rows = [_counts(line, by_document[name]) for line, name in zip(lines, names, strict=True)]
    overall = Counts.of(rows)
    feminine = np.array([line["pron"].lower() in _FEMININE for line in lines], dtype=float)

    def of_feminine(weights: Numbers) -> float:
        return overall.f1(weights * feminine)

    def of_masculine(weights: Numbers) -> float:
        return overall.f1(weights * (1 - feminine))

    def bias(weights: Numbers) -> float:
        masculine = of_masculine(weights)
        return of_feminine(weights) / masculine if masculine else 0.0

    return {
        "pronouns_f1": overall.f1,
        "pronouns_precision": overall.precision,
        "pronouns_recall": overall.recall,
        "pronouns_masculine_f1": of_masculine,
        "pronouns_feminine_f1": of_feminine,
        "pronouns_bias": bias,
    }


def _counts(line: Line, mentions: Sequence[Mention]) -> tuple[int, int, int]:
    pronoun = (line["po"], line["po"] + len(line["pron"]))
    meant = {m.actor_id for m in mentions if m.level == "pronoun" and overlap((m.start, m.end), pronoun) > 0}
    right = wrong = missing = 0
    for name in "AB":
        start = line[f"{name.lower()}o"]
        span = (start, start + len(line[name]))
        said = any(
            mention.actor_id in meant
            for mention in mentions
            if mention.level != "pronoun" and overlap((mention.start, mention.end), span) > 0
        )
        right += said and line[f"{name}c"]
        wrong += said and not line[f"{name}c"]
        missing += not said and line[f"{name}c"]
    return right, wrong, missing
