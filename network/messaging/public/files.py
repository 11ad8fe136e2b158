"""Attachments: no file is served by its path; this view asks who may see it."""

from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from network.messaging.queries.doors import attachments_for


@require_safe
def attachment(request, public_id):
    """Download a file of a message that was sent to the reader; staff may open all."""
    found = get_object_or_404(attachments_for(request.user), public_id=public_id)
    return FileResponse(found.file.open(), as_attachment=True, filename=found.name)
