"""Taking due mails for a while: claim, judge, mark, give back. The rows are the truth; each statement commits by itself.

The protocol is in docs/messaging.md, "Outbox": claim with a lease; judge; mark before the text is sent; mark after it was
taken, mail by mail; a sweep finds what a killed worker left.
"""

from django.conf import settings
from django.db import connection
from django.db.models.functions import Now

from network.messaging.models import Delivery
from network.messaging.queries.digests import live
from network.messaging.services import states
from network.messaging.services.outbox import BULK_FROM_PRIORITY

BATCH = 200

CLAIM = """
    WITH due AS (
        SELECT id FROM messaging_delivery
         WHERE channel = 'email' AND state IN ('queued', 'retry_wait') AND not_before <= statement_timestamp()
           AND priority BETWEEN %(lowest)s AND %(highest)s
         ORDER BY priority, not_before, id LIMIT %(limit)s FOR UPDATE SKIP LOCKED)
    UPDATE messaging_delivery d
       SET state = 'sending', claimed_by = %(worker)s, lease_until = statement_timestamp() + %(lease)s, attempts = attempts + 1,
           first_attempt_at = COALESCE(first_attempt_at, statement_timestamp()), data_begun_at = NULL
      FROM due WHERE d.id = due.id RETURNING d.id
"""

# Everything that may have changed since the audience was frozen is asked again, for the whole batch at once.
JUDGE = """
    SELECT d.id, d.public_id, d.message_id, d.address, d.locale, d.kind, d.attempts, d.first_attempt_at, d.rendered,
           COALESCE(m.is_paused, false) AS is_paused, held.until AS held_until, CASE
           WHEN d.message_id IS NULL AND d.kind <> 'digest' THEN 'send'
           WHEN m.state = 'cancelled' OR m.expires_at <= statement_timestamp()
                OR EXISTS (SELECT 1 FROM messaging_message n WHERE n.supersedes_id = m.id) THEN 'cancel'
           WHEN d.kind = 'digest' AND NOT EXISTS ({live}) THEN 'cancel'
           WHEN m.is_paused THEN 'hold'
           WHEN COALESCE(m.message_class, '') <> 'mandatory' AND EXISTS (
                SELECT 1 FROM members_suppression s WHERE s.contact_point_id = d.contact_point_id
                   AND s.message_class IN ('', COALESCE(m.message_class, '')) AND s.topic IN ('', COALESCE(t.slug, ''))
                   AND (s.until IS NULL OR s.until > statement_timestamp())) THEN 'suppress'
           WHEN m.message_class = 'commercial' AND NOT EXISTS (
                SELECT 1 FROM members_consent k WHERE k.person_id = d.person_id AND k.channel = 'email'
                   AND k.purpose = 'commercial' AND k.withdrawn_at IS NULL) THEN 'suppress'
           WHEN d.kind = 'reminder' AND EXISTS (
                SELECT 1 FROM messaging_receipt r WHERE r.message_id = d.message_id AND NOT r.is_suspect
                   AND r.acknowledged_at IS NOT NULL AND (r.person_id = d.person_id
                        OR (d.person_id IS NULL AND r.contact_point_id = d.contact_point_id))) THEN 'cancel'
           WHEN d.kind = 'reminder' AND NOT EXISTS (
                SELECT 1 FROM unnest(why.organisation_ids) o(id) JOIN messaging_organisationreach w
                    ON w.message_id = d.message_id AND w.organisation_id = o.id
                 WHERE w.status IN ('pending', 'seen')) THEN 'cancel'
           WHEN d.kind IN ('initial', 'reminder') AND m.message_class = ANY(wish.digest_classes) THEN 'digest'
           WHEN m.message_class IS DISTINCT FROM 'mandatory' AND held.until > statement_timestamp() THEN 'hold'
           WHEN d.kind = 'reminder' AND %(is_night)s THEN 'hold'
           WHEN d.kind IN ('initial', 'reminder') AND d.person_id IS NOT NULL AND m.message_class IN ('network_info', 'commercial')
                AND (slot.week IS DISTINCT FROM today.week OR slot.number > wish.weekly_mails) THEN 'renew'
           ELSE 'send' END AS verdict, COALESCE(why.organisations, '') AS organisations, COALESCE(why.reason, '') AS reason
      FROM messaging_delivery d
      LEFT JOIN messaging_message m ON m.id = d.message_id
      LEFT JOIN messaging_topic t ON t.id = m.topic_id
      LEFT JOIN messaging_snapshot s ON s.message_id = m.id
      LEFT JOIN LATERAL (
           SELECT array_agg(o.id) AS organisation_ids, min(e.reason) AS reason,
                  string_agg(COALESCE(NULLIF(o.short_name, ''), o.legal_name), ', ' ORDER BY o.sort_key) AS organisations
             FROM messaging_snapshotentry e JOIN members_organisation o ON o.id = e.organisation_id
            WHERE e.snapshot_id = s.id AND e.outcome = 'included' AND e.contact_point_id = d.contact_point_id
              AND e.person_id IS NOT DISTINCT FROM d.person_id) why ON true
      LEFT JOIN messaging_digestrun run ON run.delivery_id = d.id
      LEFT JOIN messaging_preference wish ON wish.person_id = d.person_id
      LEFT JOIN messaging_budgetslot slot ON slot.message_id = d.message_id AND slot.person_id = d.person_id AND slot.seq = d.seq
      CROSS JOIN (SELECT statement_timestamp() AT TIME ZONE 'Europe/Warsaw' AS clock,
                         date_trunc('week', statement_timestamp() AT TIME ZONE 'Europe/Warsaw')::date AS week) today
      LEFT JOIN LATERAL (
           SELECT COALESCE(wish.quiet_from, %(quiet_from)s) AS since, COALESCE(wish.quiet_to, %(quiet_to)s) AS till
            WHERE d.person_id IS NOT NULL) quiet ON true
      LEFT JOIN LATERAL (
           SELECT GREATEST(wish.paused_until, CASE
                  WHEN quiet.since < quiet.till AND clock::time >= quiet.since AND clock::time < quiet.till
                       OR quiet.since > quiet.till AND clock::time < quiet.till THEN clock::date + quiet.till
                  WHEN quiet.since > quiet.till AND clock::time >= quiet.since THEN clock::date + 1 + quiet.till
                  END AT TIME ZONE 'Europe/Warsaw') AS until) held ON true
     WHERE d.id = ANY(%(ids)s) AND d.claimed_by = %(worker)s AND d.state = 'sending'
     ORDER BY d.priority, d.not_before, d.id
""".replace("{live}", live("i.run_id = run.id AND i.position IS NOT NULL"))

# The end of one mail and the beginning of the next share one commit: a kill between them leaves one mail in doubt, not two.
# A mail whose lease was lost meanwhile is not begun; one that was already given to another worker is noted, nothing else.
# Prepared, because planning costs more than running it. The commit does not wait for the disk: what a killed worker has
# marked stays marked, and only a crash of the database itself may forget the last moments.
PREPARE_MARK = """
    PREPARE mark_mail (text, bigint, bigint) AS
    WITH taken AS (
        UPDATE messaging_delivery
           SET state = 'accepted', accepted_at = statement_timestamp(), claimed_by = '', lease_until = NULL, rendered = NULL, last_error = ''
         WHERE id = $2 AND claimed_by = $1 AND state IN ('sending', 'in_doubt') RETURNING id),
    noted AS (
        INSERT INTO messaging_deliveryevent (delivery_id, type, source, note)
        SELECT $2, CASE WHEN EXISTS (SELECT 1 FROM taken) THEN 'accepted' ELSE 'late_accept' END, 'smtp', '' WHERE $2 IS NOT NULL),
    begun AS (
        UPDATE messaging_delivery SET data_begun_at = statement_timestamp()
         WHERE id = $3 AND claimed_by = $1 AND state = 'sending' AND lease_until > statement_timestamp() RETURNING id)
    SELECT EXISTS (SELECT 1 FROM begun), set_config('synchronous_commit', 'off', true)
"""

HOLD = """
    UPDATE messaging_delivery d SET state = 'queued', claimed_by = '', lease_until = NULL, attempts = GREATEST(attempts - 1, 0),
           data_begun_at = NULL, not_before = held.until, last_error = %(held)s,
           first_attempt_at = CASE WHEN attempts > 1 THEN first_attempt_at END  -- never tried: its Date is that of the day it goes
      FROM unnest(%(ids)s, %(moments)s) held(id, until) WHERE d.id = held.id AND claimed_by = %(worker)s AND state = 'sending'
"""

GIVE_BACK = """
    UPDATE messaging_delivery SET state = 'queued', claimed_by = '', lease_until = NULL, attempts = GREATEST(attempts - 1, 0),
           data_begun_at = NULL, not_before = GREATEST(not_before, statement_timestamp() + make_interval(secs => %(seconds)s))
     WHERE id = ANY(%(ids)s) AND claimed_by = %(worker)s AND state = 'sending'
"""


class Lane:
    """Which priorities a worker takes. A bulk worker also takes what is urgent, batch by batch: a sign-in code never
    waits behind a large mailing, even when every process is busy with it."""

    MAIL = (0, BULK_FROM_PRIORITY - 1)
    BULK = (0, 9)


def claim(lane, *, worker):
    """Take up to a batch of due mails for this worker; return their ids."""
    lowest, highest = lane
    params = {"lowest": lowest, "highest": highest, "limit": BATCH, "worker": worker, "lease": settings.MAIL_LEASE}
    return [row[0] for row in _fetch(CLAIM, params)]


def judge(ids, *, worker, is_night):
    """Return one dict per claimed mail, in sending order, with its `verdict`: send, hold (until `held_until`, else for a
    while), digest, renew (its place in the week is over), suppress or cancel."""
    quiet_from, quiet_to = settings.QUIET_HOURS
    params = {"ids": ids, "worker": worker, "is_night": is_night, "quiet_from": quiet_from, "quiet_to": quiet_to}
    with connection.cursor() as cursor:
        cursor.execute(JUDGE, params)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]


def prepare_marking():
    """Prepare `mark` for this connection, unless an earlier worker on it has."""
    if not _fetch("SELECT 1 FROM pg_prepared_statements WHERE name = 'mark_mail'", None):
        with connection.cursor() as cursor:
            cursor.execute(PREPARE_MARK)


def mark(*, worker, taken=None, next_id=None):
    """Write down that `taken` was accepted and that the text of `next_id` is about to be sent.

    Returns False when `next_id` is not ours any more. Needs `prepare_marking`.
    """
    return _fetch("EXECUTE mark_mail (%s, %s, %s)", [worker, taken, next_id])[0][0]


def give_back(ids, *, worker, after_seconds=0):
    """Return unsent mails to the queue; no attempt is counted."""
    with connection.cursor() as cursor:
        cursor.execute(GIVE_BACK, {"ids": list(ids), "worker": worker, "seconds": after_seconds})


def hold(moments, *, worker):
    """Return mails to the queue until the moment of each ({id: datetime}); no attempt is counted."""
    with connection.cursor() as cursor:
        cursor.execute(
            HOLD, {"ids": list(moments), "moments": list(moments.values()), "worker": worker, "held": Delivery.HELD}
        )


def sweep():
    """Find what killed workers left: unsent mails are due again, begun ones are in doubt. Return how many."""
    lost = Delivery.objects.filter(state=Delivery.State.SENDING, lease_until__lt=Now())
    unsent = states.advance(lost.filter(data_begun_at=None), Delivery.State.QUEUED, source="sweep", note="lease over")
    begun = states.advance(
        lost.filter(data_begun_at__isnull=False),
        Delivery.State.IN_DOUBT,
        source="sweep",
        note="lease over after DATA began",
    )
    return unsent + begun


def settle_doubts():
    """Send mails in doubt once more, with the same Message-ID. Commercial ones, and second doubts, wait for a person."""
    doubtful = Delivery.objects.filter(state=Delivery.State.IN_DOUBT, was_in_doubt=False).exclude(
        message__message_class="commercial"
    )
    return states.advance(
        doubtful, Delivery.State.QUEUED, source="sweep", note="in doubt, sent once more", was_in_doubt=True
    )


def _fetch(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
