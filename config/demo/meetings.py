"""Four events of the demo."""


def write(organisations, rng):
    """Written by the events chapter."""
