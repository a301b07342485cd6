"""Somebody who fills in the form as it stands and notes what the thank-you page shows."""

import re
import secrets
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from io import BytesIO
from urllib.request import HTTPCookieProcessor, Request, build_opener

from PIL import Image

NUMBER = re.compile(r"R\d{4}-\d{6}")
CODE = re.compile(r"\b[2-9A-HJ-KM-NP-Z]{4}-[2-9A-HJ-KM-NP-Z]{4}\b")
PATIENCE_SECONDS = 120


@dataclass
class Form(HTMLParser):
    """The first form that is posted: its address and the fields to send with it."""

    action: str = ""
    values: dict[str, str] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    photos: str = ""

    def __post_init__(self):
        super().__init__()

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        name = given.get("name", "")
        if tag == "form" and given.get("method") == "post" and not self.action:
            self.action = given["action"]
        elif tag == "textarea" and "required" in given:
            self.texts.append(name)
        elif tag == "input":
            self._note(name, given)

    def _note(self, name: str, given: dict) -> None:
        kind = given.get("type", "text")
        if kind == "file":
            self.photos = name
        elif kind == "hidden" or (kind == "checkbox" and "checked" in given):
            self.values[name] = given.get("value") or "on"
        elif kind == "radio":
            self.values.setdefault(name, given["value"])


def a_photo() -> bytes:
    """A JPEG like no other."""
    buffer = BytesIO()
    Image.frombytes("RGB", (64, 48), secrets.token_bytes(64 * 48 * 3)).save(buffer, "JPEG")
    return buffer.getvalue()


def multipart(fields: dict[str, str], name: str, photos: list[bytes]) -> tuple[bytes, str]:
    """The body of a form with files, and its content type."""
    edge = secrets.token_hex(16)
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields.items()
    ]
    for photo in photos:
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="a.jpg"\r\n'
        parts.append(head.encode() + b"Content-Type: image/jpeg\r\n\r\n" + photo + b"\r\n")
    return b"".join([*parts, f"--{edge}--\r\n".encode()]), f"multipart/form-data; boundary={edge}"


def ask(url: str, words: str, photos: int = 2) -> tuple[str, str]:
    """Send one request with its photos; return number and code as the thank-you page shows them.

    Each comes from an address of its own, since one address may send only so many.
    Raises OSError when the server dies first.
    """
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    form = Form()
    with browser.open(f"{url}/ask/", timeout=PATIENCE_SECONDS) as page:
        form.feed(page.read().decode())
    fields = form.values | dict.fromkeys(form.texts, words)
    body, kind = multipart(fields, form.photos, [a_photo() for _photo in range(photos)])
    address = ".".join(str(part) for part in (10, *secrets.token_bytes(3)))
    headers = {"Content-Type": kind, "X-Forwarded-For": address}
    request = Request(f"{url}{form.action}", body, headers)
    with browser.open(request, timeout=PATIENCE_SECONDS) as page:
        shown = page.read().decode()
    return NUMBER.search(shown).group(), CODE.search(shown).group()
