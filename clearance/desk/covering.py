"""打码: an editor draws boxes on a picture, or writes them as numbers."""

from django import forms as dj
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from wagtail.admin import messages

from clearance.actions.photo import cover
from clearance.actors import staff
from clearance.desk.forms.publishing import clearable_photos
from clearance.desk.hands import Hands
from clearance.models import Photo
from clearance.permissions import visible_issues
from clearance.redact import boxes as redact
from clearance.refusals import NotPossible


class CoverForm(dj.Form):
    boxes = dj.CharField(
        label=_("Boxes"),
        required=False,
        widget=dj.Textarea(attrs={"rows": 5, "data-cover-boxes": ""}),
        help_text=_(
            "One a line: from the left, from the top, width, height, in hundredths of the "
            "picture. Such as 40 25 20 10."
        ),
    )

    def clean_boxes(self) -> list[redact.Box]:
        try:
            return redact.read(self.cleaned_data["boxes"])
        except NotPossible as refusal:
            raise dj.ValidationError(str(refusal)) from refusal


@never_cache
def desk_cover(request, pk: int, key):
    """The picture with its boxes; a POST burns them in. For who may clear the issue."""
    issue = get_object_or_404(visible_issues(request.user), pk=pk)
    if not Hands(request.user, issue).may_clear:
        raise Http404
    photo: Photo = get_object_or_404(clearable_photos(issue), key=key)
    form = CoverForm(request.POST or None, initial={"boxes": photo.boxes}, label_suffix="")
    if request.method == "POST" and form.is_valid():
        cover(issue, photo, form.cleaned_data["boxes"], by=staff(request.user))
        messages.success(request, _("The public sees the picture so from now on."))
        return redirect("desk_cover", issue.pk, key)
    context = {"issue": issue, "photo": photo, "form": form}
    return render(request, "clearance/desk/cover.html", context)
