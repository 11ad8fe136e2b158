"""Reads about stakeholders: the register, the map of influence and interest, one with its history."""

from django.db.models import F
from django.utils import timezone

from network.groups.models import Stakeholder


def stakeholders(*, only_gaps=False):
    """Return the register, those to look at again first; `only_gaps`: those whose engagement is below what is wanted."""
    rows = Stakeholder.objects.select_related("organisation", "present", "owner__person")
    if only_gaps:
        rows = rows.filter(present__current__lt=F("present__desired"))
    return rows.order_by("review_due", "pk")


def to_review():
    """Return the stakeholders whose day to look again has come."""
    return stakeholders().filter(review_due__lte=timezone.localdate())


def gap(stakeholder):
    """Return how many steps of engagement are missing to what is wanted: 0 when nothing is."""
    present = stakeholder.present
    return max(present.desired - present.current, 0) if present else 0
