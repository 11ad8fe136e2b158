"""Occurrences as entries of calendar files."""

from datetime import UTC

from django.conf import settings
from django.urls import reverse
from icalendar import Event as CalendarEvent

from events.models import Occurrence
from members.calendar_files import calendar_file, moment, uid
from members.text import localized


def calendar(occurrences, *, name):
    """Return the bytes of a calendar file with the occurrences, in the reader's language."""
    return calendar_file(map(_entry, occurrences), name=name, app="events")


def _entry(occurrence):
    """Return one VEVENT. The online address is not in it: only people with a seat may have that."""
    event, address = occurrence.event, reverse("events:public-detail", args=[occurrence.public_id])
    entry = CalendarEvent()
    entry.add("uid", uid(f"occ-{occurrence.public_id}"))
    entry.add("dtstamp", occurrence.updated_at.astimezone(UTC))
    entry.add("last-modified", occurrence.updated_at.astimezone(UTC))
    entry.add("sequence", occurrence.ics_sequence)
    entry.add("dtstart", moment(occurrence.starts_at, occurrence.tz))
    entry.add("dtend", moment(occurrence.ends_at, occurrence.tz))
    entry.add("summary", localized(event, "title"))
    entry.add("description", localized(event, "summary"))
    entry.add("url", f"{settings.BASE_URL}{address}")
    if occurrence.venue:
        entry.add("location", str(occurrence.venue))
    entry.add("status", "CANCELLED" if occurrence.state == Occurrence.State.CANCELLED else "CONFIRMED")
    return entry
