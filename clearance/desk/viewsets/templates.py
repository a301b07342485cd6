"""Templates of answers: the centre keeps those of all, a head the department's own."""

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, ObjectList
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.snippets import SnippetViewSet

from clearance.models import AnswerTemplate
from clearance.permissions import CENTRE_ROLES, departments_of, has_role
from home.college.enums import Role
from home.models import Department

BLANKS_HELP = format_lazy(
    "<p>{}</p>",
    gettext_lazy(
        "Filled in by itself: {编号} {标题} {类别} {地点} {承办单位} {日期}. Write 【待填】 where "
        "something has to be added by hand: an answer is not sent while it is there."
    ),
)


def kept_by(user):
    """The templates that the user keeps."""
    if user.is_superuser or has_role(user, *CENTRE_ROLES):
        return AnswerTemplate.objects.all()
    return AnswerTemplate.objects.filter(department__in=departments_of(user, Role.HEAD))


class TemplatePolicy(ModelPermissionPolicy):
    """The group's right, for the rows that are the user's to keep."""

    def user_has_permission_for_instance(self, user, action, instance) -> bool:
        may = self.user_has_permission(user, action)
        return may and (instance.pk is None or kept_by(user).filter(pk=instance.pk).exists())

    def user_has_any_permission_for_instance(self, user, actions, instance) -> bool:
        return any(
            self.user_has_permission_for_instance(user, action, instance) for action in actions
        )

    def instances_user_has_any_permission_for(self, user, actions):
        may = self.user_has_any_permission(user, actions)
        return kept_by(user) if may else AnswerTemplate.objects.none()

    def instances_user_has_permission_for(self, user, action):
        return self.instances_user_has_any_permission_for(user, [action])


class TemplateForm(WagtailAdminModelForm):
    """A head's template is of the head's department, always."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        user = self.for_user
        if user and not (user.is_superuser or has_role(user, *CENTRE_ROLES)):
            mine = Department.objects.filter(pk__in=departments_of(user, Role.HEAD))
            self.fields["department"].queryset = mine
            self.fields["department"].initial = mine.first()
            self.is_heads = True

    is_heads = False

    def clean_department(self):
        department = self.cleaned_data["department"]
        if self.is_heads and department is None:
            raise ValidationError(_("A template for all departments is the centre's to keep."))
        return department


class OnlyKept:
    """Edit, delete, inspect, history and usage look at the row too, not only at the right."""

    def get_object(self, *args, **kwargs):
        found = super().get_object(*args, **kwargs)
        if found is None:  # a new one
            return None
        return get_object_or_404(kept_by(self.request.user), pk=found.pk)


class AnswerTemplateViewSet(SnippetViewSet):
    model = AnswerTemplate
    icon = "clipboard-list"
    add_to_admin_menu = True
    menu_label = gettext_lazy("Answer templates")
    menu_order = 29
    copy_view_enabled = False
    search_backend_name = None
    search_fields = ["name", "text"]
    list_display = ["name", "department", "category", "outcome", "active"]
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            FieldRowPanel([FieldPanel("category"), FieldPanel("outcome")]),
            FieldPanel("department"),
            HelpPanel(BLANKS_HELP),
            FieldPanel("text"),
            FieldPanel("active"),
        ],
        base_form_class=TemplateForm,
    )

    def get_queryset(self, request):
        return kept_by(request.user).select_related("department", "category")

    def construct_view(self, view_class, **kwargs):
        if hasattr(view_class, "get_object"):
            view_class = type(view_class.__name__, (OnlyKept, view_class), {})
        return super().construct_view(view_class, **kwargs)

    def register_chooser_viewset(self):
        """No chooser: a chooser would name other departments' templates."""


def register_policies() -> None:
    register_permission_policy(AnswerTemplate, TemplatePolicy(AnswerTemplate))
