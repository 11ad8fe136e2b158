"""The public log of sealed ballots: RFC 6962 tree over the leaves, and signed checkpoints of it."""

import base64
import hashlib
from typing import NamedTuple

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

BATCH_NOW = 64  # leaves enough to hide who voted just now
BATCH_LATER = 16  # enough when an hour has passed


def merkle_root(leaves):
    """Return the root over leaves (already hashed, in log order); the root of nothing is SHA-256 of nothing.

    Subtrees are joined as they fill up, so memory stays at one hash per level whatever the number of leaves.
    """
    stack = []  # (height, hash), heights falling
    for item in leaves:
        node = (0, bytes(item))
        while stack and stack[-1][0] == node[0]:
            node = (node[0] + 1, _join(stack.pop()[1], node[1]))
        stack.append(node)
    if not stack:
        return hashlib.sha256(b"").digest()
    root = stack.pop()[1]
    while stack:
        root = _join(stack.pop()[1], root)
    return root


def batch_is_due(waiting, *, hour_has_passed):
    """Say whether waiting leaves may enter the log: small batches would show who voted when."""
    return waiting >= BATCH_NOW or (hour_has_passed and waiting >= BATCH_LATER)


class Checkpoint(NamedTuple):
    """What one signature covers. `roll` is None until the final checkpoint."""

    origin: str  # "<host>/ballotage/<uuid>"
    size: int
    root: bytes
    spec_sha256: str
    roll: int | None = None

    def body(self):
        lines = [self.origin, str(self.size), base64.b64encode(self.root).decode(), f"spec {self.spec_sha256}"]
        if self.roll is not None:
            lines += ["final", f"roll {self.roll}"]
        return "\n".join(lines) + "\n"


def sign_checkpoint(checkpoint, *, key_name, seed):
    """Return the signed text: body, blank line, `— <key name> <base64 of the Ed25519 signature of the body>`."""
    body = checkpoint.body()
    signature = SigningKey(seed).sign(body.encode()).signature
    return f"{body}\n— {key_name} {base64.b64encode(signature).decode()}\n", signature


def checkpoint_is_genuine(text, *, public_key):
    """Say whether the signature under a checkpoint text was made with the key of the spec."""
    body, _, signature_line = text.partition("\n\n")
    try:
        signature = base64.b64decode(signature_line.split()[-1], validate=True)
        VerifyKey(public_key).verify(f"{body}\n".encode(), signature)
    except (BadSignatureError, IndexError, ValueError):
        return False
    return True


def _join(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()
