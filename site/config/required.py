"""A setting that production needs and lacks is refused, with the way to mend it."""

from django.core.exceptions import ImproperlyConfigured

HOW_TO_MEND = {
    "SECRET_KEY": (
        "a long random text that signs cookies and links; make one with: "
        "python -c 'import secrets; print(secrets.token_urlsafe(48))'"
    ),
    "FIELD_KEY": (
        "a long random text that locks contact data; make one as for SECRET_KEY, keep a copy "
        "apart from the backups, and put a new key before the old one, with a comma, to rotate"
    ),
    "ALLOWED_HOSTS": "the host names of the site, with commas, such as huiyin.example.edu.cn",
    "SITE_URL": "the public address of the site, such as https://huiyin.example.edu.cn",
}
SHORTEST_KEY = 32


def required(env, name: str) -> str:
    """Return the variable, or raise ImproperlyConfigured saying what it is and how to set it."""
    value = env.str(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"{name} is not set: it is {HOW_TO_MEND[name]}")
    if name.endswith("_KEY") and min(map(len, value.split(","))) < SHORTEST_KEY:
        raise ImproperlyConfigured(
            f"{name} is shorter than {SHORTEST_KEY} characters: it is {HOW_TO_MEND[name]}"
        )
    return value
