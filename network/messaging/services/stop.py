"""Stopping mail from the mail itself: by topic, or by class. Mandatory, service and account mail cannot be stopped."""

from functools import partial

from django.db import transaction

from members.models import Suppression
from network.messaging import signals
from network.messaging.models import Message

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
    message = delivery.message
    if not can_be_stopped(message) or delivery.contact_point is None:
        return None
    by_topic = scope == "topic" and message.topic and message.message_class == Message.Class.NETWORK_INFO
    suppression, is_new = Suppression.objects.get_or_create(
        contact_point=delivery.contact_point,
        message_class=message.message_class,
        topic=message.topic.slug if by_topic else "",
        defaults={"reason": Suppression.Reason.UNSUBSCRIBED},
    )
    if is_new:
        transaction.on_commit(partial(signals.recipient_unsubscribed.send, Suppression, suppression=suppression))
    return suppression
