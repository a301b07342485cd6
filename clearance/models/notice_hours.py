"""When the site keeps quiet, and when it tells of several things at once."""

from datetime import datetime, time

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="mail")
class NoticeHours(BaseSiteSetting):
    quiet_from = models.TimeField(
        _("quiet from"),
        default=time(22, 0),
        help_text=_("From here on only what is urgent goes out. The same hour twice: never quiet."),
    )
    quiet_until = models.TimeField(_("quiet until"), default=time(7, 0))
    first_digest = models.TimeField(
        _("first digest"), default=time(8, 30), help_text=_("On working days.")
    )
    second_digest = models.TimeField(_("second digest"), default=time(14, 0))

    class Meta:
        verbose_name = _("hours of notices")

    def is_quiet(self, now: datetime) -> bool:
        """Whether only what is urgent goes out; the end itself is loud again."""
        at, start, end = timezone.localtime(now).time(), self.quiet_from, self.quiet_until
        if start <= end:
            return start <= at < end
        return at >= start or at < end

    def digests(self) -> list[time]:
        return sorted({self.first_digest, self.second_digest})


def notice_hours() -> NoticeHours:
    """Those of the default site; the presets where none were set."""
    found = NoticeHours.objects.filter(site__is_default_site=True).first()
    return found or NoticeHours()
