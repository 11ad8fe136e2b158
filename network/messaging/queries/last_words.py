"""What readers said about a sender's last message: it stands beside the next draft."""

from network.messaging.models import Feedback, Message
from network.messaging.queries.reach import feedback_counts


def last_words(person):
    """Return {"message": Message, "too_late": 2, "too_long": 1} of the person's last message, in people; None when nobody said so."""
    sent = Message.objects.filter(sender=person, frozen_at__isnull=False, dedup_key=None)
    message = sent.exclude(state=Message.State.CANCELLED).order_by("-frozen_at", "-pk").first()
    reasons = feedback_counts(message)["reasons"] if message else {}
    late, long = (reasons.get(reason, 0) for reason in (Feedback.Reason.TOO_LATE, Feedback.Reason.TOO_LONG))
    return {"message": message, "too_late": late, "too_long": long} if late or long else None
