"""Less mail from the mail itself: less before nothing. Mandatory, service and account mail cannot be stopped."""

from functools import partial

from django.db import transaction

from members.models import Suppression
from network.messaging import signals
from network.messaging.models import Delivery, Message
from network.messaging.services import preferences

STOPPABLE = {Message.Class.NETWORK_INFO, Message.Class.COMMERCIAL}


def can_be_stopped(message):
    """True for the classes that carry an unsubscribe header."""
    return message is not None and message.message_class in STOPPABLE


@transaction.atomic
def stop_mail(delivery, *, scope="topic"):
    """Stop the delivery's topic (of network information) or class for its address, at once; return the Suppression.

    `scope` is "topic" or "class"; commercial mail, and mail without a topic, always stops by class. Returns None for
    mail that cannot be stopped, or for an address we do not keep.
    """
    if delivery.kind == Delivery.Kind.DIGEST:
        return _stop_digest(delivery)
    what = _stopped_by(delivery, scope)
    return _stop(what) if what else None


def _stop_digest(delivery):
    """A digest holds both classes that can be stopped: whoever wants no more of it wants none of them."""
    stopped = [
        _stop({"contact_point": delivery.contact_point, "message_class": message_class, "topic": ""})
        for message_class in sorted(STOPPABLE)
        if delivery.contact_point
    ]
    return stopped[-1] if stopped else None


def _stop(what):
    suppression, is_new = Suppression.objects.get_or_create(
        **what, defaults={"reason": Suppression.Reason.UNSUBSCRIBED}
    )
    if is_new:
        transaction.on_commit(partial(signals.recipient_unsubscribed.send, Suppression, suppression=suppression))
    return suppression


@transaction.atomic
def less_mail(delivery, *, scope, until=None):
    """Send the delivery's reader less: "digest" (this class), "pause" (until then), "topic" or "class"; True when it took effect.

    Raises ValidationError (pause_too_long).
    """
    if scope in ("topic", "class"):
        return stop_mail(delivery, scope=scope) is not None
    if delivery.person is None or (scope == "digest" and not can_be_stopped(delivery.message)):
        return False
    if scope == "digest":
        preferences.prefer_digest(delivery.person, delivery.message.message_class)
    else:
        preferences.pause_mail(delivery.person, until=until)
    return True


@transaction.atomic
def undo_less_mail(delivery, *, scope):
    """Take back what `less_mail` did; what staff or a bounce stopped stays."""
    if scope == "digest" and delivery.person and can_be_stopped(delivery.message):
        preferences.prefer_digest(delivery.person, delivery.message.message_class, is_wanted=False)
    elif scope == "pause" and delivery.person:
        preferences.pause_mail(delivery.person, until=None)
    elif delivery.kind == Delivery.Kind.DIGEST:
        chosen = Suppression.objects.filter(
            reason=Suppression.Reason.UNSUBSCRIBED, topic="", message_class__in=STOPPABLE
        )
        chosen.filter(contact_point=delivery.contact_point, contact_point__isnull=False).delete()
    elif what := _stopped_by(delivery, scope):
        Suppression.objects.filter(**what, reason=Suppression.Reason.UNSUBSCRIBED).delete()


def _stopped_by(delivery, scope):
    """Return the fields of the suppression that a press writes; None when there is nothing to stop."""
    message = delivery.message
    if not can_be_stopped(message) or delivery.contact_point is None:
        return None
    by_topic = scope == "topic" and message.topic and message.message_class == Message.Class.NETWORK_INFO
    return {
        "contact_point": delivery.contact_point,
        "message_class": message.message_class,
        "topic": message.topic.slug if by_topic else "",
    }
