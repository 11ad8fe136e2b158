"""Mails of every kind that readers get, sent out of the running demo: `manage.py shell -c` calls `send()`."""

from datetime import timedelta
from unittest.mock import patch

from django.utils import timezone

from members.models import StaffRole
from network.groups.models import Network
from network.messaging import services
from network.messaging.mail import claims, worker
from network.messaging.models import Preference, Topic
from network.messaging.services import digests, outbox, reminders
from tests.factories.members import staff_user
from tests.factories.messaging import joined, sent


def send():
    """Send a message that can be stopped and one that cannot, a reminder, and a digest with a message and a link in it."""
    # Not the demo's worker but this process sends: a reminder leaves at night too.
    with (
        patch.object(outbox, "nudge"),
        patch.object(reminders, "is_night", lambda moment: False),
        patch.object(worker, "is_night", lambda moment: False),
        patch.object(reminders, "APART", timedelta(0)),
    ):
        editor, network, topic = (
            staff_user(StaffRole.Role.EDITOR),
            Network.objects.earliest("pk"),
            Topic.objects.first(),
        )
        firm = joined(people=2, network=network)
        reader = firm.users[1].person
        Preference.objects.create(person=reader, digest_classes=["network_info"])
        audience = {"organisation": str(firm.public_id)}
        message = sent(by=editor, network=network, topic=topic, audience=audience, is_public=True)
        sent(by=editor, network=network, message_class="service", requires_ack=False, audience=audience)
        services.add_digest_item("gateway", to=reader, title="Dopasowane oferty", url="/directory/")
        digests.build(now=timezone.now() + timedelta(days=8))
        _deliver()
        services.remind(message, by=editor)
        _deliver()


def _deliver():
    for lane in (claims.Lane.MAIL, claims.Lane.BULK):
        worker.send_due(lane, seconds=20)
