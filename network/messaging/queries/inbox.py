"""What waits for one person, and why they get it."""

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils import timezone

from network.messaging.mail import render, tokens
from network.messaging.models import Delivery, Feedback, Message, OrganisationReach, Receipt, SnapshotEntry
from network.messaging.services.stop import can_be_stopped

REACHED = [OrganisationReach.Status.ACTED, OrganisationReach.Status.REACHED, OrganisationReach.Status.DECLINED]


def inbox(person):
    """Return `sent_to(person)` without what was cancelled."""
    return sent_to(person).exclude(state=Message.State.CANCELLED)


def sent_to(person):
    """Return a queryset of the messages sent to `person`, newest first, also those cancelled later.

    Each carries `receipt_seen_at`, `receipt_acknowledged_at`, `receipt_verdict` and `is_handled`: every organisation of
    theirs that it was sent to is already reached.
    """
    receipt = Receipt.objects.filter(message=OuterRef("pk"), person=person)
    verdict = Feedback.objects.filter(receipt__message=OuterRef("pk"), receipt__person=person).order_by("-revision")
    entries = SnapshotEntry.objects.filter(snapshot__message=OuterRef("pk"), person=person, outcome="included")
    waiting = OrganisationReach.objects.filter(
        message=OuterRef(OuterRef("pk")), organisation=OuterRef("organisation")
    ).exclude(status__in=REACHED)
    sent = Delivery.objects.filter(person=person, channel=Delivery.Channel.INBOX).exclude(
        state=Delivery.State.CANCELLED
    )
    return (
        Message.objects.filter(pk__in=sent.values("message"))
        .select_related("topic", "sender_organisation")
        .annotate(
            receipt_seen_at=Subquery(receipt.values("first_seen_at")),
            receipt_acknowledged_at=Subquery(receipt.values("acknowledged_at")),
            receipt_verdict=Subquery(verdict.values("verdict")[:1]),
            is_handled=Exists(entries.filter(organisation__isnull=False)) & ~Exists(entries.filter(Exists(waiting))),
        )
        .order_by("-frozen_at", "-pk")
    )


def unread_count(person):
    """Return how many messages of the inbox `person` has neither seen nor confirmed."""
    return inbox(person).filter(receipt_seen_at=None, receipt_acknowledged_at=None).count()


def portal_todo(organisation, person):
    """Return the open messages that ask for confirmation and wait for `organisation`, nearest deadline first.

    A queryset like `inbox`, without those `person` has confirmed and those past their end.
    """
    waiting = OrganisationReach.objects.filter(organisation=organisation).exclude(status__in=REACHED)
    now = timezone.now()
    return (
        inbox(person)
        .filter(requires_ack=True, receipt_acknowledged_at=None, pk__in=waiting.values("message"))
        .filter(Q(expires_at=None) | Q(expires_at__gt=now))
        .exclude(state=Message.State.CLOSED)
        .order_by(F("deadline").asc(nulls_last=True), "-frozen_at", "-pk")
    )


def receipt_of(message, *, person=None, delivery=None):
    """Return the Receipt of that person, or of the recipient of that delivery; None when there is none yet."""
    receipts = Receipt.objects.filter(message=message)
    if delivery is None:
        return receipts.filter(person=person, person__isnull=False).first()
    if delivery.person_id:
        return receipts.filter(person=delivery.person_id).first()
    if delivery.contact_point_id:
        return receipts.filter(person=None, contact_point=delivery.contact_point_id).first()
    return receipts.filter(person=None, contact_point=None, address=delivery.address).first()


def why(delivery):
    """Return {"clause": "branch: ICT", "organisations": ["Łódki 3"], "class": "network information", "stop_url": "https://…/stop/" or None}."""
    message = delivery.message
    entries = SnapshotEntry.objects.filter(snapshot__message=message, outcome="included").select_related("organisation")
    if delivery.person_id:
        entries = entries.filter(person=delivery.person_id)
    else:
        entries = entries.filter(person=None, contact_point=delivery.contact_point_id)
    entries = list(entries.order_by("organisation__sort_key"))
    return {
        "clause": render.clause_in_words(message, min((entry.reason for entry in entries), default="")),
        "organisations": [str(entry.organisation) for entry in entries if entry.organisation],
        "class": message.get_message_class_display(),
        "stop_url": tokens.stop_url(delivery.public_id) if can_be_stopped(message) else None,
    }
