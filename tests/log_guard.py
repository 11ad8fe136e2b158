"""No log line of any test may hold an e-mail address, a live token or a PESEL number: trust begins with what is written down.

The guard reads every line as production would write it. A test that means to write one calls `log_guard.forget()`.
"""

import logging
import re
from datetime import date

import pytest
from django.conf import settings

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
TOKEN = re.compile(r"\bpn_[0-9a-f]{8,}_[\w-]{16,}|/(?:r|invitations|enter|remark|registration)/(?!\*\*\*)[\w.:=-]{16,}")
ELEVEN_DIGITS = re.compile(r"(?<![\da-f])\d{11}(?![\da-f])")  # not within a request id: one in 5,000 looks like a PESEL
WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)
CENTURIES = {0: 1900, 20: 2000, 80: 1800}


def leaks(line):
    """Return what in `line` must not be in a log."""
    pesel = [digits for digits in ELEVEN_DIGITS.findall(line) if is_pesel(digits)]
    return ADDRESS.findall(line) + TOKEN.findall(line) + pesel


def is_pesel(digits):
    """True when the check digit fits and the first six digits are a day."""
    if sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS, strict=True)) % 10:
        return False
    year, month, day = (int(digits[place : place + 2]) for place in (0, 2, 4))
    century = month // 20 * 20
    try:
        date(CENTURIES[century] + year, month - century, day)
    except (KeyError, ValueError):
        return False
    return True


class Guard(logging.Handler):
    """Keeps the lines that leak, in the form of the console's formatter."""

    def __init__(self):
        super().__init__()
        formatter = settings.LOGGING["formatters"]["json"]
        self.setFormatter(formatter["()"](**{name: value for name, value in formatter.items() if name != "()"}))
        self.found = []

    def emit(self, record):
        line = self.format(record)
        self.found += [f"{leak} in {line}" for leak in leaks(line)]

    def forget(self):
        """Return what was found, and let the test pass."""
        found, self.found = self.found, []
        return found


@pytest.fixture(autouse=True)
def log_guard():
    guard = Guard()
    logging.getLogger().addHandler(guard)
    yield guard
    logging.getLogger().removeHandler(guard)
    if guard.found:
        pytest.fail("the log holds\n" + "\n".join(guard.found), pytrace=False)
