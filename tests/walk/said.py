"""What was said and what came of it, with a mark in everything that is not everybody's."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone
from PIL import ExifTags

from clearance.actions import (
    answer,
    dispatch,
    follow_up,
    identity,
    instruct,
    message,
    note,
    order,
    photo,
    promise,
    question,
    triage,
)
from clearance.actions import update as progress
from clearance.actions.new_code import ask_new_code
from clearance.actions.receive import Contact, Request, receive
from clearance.actions.wall import wall_off
from clearance.actors import person, staff
from clearance.enums import Audience, Kind, Outcome
from clearance.models import Issue, RequestRecord
from forms.models import RequestFormPage
from home.college.enums import Role
from tests.clearance.photos.pictures import exif, quarters, saved, upload
from tests.factories import clearance as made
from tests.factories import forms as form_made
from tests.factories.cast import a_department, a_member, a_place
from tests.walk.cast import LEADING, OTHER, WALLED
from tests.walk.marks import PHONE, VISIT_PHONE

# Label, type, what the answer becomes, what is answered.
QUESTIONS = (
    ("短句", "singleline", "title", "mark-title"),
    ("哪里", "singleline", "place_text", "mark-place"),
    ("姓名", "singleline", "name", "mark-name"),
    ("学号", "singleline", "student_number", "mark-student-no"),
    ("电话", "singleline", "phone", PHONE),
    ("邮箱", "email", "email", "mark-mail@example.edu.cn"),
    ("称呼", "singleline", "visit_name", "mark-visit-name"),
    ("上门电话", "singleline", "visit_phone", VISIT_PHONE),
    ("同意", "checkbox", "consent", "on"),
    ("床位号", "singleline", "", "mark-extra"),
    ("坏了多久", "singleline", "", "mark-for-department"),
)


def a_form_page() -> RequestFormPage:
    asked = [
        {"label": label, "field_type": kind, "maps_to": target,
         "for_department": label == "坏了多久"}
        for label, kind, target, _answer in QUESTIONS
    ]  # fmt: skip
    return form_made.a_form(
        *asked, {"label": "照片", "field_type": "photos", "maps_to": "photos"}, slug="ask"
    )


def send(page: RequestFormPage, client: Client) -> RequestRecord:
    """Post the form as a browser does, with a photo that says who took it and where."""
    answers = {label: answer for label, _kind, _target, answer in QUESTIONS}
    data = exif()
    data[ExifTags.Base.Artist] = data[ExifTags.Base.Model] = "mark-exif"
    taken = upload(saved(quarters(), exif=data), "mark-file-name.jpg")
    form_made.send(client, page, body="mark-body 三层走廊的灯不亮。", 照片=taken, **answers)
    return RequestRecord.objects.get(title="mark-title")


def walk_on(record: RequestRecord) -> Issue:
    """A second round, its answer waiting for the head, a promise beside it."""
    centre = made.centre()
    issue = triage.open_issue(record, title="mark-issue 灯不亮", category=made.category(),
                              by=centre, location=a_place())  # fmt: skip
    issue = dispatch.dispatch(issue, lead=a_department(LEADING), by=centre,
                              brief="mark-brief 灯不亮，请检修。")  # fmt: skip
    photo.show_department(issue, record.photos.all(), by=centre)
    issue = dispatch.accept(issue, by=made.officer_of(issue))
    progress.write_update(issue, text="mark-internal 已买灯。", audience=Audience.INTERNAL,
                          by=made.officer_of(issue))  # fmt: skip
    in_a_month = timezone.localdate() + timedelta(days=30)
    promise.make(issue, text="mark-promise 换线。", owner=issue.lead, due=in_a_month,
                 by=made.officer_of(issue))  # fmt: skip
    issue = answer.submit(issue, made.an_answer(), by=made.officer_of(issue))
    issue = answer.approve(issue, by=made.head_of(issue))
    record.refresh_from_db()
    message.add_line(record, text="mark-line 还有一盏。", by=person(record))
    message.add_line(record, text="是哪一盏？", by=centre)
    identity.reveal(record, reason="mark-reading 约时间", by=centre)
    ask_new_code(record, "mark-mail@example.edu.cn")
    follow_up.say(
        record, follow_up.Said("not_fixed", 1, "mark-follow-up 又不亮了。"), by=person(record)
    )
    issue.refresh_from_db()
    issue = dispatch.take_up(issue, by=made.officer_of(issue))
    press(issue)
    talk(issue, record)
    draft = answer.Answer(Outcome.SOLVED, "mark-draft 换了线路。")
    return answer.submit(issue, draft, by=made.officer_of(issue))


def talk(issue: Issue, record: RequestRecord) -> None:
    """What those who work on it write down, and ask of the person through the centre."""
    officer, centre = made.officer_of(issue), made.centre()
    note.write_note(issue, text="mark-note 已联系厂家。", by=officer)
    put = question.put(issue, text="mark-question 是哪一盏？", by=officer)
    record.refresh_from_db()
    question.release(put, record=record, wording="请问是哪一盏灯？", by=centre)
    message.add_line(record, text="mark-line 东头那盏。", by=person(record))
    question.pass_on(put, text="mark-passed-on 东侧。", by=centre)


def press(issue: Issue) -> None:
    """The college asks in writing, and a leader adds a word."""
    today = timezone.localdate()
    order.issue_order(issue, reason="mark-order 逾期。", demand="mark-order 请办。", due=today,
                      by=made.centre())  # fmt: skip
    instruct.instruct(issue, words="mark-instruction 抓紧。", due=today,
                      by=staff(a_member(Role.LEADER)))  # fmt: skip


def walled() -> Issue:
    """A complaint about a department, in the hands of another one."""
    issue = made.opened(kind=Kind.COMPLAIN, title="mark-walled 态度不好")
    wall_off(issue, [a_department(WALLED)], by=made.centre())
    issue = dispatch.dispatch(issue, lead=a_department(OTHER), brief="mark-walled 请核实。",
                              by=made.centre())  # fmt: skip
    order.issue_order(issue, reason="mark-walled 核实。", demand="请核实。",
                      due=timezone.localdate(), by=made.centre())  # fmt: skip
    return issue


def sealed(*, opened: bool) -> RequestRecord:
    """What the discipline office alone may know of, with or without an issue of it."""
    said = Request(Kind.ACCUSE, body="mark-sealed-said 有人收钱。", title="mark-sealed-said",
                   contact=Contact(name="mark-name", phone=PHONE))  # fmt: skip
    record = receive(said).record
    if opened:
        triage.open_issue(record, title="mark-sealed-issue", category=made.category(),
                          by=staff(a_member(Role.DISCIPLINE)))  # fmt: skip
        record.refresh_from_db()
    return record


def struck_off() -> Issue:
    """A public one, its words cleared."""
    return made.cleared(made.struck_off(title="三层水房漏水"))
