"""A page that its editor may not publish goes to the publishers."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Workflow

pytestmark = pytest.mark.django_db


def test_review_of_every_page_is_the_publishers():
    workflow = Workflow.objects.get(active=True)

    tasks = [(task.name, list(task.specific.groups.all())) for task in workflow.tasks]

    assert [one.page.depth for one in workflow.workflow_pages.all()] == [1]
    assert (workflow.name, tasks) == ("终审", [("终审", [Group.objects.get(name="publisher")])])
