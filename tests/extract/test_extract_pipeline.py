"""The pipeline whole: offsets, odd and long texts, broken documents, foreign pipelines."""

import gc
import tomllib
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from graph.errors import ModelError
from graph.extract import extract, fingerprint, load_pipeline, pinned, pipeline
from graph.model import Document, Extract, Problem

ROOT = Path(__file__).parents[2]
FACTORIES = {
    "actor_encoder": "graph.extract.encoder:make_encoder",
    "actor_paragraphs": "graph.extract.paragraphs:make_paragraphs",
    "actor_gazetteer": "graph.extract.gazetteer:make_gazetteer",
    "actor_names": "graph.extract.names:make_names",
    "actor_roles": "graph.extract.roles:make_roles",
    "actor_metonyms": "graph.extract.metonyms:make_metonyms",
    "actor_nominals": "graph.extract.nominals:make_nominals",
    "actor_pronouns": "graph.extract.pronouns:make_pronouns",
    "actor_relations": "graph.extract.relations:make_relations",
    "actor_relatedness": "graph.extract.relatedness:make_relatedness",
}
PARAGRAPH = (
    "Iraqi officials met Prime Minister Haider al-Abadi in Baghdad. Moscow said that Russian jets had struck "
    "Islamic State fighters near Raqqa, the Iran-backed militias and Hezbollah having asked for help.\n"
)


def fail(problem: Problem) -> None:
    pytest.fail(str(problem))


def read(text: str, nlp: Language) -> Extract:
    (found,) = extract([Document("d", "", text)], nlp, fail)
    return found


def check(text: str, found: Extract) -> None:
    """What holds of every extract of every text."""
    end = 0
    for number, sentence in enumerate(found.sentences):
        assert sentence.sentence == number
        assert end <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip()
        end = sentence.end
    assert all(0 <= later.paragraph - sooner.paragraph <= 1 for sooner, later in pairwise(found.sentences))
    assert [mention.start for mention in found.mentions] == sorted(mention.start for mention in found.mentions)
    for mention in found.mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.text
        inside = found.sentences[mention.sentence]
        assert inside.start <= mention.start < mention.end <= inside.end


NEWS = st.sampled_from(
    (
        *("Iraq", "Iraqi", "officials", "Daesh", "’s", "'s", "-", "U.S.", "us", "al-", "Haq", "the", "of", "said", ","),
        *(
            "President",
            "Assad",
            "forces",
            "backed",
            "\u200f",
            "\u00a0",
            "😀",
            "e\u0301",
            "ﬁ",
            "İ",
            "Moscow",
            "and",
            "“",
        ),
        *(".", "\n", "\n\n", "\r\n"),
    )
)


@settings(max_examples=60)
@given(st.lists(NEWS, max_size=40).map(" ".join) | st.text(max_size=80))
@example("")
@example("Iraq’s\u200f forces\u200f.")
@example("President\nAssad's forces")
@example("al-")
def test_mentions_stand_where_they_say(text: str) -> None:
    check(text, read(text, load_pipeline()))


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\n", ".", "—", "\x00", "\ufeff", "\u200f", "'s", "😀" * 50, "US " * 300, "(" * 500, "a" * 5000],
)
def test_empty_and_odd_texts(nlp: Language, text: str) -> None:
    check(text, read(text, nlp))


def test_an_empty_text_holds_nothing(nlp: Language) -> None:
    assert read("", nlp) == Extract("d", (), ())
    assert read(" \n ", nlp) == Extract("d", (), ())


def test_paragraphs_are_counted_and_no_sentence_crosses_one(nlp: Language) -> None:
    text = "Army Retakes Key Town\n\nThe army said so. It left.\n\nIraq agreed."
    found = read(text, nlp)
    assert [(text[s.start : s.end], s.paragraph) for s in found.sentences] == [
        ("Army Retakes Key Town", 0),
        ("The army said so.", 1),
        ("It left.", 1),
        ("Iraq agreed.", 2),
    ]


def test_a_long_text_is_read_in_pieces_as_if_it_were_one(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    text = PARAGRAPH * 6
    whole = read(text, nlp)
    monkeypatch.setattr(pipeline, "_PIECE_CHARACTERS", 2 * len(PARAGRAPH))
    pieces = read(text, nlp)
    assert pieces.sentences == whole.sentences
    assert [(m.start, m.end, m.name, m.acts) for m in pieces.mentions] == [
        (m.start, m.end, m.name, m.acts) for m in whole.mentions
    ]  # how sure the encoder is depends on what it reads beside
    assert len(whole.mentions) >= 6 * 7
    check(text, pieces)


def test_a_paragraph_longer_than_a_piece_is_not_cut_inside_a_word(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else "Iranian" would be cut into "Iran", and "Kata'ib Hezbollah" into Hezbollah."""
    text = "Iranian envoys met Kata'ib Hezbollah. " * 12
    for width in range(60, 100):
        monkeypatch.setattr(pipeline, "_PIECE_CHARACTERS", width)
        found = read(text, nlp)
        check(text, found)
        assert {mention.text for mention in found.mentions} <= {"Iranian", "Iranian envoys", "Kata'ib Hezbollah"}


def test_a_text_of_300_000_characters(nlp: Language) -> None:
    filler = ("word" * 30 + " ") * 40 + "\n"
    text = (filler + PARAGRAPH) * (300_000 // len(filler + PARAGRAPH) + 1)
    assert len(text) >= 300_000
    found = read(text, nlp)
    check(text, found)
    assert sum(mention.text == "Islamic State fighters" for mention in found.mentions) == text.count("Islamic State")


def test_documents_keep_their_order_and_ids_over_batches(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_BATCH_DOCUMENTS", 2)
    documents = [Document(f"d{number}", "", "Iraq agreed.") for number in range(5)]
    found = list(extract(iter(documents), nlp, fail))
    assert [item.doc_id for item in found] == ["d0", "d1", "d2", "d3", "d4"]
    assert {sentence.doc_id for item in found for sentence in item.sentences} == {"d0", "d1", "d2", "d3", "d4"}


def test_the_garbage_collector_is_left_as_it_was_even_when_reading_stops_early(nlp: Language) -> None:
    before = gc.get_freeze_count()
    reading = extract([Document(f"d{number}", "", "Iraq agreed.") for number in range(2)], nlp, fail)
    next(iter(reading))
    assert gc.get_freeze_count() > before
    del reading
    assert gc.get_freeze_count() == 0


def test_a_document_that_breaks_a_step_is_reported_and_the_rest_is_read(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pipeline._read_doc

    def breaks(doc: Doc, *rest: object) -> object:
        if "bad" in doc.text:
            raise ValueError("no such span")
        return whole(doc, *rest)

    monkeypatch.setattr(pipeline, "_read_doc", breaks)
    heard: list[Problem] = []
    documents = [Document("good", "", "Iraq agreed."), Document("bad", "", "bad"), Document("last", "", "Iran agreed.")]
    found = list(extract(documents, nlp, heard.append))
    assert [item.doc_id for item in found] == ["good", "last"]
    assert [(problem.where, "no such span" in problem.what) for problem in heard] == [("bad", True)]


def test_half_a_surrogate_pair_is_reported_not_fatal(nlp: Language) -> None:
    heard: list[Problem] = []
    documents = [Document("odd", "", "Iraq \ud800 agreed."), Document("good", "", "Iraq agreed.")]
    found = {item.doc_id for item in extract(documents, nlp, heard.append)}
    assert found | {problem.where for problem in heard} == {"odd", "good"}
    assert "good" in found


def test_two_readings_at_once_do_not_disturb_each_other(nlp: Language) -> None:
    def reading(name: str) -> Iterator[Extract]:
        return extract([Document(f"{name}{i}", "", "Iraqi officials agreed.") for i in range(2)], nlp, fail)

    pairs = list(zip(reading("a"), reading("b"), strict=True))
    assert [(one.doc_id, other.doc_id) for one, other in pairs] == [("a0", "b0"), ("a1", "b1")]
    assert all(one.mentions == other.mentions for one, other in pairs)


def test_a_reading_that_is_abandoned_leaves_the_pipeline_usable(nlp: Language) -> None:
    reading = extract([Document("a", "", "Iraq agreed."), Document("b", "", "Iraq agreed.")], nlp, fail)
    assert next(reading).doc_id == "a"
    assert read("Iran agreed.", nlp).mentions[0].text == "Iran"


def test_the_public_factories_are_the_entry_points() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["spacy_factories"] == FACTORIES
    assert set(FACTORIES) == {"actor_paragraphs", "actor_encoder", *pipeline.STEPS}


@pytest.mark.parametrize("name", FACTORIES)
def test_an_entry_point_is_the_factory_of_its_name(name: str) -> None:
    module, attribute = FACTORIES[name].split(":")
    assert callable(getattr(import_module(module), attribute))
    assert Language.get_factory_meta(name).factory == name
    assert callable(spacy.blank("en").create_pipe(name))


def test_the_encoder_takes_the_place_of_the_entity_recogniser() -> None:
    nlp = pipeline.load_pipeline()
    assert "ner" not in nlp.pipe_names
    assert nlp.pipe_names.index("actor_encoder") < nlp.pipe_names.index("actor_gazetteer")
    (found,) = extract([Document("a", "", "Marta Quillfeather met Iraqi officials in Baghdad.")], nlp, fail)
    assert [(mention.text, mention.acts) for mention in found.mentions] == [
        ("Marta Quillfeather", None),
        ("Iraqi officials", None),
        ("Baghdad", False),
    ]
    assert pipeline.fingerprint(pipeline.FAST_MODEL) != pipeline.fingerprint()


def test_our_steps_work_in_a_foreign_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("actor_paragraphs", first=True)
    for name in pipeline.STEPS:
        nlp.add_pipe(name)
    doc = nlp("Asa'ib Ahl al-Haq and ISIS clashed.\n\nQais al-Khazali left Mosul.")
    assert [span.text for span in doc._.actors] == ["Asa'ib Ahl al-Haq", "ISIS", "Qais al-Khazali"]
    assert [span.label_ for span in doc._.actors] == ["armed_group", "armed_group", "person"]
    assert [span.kb_id_ for span in doc._.actors] == ["asaib-ahl-al-haq", "islamic-state", "qais-al-khazali"]
    assert not nlp.analyze_pipes()["problems"]["actor_gazetteer"]


def test_the_labels_of_another_pipeline_are_understood(tmp_path: Path) -> None:
    other = spacy.load(pinned.verified_path(), exclude=["ner"])
    ruler = other.add_pipe("entity_ruler")
    names = {"Marta Quill": "person", "Brown Cliff Rangers": "organization", "Oberdorf": "location", "Monday": "date"}
    ruler.add_patterns([{"label": label, "pattern": name} for name, label in names.items()])
    other.to_disk(tmp_path / "other")
    nlp = load_pipeline(str(tmp_path / "other"))
    text = "Marta Quill joined the Brown Cliff Rangers in Oberdorf on Monday."
    (found,) = extract([Document("a", "", text)], nlp, fail)
    assert [(mention.text, mention.label) for mention in found.mentions if mention.level == "name"] == [
        ("Marta Quill", "person"),
        ("Brown Cliff Rangers", "organisation"),
        ("Oberdorf", "place"),
    ]


def test_the_span_group_holds_what_acts_and_nothing_else(nlp: Language) -> None:
    doc = nlp("Moscow agreed that ISIS fighters hold a base in Mosul and a bridge in Baghdad.")
    assert [(span.text, span.label_, span.kb_id_) for span in doc._.actors] == [
        ("Moscow", "state", "RUS"),
        ("ISIS fighters", "armed_group", "islamic-state"),
    ]


def test_one_thread_multiplies_while_documents_are_read(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def threads() -> set[int]:
        return {library["num_threads"] for library in pipeline._MULTIPLIERS.info()}

    seen: list[set[int]] = []
    read = pipeline._read_doc
    monkeypatch.setattr(pipeline, "_read_doc", lambda *arguments: (seen.append(threads()), read(*arguments))[1])
    with threadpool_limits(2, user_api="blas"):
        list(extract([Document("a", "", "Iran attacked Iraq.")], nlp, fail))
        assert (seen, threads()) == ([{1}], {2})


def test_the_order_of_the_real_pipeline(nlp: Language) -> None:
    assert nlp.pipe_names[0] == "actor_paragraphs"
    assert tuple(nlp.pipe_names[-len(pipeline.STEPS) :]) == pipeline.STEPS
    assert load_pipeline() is nlp


def test_a_pipeline_that_does_not_exist_is_named_with_the_remedy() -> None:
    with pytest.raises(ModelError, match=r"'no_such_pipeline' cannot be loaded .*--model"):
        load_pipeline("no_such_pipeline")


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="no parser"):
        load_pipeline(str(tmp_path / "blank"))


def test_the_fingerprint_is_stable_and_knows_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint()
    assert fingerprint() == before
    check_model: Callable[[], object] = lambda: pipeline.pinned.ModelCheck(None, "another")  # noqa: E731
    monkeypatch.setattr(pipeline.pinned, "check_model", check_model)
    assert fingerprint() != before
