"""Days on which a meeting repeats, by the clock on the wall: ten o'clock stays ten o'clock when the clocks change."""

import calendar
from datetime import UTC, date, datetime, timedelta
from itertools import count

from django.utils import timezone

from network.groups.models import ContactLog

Recurrence = ContactLog.Recurrence
STEP_DAYS = {Recurrence.WEEKLY: 7, Recurrence.FORTNIGHT: 14}
STEP_MONTHS = {Recurrence.MONTHLY: 1, Recurrence.NTH_DAY: 1, Recurrence.QUARTERLY: 3}


def days(series, since, until):
    """Return the days from `since` to `until`, both included, on which `series` (a ContactLog) meets.

    A month without the day (the 31st, a fifth Tuesday) meets on its last such day. Every day is counted from the first
    one, so that a short month moves none of the later ones.
    """
    first = timezone.localtime(series.happened_at, timezone.get_default_timezone()).date()
    last = min(until, series.repeats_until or until)
    found = []
    for number in count(_before(first, series.recurrence, since)):
        day = _day(first, series.recurrence, number)
        if day is None or day > last:
            return found
        if day >= since:
            found.append(day)


def moment(series, day):
    """Return when the meeting of `day` begins. An hour that a night in spring does not have begins one hour later."""
    zone = timezone.get_default_timezone()
    clock = timezone.localtime(series.happened_at, zone).time()
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def _before(first, recurrence, since):
    """Return the number of a day of the series that is not after `since`, and near it."""
    if recurrence in STEP_DAYS:
        return max((since - first).days // STEP_DAYS[recurrence], 0)
    if recurrence in STEP_MONTHS:
        months = 12 * (since.year - first.year) + since.month - first.month
        return max(months // STEP_MONTHS[recurrence] - 1, 0)
    return 0


def _day(first, recurrence, number):
    """Return the day `number` of a series that begins on `first`; None when it has none."""
    if number == 0:
        return first
    if recurrence in STEP_DAYS:
        return first + timedelta(days=STEP_DAYS[recurrence] * number)
    if recurrence not in STEP_MONTHS:
        return None
    years, month = divmod(first.month - 1 + STEP_MONTHS[recurrence] * number, 12)
    year, month = first.year + years, month + 1
    length = calendar.monthrange(year, month)[1]
    if recurrence == Recurrence.NTH_DAY:
        return _same_weekday(first, year, month, length)
    return date(year, month, min(first.day, length))


def _same_weekday(first, year, month, length):
    """Return the day of a month that is the same weekday of the same week as `first`."""
    earliest = 1 + (first.weekday() - date(year, month, 1).weekday()) % 7
    wanted = earliest + 7 * ((first.day - 1) // 7)
    return date(year, month, wanted if wanted <= length else wanted - 7)
