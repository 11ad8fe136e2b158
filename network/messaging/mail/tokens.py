"""Links in mails: signed, one salt per purpose, with a random delivery id inside and never an address.

`/r/<token>/` (and `?verdict=useful|partly|not_useful`) shows the message and records on POST; `/r/<token>/stop/` stops mail.
"""

import base64
import uuid

from django.conf import settings
from django.core.signing import BadSignature, Signer

SALTS = {"receipt": "messaging.receipt", "stop": "messaging.stop"}
_signers = {}


def _signer(purpose):
    if purpose not in _signers:
        _signers[purpose] = Signer(salt=SALTS[purpose], sep=".")
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
