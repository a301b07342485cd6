"""Text no longer than a platform takes, which counts bytes."""

MORE = "…"


def cut(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis, in at most so many bytes of UTF-8."""
    if len(text.encode()) <= most:
        return text
    kept = text.encode()[: most - len(MORE.encode())].decode(errors="ignore")
    return kept.rstrip() + MORE
