"""Calls for a coordinator: opened, applied to in time, decided, or opened again."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import CoordinatorApplication, CoordinatorCall, Group
from network.groups.queries import calls as queries
from network.groups.services import coordinators

Outcome, Phase, Result = CoordinatorCall.Outcome, CoordinatorCall.Phase, CoordinatorApplication.Result


@transaction.atomic
def open_call(call, *, by):
    """Store a new call (unsaved, with its group) and return it; a group without a coordinator now looks for one.

    Raises PermissionDenied; IllegalTransition for a closed group or one that has an unfinished call; ValidationError.
    """
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    group = Group.objects.select_for_update().get(pk=call.group_id)
    if group.state == Group.State.CLOSED:
        raise IllegalTransition(_("This group is closed already."))
    if CoordinatorCall.objects.filter(group=group, outcome="").exists():
        raise IllegalTransition(_("This group has a call already: decide it or open it again."))
    call.created_by = by
    call.full_clean()
    call.save()
    if group.state == Group.State.FORMING and group.coordinator_id is None:
        group.state = Group.State.OPEN_CALL
        group.save(update_fields=["state"])
    return call


@transaction.atomic
def apply(call, *, organisation, text, by):
    """Apply for `organisation`, or change its text, while the call is open by the database's clock; return the application.

    Raises PermissionDenied; IllegalTransition out of time.
    """
    if not permissions.can_apply(by, call, organisation):
        raise PermissionDenied(_("An owner or editor of a member organisation may apply."))
    values = {"text": text, "applied_by": by.person, "result": Result.WAITING}
    try:
        with transaction.atomic():
            application, _created = CoordinatorApplication.objects.update_or_create(
                call=call, organisation=organisation, defaults=values
            )
    except IntegrityError as error:
        if "application_in_time" not in str(error.__cause__.diag.constraint_name):
            raise
        raise IllegalTransition(_("Applications are taken only while the call is open.")) from error
    return application


@transaction.atomic
def withdraw(application, *, by):
    """Withdraw an application before the decision. Raises PermissionDenied; IllegalTransition."""
    if not permissions.can_apply(by, application.call, application.organisation):
        raise PermissionDenied
    waiting = CoordinatorApplication.objects.filter(pk=application.pk, result=Result.WAITING)
    if not waiting.update(result=Result.WITHDRAWN):
        raise IllegalTransition(_("This application does not wait any more."))


@transaction.atomic
def decide(call, application, *, by, note=""):
    """Choose one application after the close: its organisation coordinates from now on, and the group is active. Return the call.

    Raises PermissionDenied, also for staff who belong to an applicant; IllegalTransition before the close, after the decision,
    and for an application that was withdrawn.
    """
    call = _locked(call)
    if not permissions.can_decide_call(by, call):
        raise PermissionDenied(_("Somebody who belongs to none of the applicants decides."))
    _require_closed(call)
    if not call.applications.filter(pk=application.pk, result=Result.WAITING).update(result=Result.CHOSEN):
        raise IllegalTransition(_("This application does not wait any more."))
    call.applications.filter(result=Result.WAITING).update(result=Result.REFUSED)
    CoordinatorCall.objects.filter(pk=call.pk).update(outcome=Outcome.DECIDED, decided_at=Now())
    coordinators.name_coordinator(call.group, application.organisation, by=by, note=note)
    group = Group.objects.get(pk=call.group_id)
    if group.state in (Group.State.FORMING, Group.State.OPEN_CALL):
        group.state = Group.State.ACTIVE
        group.save(update_fields=["state"])
        signals.group_opened.send(sender=Group, group=group)
    signals.call_decided.send(sender=CoordinatorCall, call=call, application=application)
    return call


@transaction.atomic
def reopen(call, *, opens_at, closes_at, by):
    """End a closed call without a choice and open a new one with its text; return the new one.

    Applications that wait are not chosen: their organisations may apply again. Raises PermissionDenied, IllegalTransition,
    ValidationError.
    """
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    call = _locked(call)
    _require_closed(call)
    call.applications.filter(result=Result.WAITING).update(result=Result.REFUSED)
    CoordinatorCall.objects.filter(pk=call.pk).update(outcome=Outcome.REOPENED, decided_at=Now())
    again = CoordinatorCall(
        group=call.group,
        opens_at=opens_at,
        closes_at=closes_at,
        text_pl=call.text_pl,
        text_en=call.text_en,
        reopened_from=call,
    )
    return open_call(again, by=by)


def _locked(call):
    """Return the call locked, with its `phase` by the database's clock."""
    CoordinatorCall.objects.select_for_update().get(pk=call.pk)
    return queries.calls().get(pk=call.pk)


def _require_closed(call):
    if call.phase != Phase.CLOSED:
        raise IllegalTransition(
            _("A call is decided once, after its end. This one is: %(phase)s.") % {"phase": Phase(call.phase).label}
        )
