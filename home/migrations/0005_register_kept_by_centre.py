"""The reception centre keeps the register. Who holds which role stays with administrators.

A dispatcher who could give roles could make herself a reader of the sealed queue.
"""

from django.db import migrations

KEPT = ("department", "person", "category", "location", "term", "workingday")
VERBS = ("add", "change", "delete", "view")
ALLOWED = (
    *((model, verb) for model in KEPT for verb in VERBS),
    ("membership", "view"),
    ("collegesettings", "change"),
)


def permission(apps, model, verb):
    content_type, _new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="home", model=model
    )
    # Django makes permissions after all migrations; on a new database they aren't there yet.
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=f"{verb}_{model}",
        defaults={"name": f"Can {verb} {model}"},
    )[0]


def allow(apps, schema_editor):
    dispatchers = apps.get_model("auth", "Group").objects.get(name="dispatcher")
    dispatchers.permissions.add(*(permission(apps, model, verb) for model, verb in ALLOWED))


class Migration(migrations.Migration):
    dependencies = [("home", "0004_groups_of_roles")]

    operations = [migrations.RunPython(allow, migrations.RunPython.noop)]
