"""A locked archive opens with its key, as it was written, or not at all."""

import io
import itertools

import pytest

from home.backup import BackupError
from home.backup.sealed import MAGIC, PIECE, SALT_BYTES, TAG_BYTES, Opener, Sealer, is_sealed

KEY = "一句谁也猜不到的话"
HEAD, SEALED_PIECE = len(MAGIC) + SALT_BYTES, PIECE + TAG_BYTES
TEXT = bytes(itertools.islice(itertools.cycle(range(251)), 2 * PIECE + 5))


def sealed(text: bytes) -> bytes:
    file = io.BytesIO()
    sealer = Sealer(file, KEY)
    for start in range(0, len(text), 100_000):
        sealer.write(text[start : start + 100_000])
    sealer.finish()
    return file.getvalue()


def opened(data: bytes, key: str = KEY) -> bytes:
    return Opener(io.BytesIO(data), key).read()


@pytest.fixture
def three_pieces() -> bytes:
    return sealed(TEXT)


@pytest.mark.parametrize("size", [0, 1, PIECE, PIECE + 1])
def test_what_was_sealed_is_opened(size):
    assert opened(sealed(TEXT[:size])) == TEXT[:size]


def test_text_is_not_in_the_file(three_pieces):
    assert TEXT[:32] not in three_pieces
    assert is_sealed(io.BytesIO(three_pieces))


def without_the_last_piece(data: bytes) -> bytes:
    return data[: HEAD + 2 * SEALED_PIECE]


def in_another_order(data: bytes) -> bytes:
    first, second = data[HEAD:][:SEALED_PIECE], data[HEAD + SEALED_PIECE :][:SEALED_PIECE]
    return data[:HEAD] + second + first + data[HEAD + 2 * SEALED_PIECE :]


def with_a_changed_byte(data: bytes) -> bytes:
    return data[:-20] + bytes([data[-20] ^ 1]) + data[-19:]


def cut_within_a_piece(data: bytes) -> bytes:
    return data[:-1]


def with_nothing_in_it(data: bytes) -> bytes:
    return data[:HEAD]


@pytest.mark.parametrize(
    "damage",
    [
        without_the_last_piece,
        in_another_order,
        with_a_changed_byte,
        cut_within_a_piece,
        with_nothing_in_it,
    ],
)
def test_damaged_file_is_refused(three_pieces, damage):
    with pytest.raises(BackupError, match="not the key of this file, or the file is damaged"):
        opened(damage(three_pieces))


def test_other_key_is_refused(three_pieces):
    with pytest.raises(BackupError, match="not the key"):
        opened(three_pieces, "另一句话")
