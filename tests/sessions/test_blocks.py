import pytest
from django.core.exceptions import ValidationError

from sessions.blocks import RecapBlock, VideoBlock

PIECES = RecapBlock().child_blocks


@pytest.mark.parametrize("name", PIECES)
def test_each_piece_says_what_it_is_for(name):
    piece = PIECES[name]
    assert (piece.get_description() != "", piece.meta.icon not in ("", "placeholder")) == (
        True,
        True,
    )


@pytest.mark.parametrize("name", ["paragraph", "quote", "question", "video"])
def test_a_piece_of_words_can_be_seen_before_it_is_chosen(name):
    assert PIECES[name].is_previewable is True


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
