"""Every page is looked through by three people, and nobody lets out what they handed in."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Task, Workflow
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from home.college.enums import Role
from home.models import Membership, StandardPage, User
from home.review.checklist import KEYS
from tests.factories.cast import a_member
from tests.factories.pages import a_home

pytestmark = pytest.mark.django_db
TICKED = dict.fromkeys(KEYS, "on")


def another(role: str, name: str) -> User:
    user = User.objects.create(username=name, email=f"{name}@example.edu.cn")
    Membership.objects.create(user=user, role=role)
    return user


def handed_in(by: User) -> StandardPage:
    page = StandardPage(title="隐私说明", slug="privacy", live=False)
    a_home().add_child(instance=page)
    page.save_revision(user=by)
    page.get_workflow().start(page, by)
    return page


def approve(client, page: StandardPage, by: User, **given):
    client.force_login(by)
    state = StandardPage.objects.get(pk=page.pk).current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(url, given or TICKED, headers={"X-Requested-With": "XMLHttpRequest"})


def step_of(page: StandardPage) -> str:
    page = StandardPage.objects.get(pk=page.pk)
    return page.current_workflow_task.name if page.current_workflow_task else ""


def is_live(page: StandardPage) -> bool:
    return StandardPage.objects.get(pk=page.pk).live


def test_every_page_goes_through_three_reviews():
    workflow = Workflow.objects.get(active=True)

    steps = [
        (task.name, task.specific.step, sorted(group.name for group in task.specific.groups.all()))
        for task in workflow.tasks
    ]

    assert [one.page.depth for one in workflow.workflow_pages.all()] == [1]
    assert (workflow.name, steps) == ("三审", [
        ("初审", "first", ["editor", "publisher"]),
        ("复审", "second", ["editor", "publisher"]),
        ("终审", "final", ["leader", "publisher"]),
    ])  # fmt: skip
    assert set(Task.objects.filter(active=True)) == set(workflow.tasks)


def test_three_approvals_publish(client):
    editor, publisher = a_member(Role.EDITOR), a_member(Role.PUBLISHER)
    page, steps = handed_in(editor), []

    for reviewer in (editor, publisher, a_member(Role.LEADER)):
        steps.append(step_of(page))
        approve(client, page, reviewer)

    assert (steps, is_live(page)) == (["初审", "复审", "终审"], True)


@pytest.mark.parametrize("again", [0, 1])
def test_who_passed_a_step_passes_no_other(client, again):
    page = handed_in(a_member(Role.EDITOR))
    first, second = a_member(Role.PUBLISHER), another(Role.PUBLISHER, "p2")
    for reviewer in (first, second):
        approve(client, page, reviewer)
    last = page.get_workflow().tasks[2].specific

    response = approve(client, page, (first, second)[again])

    assert (response.status_code, step_of(page)) == (403, "终审")
    assert not last.get_task_states_user_can_moderate((first, second)[again]).exists()


def test_who_handed_in_two_others_are_enough(client):
    author = a_member(Role.EDITOR)
    page = handed_in(author)

    for reviewer in (author, a_member(Role.PUBLISHER), a_member(Role.LEADER)):
        approve(client, page, reviewer)

    assert is_live(page)


def test_page_sent_back_is_looked_at_again_by_who_sent_it_back(client):
    page = handed_in(a_member(Role.EDITOR))
    reviewer = a_member(Role.PUBLISHER)
    client.force_login(reviewer)
    state = page.current_workflow_task_state
    client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk]),
        {"comment": "请补出处。"},
    )
    page.current_workflow_state.resume(user=page.current_workflow_state.requested_by)

    approve(client, page, reviewer)

    assert step_of(page) == "复审"


@pytest.mark.parametrize(("passed", "step"), [(1, "复审"), (2, "终审")])
def test_nobody_passes_an_own_page_on_after_the_first_review(client, passed, step):
    author = a_member(Role.PUBLISHER)
    others = [another(Role.PUBLISHER, "p2"), another(Role.PUBLISHER, "p3")]
    page = handed_in(author)
    for reviewer in others[:passed]:
        approve(client, page, reviewer)

    response = approve(client, page, author)

    assert (response.status_code, step_of(page)) == (403, step)
    assert (
        page.get_workflow().tasks[passed].specific.get_task_states_user_can_moderate(author).count()
        == 0
    )


def test_approval_wants_every_tick(client):
    page = handed_in(a_member(Role.EDITOR))

    response = approve(client, page, a_member(Role.PUBLISHER), privacy="on", comment="行")

    assert step_of(page) == "初审"
    assert "涉密" in json.loads(response.content)["html"]


def test_approval_made_by_hand_without_ticks_is_refused(client):
    page = handed_in(a_member(Role.EDITOR))
    client.force_login(a_member(Role.PUBLISHER))

    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {
        "title": "隐私说明", "slug": "privacy", "intro": "", "body-count": "0",
        "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0",
        "action-workflow-action": "true", "workflow-action-name": "approve",
        "workflow-action-extra-data": json.dumps({"comment": "", "privacy": True}),
    })  # fmt: skip

    assert step_of(page) == "初审"


def test_approval_is_kept_with_what_was_checked(client):
    page = handed_in(a_member(Role.EDITOR))
    state = page.current_workflow_task_state

    approve(client, page, a_member(Role.PUBLISHER), comment="标题已改短。", **TICKED)

    state.refresh_from_db()
    assert state.comment == "已核对：涉密、隐私、舆情、意识形态。 标题已改短。"


def test_reviewer_sends_a_page_back(client):
    page = handed_in(a_member(Role.EDITOR))
    client.force_login(a_member(Role.PUBLISHER))
    state = page.current_workflow_task_state

    client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk]),
        {"comment": "请补出处。"},
    )

    state.refresh_from_db()
    assert (state.status, state.comment) == ("rejected", "请补出处。")


def test_publisher_has_no_button_that_passes_by_the_review_and_a_made_up_one_keeps_a_draft(client):
    publisher = a_member(Role.PUBLISHER)
    client.force_login(publisher)
    add = reverse("wagtailadmin_pages:add", args=["home", "standardpage", a_home().pk])

    form = client.get(add).content.decode()
    client.post(add, {
        "title": "通知", "slug": "notice", "intro": "写好的话", "body-count": "0",
        "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", "action-publish": "1",
    })  # fmt: skip

    page = StandardPage.objects.get(slug="notice")
    assert 'name="action-publish"' not in form
    assert 'name="action-submit"' in form
    assert (page.live, page.get_latest_revision_as_object().intro) == (False, "写好的话")


def test_bulk_publishing_does_not_pass_by_the_review(client):
    page = handed_in(a_member(Role.EDITOR))
    client.force_login(a_member(Role.PUBLISHER))

    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{url}?id={page.pk}", {"confirm": "1"})

    assert not is_live(page)


def approved_in_the_editor(page: StandardPage) -> dict:
    """The editor's form, with what the window of the review puts into it."""
    return nested_form_data({
        "title": page.title, "slug": page.slug, "intro": "", "body": streamfield([]),
        "comments": inline_formset([]), "action-workflow-action": "true",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": json.dumps(dict.fromkeys(KEYS, True)),
    })  # fmt: skip


@pytest.mark.parametrize(("accept", "step"), [("application/json", "初审"), ("text/html", "复审")])
def test_saving_by_itself_takes_no_step_of_the_review(client, accept, step):
    editor = a_member(Role.EDITOR)
    page = handed_in(editor)
    client.force_login(editor)

    client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        approved_in_the_editor(page),
        headers={"Accept": accept},
    )

    revisions = page.revisions.count()
    assert (step_of(page), revisions) == (step, 1)


def test_leader_is_led_from_the_desk_to_the_page_that_waits(client):
    editor, leader = a_member(Role.EDITOR), a_member(Role.LEADER)
    page = handed_in(editor)
    client.force_login(leader)
    before = client.get("/admin/", follow=True).text
    for reviewer in (editor, a_member(Role.PUBLISHER)):
        approve(client, page, reviewer)
    client.force_login(leader)
    state = StandardPage.objects.get(pk=page.pk).current_workflow_task_state

    waiting = client.get("/admin/", follow=True)
    approve(client, page, leader)
    after = client.get("/admin/", follow=True).text

    link = f'<a href="{reverse("review", args=[state.pk])}">{page.title}</a>'
    assert waiting.redirect_chain == [("/admin/desk/", 302)]
    assert [link in text for text in (before, waiting.text, after)] == [False, True, False]
