"""From a form's answers to a request, and to what the form page keeps of them."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from clearance.actions.receive import Contact, Request, Visit
from clearance.enums import Channel, Kind
from clearance.photos.store import StoredPhoto
from forms.enums import CONTACT, PRIVATE, VISIT, Target
from forms.kinds import may_be_shown
from forms.request_form import RequestForm

WORDS = (Target.TITLE, Target.PLACE_TEXT, Target.GRADE)


def request_of(form: RequestForm, photos: Iterable[StoredPhoto], post_seed: str) -> Request:
    """What reception takes in. ``form`` is valid and ``photos`` are on disk."""
    words = {target.value: form.value_of(target) or "" for target in WORDS}
    return Request(
        kind=kind_of(form),
        body=form.value_of(Target.BODY),
        channel=Channel.WEB,
        category=form.value_of(Target.CATEGORY),
        location=form.value_of(Target.PLACE),
        college=form.value_of(Target.COLLEGE),
        extra=extra_of(form),
        may_be_public=may_be_public(form),
        origin_page=form.page,
        tier=form.page.tier,
        contact=contact_of(form),
        visit=visit_of(form),
        photos=tuple(photos),
        post_seed=post_seed,
        **words,
    )


def may_be_public(form: RequestForm) -> bool:
    """A form that doesn't ask has no leave; for a complaint or an accusation a tick is none."""
    return bool(form.value_of(Target.MAY_BE_PUBLIC)) and may_be_shown(kind_of(form))


def kind_of(form: RequestForm) -> str:
    return form.value_of(Target.KIND) or form.page.default_kind


def contact_of(form: RequestForm) -> Contact:
    return Contact(**{target.value: form.value_of(target) or "" for target in CONTACT})


def visit_of(form: RequestForm) -> Visit | None:
    given = {target: form.value_of(target) for target in VISIT}
    if not any(given.values()):
        return None
    return Visit(
        call_name=given[Target.VISIT_NAME] or "",
        phone=given[Target.VISIT_PHONE] or "",
        hours=given[Target.VISIT_HOURS] or "",
        may_enter=bool(given[Target.VISIT_MAY_ENTER]),
    )


def extra_of(form: RequestForm) -> list[dict]:
    """The answers that are no part of the request proper; empty ones are left out.

    Whom it is about is among them with a mark of its own, and no department ever reads that.
    """
    return [
        _extra(question, text)
        for name, question in form.questions.items()
        if question.maps_to in (Target.EXTRA, Target.ABOUT)
        and (text := in_words(form.cleaned_data.get(name)))
    ]


def _extra(question, text: str) -> dict:
    if question.maps_to == Target.ABOUT:
        return {"label": question.label, "value": text, "for_department": False, "about": True}
    return {"label": question.label, "value": text, "for_department": question.for_department}


def answers_of(form: RequestForm, number: str) -> dict:
    """What the form page's own list of submissions keeps.

    Neither who said it nor whom it is about, and never the code.
    """
    kept = {
        name: in_words(form.cleaned_data.get(name))
        for name, question in form.questions.items()
        if question.maps_to not in (*PRIVATE, Target.KIND, Target.PHOTOS)
    }
    kinds = {name: in_words(Kind(kind_of(form)).label) for name in form.names_of(Target.KIND)}
    photos = {name: str(len(form.photo_digests)) for name in form.names_of(Target.PHOTOS)}
    return {"number": number, **kept, **kinds, **photos}


def in_words(answer) -> str:
    """An answer as the staff reads it, in the college's language and time."""
    with translation.override(settings.LANGUAGE_CODE):
        match answer:
            case None:
                return ""
            case bool():
                return _("Yes") if answer else _("No")
            case datetime():
                return f"{timezone.localtime(answer):%Y-%m-%d %H:%M}"
            case date():
                return answer.isoformat()
            case Decimal():
                return f"{answer:f}"
            case list():
                return _(", ").join(answer)
            case _:
                return str(answer)
