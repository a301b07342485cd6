"""Secret keys: from the environment, or made once on this machine for development."""

import os
import secrets
from pathlib import Path


def local_key(path: Path) -> str:
    """Return the key kept at ``path``, making it on first use, readable by the owner only.

    For development and the embedded run. Production takes its keys from the environment,
    so that a copied ``var/`` folder doesn't carry the key beside what it locks.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()
