"""Nothing goes out past the gate unless somebody says why, and the trail keeps who."""

import pytest
from django.core.exceptions import ValidationError

from clearance.actions import update
from clearance.actions.gate import NotForThePublic
from clearance.enums import Audience, Publicity
from clearance.models import AllowedName, Event, Issue, SensitiveWord
from home.models import Person
from tests.factories import clearance as made

pytestmark = pytest.mark.django_db
PHONE = "找王工 138 1234 5678"


def clearing(issue: Issue, **given) -> Issue:
    given = {"publicity": Publicity.PUBLIC, "by": made.editor()} | given
    return update.clear(issue, **given)


@pytest.mark.parametrize("field", ["title", "public_text", "answer_line"])
def test_wording_with_a_number_is_not_cleared(field):
    issue = made.answered()

    with pytest.raises(NotForThePublic, match="138 1234 5678"):
        clearing(issue, **{field: PHONE})

    assert Issue.objects.get(pk=issue.pk).publicity == Publicity.UNCLEARED


def test_answer_with_a_number_is_not_made_public():
    issue = made.answered(text=PHONE)

    with pytest.raises(NotForThePublic):
        clearing(issue, updates=tuple(issue.updates.all()))

    assert issue.updates.get().audience == Audience.ASKERS


def test_what_somebody_has_checked_goes_out_and_the_trail_says_who_and_why():
    issue = made.answered()

    clearing(issue, public_text=PHONE, checked="后勤服务热线，已公布")

    event = Event.objects.get(issue=issue, verb="let_through")
    assert event.actor == made.editor().user
    assert event.data == {"count": 1, "kinds": ["phone"], "reason": "后勤服务热线，已公布"}


def test_clean_wording_leaves_no_row_of_a_check():
    issue = made.cleared(made.answered())

    assert not Event.objects.filter(issue=issue, verb="let_through").exists()


def test_what_is_not_public_needs_no_check():
    issue = clearing(made.answered(), publicity=Publicity.CLOSED, reason="涉及个人", title=PHONE)

    assert issue.publicity == Publicity.CLOSED


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.ASKERS])
def test_progress_that_leaves_the_house_stops_at_the_gate(audience):
    issue = made.answered()

    with pytest.raises(NotForThePublic):
        update.write_update(issue, text=PHONE, audience=audience, by=made.editor())


def test_progress_for_the_staff_does_not():
    issue = made.answered()

    written = update.write_update(issue, text=PHONE, audience=Audience.INTERNAL, by=made.editor())

    assert written.text == PHONE


def test_correction_of_a_public_text_stops_at_the_gate():
    issue = made.cleared(made.answered())

    with pytest.raises(NotForThePublic):
        update.correct(issue.updates.get(), text=PHONE, by=made.editor())


def test_names_of_the_register_and_words_of_the_list_are_found_unless_allowed():
    Person.objects.create(name="赵示例", title="处长")
    SensitiveWord.objects.create(word="示例敏感词")
    issue = made.answered()

    with pytest.raises(NotForThePublic, match=r"赵示例.*示例敏感词"):
        clearing(issue, public_text="赵示例说这是示例敏感词。")
    SensitiveWord.objects.all().delete()
    AllowedName.objects.create(name="赵示例", reason="学校公布的校领导")

    assert clearing(issue, public_text="赵示例答复。").publicity == Publicity.PUBLIC


@pytest.mark.parametrize("word", ["\u200b", " \u2060 "])
def test_word_that_nobody_can_see_is_not_listed(word):
    with pytest.raises(ValidationError) as refusal:
        SensitiveWord(word=word).full_clean()

    assert list(refusal.value.message_dict) == ["word"]
