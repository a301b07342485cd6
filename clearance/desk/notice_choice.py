"""How I want to be told, on Wagtail's screen of one's own account."""

from django import forms as dj
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from clearance.enums import PERSONAL_CHANNELS
from clearance.models import NoticeChoice
from clearance.notices.channels.wecom import ONE_ACCOUNT
from clearance.recipients import is_set_up, mobile


class NoticeChoiceForm(dj.ModelForm):
    class Meta:
        model = NoticeChoice
        fields = ("channel", "wecom_id", "phone", "at_once")
        widgets = {"wecom_id": dj.TextInput, "phone": dj.TextInput(attrs={"inputmode": "tel"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offered = [("", _("As suits best"))]
        offered += [(one.value, one.label) for one in PERSONAL_CHANNELS if is_set_up(one)]
        self.fields["channel"].choices = offered

    def clean_wecom_id(self) -> str:
        given = self.cleaned_data["wecom_id"].strip()
        if given and not ONE_ACCOUNT.fullmatch(given):
            raise dj.ValidationError(_("A WeCom account is of letters, figures and _ - @ ."))
        return given

    def clean_phone(self) -> str:
        given = self.cleaned_data["phone"].strip()
        if given and not mobile(given):
            raise dj.ValidationError(_("Give a mobile phone, such as 13800000000."))
        return mobile(given)

    def clean(self) -> dict:
        """A channel is chosen with its address."""
        given = super().clean()
        addresses = {"wecom": "wecom_id", "sms": "phone"}
        field = addresses.get(given.get("channel", ""))
        if field and not given.get(field) and field not in self.errors:
            self.add_error(field, _("Needed for the channel you chose."))
        return given


class NoticeChoicePanel(BaseSettingsPanel):
    name = "notices"
    title = _("Notices about matters")
    tab = notifications_tab
    order = 50
    form_class = NoticeChoiceForm

    def get_form(self) -> NoticeChoiceForm:
        mine = NoticeChoice.objects.filter(user=self.user).first() or NoticeChoice(user=self.user)
        data = self.request.POST if self.request.method == "POST" else None
        return self.form_class(data, instance=mine, prefix=self.name)
