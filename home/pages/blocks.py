"""The pieces that an editor builds plain pages from."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

PREVIEW = "home/blocks/preview.html"
# What a sentence needs, and nothing that changes how the site looks.
SENTENCE_FEATURES = ["bold", "link", "document-link", "ol", "ul"]


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        template = "home/blocks/heading.html"
        description = _("Begins a part of the page; it hangs at the left on a wide screen.")
        preview_template = PREVIEW
        preview_value = "谁能看到我写的内容"


class ParagraphBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Paragraphs")
        template = "home/blocks/paragraph.html"
        description = _("Running text with links and lists.")
        preview_template = PREVIEW
        preview_value = "<p>你写的内容只有受理中心看得到，承办部门看到的是改写过的办理要求。</p>"

    def __init__(self, **kwargs):
        kwargs.setdefault("features", SENTENCE_FEATURES)
        super().__init__(**kwargs)


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=80)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "home/blocks/picture.html"
        description = _("One picture in the width of the text, with a caption.")
        preview_template = "home/blocks/picture_preview.html"
        preview_value = {"image": None, "caption": "换好的路灯（示例）"}


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Quotation"), max_length=300)
    who = blocks.CharBlock(
        label=_("Who said it"),
        required=False,
        max_length=60,
        help_text=_("A student is quoted without a name."),
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "home/blocks/quote.html"
        description = _("What somebody said, word for word, with their consent.")
        preview_template = PREVIEW
        preview_value = {
            "text": "灯亮了，晚上回来看得清路了。",
            "who": "一位住在三层的同学（示例）",
        }


class BodyBlock(blocks.StreamBlock):
    """The body of a plain page."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    picture = PictureBlock()
    quote = QuoteBlock()

    class Meta:
        required = False
