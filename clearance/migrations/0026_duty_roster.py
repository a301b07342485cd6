"""The duty roster of the reception centre."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clearance", "0025_own_accounts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DutyShift",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField(verbose_name="date")),
                (
                    "shift",
                    models.CharField(
                        choices=[("day", "Day"), ("night", "Night")],
                        max_length=5,
                        verbose_name="shift",
                    ),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="duty_shifts",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="on duty",
                    ),
                ),
            ],
            options={
                "verbose_name": "duty shift",
                "verbose_name_plural": "duty roster",
                "ordering": ["day", "shift"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("day", "shift"), name="one_officer_for_each_shift"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("shift__in", ["day", "night"])), name="duty_shift_known"
                    ),
                ],
            },
        ),
    ]
