"""Small graphs for the tests of the page, made by hand: no other stage is needed."""

import json
import math
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import networkx as nx

from graph.model import Actor, CoMention, Document, Evidence, Kind, Mention, Sentence, Tables

ACTOR_KEYS = ("kind", "country", "sector", "parent", "mentions", "documents", "stories", "first", "last")
LINK_KEYS = ("weight", "sentences", "documents", "stories", "npmi", "g2", "q_value", "relatedness", "first", "last")


@dataclass(frozen=True)
class Party:
    """An actor of a sample, with the further names under which its texts speak of it as (name, rule, why)."""

    actor_id: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    parent: str | None = None
    names: tuple[tuple[str, str, str], ...] = ()


def news_tables() -> Tables:
    """A hand-written sample: 20 actors, 8 documents, one of them a copy, one undated."""
    sample = json.loads(Path(__file__).with_name("news_sample.json").read_text(encoding="utf-8"))
    parties = [Party(**{**row, "names": tuple(map(tuple, row.get("names", ())))}) for row in sample["parties"]]
    return tables_of(parties, sample["texts"])


def large_tables(actors: int = 400, documents: int = 160, seed: int = 3) -> Tables:
    """A made-up corpus with a long tail, the same for the same seed."""
    chance = random.Random(seed)
    kinds = [kind.value for kind in Kind for _ in range(6 if kind == Kind.PERSON else 1)]
    first = [
        "Amina",
        "Boris",
        "Carla",
        "Dmitri",
        "Elena",
        "Farid",
        "Goran",
        "Hana",
        "Ivo",
        "Jelena",
        "Kofi",
        "Lina",
        "Marek",
        "Nadia",
        "Omar",
        "Petra",
        "Rafi",
        "Sana",
    ]
    last = [
        "Abbasov",
        "Berisha",
        "Castell",
        "Dogan",
        "Eriksen",
        "Fofana",
        "Grigoryan",
        "Haddad",
        "Ivanova",
        "Jovanov",
        "Karimi",
        "Lindqvist",
    ]
    names = [f"{first[n % 18]} {last[n // 18 % 12]}{' the Younger' * (n // 216)}" for n in range(actors)]
    parties = [Party(f"A{n:04}", name, chance.choice(kinds)) for n, name in enumerate(names)]
    weights = [1 / (n + 4) ** 0.7 for n in range(actors)]
    texts = []
    for number in range(documents):
        lines = []
        for _ in range(8):
            a = chance.choices(range(actors), weights)[0]
            b, c = ((a + round(chance.gauss(0, 9))) % actors for _ in range(2))
            lines.append(f"{names[a]} met {names[b]} and spoke of {names[c]}.")
        date = f"{2015 + number * 4 // documents}-{1 + chance.randrange(12):02}-{1 + chance.randrange(28):02}"
        values = {"publisher": f"Paper {chance.choice('ABCDE')}", "url": f"https://paper.example/{number}"}
        row = {"story": f"s{number}", "doc_id": f"d{number:04}", "date": date, "title": f"Meeting number {number}"}
        texts.append({**row, **values, "text": " ".join(lines)})
    return tables_of(parties, texts)


def tables_of(parties: Iterable[Party], texts: Iterable[Mapping[str, str]]) -> Tables:
    """Tables in which every name of a party is a mention and every pair in a sentence is a link."""
    parties = sorted(parties, key=lambda party: party.actor_id)
    known = {
        name: (party, rule, why) for party in parties for name, rule, why in ((party.name, "name", ""), *party.names)
    }
    pattern = _names_pattern(known)
    documents, sentences, mentions = [], [], []
    for text in texts:
        given = [text.get(key) for key in ("date", "publisher", "url")]
        documents.append(Document(text["doc_id"], text["title"], text["text"], *given, story_id=text["story"]))
        for number, match in enumerate(re.finditer(r"\S.*?(?:[.!?]”?(?=\s)|$)", text["text"])):
            sentences.append(Sentence(text["doc_id"], number, match.start(), match.end(), 0))
            mentions += _mentions_in(known, pattern, sentences[-1], match)
    return _count(parties, documents, sentences, mentions)


def network_of(tables: Tables, seed: int = 7) -> nx.Graph:
    """The network that the network stage would give: attributes where present, positions from a seeded spring."""
    network = nx.Graph()
    for actor in tables.actors:
        network.add_node(actor.actor_id, label=actor.name, **_present(actor, ACTOR_KEYS))
    for row in tables.co_mentions:
        network.add_edge(row.actor_a, row.actor_b, **_present(row, LINK_KEYS))
    spots = nx.spring_layout(network, seed=seed, k=2.6 / math.sqrt(max(1, len(network))), weight=None)
    for place, (actor_id, (x, y)) in enumerate(sorted(spots.items())):
        strength = float(network.degree(actor_id, weight="weight"))
        network.nodes[actor_id].update(x=float(x) * 1000, y=float(y) * 1000, community=place % 4, strength=strength)
    return network


def _names_pattern(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _mentions_in(known, pattern, sentence: Sentence, match: re.Match[str]) -> list[Mention]:
    found = {}
    for start in range(len(match.group())):
        name = pattern.match(match.group(), start)
        if name is None:
            continue
        party, rule, why = known[name.group()]
        if any(other.actor_id == party.actor_id and start + match.start() < other.end for other in found.values()):
            continue
        place = (start + match.start(), name.end() + match.start())
        said = (name.group(), "name", party.kind, party.actor_id, rule, 0.9, why)
        found[place] = Mention(sentence.doc_id, sentence.sentence, *place, *said)
        for inner in _inside(known, name.group()):
            inner_party, inner_rule, inner_why = known[inner]
            place = (start + match.start(), start + match.start() + len(inner))
            said = (inner, "name", inner_party.kind, inner_party.actor_id, inner_rule, 0.9, inner_why)
            found[place] = Mention(sentence.doc_id, sentence.sentence, *place, *said)
    return list(found.values())


def _inside(known, phrase: str) -> list[str]:
    """The names of other parties with which a phrase begins, such as "Iraqi" in "Iraqi forces"."""
    owner = known[phrase][0]
    return [name for name in known if phrase.startswith(f"{name} ") and known[name][0] is not owner]


def _count(parties, documents, sentences, mentions) -> Tables:
    sources = {document.doc_id: document for document in documents}
    spans = {(row.doc_id, row.sentence): row for row in sentences}
    together: dict[tuple[str, str], set[tuple[str, int]]] = defaultdict(set)
    of_actor: dict[str, list[Mention]] = defaultdict(list)
    in_sentence: dict[tuple[str, int], set[str]] = defaultdict(set)
    for mention in mentions:
        of_actor[mention.actor_id].append(mention)
        in_sentence[mention.doc_id, mention.sentence].add(mention.actor_id)
    for place, present in in_sentence.items():
        for pair in combinations(sorted(present), 2):
            together[pair].add(place)
    links = sorted((pair, sorted(places)) for pair, places in together.items())
    evidence = [
        Evidence(*pair, *place, spans[place].start, spans[place].end) for pair, places in links for place in places
    ]
    return Tables(
        tuple(documents),
        tuple(sentences),
        tuple(mentions),
        tuple(_actor(party, of_actor[party.actor_id], sources) for party in parties),
        tuple(_link(pair, places, sources) for pair, places in links),
        tuple(evidence),
    )


def _spread(doc_ids: Iterable[str], sources) -> tuple[int, int, str | None, str | None]:
    seen = [sources[doc_id] for doc_id in sorted(set(doc_ids))]
    dates = sorted(document.published for document in seen if document.published) or [None]
    return len(seen), len({document.story_id for document in seen}), dates[0], dates[-1]


def _actor(party: Party, mentions: list[Mention], sources) -> Actor:
    documents, stories, first, last = _spread([mention.doc_id for mention in mentions], sources)
    aliases = tuple(dict.fromkeys(mention.text for mention in mentions))
    about = (party.actor_id, party.name, party.kind, party.country, party.sector, (), party.parent, aliases)
    return Actor(*about, len(mentions), documents, stories, first, last)


def _link(pair: tuple[str, str], places: list[tuple[str, int]], sources) -> CoMention:
    documents, stories, first, last = _spread([doc_id for doc_id, _ in places], sources)
    measures = (0.31, 8.4, 0.012) if len(places) > 1 else (None, None, None)
    return CoMention(*pair, float(len(places)), len(places), documents, stories, *measures, None, first, last)


def _present(row: object, keys: Iterable[str]) -> dict[str, object]:
    return {key: getattr(row, key) for key in keys if getattr(row, key) is not None}
