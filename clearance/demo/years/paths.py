"""How a matter goes from what was said to where it ends, with the hours it takes."""

from datetime import datetime, timedelta
from random import Random

from clearance.actions.own_words import quoted
from clearance.demo.years import office, person
from clearance.demo.years.case import Case
from clearance.demo.years.ground import DUTY_ENDS, WORKSHOP_CLOSES
from clearance.demo.years.life import Life
from clearance.enums import Outcome, Part, Pen, Tier
from clearance.models import Assignment, Issue, Promise

# Before the night is over: everything goes that much quicker.
HASTE = 0.12


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


class Path:
    """Walks one life; every step moves ``at`` on."""

    def __init__(self, life: Life, rng: Random, case: Case, at: datetime):
        self.life, self.rng, self.case, self.at = life, rng, case, at
        self.ground = life.ground
        self.is_repair = case.trouble.is_repair
        self.is_urgent = case.trouble.tier == Tier.URGENT
        self.on_call = WORKSHOP_CLOSES if self.is_repair else DUTY_ENDS if self.is_urgent else None
        self.line = ""

    def after(self, least: float, most: float) -> datetime:
        """Go on by so many hours, to when somebody is there to act."""
        haste = HASTE if self.is_urgent else 1
        later = self.at + hours(self.rng.uniform(least, most) * haste)
        self.at = self.ground.staffed(self.rng, later, self.on_call)
        return self.at

    def at_leisure(self, least: float, most: float) -> datetime:
        """The same for somebody who has a bed and no office."""
        self.at = self.ground.awake(self.rng, self.at + hours(self.rng.uniform(least, most)))
        return self.at

    def receive(self) -> None:
        person.speak(self.life, self.rng, self.case, self.at)

    def open(self) -> None:
        self.receive()
        case, record = self.case, self.life.records[0]
        at = self.after(0.1, 3)
        self.life.check(at)
        self.life.issue = Issue(
            title=case.title, kind=case.kind, category=case.category, location=case.place,
            tier=case.trouble.tier, accept_by=record.accept_by, answer_by=record.answer_by,
            resolve_by=record.resolve_by, opened_at=at, changed_at=at,
        )  # fmt: skip
        self.life.move("open", Pen.CENTRE, at, actor=self.ground.centre)
        self.life.join(record, at)

    def others(self) -> None:
        """Now and then more people say the same before it is done."""
        for _one in range(self.rng.choice((0,) * 13 + (1, 1, 1, 2, 3))):
            person.speak(self.life, self.rng, self.case, self.at_leisure(0.2, 5))
            self.life.join(self.life.records[-1], self.after(0.1, 2))

    def dispatch(self, lead=None) -> None:
        self.open()
        self.others()
        at, issue, lead = self.after(0.05, 0.8), self.life.issue, lead or self.case.lead
        self._brief()
        self.life.move("dispatch", Pen.CENTRE, at, actor=self.ground.centre, lead=lead,
                       data={"lead": lead.pk}, dispatched_at=at)  # fmt: skip
        self.life.lead_by(lead, at)
        if self.case.trouble.helper:
            helper = self.ground.departments[self.case.trouble.helper]
            self.life.assignments.append(
                Assignment(issue=issue, department=helper, part=Part.HELPER, assigned_at=at)
            )

    def _brief(self) -> None:
        issue, case = self.life.issue, self.case
        issue.brief = office.brief(self.rng, case.trouble, case.case, issue.title)
        while any(quoted(issue.brief, record) for record in self.life.records):
            issue.brief = office.brief(self.rng, case.trouble, case.case, case.category.name)

    def dispatch_by_detour(self) -> None:
        """To the wrong office first: returned and ruled upon, or handed over by the centre."""
        wrong = self.ground.departments["保卫处" if self.case.lead.name == "团委" else "团委"]
        self.dispatch(wrong)
        lead = self.case.lead
        if self.rng.random() < 0.5:
            reason = self.rng.choice(office.RETURNED)
            self.life.move("return", Pen.HEAD, self.after(0.5, 5), actor=self.ground.head(wrong),
                           data={"reason": reason}, returned_once=True)  # fmt: skip
            name, pen, actor = "rule", Pen.ARBITER, self.ground.arbiter
        else:
            name, pen, actor = "transfer", Pen.CENTRE, self.ground.centre
        at, reason = self.after(0.5, 3), self.rng.choice(office.RULED)
        self.life.move(name, pen, at, actor=actor, data={"lead": lead.pk, "reason": reason},
                       lead=lead, dispatched_at=at)  # fmt: skip
        self.life.lead_by(lead, at)

    def accept(self) -> None:
        self.dispatch_by_detour() if self.rng.random() < 0.03 else self.dispatch()
        at = self.after(0.2, 4)
        self.life.move("accept", Pen.OFFICER, at, actor=self.officer, accepted_at=at)
        if self.rng.random() < 0.08:
            self._progress()
        if self.rng.random() < 0.05:
            self._wait()

    @property
    def officer(self):
        return self.ground.officer(self.life.issue.lead)

    def _progress(self) -> None:
        at = self.after(1, 6)
        text = self.rng.choice(office.PROGRESS_REPAIR if self.is_repair else office.PROGRESS)
        self.life.progress(text, self.officer, at)

    def _wait(self) -> None:
        at, issue = self.after(0.5, 4), self.life.issue
        days = self.rng.randint(2, 9)
        until = (at + timedelta(days=days)).date()
        self.life.move("pause", Pen.OFFICER, at, actor=self.officer, paused_until=until,
                       data={"reason": self.rng.choice(office.WAITING), "until": until},
                       paused_at=at)  # fmt: skip
        span = hours(24 * days - self.rng.uniform(12, 30))
        again = self.at = self.ground.staffed(self.rng, at + span, self.on_call)
        span = again - at
        self.life.move("resume", Pen.OFFICER, again, actor=self.officer, paused_until=None,
                       data={"stood_still": span}, paused_for=span,
                       answer_by=issue.answer_by + span, resolve_by=issue.resolve_by + span)  # fmt: skip

    def _in_time(self, due: datetime) -> None:
        """Mostly within what was promised, sometimes a day or two late."""
        left = max((due - self.at) / hours(1), 0.5)
        late, haste = self.rng.random() < 0.05, HASTE if self.is_urgent else 1
        least, most = (left / haste + 1, left / haste + 50) if late else (0.05 * left, 0.45 * left)
        self.after(least, most)

    def answer(self, outcome: str = "", extra: str = "") -> None:
        """By the department, and where the tier asks for it read by its head."""
        life, issue = self.life, self.life.issue
        self._in_time(issue.answer_by)
        self._finish_helpers()
        outcome = outcome or self.case.trouble.outcome
        text, self.line = self.words()
        text = f"{extra}{text}"
        if self.is_repair:
            life.move("answer", Pen.OFFICER, self.at, actor=self.officer, outcome=outcome,
                      answered_at=self.at, data={"outcome": outcome})  # fmt: skip
            update = self.reply(text, outcome, self.officer)
            life.publish(update, self.at)
        else:
            life.move("submit", Pen.OFFICER, self.at, actor=self.officer)
            update = self.reply(text, outcome, self.officer)
            head = self.ground.head(issue.lead)
            at = self.after(0.3, 5)
            life.move("approve", Pen.HEAD, at, actor=head, outcome=outcome, answered_at=at,
                      data={"outcome": outcome})  # fmt: skip
            life.publish(update, at, approved_by=head)
        self._promise(update)

    def words(self) -> tuple[str, str]:
        return office.answer(self.rng, self.case.trouble, self.case.case, self.case.slots)

    def _finish_helpers(self) -> None:
        for part in self.life.assignments:
            if part.is_unfinished:
                at = self.at
                self.life.tell("part_done", Pen.OFFICER, at,
                               actor=self.ground.officer(part.department),
                               data={"department": part.department.pk})  # fmt: skip
                part.done_at = self.life.issue.changed_at = at

    def reply(self, text: str, outcome: str, writer):
        return self.life.write(text, writer, self.at, outcome=outcome)

    def _promise(self, update) -> None:
        trouble = self.case.trouble
        if update.outcome != Outcome.PLANNED:
            return
        plan = trouble.alternatives(trouble.plan, self.case.case)[0].format_map(self.case.slots)
        due = (self.ground.now + timedelta(days=self.rng.randint(20, 200))).date()
        update.promise_text, update.promise_due = plan, due
        self.life.promises.append(
            Promise(issue=self.life.issue, text=plan, owner=self.life.issue.lead, due=due,
                    made_at=update.approved_at)
        )  # fmt: skip
