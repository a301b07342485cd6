"""Waits that grow, by account and by address, in memory and in Redis."""

import os
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import caches
from django.utils import timezone

from home.signin.throttle import ACCOUNT, BOTH, SHORTEST, Trying

MEMORY = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "signin-test"}
REDIS = os.environ.get("REDIS_URL", "")
BACKENDS = [MEMORY]
if REDIS:
    BACKENDS.append({"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS})
HERE, ELSEWHERE = "10.0.0.1", "10.9.9.9"


@pytest.fixture(autouse=True, params=BACKENDS, ids=["memory", "redis"][: len(BACKENDS)])
def counters(request, settings):
    settings.CACHES = settings.CACHES | {"counters": request.param}
    caches["counters"].clear()
    return caches["counters"]


def wrong(times: int, account: str = "officer", address: str = HERE) -> list[int]:
    return [Trying(account, address).take() for _ in range(times)]


def test_first_tries_are_free_and_then_one_waits():
    waits = wrong(BOTH.free + 2)

    assert waits[: BOTH.free + 1] == [0] * (BOTH.free + 1)
    assert 0 < waits[-1] <= SHORTEST + 1


def test_each_wait_is_twice_the_one_before_and_ends():
    assert [BOTH.wait(BOTH.free + more) for more in (0, 1, 2, 30)] == [15, 30, 60, 900]


def test_trying_while_one_waits_makes_the_wait_no_longer():
    wrong(BOTH.free + 1)
    first, *_, last = wrong(20)

    assert last <= first


def test_somebody_elsewhere_does_not_lock_the_holder_out():
    wrong(ACCOUNT.free - 10, address=ELSEWHERE)

    assert Trying("officer", HERE).take() == 0


def test_attack_from_many_addresses_leaves_the_one_in_use_alone():
    Trying("officer", HERE).was_right()
    for one in range(ACCOUNT.free + 5):
        Trying("officer", f"10.1.0.{one}").take()

    assert Trying("officer", "10.2.0.1").take() > 0
    assert Trying("officer", HERE).take() == 0


def test_right_one_forgets_what_went_wrong_here():
    wrong(BOTH.free)
    Trying("officer", HERE).was_right()

    assert wrong(BOTH.free) == [0] * BOTH.free


def test_count_is_of_the_name_however_it_is_written():
    wrong(BOTH.free + 1, "officer")

    assert Trying("OFFICER", HERE).take() > 0


def test_names_and_addresses_are_not_kept_readable(counters, request):
    wrong(1, "zhang-san", "10.7.7.7")
    if request.node.callspec.id == "memory":
        kept = " ".join(counters._cache)
        assert ("zhang-san" in kept, "10.7.7.7" in kept) == (False, False)


@pytest.mark.django_db
def test_page_says_when_to_try_again_and_then_lets_in(client, django_user_model):
    django_user_model.objects.create_user("officer", password="right-password-1")
    given = {"username": "officer", "password": "wrong"}
    for _ in range(BOTH.free + 1):
        client.post("/signin/", given)

    response = client.post("/signin/", given | {"password": "right-password-1"})
    unknown = [client.post("/signin/", given | {"username": "nobody"}) for _ in range(7)][-1]

    assert response.status_code == unknown.status_code == 429
    assert 0 < int(response.headers["Retry-After"]) <= SHORTEST + 1
    assert "试的次数太多，请 1 分钟后再试。" in response.content.decode()
    if caches["counters"].__class__.__name__ == "LocMemCache":
        with time_machine.travel(timezone.now() + timedelta(seconds=SHORTEST + 1), tick=False):
            response = client.post("/signin/", given | {"password": "right-password-1"})
        assert response.status_code == 302
