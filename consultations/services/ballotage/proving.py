"""Level E1: a link sent to an e-mail address. It proves control of a mailbox, no more.

Link and cookie hold the voter's key in a box that only the roll key opens: neither an address nor a key of the roll
stands in a mail, an outbox row or a browser, and all of them say nothing once the roll key is destroyed.
"""

import base64
import hashlib
import hmac
import secrets

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext as _
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from consultations.ballot import keys
from consultations.models import EligibleKey
from consultations.services.ballotage.casting import Proof
from consultations.services.mail import send_letter
from members import limits

LINK_MINUTES = 60
LINK_SALT = "consultations.ballotage.link"
COOKIE_SALT = "consultations.ballotage.cookie"
LINKS_PER_ADDRESS = 3
LIMIT_SECONDS = 600


def send_link(desk, *, address, locale):
    """Send the voting link. The caller answers the same for any address, entitled or not, new or asked often."""
    key = keys.voter_key(desk.roll_key, "email", keys.canonical_email(address))
    if not _is_on_roll(desk, key) or _asked_too_often(desk, key):
        return
    send_letter(
        f"ballotage-link:{secrets.token_hex(16)}",
        email=address,
        locale=locale,
        template="consultations/mail/ballotage_link",
        context={"title": desk.spec["title"][locale], "minutes": LINK_MINUTES},
        path=reverse("consultations:public-ballotage-proof", args=[desk.public_id, link_token(desk, "E1", key)]),
    )


def link_token(desk, level, voter_key):
    """Return the token of a mail link: at most 200 characters, good for one ballotage and one hour."""
    slip = base64.urlsafe_b64encode(bytes(_box(desk).encrypt(level.encode() + voter_key))).decode().rstrip("=")
    return _signer(LINK_SALT, desk).sign(slip)


def accept_link(desk, token):
    """Return the cookie that lets the bearer of a link vote. Raises PermissionDenied for a link that is old or forged."""
    return _signer(COOKIE_SALT, desk).sign(_proof(desk, token, LINK_SALT).slip)


def proof_in_cookie(desk, cookie):
    """Return the Proof a voter carries. Raises PermissionDenied without one, or with one older than an hour."""
    return _proof(desk, cookie, COOKIE_SALT)


def _proof(desk, token, salt):
    try:
        slip = _signer(salt, desk).unsign(token, max_age=LINK_MINUTES * 60)
        box = base64.urlsafe_b64decode(slip + "=" * (-len(slip) % 4))
        plain = _box(desk).decrypt(box)
    except (signing.BadSignature, CryptoError, ValueError) as error:
        raise PermissionDenied(_("The link to vote is too old or not complete. Ask for a new one.")) from error
    level, voter_key = plain[:2].decode(), plain[2:]
    return Proof(level, voter_key, (voter_key,), slip)


def _signer(salt, desk):
    return signing.TimestampSigner(salt=f"{salt}:{desk.public_id}")


def _box(desk):
    return SecretBox(hmac.digest(desk.roll_key, b"proof of a voter", hashlib.sha256))


def _is_on_roll(desk, key):
    return desk.spec["roll"] == "open" or EligibleKey.objects.filter(ballotage_id=desk.id, voter_key=key).exists()


def _asked_too_often(desk, key):
    """Count requests for one mailbox in the database's cache, so that nobody's mailbox is flooded from our page."""
    name = f"ballotage-link:{desk.public_id}:{hashlib.sha256(key).hexdigest()[:32]}"
    return limits.is_over(name, LINKS_PER_ADDRESS, seconds=LIMIT_SECONDS)
