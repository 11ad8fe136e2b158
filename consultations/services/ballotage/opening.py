"""Opening the sealed ballots of a closed ballotage whose key the server holds."""

import csv
import io
import json
from itertools import islice

from django.db import connection, transaction

from consultations.ballot import sealing
from consultations.ballot import spec as specs
from consultations.ballot.canonical import canonical_json
from consultations.ballot.choices import InvalidChoice
from consultations.models import Ballotage, BallotageEvent, InvalidBallot, LogLeaf
from consultations.queries import ballotage as queries
from consultations.services.ballotage import events, secrets

State = Ballotage.State
CHUNK = 2000
MAKE_TABLE = """
    CREATE TEMP TABLE ballots_being_opened (pool text, check_code text COLLATE "C", choice text) ON COMMIT DROP
"""
FILL_TABLE = "COPY ballots_being_opened (pool, check_code, choice) FROM STDIN (FORMAT csv)"
REPEATED = "SELECT pool, check_code FROM ballots_being_opened GROUP BY 1, 2 HAVING count(*) > 1 ORDER BY 1, 2"
# Sorted by code, which the dice made: the order in which ballots were cast or logged is gone.
KEEP = """
    INSERT INTO consultations_openedballot (ballotage_id, pool, check_code, choice)
    SELECT %s, pool, check_code, choice FROM ballots_being_opened ORDER BY pool, check_code
"""


class Incident(Exception):
    """Something that stops the opening and is published; the commission decides with a written reason."""


def open_ballots(ballotage):
    """Open every sealed ballot once; return whether this call did it. An incident is recorded and stops everything."""
    try:
        return _open(ballotage)
    except Incident as incident:
        with transaction.atomic():
            events.record(ballotage, BallotageEvent.Kind.INCIDENT, text=str(incident))
        return False


@transaction.atomic
def _open(ballotage):
    ballotage = Ballotage.objects.select_for_update().get(pk=ballotage.pk)
    if ballotage.state != State.CLOSED or ballotage.custody != Ballotage.Custody.SERVER:
        return False
    sealed = _require_equal_counts(ballotage)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SELECT consultations_sort_sealed(%s)", [ballotage.pk])
        cursor.execute(MAKE_TABLE)
        invalid = _decrypt_into(cursor, ballotage)
        cursor.execute(REPEATED)
        if repeated := cursor.fetchall():
            raise Incident("check code repeated: " + ", ".join(f"{pool} {code}" for pool, code in repeated))
        cursor.execute(KEEP, [ballotage.pk])
        opened = cursor.rowcount
        cursor.execute("DROP TABLE ballots_being_opened")
    if opened + invalid * ballotage.pools.count() != sealed * ballotage.pools.count():
        raise Incident("opened and invalid ballots do not add up to the log")
    Ballotage.objects.filter(pk=ballotage.pk, state=State.CLOSED).update(state=State.OPENED)
    events.record(ballotage, BallotageEvent.Kind.OPENED, text=f"{sealed - invalid} + {invalid}")
    return True


def _require_equal_counts(ballotage):
    """Return the number of sealed ballots, which must be that of leaves and of online marks on the roll."""
    sealed = queries.sealed_ballots(ballotage).count()
    logged = LogLeaf.objects.filter(ballotage=ballotage).count()
    marks = queries.online_marks(ballotage).count()
    if not sealed == logged == marks:
        raise Incident(f"counts differ: {sealed} sealed, {logged} logged, {marks} on the roll")
    return sealed


def _decrypt_into(cursor, ballotage):
    """Copy every readable ballot into the temporary table; store the others as invalid and return their number."""
    spec, key, invalid = json.loads(ballotage.spec), secrets.sealing_key(ballotage), 0
    rows = queries.sealed_ballots(ballotage).values_list("leaf", "ciphertext").iterator(chunk_size=CHUNK)
    while chunk := list(islice(rows, CHUNK)):
        buffer, refused = io.StringIO(), []
        writer = csv.writer(buffer)
        for leaf, ciphertext in chunk:
            try:
                writer.writerows(_opened_rows(ballotage, spec, key, bytes(ciphertext)))
            except sealing.Unreadable as fault:
                refused.append(InvalidBallot(ballotage=ballotage, leaf=bytes(leaf), reason=fault.reason))
        buffer.seek(0)
        cursor.copy_expert(FILL_TABLE, buffer)
        InvalidBallot.objects.bulk_create(refused)
        invalid += len(refused)
    return invalid


def _opened_rows(ballotage, spec, key, ciphertext):
    """Return (pool, check code, choice) for each pool of one ballot. Raises Unreadable with the reason to publish."""
    codes, choices = sealing.open_ballot(
        key,
        ciphertext,
        ballotage_id=ballotage.public_id,
        spec_sha256=ballotage.spec_sha256,
        length=spec["plaintext_length"],
    )
    try:
        specs.check_codes(spec, codes)
        choices = specs.check_ballot(spec, choices)
    except InvalidChoice as fault:
        raise sealing.Unreadable("illegal choice") from fault
    return [(pool, codes[pool], canonical_json(choice).decode()) for pool, choice in choices.items()]
