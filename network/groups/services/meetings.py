"""Meetings: those of a series written down day by day, called off, and minutes that become action items."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, recurrence
from network.groups.models import ActionItem, ContactLog
from network.groups.queries import work as queries
from network.groups.services import work

NEAR = timedelta(days=731)
COPIED = (
    "network", "kind", "title", "group", "visibility", "lasts_minutes", "place", "others", "mentoring",
)  # fmt: skip


@transaction.atomic
def open_day(series, day, *, by):
    """Write down the meeting of `series` that falls on `day`, with its participants, and return it; a second press finds it.

    Raises PermissionDenied; IllegalTransition when the series does not meet that day.
    """
    series = _locked(series, by)
    is_near = abs(day - timezone.localdate()) <= NEAR
    if series.cancelled_at or not is_near or day not in recurrence.days(series, day, day):
        raise IllegalTransition(_("The meetings of this series do not fall on that day."))
    if day == timezone.localtime(series.happened_at).date():
        return series
    if written := series.meetings.filter(slot_on=day).first():
        return written
    meeting = ContactLog.objects.create(
        **{name: getattr(series, name) for name in COPIED},
        series=series,
        slot_on=day,
        happened_at=recurrence.moment(series, day),
        logged_by=by,
    )
    meeting.organisations.set(series.organisations.all())
    meeting.people.set(series.people.all())
    return meeting


@transaction.atomic
def call_off(meeting, *, by):
    """A coming meeting will not take place, nor will what repeats it. Return it; a second press changes nothing.

    Raises PermissionDenied; IllegalTransition when it has begun.
    """
    meeting = _locked(meeting, by)
    if not meeting.is_coming:
        raise IllegalTransition(_("This meeting has taken place: it can be written about, not called off."))
    meeting.cancelled_at = meeting.cancelled_at or timezone.now()
    meeting.save(update_fields=["cancelled_at"])
    return meeting


@transaction.atomic
def hold_after_all(meeting, *, by):
    """Undo `call_off`. Raises PermissionDenied."""
    meeting = _locked(meeting, by)
    meeting.cancelled_at = None
    meeting.save(update_fields=["cancelled_at"])
    return meeting


@transaction.atomic
def write_minutes(contact, lines, *, read, by):
    """Store minutes line by line and make an action item of each line that asks for one; return the new items.

    `lines`: dicts with `text`, and `is_action`, `organisation`, `due_on`. `read` is the fingerprint of the minutes that were
    looked at: IllegalTransition when somebody changed them meanwhile. A line that has an item gets no second one.
    Raises PermissionDenied, ValidationError.
    """
    contact = _locked(contact, by)
    if read != contact.fingerprint:
        raise IllegalTransition(_("Somebody else has changed these minutes meanwhile. Read them, then add your lines."))
    taken = queries.titles_from(contact)
    contact.minutes = "\n".join(_written(line, taken) for line in lines)
    contact.full_clean(exclude=["logged_by"])
    contact.save(update_fields=["minutes"])
    asked = {_title(line): line for line in lines if line["is_action"] and _title(line) not in taken}
    return [_item(contact, title, line, by) for title, line in asked.items()]


def _title(line):
    return line["text"][: queries.TITLE_LENGTH]


def _written(line, taken):
    is_action = line["is_action"] or _title(line) in taken
    return f"{queries.MARK} {line['text']}" if is_action else line["text"]


def _item(contact, title, line, by):
    source = work.refer(contact, label=contact.title, url=reverse("groups:portal-contact", args=[contact.public_id]))
    item = ActionItem(
        network=contact.network,
        group=contact.group,
        source=source,
        title=title,
        organisation=line["organisation"],
        due_on=line["due_on"],
    )
    return work.save_item(item, by=by)


def _locked(contact, by):
    if not permissions.can_log_contact(by):
        raise PermissionDenied
    return ContactLog.objects.select_for_update(of=("self",)).select_related("network", "group").get(pk=contact.pk)
