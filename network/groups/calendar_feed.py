"""The calendar of a group as a file that other calendars follow, at an address only its reader knows.

Calendars do not sign in, so the address names the reader and is signed. It works as long as the reader sees the group
inside: leaving the group, or a new password, ends it.
"""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.utils import timezone, translation
from icalendar import Event as CalendarEvent

from members.calendar_files import calendar_file, moment, uid
from members.models import User
from members.text import localized
from network.groups.queries import groups


def key_for(user, group):
    """Return the secret part of the address of `user`'s calendar of `group`."""
    return _signer(group).sign_object([str(user.person.public_id), _of_the_account(user)])


def reader_of(key, group):
    """Return the User whose calendar of `group` has this key, or None when it opens nothing (any more)."""
    try:
        person, account = _signer(group).unsign_object(key)
    except signing.BadSignature:
        return None
    user = User.objects.filter(person__public_id=person, is_active=True).select_related("person").first()
    if user is None or _of_the_account(user) != account:
        return None
    return user if groups.visible_to(user).filter(pk=group.pk).exists() else None


def write(entries, group, *, language):
    """Return the bytes of the calendar file with `entries` of `queries.calendar`."""
    with translation.override(language):
        return calendar_file(map(_entry, entries), name=localized(group, "name"), app="groups")


def _entry(line):
    entry = CalendarEvent()
    entry.add("uid", uid(line.uid))
    entry.add("dtstamp", timezone.now().replace(minute=0, second=0, microsecond=0))  # the same for an hour: a 304
    if line.starts_at:
        entry.add("dtstart", moment(line.starts_at))
        if line.ends_at > line.starts_at:  # a deadline has no length
            entry.add("dtend", moment(line.ends_at))
    else:
        entry.add("dtstart", line.day)
        entry.add("dtend", line.day + timedelta(days=1))
    entry.add("summary", line.title)
    entry.add("categories", [line.kind])
    if line.url:
        entry.add("url", f"{settings.BASE_URL}{line.url}")
    if line.place:
        entry.add("location", line.place)
    entry.add("status", "CANCELLED" if line.is_cancelled else "CONFIRMED")
    return entry


def _signer(group):
    return signing.Signer(salt=f"groups.calendar.{group.public_id}")


def _of_the_account(user):
    return user.get_session_auth_hash()[:16]
