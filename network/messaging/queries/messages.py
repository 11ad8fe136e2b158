"""Messages as their senders see them."""


def visible_to(user):
    """Return the messages `user` may read as a sender: all for staff, none for others."""
    raise NotImplementedError


def awaiting_approval(user):
    """Return the messages in review that `user` may approve (never their own)."""
    raise NotImplementedError
