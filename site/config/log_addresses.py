"""Secrets in addresses stay out of log lines.

Django logs the path of every refused or failed request, and the path of a follow-up link is
the key to somebody's request. A piece of a path as long as a token is left out; a number, a
word or a page's slug in Chinese is shorter and stays.
"""

import logging
import re

TOKEN = re.compile(r"(?<=/)[\w:.=-]{20,}", re.ASCII)
LEFT_OUT = "…"


class WithoutTokens(logging.Filter):
    """Replace what looks like a token in the text of a record and in its values."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.msg, str):
            record.msg = TOKEN.sub(LEFT_OUT, record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(map(without_token, record.args))
        return True


def without_token(value):
    return TOKEN.sub(LEFT_OUT, value) if isinstance(value, str) else value
