import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from home.pages.blocks import BodyBlock
from sessions.blocks import RecapBlock, VideoBlock

PIECES = RecapBlock().child_blocks | BodyBlock().child_blocks
# What shows that a preview has something in it.
SEEN = {
    "heading": "谁能看到我写的内容",
    "paragraph": "承办部门看到的是改写过的办理要求",
    "picture": "换好的路灯（示例）",
    "quote": "灯亮了，晚上回来看得清路了。",
    "question": "图书馆周末能不能早点开门？",
    "gallery": "当场答复（示例）",
    "video": "第22期下午茶录像（示例）",
}


@pytest.mark.parametrize("name", PIECES)
def test_each_piece_says_what_it_is_for(name):
    piece = PIECES[name]
    assert (piece.get_description() != "", piece.meta.icon not in ("", "placeholder")) == (
        True,
        True,
    )


@pytest.mark.parametrize("name", PIECES)
def test_each_piece_can_be_seen_before_it_is_chosen(admin_client, name):
    piece = PIECES[name]
    address = reverse("wagtailadmin_block_preview")

    shown = admin_client.get(address, {"id": piece.definition_prefix}).text

    assert piece.is_previewable is True
    assert SEEN[name] in shown


def video(url: str):
    return VideoBlock().to_python({"url": url, "title": "录像"})


def test_a_bilibili_video_has_a_player_that_is_asked_for_on_a_click():
    html = VideoBlock().render(video("https://www.bilibili.com/video/BV1xx411c7mD/"))
    player = "https://player.bilibili.com/player.html?autoplay=1&amp;bvid=BV1xx411c7mD"
    assert f'data-player="{player}"' in html
    assert "<iframe" not in html
    assert 'href="https://www.bilibili.com/video/BV1xx411c7mD/"' in html


@pytest.mark.parametrize(
    "url", ["https://example.edu.cn/v/1", "https://www.bilibili.com/video/BV1xx411c7m%22/"]
)
def test_any_other_video_is_a_link_alone(url):
    assert video(url).player == ""


def test_a_video_at_an_open_address_is_refused():
    with pytest.raises(ValidationError):
        VideoBlock().clean(video("http://www.bilibili.com/video/BV1xx411c7mD/"))
