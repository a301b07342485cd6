"""Who said it can't be read from the database, and a changed key opens what the old one locked."""

import pytest
from cryptography.fernet import InvalidToken
from django.db import connection

from clearance import encryption
from clearance.actions import codes
from clearance.actions.receive import Contact, Visit
from clearance.models import Notice, Reporter, VisitContact
from tests.factories.clearance import answered, received

pytestmark = pytest.mark.django_db
CONTACT = Contact(
    name="赵某某", student_number="20260099", phone="13912345678", email="zhao@example.cn"
)
VISIT = Visit(call_name="赵同学", phone="13912345678", hours="周三下午", may_enter=True)
OLD, NEW = "old-key-" + "o" * 40, "new-key-" + "n" * 40


def raw(table: str) -> str:
    """Everything the table holds, as the database keeps it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return str(cursor.fetchall())


def test_contact_reads_as_it_was_given():
    record = received(contact=CONTACT, visit=VISIT).record

    reporter = Reporter.objects.get(record=record)
    assert (reporter.name, reporter.phone, reporter.email) == (
        "赵某某", "13912345678", "zhao@example.cn",
    )  # fmt: skip
    assert VisitContact.objects.get(record=record).hours == "周三下午"


@pytest.mark.parametrize(
    "table",
    ["clearance_reporter", "clearance_visitcontact", "clearance_requestrecord",
     "clearance_event", "clearance_notice"],
)  # fmt: skip
def test_contact_is_in_no_table_as_it_was_given(table):
    answered(contact=CONTACT, visit=VISIT)

    kept = raw(table)
    secrets = [*filter(None, vars(CONTACT).values()), "赵同学", "周三下午"]
    assert [secret for secret in secrets if secret in kept] == []


def test_address_of_a_notice_is_locked_too():
    answered(contact=CONTACT)

    assert "zhao@example.cn" in {notice.address for notice in Notice.objects.all()}
    assert "zhao@" not in raw("clearance_notice")


def test_code_is_kept_as_a_hash_only():
    taken = received()

    assert taken.code not in raw("clearance_requestrecord")
    assert codes.opens(taken.record, taken.code) is True


def test_same_words_are_locked_differently_each_time():
    assert encryption.lock("13912345678") != encryption.lock("13912345678")


def test_key_put_before_the_old_one_opens_what_the_old_one_locked(settings):
    settings.FIELD_KEYS = [OLD]
    taken = received(contact=CONTACT)

    settings.FIELD_KEYS = [NEW, OLD]

    assert Reporter.objects.get().phone == "13912345678"
    assert codes.opens(taken.record, taken.code) is True


def test_key_put_before_the_old_one_locks_from_then_on(settings):
    settings.FIELD_KEYS = [NEW, OLD]
    received(contact=CONTACT)

    settings.FIELD_KEYS = [NEW]

    assert Reporter.objects.get().phone == "13912345678"


def test_old_key_taken_away_opens_nothing(settings):
    settings.FIELD_KEYS = [OLD]
    received(contact=CONTACT)

    settings.FIELD_KEYS = [NEW]

    with pytest.raises(InvalidToken):
        Reporter.objects.get()


def test_same_person_is_matched_by_the_keyed_hash_and_not_by_the_number():
    first = received(contact=CONTACT).record.reporter
    second = received(contact=Contact(student_number=" 20260099 ")).record.reporter
    other = received(contact=Contact(student_number="20260100")).record.reporter

    assert first.match_key == second.match_key != other.match_key
    assert "20260099" not in first.match_key
