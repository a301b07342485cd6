"""What tells a post sent twice from a new one: the form's nonce and everything typed in it."""

import hashlib
import json
import re
import secrets
from collections.abc import Iterable

NONCE = re.compile(r"[A-Za-z0-9_-]{16,64}")


def new_nonce() -> str:
    return secrets.token_urlsafe(16)


def read_nonce(text: str) -> str:
    """The form's own nonce; a fresh one when somebody broke it, so nobody's post is another's."""
    return text if NONCE.fullmatch(text) else new_nonce()


def post_seed(form, nonce: str, digests: Iterable[str]) -> str:
    """The same for the same words and photos sent from the same form, and never otherwise."""
    typed = [(name, form.data.getlist(form.add_prefix(name))) for name in sorted(form.fields)]
    content = json.dumps([form.page.pk, nonce, typed, list(digests)], ensure_ascii=True)
    return hashlib.sha256(content.encode()).hexdigest()
