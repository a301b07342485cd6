"""Words of danger, things and faults, kept by the centre; a request keeps the alarm they gave."""

from django.db import migrations, models

KIND = [("danger", "Danger to somebody"), ("self", "Danger to oneself"), ("thing", "A thing"),
        ("fault", "What is wrong with it")]  # fmt: skip
WORDS = {
    "danger": (
        "冒烟 冒火 火花 打火 起火 着火 失火 火灾 烧焦 焦糊 糊味 焦味 漏电 触电 电到 电了一下 电线裸露 短路 "
        "燃气 煤气 天然气 爆炸 爆裂 爆了 炸了 摔 滑倒 绊倒 跌倒 砸 坠落 掉下来 坍塌 塌了 流血 骨折 昏迷 晕倒 "
        "抽搐 中毒 食物中毒 呕吐 被困 困在 困人 求救 救命 被打 打人 持刀 威胁我 骚扰 跟踪 性侵 猥亵"
    ),
    "self": (
        "不想活 不想再活 活着没意思 活着没有意思 活着没意义 活着没有意义 活不下去 不如死 想死 自杀 自尽 割腕 跳楼 "
        "轻生 自残 自伤 结束生命 结束自己 了结自己 遗书 安眠药"
    ),
    "thing": (
        "饮水机 直饮水 开水器 热水器 水龙头 洗手池 水池 下水道 地漏 马桶 蹲坑 小便池 淋浴 花洒 水管 暖气 空调 风扇 "
        "排气扇 日光灯 声控灯 楼道灯 走廊灯 路灯 黑板灯 台灯 灯管 插座 开关 电闸 门锁 房门 门把手 门禁 窗户 窗帘 "
        "纱窗 玻璃 桌子 椅子 课桌 座椅 床板 床架 柜子 储物柜 黑板 投影仪 投影 音响 话筒 显示器 电脑 打印机 校园网 "
        "无线网 路由器 电梯 洗衣机 烘干机 吹风机 自动售货机 地砖 墙皮 天花板 吊顶 栏杆 扶手 井盖 路面 坡道 垃圾桶 "
        "监控 闸机 刷卡机 热水 自来水"
    ),
    "fault": (
        "不热=水不热或不制热 不制热 不制冷 不凉=不制冷 漏水 滴水=漏水 渗水 漏雨 积水 堵了=堵塞 堵住=堵塞 堵塞 下不去水=堵塞 "
        "关不住=关不严 关不上=关不严 关不严 打不开 拧不动 锁不上 卡住 卡死 松动 掉了=脱落 脱落 裂了=开裂 开裂 碎了=破碎 "
        "破了=破损 破损 坏了=损坏 坏掉=损坏 损坏 断了=断裂 断裂 不亮 闪烁 一闪一闪=闪烁 频闪 没电=断电 断电 停电 跳闸 "
        "没水=无水 停水 没有热水=无热水 没热水=无热水 没有水=无水 水流很小=水压低 水太小=水压低 没反应=无反应 没有反应=无反应 "
        "不能用=无法使用 用不了=无法使用 不工作=无法使用 开不了=无法启动 连不上=无法连接 断网 没网=断网 没信号=无信号 "
        "网速慢 异响 噪音=有噪音 异味 发臭=异味 发霉 生锈 翘起 塌陷 故障 显示故障=故障 不灵=失灵 失灵 没声音=无声音"
    ),
}  # fmt: skip
VERBS = ("add", "change", "delete", "view")


def fill(apps, schema_editor):
    model = apps.get_model("clearance", "TellingWord")
    pairs = ((kind, *one.partition("=")[::2]) for kind, all in WORDS.items() for one in all.split())
    model.objects.bulk_create(model(kind=kind, word=word, says=says) for kind, word, says in pairs)


def allow(apps, schema_editor):
    content_type, _new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="clearance", model="tellingword"
    )
    dispatchers = apps.get_model("auth", "Group").objects.get(name="dispatcher")
    for verb in VERBS:
        # Django makes permissions after all migrations; on a new database they aren't there yet.
        permission, _new = apps.get_model("auth", "Permission").objects.get_or_create(
            content_type=content_type,
            codename=f"{verb}_tellingword",
            defaults={"name": f"Can {verb} telling word"},
        )
        dispatchers.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("clearance", "0018_sealed_offices_lead_themselves"),
        ("home", "0004_groups_of_roles"),
    ]

    operations = [
        migrations.CreateModel(
            name="TellingWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("word", models.CharField(max_length=20, verbose_name="word")),
                ("kind", models.CharField(choices=KIND, help_text="A word of danger keeps a request from going out by itself and puts it on top of the list; a thing and what is wrong with it make the suggested brief.", max_length=8, verbose_name="tells of")),
                ("says", models.CharField(blank=True, help_text="How a brief puts it, for a thing or a fault. Empty: the word itself.", max_length=20, verbose_name="in a brief")),
            ],
            options={
                "verbose_name": "telling word",
                "verbose_name_plural": "telling words",
                "ordering": ["kind", "word"],
                "constraints": [models.UniqueConstraint(fields=("kind", "word"), name="telling_word_once")],
            },
        ),
        migrations.AddField(
            "requestrecord",
            "alarm",
            models.PositiveSmallIntegerField(
                choices=[(0, "No alarm"), (1, "Danger"), (2, "A life may be at risk")],
                default=0, editable=False, verbose_name="alarm",
            ),
        ),
        migrations.RemoveIndex("requestrecord", "record_triage"),
        migrations.AddIndex(
            "requestrecord",
            models.Index(
                fields=["queue", "state", "-alarm", "accept_by", "id"], name="record_triage"
            ),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.RunPython(allow, migrations.RunPython.noop),
    ]
