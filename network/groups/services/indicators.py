"""Indicators, and their values year by year."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from network.groups import permissions
from network.groups.models import Indicator, IndicatorValue


@transaction.atomic
def save(indicator, *, by):
    """Store a new or changed indicator and return it. Raises PermissionDenied, ValidationError."""
    _require_editor(by)
    indicator.full_clean()
    indicator.save()
    return indicator


@transaction.atomic
def record(indicator, *, year, value, source, by):
    """Store the value of a year, in place of an earlier one, which stays in the history. Return the IndicatorValue.

    Raises PermissionDenied, ValidationError.
    """
    _require_editor(by)
    Indicator.objects.select_for_update().get(pk=indicator.pk)  # two who write the same year take turns
    found = IndicatorValue.objects.filter(indicator=indicator, year=year).first()
    entry = found or IndicatorValue(indicator=indicator, year=year)
    entry.value, entry.source = value, source
    entry.full_clean()
    entry.save()
    return entry


def _require_editor(user):
    if not permissions.can_edit_indicators(user):
        raise PermissionDenied
