"""Webhooks of a network: who is told, how that goes, and what waits."""

from django.db.models import Count, OuterRef, Q, Subquery

from network.messaging.models import WebhookDelivery, WebhookEndpoint

S = WebhookDelivery.State


def webhooks(network):
    """Return the endpoints of a network by name. Each has `waiting` (events), `last_error` and `last_tried_at` of its last attempt."""
    tried = WebhookDelivery.objects.filter(endpoint=OuterRef("pk"), attempted_at__isnull=False).order_by(
        "-attempted_at"
    )
    return (
        WebhookEndpoint.objects.filter(network=network)
        .select_related("created_by__person")
        .annotate(
            waiting=Count("deliveries", filter=Q(deliveries__state=S.WAITING)),
            last_tried_at=Subquery(tried.values("attempted_at")[:1]),
            last_error=Subquery(tried.values("error")[:1]),
        )
        .order_by("name", "public_id")
    )


def switched_off_count():
    """Return how many endpoints we have given up: a person should look at them."""
    return WebhookEndpoint.objects.filter(state=WebhookEndpoint.State.SWITCHED_OFF).count()
