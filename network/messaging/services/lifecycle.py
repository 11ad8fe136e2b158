"""The life of a message: draft, review, approved, scheduled, frozen, dispatching, active, closed; or cancelled."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.messaging import permissions, signals
from network.messaging.models import Delivery, Message
from network.messaging.services import content, outbox, states, webhook_events
from network.messaging.services.freeze import count_people, freeze_audience
from network.messaging.services.quota import check_quota

S = Message.State

# Step: (from these states, to this one). Nothing else changes `Message.state`.
TRANSITIONS = {
    "submit": ({S.DRAFT}, S.REVIEW),
    "approve": ({S.REVIEW}, S.APPROVED),
    "return": ({S.REVIEW, S.APPROVED, S.SCHEDULED}, S.DRAFT),
    "schedule": ({S.DRAFT, S.APPROVED, S.SCHEDULED}, S.SCHEDULED),
    "freeze": ({S.DRAFT, S.APPROVED, S.SCHEDULED}, S.FROZEN),
    "dispatch": ({S.FROZEN}, S.DISPATCHING),
    "settle": ({S.FROZEN, S.DISPATCHING}, S.ACTIVE),
    "close": ({S.ACTIVE}, S.CLOSED),
    "cancel": ({S.DRAFT, S.REVIEW, S.APPROVED, S.SCHEDULED, S.FROZEN, S.DISPATCHING, S.ACTIVE}, S.CANCELLED),
}
UNSENT = [Delivery.State.PLANNED, Delivery.State.QUEUED, Delivery.State.RETRY_WAIT, Delivery.State.SENDING]


def locked(message):
    """Return the message as it is now, locked until the transaction ends: two people who press at once take turns.

    Raises IllegalTransition when it was a draft that somebody has deleted meanwhile.
    """
    rows = Message.objects.select_for_update(of=("self",)).select_related("network", "topic")
    found = rows.filter(pk=message.pk).first()
    if found is None:
        raise IllegalTransition(_("Somebody has deleted this draft."))
    return found


def move(message, step):
    """Take a locked message one step. Raises IllegalTransition when its state does not allow it."""
    before, after = TRANSITIONS[step]
    if message.state not in before:
        raise IllegalTransition(_("This message is “%(state)s” now.") % {"state": message.get_state_display()})
    message.state = after
    message.save()


def _ask(allowed):
    if not allowed:
        raise PermissionDenied


@transaction.atomic
def draft_message(*, network, sender, message_class, audience, sender_organisation=None, from_portal=False, **fields):
    """Return a new Message in draft.

    `sender` is a Person with a user; `sender_organisation` is the sender's own one, else the network's first
    coordinator. `fields`: title_pl, summary_pl, body_pl (needed before sending), title_en, summary_en, body_en (all
    or none), topic, legal_basis, deadline, requires_ack, effort_minutes, act_kind, act_url, about, expires_at, ...
    With `from_portal` the organisation writes it itself, to groups that it coordinates. Raises PermissionDenied;
    ValidationError (header_injection, unknown_field, too_complex, summary_too_long, class_not_allowed, ...).
    """
    _ask(sender.user is not None and _may_begin(sender.user, sender_organisation, from_portal))
    message = content.new_message(
        network=network,
        sender=sender,
        sender_organisation=sender_organisation,
        message_class=message_class,
        audience=audience,
        from_portal=from_portal,
        **fields,
    )
    content.check_draft(message)
    content.check_named(message)
    message.save()
    return message


def _may_begin(user, organisation, from_portal):
    return permissions.can_publish_for(user, organisation) if from_portal else permissions.can_draft(user)


@transaction.atomic
def edit_draft(message, *, by, **fields):
    """Change a draft and return it. Same fields and errors as `draft_message`, plus IllegalTransition after draft."""
    message = locked(message)
    _ask(permissions.can_write(by, message))
    if message.state != S.DRAFT:
        raise IllegalTransition(
            _("Only a draft can be changed; this message is “%(state)s”.") % {"state": message.get_state_display()}
        )
    for name, value in fields.items():
        setattr(message, name, value)
    message.edited_by = by
    content.check_draft(message)
    if "audience" in fields:
        content.check_named(message)
    message.save()
    return message


@transaction.atomic
def submit(message, *, by):
    """Ask for a second person: draft -> review. Refuses what `publish` would refuse. Raises ValidationError, PermissionDenied, IllegalTransition."""
    message = locked(message)
    _ask(permissions.can_send(by, message))
    content.check_ready(message)
    check_quota(message)
    move(message, "submit")
    return message


@transaction.atomic
def approve(message, *, by, read=None):
    """Review -> approved. `read`: the fingerprint of the text they have read, where there is a page.

    Raises PermissionDenied (also for the author and whoever changed it last); IllegalTransition in another state, or
    when the message has changed since it was read.
    """
    message = locked(message)
    _ask(permissions.can_approve(by, message))
    if read is not None and read != message.fingerprint:
        raise IllegalTransition(_("This message has changed since you opened the page. Read it again, then decide."))
    message.approved_by = by
    move(message, "approve")
    return message


@transaction.atomic
def return_to_draft(message, *, by, remarks):
    """Review, approved or scheduled -> draft, with remarks for the author. Raises PermissionDenied, IllegalTransition."""
    message = locked(message)
    _ask(permissions.can_return(by, message))
    return _return(message, remarks)


def _return(message, remarks):
    message.approved_by, message.send_at, message.review_remarks = None, None, remarks
    move(message, "return")
    return message


@transaction.atomic
def publish(message, *, by, at=None):
    """Freeze the audience and queue every delivery, once; return the Snapshot (None when only scheduled with `at`).

    A draft that needs no second person may be published directly. A repeated or parallel call returns the Snapshot
    of the first one. Raises PermissionDenied, IllegalTransition, ValidationError (audience_empty, deadline_past,
    translation_missing, legal_basis_required, approver_required, quota_exceeded).
    """
    # Whoever comes second waits for the whole freeze of the first, not for the usual three seconds.
    _set_local(lock_timeout="60s", statement_timeout="120s")
    message = locked(message)
    _ask(permissions.can_send(by, message))
    if message.frozen_at and message.state != S.CANCELLED:
        return message.snapshot
    if at is None:
        return freeze(message)
    content.check_ready(message)
    content.check_audience(message, people=count_people(message))
    message.send_at = at
    move(message, "schedule")
    outbox.enqueue(
        "freeze", key=f"freeze:{message.pk}:{at.isoformat()}", payload={"message": message.pk}, available_at=at
    )
    return None


def freeze(message):
    """Freeze a locked message and queue its mail; return the Snapshot. For `publish` and the clock only."""
    content.check_ready(message)
    content.check_approved(message)
    check_quota(message)
    message.frozen_at = timezone.now()
    move(message, "freeze")
    snapshot, people = freeze_audience(message)
    # Counted on what was really written: the audience may have grown since the preview.
    content.check_audience(message, people=people)
    outbox.nudge(message.message_class)
    return snapshot


@transaction.atomic
def publish_scheduled(message_id):
    """The clock's part of a scheduled message. Harmless twice, and when it was cancelled or moved meanwhile.

    What cannot go any more (its audience has grown beyond one person's decision, its deadline is over) is a draft
    again and says why: nobody would look for it in the queue.
    """
    _set_local(lock_timeout="60s", statement_timeout="120s")
    if not Message.objects.filter(pk=message_id).exists():
        return  # back to a draft, and deleted
    message = locked(Message(pk=message_id))
    if message.state != S.SCHEDULED or message.send_at > timezone.now():
        return
    try:
        with transaction.atomic():
            freeze(message)
    except ValidationError as error:
        remarks = _("It was not sent at its time. %(why)s") % {"why": " ".join(error.messages)}
        _return(locked(message), remarks)


@transaction.atomic
def cancel(message, *, by, reason):
    """Stop what was not sent yet; return the Message, cancelled. Raises PermissionDenied, IllegalTransition."""
    message = locked(message)
    _ask(permissions.can_send(by, message))
    message.cancel_reason = reason[:300]
    move(message, "cancel")
    _cancel_unsent(message.deliveries.all(), note=reason)
    return message


@transaction.atomic
def delete_draft(message, *, by):
    """Delete a draft with its files, for good. Raises PermissionDenied, IllegalTransition once it is more than a draft."""
    message = locked(message)
    _ask(permissions.can_write(by, message))
    if message.state != S.DRAFT:
        raise IllegalTransition(_("Only a draft can be deleted; anything else is cancelled."))
    files = [attachment.file for attachment in message.attachments.all()]
    message.delete()
    transaction.on_commit(lambda: [file.delete(save=False) for file in files])


@transaction.atomic
def supersede(message, *, by, **changes):
    """Return a new draft that corrects a frozen message; its unsent mail is cancelled. Raises PermissionDenied, IllegalTransition."""
    old = locked(message)
    _ask(permissions.can_send(by, old))
    if not old.frozen_at or hasattr(old, "superseded_by"):
        raise IllegalTransition(
            _("Only a sent message can be corrected, and only once; a draft can simply be changed.")
        )
    _cancel_unsent(old.deliveries.all(), note="superseded")
    fields = {name: getattr(old, name) for name in content.CARRIED_OVER} | changes
    return draft_message(
        network=old.network,
        sender=by.person,
        sender_organisation=old.sender_organisation,
        from_portal=not permissions.can_draft(by),
        supersedes=old,
        **fields,
    )


@transaction.atomic
def pause(message, *, by):
    """Hold back what was not sent yet, until `resume`. Raises PermissionDenied."""
    return _set_paused(message, by, is_paused=True)


@transaction.atomic
def resume(message, *, by):
    """Go on sending a paused message. Raises PermissionDenied."""
    message = _set_paused(message, by, is_paused=False)
    # Held mails were given a later time by the worker; they are due again now.
    message.deliveries.filter(state=Delivery.State.QUEUED, channel="email").update(not_before=timezone.now())
    outbox.nudge(message.message_class)
    return message


def _set_paused(message, by, *, is_paused):
    message = locked(message)
    _ask(permissions.can_send(by, message))
    message.is_paused = is_paused
    message.save(update_fields=["is_paused"])
    if is_paused:  # afterwards, when whoever judges its mail sees it
        transaction.on_commit(lambda: states.recall(message.deliveries.all()))
    return message


@transaction.atomic
def cancel_about(subject, *, reason):
    """Stop all unsent mail about `subject`; return the number of deliveries cancelled."""
    return _cancel_unsent(Delivery.objects.filter(message__in=content.messages_about(subject)), note=reason)


def _cancel_unsent(deliveries, *, note):
    return states.advance(deliveries.filter(state__in=UNSENT), Delivery.State.CANCELLED, source="sender", note=note)


@transaction.atomic
def settle(message_ids):
    """Move messages on whose mail is partly or all out: frozen -> dispatching -> active. Harmless twice."""
    for message in (
        Message.objects.select_for_update()
        .filter(pk__in=message_ids, state__in=[S.FROZEN, S.DISPATCHING])
        .order_by("pk")
    ):
        if message.deliveries.filter(state__in=UNSENT, channel="email").exists():  # paper waits for people
            if message.state == S.FROZEN:
                move(message, "dispatch")
        else:
            move(message, "settle")
            transaction.on_commit(lambda message=message: signals.message_activated.send(Message, message=message))


@transaction.atomic
def close_old():
    """Close active messages whose time is over: at `expires_at`, or 30 days after they were frozen. Harmless twice."""
    now = timezone.now()
    old = Message.objects.select_for_update(skip_locked=True).filter(state=S.ACTIVE)
    for message in old.filter(expires_at__lte=now) | old.filter(expires_at=None, frozen_at__lte=now - content.OPEN_FOR):
        move(message, "close")
        webhook_events.tell_closed(message)
        transaction.on_commit(lambda message=message: signals.message_closed.send(Message, message=message))


def _set_local(**settings):
    with connection.cursor() as cursor:
        for name, value in settings.items():
            cursor.execute(f"SET LOCAL {name} = %s", [value])
