"""A new key takes over while the site goes on; nothing is lost where a run breaks off."""

from io import StringIO

import pytest
from cryptography.fernet import InvalidToken
from django.core.management import CommandError, call_command
from django.db import connection

from clearance.actions import codes
from clearance.actions.receive import Contact, Visit
from clearance.encryption import is_current
from clearance.models import Notice, Reporter, Support, VisitContact
from clearance.rekeying import rekey as rekeying
from clearance.rekeying.locked import Locked, locked_tables
from tests.factories.clearance import answered, received

pytestmark = pytest.mark.django_db
OLD, NEW = "old-key-" + "o" * 40, "new-key-" + "n" * 40
CONTACT = Contact(name="赵某某", student_number="20260099", phone="13912345678", email="z@a.cn")
VISIT = Visit(call_name="赵同学", phone="13912345678", hours="周三下午")


@pytest.fixture
def rotated(settings):
    """Three requests under the old key, and the new one put before it."""
    settings.FIELD_KEYS = [OLD]
    issue = answered(contact=CONTACT, visit=VISIT)
    received(contact=Contact(email="second@a.cn"))
    received(contact=Contact(phone="13800000000"))
    Support.objects.create(issue=issue, token_hash="t" * 64, email="met@a.cn")
    settings.FIELD_KEYS = [NEW, OLD]
    return issue


def run(*args) -> str:
    out = StringIO()
    call_command("rotate_keys", *args, stdout=out)
    return out.getvalue()


def raw(model) -> list[str]:
    with connection.cursor() as cursor:
        columns = ", ".join(
            Locked(model, ()).model._meta.get_field(c).column for c in locked(model)
        )
        cursor.execute(f"SELECT {columns} FROM {model._meta.db_table} ORDER BY id")
        return [text for row in cursor.fetchall() for text in row if text]


def locked(model) -> tuple[str, ...]:
    return next(one.columns for one in locked_tables() if one.model is model)


def test_old_key_may_go_once_everything_is_locked_anew(rotated, settings):
    run()
    settings.FIELD_KEYS = [NEW]

    first = Reporter.objects.order_by("pk").first()
    assert (first.name, first.student_number, first.phone, first.email) == (
        "赵某某", "20260099", "13912345678", "z@a.cn",
    )  # fmt: skip
    assert VisitContact.objects.get().hours == "周三下午"
    assert Support.objects.get().email == "met@a.cn"
    assert "z@a.cn" in {one.address for one in Notice.objects.all()}


def test_everything_that_is_locked_is_found_by_its_kind():
    labels = {str(one) for one in locked_tables()}

    assert {"clearance.Reporter", "clearance.VisitContact", "clearance.Support",
            "clearance.Notice"} <= labels  # fmt: skip


def test_person_is_matched_across_the_change(rotated, settings):
    run()

    later = received(contact=Contact(student_number="20260099")).record.reporter
    assert Reporter.objects.order_by("pk").first().match_key == later.match_key


def test_second_run_changes_nothing(rotated):
    run()
    once = raw(Reporter)

    told = run()

    assert raw(Reporter) == once
    assert "clearance.Reporter: 3 rows, 0 locked anew" in told


def test_run_that_broke_off_is_gone_on_with(rotated, monkeypatch):
    table = next(one for one in locked_tables() if one.model is Reporter)
    steps = rekeying.rekey(table, size=1)
    next(steps), next(steps)
    steps.close()
    assert [is_current(text) for text in raw(Reporter)] == [True] * 4 + [False] * 2

    told = run("--batch", "1")

    assert "clearance.Reporter: 3 rows, 2 locked anew" in told
    assert all(map(is_current, raw(Reporter)))


def test_what_the_site_changed_meanwhile_is_not_written_over(rotated, monkeypatch):
    first = Reporter.objects.order_by("pk").first()

    def changed_meanwhile(text):
        Reporter.objects.filter(pk=first.pk).update(phone="13700000000")
        return original(text)

    original = rekeying.unlock
    monkeypatch.setattr(rekeying, "unlock", changed_meanwhile)
    run()

    first.refresh_from_db()
    assert (first.phone, first.name) == ("13700000000", "赵某某")


def test_text_that_no_key_opens_is_said_and_the_rest_is_done(rotated, settings):
    settings.FIELD_KEYS = ["lost-key-" + "l" * 40]
    received(contact=Contact(phone="13900000000"))
    settings.FIELD_KEYS = [NEW, OLD]

    with pytest.raises(CommandError, match=r"the first key doesn't open: clearance\.Reporter 1"):
        run()

    current = list(map(is_current, raw(Reporter)))
    assert (current.count(True), current.count(False)) == (6, 1)


def test_check_changes_nothing_and_says_what_is_left(rotated):
    before = raw(Reporter)

    with pytest.raises(CommandError, match=r"clearance\.Reporter 6"):
        run("--check")

    assert raw(Reporter) == before


def test_progress_is_told_without_a_word_of_anybody(rotated):
    told = run("--batch", "2")

    assert "clearance.Reporter: 2 rows, 5 locked anew" in told
    assert [word for word in ("赵", "139", "z@a", "周三") if word in told] == []


def test_code_from_before_opens_while_the_old_key_is_kept_and_not_after(settings):
    settings.FIELD_KEYS = [OLD]
    taken = received()

    settings.FIELD_KEYS = [NEW, OLD]
    run()
    kept = codes.opens(taken.record, taken.code)
    settings.FIELD_KEYS = [NEW]

    assert (kept, codes.opens(taken.record, taken.code)) == (True, False)


def test_code_that_was_used_with_both_keys_no_longer_needs_the_old_one(client, settings):
    settings.FIELD_KEYS = [OLD]
    taken = received()
    settings.FIELD_KEYS = [NEW, OLD]

    client.post("/track/open/", {"number": taken.record.number, "code": taken.code})

    settings.FIELD_KEYS = [NEW]
    taken.record.refresh_from_db()
    assert codes.opens(taken.record, taken.code) is True


def test_without_the_command_the_old_key_is_still_needed(rotated, settings):
    settings.FIELD_KEYS = [NEW]

    with pytest.raises(InvalidToken):
        list(Reporter.objects.all())
