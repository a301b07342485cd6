"""An archive is read back as it was written, or refused."""

import io
import json
import stat
import tarfile

import pytest

from home.backup import BackupError, archive


@pytest.fixture
def file(tmp_path):
    """An archive of one photo."""
    photo, path = tmp_path / "photo", tmp_path / "backup"
    photo.write_bytes(b"picture")
    with archive.writing(path, "") as writing:
        writing.add("private/a.jpg", photo)
        writing.close({"format": 1})
    return path


def read(path) -> dict:
    return archive.read(path, "", lambda name: None)


def as_tar(path, members: dict[str, bytes]) -> None:
    """Members as somebody else might write them."""
    with tarfile.open(path, "w:gz") as tar:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))


def members_of(path) -> dict[str, bytes]:
    with tarfile.open(path, "r:gz") as tar:
        return {entry.name: tar.extractfile(entry).read() for entry in tar}


def test_archive_without_a_key_is_a_plain_tar_for_its_owner(file):
    members = members_of(file)

    assert members.pop("private/a.jpg") == b"picture"
    assert list(members) == ["manifest.json"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_manifest_lists_the_members_with_their_hashes(file):
    assert read(file) == {
        "format": 1,
        "members": {
            "private/a.jpg": {
                "size": 7,
                "sha256": "2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97",
            }
        },
    }


@pytest.mark.parametrize(
    "change",
    [
        {"private/a.jpg": b"pictures"},
        {"private/b.jpg": b"one more"},
        {"private/a.jpg": None},
    ],
    ids=["another picture", "one more", "one less"],
)
def test_archive_with_other_members_than_written_is_refused(file, change):
    members = {name: data for name, data in (members_of(file) | change).items() if data}
    as_tar(file, members)

    with pytest.raises(BackupError, match="1 members are not as they were written"):
        read(file)


@pytest.mark.parametrize("name", ["private/../../x", "/tmp/x", "private//tmp/x", "private/./x"])
def test_member_that_leaves_the_folder_is_refused(file, name):
    as_tar(file, {name: b"x"})

    with pytest.raises(BackupError, match="holds what no backup does"):
        read(file)


@pytest.mark.parametrize("size", [0, 10, 60, -1])
def test_archive_cut_short_is_refused(file, size):
    file.write_bytes(file.read_bytes()[:size])

    with pytest.raises(BackupError, match="damaged or not a backup"):
        read(file)


def test_one_byte_changed_anywhere_is_refused_or_changes_nothing(file):
    """It may make the list itself unreadable, or say the same zeros in another way."""
    data, whole, refused = file.read_bytes(), read(file), 0
    for place in range(0, len(data), 3):
        file.write_bytes(data[:place] + bytes([data[place] ^ 16]) + data[place + 1 :])
        try:
            assert read(file) == whole
        except BackupError:
            refused += 1

    assert refused > len(data) / 6


def test_file_that_is_no_backup_is_refused(tmp_path):
    (tmp_path / "letter").write_text("您好")

    with pytest.raises(BackupError, match="damaged or not a backup"):
        read(tmp_path / "letter")


@pytest.mark.parametrize(
    "manifest", [{}, {"manifest.json": b"[]"}, {"manifest.json": b"{}"}], ids=str
)
def test_archive_without_a_manifest_is_refused(file, manifest):
    as_tar(file, {"private/a.jpg": b"picture"} | manifest)

    with pytest.raises(BackupError, match="no manifest"):
        read(file)


def test_locked_archive_is_read_with_its_key_only(tmp_path):
    path = tmp_path / "locked"
    with archive.writing(path, "钥匙") as writing:
        writing.close({})

    assert archive.read(path, "钥匙", lambda name: None) == {"members": {}}
    with pytest.raises(BackupError, match="BACKUP_KEY is not set"):
        read(path)
    assert json.dumps("members").encode() not in path.read_bytes()
