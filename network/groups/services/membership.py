"""Who belongs: admission to a network; seats of organisations and people in groups."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.models import Affiliation
from network.groups import permissions
from network.groups.models import GroupMember, Membership

Role = GroupMember.Role
SEATS = (Role.MODERATOR, Role.MEMBER, Role.OBSERVER)  # the coordinator is named, see `coordinators`


def admit(organisations, network):
    """Make verified `organisations` active members of `network` today; those who have a live membership keep it as it is."""
    today = {"state": Membership.State.ACTIVE, "valid_from": timezone.localdate()}
    Membership.objects.bulk_create(
        (Membership(network=network, organisation=organisation, **today) for organisation in organisations),
        ignore_conflicts=True,  # the partial unique constraint: one live membership
    )


@transaction.atomic
def give_seat(group, organisation, *, by, person=None, role=Role.MEMBER):
    """Give all people of `organisation`, or one `person` of it, a seat with `role`; return the GroupMember.

    Whoever has a seat gets the role. Raises PermissionDenied; ValidationError for the coordinator's seat, and for a
    person who does not belong to the organisation now.
    """
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    if role not in SEATS:
        raise ValidationError(_("Choose moderator, member or observer."), code="role")
    if person and not Affiliation.objects.current().filter(person=person, organisation=organisation).exists():
        raise ValidationError(_("This person does not belong to the organisation now."), code="not_affiliated")
    seat, is_new = GroupMember.objects.select_for_update().get_or_create(
        group=group, organisation=organisation, person=person, defaults={"role": role}
    )
    if seat.role == Role.COORDINATOR:
        raise ValidationError(_("Name another coordinator first."), code="is_coordinator")
    if not is_new and seat.role != role:
        seat.role = role
        seat.save(update_fields=["role"])
    return seat


@transaction.atomic
def take_seat(group, organisation, *, by, person=None):
    """Take `organisation` and its people out of the group, or only `person`. Gone already is as good.

    Raises PermissionDenied; ValidationError while the organisation coordinates.
    """
    if not permissions.can_manage_groups(by):
        raise PermissionDenied
    seats = GroupMember.objects.select_for_update().filter(group=group, organisation=organisation)
    seats = seats.filter(person=person) if person else seats
    if any(seat.role == Role.COORDINATOR for seat in seats):
        raise ValidationError(_("Name another coordinator first."), code="is_coordinator")
    seats.delete()
