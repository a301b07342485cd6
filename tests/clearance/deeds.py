"""Every action of the domain, ready to be done once: on what, how, and what the trail keeps."""

from datetime import date

from wagtail.models import Page

from clearance.actions import (
    answer,
    archive,
    close,
    dispatch,
    follow_up,
    instruct,
    message,
    note,
    order,
    part,
    photo,
    promise,
    question,
    receive,
    ruling,
    triage,
    update,
    wall,
)
from clearance.actions.escalate import climb
from clearance.actions.hand_over import hand_over
from clearance.actors import person, staff
from clearance.enums import Audience, Kind, Outcome, Publicity, Rung, Tier
from clearance.models import Photo
from clearance.photos.store import StoredPhoto
from home.college.enums import Role
from tests.clearance.deed import LATER, Deed
from tests.clearance.private_deeds import PRIVATE_DEEDS
from tests.factories.cast import a_department, a_member
from tests.factories.clearance import (
    SPOKEN_AT,
    an_answer,
    answered,
    arbiter,
    category,
    centre,
    cleared,
    closed,
    dispatched,
    editor,
    head_of,
    in_progress,
    in_review,
    kept_plan,
    officer_of,
    opened,
    person_of,
    planned,
    received,
    record_of,
    reopened,
    returned,
    waiting,
)


def helped():
    return in_progress(helpers=(a_department("信息化中心"),))


def with_progress():
    issue = in_progress()
    return update.write_update(issue, text="灯管已到货。", audience=Audience.INTERNAL,
                               by=officer_of(issue), at=LATER)  # fmt: skip


def with_a_photo():
    issue = cleared(dispatched())
    Photo.objects.create(
        record=record_of(issue), file="a/b.jpg", small="a/s.jpg", width=6, height=3,
        digest="0" * 64, public=True, for_department=True,
    )  # fmt: skip
    return issue


def entry() -> archive.Entry:
    return archive.Entry(
        title="食堂排队太久", category=category(), page=Page.objects.last(), place=1,
        key="6f9619ff-8b86-4d01-b42d-00cf4fc964ff", raised_at=SPOKEN_AT, lead=a_department(),
    )  # fmt: skip


def past(check: str) -> archive.Past:
    return archive.Past(an_answer(), LATER, "第 20 期下午茶记录", check, LATER if check else None)


def an_order(issue):
    return order.issue_order(issue, reason="逾期未答复。", demand="三日内更换。",
                             due=date(2026, 3, 10), by=centre(), at=LATER)  # fmt: skip


def a_received_order():
    issued = an_order(in_progress())
    return order.receive(issued, by=head_of(issued.issue), at=LATER)


def an_answered_order():
    received = a_received_order()
    return order.reply(received, text="已更换。", by=head_of(received.issue), at=LATER)


def an_instruction(issue):
    return instruct.instruct(issue, words="请抓紧办。", due=date(2026, 3, 5),
                             by=staff(a_member(Role.LEADER)), at=LATER)  # fmt: skip


def asked():
    issue = in_progress()
    return question.put(issue, text="是哪一盏灯？", by=officer_of(issue), at=LATER)


def asked_the_person():
    put = asked()
    return question.release(put, record=record_of(put.issue), wording="请问是哪一盏灯？",
                            by=centre(), at=LATER)  # fmt: skip


def nothing():
    return None


DEEDS = PRIVATE_DEEDS | {
    "receive": Deed(nothing, lambda _: receive.receive(
        receive.Request(Kind.HELP, "灯不亮。", contact=receive.Contact(phone="13800000000")),
        at=LATER), ("received",)),
    "receive what can't wait": Deed(lambda: None, lambda it: received(tier=Tier.URGENT, at=LATER),
        ("duty_told", "received")),
    "open": Deed(lambda: received().record, lambda it: triage.open_issue(
        it, title="灯", category=category(), by=centre(), at=LATER), ("joined", "opened")),
    "enter": Deed(entry, lambda it: archive.enter(it, by=editor()),
        ("cleared", "opened")),
    "file answered": Deed(entry, lambda it: archive.file(it, past(""), by=editor()),
        ("cleared", "filed")),
    "file closed": Deed(entry, lambda it: archive.file(it, past("centre"), by=editor()),
                        ("cleared", "filed")),
    "join": Deed(lambda: (received().record, opened()), lambda it: triage.join(
        *it, by=centre(), at=LATER), ("joined",)),
    "split": Deed(lambda: (record_of(opened()), opened()), lambda it: triage.split(
        *it, by=centre(), at=LATER), ("split",)),
    "decline": Deed(lambda: received().record, lambda it: triage.decline(
        it, reason="已有办法。", by=centre(), at=LATER), ("declined",)),
    "hand over": Deed(lambda: received().record, lambda it: hand_over(
        it, "sealed", reason="涉及具体人员。", by=centre(), at=LATER), ("handed_over",)),
    "withdraw a request": Deed(lambda: received().record, lambda it: triage.withdraw(
        it, by=person(it), at=LATER), ("withdrawn",)),
    "withdraw the last": Deed(dispatched, lambda it: triage.withdraw(
        record_of(it), by=person_of(it), at=LATER), ("withdrawn", "withdrawn")),
    "dispatch": Deed(opened, lambda it: dispatch.dispatch(
        it, lead=a_department(), brief="灯", helpers=(a_department("信息化中心"),), by=centre(),
        at=LATER), ("dispatched",)),
    "dispatch in another tier": Deed(opened, lambda it: dispatch.dispatch(
        it, lead=a_department(), brief="灯", tier=Tier.URGENT, by=centre(), at=LATER),
        ("dispatched", "retiered")),
    "answer on the spot": Deed(opened, lambda it: answer.answer_on_the_spot(
        it, an_answer(), lead=a_department(), by=centre(), at=LATER), ("answered_on_the_spot",)),
    "accept": Deed(dispatched, lambda it: dispatch.accept(it, by=officer_of(it), at=LATER),
                   ("accepted",)),
    "return": Deed(dispatched, lambda it: dispatch.return_(
        it, reason="不归我处。", by=head_of(it), at=LATER), ("returned",)),
    "rule": Deed(returned, lambda it: dispatch.rule(
        it, lead=a_department("教务处"), reason="归教务处。", by=arbiter(), at=LATER), ("ruled",)),
    "transfer": Deed(in_progress, lambda it: dispatch.transfer(
        it, lead=a_department("教务处"), reason="改派。", by=centre(), at=LATER),
        ("transferred",)),
    "call back": Deed(dispatched, lambda it: dispatch.call_back(
        it, reason="派错了。", by=centre(), at=LATER), ("called_back",)),
    "add a helper": Deed(dispatched, lambda it: dispatch.add_helper(
        it, department=a_department("信息化中心"), by=centre(), at=LATER), ("helper_added",)),
    "finish a part": Deed(helped, lambda it: part.finish(
        it.assignments.get(part="helper"), by=centre(), at=LATER), ("part_done",)),
    "pause": Deed(in_progress, lambda it: dispatch.pause(
        it, reason="等配件。", until=date(2026, 3, 20), by=officer_of(it), at=LATER),
        ("paused",)),
    "resume": Deed(waiting, lambda it: dispatch.resume(it, by=officer_of(it), at=LATER),
                   ("resumed",)),
    "submit": Deed(in_progress, lambda it: answer.submit(
        it, an_answer(), by=officer_of(it), at=LATER), ("submitted",)),
    "answer": Deed(lambda: in_progress(kind=Kind.REPAIR), lambda it: answer.submit(
        it, an_answer(), by=officer_of(it), at=LATER), ("answered",)),
    "send back": Deed(in_review, lambda it: answer.send_back(
        it, reason="写清时间。", by=head_of(it), at=LATER), ("sent_back",)),
    "approve": Deed(in_review, lambda it: answer.approve(it, by=head_of(it), at=LATER),
                    ("approved",)),
    "approve a plan": Deed(lambda: in_review(outcome=Outcome.PLANNED), lambda it: answer.approve(
        it, by=head_of(it), at=LATER), ("approved",)),
    "confirm": Deed(answered, lambda it: close.confirm(it, by=person_of(it), at=LATER),
                    ("closed",)),
    "lapse": Deed(answered, lambda it: close.lapse(it, by=centre(), at=LATER), ("closed",)),
    "strike off": Deed(closed, lambda it: close.strike_off(it, by=centre(), at=LATER),
                       ("struck_off",)),
    "reopen": Deed(closed, lambda it: close.reopen(
        it, reason="又不亮。", by=centre(), at=LATER), ("reopened",)),
    "reopen a plan": Deed(planned, lambda it: close.reopen(
        it, reason="不能等。", by=centre(), at=LATER), ("promises_dropped", "reopened")),
    "take up": Deed(reopened, lambda it: dispatch.take_up(it, by=officer_of(it), at=LATER),
                    ("taken_up",)),
    "merge": Deed(lambda: (opened(), dispatched()), lambda it: close.merge(
        *it, by=centre(), at=LATER), ("merged", "split")),
    "say fixed": Deed(answered, lambda it: follow_up.say(
        record_of(it), follow_up.Said("fixed", 5, "谢谢"), by=person_of(it), at=LATER),
        ("closed", "followed_up", "line_added")),
    "say not fixed": Deed(answered, lambda it: follow_up.say(
        record_of(it), follow_up.Said("not_fixed"), by=person_of(it), at=LATER),
        ("followed_up", "reopened")),
    "promise": Deed(planned, lambda it: promise.make(
        it, text="张贴通知", owner=it.lead, due=date(2026, 7, 1), by=officer_of(it), at=LATER),
        ("promised",)),
    "keep a promise": Deed(planned, lambda it: promise.keep(
        it.promises.get(), by=officer_of(it), at=LATER), ("promise_kept",)),
    "check a promise": Deed(kept_plan, lambda it: promise.check(
        it.promises.get(), by=centre(), at=LATER), ("closed", "promise_checked", "struck_off")),
    "write progress": Deed(in_progress, lambda it: update.write_update(
        it, text="周五更换。", by=officer_of(it), at=LATER), ("progress_written",)),
    "clear": Deed(answered, lambda it: update.clear(
        it, publicity=Publicity.PUBLIC, by=editor(), updates=tuple(it.updates.all()), at=LATER),
        ("cleared",)),
    "clear past the gate": Deed(answered, lambda it: update.clear(
        it, publicity=Publicity.PUBLIC, by=editor(), public_text="值班室 13912345678",
        checked="公布过的值班电话。", at=LATER), ("cleared", "let_through")),
    "correct": Deed(answered, lambda it: update.correct(
        it.updates.get(), text="只换了两根。", by=head_of(it), at=LATER), ("corrected",)),
    "add a line": Deed(lambda: received().record, lambda it: message.add_line(
        it, text="东头那盏。", by=person(it), at=LATER), ("line_added",)),
    "ask a line": Deed(lambda: received(contact=receive.Contact(email="a@example.edu.cn")).record,
                       lambda it: message.add_line(it, text="哪一盏？", by=centre(), at=LATER),
                       ("line_added",)),
    "write a note": Deed(in_progress, lambda it: note.write_note(
        it, text="已电话联系厂家。", by=officer_of(it), at=LATER), ("note_written",)),
    "ask through the centre": Deed(in_progress, lambda it: question.put(
        it, text="是哪一盏灯？", by=officer_of(it), at=LATER), ("question_put",)),
    "let a question out": Deed(asked, lambda it: question.release(
        it, record=record_of(it.issue), wording="请问是哪一盏灯？", by=centre(), at=LATER),
        ("line_added", "question_released")),
    "pass a reply on": Deed(asked_the_person, lambda it: question.pass_on(
        it, text="东头第一盏。", by=centre(), at=LATER), ("reply_passed_on",)),
    "drop a question": Deed(asked, lambda it: question.drop(
        it, reason="转办摘要里已写明。", by=centre(), at=LATER), ("question_dropped",)),
    "keep a ruling": Deed(dispatched, lambda it: ruling.keep_as_rule(
        it, lead=it.lead, reason="归后勤管理处。", by=arbiter()), ("ruling_kept",)),
    "show photos": Deed(dispatched, lambda it: photo.show_department(
        it, (), by=centre(), at=LATER), ("photos_shown",)),
    "add photos to progress": Deed(with_progress, lambda it: photo.add_to_update(
        it, [], [StoredPhoto("a/b.jpg", "a/s.jpg", 6, 3, "0" * 64)], by=officer_of(it.issue),
        at=LATER), ("photos_added",)),
    "cover a photo": Deed(with_a_photo, lambda it: photo.cover(
        it, it.records.get().photos.get(), [], by=editor(), at=LATER), ("photo_covered",)),
    "wall off": Deed(dispatched, lambda it: wall.wall_off(
        it, [a_department("教务处")], by=centre(), at=LATER), ("walled_off",)),
    "remind": Deed(in_progress, lambda it: climb(it, [Rung.DUE], at=LATER), ("reminded",)),
    "escalate": Deed(in_progress, lambda it: climb(it, [Rung.DUE, Rung.CENTRE], at=LATER),
                     ("escalated",)),
    "issue an order": Deed(in_progress, an_order, ("order_issued",)),
    "sign for an order": Deed(lambda: an_order(in_progress()), lambda it: order.receive(
        it, by=head_of(it.issue), at=LATER), ("order_received",)),
    "answer an order": Deed(a_received_order, lambda it: order.reply(
        it, text="已更换。", by=head_of(it.issue), at=LATER), ("order_answered",)),
    "close an order": Deed(an_answered_order, lambda it: order.close(
        it, by=centre(), at=LATER), ("order_closed",)),
    "instruct": Deed(in_progress, an_instruction, ("instructed",)),
    "report on an instruction": Deed(lambda: an_instruction(in_progress()),
        lambda it: instruct.report(it, text="已更换。", by=officer_of(it.issue), at=LATER),
        ("instruction_reported",)),
}  # fmt: skip


def everybody_is_there() -> None:
    """Make the accounts beforehand, so that making them is no part of a deed."""
    for role in (Role.DISPATCHER, Role.EDITOR, Role.ARBITER, Role.OFFICER, Role.HEAD, Role.LEADER):
        staff(a_member(role))
    for name in ("教务处", "信息化中心"):
        a_department(name)
