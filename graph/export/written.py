"""Files that appear whole or not at all."""

import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import OutputError


@dataclass(frozen=True, slots=True)
class Export:
    """The bytes to write by file name, and what they do not hold. The name "" is the path of the export itself."""

    files: Mapping[str, bytes]
    sentences: tuple[str, ...]


def write(path: Path, files: Mapping[str, bytes]) -> None:
    """Write the files at or under `path`; the first earlier one is replaced once all are on disk.

    Raises:
        OutputError: the path cannot be written.
    """
    targets = {path / name if name else path: data for name, data in files.items()}
    drafts = {target: target.with_name(f".{target.name}.{os.getpid()}.part") for target in targets}
    try:
        for target, data in targets.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            drafts[target].write_bytes(data)
        for target, draft in drafts.items():
            draft.replace(target)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(
            f"cannot write {path}: {reason}; give a path that is free and in a folder you may write to"
        ) from error
    finally:
        for draft in drafts.values():
            with contextlib.suppress(OSError, ValueError):
                draft.unlink(missing_ok=True)
