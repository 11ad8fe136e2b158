"""The life of a group: founded, changed, active, dormant, closed."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import Group
from network.groups.services import coordinators

State = Group.State
# act -> (from which states, to which)
ACTS = {
    "activate": ((State.FORMING, State.OPEN_CALL), State.ACTIVE),
    "rest": ((State.ACTIVE,), State.DORMANT),
    "wake": ((State.DORMANT,), State.ACTIVE),
}


@transaction.atomic
def save_group(group, *, by):
    """Store a new or changed group and return it. Raises PermissionDenied; ValidationError."""
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    group.full_clean()
    if group.pk:
        _locked(group)  # a coordinator or state that changes meanwhile is not written over
        group.save(
            update_fields=[
                field.attname
                for field in Group._meta.concrete_fields
                if field.name not in ("id", "public_id", "state", "coordinator")
            ]
        )
    else:
        group.save()
    return group


@transaction.atomic
def move(group, act, *, by):
    """Take a step of ACTS and return the group. Raises PermissionDenied; IllegalTransition, also without a coordinator."""
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    group = _locked(group)
    starts, end = ACTS[act]
    if group.state not in starts:
        raise IllegalTransition(_("This step is not possible while the group is: %(state)s.") % _state_of(group))
    if group.coordinator_id is None:
        raise IllegalTransition(_("Name the coordinator first."))
    group.state = end
    group.save(update_fields=["state"])
    if act == "activate":
        signals.group_opened.send(sender=Group, group=group)
    return group


@transaction.atomic
def close(group, *, by):
    """Close a group for good: its coordinator's term ends, its members and files stay. Raises PermissionDenied, IllegalTransition."""
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    group = _locked(group)
    if group.state == State.CLOSED:
        raise IllegalTransition(_("This group is closed already."))
    coordinators.end_term(group)
    group.state, group.coordinator = State.CLOSED, None
    group.save(update_fields=["state", "coordinator"])
    return group


def _locked(group):
    return Group.objects.select_for_update(of=("self",)).select_related("network").get(pk=group.pk)


def _state_of(group):
    return {"state": group.get_state_display()}
