"""The ladder as the programme suggests it, for the reception centre to set anew."""

from django.db import migrations


def permission(apps):
    content_type, _new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="clearance", model="escalationladder"
    )
    # Django makes permissions after all migrations; on a new database they aren't there yet.
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename="change_escalationladder",
        defaults={"name": "Can change escalation ladder"},
    )[0]


def begin(apps, schema_editor):
    ladders = apps.get_model("clearance", "EscalationLadder").objects
    ladders.get_or_create(
        pk=1,
        defaults={
            "remind_hours": 24,
            "centre_workdays": 1,
            "leader_workdays": 3,
            "centre_hours": 4,
            "leader_hours": 24,
        },
    )
    apps.get_model("auth", "Group").objects.get(name="dispatcher").permissions.add(permission(apps))


def end(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name="dispatcher"):
        group.permissions.remove(permission(apps))


class Migration(migrations.Migration):
    dependencies = [("clearance", "0021_reminders_orders_instructions")]

    operations = [migrations.RunPython(begin, end)]
