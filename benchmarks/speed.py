"""What extraction and counting cost, as ratios to what everybody writes first; all measured side by side in this run.

    make bench

Words per second of processor time of one process on one thread. The texts are the samples of seeds/ and tests/gold and
documents put together from their sentences, drawn by chance with a fixed seed. The naive loop is spaCy's small pipeline
with all its components, one document at a time, and then its entities and sentences. In each round every way reads all
texts, a quarter of them at a time in turn, so that what else the machine does meets all ways alike; the ratio is the
median over the rounds. Exit code 1 if a floor does not hold.
"""

import argparse
import json
import random
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path

import networkx as nx
import spacy
from spacy.language import Language

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from graph.extract import extract, load_pipeline, pinned
from graph.model import Actor, Document, Mention, Problem, Sentence, Window
from graph.relate import find_co_mentions
from graph.store import DuckEngine

ROOT = Path(__file__).resolve().parents[1]
FLOORS = {"default": 0.8, "fast": 2.0}
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def texts_of(words: int) -> list[str]:
    """The texts themselves, then texts of their sentences, until there are so many words."""
    files = [ROOT / "seeds/dispatches.jsonl", *sorted((ROOT / "tests/gold").glob("*.jsonl"))]
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    texts = list(dict.fromkeys(row["text"] for row in rows if "text" in row))
    texts += [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    sentences = [part for text in texts for paragraph in text.split("\n\n") for part in _SENTENCE.split(paragraph)]
    rng = random.Random(11)
    total = sum(len(text.split()) for text in texts)
    while total < words:
        paragraphs = [" ".join(rng.choices(sentences, k=rng.randint(2, 4))) for _ in range(rng.randint(3, 8))]
        texts.append("\n\n".join(paragraphs))
        total += len(texts[-1].split())
    return texts


def cpu_seconds(work: Callable[[], object]) -> float:
    """Processor time of this process for the work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def fail(problem: Problem) -> None:
    """A benchmark that leaves a document out would lie."""
    raise RuntimeError(problem.what)


def read_with(nlp: Language, documents: Sequence[Document]) -> None:
    """What a build does with the documents before it joins names."""
    list(extract(documents, nlp, fail))


def extraction(words: int, rounds: int) -> dict[str, float]:
    """Prints every round; the median ratio of each model to the naive loop."""
    texts = texts_of(words)
    documents = [Document(str(number), "", text) for number, text in enumerate(texts)]
    count = sum(len(text.split()) for text in texts)
    naive = spacy.load(pinned.verified_path())

    def read_naively(documents: Sequence[Document]) -> None:
        for document in documents:
            doc = naive(document.text)
            _ = [(entity.text, entity.label_) for entity in doc.ents], [sentence.text for sentence in doc.sents]

    ways: dict[str, Callable[[Sequence[Document]], object]] = {"naive": read_naively}
    for model in FLOORS:
        nlp = load_pipeline(model)
        list(extract(documents, nlp, fail))  # what is remembered from text to text is remembered
        ways[model] = partial(read_with, nlp)
    read_naively(documents)
    quarters = [documents[start::4] for start in range(4)]
    print(f"{len(texts)} documents, {count:,} words; words per second of processor time:")
    ratios: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds):
        seconds = dict.fromkeys(ways, 0.0)
        for quarter in quarters:
            for way, work in ways.items():
                seconds[way] += cpu_seconds(partial(work, quarter))
        print(f"  round {number + 1}: " + ", ".join(f"{way} {count / took:,.0f}" for way, took in seconds.items()))
        for model in FLOORS:
            ratios[model].append(seconds["naive"] / seconds[model])
    return {model: statistics.median(values) for model, values in ratios.items()}


def made_mentions(sentences: int) -> tuple[list[Document], list[Sentence], list[Mention], list[Actor]]:
    """A corpus of ten sentences a document and two or three mentions a sentence, actors by Zipf's law."""
    rng = random.Random(5)
    names = [f"actor-{number:05}" for number in range(5000)]
    weights = [1 / (rank + 2.7) ** 1.1 for rank in range(len(names))]
    drawn = iter(rng.choices(names, weights, k=3 * sentences))
    documents = [Document(f"d{number:06}", "", "", published="2020-01-01") for number in range(sentences // 10)]
    rows, mentions = [], []
    for number in range(sentences):
        doc_id, place = documents[number // 10].doc_id, number % 10
        start = place * 200
        rows.append(Sentence(doc_id, place, start, start + 199, 0))
        for i in range(rng.choice((2, 3))):
            at = start + i * 60
            mentions.append(Mention(doc_id, place, at, at + 9, "x", "name", "state", next(drawn), "name", 1.0))
    return documents, rows, mentions, [Actor(name, name, "state") for name in names]


def count_naively(documents: Sequence[Document], mentions: Sequence[Mention]) -> "nx.Graph[str]":
    """Sentences, documents, first and last date and one sentence of every pair, in a loop over a networkx graph."""
    dates = {document.doc_id: document.published for document in documents}
    present: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for mention in mentions:
        present[mention.doc_id, mention.sentence].add(str(mention.actor_id))
    graph: nx.Graph[str] = nx.Graph()
    for (doc_id, sentence), actors in present.items():
        for a, b in combinations(sorted(actors), 2):
            if not graph.has_edge(a, b):
                graph.add_edge(a, b, sentences=0, documents=set(), evidence=[], first=dates[doc_id], last=dates[doc_id])
            edge = graph.edges[a, b]
            edge["sentences"] += 1
            edge["documents"].add(doc_id)
            edge["evidence"].append((doc_id, sentence))
            edge["first"], edge["last"] = min(edge["first"], dates[doc_id]), max(edge["last"], dates[doc_id])
    return graph


def counting(sentences: int) -> float:
    """The cost of the naive loop divided by that of the product, which also finds the closest passage and NPMI, G2."""
    documents, rows, mentions, actors = made_mentions(sentences)
    naive = cpu_seconds(lambda: count_naively(documents, mentions))
    ours = cpu_seconds(lambda: find_co_mentions(documents, rows, mentions, actors, Window(), DuckEngine()))
    print(f"counting {len(mentions):,} mentions: naive loop {naive:.1f} s, ours {ours:.1f} s of processor time")
    return naive / ours


def main() -> int:
    """Prints the ratios; 1 if a floor does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=20_000, help="size of the corpus")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is measured")
    parser.add_argument("--sentences", type=int, default=40_000, help="size of the corpus for counting")
    options = parser.parse_args()
    ratios = extraction(options.words, options.rounds)
    held = True
    for model, floor in FLOORS.items():
        held &= ratios[model] >= floor
        print(f"{model:8} {ratios[model]:.2f} times the naive loop (floor {floor})")
    print(f"counting {counting(options.sentences):.2f} times the naive loop")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
