"""From receipts to organisations: one SQL text, read for now (to store it) and for any moment and evidence (to prove it)."""

# Weakest first: staff say so; somebody with the mail pressed; a signed-in person pressed; they acted. The SQL below counts the places.
EVIDENCE = ("", "assisted", "token", "session", "act")

# Which receipt speaks for which organisation: the person's (or mailbox's) entries in the snapshot, and besides them the
# organisation named on the receipt itself (told by staff, passed on, or answered by somebody who was not asked).
# It starts from the organisation, so that one press costs the same in a message to ten and to ten thousand.
SPOKEN = """
    SELECT e.organisation_id, e.functions, r.*
      FROM entry e CROSS JOIN LATERAL (
           SELECT {columns} FROM {receipt} r WHERE r.message_id = %(message)s AND r.person_id = e.person_id{fence}) r
     UNION ALL
    SELECT e.organisation_id, e.functions, r.*
      FROM entry e CROSS JOIN LATERAL (
           SELECT {columns} FROM {receipt} r
            WHERE r.message_id = %(message)s AND r.person_id IS NULL AND r.contact_point_id = e.contact_point_id{fence}) r
     WHERE e.person_id IS NULL
     UNION ALL
    SELECT r.organisation_id, ARRAY(SELECT af.function FROM members_affiliation af WHERE af.person_id = r.person_id
                                       AND af.organisation_id = r.organisation_id AND af.valid @> r.created_at), {columns}
      FROM {receipt} r
     WHERE r.message_id = %(message)s AND {some_receipts}
       AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.organisation_id = r.organisation_id AND e.person_id = r.person_id)
""".replace("{columns}", "r.id, r.person_id, r.strength, r.is_suspect, r.first_seen_at, r.acknowledged_at, r.acted_at")

# A suspect press says nothing until staff looked; "not to me" is no confirmation.
CREDIT = """
    SELECT s.*, last.reason, CASE WHEN last.reason IS DISTINCT FROM 'wrong_person' THEN s.acknowledged_at END AS pressed_at
      FROM spoken s
      LEFT JOIN LATERAL (SELECT f.reason FROM messaging_feedback f WHERE f.receipt_id = s.id{said}
                          ORDER BY f.revision DESC LIMIT 1) last ON true
     WHERE NOT s.is_suspect
"""

# `pressed` holds the moments that fulfil the message's rule, one by one; the `needed`th makes the organisation reached.
VERDICT = """
    WITH entry AS (
        SELECT e.organisation_id, e.person_id, e.contact_point_id, e.functions
          FROM messaging_snapshotentry e JOIN messaging_snapshot s ON s.id = e.snapshot_id
         WHERE s.message_id = %(message)s AND e.outcome = 'included' AND e.counts_for_reach{some_entries}),
    spoken AS ({spoken}),
    credit AS ({credit}),
    heard AS (
        SELECT r.id AS reach_id, entries.people, min(c.acted_at) AS acted_at,
               CASE m.reach_rule WHEN 'n_of_m' THEN GREATEST(LEAST(m.reach_number, entries.people), 1) ELSE 1 END AS needed,
               array_agg(c.pressed_at ORDER BY c.pressed_at, c.id) FILTER (WHERE fits.rule) AS pressed,
               array_agg(c.person_id ORDER BY c.pressed_at, c.id) FILTER (WHERE fits.rule) AS pressed_by,
               max(array_position(ARRAY['assisted', 'token', 'session', 'act'], c.strength::text)) FILTER (WHERE fits.rule) AS evidence,
               bool_and(COALESCE(c.reason = 'not_for_us', false)) FILTER (WHERE c.pressed_at IS NOT NULL) AS all_decline,
               bool_or(c.first_seen_at IS NOT NULL OR c.pressed_at IS NOT NULL) AS was_seen
          FROM messaging_organisationreach r
          JOIN messaging_message m ON m.id = r.message_id
          LEFT JOIN (SELECT organisation_id, count(*) AS people FROM entry GROUP BY 1) entries USING (organisation_id)
          LEFT JOIN credit c USING (organisation_id)
          LEFT JOIN LATERAL (SELECT c.pressed_at IS NOT NULL
                AND (m.reach_rule <> 'named_function' OR c.functions && m.reach_functions) AS rule) fits ON true
         WHERE r.message_id = %(message)s{some_rows}
         GROUP BY r.id, entries.people, m.reach_rule, m.reach_number),
    verdict AS (
        SELECT reach_id, LEAST(pressed[needed], acted_at) AS first_at, pressed_by[needed] AS by_id,
               CASE WHEN acted_at IS NOT NULL THEN 4 ELSE evidence END AS evidence,
               CASE WHEN acted_at IS NOT NULL THEN 'acted'
                    WHEN pressed[needed] IS NOT NULL AND all_decline THEN 'declined'
                    WHEN pressed[needed] IS NOT NULL THEN 'reached'
                    WHEN was_seen THEN 'seen'
                    WHEN people > 0 THEN 'pending'
                    ELSE 'not_reachable' END AS status
          FROM heard)
""".replace("{spoken}", SPOKEN).replace("{credit}", CREDIT)

# The receipts of a message as they stood at a moment, of the kinds of evidence asked for. Evidence is the strongest
# that is known today; whoever acted later has not acted yet. What staff have looked at since is taken as looked at.
RECEIPT_THEN = """(
        SELECT id, message_id, person_id, contact_point_id, organisation_id, created_at, is_suspect, strength,
               CASE WHEN first_seen_at <= %(at)s THEN first_seen_at END AS first_seen_at,
               CASE WHEN acted_at <= %(at)s AND 'act' = ANY(%(strengths)s) THEN acted_at END AS acted_at,
               CASE WHEN acknowledged_at <= %(at)s AND strength = ANY(%(strengths)s) THEN acknowledged_at END AS acknowledged_at
          FROM messaging_receipt WHERE message_id = %(message)s)"""

# Each entry looks up its own receipt. A plan that was made while the message had few would read all of them.
FENCE = " OFFSET 0"


def _now(chosen):
    return VERDICT.format(
        some_receipts=f"r.organisation_id {chosen}",
        some_entries=f" AND e.organisation_id {chosen}",
        some_rows=f" AND r.organisation_id {chosen}",
        receipt="messaging_receipt",
        fence=FENCE,
        said="",
    )


# Of some organisations, as it is now. Parameters: message, organisations (a list of ids).
NOW = _now("= ANY(%(organisations)s)")
# Of one organisation: its plan looks at that one's receipts only, however many there are. Parameters: message, organisation.
NOW_OF_ONE = _now("= %(organisation)s")
# Of all organisations that were meant at the freeze, at a moment. Parameters: message, at, strengths (a list).
THEN = VERDICT.format(
    some_receipts="r.organisation_id IS NOT NULL",
    some_entries="",
    some_rows=" AND NOT r.is_late",
    receipt=RECEIPT_THEN,
    fence="",
    said=" AND f.created_at <= %(at)s",
)
