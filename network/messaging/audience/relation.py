"""The audience as one SQL relation: whom a message would go to, and who is left out and why.

Preview, count and freeze read the same text, so that what staff see is what is written.
"""

from dataclasses import dataclass

from django.db import connection

from network.messaging.audience.tree import parse, reason_sql

# Every person of every member organisation that matches, and each organisation once for itself (person null).
CANDIDATE = """
    SELECT o.id AS organisation_id, a.person_id, a.function, a.counts_for_reach, {reason} AS reason
      FROM members_organisation o
      JOIN groups_membership m ON m.organisation_id = o.id AND m.network_id = %(network)s AND
           m.state IN ('active', 'expiring')
      JOIN (SELECT af.organisation_id, af.person_id, af.function, af.role, af.counts_for_reach
              FROM members_affiliation af
              JOIN members_person p ON p.id = af.person_id AND p.anonymised_at IS NULL
             WHERE af.valid @> now()
             UNION ALL
            SELECT id, NULL, NULL, NULL, true FROM members_organisation) a ON a.organisation_id = o.id
     WHERE o.state = 'verified' AND {tree}
"""

# The best address of each: one that works, then one that was verified, then the oldest.
# An organisation's own shared mailbox stands behind its people.
ADDRESSED = """
    SELECT c.*, point.id AS contact_point_id, point.value AS address, point.state, point.paused_until
      FROM candidate c
      LEFT JOIN LATERAL (
           SELECT * FROM (
               SELECT id, value, state, paused_until, verified_at FROM members_contactpoint
                WHERE person_id = c.person_id AND kind = 'email'
                UNION ALL
               SELECT id, value, state, paused_until, verified_at FROM members_contactpoint
                WHERE c.person_id IS NULL AND organisation_id = c.organisation_id AND kind = 'email') own
            ORDER BY state <> 'ok', verified_at IS NULL, id LIMIT 1) point ON true
"""

# Why somebody is left out. Mandatory mail goes to every address there is; commercial mail needs consent (PKE, art. 398).
JUDGED = """
    SELECT a.*, CASE
           WHEN a.contact_point_id IS NULL THEN 'no_contact'
           WHEN %(class)s = 'mandatory' THEN ''
           WHEN a.state = 'undeliverable' OR (a.state = 'paused' AND COALESCE(a.paused_until > now(), true)) THEN 'no_contact'
           WHEN stop.is_choice THEN 'opted_out'
           WHEN NOT stop.is_choice THEN 'suppressed'
           WHEN %(class)s = 'commercial' AND NOT EXISTS (
                SELECT 1 FROM members_consent k WHERE k.person_id = a.person_id AND k.channel = 'email'
                   AND k.purpose = 'commercial' AND k.withdrawn_at IS NULL) THEN 'no_consent'
           ELSE '' END AS exclusion
      FROM addressed a
      LEFT JOIN (SELECT contact_point_id, bool_and(reason = 'unsubscribed') AS is_choice FROM members_suppression
                  WHERE message_class IN ('', %(class)s) AND topic IN ('', %(topic)s) AND (until IS NULL OR until > now())
                  GROUP BY contact_point_id) stop USING (contact_point_id)
"""

# The shared mailbox is written to only where no person would make the organisation count.
NEEDED = """
    SELECT * FROM (
        SELECT j.*, bool_or(person_id IS NOT NULL) OVER firm AS has_people,
               bool_or(person_id IS NOT NULL AND exclusion = '' AND counts_for_reach) OVER firm AS has_reader
          FROM judged j WINDOW firm AS (PARTITION BY organisation_id)) marked
     WHERE person_id IS NOT NULL OR (NOT has_reader AND (contact_point_id IS NOT NULL OR NOT has_people))
"""

# One mail per address: people before mailboxes, the first one wins. A person of three firms wins three times.
ENTRY = """
    SELECT organisation_id, person_id, contact_point_id, address, function, counts_for_reach, reason,
           CASE WHEN exclusion = '' AND (person_id, contact_point_id) IS DISTINCT FROM
                     (first_value(person_id) OVER same, first_value(contact_point_id) OVER same)
                THEN 'duplicate_address' ELSE exclusion END AS exclusion
      FROM needed
    WINDOW same AS (PARTITION BY exclusion, address COLLATE "C" ORDER BY person_id NULLS LAST, contact_point_id)
"""


@dataclass(frozen=True)
class Relation:
    """`with_sql` is a WITH clause that ends in the relation `entry`; `params` are its named parameters.

    entry: organisation_id, person_id, contact_point_id, address, function, counts_for_reach, reason, exclusion ('' = gets it).
    """

    with_sql: str
    params: dict

    @classmethod
    def of(cls, definition, *, message_class, network, topic=None):
        """Compile an audience definition. Raises ValidationError (audience_empty, unknown_field, bad_value, too_complex)."""
        return cls.of_tree(parse(definition), message_class=message_class, network=network, topic=topic)

    @classmethod
    def of_tree(cls, tree, *, message_class, network, topic=None):
        """Compile a checked tree, or a part of one."""
        params = {"network": network.pk, "class": message_class, "topic": topic.slug if topic else ""}
        candidate = CANDIDATE.format(tree=tree.sql(params), reason=reason_sql(tree, params))
        steps = {"candidate": candidate, "addressed": ADDRESSED, "judged": JUDGED, "needed": NEEDED, "entry": ENTRY}
        return cls("WITH " + ", ".join(f"{name} AS ({sql})" for name, sql in steps.items()), params)

    def fetch(self, select, **params):
        """Return the rows of `select`, as dicts."""
        with connection.cursor() as cursor:
            cursor.execute(f"{self.with_sql} {select}", self.params | params)
            names = [column.name for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def execute(self, insert, **params):
        """Run one INSERT … SELECT over the relation; return the number of rows."""
        with connection.cursor() as cursor:
            cursor.execute(f"{self.with_sql} {insert}", self.params | params)
            return cursor.rowcount
