"""Verbs of events. All writes are atomic; a seat changes hands only under the lock of its occurrence."""

from events.services.planning import cancel_event, create_event, edit_event, finish_due, publish_event, start_due
from events.services.registering import cancel, check_in, confirm_guest, expire_unconfirmed, register, register_guest
from events.services.seats import with_occurrence_lock

__all__ = [
    "cancel",
    "cancel_event",
    "check_in",
    "confirm_guest",
    "create_event",
    "edit_event",
    "expire_unconfirmed",
    "finish_due",
    "publish_event",
    "register",
    "register_guest",
    "start_due",
    "with_occurrence_lock",
]
