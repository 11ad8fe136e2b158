"""The life of a message: draft, review, approved, scheduled, frozen, dispatching, active, closed; or cancelled."""


def draft_message(*, network, sender, message_class, audience, sender_organisation=None, **content):
    """Return a new Message in draft.

    `sender` is a Person with a user; `sender_organisation` is the sender's own one, else the network's first
    coordinator. `content`: title_pl, summary_pl, body_pl (needed before sending), title_en, summary_en, body_en (all
    or none), topic, theme, legal_basis, deadline, requires_ack, effort_minutes, act_kind, act_url, about, expires_at, ...
    Raises PermissionDenied; ValidationError (header_injection, unknown_field, too_complex, summary_too_long, ...).
    """
    raise NotImplementedError


def edit_draft(message, *, by, **content):
    """Change a draft and return it. Same fields and errors as `draft_message`, plus IllegalTransition after draft."""
    raise NotImplementedError


def submit(message, *, by):
    """Ask for a second person: draft -> review. Refuses what `publish` would refuse. Raises ValidationError, PermissionDenied, IllegalTransition."""
    raise NotImplementedError


def approve(message, *, by):
    """Review -> approved. Raises PermissionDenied (also for the author), IllegalTransition."""
    raise NotImplementedError


def return_to_draft(message, *, by, remarks):
    """Review, approved or scheduled -> draft, with remarks for the author. Raises PermissionDenied, IllegalTransition."""
    raise NotImplementedError


def publish(message, *, by, at=None):
    """Freeze the audience and queue every delivery, once; return the Snapshot (None when only scheduled with `at`).

    A draft that needs no second person may be published directly. A repeated or parallel call returns the Snapshot
    of the first one. Raises PermissionDenied, IllegalTransition, ValidationError (audience_empty, deadline_past,
    translation_missing, legal_basis_required, approver_required).
    """
    raise NotImplementedError


def cancel(message, *, by, reason):
    """Stop what was not sent yet; return the Message, cancelled. Raises PermissionDenied, IllegalTransition."""
    raise NotImplementedError


def supersede(message, *, by, **changes):
    """Return a new draft that corrects a frozen message; its unsent mail is cancelled. Raises PermissionDenied, IllegalTransition."""
    raise NotImplementedError


def pause(message, *, by):
    """Hold back what was not sent yet, until `resume`. Raises PermissionDenied."""
    raise NotImplementedError


def resume(message, *, by):
    """Go on sending a paused message. Raises PermissionDenied."""
    raise NotImplementedError


def cancel_about(subject, *, reason):
    """Stop all unsent mail about `subject`; return the number of deliveries cancelled."""
    raise NotImplementedError
