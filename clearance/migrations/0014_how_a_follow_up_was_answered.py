from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clearance", "0013_covered_copies_of_photos")]

    operations = [
        migrations.AddField(
            model_name="followup",
            name="channel",
            field=models.CharField(
                blank=True,
                choices=[
                    ("track", "on the request's own page"),
                    ("link", "by the link in the mail"),
                    ("phone", "on the phone"),
                ],
                default="",
                max_length=8,
            ),
            preserve_default=False,
        ),
    ]
