"""What a mail provider tells by webhook, through django-anymail, which has checked its signature before."""

import hashlib
import json
from functools import wraps

import structlog
from anymail.signals import EventType, tracking
from anymail.urls import urlpatterns
from django.conf import settings
from django.core.exceptions import BadRequest, ImproperlyConfigured
from django.dispatch import receiver

from network.messaging.inbound import rules
from network.messaging.mail import marks
from network.messaging.models import Delivery, Verdict
from network.messaging.services import bounces

log = structlog.get_logger(__name__)
VERDICTS = {EventType.COMPLAINED: Verdict.COMPLAINT, EventType.DELIVERED: Verdict.DELIVERED}


@receiver(tracking)
def take_in_event(sender, event, esp_name, **kwargs):
    """Record a refusal, a complaint or an arrival of a mail that carries our mark; nothing else is ours to know."""
    told = json.dumps(event.esp_event, default=str, sort_keys=True)
    public_ids = marks.read(marks.HEADER, f"{event.message_id} {told}") or []
    mail = Delivery.objects.filter(public_id__in=public_ids).first() if len(set(public_ids)) == 1 else None
    verdict, status, text = _weighed(event)
    if mail is None or verdict is None:
        log.info("provider_event_ignored", provider=esp_name, kind=event.event_type, has_mail=mail is not None)
        return
    # Hashed, not cut: long names of events differ at their ends.
    key = f"{esp_name}:{hashlib.sha256((event.event_id or told).encode()).hexdigest()}"
    bounces.record(mail, verdict, source="webhook", dedup_key=key, status=status, text=text)


def _weighed(event):
    """Return (verdict or None, status, text). Opens and clicks are nothing to us, and a deferral counts for nobody."""
    if event.event_type == EventType.BOUNCED:
        text = event.mta_response or event.description or ""
        return *rules.refusal("", text), text
    return VERDICTS.get(event.event_type), "", ""


def webhook():
    """Return the view that takes the chosen provider's events. Raises ImproperlyConfigured for one that nobody knows."""
    name = f"{settings.MAIL_PROVIDER}_tracking_webhook"
    found = next((pattern.callback for pattern in urlpatterns if pattern.name == name), None)
    if found is None:
        raise ImproperlyConfigured(f"MAIL_PROVIDER {settings.MAIL_PROVIDER!r} is not known to django-anymail.")

    @wraps(found)  # also what frees it from CSRF and from signing in
    def view(request):
        try:
            return found(request)
        except (AttributeError, KeyError, TypeError, ValueError) as error:  # the library trusts the shape of what comes
            log.warning("provider_event_unreadable", error=type(error).__name__)
            raise BadRequest from error

    return view
