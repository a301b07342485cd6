"""Ten thousand requests that wait to be sorted, made at once; run inside a site of its own."""

from datetime import timedelta

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from clearance import guards
from clearance.catalogue.vocabulary import alarm_of
from clearance.models import RequestRecord
from home.models import Category, Location

# What is wrong, and the department of the demo's catalogue that mends it.
SAID = (
    ("水房的水龙头关不住，一直流。", "water", "后勤管理处"),
    ("楼道灯不亮好几天了，晚上看不清台阶。", "light", "后勤管理处"),
    ("宿舍的校园网晚上连不上，换了手机也一样。", "network", "信息化中心"),
    ("洗手池堵了，脏水漫出来没人管。", "water", "后勤管理处"),
    ("实训楼的无线网断网一下午，作业交不了。", "network", "信息化中心"),
)
SPARKS = ("插座松动，一插就冒火花，还有焦糊味！", "water", "后勤管理处")
# One in this many of the first hundred tells of danger, and stands on top for it.
DANGER_EACH = 20


def make(count: int) -> None:
    categories = {one.slug: one for one in Category.objects.all()}
    places = list(Location.objects.filter(kind="floor")[:50]) or list(Location.objects.all()[:50])
    start = timezone.now() - timedelta(days=30)
    guards.remove(connection)
    rows = []
    for n in range(count):
        body, slug, _lead = said(n)
        at = start + timedelta(seconds=n)
        record = RequestRecord(
            number=f"R2020-{n:06}", code_hash=f"{n}", kind="help", channel="web", state="received",
            body=f"{body}（{n}）", category=categories[slug], location=places[n % len(places)],
            submitted_at=at, accept_by=at, answer_by=at, resolve_by=at, tier="standard",
        )  # fmt: skip
        record.alarm = alarm_of(record) if n < 2 * len(SAID) or _is_danger(n) else 0
        rows.append(record)
    QuerySet(RequestRecord).bulk_create(rows, batch_size=500)
    guards.install(connection)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def said(n: int) -> tuple[str, str, str]:
    return SPARKS if _is_danger(n) else SAID[n % len(SAID)]


def _is_danger(n: int) -> bool:
    return n < 100 and n % DANGER_EACH == DANGER_EACH - 1
