"""From a valid form to a request: photos first, then one short transaction for all the rest."""

from django.db import transaction
from wagtail.contrib.forms.models import FormSubmission

from clearance.actions.receive import Received, receive
from clearance.enums import Queue
from clearance.photos import store
from forms.mapping import answers_of, request_of
from forms.request_form import RequestForm


def take_in(form: RequestForm, *, post_seed: str) -> Received:
    """Make a request of the form, or find the one that the same post already made.

    The photos are on disk before the transaction and gone again if it fails. Raises Refused,
    and OSError when the disk takes no more; nothing is kept then.
    """
    stored = store.write_all(form.photos())
    is_written = False
    try:
        with transaction.atomic():
            received = receive(request_of(form, stored, post_seed))
            if not received.is_double:
                _keep_answers(form, received)
            is_written = True
    except BaseException:
        # When the commit itself breaks off nobody knows whether it held: then a stray file
        # is better than a request without its photos.
        if not is_written:
            store.discard_all(stored)
        raise
    if received.is_double:
        store.discard_all(stored)
    return received


def _keep_answers(form: RequestForm, received: Received) -> None:
    """Wagtail's own list of submissions. It is the centre's, so nothing sealed goes there."""
    if received.record.queue == Queue.CENTRE:
        answers = answers_of(form, received.record.number)
        FormSubmission.objects.create(page=form.page, form_data=answers)
