"""Whoever may not publish hands a page to the publishers (先审后发).

Wagtail brings a review of its own, in English and for a group that this site took away: a page
sent to it would have been approved by nobody.
"""

from django.db import migrations

WAGTAILS_OWN = "Moderators approval"
REVIEW = "终审"


def hand_to_publishers(apps, schema_editor):
    task = apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(name=WAGTAILS_OWN)
    for one in task:
        one.name = REVIEW
        one.save()
        one.groups.set(apps.get_model("auth", "Group").objects.filter(name="publisher"))
    workflows = apps.get_model("wagtailcore", "Workflow").objects
    workflows.filter(name=WAGTAILS_OWN).update(name=REVIEW)


class Migration(migrations.Migration):
    dependencies = [("home", "0006_pages")]

    operations = [migrations.RunPython(hand_to_publishers, migrations.RunPython.noop)]
