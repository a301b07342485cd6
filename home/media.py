"""What under /media/ has an address: pictures as pages show them, and no other file.

Documents are read at Wagtail's own address, which asks for the rights of their collection.
Photos that students send lie in PRIVATE_ROOT and aren't here at all.
"""

from django.conf import settings
from django.http import Http404, HttpRequest
from django.views.static import serve

# Where Wagtail puts the sizes it makes for pages, and the pictures they are made from.
FOR_EVERYBODY, FOR_STAFF = "images/", "original_images/"


def media(request: HttpRequest, path: str):
    """The file; 404 for what is no picture of the pages, or its original without the right."""
    is_staffs = path.startswith(FOR_STAFF) and request.user.has_perm("wagtailadmin.access_admin")
    if ".." in path or not (path.startswith(FOR_EVERYBODY) or is_staffs):
        raise Http404
    try:
        return serve(request, path, document_root=settings.MEDIA_ROOT)
    except OSError:  # a name longer than any file's
        raise Http404 from None
