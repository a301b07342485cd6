"""Makes the list of teas and the teas under it, each published in the sample editor's name."""

import uuid
from datetime import date, datetime, timedelta

from django.utils import timezone
from wagtail.images.models import Image

from clearance.actions import promise
from clearance.actors import staff
from clearance.models import Issue
from home.college.enums import Role
from home.demo.sample import Sample
from home.models import Category, Department, Location, Person, Term, User
from sessions.demo import pictures, years
from sessions.demo.slip import SampleTea, Slip
from sessions.demo.teas import TEAS
from sessions.entering import NOON
from sessions.models import (
    AgendaItem,
    RaisedIssue,
    RecordingMark,
    SessionIndexPage,
    SessionPerson,
    TeaSessionPage,
)

SOURCE = "示例：现场记录"
RECORDING = "https://www.bilibili.com/video/BV1xx411c7mD/"
CAPTIONS = ("示意图：茶桌", "示意图：会议室", "示意图：记录")


def build(sample: Sample) -> None:
    """``sample.pages["home"]`` and ``sample.users["editor"]`` are there already."""
    index = build_session_index(sample.pages["home"])
    editor = sample.users["editor"]
    images = [
        pictures.saved(draw(), caption)
        for draw, caption in zip(
            (pictures.table, pictures.hall, pictures.notes), CAPTIONS, strict=True
        )
    ]
    if sample.scale:
        _build_years(sample, index, images)
    for tea in TEAS:
        build_tea(index, tea, editor=editor, images=images)
    build_coming_tea(index, timezone.localdate(sample.now) + timedelta(days=16), editor=editor)
    sample.pages["sessions"] = index


def _build_years(sample: Sample, index, images: list[Image]) -> None:
    """The earlier teas, each with a cover of its own and its plans kept since."""
    for tea, plans in years.teas(sample):
        cover = pictures.saved(
            pictures.window(tea.number, tea.date.month), f"示意图：第{tea.number}期"
        )
        page = build_tea(index, tea, editor=sample.users["editor"], images=[cover, *images])
        for plan in plans:
            _settle(sample, page, plan)
        sample.tell(f"  tea {tea.number}: {len(tea.slips)} matters")


def _settle(sample: Sample, page, plan: years.Settled) -> None:
    """The lead says that the plan is kept, and the centre has looked."""
    issue = Issue.objects.get(origin_page=page, title=plan.title)
    officers = User.objects.filter(memberships__role=Role.OFFICER)
    officer = officers.get(memberships__department=issue.lead)
    [kept] = issue.promises.all()
    kept = promise.keep(kept, by=staff(officer), at=_noon(plan.kept))
    promise.check(kept, by=staff(sample.users["dispatcher"]), at=_noon(plan.checked))


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, NOON))


def build_session_index(home) -> SessionIndexPage:
    """The list of teas at /sessions/, in the menu."""
    index = SessionIndexPage(
        title="下午茶",
        slug="sessions",
        show_in_menus=True,
        intro="校领导和职能部门负责人坐下来，一件一件听、一件一件答。线上线下都能提问。",
    )
    home.add_child(instance=index)
    index.save_revision().publish()
    return index


def build_tea(index, sample_tea: SampleTea, *, editor: User, images: list[Image]):
    """A past tea with its matters; publishing files them with their dates and source."""
    tea = _page(sample_tea.number, sample_tea.date, sample_tea.place)
    tea.guests = sample_tea.guests
    tea.picture, tea.picture_caption = images[0], f"第{sample_tea.number}期（示意图，非现场照片）"
    gallery = [{"image": image, "caption": image.title} for image in images]
    tea.recap = [*sample_tea.recap, ("gallery", gallery)]
    tea.departments = list(Department.objects.filter(name__in=sample_tea.departments))
    tea.people = [SessionPerson(person=one) for one in Person.objects.filter(is_leader=True)]
    tea.agenda = [AgendaItem(text=text) for text in sample_tea.agenda]
    if sample_tea.marks:
        tea.recording_url = RECORDING
        tea.marks = [RecordingMark(second=at, text=text) for at, text in sample_tea.marks]
    tea.raised = [
        _row(slip, sample_tea, place) for place, slip in enumerate(sample_tea.slips, start=1)
    ]
    return _published(index, tea, editor)


def build_coming_tea(index, day: date, *, editor: User):
    """The next in the series, still to come."""
    tea = _page(TEAS[-1].number + 1, day, TEAS[-1].place)
    tea.how_to_ask = "在“我要反映”里写下问题，开头注明“下午茶”；现场座位向受理中心报名。（示例）"
    tea.agenda = [AgendaItem(text=text) for text in ("冬季供暖", "考试周自习", "校园网")]
    return _published(index, tea, editor)


def _page(number: int, day: date, place: str) -> TeaSessionPage:
    return TeaSessionPage(
        title=f"第{number}期下午茶",
        slug=f"tea-{number}",
        number=number,
        date=day,
        term=Term.objects.on(day),
        place=place,
    )


def _published(index, tea: TeaSessionPage, editor: User) -> TeaSessionPage:
    index.add_child(instance=tea)
    tea.save_revision(user=editor).publish(user=editor, skip_permission_checks=True)
    return tea


def _row(slip: Slip, tea: SampleTea, place: int) -> RaisedIssue:
    answered_on = tea.date + timedelta(days=slip.days)
    return RaisedIssue(
        key=uuid.uuid5(uuid.NAMESPACE_URL, f"huiyin/sample/tea-{tea.number}/{place}"),
        title=slip.title,
        category=Category.objects.get(slug=slip.category),
        lead=Department.objects.get(name=slip.lead),
        location=Location.objects.filter(code=slip.place).first() if slip.place else None,
        recording_second=slip.second,
        outcome=slip.outcome,
        answer=slip.answer,
        answered_on=answered_on,
        source=SOURCE,
        checked_by=slip.check,
        checked_on=answered_on + timedelta(days=slip.checked) if slip.check else None,
        promise_text=slip.promise,
        promise_due=slip.due,
    )
