"""A site of its own in a folder of its own, served as in earnest, to be killed."""

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
GRANIAN = Path(sys.executable).with_name("granian")
UP_WITHIN_SECONDS = 60


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


@dataclass
class Site:
    """``folder`` holds photos, keys and, without ``database_url``, the SQLite file."""

    folder: Path
    database_url: str = ""
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        given = {
            "VAR_DIR": str(self.folder),
            "DATABASE_URL": self.database_url or f"sqlite:///{self.folder / 'db.sqlite3'}",
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
            "SITE_URL": self.url,
        }
        return os.environ | given

    def run(self, *command: str, given: str = "") -> str:
        """Run a Python command in the site's environment; return what it printed."""
        done = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=self.environment, input=given,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def prepare(self) -> None:
        self.run("manage.py", "migrate", "--verbosity", "0")
        self.run("manage.py", "load_demo", "--small")

    def start(self) -> None:
        """Serve with two workers and wait until it answers."""
        self.process = subprocess.Popen(
            [str(GRANIAN), "--interface", "wsgi", "--no-ws", "--host", "127.0.0.1",
             "--port", str(self.port), "--workers", "2", "--blocking-threads", "8",
             "--backlog", "1024", "--log-level", "error", "config.wsgi:application"],
            cwd=ROOT, env=self.environment, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        give_up_at = time.monotonic() + UP_WITHIN_SECONDS
        while not self._answers():
            assert time.monotonic() < give_up_at, "the site did not come up"

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.url}/healthz/", timeout=1) as answer:
                return answer.status == 200
        except (URLError, OSError):
            return False

    def kill(self) -> None:
        """SIGKILL to every process of the server: no handler runs, no buffer is written."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(timeout=10)
