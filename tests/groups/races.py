"""Two threads at the same place: where no lock keeps them apart they meet there, and the test sees what comes of it."""

from contextlib import suppress
from functools import wraps
from threading import Barrier, BrokenBarrierError

LONGEST_SECONDS = 1  # that one of them waits in vain while the other waits for the lock


def met_before(act):
    """Return `act` that begins when two threads have come to it, or one has waited long enough."""
    both = Barrier(2)

    @wraps(act)
    def met(*args, **kwargs):
        with suppress(BrokenBarrierError):
            both.wait(LONGEST_SECONDS)
        return act(*args, **kwargs)

    return met
