"""初审、复审、终审: every page is looked through three times, each with the checklist.

An editor may do the first review, of an own page too; the second and the last are somebody
else's, so that two people are enough and nobody lets an own page out.
"""

import django.db.models.deletion
from django.db import migrations, models

REVIEW = "终审"
THREE_REVIEWS = "三审"
STEPS = (
    ("first", "初审", ("editor", "publisher")),
    ("second", "复审", ("editor", "publisher")),
    ("final", "终审", ("publisher", "leader")),
)


def review_three_times(apps, schema_editor):
    content_type, _new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="home", model="reviewtask"
    )
    group, task = apps.get_model("auth", "Group"), apps.get_model("home", "ReviewTask")
    links = apps.get_model("wagtailcore", "WorkflowTask").objects
    for workflow in apps.get_model("wagtailcore", "Workflow").objects.filter(name=REVIEW):
        links.filter(workflow=workflow).delete()
        for order, (step, name, roles) in enumerate(STEPS):
            made = task.objects.create(name=name, step=step, content_type=content_type)
            made.groups.set(group.objects.filter(name__in=roles))
            links.create(workflow=workflow, task=made, sort_order=order)
        workflow.name = THREE_REVIEWS
        workflow.save()
    # A page already handed in is approved as it was promised; the old task takes no new one.
    old = apps.get_model("wagtailcore", "GroupApprovalTask").objects
    old.filter(name=REVIEW, workflow_tasks__isnull=True).update(active=False)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0009_reaching_the_centre"),
        ("wagtailcore", "0098_apitoken"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReviewTask",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("first", "First review"),
                            ("second", "Second review"),
                            ("final", "Final review"),
                        ],
                        max_length=6,
                        verbose_name="step",
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        help_text="Pages/snippets at this step in a workflow will be moderated or "
                        "approved by these groups of users",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
            ],
            options={
                "verbose_name": "review with a checklist",
                "verbose_name_plural": "reviews with a checklist",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.RunPython(review_three_times, migrations.RunPython.noop),
    ]
