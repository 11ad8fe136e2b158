"""Digests: what was not worth a mail of its own, in one mail a week (or a day). Opened, frozen, sent; or skipped when empty.

Each step is a few set-based statements over a batch of people, commits by itself, and is harmless twice and in parallel.
"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from network.messaging.models import DigestItem
from network.messaging.queries.digests import live
from network.messaging.services import outbox
from network.messaging.services.content import unfit

WARSAW = ZoneInfo("Europe/Warsaw")
HOUR, TUESDAY = time(9), 1
OPEN_BATCH, FREEZE_BATCH = 2000, 500

# Only what is still worth telling: an early digest that turned out empty would have used up its day.
URGENT = """i.person_id = w.person_id AND i.run_id IS NULL AND i.deadline > %(now)s AND i.deadline < %(tuesday_next)s
                     AND GREATEST(i.created_at, %(tuesday)s) <= %(morning)s"""

# A period is the day its digest would usually come. One that was brought forward has used it up: later items wait for the
# next. Whoever is away gets it afterwards, with what is still new then.
OPEN = """
    WITH waiting AS (
        SELECT person_id, min(created_at) AS since
          FROM messaging_digestitem WHERE run_id IS NULL AND person_id > %(after)s
         GROUP BY person_id ORDER BY person_id LIMIT %(size)s),
    due AS (
        SELECT w.person_id, CASE
               WHEN p.digest_period = 'daily' THEN CASE WHEN w.since <= %(day)s THEN %(day)s::timestamptz END
               WHEN w.since <= %(tuesday)s AND NOT EXISTS (SELECT 1 FROM messaging_digestrun r
                     WHERE r.person_id = w.person_id AND r.period = %(period)s) THEN %(tuesday)s::timestamptz
               WHEN EXISTS ({live}) THEN %(tuesday_next)s::timestamptz END AS at
          FROM waiting w LEFT JOIN messaging_preference p ON p.person_id = w.person_id
         WHERE p.paused_until IS NULL OR p.paused_until <= %(now)s),
    opened AS (
        INSERT INTO messaging_digestrun (public_id, person_id, period, state)
        SELECT gen_random_uuid(), person_id, (at AT TIME ZONE 'Europe/Warsaw')::date, 'open' FROM due WHERE at IS NOT NULL
         ORDER BY person_id
        ON CONFLICT DO NOTHING)
    SELECT max(person_id) FROM waiting
""".replace("{live}", live(URGENT))

TAKE = """
    SELECT id FROM messaging_digestrun WHERE state = 'open' ORDER BY id LIMIT %(size)s FOR UPDATE SKIP LOCKED
"""

# Order: deadline (those that are over last), then how useful the topic is to the reader's firms, then age.
FREEZE = """
    WITH judged AS (
        SELECT item.id, r.id AS run_id, item.deadline, item.created_at, EXISTS ({live}) AS is_live, COALESCE(w.value, 0.5) AS weight
          FROM messaging_digestrun r
          JOIN messaging_digestitem item ON item.person_id = r.person_id AND item.run_id IS NULL
          LEFT JOIN LATERAL (
               SELECT max(w.value) AS value FROM messaging_topicweight w JOIN members_affiliation a ON a.organisation_id = w.organisation_id
                WHERE a.person_id = item.person_id AND a.valid @> statement_timestamp() AND w.topic_id = item.topic_id) w ON true
         WHERE r.id = ANY(%(runs)s)),
    ranked AS (
        SELECT id, run_id, is_live, row_number() OVER (PARTITION BY run_id
                 ORDER BY is_live DESC, COALESCE(deadline <= statement_timestamp(), false), deadline NULLS LAST, weight DESC, created_at, id) AS place
          FROM judged)
    UPDATE messaging_digestitem i SET run_id = r.run_id, position = CASE WHEN r.is_live THEN r.place END
      FROM ranked r WHERE i.id = r.id
""".replace("{live}", live("i.id = item.id"))

MAILS = """
    INSERT INTO messaging_delivery
           (public_id, person_id, contact_point_id, address, locale, channel, kind, seq, state, priority, attempts,
            was_in_doubt, last_error, dedup_key)
    SELECT gen_random_uuid(), p.id, c.id, c.value, p.locale, 'email', 'digest', 0, 'queued', 6, 0, false, '',
           'digest:' || r.public_id
      FROM messaging_digestrun r
      JOIN members_person p ON p.id = r.person_id AND p.anonymised_at IS NULL
      JOIN LATERAL (
           SELECT id, value FROM members_contactpoint
            WHERE person_id = p.id AND kind = 'email' AND (state = 'ok' OR (state = 'paused' AND paused_until <= statement_timestamp()))
            ORDER BY state <> 'ok', verified_at IS NULL, id LIMIT 1) c ON true
     WHERE r.id = ANY(%(runs)s)
       AND EXISTS (SELECT 1 FROM messaging_digestitem i WHERE i.run_id = r.id AND i.position IS NOT NULL)
    ON CONFLICT DO NOTHING
"""

CLOSE = """
    UPDATE messaging_digestrun r SET delivery_id = d.id, state = CASE WHEN d.id IS NULL THEN 'skipped' ELSE 'frozen' END
      FROM messaging_digestrun self LEFT JOIN messaging_delivery d ON d.dedup_key = 'digest:' || self.public_id
     WHERE r.id = self.id AND r.id = ANY(%(runs)s)
"""

SETTLE = """
    UPDATE messaging_digestrun r SET state = CASE WHEN d.state IN ('cancelled', 'suppressed') THEN 'skipped' ELSE 'sent' END
      FROM messaging_delivery d
     WHERE d.id = r.delivery_id AND r.state = 'frozen'
       AND d.state IN ('accepted', 'delivered', 'bounced_hard', 'bounced_soft', 'complained', 'cancelled', 'suppressed')
"""


@transaction.atomic
def add_digest_item(key, *, to, title, url, summary="", topic=None, deadline=None, expires_at=None):
    """Put a line into the next digest of the Person `to`, once per `key`; return the DigestItem (the existing one for a known key).

    `url` is a path of ours or a whole address. Raises ValidationError (header_injection, and for what is too long or missing).
    """
    if unfit(title):
        raise ValidationError(_("The title must be one line without control characters."), code="header_injection")
    item = DigestItem(
        person=to, key=key, title=title, url=url, summary=summary, topic=topic, deadline=deadline, expires_at=expires_at
    )
    item.clean_fields()
    if not title or not url:
        raise ValidationError(_("A line of the digest needs a title and an address."), code="required")
    DigestItem.objects.bulk_create([item], ignore_conflicts=True)
    return DigestItem.objects.get(person=to, key=key)


def build(*, now=None):
    """Open the digests that are due, freeze them and queue their mail; return how many were closed. Harmless twice."""
    now = now or timezone.now()
    moments = _moments(now)
    after = 0
    while after is not None:
        after = _fetch(OPEN, moments | {"after": after, "size": OPEN_BATCH})[0][0]
    closed = 0
    while batch := _freeze_batch():
        closed += batch
    return closed


def settle():
    """A digest whose mail is out is sent. Called by the tick."""
    _execute(SETTLE, {})


@transaction.atomic
def _freeze_batch():
    runs = [row[0] for row in _fetch(TAKE, {"size": FREEZE_BATCH})]
    if runs:
        for statement in (FREEZE, MAILS, CLOSE):
            _execute(statement, {"runs": runs})
        outbox.nudge("network_info")
    return len(runs)


def _moments(now):
    """Return the last and next usual moments in Warsaw, and the last morning of a working day."""
    local = now.astimezone(WARSAW)
    today = datetime.combine(local.date(), HOUR, WARSAW)
    day = today if today <= local else _days(today, -1)
    tuesday = _days(day, -((day.weekday() - TUESDAY) % 7))
    morning = next(one for one in (_days(day, -n) for n in range(3)) if one.weekday() < 5)
    return {
        "now": now,
        "day": day,
        "tuesday": tuesday,
        "tuesday_next": _days(tuesday, 7),
        "period": tuesday.date(),
        "morning": morning,
    }


def _days(moment, days):
    """Return the same hour on another day, also across a change of the clock."""
    return datetime.combine(moment.date() + timedelta(days=days), HOUR, WARSAW)


def _execute(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


def _fetch(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
