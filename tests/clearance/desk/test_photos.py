"""Private pictures: by role, by what was sent to the department, by the code's half hour."""

import io
import uuid
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from clearance.actions import answer, triage
from clearance.models import Photo
from home.college.enums import Role
from tests.clearance.photos.pictures import quarters, saved
from tests.factories import clearance as made
from tests.factories.cast import a_department


def picture(record, **fields) -> Photo:
    jpeg = io.BytesIO()
    Image.new("RGB", (8, 8), "green").save(jpeg, "JPEG")
    photo = Photo(record=record, width=8, height=8, digest="0" * 64, **fields)
    photo.file.save("a/full.jpg", ContentFile(jpeg.getvalue()), save=False)
    photo.small.save("a/small.jpg", ContentFile(jpeg.getvalue() + b"small"), save=False)
    photo.save()
    return photo


def address(photo: Photo) -> str:
    return reverse("photo", args=[photo.key])


def test_photo_of_a_record_is_the_centres(sign_in):
    photo = picture(made.received().record)

    response = sign_in(Role.DISPATCHER).get(address(photo))

    assert (response.status_code, response.headers["Content-Type"]) == (200, "image/jpeg")
    assert response.headers["Cache-Control"] == (
        "max-age=0, no-cache, no-store, must-revalidate, private"
    )
    assert response.headers["Content-Disposition"] == f'inline; filename="{photo.key}.jpg"'


def test_photo_gives_its_small_version(sign_in):
    photo = picture(made.received().record)

    response = sign_in(Role.DISPATCHER).get(address(photo), {"small": "1"})

    assert b"".join(response.streaming_content)[-5:] == b"small"


@pytest.mark.parametrize(
    ("role", "department", "shown", "status"),
    [
        (Role.OFFICER, "后勤管理处", True, 200),
        (Role.OFFICER, "后勤管理处", False, 404),
        (Role.OFFICER, "教务处", True, 404),
        (Role.HEAD, "后勤管理处", True, 200),
        (Role.EDITOR, None, True, 200),
        (Role.EDITOR, None, False, 404),
        (Role.DISCIPLINE, None, True, 404),
        (Role.PATROL, None, True, 404),
        (Role.STUDENT, None, True, 404),
    ],
)
def test_photo_is_seen_by_those_it_was_sent_to(sign_in, role, department, shown, status):
    issue = made.dispatched(lead=a_department("后勤管理处"))
    photo = picture(made.record_of(issue), for_department=shown)

    response = sign_in(role, department and a_department(department)).get(address(photo))

    assert response.status_code == status


def test_photo_of_who_took_it_back_is_the_centres_alone(sign_in):
    issue = made.dispatched()
    record = made.record_of(issue)
    photo = picture(record, for_department=True, public=True)

    triage.withdraw(record, by=made.person_of(issue))

    seen = [
        sign_in(role).get(address(photo)).status_code for role in (Role.OFFICER, Role.DISPATCHER)
    ]
    photo.refresh_from_db()
    assert (seen, photo.public) == ([404, 200], False)


@pytest.mark.parametrize(("minutes", "status"), [(30, 200), (-1, 404)])
def test_photo_is_the_persons_own_while_the_code_holds(client, db, minutes, status):
    record = made.received().record
    photo = picture(record)
    session = client.session
    until = (timezone.now() + timedelta(minutes=minutes)).timestamp()
    session["track_records"] = {record.number: until}
    session.save()

    response = client.get(address(photo))

    assert response.status_code == status


def test_photo_of_another_record_stays_shut_to_an_opener(client, db):
    photo = picture(made.received().record)
    session = client.session
    session["track_records"] = {"R2026-999999": (timezone.now() + timedelta(hours=1)).timestamp()}
    session.save()

    assert client.get(address(photo)).status_code == 404


def test_photo_that_is_none_looks_like_one_that_is_shut(client, db):
    photo, no_key = picture(made.received().record), uuid.uuid4()

    shut = client.get(address(photo))
    none = client.get(reverse("photo", args=[no_key]))

    assert shut.text.replace(str(photo.key), "") == none.text.replace(str(no_key), "")


def test_dispatch_shows_the_department_the_ticked_pictures_only(sign_in):
    record = made.received().record
    ticked, kept = picture(record), picture(record)

    sign_in(Role.DISPATCHER).post(
        reverse("desk_record_move", args=[record.pk, "open"]),
        {
            "title": "灯不亮", "category": made.category().pk, "kind": "help", "brief": made.BRIEF,
            "lead": a_department().pk, "tier": "standard", "handling": "work",
            "photos": [ticked.pk], "last_event": record.events.last().pk,
        },
    )  # fmt: skip

    shown = dict(Photo.objects.values_list("pk", "for_department"))
    assert shown == {ticked.pk: True, kept.pk: False}


def test_centre_shows_the_department_a_picture_after_the_dispatch(sign_in):
    issue = made.dispatched()
    photo = picture(made.record_of(issue))
    url = reverse("desk_move", args=[issue.pk, "pictures"])
    last = issue.events.order_by("-pk").first().pk

    sign_in(Role.DISPATCHER).post(url, {"photos": [photo.pk], "last_event": last})

    response = sign_in(Role.OFFICER, issue.lead).get(address(photo))
    assert (response.status_code, response.headers["Content-Type"]) == (200, "image/jpeg")


def test_pictures_are_not_offered_where_none_came(sign_in):
    issue = made.dispatched()

    response = sign_in(Role.DISPATCHER).get(reverse("desk_issue", args=[issue.pk]))

    assert "pictures" not in {one.name for one in response.context["others"]}


def sent(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, saved(quarters()), "image/jpeg")


def act(client, issue, name: str, **values):
    values.setdefault("last_event", issue.events.order_by("-pk").first().pk)
    return client.post(reverse("desk_move", args=[issue.pk, name]), values)


def test_pictures_before_and_after_go_with_the_answer_and_stay_with_its_next_draft(sign_in):
    issue = made.in_progress()
    words = {"outcome": "solved", "text": made.ANSWER}
    officer = sign_in(Role.OFFICER, issue.lead)
    page = officer.get(reverse("desk_issue", args=[issue.pk]))
    act(officer, issue, "submit", **words, before=sent("a.jpg"), after=[sent("b.jpg")])
    answer.send_back(issue, reason="写上日期。", by=made.head_of(issue))

    act(officer, issue, "submit", **words, after=sent("c.jpg"))

    draft = answer.draft_of(issue)
    assert sorted(draft.photos.values_list("use", flat=True)) == ["after", "after", "before"]
    assert (draft.photos.first().width, 'enctype="multipart' in page.content.decode()) == (
        120,
        True,
    )
    assert issue.events.filter(verb="photos_added").count() == 2


def test_pictures_go_with_progress(sign_in):
    issue = made.in_progress()
    officer = sign_in(Role.OFFICER, issue.lead)

    act(officer, issue, "update", kind="progress", text="配件已到。", audience="askers",
        before=sent("a.jpg"))  # fmt: skip

    assert [one.use for one in issue.updates.get().photos.all()] == ["before"]


def test_refused_answer_leaves_no_picture_on_the_disk(sign_in):
    issue = made.in_progress()
    officer, before = sign_in(Role.OFFICER, issue.lead), files_below("")

    act(officer, issue, "submit", outcome="solved", text=made.ANSWER, after=sent("a.jpg"),
        last_event=1)  # fmt: skip

    assert (Photo.objects.count(), files_below("") - before) == (0, set())


def files_below(folder: str) -> set[str]:
    folders, files = storages["private"].listdir(folder)
    deeper = (files_below(f"{folder}/{name}".lstrip("/")) for name in folders)
    return {f"{folder}/{name}" for name in files}.union(*deeper)
