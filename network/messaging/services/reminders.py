"""Reminders: only to people of organisations not yet reached, at most two, 48 hours apart, never at night."""

from datetime import time, timedelta
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.messaging import permissions
from network.messaging.models import Delivery, Message
from network.messaging.queries.plans import APART, MOST_REMINDERS
from network.messaging.queries.reminders import REMINDABLE
from network.messaging.services import attention, outbox
from network.messaging.services.lifecycle import locked

WARSAW = ZoneInfo("Europe/Warsaw")
NIGHT_FROM, NIGHT_TO = time(22), time(7)

# Judged once more at the moment of sending: a receipt that arrives a second earlier stops the reminder.
REMINDERS = f"""
    INSERT INTO messaging_delivery
           (public_id, message_id, person_id, contact_point_id, organisation_id, address, locale, channel, kind, seq, state, priority,
            not_before, attempts, was_in_doubt, last_error)
    SELECT gen_random_uuid(), d.message_id, d.person_id, d.contact_point_id, d.organisation_id, d.address, d.locale, 'email', 'reminder',
           %(seq)s, 'queued', d.priority, %(not_before)s, 0, false, ''
    {REMINDABLE}
    ON CONFLICT DO NOTHING
"""


@transaction.atomic
def remind(message, *, by):
    """Queue a reminder for everybody without a receipt in organisations not reached; return how many people get it.

    Raises PermissionDenied, IllegalTransition (not sent yet or closed), ValidationError (too_many_reminders,
    too_soon, not_remindable).
    """
    message = locked(message)
    if not permissions.can_send(by, message):
        raise PermissionDenied
    seq = next_reminder(message)
    with connection.cursor() as cursor:
        cursor.execute(REMINDERS, {"message": message.pk, "seq": seq, "not_before": after_the_night(timezone.now())})
        people = cursor.rowcount
    attention.spend(message.deliveries.filter(kind=Delivery.Kind.REMINDER, seq=seq))
    outbox.nudge(message.message_class)
    return people


def next_reminder(message):
    """Return the number of the reminder that may go now, 1 or 2. Raises IllegalTransition, ValidationError as `remind` does."""
    if message.state not in (Message.State.DISPATCHING, Message.State.ACTIVE):
        raise IllegalTransition(
            _("Reminders are possible while a message is open; this one is “%(state)s”.")
            % {"state": message.get_state_display()}
        )
    if hasattr(message, "superseded_by"):
        raise ValidationError(_("A newer message replaces this one: remind of that one."), code="not_remindable")
    if not message.requires_ack or message.message_class == Message.Class.COMMERCIAL:
        raise ValidationError(
            _("This message asks for no confirmation, so there is nothing to remind of."), code="not_remindable"
        )
    sent = message.deliveries.filter(kind=Delivery.Kind.REMINDER)
    seq = (sent.order_by("-seq").values_list("seq", flat=True).first() or 0) + 1
    if seq > MOST_REMINDERS:
        raise ValidationError(_("Two reminders were sent: call those who are left."), code="too_many_reminders")
    last = sent.order_by("-created_at").values_list("created_at", flat=True).first() or message.frozen_at
    if timezone.now() - last < APART:
        raise ValidationError(_("Wait 48 hours between mails about the same matter."), code="too_soon")
    return seq


def is_night(moment):
    """True from 22:00 to 07:00 in Warsaw."""
    clock = moment.astimezone(WARSAW).time()
    return clock >= NIGHT_FROM or clock < NIGHT_TO


def after_the_night(moment):
    """Return `moment`, or the next 07:00 in Warsaw when it is night."""
    if not is_night(moment):
        return moment
    local = moment.astimezone(WARSAW)
    morning = local.replace(hour=7, minute=0, second=0, microsecond=0, fold=0)
    return morning if morning > local else morning + timedelta(days=1)
