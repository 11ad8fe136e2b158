"""Freezing: who was meant, what travels to them and what each organisation owes, as rows in one transaction.

All of it is set-based: no list of people ever stands in Python, in a task or in the broker.
"""

from django.db import connection

from network.messaging.audience import Relation
from network.messaging.models import Message, Snapshot, SnapshotEntry
from network.messaging.services import attention, following

PRIORITIES = {"mandatory": 1, "service": 2, "network_info": 5, "commercial": 7}  # account mail is 0, a digest 6

ENTRIES = """
    INSERT INTO messaging_snapshotentry
           (snapshot_id, person_id, contact_point_id, organisation_id, functions, counts_for_reach, reason, outcome, exclusion)
    SELECT %(snapshot)s, person_id, contact_point_id, organisation_id, array_remove(ARRAY[function], NULL), counts_for_reach,
           reason, CASE exclusion WHEN '' THEN 'included' ELSE 'excluded' END, exclusion
      FROM entry
"""

PEOPLE = "SELECT count(DISTINCT (person_id, contact_point_id)) AS people FROM entry WHERE exclusion = ''"

# A person of three organisations has three entries and one mail.
MAILS = """
    INSERT INTO messaging_delivery
           (public_id, message_id, person_id, contact_point_id, address, locale, channel, kind, seq, state, priority,
            not_before, attempts, was_in_doubt, last_error)
    SELECT gen_random_uuid(), %(message)s, e.person_id, e.contact_point_id, c.value, COALESCE(p.locale, 'pl'), 'email', 'initial', 0,
           'queued', %(priority)s, COALESCE(%(not_before)s, now()), 0, false, ''
      FROM (SELECT DISTINCT person_id, contact_point_id FROM messaging_snapshotentry
             WHERE snapshot_id = %(snapshot)s AND outcome = 'included') e
      JOIN members_contactpoint c ON c.id = e.contact_point_id
      LEFT JOIN members_person p ON p.id = e.person_id
"""

# Whoever can sign in also finds it in the portal, at once.
INBOX = """
    INSERT INTO messaging_delivery
           (public_id, message_id, person_id, address, locale, channel, kind, seq, state, priority, attempts,
            was_in_doubt, last_error, accepted_at)
    SELECT gen_random_uuid(), %(message)s, p.id, '', p.locale, 'inbox', 'initial', 0, 'delivered', %(priority)s, 0, false, '', now()
      FROM (SELECT DISTINCT person_id FROM messaging_snapshotentry WHERE snapshot_id = %(snapshot)s AND outcome = 'included') e
      JOIN members_person p ON p.id = e.person_id AND p.user_id IS NOT NULL
"""

# An organisation whose entries are all left out stays in the denominator: excluding people never improves the figure.
REACH = """
    INSERT INTO messaging_organisationreach (message_id, organisation_id, status)
    SELECT %(message)s, organisation_id,
           CASE WHEN bool_or(outcome = 'included' AND counts_for_reach) THEN 'pending' ELSE 'not_reachable' END
      FROM messaging_snapshotentry WHERE snapshot_id = %(snapshot)s AND organisation_id IS NOT NULL
     GROUP BY organisation_id
"""

# Public ids, so that whoever holds the list of entries can compute it again.
SNAPSHOT_SHA256 = """
    SELECT encode(sha256(convert_to(COALESCE(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), ''), 'UTF8')), 'hex')
      FROM (SELECT concat_ws('|', COALESCE(p.public_id::text, 'mailbox'), o.public_id, e.outcome, e.exclusion) AS line
              FROM messaging_snapshotentry e
              LEFT JOIN members_person p ON p.id = e.person_id
              LEFT JOIN members_organisation o ON o.id = e.organisation_id
             WHERE e.snapshot_id = %(snapshot)s AND NOT e.is_late) lines
"""
SEAL = "UPDATE messaging_snapshot SET sha256 = ({sha256}) WHERE id = %(snapshot)s".replace("{sha256}", SNAPSHOT_SHA256)


def freeze_audience(message):
    """Write snapshot, deliveries and reach rows of the message's audience; return (Snapshot, number of people who get it).

    `message` must be locked by the caller, with `frozen_at` set. Joins the caller's transaction.
    """
    relation = relation_of(message)
    snapshot = Snapshot.objects.create(message=message, frozen_at=message.frozen_at)
    relation.execute(ENTRIES, snapshot=snapshot.pk)
    following.write_entries(message, snapshot)
    return snapshot, write_deliveries(message, snapshot)


def count_people(message):
    """Return how many people (a shared mailbox is one) would get the message now, at most: some may also follow its topic."""
    return relation_of(message).fetch(PEOPLE)[0]["people"] + following.count_followers(message)


def relation_of(message):
    """Return the message's audience as it is now."""
    return Relation.of(
        message.audience, message_class=message.message_class, network=message.network, topic=message.topic
    )


def freeze_entries(message, entries, *, not_before=None):
    """The same for a handful of named recipients (unsaved SnapshotEntry objects); return the Snapshot."""
    snapshot = Snapshot.objects.create(message=message, frozen_at=message.frozen_at)
    for entry in entries:
        entry.snapshot = snapshot
    SnapshotEntry.objects.bulk_create(entries)
    write_deliveries(message, snapshot, not_before=not_before)
    return snapshot


def write_deliveries(message, snapshot, *, not_before=None):
    """Write mails, inbox rows and reach rows for the included entries, and seal the snapshot; return the number of mails."""
    params = {
        "message": message.pk,
        "snapshot": snapshot.pk,
        "priority": PRIORITIES[Message.Class(message.message_class)],
        "not_before": not_before,
    }
    with connection.cursor() as cursor:
        cursor.execute(MAILS, params)
        mails = cursor.rowcount
        cursor.execute(INBOX, params)
        cursor.execute(REACH, params)
        cursor.execute(SEAL, params)
    if message.message_class in attention.BUDGETED:
        attention.spend(message.deliveries.all())
    snapshot.refresh_from_db(fields=["sha256"])
    return mails
