"""What each role's group may see in the admin. Which rows, the permission rules decide."""

from django.db import migrations

ISSUES = ("view_issue", "view_promise")
RECORDS = ("view_requestrecord",)
RULES = ("add_dispatchrule", "change_dispatchrule", "delete_dispatchrule", "view_dispatchrule")
CLOCKS = ("change_tierpreset", "view_tierpreset")
RIGHTS = {
    "dispatcher": (*ISSUES, *RECORDS, *RULES, *CLOCKS, "view_notice"),
    "duty_officer": (*ISSUES, *RECORDS),
    "arbiter": (*ISSUES, *RULES),
    "officer": ISSUES,
    "head": ISSUES,
    "leader": ISSUES,
    "assistant": ISSUES,
    "editor": ISSUES,
    "publisher": ISSUES,
    "discipline": (*ISSUES, *RECORDS),
    "counsellor": (*ISSUES, *RECORDS),
}


def permission(apps, codename):
    content_type, _new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="clearance", model=codename.split("_")[1]
    )
    # Django makes permissions after all migrations; on a new database they aren't there yet.
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": f"Can {codename}"}
    )[0]


def grant(apps, schema_editor):
    for role, codenames in RIGHTS.items():
        group, _new = apps.get_model("auth", "Group").objects.get_or_create(name=role)
        group.permissions.add(*(permission(apps, codename) for codename in codenames))


def withdraw(apps, schema_editor):
    for role, codenames in RIGHTS.items():
        for group in apps.get_model("auth", "Group").objects.filter(name=role):
            group.permissions.remove(*(permission(apps, codename) for codename in codenames))


class Migration(migrations.Migration):
    dependencies = [
        ("clearance", "0002_progress_pages"),
        ("home", "0004_groups_of_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(grant, withdraw)]
