"""学校名录: the register in the admin. Order is dragged where people see it."""

from django import forms as dj
from django.db.models import ForeignKey
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from home.college.accounts import MembershipForm, PersonForm
from home.college.category import Category
from home.college.choosing import CategoryChoice
from home.college.department import Department
from home.college.location import Location
from home.college.membership import Membership
from home.college.person import Person
from home.college.term import Term
from home.college.working_day import WorkingDay


class SelectViewSet(SnippetChooserViewSet):
    """A list instead of a window: of these there are few, and their order tells what they are."""

    register_widget = False
    field_class = dj.ModelChoiceField

    def on_register(self):
        super().on_register()
        chosen = {"form_class": self.field_class, "widget": dj.Select}
        register_form_field_override(ForeignKey, to=self.model, override=chosen)


class CategorySelectViewSet(SelectViewSet):
    field_class = CategoryChoice


class RegisterViewSet(SnippetViewSet):
    # The database's own "contains" finds Chinese words; none of these lists is long.
    search_backend_name = None
    list_per_page = 50


class DepartmentViewSet(RegisterViewSet):
    model = Department
    chooser_viewset_class = SelectViewSet
    icon = "group"
    sort_order_field = "sort_order"
    ordering = ["sort_order"]
    list_display = ["name", "short_name", "kind", "head", "active"]
    list_filter = ["kind", "active"]
    search_fields = ["name", "short_name"]
    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("short_name"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("head"), FieldPanel("leader")]),
        MultiFieldPanel(
            [
                FieldPanel("deputy"),
                FieldRowPanel([FieldPanel("deputy_from"), FieldPanel("deputy_until")]),
            ],
            heading=_("When the head is away"),
        ),
        FieldPanel("email"),
        FieldPanel("active"),
    ]


class CategoryViewSet(RegisterViewSet):
    model = Category
    chooser_viewset_class = CategorySelectViewSet
    icon = "tag"
    sort_order_field = "sort_order"
    ordering = ["sort_order"]
    list_display = ["name", "parent", "slug", "active"]
    list_filter = ["parent", "active"]
    search_fields = ["name", "slug"]
    panels = [
        FieldPanel("name"),
        FieldPanel("parent"),
        FieldPanel("slug"),
        FieldPanel("active"),
    ]


class LocationIndexView(IndexView):
    @cached_property
    def header_buttons(self):
        """With the way to the stickers, for whoever may print them."""
        buttons = super().header_buttons
        if not self.permission_policy.user_has_permission(self.request.user, "change"):
            return buttons
        stickers = HeaderButton(_("Stickers for places"), url=reverse("labels"), icon_name="site")
        return [*buttons, stickers]


class LocationViewSet(RegisterViewSet):
    model = Location
    index_view_class = LocationIndexView
    icon = "site"
    sort_order_field = "sort_order"
    ordering = ["sort_order"]
    list_display = ["full_name", "code", "kind", "use"]
    list_filter = ["kind", "use"]
    search_fields = ["full_name", "code"]
    panels = [
        FieldPanel("parent"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("name")]),
        FieldRowPanel([FieldPanel("code"), FieldPanel("use")]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    ]

    def get_queryset(self, request):
        return Location.objects.select_related("parent")


class PersonViewSet(RegisterViewSet):
    model = Person
    icon = "user"
    sort_order_field = "sort_order"
    ordering = ["sort_order"]
    list_display = ["name", "title", "department", "is_leader", "active"]
    list_filter = ["department", "is_leader", "active"]
    search_fields = ["name", "title"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("name"), FieldPanel("title")]),
            FieldPanel("department"),
            FieldRowPanel([FieldPanel("is_leader"), FieldPanel("active")]),
            FieldRowPanel([FieldPanel("user"), FieldPanel("assistant")]),
        ],
        base_form_class=PersonForm,
    )


class TermViewSet(RegisterViewSet):
    model = Term
    chooser_viewset_class = SelectViewSet
    icon = "calendar"
    list_display = ["name", "opens", "closes", "vacation_kind"]
    search_fields = ["name"]
    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
        FieldRowPanel([FieldPanel("exam_from"), FieldPanel("exam_until")], heading=_("Exam weeks")),
        MultiFieldPanel(
            [
                FieldPanel("vacation_kind"),
                FieldRowPanel([FieldPanel("vacation_from"), FieldPanel("vacation_until")]),
            ],
            heading=_("Vacation after the term"),
            help_text=_("Deadlines in working days stand still in it."),
        ),
    ]


class WorkingDayViewSet(RegisterViewSet):
    model = WorkingDay
    icon = "date"
    list_display = ["date", "kind", "note"]
    list_filter = ["kind"]
    search_fields = ["note"]
    panels = [FieldPanel("date"), FieldPanel("kind"), FieldPanel("note")]


class MembershipViewSet(ModelViewSet):
    """Not a snippet: a chooser of snippets is open to all staff, and this one names students."""

    model = Membership
    icon = "key"
    list_display = ["user", "role", "department", "starts", "ends"]
    list_filter = ["role", "department"]
    search_backend_name = None
    search_fields = ["user__username", "user__last_name", "user__first_name"]
    edit_handler = ObjectList(
        [
            FieldPanel("user"),
            FieldRowPanel([FieldPanel("role"), FieldPanel("department")]),
            FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")]),
        ],
        base_form_class=MembershipForm,
    )


class CollegeRegister(SnippetViewSetGroup):
    menu_label = _("College register")
    menu_icon = "list-ul"
    menu_name = "college-register"
    menu_order = 700
    items = (
        DepartmentViewSet,
        PersonViewSet,
        MembershipViewSet,
        CategoryViewSet,
        LocationViewSet,
        TermViewSet,
        WorkingDayViewSet,
    )
