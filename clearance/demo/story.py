"""A sample matter walked along the table, each step a while after the last, never in the future."""

from datetime import datetime, timedelta

from django.utils import timezone

from clearance.actions import answer, close, dispatch, part, receive, triage, update
from clearance.actors import Actor, clock, person, staff
from clearance.demo.drawings import draw
from clearance.demo.matter import Matter
from clearance.enums import NEVER_SHOWN_UNCLEARED, Audience, Channel, Part, Publicity, State
from clearance.models import Issue, RequestRecord
from home.college.enums import Role
from home.demo.sample import Sample
from home.models import Category, Department, Membership


class Story:
    """Steps are methods; ``issue`` is the issue as the last step left it."""

    def __init__(self, sample: Sample, matter: Matter):
        self.sample, self.matter = sample, matter
        self.at: datetime = sample.ago(matter.days, matter.hour)
        self.centre = staff(sample.users["dispatcher"])
        self.editor = staff(sample.users["editor"])
        self.record: RequestRecord | None = None
        self.issue: Issue | None = None

    def later(self, hours: float) -> datetime:
        """Move on so many hours, or half the way to the demo's end if that is nearer."""
        step = min(timedelta(hours=hours), (self.sample.now - self.at) / 2)
        self.at += step
        return self.at

    @property
    def lead(self) -> Department:
        return self.sample.department(self.matter.lead)

    def _of_lead(self, role: str) -> Actor:
        return staff(Membership.objects.get(department=self.issue.lead, role=role).user)

    @property
    def officer(self) -> Actor:
        return self._of_lead(Role.OFFICER)

    @property
    def head(self) -> Actor:
        return self._of_lead(Role.HEAD)

    def _say(self, body: str) -> RequestRecord:
        matter = self.matter
        request = receive.Request(
            kind=matter.kind, body=body, channel=Channel.WEB, tier=matter.tier,
            category=Category.objects.get(slug=matter.category),
            location=self.sample.place(matter.place), photos=draw(matter.drawing),
            post_seed=f"demo {matter.days} {body}",
        )  # fmt: skip
        return receive.receive(request, at=self.at).record

    def receive(self) -> None:
        self.record = self._say(self.matter.said)

    def open(self) -> None:
        if self.record is None:
            self.receive()
        category = Category.objects.get(slug=self.matter.category)
        self.issue = triage.open_issue(self.record, title=self.matter.title, category=category,
                                       by=self.centre, at=self.later(1))  # fmt: skip
        for words in self.matter.also:
            self.later(3)
            triage.join(self._say(words), self.issue, by=self.centre, at=self.later(1))

    def dispatch(self) -> None:
        self.open()
        helpers = tuple(self.sample.department(name) for name in self.matter.helpers)
        self.issue = dispatch.dispatch(self.issue, lead=self.lead, brief=self.matter.brief,
                                       helpers=helpers, by=self.centre,
                                       at=self.later(0.4))  # fmt: skip

    def accept(self) -> None:
        self.dispatch()
        self.issue = dispatch.accept(self.issue, by=self.officer, at=self.later(2))
        if self.matter.progress:
            update.write_update(self.issue, text=self.matter.progress, by=self.officer,
                                at=self.later(5))  # fmt: skip

    def answer_of(self) -> answer.Answer:
        due = timezone.localdate(self.sample.now) + timedelta(days=97)
        promise = (self.matter.plan, due) if self.matter.plan else ("", None)
        return answer.Answer(self.matter.outcome, self.matter.answer, *promise)

    def submit(self) -> None:
        self.accept()
        self._finish_helpers()
        self.issue = answer.submit(self.issue, self.answer_of(), by=self.officer, at=self.later(20))

    def _finish_helpers(self) -> None:
        for assignment in self.issue.assignments.filter(part=Part.HELPER):
            part.finish(assignment, by=self.centre, at=self.later(4))

    def answer(self) -> None:
        self.submit()
        if self.issue.state == State.IN_REVIEW:
            self.issue = answer.approve(self.issue, by=self.head, at=self.later(3))

    def lapse(self) -> None:
        self.answer()
        self.issue = close.lapse(self.issue, by=clock(), at=self.later(14 * 24))

    def confirm(self, by: Actor) -> None:
        self.issue = close.confirm(self.issue, by=by, at=self.later(20))

    def reopen(self, words: str) -> None:
        self.issue = close.reopen(self.issue, reason=words, by=self.person(), at=self.later(40))

    def person(self) -> Actor:
        self.record.refresh_from_db()
        return person(self.record)

    def clear(self) -> None:
        """Let the public read it, when the matter says so and it may be read at all."""
        self.issue.refresh_from_db()
        if not self.matter.cleared or self.issue.state == State.MERGED:
            return
        if self.issue.kind in NEVER_SHOWN_UNCLEARED:
            return
        texts = tuple(self.issue.updates.filter(audience=Audience.ASKERS))
        line = texts[-1].text.split("。")[0] if texts else ""
        update.clear(self.issue, publicity=Publicity.PUBLIC, by=self.editor, updates=texts,
                     photos=self._photos(),
                     answer_line=f"{line}。" if line else "", at=self.issue.changed_at)  # fmt: skip

    def _photos(self) -> tuple:
        bedroom = self.issue.location and self.issue.location.is_bedroom
        return () if bedroom else tuple(self.record.photos.all())
