"""Letters on paper: planned (on the list), queued (printed), accepted (handed out by somebody, at a time). Never a receipt.

All is set-based; each press takes its turn under the lock of the message.
"""

import structlog
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from members.models import Organisation
from network.messaging import permissions
from network.messaging.models import Delivery, Message
from network.messaging.queries.letters import in_buildings, letters, unreachable, with_people_unreachable
from network.messaging.services import states
from network.messaging.services.freeze import PRIORITIES
from network.messaging.services.lifecycle import locked

log = structlog.get_logger(__name__)
S = Delivery.State

LETTERS = """
    INSERT INTO messaging_delivery
           (public_id, message_id, organisation_id, address, locale, channel, kind, seq, state, priority, attempts, was_in_doubt, last_error)
    SELECT gen_random_uuid(), %s, chosen.id, '', 'pl', 'print', 'initial', 0, 'planned', %s, 0, false, '' FROM ({chosen}) chosen
    ON CONFLICT DO NOTHING
"""


@transaction.atomic
def plan_letters(message, *, by, is_unreachable=False, has_people_unreachable=False, buildings=()):
    """Put organisations on the list of letters; return how many were not on it.

    `is_unreachable`: where nobody can be written to; `has_people_unreachable`: where somebody cannot; `buildings`: everybody
    who sits there. Raises PermissionDenied, IllegalTransition (not sent, or over), ValidationError (consent_required:
    an offer is not sent on paper without consent, and there is none for paper).
    """
    message = _open(message, by=by)
    if message.message_class == Message.Class.COMMERCIAL:
        raise ValidationError(_("An offer goes only to people who agreed to it, by mail."), code="consent_required")
    wanted = Organisation.objects.none()
    if is_unreachable:
        wanted |= unreachable(message)
    if has_people_unreachable:
        wanted |= with_people_unreachable(message)
    if buildings:
        wanted |= Organisation.objects.filter(pk__in=in_buildings(message, buildings).values("pk"))
    again = _of(message).filter(organisation__in=wanted.values("pk"), state=S.CANCELLED)
    planned = states.advance(again, S.PLANNED, only_from=S.CANCELLED, source="staff", note=str(by.pk)) + _insert(
        message, wanted
    )
    log.info("letters_planned", user=by.pk, message=str(message.public_id), letters=planned)
    return planned


def _insert(message, organisations):
    priority = PRIORITIES[Message.Class(message.message_class)]
    chosen, params = organisations.order_by().values("id").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(LETTERS.replace("{chosen}", chosen), [message.pk, priority, *params])
        return cursor.rowcount


@transaction.atomic
def print_letters(message, *, by):
    """Note that the letters on the list are being printed; return those to print: not handed out yet.

    Raises PermissionDenied, IllegalTransition, ValidationError (no_letters).
    """
    message = _open(message, by=by)
    states.advance(_of(message), S.QUEUED, only_from=S.PLANNED, source="staff", note=str(by.pk))
    rows = list(letters(message).filter(state=S.QUEUED))
    if not rows:
        raise ValidationError(_("No letter is waiting: put organisations on the list first."), code="no_letters")
    log.info("letters_printed", user=by.pk, message=str(message.public_id), letters=len(rows), purpose="print")
    return rows


@transaction.atomic
def hand_out(message, *, by, letter=None):
    """Write down who handed out one printed letter, or all of them, and when; return how many.

    Raises PermissionDenied, IllegalTransition.
    """
    message = _open(message, by=by)
    return states.advance(
        _chosen(message, letter),
        S.ACCEPTED,
        only_from=S.QUEUED,
        source="staff",
        note=str(by.pk),
        accepted_at=timezone.now(),
    )


@transaction.atomic
def take_off(message, *, by, letter):
    """Take a letter that was not handed out off the list; return False when it had been. Errors as for `hand_out`."""
    message = _open(message, by=by)
    waiting = _chosen(message, letter).filter(state__in=[S.PLANNED, S.QUEUED])
    return states.advance(waiting, S.CANCELLED, source="staff", note=str(by.pk)) == 1


def _open(message, *, by):
    message = locked(message)
    if not permissions.can_print(by, message):
        raise PermissionDenied
    if not message.may_still_go:
        raise IllegalTransition(_("This message is not open: letters are printed and handed out while it is."))
    return message


def _of(message):
    return message.deliveries.filter(channel=Delivery.Channel.PRINT)


def _chosen(message, letter):
    return _of(message).filter(pk=letter.pk) if letter else _of(message)
