"""Public matters and pages to be found."""

from clearance.models import Issue
from home.models import StandardPage
from tests.factories.clearance import cleared, dispatched
from tests.factories.pages import a_home


def a_public_issue(title: str = "三层走廊的灯不亮", text: str = "", **fields) -> Issue:
    return cleared(dispatched(title=title, fields=fields), public_text=text)


def a_page(title: str = "关于回音", text: str = "", **fields) -> StandardPage:
    slug = f"page-{StandardPage.objects.count()}"
    body = [{"type": "paragraph", "value": f"<p>{text}</p>"}] if text else []
    page = StandardPage(title=title, slug=slug, body=body, **fields)
    return a_home().add_child(instance=page)
