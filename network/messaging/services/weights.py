"""How useful a topic is to an organisation: computed from its people's answers, or as its editors decided."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils import timezone

from members.permissions import can_speak_for
from network.messaging.models import TopicWeight
from network.messaging.services.attention import ANSWERS_NEEDED, DULL_BELOW

HALF_LIFE_DAYS = 180
STALE_AFTER = timedelta(days=1)
BATCH = 500
CHOICES = {"mail": 1.0, "digest": 0.0}  # what an editor may decide; anything in between is for answers to say

# The latest answer of each reader. "Known" keeps the weight; "too late", "too long", "too often" and "not to me" are about
# the sender, not about the topic.
COUNT = """
    WITH spoken AS (
        SELECT DISTINCT w.id AS weight_id, w.counted_from, r.id AS receipt_id
          FROM messaging_topicweight w
          JOIN messaging_message m ON m.topic_id = w.topic_id
          JOIN messaging_snapshot s ON s.message_id = m.id
          JOIN messaging_snapshotentry e ON e.snapshot_id = s.id AND e.organisation_id = w.organisation_id AND e.outcome = 'included'
          JOIN messaging_receipt r ON r.message_id = m.id AND NOT r.is_suspect
               AND (r.person_id = e.person_id OR (e.person_id IS NULL AND r.person_id IS NULL AND r.contact_point_id = e.contact_point_id))
         WHERE w.id = ANY(%(weights)s)),
    answer AS (
        SELECT s.weight_id, f.verdict <> 'not_useful' AS is_useful,
               power(0.5, extract(epoch FROM statement_timestamp() - f.created_at) / 86400 / %(half_life)s) AS worth
          FROM spoken s
          JOIN LATERAL (SELECT verdict, reason, created_at FROM messaging_feedback WHERE receipt_id = s.receipt_id
                         ORDER BY revision DESC LIMIT 1) f ON true
         WHERE f.reason IN ('', 'not_for_us') AND f.created_at > COALESCE(s.counted_from, '-infinity')),
    counted AS (
        SELECT w.id, COALESCE(sum(worth) FILTER (WHERE is_useful), 0) AS useful,
               COALESCE(sum(worth) FILTER (WHERE NOT is_useful), 0) AS not_useful, count(a.weight_id) AS answers
          FROM unnest(%(weights)s::bigint[]) w(id) LEFT JOIN answer a ON a.weight_id = w.id GROUP BY w.id)
    UPDATE messaging_topicweight w
       SET useful = c.useful, not_useful = c.not_useful, answers = c.answers, computed_at = statement_timestamp(),
           value = CASE WHEN w.is_set_by_member THEN w.value ELSE (c.useful + 1) / (c.useful + c.not_useful + 2) END
      FROM counted c WHERE w.id = c.id
"""


@transaction.atomic
def recompute(topic, organisation_ids):
    """Count the answers of these organisations about a topic again. Locked, so that of two answers at once none is lost."""
    rows = [TopicWeight(organisation_id=pk, topic=topic) for pk in organisation_ids]
    TopicWeight.objects.bulk_create(rows, ignore_conflicts=True)
    mine = TopicWeight.objects.filter(topic=topic, organisation__in=organisation_ids)
    _count(list(mine.select_for_update().order_by("pk").values_list("pk", flat=True)))


def refresh():
    """Let old answers fade: count again what was not counted today, in batches; return how many."""
    done = 0
    while stale := list(_stale()):
        with transaction.atomic():
            _count(stale)
        done += len(stale)
    return done


@transaction.atomic
def set_weight(organisation, topic, *, by, choice, note=""):
    """Decide for the organisation: "mail", "digest", or "" for what its answers say; return the TopicWeight. Raises PermissionDenied."""
    if not can_speak_for(by, organisation):
        raise PermissionDenied
    recompute(topic, [organisation.pk])
    weight = TopicWeight.objects.get(organisation=organisation, topic=topic)
    weight.is_set_by_member = choice in CHOICES
    weight.value = CHOICES.get(choice, weight.value)
    weight.set_by, weight.note = by, note[:300]
    weight.save()
    recompute(topic, [organisation.pk])
    weight.refresh_from_db()
    return weight


@transaction.atomic
def reset_weight(organisation, topic, *, by):
    """Put all answers so far aside and start anew; return the TopicWeight. Raises PermissionDenied."""
    set_weight(organisation, topic, by=by, choice="")
    TopicWeight.objects.filter(organisation=organisation, topic=topic).update(counted_from=timezone.now())
    recompute(topic, [organisation.pk])
    return TopicWeight.objects.get(organisation=organisation, topic=topic)


def is_dull(weight):
    """True when network information of this topic goes to the digest of the organisation's people."""
    return weight.value < DULL_BELOW and (weight.is_set_by_member or weight.answers >= ANSWERS_NEEDED)


def _stale():
    old = TopicWeight.objects.filter(computed_at__lt=timezone.now() - STALE_AFTER)
    return old.order_by("computed_at").values_list("pk", flat=True)[:BATCH]


def _count(ids):
    with connection.cursor() as cursor:
        cursor.execute(COUNT, {"weights": ids, "half_life": HALF_LIFE_DAYS})
