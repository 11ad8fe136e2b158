"""Was this organisation reached? Computed from the receipts, never counted up, so that rebuilding gives the same table."""

from functools import partial
from itertools import islice

from django.db import connection, transaction

from network.messaging import signals
from network.messaging.models import Message, OrganisationReach, SnapshotEntry

# Which receipt speaks for which organisation: the person's (or mailbox's) entries in the snapshot, and besides them the
# organisation named on the receipt itself (told by staff, passed on, or answered by somebody who was not asked).
# It starts from the organisation, so that one press costs the same in a message to ten and to ten thousand.
SPOKEN = """
    SELECT e.organisation_id, e.functions, r.id AS receipt_id
      FROM entry e JOIN messaging_receipt r ON r.message_id = %(message)s AND r.person_id = e.person_id
     UNION ALL
    SELECT e.organisation_id, e.functions, r.id
      FROM entry e JOIN messaging_receipt r ON r.message_id = %(message)s AND r.contact_point_id = e.contact_point_id
     WHERE e.person_id IS NULL AND r.person_id IS NULL
     UNION ALL
    SELECT r.organisation_id, ARRAY(SELECT af.function FROM members_affiliation af WHERE af.person_id = r.person_id
                                       AND af.organisation_id = r.organisation_id AND af.valid @> r.created_at), r.id
      FROM messaging_receipt r
     WHERE r.message_id = %(message)s AND r.organisation_id = ANY(%(organisations)s)
       AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.organisation_id = r.organisation_id AND e.person_id = r.person_id)
"""

# A suspect press says nothing until staff looked; "not to me" is no confirmation.
CREDIT = """
    SELECT s.organisation_id, s.functions, r.id, r.person_id, r.first_seen_at, r.acted_at, last.reason,
           CASE WHEN last.reason IS DISTINCT FROM 'wrong_person' THEN r.acknowledged_at END AS pressed_at
      FROM spoken s JOIN messaging_receipt r ON r.id = s.receipt_id AND NOT r.is_suspect
      LEFT JOIN LATERAL (SELECT f.reason FROM messaging_feedback f WHERE f.receipt_id = r.id
                          ORDER BY f.revision DESC LIMIT 1) last ON true
"""

# `pressed` holds the moments that fulfil the message's rule, one by one; the `needed`th makes the organisation reached.
REBUILD = """
    WITH entry AS (
        SELECT e.organisation_id, e.person_id, e.contact_point_id, e.functions
          FROM messaging_snapshotentry e JOIN messaging_snapshot s ON s.id = e.snapshot_id
         WHERE s.message_id = %(message)s AND e.organisation_id = ANY(%(organisations)s)
           AND e.outcome = 'included' AND e.counts_for_reach),
    spoken AS ({spoken}),
    credit AS ({credit}),
    heard AS (
        SELECT r.id AS reach_id, entries.people, min(c.acted_at) AS acted_at,
               CASE m.reach_rule WHEN 'n_of_m' THEN GREATEST(LEAST(m.reach_number, entries.people), 1) ELSE 1 END AS needed,
               array_agg(c.pressed_at ORDER BY c.pressed_at, c.id) FILTER (WHERE fits.rule) AS pressed,
               array_agg(c.person_id ORDER BY c.pressed_at, c.id) FILTER (WHERE fits.rule) AS pressed_by,
               bool_and(COALESCE(c.reason = 'not_for_us', false)) FILTER (WHERE c.pressed_at IS NOT NULL) AS all_decline,
               bool_or(c.first_seen_at IS NOT NULL OR c.pressed_at IS NOT NULL) AS was_seen
          FROM messaging_organisationreach r
          JOIN messaging_message m ON m.id = r.message_id
          LEFT JOIN (SELECT organisation_id, count(*) AS people FROM entry GROUP BY 1) entries USING (organisation_id)
          LEFT JOIN credit c USING (organisation_id)
          LEFT JOIN LATERAL (SELECT c.pressed_at IS NOT NULL
                AND (m.reach_rule <> 'named_function' OR c.functions && m.reach_functions) AS rule) fits ON true
         WHERE r.message_id = %(message)s AND r.organisation_id = ANY(%(organisations)s)
         GROUP BY r.id, entries.people, m.reach_rule, m.reach_number),
    verdict AS (
        SELECT reach_id, LEAST(pressed[needed], acted_at) AS first_at, pressed_by[needed] AS by_id,
               CASE WHEN acted_at IS NOT NULL THEN 'acted'
                    WHEN pressed[needed] IS NOT NULL AND all_decline THEN 'declined'
                    WHEN pressed[needed] IS NOT NULL THEN 'reached'
                    WHEN was_seen THEN 'seen'
                    WHEN people > 0 THEN 'pending'
                    ELSE 'not_reachable' END AS status
          FROM heard)
    UPDATE messaging_organisationreach r SET status = v.status, first_at = v.first_at, by_id = v.by_id
      FROM verdict v JOIN messaging_organisationreach before ON before.id = v.reach_id
     WHERE r.id = v.reach_id AND (r.status, r.first_at, r.by_id) IS DISTINCT FROM (v.status, v.first_at, v.by_id)
    RETURNING r.organisation_id, r.first_at IS NOT NULL AND before.first_at IS NULL
""".replace("{spoken}", SPOKEN).replace("{credit}", CREDIT)


@transaction.atomic
def recompute(message, organisation_ids):
    """Bring the reach rows of these organisations up to date; return how many changed. Joins the caller's transaction.

    The rows are locked first, so that of two receipts at the same moment the second one sees the first.
    """
    rows = OrganisationReach.objects.select_for_update().filter(message=message, organisation__in=organisation_ids)
    locked = list(rows.order_by("pk").values_list("organisation_id", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(REBUILD, {"message": message.pk, "organisations": locked})
        changed = cursor.fetchall()
    for organisation_id, is_newly_reached in changed:
        if is_newly_reached and signals.organisation_reached.has_listeners(Message):
            transaction.on_commit(partial(_tell_reached, message, organisation_id))
    return len(changed)


def _tell_reached(message, organisation_id):
    # "Not to me" in the same transaction may have taken it back.
    if OrganisationReach.objects.filter(message=message, organisation=organisation_id, first_at__isnull=False).exists():
        signals.organisation_reached.send(Message, message=message, organisation_id=organisation_id)


def reconcile(message):
    """Rebuild all reach rows of a message from its receipts, in batches; return how many were wrong."""
    organisation_ids = (
        OrganisationReach.objects.filter(message=message).order_by("pk").values_list("organisation_id", flat=True)
    )
    return sum(recompute(message, batch) for batch in batched(organisation_ids.iterator(), 1000))


def organisations_of(receipt):
    """Return the ids of the organisations a receipt speaks for."""
    entries = SnapshotEntry.objects.filter(
        snapshot__message=receipt.message_id, outcome="included", organisation__isnull=False
    )
    if receipt.person_id:
        entries = entries.filter(person=receipt.person_id)
    else:
        entries = entries.filter(person=None, contact_point=receipt.contact_point_id, contact_point__isnull=False)
    return {*entries.values_list("organisation_id", flat=True), receipt.organisation_id} - {None}


def batched(iterable, size):
    """Yield lists of up to `size` (itertools.batched needs Python 3.12)."""
    iterator = iter(iterable)
    while batch := list(islice(iterator, size)):
        yield batch
