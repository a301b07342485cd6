"""Pictures of an issue that an editor let out, each under a name that says nothing."""

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from clearance.models import Issue, Photo
from clearance.public.reading import public_photos

# A picture that is taken back is gone from caches after this many seconds.
KEPT_FOR = 300


@require_safe
def public_photo(request: HttpRequest, key) -> HttpResponse:
    """Send the picture, or its small version for ``?small=1``; 404 unless it is public now."""
    photo = public_photos().filter(key=key).first()
    if photo is None or not _stands_in_the_open(photo):
        raise Http404
    with photo.for_public(small=bool(request.GET.get("small"))).open("rb") as file:
        response = HttpResponse(file.read(), content_type="image/jpeg")
    patch_cache_control(response, public=True, max_age=KEPT_FOR)
    return response


def _stands_in_the_open(photo: Photo) -> bool:
    of_photo = Q(updates__photos=photo.pk) | Q(records__photos=photo.pk)
    return Issue.objects.cleared().filter(of_photo).exists()
