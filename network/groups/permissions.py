"""May this user change networks and groups? Asked inside services and by templates alike."""

from members.permissions import Role, can_speak_for, has_staff_role, staff_roles
from members.queries import current_organisations
from network.groups.models import GroupMember, Membership
from network.groups.queries.groups import seats_of

LEADS = (GroupMember.Role.COORDINATOR, GroupMember.Role.MODERATOR)


def can_manage_groups(user):
    """Found groups, name coordinators, admit members: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_view_group(user, group):
    """See what a group has for itself, its files and people: whoever is in it, and staff."""
    return bool(staff_roles(user)) or _seats(user, group).exists()


def can_moderate(user, group):
    """Keep the files of a group: staff editors, moderators, and who speaks for an organisation that leads it."""
    if can_manage_groups(user):
        return True
    leads = _seats(user, group).filter(role__in=LEADS)
    for seat in leads.select_related("organisation"):
        if seat.person_id or can_speak_for(user, seat.organisation):
            return True
    return False


def can_see_members(user, group):
    """Read the names of people in a group: staff, and people of the organisation that coordinates it."""
    return bool(staff_roles(user)) or _seats(user, group).filter(role=GroupMember.Role.COORDINATOR).exists()


def can_apply(user, call, organisation):
    """Apply to coordinate: who speaks for an active member organisation of the network."""
    is_member = Membership.objects.filter(
        network=call.group.network, organisation=organisation, state=Membership.State.ACTIVE
    )
    return can_speak_for(user, organisation) and is_member.exists()


def can_decide_call(user, call):
    """Choose among applicants: staff editors who belong to none of them."""
    if not can_manage_groups(user):
        return False
    live = call.applications.exclude(result="withdrawn")
    return not live.filter(organisation__in=current_organisations(user)).exists()


def _seats(user, group):
    return seats_of(user).filter(group=group)
