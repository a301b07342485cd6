"""The pieces of a tea's recap."""

import re

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from home.pages.blocks import PREVIEW, ParagraphBlock, QuoteBlock

BILIBILI_VIDEO = re.compile(r"bilibili\.com/video/(BV[0-9A-Za-z]{10})")


class QuestionBlock(blocks.StructBlock):
    question = blocks.TextBlock(label=pgettext_lazy("recap", "Question"), max_length=300)
    answer = blocks.TextBlock(label=_("Answer"), max_length=1000)
    who = blocks.CharBlock(
        label=_("Who answered"),
        required=False,
        max_length=60,
        help_text=_("The department, or office and name."),
    )

    class Meta:
        icon = "help"
        label = _("Question and answer")
        template = "sessions/blocks/question.html"
        description = _("What was asked and answered in the hall.")
        preview_template = PREVIEW
        preview_value = {
            "question": "图书馆周末能不能早点开门？",
            "answer": "从下月起周末 8:00 开门，试行一个月后再定。",
            "who": "图书馆（示例）",
        }


class PictureWithCaptionBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=80)

    class Meta:
        icon = "image"
        label = _("Picture")


class GalleryBlock(blocks.ListBlock):
    def __init__(self, **kwargs):
        super().__init__(PictureWithCaptionBlock(), **({"min_num": 1, "max_num": 12} | kwargs))

    class Meta:
        icon = "image"
        label = _("Gallery")
        template = "sessions/blocks/gallery.html"
        description = _("Up to twelve pictures side by side.")
        preview_template = "sessions/blocks/gallery_preview.html"
        preview_value = [
            {"image": None, "caption": "现场提问（示例）"},
            {"image": None, "caption": "当场答复（示例）"},
            {"image": None, "caption": "会后看现场（示例）"},
        ]


class VideoValue(blocks.StructValue):
    @cached_property
    def player(self) -> str:
        """The player's address, which a page asks for only when somebody clicks."""
        found = BILIBILI_VIDEO.search(self["url"])
        base = "https://player.bilibili.com/player.html?autoplay=1&bvid="
        return f"{base}{found[1]}" if found else ""


class VideoBlock(blocks.StructBlock):
    """A link to a recording; a Bilibili one can be played in the page, and loads nothing before."""

    url = blocks.URLBlock(
        label=_("Address of the video"),
        help_text=_("A Bilibili video can be played here; any other opens at its own place."),
    )
    title = blocks.CharBlock(label=_("Title"), max_length=80)
    length = blocks.CharBlock(
        label=_("Length"), required=False, max_length=20, help_text=_("Such as 1:31:00.")
    )
    image = ImageChooserBlock(label=_("Picture"), required=False)

    class Meta:
        icon = "media"
        label = _("Video")
        template = "sessions/blocks/video.html"
        description = _("A video that is fetched from elsewhere only when somebody clicks.")
        preview_template = PREVIEW
        preview_value = {
            "url": "https://www.bilibili.com/video/BV1xx411c7mD/",
            "title": "第22期下午茶录像（示例）",
            "length": "1:31:00",
        }
        value_class = VideoValue

    def clean(self, value):
        value = super().clean(value)
        if not value["url"].startswith("https://"):
            refusal = ValidationError(_("The address begins with https://."))
            raise blocks.StructBlockValidationError({"url": refusal})
        return value


class RecapBlock(blocks.StreamBlock):
    paragraph = ParagraphBlock()
    quote = QuoteBlock()
    question = QuestionBlock()
    gallery = GalleryBlock()
    video = VideoBlock()

    class Meta:
        required = False
