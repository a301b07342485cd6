"""Editors keep the words of the same meaning; the usual ones of a college to begin with."""

from django.db import migrations

KEEPERS = ("editor", "publisher", "dispatcher")
VERBS = ("add", "change", "delete", "view")
USUAL = (
    "校园卡 一卡通 饭卡",
    "无线网 WiFi 无线网络",
    "食堂 餐厅 饭堂",
    "宿舍 寝室",
    "卫生间 洗手间 厕所",
    "浴室 澡堂 洗澡间",
    "校医院 医务室",
    "停电 断电",
    "电动车 电瓶车",
    "快递 包裹",
    "自习室 自习教室",
    "水房 开水房",
    "垃圾桶 垃圾箱",
    "电脑房 机房",
)


def permission(apps, verb):
    content_type, _new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="clearance", model="synonym"
    )
    # Django makes permissions after all migrations; on a new database they aren't there yet.
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=f"{verb}_synonym",
        defaults={"name": f"Can {verb} synonym"},
    )[0]


def begin(apps, schema_editor):
    for role in KEEPERS:
        group, _new = apps.get_model("auth", "Group").objects.get_or_create(name=role)
        group.permissions.add(*(permission(apps, verb) for verb in VERBS))
    Synonym = apps.get_model("clearance", "Synonym")
    Synonym.objects.bulk_create(Synonym(words=words) for words in USUAL)


class Migration(migrations.Migration):
    dependencies = [("clearance", "0011_search_entries")]

    operations = [migrations.RunPython(begin, migrations.RunPython.noop)]
