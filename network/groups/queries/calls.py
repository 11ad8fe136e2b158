"""Reads about calls for a coordinator: their phase by the database's clock, and who applied."""

from django.db.models import Case, CharField, Count, F, Q, Value, When
from django.db.models.functions import Now

from network.groups.models import CoordinatorApplication, CoordinatorCall

Phase = CoordinatorCall.Phase
PHASE = Case(
    When(~Q(outcome=""), then=F("outcome")),
    When(opens_at__gt=Now(), then=Value(Phase.PLANNED)),
    When(closes_at__gt=Now(), then=Value(Phase.OPEN)),
    default=Value(Phase.CLOSED),
    output_field=CharField(),
)


def calls():
    """Return calls, the last one first, each with `phase` and `phase_label` to show and the group."""
    return CoordinatorCall.objects.select_related("group__network", "group__specialisation").annotate(phase=PHASE)


def unfinished_calls():
    """Return the calls without an outcome, each with `phase`; a group has at most one."""
    return CoordinatorCall.objects.filter(outcome="").annotate(phase=PHASE)


def calls_of(group):
    """Return the calls of `group`, the last one first, with `phase` and `applicants` (those not withdrawn)."""
    counted = Count("applications", filter=~Q(applications__result=CoordinatorApplication.Result.WITHDRAWN))
    return calls().filter(group=group).annotate(applicants=counted).order_by("-opens_at", "-pk")


def open_calls():
    """Return the calls that take applications now, the nearest end first."""
    return calls().filter(phase=Phase.OPEN).order_by("closes_at", "pk")


def applications_of(call):
    """Return the applications of `call`, the chosen one first, then in Polish order; withdrawn ones last."""
    order = Case(When(result="chosen", then=0), When(result="withdrawn", then=2), default=1)
    rows = CoordinatorApplication.objects.filter(call=call).select_related("organisation", "applied_by")
    return rows.order_by(order, "organisation__sort_key", "pk")
