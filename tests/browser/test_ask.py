"""Asking on a phone, with and without JavaScript, with photos that need care."""

import pytest
from django.core.files.storage import storages
from PIL import Image
from playwright.sync_api import expect

from clearance.models import Photo, RequestRecord
from tests.clearance.photos.pictures import RED, exif, quarters, saved, with_every_metadata
from tests.factories.forms import ask as ask_page

pytestmark = pytest.mark.browser


@pytest.fixture
def photos(tmp_path) -> list[str]:
    """One photo with GPS and more in it, and one taken with the phone on its side."""
    located, turned = tmp_path / "located.jpg", tmp_path / "turned.jpg"
    located.write_bytes(with_every_metadata(quarters(900, 600)))
    turned.write_bytes(saved(quarters(900, 600), exif=exif(6)))
    return [str(located), str(turned)]


@pytest.fixture(params=["phone", "no_js_phone"])
def page(request):
    return request.getfixturevalue(request.param)


def fill_in(page, photos: list[str]) -> None:
    page.get_by_role("radio", name="求助").check()
    page.get_by_label("用一句话说").fill("洗澡水忽冷忽热")
    page.get_by_label("说说情况").fill("示例：晚上十点以后洗澡水忽冷忽热。")
    page.get_by_label("具体位置").fill("四层东头")
    page.get_by_label("拍照或选照片").set_input_files(photos)


def test_request_with_two_photos_ends_in_number_and_code(page, photos, axe):
    ask_page()
    page.goto("/ask/")
    assert axe(page) == []

    fill_in(page, photos)
    page.get_by_role("button", name="提交").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("收到了")
    record = RequestRecord.objects.get()
    expect(page.get_by_text(record.number)).to_be_visible()
    assert axe(page) == []
    assert record.title == "洗澡水忽冷忽热"
    kept = list(Photo.objects.all())
    assert [(photo.width, photo.height) for photo in kept] == [(900, 600), (600, 900)]
    with Image.open(storages["private"].open(kept[1].file.name)) as turned:
        # Held on its side, red was top left; upright it is top right.
        assert _near(turned.getpixel((580, 20)), RED)


def test_form_that_comes_back_has_lost_nothing(page, photos, axe):
    ask_page()
    page.goto("/ask/")
    fill_in(page, photos)
    page.get_by_label("说说情况").fill("")

    page.get_by_role("button", name="提交").click()

    expect(page.get_by_role("alert")).to_contain_text("说说情况")
    expect(page.get_by_label("用一句话说")).to_have_value("洗澡水忽冷忽热")
    expect(page.get_by_role("group", name="已传好 2 张").get_by_role("img")).to_have_count(2)
    assert axe(page) == []

    page.get_by_label("说说情况").fill("示例：晚上十点以后洗澡水忽冷忽热。")
    page.get_by_role("button", name="提交").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("收到了")
    assert Photo.objects.count() == 2


def test_what_holds_for_the_kind_chosen_is_all_that_is_read(phone):
    ask_page()
    phone.goto("/ask/")
    bound = phone.get_by_role("region", name="我们的承诺")
    leave = phone.get_by_role("checkbox", name="可以改写、隐去个人信息后公开办理结果")
    expect(bound.get_by_text("会在")).to_have_count(3)
    expect(bound.get_by_text("受理中心会在").filter(visible=True)).to_have_count(1)

    phone.get_by_role("radio", name="举报").check()

    expect(bound.get_by_text("会在").filter(visible=True)).to_contain_text("纪检部门会在")
    expect(bound.get_by_text("只有纪检部门看得到")).to_be_visible()
    expect(leave).to_be_hidden()
    phone.get_by_role("radio", name="投诉").check()
    expect(leave).to_be_hidden()
    phone.get_by_role("radio", name="求助").check()
    expect(leave).to_be_visible()


def test_photos_chosen_again_join_the_first_up_to_nine(phone, tmp_path):
    ask_page()
    paths = [tmp_path / f"photo-{n}.jpg" for n in range(11)]
    for n, path in enumerate(paths):
        path.write_bytes(saved(quarters(120 + n)))
    phone.goto("/ask/")
    phone.get_by_label("说说情况").fill("示例：晚上十点以后洗澡水忽冷忽热。")
    chosen = phone.get_by_label("拍照或选照片")

    chosen.set_input_files(paths[:2])
    chosen.set_input_files(paths[1:])
    expect(phone.get_by_text("最多再放 9 张")).to_be_visible()
    phone.get_by_role("button", name="删去 photo-0.jpg").click()
    phone.get_by_role("button", name="提交").click()

    expect(phone.get_by_role("heading", level=1)).to_have_text("收到了")
    assert [photo.width for photo in Photo.objects.all()] == [121 + n for n in range(8)]


def test_contact_opens_without_a_script(no_js_phone):
    ask_page()
    no_js_phone.goto("/ask/")
    expect(no_js_phone.get_by_label("手机号")).to_be_hidden()

    no_js_phone.get_by_text("留下联系方式").click()

    expect(no_js_phone.get_by_label("手机号")).to_be_visible()


def _near(pixel, colour) -> bool:
    return all(abs(one - other) < 30 for one, other in zip(pixel, colour, strict=True))
