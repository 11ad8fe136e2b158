"""The ledger of a network: money by source and year, and what was given in kind."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from network.groups import permissions


@transaction.atomic
def save(entry, *, by):
    """Store a FundingSource or an InKindContribution and return it. Raises PermissionDenied, ValidationError."""
    _require_manager(by)
    entry.full_clean()
    entry.save()
    return entry


@transaction.atomic
def remove(entry, *, by):
    """Take an entry out of the ledger; its history stays. Raises PermissionDenied."""
    _require_manager(by)
    entry.delete()


def _require_manager(user):
    if not permissions.can_manage_funding(user):
        raise PermissionDenied
