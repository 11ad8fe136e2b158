"""Ctrl-C, SIGTERM and SIGHUP: a press is noted, and the script stops at the next safe point.

Handlers that raised wherever they are called could lose a child between its start and its entry in our list.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
THIRD_PRESS = 3


class Stopped(Exception):
    """Somebody asked the script to stop."""


class _State:
    presses = 0
    in_front: Callable[[int], bool] | None = None


def listen(*, at_third: Callable[[], None]) -> None:
    """Note the signals from now on; the third one calls `at_third` and ends the script at once."""

    def press(number, _frame) -> None:
        if _State.in_front and _State.in_front(number):
            return
        _State.presses += 1
        if _State.presses >= THIRD_PRESS:
            at_third()
            os._exit(130)

    for number in SIGNALS:
        signal.signal(number, press)


@contextmanager
def shown_to(receiver: Callable[[int], bool]) -> Iterator[None]:
    """Show each signal to the command in front first; when that returns True the signal is not ours to note."""
    _State.in_front = receiver
    try:
        yield
    finally:
        _State.in_front = None


def check() -> None:
    """Raise Stopped when a stop was asked for."""
    if _State.presses:
        raise Stopped


def pause(seconds: float) -> None:
    """Sleep, but notice a stop within a twentieth of a second."""
    end = time.monotonic() + seconds
    check()
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(left, 0.05))
        check()
