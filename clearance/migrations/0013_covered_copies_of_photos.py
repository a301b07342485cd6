from django.db import migrations, models

from clearance.models.photo import private_storage


class Migration(migrations.Migration):
    dependencies = [("clearance", "0012_words_editors_keep")]

    operations = [
        migrations.AddField(
            "photo",
            "covered",
            models.FileField(blank=True, storage=private_storage, upload_to=""),
        ),
        migrations.AddField(
            "photo",
            "covered_small",
            models.FileField(blank=True, storage=private_storage, upload_to=""),
        ),
        migrations.AddField("photo", "boxes", models.TextField(blank=True)),
    ]
