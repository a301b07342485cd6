"""The sample site's standing answers. Every hour, place and rule in them is invented."""

from datetime import timedelta

from django.utils import timezone

from home.demo.offices import CENTRE, LOGISTICS, TEACHING
from home.demo.sample import Sample
from home.models import Category, StandingAnswerPage, StandingAnswersPage

# Slug, category, who answers, question, answer in a line, more, review in so many days.
ANSWERS = (
    ("hot-water-hours", "hot-water", LOGISTICS, "宿舍热水每天供应到几点？",
     "工作日和周末都供应到 23:00；锅炉检修会提前两天在楼下张贴通知。（示例）",
     ("再晚锅炉房值守人手达不到安全要求，所以没有延到 23:30。",
      "水温偏低或者没有热水，请走报修，写明楼层，48 小时内有回音。"), 120),
    ("campus-network", "network", "信息化中心", "校园网连不上，先试什么？",
     "先退出账号重新登录；还不行，看同一层别的房间能不能上，再报修。（示例）",
     ("同层都上不了，多半是楼层设备的问题，请写清楼栋和楼层。",
      "只有自己上不了，请带电脑到示例楼一层信息化中心服务台，工作日 8:30—17:30。"), 60),
    ("room-change", "dormitory", LOGISTICS, "想换宿舍，怎么申请？",
     "每学期第 3 周集中办理一次：本人申请，辅导员签字，后勤管理处调配。（示例）",
     ("因身体原因需要调换的，随时可以申请，附校医院证明。",), 150),
    ("make-up-exam", "course", TEACHING, "补考什么时候考，在哪里查？",
     "开学第 2 周周末统一补考，名单和考场在开学第 1 周公布在教务系统。（示例）",
     ("因病因事不能参加的，考前交缓考申请，考后不补办。",), 90),
    ("textbook-return", "textbook", TEACHING, "教材发错了，到哪里换？",
     "凭发书清单到教材科换，开学前三周每个工作日都办。（示例）",
     ("书上写了字的不能退，印刷错误的除外。",), -5),
    ("work-study-pay", "post", CENTRE, "勤工助学的工资几号发？",
     "每月 15 日前发到银行卡，遇节假日提前。（示例）",
     ("考勤由用工部门每月 5 日前报学生工作处；金额不对，先找用工部门核对考勤。",), 200),
)  # fmt: skip


def build_answers(sample: Sample) -> None:
    """A list in the menu; the one on textbooks is past its day of review, and says so."""
    index = StandingAnswersPage(
        title="常见问题",
        slug="answers",
        show_in_menus=True,
        intro="常有人问的，答复长期有效，到期由部门复核。这里没有的，请直接反映。",
    )
    sample.pages["home"].add_child(instance=index)
    index.save_revision().publish()
    today = timezone.localdate(sample.now)
    for slug, category, department, question, answer, more, days in ANSWERS:
        page = StandingAnswerPage(
            title=question,
            slug=slug,
            category=Category.objects.get(slug=category),
            department=sample.department(department),
            answer=answer,
            body=[("paragraph", "".join(f"<p>{line}</p>" for line in more))],
            review_by=today + timedelta(days=days),
        )
        index.add_child(instance=page)
        page.save_revision().publish()
