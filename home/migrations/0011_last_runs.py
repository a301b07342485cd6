from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("home", "0010_three_reviews")]

    operations = [
        migrations.CreateModel(
            name="LastRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "duty",
                    models.CharField(
                        choices=[
                            ("run_due", "Last run of what is due"),
                            ("backup", "Last backup"),
                        ],
                        max_length=20,
                        unique=True,
                        verbose_name="duty",
                    ),
                ),
                ("ended_at", models.DateTimeField(verbose_name="ended")),
            ],
            options={"verbose_name": "last run", "verbose_name_plural": "last runs"},
        ),
    ]
