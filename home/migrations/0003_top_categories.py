"""The six ranges of the programme and what fits none, in the programme's order."""

from django.db import migrations

# Source: 山东省教育厅 2025-07-31, “教育教学、基础设施建设、生活服务、勤工助学、学生活动、升学培训”.
TOP = (
    ("teaching", "教育教学"),
    ("facilities", "基础设施建设"),
    ("living", "生活服务"),
    ("work-study", "勤工助学"),
    ("activities", "学生活动"),
    ("further-study", "升学培训"),
    ("other", "其他"),
)


def create(apps, schema_editor):
    category = apps.get_model("home", "Category")
    for order, (slug, name) in enumerate(TOP):
        category.objects.get_or_create(slug=slug, defaults={"name": name, "sort_order": order})


class Migration(migrations.Migration):
    dependencies = [("home", "0002_college_settings")]

    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
