"""Whether this machine can answer: asked by a load balancer, every few seconds.

That regular work is late is told as well and doesn't take the site off. Which work, and when it
last ran, is told to whoever brings ``HEALTH_TOKEN``; staff read it on the page of operations.
"""

import logging
from secrets import compare_digest

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from home.operations.facts import all_facts
from home.operations.migrated import is_migrated
from home.operations.room import room

log = logging.getLogger(__name__)


@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when a request could be taken in, else 503; yes or no, and times for who may know."""
    told = {"ok": False, "database": False, "migrated": False}
    try:
        told["migrated"] = is_migrated()
        told["database"] = True
        if told["migrated"]:
            work = _regular_work()
            told |= {"ok": True, "all_in_time": not work["needs_looking_at"]}
            told |= work if _may_know(request) else {}
    except DatabaseError as error:
        log.error("The database does not answer: %s", type(error).__name__)
    status = 200 if told["ok"] else 503
    return JsonResponse(told, status=status, headers={"Cache-Control": "no-store"})


def _may_know(request: HttpRequest) -> bool:
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    token = settings.HEALTH_TOKEN
    return bool(token) and compare_digest(given.encode(), token.encode())


def _regular_work() -> dict:
    with translation.override("en"):
        facts = all_facts(timezone.now())
    late = [fact.key for fact in facts if fact.is_late]
    if room().is_short:
        late.append("disk")
    return {"needs_looking_at": late} | {
        fact.key: timezone.localtime(fact.at).isoformat(timespec="seconds") if fact.at else None
        for fact in facts
    }
