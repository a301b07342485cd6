"""An answer that begins with a template: chosen, filled in by the server, then mended by hand."""

from django import forms as dj
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clearance.faces import dates
from clearance.models import AnswerTemplate, Issue
from clearance.text.blanks import fill

# The button beside the choice; it fills in and sends nothing.
FILL = "fill"


class TemplateFields(dj.Form):
    """``template`` is there where any fits. Its button asks for the same form with its text."""

    fills_in = True

    template = dj.ModelChoiceField(
        AnswerTemplate.objects.none(), label=_("Template"), required=False, empty_label="—"
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offered = AnswerTemplate.objects.for_issue(self.issue)
        self.fields["template"].queryset = offered
        if not offered.exists():
            del self.fields["template"]

    @classmethod
    def filled(cls, posted, *, subject: Issue, user) -> "TemplateFields":
        """The form as it was, its template's text after what was typed already."""
        form = cls(subject=subject, user=user)
        values = {name: posted.get(name) for name in form.fields if name in posted}
        chosen = _chosen(form, values.get("template"))
        if chosen:
            texts = (values.get("text", "").strip(), fill(chosen.text, values_of(subject, user)))
            values["text"] = "\n\n".join(text for text in texts if text)
            values["outcome"] = values.get("outcome") or chosen.outcome
        return cls(subject=subject, user=user, initial=values)


def _chosen(form: TemplateFields, key: str | None) -> AnswerTemplate | None:
    field = form.fields.get("template")
    if field is None or not (key or "").isdecimal():
        return None
    return field.queryset.filter(pk=key).first()


def values_of(issue: Issue, user) -> dict[str, str]:
    """What the blanks stand for; nothing of it is about a person, nor names a room."""
    place = issue.location and (issue.location.building or issue.location)
    return {
        "编号": issue.number,
        "标题": issue.title,
        "类别": issue.category.name,
        "地点": place.name if place else "",
        "承办单位": issue.lead.name if issue.lead else "",
        "日期": dates.full_day(timezone.now()),
    }
