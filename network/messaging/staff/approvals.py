"""Messages that wait for a second person."""

from django.urls import reverse
from django.utils.translation import gettext as _

from members.text import localized
from members.todo import Approval
from network.messaging import permissions, queries
from network.messaging.models import Message


def approvals(user):
    """Return the members.todo.Approval rows of messages handed over, nearest deadline first."""
    waiting = queries.visible_to(user).filter(state=Message.State.REVIEW).order_by("deadline", "created_at")
    return [_approval(message, user) for message in waiting.select_related("sender_organisation", "sender")]


def _approval(message, user):
    about = [message.get_message_class_display(), str(message.sender_organisation), str(message.sender or "")]
    return Approval(
        what=_("Approve the message"),
        title=localized(message, "title"),
        url=reverse("messaging:staff-preview", args=[message.public_id]),
        may_decide=permissions.can_approve(user, message),
        about=" · ".join(filter(None, about)),
        due_at=message.deadline,
    )
