"""A new tea made like an earlier one, so that an editor types only what is new."""

from datetime import date

from django import forms as dj
from django.core.exceptions import PermissionDenied
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import transaction
from django.db.models import Max
from django.http import HttpRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from home.models import Term, User
from sessions.models import AgendaItem, SessionIndexPage, SessionPerson, TeaSessionPage
from sessions.usual import slug_of, title_of

MODELS_OFFERED = 12
# A year typed wrong is no day of the programme's.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)


class NewTeaForm(dj.Form):
    like = dj.ModelChoiceField(
        TeaSessionPage.objects.none(),
        label=gettext_lazy("Like"),
        empty_label=None,
        help_text=gettext_lazy(
            "Its place, hours, people, departments and agenda are taken over as a draft."
        ),
    )
    number = dj.IntegerField(
        label=gettext_lazy("Number in the series"), min_value=1, max_value=9_999
    )
    date = dj.DateField(
        label=gettext_lazy("Date"),
        widget=dj.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        validators=[MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)],
    )

    use_required_attribute = False

    def __init__(self, data=None, *, index: SessionIndexPage):
        self.index = index
        teas = TeaSessionPage.objects.child_of(index)
        today = timezone.localdate()
        # Of those that were held: a coming one doesn't know its people yet.
        held = teas.filter(date__lte=today).order_by("-date")
        newest = list(held.values_list("pk", flat=True)[:MODELS_OFFERED])
        last = teas.aggregate(last=Max("number"))["last"] or 0
        initial = {"number": last + 1, "date": today, "like": next(iter(newest), "")}
        super().__init__(data, initial=initial, label_suffix="")
        self.fields["like"].queryset = teas.filter(pk__in=newest).order_by("-date")

    def clean_number(self) -> int:
        number = self.cleaned_data["number"]
        used = TeaSessionPage.objects.filter(number=number).exists()
        if used or Page.objects.child_of(self.index).filter(slug=slug_of(number)).exists():
            raise dj.ValidationError(_("There is a tea of this number already."))
        return number


@transaction.atomic
def make(like: TeaSessionPage, *, number: int, day: date, by: User) -> TeaSessionPage:
    """A draft beside it with what stays the same from one tea to the next; nothing raised."""
    tea = TeaSessionPage(
        title=title_of(number), slug=slug_of(number), number=number, date=day,
        term=Term.objects.on(day), starts=like.starts, ends=like.ends, place=like.place,
        how_to_ask=like.how_to_ask, live=False, owner=by,
    )  # fmt: skip
    tea.departments = list(like.departments.all())
    tea.people = [SessionPerson(person=one.person) for one in like.people.all()]
    tea.agenda = [AgendaItem(text=one.text, department=one.department) for one in like.agenda.all()]
    like.get_parent().add_child(instance=tea)
    tea.save_revision(user=by, log_action="wagtail.create", clean=False)
    return tea


@never_cache
def new_tea(request: HttpRequest, pk: int):
    """Ask for number and date, make the draft and open it."""
    index = get_object_or_404(SessionIndexPage, pk=pk)
    if not may_make(request.user, index):
        raise PermissionDenied
    form = NewTeaForm(request.POST or None, index=index)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        tea = make(given["like"], number=given["number"], day=given["date"], by=request.user)
        return redirect("wagtailadmin_pages:edit", tea.pk)
    return render(request, "sessions/admin/new_tea.html", {"form": form, "index": index})


def may_make(user: User, index: Page) -> bool:
    return index.permissions_for_user(user).can_add_subpage()


def button(page: Page, user: User, view_name: str, next_url: str | None = None):
    """On the list of teas, where an editor begins."""
    if isinstance(page.specific, SessionIndexPage) and may_make(user, page):
        yield Button(
            _("New tea like an earlier one"),
            reverse("new_tea", args=[page.pk]),
            icon_name="copy",
            priority=5,
        )


urlpatterns = [path("teas/<int:pk>/new/", new_tea, name="new_tea")]
