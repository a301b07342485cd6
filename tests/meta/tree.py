"""The files of the repository that the meta-tests read."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("home", "clearance", "forms", "sessions")
CODE = (*APPS, "site/config")


def files(pattern: str, *folders: str) -> list[Path]:
    """Return the files under the folders, in order, as paths relative to the repository."""
    found = (path for folder in folders for path in (ROOT / folder).rglob(pattern))
    return sorted(path.relative_to(ROOT) for path in found)


def python_files(*folders: str) -> list[Path]:
    """Return our own Python files; migrations are records of the past and not ours to trim."""
    return [path for path in files("*.py", *folders) if "migrations" not in path.parts]


def text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")
