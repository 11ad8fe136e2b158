"""Reactions to what happens below, connected in `apps.py`; and the outbox's own handlers."""

from django.dispatch import receiver

from members.signals import account_mail_requested, contact_point_changed
from network.messaging import group_news, group_report, joint_news, membership_news  # noqa: F401 -- connect their receivers
from network.messaging.services import bounces, lifecycle, outbox, webhook_events
from network.messaging.services.notify import send_account_mail


@receiver(account_mail_requested)
def queue_account_mail(sender, *, key, address, locale, subject, text, html, **kwargs):
    """Members asks for a mail about an account; it travels like every other, before every other."""
    send_account_mail(key, address=address, locale=locale, subject=subject, text=text, html=html)


@receiver(contact_point_changed)
def forget_evidence(sender, *, contact_point, **kwargs):
    """Whoever shows to read mail there has refuted what was said against the address."""
    bounces.settle(contact_point.value)


@outbox.handles("freeze")
def freeze_scheduled(message):
    """The moment of a scheduled message has come."""
    lifecycle.publish_scheduled(message)


@outbox.handles("webhook", lane="webhooks")
def spread_event(**fact):
    """Something happened that endpoints of webhooks may want to know."""
    webhook_events.spread(**fact)
