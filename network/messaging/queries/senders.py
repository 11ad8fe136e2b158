"""What each sender did with everybody's attention: one row an organisation, each figure with its own denominator."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from zoneinfo import ZoneInfo

from django.db import connection
from django.utils import timezone

from members.models import Organisation
from network.messaging.models import Message

DAYS = 90
MANDATORY_A_MONTH = 4
WARSAW = ZoneInfo("Europe/Warsaw")

# Notices that the system sends by itself (they carry a key) are nobody's mailing.
SENT = """
    WITH sent AS (
        SELECT id, sender_organisation_id AS sender, message_class, frozen_at FROM messaging_message
         WHERE frozen_at >= %(since)s AND dedup_key IS NULL)
"""

CLASSES = "SELECT sender, message_class, count(*) FROM sent GROUP BY 1, 2"

MAILS = """
    SELECT sender, count(DISTINCT (d.message_id, d.person_id, d.contact_point_id)) FILTER (WHERE d.kind = 'initial'),
           count(*) FILTER (WHERE d.state IN ('accepted', 'delivered', 'complained')), count(*) FILTER (WHERE d.state = 'complained')
      FROM sent JOIN messaging_delivery d ON d.message_id = sent.id AND d.channel = 'email' GROUP BY 1
"""

# The latest verdict of each reader.
VERDICTS = """
    SELECT sender, count(*), count(*) FILTER (WHERE verdict IN ('useful', 'partly')), count(*) FILTER (WHERE reason = 'too_late'),
           count(*) FILTER (WHERE reason = 'wrong_person')
      FROM (SELECT DISTINCT ON (f.receipt_id) sent.sender, f.verdict, f.reason
              FROM sent JOIN messaging_receipt r ON r.message_id = sent.id JOIN messaging_feedback f ON f.receipt_id = r.id
             ORDER BY f.receipt_id, f.revision DESC) latest GROUP BY 1
"""

SLOTS = """
    SELECT sender, count(*), sum(count(*)) OVER () FROM sent JOIN messaging_budgetslot b ON b.message_id = sent.id GROUP BY 1
"""

REACH = """
    SELECT sender, count(*), count(*) FILTER (WHERE r.first_at <= sent.frozen_at + interval '24 hours'),
           count(*) FILTER (WHERE r.first_at <= sent.frozen_at + interval '72 hours'),
           count(*) FILTER (WHERE r.first_at <= sent.frozen_at + interval '7 days'),
           count(*) FILTER (WHERE r.status NOT IN ('acted', 'reached', 'declined')), count(r.first_at),
           (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.first_at - sent.frozen_at)))::bigint
      FROM sent JOIN messaging_organisationreach r ON r.message_id = sent.id AND NOT r.is_late GROUP BY 1
"""


@dataclass
class SenderRow:
    """The last 90 days of one sender. Shares are pairs of counts: the part here, its denominator named beside it."""

    organisation: Organisation
    classes: dict = field(default_factory=lambda: dict.fromkeys(Message.Class.values, 0))  # messages
    recipients: int = 0  # people and shared mailboxes, once a message
    mails: int = 0  # taken by a server: the denominator of `complaints`
    complaints: int = 0
    verdicts: int = 0  # readers with a verdict: the denominator of the next three
    useful: int = 0
    late: int = 0
    wrong_person: int = 0
    slots: int = 0  # single mails of the attention budget
    all_slots: int = 0  # of all senders: the denominator of `slots`
    mandatory_this_month: int = 0  # of MANDATORY_A_MONTH
    asked: int = 0  # organisations, once a message: the denominator of the next four
    reached_24h: int = 0
    reached_72h: int = 0
    reached_7d: int = 0
    unreached: int = 0
    confirmed: int = 0  # organisations with a receipt that counts: the denominator of `median_seconds`
    median_seconds: int | None = None  # to an organisation's first receipt

    @property
    def messages(self):
        return sum(self.classes.values())


def sender_board(*, days=DAYS):
    """Return a SenderRow for each organisation that sent anything in `days`, by name, in a constant number of queries."""
    rows = {}
    params = {"since": timezone.now() - timedelta(days=days)}
    for sender, name, count in _fetch(CLASSES, params):
        rows.setdefault(sender, {"classes": dict.fromkeys(Message.Class.values, 0)})["classes"][name] = count
    for sql, names in (
        (MAILS, ("recipients", "mails", "complaints")),
        (VERDICTS, ("verdicts", "useful", "late", "wrong_person")),
        (SLOTS, ("slots", "all_slots")),
        (REACH, ("asked", "reached_24h", "reached_72h", "reached_7d", "unreached", "confirmed", "median_seconds")),
    ):
        for sender, *figures in _fetch(sql, params):
            if sender in rows:  # else its first message went out between our questions
                rows[sender] |= dict(zip(names, figures, strict=True))
    all_slots = max((int(row.get("all_slots", 0)) for row in rows.values()), default=0)
    quota = mandatory_by_sender()
    organisations = Organisation.objects.filter(pk__in=rows)
    return [
        SenderRow(one, **rows[one.pk] | {"all_slots": all_slots, "mandatory_this_month": quota.get(one.pk, 0)})
        for one in organisations
    ]


def sender_accountability(organisation, *, days=DAYS):
    """Return the SenderRow of one organisation; all zeros when it sent nothing."""
    found = [row for row in sender_board(days=days) if row.organisation == organisation]
    return found[0] if found else SenderRow(organisation)


def mandatory_by_sender(at=None):
    """Return {organisation id: mandatory messages sent in the calendar month of `at` that use the quota}."""
    first = first_of_month(at)
    sent = Message.objects.filter(
        message_class=Message.Class.MANDATORY,
        frozen_at__gte=first,
        frozen_at__lt=(first + timedelta(days=32)).replace(day=1),
        dedup_key=None,
    ).select_related("supersedes__supersedes")
    return Counter(one.sender_organisation_id for one in sent if not is_first_correction(one, since=first))


def first_of_month(at=None):
    """Return the beginning of the calendar month of `at` (now), in Warsaw."""
    return (at or timezone.now()).astimezone(WARSAW).replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def is_first_correction(message, *, since):
    """True when it corrects a mandatory message that was not itself such a correction sent `since` then."""
    corrected = message.supersedes
    if corrected is None or corrected.message_class != Message.Class.MANDATORY:
        return False
    earlier = corrected.supersedes
    is_again = earlier is not None and earlier.message_class == Message.Class.MANDATORY
    return not (is_again and corrected.frozen_at >= since)


def _fetch(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(f"{SENT} {sql}", params)
        return cursor.fetchall()
