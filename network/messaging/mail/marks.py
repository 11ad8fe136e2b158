"""What a returned mail is recognised by: the delivery's random id with a MAC, in the return path and in two headers.

Whoever has not seen the mail cannot write them, so a notice that carries one comes from its recipient's side.
Hexadecimal: some servers change the case of addresses. 53 characters; the part before the @ may have 64.
"""

import hmac
import re
import uuid
from functools import cache

from django.conf import settings

RETURN_PATH, HEADER = b"return path", b"header"  # a mark of one purpose is worthless for the other
MARK = re.compile(r"(?<![0-9a-f])([0-9a-f]{32}\.[0-9a-f]{20})(?![0-9a-f])", re.IGNORECASE)
MAC_OCTETS = 10


def make(purpose, public_id):
    """Return the mark of a delivery for one purpose: 32 characters of id, a dot, 20 of MAC."""
    mac = hmac.digest(_key(settings.MESSAGE_ID_KEY, purpose), public_id.bytes, "sha256")
    return f"{public_id.hex}.{mac[:MAC_OCTETS].hex()}"


def read(purpose, text):
    """Return the public ids of the deliveries whose true marks stand in `text`; None when there is no mark at all."""
    found = [mark.lower() for mark in MARK.findall(text)]
    return [public_id for mark in found if (public_id := _true(purpose, mark))] if found else None


def return_path(public_id):
    """Return the envelope sender of a delivery."""
    return f"bounce+{make(RETURN_PATH, public_id)}@{settings.MAIL_DOMAIN}"


def _true(purpose, mark):
    public_id = uuid.UUID(hex=mark[:32])
    return public_id if hmac.compare_digest(make(purpose, public_id), mark) else None


@cache
def _key(secret, purpose):
    return hmac.digest(secret.encode(), purpose, "sha256")
