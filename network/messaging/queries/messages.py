"""Messages as their senders see them."""

from members.models import Affiliation
from members.permissions import staff_roles
from network.messaging import permissions
from network.messaging.models import Message


def visible_to(user):
    """Return the messages `user` may read as a sender: all for staff, none for others."""
    messages = Message.objects.select_related("topic", "sender_organisation", "sender")
    return messages if staff_roles(user) else messages.none()


def written_by(organisation):
    """Return the messages that an organisation wrote itself, from the portal, to its groups."""
    return Message.objects.filter(from_portal=True, sender_organisation=organisation).select_related("topic", "sender")


def written_with(user):
    """Return the messages of the organisations that let `user` write for them."""
    lets = Affiliation.objects.current().filter(person__user=user, can_publish=True)
    return Message.objects.filter(from_portal=True, sender_organisation__in=lets.values("organisation"))


def approval_of(message):
    """Return {"by": User, "at": datetime} of the second person's approval, None without one."""
    if message.approved_by is None:
        return None
    approved = message.events.filter(state=Message.State.APPROVED, approved_by=message.approved_by_id)
    first = approved.order_by("-pgh_id").values_list("pgh_created_at", flat=True).first()
    return {"by": message.approved_by, "at": first}


def awaiting_approval(user):
    """Return the messages in review that `user` may approve: never their own, nor those they changed last."""
    if not permissions.can_draft(user):
        return Message.objects.none()
    return visible_to(user).filter(state=Message.State.REVIEW).exclude(sender__user=user).exclude(edited_by=user)
