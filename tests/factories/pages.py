"""A small site for tests of pages: a home, a list of teas, one tea, the progress lists."""

from datetime import date, time

from wagtail.models import Page, Site

from clearance.models import ProgressIndexPage
from home.college.enums import Role
from home.models import HomePage, Term, User
from sessions.models import RaisedIssue, SessionIndexPage, TeaSessionPage
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import category

TEA_DAY = date(2026, 3, 2)


def a_home() -> HomePage:
    """The root page of the default site, made once."""
    known = HomePage.objects.first()
    if known:
        return known
    home = HomePage(title="回音", slug="huiyin", intro="向学校反映问题、报修，或看看办到了哪一步")
    Page.objects.get(depth=1).add_child(instance=home)
    site, _new = Site.objects.get_or_create(
        is_default_site=True, defaults={"hostname": "testserver", "root_page": home}
    )
    site.root_page = home
    site.save()
    return home


def a_session_index() -> SessionIndexPage:
    known = SessionIndexPage.objects.first()
    return known or a_home().add_child(instance=SessionIndexPage(title="下午茶", slug="sessions"))


def a_progress_index() -> ProgressIndexPage:
    known = ProgressIndexPage.objects.first()
    index = ProgressIndexPage(title="进展清单", slug="progress")
    return known or a_home().add_child(instance=index)


def a_term() -> Term:
    return Term.objects.get_or_create(
        name="2025—2026学年第二学期",
        defaults={"opens": date(2026, 3, 2), "closes": date(2026, 7, 3)},
    )[0]


def a_tea(number: int = 22, rows: tuple = (), **fields) -> TeaSessionPage:
    """A draft of a tea held on Monday 2 March 2026, with rows nobody has entered yet."""
    tea = TeaSessionPage(
        **{
            "title": f"第{number}期下午茶",
            "slug": f"tea-{number}",
            "number": number,
            "date": TEA_DAY,
            "starts": time(15, 30),
            "ends": time(17, 0),
            "term": a_term(),
            "place": "示例楼 303 会议室",
            "live": False,
        }
        | fields
    )
    tea.raised = list(rows)
    return a_session_index().add_child(instance=tea)


def a_row(title: str = "热水能不能延长？", **fields) -> RaisedIssue:
    """A matter to be dispatched."""
    return RaisedIssue(**({"title": title, "category": category()} | fields))


def a_past_row(title: str = "路灯不亮，能不能修？", **fields) -> RaisedIssue:
    """A matter that was solved and checked before this site."""
    past = {
        "lead": a_department(),
        "outcome": "solved",
        "answer": "已换灯管。",
        "answered_on": date(2026, 3, 4),
        "source": "示例周报",
        "checked_by": "patrol",
        "checked_on": date(2026, 3, 6),
    }
    return a_row(title, **(past | fields))


def published(tea: TeaSessionPage, user: User | None = None) -> TeaSessionPage:
    """Put the tea online in an editor's name."""
    user = user or a_member(Role.EDITOR)
    tea.save_revision(user=user).publish(user=user, skip_permission_checks=True)
    return TeaSessionPage.objects.get(pk=tea.pk)
