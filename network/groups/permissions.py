"""May this user change networks and groups? Asked inside services and by templates alike."""

from members.permissions import Role, has_staff_role


def can_manage_groups(user):
    """Found groups, name coordinators, admit members: staff editors."""
    return has_staff_role(user, Role.EDITOR)
