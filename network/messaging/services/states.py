"""The state machine of deliveries: one function moves them, and writes down that it did."""

from django.db import connection

from network.messaging.models import Delivery

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
        UPDATE messaging_delivery SET state = %s, claimed_by = '', lease_until = NULL{columns}
         WHERE id IN ({chosen}) AND state = ANY(%s){unsent}
        RETURNING id, message_id, person_id, kind, seq),{freed}
    noted AS (INSERT INTO messaging_deliveryevent (delivery_id, type, source, note, dedup_key) SELECT id, %s, %s, %s, %s FROM moved)
    SELECT count(*) FROM moved
"""


def advance(deliveries, to, *, source, note="", dedup_key=None, only_from=None, **columns):
    """Move the deliveries of a queryset to state `to`, with an event each; return how many moved.

    Those in a state that does not lead there stay as they are: the caller compares the number. `only_from` narrows it
    to one state, which is asked again when the row is free: it may have moved while we waited for it.
    """
    chosen, params = deliveries.values("pk").query.sql_with_params()
    sql = ADVANCE.format(
        columns="".join(f", {name} = %s" for name in columns),
        chosen=chosen,
        freed=FREE if to in ONLY_UNSENT else "",
        unsent=" AND (state <> 'sending' OR data_begun_at IS NULL)" if to in ONLY_UNSENT else "",
    )
    with connection.cursor() as cursor:
        before = [only_from] if only_from else list(BEFORE[to])
        cursor.execute(sql, [to, *columns.values(), *params, before, to, source, note[:300], dedup_key])
        return cursor.fetchone()[0]
