from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0002_rows_in_order_written"),
    ]

    operations = [
        migrations.AddField(
            model_name="teasessionpage",
            name="archived_on",
            field=models.DateField(
                blank=True,
                help_text="From this day on the page says that it is no longer kept up, and leaves the menu, the lists and the sitemap. Its address stays.",
                null=True,
                verbose_name="archived on",
            ),
        ),
        migrations.AddField(
            model_name="teasessionpage",
            name="archived_words",
            field=models.CharField(
                blank=True,
                help_text="Stands in the notice. Such as: what holds now, and where to find it.",
                max_length=200,
                verbose_name="why",
            ),
        ),
    ]
