from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clearance", "0010_pauses_counted")]

    operations = [
        migrations.RemoveConstraint(
            model_name="followup",
            name="follow_up_answered_when",
        ),
        migrations.AlterField(
            model_name="followup",
            name="answer",
            field=models.CharField(
                blank=True,
                choices=[
                    ("silent", "No answer"),
                    ("fixed", "Fixed"),
                    ("partly", "Partly fixed"),
                    ("not_fixed", "Not fixed"),
                ],
                max_length=10,
            ),
        ),
        migrations.AddConstraint(
            model_name="followup",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer__in", ("", "silent")), ("answered_at__isnull", True)),
                    models.Q(
                        models.Q(("answer__in", ("", "silent")), _negated=True),
                        ("answered_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="follow_up_answered_when",
            ),
        ),
    ]
