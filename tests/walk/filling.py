"""What the parameters of the addresses are filled in with."""

from collections.abc import Callable, Iterator
from itertools import product

from django.apps import apps
from django.contrib.auth.models import Group
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Collection, Site, Task, Workflow

from clearance.desk.forms.registry import ISSUE_FORMS, RECORD_FORMS
from clearance.models import GroupRobot, Notice
from home.models import Membership
from tests.walk.world import World

# Which of several things an address is of: a word of the world's for each.
ISSUES = ("issue", "walled", "sealed_issue")
RECORDS = ("record", "sealed_record")
CASES = {
    "desk_issue": ISSUES,
    "desk_move": ISSUES,
    "desk_clear": ISSUES,
    "desk_cover": ISSUES,
    "desk_visit": ISSUES,
    "desk_here": ISSUES,
    "issue": (*ISSUES, "public_issue"),
    "met": (*ISSUES, "public_issue"),
    "patrol_look": ISSUES,
    "desk_call": ("record",),
    "desk_order": ("order", "walled_order"),
    "desk_rule_trial": ("rule",),
    "desk_record": RECORDS,
    "desk_reveal": RECORDS,
    "desk_record_move": RECORDS,
    "wagtailadmin_pages:edit": ("form_page", "tea", "unpublished"),
    "wagtailadmin_pages:history": ("form_page", "tea", "unpublished"),
    "wagtailadmin_pages:usage": ("form_page", "tea"),
}
LISTED = ("q=灯", "export=xlsx", "export=csv")
TABS = ("open", "closed", "late", "sort", "clear", "mine", "review", "orders")
QUERIES = {
    "desk": (*(f"tab={tab}" for tab in TABS), "q=灯"),
    "desk_calls": ("all=1",),
    "desk_duty": ("week=2026-03-02",),
    "photo": ("small=1",),
    "track": ("number=R2026-000001",),
    "archive_export": ("pictures=1",),
    "desk_ledger": ("fetch=book", "fetch=evidence"),
    "desk_readings": ("fetch=book",),
    "wagtailsnippets_clearance_issue:list": LISTED,
    "wagtailsnippets_clearance_requestrecord:list": LISTED,
    "wagtailsnippets_clearance_promise:list": LISTED,
    "wagtailforms:list_submissions": LISTED,
    "wagtailadmin_reports:site_history": LISTED,
    "wagtailadmin_reports:aging_pages": LISTED,
    "clearance_notice_modeladmin_index": ("q=灯", "state__exact=ready"),
    "search": ("q=mark", "q=灯"),
    "search_suggest": ("q=mark", "q=灯"),
    "wagtailsnippets_clearance_synonym:list": LISTED,
    "wagtailadmin_pages:search": ("q=mark",),
    "wagtailadmin_choose_page_search": ("q=mark",),
    "wagtailadmin_choose_page": ("page_type=wagtailcore.page",),
}

FIRST = {
    "wagtailsites": Site,
    "wagtailusers_groups": Group,
    "wagtailadmin_workflows": Workflow,
    "membership": Membership,
    "grouprobot": GroupRobot,
    "wagtaildocs_chooser": Document,
    "wagtailimages_chooser": Image,
    "wagtailadmin_api:documents": Document,
    "wagtailadmin_api:images": Image,
}
OF_WORLD: dict[str, Callable[[World], object]] = {
    "wagtailadmin_pages": lambda world: world.form_page,
    "wagtailusers_users": lambda world: world.people["officer"],
    "second_factor_reset": lambda world: world.people["officer"],
    "wagtailadmin_api:pages": lambda world: world.unpublished,
    "new_tea": lambda world: world.tea.get_parent(),
    "review": lambda world: world.unpublished.current_workflow_task_state,
}
TASKS = ("wagtailadmin_workflows:edit_task", "wagtailadmin_workflows:disable_task",
         "wagtailadmin_workflows:enable_task")  # fmt: skip


def ways_to_fill(pattern, case: str, world: World) -> Iterator[dict]:
    """Each way to fill the pattern in."""
    choices = [_choices(name, pattern, case, world) for name in pattern.parameters]
    for chosen in product(*choices):
        yield dict(zip(pattern.parameters, chosen, strict=True))


def _choices(name: str, pattern, case: str, world: World) -> list:
    of_case = getattr(world, case) if case else None
    if name == "pk":
        return [of_case.pk if of_case else _pk(pattern.name, world)]
    if name == "number":
        return [of_case.number if of_case else world.record.number]
    if name == "name":
        return _moves(pattern.name, case)
    if name == "page_id":
        return [(of_case or world.form_page).pk]
    return [PARAMETERS[name](world)]


def _moves(name: str, case: str) -> list[str]:
    """Every form of the desk on the plain ones; one of them, where the rest is walled or sealed."""
    forms = list(ISSUE_FORMS if name == "desk_move" else RECORD_FORMS)
    return forms if case in ("issue", "record") else forms[:1]


def _pk(name: str, world: World) -> int:
    space = name.rpartition(":")[0]
    if name in TASKS:
        return Task.objects.first().pk
    if (space or name) in OF_WORLD:
        return OF_WORLD[space or name](world).pk
    if space == "wagtailadmin_collections":
        return Collection.objects.get(depth=2).pk
    if space in FIRST:
        return FIRST[space].objects.first().pk
    if space == "wagtailsettings":
        return Site.objects.get().pk
    _kind, app, model = space.split("_")
    return apps.get_model(app, model).objects.first().pk


PARAMETERS: dict[str, Callable[[World], object]] = {
    "parent_page_id": lambda world: world.form_page.get_parent().pk,
    "page_to_move_id": lambda world: world.tea.pk,
    "destination_id": lambda world: world.tea.get_parent().pk,
    "page_pk": lambda world: world.form_page.get_parent().pk,
    "workflow_pk": lambda world: Workflow.objects.first().pk,
    "task_id": lambda world: Task.objects.first().pk,
    "task_state_id": lambda world: 1,
    "workflow_state_id": lambda world: 1,
    "revision_id": lambda world: world.form_page.latest_revision_id,
    "revision_id_a": lambda world: "earliest",
    "revision_id_b": lambda world: "latest",
    "session_id": lambda world: 1,
    "object_id": lambda world: world.issue.pk,
    "document_id": lambda world: Document.objects.get().pk,
    "doc_id": lambda world: Document.objects.get().pk,
    "image_id": lambda world: Image.objects.get().pk,
    "filter_spec": lambda world: "width-40",
    "redirect_id": lambda world: Redirect.objects.get().pk,
    "uploaded_file_id": lambda world: 1,
    "restriction_id": lambda world: 1,
    "page_view_restriction_id": lambda world: 1,
    "collection_id": lambda world: Collection.objects.get(depth=2).pk,
    "instance_pk": lambda world: (
        Notice.objects.filter(subject__contains=world.record.number).first().pk
    ),
    "key": lambda world: world.record.photos.get().key,
    "action_name": lambda world: "approve",
    "uidb64": lambda world: "MQ",
    "token": lambda world: "set-password",
    "content_type_app_name": lambda world: "home",
    "content_type_model_name": lambda world: "standardpage",
    "path": lambda world: "ask/",
    "section": lambda world: "issues",
    "provider_id": lambda world: "oidc",
    "code": lambda world: world.issue.location.code,
}
