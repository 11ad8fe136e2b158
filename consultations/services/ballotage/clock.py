"""Moves by the clock. Each is one guarded UPDATE, so it does not matter who notices first, or twice."""

from django.db import connection, transaction

from consultations.models import Ballotage, BallotageEvent
from consultations.queries import ballotage as queries
from consultations.services.ballotage import counting, events, opening, publiclog

State = Ballotage.State
TAKE_EXCLUSIVE_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('ballotage:' || %s, 0))"


@transaction.atomic
def open_if_due(ballotage):
    """Open a frozen ballotage whose hour has come; return whether this call did it."""
    moved = queries.due_to_open().filter(pk=ballotage.pk).update(state=State.OPEN)
    if moved:
        events.record(ballotage, BallotageEvent.Kind.OPEN)
    return bool(moved)


@transaction.atomic
def close_if_due(ballotage):
    """Close a ballotage whose hour has come and sign the final checkpoint and the last turnout; return whether this call did it.

    The exclusive lock waits for votes in flight: after it no count ever changes.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '30s'")
        cursor.execute("SET LOCAL statement_timeout = '5min'")
        cursor.execute(TAKE_EXCLUSIVE_LOCK, [str(ballotage.public_id)])
    moved = queries.due_to_close().filter(pk=ballotage.pk).update(state=State.CLOSED)
    if moved:
        ballotage.refresh_from_db()  # the caller may hold it from before it was frozen
        publiclog.append(ballotage, final=True)
        refresh_turnout(ballotage)
        events.record(ballotage, BallotageEvent.Kind.CLOSED)
    return bool(moved)


def refresh_turnout(ballotage):
    """Publish turnout rounded down to 10, at most every 15 minutes, so that no single vote shows."""
    Ballotage.objects.filter(pk=ballotage.pk).update(
        shown_turnout=queries.rounded_turnout(ballotage), turnout_at=queries.DatabaseClock()
    )


def move_all():
    """Do everything that is due. Run each minute; running it twice at once does nothing twice."""
    for ballotage in queries.due_to_open():
        open_if_due(ballotage)
    for ballotage in queries.due_to_close():
        close_if_due(ballotage)
    for ballotage in Ballotage.objects.filter(state__in=[State.OPEN, State.PAUSED]):
        publiclog.append(ballotage)
    for ballotage in queries.turnout_due():
        refresh_turnout(ballotage)
    for ballotage in queries.due_to_count():
        opening.open_ballots(ballotage)
        counting.count(ballotage)
