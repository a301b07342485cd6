from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("home", "0008_standing_answers_and_archived_pages")]

    operations = [
        migrations.AddField(
            "collegesettings",
            "centre_contact",
            models.CharField(
                blank=True,
                default="",
                help_text="Phone and room, told to whoever has lost a code.",
                max_length=100,
                verbose_name="how to reach the reception centre",
            ),
            preserve_default=False,
        ),
    ]
