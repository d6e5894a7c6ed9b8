"""The pinned model: missing or altered files give one error with the remedy."""

import shutil
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from graph.errors import GraphError, ModelError
from graph.extract import pinned


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model of one's own with two files, pinned as it stands."""
    data = tmp_path / pinned.MODEL / f"{pinned.MODEL}-{pinned.VERSION}"
    (data / "ner").mkdir(parents=True)
    (data / "meta.json").write_text("{}", encoding="utf-8")
    (data / "ner" / "model").write_bytes(b"weights")
    spec = ModuleSpec(pinned.MODEL, None, origin=str(tmp_path / pinned.MODEL / "__init__.py"))
    monkeypatch.setattr(pinned, "find_spec", lambda name: spec if name == pinned.MODEL else None)
    digest = pinned.check_model().digest
    assert digest is not None
    monkeypatch.setattr(pinned, "DIGEST", digest)
    return data


def test_the_model_of_this_machine_is_the_pinned_one() -> None:
    assert pinned.check_model().is_pinned
    assert pinned.verified_path().is_dir()


def test_files_as_they_were_pinned_are_accepted(folder: Path) -> None:
    assert pinned.verified_path() == folder


def test_compiled_files_do_not_count(folder: Path) -> None:
    (folder / "cache.pyc").write_bytes(b"x")
    assert pinned.check_model().is_pinned


def refused(says: str) -> None:
    with pytest.raises(ModelError, match=says) as caught:
        pinned.verified_path()
    assert pinned.INSTALL in str(caught.value)
    assert isinstance(caught.value, GraphError | OSError)


def test_an_altered_file_is_told_with_the_remedy(folder: Path) -> None:
    (folder / "ner" / "model").write_bytes(b"weighty")
    refused("not the ones we pinned")


def test_a_file_too_many_a_file_too_few_and_a_renamed_file_are_alterations(folder: Path) -> None:
    (folder / "more").write_bytes(b"")
    refused("not the ones we pinned")
    (folder / "more").unlink()
    (folder / "meta.json").rename(folder / "mета.json")
    refused("not the ones we pinned")
    (folder / "mета.json").unlink()
    refused("not the ones we pinned")


def test_a_missing_folder_is_told_with_the_remedy(folder: Path) -> None:
    shutil.rmtree(folder)
    refused("is not installed")


def test_a_missing_package_is_told_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pinned, "find_spec", lambda name: None)
    assert pinned.check_model() == pinned.ModelCheck(None, None)
    refused(f"{pinned.MODEL} {pinned.VERSION} is not installed")


def test_the_remedy_names_the_pinned_version() -> None:
    assert pinned.INSTALL.startswith("python -m pip install")
    assert pinned.INSTALL.endswith(f"=={pinned.VERSION}")
