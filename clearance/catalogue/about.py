"""Which departments a request is about, as its person said in the answer kept for that."""

from clearance.models import RequestRecord
from home.models import Department


def departments_named(record: RequestRecord) -> list[Department]:
    """Those in use whose name or short name stands in the answer, in the college's order."""
    said = " ".join(one["value"] for one in record.extra if one.get("about"))
    if not said:
        return []
    return [one for one in Department.objects.active() if _is_named(one, said)]


def _is_named(department: Department, said: str) -> bool:
    names = (department.name, department.short_name)
    return any(name and name in said for name in names)
