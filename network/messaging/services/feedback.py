"""Useful or not, and what follows from it."""


def give_feedback(receipt, *, verdict, reason="", comment="", colleague=None):
    """Store the reader's verdict and return the Feedback; its `.effect` is a sentence to show at once.

    Giving a verdict confirms, except reason "wrong_person": then the message goes on to `colleague` (optional, of the
    same organisation) and the organisation is not reached until they confirm.
    Raises ValidationError (colleague, verdict).
    """
    raise NotImplementedError
