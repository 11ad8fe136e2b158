"""Reach in numbers. Each names what it counts: organisations, people or deliveries."""

from collections import Counter

from django.db import connection
from django.db.models import Count, Q
from django.utils import timezone

from network.messaging.models import Delivery, Feedback, Message, OrganisationReach, Receipt, SnapshotEntry
from network.messaging.queries.rollup import EVIDENCE, THEN

Status = OrganisationReach.Status
REACHED = [Status.ACTED, Status.REACHED, Status.DECLINED]
VERDICTS = """
    {verdict}
    SELECT v.status, CASE WHEN v.status = ANY(%(reached)s) THEN v.evidence ELSE 0 END, count(*),
           array_agg(r.organisation_id) FILTER (WHERE v.status <> ALL(%(reached)s))
      FROM verdict v JOIN messaging_organisationreach r ON r.id = v.reach_id GROUP BY 1, 2
""".replace("{verdict}", THEN)
TAKEN = [Delivery.State.ACCEPTED, Delivery.State.DELIVERED]


def reach(message, *, at=None, strengths=None):
    """Return {"denominator", "acted", "reached", "declined", "seen", "pending", "not_reachable"}, in organisations.

    `acted`, `reached` and `declined` together are the organisations reached. Without more it is how they stand now;
    with a moment (`at`) or kinds of evidence (`strengths`, such as ["act", "session"]) it is computed from the receipts.
    """
    if at is None and strengths is None:
        meant = OrganisationReach.objects.filter(message=message, is_late=False)
        rows = meant.values_list("status").annotate(n=Count("pk"))
        return _by_status(dict(rows.order_by()))
    counted = Counter()
    for status, _evidence, organisations, _ids in verdicts(message, at=at or timezone.now(), strengths=strengths):
        counted[status] += organisations
    return _by_status(counted)


def late_counts(message):
    """Return {"denominator", "acted", …} as `reach` does, of the organisations that joined after the freeze."""
    rows = OrganisationReach.objects.filter(message=message, is_late=True).values_list("status").annotate(n=Count("pk"))
    return _by_status(dict(rows.order_by()))


def verdicts(message, *, at, strengths=None):
    """Return the organisations by status and strongest evidence at a moment: [("reached", "token", 13, []), ("pending", "", 2, [7, 9])].

    The ids are of those not reached: whoever is reached is only counted.
    """
    params = {"message": message.pk, "at": at, "strengths": strengths or Receipt.Strength.values, "reached": REACHED}
    with connection.cursor() as cursor:
        cursor.execute(VERDICTS, params)
        return [(status, EVIDENCE[place], n, ids or []) for status, place, n, ids in cursor.fetchall()]


def _by_status(counted):
    return {"denominator": sum(counted.values())} | {status.value: counted.get(status.value, 0) for status in Status}


def reach_numbers(message):
    """Return the API's answer: {"organisations": {"total", "reachable", "reached", "confirmed", "pending", "not_reachable"},
    "people": {"addressed", "delivered", "seen", "confirmed", "useful", "not_useful"}, "as_of": datetime}.

    organisations: total = reached + pending + not_reachable; reached = the reach rule is met; confirmed = at least one
    person confirmed. people: delivered = the mail server took their mail; useful includes "partly".
    """
    counts = reach(message)
    reached = sum(counts[status] for status in REACHED)
    return {
        "organisations": {
            "total": counts["denominator"],
            "reachable": counts["denominator"] - counts["not_reachable"],
            "reached": reached,
            "confirmed": _confirmed_organisations(message, reached),
            "pending": counts["pending"] + counts["seen"],
            "not_reachable": counts["not_reachable"],
        },
        "people": _people(message),
        "as_of": timezone.now(),
    }


def _confirmed_organisations(message, reached):
    """With the rule "any person" confirming and reaching are the same; other rules are met later than the first press."""
    if message.reach_rule == Message.ReachRule.ANY:
        return reached
    confirmed = Receipt.objects.filter(message=message, acknowledged_at__isnull=False, is_suspect=False).values(
        "person"
    )
    entries = SnapshotEntry.objects.filter(
        snapshot__message=message, outcome="included", counts_for_reach=True, person__in=confirmed
    )
    return OrganisationReach.objects.filter(
        Q(status__in=REACHED) | Q(organisation__in=entries.values("organisation")), message=message, is_late=False
    ).count()


def _people(message):
    receipts = Receipt.objects.filter(message=message, is_suspect=False).exclude(
        person=None, contact_point=None, address=""
    )
    mails = Delivery.objects.filter(message=message, channel=Delivery.Channel.EMAIL)
    counted = receipts.aggregate(
        seen=Count("pk", filter=Q(first_seen_at__isnull=False) | Q(acknowledged_at__isnull=False)),
        confirmed=Count("pk", filter=Q(acknowledged_at__isnull=False)),
    )
    verdicts = feedback_counts(message)
    return {
        "addressed": mails.values("address").distinct().count(),
        "delivered": mails.filter(state__in=TAKEN).values("address").distinct().count(),
        **counted,
        "useful": verdicts["useful"] + verdicts["partly"],
        "not_useful": verdicts["not_useful"],
    }


def delivery_counts(message):
    """Return {"queued": 3, "accepted": 94, ...}, in mails, with states that occur, and "was_in_doubt": n."""
    mails = Delivery.objects.filter(message=message, channel=Delivery.Channel.EMAIL)
    in_doubt = Count("pk", filter=Q(was_in_doubt=True))
    rows = mails.values_list("state").annotate(n=Count("pk"), was_in_doubt=in_doubt).order_by()
    return {state: n for state, n, _doubts in rows} | {"was_in_doubt": sum(doubts for _state, _n, doubts in rows)}


def strength_counts(message):
    """Return {"act": 14, "session": 19, "token": 13, "assisted": 4, "suspect": 2}, in confirmed receipts (suspect ones apart)."""
    receipts = Receipt.objects.filter(message=message, acknowledged_at__isnull=False)
    by_strength = {
        strength: Count("pk", filter=Q(strength=strength, is_suspect=False))
        for strength in ("act", "session", "token", "assisted")
    }
    return receipts.aggregate(**by_strength, suspect=Count("pk", filter=Q(is_suspect=True)))


# The latest verdict of each reader; history stays in the table.
LATEST_VERDICTS = """
    SELECT verdict, reason, count(*) FROM (
        SELECT DISTINCT ON (f.receipt_id) f.verdict, f.reason FROM messaging_feedback f
          JOIN messaging_receipt r ON r.id = f.receipt_id WHERE r.message_id = %s ORDER BY f.receipt_id, f.revision DESC) latest
     GROUP BY 1, 2
"""


def feedback_counts(message):
    """Return {"useful": 29, "partly": 8, "not_useful": 22, "reasons": {"not_for_us": 9, ...}}, in people, latest verdict of each."""
    counts = dict.fromkeys(Feedback.Verdict.values, 0) | {"reasons": dict.fromkeys(Feedback.Reason.values, 0)}
    with connection.cursor() as cursor:
        cursor.execute(LATEST_VERDICTS, [message.pk])
        for verdict, reason, people in cursor.fetchall():
            counts[verdict] += people
            if reason:
                counts["reasons"][reason] += people
    return counts


def unreached(message):
    """Return the OrganisationReach rows of organisations not reached, unreachable first, then by name."""
    meant = OrganisationReach.objects.filter(message=message, is_late=False)
    rows = meant.exclude(status__in=REACHED).select_related("organisation")
    return rows.order_by("status", "organisation__sort_key", "organisation__public_id")
