"""What is told to whoever writes of ending their life."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("home", "0012_dispatchers_see_operations")]

    operations = [
        migrations.AddField(
            "collegesettings",
            "crisis_text",
            models.CharField(
                blank=True,
                default="如果你现在很难过，甚至想到结束生命，请马上找人说说：全国统一心理援助热线 12356，"
                "24 小时有人接听；有危险时拨打 110 或 120。",
                help_text="Shown to whoever writes of ending their life.",
                max_length=300,
                verbose_name="to somebody in despair",
            ),
        ),
    ]
