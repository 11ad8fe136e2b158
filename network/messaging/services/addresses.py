"""Writing to an address again: staff free it, its organisation corrects it or says that it works."""

import structlog
from django.core.exceptions import PermissionDenied
from django.db import transaction

from members.services import contact
from network.messaging import permissions
from network.messaging.services import bounces

log = structlog.get_logger(__name__)


@transaction.atomic
def free(address, *, by):
    """Staff: write to `address` again, whatever was said against it; False when nothing was. Raises PermissionDenied."""
    if not permissions.can_judge_bounces(by):
        raise PermissionDenied
    return _free(address, by)


@transaction.atomic
def confirm(point, *, organisation, by):
    """The organisation says that the address works: write there again. Raises PermissionDenied."""
    _check(point, organisation, by)
    return _free(point.value, by)


@transaction.atomic
def correct(point, value, *, organisation, by):
    """The organisation gives another address instead; return the ContactPoint. Raises PermissionDenied."""
    _check(point, organisation, by)
    log.info("address_corrected", user=by.pk, contact_point=point.pk)
    return contact.correct_address(point, value)


def _free(address, by):
    changed = contact.free_address(address)
    bounces.settle(address)
    log.info("address_freed", user=by.pk, contact_points=changed)
    return changed > 0


def _check(point, organisation, by):
    if not permissions.can_mend_address(by, point, organisation):
        raise PermissionDenied
