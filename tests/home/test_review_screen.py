"""The screen of a review: read, tick, pass on; what was changed meanwhile is read again."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import TaskState
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from home.college.enums import Role
from home.models import StandardPage
from home.review.checklist import KEYS
from tests.factories.cast import a_member
from tests.factories.pages import a_home
from tests.home.test_review import handed_in, is_live, step_of

pytestmark = pytest.mark.django_db
TICKED = dict.fromkeys(KEYS, "on")


def newest(page: StandardPage) -> TaskState:
    return StandardPage.objects.get(pk=page.pk).current_workflow_task_state


def address(page: StandardPage) -> str:
    return reverse("review", args=[newest(page).pk])


def answer(client, page: StandardPage, role: str, do: str = "approve", **given):
    client.force_login(a_member(role))
    seen = StandardPage.objects.get(pk=page.pk).latest_revision_id
    return client.post(address(page), {"do": do, "seen": seen} | (given or TICKED))


def test_three_reviewers_pass_it_on_and_it_is_published(client):
    page, steps = handed_in(a_member(Role.EDITOR)), []

    for role in (Role.EDITOR, Role.PUBLISHER, Role.LEADER):
        steps.append(step_of(page))
        answer(client, page, role)

    assert (steps, is_live(page)) == (["初审", "复审", "终审"], True)


@pytest.mark.parametrize("is_new", [True, False])
def test_who_handed_it_in_comes_to_the_first_review_at_once(client, is_new):
    editor, home = a_member(Role.EDITOR), a_home()
    client.force_login(editor)
    form = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
    if not is_new:
        known = home.add_child(instance=StandardPage(title="通知", slug="notice"))
        form = reverse("wagtailadmin_pages:edit", args=[known.pk])

    response = client.post(form, nested_form_data({
        "title": "通知", "slug": "notice", "intro": "", "body": streamfield([]),
        "comments": inline_formset([]), "action-submit": "1",
    }))  # fmt: skip

    page = StandardPage.objects.get(slug="notice")
    assert (step_of(page), response["Location"]) == ("初审", address(page))


def test_who_passes_one_is_led_to_the_next(client):
    editor = a_member(Role.EDITOR)
    page = handed_in(editor)
    other = StandardPage(title="另一页", slug="other", live=False)
    a_home().add_child(instance=other)
    other.save_revision(user=editor)
    other.get_workflow().start(other, editor)

    response = answer(client, page, Role.EDITOR)

    assert response["Location"] == address(other)
    assert answer(client, other, Role.EDITOR)["Location"] == reverse("wagtailadmin_home")


def test_a_missing_tick_is_told_beside_it_and_nothing_passes(client):
    page = handed_in(a_member(Role.EDITOR))

    response = answer(client, page, Role.PUBLISHER, privacy="on")

    assert set(response.context["form"].errors) == set(KEYS) - {"privacy"}
    assert step_of(page) == "初审"


def test_sending_back_takes_a_remark_and_no_tick(client):
    page = handed_in(a_member(Role.EDITOR))
    state = newest(page)

    silent = answer(client, page, Role.PUBLISHER, do="reject", comment="")
    answer(client, page, Role.PUBLISHER, do="reject", comment="请补出处。")

    state.refresh_from_db()
    assert list(silent.context["form"].errors) == ["comment"]
    assert (state.status, state.comment) == ("rejected", "请补出处。")


def test_what_was_changed_meanwhile_is_read_again_first(client):
    page = handed_in(a_member(Role.EDITOR))
    seen = page.latest_revision_id
    StandardPage.objects.get(pk=page.pk).save_revision(user=a_member(Role.EDITOR))

    stale = answer(client, page, Role.PUBLISHER, **TICKED, seen=seen)
    step = step_of(page)
    client.post(address(page), stale.context["form"].data)

    assert stale.context["form"].errors == {"seen": ["你看的时候这一页又改过了，请再看一遍。"]}
    assert (step, step_of(page)) == ("初审", "复审")


def test_nobody_comes_to_the_later_review_of_an_own_page(client):
    page = handed_in(a_member(Role.PUBLISHER))
    answer(client, page, Role.EDITOR)

    refused = answer(client, page, Role.PUBLISHER)

    assert (refused["Location"], step_of(page)) == (reverse("wagtailadmin_home"), "复审")


def test_a_review_that_is_done_leads_on(client):
    page = handed_in(a_member(Role.EDITOR))
    done = address(page)
    answer(client, page, Role.EDITOR)

    response = client.get(done)

    assert response["Location"] == reverse("wagtailadmin_home")
    assert step_of(page) == "复审"


def queries_of_first_screen(client) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("wagtailadmin_home"))
    return len(asked)


def test_first_screen_asks_no_more_for_many_that_wait(client):
    editor = a_member(Role.EDITOR)
    client.force_login(editor)
    page = handed_in(editor)
    client.get(reverse("wagtailadmin_home"))
    before = queries_of_first_screen(client)
    for number in range(3):
        other = StandardPage(title=f"第{number}页", slug=f"other-{number}", live=False)
        a_home().add_child(instance=other)
        other.save_revision(user=editor)
        other.get_workflow().start(other, editor)

    after = queries_of_first_screen(client)

    assert f'href="{address(page)}"' in client.get(reverse("wagtailadmin_home")).text
    assert after == before
