"""What NOTICE_URLS says: the college's own ways of telling people, besides e-mail.

Several, with commas::

    wecom-app://CORP_ID:SECRET@AGENT_ID
    sms+https://:SECRET@gateway.example.edu.cn/send?template=SMS_1
"""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

HERE = ("127.0.0.1", "localhost", "[::1]")
HOW = (
    "NOTICE_URLS is not understood (part {place}): write wecom-app://CORP_ID:SECRET@AGENT_ID or "
    "sms+https://:SECRET@host/path?template=ID, with commas between, each at most once"
)


@dataclass(frozen=True)
class WeComApp:
    corp_id: str
    secret: str
    agent_id: int


@dataclass(frozen=True)
class SmsGateway:
    """``secret`` signs what is sent to ``url``; ``template`` is the gateway's name of the text."""

    url: str
    secret: str
    template: str


def read(urls: list[str]) -> tuple[WeComApp | None, SmsGateway | None]:
    """The two; None for one that isn't there. Raises ImproperlyConfigured, naming no secret."""
    found = {}
    for place, url in enumerate(urls, start=1):
        one = _one(url.strip())
        if one is None or type(one) in found:
            raise ImproperlyConfigured(HOW.format(place=place))
        found[type(one)] = one
    return found.get(WeComApp), found.get(SmsGateway)


def _one(url: str) -> WeComApp | SmsGateway | None:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    secret = unquote(parts.password or "")
    if not (host and secret):
        return None
    if parts.scheme == "wecom-app" and parts.username and host.isdecimal():
        return WeComApp(unquote(parts.username), secret, int(host))
    scheme = parts.scheme.removeprefix("sms+")
    if parts.scheme == "sms+https" or (parts.scheme == "sms+http" and host in HERE):
        template = parse_qs(parts.query).get("template", [""])[0]
        where = f"{host}:{port}" if port else host
        return SmsGateway(f"{scheme}://{where}{parts.path or '/'}", secret, template)
    return None
