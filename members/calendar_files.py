"""Calendar files (RFC 5545) with a time zone of our own.

The VTIMEZONE that icalendar generates begins summer time at 03:00, where the standard means 02:00 by the clock before the
change; some calendars then show such days an hour off. This one agrees with zoneinfo from 1996 on.
"""

from datetime import UTC
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpResponse
from icalendar import Calendar, Timezone

OUR_ZONE = "Europe/Warsaw"
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


def calendar_file(entries, *, name, app):
    """Return the bytes of a calendar file with `entries` (icalendar events); `app` stands in its product id."""
    result = Calendar()
    result.add("prodid", f"-//Parknet//{app}//PL")
    result.add("version", "2.0")
    result.add("method", "PUBLISH")
    result.add("x-wr-calname", name)
    result.add_component(Timezone.from_ical(WARSAW))
    for entry in entries:
        result.add_component(entry)
    return result.to_ical()


def uid(name):
    """Return the identifier of an entry, ours alone and the same each time."""
    return f"{name}@{urlsplit(settings.BASE_URL).hostname}"


def moment(instant, zone=OUR_ZONE):
    """Return local time with our zone; in UTC the second of two equal hours, which local time cannot say, and other zones."""
    local = instant.astimezone(ZoneInfo(zone))
    return instant.astimezone(UTC) if local.fold or zone != OUR_ZONE else local


def calendar_response(content, filename):
    """Return a calendar file as an answer that calendars open."""
    return HttpResponse(
        content,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'inline; filename="{filename}"'},
    )
