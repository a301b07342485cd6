"""What a form's answers become, and what comes back when they can't be taken."""

import unicodedata

import pytest

from clearance.enums import Channel, Kind, Queue, RecordState, Tier
from clearance.models import Reporter, RequestRecord, VisitContact
from forms.enums import FieldType, Target
from home.models import Category, Department
from tests.factories.cast import a_place
from tests.factories.forms import BODY, a_form, send, typed


def test_form_becomes_a_request_of_its_words(client, ask):
    place = a_place().building

    response = send(
        client, ask, kind=Kind.SUGGEST, title="洗澡水忽冷忽热", place=place.pk,
        place_text="四层东头", category=Category.objects.get(slug="living").pk, may_be_public="on",
    )  # fmt: skip

    record = RequestRecord.objects.get()
    assert (response.status_code, response.url) == (303, f"{ask.url}done/")
    assert (record.kind, record.title, record.body) == (Kind.SUGGEST, "洗澡水忽冷忽热", BODY)
    assert (record.location, record.place_text) == (place, "四层东头")
    assert (record.category.slug, record.may_be_public) == ("living", True)
    assert (record.channel, record.origin_page_id) == (Channel.WEB, ask.pk)
    assert (record.state, record.tier) == (RecordState.RECEIVED, Tier.STANDARD)


def test_form_without_leave_is_not_for_the_public(client, ask):
    send(client, ask)

    assert RequestRecord.objects.get().may_be_public is False


def test_form_page_with_a_tier_gives_it(client, repair):
    send(client, repair, title="灯坏了", place=a_place().building.pk, place_text="二层")

    record = RequestRecord.objects.get()
    assert (record.kind, record.tier) == (Kind.REPAIR, Tier.REPAIR)


def test_contact_goes_where_it_is_locked(client, ask):
    send(client, ask, name="张示例", phone="13800000000", email="a@example.edu.cn", consent="on")

    reporter = Reporter.objects.get()
    assert (reporter.name, reporter.phone) == ("张示例", "13800000000")
    assert reporter.email == "a@example.edu.cn"
    assert reporter.record == RequestRecord.objects.get()


def test_no_contact_makes_no_reporter(client, ask):
    send(client, ask)

    assert not Reporter.objects.exists()


def test_contact_without_consent_is_not_taken(client, ask):
    response = send(client, ask, phone="13800000000")

    assert "要留联系方式，请勾选这一项" in response.text
    assert '<details class="fold" open>' in response.text
    assert not RequestRecord.objects.exists()


def test_visit_is_kept_apart_from_the_words(client, db):
    line, box = FieldType.SINGLELINE, FieldType.CHECKBOX
    page = a_form(
        {"label": "怎么称呼你", "field_type": line, "maps_to": Target.VISIT_NAME},
        {"label": "电话", "field_type": line, "maps_to": Target.VISIT_PHONE},
        {"label": "什么时候方便", "field_type": line, "maps_to": Target.VISIT_HOURS},
        {"label": "可以进来修", "field_type": box, "maps_to": Target.VISIT_MAY_ENTER},
        {"label": "同意保存", "field_type": box, "maps_to": Target.CONSENT},
    )

    send(client, page, visit_name="小李", visit_phone="13900000000", visit_hours="中午",
         visit_may_enter="on", consent="on")  # fmt: skip

    visit = VisitContact.objects.get()
    assert (visit.call_name, visit.phone, visit.hours) == ("小李", "13900000000", "中午")
    assert visit.may_enter is True


def test_college_and_grade_are_kept_for_the_figures(client, ask):
    college = Department.objects.create(name="示例学院", kind="college")

    send(client, ask, college=college.pk)

    assert RequestRecord.objects.get().college == college


def test_other_answers_are_kept_in_words_and_order(client, db):
    page = a_form(
        {"label": "坏了多久", "field_type": "radio", "choices": "今天\n这几天",
         "for_department": True},
        {"label": "哪几天", "field_type": "checkboxes", "choices": "周一\n周二\n周三"},
        {"label": "第一次是哪天", "field_type": "date"},
        {"label": "几个人", "field_type": "number"},
        {"label": "试过重启", "field_type": "checkbox"},
        {"label": "补充", "field_type": "singleline"},
    )  # fmt: skip

    send(
        client, page, 坏了多久="这几天", 哪几天=["周一", "周三"], 第一次是哪天="2026-11-20",
        几个人="3", 试过重启="on",
    )  # fmt: skip

    assert RequestRecord.objects.get().extra == [
        {"label": "坏了多久", "value": "这几天", "for_department": True},
        {"label": "哪几天", "value": "周一、周三", "for_department": False},
        {"label": "第一次是哪天", "value": "2026-11-20", "for_department": False},
        {"label": "几个人", "value": "3", "for_department": False},
        {"label": "试过重启", "value": "是", "for_department": False},
    ]


def test_whom_it_is_about_is_for_the_centre_alone(client, ask):
    question = ask.form_fields.get(maps_to=Target.ABOUT)
    question.for_department = True
    question.save()

    send(client, ask, kind=Kind.COMPLAIN, about="后勤管理处 3 号窗口")

    record = RequestRecord.objects.get()
    assert record.extra == [{
        "label": question.label, "value": "后勤管理处 3 号窗口", "for_department": False,
        "about": True,
    }]  # fmt: skip
    kept = ask.get_submission_class().objects.get().form_data
    assert "后勤管理处 3 号窗口" not in kept.values()


def test_accusation_goes_to_the_sealed_queue(client, ask):
    send(client, ask, kind=Kind.ACCUSE)

    assert RequestRecord.objects.get().queue == Queue.SEALED


@pytest.mark.parametrize("kind", [Kind.ACCUSE, Kind.COMPLAIN])
def test_tick_is_no_leave_for_a_complaint_or_an_accusation(client, ask, kind):
    send(client, ask, kind=kind, may_be_public="on")

    assert RequestRecord.objects.get().may_be_public is False


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"phone": "abc"}, "电话号码不对，例如 13800000000 或 0531-80000000。"),
        ({"phone": "1234"}, "电话号码不对，例如 13800000000 或 0531-80000000。"),
        ({"email": "name@"}, "邮箱格式不对，例如 name@example.com。"),
        ({"title": "长" * 61}, "最多 60 字，你写了 61 字。"),
    ],
)
def test_what_is_typed_wrong_is_told_with_an_example(client, ask, given, told):
    response = send(client, ask, consent="on", **given)

    assert list(response.context["form"].errors.values()) == [[told]]


@pytest.mark.parametrize("phone", ["１３８００００００００", "0531-8000 0000", "+86 (531) 800"])
def test_phone_is_taken_as_people_write_it(client, ask, phone):
    send(client, ask, phone=phone, consent="on")

    assert Reporter.objects.get().phone == unicodedata.normalize("NFKC", phone)


def test_text_has_no_length_that_would_cut_a_paste(client, ask):
    page = client.get(ask.url).text

    assert "maxlength" not in page
    assert 'data-longest="2000"' in page


def test_kind_that_is_not_offered_is_refused(client, repair):
    page = a_form({"label": "类型", "field_type": "kind", "maps_to": "kind"}, kinds=["help"])

    response = send(client, page, kind=Kind.ACCUSE)

    assert list(response.context["form"].errors) == [page.get_form_fields()[1].name]
    assert not RequestRecord.objects.exists()


def test_form_with_errors_keeps_everything_typed(client, ask):
    response = send(client, ask, body="", title="洗澡水", place_text="四层东头", kind=Kind.SUGGEST)

    assert response.request["PATH_INFO"] == f"{ask.url}send/"
    assert "请填这一项。" in response.text
    assert 'value="洗澡水"' in response.text
    assert 'value="四层东头"' in response.text
    assert 'value="suggest" id="id_' in response.text
    assert response.context["form"].value_of("kind") == Kind.SUGGEST
    assert response.wsgi_request.session.accessed is False
    assert not RequestRecord.objects.exists()


def test_form_with_errors_keeps_its_nonce(client, ask):
    response = send(client, ask, body="")

    assert response.context["nonce"] == "nonce-of-the-form-0001"


def test_form_filled_by_a_machine_is_not_taken(client, ask):
    response = send(client, ask, website="http://example.com")

    assert "请把“website”一栏清空再提交。" in response.text
    assert not RequestRecord.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Referer": "http://[::1/ask/"},
    ],
)
def test_form_sent_from_another_site_is_refused(client, ask, headers):
    response = send(client, ask, headers=headers)

    assert response.status_code == 403
    assert "这次提交来自别的网站" in response.text
    assert not RequestRecord.objects.exists()


@pytest.mark.parametrize(
    "headers", [{}, {"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}]
)
def test_form_sent_from_our_own_page_is_taken(client, ask, headers):
    assert send(client, ask, headers=headers).status_code == 303


def test_sending_is_exempt_from_the_token_and_nothing_else_is(ask, client):
    client.handler.enforce_csrf_checks = True

    assert client.post(f"{ask.url}send/", typed(ask)).status_code == 303
    assert client.post(ask.url, typed(ask)).status_code == 403
    assert client.post("/no-form/send/", {}).status_code == 403


def test_reading_where_forms_are_sent_goes_back_to_the_form(client, ask):
    response = client.get(f"{ask.url}send/")

    assert (response.status_code, response.url) == (302, ask.url)


def test_post_to_the_page_itself_writes_nothing(client, ask):
    client.post(ask.url, typed(ask))

    assert not RequestRecord.objects.exists()


def test_post_larger_than_allowed_comes_back_with_a_word(client, ask, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    response = send(client, ask, body="长" * 1000)

    assert "一次发得太多" in response.text
    assert not RequestRecord.objects.exists()
