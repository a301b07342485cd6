"""When the sample teas were, what they turned on, and what was said of them."""

from dataclasses import dataclass
from datetime import date

FOOD, DORM = ("canteen",), ("dormitory", "hot-water", "network", "living")
BUILDING = ("building", "light", "water", "facilities")
LESSONS = ("course", "textbook", "training", "teaching")
WORK, CLUBS = ("post", "work-study"), ("club", "activities", "venue")
FURTHER, EPIDEMIC = ("upgrade", "study-room", "further-study"), ("epidemic",)
FIRST_ROOM = "现代服务业公共技能实训基地 303 会议室"
HALL, HALL_WEST = "示例教学楼 303 会议室，同步直播", "示例公共教学楼 201 报告厅，同步直播"
OLD_ARTICLE = "（来源：校报旧稿）"


@dataclass(frozen=True)
class Chapter:
    """``asked`` are categories and how many questions of them."""

    number: int
    date: date
    place: str
    guests: str
    asked: tuple[tuple[tuple[str, ...], int], ...]
    agenda: tuple[str, ...]
    told: tuple[str, ...]


CHRONICLE = (
    Chapter(1, date(2021, 3, 17), FIRST_ROOM, "学生代表 15 人", ((FOOD, 13), (DORM, 7), (BUILDING, 8), (EPIDEMIC, 2)),
            ("餐饮", "宿舍", "基础设施", "疫情防控"),
            (f"第一期在 3 月 17 日下午举行，15 名学生代表到场。会前征集到 1161 条意见，归纳成 30 条现场答复：餐饮 13 条、宿舍 7 条、基础设施 8 条、疫情防控 2 条。{OLD_ARTICLE}",
             "下面各条的问与答是示例，按当时的分布编写，不是原文。")),
    Chapter(2, date(2021, 5, 20), HALL, "学生代表 12 人", ((FOOD, 2), (DORM, 3), (LESSONS, 3), (BUILDING, 2)),
            ("上一期各件的办理结果", "夏季降温", "期末考试安排"),
            ("天热起来了，问得最多的是教室和宿舍的空调。后勤的同志把检修表带到了现场，一栋一栋对。（示例）",)),
    Chapter(3, date(2021, 6, 17), HALL_WEST, "毕业生代表 8 人，在校生代表 6 人", ((FURTHER, 3), (LESSONS, 2), (DORM, 2), (WORK, 2)),
            ("毕业离校手续", "专升本", "暑期留校"),
            ("毕业生说，最怕的是离校那几天跑手续。几个部门当场商量，把盖章集中到一间屋子里。（示例）",)),
    Chapter(4, date(2021, 10, 14), HALL, "新生代表 10 人", ((DORM, 3), (FOOD, 2), (LESSONS, 2), (CLUBS, 2)),
            ("新生适应", "社团招新", "宿舍热水"),
            ("新生来了一个多月，问题都很具体：热水几点停，社团在哪报名，教材什么时候齐。（示例）",)),
    Chapter(5, date(2021, 12, 9), HALL, "学生代表 11 人", ((DORM, 3), (BUILDING, 3), (FURTHER, 2), (EPIDEMIC, 1)),
            ("冬季供暖", "考试周自习", "疫情期间出入"),
            ("供暖的温度不是一句话说得清的。会后第二天，师傅带着测温枪走了三栋楼，把数贴在了楼下。（示例）",)),
    Chapter(6, date(2022, 3, 17), "线上举行", "线上参加", ((EPIDEMIC, 3), (FOOD, 2), (LESSONS, 3), (DORM, 2)),
            ("线上教学", "隔离期间的生活", "返校安排"),
            ("这一期改在线上。屏幕上的问题滚得很快，主持人一条一条念，答不上来的记下来，当晚补答。（示例）",)),
    Chapter(7, date(2022, 5, 19), HALL_WEST, "学生代表 9 人", ((LESSONS, 3), (FURTHER, 2), (WORK, 2), (BUILDING, 2)),
            ("实训补课", "勤工助学岗位", "毕业论文答辩场地"),
            ("因为线上课，实训欠了不少。教务处带来一张补课表，同学们当场改了两处时间。（示例）",)),
    Chapter(8, date(2022, 10, 13), HALL, "学生代表 13 人", ((FOOD, 3), (DORM, 3), (CLUBS, 2), (LESSONS, 2)),
            ("食堂价格", "校园网", "社团场地"),
            ("从这一期起有了直播回看。问食堂价格的最多，后勤把近两年的进货价投到了屏幕上。（示例）",)),
    Chapter(9, date(2022, 11, 24), "线上举行", "线上参加", ((EPIDEMIC, 2), (DORM, 3), (FURTHER, 2)),
            ("居家学习", "提前返乡", "线上考试"),
            ("天冷，事急。提前返乡的车票、线上考试的设备，能当晚定的都当晚定了。（示例）",)),
    Chapter(10, date(2023, 3, 16), HALL, "学生代表 16 人", ((LESSONS, 3), (DORM, 3), (BUILDING, 3), (FOOD, 2)),
            ("上一期各件的办理结果", "选课", "宿舍维修", "早餐"),
            ("隔了一个冬天再坐到一起，先对账：上两期没销号的几件，一件一件说清了去向。（示例）",)),
    Chapter(11, date(2023, 4, 20), HALL_WEST, "学生代表 10 人", ((CLUBS, 4), (FURTHER, 2), (DORM, 2)),
            ("运动场地", "社团经费", "专升本考后安排"),
            ("社团的同学来得多。借一个场地要盖几个章，团委的老师跟着走了一遍流程，自己也说太绕。（示例）",)),
    Chapter(12, date(2023, 6, 8), HALL, "毕业生代表 9 人，在校生代表 5 人", ((FURTHER, 3), (BUILDING, 3), (DORM, 3)),
            ("毕业离校", "空调检修", "暑期实习"),
            ("又是空调。这一次带来了上一年的数字：修了多少台，哪栋楼重复报修最多，先换那一栋。（示例）",)),
    Chapter(13, date(2023, 9, 28), HALL, "新生代表 12 人", ((DORM, 4), (FOOD, 3), (LESSONS, 2), (WORK, 2)),
            ("新生适应", "助学金评定", "校园卡"),
            ("国庆前最后一个工作日，会开得很快。能在假期里干完的活，当场排进了施工表。（示例）",)),
    Chapter(14, date(2023, 11, 16), HALL_WEST, "学生代表 14 人", ((LESSONS, 4), (DORM, 2), (BUILDING, 2), (CLUBS, 2)),
            ("实训设备", "课程冲突", "冬季供暖"),
            ("教务处请来了三位任课老师。关于合班上课，老师和同学的看法并不一样，话都摆到了桌面上。（示例）",)),
    Chapter(15, date(2023, 12, 14), HALL, "学生代表 11 人", ((FURTHER, 3), (DORM, 3), (FOOD, 2)),
            ("考试周自习", "寒假留校", "食堂营业时间"),
            ("考试周前的一期。自习教室从晚上多开几间说起，说到占座，说到暖气，一环扣一环。（示例）",)),
    Chapter(16, date(2024, 3, 21), HALL, "学生代表 15 人", ((LESSONS, 3), (BUILDING, 3), (DORM, 3), (WORK, 2)),
            ("上一期各件的办理结果", "教材", "楼道照明", "勤工助学工资"),
            ("开学第四周，灯和水龙头的事最多。后勤把寒假里换过的都标在了楼层图上，没换到的当场补进名单。（示例）",)),
    Chapter(17, date(2024, 5, 16), HALL_WEST, "学生代表 12 人", ((CLUBS, 3), (FOOD, 3), (LESSONS, 2), (DORM, 2)),
            ("羽毛球馆预约", "食堂分量", "选课"),
            ("抢场地抢了一学期，体育部端出两个办法让大家选：抽签，或者按学院轮。举手的结果是抽签。（示例）",)),
    Chapter(18, date(2024, 10, 17), HALL, "新生代表 9 人，在校生代表 6 人", ((DORM, 4), (LESSONS, 3), (BUILDING, 3), (FOOD, 2)),
            ("校园网", "教室设备", "宿舍热水"),
            ("信息化中心带来了一张晚高峰的流量图。卡在哪里一看就明白，扩容的日子也写在了图的下边。（示例）",)),
    Chapter(19, date(2024, 12, 5), HALL, "学生代表 14 人", ((FURTHER, 3), (DORM, 3), (BUILDING, 3), (CLUBS, 2)),
            ("冬季供暖", "专升本自习", "元旦晚会场地"),
            ("这一年最后一期。先念了一遍今年说过的话：哪些做到了，哪些还挂在账上，为什么。（示例）",)),
)  # fmt: skip

QUOTES = (
    "以前不知道该找谁，现在知道了。", "答不了的也说答不了，这样挺好。", "上次提的那盏灯，第三天就亮了。",
    "校长自己拿本子记，我有点意外。", "不是每件都成，但是每件都有话。", "原来食堂的账是这么算的。", "我问的时候手都在抖，没想到真的改了。",
    "希望下一期先念上一期的结果。", "把话说开了，心里就不堵了。", "有回音，就愿意再说。", "跑三个部门变成点一下手机。",
)  # fmt: skip
