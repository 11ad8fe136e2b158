"""How times and seats of events are said."""

from datetime import timedelta

from django import template
from django.template.defaultfilters import date as format_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events import times
from events.words import seats_line
from members.moments import wall_end

register = template.Library()
register.filter(seats_line)


@register.filter
def span(occurrence):
    """Return the hours by the wall clock, for example "10:00–12:00"; with the day of the end when it lasts over a day."""
    end = times.wall(occurrence.ends_at, occurrence.tz)[0]
    is_long = occurrence.ends_at - occurrence.starts_at >= timedelta(days=1)
    start = f"{format_date(occurrence.local_start, 'H:i')}{_which_of_two(occurrence)}"
    return f"{start} – {wall_end(end, 'j E, H:i')}" if is_long else f"{start}–{wall_end(end, 'H:i')}"


def _which_of_two(occurrence):
    """In the autumn night, say which of two equal hours is meant."""
    if not occurrence.has_equal_wall_time:
        return ""
    which = _("second time that night") if occurrence.fold else _("first time that night")
    return f" ({which})"


@register.filter
def day_and_hours(occurrence):
    """Return the weekday and the hours: "Tuesday 10:00–12:00"."""
    return f"{_weekday(occurrence.local_start)} {span(occurrence)}"


@register.filter
def when(occurrence):
    """Return the beginning in full: "Tuesday 24 November 2026, 10:00"."""
    return f"{_weekday(occurrence.local_start)} {format_date(occurrence.local_start, 'j E Y, H:i')}"


@register.filter
def zone_note(occurrence):
    """Return the zone for the few events that do not follow the network's own clock: " (Europe/London)"."""
    return "" if occurrence.tz == times.DEFAULT_ZONE else f" ({occurrence.tz})"


def _weekday(local):
    """Return the name of the day; Polish writes weekdays small."""
    name = format_date(local, "l")
    return name.lower() if get_language() == "pl" else name


@register.filter
def place(occurrence):
    """Return where it is: the venue's name, or "online"."""
    if occurrence.venue:
        return occurrence.venue.name
    return _("online") if occurrence.online_url else ""
