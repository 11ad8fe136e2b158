"""Verbs of networks and groups: admit members, found groups, name coordinators."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from network.groups import permissions
from network.groups.models import GroupMember, Membership


def admit(organisations, network):
    """Make verified `organisations` active members of `network`; those who have a live membership keep it as it is."""
    Membership.objects.bulk_create(
        (
            Membership(network=network, organisation=organisation, state=Membership.State.ACTIVE)
            for organisation in organisations
        ),
        ignore_conflicts=True,  # the partial unique constraint: one live membership
    )


@transaction.atomic
def save_group(group, *, by):
    """Store a new or changed group; its coordinator is always one of its members. Returns the group."""
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    group.full_clean()
    group.save()
    GroupMember.objects.filter(group=group, role=GroupMember.Role.COORDINATOR).exclude(
        organisation=group.coordinator
    ).update(role=GroupMember.Role.MEMBER)
    if group.coordinator:
        coordinator = {"role": GroupMember.Role.COORDINATOR}
        GroupMember.objects.update_or_create(
            group=group, organisation=group.coordinator, person=None, defaults=coordinator
        )
    return group


def add_member(group, organisation, *, by):
    """Add all people of `organisation` to the group and return its membership; twice changes nothing."""
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    return GroupMember.objects.get_or_create(group=group, organisation=organisation, person=None)[0]


def remove_member(group, organisation, *, by):
    """Take `organisation` and its people out of the group. The coordinator stays until another one is named."""
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    if group.coordinator == organisation:
        raise ValidationError(_("Name another coordinator first."), code="is_coordinator")
    GroupMember.objects.filter(group=group, organisation=organisation).delete()
