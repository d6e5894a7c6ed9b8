"""Links against a count by hand: every window, every pair, no SQL."""

import time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import OptionError
from graph.model import Actor, Document, Evidence, Mention, Sentence, Window
from graph.relate import find_co_mentions, settled
from graph.relate.co_mentions import CoMentions
from graph.store import DuckEngine

WIDTH = 20
PARTIES = ("a", "b", "c", "d")
MEDIUM = "m"
ACTORS = (*(Actor(name, name.upper(), "state") for name in PARTIES), Actor(MEDIUM, "The Wire", "media"))
DATES = (None, "2015-10-12", "2016-01-02", "2017-03-04")

Corpus = tuple[list[Document], list[Sentence], list[Mention]]


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    documents, sentences, mentions = [], [], []
    for number in range(draw(st.integers(1, 3))):
        doc_id = f"d{number}"
        story, date = draw(st.sampled_from(["s0", "s1", ""])), draw(st.sampled_from(DATES))
        documents.append(Document(doc_id, "", "x" * 200, published=date, story_id=story))
        paragraph = 0
        for i in range(draw(st.integers(1, 4))):
            paragraph += draw(st.integers(0, 1))
            sentences.append(Sentence(doc_id, i, i * WIDTH, i * WIDTH + WIDTH - 1, paragraph))
            for _ in range(draw(st.integers(0, 4))):
                start = draw(st.integers(i * WIDTH, i * WIDTH + WIDTH - 3))
                end = draw(st.integers(start + 1, i * WIDTH + WIDTH - 1))
                actor = draw(st.sampled_from([*PARTIES, MEDIUM, None]))
                mentions.append(Mention(doc_id, i, start, end, "x", "name", "state", actor, "name", 1.0))
    return documents, sentences, mentions


windows = st.builds(
    Window,
    unit=st.sampled_from(["sentence", "paragraph", "document"]),
    max_actors=st.integers(2, 5),
    media=st.booleans(),
    count=st.sampled_from(["sentences", "documents", "stories"]),
)


def related(corpus: Corpus, window: Window) -> CoMentions:
    documents, sentences, mentions = corpus
    return find_co_mentions(documents, sentences, mentions, ACTORS, window, DuckEngine())


def by_hand(corpus: Corpus, window: Window) -> tuple[list[Evidence], int]:
    """Evidence in order, and how many windows were cut."""
    _, sentences, mentions = corpus
    where = {(s.doc_id, s.sentence): s for s in sentences}
    grouped: dict[tuple[str, int], list[Mention]] = {}
    for s in sentences:
        grouped.setdefault(
            (s.doc_id, {"sentence": s.sentence, "paragraph": s.paragraph, "document": 0}[window.unit]), []
        )
    for m in mentions:
        if m.actor_id is None or (m.actor_id == MEDIUM and not window.media):
            continue
        s = where[m.doc_id, m.sentence]
        grouped[m.doc_id, {"sentence": s.sentence, "paragraph": s.paragraph, "document": 0}[window.unit]].append(m)
    found, cut = [], 0
    for (doc_id, number), inside in grouped.items():
        present = sorted({str(m.actor_id) for m in inside})
        if len(present) > window.max_actors:
            cut += 1
            continue
        for a, b in combinations(present, 2):
            apart = [
                (max(one.start, other.start) - min(one.end, other.end), one.start, other.start, one, other)
                for one in inside
                for other in inside
                if (one.actor_id, other.actor_id) == (a, b)
                and not set(range(one.start, one.end)) & set(range(other.start, other.end))
            ]
            if apart:
                *_, one, other = min(apart, key=lambda item: item[:3])
                opening, closing = sorted((where[m.doc_id, m.sentence] for m in (one, other)), key=lambda s: s.sentence)
                found.append(
                    (a, b, doc_id, number, Evidence(a, b, doc_id, opening.sentence, opening.start, closing.end))
                )
    return [item[-1] for item in sorted(found, key=lambda item: item[:4])], cut


@settings(max_examples=120)
@given(corpora(), windows)
def test_the_links_are_those_of_a_count_by_hand(corpus: Corpus, window: Window) -> None:
    evidence, cut = by_hand(corpus, window)
    result = related(corpus, window)
    assert list(result.evidence) == evidence
    assert result.cut_windows == cut
    pairs = sorted({(e.actor_a, e.actor_b) for e in evidence})
    assert [(link.actor_a, link.actor_b) for link in result.links] == pairs


@settings(max_examples=60)
@given(corpora(), windows)
def test_weights_equal_what_the_evidence_gives(corpus: Corpus, window: Window) -> None:
    documents = {document.doc_id: document for document in corpus[0]}
    result = related(corpus, window)
    for link in result.links:
        items = [e for e in result.evidence if (e.actor_a, e.actor_b) == (link.actor_a, link.actor_b)]
        found = [documents[doc_id] for doc_id in {e.doc_id for e in items}]
        dates = [document.published for document in found if document.published]
        counts = {
            "sentences": len(items),
            "documents": len(found),
            "stories": len({document.story_id or document.doc_id for document in found}),
        }
        assert (link.sentences, link.documents, link.stories) == tuple(counts.values())
        assert link.weight == counts[window.count]
        assert (link.first, link.last) == ((min(dates), max(dates)) if dates else (None, None))
        assert link.actor_a < link.actor_b
        assert 1 <= link.stories <= link.documents <= link.sentences


@settings(max_examples=60)
@given(corpora(), windows, st.randoms(use_true_random=False))
def test_the_order_of_what_is_given_does_not_matter(corpus: Corpus, window: Window, random: object) -> None:
    shuffled = tuple(list(rows) for rows in corpus)
    for rows in shuffled:
        random.shuffle(rows)  # type: ignore[attr-defined]
    assert related(shuffled, window) == related(corpus, window)  # type: ignore[arg-type]


def one_sentence(*places: tuple[str | None, int, int]) -> Corpus:
    document = Document("d", "", "x" * 50)
    mentions = [Mention("d", 0, start, end, "x", "name", "state", actor, "name", 1.0) for actor, start, end in places]
    return [document], [Sentence("d", 0, 0, 50, 0)], mentions


def pairs_of(result: CoMentions) -> list[tuple[str, str]]:
    return [(link.actor_a, link.actor_b) for link in result.links]


def test_a_name_inside_another_phrase_is_not_a_meeting() -> None:
    assert pairs_of(related(one_sentence(("a", 0, 5), ("b", 0, 12)), Window())) == []
    assert pairs_of(related(one_sentence(("a", 0, 5), ("b", 0, 12), ("c", 20, 25)), Window())) == [
        ("a", "c"),
        ("b", "c"),
    ]


def test_a_name_inside_another_phrase_and_once_more_outside_is_a_meeting() -> None:
    assert pairs_of(related(one_sentence(("a", 0, 5), ("b", 0, 12), ("a", 30, 35)), Window())) == [("a", "b")]


def test_phrases_that_touch_are_a_meeting() -> None:
    assert pairs_of(related(one_sentence(("a", 0, 5), ("b", 5, 9)), Window())) == [("a", "b")]


def test_media_are_no_parties_unless_asked_for() -> None:
    corpus = one_sentence(("a", 0, 5), (MEDIUM, 10, 15))
    assert pairs_of(related(corpus, Window())) == []
    assert pairs_of(related(corpus, Window(media=True))) == [("a", MEDIUM)]


def test_a_crowded_window_is_cut_counted_and_no_longer_a_window() -> None:
    corpus = one_sentence(("a", 0, 2), ("b", 4, 6), ("c", 8, 10))
    cut = related(corpus, Window(max_actors=2))
    assert (cut.links, cut.evidence, cut.cut_windows) == ((), (), 1)
    whole = related(corpus, Window(max_actors=3))
    assert (len(whole.links), whole.cut_windows) == (3, 0)


def test_media_that_are_no_parties_do_not_crowd_a_window() -> None:
    corpus = one_sentence(("a", 0, 2), ("b", 4, 6), (MEDIUM, 8, 10))
    assert related(corpus, Window(max_actors=2)).cut_windows == 0
    assert related(corpus, Window(max_actors=2, media=True)).cut_windows == 1


def test_the_passage_spans_from_one_sentence_to_the_other() -> None:
    sentences = [Sentence("d", i, i * 10, i * 10 + 9, 0) for i in range(4)]
    mentions = [
        Mention("d", sentence, start, start + 2, "x", "name", "state", actor, "name", 1.0)
        for actor, sentence, start in (("a", 0, 0), ("b", 3, 30), ("a", 1, 15))
    ]
    result = related(([Document("d", "", "x" * 50)], sentences, mentions), Window("paragraph"))
    assert result.evidence == (Evidence("a", "b", "d", 1, 10, 39),)


def published(*publishers: str | None) -> list[Document]:
    return [Document(f"d{i}", "", "x", publisher=name) for i, name in enumerate(publishers)]


@pytest.mark.parametrize(
    ("asked", "publishers", "counted"),
    [
        ("", (), "sentences"),
        ("", (None, None, None), "sentences"),
        ("", ("Wire", None), "sentences"),
        ("", ("Wire", None, "Wire"), "stories"),
        ("documents", ("Wire", "Post"), "documents"),
        ("sentences", ("Wire", "Post"), "sentences"),
    ],
)
def test_stories_count_once_two_documents_name_their_publisher(
    asked: str, publishers: tuple[str | None, ...], counted: str
) -> None:
    assert settled(Window(count=asked), published(*publishers)) == Window(count=counted)


def test_the_weight_is_what_is_counted() -> None:
    text = "x" * 50
    copies = [Document(name, "", text, publisher=name, story_id="one") for name in ("d", "e")]
    sentences = [Sentence(name, 0, 0, 50, 0) for name in ("d", "e")]
    mentions = [
        Mention(name, 0, start, start + 2, "x", "name", "state", actor, "name", 1.0)
        for name in ("d", "e")
        for actor, start in (("a", 0), ("b", 5))
    ]
    corpus = copies, sentences, mentions
    assert [link.weight for link in related(corpus, Window()).links] == [1.0]
    assert [link.weight for link in related(corpus, Window(count="sentences")).links] == [2.0]


def test_nothing_gives_nothing() -> None:
    assert related(([], [], []), Window()) == CoMentions((), (), 0)
    assert related(one_sentence(), Window()) == CoMentions((), (), 0)
    assert related(one_sentence((None, 0, 3), (None, 5, 6)), Window()) == CoMentions((), (), 0)


def test_a_long_document_costs_its_mentions_times_its_actors() -> None:
    number, names = 8_000, [f"a{i:02}" for i in range(40)]
    sentences = [Sentence("d", i, i * 10, i * 10 + 9, 0) for i in range(number)]
    mentions = [
        Mention("d", i, i * 10, i * 10 + 5, "x", "name", "state", names[i * 7 % 40], "name", 1.0) for i in range(number)
    ]
    actors = [Actor(name, name, "state") for name in names]
    began = time.process_time()
    result = find_co_mentions([Document("d", "", "")], sentences, mentions, actors, Window("document"), DuckEngine())
    assert time.process_time() - began < 20  # every mention with every other one takes minutes and gigabytes
    assert len(result.links) == len(result.evidence) == 40 * 39 // 2


@pytest.mark.parametrize("window", [Window(unit="chapter"), Window(count="lines"), Window(max_actors=1)])
def test_a_window_that_is_none_is_refused_with_what_is_allowed(window: Window) -> None:
    with pytest.raises(OptionError, match=r"choose one of|allow two or more"):
        related(one_sentence(), window)
