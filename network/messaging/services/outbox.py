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
from django.utils import timezone

from network.messaging.models import Delivery, OutboxRow, PeriodicRun

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=180)
ATTEMPTS = 5
BULK_FROM_PRIORITY = 5  # network information and below wait in the slow lane, so that they never delay a sign-in code
LANES = {"mail": "send_due_mail", "bulk": "send_due_bulk"}
HANDLERS = {}  # topic -> function(**payload), harmless twice

CLAIM = """
    WITH due AS (SELECT id FROM messaging_outboxrow WHERE done_at IS NULL AND dead_at IS NULL AND available_at <= statement_timestamp()
                    AND (lease_until IS NULL OR lease_until < statement_timestamp())
                  ORDER BY available_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    UPDATE messaging_outboxrow o SET claimed_by = %s, lease_until = statement_timestamp() + %s, attempts = attempts + 1
      FROM due WHERE o.id = due.id RETURNING o.id
"""


def handles(topic):
    """Register the decorated function as the worker of `topic`. It may run more than once with the same payload."""

    def register(function):
        HANDLERS[topic] = function
        return function

    return register


def enqueue(topic, *, key, payload, available_at=None):
    """Write down a piece of work; return its OutboxRow (the existing one for a known `key`)."""
    OutboxRow.objects.bulk_create(
        [OutboxRow(topic=topic, key=key, payload=payload, available_at=available_at or timezone.now())],
        ignore_conflicts=True,
    )
    return OutboxRow.objects.get(key=key)


def worker_name():
    """Return a name for whoever claims rows now; no two are the same."""
    return f"{socket.gethostname()[:30]}:{os.getpid()}:{secrets.token_hex(4)}"


def run_due():
    """Do all work that is due; return how many rows were done."""
    worker, done = worker_name(), 0
    while row := _claim(worker):
        done += _run(row)
    return done


def _claim(worker):
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [worker, LEASE])
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


def nudge_due():
    """Tell the workers of each lane that has due mail. Called by the tick."""
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
