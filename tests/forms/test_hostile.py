"""Whatever is typed is stored or answered with a word, and never a broken page."""

import pytest
from django.utils import timezone

from clearance.models import RequestRecord
from clearance.track.throttle import SENT_FROM_ADDRESS, take
from forms import held
from tests.clearance.photos.pictures import quarters, saved, upload
from tests.factories.forms import BODY, a_form, name_of, send

LONG = "长" * 10_000
STRANGE = ("\x00", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), "\u202eتجربة")
STORED, REFUSED = 303, 200
EVERY_TYPE = (
    {"label": "一行", "field_type": "singleline"},
    {"label": "几行", "field_type": "multiline"},
    {"label": "数", "field_type": "number"},
    {"label": "网址", "field_type": "url"},
    {"label": "勾", "field_type": "checkbox"},
    {"label": "多勾", "field_type": "checkboxes", "choices": "甲\n乙"},
    {"label": "下拉", "field_type": "dropdown", "choices": "甲\n乙"},
    {"label": "多选", "field_type": "multiselect", "choices": "甲\n乙"},
    {"label": "单选", "field_type": "radio", "choices": "甲\n乙"},
    {"label": "日", "field_type": "date"},
    {"label": "时", "field_type": "datetime"},
    {"label": "类别", "field_type": "category", "maps_to": "category"},
    {"label": "楼宇", "field_type": "place", "maps_to": "place"},
    {"label": "学院", "field_type": "college", "maps_to": "college"},
    {"label": "哪里", "field_type": "singleline", "maps_to": "place_text"},
    {"label": "年级", "field_type": "singleline", "maps_to": "grade"},
    {"label": "标题", "field_type": "singleline", "maps_to": "title"},
    {"label": "邮箱", "field_type": "email", "maps_to": "email"},
    {"label": "同意", "field_type": "checkbox", "maps_to": "consent"},
)
ANYTHING = (
    LONG, *STRANGE, "-1", "99999999999999999999", "1e400000", "NaN", "0001-01-01",
    "9999-12-31T23:59", "0001-01-01T00:00", "[]", "<script>alert(1)</script>", "' OR 1=1 --",
    "%s%(x)s{0}", "\r\n" * 3000,
)  # fmt: skip


@pytest.mark.parametrize("text", ANYTHING, ids=range(len(ANYTHING)))
def test_anything_in_every_kind_of_question_is_answered(client, db, text):
    page = a_form(*EVERY_TYPE)

    for question in EVERY_TYPE:
        response = send(client, page, **{question["label"]: text})
        assert response.status_code in (STORED, REFUSED)
        if response.status_code == REFUSED:
            assert response.context["form"].errors != {}


@pytest.mark.parametrize(
    ("text", "status"),
    [(LONG, REFUSED), ("\x00", REFUSED), ("   \n", REFUSED), ("\u200b\u2060\ufeff", REFUSED),
     ("\u3164\u2800\ufe0f", REFUSED), ("😀", STORED), ("长" * 2000, STORED),
     (f"{BODY}😀", STORED), (f"\u202e{BODY}", STORED)],
)  # fmt: skip
def test_body_is_stored_as_it_was_said_or_refused(client, ask, text, status):
    response = send(client, ask, body=text)

    assert response.status_code == status
    stored = [text] if status == STORED else []
    assert list(RequestRecord.objects.values_list("body", flat=True)) == stored


def test_words_that_look_like_markup_stay_words(client, ask):
    response = send(client, ask, body="", title="<script>alert(1)</script>")

    assert "<script>alert(1)</script>" not in response.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in response.text


@pytest.mark.parametrize(
    "body", [b"", b"--x--", b"\xff\xfe", b'--x\r\nContent-Disposition: form-data; name="a']
)
def test_broken_post_is_answered(client, ask, body):
    response = client.post(f"{ask.url}send/", body, content_type="multipart/form-data; boundary=x")

    assert response.status_code == REFUSED
    assert not RequestRecord.objects.exists()


def test_thousands_of_fields_are_answered_with_a_word(client, ask):
    fields = "&".join(f"f{n}=1" for n in range(2000))

    response = client.post(
        f"{ask.url}send/", fields, content_type="application/x-www-form-urlencoded"
    )

    assert "一次发得太多" in response.text
    assert "请用浏览器返回" in response.text


def test_more_than_a_full_hall_sends_comes_back_later_with_its_text(client, ask):
    for _n in range(SENT_FROM_ADDRESS.tries):
        take(SENT_FROM_ADDRESS, "127.0.0.1", at=timezone.now())

    response = send(client, ask, title="洗澡水忽冷忽热", kind="suggest")

    assert (response.status_code, RequestRecord.objects.count()) == (429, 0)
    assert [text in response.text for text in (BODY, "洗澡水忽冷忽热")] == [True, True]
    assert response.context["form"][name_of(ask, "kind")].value() == "suggest"
    assert "写的内容还在" in response.text


def test_photos_are_not_held_without_bound(client, ask, monkeypatch):
    monkeypatch.setattr(held, "MOST_AN_HOUR", 2)
    photos = [upload(saved(quarters(12, 8)), f"{n}.jpg") for n in range(2)]

    kept = [send(client, ask, body="", photos=photos).context["kept"] for _try in range(2)]

    assert [len(one) for one in kept] == [2, 0]
