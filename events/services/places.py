"""Places of events. Network managers keep the list."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from events import permissions


@transaction.atomic
def save_venue(venue, *, by):
    """Store a new place, or what has changed of an old one. Raises PermissionDenied, ValidationError (a name twice)."""
    if not permissions.can_manage_venues(by):
        raise PermissionDenied
    venue.full_clean()
    venue.save()
    return venue


@transaction.atomic
def delete_venue(venue, *, by):
    """Delete a place where no event was planned. Raises PermissionDenied, ValidationError."""
    if not permissions.can_manage_venues(by):
        raise PermissionDenied
    if venue.occurrences.exists():
        raise ValidationError(_("Events were planned at this place: change it instead."), code="venue_used")
    venue.delete()
