"""The college a journey takes place in: the demo's people, places and pages, and no matters."""

from datetime import timedelta

from django.utils import timezone

import forms.demo
import home.demo
from clearance.lists.demo import build_progress
from home.demo.sample import Sample
from home.models import Category, Location, Term
from sessions.demo.build import build_session_index
from sessions.models import RaisedIssue, TeaSessionPage

# A password of the tests' own database, which lives as long as they do.
PASSWORD = "only-for-the-journeys"


def build_college() -> Sample:
    """Every role's account, the register, the two forms, and empty lists of teas and matters."""
    sample = Sample(now=timezone.now(), password=PASSWORD)
    home.demo.build(sample)
    front = sample.pages["home"]
    sample.pages["progress"] = front.progress_page = build_progress(front)
    sample.pages["sessions"] = build_session_index(front)
    forms.demo.build(sample)
    home.demo.arrange(sample)
    return sample


def held_yesterday(sample: Sample, *titles: str) -> TeaSessionPage:
    """A tea published by the editor, its matters waiting for the reception centre.

    Yesterday and not a literal day: the live site reads the clock, and its deadlines run.
    """
    tea = TeaSessionPage(
        title="第23期下午茶",
        slug="tea-23",
        number=23,
        date=timezone.localdate(sample.now) - timedelta(days=1),
        term=Term.objects.last(),
        place="示例教学楼 303 会议室",
    )
    tea.raised = [
        RaisedIssue(
            title=title,
            category=Category.objects.get(slug="hot-water"),
            location=Location.objects.get(code="A5"),
        )
        for title in titles
    ]
    sample.pages["sessions"].add_child(instance=tea)
    editor = sample.users["editor"]
    tea.save_revision(user=editor).publish(user=editor, skip_permission_checks=True)
    return tea


def held_a_fortnight_ago(sample: Sample) -> TeaSessionPage:
    """The last tea of the series, where nothing was raised."""
    day = timezone.localdate(sample.now) - timedelta(days=14)
    tea = TeaSessionPage(
        title="第22期下午茶", slug="tea-22", number=22, date=day, term=Term.objects.last(),
        place="示例教学楼 303 会议室",
    )  # fmt: skip
    sample.pages["sessions"].add_child(instance=tea)
    editor = sample.users["editor"]
    tea.save_revision(user=editor).publish(user=editor, skip_permission_checks=True)
    return tea
