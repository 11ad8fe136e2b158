"""Mail that waits for a person: in doubt, or given up after all tries."""

from collections import defaultdict

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from members.permissions import staff_roles
from network.messaging.models import Delivery, DeliveryEvent, SnapshotEntry
from network.messaging.queries.messages import visible_to

S = Delivery.State
KINDS = {
    "in_doubt": Q(state=S.IN_DOUBT),
    "dead": Q(state=S.DEAD, set_aside_at=None),
    "set_aside": Q(state=S.DEAD, set_aside_at__isnull=False),
}
UNDECIDED = KINDS["in_doubt"] | KINDS["dead"]


def mails(user, *, message=None):
    """Return the mails `user` may see as staff: of one message, or of all messages and those without one (accounts)."""
    found = Delivery.objects.filter(channel=Delivery.Channel.EMAIL)
    if not staff_roles(user):
        return found.none()
    if message:
        return found.filter(message=message)
    return found.filter(Q(message=None) | Q(message__in=visible_to(user)))


def undecided_count(user):
    """Return how many mails wait for a decision."""
    return mails(user).filter(UNDECIDED).count()


def undecided_counts(found):
    """Return {"in_doubt": 2, "dead": 5, "set_aside": 1} of these mails."""
    counted = {kind: Count("pk", filter=condition) for kind, condition in KINDS.items()}
    return found.filter(state__in=[S.IN_DOUBT, S.DEAD]).aggregate(**counted)


def undecided_by_message(messages):
    """Return {message pk: {"in_doubt": 2, "dead": 5}} for several messages in one query; absent kinds are left out."""
    counts = defaultdict(dict)
    rows = Delivery.objects.filter(UNDECIDED, message__in=messages, channel=Delivery.Channel.EMAIL)
    for message, state, number in rows.values_list("message", "state").annotate(n=Count("pk")).order_by():
        counts[message][state] = number
    return counts


def with_moments(found):
    """Return the mails with `since`, when they got into their state, and all that a list of them shows."""
    # Setting aside leaves the state as it is; what staff did is not when it began.
    entered = DeliveryEvent.objects.filter(delivery=OuterRef("pk"), type=OuterRef("state")).exclude(source="staff")
    since = Coalesce(Subquery(entered.order_by("-at").values("at")[:1]), "first_attempt_at", "created_at")
    return found.annotate(since=since).select_related(
        "message__superseded_by", "person", "contact_point", "organisation"
    )


def organisations_of(rows):
    """Return {mail pk: [Organisation]} in Polish order: those each mail is credited to."""
    entries = SnapshotEntry.objects.filter(
        Q(person__in=[row.person_id for row in rows if row.person_id])
        | Q(person=None, contact_point__in=[row.contact_point_id for row in rows if row.contact_point_id]),
        snapshot__message__in={row.message_id for row in rows},
        outcome=SnapshotEntry.Outcome.INCLUDED,
        organisation__isnull=False,
    )
    credited = defaultdict(list)
    for entry in entries.select_related("snapshot", "organisation").order_by("organisation__sort_key"):
        credited[entry.snapshot.message_id, entry.person_id or _mailbox(entry)].append(entry.organisation)
    own = {row.pk: [row.organisation] if row.organisation else [] for row in rows}
    return {row.pk: credited[row.message_id, row.person_id or _mailbox(row)] or own[row.pk] for row in rows}


def _mailbox(row):
    return ("mailbox", row.contact_point_id)
