"""The attention budget: a few single mails a week for each person, over all senders. What finds no room goes to the digest.

All of it is set-based. Slots are taken in the order (number, person) by everybody, so that two senders wait for each
other at most once and never in a circle.
"""

from django.db import connection
from django.db.models import Exists, Max, OuterRef

from network.groups.models import Network
from network.messaging.models import BudgetSlot, Delivery, Message, TopicWeight
from network.messaging.services import states

BUDGETED = {Message.Class.NETWORK_INFO, Message.Class.COMMERCIAL}
SPENDING = [Delivery.Kind.INITIAL, Delivery.Kind.REMINDER]  # what a colleague passed on costs nothing
DULL_BELOW, ANSWERS_NEEDED = 0.35, 3
DULL = f"w.value < {DULL_BELOW} AND (w.is_set_by_member OR w.answers >= {ANSWERS_NEEDED})"

# The week is that of the moment it is to be sent, in Warsaw. Whoever has a place already conflicts with it and keeps it:
# asked as NOT EXISTS, the planner of a table that was empty a moment ago reads all of it for each person.
TAKE = """
    INSERT INTO messaging_budgetslot (person_id, week, number, message_id, seq)
    SELECT d.person_id, date_trunc('week', GREATEST(d.not_before, statement_timestamp()) AT TIME ZONE 'Europe/Warsaw')::date,
           %(number)s, d.message_id, d.seq
      FROM messaging_delivery d
      JOIN messaging_message m ON m.id = d.message_id
      JOIN groups_network n ON n.id = m.network_id
      LEFT JOIN messaging_preference p ON p.person_id = d.person_id
     WHERE d.id IN ({chosen}) AND LEAST(n.weekly_mails, p.weekly_mails) >= %(number)s
       AND COALESCE(m.message_class <> ALL(p.digest_classes), true){useful}
     ORDER BY d.person_id
    ON CONFLICT DO NOTHING
"""

# A person of several organisations gets a single mail as long as one of them finds the topic useful.
USEFUL = """
       AND NOT COALESCE((SELECT bool_and(w.id IS NOT NULL)
             FROM messaging_snapshot k JOIN messaging_snapshotentry e ON e.snapshot_id = k.id
             LEFT JOIN messaging_topicweight w ON w.organisation_id = e.organisation_id AND w.topic_id = m.topic_id AND {DULL}
            WHERE k.message_id = d.message_id AND e.person_id = d.person_id AND e.outcome = 'included'
              AND m.message_class = 'network_info'), false)""".replace("{DULL}", DULL)

FORGET = """
    DELETE FROM messaging_budgetslot s USING messaging_delivery d
     WHERE d.id IN ({chosen}) AND s.message_id = d.message_id AND s.person_id = d.person_id AND s.seq = d.seq
       AND d.kind IN ('initial', 'reminder')
"""

# A reminder of what still waits in the digest is no second line.
ITEMS = """
    INSERT INTO messaging_digestitem (person_id, key, message_id, title, summary, url, topic_id, deadline, expires_at)
    SELECT d.person_id, 'message:' || m.public_id || ':' || d.seq, m.id, '', '', '', m.topic_id, m.deadline, m.expires_at
      FROM messaging_delivery d JOIN messaging_message m ON m.id = d.message_id
     WHERE d.id IN ({chosen}) AND d.state = 'digested' AND NOT EXISTS (
           SELECT 1 FROM messaging_digestitem i WHERE i.person_id = d.person_id AND i.message_id = m.id AND i.run_id IS NULL)
     ORDER BY d.person_id
    ON CONFLICT DO NOTHING
"""


def spend(mails):
    """Take a slot for each of these mails (a queryset of deliveries); return how many found none and go to the digest.

    Only first mails and reminders of a person, of network information and commercial messages, cost anything. Joins the
    caller's transaction.
    """
    mails = mails.filter(
        channel=Delivery.Channel.EMAIL,
        kind__in=SPENDING,
        person__isnull=False,
        message__message_class__in=BUDGETED,
    )
    useful = USEFUL if TopicWeight.objects.filter(value__lt=DULL_BELOW).exists() else ""
    most = Network.objects.aggregate(most=Max("weekly_mails"))["most"] or 0
    wanted, found = mails.count(), 0
    for number in range(1, most + 1):
        if found < wanted:
            found += _execute(TAKE, mails, useful=useful, number=number)
    if found == wanted:
        return 0
    taken = BudgetSlot.objects.filter(message=OuterRef("message"), person=OuterRef("person"), seq=OuterRef("seq"))
    return to_digest(mails.exclude(Exists(taken)), note="no single mail left this week")


def to_digest(mails, *, note):
    """Move unsent mails (a queryset that does not ask for their state) into their readers' digests; return how many."""
    moved = states.advance(mails, Delivery.State.DIGESTED, source="budget", note=note)
    if moved:
        _execute(ITEMS, mails)
    return moved


def renew(ids):
    """Mails that were held beyond their week give their slots back and take new ones; return how many found none."""
    mails = Delivery.objects.filter(pk__in=ids)
    _execute(FORGET, mails)
    return spend(mails)


def _execute(sql, mails, *, useful="", **params):
    """Run one statement over these mails; return its number of rows. The queryset's own values get names, as ours have."""
    chosen, values = mails.values("pk").query.sql_with_params()
    names = {f"chosen_{place}": value for place, value in enumerate(values)}
    chosen %= tuple(f"%({name})s" for name in names)
    with connection.cursor() as cursor:
        cursor.execute(sql.format(chosen=chosen, useful=useful), params | names)
        return cursor.rowcount
