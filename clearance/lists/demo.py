"""The sample site's progress lists."""

from clearance.models import ProgressIndexPage, ProgressListPage
from home.models import Category


def build_progress(home) -> ProgressIndexPage:
    """The lists at /progress/, in the menu, with one special list under it."""
    index = ProgressIndexPage(
        title="进展清单",
        slug="progress",
        show_in_menus=True,
        intro="下午茶、沙龙、午餐和平日收到的事都在这里。每一件办到哪一步，由办理记录直接读出，不靠人工填写。",
        signed="编者按，学生工作处（示例）",
    )
    home.add_child(instance=index)
    index.save_revision().publish()
    living = ProgressListPage(
        title="宿舍与生活服务",
        slug="living",
        intro="只看生活服务这一类。",
        category=Category.objects.get(slug="living"),
    )
    index.add_child(instance=living)
    living.save_revision().publish()
    return index
