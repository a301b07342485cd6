"""A sealed matter is worked on by its own office: it alone has no lead department."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clearance", "0017_more_words_of_the_same_meaning")]

    operations = [
        migrations.RemoveConstraint(model_name="issue", name="worked_on_has_a_lead"),
        migrations.AddConstraint(
            model_name="issue",
            constraint=models.CheckConstraint(
                condition=~models.Q(
                    state__in=[
                        "dispatched",
                        "in_progress",
                        "waiting",
                        "in_review",
                        "returned",
                        "reopened",
                    ]
                )
                | models.Q(lead__isnull=False)
                | ~models.Q(queue="centre"),
                name="worked_on_has_a_lead",
            ),
        ),
    ]
