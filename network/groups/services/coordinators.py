"""Who coordinates: one organisation at a time, and its successor takes over at the same moment."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import CoordinatorTerm, Group, GroupMember
from network.groups.queries import organisations_of

Role = GroupMember.Role


@transaction.atomic
def name_coordinator(group, organisation, *, by, note="", since=None):
    """End the present term and begin that of `organisation` at the same moment; return the new CoordinatorTerm.

    `since` (aware, now when left out) may lie in the past for a group that had no coordinator before. Naming the present
    one changes nothing and returns its term. Raises PermissionDenied; IllegalTransition for a closed group;
    ValidationError (not_in_network, since).
    """
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    group = Group.objects.select_for_update().get(pk=group.pk)
    if group.state == Group.State.CLOSED:
        raise IllegalTransition(_("This group is closed already."))
    if not organisations_of(group.network).filter(pk=organisation.pk).exists():
        raise ValidationError(_("Choose an organisation of this network."), code="not_in_network")
    present = CoordinatorTerm.objects.filter(group=group, valid__endswith=None).first()
    if present and present.organisation_id == organisation.pk:
        return present
    since = since or timezone.now()
    if since > timezone.now() or (present and since <= present.valid.lower):
        raise ValidationError(_("The term begins after the one before, and not in the future."), code="since")
    return hand_on(group, organisation, since=since, by=by, note=note)


def hand_on(group, organisation, *, since=None, by=None, note=""):
    """End the present term of a locked group and begin that of `organisation` at the same moment; return the new one."""
    since = since or timezone.now()
    end_term(group, at=since)
    term = CoordinatorTerm.objects.create(
        group=group, organisation=organisation, valid=DateTimeTZRange(since, None), handover_note=note, named_by=by
    )
    GroupMember.objects.update_or_create(
        group=group, organisation=organisation, person=None, defaults={"role": Role.COORDINATOR}
    )
    group.coordinator = organisation
    group.save(update_fields=["coordinator"])
    signals.coordinator_changed.send(sender=Group, group=group, term=term)
    return term


def end_term(group, *, at=None):
    """End the open term of a locked group, if there is one; its organisation stays a member. The caller names the next or closes."""
    term = CoordinatorTerm.objects.filter(group=group, valid__endswith=None).first()
    if term:
        term.valid = DateTimeTZRange(term.valid.lower, at or timezone.now())
        term.save(update_fields=["valid"])
        GroupMember.objects.filter(group=group, role=Role.COORDINATOR).update(role=Role.MEMBER)
