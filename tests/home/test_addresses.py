"""The addresses that belong to no page: editors' media."""

from pathlib import Path


def test_media_serves_what_editors_uploaded(client, settings):
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "poster.txt").write_text("第 22 期")

    response = client.get("/media/poster.txt")

    assert b"".join(response.streaming_content).decode() == "第 22 期"


def test_media_refuses_the_way_to_private_photos(client, settings):
    private = Path(settings.PRIVATE_ROOT)
    private.mkdir(parents=True, exist_ok=True)
    (private / "photo.jpg").write_text("private")

    response = client.get("/media/../private/photo.jpg")

    assert response.status_code == 400
