"""Places in a recording, in words."""


def written(seconds: int) -> str:
    """0:52:10."""
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}"
