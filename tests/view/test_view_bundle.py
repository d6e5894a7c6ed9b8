"""The joined script is made from the sources that stand beside it, and the pure modules keep their word."""

import hashlib
import json
import re
import subprocess
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable

PAGE = Path(__file__).parents[2] / "graph" / "view" / "page"


def test_the_bundle_is_not_stale() -> None:
    digest = hashlib.sha256()
    for source in sorted((PAGE / "src").glob("*.js"), key=lambda path: path.name):
        digest.update(f"{source.name}\n".encode())
        digest.update(source.read_bytes().replace(b"\r\n", b"\n"))
    first = (PAGE / "explorer.bundle.js").read_text(encoding="utf-8").splitlines()[0]
    assert f"sources {digest.hexdigest()};" in first, "run `npm run build` in graph/view/page (see its README.md)"


def test_modules_are_small_and_never_write_markup() -> None:
    for source in (PAGE / "src").glob("*.js"):
        text = source.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 300, source.name
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text), (
            source.name
        )


def test_committed_files_name_no_registry() -> None:
    for name in ("package.json", "package-lock.json", ".npmrc"):
        assert "://" not in (PAGE / name).read_text(encoding="utf-8"), name
    lock = json.loads((PAGE / "package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((PAGE / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert lock["packages"]["node_modules/esbuild"]["version"] == wanted["esbuild"]


@pytest.mark.parametrize("suite", sorted((Path(__file__).parent / "js").glob("*.test.js")), ids=lambda path: path.name)
def test_pure_modules(suite: Path) -> None:
    # Playwright brings its own node, so none has to be installed.
    node = compute_driver_executable()[0]
    result = subprocess.run([node, "--test", str(suite)], capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(r"(?m)^\S* ?pass [1-9]", result.stdout)
