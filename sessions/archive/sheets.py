"""The form as data: its sheets, their columns, what each holds and an example of each.

The names of sheets and columns belong to the file, as those of a database do: they are
Chinese whatever language the admin is read in, and a file made today is read next year.
"""

from clearance.enums import ANSWER_OUTCOMES, Check, Publicity, UpdateKind
from sessions.archive.cells import (
    Address,
    Choice,
    LongText,
    Name,
    Names,
    Slug,
    Text,
    Timecode,
    Whole,
)
from sessions.archive.columns import Column, Sheet, words_of
from sessions.archive.days import Clock, Day
from sessions.archive.register_sheets import CATEGORIES, DEPARTMENTS, PEOPLE, PLACES, TERMS

GUIDE = "填写说明"
# Closed because nobody objected in time: it has a date and nobody who looked.
LAPSED = "lapsed"
PARAGRAPH, QUOTE, QUESTION, PICTURE, VIDEO = "paragraph", "quote", "question", "gallery", "video"
RECAP_KINDS = (
    (PARAGRAPH, "段落"), (QUESTION, "问答"), (QUOTE, "引语"), (PICTURE, "图片"), (VIDEO, "视频"),
)  # fmt: skip


def _checked_words() -> tuple[tuple[str, str], ...]:
    return (*words_of(*Check)(), (LAPSED, "期满无人反馈"))


TEA = Column("tea", "期数", Whole(), True, "第 22 期填 22", 7)
KEY = Column("key", "编码", Name(40), True, "一件事一个编码，各表靠它对应", 14)
CHECKED_BY = Choice(words_of(*Check))

TEAS = Sheet(
    "teas", "下午茶",
    (
        Column("number", "期数", Whole(), True, "第 22 期填 22；期数不能重复", 7),
        Column("title", "标题", Text(200), help="不填就是“第22期下午茶”"),
        Column("slug", "地址", Slug(), help="网址的最后一段，不填就是 tea-22"),
        Column("term", "学期", Name(40), help="不填就按日期找", width=24),
        Column("date", "日期", Day(), True, "2025-06-19、2025年6月19日都可以"),
        Column("starts", "开始", Clock(), help="不填就是 15:30", width=8),
        Column("ends", "结束", Clock(), help="不填就是 17:00", width=8),
        Column("place", "地点", Text(100), True, width=30),
        Column("people", "出席领导", Names(), help="姓名，几位用顿号隔开",
               width=24),
        Column("departments", "出席单位", Names(), help="几个单位用顿号隔开", width=30),
        Column("guests", "其他出席", Text(100), help="例如：学生代表 15 人；不写学生姓名"),
        Column("how_to_ask", "怎样提问", Text(200), help="还没开的一期才填", width=24),
        Column("picture", "题图", Text(120), help="图片文件名，图片放进同一个压缩包"),
        Column("picture_caption", "题图说明", Text(80)),
        Column("live_url", "直播地址", Address(), width=24),
        Column("recording_url", "录像地址", Address(), width=24),
        Column("seo_title", "搜索标题", Text(255), help="搜索引擎里显示的标题，可不填"),
        Column("search_description", "搜索摘要", LongText(1000), help="可不填"),
    ),
    "一期一行。",
    ((21, "", "", "", "2025-05-15", "15:30", "17:00", "【示例】教学楼 303 会议室", "", "",
      "学生代表 12 人", "", "", "", "", "https://www.bilibili.com/video/BV1xx411c7mD/", "", ""),),
)  # fmt: skip
AGENDA = Sheet(
    "agenda",
    "议程",
    (
        TEA,
        Column("text", "内容", Text(120), True, width=40),
        Column("department", "答复单位", Name(60)),
    ),
    "一项一行，按顺序排。",
    ((21, "【示例】上一期各件的办理结果", ""), (21, "【示例】选课与实训室", "")),
)
RECAP = Sheet(
    "recap", "现场记录",
    (
        TEA,
        Column("kind", "类型", Choice(lambda: RECAP_KINDS), True, width=8),
        Column("album", "图集", Whole(), help="同一号的图片排成一个图集", width=7),
        Column("question", "问题", LongText(300), help="问答才填", width=30),
        Column("text", "正文", LongText(20_000), help="段落、引语、回答；空一行另起一段",
               width=60),
        Column("who", "说话人", Text(60), help="单位或职务；引学生的话不写姓名"),
        Column("picture", "图片", Text(120), help="图片文件名，图片放进同一个压缩包"),
        Column("caption", "说明", Text(80), help="图片说明或视频标题"),
        Column("url", "链接", Address(), help="视频地址，https:// 开头", width=30),
        Column("length", "时长", Text(20), help="例如 1:31:00"),
    ),
    "一段一行，按顺序排。",
    (
        (21, "段落", "", "", "【示例】这一期围绕宿舍，现场答了 6 件。", "", "", "", "", ""),
        (21, "问答", "", "【示例】热水为什么不能再晚一点？", "夜里只有一人值守，达不到安全要求。",
         "后勤管理处", "", "", "", ""),
        (21, "引语", "", "", "【示例】灯亮了，看得清路了。", "一位同学", "", "", "", ""),
    ),
)  # fmt: skip
MARKS = Sheet(
    "marks",
    "录像节点",
    (
        TEA,
        Column("second", "时间点", Timecode(), True, "例如 0:52:10", 10),
        Column("text", "内容", Text(120), True, width=40),
    ),
    "录像里的位置，一处一行。",
    ((21, "0:11:25", "【示例】选课系统为什么总是卡"),),
)
ISSUES = Sheet(
    "issues", "事项",
    (
        KEY,
        TEA,
        Column("number", "受理编号", Name(16), help="导出时写上；新填的不用管"),
        Column("title", "问题", Text(120), True, "照现场的问法，不写姓名", 40),
        Column("category", "类别", Name(70), True, "例如：生活服务/热水，或只写热水", 20),
        Column("location", "地点", Name(250), help="地点编码或全称；没有就不填", width=20),
        Column("lead", "承办单位", Name(60)),
        Column("helpers", "协办单位", Names()),
        Column("second", "录像位置", Timecode(), help="例如 0:52:10", width=10),
        Column("public_text", "公开说明", LongText(), help="列在问题下面，谁都能看到", width=40),
        Column("publicity", "公开程度", Choice(words_of(Publicity.PUBLIC, Publicity.PARTLY)),
               help="不填就是公开", width=10),
        Column("publicity_reason", "不全公开的理由", Text(200)),
    ),
    "一件一行，按议程的顺序排。",
    (
        ("21-01", 21, "", "【示例】教学楼饮水机只出冷水，什么时候修？", "生活服务", "",
         "后勤管理处", "", "", "", "", ""),
        ("21-02", 21, "", "【示例】操场夜间照明太暗，能不能换灯？", "基础设施建设", "",
         "后勤管理处", "", "", "", "", ""),
    ),
)  # fmt: skip
OUTCOMES = Sheet(
    "outcomes", "结果",
    (
        KEY,
        Column("outcome", "结果", Choice(words_of(*ANSWER_OUTCOMES)), True),
        Column("answer", "答复", LongText(), True, "第一行显示在清单里", 50),
        Column("answer_line", "清单里的一句话", Text(200), help="不填就用答复的第一行", width=30),
        Column("answered_on", "答复日期", Day(), True),
        Column("source", "出处", Text(200), True, "会议记录、周报或文章", 24),
        Column("checked_by", "核实", Choice(_checked_words), help="谁核实的；没核实就不填",
               width=18),
        Column("checked_on", "核实日期", Day()),
    ),
    "已经有结果的事项才填；没有结果的由受理中心转办。",
    (
        ("21-01", "已解决", "【示例】更换加热模块，现场测得水温 92℃。", "", "2025-05-18",
         "第 21 期会议记录", "受理中心核实", "2025-05-20"),
        ("21-02", "列入计划", "【示例】分两期更换灯具，施工前先补 4 盏临时灯。", "", "2025-05-22",
         "第 21 期会议记录", "", ""),
    ),
)  # fmt: skip
UPDATES = Sheet(
    "updates", "进展",
    (
        KEY,
        Column("on", "日期", Day(), True),
        Column("text", "内容", LongText(), True, width=60),
        Column("kind", "类型",
               Choice(words_of(UpdateKind.PROGRESS, UpdateKind.PLAN, UpdateKind.EXPLANATION)),
               help="不填就是进展", width=8),
        Column("department", "单位", Name(60)),
    ),
    "谁都能看到的进展，一次一行。",
    (("21-02", "2025-06-10", "【示例】4 盏临时灯已装好。", "进展", ""),),
)  # fmt: skip
PROMISES = Sheet(
    "promises",
    "承诺",
    (
        KEY,
        Column("text", "内容", Text(300), True, width=40),
        Column("due", "期限", Day(), True),
        Column("owner", "单位", Name(60), help="不填就是承办单位"),
        Column("made_on", "承诺日期", Day(), help="不填就是答复日期"),
        Column("kept_on", "完成日期", Day()),
        Column("checked_by", "核实", CHECKED_BY, width=18),
        Column("checked_on", "核实日期", Day()),
    ),
    "列入计划的要在这里写明做什么、什么时候做完。",
    (("21-02", "【示例】更换操场 12 组灯具", "2027-03-01", "", "", "", "", ""),),
)
PICTURES = Sheet(
    "pictures",
    "图片",
    (
        Column("name", "文件名", Text(120), True, width=30),
        Column("title", "标题", Text(255), True, width=30),
        Column("description", "替代文字", Text(255), help="给看不到图片的人", width=40),
    ),
    "图片放进同一个压缩包；这里写它的标题，不写就用文件名。",
)

SHEETS = (
    TEAS, AGENDA, RECAP, MARKS, ISSUES, OUTCOMES, UPDATES, PROMISES, PICTURES,
    DEPARTMENTS, TERMS, PEOPLE, PLACES, CATEGORIES,
)  # fmt: skip
