"""The calendar of a group: its meetings, also those that only repeat, and the days of roadmaps, calls and agreements."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.template.defaultfilters import date as format_date
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from members.moments import day_and_hour, end
from members.text import localized
from network.groups import recurrence
from network.groups.models import Agreement, ContactLog, CoordinatorCall, Milestone
from network.groups.queries import agreements, calls, work

AHEAD = timedelta(days=366)
NONE = ContactLog.Recurrence.NONE


@dataclass(frozen=True)
class Entry:
    """One line of a calendar. `starts_at` and `ends_at` are None for what is of a whole day; `uid` is the same each time."""

    uid: str
    kind: str
    title: str
    day: date
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
    url: str = ""
    is_cancelled: bool = False
    series: str = ""  # the same for all meetings of one

    @property
    def hours(self):
        """When it begins and ends by the clock; a deadline is its end, and midnight belongs to the day before."""
        if self.ends_at == self.starts_at:
            return end(self.ends_at, "H:i")
        return f"{format_date(timezone.localtime(self.starts_at), 'H:i')}–{end(self.ends_at, 'H:i')}"


def in_order(entries):
    """Return entries by day; what is of a whole day stands first."""
    return sorted(entries, key=lambda entry: (entry.day, entry.starts_at is not None, entry.starts_at, entry.uid))


def few_of_each_series(entries, number=3):
    """Return `entries` with at most `number` days of each series, for a list that has room for a few."""
    seen, few = Counter(), []
    for entry in entries:
        seen[entry.series] += 1
        if not entry.series or seen[entry.series] <= number:
            few.append(entry)
    return few


def public_entries(group):
    """Return what everybody may know of the year ahead: milestones, ends of calls and of published agreements, by day."""
    return in_order([*_milestones(group), *_calls(group), *_agreements(agreements.published().filter(group=group))])


def entries_for(user, group):
    """Return the year ahead as `user`, who sees the group inside, may know it: `public_entries`, own meetings and agreements."""
    meetings = ContactLog.objects.filter(pk__in=work.contacts_for(user).values("pk"), group=group)
    known = agreements.visible_to(user).filter(group=group)
    return in_order(
        [*_meetings(meetings, "groups:portal-contact"), *_milestones(group), *_calls(group), *_agreements(known)]
    )


def staff_entries(group):
    """Return the year ahead with every meeting, by day."""
    meetings = _meetings(ContactLog.objects.filter(group=group), "groups:staff-contact")
    return in_order([*meetings, *_milestones(group), *_calls(group), *_agreements(group.agreements.all())])


def next_days(series, number=6):
    """Return [(day, moment, the ContactLog that was written down for it or None)] of the coming meetings of `series`."""
    today = timezone.localdate()
    written = {one.slot_on: one for one in series.meetings.all()}
    days = recurrence.days(series, today, today + AHEAD)[:number]
    first = timezone.localtime(series.happened_at).date()
    return [(day, recurrence.moment(series, day), series if day == first else written.get(day)) for day in days]


def _meetings(contacts, page):
    """Return the entries of coming `contacts` and of the days on which series among them meet, but for those written down."""
    now, until = timezone.now(), timezone.now() + AHEAD
    coming = contacts.filter(happened_at__range=(now - timedelta(days=1), until)).select_related("series")
    found = [_meeting(one, page) for one in coming]
    repeating = contacts.exclude(recurrence=NONE).filter(cancelled_at=None, series=None).select_related("series")
    for series in repeating.prefetch_related("meetings"):
        found += _days_of(series, page)
    return [entry for entry in found if entry.ends_at > now]


def _days_of(series, page):
    today = timezone.localdate()
    taken = {one.slot_on for one in series.meetings.all()} | {timezone.localtime(series.happened_at).date()}
    for day in recurrence.days(series, today, today + AHEAD):
        if day not in taken:
            yield _meeting(series, page, day=day)


def _meeting(contact, page, day=None):
    starts_at = recurrence.moment(contact, day) if day else contact.happened_at
    slot = day or contact.slot_on or timezone.localtime(contact.happened_at).date()
    series = contact.series or contact
    return Entry(
        # The same for a day of a series before and after somebody writes it down.
        uid=f"meeting-{series.public_id}-{slot:%Y%m%d}",
        kind=pgettext("calendar", "meeting"),
        title=contact.title,
        day=timezone.localtime(starts_at).date(),
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=contact.lasts_minutes),
        place=contact.place,
        url=reverse(page, args=[contact.public_id]),
        is_cancelled=contact.cancelled_at is not None,
        series=str(series.public_id),
    )


def _milestones(group):
    ahead = Milestone.objects.filter(
        goal__roadmap__group=group,
        goal__roadmap__is_public=True,
        state__in=Milestone.OPEN,
        due_on__range=_year_ahead(),
    ).select_related("goal__roadmap")
    return [
        Entry(
            uid=f"milestone-{one.public_id}",
            kind=pgettext("calendar", "milestone"),
            title=localized(one, "title"),
            day=one.due_on,
            url=reverse("groups:public-roadmap", args=[one.goal.roadmap.public_id]),
        )
        for one in ahead
    ]


def _calls(group):
    open_ones = calls.unfinished_calls().filter(
        group=group, phase__in=[CoordinatorCall.Phase.PLANNED, CoordinatorCall.Phase.OPEN]
    )
    return [
        Entry(
            uid=f"call-{one.public_id}",
            kind=pgettext("calendar", "deadline"),
            title=_("The call for a coordinator closes"),
            day=day_and_hour(one.closes_at)[0],
            starts_at=one.closes_at,
            ends_at=one.closes_at,
            url=reverse("groups:public-group", args=[group.public_id]),
        )
        for one in open_ones
    ]


def _agreements(rows):
    ending = rows.filter(state=Agreement.State.IN_FORCE, valid_to__range=_year_ahead())
    return [
        Entry(
            uid=f"agreement-{one.public_id}",
            kind=pgettext("calendar", "deadline"),
            title=_("Last day of the agreement: %(title)s") % {"title": localized(one, "title")},
            day=one.valid_to,
            url=reverse("groups:public-agreement", args=[one.public_id]) if one.is_published else "",
        )
        for one in ending
    ]


def _year_ahead():
    return timezone.localdate(), timezone.localdate() + AHEAD
