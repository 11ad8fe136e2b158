"""What a refusal or a complaint does: to the delivery, to the address, and to mail that must arrive.

Only what certainly concerns the delivery comes here. It never touches receipts, rolls or audiences.
"""

from datetime import timedelta
from functools import partial

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from members.models import ContactPoint, Suppression
from members.services import contact
from members.text import storable
from network.messaging import signals
from network.messaging.inbound import rules
from network.messaging.models import Bounce, Delivery, DeliveryEvent, Verdict
from network.messaging.services import elsewhere, states
from network.messaging.services.stop import can_be_stopped

S = Delivery.State
STATES = {
    Verdict.HARD: S.BOUNCED_HARD,
    Verdict.SOFT: S.BOUNCED_SOFT,
    Verdict.COMPLAINT: S.COMPLAINED,
    Verdict.DELIVERED: S.DELIVERED,
}
SOFT_LIMIT, SOFT_WITHIN, PAUSE = 3, timedelta(days=14), timedelta(days=7)
SILENCE_IS_DELIVERY = timedelta(days=3)  # plain SMTP never says "delivered": no notice for so long means it


@transaction.atomic
def record(delivery, verdict, *, source, dedup_key, status="", text=""):
    """Write down what is known about a delivery, once per `dedup_key`, and draw the consequences; False when it was known.

    `verdict` is a Verdict with a state in STATES; `text` is what the other server said.
    """
    text = storable(text)
    delivery = Delivery.objects.select_for_update(of=["self"]).select_related("message").get(pk=delivery.pk)
    if DeliveryEvent.objects.filter(dedup_key=dedup_key).exists():
        return False
    event = {"source": source, "note": status, "dedup_key": dedup_key}
    if not states.advance(Delivery.objects.filter(pk=delivery.pk), STATES[verdict], **event):
        DeliveryEvent.objects.create(
            delivery=delivery, type=STATES[verdict], **event
        )  # came late: stored, changes nothing
    consequences(delivery, verdict, source=source, status=status, text=text)
    return True


@transaction.atomic
def refused_by_smtp(mine, answer):
    """The server refused a mail for good ("550 5.1.1 …") when it was handed over. `mine` is a queryset of it, as its worker holds it."""
    answer = storable(answer)
    verdict, status = rules.refusal("", answer)
    delivery = mine.select_related("message").first()
    if states.advance(mine, STATES[verdict], source="smtp", note=answer, last_error=answer[:300]):
        consequences(delivery, verdict, source="smtp", status=status, text=answer)


def consequences(delivery, verdict, *, source, status, text):
    """Count evidence against the address once per delivery, and do what follows from it."""
    if verdict not in Bounce.Kind.values:
        return
    points = ContactPoint.objects.filter(kind=ContactPoint.Kind.EMAIL, value=delivery.address)
    points = list(points.select_for_update().order_by("pk"))  # two refusals at once are counted one after the other
    found = {"address": delivery.address, "status": status, "text": text[:300], "source": source}
    _bounce, is_new = Bounce.objects.get_or_create(delivery=delivery, kind=verdict, defaults=found)
    if not is_new:
        return
    if verdict == Verdict.COMPLAINT:
        _stop(points, delivery.message)
        return
    if verdict == Verdict.HARD:
        _refuse(delivery.address)
    elif _soft_since_delivery(delivery.address, points) >= SOFT_LIMIT:
        contact.pause_address(delivery.address, until=timezone.now() + PAUSE)
    elsewhere.try_again(delivery)


def _refuse(address):
    if contact.refuse_address(address):
        transaction.on_commit(partial(signals.contact_undeliverable.send, ContactPoint, address=address))


def _soft_since_delivery(address, points):
    """Return how many deliveries were refused for now in 14 days, since the last one that arrived."""
    now = timezone.now()
    arrived = Q(state=S.DELIVERED) | Q(state=S.ACCEPTED, accepted_at__lt=now - SILENCE_IS_DELIVERY)
    last = Delivery.objects.filter(arrived, contact_point__in=points, channel=Delivery.Channel.EMAIL, address=address)
    since = max(now - SOFT_WITHIN, last.aggregate(at=Max("accepted_at"))["at"] or now - SOFT_WITHIN)
    return Bounce.objects.filter(address=address, kind=Bounce.Kind.SOFT, settled_at=None, at__gt=since).count()


def _stop(points, message):
    """Nothing of this class goes to the address any more; classes that cannot be stopped are only shown to staff."""
    if not can_be_stopped(message):
        return
    for point in points:
        suppression, _is_new = Suppression.objects.update_or_create(
            contact_point=point,
            message_class=message.message_class,
            topic="",
            defaults={"reason": Suppression.Reason.COMPLAINED, "until": None},
        )
        transaction.on_commit(partial(signals.recipient_unsubscribed.send, Suppression, suppression=suppression))


def settle(address):
    """The evidence against `address` counts no more: it was corrected, confirmed or freed."""
    Bounce.objects.filter(address=address, settled_at=None).update(settled_at=timezone.now())
