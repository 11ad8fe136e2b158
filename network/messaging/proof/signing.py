"""The key that signs reports: Ed25519, made from REPORT_KEY, so that one secret is enough."""

import base64
import hashlib

from django.conf import settings
from nacl.signing import SigningKey, VerifyKey

from network.messaging.proof.canonical import canonical, sha256_hex

ALGORITHM = "Ed25519"
SEED_FOR = b"parknet reach report\n"
# The fixed beginning of every Ed25519 public key in DER (RFC 8410).
DER_PREFIX = bytes.fromhex("302a300506032b6570032100")


def sign(report):
    """Return {"algorithm", "key", "value"}: the signature (base64) over the canonical bytes of `report`."""
    key = _signing_key()
    value = base64.b64encode(key.sign(canonical(report)).signature).decode()
    return {"algorithm": ALGORITHM, "key": key_id(bytes(key.verify_key)), "value": value}


def public_keys():
    """Return [{"id", "algorithm", "public_key", "pem"}], the one in use first, then former ones."""
    former = [base64.b64decode(one, validate=True) for one in settings.REPORT_OLD_PUBLIC_KEYS]
    return [_described(raw) for raw in (bytes(_signing_key().verify_key), *former)]


def key_id(raw):
    """Return the short name of a public key: the first 16 signs of its sha256."""
    return sha256_hex(raw)[:16]


def _signing_key():
    return SigningKey(hashlib.sha256(SEED_FOR + settings.REPORT_KEY.encode()).digest())


def _described(raw):
    der = base64.b64encode(DER_PREFIX + bytes(VerifyKey(raw))).decode()
    return {
        "id": key_id(raw),
        "algorithm": ALGORITHM,
        "public_key": base64.b64encode(raw).decode(),
        "pem": f"-----BEGIN PUBLIC KEY-----\n{der}\n-----END PUBLIC KEY-----\n",
    }
