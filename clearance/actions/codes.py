"""The secret code that opens a record without an account."""

import secrets

from clearance.encryption import keyed_hash, matches
from clearance.models import RequestRecord
from clearance.text.width import half_width

# No 0 O 1 I L: read off a screen, written on paper, typed on a phone.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8
PURPOSE = "record code"
# No code has this hash. What is unknown is compared with it, which takes as long.
NO_HASH = "0" * 64


def new_code(seed: str | None = None, key: str | None = None) -> str:
    """Eight characters, 39 bits. With a seed, the same seed gives the same code under our key.

    A doubled post carries the same seed, so both answers can show the code though only its
    hash is stored.
    """
    if seed is None:
        return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    number = int(keyed_hash(seed, "record code of a post", key), 16)
    characters = []
    for _place in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[rest])
    return "".join(characters)


def shown(code: str) -> str:
    """As a person reads it: 7KQ4-M2XP."""
    return f"{code[:4]}-{code[4:]}"


def read(text: str) -> str:
    """What a person typed, without spaces, dashes, case and full-width forms."""
    plain = half_width(text).upper()
    return "".join(one for one in plain if one in ALPHABET)


def hash_of(code: str) -> str:
    return keyed_hash(code, PURPOSE)


def opens(record: RequestRecord, typed: str) -> bool:
    return matches(read(typed), record.code_hash, PURPOSE)


def keep_with_first_key(record: RequestRecord, typed: str) -> None:
    """Keep the hash of a code that has just opened the record under the first key."""
    old, new = record.code_hash, hash_of(read(typed))
    if new != old:
        RequestRecord.objects.filter(pk=record.pk, code_hash=old).update(code_hash=new)
