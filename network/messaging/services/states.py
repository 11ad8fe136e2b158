"""The state machine of deliveries: one function moves them, and writes down that it did."""

from functools import partial

from django.db import connection, transaction

from members.text import storable
from network.messaging.models import Delivery, MailTurn

S = Delivery.State

# To which state from which. "sending" is entered by the claim alone, see mail/claims.py.
BEFORE = {
    S.QUEUED: [S.SENDING, S.IN_DOUBT, S.DEAD],
    S.RETRY_WAIT: [S.SENDING],
    S.ACCEPTED: [S.SENDING, S.IN_DOUBT],
    S.IN_DOUBT: [S.SENDING],
    S.DELIVERED: [S.IN_DOUBT, S.ACCEPTED, S.BOUNCED_SOFT],
    # A notice may be faster than the worker's own mark; whichever comes later, the strongest of them stays.
    S.BOUNCED_SOFT: [S.SENDING, S.IN_DOUBT, S.ACCEPTED, S.DELIVERED],
    S.BOUNCED_HARD: [S.SENDING, S.IN_DOUBT, S.ACCEPTED, S.DELIVERED, S.BOUNCED_SOFT],
    S.COMPLAINED: [S.SENDING, S.IN_DOUBT, S.ACCEPTED, S.DELIVERED, S.BOUNCED_SOFT],
    S.DIGESTED: [S.PLANNED, S.QUEUED, S.RETRY_WAIT, S.SENDING],
    S.SUPPRESSED: [S.PLANNED, S.QUEUED, S.RETRY_WAIT, S.SENDING],
    S.CANCELLED: [S.PLANNED, S.QUEUED, S.RETRY_WAIT, S.IN_DOUBT, S.SENDING],
    S.DEAD: [S.SENDING],
}
# A mail whose text is on the wire cannot be called back: these leave "sending" only before that.
ONLY_UNSENT = {S.SUPPRESSED, S.CANCELLED, S.DIGESTED}

# What will not be sent spends nobody's attention: its place in the week is free again.
FREE = """
    freed AS (DELETE FROM messaging_budgetslot s USING moved
               WHERE s.message_id = moved.message_id AND s.person_id = moved.person_id AND s.seq = moved.seq
                 AND moved.kind IN ('initial', 'reminder')),"""

ADVANCE = """
    WITH moved AS (
        UPDATE messaging_delivery SET state = %s, turn_id = NULL{columns}
         WHERE id IN ({chosen}) AND state = ANY(%s){unsent}
        RETURNING id, message_id, person_id, kind, seq),{freed}
    noted AS (INSERT INTO messaging_deliveryevent (delivery_id, type, source, note, dedup_key) SELECT id, %s, %s, %s, %s FROM moved)
    SELECT count(*) FROM moved
"""


# A worker that has begun a mail cannot be stopped; before the next it sees that it was recalled, and gives the rest back.
RECALL = """
    UPDATE messaging_mailturn SET is_recalled = true
     WHERE delivery_ids && ARRAY(SELECT id FROM messaging_delivery WHERE id IN ({chosen}) AND state = 'sending')
       AND id <> ALL(%s)
    RETURNING id, delivery_ids[:begun]
"""


def advance(deliveries, to, *, source, note="", dedup_key=None, only_from=None, **columns):
    """Move the deliveries of a queryset to state `to`, with an event each; return how many moved.

    Those in a state that does not lead there stay as they are: the caller compares the number. `only_from` narrows it
    to one state, which is asked again when the row is free: it may have moved while we waited for it.
    """
    before = [only_from] if only_from else list(BEFORE[to])
    # Notes and errors hold what other servers say. What the database refuses would stop the worker at this mail for ever.
    columns = {name: storable(value) if isinstance(value, str) else value for name, value in columns.items()}
    move = partial(_move, deliveries, to, before, columns, [source, storable(note)[:300], dedup_key])
    return _while_unsent(deliveries, move) if to in ONLY_UNSENT else move()


def recall(deliveries, *, but=()):
    """Make the workers that have mails of a queryset in hand judge them again; return {turn: ids of mails it had begun}.

    Those workers begin no other mail before the transaction is over, nor later in the same turn. `but`: turns left alone.
    """
    chosen, params = deliveries.values("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(RECALL.format(chosen=chosen), [*params, list(but)])
        return dict(cursor.fetchall())


def recall_all():
    """Make every worker judge again what it has in hand."""
    MailTurn.objects.update(is_recalled=True)


@transaction.atomic
def _while_unsent(deliveries, move):
    """Move what no worker has begun. One that claims between our two looks is found by the second."""
    turns, moved = recall(deliveries), 0
    while True:
        moved += move(turns=turns)
        newer = recall(deliveries, but=turns)
        if not newer:
            return moved
        turns |= newer


def _move(deliveries, to, before, columns, event, *, turns=None):
    """Move deliveries in one statement; with `turns`, of those being sent only the ones these turns have not begun."""
    chosen, params = deliveries.values("pk").query.sql_with_params()
    is_narrowed = turns is not None
    unsent = [list(turns), [mail for begun in turns.values() for mail in begun]] if is_narrowed else []
    sql = ADVANCE.format(
        columns="".join(f", {name} = %s" for name in columns),
        chosen=chosen,
        freed=FREE if is_narrowed else "",
        unsent=" AND (state <> 'sending' OR turn_id = ANY(%s) AND id <> ALL(%s))" if is_narrowed else "",
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [to, *columns.values(), *params, before, *unsent, to, *event])
        return cursor.fetchone()[0]
