"""The other side of each channel, on loopback: it keeps what it was sent and answers as told."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    """One request as it arrived."""

    method: str
    path: str
    query: dict
    headers: dict
    body: bytes

    @property
    def json(self) -> dict:
        return json.loads(self.body)


@dataclass
class Receiver:
    """``answers`` are given one after the other, the last again and again.

    Each is (status, JSON) or (status, JSON, headers); a status of 0 hangs up without an answer.
    ``by_path`` answers one path in another way.
    """

    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    answers: list = field(default_factory=lambda: [(200, {"errcode": 0, "code": 0})])
    by_path: dict = field(default_factory=dict)

    def answer(self, path: str):
        answers = self.by_path.get(path, self.answers)
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def at(self, path: str) -> list[Asked]:
        return [one for one in self.asked if one.path == path]


@contextmanager
def receiving() -> Iterator[Receiver]:
    receiver = Receiver()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(receiver))
    receiver.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(receiver: Receiver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def _take(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            query = dict(parse_qsl(parts.query))
            receiver.asked.append(Asked(self.command, parts.path, query, dict(self.headers), body))
            self._say(*receiver.answer(parts.path))

        def _say(self, status: int, told: dict, headers: dict | None = None) -> None:
            if not status:
                self.close_connection = True
                return
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        do_GET = do_POST = _take  # noqa: N815 - named by http.server

        def log_message(self, *args) -> None:
            """Nothing to the console."""

    return Handler
