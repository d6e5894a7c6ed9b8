"""Laws of the log: whatever is decided, the outcome is one, undo is whole, and barriers hold."""

from decision_samples import IDS, TEXTS, log_of, outcome
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Decision
from graph.resolve import standing

BY_NAME = {
    "Blue Front": "org-blue-front",
    "Red Guard": "org-red-guard",
    "Green Brigade": "org-green-brigade",
    "Islamic State": "islamic-state",
    "Daesh": "islamic-state",
}
ids = st.sampled_from(IDS)
pairs = st.sampled_from([(one, other) for one in IDS for other in IDS if one != other])
few = st.sampled_from([(one, other) for one in IDS[:4] for other in IDS[:4] if one != other])
phrases = st.sampled_from(["BF", "Blue Front", "Daesh", "Darwish", "Purple"])


def about_two(judgement: str, two: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[Decision]:
    return two.map(lambda pair: Decision(judgement, pair[0], pair[0], pair[1], pair[1]))


merges, nevers = about_two("merge", pairs), about_two("never_merge", pairs)
others = st.one_of(
    st.builds(lambda actor, alias: Decision("split", actor, alias=alias), ids, phrases),
    st.builds(lambda actor, alias: Decision("merge", actor, alias=alias), ids, phrases),
    st.builds(lambda actor, name: Decision("rename", actor, new_name=name), ids, phrases),
    st.builds(lambda actor, kind: Decision("retype", actor, kind=kind), ids, st.sampled_from(["party", "person"])),
    st.builds(lambda actor: Decision("ignore", actor), ids),
)
logs = st.lists(st.one_of(merges, nevers, others), max_size=7)
orders = st.permutations(list(TEXTS))


@settings(max_examples=25)
@given(logs, orders)
def test_the_order_of_documents_does_not_matter(decisions: list[Decision], order: list[str]) -> None:
    log = log_of(*decisions)
    assert outcome(log, order) == outcome(log)


@settings(max_examples=25)
@given(logs, st.integers(0, 6))
def test_undo_is_as_if_the_line_had_never_been(decisions: list[Decision], number: int) -> None:
    log = log_of(*decisions)
    if number >= len(log):
        return
    undone = log_of(*log, Decision("undo", of=log[number].id))
    without = (*log[:number], *log[number + 1 :])
    assert standing(undone) == list(without)
    assert outcome(undone) == outcome(without)
    redone = log_of(*undone, Decision("undo", of=undone[-1].id))
    assert outcome(redone) == outcome(log)


@settings(max_examples=25)
@given(st.lists(merges, max_size=4), nevers, st.integers(0, 4))
def test_a_never_merge_counts_alike_wherever_it_stands(merged: list[Decision], never: Decision, at: int) -> None:
    first = outcome(log_of(never, *merged))
    later = outcome(log_of(*merged[:at], never, *merged[at:]))
    assert [m.actor_id for m in first.mentions] == [m.actor_id for m in later.mentions]


@settings(max_examples=50)
@given(st.lists(about_two("merge", few) | about_two("never_merge", few), min_size=2, max_size=8))
def test_no_join_ever_crosses_a_barrier(decisions: list[Decision]) -> None:
    log = log_of(*decisions)
    went: dict[str, set[str | None]] = {}
    for mention in outcome(log).mentions:
        went.setdefault(BY_NAME.get(mention.text, ""), set()).add(mention.actor_id)
    for barrier in (decision for decision in log if decision.decision == "never_merge"):
        assert not went[barrier.actor] & went[barrier.other]


@settings(max_examples=25)
@given(logs)
def test_every_actor_has_mentions_and_no_parent_is_missing_or_itself(decisions: list[Decision]) -> None:
    done = outcome(log_of(*decisions))
    known = {actor.actor_id for actor in done.actors}
    assert {m.actor_id for m in done.mentions if m.actor_id} == {a.actor_id for a in done.actors if a.mentions}
    assert all(actor.parent is None or actor.parent in known - {actor.actor_id} for actor in done.actors)
    kinds = {actor.actor_id: actor.kind for actor in done.actors}
    assert all(m.label == kinds[m.actor_id] for m in done.mentions if m.actor_id)


@settings(max_examples=15)
@given(st.lists(merges, max_size=5))
def test_merging_twice_is_merging_once(merged: list[Decision]) -> None:
    once, twice = outcome(log_of(*merged)), outcome(log_of(*merged, *merged))
    assert [m.actor_id for m in once.mentions] == [m.actor_id for m in twice.mentions]
    assert once.actors == twice.actors
