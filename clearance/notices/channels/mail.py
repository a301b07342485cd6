"""E-mail, by whatever EMAIL_URL names."""

from smtplib import SMTPException

from django.core.mail import EmailMessage

from clearance.models import Notice
from clearance.notices.channels.not_sent import NotSent


def send(notice: Notice, body: str) -> None:
    """An address that is none (a line break in it, say) is a ValueError of Django's."""
    try:
        EmailMessage(notice.subject, body, to=[notice.address]).send()
    except (SMTPException, OSError, ValueError) as error:
        raise NotSent(type(error).__name__) from None
