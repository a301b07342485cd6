"""No token of an address comes into a log line."""

import logging

import pytest
from django.conf import settings

from config.log_addresses import WithoutTokens


def told(message: str, *values) -> str:
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, message, values, None)
    WithoutTokens().filter(record)
    return record.getMessage()


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("/follow-up/c2VjcmV0LXRva2VuLW9mLWE/", "/follow-up/…/"),
        ("/en/follow-up/c2VjcmV0LXRva2VuLW9mLWE/", "/en/follow-up/…/"),
        ("/ask/photo/1c2:1vNABC:kQmV2u7hYy0_-secret/", "/ask/photo/…/"),
        ("/track/R2026-000123/", "/track/R2026-000123/"),
        ("/sessions/tea-22/", "/sessions/tea-22/"),
        ("/sessions/第二十二期校长下午茶与同学们面对面谈食堂宿舍/", None),
    ],
)
def test_log_line_leaves_tokens_out(address, line):
    assert told("Not Found: %s", address) == f"Not Found: {line or address}"


def test_log_line_without_values_leaves_tokens_out():
    assert told("Invalid link /follow-up/c2VjcmV0LXRva2VuLW9mLWE/") == "Invalid link /follow-up/…/"


def test_log_line_keeps_values_that_are_no_text():
    assert told("%d sent in %.1f s", 3, 0.25) == "3 sent in 0.2 s"


def test_console_uses_the_filter():
    console = settings.LOGGING["handlers"]["console"]
    named = [settings.LOGGING["filters"][name]["()"] for name in console["filters"]]

    assert named == ["config.log_addresses.WithoutTokens"]
