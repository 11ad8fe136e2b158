"""Files that go with a message, as links in the portal."""

from pathlib import Path

from django.core.exceptions import PermissionDenied

from network.messaging import permissions
from network.messaging.models import Attachment


def attach(message, *, by, upload):
    """Keep `upload` (checked by the form) with a draft and return the Attachment. Raises PermissionDenied."""
    if not permissions.can_edit(by, message):
        raise PermissionDenied
    attachment = Attachment(message=message, name=Path(upload.name).name[-150:], size_bytes=upload.size)
    # On disk the file has a name of ours: what a stranger typed never becomes a path.
    attachment.file.save(f"{attachment.public_id}{Path(upload.name).suffix.lower()}", upload)
    return attachment


def detach(attachment, *, by):
    """Remove an attachment from a draft, with its file. Raises PermissionDenied."""
    if not permissions.can_edit(by, attachment.message):
        raise PermissionDenied
    attachment.delete()
    attachment.file.delete(save=False)
