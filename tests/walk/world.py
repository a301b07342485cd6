"""What stands behind the addresses."""

from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.test import Client, TestCase
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Collection

from clearance.models import (
    AllowedName,
    AnswerTemplate,
    DispatchRule,
    GroupRobot,
    Issue,
    NoticeChoice,
    RequestRecord,
    SensitiveWord,
    SupervisionOrder,
    Synonym,
)
from forms.models import RequestFormPage
from home.college.enums import Role
from home.models import Person, StandardPage, User, WorkingDay
from sessions.models import TeaSessionPage
from tests.clearance.photos.pictures import quarters, saved
from tests.factories.cast import a_department, a_member
from tests.factories.pages import a_home, a_past_row, a_progress_index, a_tea, published
from tests.walk import said
from tests.walk.cast import people


@dataclass
class World:
    """``sender`` is the browser that sent the form; nobody else holds its session."""

    people: dict[str, User | None]
    sender: Client
    form_page: RequestFormPage
    record: RequestRecord
    issue: Issue
    walled: Issue
    sealed_record: RequestRecord
    sealed_issue: Issue
    public_issue: Issue
    order: SupervisionOrder
    walled_order: SupervisionOrder
    tea: TeaSessionPage
    rule: DispatchRule
    unpublished: StandardPage


def a_world() -> World:
    with TestCase.captureOnCommitCallbacks(execute=True):
        cast, sender, page = people(), Client(), said.a_form_page()
        page.save_revision().publish()
        _stock_the_admin()
        record = said.send(page, sender)
        issue, walled = said.walk_on(record), said.walled()
        return World(
            people=cast,
            sender=sender,
            form_page=page,
            record=record,
            issue=issue,
            walled=walled,
            sealed_record=said.sealed(opened=False),
            sealed_issue=said.sealed(opened=True).issue,
            public_issue=said.struck_off(),
            order=SupervisionOrder.objects.exclude(issue=walled).get(),
            walled_order=walled.orders.get(),
            tea=published(a_tea(rows=(a_past_row(),))),
            rule=DispatchRule.objects.get(),
            unpublished=_unpublished(),
        )


def _unpublished() -> StandardPage:
    a_progress_index()
    page = StandardPage(title="mark-unpublished", slug="unpublished", live=False)
    a_home().add_child(instance=page)
    editor = a_member(Role.EDITOR)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    return page


def _stock_the_admin() -> None:
    """One of whatever an address of Wagtail's names."""
    picture = ImageFile(ContentFile(saved(quarters())), name="walk.jpg")
    Image.objects.create(title="图", file=picture, width=120, height=80)
    Document.objects.create(title="表", file=ContentFile(b"a table", name="walk.pdf"))
    Collection.get_first_root_node().add_child(instance=Collection(name="图集"))
    Redirect.objects.create(old_path="/old", redirect_link="/sessions/")
    Person.objects.create(name="示例负责人", title="处长", department=a_department())
    WorkingDay.objects.create(date="2026-05-01", kind="holiday")
    DispatchRule.objects.create(words="灯", lead=a_department(), reason="示例")
    SensitiveWord.objects.create(word="示例词")
    AllowedName.objects.create(name="示例甲", reason="示例")
    Synonym.objects.create(words="校园卡 一卡通")
    AnswerTemplate.objects.create(name="已修复", text="{地点}已修好。")
    robot = {"token": "mark-robot", "secret": "mark-robot-secret"}
    GroupRobot.objects.create(kind="feishu", name="示例群", department=a_department(), **robot)
    officer = a_member(Role.OFFICER, a_department())
    NoticeChoice.objects.create(user=officer, wecom_id="mark-wecom", phone="13900662815")
