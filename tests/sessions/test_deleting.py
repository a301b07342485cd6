import pytest
from django.db.models import ProtectedError
from django.urls import reverse

from clearance.models import Issue
from home.college.enums import Role
from sessions.models import TeaSessionPage
from tests.factories.cast import a_member
from tests.factories.pages import a_row, a_tea, published

pytestmark = pytest.mark.django_db

REFUSAL = "“第22期下午茶”不能删除：有 1 件事在那里提出。可以改为取消发布。"


def messages_of(response) -> list[str]:
    return [str(message).strip() for message in response.context["messages"]]


def signed_in(client):
    """Somebody whom Wagtail itself would let delete everything."""
    user = a_member(Role.PUBLISHER)
    user.is_superuser = True
    user.save()
    client.force_login(user)
    return client


def test_a_tea_with_issues_is_not_deleted(client):
    tea = published(a_tea(rows=(a_row(),)))
    address = reverse("wagtailadmin_pages:delete", args=[tea.pk])
    response = signed_in(client).post(address, follow=True)
    assert messages_of(response) == [REFUSAL]
    assert TeaSessionPage.objects.count() == 1


def test_the_list_above_it_is_not_deleted_either(client):
    tea = published(a_tea(rows=(a_row(),)))
    address = reverse("wagtailadmin_pages:delete", args=[tea.get_parent().pk])
    response = signed_in(client).post(address, follow=True)
    assert messages_of(response) == [REFUSAL.replace("第22期下午茶", "下午茶")]
    assert TeaSessionPage.objects.count() == 1


def test_many_at_once_are_refused_for_one_with_issues(client):
    free, tea = a_tea(21), published(a_tea(rows=(a_row(),)))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    chosen = f"?next=/admin/&id={free.pk}&id={tea.pk}"
    response = signed_in(client).post(address + chosen, follow=True)
    assert messages_of(response) == [REFUSAL]
    assert TeaSessionPage.objects.count() == 2


def test_a_tea_without_issues_is_deleted(client):
    tea = published(a_tea())
    signed_in(client).post(reverse("wagtailadmin_pages:delete", args=[tea.pk]))
    assert TeaSessionPage.objects.count() == 0


def test_code_cannot_delete_it_past_the_screen():
    tea = published(a_tea(rows=(a_row(),)))
    with pytest.raises(ProtectedError):
        tea.delete()
    assert Issue.objects.count() == 1


def test_a_tea_with_issues_may_go_offline_and_its_issues_stay_listed(client):
    tea = published(a_tea(rows=(a_row(),)))
    signed_in(client).post(reverse("wagtailadmin_pages:unpublish", args=[tea.pk]))
    assert TeaSessionPage.objects.get().live is False
    assert Issue.objects.listed().count() == 1
