"""What is planned for the organisations that a message has not reached: a reminder, a call, or finding an address first."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.db.models import Count, Max
from django.utils import timezone

from members.models import Organisation
from network.messaging.models import Delivery, Message

MOST_REMINDERS, APART = 2, timedelta(hours=48)
REMINDER, CALL, NO_CONTACT, NOTHING = "reminder", "call", "no_contact", "nothing"

# Why an organisation was not reached, as far as the mail tells; and whether anybody of it can be called.
SITUATION = """
    WITH firm AS (SELECT unnest(%(organisations)s::bigint[]) AS organisation_id),
    entry AS (
        SELECT e.* FROM firm JOIN messaging_snapshot s ON s.message_id = %(message)s
          JOIN messaging_snapshotentry e ON e.snapshot_id = s.id AND e.organisation_id = firm.organisation_id),
    mail AS (
        SELECT e.organisation_id, bool_and(d.state IN ('bounced_hard', 'suppressed', 'dead', 'cancelled')) AS all_failed,
               bool_or(d.state = 'bounced_hard') AS came_back
          FROM entry e JOIN messaging_delivery d ON d.message_id = %(message)s AND d.channel = 'email' AND d.kind = 'initial'
               AND d.contact_point_id = e.contact_point_id
         WHERE e.outcome = 'included' AND e.counts_for_reach GROUP BY 1),
    phone AS (
        SELECT c.organisation_id FROM firm JOIN members_contactpoint c USING (organisation_id) WHERE c.kind = 'phone'
         UNION
        SELECT a.organisation_id FROM firm JOIN members_affiliation a USING (organisation_id)
          JOIN members_contactpoint c ON c.person_id = a.person_id AND c.kind = 'phone'
         WHERE a.is_primary_contact AND a.valid @> now())
    SELECT firm.organisation_id, COALESCE(mail.came_back AND mail.all_failed, false), COALESCE(NOT mail.all_failed, false),
           COALESCE(kept.exclusion, ''), phone.organisation_id IS NOT NULL
      FROM firm LEFT JOIN mail USING (organisation_id) LEFT JOIN phone USING (organisation_id)
      LEFT JOIN (SELECT organisation_id, min(exclusion) AS exclusion FROM entry WHERE outcome = 'excluded' GROUP BY 1) kept
           USING (organisation_id)
"""


@dataclass(frozen=True)
class Unreached:
    """One organisation not reached. `reason` is "bounced", an exclusion of the snapshot, or "" when only nobody answered."""

    organisation: str
    organisation_id: UUID
    status: str
    reason: str
    plan: str
    due_at: datetime | None


def planned(message, statuses):
    """Return the Unreached of {organisation id: status}, those without any contact first, then by name."""
    may_call, remind_at = message.may_still_go, _next_reminder(message)
    organisations = Organisation.objects.in_bulk(list(statuses))
    with connection.cursor() as cursor:
        cursor.execute(SITUATION, {"message": message.pk, "organisations": list(statuses)})
        rows = cursor.fetchall()
    found = []
    for organisation_id, came_back, may_get_mail, exclusion, has_phone in rows:
        one, status = organisations[organisation_id], statuses[organisation_id]
        plan = _plan(may_call, remind_at if may_get_mail else None, has_phone)
        reason = "bounced" if came_back else exclusion * (not may_get_mail)
        due_at = remind_at if plan == REMINDER else None
        found.append(
            (status != "not_reachable", one.sort_key, Unreached(str(one), one.public_id, status, reason, plan, due_at))
        )
    return [one for _is_reachable, _name, one in sorted(found, key=lambda row: row[:2])]


def _plan(may_call, remind_at, has_phone):
    if not may_call:
        return NOTHING
    if remind_at:
        return REMINDER
    return CALL if has_phone else NO_CONTACT


def _next_reminder(message):
    """Return when the next reminder may go, None when there is none left."""
    open_states = (Message.State.DISPATCHING, Message.State.ACTIVE)
    if not (message.may_still_go and message.state in open_states and message.requires_ack):
        return None
    if message.message_class == Message.Class.COMMERCIAL:
        return None
    sent = message.deliveries.filter(kind=Delivery.Kind.REMINDER).aggregate(
        n=Count("seq", distinct=True), last=Max("created_at")
    )
    if sent["n"] >= MOST_REMINDERS:
        return None
    return max((sent["last"] or message.frozen_at) + APART, timezone.now())
