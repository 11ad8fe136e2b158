"""What the operator's programs ask."""

import pytest
from django.utils import timezone

from network.messaging.models import OutboxRow, Receipt
from tests.factories.members import staff_user
from tests.factories.messaging import joined, sent

pytestmark = pytest.mark.django_db


def figures(client):
    lines = client.get("/metrics").content.decode().splitlines()
    return {name: int(value) for name, value in (line.split() for line in lines)}


def test_metrics_tell_of_presses_and_jobs_that_staff_should_look_at(client, network):
    firm = joined(network=network)
    message = sent(by=staff_user("editor"), network=network)
    before = figures(client)
    now = timezone.now()
    person = firm.users[0].person
    Receipt.objects.create(message=message, person=person, acknowledged_at=now, strength="token", is_suspect=True)
    OutboxRow.objects.create(topic="test", key="given-up", payload={}, dead_at=now)

    after = figures(client)

    assert after["parknet_receipts_suspect"] == before["parknet_receipts_suspect"] + 1
    assert after["parknet_outbox_dead"] == before["parknet_outbox_dead"] + 1
    assert after["parknet_mail_queued"] == 1
