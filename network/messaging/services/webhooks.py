"""Webhooks as network managers keep them: add, change, new secret, pause, resume, delete, test, send again."""

import uuid
from datetime import timedelta

import structlog
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from members.models import StaffRole
from members.text import plain_text
from network.messaging import permissions
from network.messaging.models import WebhookDelivery, WebhookEndpoint
from network.messaging.services import outbox
from network.messaging.services.notify import Address, notify
from network.messaging.webhooks import address, signature

log = structlog.get_logger(__name__)

MOST_ENDPOINTS = 50
NAME_LENGTH = 80
BOTH_SECRETS = timedelta(hours=24)  # during which the old secret of an endpoint still signs
State = WebhookEndpoint.State


def locked(endpoint):
    """Return the endpoint as it is now, locked until the transaction ends. Raises IllegalTransition when it was deleted meanwhile."""
    found = WebhookEndpoint.objects.select_for_update().filter(pk=endpoint.pk).first()
    if found is None:
        raise IllegalTransition(_("Somebody has deleted this webhook."))
    return found


def _ask(by):
    if not permissions.can_manage_webhooks(by):
        raise PermissionDenied


@transaction.atomic
def add_webhook(*, network, by, name, url, events):
    """Return (the new WebhookEndpoint, its secret). The secret stands nowhere else: show it once.

    Raises PermissionDenied; ValidationError (name_missing, url_…, url_taken, events, too_many).
    """
    _ask(by)
    if WebhookEndpoint.objects.filter(network=network).count() >= MOST_ENDPOINTS:
        raise ValidationError(_("There are 50 webhooks already: delete one that nobody needs."), code="too_many")
    endpoint = WebhookEndpoint(network=network, created_by=by, secret_seed=signature.new_seed())
    _write(endpoint, name=name, url=url, events=events)
    return endpoint, signature.secret_of(endpoint.secret_seed)


@transaction.atomic
def change_webhook(endpoint, *, by, **changes):
    """Change name, url or events; return the endpoint. What waits goes to the new address. Errors as in `add_webhook`."""
    _ask(by)
    endpoint = locked(endpoint)
    now = {"name": endpoint.name, "url": endpoint.url, "events": endpoint.events}
    _write(endpoint, **(now | changes))
    return endpoint


def _write(endpoint, *, name, url, events):
    name = " ".join(name.split())
    if not 1 <= len(name) <= NAME_LENGTH:
        raise ValidationError(
            {"name": ValidationError(_("Write in a few words what the webhook is for."), code="name_missing")}
        )
    try:
        plain_text(name)
    except ValidationError as error:
        raise ValidationError({"name": error}) from None
    address.read(url)
    if not events or set(events) - set(WebhookEndpoint.Event.values):
        raise ValidationError({"events": ValidationError(_("Choose at least one event."), code="events")})
    endpoint.name, endpoint.url, endpoint.events = name, url, sorted(set(events))
    try:
        with transaction.atomic():
            endpoint.save()
    except IntegrityError:
        sentence = _("There is a webhook for this address already: choose more events there.")
        raise ValidationError({"url": ValidationError(sentence, code="url_taken")}) from None


@transaction.atomic
def renew_secret(endpoint, *, by):
    """Return a new secret; the old one signs too for 24 hours, so that the receiver can change over. Raises PermissionDenied."""
    _ask(by)
    endpoint = locked(endpoint)
    endpoint.old_secret_seed, endpoint.old_secret_until = endpoint.secret_seed, timezone.now() + BOTH_SECRETS
    endpoint.secret_seed = signature.new_seed()
    endpoint.save(update_fields=["secret_seed", "old_secret_seed", "old_secret_until"])
    return signature.secret_of(endpoint.secret_seed)


@transaction.atomic
def pause_webhook(endpoint, *, by):
    """Hold back what is for this endpoint, until `resume_webhook`; events are kept. Raises PermissionDenied, IllegalTransition."""
    _ask(by)
    endpoint = locked(endpoint)
    if endpoint.state != State.ACTIVE:
        raise IllegalTransition(_("This webhook does not send now."))
    endpoint.state = State.PAUSED
    endpoint.save(update_fields=["state"])
    return endpoint


@transaction.atomic
def resume_webhook(endpoint, *, by):
    """Send again, what waited first. Raises PermissionDenied, IllegalTransition."""
    _ask(by)
    endpoint = locked(endpoint)
    if endpoint.state == State.ACTIVE:
        raise IllegalTransition(_("This webhook sends already."))
    endpoint.state, endpoint.failures, endpoint.rests_until = State.ACTIVE, 0, None
    endpoint.save(update_fields=["state", "failures", "rests_until"])
    endpoint.deliveries.filter(state=WebhookDelivery.State.WAITING).update(next_attempt_at=Now())
    outbox.nudge_webhooks()
    return endpoint


@transaction.atomic
def delete_webhook(endpoint, *, by):
    """Forget the endpoint, what waits for it and its log. Raises PermissionDenied."""
    _ask(by)
    endpoint.delete()


@transaction.atomic
def send_test(endpoint, *, by):
    """Queue a test event, also for a paused endpoint; return its WebhookDelivery. It is tried once. Raises PermissionDenied, IllegalTransition."""
    _ask(by)
    event = WebhookDelivery.TEST
    test = WebhookDelivery.objects.create(
        endpoint=locked(endpoint),
        event=event,
        event_id=uuid.uuid4(),
        payload=payload(event, timezone.now(), {}),
        is_by_hand=True,
    )
    outbox.nudge_webhooks()
    return test


@transaction.atomic
def send_again(delivery, *, by):
    """Send an event once more, now, with the same webhook-id; its tries begin anew. Raises PermissionDenied."""
    _ask(by)
    again = {"state": WebhookDelivery.State.WAITING, "attempts": 0, "next_attempt_at": Now(), "is_by_hand": True}
    WebhookDelivery.objects.filter(pk=delivery.pk).update(**again)
    outbox.nudge_webhooks()
    delivery.refresh_from_db()
    return delivery


def payload(event, at, data):
    """Return the body of an event: {"type", "timestamp", "data"}."""
    return {"type": event, "timestamp": at.isoformat(timespec="milliseconds"), "data": data}


def switch_off(endpoint):
    """Give up an endpoint that does not answer, and tell the network managers. `endpoint` is locked."""
    endpoint.state = State.SWITCHED_OFF
    endpoint.save(update_fields=["state"])
    log.warning("webhook_switched_off", endpoint=str(endpoint.public_id), failures=endpoint.failures)
    roles = StaffRole.objects.filter(
        role=StaffRole.Role.NETWORK_MANAGER, user__is_active=True, user__person__isnull=False
    )
    people = [role.user.person for role in roles.select_related("user__person")]
    try:
        with transaction.atomic():
            notify(
                f"webhook:{endpoint.public_id}:off:{timezone.now():%Y%m%d%H%M}",
                to=[Address(one.user.email, one.locale, str(one)) for one in people],  # where they sign in
                template="messaging/mail/webhook_switched_off",
                context={"network": endpoint.network, "endpoint": endpoint},
                act=("webhook", reverse("messaging:staff-webhook", args=[endpoint.public_id])),
            )
    except ValidationError as error:  # a network without a sender: the page still says so
        log.warning("webhook_notice_failed", code=getattr(error, "code", ""))
