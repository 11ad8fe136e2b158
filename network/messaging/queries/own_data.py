"""All that messaging keeps about one person, for that person."""

from django.utils import timezone

from members.models import Consent, Suppression
from network.messaging.models import Delivery, DigestRun, Feedback, Preference, Receipt, TopicFollow

WISHES = ("weekly_mails", "digest_classes", "digest_period", "quiet_from", "quiet_to", "paused_until")


def own_data(person):
    """Return {"as_of", "deliveries", "receipts", "feedback", "digests", "preferences", "stopped", "consents", "follows"}.

    Values of JSON and moments; lists of dicts, oldest first. Whom somebody passed a message to is not among them.
    """
    return {
        "as_of": timezone.now(),
        "deliveries": [_delivery(one) for one in _of_messages(Delivery.objects.filter(person=person))],
        "receipts": [_receipt(one) for one in _of_messages(Receipt.objects.filter(person=person))],
        "feedback": [_feedback(one) for one in Feedback.objects.filter(receipt__person=person)
                     .select_related("receipt__message").order_by("pk")],
        "digests": list(DigestRun.objects.filter(person=person).order_by("period").values("period", "state")),
        "preferences": Preference.objects.filter(person=person).values(*WISHES).first(),
        "stopped": list(Suppression.objects.filter(contact_point__person=person).order_by("pk")
                        .values("contact_point__value", "message_class", "topic", "reason", "created_at", "until")),
        "consents": list(Consent.objects.filter(person=person).order_by("pk")
                         .values("channel", "purpose", "text_version", "given_at", "withdrawn_at", "evidence")),
        "follows": list(TopicFollow.objects.filter(person=person).order_by("pk").values("topic__slug", "created_at")),
    }  # fmt: skip


def _of_messages(rows):
    return rows.select_related("message__sender_organisation").order_by("pk")


def _named(message):
    if message is None:  # a digest
        return {"message": None}
    return {
        "message": message.public_id,
        "title": message.title_pl,
        "class": message.message_class,
        "sender": str(message.sender_organisation),
    }


def _delivery(one):
    return _named(one.message) | {
        "channel": one.channel,
        "kind": one.kind,
        "state": one.state,
        "address": one.address,
        "created_at": one.created_at,
        "accepted_at": one.accepted_at,
    }


def _receipt(one):
    return _named(one.message) | {
        "first_seen_at": one.first_seen_at,
        "acknowledged_at": one.acknowledged_at,
        "acted_at": one.acted_at,
        "strength": one.strength,
        "is_suspect": one.is_suspect,
        "note": one.note,
    }


def _feedback(one):
    return {
        "message": one.receipt.message.public_id,
        "verdict": one.verdict,
        "reason": one.reason,
        "comment": one.comment,
        "revision": one.revision,
        "created_at": one.created_at,
    }
