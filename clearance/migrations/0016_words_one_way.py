"""An arrow between words: the help says so, the column is as it was."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clearance", "0015_notices_by_state")]

    operations = [
        migrations.AlterField(
            model_name="synonym",
            name="words",
            field=models.CharField(
                help_text=(
                    "Words that mean the same, with spaces between: 校园卡 一卡通 饭卡. With an "
                    "arrow, who types those before it finds those after it, and not the other way "
                    "round: 蹲坑 马桶 → 卫生间."
                ),
                max_length=200,
                unique=True,
                verbose_name="words",
            ),
        ),
    ]
