"""How related a sentence and a link are, against a count by hand."""

from dataclasses import replace

from graph.model import Actor, Document, Extract, FoundPair, Mention, Sentence, Window
from graph.relate import find_co_mentions, with_relatedness
from graph.relate.co_mentions import CoMentions
from graph.store import DuckEngine

ACTORS = [Actor(name, name, "state") for name in "abc"]


def mention(actor: str | None, start: int, sentence: int = 0) -> Mention:
    return Mention("d", sentence, start, start + 2, "x", "name", "state", actor, "name", 1.0)


def pair(start: int, other: int, relatedness: float, why: str = "") -> FoundPair:
    return FoundPair(start, start + 2, other, other + 2, relatedness, why)


def related(mentions: list[Mention], pairs: list[FoundPair], window: Window | None = None) -> CoMentions:
    sentences = [Sentence("d", i, i * 100, i * 100 + 99, 0) for i in range(3)]
    found = find_co_mentions([Document("d", "", "")], sentences, mentions, ACTORS, window or Window(), DuckEngine())
    return with_relatedness(found, mentions, [Extract("d", (), (), pairs=tuple(pairs))])


def test_a_sentence_counts_by_the_two_mentions_that_it_relates_best() -> None:
    mentions = [mention("a", 0), mention("b", 10), mention("a", 20)]
    found = related(mentions, [pair(0, 10, 0.2, "- far"), pair(10, 20, 0.7, "+ near"), pair(0, 20, 0.9)])
    assert [(e.relatedness, e.why) for e in found.evidence] == [(0.7, "+ near")]
    assert [link.relatedness for link in found.links] == [0.7]


def test_a_link_is_as_related_as_its_best_sentence() -> None:
    mentions = [mention("a", 0), mention("b", 10), mention("b", 100, 1), mention("a", 110, 1)]
    found = related(mentions, [pair(0, 10, 0.5), pair(100, 110, 0.6)])
    assert [e.relatedness for e in found.evidence] == [0.5, 0.6]
    assert found.links[0].relatedness == 0.6


def test_a_passage_without_a_sentence_of_both_is_not_judged() -> None:
    mentions = [mention("a", 0), mention("b", 100, 1)]
    found = related(mentions, [], Window("paragraph"))
    assert [(e.relatedness, e.why) for e in found.evidence] == [(None, "")]
    assert [link.relatedness for link in found.links] == [None]


def test_mentions_of_nobody_and_of_one_actor_say_nothing() -> None:
    mentions = [mention("a", 0), mention(None, 10), mention("a", 20), mention("b", 30)]
    found = related(mentions, [pair(0, 10, 0.9), pair(0, 20, 0.9), pair(20, 30, 0.3)])
    assert [link.relatedness for link in found.links] == [0.3]


def test_whatever_else_links_say_stays() -> None:
    mentions = [mention("a", 0), mention("b", 10), mention("c", 20)]
    found = related(mentions, [pair(0, 10, 0.4)])
    (one, *_) = found.links
    assert replace(one, relatedness=None) == related(mentions, []).links[0]
