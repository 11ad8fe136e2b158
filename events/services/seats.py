"""Seats: the only code that gives one, takes one back, or moves the line. Everything here runs under the occurrence's lock.

A newcomer never overtakes the waiting: counting first and inserting then would also sell a hall of ten sixteen times.
"""

from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from events import queries
from events.models import Occurrence, Registration

State = Registration.State


@contextmanager
def with_occurrence_lock(*occurrences):
    """Lock the occurrences, always in the same order, and yield them as they are now, in the order given."""
    with transaction.atomic():
        rows = Occurrence.objects.select_for_update(of=("self",)).select_related("event__network", "venue")
        locked = {row.pk: row for row in rows.filter(pk__in=[one.pk for one in occurrences]).order_by("pk")}
        yield [locked[one.pk] for one in occurrences]


def admit(occurrence, registration):
    """Give the newcomer a number, and a seat or a place in the line. Raises ValidationError (full)."""
    occurrence.last_queue_no += 1
    registration.queue_no = occurrence.last_queue_no
    if _has_room(occurrence, registration.seats) and not waiting(occurrence).exists():
        _seat(occurrence, registration)
    elif occurrence.waitlist_mode == Occurrence.WaitlistMode.OFF:
        raise ValidationError(_("All seats are taken and there is no waiting list."), code="full")
    else:
        registration.state = State.WAITLISTED
    registration.save()
    _save(occurrence)


def give_back(occurrence, registration, state):
    """End a registration with `state`; its seat, if it held one, goes to the first in line. Return who moved up."""
    if registration.state in Registration.HOLDING:
        occurrence.seats_taken -= registration.seats
    registration.state = state
    registration.save()
    return promote(occurrence)


def promote(occurrence):
    """Seat the waiting strictly in their order while there is room; return them. The first who does not fit stops the line.

    After registration has ended nobody is moved up any more: staff do it by hand.
    """
    moved_up = []
    if occurrence.registration_ends_at > queries.database_now():
        for registration in waiting(occurrence).order_by("queue_no"):
            if not _has_room(occurrence, registration.seats):
                break
            _seat(occurrence, registration)
            registration.save()
            moved_up.append(registration)
    _save(occurrence)
    return moved_up


def waiting(occurrence):
    return occurrence.registrations.filter(state=State.WAITLISTED)


def _has_room(occurrence, seats):
    return occurrence.capacity is None or occurrence.seats_left >= seats


def _seat(occurrence, registration):
    registration.state = State.CONFIRMED
    occurrence.seats_taken += registration.seats


def _save(occurrence):
    occurrence.save(update_fields=["seats_taken", "last_queue_no"])
