"""Four mandatory messages a month for each sender: what nobody can switch off must stay rare."""

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from network.messaging.models import Message
from network.messaging.queries.senders import (
    MANDATORY_A_MONTH,
    first_of_month,
    is_first_correction,
    mandatory_by_sender,
)

QUOTA_LOCK = 7_003  # with the sender's id: two messages of one sender that go out at once take turns


def check_quota(message):
    """Refuse the fifth mandatory message of a sender in a calendar month. Raises ValidationError (quota_exceeded).

    The first correction in a month is always possible: a wrong evacuation notice must not stand until the next. A
    correction of that correction counts, else one message could be written again for ever. Asks under a lock that lasts
    until the caller's transaction ends.
    """
    if message.message_class != Message.Class.MANDATORY:
        return
    if is_first_correction(message, since=first_of_month(message.frozen_at)):
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [QUOTA_LOCK, message.sender_organisation_id])
    if mandatory_by_sender(message.frozen_at).get(message.sender_organisation_id, 0) >= MANDATORY_A_MONTH:
        raise ValidationError(
            _(
                "%(sender)s has sent %(n)s mandatory messages this month, and more are not allowed. Send it as another class, or correct one of those."
            ),
            code="quota_exceeded",
            params={"sender": message.sender_organisation, "n": MANDATORY_A_MONTH},
        )
