from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clearance", "0014_how_a_follow_up_was_answered")]

    operations = [
        migrations.AddIndex(
            "notice",
            models.Index(fields=["state", "made_at"], name="notice_state_made"),
        ),
    ]
