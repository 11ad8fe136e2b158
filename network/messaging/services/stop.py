"""Stopping mail from the mail itself: by topic, or by class. Mandatory, service and account mail cannot be stopped."""


def stop_mail(delivery, *, scope="topic"):
    """Stop the delivery's topic (of network information) or class for its address, at once; return the Suppression.

    `scope` is "topic" or "class"; commercial mail, and mail without a topic, always stops by class. Returns None for
    mail that cannot be stopped, or for an address we do not keep.
    """
    raise NotImplementedError
