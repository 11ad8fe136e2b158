"""Files of a group."""

from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.db import transaction

from network.groups import permissions
from network.groups.models import GroupFile


@transaction.atomic
def add_file(group, *, upload, by):
    """Keep `upload` (checked by the form) for the members of the group and return the GroupFile. Raises PermissionDenied."""
    if not permissions.can_moderate(by, group):
        raise PermissionDenied
    kept = GroupFile(group=group, name=Path(upload.name).name[-150:], size_bytes=upload.size, added_by=by)
    # On disk the file has a name of ours: what a stranger typed never becomes a path.
    kept.file.save(f"{kept.public_id}{Path(upload.name).suffix.lower()}", upload)
    return kept


@transaction.atomic
def remove_file(kept, *, by):
    """Remove a file of a group. Raises PermissionDenied."""
    if not permissions.can_moderate(by, kept.group):
        raise PermissionDenied
    kept.delete()
    transaction.on_commit(lambda: kept.file.delete(save=False))
