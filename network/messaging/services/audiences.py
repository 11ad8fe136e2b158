"""Saved audiences: a choice of recipients with a name, for the next message. Messages keep their own copy."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from members.text import plain_text
from network.messaging import permissions
from network.messaging.audience import check_within, parse
from network.messaging.models import Audience


@transaction.atomic
def save_audience(*, network, by, name, definition, audience=None):
    """Save a definition under a name and return the Audience; with `audience` that one is changed.

    Raises PermissionDenied; ValidationError (name_missing, name_taken, control_character, audience_empty, unknown_field, bad_value, too_complex).
    """
    if not permissions.can_draft(by):
        raise PermissionDenied
    name = " ".join(name.split())[:120]
    if not name:
        raise ValidationError({"name": ValidationError(_("Give the audience a name."), code="name_missing")})
    plain_text(name)
    check_within(parse(definition), network)
    audience = audience or Audience(network=network)
    audience.name, audience.definition = name, definition
    try:
        with transaction.atomic():
            audience.save()
    except IntegrityError:  # looking first would not see the one that is being saved beside us
        raise ValidationError(
            {"name": ValidationError(_("There is an audience of this name: choose another name."), code="name_taken")}
        ) from None
    return audience


@transaction.atomic
def delete_audience(audience, *, by):
    """Forget a saved audience; messages that used it keep theirs. Raises PermissionDenied."""
    if not permissions.can_draft(by):
        raise PermissionDenied
    audience.delete()
