"""Stopping all mail, limits for recipient domains, and other work that was given up."""

import structlog
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.messaging import permissions
from network.messaging.models import Delivery, DomainLimit, MailStop, OutboxRow, SlowDomain
from network.messaging.services import outbox, states

log = structlog.get_logger(__name__)


@transaction.atomic
def stop_all(*, by, reason):
    """Let no mail out but account mail, until `go_on`; workers give back what they have in hand. Return the MailStop.

    Raises PermissionDenied; ValidationError without a reason; IllegalTransition when mail is stopped already.
    """
    _ask(permissions.can_stop_mail(by))
    if not reason.strip():
        raise ValidationError(
            {"reason": _("Say why: whoever comes next must know when mail may go on.")}, code="required"
        )
    try:
        with transaction.atomic():
            stop = MailStop.objects.create(reason=reason.strip()[:300], started_by=by)
    except IntegrityError as error:
        raise IllegalTransition(_("Mail is stopped already.")) from error
    # Afterwards, when whoever claims and judges sees it.
    transaction.on_commit(states.recall_all)
    log.warning("mail_stopped", user=by.pk)
    return stop


@transaction.atomic
def go_on(*, by):
    """Let mail out again. Raises PermissionDenied, IllegalTransition when nothing is stopped."""
    _ask(permissions.can_stop_mail(by))
    running = MailStop.objects.filter(is_running=True)
    if not running.update(is_running=False, ended_at=timezone.now(), ended_by=by):
        raise IllegalTransition(_("Mail is not stopped."))
    log.warning("mail_goes_on", user=by.pk)
    for message_class in ("service", "network_info"):
        outbox.nudge(message_class)


@transaction.atomic
def limit_domain(limit, *, by):
    """Store the limit of a recipient domain. Raises PermissionDenied."""
    _ask(permissions.can_limit_mail(by))
    limit.save()
    log.info("mail_domain_limited", user=by.pk, per_minute=limit.per_minute)
    return limit


@transaction.atomic
def unlimit_domain(domain, *, by):
    """Delete the limit of a recipient domain. Raises PermissionDenied."""
    _ask(permissions.can_limit_mail(by))
    DomainLimit.objects.filter(domain=domain).delete()


@transaction.atomic
def try_now(domain, *, by):
    """Do not wait for a slow domain any longer; its mail is due at once. Raises PermissionDenied."""
    _ask(permissions.can_limit_mail(by))
    SlowDomain.objects.filter(domain=domain).delete()
    Delivery.objects.filter(
        channel="email", state="queued", address__iendswith=f"@{domain}", not_before__gt=timezone.now()
    ).exclude(last_error=Delivery.HELD).update(not_before=timezone.now())
    outbox.nudge("network_info")


@transaction.atomic
def requeue_work(row, *, by):
    """Try a piece of work again that was given up, all tries anew; False when it does not wait for this any more.

    Raises PermissionDenied.
    """
    _ask(permissions.can_requeue_work(by))
    dead = OutboxRow.objects.filter(pk=row.pk, dead_at__isnull=False)
    if not dead.update(dead_at=None, attempts=0, available_at=timezone.now()):
        return False
    log.info("outbox_row_requeued", user=by.pk, topic=row.topic, row=row.pk)
    return True


def _ask(allowed):
    if not allowed:
        raise PermissionDenied
