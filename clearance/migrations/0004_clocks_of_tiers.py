"""The programme's own clocks, for the college to change in the admin."""

from django.db import migrations

# tier, accept, answer, resolve, stands still in vacations, the head approves.
CLOCKS = (
    ("urgent", (2, "hours"), (0, "day_end"), (0, "day_end"), False, True),
    ("repair", (4, "hours"), (48, "hours"), (48, "hours"), False, False),
    ("standard", (1, "workdays"), (3, "workdays"), (7, "workdays"), True, True),
    ("complex", (1, "workdays"), (7, "workdays"), (30, "workdays"), True, True),
)


def create(apps, schema_editor):
    presets = apps.get_model("clearance", "TierPreset").objects
    for tier, accept, answer, resolve, stands_still, needs_review in CLOCKS:
        presets.get_or_create(
            tier=tier,
            defaults={
                "accept_amount": accept[0],
                "accept_unit": accept[1],
                "answer_amount": answer[0],
                "answer_unit": answer[1],
                "resolve_amount": resolve[0],
                "resolve_unit": resolve[1],
                "stands_still_in_vacation": stands_still,
                "needs_review": needs_review,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("clearance", "0003_rights_of_roles")]

    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
