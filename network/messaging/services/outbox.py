"""Work that must happen once and may be lost by no queue: rows first, Celery only hurries.

A delivery is its own outbox row; OutboxRow carries other work. A periodic job leaves a PeriodicRun.
"""

import os
import secrets
import socket
from datetime import timedelta
from functools import partial

import structlog
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from network.messaging.models import Delivery, OutboxRow, PeriodicRun

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=180)
ATTEMPTS = 5
BULK_FROM_PRIORITY = 5  # network information and below wait in the slow lane, so that they never delay a sign-in code
LANES = {"mail": "send_due_mail", "bulk": "send_due_bulk", "webhooks": "send_due_webhooks"}
HANDLERS = {}  # topic -> function(**payload), harmless twice
TOPIC_LANES = {}  # topic -> the lane whose task does the work, for those that the tick leaves alone

CLAIM = """
    WITH due AS (SELECT id FROM messaging_outboxrow WHERE done_at IS NULL AND dead_at IS NULL AND available_at <= statement_timestamp()
                    AND (topic = ANY(%s)) = %s AND (lease_until IS NULL OR lease_until < statement_timestamp())
                  ORDER BY available_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    UPDATE messaging_outboxrow o SET claimed_by = %s, lease_until = statement_timestamp() + %s, attempts = attempts + 1
      FROM due WHERE o.id = due.id RETURNING o.id
"""


def handles(topic, *, lane=""):
    """Register the decorated function as the worker of `topic`. It may run more than once with the same payload.

    With a `lane` its work is done by the task of that lane, so that much of it does not keep other work waiting.
    """

    def register(function):
        HANDLERS[topic] = function
        if lane:
            TOPIC_LANES[topic] = lane
        return function

    return register


def enqueue(topic, *, key, payload, available_at=None):
    """Write down a piece of work; return its OutboxRow (the existing one for a known `key`)."""
    enqueue_all(topic, {key: payload}, available_at=available_at)
    return OutboxRow.objects.get(key=key)


def enqueue_all(topic, payloads, *, available_at=None):
    """Write down many pieces of work, {key: payload}; known keys are left alone."""
    at = available_at or timezone.now()
    rows = [OutboxRow(topic=topic, key=key, payload=payload, available_at=at) for key, payload in payloads.items()]
    OutboxRow.objects.bulk_create(rows, ignore_conflicts=True)
    if lane := TOPIC_LANES.get(topic):
        transaction.on_commit(partial(hurry, lane))


def worker_name():
    """Return a name for whoever claims rows now; no two are the same."""
    return f"{socket.gethostname()[:30]}:{os.getpid()}:{secrets.token_hex(4)}"


def run_due(lane=""):
    """Do all work of a lane that is due, without one the work that no lane does; return how many rows were done."""
    worker, done = worker_name(), 0
    while row := _claim(worker, lane):
        done += _run(row)
    return done


def has_due(lane):
    """True when work of the lane is due and nobody has it in hand."""
    free = Q(lease_until=None) | Q(lease_until__lt=Now())
    due = OutboxRow.objects.filter(free, done_at=None, dead_at=None, available_at__lte=Now())
    return due.filter(topic__in=_topics_of(lane)).exists()


def _topics_of(lane):
    return [topic for topic, its_lane in TOPIC_LANES.items() if not lane or its_lane == lane]


def _claim(worker, lane):
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [_topics_of(lane), bool(lane), worker, LEASE])
        found = cursor.fetchone()
    return OutboxRow.objects.get(pk=found[0]) if found else None


def _run(row):
    """Run one claimed row; return True when it was done. A failing row is tried again, then left for a person."""
    try:
        HANDLERS[row.topic](**row.payload)
    except Exception as error:
        log.exception("outbox_row_failed", topic=row.topic, row=row.pk)
        now = timezone.now()
        again_at, dead_at = now + timedelta(minutes=5**row.attempts), now if row.attempts >= ATTEMPTS else None
        _end(row, last_error=type(error).__name__, available_at=again_at, dead_at=dead_at)
        return False
    return _end(row, done_at=timezone.now())


def _end(row, **outcome):
    """Write down how it ended, unless the lease was lost and another worker has the row: False then."""
    mine = OutboxRow.objects.filter(pk=row.pk, claimed_by=row.claimed_by)
    is_mine = mine.update(claimed_by="", lease_until=None, **outcome) == 1
    if not is_mine:
        log.warning("outbox_lease_lost", topic=row.topic, row=row.pk)
    return is_mine


def first_in_period(job, *, seconds):
    """True for the first caller in the current period of `seconds`: two beats at once do a job once."""
    period = int(timezone.now().timestamp() // seconds)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO messaging_periodicrun (job, period) VALUES (%s, %s) ON CONFLICT DO NOTHING",
            [job, f"{seconds}s:{period}"],
        )
        return cursor.rowcount == 1


def forget_old_runs():
    PeriodicRun.objects.filter(at__lt=timezone.now() - timedelta(days=2)).delete()


def lane_of(message_class):
    return "mail" if message_class in ("mandatory", "service") else "bulk"


def nudge(message_class):
    """After commit, tell a worker that mail of this class is due. The nudge may be lost: the tick finds the rows."""
    transaction.on_commit(partial(hurry, lane_of(message_class)))


def nudge_webhooks():
    """After commit, tell a worker that a webhook is due. The nudge may be lost too."""
    transaction.on_commit(partial(hurry, "webhooks"))


def nudge_due():
    """Tell the workers of each lane that has due mail. Called by the tick, which hurries the webhooks itself."""
    due = Delivery.objects.filter(channel="email", state__in=["queued", "retry_wait"], not_before__lte=timezone.now())
    if due.filter(priority__lt=BULK_FROM_PRIORITY).exists():
        hurry("mail")
    if due.filter(priority__gte=BULK_FROM_PRIORITY).exists():
        hurry("bulk")


def hurry(lane):
    """Queue the task of a lane; a broker that is away is logged and otherwise ignored."""
    from network.messaging import tasks  # noqa: PLC0415 -- tasks import the services

    try:
        getattr(tasks, LANES[lane]).delay()
    except Exception as error:  # noqa: BLE001 -- kombu, redis and sockets each raise their own; none may reach the caller
        log.warning("nudge_lost", lane=lane, error=type(error).__name__)
