"""Casting a vote: seal, then one transaction of five statements. No queue, no cache, no signal, no log line.

Tables by name and SQL by hand, so that everybody can see that nothing else happens here.
"""

import secrets
from typing import NamedTuple

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, InternalError, connection, transaction
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from consultations.ballot import codes, sealing
from consultations.ballot import spec as specs
from consultations.models import Ballotage
from consultations.services.ballotage import clock
from members.errors import IllegalTransition

FORM_MINUTES = 60

# The shared lock lets votes pass side by side; closing takes the exclusive one and waits for them.
LOCK = """
    SELECT pg_advisory_xact_lock_shared(hashtextextended('ballotage:' || %s, 0)),
           set_config('synchronous_commit', 'on', true)
"""
# clock_timestamp() after the lock, not now(): that one stands still since BEGIN.
LOOK = """
    SELECT state, spec_sha256, opens_at <= clock_timestamp() AND clock_timestamp() < closes_at
    FROM consultations_ballotage WHERE id = %s
"""
MARK_OPEN_ROLL = """
    INSERT INTO consultations_rollmark (ballotage_id, voter_key, level, channel) VALUES (%s, %s, %s, 'online')
"""
MARK_CLOSED_ROLL = """
    INSERT INTO consultations_rollmark (ballotage_id, voter_key, level, channel)
    SELECT ballotage_id, voter_key, %s, 'online' FROM consultations_eligiblekey
    WHERE ballotage_id = %s AND voter_key = %s
"""
ALIASES = "INSERT INTO consultations_rollalias (ballotage_id, alias_key, voter_key) VALUES "
URN = "INSERT INTO consultations_sealedballot (ballotage_id, leaf, ciphertext) VALUES (%s, %s, %s)"


class Proof(NamedTuple):
    """Who may vote, as a key of the roll. `slip` is the random text of the voter's cookie; forms are bound to it."""

    level: str
    voter_key: bytes
    alias_keys: tuple
    slip: str


class NotOpenYet(Exception):
    """The hour has come but nobody has opened the ballotage; the first vote does."""


def issue_codes(desk, proof):
    """Return ({pool: check code}, signed token of them) for one confirm page."""
    made = {pool: codes.check_code(secrets.token_bytes(codes.RANDOM_BYTES)) for pool in specs.pools_of(desk.spec)}
    return made, signing.dumps(made, salt=_code_salt(desk, proof))


def read_codes(desk, proof, token):
    """Return {pool: check code}. Raises PermissionDenied unless issued here, to this voter, within the hour."""
    try:
        return signing.loads(token, salt=_code_salt(desk, proof), max_age=FORM_MINUTES * 60)
    except signing.BadSignature as error:
        raise PermissionDenied(_("This page is too old or belongs to another session. Start again.")) from error


@sensitive_variables()
def cast(desk, *, proof, check_codes, choices):
    """Record one vote; when this returns, it is on disk. check_codes and choices are dicts by pool.

    Raises InvalidChoice (nothing is stored), PermissionDenied (not in time, not eligible) and IllegalTransition
    (already recorded, by any alias or channel).
    """
    ciphertext = seal_ballot(desk, check_codes, choices)
    try:
        _store(desk, proof, ciphertext)
    except NotOpenYet:
        clock.open_if_due(Ballotage.objects.get(pk=desk.id))
        _store(desk, proof, ciphertext)


@sensitive_variables()
def seal_ballot(desk, check_codes, choices):
    """Return the ciphertext of a legal ballot. Raises InvalidChoice."""
    choices = specs.check_ballot(desk.spec, choices)
    specs.check_codes(desk.spec, check_codes)
    ballot = sealing.ballot_json(desk.public_id, desk.spec_sha256, check_codes, choices)
    plaintext = sealing.pad(ballot, desk.spec["plaintext_length"])
    return sealing.seal(bytes.fromhex(desk.spec["sealing_key"]), plaintext)


def _store(desk, proof, ciphertext):
    try:
        with transaction.atomic(durable=True), connection.cursor() as cursor:
            _store_with(cursor, desk, proof, ciphertext)
    except IntegrityError as error:
        raise IllegalTransition(_("Your vote is already recorded; we cannot show or change it.")) from error
    except InternalError as error:  # the trigger's word, when the hour passed between two statements
        raise _not_in_time() from error


def _store_with(cursor, desk, proof, ciphertext):
    cursor.execute(LOCK, [str(desk.public_id)])
    cursor.execute(LOOK, [desk.id])
    _require_open(desk, *cursor.fetchone())
    if desk.spec["roll"] == "closed":
        cursor.execute(MARK_CLOSED_ROLL, [proof.level, desk.id, proof.voter_key])
        if cursor.rowcount == 0:
            raise PermissionDenied(_("You are not on the roll of this vote."))
    else:
        cursor.execute(MARK_OPEN_ROLL, [desk.id, proof.voter_key, proof.level])
    aliases = sorted(proof.alias_keys)  # one order for everybody: no deadlocks
    cursor.execute(
        ALIASES + ", ".join(["(%s, %s, %s)"] * len(aliases)),
        [value for alias in aliases for value in (desk.id, alias, proof.voter_key)],
    )
    cursor.execute(URN, [desk.id, sealing.leaf(desk.public_id, ciphertext), ciphertext])


def _require_open(desk, state, spec_sha256, in_time):
    if spec_sha256 != desk.spec_sha256:
        raise PermissionDenied(_("The rules of this vote are not those of your page. Start again."))
    if state == Ballotage.State.FROZEN and in_time:
        raise NotOpenYet
    if state == Ballotage.State.PAUSED:
        raise PermissionDenied(_("Voting is paused. The reason is on the page of the vote."))
    if state != Ballotage.State.OPEN or not in_time:
        raise _not_in_time()


def _not_in_time():
    return PermissionDenied(_("Voting is not open now. The hours of voting are on the page of the vote."))


def _code_salt(desk, proof):
    return f"consultations.ballotage.codes:{desk.public_id}:{proof.slip}"
