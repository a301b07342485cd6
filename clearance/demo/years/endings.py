"""How a life ends: checked and struck off, lapsed, reopened first, withdrawn, declined."""

from datetime import timedelta

from clearance.deadlines import reopened
from clearance.demo.years import office
from clearance.demo.years.life import ASKED_FOR
from clearance.demo.years.paths import Path, hours
from clearance.enums import (
    Audience,
    Check,
    FollowUpAnswer,
    Handling,
    Kind,
    Outcome,
    Pen,
    Publicity,
)

CHECKS = {Check.REPORTER: 60, Check.CENTRE: 22, Check.PATROL: 18}
RATINGS = (5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 3, None, None, 2)
REOPENED_SHARE, SPOT_SHARE, EARLY_SHARE = 0.045, 0.2, 0.6
EARLY_DAYS = timedelta(days=60)


def solved(path: Path) -> None:
    """Done, and somebody other than the department says so."""
    if path.case.kind == Kind.CONSULT and path.rng.random() < SPOT_SHARE:
        _on_the_spot(path)
    else:
        _worked_on(path)
        path.answer()
        if path.rng.random() < REOPENED_SHARE:
            _once_more(path)
    _checked(path)
    _clear(path)


def lapsed(path: Path) -> None:
    """Answered with whatever came of it; nobody said anything in time."""
    _worked_on(path)
    path.answer()
    _lapse(path)
    _clear(path)


def on_the_books(path: Path) -> None:
    """A plan is answered with and waits to be kept."""
    _worked_on(path)
    path.answer()
    _clear(path)


def withdrawn(path: Path) -> None:
    path.open()
    at, life = path.at_leisure(0.3, 9), path.life
    life.move("withdraw", Pen.PERSON, at, outcome=Outcome.WITHDRAWN, closed_at=at)
    life.move_record(life.records[0], "withdraw", Pen.PERSON, at)


def declined(path: Path) -> None:
    path.receive()
    record, at = path.life.records[0], path.after(0.3, 9)
    path.life.move_record(record, "decline", Pen.CENTRE, at, actor=path.ground.centre)
    record.declined_reason = path.rng.choice(office.DECLINED)


def dispatched(path: Path) -> None:
    """As far as the department; what becomes of it is another's to say."""
    path.dispatch()


def _worked_on(path: Path) -> None:
    path.accept()
    recent = path.ground.now - path.at < EARLY_DAYS
    if recent and path.rng.random() < EARLY_SHARE:
        _clear(path)


def _on_the_spot(path: Path) -> None:
    path.open()
    at, life = path.after(0.02, 0.4), path.life
    text, path.line = path.words()
    life.move("answer_on_the_spot", Pen.CENTRE, at, actor=path.ground.centre, lead=path.case.lead,
              outcome=Outcome.SOLVED, data={"outcome": Outcome.SOLVED.value},
              handling=Handling.ON_THE_SPOT, dispatched_at=at, answered_at=at)  # fmt: skip
    life.publish(path.reply(text, Outcome.SOLVED, path.ground.centre), at)


def _once_more(path: Path) -> None:
    """Not fixed, says the person; the second round mends it."""
    at, life = path.at_leisure(2, 60), path.life
    life.say(
        FollowUpAnswer.NOT_FIXED, path.rng.choice((1, 1, 2)), path.rng.choice(office.NOT_FIXED), at
    )
    due = reopened(at)
    life.move("reopen", Pen.PERSON, at, data={"round": 2}, round=2, outcome="", answered_at=None,
              accept_by=due, answer_by=due, resolve_by=due, paused_at=None,
              paused_for=timedelta())  # fmt: skip
    life.move("take_up", Pen.OFFICER, path.after(0.2, 3), actor=path.officer)
    better = office.BETTER_REPAIR if path.is_repair else office.BETTER
    path.answer(extra=f"{path.rng.choice(better)}。")


def _checked(path: Path) -> None:
    check = path.rng.choices(list(CHECKS), list(CHECKS.values()))[0]
    place, lead = path.case.place, path.life.issue.lead
    not_public = place is None or place.is_bedroom or path.case.kind == Kind.COMPLAIN
    if check == Check.PATROL and not_public:
        check = Check.REPORTER
    # Who did it never checks it, and the centre is an office among others.
    if check == Check.CENTRE and lead == path.ground.departments["学生工作处"]:
        check = Check.REPORTER
    _CHECKED[check](path)
    path.life.checked_by = check


def _by_person(path: Path) -> None:
    at, rng = path.at_leisure(0.4, 70), path.rng
    words = rng.choice(office.THANKED) if rng.random() < 0.12 else ""
    path.life.say(FollowUpAnswer.FIXED, rng.choice(RATINGS), words, at)
    _close(path, Pen.PERSON, at, Check.REPORTER)


def _by_centre(path: Path) -> None:
    _close(path, Pen.CENTRE, path.after(18, 90), Check.CENTRE, path.ground.centre)


def _by_patrol(path: Path) -> None:
    _close(path, Pen.PATROL, path.at_leisure(3, 60), Check.PATROL, path.ground.patrol)


_CHECKED = {Check.REPORTER: _by_person, Check.CENTRE: _by_centre, Check.PATROL: _by_patrol}


def _close(path: Path, pen: str, at, check: str, actor=None) -> None:
    data = {"check": check.value if check else ""}
    path.life.move("close", pen, at, actor=actor, data=data, closed_at=at)


def _lapse(path: Path) -> None:
    path.at = path.life.issue.answered_at + ASKED_FOR + hours(0.1)
    _close(path, Pen.TIME, path.at, "")


def _clear(path: Path) -> None:
    """An editor decides what the public reads; of a complaint it reads nothing."""
    issue = path.life.issue
    if path.case.kind == Kind.COMPLAIN:
        return
    at = path.after(0.5, 26)
    level, reason = Publicity.PUBLIC, ""
    if not path.case.may_be_public:
        level, reason = Publicity.CLOSED, "反映人不同意公开"
    elif path.case.place is not None and path.case.place.is_bedroom:
        level, reason = Publicity.PARTLY, "地点是宿舍房间，只公开办理情况"
    path.life.tell("cleared", Pen.EDITOR, at, actor=path.ground.editor,
                   data={"publicity": level.value})  # fmt: skip
    issue.publicity, issue.publicity_reason, issue.answer_line = level, reason, path.line
    issue.cleared_by, issue.cleared_at, issue.changed_at = path.ground.editor, at, at
    if level == Publicity.CLOSED:
        return
    for update in path.life.updates:
        if update.audience == Audience.ASKERS:
            update.audience, update.cleared_at = Audience.PUBLIC, at
