"""From facts to webhooks: a row in the outbox in the transaction of the fact, then a delivery for each endpoint that listens.

An event names messages and organisations, never people, and no text that somebody wrote. Automatic notices are no news:
only messages that staff wrote are told of.
"""

import uuid
from datetime import datetime, timedelta

from django.db.models.functions import Now
from django.utils import timezone

from network.messaging.models import Message, OrganisationReach, OutboxRow, WebhookDelivery, WebhookEndpoint
from network.messaging.queries.reach import REACHED, reach_numbers
from network.messaging.services import outbox
from network.messaging.services.webhooks import payload

Event = WebhookEndpoint.Event
KEPT = timedelta(days=30)  # what was told, and what waits for an endpoint that does not come back
LISTENING = [WebhookEndpoint.State.ACTIVE, WebhookEndpoint.State.PAUSED]  # who was switched off is told nothing new

# True when somebody wants to know of confirmations: a piece of the statement that records one, so that it costs no other.
IS_CONFIRMATION_TOLD = """EXISTS (
    SELECT 1 FROM messaging_webhookendpoint w JOIN messaging_message m ON m.network_id = w.network_id
     WHERE m.id = r.message_id AND m.dedup_key IS NULL AND 'receipt.confirmed' = ANY(w.events) AND w.state IN ('active', 'paused'))"""


def tell_confirmed(message, organisations):
    """Write down that organisations confirmed; `organisations` is {organisation pk: the moment it first counted as reached}.

    Taken back ("not to me") and confirmed again it is another fact, with another moment.
    """
    facts = {
        f"{Event.RECEIPT_CONFIRMED}:{message.pk}:{organisation}:{at.isoformat()}": _fact(
            Event.RECEIPT_CONFIRMED, message, at, organisation=organisation
        )
        for organisation, at in organisations.items()
    }
    outbox.enqueue_all("webhook", facts)


def tell_closed(message):
    """Write down that a message was closed."""
    if message.dedup_key is None and _listening(Event.MESSAGE_CLOSED, message.network_id).exists():
        fact = _fact(Event.MESSAGE_CLOSED, message, timezone.now())
        outbox.enqueue_all("webhook", {f"{Event.MESSAGE_CLOSED}:{message.pk}": fact})


def _fact(event, message, at, **more):
    return {"event": event, "event_id": str(uuid.uuid4()), "at": at.isoformat(), "message": message.pk, **more}


def _listening(event, network_id):
    return WebhookEndpoint.objects.filter(network=network_id, events__contains=[event], state__in=LISTENING)


def spread(*, event, event_id, at, message, organisation=None):
    """Make one delivery for each endpoint that listens. Harmless twice: an event stands once at an endpoint."""
    told = Message.objects.filter(pk=message).first()
    data = told and _data(told, organisation)
    if not data:  # taken back, or gone
        return
    body = payload(event, datetime.fromisoformat(at), data)
    deliveries = [
        WebhookDelivery(endpoint=endpoint, event=event, event_id=event_id, payload=body)
        for endpoint in _listening(event, told.network_id)
    ]
    WebhookDelivery.objects.bulk_create(deliveries, ignore_conflicts=True)


def _data(message, organisation_id):
    """Return what an event says, None when it is not true any more."""
    if organisation_id is None:
        return {"message": str(message.public_id), "organisations": reach_numbers(message)["organisations"]}
    reached = OrganisationReach.objects.filter(message=message, organisation=organisation_id, status__in=REACHED)
    row = reached.select_related("organisation").first()
    return row and {
        "message": str(message.public_id),
        "organisation": str(row.organisation.public_id),
        "status": row.status,
    }


def forget_old():
    """Delete the events of more than 30 days ago, and the facts they came from."""
    WebhookDelivery.objects.filter(created_at__lt=Now() - KEPT).delete()
    OutboxRow.objects.filter(topic="webhook", done_at__lt=Now() - KEPT).delete()
