"""The addresses that the URL configuration alone doesn't tell: whole paths, models, actions.

Each function gives addresses by the case they are of.
"""

from collections.abc import Callable

from django.urls import reverse
from wagtail import hooks
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page

from tests.walk.world import World


def pages(world: World) -> dict[str, list[str]]:
    """Every page that editors made, in both languages, and what a form page has below it."""
    live = [page.get_url() for page in Page.objects.live().filter(depth__gt=1)]
    form = world.form_page.url
    found = {
        "page": [*live, "/progress/?q=灯", "/progress/?state=open", f"{form}done/"],
        "unpublished": [world.unpublished.url],
        "held photo": [f"{form}held/?photo=x"],
        "missing": ["/no-such-page/"],
    }
    return {
        case: [f"{prefix}{url}" for url in urls for prefix in ("", "/en")]
        for case, urls in found.items()
    }


def bulk_actions(world: World) -> dict[str, list[str]]:
    """Each action on each model, of one by its number and of all there are."""
    found: dict[str, list[str]] = {}
    for action in hooks.get_hooks("register_bulk_action"):
        for model in action.models:
            names = (model._meta.app_label, model._meta.model_name)
            url = reverse("wagtail_bulk_action", args=[*names, action.action_type])
            of_model = found.setdefault(".".join(names), [])
            of_model += [f"{url}?id={which}&next=/admin/" for which in (_one(model), "all")]
    return found


def _one(model) -> int | None:
    return model._default_manager.values_list("pk", flat=True).last()


def media(world: World) -> dict[str, list[str]]:
    """Editors' files, and guesses at the private ones."""
    photo = world.record.photos.get()
    guesses = (photo.file.name, photo.small.name, f"../private/{photo.file.name}")
    return {
        "editors": [Image.objects.get().file.url],
        "private": [f"/media/{name}" for name in guesses],
    }


def documents(world: World) -> dict[str, list[str]]:
    document = Document.objects.get()
    return {"": [reverse("wagtaildocs_serve", args=[document.pk, document.filename])]}


def of_models(name: str, **models: tuple) -> Callable[[World], dict[str, list[str]]]:
    """The pattern once for each of the named arguments."""
    return lambda world: {case: [reverse(name, args=args)] for case, args in models.items()}


def editing_session(world: World) -> dict[str, list[str]]:
    name = "wagtailadmin_editing_sessions:ping"
    of_issue = ("clearance", "issue", world.issue.pk, 1)
    of_page = ("wagtailcore", "page", world.tea.pk, 1)
    return {"issue": [reverse(name, args=of_issue)], "page": [reverse(name, args=of_page)]}


WRITTEN_OUT: dict[str, Callable[[World], dict[str, list[str]]]] = {
    "wagtail_serve": pages,
    "wagtail_bulk_action": bulk_actions,
    "wagtaildocs_serve": documents,
    "wagtailadmin_editing_sessions:ping": editing_session,
    "^media/(?P<path>.*)$": media,
    "admin/^.*/$": lambda world: {"": ["/admin/no/such/address/"]},
    "wagtailadmin_pages:choose_parent": of_models(
        "wagtailadmin_pages:choose_parent", page=("home", "standardpage")
    ),
    "wagtailadmin_workflows:add_task": of_models(
        "wagtailadmin_workflows:add_task", task=("wagtailcore", "groupapprovaltask")
    ),
    "wagtailadmin_tag_model_autocomplete": of_models(
        "wagtailadmin_tag_model_autocomplete", tag=("taggit", "tag")
    ),
    "wagtailsettings:edit": lambda world: {
        "": [
            reverse("wagtailsettings:edit", args=["home", "collegesettings"]),
            reverse("wagtailsettings:edit", args=["home", "collegesettings", 1]),
            reverse("wagtailsettings:edit", args=["clearance", "escalationladder"]),
        ]
    },
    "mfa_edit_webauthn": of_models("mfa_edit_webauthn", passkey=(1,)),
    "mfa_remove_webauthn": of_models("mfa_remove_webauthn", passkey=(1,)),
    "wagtailsettings:preview_on_edit": of_models(
        "wagtailsettings:preview_on_edit", college=("home", "collegesettings", 1)
    ),
}
