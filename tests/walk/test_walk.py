"""Everybody goes to every address of the URL configuration; nobody is told what is not theirs.

What stands behind the addresses carries a mark in each thing that is not everybody's
(``marks``); whatever is sent, logged, put into the outbox or kept in a cache is searched.
"""

import logging

import pytest
from django.core.cache import caches
from django.db import transaction
from wagtail.contrib.forms.models import FormSubmission
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from clearance.models import Notice
from tests.walk.addresses import addresses
from tests.walk.cast import ADMINISTRATOR, AT_WAGTAILS, EVERYBODY, LIKE_AN_OFFICER
from tests.walk.marks import (
    CENTRE,
    DEPARTMENT,
    DISCIPLINE,
    EDITORS,
    IDENTITY,
    KNOWS_ISSUE,
    MAY_BE_TOLD,
    OVERSEERS,
    REVIEWERS,
    SAID,
    UPLOAD,
)
from tests.walk.walking import go
from tests.walk.world import World, a_world

pytestmark = pytest.mark.django_db
# Wagtail's own page for trying out what a broken page looks like.
MEANT_TO_BREAK = "wagtailadmin_error_test"
ELSEWHERE = frozenset({"officer elsewhere", "head elsewhere"})
# Who is let in where one thing of the domain is shown. Everybody else is refused.
LET_IN = {
    "desk_issue issue": KNOWS_ISSUE,
    "desk_issue walled": KNOWS_ISSUE - {"officer", "head", "assistant"} | ELSEWHERE,
    "desk_issue sealed_issue": DISCIPLINE,
    "desk_record record": CENTRE,
    "desk_record_move record": CENTRE,
    "desk_reveal record": CENTRE,
    "desk_record sealed_record": DISCIPLINE,
    "desk_record_move sealed_record": DISCIPLINE,
    "desk_reveal sealed_record": DISCIPLINE,
    "desk_visit issue": frozenset({"officer"}),
    "desk_visit walled": frozenset(),
    "desk_visit sealed_issue": frozenset(),
    "desk_readings": REVIEWERS,
    "desk_receive": CENTRE,
    "desk_calls": CENTRE,
    "desk_call record": frozenset(),
    "desk_rule_trial rule": CENTRE,
    "follow_up": frozenset(),
    "desk_leave": DEPARTMENT | ELSEWHERE | {"liaison"},
    "desk_duty": frozenset({"dispatcher", ADMINISTRATOR}),
    "desk_cockpit": OVERSEERS - EDITORS,
    "desk_college": frozenset({"liaison"}),
    "desk_order order": KNOWS_ISSUE,
    "desk_order walled_order": KNOWS_ISSUE - {"officer", "head", "assistant"} | ELSEWHERE,
    "desk_ledger": OVERSEERS | DEPARTMENT | ELSEWHERE,
    "archive": EDITORS,
    "archive_template": EDITORS,
    "archive_export": EDITORS,
    "desk_clearing": EDITORS,
    "review": EDITORS | {ADMINISTRATOR},
    "operations": frozenset({"dispatcher", ADMINISTRATOR}),
    "desk_cover issue": frozenset(),
    "photo": KNOWS_ISSUE,
    "public_photo": frozenset(),
    "my_open": frozenset(),
    "second_factor_reset": frozenset({ADMINISTRATOR}),
    "track_record": frozenset(),
    "track_line": frozenset(),
    "track_say": frozenset(),
    "track_withdraw": frozenset(),
    "track_data": frozenset(),
    "track_erase": frozenset(),
    "^media/(?P<path>.*)$ private": frozenset(),
    "clearance_notice_modeladmin_inspect": frozenset({"dispatcher"}),
    "wagtailforms:list_submissions": CENTRE,
    "wagtailforms:delete_submissions": frozenset(),
}


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> World:
    """One world for the whole walk: what each step changes is undone after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield a_world()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def places(world):
    return addresses(world)


@pytest.mark.parametrize("who", EVERYBODY)
def test_walk_tells_nobody_what_is_not_theirs(world, places, caplog, who):
    everywhere = who in AT_WAGTAILS
    let_in = walk(world, [one for one in places if everywhere or not one.is_wagtails], caplog, who)

    assert let_in & LET_IN.keys() == {key for key, people in LET_IN.items() if who in people}


@pytest.mark.prove
@pytest.mark.parametrize("who", [one for one in EVERYBODY if one not in AT_WAGTAILS])
def test_walk_through_wagtails_own_screens_tells_nobody_either(world, places, caplog, who):
    walk(world, [one for one in places if one.is_wagtails], caplog, who)


def test_those_an_officer_goes_for_hold_no_more_rights_than_an_officer(world):
    assert {rights(world.people[who]) for who in LIKE_AN_OFFICER} == {
        rights(world.people["officer"])
    }


def rights(user) -> tuple:
    """What Wagtail asks for on its own screens."""
    groups = user.groups.all()
    return (
        frozenset(one for one in user.get_all_permissions() if not one.startswith("clearance.")),
        GroupPagePermission.objects.filter(group__in=groups).count(),
        GroupCollectionPermission.objects.filter(group__in=groups).count(),
    )


def walk(world: World, places: list, caplog, who: str) -> set[str]:
    """Go there, find nothing told that isn't theirs, nothing broken; return what was opened."""
    caplog.set_level(logging.INFO)
    told, broken, wrote, let_in = [], [], [], set()

    for got in go(world, places, who):
        told += [(got.address.url, mark) for mark in got.told if who not in MAY_BE_TOLD[mark]]
        broken += [got.address.url] if is_broken(got) else []
        wrote += [got.address.url] if got.wrote else []
        let_in |= {got.address.key} if got.opened else set()

    assert (told, broken, wrote) == ([], [], [])
    assert marks_in(caplog.text) == []
    assert marks_in(kept_in_caches()) == []
    return let_in


def is_broken(got) -> bool:
    return got.status >= 500 and got.address.key != MEANT_TO_BREAK


def marks_in(text: str) -> list[str]:
    """Who it was, what was said and what came with the upload; the wording of staff is theirs."""
    return [mark for mark in (*IDENTITY, *UPLOAD, *SAID) if mark in text]


def test_every_row_of_the_table_is_an_address(places):
    assert LET_IN.keys() - {address.key for address in places} == set()


def test_notices_repeat_nothing_that_was_said(world):
    sent = [f"{notice.subject} {notice.body}" for notice in Notice.objects.all()]

    assert len(sent) > 0
    assert marks_in(" ".join(sent)) == []


def test_submissions_name_nobody(world):
    kept = " ".join(str(one.form_data) for one in FormSubmission.objects.all())

    assert [mark for mark in (*IDENTITY, *UPLOAD) if mark in kept] == []


def kept_in_caches() -> str:
    return " ".join(repr(value) for cache in caches.all() for value in vars(cache).values())
