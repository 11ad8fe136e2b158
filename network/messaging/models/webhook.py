"""Webhooks: programs of others that want to be told, and what each was told. Organisations only, never people."""

import uuid

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@pghistory.track(
    fields=["name", "url", "events", "state", "old_secret_until"],
    model_name="WebhookEndpointEvent",
    obj_field=pghistory.ObjForeignKey(related_name="changes"),
)
class WebhookEndpoint(models.Model):
    """An address that is told of chosen events.

    Its secrets are nowhere stored: each is derived from a seed and WEBHOOK_KEY (`network.messaging.webhooks.signature`).
    One worker at a time serves an endpoint; `lease_until` says how long.
    """

    class Event(models.TextChoices):
        MESSAGE_CLOSED = "message.closed", _("a message was closed")
        RECEIPT_CONFIRMED = "receipt.confirmed", _("an organisation confirmed a message")

    class State(models.TextChoices):
        ACTIVE = "active", pgettext_lazy("webhook", "active")
        PAUSED = "paused", pgettext_lazy("webhook", "paused")
        SWITCHED_OFF = "switched_off", pgettext_lazy("webhook", "switched off")  # by us: it does not answer

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey("groups.Network", on_delete=models.CASCADE, related_name="webhooks", db_index=False)
    name = models.CharField(_("name"), max_length=80)
    url = models.CharField(_("address"), max_length=500)
    events = ArrayField(models.CharField(max_length=20, choices=Event))
    state = models.CharField(max_length=12, choices=State, default=State.ACTIVE)
    secret_seed = models.CharField(max_length=64)
    old_secret_seed = models.CharField(max_length=64, blank=True)
    old_secret_until = models.DateTimeField(null=True, blank=True)  # both sign until then
    failures = models.PositiveSmallIntegerField(default=0)  # in a row
    rests_until = models.DateTimeField(null=True, blank=True)  # after a failure
    claimed_by = models.CharField(max_length=60, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    served_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint("network", "url", name="webhook_address_once"),
            models.CheckConstraint(
                condition=models.Q(events__contained_by=["message.closed", "receipt.confirmed"], events__len__gte=1),
                name="webhook_events_are_known",
            ),
            models.CheckConstraint(
                condition=models.Q(old_secret_seed="", old_secret_until=None)
                | (~models.Q(old_secret_seed="") & models.Q(old_secret_until__isnull=False)),
                name="webhook_old_secret_ends",
            ),
        ]

    def __str__(self):
        return self.name


class WebhookDelivery(models.Model):
    """One event for one endpoint. The row is its own outbox row: it waits until the receiver has said 2xx."""

    TEST = "endpoint.test"  # an event of its own, sent by a press

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("webhook", "waiting")
        DELIVERED = "delivered", pgettext_lazy("webhook", "delivered")
        FAILED = "failed", pgettext_lazy("webhook", "given up")

    class Error(models.TextChoices):
        NOT_ALLOWED = "not_allowed", _("the address leads into a private network")
        NOT_FOUND = "not_found", _("the name has no address")
        UNREACHABLE = "unreachable", _("nobody answers there")
        TLS = "tls", _("no connection by TLS with a valid certificate")
        TIMEOUT = "timeout", _("no answer within 10 seconds")
        CLOSED = "closed", _("the connection ended before an answer")
        NOT_HTTP = "not_http", _("the answer is not HTTP")
        REDIRECT = "redirect", _("it sends to another address, which we do not follow")
        REFUSED = "refused", _("it answered with an error")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    endpoint = models.ForeignKey(WebhookEndpoint, on_delete=models.CASCADE, related_name="deliveries", db_index=False)
    event_id = models.UUIDField(default=uuid.uuid4)
    event = models.CharField(max_length=20)
    payload = models.JSONField()
    state = models.CharField(max_length=9, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(db_default=Now())
    is_by_hand = models.BooleanField(default=False)  # goes out now, also while the endpoint is paused
    attempted_at = models.DateTimeField(null=True, blank=True)
    response_status = models.PositiveSmallIntegerField(null=True, blank=True)
    error = models.CharField(max_length=11, choices=Error, blank=True)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint("endpoint", "event_id", name="webhook_event_once_per_endpoint")]
        indexes = [
            models.Index(
                fields=["endpoint", "next_attempt_at", "id"],
                condition=models.Q(state="waiting"),
                name="webhook_delivery_due",
            ),
            models.Index(fields=["endpoint", "-created_at", "-public_id"], name="webhook_delivery_log"),
        ]

    def __str__(self):
        return f"{self.event} {self.state}"
