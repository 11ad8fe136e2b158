"""Links in mails: signed, one salt per purpose, with a random delivery id inside and never an address.

`/r/<token>/` (and `?verdict=useful|partly|not_useful`) shows the message and records on POST; `/r/<token>/stop/` stops mail.
"""

import base64
import hashlib
import hmac
import uuid
from functools import cache

from django.conf import settings
from django.core.signing import BadSignature, Signer, b64_encode

SALTS = {"receipt": "messaging.receipt", "stop": "messaging.stop"}
_signers = {}


class QuickSigner(Signer):
    """Django's Signer, which derives the same key from its secret again for each signature."""

    def signature(self, value, key=None):
        derived = _derived(f"{self.salt}signer", key or self.key)
        return b64_encode(hmac.digest(derived, value.encode(), self.algorithm)).decode()


@cache
def _derived(salt, secret):
    return hashlib.sha256(f"{salt}{secret}".encode()).digest()


def _signer(purpose):
    if purpose not in _signers:
        _signers[purpose] = QuickSigner(salt=SALTS[purpose], sep=".")
    return _signers[purpose]


def make(purpose, public_id):
    """Return the token of a delivery for one purpose: 22 characters of id, a dot, 43 of signature."""
    return _signer(purpose).sign(base64.urlsafe_b64encode(public_id.bytes).rstrip(b"=").decode())


def read(purpose, token):
    """Return the delivery's public id, or None for a wrong token or one of another purpose."""
    try:
        value = _signer(purpose).unsign(token)
        return uuid.UUID(bytes=base64.urlsafe_b64decode(value + "=="))
    except (BadSignature, ValueError):
        return None


def receipt_url(public_id):
    return f"{settings.BASE_URL}/r/{make('receipt', public_id)}/"


def stop_url(public_id):
    return f"{settings.BASE_URL}/r/{make('stop', public_id)}/stop/"
