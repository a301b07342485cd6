"""The reception centre sees whether the site does its regular work."""

from django.db import migrations


def permission(apps):
    content_type, _new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="home", model="lastrun"
    )
    # Django makes permissions after all migrations; on a new database they aren't there yet.
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename="view_lastrun", defaults={"name": "Can view last run"}
    )[0]


def allow(apps, schema_editor):
    apps.get_model("auth", "Group").objects.get(name="dispatcher").permissions.add(permission(apps))


def forbid(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name="dispatcher"):
        group.permissions.remove(permission(apps))


class Migration(migrations.Migration):
    dependencies = [("home", "0011_last_runs")]

    operations = [migrations.RunPython(allow, forbid)]
