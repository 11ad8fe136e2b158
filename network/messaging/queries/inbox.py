"""What waits for one person, and why they get it."""


def inbox(person):
    """Return a queryset of the messages sent to `person`, newest first, with `receipt_seen_at`, `receipt_acknowledged_at`,
    `receipt_verdict` and `is_handled` (their organisation is already reached) on each."""
    raise NotImplementedError


def unread_count(person):
    """Return how many messages of the inbox `person` has neither seen nor confirmed."""
    raise NotImplementedError


def portal_todo(organisation, person):
    """Return a queryset like `inbox`, of open messages that ask for confirmation and by which `organisation` is not yet reached; nearest deadline first."""
    raise NotImplementedError


def receipt_of(message, *, person=None, delivery=None):
    """Return the Receipt of that recipient, or None."""
    raise NotImplementedError


def why(delivery):
    """Return {"clause": "Łódki 3: branch: ICT", "class": "network information", "stop_url": "/r/<token>/stop/" or None}."""
    raise NotImplementedError
