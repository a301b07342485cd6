"""Merged matters: where each one went, and its row where it was raised."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from clearance.faces.rows import IssueRow
from clearance.lists.parts import with_row_parts
from clearance.lists.rows import row_of
from clearance.models import Issue


def goals_of(issues: Iterable[Issue]) -> dict[int, Issue]:
    """The listed issue at the end of each one's merges, by the merged one's key.

    One that ends where nothing is listed has none. A query for each step of the longest way.
    """
    ends = {issue.pk: issue.merged_into_id for issue in issues if issue.merged_into_id}
    while onward := _next_of(ends.values()):
        ends = {pk: onward.get(end, end) for pk, end in ends.items()}
    if not ends:
        return {}
    found = with_row_parts(Issue.objects.listed()).in_bulk(set(ends.values()))
    return {pk: found[end] for pk, end in ends.items() if end in found}


def _next_of(pks: Iterable[int]) -> dict[int, int]:
    merged = Issue.objects.filter(pk__in=set(pks), merged_into__isnull=False)
    return dict(merged.values_list("pk", "merged_into")) if pks else {}


def row_where_raised(issue: Issue, goal: Issue | None, now: datetime) -> IssueRow:
    """The issue's own words; once it is merged, with how its goal stands and the way there."""
    row = row_of(issue, now)
    if not issue.merged_into_id:
        return row
    if goal is None:
        return replace(row, url="")
    whole = row_of(goal, now)
    return replace(
        row,
        echo=whole.echo,
        url=whole.url,
        answer=whole.answer,
        departments=whole.departments,
        when=whole.when,
        merged_into=whole.number,
    )
