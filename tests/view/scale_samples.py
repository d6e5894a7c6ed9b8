"""Large made-up graphs for measuring the page: communities, a long tail, dated documents, signed relations."""

import random
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from graph.model import Actor, CoMention, Document, Evidence, Kind, Mention, Relation, Sentence, Tables

FIRST = ["Amina", "Boris", "Carla", "Dmitri", "Elena", "Farid", "Goran", "Hana", "Ivo", "Jelena", "Kofi", "Lina"]
LAST = ["Abbasov", "Berisha", "Castell", "Dogan", "Eriksen", "Fofana", "Grigoryan", "Haddad", "Karimi", "Lindqvist"]
VERBS = {
    "fights": "attacked the positions of",
    "opposes": "accused",
    "allied_with": "signed an agreement with",
    "supports": "promised weapons to",
    "meets": "met",
    "leads": "leads",
    "part_of": "belongs to",
}
TAIL = ", said officials who spoke on condition of anonymity after the talks in the capital."
SIGNS = {"fights": -1, "opposes": -1, "allied_with": 1, "supports": 1, "meets": 0, "leads": 0, "part_of": 0}
COUNTRIES = ["IRQ", "SYR", "IRN", "TUR", "RUS", "USA", "LBN", "YEM", "SAU", "EGY", "ISR", "JOR"]
PER_DOCUMENT = 10


@dataclass(frozen=True)
class Scale:
    """How large a sample is."""

    actors: int
    links: int
    sentences: int


SCALES = (Scale(60, 240, 1_200), Scale(1_000, 4_000, 20_000), Scale(10_000, 40_000, 200_000))


def scale_tables(scale: Scale, seed: int = 11) -> Tables:
    """Tables of about that size, the same for the same seed."""
    chance = random.Random(seed)
    names = [f"{FIRST[n % 12]} {LAST[n // 12 % 10]} {n // 120 or ''}".strip() for n in range(scale.actors)]
    pairs = _pairs(scale, chance)
    rows = _sentences(scale, pairs, names, chance)
    return _tables(scale, names, rows, chance)


def _pairs(scale: Scale, chance: random.Random) -> list[tuple[int, int]]:
    """Most pairs are of one community, early actors of a community are in more of them; each pair once."""
    communities = max(3, round(scale.actors**0.5 / 2.5))
    found: dict[tuple[int, int], None] = {}
    while len(found) < scale.links:
        a = int(scale.actors * chance.random() ** 1.8)
        if chance.random() < 0.85:
            steps = int((scale.actors / communities) * chance.random() ** 1.8)
            b = a % communities + communities * steps
        else:
            b = int(scale.actors * chance.random() ** 2.5)
        if a != b and b < scale.actors:
            found[min(a, b), max(a, b)] = None
    return list(found)


def _sentences(
    scale: Scale, pairs: list[tuple[int, int]], names: list[str], chance: random.Random
) -> list[tuple[int, int, str, str, int, int]]:
    """Each sentence as first actor, second actor, predicate, text, start of the verb, start of the second name."""
    rows = []
    predicates = list(SIGNS)
    leaning = {pair: chance.choice(predicates) for pair in pairs}
    for number in range(scale.sentences):
        a, b = pairs[number] if number < len(pairs) else pairs[int(len(pairs) * chance.random() ** 3)]
        pair = (a, b)
        predicate = leaning[pair] if chance.random() < 0.8 else chance.choice(predicates)
        start = len(names[a]) + 1
        text = f"{names[a]} {VERBS[predicate]} {names[b]}{TAIL}"
        rows.append((a, b, predicate, text, start, start + len(VERBS[predicate]) + 1))
    chance.shuffle(rows)
    return rows


def _tables(scale: Scale, names: list[str], rows: list, chance: random.Random) -> Tables:
    kinds = [chance.choice(list(Kind)) for _ in names]
    places = [chance.choice(COUNTRIES) for _ in names]
    documents, sentences, mentions, evidence, relations = [], [], [], [], []
    for number in range(0, len(rows), PER_DOCUMENT):
        doc_id, texts, at = f"d{number // PER_DOCUMENT:06}", [], 0
        for place, (a, b, predicate, text, verb, second) in enumerate(rows[number : number + PER_DOCUMENT]):
            end = at + len(text)
            sentences.append(Sentence(doc_id, place, at, end, 0))
            for actor, start in ((a, at), (b, at + second)):
                span = (start, start + len(names[actor]), names[actor])
                mentions.append(Mention(doc_id, place, *span, "name", str(kinds[actor]), _id(actor), "name", 0.9))
            related = round(0.3 + 0.6 * chance.random(), 2)
            evidence.append(Evidence(_id(a), _id(b), doc_id, place, at, end, related))
            if chance.random() < 0.4:
                said = (predicate, SIGNS[predicate], None, False, chance.random() < 0.05)
                cue = (at + verb, at + second - 1)
                relations.append(Relation(_id(a), _id(b), *said, doc_id, place, *cue, 0.8))
            texts.append(text)
            at = end + 1
        day = str(date(2013, 1, 1) + timedelta(days=int(1_400 * chance.random())))
        about = (f"Report number {number}", " ".join(texts), day, f"Paper {chance.choice('ABCDEFGH')}")
        story = f"s{int(len(rows) / PER_DOCUMENT * chance.random())}"
        documents.append(Document(doc_id, *about, f"https://news.example/{number}", story_id=story))
    return _counted((names, kinds, places), documents, sentences, mentions, evidence, relations)


def _id(actor: int) -> str:
    return f"a{actor:05}"


def _counted(actors, documents, sentences, mentions, evidence, relations) -> Tables:
    sources = {document.doc_id: document for document in documents}
    met: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        met[mention.actor_id].append(mention.doc_id)
    together: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for row in evidence:
        together[row.actor_a, row.actor_b].append(row)
    links = [_link(pair, rows, sources) for pair, rows in sorted(together.items())]
    named = [_actor(number, actors, met[_id(number)], sources) for number in range(len(actors[0]))]
    evidence.sort(key=lambda row: (row.actor_a, row.actor_b, row.doc_id, row.sentence))
    tables = (documents, sentences, mentions, named, links, evidence, relations)
    return Tables(*(tuple(rows) for rows in tables))


def _actor(number: int, actors, doc_ids: list[str], sources) -> Actor:
    names, kinds, places = actors
    seen = {sources[doc_id] for doc_id in set(doc_ids)}
    dates = sorted(document.published for document in seen) or [None]
    counts = (len(doc_ids), len(seen), len({document.story_id for document in seen}), dates[0], dates[-1])
    about = (_id(number), names[number], str(kinds[number]), places[number], None, (), None, (names[number],))
    return Actor(*about, *counts)


def _link(pair: tuple[str, str], rows: list[Evidence], sources) -> CoMention:
    seen = {sources[row.doc_id] for row in rows}
    dates = sorted(document.published for document in seen)
    unrelated = 1.0
    for row in rows:
        unrelated *= 1 - row.relatedness
    counts = (float(len(rows)), len(rows), len(seen), len({document.story_id for document in seen}))
    return CoMention(*pair, *counts, 0.3, 9.0, 0.01, 1 - unrelated, dates[0], dates[-1])
