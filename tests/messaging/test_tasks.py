"""Every task may run once or five times, in any order, by two beats at once: the same end."""

import random
import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from network.messaging import services, tasks
from network.messaging.models import Delivery, DigestRun, Message, OrganisationReach, OutboxRow, PeriodicRun, Preference
from tests.factories.messaging import MessageFactory, joined, sent

ALL = [
    tasks.send_due_mail,
    tasks.send_due_bulk,
    tasks.tick,
    tasks.reconcile,
    tasks.build_digests,
    tasks.read_mailbox,
    tasks.forget_returned_mail,
    tasks.forget_webhooks,
]


@pytest.fixture
def world(editor, network, sink):
    """One message to three firms, one scheduled for a moment that has come, one for somebody's digest, one to close."""
    firms = [joined() for _ in range(3)]
    reader = firms[0].users[0].person
    Preference.objects.create(person=reader, digest_classes=["network_info"], digest_period="daily")
    message = sent(by=editor)
    scheduled = MessageFactory(sender=editor.person, message_class="service", title_pl="Później")
    services.publish(scheduled, by=editor, at=timezone.now() + timedelta(hours=1))
    Message.objects.filter(pk=scheduled.pk).update(send_at=timezone.now() - timedelta(minutes=1))
    OutboxRow.objects.update(available_at=timezone.now() - timedelta(minutes=1))
    return firms, message, scheduled


def end_of(world, sink):
    _firms, message, scheduled = world
    return {
        "copies": len(sink.addresses) - len({(mail["To"], mail["Subject"]) for mail in sink.parsed()}),
        "mails": len(sink.addresses),
        "open": Delivery.objects.filter(
            channel="email", state__in=["queued", "sending", "retry_wait", "in_doubt"]
        ).count(),
        "states": [Message.objects.get(pk=one.pk).state for one in (message, scheduled)],
        "reach": sorted(OrganisationReach.objects.values_list("status", flat=True)),
        "digests": DigestRun.objects.count(),
    }


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(4))
def test_tasks_one_to_five_times_in_any_order_end_alike(world, sink, seed):
    luck = random.Random(seed)
    runs = [task for task in ALL for _ in range(luck.randint(1, 5))]
    luck.shuffle(runs)

    for task in runs:
        task()
    for task in (tasks.tick, tasks.send_due_mail, tasks.send_due_bulk, tasks.tick):  # the next half minute
        task()

    end = end_of(world, sink)
    assert (end["copies"], end["open"]) == (0, 0)
    assert end["states"] == ["active", "active"]
    assert end["mails"] == 3 + 3 - 1  # the reader of digests waits for theirs
    assert end["reach"] == ["pending"] * 6


@pytest.mark.django_db(transaction=True)
def test_two_beats_at_once_do_each_job_once(world, sink):
    """Each beat hurries everything; every mail goes out once, and each periodic job has one run."""
    failed = []

    def beat():
        try:
            for _ in range(3):
                for task in ALL:
                    task()
        except Exception as error:  # noqa: BLE001 -- whatever it is, the test must know
            failed.append(error)
        finally:
            connection.close()

    beats = [threading.Thread(target=beat) for _ in range(2)]
    for one in beats:
        one.start()
    for one in beats:
        one.join()

    end = end_of(world, sink)
    assert failed == []
    assert (end["copies"], end["open"], end["mails"]) == (0, 0, 5)
    jobs = list(PeriodicRun.objects.values_list("job", flat=True))
    assert len(jobs) <= len(set(jobs)) + 1  # one more when the period ends just then
