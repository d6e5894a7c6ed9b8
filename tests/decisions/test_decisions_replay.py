"""What each decision makes of the mentions, and what a decision that no longer applies says."""

import pytest
from decision_samples import TEXTS, Outcome, log_of, outcome

from graph.model import Decision

BLUE, RED, GREEN, IS = "org-blue-front", "org-red-guard", "org-green-brigade", "islamic-state"


def merge(actor: str, other: str) -> Decision:
    return Decision("merge", actor, actor.upper(), other, other.upper(), who="ana", why="the same men")


def never(actor: str, other: str) -> Decision:
    return Decision("never_merge", actor, actor.upper(), other, other.upper())


def run(*decisions: Decision, doc_ids: tuple[str, ...] = tuple(TEXTS)) -> Outcome:
    return outcome(log_of(*decisions), doc_ids)


def test_the_machine_joins_what_the_decisions_are_about() -> None:
    plain = outcome()
    assert dict(plain.ids("BF")) == {"d1": BLUE, "d2": BLUE}
    assert ("d3", RED) in plain.ids("Blue Front")
    assert plain.ids("Daesh") == [("d3", IS)]
    assert plain.ids("Darwish") == [("d2", "adel-darwish")]


def test_a_merge_moves_every_mention_and_keeps_id_name_and_reason() -> None:
    done = run(merge(GREEN, BLUE))
    assert {actor_id for _, actor_id in done.ids("Green Brigade", "BF")} == {GREEN}
    assert done.actor(GREEN).name == "Green Brigade"
    assert set(done.actor(GREEN).aliases) == {"Green Brigade", "Blue Front", "BF"}
    assert [change.mentions for change in done.changes] == [4]
    moved = next(mention for mention in done.mentions if mention.text == "BF")
    assert (moved.rule, moved.confidence, moved.label) == ("decision", 1.0, "armed_group")
    assert moved.why == "Blue Front is Green Brigade (decided by ana on 2026-11-01: the same men)"
    assert next(m for m in done.mentions if m.text == "Green Brigade").rule == "name"


def test_the_longer_name_of_what_is_merged_does_not_take_over() -> None:
    assert run(merge("adel-darwish", "sami-darwish")).actor("adel-darwish").name == "Adel Darwish"
    assert run(merge(RED, GREEN)).actor(RED).name == "Red Guard"


def test_merges_are_followed_in_both_directions() -> None:
    for log in ([merge(BLUE, GREEN), merge(RED, BLUE)], [merge(RED, BLUE), merge(BLUE, GREEN)]):
        done = run(*log)
        assert {actor_id for _, actor_id in done.ids("Green Brigade", "Red Guard", "BF")} == {RED}
        assert done.problems == []
    done = run(merge(RED, BLUE), merge(GREEN, BLUE))
    assert {actor_id for _, actor_id in done.ids("Green Brigade", "Red Guard", "BF")} == {GREEN}


def test_a_person_and_a_group_are_never_one() -> None:
    for one, other in ((RED, "adel-darwish"), ("adel-darwish", RED)):
        done = run(merge(one, other))
        assert "a person is never an alias of a group" in done.problems[0]
        assert (done.mentions, done.actors) == (outcome().mentions, outcome().actors)
    assert run(Decision("retype", "adel-darwish", kind="armed_group"), merge(RED, "adel-darwish")).problems == []


def test_an_actor_gone_from_the_documents_still_lends_id_and_name() -> None:
    done = run(Decision("merge", "org-gone", "Gone League", RED, "Red Guard"))
    assert done.problems == []
    assert (done.actor("org-gone").name, done.actor("org-gone").kind) == ("Gone League", "organisation")


def test_merges_are_followed_through_an_actor_that_is_gone() -> None:
    done = run(merge(BLUE, "org-gone"), merge("org-gone", GREEN))
    assert {actor_id for _, actor_id in done.ids("Green Brigade")} == {BLUE}
    assert done.problems == ["no mention is ORG-GONE (org-gone) any more"]


def test_an_actor_that_only_the_table_knows_can_be_merged_into() -> None:
    done = run(merge("kurdistan-workers-party", RED))
    assert done.actor("kurdistan-workers-party").name == "Kurdistan Workers' Party"
    assert done.actor("kurdistan-workers-party").country == "TUR"


@pytest.mark.parametrize(
    "log", [[never(RED, BLUE)], [never(BLUE, RED)], [merge(GREEN, RED), never(GREEN, BLUE)]], ids=str
)
def test_a_never_merge_stops_a_definition(log: list[Decision]) -> None:
    done = run(*log)
    assert {actor_id for _, actor_id in done.ids("Blue Front")} == {BLUE}
    kept = next(m for m in done.mentions if (m.doc_id, m.text) == ("d3", "Blue Front"))
    assert kept.rule == "decision"
    assert "never" in kept.why
    assert done.changes[-1].mentions == 1


def test_a_never_merge_stops_an_acronym_inside_and_across_documents() -> None:
    done = run(never(BLUE, "org-bf"))
    assert done.ids("BF") == [("d1", "org-bf"), ("d2", "org-bf")]
    # Where nobody defines it any more, the machine has nothing to join it by.
    assert [m.rule for m in done.mentions if m.text == "BF"] == ["decision", "name"]
    assert done.changes[0].mentions == 1


def test_a_never_merge_stops_the_table() -> None:
    done = run(never(IS, "org-daesh"))
    assert done.ids("Daesh", "Islamic State") == [("d3", "org-daesh"), ("d4", IS)]


def test_a_never_merge_forbids_a_merge_wherever_it_stands() -> None:
    for log in ([never(RED, GREEN), merge(RED, GREEN)], [merge(RED, GREEN), never(GREEN, RED)]):
        done = run(*log)
        assert {actor_id for _, actor_id in done.ids("Green Brigade")} == {GREEN}
        assert "never one" in done.problems[0]
    done = run(merge(RED, BLUE), never(RED, GREEN), merge(BLUE, GREEN))
    assert {actor_id for _, actor_id in done.ids("Green Brigade")} == {GREEN}
    for one, other in ((RED, BLUE), (BLUE, RED)):
        around = run(merge(one, other), never(other, GREEN), merge(one, GREEN))
        assert {actor_id for _, actor_id in around.ids("Green Brigade")} == {GREEN}
    assert done.changes[2].remedy == "undo one of the two: actor-graph decide undo 2"


def test_a_split_makes_the_same_new_actor_in_every_build() -> None:
    done = run(Decision("split", BLUE, "Blue Front", alias="bf"))
    assert done.ids("BF") == [("d1", f"{BLUE}--bf"), ("d2", f"{BLUE}--bf")]
    assert done.actor(f"{BLUE}--bf").name == "bf"
    assert done.actor(BLUE).aliases == ("Blue Front",)
    named = run(Decision("split", BLUE, alias="BF", new_name="Bank of Fiji"))
    assert named.actor(f"{BLUE}--bank-of-fiji").name == "Bank of Fiji"


def test_splits_of_single_mentions_stay_apart_unless_they_are_given_one_name() -> None:
    one, other = (Decision("split", BLUE, alias="BF", mention=place) for place in ("d1:12-14", "d2:0-2"))
    assert len({actor_id for _, actor_id in run(one, other).ids("BF")}) == 2
    named = [Decision("split", BLUE, alias="BF", mention=d.mention, new_name="Fiji") for d in (one, other)]
    assert {actor_id for _, actor_id in run(*named).ids("BF")} == {f"{BLUE}--fiji"}


def test_a_mention_that_reads_otherwise_by_now_is_stale() -> None:
    done = run(Decision("split", BLUE, alias="BF", mention="d1:0-10"))
    assert done.problems == ['"BF" at d1:0-10 is no mention of Blue Front any more']
    assert run(Decision("split", BLUE, mention="nonsense")).problems != []


def test_a_split_can_be_merged_and_split_again() -> None:
    split = Decision("split", BLUE, alias="BF", new_name="N")
    new = f"{BLUE}--n"
    assert run(split, merge(BLUE, new)).ids("BF") == [("d1", BLUE), ("d2", BLUE)]
    assert run(split, merge(BLUE, new), split).ids("BF") == [("d1", new), ("d2", new)]
    assert run(split, merge(BLUE, new), split, merge(BLUE, new)).ids("BF") == [("d1", BLUE), ("d2", BLUE)]


def test_a_phrase_is_confirmed_and_one_mention_moved() -> None:
    done = run(Decision("merge", BLUE, alias="BF"), Decision("merge", RED, alias="BF", mention="d2:0-2"))
    assert done.ids("BF") == [("d1", BLUE), ("d2", RED)]
    assert [(m.rule, m.confidence) for m in done.mentions if m.text == "BF"] == [("decision", 1.0)] * 2
    assert run(Decision("merge", RED, alias="BF")).problems == ['"BF" is no undecided mention any more']


def test_rename_and_retype_the_later_wins() -> None:
    done = run(
        Decision("rename", BLUE, new_name="A"),
        Decision("retype", BLUE, kind="party"),
        Decision("rename", BLUE, new_name="B"),
        merge(BLUE, GREEN),
    )
    assert (done.actor(BLUE).name, done.actor(BLUE).kind) == ("B", "party")
    assert {m.label for m in done.mentions if m.actor_id == BLUE} == {"party"}
    assert next(m for m in done.mentions if m.text == "BF").rule == "alias"


def test_an_ignored_actor_has_no_mention_and_what_joins_it_none_either() -> None:
    done = run(Decision("ignore", BLUE, "Blue Front"), merge(BLUE, GREEN))
    assert {actor_id for _, actor_id in done.ids("BF", "Green Brigade")} == {None}
    assert {m.rule for m in done.mentions if m.text == "BF"} == {"decision"}
    assert BLUE not in {actor.actor_id for actor in done.actors}


def test_what_no_longer_applies_changes_nothing_and_says_so() -> None:
    for decision in (
        merge(RED, "org-gone"),
        never(RED, "org-gone"),
        Decision("split", RED, "Red Guard", alias="Purple"),
        Decision("split", "org-gone", alias="Purple"),
        Decision("rename", "org-gone", new_name="X"),
        Decision("retype", "org-gone", kind="party"),
        Decision("ignore", "org-gone"),
        Decision("merge", RED, alias="Purple"),
    ):
        done = run(decision)
        assert len(done.problems) == 1
        assert "actor-graph decide undo" in done.changes[0].remedy
        assert (done.mentions, done.actors) == (outcome().mentions, outcome().actors)


def test_an_actor_that_got_another_id_is_offered() -> None:
    (change,) = run(Decision("rename", "org-old-id", "Blue Front", new_name="X"), doc_ids=("d1", "d5")).changes
    assert change.problem == "no mention is Blue Front (org-old-id) any more"
    assert change.remedy.startswith(f"{BLUE} is called so now")


def test_a_merge_by_another_decision_is_named() -> None:
    done = run(merge(RED, BLUE), Decision("rename", BLUE, "Blue Front", new_name="X"), merge(RED, BLUE))
    assert done.problems == [
        "Blue Front is Red Guard by another decision",
        f"{BLUE.upper()} is {RED.upper()} already, by another decision",
    ]
