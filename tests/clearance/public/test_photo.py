import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from clearance.models import Photo
from tests.factories import clearance as made
from tests.factories.cast import a_place

pytestmark = pytest.mark.django_db


def a_picture() -> ContentFile:
    buffer = io.BytesIO()
    Image.new("RGB", (12, 9), "#1e6b52").save(buffer, "JPEG")
    return ContentFile(buffer.getvalue(), name="x.jpg")


def a_photo(issue, **fields) -> Photo:
    return Photo.objects.create(
        record=made.record_of(issue), file=a_picture(), small=a_picture(), width=12, height=9,
        digest="0" * 64, **({"public": True} | fields),
    )  # fmt: skip


def fetched(client, photo, query: str = ""):
    return client.get(f"/progress/photos/{photo.key}.jpg{query}")


def test_a_public_picture_is_sent_without_a_name(client):
    photo = a_photo(made.cleared(made.struck_off()))
    response = fetched(client, photo)
    assert response.headers["Content-Type"] == "image/jpeg"
    assert "Content-Disposition" not in response.headers
    assert response.headers["Cache-Control"] == "public, max-age=300"
    assert Image.open(io.BytesIO(response.content)).size == (12, 9)


@pytest.mark.parametrize(
    "make",
    [
        lambda: a_photo(made.cleared(made.struck_off()), public=False),
        lambda: a_photo(made.struck_off()),
        lambda: a_photo(made.cleared(made.struck_off(location=a_place(is_bedroom=True)))),
    ],
    ids=["not let out", "its issue not cleared", "of a bedroom"],
)
def test_any_other_picture_is_not_found(client, make):
    assert fetched(client, make()).status_code == 404


def test_a_pictures_page_shows_it_small_and_leads_to_the_whole(client):
    issue = made.cleared(made.struck_off())
    photo = a_photo(issue)
    page = client.get(f"/progress/issues/{issue.number}/").content.decode()
    assert f'src="/progress/photos/{photo.key}.jpg?small=1"' in page
    assert f'href="/progress/photos/{photo.key}.jpg"' in page
