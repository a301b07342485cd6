"""What fills the slots of a trouble's texts, the same in all of them."""

from datetime import date
from random import Random

from clearance.demo.years.trouble import Where

LISTS = {
    "course": "大学英语 高等数学 经济法 统计学 会计基础 财务管理 税务实务 市场营销 商务谈判 电子商务 直播运营 数据库 网页设计 数据分析 "
    "物流管理 国际贸易 酒店管理 茶艺 烹饪工艺 食品检验 机械制图 电工基础 应用文写作 心理健康 形势与政策 体育 创业基础 连锁经营 会展策划 供应链管理",
    "club": "吉他社 羽毛球社 书法社 动漫社 辩论队 街舞社 志愿者协会 摄影社 话剧社 轮滑社 汉服社 合唱团 读书会 创业协会 手工社 国旗班 礼仪队 器乐团",
    "post": "图书馆 机房 食堂 宿舍楼 档案室 实训室 校史馆 快递站 体育馆 教务处 招生办 心理中心",
    "exam": "四级 六级 计算机二级 普通话 教师资格证 初级会计 专升本 导游证 人力资源证 证券从业",
    "doc": "在读证明 成绩单 学生证 实习证明 学籍证明 火车票优惠卡 奖学金证明 毕业证",
    "window": "一号窗口 二号窗口 三号窗口 五号窗口 八号窗口 面食窗口 麻辣烫窗口 自选窗口 早餐窗口 盖饭窗口 米线窗口 铁板窗口",
    "dish": "土豆丝 红烧肉 鸡腿 炒面 米线 包子 豆浆 盖饭 麻辣香锅 番茄炒蛋 水饺 排骨 馅饼 凉菜 粥 鸡排",
    "device": "手机 平板 笔记本 台式机 自助机 支付宝 微信",
    "sport": "篮球 羽毛球 乒乓球 排球 跳远 足球 跳绳 网球",
    "day": "周一 周二 周三 周四 周五 周六 周日",
    "craft": "直播运营 网页设计 茶艺 烹饪工艺 食品检验 机械制图 电工基础 数据分析 酒店服务 物流仓储 电子商务 会计电算化 美术设计 汽车检测",
    "weekday": "周一 周二 周三 周四 周五",
    "snack": "烤肠 煎饼 炸串 奶茶 烤冷面 糖葫芦 水果 炒饭",
    "hour": "晚上八点 晚上九点 九点半 晚上十点 十点半 十一点",
    "hour2": "中午 早上 下课 傍晚 午饭点 下午四点半 早上七点半 晚饭点",
    "college": "示例一学院 示例二学院 示例三学院 示例四学院 示例五学院 示例六学院",
}  # fmt: skip
CHOICES = {name: tuple(words.split()) for name, words in LISTS.items()}
SCREENS = ("手机", "平板", "笔记本", "台式机")
MACHINES = ("自助机", "支付宝", "微信", "手机")
SENT = ("手机", "平板", "笔记本")
FLOOR_SPOTS = ("东头", "西头", "南侧", "北侧", "中间", "靠楼梯处", "")
SPOTS = {
    Where.DORM_FLOOR: FLOOR_SPOTS,
    Where.CLASS_FLOOR: FLOOR_SPOTS,
    Where.LAB_FLOOR: FLOOR_SPOTS,
    Where.DORM: ("一楼大厅", "东单元", "西单元", ""),
    Where.LIBRARY: ("里侧", "东侧", "西侧", "南区", "北区", ""),
    Where.CANTEEN: ("东侧", "西侧", "靠门口", "靠里边", ""),
    Where.BATH: ("男部", "女部", "男部里间", "女部里间", ""),
    Where.GYM: ("一号场", "二号场", "三号场", "四号场", "东看台下", ""),
    Where.GROUND: ("东侧", "西侧", "南门口", "看台前", "弯道处", ""),
    Where.HALL: ("东侧", "西侧", "排练厅旁", ""),
}
ROADS = {
    Where.GROUND: ("主席台旁", "东北角", "西南角", "南入口", "北看台下"),
    Where.CAMPUS: ("宿舍区主路", "实训楼后", "图书馆南侧", "食堂门口", "快递站旁", "大门内", "校医院西侧", "停车场边", "连廊下", "小花园里"),
}  # fmt: skip


def fill(rng: Random, day: date, where: str, text: str) -> dict[str, str]:
    """A value for every slot; ``text`` are the trouble's own, which say what a device is."""
    slots = {name: rng.choice(words) for name, words in CHOICES.items()}
    slots["course2"] = rng.choice([one for one in CHOICES["course"] if one != slots["course"]])
    slots["club2"] = rng.choice([one for one in CHOICES["club"] if one != slots["club"]])
    slots["device"] = rng.choice(_devices(text))
    slots["spot"] = rng.choice(SPOTS.get(where, ("",)))
    slots["road"] = rng.choice(ROADS.get(where, ROADS[Where.CAMPUS]))
    first_year = day.year if day.month >= 9 else day.year - 1
    slots["grade"] = str(first_year - rng.randrange(3) if "军训" not in text else day.year)
    slots["senior"] = str(first_year - 2)
    slots["month"] = str((day.month - 2) % 12 + 1)
    numbers = {"n": (2, 9), "m": (12, 60), "m1": (15, 18), "m2": (20, 24), "m4": (40, 44)}
    slots |= {name: str(rng.randint(*span)) for name, span in numbers.items()}
    return slots | {"m9": str(rng.randint(90, 97))}


def _devices(text: str) -> tuple[str, ...]:
    if "充值" in text:
        return MACHINES
    return SENT if "丢件" in text else SCREENS
