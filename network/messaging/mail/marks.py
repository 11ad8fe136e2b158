"""What a returned mail is recognised by: the delivery's random id with a MAC, in the return path and in two headers.

Whoever has not seen the mail cannot write them, so a notice that carries one comes from its recipient's side.
Lower-case base32: some servers change the case of addresses. 43 characters; the part before the @ may have 64.
"""

import hmac
import re
import uuid
from base64 import b32decode, b32encode

from django.conf import settings

RETURN_PATH, HEADER = b"return path", b"header"  # a mark of one purpose is worthless for the other
MARK = re.compile(r"(?<![a-z2-7])([a-z2-7]{26}\.[a-z2-7]{16})(?![a-z2-7])", re.IGNORECASE)
MAC_OCTETS = 10


def make(purpose, public_id):
    """Return the mark of a delivery for one purpose: 26 characters of id, a dot, 16 of MAC."""
    key = hmac.digest(settings.MESSAGE_ID_KEY.encode(), purpose, "sha256")
    return f"{_text(public_id.bytes)}.{_text(hmac.digest(key, public_id.bytes, 'sha256')[:MAC_OCTETS])}"


def read(purpose, text):
    """Return the public ids of the deliveries whose true marks stand in `text`; None when there is no mark at all."""
    found = [mark.lower() for mark in MARK.findall(text)]
    return [public_id for mark in found if (public_id := _true(purpose, mark))] if found else None


def return_path(public_id):
    """Return the envelope sender of a delivery."""
    return f"bounce+{make(RETURN_PATH, public_id)}@{settings.MAIL_DOMAIN}"


def _true(purpose, mark):
    public_id = uuid.UUID(bytes=b32decode(f"{mark[:26]}======", casefold=True))
    # Made again, because several spellings of the last character are the same octets.
    return public_id if hmac.compare_digest(make(purpose, public_id), mark) else None


def _text(octets):
    return b32encode(octets).rstrip(b"=").decode().lower()
