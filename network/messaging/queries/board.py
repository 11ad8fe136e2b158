"""The staff's board: organisations by status, the people behind them, whom to call."""

from collections import defaultdict

from django.db.models import Count, F, Q

from members.models import Affiliation, ContactPoint
from network.messaging.models import Message, OrganisationReach, Receipt, SnapshotEntry
from network.messaging.queries.reach import REACHED

Status = OrganisationReach.Status
# To call first: nobody to write to, then nothing heard, then only seen; the reached ones last.
ORDER = [Status.NOT_REACHABLE, Status.PENDING, Status.SEEN, Status.ACTED, Status.REACHED, Status.DECLINED]

# Of an organisation: its texts are many times as wide as all that a list of them shows.
SHOWN = [f"organisation__{field}" for field in ("public_id", "legal_name", "short_name", "sort_key", "search_key")]


def reach_board(message, *, is_late=False):
    """Return [{"organisation", "status": "pending", "first_at": datetime | None}], unreachable and waiting first, in one query.

    Of those who were meant at the freeze, or with `is_late` of those who joined afterwards.
    """
    rows = _ordered(OrganisationReach.objects.filter(message=message, is_late=is_late))
    return [{"organisation": row.organisation, "status": row.status, "first_at": row.first_at} for row in rows]


def organisation_board(message, organisation_id):
    """Return what stands behind one organisation's status, None when it was not addressed. `organisation_id` is its public id.

    {"organisation": Organisation, "status": "pending", "first_at": datetime | None, "phone": "+48…" (only when not reached, else ""),
     "people": [{"name": "Żaneta Łoś", "function": "contact", "strength": "session", "seen_at": None, "acknowledged_at": None,
                 "exclusion": "", "is_suspect": False, "receipt_id": 7 | None}]}
    """
    rows = OrganisationReach.objects.filter(message=message, organisation__public_id=organisation_id)
    row = rows.select_related("organisation").first()
    if row is None:
        return None
    phones = [] if row.status in REACHED else _phones([row.organisation_id])[row.organisation_id]
    return {
        "organisation": row.organisation,
        "status": row.status,
        "first_at": row.first_at,
        "phone": next(iter(phones), ""),
        "people": _people_behind(message, row.organisation),
    }


def call_list(message):
    """Return one dict per organisation not reached: {"organisation", "status", "contact": "Żaneta Łoś", "function": "board", "phones": ["+48…"]}."""
    rows = _ordered(OrganisationReach.objects.filter(message=message).exclude(status__in=REACHED))
    ids = [row.organisation_id for row in rows]
    phones, contacts = _phones(ids), _contacts(ids)
    return [
        {
            "organisation": row.organisation,
            "status": row.status,
            "contact": str(contacts[row.organisation_id].person) if row.organisation_id in contacts else "",
            "function": contacts[row.organisation_id].function if row.organisation_id in contacts else "",
            "phones": phones[row.organisation_id],
        }
        for row in rows
    ]


def staff_recent_reach(limit=5):
    """Return the last messages sent to organisations: [{"message": Message, "total": 72, "counts": {"acted": 14, "reached": 31, ...}}]."""
    sent = Message.objects.filter(frozen_at__isnull=False, dedup_key=None).exclude(state=Message.State.CANCELLED)
    messages = list(sent.select_related("sender_organisation").order_by("-frozen_at", "-pk")[:limit])
    counts = defaultdict(lambda: dict.fromkeys(Status.values, 0))
    rows = (
        OrganisationReach.objects.filter(message__in=messages, is_late=False)
        .values_list("message", "status")
        .annotate(n=Count("pk"))
        .order_by()
    )
    for message_id, status, organisations in rows:
        counts[message_id][status] = organisations
    return [{"message": one, "total": sum(counts[one.pk].values()), "counts": counts[one.pk]} for one in messages]


def _ordered(rows):
    rows = rows.select_related("organisation").only("message_id", "status", "first_at", *SHOWN)
    return sorted(rows, key=lambda row: (ORDER.index(row.status), row.organisation.sort_key))


def _people_behind(message, organisation):
    """Return [dict]: the organisation's people of the snapshot with their receipts, and receipts besides the snapshot."""
    entries = list(
        SnapshotEntry.objects.filter(snapshot__message=message, organisation=organisation)
        .exclude(person=None, contact_point=None)
        .select_related("person")
        .order_by("person__sort_key", "pk")
    )
    listed = {entry.person_id for entry in entries if entry.person_id}
    mailboxes = {entry.contact_point_id for entry in entries if not entry.person_id}
    spoken = Q(person__in=listed) | Q(person=None, contact_point__in=mailboxes)
    receipts = {
        one.person_id or f"mailbox {one.contact_point_id}": one
        for one in Receipt.objects.filter(spoken, message=message)
    }
    people = [
        _behind(
            entry.person,
            receipts.get(entry.person_id or f"mailbox {entry.contact_point_id}"),
            entry.functions,
            entry.exclusion,
        )
        for entry in entries
    ]
    besides = Receipt.objects.filter(message=message, organisation=organisation).select_related("person")
    return people + [_behind(one.person, one, [], "") for one in besides if one.person_id not in listed]


def _behind(person, receipt, functions, exclusion):
    return {
        "name": str(person) if person else "",
        "function": functions[0] if functions else "",
        "strength": receipt.strength if receipt else "",
        "seen_at": receipt.first_seen_at if receipt else None,
        "acknowledged_at": receipt.acknowledged_at if receipt else None,
        "exclusion": exclusion,
        "is_suspect": bool(receipt and receipt.is_suspect),
        "receipt_id": receipt.pk if receipt else None,
    }


def _phones(organisation_ids):
    """Return {organisation id: [numbers]}: the organisation's own first, then its primary contact's."""
    phones = defaultdict(list)
    own = ContactPoint.objects.filter(organisation__in=organisation_ids, kind=ContactPoint.Kind.PHONE).order_by("pk")
    for organisation_id, number in own.values_list("organisation_id", "value"):
        phones[organisation_id].append(number)
    current = Affiliation.objects.current().filter(organisation__in=organisation_ids, is_primary_contact=True)
    personal = current.filter(person__contact_points__kind=ContactPoint.Kind.PHONE).order_by("pk")
    for organisation_id, number in personal.values_list("organisation_id", F("person__contact_points__value")):
        phones[organisation_id].append(number)
    return phones


def _contacts(organisation_ids):
    """Return {organisation id: Affiliation} of the primary contact, else of an owner."""
    current = Affiliation.objects.current().filter(organisation__in=organisation_ids).select_related("person")
    contacts = {}
    for one in sorted(
        current, key=lambda one: (not one.is_primary_contact, one.role != Affiliation.Role.OWNER, one.pk)
    ):
        contacts.setdefault(one.organisation_id, one)
    return contacts
