"""The newest public matters as an Atom feed, for readers and for other sites of the college."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from clearance.faces.rows import IssueRow
from clearance.lists.parts import with_row_parts
from clearance.lists.rows import row_of
from clearance.models import Issue, ProgressIndexPage
from home.absolute import absolute
from home.public import public_page

ENTRIES = 50


@require_safe
@public_page
def issues_feed(request: HttpRequest) -> HttpResponse:
    """The matters whose words an editor cleared, the last change first."""
    feed = Atom1Feed(
        title=_("Huiyin: what came of it"),
        link=absolute(_address_of_lists(request)),
        description=_("The last changes of matters that are public."),
        feed_url=absolute(request.path),
        language=get_language(),
    )
    now = timezone.now()
    for issue in with_row_parts(Issue.objects.cleared().order_by("-changed_at", "-pk"))[:ENTRIES]:
        row = row_of(issue, now)
        if row.cleared:
            _add(feed, issue, row)
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _add(feed: Atom1Feed, issue: Issue, row: IssueRow) -> None:
    """The summary is HTML to whoever reads the feed, and our words are not."""
    feed.add_item(
        title=row.title,
        link=absolute(row.url),
        description=escape(_how_it_stands(row)),
        unique_id=absolute(f"/progress/issues/{issue.number}/"),
        pubdate=issue.opened_at,
        updateddate=issue.changed_at,
        author_name=", ".join(row.departments) or _("Huiyin"),
        categories=(row.category,),
    )


def _how_it_stands(row: IssueRow) -> str:
    when = str(row.when) if row.when else ""
    return " ".join(part for part in (str(row.echo.word), when, row.answer) if part)


def _address_of_lists(request: HttpRequest) -> str:
    index = ProgressIndexPage.objects.live().first()
    return index.get_url(request) if index else "/"
