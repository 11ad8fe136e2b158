"""Counting opened ballots: group identical choices in the database, hand the groups to the pure function."""

import json

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext as _

from consultations import permissions
from consultations.ballot import count as counter
from consultations.ballot import lottery
from consultations.ballot.canonical import canonical_json, sha256_hex
from consultations.models import Ballotage, BallotageEvent, OpenedBallot, Tally
from consultations.queries import ballotage as queries
from consultations.services.ballotage import events
from members.errors import IllegalTransition

State = Ballotage.State


@transaction.atomic
def count(ballotage, *, by=None):
    """Count an opened ballotage; return its Tally, or None when a tie waits for the public event of the lot."""
    ballotage = Ballotage.objects.select_for_update().get(pk=ballotage.pk)
    if ballotage.state != State.OPENED:
        return None
    groups = groups_of(ballotage)
    try:
        result = counter.count(json.loads(ballotage.spec), groups, seed=seed_of(ballotage))
    except lottery.LotNeeded:
        return None
    tally = Tally.objects.create(
        ballotage=ballotage,
        kind=Tally.Kind.COUNT,
        engine_version=counter.ENGINE_VERSION,
        input_sha256=counter.input_sha256(groups),
        result=result,
        result_sha256=sha256_hex(canonical_json(result)),
        by=by,
        counted_at=queries.database_now(),
    )
    Ballotage.objects.filter(pk=ballotage.pk, state=State.OPENED).update(state=State.COUNTED)
    events.record(ballotage, BallotageEvent.Kind.COUNTED)
    return tally


@transaction.atomic
def write_down_entropy(ballotage, *, text, by):
    """Store how the public event of the spec came out, then count. Can be done once, before the count."""
    if not permissions.can_run_ballotage(by):
        raise PermissionDenied
    if not text.strip():
        raise ValidationError(_("Write down the result of the public event as the rules describe it."), code="required")
    moved = Ballotage.objects.filter(pk=ballotage.pk, state=State.OPENED, entropy="").update(entropy=text.strip())
    if not moved:
        raise IllegalTransition(_("The lot is decided or is not needed."))
    events.record(ballotage, BallotageEvent.Kind.LOT, text=text.strip(), by=by)
    return count(ballotage, by=by)


def groups_of(ballotage):
    """Return {pool: [(choice, number of identical ballots)]}, every pool named."""
    groups = {pool: [] for pool in ballotage.pools.values_list("code", flat=True)}
    rows = (
        OpenedBallot.objects.filter(ballotage=ballotage).values_list("pool", "choice").annotate(n=Count("check_code"))
    )
    for pool, choice, ballots in rows:
        groups[pool].append((json.loads(choice), ballots))
    return groups


def seed_of(ballotage):
    """Return the seed of the lot, or None while the public event is not written down."""
    if not ballotage.entropy:
        return None
    final = ballotage.checkpoints.order_by("-number").first()
    return lottery.lot_seed(ballotage.spec_sha256, bytes(final.root), ballotage.entropy)
