"""NOTICE_URLS: what it says is understood, and what it doesn't is refused without its secrets."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.notice_urls import SmsGateway, WeComApp, read


def test_both_are_read():
    found = read([
        "wecom-app://corp:app%2Fsecret@1000002",
        "sms+https://:gate@sms.example.edu.cn:8443/send?template=SMS_1",
    ])  # fmt: skip

    assert found == (
        WeComApp("corp", "app/secret", 1000002),
        SmsGateway("https://sms.example.edu.cn:8443/send", "gate", "SMS_1"),
    )


def test_none_are_none():
    assert read([]) == (None, None)


@pytest.mark.parametrize(
    "url",
    [
        "wecom-app://corp:hidden@agent",
        "wecom-app://:hidden@1",
        "sms+https://sms.example.edu.cn/hidden",
        "sms+http://:hidden@sms.example.edu.cn/send",
        "slack://hidden",
        "sms+https://:hidden@host:x/",
        "",
    ],
)
def test_what_is_not_understood_is_refused_and_its_secret_not_repeated(url):
    with pytest.raises(ImproperlyConfigured, match="part 1") as refusal:
        read([url])

    assert "hidden" not in str(refusal.value)


def test_one_given_twice_is_refused():
    with pytest.raises(ImproperlyConfigured, match="part 2"):
        read(["wecom-app://corp:a@1", "wecom-app://corp:b@2"])
