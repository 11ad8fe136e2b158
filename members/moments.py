"""Ends of spans in words: midnight belongs to the day that ends and is said as 24:00."""

from datetime import timedelta

from django.template.defaultfilters import date as format_date
from django.utils import timezone


def day_and_hour(moment):
    """Return (date, "16:00") of the end of a span in local time; midnight is (the day before, "24:00")."""
    local = timezone.localtime(moment)
    if (local.hour, local.minute) == (0, 0):
        return local.date() - timedelta(days=1), "24:00"
    return local.date(), format_date(local, "H:i")


def end(moment, form):
    """Format the end of a span like the filter `date`: `end(closes_at, "j E, H:i")` says "18 maja, 24:00"."""
    return wall_end(timezone.localtime(moment), form)


def wall_end(local, form):
    """Format what the clock on the wall says at the end of a span; see `end`."""
    if (local.hour, local.minute) == (0, 0):
        local, form = local - timedelta(minutes=1), form.replace("H:i", "24:00")
    return format_date(local, form)


def period(starts, ends):
    """Say a span in short: "18 maja 2026, 08:00–16:00", or with both days when it ends on another one."""
    day = "j E Y"
    starts = timezone.localtime(starts)
    first, last = format_date(starts, day), end(ends, day)
    if first == last:
        hours = dict.fromkeys([format_date(starts, "H:i"), end(ends, "H:i")])  # a trial vote may last some seconds
        return f"{first}, {'–'.join(hours)}"
    return f"{first}, {format_date(starts, 'H:i')} – {end(ends, f'{day}, H:i')}"
