"""The addresses that belong to no page: editors' media."""

from pathlib import Path

import pytest


def test_media_serves_what_pages_show(client, settings):
    _written(settings.MEDIA_ROOT, "images/poster.txt")

    response = client.get("/media/images/poster.txt")

    assert b"".join(response.streaming_content).decode() == "第 22 期"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    ["../private/photo.jpg", "images/../../private/photo.jpg", "images/../original_images/a.txt",
     "poster.txt", "documents/a.txt", "avatar_images/a.txt"],
)  # fmt: skip
def test_media_refuses_every_other_way(client, settings, path):
    _written(settings.PRIVATE_ROOT, "photo.jpg")
    for name in ("poster.txt", "documents/a.txt", "original_images/a.txt", "avatar_images/a.txt"):
        _written(settings.MEDIA_ROOT, name)

    assert client.get(f"/media/{path}").status_code == 404


def _written(root, name: str) -> None:
    file = Path(root) / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("第 22 期")
