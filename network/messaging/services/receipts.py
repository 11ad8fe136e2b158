"""The human axis: seen, acknowledged, acted. It never moves back, and no GET ever moves it."""

from datetime import timedelta
from functools import partial

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.models import Affiliation
from network.messaging import permissions, signals
from network.messaging.models import Delivery, Message, OrganisationReach, Receipt
from network.messaging.services import content, press, projection

Strength = Receipt.Strength
ASSISTED_CHANNELS = {"phone", "reception", "meeting"}
TOO_SOON_AFTER_SENDING = timedelta(seconds=2)  # gateways press within moments of the delivery, people do not


@transaction.atomic
def record_seen(message, *, person):
    """The signed-in `person` had the message before their eyes; return their Receipt. Raises PermissionDenied when it was not sent to them."""
    receipt, has_changed, _is_new = press.record(message, strength="", **_recipient(message, person=person))
    if has_changed:
        projection.count_press(receipt)
    return receipt


@transaction.atomic
def acknowledge(message, *, strength, person=None, delivery=None, is_hasty=False):
    """Record a deliberate press; return the Receipt. The organisation's reach is recomputed in the same transaction.

    With strength "session" give `person`; with "token" give `delivery` (its recipient may be a shared mailbox), or
    `person` when a program of theirs says so; `is_hasty` when the page was open for less than a second, or the message
    was sent just now. Hasty presses are stored as suspect and not counted.
    Raises PermissionDenied when the message was not sent to that person.
    """
    if delivery is None:
        owner = _recipient(message, person=person)
    else:
        owner = _recipient_of(delivery) | {"organisation": delivery.organisation}
    is_suspect = strength == Strength.TOKEN and (is_hasty or (delivery is not None and _is_too_soon(delivery)))
    return _press(message, strength, **owner, via=delivery, is_suspect=is_suspect)


@transaction.atomic
def record_act(about, *, person, kind, organisation=None):
    """`person` answered, registered or joined: confirm every message about it that they or their organisation got.

    Returns the Receipts, empty when nothing was sent. `kind` is noted on them.
    """
    receipts = []
    for message in (
        content.messages_about(about)
        .filter(frozen_at__isnull=False)
        .exclude(state=Message.State.CANCELLED)
        .order_by("pk")
    ):
        was_asked = message.deliveries.filter(person=person).exists()
        speaks_for = organisation if _is_addressed(message, organisation) else None
        if not was_asked and speaks_for is None:
            continue
        besides = None if was_asked else speaks_for
        receipts.append(_press(message, Strength.ACT, person=person, organisation=besides, has_acted=True, note=kind))
    return receipts


@transaction.atomic
def record_assisted(message, *, organisation, by, channel, note, person=None):
    """Staff told the organisation by phone or at the reception; return the Receipt. Never replaces a stronger one.

    `channel` is one of "phone", "reception", "meeting". Raises PermissionDenied, ValidationError (note_required,
    not_addressed).
    """
    if not permissions.can_record_assisted(by, message):
        raise PermissionDenied
    if channel not in ASSISTED_CHANNELS or not note.strip():
        raise ValidationError(_("Write down how and whom you told."), code="note_required")
    if not _is_addressed(message, organisation):
        raise ValidationError(_("This organisation is not in the audience of the message."), code="not_addressed")
    if person and not Affiliation.objects.current().filter(person=person, organisation=organisation).exists():
        raise ValidationError(_("Choose a person of this organisation."), code="not_addressed")
    told = {"recorded_by": by, "note": f"{channel}: {note}"[:300]}
    return _press(message, Strength.ASSISTED, person=person, organisation=organisation, **told)


@transaction.atomic
def accept_suspect(receipt, *, by):
    """Staff looked: the suspect press counts. Returns the Receipt. Raises PermissionDenied."""
    if not permissions.can_record_assisted(by, receipt.message):
        raise PermissionDenied
    receipt.is_suspect, receipt.recorded_by = False, by
    receipt.save(update_fields=["is_suspect", "recorded_by"])
    projection.recompute_of(receipt)
    return receipt


def _recipient(message, *, person):
    """Return {"person": person} when the message was sent to them. Raises PermissionDenied."""
    if person is None or not message.deliveries.filter(person=person).exclude(state=Delivery.State.CANCELLED).exists():
        raise PermissionDenied
    return {"person": person}


def _recipient_of(delivery):
    """Return who a delivery speaks to, as the key of their receipt: a person, a shared mailbox, or an address."""
    if delivery.person_id:
        return {"person": delivery.person}
    if delivery.contact_point_id:
        return {"contact_point": delivery.contact_point}
    return {"address": delivery.address}


def _press(message, strength, **details):
    """Write the press down, and what it means for the organisations it speaks for; return the Receipt."""
    receipt, has_changed, is_new = press.record(message, strength=strength, **details)
    if has_changed:
        projection.count_press(receipt)
    if is_new:
        transaction.on_commit(partial(signals.receipt_acknowledged.send, Receipt, receipt=receipt))
    return receipt


def _is_too_soon(delivery):
    taken_at = delivery.accepted_at or _digest_taken_at(delivery)
    if taken_at is None:
        return True  # pressed before our server even said the mail was taken
    return timezone.now() - taken_at < TOO_SOON_AFTER_SENDING


def _digest_taken_at(delivery):
    """Return when the digest went out in which the message stood, None when it has not."""
    of_reader = Delivery.objects.filter(digest_run__person=delivery.person, accepted_at__isnull=False)
    first = of_reader.filter(digest_run__items__message=delivery.message).order_by("accepted_at").first()
    return first and first.accepted_at


def _is_addressed(message, organisation):
    return (
        organisation is not None
        and OrganisationReach.objects.filter(message=message, organisation=organisation).exists()
    )
