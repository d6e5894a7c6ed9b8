"""What the page makes of decisions is what a build makes of them: random logs are replayed both ways and compared."""

import json
import random
import subprocess
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from playwright._impl._driver import compute_driver_executable

from graph.doubts import find_doubts
from graph.model import Actor, Decision, Document, Extract, FoundMention, Kind, Sentence, Tables, Window
from graph.names import fold_name, slug
from graph.network import build_network
from graph.page import to_question
from graph.relate import find_co_mentions
from graph.resolve import resolve, standing
from graph.store import DuckEngine, read_extracts, read_run, read_tables
from graph.view import Review
from graph.view.assembly import assemble
from graph.world import load_world

CASES = Path(__file__).parent / "js"
LETTERS = "aAbBéÉIİıßẞſσΣςøØŁæŒÞəƏʼ'’`´-‐–. \n\t_1٣Ⅷ²ﬁ字مرحباשלוםЖж🚩\u0301\u0323\u200f"


def run_node(script: str, given: object) -> Any:
    node = compute_driver_executable()[0]
    call = [node, str(CASES / script)]
    data = json.dumps(given)
    result = subprocess.run(
        call, input=data, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_the_page_folds_names_as_the_build_does() -> None:
    chance = random.Random(7)
    names = ["".join(chance.choices(LETTERS, k=chance.randrange(1, 14))) for _ in range(4000)]
    words = [
        "the Iraqi government's",
        "U.S.",
        "U.S",
        "P.K.K.'s",
        "as-Sadr",
        "al Abadi's",
        "Da'esh",
        "PYD/YPG",
        "A–B",
        "x's's",
    ]
    known = [name for entry in load_world().entries.values() for name in (entry.name, entry.id)]
    names = [*names, *words, *known, *(unicodedata.normalize("NFD", name) for name in known[:500])]
    folded = run_node("fold_case.mjs", names)
    different = [(name, page, (fold_name(name), slug(name))) for name, page in zip(names, folded, strict=True)]
    assert [row for row in different if tuple(row[1]) != row[2]] == []


MADE = Document("made", "Made", "Hakim Zamli met Iraq. Hakim al-Zamili left. The Front met Iraq.", story_id="made")
MADE_SENTENCES = tuple(Sentence("made", place, *span, 0) for place, span in enumerate([(0, 21), (22, 43), (44, 63)]))
MADE_MENTIONS = (
    FoundMention(0, 0, 11, "Hakim Zamli", "name", "person", "Hakim Zamli"),
    FoundMention(0, 16, 20, "Iraq", "name", "state", "Iraq", ("IRQ",), acts=True),
    FoundMention(1, 22, 37, "Hakim al-Zamili", "name", "person", "Hakim al-Zamili"),
    FoundMention(
        *(2, 44, 53, "The Front", "name", "armed_group", "Front", ("boko-haram", "al-shabaab")), needs_context=True
    ),
    FoundMention(2, 58, 62, "Iraq", "name", "state", "Iraq", ("IRQ",), acts=True),
)


class Corpus:
    """A graph folder with one more document in which names are alike or undecided, and what decisions make of both."""

    def __init__(self, folder: Path, unit: str) -> None:
        self.window = Window(**{**read_run(folder)["options"]["window"], "unit": unit})
        self.documents = {document.doc_id: document for document in read_tables(folder).documents}
        self.documents["made"] = MADE
        self.extracts = (*read_extracts(folder).values(), Extract("made", MADE_SENTENCES, MADE_MENTIONS))
        self.tables = self.after([])

    def after(self, log: Sequence[Decision], report: Any = None) -> Tables:
        sentences = tuple(sentence for extract in self.extracts for sentence in extract.sentences)
        documents = tuple(self.documents.values())
        mentions, actors = resolve(self.documents, self.extracts, load_world(), log, report)
        found = find_co_mentions(documents, sentences, mentions, actors, self.window, DuckEngine())
        return Tables(documents, sentences, mentions, actors, found.links, found.evidence)

    def page(self, log: Sequence[Decision] = ()) -> dict[str, Any]:
        tables = self.after(log)
        network = build_network(tables.actors, tables.co_mentions)
        in_force = frozenset(decision.line for decision in standing(log))
        questions = [to_question(doubt) for doubt in find_doubts(tables, self.extracts, load_world())]
        review = Review("", log, in_force, questions, len(questions), self.extracts, self.window)
        explorer = assemble(network, tables, "x", (), review)
        return {"drawing": explorer._drawing(), **explorer.payload}


@pytest.fixture(scope="module", params=["sentence", "document"])
def corpus(request: pytest.FixtureRequest, seeds_graph: Path) -> Corpus:
    return Corpus(seeds_graph, request.param)


def shape(tables: Tables) -> dict[str, Any]:
    """What the page shows of tables: the actors that are mentioned, and the links."""
    return {
        "actors": {
            row.actor_id: [
                row.name,
                row.kind,
                row.parent,
                row.mentions,
                row.documents,
                row.stories,
                row.first,
                row.last,
            ]
            for row in tables.actors
            if row.mentions
        },
        "links": sorted(
            [row.actor_a, row.actor_b, row.sentences, row.documents, row.stories] for row in tables.co_mentions
        ),
    }


def random_log(tables: Tables, chance: random.Random, size: int) -> list[Decision]:
    """Decisions such as the page writes, about actors and phrases that there are; some will be refused."""
    actors = [actor for actor in tables.actors if actor.mentions]
    open_mentions = [m for m in tables.mentions if m.actor_id is None and m.rule is None]

    def one() -> Decision:
        actor, other = chance.sample(actors, 2)
        return chance.choice((merge, merge, split, spot, rename, retype, ignore, assign))(actor, other)

    def merge(actor: Actor, other: Actor) -> Decision:
        return Decision("merge", actor.actor_id, actor.name, other.actor_id, other.name)

    def mentions_of(actor: Actor) -> list[Any]:
        return [mention for mention in tables.mentions if mention.actor_id == actor.actor_id]

    def split(actor: Actor, other: Actor) -> Decision:
        alias = chance.choice(mentions_of(actor)).text
        return Decision("split", actor.actor_id, actor.name, alias=alias, new_name=chance.choice(("", "Somebody else")))

    def spot(actor: Actor, other: Actor) -> Decision:
        mention = chance.choice(mentions_of(actor))
        place = f"{mention.doc_id}:{mention.start}-{mention.end}"
        return Decision("split", actor.actor_id, actor.name, alias=mention.text, mention=place)

    def rename(actor: Actor, other: Actor) -> Decision:
        return Decision("rename", actor.actor_id, actor.name, new_name=f"{actor.name} the Younger")

    def retype(actor: Actor, other: Actor) -> Decision:
        return Decision("retype", actor.actor_id, actor.name, kind=str(chance.choice(list(Kind))))

    def ignore(actor: Actor, other: Actor) -> Decision:
        return Decision("ignore", actor.actor_id, actor.name)

    def assign(actor: Actor, other: Actor) -> Decision:
        alias = chance.choice(open_mentions or mentions_of(actor)).text
        return Decision("merge", actor.actor_id, actor.name, alias=alias)

    return [replace(one(), line=line + 1, id=f"{line:08}") for line in range(size)]


def test_random_logs_give_the_same_graph_in_the_page_and_in_a_build(corpus: Corpus) -> None:
    chance = random.Random(20151105)
    logs = [random_log(corpus.tables, chance, size) for size in (1, 1, 1, 2, 2, 3, 3, 5, 5, 8, 8, 8, 13, 13, 21)]
    told = run_node("replay_case.mjs", {"data": corpus.page(), "cases": [[asdict(d) for d in log] for log in logs]})
    for log, page in zip(logs, told, strict=True):
        changes: list[Any] = []
        built = shape(corpus.after(log, changes.append))
        assert page["problems"] == [bool(change.problem) for change in changes], log
        assert page["actors"] == built["actors"], log
        assert sorted(page["links"]) == built["links"], log


def test_new_decisions_go_over_those_of_the_log(corpus: Corpus) -> None:
    chance = random.Random(3)
    for _ in range(3):
        earlier = random_log(corpus.tables, chance, 4)
        base = corpus.after(earlier)
        later = random_log(base, chance, 4)
        (page,) = run_node("replay_case.mjs", {"data": corpus.page(earlier), "cases": [[asdict(d) for d in later]]})
        built = shape(corpus.after([*earlier, *later]))
        assert page["actors"] == built["actors"], (earlier, later)
        assert sorted(page["links"]) == built["links"], (earlier, later)


def test_every_answer_to_a_question_is_what_a_build_makes_of_it(corpus: Corpus) -> None:
    data = corpus.page()
    questions = data["review"]["questions"]
    assert {question["question"] for question in questions} == {"joined", "apart", "undecided"}
    assert data["review"]["outsiders"]
    turn = corpus.window.unit == "sentence"  # both answers to every question, one in each corpus
    cases = [[[number, (number % 2 == 0) == turn]] for number in range(len(questions))]
    told = run_node("replay_case.mjs", {"data": data, "cases": cases})
    for page in told:
        (said,) = page["decisions"]
        built = shape(corpus.after([Decision(**said, line=1, id="00000001")]))
        assert page["problems"] == [False], said
        assert page["actors"] == built["actors"], said
        assert sorted(page["links"]) == built["links"], said
