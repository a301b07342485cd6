"""What the public may read of an issue, and corrections of what people have read."""

from django import forms as dj
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clearance.actions import update
from clearance.actors import staff
from clearance.desk.forms import fields
from clearance.desk.forms.base import IssueForm
from clearance.desk.forms.gated import GatedForm
from clearance.enums import CLEARED_LEVELS, Audience, Publicity, State
from clearance.models import Issue, Photo, Update


def readable_updates(issue: Issue):
    """What may be made public: what those who asked can read already."""
    return issue.updates.exclude(audience=Audience.INTERNAL)


def correctable_updates(user, issue: Issue):
    """Those of the readable that this user may correct."""
    mine = [one.pk for one in readable_updates(issue) if update.can_correct(staff(user), one)]
    return issue.updates.filter(pk__in=mine)


def clearable_photos(issue: Issue):
    """Pictures that may be public, of those an editor may look at."""
    seen = Q(for_department=True) | Q(update__isnull=False)
    return Photo.objects.of_issue(issue).showable().filter(seen)


class UpdatesChoice(dj.ModelMultipleChoiceField):
    widget = dj.CheckboxSelectMultiple

    def label_from_instance(self, one: Update) -> str:
        return f"{one.get_kind_display()}：{one.text[:60]}"


class ClearingForm(GatedForm, IssueForm):
    """The wording that goes out, for one issue's own page and for the queue of all."""

    name = "clear"
    label = _("Clear for the public")
    button = _("Clear it")
    done = _("Cleared.")

    publicity = dj.ChoiceField(
        label=_("How public"),
        choices=[one for one in Publicity.choices if one[0] != Publicity.UNCLEARED],
    )
    reason = dj.CharField(
        label=_("Why not all is public"),
        max_length=200,
        required=False,
        help_text=_("Needed unless it is public."),
    )
    title = dj.CharField(label=_("Title"), max_length=120)
    public_text = fields.long_text(_("Public text"), required=False)
    answer_line = dj.CharField(label=_("Answer in one line"), max_length=200, required=False)

    def chosen(self, name: str) -> list:
        """The updates or photos that are ticked; none where the form has nothing to tick."""
        return list(self.cleaned_data.get(name, ()))

    def public_texts(self) -> dict[str, str]:
        given = self.cleaned_data
        if given.get("publicity") not in CLEARED_LEVELS:
            return {}
        texts = {name: given.get(name, "") for name in ("title", "public_text", "answer_line")}
        return texts | {"updates": "\n".join(one.text for one in self.chosen("updates"))}

    def act(self) -> None:
        given = self.cleaned_data
        update.clear(
            self.issue, publicity=given["publicity"], title=given["title"],
            public_text=given["public_text"], answer_line=given["answer_line"],
            reason=given["reason"], updates=tuple(self.chosen("updates")),
            photos=tuple(self.chosen("photos")), checked=self.checked_reason, by=self.by,
        )  # fmt: skip


class ClearForm(ClearingForm):
    updates = UpdatesChoice(
        Update.objects.none(), label=_("Texts everybody may read"), required=False
    )
    photos = fields.PhotosChoice(
        Photo.objects.none(), label=_("Pictures everybody may see"), required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["updates"].queryset = readable_updates(self.issue)
        self.fields["photos"].queryset = clearable_photos(self.issue)
        for name in ("updates", "photos"):
            if not self.fields[name].queryset.exists():
                del self.fields[name]

    @property
    def note(self) -> str:
        """The wish of those who asked, where the editor cannot see their requests."""
        if self.issue.records.standing().filter(may_be_public=False).exists():
            return _(
                "Somebody who asked does not want this to be public. Their pictures never are."
            )
        return ""

    def first_values(self) -> dict:
        issue = self.subject
        is_new = issue.publicity == Publicity.UNCLEARED
        return {
            "publicity": Publicity.PUBLIC if is_new else issue.publicity,
            "reason": issue.publicity_reason,
            "title": issue.title,
            "public_text": issue.public_text,
            "answer_line": issue.answer_line,
            "updates": list(readable_updates(issue).filter(audience=Audience.PUBLIC)),
            "photos": list(clearable_photos(issue).filter(public=True)),
        }

    @classmethod
    def is_offered(cls, hands) -> bool:
        return hands.may_clear and hands.issue.state != State.MERGED


class CorrectForm(GatedForm, IssueForm):
    name = "correct"
    label = _("Correct a text")
    button = _("Correct it")
    done = _("Corrected; the old text stays, with the date.")
    note = _("The old text stays, with the date.")

    update = dj.ModelChoiceField(None, label=_("Which text"), empty_label=None)
    text = fields.long_text(_("Corrected text"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["update"].queryset = correctable_updates(self.user, self.issue)
        self.fields["update"].label_from_instance = UpdatesChoice.label_from_instance.__get__(self)

    def first_values(self) -> dict:
        newest = correctable_updates(self.user, self.subject).last()
        return {"update": newest, "text": newest.text} if newest else {}

    def public_texts(self) -> dict[str, str]:
        of_public = getattr(self.cleaned_data.get("update"), "audience", "") == Audience.PUBLIC
        return {"text": self.cleaned_data.get("text", "")} if of_public else {}

    @classmethod
    def is_offered(cls, hands) -> bool:
        return correctable_updates(hands.user, hands.issue).exists()

    def act(self) -> None:
        given = self.cleaned_data
        update.correct(given["update"], text=given["text"], checked=self.checked_reason, by=self.by)
