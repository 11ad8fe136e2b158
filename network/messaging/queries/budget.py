"""How much attention is left this week: the single mails people may still get, over all senders."""

from django.db import connection

# The same limit and week as in `services.attention`. People of several organisations stand once.
LEFT = """
    SELECT remaining, count(*) FROM (
        SELECT GREATEST(person.mails - count(s.number), 0) AS remaining
          FROM (SELECT DISTINCT a.person_id, LEAST(n.weekly_mails, wish.weekly_mails) AS mails
                  FROM groups_network n
                  JOIN groups_membership m ON m.network_id = n.id AND m.state IN ('active', 'expiring')
                  JOIN members_organisation o ON o.id = m.organisation_id AND o.state = 'verified'
                  JOIN members_affiliation a ON a.organisation_id = o.id AND a.valid @> statement_timestamp()
                  JOIN members_person p ON p.id = a.person_id AND p.anonymised_at IS NULL
                  LEFT JOIN messaging_preference wish ON wish.person_id = p.id
                 WHERE n.id = %(network)s) person
          LEFT JOIN messaging_budgetslot s ON s.person_id = person.person_id AND s.number <= person.mails
               AND s.week = date_trunc('week', statement_timestamp() AT TIME ZONE 'Europe/Warsaw')::date
         GROUP BY person.person_id, person.mails) counted
     GROUP BY remaining
"""
ASKED = """
    SELECT COALESCE(sum(m.effort_minutes), 0) / GREATEST(count(DISTINCT r.organisation_id), 1)
      FROM messaging_organisationreach r
      JOIN messaging_message m ON m.id = r.message_id AND m.state <> 'cancelled' AND m.network_id = %(network)s
     WHERE m.frozen_at >= date_trunc('quarter', statement_timestamp() AT TIME ZONE 'Europe/Warsaw') AT TIME ZONE 'Europe/Warsaw'
"""


def attention_left(network):
    """Return {"left": {3: 88, 2: 74, 1: 45, 0: 24}, "asked_minutes": 47}, in two statements.

    `left`: people of the network by the single mails they may still get this week, most first, each number there is up
    to the network's limit. `asked_minutes`: how much reading each organisation was asked for this quarter, on average.
    """
    with connection.cursor() as cursor:
        cursor.execute(LEFT, {"network": network.pk})
        counted = dict(cursor.fetchall())
        cursor.execute(ASKED, {"network": network.pk})
        [asked] = cursor.fetchone()
    return {
        "left": {mails: counted.get(mails, 0) for mails in range(network.weekly_mails, -1, -1)},
        "asked_minutes": int(asked),
    }
