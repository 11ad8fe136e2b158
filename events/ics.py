"""Calendar files (RFC 5545) with a time zone of our own.

The VTIMEZONE that icalendar generates begins summer time at 03:00, where the standard means 02:00 by the clock before the
change; some calendars then show such days an hour off. This one agrees with zoneinfo from 1996 on.
"""

from datetime import UTC
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse
from icalendar import Calendar, Timezone
from icalendar import Event as CalendarEvent

from events.models import Occurrence
from events.times import DEFAULT_ZONE
from members.text import localized

WARSAW = """BEGIN:VTIMEZONE
TZID:Europe/Warsaw
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")


def calendar(occurrences, *, name):
    """Return the bytes of a calendar file with the occurrences, in the reader's language."""
    result = Calendar()
    result.add("prodid", "-//Parknet//events//PL")
    result.add("version", "2.0")
    result.add("method", "PUBLISH")
    result.add("x-wr-calname", name)
    result.add_component(Timezone.from_ical(WARSAW))
    for occurrence in occurrences:
        result.add_component(_entry(occurrence))
    return result.to_ical()


def _entry(occurrence):
    """Return one VEVENT. The online address is not in it: only people with a seat may have that."""
    event, address = occurrence.event, reverse("events:public-detail", args=[occurrence.public_id])
    entry = CalendarEvent()
    entry.add("uid", f"occ-{occurrence.public_id}@{urlsplit(settings.BASE_URL).hostname}")
    entry.add("dtstamp", occurrence.updated_at.astimezone(UTC))
    entry.add("last-modified", occurrence.updated_at.astimezone(UTC))
    entry.add("sequence", occurrence.ics_sequence)
    entry.add("dtstart", _moment(occurrence.starts_at, occurrence))
    entry.add("dtend", _moment(occurrence.ends_at, occurrence))
    entry.add("summary", localized(event, "title"))
    entry.add("description", localized(event, "summary"))
    entry.add("url", f"{settings.BASE_URL}{address}")
    if occurrence.venue:
        entry.add("location", str(occurrence.venue))
    entry.add("status", "CANCELLED" if occurrence.state == Occurrence.State.CANCELLED else "CONFIRMED")
    return entry


def _moment(moment, occurrence):
    """Return local time with our zone; in UTC the second of two equal hours, which local time cannot say, and other zones."""
    local = moment.astimezone(ZoneInfo(occurrence.tz))
    return moment.astimezone(UTC) if local.fold or occurrence.tz != DEFAULT_ZONE else local
