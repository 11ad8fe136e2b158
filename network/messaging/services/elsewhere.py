"""Mandatory mail is never dropped because of a refusal alone: another address of the same reader is tried, else the same once more."""

from datetime import timedelta

from django.db.models import F, Max
from django.db.models.functions import Now

from members.queries import working_contact_points
from network.messaging.models import Delivery, Message
from network.messaging.services import outbox

SAME_ADDRESS_AFTER = timedelta(hours=1)


def try_again(delivery):
    """Queue a refused mandatory mail for another working address of its reader; return the new Delivery, or None.

    Each address is tried once; without another one the same is tried once more. Joins the caller's transaction.
    """
    message = delivery.message
    if message is None or message.message_class != Message.Class.MANDATORY or not message.may_still_go:
        return None
    reader = {"person": delivery.person_id} if delivery.person_id else {"person": None}
    tried = Delivery.objects.filter(message=message, channel=Delivery.Channel.EMAIL, **reader)
    if delivery.person_id is None:
        tried = tried.filter(contact_point__in=_owned_alike(delivery)) | tried.filter(address=delivery.address)
    point = _other_point(delivery, tried.values("address"))
    if point is None and tried.filter(address=delivery.address).count() > 1:
        return None
    again = Delivery.objects.create(**_copied(delivery), **_next(delivery, point, message))
    outbox.nudge(message.message_class)
    return again


def _other_point(delivery, tried):
    points = working_contact_points().filter(kind="email").exclude(value__in=tried)
    best_first = points.order_by(F("verified_at").desc(nulls_last=True), "pk")
    if delivery.person_id:
        return best_first.filter(person=delivery.person_id).first()
    return best_first.filter(pk__in=_owned_alike(delivery)).first() if delivery.contact_point_id else None


def _owned_alike(delivery):
    """Return the ids of the mailboxes of the organisation whose shared mailbox refused."""
    point = delivery.contact_point
    return point.organisation.contact_points.values("pk") if point and point.organisation else []


def _copied(delivery):
    names = ("message", "person", "organisation", "locale", "channel", "priority")
    return {name: getattr(delivery, name) for name in names}


def _next(delivery, point, message):
    last = Delivery.objects.filter(message=message, kind=Delivery.Kind.REDIRECT, person=delivery.person_id)
    return {
        "kind": Delivery.Kind.REDIRECT,
        "seq": (last.aggregate(last=Max("seq"))["last"] or 0) + 1,
        "state": Delivery.State.QUEUED,
        "contact_point": point or delivery.contact_point,
        "address": point.value if point else delivery.address,
        "not_before": Now() if point else Now() + SAME_ADDRESS_AFTER,
    }
