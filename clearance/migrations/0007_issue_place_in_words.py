from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clearance", "0006_notice_names_its_request"),
    ]

    operations = [
        migrations.AddField(
            model_name="issue",
            name="place_text",
            field=models.CharField(blank=True, max_length=120, verbose_name="place in words"),
        ),
    ]
