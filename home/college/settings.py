"""What the college says of itself: names, hours, numbers for the foot of each page."""

from datetime import time

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

# The office hours of a site that has set none.
OPENS = time(8, 30)
CLOSES = time(17, 30)


@register_setting(icon="home")
class CollegeSettings(BaseSiteSetting):
    college_name = models.CharField(
        _("name of the college"), max_length=60, default="山东商业职业技术学院"
    )
    office_opens = models.TimeField(_("office opens"), default=OPENS)
    office_closes = models.TimeField(
        _("office closes"),
        default=CLOSES,
        help_text=_("A deadline in working days ends at this hour."),
    )
    office_hours_text = models.CharField(
        _("office hours in words"), max_length=100, default="工作日 8:30—17:30"
    )
    centre_contact = models.CharField(
        _("how to reach the reception centre"),
        max_length=100,
        blank=True,
        help_text=_("Phone and room, told to whoever has lost a code."),
    )
    emergency_text = models.CharField(
        _("in an emergency"),
        max_length=200,
        blank=True,
        default="危及人身安全时，请先拨打 110、119 或 120。",
        help_text=_("Shown beside the forms."),
    )
    crisis_text = models.CharField(
        _("to somebody in despair"),
        max_length=300,
        blank=True,
        default="如果你现在很难过，甚至想到结束生命，请马上找人说说：全国统一心理援助热线 12356，"
        "24 小时有人接听；有危险时拨打 110 或 120。",
        help_text=_("Shown to whoever writes of ending their life."),
    )
    icp = models.CharField(_("ICP number"), max_length=60, blank=True)
    police_record = models.CharField(_("police record number"), max_length=60, blank=True)
    sample_notice = models.CharField(
        _("notice of sample data"),
        max_length=200,
        blank=True,
        help_text=_("In the foot of each page while the site shows samples."),
    )
    privacy_page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("privacy page"),
    )

    class Meta:
        verbose_name = _("college")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(office_closes__gt=models.F("office_opens")),
                name="college_closes_after_it_opens",
                violation_error_message=_("The office closes after it opens."),
            ),
        ]
