"""Why a notice did not go out."""

from datetime import timedelta


class NotSent(Exception):  # noqa: N818 - an answer of the other side, not a fault of ours
    """``code`` repeats neither an address nor a server's words.

    ``for_good``: trying again can't help. ``wait``: the other side said how long.
    """

    def __init__(self, code: str, *, for_good: bool = False, wait: timedelta | None = None):
        super().__init__(code)
        self.code, self.for_good, self.wait = code, for_good, wait
