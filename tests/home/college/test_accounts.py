"""Accounts: how they are named, who may sign in, how a form names one."""

import pytest
from django.contrib.auth import authenticate

from home.college.accounts import AccountField
from home.models import User

pytestmark = pytest.mark.django_db
WORD = "tea-at-four-o'clock"


def test_user_is_named_family_first_without_a_space():
    user = User(username="zhang", last_name="张", first_name="小商")

    assert user.get_full_name() == "张小商"


def test_user_without_a_name_goes_by_the_account():
    assert str(User(username="zhang")) == "zhang"


def test_demo_account_signs_in_where_the_site_allows_it(settings):
    settings.DEMO_ACCOUNTS_MAY_SIGN_IN = True
    user = User.objects.create_user("demo", password=WORD, is_demo=True)

    assert authenticate(username="demo", password=WORD) == user


def test_demo_account_is_refused_in_production(settings):
    settings.DEMO_ACCOUNTS_MAY_SIGN_IN = False
    User.objects.create_user("demo", password=WORD, is_demo=True)

    assert authenticate(username="demo", password=WORD) is None


def test_real_account_signs_in_in_production(settings):
    settings.DEMO_ACCOUNTS_MAY_SIGN_IN = False
    user = User.objects.create_user("zhang", password=WORD)

    assert authenticate(username="zhang", password=WORD) == user


def test_demo_account_already_signed_in_is_signed_out_in_production(client, settings):
    settings.DEMO_ACCOUNTS_MAY_SIGN_IN = True
    client.force_login(User.objects.create_superuser("demo", is_demo=True))
    settings.DEMO_ACCOUNTS_MAY_SIGN_IN = False

    response = client.get("/admin/")

    assert response.headers["Location"] == "/admin/login/?next=/admin/"


def test_account_field_finds_by_the_name_typed():
    user = User.objects.create_user("zhang")

    assert AccountField().clean("zhang") == user


def test_account_field_refuses_who_has_left():
    User.objects.create_user("zhang", is_active=False)

    with pytest.raises(Exception, match="没有这个账号"):
        AccountField().clean("zhang")


def test_account_field_shows_the_name_of_the_account_held():
    user = User.objects.create_user("zhang")

    assert AccountField().prepare_value(user.pk) == "zhang"
