"""Who got a message and what they did with it, for programs: by organisation without people, and by person for those who may see them."""

from collections import defaultdict

from django.db import connection
from django.db.models import Count, F, OuterRef, Q, Subquery

from network.messaging.models import Delivery, Feedback, OrganisationReach, Receipt, SnapshotEntry

# A person of three organisations got one mail, and it counts for each. Whom a colleague passed it to has no entry.
MAILS = """
    WITH entry AS (
        SELECT e.organisation_id, e.person_id, e.contact_point_id
          FROM messaging_snapshotentry e JOIN messaging_snapshot s ON s.id = e.snapshot_id
         WHERE s.message_id = %(message)s AND e.outcome = 'included' AND e.organisation_id = ANY(%(organisations)s)),
    mail AS (
        SELECT e.organisation_id, d.id, d.state FROM entry e
          JOIN messaging_delivery d ON d.message_id = %(message)s AND d.person_id = e.person_id AND d.channel = 'email'
         UNION
        SELECT e.organisation_id, d.id, d.state FROM entry e
          JOIN messaging_delivery d ON d.message_id = %(message)s AND d.contact_point_id = e.contact_point_id AND d.channel = 'email'
         WHERE e.person_id IS NULL AND d.person_id IS NULL
         UNION
        SELECT d.organisation_id, d.id, d.state FROM members_affiliation a
          JOIN messaging_delivery d ON d.message_id = %(message)s AND d.person_id = a.person_id
           AND d.organisation_id = a.organisation_id AND d.channel = 'email'
         WHERE a.organisation_id = ANY(%(organisations)s))
    SELECT organisation_id, state, count(*) FROM mail GROUP BY 1, 2
"""


def organisations_addressed(message):
    """Return the OrganisationReach rows of a message, without late joiners; each has `sort_key`, to be ordered by together with `pk`."""
    rows = OrganisationReach.objects.filter(message=message, is_late=False).select_related("organisation")
    return rows.annotate(sort_key=F("organisation__sort_key"))


def residents_of(message):
    """Return {"addressed", "confirmed", "useful"}: people without an organisation who got the message, in totals only."""
    entries = SnapshotEntry.objects.filter(snapshot__message=message, organisation=None, outcome="included")
    people = entries.exclude(person=None).values("person")
    said = Receipt.objects.filter(message=message, person__in=people, is_suspect=False)
    latest = Feedback.objects.filter(receipt=OuterRef("pk")).order_by("-revision").values("verdict")[:1]
    counted = said.annotate(verdict=Subquery(latest)).aggregate(
        confirmed=Count("pk", filter=Q(acknowledged_at__isnull=False)),
        useful=Count("pk", filter=Q(verdict__in=["useful", "partly"])),
    )
    return {"addressed": people.distinct().count()} | counted


def mails_of(message, organisation_ids):
    """Return {organisation pk: {"accepted": 2, …}}, in mails, for organisations of a page in one query; states without mail are left out."""
    counts = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(MAILS, {"message": message.pk, "organisations": list(organisation_ids)})
        for organisation_id, state, mails in cursor.fetchall():
            counts[organisation_id][state] = mails
    return counts


def deliveries_of(message):
    """Return the deliveries of a message on all channels, with the people they are to."""
    return Delivery.objects.filter(message=message).select_related("person", "organisation")


def receipts_of(message):
    """Return the receipts of a message; each has `verdict` and `reason` of its reader's latest answer, None without one."""
    latest = Feedback.objects.filter(receipt=OuterRef("pk")).order_by("-revision")
    rows = Receipt.objects.filter(message=message).select_related("person", "organisation")
    return rows.annotate(verdict=Subquery(latest.values("verdict")[:1]), reason=Subquery(latest.values("reason")[:1]))


def spoken_for(message, rows):
    """Return {row pk: [Organisation, …]} for deliveries or receipts of one page, in one query: whom each speaks for."""
    people = {row.person_id for row in rows if row.person_id}
    mailboxes = {row.contact_point_id for row in rows if not row.person_id and row.contact_point_id}
    entries = SnapshotEntry.objects.filter(
        snapshot__message=message, outcome=SnapshotEntry.Outcome.INCLUDED, organisation__isnull=False
    ).select_related("organisation")
    found = defaultdict(list)
    for entry in entries.filter(person__in=people) | entries.filter(person=None, contact_point__in=mailboxes):
        found[_whose(entry)].append(entry.organisation)
    return {row.pk: _together(found[_whose(row)], row.organisation) for row in rows}


def _whose(row):
    return (row.person_id, None if row.person_id else row.contact_point_id)


def _together(organisations, besides):
    every = {one.pk: one for one in [*organisations, besides] if one is not None}
    return sorted(every.values(), key=lambda one: (one.sort_key, one.pk))
