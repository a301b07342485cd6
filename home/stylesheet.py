"""One style sheet for the browser, many small files for us.

``css/site.css`` exists in no folder of ours: this finder joins tokens, ground, components
and print, so that a page asks for one file and a component keeps its own. It needs no build
step and works alike for a development server and for collectstatic.
"""

import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

JOINED = "css/site.css"
SOURCE = settings.BASE_DIR / "site" / "static" / "css"


def sheets() -> list[Path]:
    """The files in the order the browser reads them."""
    components = sorted((SOURCE / "components").glob("*.css"))
    return [SOURCE / "tokens.css", SOURCE / "ground.css", *components, SOURCE / "print.css"]


def joined() -> str:
    return "\n".join(sheet.read_text() for sheet in sheets())


class StylesheetFinder(BaseFinder):
    """Find ``css/site.css``, made anew whenever one of its parts changed."""

    def __init__(self, app_names=None, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.storage = FileSystemStorage(location=settings.VAR_DIR / "stylesheet")

    def find(self, path, find_all=False):
        if path != JOINED:
            return []
        found = self._written()
        return [found] if find_all else found

    def list(self, ignore_patterns):
        self._written()
        yield JOINED, self.storage

    def _written(self) -> str:
        goal, css = Path(self.storage.path(JOINED)), joined()
        if not goal.exists() or goal.read_text() != css:
            goal.parent.mkdir(parents=True, exist_ok=True)
            # Several workers may start at once: none may see half a file.
            handle, part = tempfile.mkstemp(dir=goal.parent)
            with os.fdopen(handle, "w") as file:
                file.write(css)
            os.chmod(part, 0o644)
            os.replace(part, goal)
        return str(goal)
