"""The doubts: what is asked, in which order, and that each answer is one command that removes the question."""

import shlex
import shutil
from pathlib import Path

import graph
from graph.doubts import Doubt, find_doubts
from graph.facade import ActorGraph
from graph.model import Actor, Document, Evidence, Extract, FoundMention, Mention, Sentence, Tables
from graph.page import to_question
from graph.store import read_world
from graph.view import Review
from graph.view.payload import build_payload
from graph.world import load_world

TEXT = "Badr met Iran. Badr left. Hakim Zamli spoke. Hakim al-Zamili left. IS came."
SENTENCES = tuple(
    Sentence("d", number, start, end, 0)
    for number, (start, end) in enumerate([(0, 14), (15, 25), (26, 44), (45, 66), (67, 75)])
)


def mention(sentence: int, phrase: str, actor_id: str | None, rule: str | None = "name", sure: float = 1.0) -> Mention:
    start = TEXT.index(phrase, SENTENCES[sentence].start)
    return Mention("d", sentence, start, start + len(phrase), phrase, "name", "x", actor_id, rule, sure, "w")


MENTIONS = (
    mention(0, "Badr", "badr-organization", "alias", 0.8),
    mention(0, "Iran", "IRN"),
    mention(1, "Badr", "badr-organization", "alias", 0.6),
    mention(2, "Hakim Zamli", "hakim-zamli"),
    mention(3, "Hakim al-Zamili", "hakim-zamili"),
    mention(4, "IS", None, None, 0.0),
)
ACTORS = (
    Actor("IRN", "Iran", "state", mentions=1),
    Actor("badr-organization", "Badr Organization", "armed_group", mentions=2),
    Actor("hakim-zamili", "Hakim al-Zamili", "person", mentions=1),
    Actor("hakim-zamli", "Hakim Zamli", "person", mentions=1),
)
TABLES = Tables(
    (Document("d", "T", TEXT),), SENTENCES, MENTIONS, ACTORS, (), (Evidence("IRN", "badr-organization", "d", 0, 0, 14),)
)
FOUND = FoundMention(
    *(4, MENTIONS[5].start, MENTIONS[5].end, "IS", "name", "armed_group", "IS"),
    entries=("islamic-state", "al-qaeda"),
)
EXTRACTS = [Extract("d", SENTENCES, (FOUND,))]


def by_question(doubts: list[Doubt]) -> dict[str, Doubt]:
    assert len({doubt.question for doubt in doubts}) == len(doubts)
    return {doubt.question: doubt for doubt in doubts}


def test_a_name_joined_by_a_weak_rule_is_asked_with_what_hangs_on_it() -> None:
    doubt = by_question(find_doubts(TABLES, EXTRACTS, load_world()))["joined"]
    assert (doubt.phrase, doubt.mentions, doubt.confidence) == ("Badr", 2, 0.6)
    assert doubt.stake == round(0.2 * (1 + 1) + 0.4 * (1 + 0), 4)
    assert doubt.command == "actor-graph decide merge badr-organization Badr"
    assert doubt.other_command == "actor-graph decide split Badr --of badr-organization"
    assert [quote.text for quote in doubt.sentences] == ["Badr met Iran.", "Badr left."]


def test_two_like_names_are_asked_unless_they_are_held_apart() -> None:
    doubt = by_question(find_doubts(TABLES, EXTRACTS, load_world()))["apart"]
    assert {doubt.actor_id, doubt.other_id} == {"hakim-zamili", "hakim-zamli"}
    assert doubt.command == f"actor-graph decide merge {doubt.actor_id} {doubt.other_id}"
    assert doubt.other_command == f"actor-graph decide never-merge {doubt.actor_id} {doubt.other_id}"
    assert 0.8 < 2 * doubt.stake < 1
    assert len(doubt.sentences) == 2
    held = [frozenset(("hakim-zamili", "hakim-zamli"))]
    assert "apart" not in by_question(find_doubts(TABLES, EXTRACTS, load_world(), held))


def likely(one: Actor, other: Actor) -> bool:
    mentions = tuple(
        Mention("d", 0, i, i + 1, "x", "name", "x", actor.actor_id, "name", 1.0) for i, actor in enumerate((one, other))
    )
    return bool(find_doubts(Tables((Document("d", "", TEXT),), SENTENCES, mentions, (one, other)), [], load_world()))


def test_which_names_may_be_one() -> None:
    def group(name: str, kind: str = "armed_group", actor_id: str = "") -> Actor:
        return Actor(actor_id or f"org-{name}", name, kind)

    assert likely(group("Green Mountain Brigade"), group("Green Mountains Brigade"))
    assert likely(group("Green Mountain Brigade", "party"), group("Green Mountains Brigade"))
    assert likely(group("Barzani", "person"), group("Masoud Barzani", "person", "masoud-barzani"))
    assert not likely(group("8th Mountain Brigade"), group("9th Mountain Brigade"))
    assert not likely(group("Green Mountain Brigade"), group("Green Mountains Brigade", "person"))
    assert not likely(group("ABCD"), group("ABCE"))
    assert not likely(group("Iran", "state", "IRN"), group("Iraq", "state", "IRQ"))


def test_an_undecided_phrase_is_asked_with_its_two_readings() -> None:
    doubt = by_question(find_doubts(TABLES, EXTRACTS, load_world()))["undecided"]
    assert (doubt.phrase, doubt.stake, doubt.confidence) == ("IS", 1.0, 0.0)
    assert (doubt.actor_id, doubt.other_id) == ("islamic-state", "al-qaeda")
    assert doubt.command == "actor-graph decide merge islamic-state IS --undecided"


def test_the_highest_stake_comes_first_and_a_sure_mention_is_no_doubt(net: ActorGraph) -> None:
    doubts = net.find_doubts()
    stakes = [doubt.stake for doubt in doubts]
    assert stakes == sorted(stakes, reverse=True)
    assert len(doubts) > 5
    assert all(doubt.confidence < 0.85 and doubt.stake > 0 and doubt.sentences for doubt in doubts)
    assert all(shlex.split(doubt.command)[:2] == ["actor-graph", "decide"] for doubt in doubts)
    assert len(net.doubts()) == len(doubts)


def test_deciding_either_way_takes_the_doubt_off_the_list(seeds_graph: Path, tmp_path: Path) -> None:
    net = graph.load(shutil.copytree(seeds_graph, tmp_path / "graph-out"))
    first, second = [doubt for doubt in net.find_doubts() if doubt.question == "joined"][:2]
    after = net.decide("merge", first.actor_id, first.phrase).decide("split", second.phrase)
    asked = {(doubt.actor_id, doubt.phrase) for doubt in after.find_doubts()}
    assert not {(first.actor_id, first.phrase), (second.actor_id, second.phrase)} & asked
    assert len(asked) == len({(doubt.actor_id, doubt.phrase) for doubt in net.find_doubts()}) - 2


def test_actors_of_the_users_gazetteer_are_known_and_may_be_what_a_phrase_means(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text(
        "id,name,kind,aliases\n"
        "blue-front,Blue Harbour Front,armed_group,BHF\n"
        "blue-forum,Blue Harbour Forum,party,BHF\n",
        encoding="utf-8",
    )
    text = "BHF met Iran. BHF fought Iraq."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    net = graph.build(tmp_path / "one.txt", output=tmp_path / "out", gazetteer=own)
    (doubt,) = [doubt for doubt in net.find_doubts() if doubt.question == "undecided"]
    assert {doubt.actor_id, doubt.other_id} == {"blue-front", "blue-forum"}
    assert (doubt.phrase, doubt.mentions) == ("BHF", 2)
    review = Review(questions=[to_question(doubt)], world=read_world(tmp_path / "out"))
    outsiders = build_payload(net.to_networkx(), net.tables, review=review)["review"]["outsiders"]
    assert [row["name"] for row in outsiders] == ["Blue Harbour Forum", "Blue Harbour Front"]
