"""A brief, a title and the public text never quote what the person wrote, however disguised."""

import pytest

from clearance.actions import triage, update
from clearance.actions.own_words import check_own_words
from clearance.refusals import NotPossible
from tests.clearance.wording import is_chinese
from tests.factories.cast import a_place
from tests.factories.clearance import answered, centre, dispatched, editor, opened, received

pytestmark = pytest.mark.django_db
BODY = "昨天晚上十点多,我在三楼水房打水时滑倒,膝盖磕破了,希望尽快处理地面积水。"
# Up to 11 characters in a row are how anybody would say it; 12 are a quotation.
ELEVEN = "了希望尽快处理地面积水"
QUOTED = [
    "我在三楼水房打水时滑倒，膝盖",
    "我在 三楼 水房、打水时\n滑倒……膝盖",
    "“我在三楼水房打水时滑倒”，膝盖受伤，请处理。",
    "请处理：３楼以外，我在三楼水房打水时滑倒，膝盖磕破。",
]
OWN = [
    "三层水房地面积水，有人滑倒受伤，请当日清理。",
    f"学生摔倒{ELEVEN}，请当日办理。",
]


def is_refused(brief: str, issue) -> bool:
    try:
        check_own_words(brief, issue.records.all())
    except NotPossible:
        return True
    return False


@pytest.mark.parametrize("brief", QUOTED)
def test_brief_that_quotes_the_body_is_refused(brief):
    with pytest.raises(NotPossible) as refusal:
        dispatched(body=BODY, brief=brief)

    assert is_chinese(str(refusal.value))


def test_all_requests_of_an_issue_are_read_at_once(django_assert_num_queries):
    issue = opened(body=BODY)
    triage.join(received(body="走廊的灯不亮。").record, issue, by=centre())

    with django_assert_num_queries(1):
        check_own_words(OWN[0], issue.records.all())


@pytest.mark.parametrize("brief", OWN)
def test_brief_in_own_words_goes_out(brief):
    assert dispatched(body=BODY, brief=brief).brief == brief


def test_title_that_quotes_the_body_is_refused():
    with pytest.raises(NotPossible):
        opened(body=BODY, title="我在三楼水房打水时滑倒膝盖磕破")


def test_persons_own_title_is_not_taken_over_whole():
    record = received(body=BODY, title="水房地面太滑").record

    with pytest.raises(NotPossible):
        opened(record=record, title="关于“水房地面太滑”的问题")


def test_short_title_may_be_the_same():
    record = received(body=BODY, title="水房滑").record

    assert opened(record=record, title="水房滑，要防滑垫").title == "水房滑，要防滑垫"


@pytest.mark.parametrize(("marked", "refused"), [(True, False), (False, True)])
def test_another_answer_is_quoted_only_where_the_department_reads_it_anyway(marked, refused):
    answer = {"label": "校园卡尾号", "value": "尾号 880913", "for_department": marked}
    issue = opened(body=BODY, extra=[answer])

    assert is_refused("校园卡（尾号880913）刷不开门，请核查。", issue) is refused


def test_name_of_the_place_may_stand_in_both():
    place = a_place()
    place.name = "现代服务业公共技能实训基地三零三会议室"
    place.save()
    record = received(body=f"{place.name}的空调坏了，热得坐不住。", location=place).record

    issue = opened(record=record, fields={"location": place}, title=f"{place.name}空调不制冷")

    assert issue.title.startswith(place.name)


def test_second_request_of_the_issue_is_not_quoted_either():
    issue = opened(body="水房的灯坏了。")
    triage.join(received(body=BODY).record, issue, by=centre())

    assert is_refused(QUOTED[0], issue)


@pytest.mark.parametrize("words", [{"title": QUOTED[0]}, {"public_text": QUOTED[0]}])
def test_editor_makes_no_quotation_public(words):
    issue = answered(body=BODY, brief=OWN[0])

    with pytest.raises(NotPossible):
        update.clear(issue, publicity="public", by=editor(), **words)

    issue.refresh_from_db()
    assert issue.publicity == "uncleared"
