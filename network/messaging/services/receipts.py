"""The human axis: seen, acknowledged, acted. It never moves back, and no GET ever moves it."""


def record_seen(message, *, person):
    """The signed-in `person` had the message before their eyes; return their Receipt. Raises PermissionDenied when it was not sent to them."""
    raise NotImplementedError


def acknowledge(message, *, strength, person=None, delivery=None, is_hasty=False):
    """Record a deliberate press; return the Receipt. The organisation's reach is recomputed in the same transaction.

    With strength "session" give `person`; with "token" give `delivery` (its recipient may be a shared mailbox), and
    `is_hasty` when the page was open for less than a second. Hasty presses are stored as suspect and not counted.
    Raises PermissionDenied when the message was not sent to that person.
    """
    raise NotImplementedError


def record_act(about, *, person, kind, organisation=None):
    """`person` answered, registered or joined: confirm every message about it that they or their organisation got.

    Returns the Receipts, empty when nothing was sent.
    """
    raise NotImplementedError


def record_assisted(message, *, organisation, by, channel, note, person=None):
    """Staff told the organisation by phone or at the reception; return the Receipt. Never replaces a stronger one.

    `channel` is one of "phone", "reception", "meeting". Raises PermissionDenied, ValidationError (note_required,
    not_addressed).
    """
    raise NotImplementedError


def accept_suspect(receipt, *, by):
    """Staff looked: the suspect press counts. Returns the Receipt. Raises PermissionDenied."""
    raise NotImplementedError
