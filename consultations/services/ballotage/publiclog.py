"""Batches of sealed ballots enter the public log, sorted by leaf, and a signed checkpoint says so."""

from datetime import timedelta

from django.db import connection, transaction

from consultations.ballot import log
from consultations.models import Checkpoint, LogLeaf
from consultations.queries import ballotage as queries
from consultations.services.ballotage import rules, secrets

TAKE_LOG_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('ballotage-log:' || %s, 0))"
NOT_LOGGED = """
    FROM consultations_sealedballot sealed
    WHERE sealed.ballotage_id = %s AND NOT EXISTS (
        SELECT FROM consultations_logleaf logged
        WHERE logged.ballotage_id = sealed.ballotage_id AND logged.leaf = sealed.leaf)
"""
APPEND = f"""
    INSERT INTO consultations_logleaf (ballotage_id, position, leaf)
    SELECT sealed.ballotage_id, %s + row_number() OVER (ORDER BY sealed.leaf) - 1, sealed.leaf {NOT_LOGGED}
"""


@transaction.atomic
def append(ballotage, *, final=False):
    """Log the waiting leaves when there are enough of them, or all of them when final; return the Checkpoint or None."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE_LOG_LOCK, [str(ballotage.public_id)])
        cursor.execute(f"SELECT count(*) {NOT_LOGGED}", [ballotage.pk])
        waiting = cursor.fetchone()[0]
        if not final and not log.batch_is_due(waiting, hour_has_passed=_hour_has_passed(ballotage)):
            return None
        size = LogLeaf.objects.filter(ballotage=ballotage).count()
        cursor.execute(APPEND, [size, ballotage.pk])
    return _sign_checkpoint(ballotage, roll=queries.online_marks(ballotage).count() if final else None)


def leaves(ballotage):
    """Yield the leaves in log order, a few thousand at a time."""
    rows = LogLeaf.objects.filter(ballotage=ballotage).order_by("position").values_list("leaf", flat=True)
    for leaf in rows.iterator(chunk_size=5000):
        yield bytes(leaf)


def _hour_has_passed(ballotage):
    last = ballotage.checkpoints.order_by("-number").first()
    since = last.made_at if last else ballotage.opens_at
    return queries.database_now() - since >= timedelta(hours=1)


def _sign_checkpoint(ballotage, *, roll):
    size = LogLeaf.objects.filter(ballotage=ballotage).count()
    root = log.merkle_root(leaves(ballotage))
    origin = f"{rules.host()}/ballotage/{ballotage.public_id}"
    body, signature = log.sign_checkpoint(
        log.Checkpoint(origin, size, root, ballotage.spec_sha256, roll),
        key_name=rules.host(),
        seed=secrets.checkpoint_key(ballotage),
    )
    return Checkpoint.objects.create(
        ballotage=ballotage,
        number=ballotage.checkpoints.count() + 1,
        size=size,
        root=root,
        body=body,
        signature=signature,
        made_at=queries.database_now(),
    )
