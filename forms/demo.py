"""The demo's two forms: tell us anything, and report damage."""

from wagtail.models import Page

from clearance.enums import Kind, Tier
from forms.enums import FieldType, Target
from forms.models import RequestFormField, RequestFormPage
from home.demo.sample import Sample

WHO_SEES = "不留也能凭编号和查询码查进度。"
CONSENT = {
    "label": "同意为办这件事保存我的联系方式",
    "field_type": FieldType.CHECKBOX,
    "maps_to": Target.CONSENT,
}

GENERAL = (
    {"label": "这是什么事", "help_text": "选不准没关系，我们收到后会改。"},
    {"label": "属于哪一种", "field_type": FieldType.KIND, "required": True},
    {"label": "用一句话说", "help_text": "例如：晚上十点以后洗澡水忽冷忽热",
     "field_type": FieldType.SINGLELINE, "maps_to": Target.TITLE},
    {"label": "说说情况", "help_text": "一次说一件事。请别写别人的姓名、电话、学号。",
     "field_type": FieldType.MULTILINE, "maps_to": Target.BODY, "required": True},
    {"label": "反映的是谁、哪个单位",
     "help_text": "投诉、举报时填，好让他们不经手。只有受理的人看得到。",
     "field_type": FieldType.SINGLELINE, "maps_to": Target.ABOUT},
    {"label": "关于哪方面", "field_type": FieldType.CATEGORY},
    {"label": "在哪里", "help_text": "说清楚地方，办的人就不用再问你一遍。与地点无关的可以不填。"},
    {"label": "楼宇", "field_type": FieldType.PLACE},
    {"label": "具体位置", "help_text": "例如：四层东头开水间",
     "field_type": FieldType.SINGLELINE, "maps_to": Target.PLACE_TEXT},
    {"label": "照片", "help_text": "最多 9 张。我们会去掉定位和相机信息，原图不公开。"},
    {"label": "拍照或选照片", "field_type": FieldType.PHOTOS},
    {"label": "怎么告诉你", "help_text": WHO_SEES},
    {"label": "所在学院", "help_text": "只用来做统计。", "field_type": FieldType.COLLEGE},
    {"label": "姓名", "field_type": FieldType.SINGLELINE, "maps_to": Target.NAME},
    {"label": "手机号", "field_type": FieldType.SINGLELINE, "maps_to": Target.PHONE},
    {"label": "邮箱", "help_text": "答复了会发邮件告诉你。",
     "field_type": FieldType.EMAIL, "maps_to": Target.EMAIL},
    CONSENT,
    {"label": "可以改写、隐去个人信息后公开办理结果", "field_type": FieldType.CHECKBOX,
     "maps_to": Target.MAY_BE_PUBLIC},
)  # fmt: skip

REPAIR = (
    {"label": "哪里坏了", "help_text": "一次报一样，方便派单。"},
    {"label": "什么坏了", "help_text": "例如：走廊灯不亮、水龙头关不住",
     "field_type": FieldType.SINGLELINE, "maps_to": Target.TITLE, "required": True},
    {"label": "坏成什么样", "help_text": "请别在这里写姓名、电话、学号，要留的话填在最后。",
     "field_type": FieldType.MULTILINE, "maps_to": Target.BODY,
     "required": True},
    {"label": "坏了多久", "field_type": FieldType.RADIO, "choices": "今天\n这几天\n一周以上",
     "for_department": True},
    {"label": "在哪里", "help_text": "说到楼层和房间，师傅就不用再问你一遍。"},
    {"label": "楼宇", "field_type": FieldType.PLACE, "required": True},
    {"label": "具体位置", "help_text": "例如：412 室靠窗、二层东头卫生间",
     "field_type": FieldType.SINGLELINE, "maps_to": Target.PLACE_TEXT, "required": True},
    {"label": "照片", "help_text": "拍到坏的地方就行，最多 9 张。我们会去掉定位和相机信息。"},
    {"label": "拍照或选照片", "field_type": FieldType.PHOTOS},
    {"label": "怎么告诉你", "help_text": WHO_SEES},
    {"label": "邮箱", "help_text": "答复了会发邮件告诉你。",
     "field_type": FieldType.EMAIL, "maps_to": Target.EMAIL},
    CONSENT,
    {"label": "可以隐去个人信息后公开办理结果", "field_type": FieldType.CHECKBOX,
     "maps_to": Target.MAY_BE_PUBLIC, "default_value": "on"},
)  # fmt: skip


# What the English site asks; the rest is shown in Chinese.
IN_ENGLISH = {
    "这是什么事": ("What it is", "If you aren't sure, choose what comes nearest."),
    "属于哪一种": ("Kind", ""),
    "用一句话说": ("In a few words", "For example: the shower turns cold after ten at night"),
    "说说情况": ("What happened", "One matter at a time. Leave out names, numbers and phones."),
    "反映的是谁、哪个单位": (
        "Whom or which unit it is about",
        "For complaints and accusations, so that they are kept out of it.",
    ),
    "关于哪方面": ("What it has to do with", ""),
    "哪里坏了": ("What is broken", "One thing at a time."),
    "什么坏了": ("The thing", "For example: corridor light, tap that won't close"),
    "坏成什么样": ("What is wrong with it", "Leave out names, numbers and phones."),
    "坏了多久": ("For how long", ""),
    "在哪里": ("Where it is", "The closer you say it, the sooner somebody finds it."),
    "楼宇": ("Building", ""),
    "具体位置": ("Where exactly", "For example: fourth floor, east end"),
    "照片": ("Photos", "At most 9. Place and camera are taken out of them."),
    "拍照或选照片": ("Take or choose photos", ""),
    "怎么告诉你": ("How we tell you", "Number and code are enough to follow it."),
    "所在学院": ("Your college", "For statistics only."),
    "姓名": ("Name", ""),
    "手机号": ("Mobile phone", ""),
    "邮箱": ("E-mail", "We write to you when it is answered."),
    "同意为办这件事保存我的联系方式": ("You may keep my contact for this matter", ""),
    "可以改写、隐去个人信息后公开办理结果": (
        "The outcome may be published, reworded and without names", "",
    ),
    "可以隐去个人信息后公开办理结果": ("The outcome may be published without names", ""),
}  # fmt: skip


def build(sample: Sample) -> None:
    """Make ``/ask/`` and ``/repair/`` under the home page and lead its two buttons there."""
    home_page = sample.pages["home"]
    home_page.ask_page, home_page.repair_page = build_pages(home_page)
    home_page.save()


def build_pages(home_page: Page) -> tuple[RequestFormPage, RequestFormPage]:
    """The general form and the damage form, made where they don't exist yet."""
    ask = _form_page(
        home_page,
        GENERAL,
        slug="ask",
        title="我要反映",
        intro="<p>四步，一般三分钟。不用登录，也可以不留姓名。</p>",
        kinds=Kind.values,
        default_kind=Kind.HELP,
    )
    repair = _form_page(
        home_page,
        REPAIR,
        slug="repair",
        title="我要报修",
        intro="<p>拍下来，说清楚在哪里。48 小时内给你答复。</p>",
        kinds=[Kind.REPAIR],
        default_kind=Kind.REPAIR,
        tier=Tier.REPAIR,
        button_text="报修",
    )
    return ask, repair


def _form_page(home_page: Page, questions: tuple[dict, ...], **fields) -> RequestFormPage:
    existing = RequestFormPage.objects.child_of(home_page).filter(slug=fields["slug"]).first()
    if existing:
        return existing
    page = RequestFormPage(show_in_menus=True, **fields)
    page.form_fields = [
        RequestFormField(sort_order=place, **_question(one)) for place, one in enumerate(questions)
    ]
    home_page.add_child(instance=page)
    page.save_revision().publish()
    return page


def _question(given: dict) -> dict:
    """A section unless a type is given; the target of its type unless one is given."""
    label_en, help_text_en = IN_ENGLISH.get(given["label"], ("", ""))
    first = {"field_type": FieldType.SECTION, "required": False}
    question = RequestFormField(label_en=label_en, help_text_en=help_text_en, **(first | given))
    question.clean()
    kept = ("label", "help_text", "field_type", "maps_to", "required", "choices",
            "default_value", "for_department", "label_en", "help_text_en")  # fmt: skip
    return {name: getattr(question, name) for name in kept}
