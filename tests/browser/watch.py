"""What no page of ours may do: log an error, break its own policy, ask another host."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Route

OWN_SCHEMES = ("about", "blob", "data")


@dataclass
class Watch:
    """Collects the troubles of one test's pages; the ``watch`` fixture asserts there are none."""

    origin: str
    troubles: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)
    scriptless: list[Page] = field(default_factory=list)

    def allow(self, part: str) -> None:
        """Let troubles that contain ``part`` pass, such as the 404 a test asks for."""
        self.allowed.append(part)

    def remaining(self) -> list[str]:
        """Return the troubles no ``allow`` covers, oldest first."""
        return [line for line in self.troubles if not any(part in line for part in self.allowed)]

    def follow(self, context: BrowserContext) -> None:
        """Watch every page of the context, and keep other hosts out of reach."""
        context.on("console", self._console)
        context.on("weberror", lambda error: self.troubles.append(f"script error: {error.error}"))
        context.on("request", self._request)
        context.route(self._is_foreign, self._stop)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            where = urlsplit(message.location.get("url", "")).path
            self.troubles.append(f"console {message.type} at {where}: {message.text}")

    def _request(self, request: Request) -> None:
        if self._is_foreign(request.url):
            self.troubles.append(f"other host: {request.url}")

    def _is_foreign(self, url: str) -> bool:
        parts = urlsplit(url)
        own = f"{parts.scheme}://{parts.netloc}" == self.origin
        return not own and parts.scheme not in OWN_SCHEMES

    @staticmethod
    def _stop(route: Route) -> None:
        route.abort()
