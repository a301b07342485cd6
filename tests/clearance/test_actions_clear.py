"""Clearing sets everything both ways, and lets no picture out that may never be public."""

import pytest
from django.core.files.base import ContentFile

from clearance.actions import triage, update
from clearance.desk.forms.publishing import ClearForm, clearable_photos
from clearance.enums import Audience, Publicity
from clearance.models import Photo
from clearance.public.reading import public_photos
from clearance.refusals import NotPossible
from tests.factories import clearance as made
from tests.factories.cast import a_place

pytestmark = pytest.mark.django_db
UNWILLING = "有人不希望这件事公开，他们发来的图片不会公开。"


def a_photo(**of) -> Photo:
    return Photo.objects.create(
        file=ContentFile(b"", name="x.jpg"), small="x.jpg", width=1, height=1, digest="0" * 64,
        **({"for_department": True} | of),
    )  # fmt: skip


def photo_of(issue, **fields) -> Photo:
    return a_photo(record=made.record_of(issue), **fields)


def bedroom_moved_to_its_building():
    """The request names the bedroom, the issue only the building."""
    room = a_place(is_bedroom=True)
    record = made.received(location=room).record
    return triage.open_issue(record, title="漏水", category=made.category(), location=room.parent,
                             by=made.centre(), at=made.SPOKEN_AT)  # fmt: skip


def withdrawn_by_one_of_two():
    issue = made.opened()
    triage.join(made.received().record, issue, by=made.centre())
    triage.withdraw(made.record_of(issue), by=made.person_of(issue))
    return issue


NEVER_PUBLIC = {
    "bedroom of the request": bedroom_moved_to_its_building,
    "bedroom of the issue": lambda: made.answered(location=a_place(is_bedroom=True)),
    "person does not wish it": lambda: made.answered(may_be_public=False),
    "request was withdrawn": withdrawn_by_one_of_two,
}


@pytest.mark.parametrize("make", NEVER_PUBLIC.values(), ids=NEVER_PUBLIC)
def test_picture_that_may_never_be_public_is_not_cleared(make):
    issue = make()
    photo = photo_of(issue)

    with pytest.raises(NotPossible):
        update.clear(issue, publicity=Publicity.PUBLIC, photos=(photo,), by=made.editor())

    assert list(clearable_photos(issue)) == []


@pytest.mark.parametrize("make", NEVER_PUBLIC.values(), ids=NEVER_PUBLIC)
def test_picture_that_may_never_be_public_is_not_shown_even_when_marked(make):
    photo_of(make(), public=True)

    assert list(public_photos()) == []


def test_picture_of_another_issue_is_not_cleared():
    issue, other = made.answered(), made.answered()

    with pytest.raises(NotPossible):
        update.clear(issue, publicity=Publicity.PUBLIC, photos=(photo_of(other),),
                     by=made.editor())  # fmt: skip


def test_clearing_lets_out_what_is_chosen():
    issue = made.answered()
    chosen, left = photo_of(issue), photo_of(issue)

    update.clear(issue, publicity=Publicity.PUBLIC, photos=(chosen,), by=made.editor())

    assert list(Photo.objects.filter(public=True)) == [chosen]
    assert list(clearable_photos(issue)) == [chosen, left]


@pytest.mark.parametrize("level", [Publicity.PUBLIC, Publicity.CLOSED])
def test_clearing_takes_back_what_is_not_chosen(level):
    issue = made.cleared(made.answered())
    photo_of(issue, public=True)
    a_photo(update=issue.updates.get(), public=True)

    update.clear(issue, publicity=level, reason="涉及个人情况。", by=made.editor())

    assert list(issue.updates.values_list("audience", "cleared_at")) == [(Audience.ASKERS, None)]
    assert list(Photo.objects.values_list("public", flat=True)) == [False, False]


def test_not_public_takes_everything_back_whatever_is_chosen():
    issue = made.cleared(made.answered())
    photo = photo_of(issue, public=True)

    update.clear(issue, publicity=Publicity.CLOSED, reason="涉及个人情况。", photos=(photo,),
                 updates=tuple(issue.updates.all()), by=made.editor())  # fmt: skip

    assert issue.updates.get().audience == Audience.ASKERS
    assert Photo.objects.get().public is False


def test_editor_is_told_that_somebody_does_not_wish_it():
    editor = made.editor().user

    unwilling = ClearForm(subject=made.answered(may_be_public=False), user=editor)
    willing = ClearForm(subject=made.answered(), user=editor)

    assert (str(unwilling.note), willing.note) == (UNWILLING, "")
