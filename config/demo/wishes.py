"""What readers of the demo asked for: some want everything in the digest, and the tenant has had one."""

from datetime import timedelta

from config.demo.accounts import TENANT
from config.demo.past import day
from members.models import Affiliation, Person
from network.messaging.models import DigestItem, DigestRun, Message
from network.messaging.services import prefer_digest

WANT_THE_DIGEST = 18
TOLD = 3


def write(organisations, rng):
    """Store the wishes, and the tenant's last digest."""
    tenant = Affiliation.objects.filter(organisation=organisations[TENANT], role="owner").earliest("pk").person
    others = Person.objects.filter(user__isnull=False, is_citizen=False, user__is_staff=False).exclude(pk=tenant.pk)
    for person in rng.sample(list(others.order_by("pk")), WANT_THE_DIGEST):
        prefer_digest(person, Message.Class.NETWORK_INFO)
    _last_digest(tenant)


def _last_digest(person):
    tuesday = day(-7) - timedelta(days=(day(-7).weekday() - 1) % 7)
    run = DigestRun.objects.create(person=person, period=tuesday.date(), state=DigestRun.State.SENT)
    told = Message.objects.filter(
        message_class=Message.Class.NETWORK_INFO, dedup_key=None, deliveries__person=person, frozen_at__lt=tuesday
    )
    DigestItem.objects.bulk_create(
        DigestItem(
            person=person, key=f"message:{message.public_id}:0", message=message, topic=message.topic,
            deadline=message.deadline, created_at=message.frozen_at, run=run, position=place,
        )
        for place, message in enumerate(told.distinct().order_by("-frozen_at")[:TOLD], start=1)
    )  # fmt: skip
