"""Was this organisation reached? Computed from the receipts, never counted up, so that rebuilding gives the same table."""

from functools import partial
from itertools import islice

from django.db import connection, transaction

from members.prepared import Prepared
from network.messaging import signals
from network.messaging.models import Message, OrganisationReach, SnapshotEntry
from network.messaging.queries.rollup import NOW, NOW_OF_ONE
from network.messaging.services import webhook_events

REBUILD = """
    {verdict}
    UPDATE messaging_organisationreach r SET status = v.status, first_at = v.first_at, by_id = v.by_id
      FROM verdict v JOIN messaging_organisationreach before ON before.id = v.reach_id
     WHERE r.id = v.reach_id AND (r.status, r.first_at, r.by_id) IS DISTINCT FROM (v.status, v.first_at, v.by_id)
    RETURNING r.organisation_id, r.first_at, r.first_at IS NOT NULL AND before.first_at IS NULL, {is_told}
""".replace("{is_told}", webhook_events.IS_CONFIRMATION_TOLD)
REBUILD_MANY = REBUILD.replace("{verdict}", NOW)
REBUILD_ONE = Prepared(
    "rebuild_reach",
    "bigint, bigint",
    REBUILD.replace("{verdict}", NOW_OF_ONE) % {"message": "$1", "organisation": "$2"},
)


# Locked first, so that of two receipts at the same moment the second one sees the first.
LOCK_OF_RECEIPT = Prepared(
    "lock_reach_of_receipt",
    "bigint, bigint, bigint, bigint",
    """SELECT organisation_id, status, first_at FROM messaging_organisationreach
        WHERE message_id = $1 AND organisation_id IN (
              SELECT e.organisation_id FROM messaging_snapshotentry e JOIN messaging_snapshot s ON s.id = e.snapshot_id
               WHERE s.message_id = $1 AND e.outcome = 'included' AND e.person_id = $2
              UNION ALL
              SELECT e.organisation_id FROM messaging_snapshotentry e JOIN messaging_snapshot s ON s.id = e.snapshot_id
               WHERE s.message_id = $1 AND e.outcome = 'included' AND $2 IS NULL AND e.person_id IS NULL AND e.contact_point_id = $3
              UNION ALL
              SELECT $4)
        ORDER BY id FOR UPDATE""",
)
# Late joiners are let in with the message locked for update: until they are, or after, but never while a press is counted.
KEEP_AUDIENCE = Prepared("keep_audience", "bigint", "SELECT id FROM messaging_message WHERE id = $1 FOR KEY SHARE")


@transaction.atomic(savepoint=False)
def recompute_of(receipt):
    """Bring the reach of the organisations a receipt speaks for up to date. Joins the caller's transaction."""
    for organisation, _status, _first_at in _locked_of(receipt):
        _tell(receipt.message, REBUILD_ONE.rows(receipt.message_id, organisation))


@transaction.atomic(savepoint=False)
def count_press(receipt):
    """Do the same after a look or a press, which can change only what was not reached yet."""
    for organisation, status, first_at in _locked_of(receipt):
        if not _stays_reached(receipt, status, first_at):
            _tell(receipt.message, REBUILD_ONE.rows(receipt.message_id, organisation))


def _locked_of(receipt):
    if receipt.message.catch_up:
        KEEP_AUDIENCE.rows(receipt.message_id)  # before the rows below, as `catching_up` does
    owner = (receipt.person_id, receipt.contact_point_id, receipt.organisation_id)
    return LOCK_OF_RECEIPT.rows(receipt.message_id, *owner)


def _stays_reached(receipt, status, first_at):
    """The organisation met its rule before, and who came first stays first; only acting says more than "reached".

    Where clocks differ, a press that is written down later may be the earlier one.
    """
    if status != OrganisationReach.Status.REACHED or receipt.acted_at:
        return False
    return receipt.acknowledged_at is None or receipt.acknowledged_at >= first_at


@transaction.atomic(savepoint=False)
def recompute(message, organisation_ids):
    """Bring the reach rows of these organisations up to date; return how many changed. Joins the caller's transaction."""
    rows = OrganisationReach.objects.select_for_update().filter(message=message, organisation__in=organisation_ids)
    locked = list(rows.order_by("pk").values_list("organisation_id", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(REBUILD_MANY, {"message": message.pk, "organisations": locked})
        changed = cursor.fetchall()
    _tell(message, changed)
    return len(changed)


def _tell(message, changed):
    """Say which organisations are newly reached, to other programs and to the other apps."""
    newly = {
        organisation_id: first_at for organisation_id, first_at, is_newly_reached, _told in changed if is_newly_reached
    }
    if newly and changed[0][-1]:
        webhook_events.tell_confirmed(message, newly)
    for organisation_id in newly if signals.organisation_reached.has_listeners(Message) else ():
        transaction.on_commit(partial(_tell_reached, message, organisation_id))


def _tell_reached(message, organisation_id):
    # "Not to me" in the same transaction may have taken it back.
    if OrganisationReach.objects.filter(message=message, organisation=organisation_id, first_at__isnull=False).exists():
        signals.organisation_reached.send(Message, message=message, organisation_id=organisation_id)


def reconcile(message):
    """Rebuild all reach rows of a message from its receipts, in batches; return how many were wrong."""
    organisation_ids = (
        OrganisationReach.objects.filter(message=message).order_by("pk").values_list("organisation_id", flat=True)
    )
    return sum(recompute(message, batch) for batch in batched(organisation_ids.iterator(), 1000))


def organisations_of(receipt):
    """Return the ids of the organisations a receipt speaks for."""
    entries = SnapshotEntry.objects.filter(
        snapshot__message=receipt.message_id, outcome="included", organisation__isnull=False
    )
    if receipt.person_id:
        entries = entries.filter(person=receipt.person_id)
    else:
        entries = entries.filter(person=None, contact_point=receipt.contact_point_id, contact_point__isnull=False)
    return {*entries.values_list("organisation_id", flat=True), receipt.organisation_id} - {None}


def batched(iterable, size):
    """Yield lists of up to `size` (itertools.batched needs Python 3.12)."""
    iterator = iter(iterable)
    while batch := list(islice(iterator, size)):
        yield batch
