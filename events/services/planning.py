"""Events from draft to the end: plan, publish, move, cancel."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from events import notices, permissions, queries, times
from events.models import Event, Occurrence, Registration
from events.services.seats import promote, with_occurrence_lock
from members.errors import IllegalTransition
from network.messaging import services as messaging

MOVES = {
    (Occurrence.State.DRAFT, Occurrence.State.PUBLISHED),
    (Occurrence.State.DRAFT, Occurrence.State.CANCELLED),
    (Occurrence.State.PUBLISHED, Occurrence.State.RUNNING),
    (Occurrence.State.PUBLISHED, Occurrence.State.CANCELLED),
    (Occurrence.State.RUNNING, Occurrence.State.DONE),
    (Occurrence.State.RUNNING, Occurrence.State.CANCELLED),
}
LONGEST = timedelta(days=14)
WHEN_AND_WHERE = ("starts_at", "ends_at", "venue_id", "online_url")


@transaction.atomic
def create_event(*, network, by, event, occurrence):
    """Return a new occurrence in draft. `event` and `occurrence` are dicts of their fields; times as in `plan_times`."""
    if not permissions.can_edit_event(by, None):
        raise PermissionDenied
    event = Event.objects.create(network=network, created_by=by, **event)
    return Occurrence.objects.create(event=event, **plan_times(occurrence))


def plan_times(fields):
    """Return the fields with `starts_at` computed from `local_start`, `tz` and `fold`. Raises ValidationError (nonexistent_time, ends_too_early)."""
    zone = fields.get("tz", times.DEFAULT_ZONE)
    starts_at = times.instant(fields["local_start"], zone, fields.get("fold", times.FIRST))
    if fields["ends_at"] <= starts_at:
        raise ValidationError(
            {"ends_at": ValidationError(_("The end must come after the beginning."), code="ends_too_early")}
        )
    if fields["ends_at"] - starts_at > LONGEST:
        raise ValidationError({"ends_at": ValidationError(_("An event lasts at most 14 days."), code="ends_too_late")})
    return fields | {"starts_at": starts_at}


def edit_event(occurrence, *, by, event, fields):
    """Change an occurrence and what it is about. People who come are told of a new time or place; new seats go to the line.

    Raises PermissionDenied; ValidationError (capacity_below_taken, nonexistent_time, ends_too_early); IllegalTransition.
    """
    _must_edit(occurrence, by)
    with with_occurrence_lock(occurrence) as (held,):
        if held.state not in (Occurrence.State.DRAFT, Occurrence.State.PUBLISHED):
            raise IllegalTransition(
                _("This event is %(state)s and cannot be changed.") % {"state": held.get_state_display()}
            )
        before = {name: getattr(held, name) for name in WHEN_AND_WHERE}
        _set(held.event, event)
        _set(held, plan_times(fields))
        _must_seat_everybody(held)
        if has_moved := before != {name: getattr(held, name) for name in WHEN_AND_WHERE}:
            held.ics_sequence += 1
        held.event.save()
        held.save()
        moved_up = promote(held)
        for registration in moved_up:
            notices.tell(registration)
        if has_moved and held.state == Occurrence.State.PUBLISHED:
            notices.tell_all(held, "moved")
        return held


def _set(obj, fields):
    for name, value in fields.items():
        setattr(obj, name, value)


def _must_seat_everybody(occurrence):
    if occurrence.capacity is not None and occurrence.seats_taken > occurrence.capacity + occurrence.overbooked_by:
        raise ValidationError(
            {
                "capacity": ValidationError(
                    _("%(taken)d seats are already taken: give at least as many."),
                    code="capacity_below_taken",
                    params={"taken": occurrence.seats_taken},
                )
            }
        )


@transaction.atomic
def publish_event(occurrence, *, by, audience=None):
    """Show the event and open registration; with an `audience`, tell it through messaging. Return the occurrence."""
    _must_edit(occurrence, by)
    with with_occurrence_lock(occurrence) as (held,):
        if held.starts_at <= queries.database_now():
            raise ValidationError(_("This event lies in the past: change its time first."), code="in_the_past")
        _move(held, Occurrence.State.PUBLISHED)
        if audience:
            notices.announce(held, by=by, audience=audience)
        return held


@transaction.atomic
def cancel_event(occurrence, *, by, reason):
    """Cancel the event and tell everybody who has a seat or waits. `reason` is shown to them. Return the occurrence."""
    _must_edit(occurrence, by)
    with with_occurrence_lock(occurrence) as (held,):
        held.ics_sequence += 1
        _move(held, Occurrence.State.CANCELLED)
        messaging.cancel_about(held, reason="event cancelled")
        notices.tell_all(held, "event_cancelled", reason=reason)
        ended = [Registration.State.CONFIRMED, Registration.State.WAITLISTED, Registration.State.PENDING_EMAIL]
        held.registrations.filter(state__in=ended).update(state=Registration.State.CANCELLED_ORG)
        held.seats_taken = 0
        held.save()
        return held


def start_due():
    """Mark the published occurrences that have begun as running; return their number."""
    due = Occurrence.objects.filter(state=Occurrence.State.PUBLISHED, starts_at__lte=queries.database_now())
    return due.update(state=Occurrence.State.RUNNING)


def finish_due():
    """Mark the running occurrences that are over as done; return their number."""
    due = Occurrence.objects.filter(state=Occurrence.State.RUNNING, ends_at__lte=queries.database_now())
    return due.update(state=Occurrence.State.DONE)


def _move(occurrence, state):
    if (occurrence.state, state) not in MOVES:
        raise IllegalTransition(
            _("This event is %(state)s, so this step is not possible.") % {"state": occurrence.get_state_display()}
        )
    occurrence.state = state
    occurrence.save()


def _must_edit(occurrence, user):
    if not permissions.can_edit_event(user, occurrence.event):
        raise PermissionDenied
