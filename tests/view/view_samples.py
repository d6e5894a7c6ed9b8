"""Small graphs for the tests of the page, made by hand: no other stage is needed."""

import math
import random
import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from graph.model import Actor, CoMention, Document, Evidence, Mention, Sentence, Tables


@dataclass(frozen=True)
class Party:
    """An actor of a sample, with the names under which its texts speak of it and the rule of each."""

    actor_id: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    parent: str | None = None
    names: tuple[tuple[str, str, str], ...] = ()


NEWS_PARTIES = (
    Party(
        "IRQ",
        "Iraq",
        "state",
        "IRQ",
        "GOV",
        None,
        (
            ("Baghdad", "metonym", "capital that acts as its state"),
            ("Iraqi officials", "role", "officials of a state are the state"),
            ("Iraqi", "demonym", "word for Iraq"),
        ),
    ),
    Party(
        "IRQMIL",
        "Iraqi army",
        "military",
        "IRQ",
        "MIL",
        "IRQ",
        (("Iraqi forces", "role", "forces of Iraq"), ("the Iraqi military", "role", "forces of Iraq")),
    ),
    Party(
        "IS",
        "Islamic State",
        "armed_group",
        "IMG",
        "UAF",
        None,
        (
            ("Daesh", "alias", "Arabic acronym"),
            ("ISIS", "alias", "former name"),
            ("Islamic State militants", "role", "a group's fighters are the group"),
        ),
    ),
    Party(
        "IRN",
        "Iran",
        "state",
        "IRN",
        "GOV",
        None,
        (("Tehran", "metonym", "capital that acts as its state"), ("Iranian", "demonym", "word for Iran")),
    ),
    Party(
        "RUS",
        "Russia",
        "state",
        "RUS",
        "GOV",
        None,
        (("Moscow", "metonym", "capital that acts as its state"), ("the Kremlin", "metonym", "seat of government")),
    ),
    Party(
        "SYR",
        "Syria",
        "state",
        "SYR",
        "GOV",
        None,
        (("Damascus", "metonym", "capital that acts as its state"), ("Syrian", "demonym", "word for Syria")),
    ),
    Party(
        "USA",
        "United States",
        "state",
        "USA",
        "GOV",
        None,
        (("Washington", "metonym", "capital that acts as its state"), ("the U.S.", "alias", "initials")),
    ),
    Party(
        "USAMIL",
        "U.S. military",
        "military",
        "USA",
        "MIL",
        "USA",
        (("American warplanes", "role", "forces of the United States"),),
    ),
    Party(
        "PMF",
        "Popular Mobilization Forces",
        "armed_group",
        "IRQ",
        "PRM",
        "IRQ",
        (("Shiite militias", "alias", "formally known as"),),
    ),
    Party("BADR", "Badr Organization", "armed_group", "IRQ", "PRM", "PMF", (("Badr", "alias", "short name"),)),
    Party("AAH", "Asaib Ahl al-Haq", "armed_group", "IRQ", "PRM", "PMF"),
    Party("AMERI", "Hadi al-Ameri", "person", "IRQ", "PRM", "BADR", (("Ameri", "alias", "family name"),)),
    Party("KHAZALI", "Qais al-Khazali", "person", "IRQ", "PRM", "AAH"),
    Party(
        "ABADI",
        "Haider al-Abadi",
        "person",
        "IRQ",
        "GOV",
        "IRQ",
        (("the Iraqi prime minister", "role", "held the office then"), ("Abadi", "alias", "family name")),
    ),
    Party("QUDS", "Quds Force", "military", "IRN", "MIL", "IRN"),
    Party("HEZB", "Hezbollah", "armed_group", "LBN", "PRM", None, (("Hizbullah", "alias", "other spelling"),)),
    Party("UN", "United Nations", "igo", "UNO", None, None, (("U.N.", "alias", "initials"),)),
    Party("REUTERS", "Reuters", "media", None, "JRN"),
    Party(
        "SUNNI",
        "Sunnis of Anbar",
        "ethnic_or_religious_group",
        "IRQ",
        "CVL",
        None,
        (("Sunni tribes", "alias", "other name"),),
    ),
    Party("PARL", "Iraqi parliament", "government", "IRQ", "LEG", "IRQ"),
)

NEWS_TEXTS = (
    (
        "s1",
        "a1",
        "2015-09-28",
        "Sputnik",
        "Intelligence base agreed in Baghdad",
        "https://news.example/base",
        "Moscow, Baghdad, Tehran and Damascus agreed to share intelligence on Daesh. Russia and Iran will send officers. "
        "The first president of the base will come from Iraq.",
    ),
    (
        "s2",
        "a2",
        "2015-10-13",
        "Reuters",
        "Iraq uses new intelligence centre to bomb Islamic State",
        "https://wire.example/centre",
        "Iraq has begun bombing Islamic State with help from Russia, Iran and Syria. Washington worries that Baghdad leans on Moscow. "
        "The Iraqi parliament asked for closer ties with Tehran, Reuters reported. Iraqi officials met Haider al-Abadi on Tuesday.",
    ),
    (
        "s2",
        "a3",
        "2015-10-14",
        "Daily Ledger",
        "Iraq bombs Islamic State with Russian help",
        "https://ledger.example/copy",
        "Iraq has begun bombing Islamic State with help from Russia, Iran and Syria. Washington worries that Baghdad leans on Moscow.",
    ),
    (
        "s3",
        "a4",
        "2015-10-16",
        "New York Herald",
        "Militias and army retake Baiji refinery",
        "https://herald.example/baiji",
        "Iraqi forces and the Popular Mobilization Forces retook the refinery at Baiji from Islamic State militants. "
        "“Baiji has been liberated from Daesh,” a spokesman for the Iraqi army said. Qais al-Khazali, who leads Asaib Ahl al-Haq, was filmed inside. "
        "Hadi al-Ameri, the leader of the Badr Organization, played a visible role beside the Shiite militias. "
        "Iran trained the Badr Organization and Asaib Ahl al-Haq for years. The Quds Force oversaw the Shiite militias for Tehran.",
    ),
    (
        "s4",
        "a5",
        "2015-10-23",
        "Reuters",
        "American warplanes strike near Ramadi",
        "javascript:alert(1)",
        "American warplanes struck Islamic State near Ramadi. The U.S. military said the Iraqi army had encircled the city. "
        "Sunni tribes fear the Popular Mobilization Forces, and Haider al-Abadi kept the Shiite militias out. Abadi thanked the U.S. for its help.",
    ),
    (
        "s5",
        "a6",
        "2015-11-02",
        "Daily Ledger",
        "What Moscow wants in Damascus",
        None,
        "Russia and Iran back Damascus against ISIS. Hezbollah fights beside the Syrian army, and Tehran pays Hizbullah. "
        "The United Nations urged Russia and the United States to talk. Washington accused Moscow of bombing rebels rather than Daesh.",
    ),
    (
        "s6",
        "a7",
        "2015-11-20",
        "New York Herald",
        "A new battle line",
        "https://herald.example/line",
        "Iraq and Iran agreed that the Quds Force may advise Iraqi forces. Ameri said Badr answers to Baghdad. "
        "Baghdad denied that Washington was told. Islamic State attacked the Iraqi army at Siniya 🚩 and Iraqi forces held.",
    ),
    (
        "s7",
        "a8",
        None,
        "Sputnik",
        "Undated note",
        None,
        "The Kremlin spoke with Tehran and with Hezbollah about Damascus.",
    ),
)


def news_tables() -> Tables:
    """A hand-written sample: 20 actors, 8 documents, one of them a copy, one undated."""
    return tables_of(NEWS_PARTIES, NEWS_TEXTS)


def tables_of(parties: tuple[Party, ...], texts: tuple[tuple[str | None, ...], ...]) -> Tables:
    """Tables in which every name of a party is a mention and every pair in a sentence is a link."""
    documents, sentences, mentions = [], [], []
    for story, doc_id, date, publisher, title, url, text in texts:
        documents.append(Document(doc_id, title, text, date, publisher, url, story_id=story))
        for number, match in enumerate(re.finditer(r"\S.*?(?:[.!?]”?(?=\s)|$)", text)):
            sentences.append(Sentence(doc_id, number, match.start(), match.end(), 0))
            mentions += _mentions_in(parties, doc_id, number, match)
    return _count(parties, documents, sentences, mentions)


def _mentions_in(parties: tuple[Party, ...], doc_id: str, number: int, sentence: re.Match[str]) -> list[Mention]:
    found = []
    for party in parties:
        names = ((party.name, "name", ""), *party.names)
        taken: list[tuple[int, int]] = []
        for name, rule, why in sorted(names, key=lambda row: -len(row[0])):
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence.group()):
                start, end = sentence.start() + match.start(), sentence.start() + match.end()
                if any(a < end and start < b for a, b in taken):
                    continue
                taken.append((start, end))
                found.append(
                    Mention(
                        doc_id, number, start, end, match.group(), "name", party.kind, party.actor_id, rule, 0.9, why
                    )
                )
    return sorted(found, key=lambda mention: (mention.start, -mention.end))


def _count(parties, documents, sentences, mentions) -> Tables:
    dates = {document.doc_id: document.published for document in documents}
    stories = {document.doc_id: document.story_id for document in documents}
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
    actors = tuple(
        _actor(party, of_actor[party.actor_id], dates, stories) for party in sorted(parties, key=lambda p: p.actor_id)
    )
    links = tuple(_link(pair, places, dates, stories) for pair, places in sorted(together.items()))
    evidence = tuple(
        Evidence(a, b, doc_id, number, spans[doc_id, number].start, spans[doc_id, number].end)
        for (a, b), places in sorted(together.items())
        for doc_id, number in sorted(places)
    )
    return Tables(tuple(documents), tuple(sentences), tuple(mentions), actors, links, evidence)


def _actor(party, mentions, dates, stories) -> Actor:
    seen = sorted(dates[m.doc_id] for m in mentions if dates[m.doc_id])
    docs = {m.doc_id for m in mentions}
    aliases = tuple(dict.fromkeys(m.text for m in mentions))
    first, last = (seen[0], seen[-1]) if seen else (None, None)
    return Actor(
        party.actor_id,
        party.name,
        party.kind,
        party.country,
        party.sector,
        (),
        party.parent,
        aliases,
        len(mentions),
        len(docs),
        len({stories[d] for d in docs}),
        first,
        last,
    )


def _link(pair, places, dates, stories) -> CoMention:
    docs = {doc_id for doc_id, _ in places}
    seen = sorted(dates[d] for d in docs if dates[d])
    judged = len(places) > 1
    first, last = (seen[0], seen[-1]) if seen else (None, None)
    return CoMention(
        *pair,
        float(len(places)),
        len(places),
        len(docs),
        len({stories[d] for d in docs}),
        0.31 if judged else None,
        8.4 if judged else None,
        0.012 if judged else None,
        None,
        first,
        last,
    )


def network_of(tables: Tables, seed: int = 7) -> nx.Graph:
    """The network that the network stage would give: attributes where present, positions from a seeded spring."""
    network = nx.Graph()
    for actor in tables.actors:
        values = {
            "label": actor.name,
            "kind": actor.kind,
            "country": actor.country,
            "sector": actor.sector,
            "parent": actor.parent,
            "mentions": actor.mentions,
            "documents": actor.documents,
            "stories": actor.stories,
            "first": actor.first,
            "last": actor.last,
        }
        network.add_node(actor.actor_id, **{key: value for key, value in values.items() if value is not None})
    for row in tables.co_mentions:
        values = {
            key: getattr(row, key)
            for key in (
                "weight",
                "sentences",
                "documents",
                "stories",
                "npmi",
                "g2",
                "q_value",
                "relatedness",
                "first",
                "last",
            )
        }
        network.add_edge(row.actor_a, row.actor_b, **{key: value for key, value in values.items() if value is not None})
    for place, (actor_id, (x, y)) in enumerate(
        sorted(nx.spring_layout(network, seed=seed, k=2.2 / math.sqrt(max(1, len(network)))).items())
    ):
        network.nodes[actor_id].update(
            x=float(x) * 1000,
            y=float(y) * 1000,
            community=place % 4,
            strength=float(network.degree(actor_id, weight="weight")),
        )
    return network


def large_tables(actors: int = 400, documents: int = 160, seed: int = 3) -> Tables:
    """A made-up corpus with communities and a long tail, the same for the same seed."""
    chance = random.Random(seed)
    kinds = (
        "person",
        "state",
        "armed_group",
        "organisation",
        "military",
        "government",
        "party",
        "igo",
        "media",
        "population",
    )
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
        "Tariq",
        "Ulla",
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
        "Mensah",
        "Nazari",
        "Okoye",
        "Petrov",
        "Qasim",
    ]
    names = [f"{first[n % 20]} {last[n // 20 % 17]}{'' if n < 340 else ' the Younger'}" for n in range(actors)]
    parties = tuple(Party(f"A{n:04}", name, kinds[min(chance.randrange(14), 9)]) for n, name in enumerate(names))
    weights = [1 / (n + 4) ** 0.7 for n in range(actors)]
    texts = []
    for number in range(documents):
        group = chance.randrange(6)
        lines = []
        for _ in range(10):
            crowd = chance.choices(range(actors), weights, k=3)
            crowd[0] = crowd[0] // 6 * 6 + group if crowd[0] // 6 * 6 + group < actors else crowd[0]
            a, b, c = (names[n] for n in crowd)
            lines.append(f"{a} met {b} and spoke of {c}.")
        date = f"20{15 + number * 4 // documents:02}-{1 + chance.randrange(12):02}-{1 + chance.randrange(28):02}"
        texts.append(
            (
                f"s{number}",
                f"d{number:04}",
                date,
                f"Paper {chance.choice('ABCDE')}",
                f"Meeting number {number}",
                f"https://paper.example/{number}",
                " ".join(lines),
            )
        )
    return _fast_tables(parties, tuple(texts))


def _fast_tables(parties: tuple[Party, ...], texts) -> Tables:
    by_name = {party.name: party for party in parties}
    documents, sentences, mentions = [], [], []
    for story, doc_id, date, publisher, title, url, text in texts:
        documents.append(Document(doc_id, title, text, date, publisher, url, story_id=story))
        at = 0
        for number, line in enumerate(text.split(". ")):
            end = at + len(line.rstrip(".")) + 1
            sentences.append(Sentence(doc_id, number, at, end, 0))
            offset = at
            for part in re.split(r"( met | and spoke of )", line.rstrip(".")):
                if part in by_name:
                    party = by_name[part]
                    mentions.append(
                        Mention(
                            doc_id,
                            number,
                            offset,
                            offset + len(part),
                            part,
                            "name",
                            party.kind,
                            party.actor_id,
                            "name",
                            1.0,
                        )
                    )
                offset += len(part)
            at = end + 1
    return _count(parties, documents, sentences, mentions)
