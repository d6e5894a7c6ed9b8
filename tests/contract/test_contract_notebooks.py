"""The notebooks run from a clean kernel and are saved with what they show."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))

_RUN = """
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
for cell in notebook.cells:
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
NotebookClient(notebook, timeout=240, kernel_name="python3").execute()
nbformat.write(notebook, sys.argv[1])
"""


def code_cells(path: Path) -> list[nbformat.NotebookNode]:
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]


def test_there_is_a_notebook() -> None:
    assert [path.name for path in NOTEBOOKS] == ["first_look.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_saved_with_its_outputs(path: Path) -> None:
    cells = code_cells(path)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    outputs = [output for cell in cells for output in cell.outputs]
    assert len(outputs) >= 5
    assert [output for output in outputs if output.output_type in ("error", "stream")] == []
    assert any("<iframe" in output.get("data", {}).get("text/html", "") for output in outputs)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_runs_from_a_clean_kernel_and_shows_the_same(path: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "notebooks").mkdir()
    copy = Path(shutil.copy(path, tmp_path / "notebooks"))
    done = subprocess.run(
        [sys.executable, "-c", _RUN, copy.name],
        cwd=copy.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT), "JUPYTER_PLATFORM_DIRS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    ran, saved = code_cells(copy), code_cells(path)
    assert [cell.execution_count for cell in ran] == [cell.execution_count for cell in saved]
    kinds = [[output.output_type for output in cell.outputs] for cell in ran]
    assert kinds == [[output.output_type for output in cell.outputs] for cell in saved]
    assert "error" not in {kind for cell in kinds for kind in cell}
