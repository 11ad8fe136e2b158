"""Who would get it, who not, and why: read from the same relation that the freeze writes."""

from members.models import Organisation
from network.messaging.audience import Relation, parse, tree
from network.messaging.services.attention import BUDGETED, DULL
from network.messaging.services.content import needs_approval

COUNTS = """
    SELECT count(DISTINCT (person_id, contact_point_id)) FILTER (WHERE exclusion = '') AS people,
           count(DISTINCT organisation_id) AS organisations,
           count(DISTINCT organisation_id) - count(DISTINCT organisation_id) FILTER (WHERE exclusion = '' AND counts_for_reach) AS not_reachable
      FROM entry
"""
EXCLUDED = """
    SELECT exclusion, count(DISTINCT (person_id, contact_point_id)) AS people FROM entry
     WHERE exclusion <> '' AND (person_id IS NOT NULL OR contact_point_id IS NOT NULL) GROUP BY 1
"""
# The same rules as `services.attention`: the reader's wish, a topic that none of their firms finds useful, a full week.
TO_DIGEST = """
    SELECT count(*) AS people FROM (
        SELECT e.person_id FROM entry e
          LEFT JOIN messaging_preference p ON p.person_id = e.person_id
          LEFT JOIN messaging_topicweight w ON w.organisation_id = e.organisation_id AND w.topic_id = %(topic_id)s AND {DULL}
         WHERE e.exclusion = '' AND e.person_id IS NOT NULL
         GROUP BY e.person_id, p.weekly_mails, p.digest_classes
        HAVING %(class)s = ANY(p.digest_classes) OR (%(is_information)s AND bool_and(w.id IS NOT NULL))
            OR (SELECT count(*) FROM messaging_budgetslot s
                 WHERE s.person_id = e.person_id AND s.number <= LEAST(%(limit)s, p.weekly_mails)
                   AND s.week = date_trunc('week', statement_timestamp() AT TIME ZONE 'Europe/Warsaw')::date
               ) >= LEAST(%(limit)s, p.weekly_mails)) digested
""".replace("{DULL}", DULL)
ASKED = """
    SELECT sum(m.effort_minutes) AS minutes
      FROM messaging_organisationreach r JOIN messaging_message m ON m.id = r.message_id AND m.state <> 'cancelled'
     WHERE r.organisation_id IN (SELECT organisation_id FROM entry)
       AND m.frozen_at >= date_trunc('quarter', statement_timestamp() AT TIME ZONE 'Europe/Warsaw') AT TIME ZONE 'Europe/Warsaw'
"""
ROWS = """
    SELECT concat_ws('|', o.sort_key, o.id, COALESCE(p.sort_key, '~'), COALESCE(p.id, 0)) AS key,
           COALESCE(NULLIF(o.short_name, ''), o.legal_name) AS organisation, o.public_id AS organisation_id,
           COALESCE(concat_ws(' ', NULLIF(p.given_name, ''), NULLIF(p.family_name, '')), '') AS person,
           COALESCE(e.function, '') AS function, e.contact_point_id IS NOT NULL AND e.person_id IS NULL AS is_mailbox,
           CASE e.exclusion WHEN '' THEN 'included' ELSE 'excluded' END AS outcome, e.exclusion, e.reason
      FROM entry e
      JOIN members_organisation o ON o.id = e.organisation_id
      LEFT JOIN members_person p ON p.id = e.person_id
     WHERE %(after)s IS NULL
        OR concat_ws('|', o.sort_key, o.id, COALESCE(p.sort_key, '~'), COALESCE(p.id, 0)) COLLATE "C" > %(after)s
     ORDER BY concat_ws('|', o.sort_key, o.id, COALESCE(p.sort_key, '~'), COALESCE(p.id, 0)) COLLATE "C"
     LIMIT %(limit)s
"""

ORGANISATIONS = """
    SELECT COALESCE(NULLIF(o.short_name, ''), o.legal_name) AS organisation,
           count(DISTINCT (e.person_id, e.contact_point_id)) FILTER (WHERE e.exclusion = '') AS people
      FROM entry e JOIN members_organisation o ON o.id = e.organisation_id
     GROUP BY o.id ORDER BY o.sort_key, o.id LIMIT %(limit)s
"""


def audience_preview(definition, *, message_class, network, topic=None):
    """Return {"people": 95, "organisations": 44, "not_reachable": 3, "excluded": {"no_contact": 4}, "needs_approval": False}.

    `people` are those who would get it (shared mailboxes count as one), `organisations` all of the audience,
    `not_reachable` those of them without anybody to write to, `excluded` people left out by reason.
    Raises ValidationError (audience_empty, unknown_field, bad_value, too_complex).
    """
    relation = Relation.of(definition, message_class=message_class, network=network, topic=topic)
    [counts] = relation.fetch(COUNTS)
    excluded = {row["exclusion"]: row["people"] for row in relation.fetch(EXCLUDED)}
    return counts | {"excluded": excluded, "needs_approval": needs_approval(message_class, counts["people"])}


def forecast(definition, *, message_class, network, topic=None, effort_minutes=1):
    """Return `audience_preview` with what sending now would mean: "to_digest" (people over their week's limit, or who want
    it so), "opted_out" (people), "minutes" (of reading, together), and "asked_minutes": what each of these organisations
    was asked for this quarter on average, over all senders and apps.
    """
    found = audience_preview(definition, message_class=message_class, network=network, topic=topic)
    relation = Relation.of(definition, message_class=message_class, network=network, topic=topic)
    to_digest = 0
    if message_class in BUDGETED:
        values = {"limit": network.weekly_mails, "topic_id": topic.pk if topic else None}
        [row] = relation.fetch(TO_DIGEST, is_information=message_class == "network_info", **values)
        to_digest = row["people"]
    [asked] = relation.fetch(ASKED)
    return found | {
        "to_digest": to_digest,
        "opted_out": found["excluded"].get("opted_out", 0),
        "minutes": found["people"] * effort_minutes,
        "asked_minutes": round((asked["minutes"] or 0) / (found["organisations"] or 1)),
    }


def preview_rows(definition, *, message_class, network, topic=None, after=None, limit=50):
    """Return up to `limit` dicts, by organisation and person, after the keyset `after` (the `key` of the last row seen).

    {"key": "lodki 3|7|los1|17", "organisation": "Łódki 3", "organisation_id": UUID, "person": "Żaneta Łoś" ("" for a
     mailbox or nobody), "function": "contact", "is_mailbox": False, "outcome": "included" | "excluded",
     "exclusion": "no_contact", "reason": "0.1", "clause": "branch: ICT"}
    """
    relation = Relation.of(definition, message_class=message_class, network=network, topic=topic)
    root = parse(definition)
    rows = relation.fetch(ROWS, after=after, limit=limit)
    clauses = {path: tree.find(root, path).words() for path in {row["reason"] for row in rows}}
    return [row | {"clause": clauses[row["reason"]]} for row in rows]


def preview_organisations(definition, *, message_class, network, topic=None, limit=200):
    """Return the first `limit` organisations by name with the people who would get it: [{"organisation": "Łódki 3", "people": 2}].

    For whoever may not see people: neither who they are nor why somebody is left out.
    """
    relation = Relation.of(definition, message_class=message_class, network=network, topic=topic)
    return relation.fetch(ORGANISATIONS, limit=limit)


def explain(definition, *, network):
    """Return [("branch: ICT", 41), ...]: each clause of the tree in words, with the number of organisations it matches."""
    return [(clause.words(), _organisations_matching(clause, network)) for clause in tree.clauses(parse(definition))]


def audience_organisations(definition, *, network):
    """Return the organisations the audience matches, in Polish order, those in which nobody can be reached too."""
    relation = Relation.of(definition, message_class="service", network=network)
    matched = relation.fetch("SELECT DISTINCT organisation_id FROM candidate")
    return Organisation.objects.filter(pk__in=[row["organisation_id"] for row in matched])


def _organisations_matching(clause, network):
    relation = Relation.of_tree(clause, message_class="service", network=network)
    return relation.fetch("SELECT count(DISTINCT organisation_id) AS n FROM candidate")[0]["n"]
