"""Files that go with a message, as links in the portal."""

from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.db import transaction

from network.messaging import permissions
from network.messaging.models import Attachment
from network.messaging.services.lifecycle import locked


@transaction.atomic
def attach(message, *, by, upload):
    """Keep `upload` (checked by the form) with a draft and return the Attachment. Raises PermissionDenied."""
    message = _draft(message, by)
    attachment = Attachment(message=message, name=Path(upload.name).name[-150:], size_bytes=upload.size)
    # On disk the file has a name of ours: what a stranger typed never becomes a path.
    attachment.file.save(f"{attachment.public_id}{Path(upload.name).suffix.lower()}", upload)
    return attachment


@transaction.atomic
def detach(attachment, *, by):
    """Remove an attachment from a draft, with its file. Raises PermissionDenied."""
    _draft(attachment.message, by)
    attachment.delete()
    transaction.on_commit(lambda: attachment.file.delete(save=False))


def _draft(message, by):
    """Return the message locked, with `by` as who changed it last, so that nobody approves or sends it meanwhile."""
    message = locked(message)
    if not permissions.can_edit(by, message):
        raise PermissionDenied
    message.edited_by = by
    message.save(update_fields=["edited_by"])
    return message
