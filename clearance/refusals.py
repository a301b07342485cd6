"""Why something was not done. The message is for the person who tried, in their language."""

from collections.abc import Callable


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """Something asked for is not done, and nothing has changed."""


class NotAllowed(Refused):
    """This person may not do that."""


class NotPossible(Refused):
    """The table, or what was given, doesn't allow it for anybody."""


def passes(check: Callable, *args) -> bool:
    """Ask a rule instead of being refused by it."""
    try:
        check(*args)
    except Refused:
        return False
    return True


class MovedOutsideTheTable(Exception):  # noqa: N818 - names what happened
    """Code tried to change a state without a move. A fault of ours, never of a user."""
