"""Doing what a small form asks: all of it or nothing, and nothing typed is lost."""

from django.db import transaction

from clearance.desk.forms.base import ActForm
from clearance.refusals import NotAllowed, Refused

DONE, ASKED_AGAIN, FORBIDDEN, CONFLICT = 302, 200, 403, 409


def attempt(form: ActForm) -> int:
    """Act once, under a lock, and return the HTTP status of the answer.

    A refusal stands above the form as its own error, and the form can be sent again.
    """
    if not form.is_valid():
        return ASKED_AGAIN
    form.store()
    try:
        with transaction.atomic():
            form.hold()
            form.act()
    except Refused as refusal:
        form.discard()
        form.show_newest()
        form.add_error(None, str(refusal))
        return FORBIDDEN if isinstance(refusal, NotAllowed) else CONFLICT
    except BaseException:
        form.discard()
        raise
    return DONE
