"""The one exception of our own, shared by every app."""


class IllegalTransition(Exception):
    """The object's present state does not allow this step. Doors answer 409 and show the state and the reason."""
