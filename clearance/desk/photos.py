"""Private pictures: no address of their own, each reading is asked for by somebody known."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from clearance.models import Photo
from clearance.permissions import can_see_issue, can_see_record
from clearance.track.unlocking import is_unlocked


@never_cache
@require_safe
def photo(request, key):
    """The picture, or its small version; 404 for whoever may not see it, and for none at all."""
    photos = Photo.objects.select_related("record__issue", "update__issue")
    found = get_object_or_404(photos, key=key)
    if not (_is_staffs(request.user, found) or _is_openers(request, found)):
        raise Http404
    stored = found.small if request.GET.get("small") else found.file
    response = FileResponse(stored.open("rb"), content_type="image/jpeg", filename=f"{key}.jpg")
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _is_staffs(user, found: Photo) -> bool:
    """The centre's for its record, a department's when it was sent to it, an update's by issue."""
    if not user.is_authenticated:
        return False
    if found.update:
        return can_see_issue(user, found.update.issue)
    if can_see_record(user, found.record):
        return True
    issue = found.record.issue
    return bool(found.for_department and issue and can_see_issue(user, issue))


def _is_openers(request, found: Photo) -> bool:
    """The person's own, while the code's half hour lasts."""
    return bool(found.record) and is_unlocked(request, found.record.number)
