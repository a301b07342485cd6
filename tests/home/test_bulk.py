"""Wagtail's pages for many things at once tell nobody the names of what isn't theirs."""

import pytest
from django.urls import reverse
from wagtail import hooks
from wagtail.images.models import Image
from wagtail.models import Page

from home.college.enums import Role
from home.models import User
from tests.clearance.photos.pictures import quarters, saved
from tests.clearance.photos.pictures import upload as a_file
from tests.factories.cast import a_member, past_the_review
from tests.factories.pages import a_home

pytestmark = pytest.mark.django_db


def every_bulk_page() -> list[str]:
    return [
        reverse(
            "wagtail_bulk_action",
            args=[model._meta.app_label, model._meta.model_name, one.action_type],
        )
        for one in hooks.get_hooks("register_bulk_action")
        for model in one.models
    ]


@pytest.mark.parametrize("role", [Role.OFFICER, Role.LIAISON, Role.PATROL])
def test_staff_without_the_right_are_refused_before_any_name(client, role):
    a_home()
    Image.objects.create(title="图", file=a_file(saved(quarters())), width=1, height=1)
    client.force_login(a_member(role))

    answers = {client.get(f"{page}?id=all").status_code for page in every_bulk_page()}

    assert answers <= {302, 404}


def test_only_those_one_may_act_on_are_named(client):
    image = Image.objects.create(title="图", file=a_file(saved(quarters())), width=1, height=1)
    client.force_login(a_member(Role.EDITOR))

    page = reverse("wagtail_bulk_action", args=["wagtailimages", "image", "delete"])
    response = client.get(f"{page}?id={image.pk}")

    assert [one["item"] for one in response.context["items"]] == [image]


def test_administrators_name_for_many_stays_as_it_was(client):
    root, other = past_the_review(a_member(Role.DISPATCHER)), a_member(Role.OFFICER)
    client.force_login(root)

    page = reverse("wagtail_bulk_action", args=["home", "user", "delete"])
    client.post(f"{page}?id={other.pk}", {})

    assert not User.objects.filter(pk=other.pk).exists()


@pytest.mark.parametrize("ids", ["id=abc", "id=%00", f"id={9**40}", "", "id=all&childOf=abc"])
def test_what_is_no_number_chooses_nothing(client, ids):
    client.force_login(a_member(Role.OFFICER))
    page = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])

    assert client.get(f"{page}?{ids}").status_code in (302, 404)
    assert Page.objects.count() > 0
