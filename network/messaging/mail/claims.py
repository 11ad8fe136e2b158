"""A worker's turn: claim due mails, judge them, write down each that is begun, write down what was taken, end the turn.

The rows are the truth; each statement commits by itself. A turn is one small row (MailTurn) that says which mails the worker
has and how far it is: one change per mail, where changing the mail's own wide row each time would cost more than sending it.
The protocol is in docs/messaging.md, "Outbox".
"""

from contextlib import contextmanager
from functools import partial

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from network.messaging.models import Delivery, MailTurn
from network.messaging.queries.digests import live
from network.messaging.services import states
from network.messaging.services.outbox import BULK_FROM_PRIORITY

BATCH = 500
S = Delivery.State

# A mail that is being sent is in exactly one turn, from this statement on.
CLAIM = """
    WITH due AS (
        SELECT id FROM messaging_delivery
         WHERE channel = 'email' AND state IN ('queued', 'retry_wait') AND not_before <= statement_timestamp()
           AND priority BETWEEN %(lowest)s AND %(highest)s
           AND (priority = 0 OR NOT EXISTS (SELECT 1 FROM messaging_mailstop WHERE is_running))
         ORDER BY priority, not_before, id LIMIT %(limit)s FOR UPDATE SKIP LOCKED),
    turn AS (SELECT nextval(pg_get_serial_sequence('messaging_mailturn', 'id')) AS id),
    claimed AS (
        UPDATE messaging_delivery d
           SET state = 'sending', turn_id = turn.id, attempts = attempts + 1,
               first_attempt_at = COALESCE(first_attempt_at, statement_timestamp())
          FROM due, turn WHERE d.id = due.id RETURNING d.id, d.turn_id, d.priority, d.not_before)
    INSERT INTO messaging_mailturn (id, worker, delivery_ids, lease_until)
    SELECT turn_id, %(worker)s, array_agg(id ORDER BY priority, not_before, id), statement_timestamp() + %(lease)s FROM claimed GROUP BY turn_id
    RETURNING id, delivery_ids
"""

# Everything that may have changed since the audience was frozen is asked again, for the whole batch at once.
JUDGE = """
    SELECT d.id, d.public_id, d.message_id, d.address, d.locale, d.kind, d.priority, d.attempts, d.first_attempt_at, d.rendered,
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
             FROM messaging_snapshotentry e LEFT JOIN members_organisation o ON o.id = e.organisation_id
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
     WHERE d.id = ANY(%(ids)s) AND d.turn_id = %(turn)s AND d.state = 'sending'
     ORDER BY d.priority, d.not_before, d.id
""".replace("{live}", live("i.run_id = run.id AND i.position IS NOT NULL"))

# Prepared, because planning costs more than running it.
PREPARE_BEGIN = """
    PREPARE begin_mail (bigint, int) AS
    UPDATE messaging_mailturn SET begun = $2 WHERE id = $1 AND NOT is_recalled AND lease_until > statement_timestamp()
"""

# What is not in this turn any more was found by the sweep or has bounced meanwhile: noted, nothing else.
TAKEN = """
    WITH moved AS (
        UPDATE messaging_delivery
           SET state = 'accepted', accepted_at = statement_timestamp(), turn_id = NULL, rendered = NULL, last_error = ''
         WHERE id = ANY(%(ids)s) AND turn_id = %(turn)s AND state = 'sending' RETURNING id)
    INSERT INTO messaging_deliveryevent (delivery_id, type, source, note)
    SELECT taken.id, CASE WHEN moved.id IS NULL THEN 'late_accept' ELSE 'accepted' END, 'smtp', ''
      FROM unnest(%(ids)s) taken(id) LEFT JOIN moved USING (id)
"""

GIVE_BACK = """
    UPDATE messaging_delivery SET state = 'queued', turn_id = NULL, attempts = GREATEST(attempts - 1, 0),
           not_before = GREATEST(not_before, statement_timestamp() + make_interval(secs => %(seconds)s))
     WHERE id = ANY(%(ids)s) AND turn_id = %(turn)s AND state = 'sending'
"""

HOLD = """
    UPDATE messaging_delivery d SET not_before = held.until, last_error = %(note)s,
           first_attempt_at = CASE WHEN attempts > 0 THEN first_attempt_at END  -- never tried: its Date is that of the day it goes
      FROM unnest(%(ids)s, %(moments)s) held(id, until) WHERE d.id = held.id AND state = 'queued'
"""


class Lane:
    """Which priorities a worker takes. A bulk worker also takes what is urgent, batch by batch: a sign-in code never
    waits behind a large mailing, even when every process is busy with it."""

    MAIL = (0, BULK_FROM_PRIORITY - 1)
    BULK = (0, 9)


def claim(lane, *, worker):
    """Take up to a batch of due mails for this worker; return (turn id, mail ids), None when nothing is due."""
    lowest, highest = lane
    params = {"lowest": lowest, "highest": highest, "limit": BATCH, "worker": worker, "lease": settings.MAIL_LEASE}
    return next(iter(_fetch(CLAIM, params)), None)


def judge(turn, ids, *, is_night):
    """Return one dict per claimed mail, in sending order, with its `verdict`: send, hold (until `held_until`, else for a
    while), digest, renew (its place in the week is over), suppress or cancel."""
    quiet_from, quiet_to = settings.QUIET_HOURS
    params = {"ids": ids, "turn": turn, "is_night": is_night, "quiet_from": quiet_from, "quiet_to": quiet_to}
    with connection.cursor() as cursor:
        cursor.execute(JUDGE, params)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]


def arrange(turn, ids):
    """Keep only these mails in the turn, in this order. In one transaction with what becomes of the others."""
    MailTurn.objects.filter(pk=turn).update(delivery_ids=ids)


@contextmanager
def at_work():
    """Yield `begin`, with the database made ready for one small commit per mail.

    Commits do not wait for the disk: what a killed worker has begun stays begun, and only a crash of the database itself
    may forget the last moments.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
        cursor.execute("SELECT 1 FROM pg_prepared_statements WHERE name = 'begin_mail'")
        if not cursor.fetchone():  # an earlier worker on this connection may have
            cursor.execute(PREPARE_BEGIN)
        try:
            yield partial(begin, cursor)
        finally:
            cursor.execute("RESET synchronous_commit")


def begin(cursor, turn, number):
    """Write down that the text of mail `number` of the turn (from 1) is about to be sent, and that those before it ended.

    Returns False when the turn is over: its lease is, or it was recalled.
    """
    cursor.execute("EXECUTE begin_mail (%s, %s)", (turn, number))
    return cursor.rowcount == 1


def taken(turn, ids):
    """Write down that the server took these mails of the turn."""
    if ids:
        with connection.cursor() as cursor:
            cursor.execute(TAKEN, {"ids": ids, "turn": turn})


def give_back(turn, ids, *, after_seconds=0):
    """Return unsent mails of the turn to the queue; no attempt is counted."""
    with connection.cursor() as cursor:
        cursor.execute(GIVE_BACK, {"ids": list(ids), "turn": turn, "seconds": after_seconds})


def hold(moments, *, note):
    """Let mails that were given back in this transaction wait, each until its moment ({id: datetime})."""
    if not moments:
        return
    with connection.cursor() as cursor:
        cursor.execute(HOLD, {"ids": list(moments), "moments": list(moments.values()), "note": note})


@transaction.atomic
def end(turn, *, sent, unsent, after_seconds=0):
    """End the turn: `sent` were taken by the server, `unsent` are due again, in `after_seconds` at the earliest."""
    # Its own row first, as `states.recall` does: whoever cancels meanwhile and we must not wait for each other in a ring.
    mine = MailTurn.objects.select_for_update().filter(pk=turn)
    list(mine)
    taken(turn, sent)
    give_back(turn, unsent, after_seconds=after_seconds)
    mine.delete()


def sweep():
    """Find what killed workers left; return how many mails: taken ones are accepted, the one that may have been on the wire
    is in doubt, the rest are due again."""
    return sum(
        _sweep_one(pk)
        for pk in list(MailTurn.objects.filter(lease_until__lt=timezone.now()).values_list("pk", flat=True))
    )


@transaction.atomic
def _sweep_one(pk):
    turn = MailTurn.objects.select_for_update(skip_locked=True).filter(pk=pk).first()
    if turn is None:
        return 0
    parts = [
        (turn.delivery_ids[: max(turn.begun - 1, 0)], S.ACCEPTED, "taken before the worker was lost"),
        (turn.delivery_ids[max(turn.begun - 1, 0) : turn.begun], S.IN_DOUBT, "lease over after DATA began"),
        (turn.delivery_ids[turn.begun :], S.QUEUED, "lease over"),
    ]
    columns = {S.ACCEPTED: {"accepted_at": timezone.now(), "rendered": None, "last_error": ""}}
    found = [
        states.advance(
            Delivery.objects.filter(pk__in=ids, turn=pk),
            to,
            only_from=S.SENDING,
            source="sweep",
            note=note,
            **columns.get(to, {}),
        )
        for ids, to, note in parts
        if ids
    ]
    turn.delete()
    return sum(found)


def settle_doubts():
    """Send mails in doubt once more, with the same Message-ID. Commercial ones, and second doubts, wait for a person."""
    doubtful = Delivery.objects.filter(state=S.IN_DOUBT, was_in_doubt=False).exclude(
        message__message_class="commercial"
    )
    return states.advance(doubtful, S.QUEUED, source="sweep", note="in doubt, sent once more", was_in_doubt=True)


def _fetch(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
