"""The site's frame: home page, plain pages, what the college says of itself."""

from wagtail.models import Page, Site

from home.demo.accounts import build_accounts
from home.demo.answers import build_answers
from home.demo.offices import build_offices, build_people, build_terms
from home.demo.places import build_places
from home.demo.privacy import build_privacy
from home.demo.sample import Sample
from home.models import CollegeSettings, HomePage, StandardPage

MENU = ("sessions", "progress", "ask", "repair", "answers", "about")
SAMPLE_NOTICE = "演示站点：楼宇、人物、编号、各期问答与数字均为示例，不是学校的真实数据。"
ABOUT = (
    ("paragraph", "<p>学校把学生反映的每一件事走完四步：学生反映，集中转办，限期反馈，跟踪问效。"
     "谁都可以在任何时间、任何地点反映任何问题，不用登录，也可以不留姓名。</p>"),
    ("heading", "谁能看到我写的内容"),
    ("paragraph", "<p>原话只有受理中心看得到。承办部门看到的是受理中心重新写的事由，看不到你是谁。"
     "联系方式加密保存，每次查看都要写理由并留下记录。举报只进纪检，别人看不到。</p>"
     "<p>公开的内容由编辑改写、隐去个人信息后才发布。</p>"),
    ("heading", "怎么算“销号”"),
    ("paragraph", "<p>解决了，并且由反映的人、受理中心或学生巡查员核实过，才销号。"
     "列入计划的挂在账上，到做完、核实为止。解释说明、暂不具备条件的，只记“已答复”。</p>"),
    ("heading", "项目由来"),
    ("paragraph", "<p>“山商下午茶”由校领导与职能部门负责人现场办公，线上线下同步直播，已举办 22 期，"
     "累计解决学生实际问题 2000 余个；“山小商管理员”平台累计处理报修 1200 余个，修复率 98%。"
     "（来源：山东省教育厅，2025-07-31）</p>"
     "<p>本站其他页面上的数字是从示例办理记录里数出来的，和上面两个数不是一回事。</p>"),
)  # fmt: skip


def build(sample: Sample) -> None:
    build_register(sample)
    sample.pages["home"] = _build_home_page()
    build_answers(sample)


def build_register(sample: Sample) -> None:
    """Places, offices, terms, people and accounts; no pages."""
    build_places()
    build_offices()
    build_terms()
    build_people()
    build_accounts(sample)


def arrange(sample: Sample) -> None:
    """Put the menu in order, once every app has made its pages."""
    home = HomePage.objects.get()
    # The apps have written to the page; its draft must not know less than what is live.
    home.save_revision().publish()
    for slug in MENU:
        page = home.get_children().get(slug=slug)
        page.move(home, pos="last-child")


def _build_home_page() -> HomePage:
    root = Page.objects.get(depth=1)
    site = Site.objects.get(is_default_site=True)
    welcome = site.root_page
    home = HomePage(title="回音", slug="huiyin", intro="向学校反映问题、报修，或看看办到了哪一步")
    root.add_child(instance=home)
    site.root_page, site.site_name = home, "回音"
    site.save()
    welcome.delete()
    home.slug = "home"
    home.save_revision().publish()
    # Publishing wrote the new address to the database; pages made under it build on it.
    home.refresh_from_db()
    about = StandardPage(title="关于", slug="about", show_in_menus=True, body=ABOUT)
    home.add_child(instance=about)
    about.save_revision().publish()
    CollegeSettings.objects.update_or_create(
        site=site, defaults={"sample_notice": SAMPLE_NOTICE, "privacy_page": build_privacy(home)}
    )
    return home
