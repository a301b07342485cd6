"""隐私说明: how this site works, put as a page that a college looks through and makes its own."""

from home.models import HomePage, StandardPage

INTRO = "我们存什么，谁能看到，怎样撤回。"
BODY = (
    ("heading", "可以不留姓名"),
    ("paragraph", "<p>反映问题不用登录，姓名、学号、电话、邮箱都可以不填。不填联系方式时，"
     "凭编号和查询码查看进展、补充情况。查询码只显示一次，本站存的是校验值，不是查询码本身。</p>"),
    ("heading", "存什么"),
    ("paragraph", "<p>你写的内容、选的地点和类别、上传的照片，以及自愿填写的联系方式。"
     "联系方式和内容分开存，加密保存。照片在收到时重新生成，拍摄时间、位置和设备信息不保留。</p>"
     "<p>报修时留的上门联系方式另外存放，只给上门的承办人看，办结时删除。"
     "其他联系方式在事项办结 24 个月后自动删除，原话中的姓名和号码同时去掉；事项和答复保留。</p>"),
    ("heading", "谁能看到"),
    ("paragraph", "<p>原话只有受理中心看得到。承办部门看到的是受理中心改写的事由和同意转交的图片，"
     "看不到你是谁。受理中心查看联系方式要写理由，每次都留记录，"
     "何时、为何看过，你凭查询码能看到。举报只进纪检办公室。</p>"),
    ("heading", "公开什么"),
    ("paragraph", "<p>公开的文字由编辑改写，发布前逐条检查电话、证件号、学号、账号和姓名，"
     "图片中的人脸、姓名等先打码。你没有同意公开的图片不会公开。宿舍房间的事不公开文字和图片；"
     "投诉和举报没有经过审核，公开页面上什么都不显示。</p>"),
    ("heading", "浏览不留痕迹"),
    ("paragraph", "<p>浏览公开页面不设 Cookie，页面也不向别的网站请求任何内容。"
     "提交和查询时用一个会话 Cookie，查询码打开的记录半小时后自动锁上。"
     "录像点了播放才从视频网站加载。</p>"),
    ("heading", "撤回、更正和删除"),
    ("paragraph", "<p>凭编号和查询码可以随时补充或撤回，也可以下载你的信息、申请删除身份信息："
     "已办结的马上删除，还在办的办结后删除。书面向受理中心提出也可以。"
     "查询码丢了，可以发一个新的到提交时留的联系方式。要求更正，请联系受理中心，"
     "办公时间见页脚。</p>"),
)  # fmt: skip


def build_privacy(home: HomePage) -> StandardPage:
    """Add the page under the home page, live."""
    page = StandardPage(title="隐私说明", slug="privacy", intro=INTRO, body=BODY)
    home.add_child(instance=page)
    page.save_revision().publish()
    return page
