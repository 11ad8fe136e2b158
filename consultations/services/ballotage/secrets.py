"""Keys of a ballotage, kept wrapped by a key that is never in the database or its backups."""

import hashlib
import secrets

from django.conf import settings
from nacl.public import PrivateKey
from nacl.secret import SecretBox
from nacl.signing import SigningKey

from consultations.models import BallotageSecret

KEY_BYTES = 32


def make_secrets(ballotage):
    """Make and store the keys; return the public halves as {"sealing": bytes, "checkpoint": bytes}."""
    roll_key, sealing_key, checkpoint_key = (secrets.token_bytes(KEY_BYTES) for _ in range(3))
    BallotageSecret.objects.create(
        ballotage=ballotage,
        wrapped_roll_key=_wrap(ballotage, "roll", roll_key),
        wrapped_sealing_key=_wrap(ballotage, "sealing", sealing_key),
        wrapped_checkpoint_key=_wrap(ballotage, "checkpoint", checkpoint_key),
    )
    return {
        "sealing": bytes(PrivateKey(sealing_key).public_key),
        "checkpoint": bytes(SigningKey(checkpoint_key).verify_key),
    }


def roll_key(ballotage):
    return _unwrap(ballotage, "roll", ballotage.secret.wrapped_roll_key)


def sealing_key(ballotage):
    return _unwrap(ballotage, "sealing", ballotage.secret.wrapped_sealing_key)


def checkpoint_key(ballotage):
    return _unwrap(ballotage, "checkpoint", ballotage.secret.wrapped_checkpoint_key)


def destroy(ballotage, *, at):
    """Forget the keys: nobody can open a ballot or tell who is on the roll any more, once backups have expired."""
    BallotageSecret.objects.filter(ballotage=ballotage).update(
        wrapped_roll_key=None, wrapped_sealing_key=None, wrapped_checkpoint_key=None, destroyed_at=at
    )


def _box():
    return SecretBox(hashlib.sha256(b"ballotage secrets\0" + settings.BALLOT_WRAP_KEY.encode()).digest())


def _label(ballotage, purpose):
    return f"{purpose}\0{ballotage.public_id}\0".encode()


def _wrap(ballotage, purpose, key):
    # The label is sealed in, so that a wrapped key moved to another row or column does not unwrap.
    return bytes(_box().encrypt(_label(ballotage, purpose) + key))


def _unwrap(ballotage, purpose, wrapped):
    plain, label = _box().decrypt(bytes(wrapped)), _label(ballotage, purpose)
    if not plain.startswith(label):
        raise ValueError("this key was wrapped for something else")
    return plain.removeprefix(label)
