"""Taking a request in for somebody, and reading who said it."""

import secrets

from django import forms as dj
from django.utils.translation import gettext_lazy as _

from clearance.actions.receive import Contact, Received, Request, receive
from clearance.actors import staff
from clearance.desk.forms import fields
from clearance.enums import Channel, Kind, RevealPurpose, Tier


class ReceiveForm(dj.Form):
    """What somebody said on the phone, at the desk or in a hall."""

    channel = dj.ChoiceField(
        label=_("How it came"), choices=[one for one in Channel.choices if one[0] != Channel.WEB]
    )
    kind = dj.ChoiceField(label=_("Kind"), choices=Kind)
    title = dj.CharField(label=_("In a few words"), max_length=60, required=False)
    body = fields.long_text(_("What was said"), rows=6, max_length=2000)
    category = fields.CategoryField(required=False)
    location = fields.PlaceField()
    place_text = dj.CharField(label=_("Place in words"), max_length=120, required=False)
    is_urgent = dj.BooleanField(label=Tier.URGENT.label, required=False)
    may_be_public = dj.BooleanField(
        label=_("May be shown in public, reworded"), required=False,
        help_text=_("Only when the person was asked and agrees."),
    )  # fmt: skip
    name = dj.CharField(
        label=_("Name of the person"), max_length=60, required=False,
        help_text=_(
            "Read out first: “May I note your name and number? They are for settling this "
            "matter alone, only the centre sees them, and you need not give them.”"
        ),
    )  # fmt: skip
    student_number = dj.CharField(label=_("Student number"), max_length=30, required=False)
    phone = dj.CharField(label=_("Phone"), max_length=30, required=False)
    email = dj.EmailField(label=_("E-mail"), required=False)
    # The same page sent twice gives one request.
    nonce = dj.CharField(widget=dj.HiddenInput, max_length=64)

    use_required_attribute = False
    contact_fields = ("name", "student_number", "phone", "email")

    def __init__(self, *args, **kwargs):
        kwargs["initial"] = {"channel": Channel.PHONE, "nonce": secrets.token_urlsafe(16)}
        super().__init__(*args, auto_id="act_%s", label_suffix="", **kwargs)
        self.fields["location"].offer(None)

    def receive(self, user) -> Received:
        given = self.cleaned_data
        request = Request(
            kind=given["kind"], body=given["body"], channel=given["channel"],
            title=given["title"], category=given["category"], location=given["location"],
            place_text=given["place_text"], may_be_public=given["may_be_public"],
            tier=Tier.URGENT if given["is_urgent"] else "",
            contact=Contact(**{name: given[name] for name in self.contact_fields}),
            post_seed=f"desk {user.pk} {given['nonce']} {given['body']}",
        )  # fmt: skip
        return receive(request, by=staff(user))


class RevealForm(dj.Form):
    """Who said it is read only with a reason, and the reading stays on record."""

    purpose = dj.ChoiceField(
        label=_("What for"),
        choices=RevealPurpose,
        widget=dj.RadioSelect,
        help_text=_("The person reads this, with the day."),
    )
    reason = fields.reason(
        _("Why you need to know"),
        min_length=5,
        help_text=_("It stays in the trail, for those who review it. Name nobody."),
    )

    use_required_attribute = False
