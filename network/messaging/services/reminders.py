"""Reminders: only to people of organisations not yet reached, at most two, 48 hours apart, never at night."""


def remind(message, *, by):
    """Queue a reminder for everybody without a receipt in organisations not reached; return how many people get it.

    Raises PermissionDenied, IllegalTransition (not sent yet or closed), ValidationError (too_many_reminders,
    too_soon, not_remindable).
    """
    raise NotImplementedError
