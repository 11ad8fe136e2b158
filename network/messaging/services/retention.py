"""What is kept no longer: single events after two years, addresses of people whom we know only from one mail.

Each batch is one transaction of set-based statements, harmless twice and in parallel.
"""

from datetime import timedelta

import pgtrigger
from django.db import connection, transaction
from django.utils import timezone

BATCH = 5000
BARE_ADDRESSES_KEPT = timedelta(days=90)  # as long as a returned mail can still be about one of them
FORGOTTEN = "@forgotten.invalid"

# Events are written in the order of time: the first batch with one that is younger is the last. A mail counts for each
# organisation that its reader spoke for; mail without a message (accounts, digests) is nobody's.
PRUNE = """
    WITH first AS (
        SELECT id, at FROM messaging_deliveryevent ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED),
    gone AS (
        DELETE FROM messaging_deliveryevent e USING first
         WHERE e.id = first.id AND first.at < now() - interval '24 months' RETURNING e.delivery_id, e.type),
    credited AS (
        SELECT d.message_id, COALESCE(entry.organisation_id, d.organisation_id) AS organisation_id, gone.type
          FROM gone JOIN messaging_delivery d ON d.id = gone.delivery_id AND d.message_id IS NOT NULL
          LEFT JOIN LATERAL (
               SELECT e.organisation_id FROM messaging_snapshot s JOIN messaging_snapshotentry e ON e.snapshot_id = s.id
                WHERE s.message_id = d.message_id AND e.outcome = 'included' AND e.person_id IS NOT DISTINCT FROM d.person_id
                  AND (e.person_id IS NOT NULL OR e.contact_point_id = d.contact_point_id)) entry ON true),
    counted AS (
        INSERT INTO messaging_deliverytotal AS kept (message_id, organisation_id, type, events)
        SELECT message_id, organisation_id, type, count(*) FROM credited GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        ON CONFLICT (message_id, organisation_id, type) DO UPDATE SET events = kept.events + EXCLUDED.events)
    SELECT count(*) FROM gone
"""

# The same new name on the receipt of that mail, so that its link still finds it.
FORGET = """
    WITH bare AS (
        SELECT id, message_id, address, public_id || %(forgotten)s AS name FROM messaging_delivery
         WHERE person_id IS NULL AND contact_point_id IS NULL AND channel = 'email' AND created_at < %(before)s
           AND address NOT LIKE '%%' || %(forgotten)s
           AND (state NOT IN ('planned', 'queued', 'sending', 'retry_wait', 'in_doubt', 'dead') OR set_aside_at IS NOT NULL)
         LIMIT %(size)s FOR UPDATE SKIP LOCKED),
    receipts AS (
        UPDATE messaging_receipt r SET address = bare.name FROM bare
         WHERE r.message_id = bare.message_id AND r.address = bare.address AND r.person_id IS NULL AND r.contact_point_id IS NULL)
    UPDATE messaging_delivery d SET address = bare.name FROM bare WHERE d.id = bare.id
"""


def prune_events():
    """Turn events older than 24 months into totals by message and organisation; return how many were pruned."""
    pruned = 0
    while batch := _prune_batch():
        pruned += batch
    return pruned


@transaction.atomic
def _prune_batch():
    with pgtrigger.ignore("messaging.DeliveryEvent:append_only"), connection.cursor() as cursor:
        cursor.execute(PRUNE, [BATCH])  # by place: what lets us delete is written in front of it
        return cursor.fetchone()[0]


def forget_addresses():
    """Forget addresses that belong to nobody we know, once their mail is old; return how many."""
    params = {"before": timezone.now() - BARE_ADDRESSES_KEPT, "forgotten": FORGOTTEN, "size": BATCH}
    forgotten = 0
    while batch := _forget_batch(params):
        forgotten += batch
    return forgotten


@transaction.atomic
def _forget_batch(params):
    with connection.cursor() as cursor:
        cursor.execute(FORGET, params)
        return cursor.rowcount
