"""Sealing a ballot before it touches the database, and opening it after the close."""

import hashlib

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from consultations.ballot.canonical import canonical_json, parse_canonical

OVERHEAD = 48  # ephemeral key and authenticator of a SealedBox
STEP = 64


class Unreadable(ValueError):
    """The ciphertext cannot be opened, or what is inside is not a ballot; `reason` is published."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


def plaintext_length(longest_ballot):
    """Return L: 2 bytes of length and the longest legal ballot, rounded up to a multiple of 64."""
    return -(-(2 + longest_ballot) // STEP) * STEP


def ballot_json(ballotage_id, spec_sha256, codes, choices):
    """Return the canonical bytes of a ballot; codes and choices are dicts by pool."""
    return canonical_json({"b": str(ballotage_id), "c": codes, "s": spec_sha256, "v": 1, "x": choices})


def pad(ballot, length):
    """Return the plaintext: 2-byte length, ballot, zeros. Every ballotage has one length, so size tells nothing."""
    if 2 + len(ballot) > length:
        raise ValueError("the ballot is longer than the spec allows")
    return (len(ballot).to_bytes(2, "big") + ballot).ljust(length, b"\0")


def unpad(plaintext, length):
    """Return the ballot inside a plaintext. Raises Unreadable when the frame is not exactly as `pad` makes it."""
    size = int.from_bytes(plaintext[:2], "big")
    ballot, rest = plaintext[2 : 2 + size], plaintext[2 + size :]
    if len(plaintext) != length or len(ballot) != size or any(rest):
        raise Unreadable("wrong length")
    return ballot


def seal(public_key, plaintext):
    """Return the ciphertext (X25519, XSalsa20-Poly1305); only the private key opens it, not even the sealer."""
    return SealedBox(PublicKey(public_key)).encrypt(plaintext)


def opened(private_key, ciphertext):
    """Return the plaintext of a ciphertext. Raises Unreadable when the key does not open it."""
    try:
        return SealedBox(PrivateKey(private_key)).decrypt(ciphertext)
    except CryptoError as error:
        raise Unreadable("not openable") from error


def open_ballot(private_key, ciphertext, *, ballotage_id, spec_sha256, length):
    """Return (codes, choices) of one ciphertext, both dicts by pool. Raises Unreadable with a reason to publish."""
    if len(ciphertext) != length + OVERHEAD:
        raise Unreadable("wrong length")
    plaintext = opened(private_key, ciphertext)
    try:
        ballot = parse_canonical(unpad(plaintext, length))
        codes, choices, version = ballot["c"], ballot["x"], ballot["v"]
        origin = (ballot["b"], ballot["s"])
    except Unreadable:
        raise
    except (ValueError, KeyError, TypeError) as error:
        raise Unreadable("unreadable") from error
    if origin != (str(ballotage_id), spec_sha256):
        raise Unreadable("not of this ballotage")
    if version != 1 or not isinstance(codes, dict) or not isinstance(choices, dict):
        raise Unreadable("unreadable")
    return codes, choices


def leaf(ballotage_uuid, ciphertext):
    """Return the 32-byte leaf under which a sealed ballot is known in public."""
    return hashlib.sha256(b"\0" + ballotage_uuid.bytes + ciphertext).digest()
