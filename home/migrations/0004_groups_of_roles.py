"""One group for each role. Other apps' migrations add what their own models need."""

from django.db import migrations

STAFF = (
    "dispatcher",
    "arbiter",
    "duty_officer",
    "officer",
    "head",
    "liaison",
    "leader",
    "assistant",
    "editor",
    "publisher",
    "discipline",
    "counsellor",
)
STUDENTS = ("patrol", "student")
# What editors do to pages; a publisher also publishes, after the review (先审后发).
ON_PAGES = {"editor": ("add", "change"), "publisher": ("add", "change", "publish")}
ON_MEDIA = {
    ("wagtailimages", "image"): ("add", "change", "choose"),
    ("wagtaildocs", "document"): ("add", "change", "choose"),
}
# Wagtail's two sample groups would stand beside ours with rights that nobody gave.
SAMPLES = ("Editors", "Moderators")


def permission(apps, app_label, model, codename):
    content_type, _new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    # Django makes permissions after all migrations; on a new database they aren't there yet.
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": f"Can {codename}"}
    )[0]


def create(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects
    groups.filter(name__in=SAMPLES).delete()
    access = permission(apps, "wagtailadmin", "admin", "access_admin")
    for role in STAFF:
        groups.get_or_create(name=role)[0].permissions.add(access)
    for role in STUDENTS:
        groups.get_or_create(name=role)
    for role, verbs in ON_PAGES.items():
        allow_on_pages(apps, groups.get(name=role), verbs)
        allow_on_media(apps, groups.get(name=role))


def allow_on_pages(apps, group, verbs):
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    for verb in verbs:
        apps.get_model("wagtailcore", "GroupPagePermission").objects.get_or_create(
            group=group,
            page=root,
            permission=permission(apps, "wagtailcore", "page", f"{verb}_page"),
        )


def allow_on_media(apps, group):
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for (app_label, model), verbs in ON_MEDIA.items():
        for verb in verbs:
            apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(
                group=group,
                collection=root,
                permission=permission(apps, app_label, model, f"{verb}_{model}"),
            )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_top_categories"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
