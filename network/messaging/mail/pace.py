"""How fast mail goes: limits per recipient domain and for all mail, the ramp of a new sending domain, slow domains last.

Account mail and mandatory messages never wait here. Limits are kept over all workers by rows (MailFlow); a share that was
taken and not used, because the turn ended first, is lost: a limit is a most, not a goal.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from network.messaging.models import DomainLimit, MailFlow, SlowDomain

WARSAW = ZoneInfo("Europe/Warsaw")
EVERYBODY = ""
ALWAYS_BELOW = 2  # priority of account mail and mandatory messages: 0 and 1
SLOW_SECONDS = 10
PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(minutes=15)
WAITS = "its turn under a limit"  # `last_error` of a mail that waits here, without any fault


@dataclass(frozen=True)
class Limit:
    """At most `mails` for `domain` within the window ("minute" or "day") that began at `since` and ends at `until`."""

    domain: str
    window: str
    mails: int
    since: datetime
    until: datetime

    @property
    def length(self):
        return self.until - self.since


def waiting(rows, *, now):
    """Return {id: moment} of the mails that must wait, of rows with `id`, `address` and `priority` in sending order."""
    rows = [row for row in rows if row["priority"] >= ALWAYS_BELOW]
    by_domain = defaultdict(list)
    for row in rows:
        by_domain[domain_of(row["address"])].append(row["id"])
    slow = SlowDomain.objects.filter(domain__in=by_domain, until__gt=now).values_list("domain", "until")
    moments = {mail: until for domain, until in slow for mail in by_domain[domain]}
    for limit in limits(by_domain, now=now):
        of_domain = by_domain[limit.domain] if limit.domain else [row["id"] for row in rows]
        asking = [mail for mail in of_domain if mail not in moments]
        moments |= _beyond(limit, asking)
    return moments


def limits(domains, *, now):
    """Return the limits that hold now: for all mail first, then for these domains."""
    minute = now.replace(second=0, microsecond=0)
    of_domains = DomainLimit.objects.filter(domain__in=domains).values_list("domain", "per_minute")
    per_minute = [(EVERYBODY, settings.MAIL_PER_MINUTE)] * bool(settings.MAIL_PER_MINUTE) + list(of_domains)
    found = [Limit(domain, "minute", mails, minute, minute + timedelta(minutes=1)) for domain, mails in per_minute]
    return [*ramp(now), *found]


def ramp(now):
    """Return what a new sending domain may send today: a first portion, and twice as much each following day.

    Receivers judge an unknown sender by how it begins. [] when no beginning is set, or after RAMP_DAYS days.
    """
    if not settings.MAIL_RAMP_SINCE:
        return []
    today = now.astimezone(WARSAW).date()
    day = (today - settings.MAIL_RAMP_SINCE).days
    if not 0 <= day < settings.MAIL_RAMP_DAYS:
        return []
    since, until = (datetime.combine(one, time(), WARSAW) for one in (today, today + timedelta(days=1)))
    return [Limit(EVERYBODY, "day", settings.MAIL_RAMP_FIRST_DAY * 2**day, since, until)]


def domain_of(address):
    return address.rpartition("@")[2].lower()


@transaction.atomic
def note_slow(domain):
    """The server took too long over a mail to this domain: the rest of them wait, each time twice as long."""
    slow, is_new = SlowDomain.objects.select_for_update().get_or_create(
        domain=domain, defaults={"until": timezone.now() + PAUSE}
    )
    if not is_new:
        slow.until = timezone.now() + min(PAUSE * 2**slow.times, LONGEST_PAUSE)
        slow.times = min(slow.times + 1, 10)
        slow.save()


def note_quick(domains):
    """Mails to these domains were taken in good time: those that had been slow are no longer."""
    SlowDomain.objects.filter(domain__in=domains, until__lte=timezone.now()).delete()


def forget_old():
    """Delete what was counted in windows that are over. Harmless twice."""
    MailFlow.objects.filter(since__lt=timezone.now() - timedelta(days=2)).delete()


@transaction.atomic
def _beyond(limit, asking):
    """Take as much of the limit as is left; return the moments of the mails beyond it, a portion in each coming window."""
    if not asking:
        return {}
    key = {"domain": limit.domain, "window": limit.window, "since": limit.since}
    MailFlow.objects.bulk_create([MailFlow(**key)], ignore_conflicts=True)
    flow = MailFlow.objects.select_for_update().get(**key)
    granted = min(len(asking), max(limit.mails - flow.mails, 0))
    MailFlow.objects.filter(pk=flow.pk).update(mails=flow.mails + granted)
    rest = asking[granted:]
    return {mail: limit.until + place // limit.mails * limit.length for place, mail in enumerate(rest)}
