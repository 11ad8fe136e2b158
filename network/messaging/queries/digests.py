"""What stands in a digest: asked when it is put together, when it is sent, and on its page."""

from django.db import connection

from network.messaging.models import DigestItem, DigestRun

# Not what is confirmed, out of date, cancelled or replaced meanwhile, nor what the reader has stopped.
LIVE = """
    SELECT i.id FROM messaging_digestitem i
      LEFT JOIN messaging_message m ON m.id = i.message_id
      LEFT JOIN messaging_topic t ON t.id = i.topic_id
     WHERE {which} AND COALESCE(i.expires_at > statement_timestamp(), true) AND COALESCE(m.state NOT IN ('cancelled', 'closed'), true)
       AND NOT EXISTS (SELECT 1 FROM messaging_message n WHERE n.supersedes_id = m.id)
       AND NOT EXISTS (SELECT 1 FROM messaging_receipt r WHERE r.message_id = m.id AND r.person_id = i.person_id
                          AND r.acknowledged_at IS NOT NULL AND NOT r.is_suspect)
       AND NOT EXISTS (SELECT 1 FROM members_suppression s JOIN members_contactpoint c ON c.id = s.contact_point_id
                        WHERE c.person_id = i.person_id AND s.message_class IN ('', COALESCE(m.message_class, 'network_info'))
                          AND s.topic IN ('', COALESCE(t.slug, '')) AND (s.until IS NULL OR s.until > statement_timestamp()))
       AND (m.message_class IS DISTINCT FROM 'commercial' OR EXISTS (
            SELECT 1 FROM members_consent k WHERE k.person_id = i.person_id AND k.channel = 'email'
               AND k.purpose = 'commercial' AND k.withdrawn_at IS NULL))
"""


def live(which):
    """Return the SQL of the ids of digest items `i` that are still worth telling; `which` chooses among them."""
    return LIVE.format(which=which)


def live_items(run):
    """Return the items of a digest that are still worth telling, in its order, with their messages."""
    with connection.cursor() as cursor:
        cursor.execute(live("i.run_id = %s AND i.position IS NOT NULL"), [run.pk])
        ids = [row[0] for row in cursor.fetchall()]
    return items_of(run).filter(pk__in=ids)


def items_of(run):
    """Return all items that a digest was frozen with, in its order."""
    items = DigestItem.objects.filter(run=run, position__isnull=False)
    return items.select_related("message__sender_organisation", "topic").order_by("position")


def digests_of(person):
    """Return the digests of a person, newest first."""
    return DigestRun.objects.filter(person=person).exclude(state=DigestRun.State.OPEN).order_by("-period")


def waiting_items(person):
    """Return what waits for the person's next digest."""
    waiting = DigestItem.objects.filter(person=person, run=None)
    return waiting.select_related("message__sender_organisation", "topic").order_by("created_at", "pk")
