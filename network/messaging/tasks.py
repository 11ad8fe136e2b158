"""Celery only hurries: each task looks at the rows again, and all of them are harmless twice, in any order, in parallel."""

from celery import shared_task
from django.conf import settings

from network.messaging.inbound import mailbox
from network.messaging.mail import claims, pace, worker
from network.messaging.models import Message, OrganisationReach
from network.messaging.services import (
    catching_up,
    digests,
    following,
    inbound,
    lifecycle,
    outbox,
    projection,
    retention,
    webhook_events,
    weights,
)
from network.messaging.webhooks import worker as webhooks

SEND_SECONDS = 45  # with one mail of REPLY_SECONDS still inside the task limit; the rest is given back
TICK_SECONDS = 30
MAILBOX_SECONDS = 120
RECONCILE_SECONDS = 300
DIGEST_SECONDS = 600
CATCH_UP_SECONDS = 3600


@shared_task
def send_due_mail():
    """Account, mandatory and service mail. Twice: two workers share the due rows, each row is claimed once."""
    if worker.send_due(claims.Lane.MAIL, seconds=SEND_SECONDS):
        outbox.hurry("mail")  # look once more: its time may have been over before the mail was


@shared_task
def send_due_bulk():
    """Network information and commercial mail. Twice: as above."""
    if worker.send_due(claims.Lane.BULK, seconds=SEND_SECONDS):
        outbox.hurry("bulk")


@shared_task
def send_due_webhooks():
    """Events for programs of others. Twice: an event is spread once, and each endpoint has one worker at a time."""
    outbox.run_due("webhooks")
    webhooks.send_due(seconds=SEND_SECONDS)
    if webhooks.is_due():
        outbox.hurry("webhooks")


@shared_task
def tick():
    """Every 30 seconds: find what killed workers left, do other work that is due, hurry the senders."""
    claims.sweep()
    claims.settle_doubts()
    outbox.run_due()
    outbox.nudge_due()
    if outbox.has_due("webhooks") or webhooks.is_due():
        outbox.hurry("webhooks")
    digests.settle()
    lifecycle.settle(Message.objects.filter(state__in=["frozen", "dispatching"]).values("pk"))


@shared_task
def reconcile():
    """Every 5 minutes, once per period: close what is over, and rebuild reach from receipts where it could have changed."""
    if not outbox.first_in_period("messaging.reconcile", seconds=RECONCILE_SECONDS):
        return
    lifecycle.close_old()
    open_ones = Message.objects.filter(state__in=["dispatching", "active"])
    for message in open_ones.filter(pk__in=OrganisationReach.objects.values("message")).iterator():
        projection.reconcile(message)
    outbox.forget_old_runs()
    pace.forget_old()


@shared_task
def build_digests():
    """Every 10 minutes, once per period: put together the digests that are due. One that was missed is found the next time."""
    if outbox.first_in_period("messaging.digests", seconds=DIGEST_SECONDS):
        digests.build()
        weights.refresh()


@shared_task
def catch_up():
    """Hourly, once per period: organisations that joined get what is still open and asks for it. Twice: each once."""
    if outbox.first_in_period("messaging.catch_up", seconds=CATCH_UP_SECONDS):
        catching_up.catch_up_all()


@shared_task
def read_mailbox():
    """Every 2 minutes, once per period: take in returned mail. Twice: each mail is stored once."""
    if settings.BOUNCE_IMAP_HOST and outbox.first_in_period("messaging.mailbox", seconds=MAILBOX_SECONDS):
        mailbox.read_unseen(seconds=SEND_SECONDS)


@shared_task
def forget_returned_mail():
    """Nightly: returned mail older than 90 days. Twice, or days late: the same rows."""
    inbound.forget_raw()


@shared_task
def forget_webhooks():
    """Nightly: events told long ago. Twice, or days late: the same rows."""
    webhook_events.forget_old()


@shared_task
def keep_no_longer():
    """Nightly: events older than two years become totals, old addresses of strangers are forgotten. Twice: the same rows."""
    retention.prune_events()
    retention.forget_addresses()
    following.forget_old()
