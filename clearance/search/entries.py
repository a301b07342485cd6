"""What of an issue or a page the public may read, as the search keeps it."""

from wagtail.models import Page
from wagtail.search.index import RelatedFields, SearchField

from clearance.enums import Audience, FoundKind
from clearance.lists.parts import HELPERS
from clearance.lists.rows import is_readable
from clearance.models import Issue, SearchEntry
from clearance.text.grams import grams
from clearance.text.initials import spellings

# A text's end is not found when it is longer than this; a database bounds what it keeps.
LONGEST = 20_000
# Before a term that nobody can type: a kind, and the initials of words.
KIND, INITIALS = "§", "·"
KEPT = ("kind", "title", "facts", "body", "title_terms", "terms")


def entry(kind: str, title: str, facts: str = "", body: str = "", **of) -> SearchEntry:
    """An entry, not yet kept, with the terms it is found by."""
    spelt = [f"{INITIALS}{letters}" for letters in spellings(title)]
    more = [f"{INITIALS}{letters}" for letters in spellings(facts)]
    terms = (f"{KIND}{kind}", *spelt, *more, *grams(f"{title} {facts} {body[:LONGEST]}"))
    return SearchEntry(
        kind=kind,
        title=title,
        facts=facts,
        body=body[:LONGEST],
        title_terms=" ".join(dict.fromkeys((f"{KIND}{kind}", *spelt, *grams(title)))),
        terms=" ".join(dict.fromkeys(terms)),
        **of,
    )


def keep_issue(pk: int) -> None:
    """Make the issue's entry say what is public now; take it away when that is nothing."""
    issue = _readable().filter(pk=pk).first()
    if issue is None or not is_readable(issue):
        SearchEntry.objects.filter(issue=pk).delete()
    else:
        keep([_of_issue(issue)], "issue")


def keep_page(page: Page) -> None:
    """The same for a page, read anew: what an editor has in hand may be a draft."""
    pk, page = page.pk, Page.objects.live().filter(pk=page.pk).specific().first()
    if page is None or not searchable(page):
        SearchEntry.objects.filter(page=pk).delete()
    else:
        keep([_of_page(page)], "page")


def keep(entries: list[SearchEntry], of: str) -> None:
    SearchEntry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=[of], update_fields=KEPT, batch_size=500
    )


def rebuild() -> int:
    """Make every entry anew and return how many there are."""
    SearchEntry.objects.all().delete()
    issues = (one for one in _readable().order_by("pk").iterator(500) if is_readable(one))
    _keep_all((_of_issue(issue) for issue in issues), "issue")
    pages = Page.objects.live().order_by("pk").specific().iterator()
    _keep_all((_of_page(page) for page in pages if searchable(page)), "page")
    return SearchEntry.objects.count()


def _keep_all(entries, of: str) -> None:
    waiting: list[SearchEntry] = []
    for one in entries:
        waiting.append(one)
        if len(waiting) == 500:
            keep(waiting, of)
            waiting.clear()
    keep(waiting, of)


def searchable(page: Page) -> bool:
    return bool(getattr(page, "search_kind", ""))


def _readable():
    parts = ("category__parent", "lead", "location", "origin_page")
    return Issue.objects.cleared().select_related(*parts).prefetch_related(HELPERS)


def _of_issue(issue: Issue) -> SearchEntry:
    category, place = issue.category, issue.location
    facts = [
        issue.number,
        category.parent.name if category.parent else "",
        category.name,
        place.full_name if place else "",
        f"{issue.lead.name} {issue.lead.short_name}" if issue.lead else "",
        *(part.department.label for part in issue.helpers),
        issue.origin_page.title if issue.origin_page else "",
    ]
    replies = issue.updates.filter(audience=Audience.PUBLIC).order_by("-written_at", "-pk")
    body = [issue.public_text, issue.answer_line, *replies.values_list("text", flat=True)]
    return entry(FoundKind.ISSUE, issue.title, _joined(facts), _joined(body), issue_id=issue.pk)


def _of_page(page: Page) -> SearchEntry:
    body = [text for field in page.search_fields for text in _texts(page, field)]
    return entry(page.search_kind, page.title, "", _joined(body), page_id=page.pk)


def _texts(thing, field) -> list[str]:
    """What a page's search field, or those of what hangs on the page, say."""
    if isinstance(field, SearchField) and field.field_name != "title":
        return _flat(field.get_value(thing))
    if isinstance(field, RelatedFields):
        related = field.get_value(thing)
        others = related.all() if hasattr(related, "all") else [related] if related else []
        return [text for one in others for sub in field.fields for text in _texts(one, sub)]
    return []


def _flat(value) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list | tuple):
        return [text for one in value for text in _flat(one)]
    return [] if value is None else [str(value)]


def _joined(texts: list[str]) -> str:
    """One a line, without those that another one repeats: the line of an answer and the answer."""
    told = dict.fromkeys(text for text in texts if text)
    repeated = {one for one in told for other in told if one != other and one in other}
    return "\n".join(text for text in told if text not in repeated)
