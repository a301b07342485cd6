"""What a reviewer vouches for at each step: four questions, asked three times over."""

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy


class ReviewStep(TextChoices):
    FIRST = "first", gettext_lazy("First review")
    SECOND = "second", gettext_lazy("Second review")
    FINAL = "final", gettext_lazy("Final review")


# Key, what is vouched for, what it means.
CHECKLIST = (
    (
        "secrets",
        pgettext_lazy("review", "Secrecy"),
        gettext_lazy("No state or work secret, nothing from internal papers."),
    ),
    (
        "privacy",
        pgettext_lazy("review", "Privacy"),
        gettext_lazy("Nobody who asked can be recognised, in words or in pictures."),
    ),
    (
        "opinion",
        pgettext_lazy("review", "Public opinion"),
        gettext_lazy("Facts and figures have a source; nothing invites a quarrel."),
    ),
    (
        "ideology",
        pgettext_lazy("review", "Ideology"),
        gettext_lazy("The direction is right; titles and offices are written as prescribed."),
    ),
)
KEYS = tuple(key for key, _label, _help in CHECKLIST)


def is_complete(ticks: dict) -> bool:
    return all(ticks.get(key) is True for key in KEYS)


def written_down(comment: str) -> str:
    """What the task keeps of an approval."""
    checked = _(", ").join(str(label) for _key, label, _meaning in CHECKLIST)
    return " ".join([_("Checked: %(list)s.") % {"list": checked}, comment.strip()]).strip()
