"""What waits for a decision of staff: applications to join."""

from django.urls import reverse
from django.utils.translation import gettext as _

from members.text import localized
from members.todo import Approval
from network.groups import permissions
from network.groups.queries import memberships


def approvals(user):
    """Return the members.todo.Approval rows of applications; [] for those who do not decide about them."""
    if not permissions.can_manage_memberships(user):
        return []
    return [
        Approval(
            what=_("Decide about an application to join"),
            title=str(one.member),
            url=reverse("groups:staff-membership", args=[one.public_id]),
            may_decide=permissions.can_approve_membership(user, one),
            about=localized(one.network, "name"),
        )
        for one in memberships.waiting()
    ]
