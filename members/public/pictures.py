"""Pictures of firms, each served by a view that asks who may see it."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from members.queries import pictures

# Even if a picture were something else: it opens nothing and runs nothing.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=3600",
}


@login_not_required
@require_safe
def picture(request, public_id):
    """A logo or a photo: to everybody once it is shown, before to its firm and to staff."""
    found = get_object_or_404(pictures.visible_to(request.user), public_id=public_id)
    return FileResponse(found.file.open(), content_type="image/webp", headers=HEADERS)
