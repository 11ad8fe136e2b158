"""Whom a reminder would reach: asked before the press, and written by the press."""

from django.db import connection

# Everybody who got the first mail (or the digest it stood in), has not confirmed, and whose organisation (any of them) is not reached.
REMINDABLE = """
      FROM messaging_delivery d
     WHERE d.message_id = %(message)s AND d.channel = 'email' AND d.kind = 'initial'
       AND (d.state IN ('accepted', 'delivered') OR (d.state = 'digested' AND EXISTS (
            SELECT 1 FROM messaging_digestitem i JOIN messaging_digestrun run ON run.id = i.run_id AND run.state = 'sent'
             WHERE i.person_id = d.person_id AND i.message_id = d.message_id)))
       AND NOT EXISTS (SELECT 1 FROM messaging_receipt r WHERE r.message_id = d.message_id AND r.acknowledged_at IS NOT NULL
                          AND NOT r.is_suspect AND (r.person_id = d.person_id OR (d.person_id IS NULL AND r.contact_point_id = d.contact_point_id)))
       AND EXISTS (SELECT 1 FROM messaging_snapshotentry e JOIN messaging_snapshot s ON s.id = e.snapshot_id
                     JOIN messaging_organisationreach o ON o.message_id = s.message_id AND o.organisation_id = e.organisation_id
                    WHERE s.message_id = d.message_id AND e.outcome = 'included' AND e.contact_point_id = d.contact_point_id
                      AND o.status IN ('pending', 'seen'))
"""


def remindable_people(message):
    """Return how many people a reminder would reach now."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) {REMINDABLE}", {"message": message.pk})
        return cursor.fetchone()[0]
