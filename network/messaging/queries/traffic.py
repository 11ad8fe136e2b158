"""What holds mail back just now."""

from django.db.models import Count, Max
from django.utils import timezone

from network.messaging.mail import pace
from network.messaging.models import Delivery, DomainLimit, MailFlow, MailStop, OutboxRow, SlowDomain

STOPS_SHOWN, WORK_SHOWN = 10, 50


def running_stop():
    """Return the MailStop that holds all mail back, or None."""
    return MailStop.objects.select_related("started_by__person").filter(is_running=True).first()


def traffic():
    """Return {"stops", "slow", "limits", "waiting": {"mails", "last_at"}, "ramp": {"allowed", "used"} or None, "work": given up}."""
    now = timezone.now()
    held = Delivery.objects.filter(channel="email", state="queued", last_error=pace.WAITS, not_before__gt=now)
    ramp = next(iter(pace.ramp(now)), None)
    return {
        "stops": MailStop.objects.select_related("started_by__person")
        .filter(is_running=False)
        .order_by("-pk")[:STOPS_SHOWN],
        "slow": SlowDomain.objects.filter(until__gt=now),
        "limits": DomainLimit.objects.all(),
        "waiting": held.aggregate(mails=Count("pk"), last_at=Max("not_before")),
        "ramp": ramp and {"allowed": ramp.mails, "used": _used(ramp)},
        "work": given_up_work()[:WORK_SHOWN],
    }


def given_up_work():
    """Return the OutboxRows that failed at every try, the latest first."""
    return OutboxRow.objects.filter(dead_at__isnull=False).order_by("-dead_at", "-pk")


def _used(limit):
    flow = MailFlow.objects.filter(domain=limit.domain, window=limit.window, since=limit.since)
    return flow.values_list("mails", flat=True).first() or 0
