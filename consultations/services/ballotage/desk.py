"""What casting needs and what never changes once a ballotage is frozen, read once per process."""

import json
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from consultations.models import Ballotage
from consultations.services.ballotage import secrets


class Desk(NamedTuple):
    id: int
    public_id: UUID
    spec: dict
    spec_sha256: str
    roll_key: bytes


@lru_cache(maxsize=64)
def desk_of(public_id):
    """Return the Desk of a frozen ballotage. Raises Ballotage.DoesNotExist for a draft or when its keys are destroyed."""
    ballotage = (
        Ballotage.objects.select_related("secret")
        .exclude(spec_sha256="")
        .get(public_id=public_id, secret__wrapped_roll_key__isnull=False)
    )
    return Desk(
        ballotage.pk,
        ballotage.public_id,
        json.loads(ballotage.spec),
        ballotage.spec_sha256,
        secrets.roll_key(ballotage),
    )
