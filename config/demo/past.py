"""Moves what the services have just done into the past, and keeps its mail from being sent now."""

from datetime import datetime, time, timedelta

import pgtrigger
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import timezone

from network.messaging.models import BudgetSlot, Delivery, DigestItem, Message, Receipt
from network.messaging.services.projection import reconcile

SENT_AT = time(9, 30)
CLOSED_AFTER_DAYS = 30


def day(days_from_today, at=SENT_AT):
    """Return the aware moment `at` (local time) so many days from today; negative lies in the past."""
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=days_from_today), at))


def backdate(message, moment, *, deadline=None):
    """The message was frozen and sent at `moment`; its mails count as taken by the mail server then."""
    is_old = moment < timezone.now() - timedelta(days=CLOSED_AFTER_DAYS)
    values = {
        "created_at": moment - timedelta(hours=20),
        "frozen_at": moment,
        "deadline": deadline,
        "expires_at": deadline or moment + timedelta(days=CLOSED_AFTER_DAYS),
        "state": Message.State.CLOSED if is_old else Message.State.ACTIVE,
    }
    with pgtrigger.ignore("messaging.Message:content_is_frozen"):
        Message.objects.filter(pk=message.pk).update(**values)
    message.events.update(pgh_created_at=values["created_at"])  # written, approved and sent the day before
    if hasattr(message, "snapshot"):
        message.snapshot.frozen_at = moment
        message.snapshot.save(update_fields=["frozen_at"])
    settle(message.deliveries.all(), moment)


def settle(deliveries, moment):
    """Mark deliveries as done at `moment`, so that no worker sends them now. They took their place in that week, not in this."""
    told = deliveries.values("message")
    BudgetSlot.objects.filter(message__in=told).delete()
    DigestItem.objects.filter(message__in=told).delete()
    deliveries.filter(channel="email", state__in=["planned", "queued", "digested"]).update(
        state=Delivery.State.ACCEPTED, not_before=moment, created_at=moment, first_attempt_at=moment,
        accepted_at=moment + timedelta(seconds=40), attempts=1, rendered=None,
    )  # fmt: skip
    deliveries.filter(channel="inbox").update(not_before=moment, created_at=moment, accepted_at=moment)


def announced(subject, moment, *, deadline=None, acted=(), acknowledged=()):
    """Backdate the message that announced `subject`, with its reach: people (ids) who acted on it or confirmed it."""
    at = moment + timedelta(hours=5)
    people = dict.fromkeys(acted, True) | {person: False for person in acknowledged if person not in acted}
    for message in Message.objects.filter(about_type=ContentType.objects.get_for_model(subject), about_id=subject.pk):
        message.receipts.all().delete()
        Receipt.objects.bulk_create(
            Receipt(
                message=message,
                person_id=person,
                first_seen_at=at,
                acknowledged_at=at,
                acted_at=at if has_acted else None,
                strength="act" if has_acted else "session",
                created_at=at,
            )
            for person, has_acted in people.items()
        )
        backdate(message, moment, deadline=deadline)


def rebuild_reach():
    """Compute every organisation's reach from the receipts, once all is written and counted.

    Without ANALYZE the planner knows nothing of the new rows and joins them the slow way.
    """
    analyze()
    for message in Message.objects.order_by("pk"):
        reconcile(message)


def analyze():
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
