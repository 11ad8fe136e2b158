"""Sends what is due. A worker takes an endpoint for itself, so its events go one after another and two never double.

Before each request the next attempt is already written down: a worker that is killed between the request and its end
leaves an event that goes out again by itself, with the same webhook-id. Nothing is lost; the receiver may see it twice.
"""

import json
import random
import time
from datetime import timedelta

import structlog
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from network.messaging.models import WebhookDelivery, WebhookEndpoint
from network.messaging.services import outbox
from network.messaging.services.webhooks import switch_off
from network.messaging.webhooks import address, signature
from network.messaging.webhooks.post import Answer, post

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)  # above one request with its resolver
TURN_SECONDS = 20  # then the next endpoint: a slow one must not keep the others waiting
# Waits between attempts, in minutes: ten attempts within 24 hours.
WAITS = (1, 5, 15, 30, 60, 120, 240, 480, 480)
MOST_ATTEMPTS = len(WAITS) + 1
LONGEST_REST = 60  # minutes; an endpoint that fails is left alone for 1, 2, 4, … of them
MOST_FAILURES = 20
GONE = 410  # the receiver asks never to be called again
S, E = WebhookDelivery.State, WebhookEndpoint.State

CLAIM = """
    WITH due AS (
        SELECT e.id FROM messaging_webhookendpoint e
         WHERE (e.lease_until IS NULL OR e.lease_until < statement_timestamp())
           AND EXISTS (SELECT 1 FROM messaging_webhookdelivery d
                        WHERE d.endpoint_id = e.id AND d.state = 'waiting' AND d.next_attempt_at <= statement_timestamp()
                          AND (d.is_by_hand OR (e.state = 'active' AND (e.rests_until IS NULL OR e.rests_until <= statement_timestamp()))))
         ORDER BY e.served_at NULLS FIRST, e.id LIMIT 1 FOR UPDATE OF e SKIP LOCKED)
    UPDATE messaging_webhookendpoint e SET claimed_by = %s, lease_until = statement_timestamp() + %s, served_at = statement_timestamp()
      FROM due WHERE e.id = due.id RETURNING e.id
"""


def send_due(*, seconds):
    """Send what is due, endpoint by endpoint, for at most so long; return how many requests were made."""
    name, until, count = outbox.worker_name(), time.monotonic() + seconds, 0
    while time.monotonic() < until and (endpoint_id := _claim(name)):
        turn_ends = min(until, time.monotonic() + TURN_SECONDS)
        while time.monotonic() < turn_ends and (taken := _take(endpoint_id, name)):
            endpoint, delivery = taken
            _settle(endpoint, delivery, _send(endpoint, delivery))
            count += 1
        WebhookEndpoint.objects.filter(pk=endpoint_id, claimed_by=name).update(claimed_by="", lease_until=None)
    return count


def is_due():
    """True when some event could go out now and nobody has it in hand."""
    may_go = Q(is_by_hand=True) | (
        Q(endpoint__state=E.ACTIVE) & (Q(endpoint__rests_until=None) | Q(endpoint__rests_until__lte=Now()))
    )
    is_free = Q(endpoint__lease_until=None) | Q(endpoint__lease_until__lt=Now())
    return WebhookDelivery.objects.filter(may_go, is_free, state=S.WAITING, next_attempt_at__lte=Now()).exists()


def _claim(name):
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [name, LEASE])
        found = cursor.fetchone()
    return found[0] if found else None


@transaction.atomic
def _take(endpoint_id, name):
    """Begin an attempt: return (endpoint, delivery), None when nothing is due or the endpoint is another worker's by now."""
    mine = WebhookEndpoint.objects.select_for_update().filter(pk=endpoint_id, claimed_by=name, lease_until__gte=Now())
    endpoint = mine.first()
    delivery = endpoint and _due_of(endpoint).order_by("next_attempt_at", "pk").first()
    if not delivery:
        return None
    delivery.attempts += 1
    delivery.attempted_at = timezone.now()
    delivery.next_attempt_at = delivery.attempted_at + _wait_after(delivery.attempts)
    delivery.save(update_fields=["attempts", "attempted_at", "next_attempt_at"])
    mine.update(lease_until=Now() + LEASE)
    return endpoint, delivery


def _due_of(endpoint):
    is_resting = endpoint.rests_until is not None and endpoint.rests_until > timezone.now()
    may_go = Q() if endpoint.state == E.ACTIVE and not is_resting else Q(is_by_hand=True)
    return endpoint.deliveries.filter(may_go, state=S.WAITING, next_attempt_at__lte=Now())


def _wait_after(attempts):
    minutes = WAITS[min(attempts, len(WAITS)) - 1]
    return timedelta(minutes=minutes) * random.uniform(0.9, 1)  # noqa: S311 -- only spreads the load


def _send(endpoint, delivery):
    """Make one request and return its Answer."""
    try:
        target = address.read(endpoint.url)
    except ValidationError:  # allowed where it was written down, as in a demo, and not here
        return Answer(None, WebhookDelivery.Error.NOT_ALLOWED)
    now = timezone.now()
    body = json.dumps(delivery.payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    is_rotating = endpoint.old_secret_until is not None and endpoint.old_secret_until > now
    seeds = [endpoint.secret_seed, *([endpoint.old_secret_seed] if is_rotating else [])]
    head = signature.headers(event_id=delivery.event_id, timestamp=int(now.timestamp()), body=body, seeds=seeds)
    return post(target, headers=head, body=body)


@transaction.atomic
def _settle(endpoint, delivery, answer):
    """Write down what became of an attempt. Success is true whoever says it; a failure counts only for the last attempt."""
    log.info(
        "webhook_sent", endpoint=str(endpoint.public_id), type=delivery.event, status=answer.status, error=answer.error
    )
    endpoint = WebhookEndpoint.objects.select_for_update().filter(pk=endpoint.pk).first()
    if endpoint is None:  # deleted meanwhile
        return
    waiting = WebhookDelivery.objects.filter(pk=delivery.pk, state=S.WAITING)
    said = {"response_status": answer.status, "error": answer.error, "is_by_hand": False}
    if not answer.error:
        waiting.update(state=S.DELIVERED, **said)
        endpoint.failures, endpoint.rests_until = 0, None
        endpoint.save(update_fields=["failures", "rests_until"])
        return
    is_test = delivery.event == WebhookDelivery.TEST
    is_last = delivery.attempts >= MOST_ATTEMPTS or is_test
    counts = waiting.filter(attempts=delivery.attempts).update(state=S.FAILED if is_last else S.WAITING, **said)
    if counts and not is_test:
        _note_failure(endpoint, is_gone=answer.status == GONE)


def _note_failure(endpoint, *, is_gone):
    endpoint.failures += 1
    rest = min(2 ** min(endpoint.failures - 1, 10), LONGEST_REST)
    endpoint.rests_until = timezone.now() + timedelta(minutes=rest)
    endpoint.save(update_fields=["failures", "rests_until"])
    if endpoint.state == E.ACTIVE and (is_gone or endpoint.failures >= MOST_FAILURES):
        switch_off(endpoint)
