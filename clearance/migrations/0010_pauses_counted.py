from datetime import timedelta

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clearance", "0009_words_of_the_gate"),
    ]

    operations = [
        migrations.AddField(
            model_name="issue",
            name="paused_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="issue",
            name="paused_for",
            field=models.DurationField(
                default=timedelta, editable=False, verbose_name="clock stood still"
            ),
        ),
    ]
