"""The college's side of a sign-in, on loopback: an identity provider and a CAS server."""

import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import requests

from config.sign_in import SignIn, read

STUDENTS = re.compile(r"20\d{6}")
STUDENT, TEACHER, STRANGER = "20260017", "T1024", "T9999"
CAS_NAMESPACE = "http://www.yale.edu/tp/cas"


class Environment(dict):
    """What ``environ.Env`` is asked for."""

    def str(self, name: str, default: str = "") -> str:
        return self.get(name, default)


def with_oidc(settings, issuer: str) -> SignIn:
    settings.SIGN_IN = read(
        Environment(
            OIDC_ISSUER=issuer,
            OIDC_CLIENT_ID="huiyin",
            OIDC_CLIENT_SECRET="only-for-the-tests",
            OIDC_NUMBER_CLAIM="employee_number",
            STUDENT_NUMBERS=STUDENTS.pattern,
        )
    )
    settings.SOCIALACCOUNT_PROVIDERS = settings.SIGN_IN.providers
    return settings.SIGN_IN


def with_cas(settings, address: str, attribute: str = "") -> None:
    settings.SIGN_IN = SignIn(cas_url=address, cas_attribute=attribute, students=STUDENTS)


def signed_in_by_oidc(client, number: str, going_to: str = ""):
    """The whole way there and back, as a browser goes; return our last answer."""
    start = client.get("/signin/with/oidc/", {"next": going_to} if going_to else {})
    consent = requests.post(
        start.headers["Location"], data={"sub": number}, allow_redirects=False, timeout=10
    )
    back = urlsplit(consent.headers["Location"])
    return client.get(f"{back.path}?{back.query}")


def signed_in_by_cas(client, number: str, going_to: str = ""):
    start = client.get("/signin/with/cas/", {"next": going_to} if going_to else {})
    answer = requests.get(
        start.headers["Location"], params={"user": number}, allow_redirects=False, timeout=10
    )
    back = urlsplit(answer.headers["Location"])
    return client.get(f"{back.path}?{back.query}")


@contextmanager
def cas_server():
    """A CAS 3 server whose tickets are good once, for the service they were made for."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), CASHandler)
    server.tickets = {}
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class CASHandler(BaseHTTPRequestHandler):
    def do_GET(self):
        address = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(address.query).items()}
        if address.path == "/login":
            self._send_back(asked)
        else:
            self._validate(asked)

    def _send_back(self, asked: dict) -> None:
        ticket = f"ST-{len(self.server.tickets) + 1}"
        self.server.tickets[ticket] = (asked["service"], asked["user"])
        self.send_response(302)
        self.send_header("Location", f"{asked['service']}&ticket={ticket}")
        self.end_headers()

    def _validate(self, asked: dict) -> None:
        service, user = self.server.tickets.pop(asked.get("ticket", ""), ("", ""))
        said = "<cas:authenticationFailure code='INVALID_TICKET'>no</cas:authenticationFailure>"
        if service and service == asked["service"]:
            said = (
                f"<cas:authenticationSuccess><cas:user>{user}</cas:user>"
                f"<cas:attributes><cas:number>N-{user}</cas:number></cas:attributes>"
                "</cas:authenticationSuccess>"
            )
        body = f"<cas:serviceResponse xmlns:cas='{CAS_NAMESPACE}'>{said}</cas:serviceResponse>"
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *args) -> None:
        """Nothing: a test's output is its own."""
