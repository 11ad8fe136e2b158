"""Late joiners: organisations that join while a message with `catch_up` is open get it too.

They stand outside seal and denominator (`is_late`), so that a report says the same about those who were meant on that day.
"""

from django.db import connection, transaction
from django.db.models import Max

from network.messaging.models import Message, OrganisationReach
from network.messaging.services import attention, outbox, projection
from network.messaging.services.freeze import INBOX, MAILS, PRIORITIES, REACH, relation_of
from network.messaging.services.lifecycle import locked

OPEN = [Message.State.DISPATCHING, Message.State.ACTIVE]

# An address that has the message already, through somebody else, gets no second mail.
ENTRIES = """
    INSERT INTO messaging_snapshotentry
           (snapshot_id, person_id, contact_point_id, organisation_id, functions, counts_for_reach, reason, outcome, exclusion, is_late)
    SELECT %(snapshot)s, person_id, contact_point_id, organisation_id, array_remove(ARRAY[function], NULL), counts_for_reach,
           reason, CASE why_not WHEN '' THEN 'included' ELSE 'excluded' END, why_not, true
      FROM (SELECT e.*, CASE WHEN e.exclusion = '' AND EXISTS (
                   SELECT 1 FROM messaging_delivery d WHERE d.message_id = %(message)s AND d.channel = 'email'
                      AND d.kind = 'initial' AND d.address = e.address AND d.person_id IS DISTINCT FROM e.person_id)
                   THEN 'duplicate_address' ELSE e.exclusion END AS why_not
              FROM entry e
             WHERE NOT EXISTS (SELECT 1 FROM messaging_organisationreach r
                                WHERE r.message_id = %(message)s AND r.organisation_id = e.organisation_id)) late
"""
# As at the freeze, of the late ones only; whoever has a mail through another organisation keeps that one.
ONLY_LATE = "outcome = 'included' AND is_late)"
LATE_MAILS = MAILS.replace("outcome = 'included')", ONLY_LATE) + "ON CONFLICT DO NOTHING"
LATE_INBOX = INBOX.replace("outcome = 'included')", ONLY_LATE) + "ON CONFLICT DO NOTHING"
LATE_REACH = (
    REACH.replace("organisation_id, status)", "organisation_id, status, is_late)")
    .replace("'not_reachable' END", "'not_reachable' END, true")
    .replace("organisation_id IS NOT NULL", "organisation_id IS NOT NULL AND is_late")
    + "ON CONFLICT DO NOTHING"
)


def catch_up_all():
    """Send open messages that ask for it to those who joined since; return how many organisations that were. Harmless twice."""
    wanted = Message.objects.filter(catch_up=True, state__in=OPEN).order_by("pk").values_list("pk", flat=True)
    return sum(catch_up(pk) for pk in list(wanted))


@transaction.atomic
def catch_up(message_id):
    """Send one message to those who joined since; return how many organisations that were."""
    message = locked(Message(pk=message_id))
    if message.state not in OPEN or not (message.catch_up and message.may_still_go):
        return 0
    params = {
        "message": message.pk,
        "snapshot": message.snapshot.pk,
        "priority": PRIORITIES[Message.Class(message.message_class)],
        "not_before": None,
    }
    if not relation_of(message).execute(ENTRIES, **params):
        return 0
    last = message.deliveries.aggregate(last=Max("pk"))["last"] or 0
    with connection.cursor() as cursor:
        for statement in (LATE_MAILS, LATE_INBOX, LATE_REACH):
            cursor.execute(statement, params)
            organisations = cursor.rowcount  # of the last one
    if message.message_class in attention.BUDGETED:
        attention.spend(message.deliveries.filter(pk__gt=last))
    late = OrganisationReach.objects.filter(message=message, is_late=True)
    projection.recompute(
        message, late.values_list("organisation", flat=True)
    )  # somebody may have confirmed for another
    outbox.nudge(message.message_class)
    return organisations
