"""One way to write a report down, so that its hash and signature mean the same on every machine."""

import hashlib
import json
from datetime import UTC


def canonical(value):
    """Return the UTF-8 bytes of dicts with text keys, lists, texts, integers, booleans and None: keys sorted, no spaces.

    The same bytes as RFC 8785 gives as long as keys are ASCII. Raises TypeError for anything else, such as 0.5.
    """
    _check(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha256_hex(raw):
    return hashlib.sha256(raw).hexdigest()


def _check(value):
    if isinstance(value, dict):
        if not all(isinstance(key, str) and key.isascii() for key in value):
            raise TypeError("keys must be ASCII text")
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            _check(one)
    elif not (value is None or isinstance(value, str | int)):
        raise TypeError(f"{type(value).__name__} has no canonical form")


def moment(value):
    """Return a moment as text in UTC, to the second: "2026-05-05T08:00:00Z"; None stays None."""
    return value and value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
