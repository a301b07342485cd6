"""The entries follow what is public, in the transaction that changes it."""

import pytest
from django.db import transaction

from clearance.actions import close, update
from clearance.models import SearchEntry
from tests.clearance.search.made import a_page, a_public_issue
from tests.factories.cast import a_place
from tests.factories.clearance import answered, centre, cleared, dispatched, editor, opened

pytestmark = pytest.mark.django_db


def titles() -> list[str]:
    return list(SearchEntry.objects.exclude(page=None, issue=None).values_list("title", flat=True))


def of_issues() -> list[str]:
    return list(SearchEntry.objects.filter(kind="issue").values_list("title", flat=True))


def test_issue_is_kept_when_it_is_cleared_and_not_before():
    issue = dispatched(title="热水停了")
    assert of_issues() == []

    cleared(issue, title="5 号楼热水忽冷忽热")

    assert of_issues() == ["5 号楼热水忽冷忽热"]


def test_issue_is_taken_away_when_it_is_closed_to_the_public():
    issue = a_public_issue()

    update.clear(issue, publicity="closed", reason="涉及个人。", by=editor())

    assert of_issues() == []


def test_issue_in_a_bedroom_is_not_kept():
    a_public_issue(location=a_place("D3-301", is_bedroom=True))

    assert of_issues() == []


def test_issue_is_taken_away_when_its_place_is_called_a_bedroom():
    place = a_place("D3-302")
    a_public_issue(location=place)

    place.use = "dormitory_room"
    place.save()

    assert of_issues() == []


def test_issue_that_is_merged_is_taken_away():
    issue = a_public_issue("走廊漏水")

    close.merge(issue, a_public_issue("水房漏水"), by=centre())

    assert of_issues() == ["水房漏水"]


def test_entry_has_the_public_answer_and_never_the_persons_words_or_the_brief():
    issue = answered(title="灯不亮", body="我住三楼，姓名王五", brief="请检修线路")

    cleared(issue, public_text="三层走廊照明故障。", answer_line="今晚起恢复照明。")

    kept = SearchEntry.objects.get(issue=issue)
    assert kept.body == "三层走廊照明故障。\n已更换三层走廊的灯管，今晚起恢复照明。"
    assert "王五" not in kept.terms + kept.body
    assert "线路" not in kept.terms


def test_answer_taken_back_leaves_the_entry():
    issue = cleared(answered(title="灯不亮"))

    cleared(issue, updates=())

    assert "灯管" not in SearchEntry.objects.get(issue=issue).terms


def test_corrected_answer_replaces_the_old_words():
    issue = cleared(answered(title="灯不亮"))

    update.correct(issue.updates.get(audience="public"), text="已更换镇流器。", by=editor())

    assert SearchEntry.objects.get(issue=issue).body == "已更换镇流器。"


def test_entry_goes_back_with_the_transaction():
    issue = opened(title="热水停了")

    with transaction.atomic():
        cleared(issue)
        transaction.set_rollback(True)

    assert of_issues() == []


def test_page_is_kept_when_live_and_taken_away_when_not():
    page = a_page("关于回音", text="谁能看到我写的内容")
    kept = SearchEntry.objects.get(page=page)
    assert (kept.kind, kept.title, kept.body) == ("page", "关于回音", "谁能看到我写的内容")

    page.unpublish()

    assert not SearchEntry.objects.filter(page=page.pk).exists()


def test_draft_of_a_live_page_is_not_kept():
    page = a_page("关于回音")

    page.title = "还没审的标题"
    page.save_revision()

    assert SearchEntry.objects.get(page=page).title == "关于回音"


def test_page_that_is_deleted_is_found_no_more():
    page = a_page("关于回音")

    page.delete()

    assert "关于回音" not in titles()
