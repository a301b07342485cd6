"""Putting something new where something old is, so that it can be taken back."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from home.backup import BackupError

ASIDE = ".before-restore"


@dataclass(frozen=True)
class Swap:
    """The new is in its place; ``undo`` brings the old back, ``finish`` lets it go."""

    undo: Callable[[], None]
    finish: Callable[[], None]


def aside(path: Path) -> Path:
    """Where the old waits. Raises BackupError when something waits there already."""
    waiting = path.with_name(path.name + ASIDE)
    if waiting.exists():
        raise BackupError(
            f"an earlier restore was interrupted: {waiting} is what was there before it. "
            f"Move it back to {path.name}, or away, then restore again"
        )
    return waiting


def remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def swap(new: Path, path: Path) -> Swap:
    """Put a file or folder in the place of another, on the same disk."""
    waiting = aside(path)
    had_one = path.exists()
    if had_one:
        os.rename(path, waiting)

    def undo() -> None:
        remove(path)
        if had_one:
            os.rename(waiting, path)

    try:
        os.rename(new, path)
    except OSError:
        undo()
        raise
    return Swap(undo, lambda: remove(waiting))
