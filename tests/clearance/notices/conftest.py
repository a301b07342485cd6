"""Receivers on loopback and the settings that lead to them."""

import socket
from collections.abc import Iterator

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message

from config.notice_urls import SmsGateway, WeComApp
from tests.clearance.notices.receivers import Receiver, receiving

SMS_SECRET = "only-for-the-tests-sms"
TOKEN = {"errcode": 0, "access_token": "token-1", "expires_in": 7200}


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as one:
        yield one


@pytest.fixture
def wecom(receiver, settings) -> Receiver:
    settings.NOTICE_WECOM = WeComApp("corp", "only-for-the-tests-app", 1000002)
    settings.NOTICE_WECOM_API = receiver.url
    receiver.by_path["/cgi-bin/gettoken"] = [(200, TOKEN)]
    return receiver


@pytest.fixture
def sms(receiver, settings) -> Receiver:
    settings.NOTICE_SMS = SmsGateway(f"{receiver.url}/send", SMS_SECRET, "SMS_1")
    return receiver


@pytest.fixture
def robots(receiver, settings) -> Receiver:
    settings.NOTICE_WECOM_API = receiver.url
    settings.NOTICE_DINGTALK_API = receiver.url
    settings.NOTICE_FEISHU_API = receiver.url
    return receiver


class Mailbox(Message):
    """A mail server's memory; ``refusal`` is said to the next message."""

    def __init__(self):
        super().__init__()
        self.mails, self.refusal = [], None

    def handle_message(self, message) -> None:
        self.mails.append(message)

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - named by aiosmtpd
        if self.refusal:
            refusal, self.refusal = self.refusal, None
            return refusal
        return await super().handle_DATA(server, session, envelope)


@pytest.fixture
def mail_server(settings) -> Iterator[Mailbox]:
    mailbox = Mailbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    yield mailbox
    controller.stop()
