"""Proof of reach: what can be shown about a sent message, or a refusal when its sums do not agree. Names no person."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from network.messaging.audience import parse
from network.messaging.models import Message, OrganisationReach, SnapshotEntry
from network.messaging.proof.content import content_sha256
from network.messaging.queries.plans import planned
from network.messaging.queries.reach import REACHED, delivery_counts, late_counts, strength_counts, verdicts
from network.messaging.queries.recipients import residents_of
from network.messaging.queries.rollup import EVIDENCE
from network.messaging.services.freeze import SNAPSHOT_SHA256

HOURS = (24, 72, 168)
MUCH_ASSISTED = 5  # more than one in five told by staff is worth a second look

# A recipient is a person or a shared mailbox. Addresses without an account have no entry and are told apart. Late joiners
# have entries and mails of their own, which must agree too, but stand in no sum.
SUMS = """
    WITH entry AS (
        SELECT e.* FROM messaging_snapshotentry e JOIN messaging_snapshot s ON s.id = e.snapshot_id WHERE s.message_id = %(message)s),
    recipient AS (
        SELECT person_id, CASE WHEN person_id IS NULL THEN contact_point_id END AS mailbox_id,
               bool_or(is_meant) AS is_meant, bool_or(is_meant AND NOT is_late) AS is_counted, bool_or(NOT is_meant) AS has_mail
          FROM (SELECT person_id, contact_point_id, true AS is_meant, is_late FROM entry WHERE outcome = 'included'
                 UNION ALL
                SELECT person_id, contact_point_id, false, false FROM messaging_delivery
                 WHERE message_id = %(message)s AND kind = 'initial' AND channel = 'email') named
         WHERE person_id IS NOT NULL OR contact_point_id IS NOT NULL GROUP BY 1, 2),
    reason AS (SELECT exclusion, count(*) AS n FROM entry WHERE outcome = 'excluded' AND NOT is_late GROUP BY 1)
    SELECT entries.*, recipients.*, (SELECT jsonb_object_agg(exclusion, n) FROM reason),
           (SELECT count(*) FROM messaging_organisationreach WHERE message_id = %(message)s AND NOT is_late), ({sha256})
      FROM (SELECT count(*), count(*) FILTER (WHERE outcome = 'included'), count(DISTINCT organisation_id)
              FROM entry WHERE NOT is_late) entries,
           (SELECT count(*) FILTER (WHERE is_counted), count(*) FILTER (WHERE is_meant <> has_mail) FROM recipient) recipients
""".replace("{sha256}", SNAPSHOT_SHA256)


@dataclass(frozen=True)
class ReachThen:
    """Organisations by status at a moment; `counts` as `reach` gives them."""

    hours: int
    at: datetime
    is_over: bool
    counts: dict

    @property
    def reached(self):
        return sum(self.counts[status] for status in REACHED)


@dataclass(frozen=True)
class ReachReport:
    """All figures of one report. Each says what it counts: entries, recipients, mails, organisations or receipts."""

    message: Message
    as_of: datetime
    content_sha256: str
    snapshot_sha256: str
    audience: str  # in words of the reader's language
    entries: int
    included: int  # entries
    exclusions: dict  # reason -> entries
    recipients: int  # people and shared mailboxes meant, each with a first mail
    deliveries: dict  # state -> mails
    in_doubt_ever: int  # mails
    now: dict  # status -> organisations, and "denominator"
    moments: list  # of ReachThen
    strengths: dict  # strongest evidence -> organisations reached
    receipts: dict  # strength -> receipts, and "suspect"
    unreached: list  # of Unreached
    residents: dict  # people without an organisation: "addressed", "confirmed", "useful"
    late: dict  # status -> organisations that joined afterwards, and "denominator"; in no other figure

    @property
    def excluded(self):
        return sum(self.exclusions.values())

    @property
    def reached(self):
        return sum(self.now[status] for status in REACHED)

    @property
    def late_reached(self):
        return sum(self.late[status] for status in REACHED)

    @property
    def is_much_assisted(self):
        return self.strengths["assisted"] * MUCH_ASSISTED > self.reached


def proof_of_reach(message):
    """Return the ReachReport of a sent message, in a constant number of statements.

    Raises ValidationError: "sums_differ" when entries, recipients, mails, organisations or the snapshot's hash do not
    agree; "not_sent" before the audience is fixed.
    """
    if message.frozen_at is None:
        raise ValidationError(_("A report is made once the message is sent."), code="not_sent")
    as_of, sums = timezone.now(), _sums(message)
    told = verdicts(message, at=as_of)
    deliveries = delivery_counts(message)
    in_doubt_ever = deliveries.pop("was_in_doubt")
    return ReachReport(
        message=message,
        as_of=as_of,
        content_sha256=content_sha256(message),
        audience=parse(message.audience).words() if message.audience else _("recipients named one by one"),
        deliveries=deliveries,
        in_doubt_ever=in_doubt_ever,
        now=_counts(told),
        moments=[_then(message, hours, as_of) for hours in HOURS],
        strengths=_strengths(told),
        receipts=strength_counts(message),
        unreached=_unreached(message, told),
        residents=residents_of(message),
        late=late_counts(message),
        **sums,
    )


def _sums(message):
    """Return the sums of the snapshot, checked (P3). Raises ValidationError (sums_differ)."""
    with connection.cursor() as cursor:
        cursor.execute(SUMS, {"message": message.pk, "snapshot": message.snapshot.pk})
        entries, included, meant, recipients, astray, exclusions, rows, sha256 = cursor.fetchone()
    found = json.loads(exclusions or "{}")
    exclusions = {reason: found.get(reason, 0) for reason in SnapshotEntry.Exclusion.values}
    differ = [
        (entries != included + sum(exclusions.values()), _("entries")),
        (astray, _("recipients and mails")),
        (meant != rows, _("organisations")),
        (sha256 != message.snapshot.sha256, _("the hash of the snapshot")),
    ]
    wrong = [what for is_wrong, what in differ if is_wrong]
    if wrong:
        raise ValidationError(
            _("No report: these sums do not agree: %(what)s. Ask whoever runs the system to look at the data."),
            code="sums_differ",
            params={"what": ", ".join(wrong)},
        )
    return {
        "entries": entries,
        "included": included,
        "exclusions": exclusions,
        "recipients": recipients,
        "snapshot_sha256": sha256,
    }


def _then(message, hours, as_of):
    at = message.frozen_at + timedelta(hours=hours)
    return ReachThen(hours=hours, at=at, is_over=at <= as_of, counts=_counts(verdicts(message, at=min(at, as_of))))


def _counts(told):
    counted = Counter()
    for status, _evidence, organisations, _ids in told:
        counted[status] += organisations
    statuses = OrganisationReach.Status.values
    return {"denominator": counted.total()} | {status: counted[status] for status in statuses}


def _strengths(told):
    counted = Counter()
    for _status, evidence, organisations, _ids in told:
        counted[evidence] += organisations
    return {strength: counted[strength] for strength in reversed(EVIDENCE[1:])}


def _unreached(message, told):
    statuses = {organisation: status for status, _evidence, _n, ids in told for organisation in ids}
    return planned(message, statuses)
