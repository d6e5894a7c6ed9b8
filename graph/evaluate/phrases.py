"""Whether phrases without a document have the right country and sector."""

from collections.abc import Sequence

from graph.evaluate.gold import Line
from graph.evaluate.measures import Counts, Measure
from graph.phrases import read_phrases


def phrase_measures(lines: Sequence[Line]) -> dict[str, Measure]:
    """Precision over what was said, recall over what could be said; a phrase without a gold value should have none."""
    readings = {reading.text: reading for reading in read_phrases(line["phrase"] for line in lines)}
    measures: dict[str, Measure] = {}
    for key in ("country", "sector"):
        rows = []
        for line in lines:
            said, true = getattr(readings[line["phrase"]], key), line[key]
            right = said is not None and said == true
            rows.append((int(right), int(said is not None and not right), int(true is not None and not right)))
        counts = Counts.of(rows)
        measures |= {f"{key}_precision": counts.precision, f"{key}_recall": counts.recall}
    return measures
