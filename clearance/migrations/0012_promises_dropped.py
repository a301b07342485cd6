from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clearance", "0011_silence_is_written")]

    operations = [
        migrations.RemoveIndex(
            model_name="promise",
            name="promise_watched",
        ),
        migrations.AddField(
            model_name="promise",
            name="dropped_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddIndex(
            model_name="promise",
            index=models.Index(
                condition=models.Q(("dropped_at__isnull", True), ("kept_at__isnull", True)),
                fields=["due"],
                name="promise_watched",
            ),
        ),
        migrations.AddConstraint(
            model_name="promise",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("checked_at__isnull", True), ("dropped_at__isnull", True), _connector="OR"
                ),
                name="promise_checked_or_dropped",
            ),
        ),
    ]
