"""Residents follow the newsroom: asked for on a page, confirmed from the mailbox, sent with every public message of a topic.

Whoever follows is a person like others, so that budget, digest, wishes and stops hold for them too.
"""

import hashlib
from datetime import timedelta

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from members import contacts, limits, mails
from members.models import ContactPoint, Person, Suppression
from members.services.contact import record_verified_address
from network.messaging.models import FollowRequest, Message, Topic, TopicFollow

FOLLOWS = "follow"  # `SnapshotEntry.reason` of somebody who gets a message because they follow its topic
TOKEN_SALT, KEPT = "messaging.follow", timedelta(days=2)
ASKED_A_DAY = 3  # of one address, by anybody
STOPPED_KEPT = timedelta(days=30)  # time enough to undo it

# One line per follower of the topic who is not in the snapshot yet, and why some are left out. One mail per address.
FOLLOWER = """
    WITH reader AS (
        SELECT f.person_id, c.id AS contact_point_id, c.value, c.state, c.paused_until, stop.is_choice,
               EXISTS (SELECT 1 FROM messaging_snapshotentry e JOIN members_contactpoint o ON o.id = e.contact_point_id
                        WHERE e.snapshot_id = %(snapshot)s AND e.outcome = 'included' AND o.value = c.value) AS has_it
          FROM messaging_topicfollow f
          JOIN members_person p ON p.id = f.person_id AND p.anonymised_at IS NULL
          LEFT JOIN LATERAL (
               SELECT id, value, state, paused_until FROM members_contactpoint WHERE person_id = f.person_id AND kind = 'email'
                ORDER BY state <> 'ok', verified_at IS NULL, id LIMIT 1) c ON true
          LEFT JOIN LATERAL (
               SELECT bool_and(reason = 'unsubscribed') AS is_choice FROM members_suppression
                WHERE contact_point_id = c.id AND message_class IN ('', 'network_info') AND topic IN ('', %(slug)s)
                  AND (until IS NULL OR until > now())) stop ON true
         WHERE f.topic_id = %(topic)s AND NOT EXISTS (
               SELECT 1 FROM messaging_snapshotentry e WHERE e.snapshot_id = %(snapshot)s AND e.person_id = f.person_id)),
    follower AS (
        SELECT person_id, contact_point_id, CASE
               WHEN contact_point_id IS NULL OR state = 'undeliverable'
                    OR (state = 'paused' AND COALESCE(paused_until > now(), true)) THEN 'no_contact'
               WHEN is_choice THEN 'opted_out'
               WHEN NOT is_choice THEN 'suppressed'
               WHEN has_it OR row_number() OVER (PARTITION BY value ORDER BY person_id) > 1 THEN 'duplicate_address'
               ELSE '' END AS exclusion
          FROM reader)
"""
ENTRIES = """
    INSERT INTO messaging_snapshotentry
           (snapshot_id, person_id, contact_point_id, functions, counts_for_reach, reason, outcome, exclusion)
    SELECT %(snapshot)s, person_id, contact_point_id, '{}', false, %(reason)s,
           CASE exclusion WHEN '' THEN 'included' ELSE 'excluded' END, exclusion FROM follower
"""
COUNT = "SELECT count(*) FROM follower WHERE exclusion = ''"


@transaction.atomic
def ask_to_follow(address, *, topics, locale):
    """Ask the mailbox whether it wants this. The answer to whoever asked is the same for every address.

    Raises ValidationError (email_invalid, email_shared: an office mailbox is nobody).
    """
    address = contacts.normalise_email(address)
    if contacts.is_shared_mailbox(address):
        raise ValidationError(
            _("This looks like the mailbox of an office: write the address of a person."), code="email_shared"
        )
    name = hashlib.sha256(address.encode()).hexdigest()
    if limits.is_over(f"follow:{name}", ASKED_A_DAY, seconds=86_400):
        return
    asked = FollowRequest.objects.create(address=address, locale=locale, topics=[topic.slug for topic in topics])
    token = signing.dumps(str(asked.public_id), salt=TOKEN_SALT)
    mails.send(
        "messaging/mail/follow",
        to=address,
        locale=locale,
        key=f"follow:{asked.public_id}",
        topics=topics,
        activate_url=reverse("messaging:public-follow-confirm", args=[token]),
    )


def request_of(token):
    """Return the FollowRequest behind a mailed link, None when it is wrong, too old, or was confirmed already."""
    try:
        public_id = signing.loads(token, salt=TOKEN_SALT, max_age=KEPT.total_seconds())
    except signing.BadSignature:
        return None
    return FollowRequest.objects.filter(public_id=public_id).first()


@transaction.atomic
def confirm_follow(asked):
    """The mailbox says yes: follow these topics from now on. Return the topics; none when it was confirmed already."""
    asked = FollowRequest.objects.select_for_update().filter(pk=asked.pk).first()
    if asked is None:
        return []
    person, topics = _reader(asked), list(Topic.objects.filter(slug__in=asked.topics))
    record_verified_address(person, asked.address)
    TopicFollow.objects.bulk_create(
        [TopicFollow(person=person, topic=topic) for topic in topics], ignore_conflicts=True
    )
    _lift_stops(person, topics)
    FollowRequest.objects.filter(address=asked.address, topics__contained_by=asked.topics).delete()
    return topics


def _reader(asked):
    """Return the person who reads this address, somebody with a login first; a new one when nobody is known."""
    known = ContactPoint.objects.filter(
        kind=ContactPoint.Kind.EMAIL, value=asked.address, person__anonymised_at=None, person__isnull=False
    ).select_related("person")
    point = known.order_by(F("person__user").asc(nulls_last=True), "pk").first()
    return point.person if point else Person.objects.create(is_citizen=True, locale=asked.locale)


def _lift_stops(person, topics):
    """What the reader stopped and asks for again comes again. Who can sign in keeps a stop of the whole class."""
    chosen = Suppression.objects.filter(
        contact_point__person=person, reason=Suppression.Reason.UNSUBSCRIBED, message_class="network_info"
    )
    chosen.filter(topic__in=[topic.slug for topic in topics]).delete()
    if person.user_id is None and chosen.filter(topic="").delete()[0]:
        TopicFollow.objects.filter(person=person).exclude(topic__in=topics).delete()


def has_followers(message):
    """True for messages that go to followers: information that is made public, under a topic."""
    return bool(message.is_public and message.topic_id and message.message_class == Message.Class.NETWORK_INFO)


def write_entries(message, snapshot):
    """Add the followers of a message that is being frozen to its snapshot."""
    if has_followers(message):
        with connection.cursor() as cursor:
            cursor.execute(FOLLOWER + ENTRIES, _params(message, snapshot=snapshot.pk))


def count_followers(message):
    """Return how many followers would get the message now, those among them whom its audience names too."""
    if not has_followers(message):
        return 0
    with connection.cursor() as cursor:
        cursor.execute(FOLLOWER + COUNT, _params(message, snapshot=None))
        return cursor.fetchone()[0]


def _params(message, **params):
    return params | {"topic": message.topic_id, "slug": message.topic.slug, "reason": FOLLOWS}


def forget_old():
    """Forget what was asked and never confirmed, and follows that were stopped long ago. Harmless twice."""
    now = timezone.now()
    FollowRequest.objects.filter(created_at__lt=now - KEPT).delete()
    with connection.cursor() as cursor:
        cursor.execute(
            """DELETE FROM messaging_topicfollow f USING messaging_topic t
                WHERE t.id = f.topic_id AND EXISTS (
                      SELECT 1 FROM members_suppression s JOIN members_contactpoint c ON c.id = s.contact_point_id
                       WHERE c.person_id = f.person_id AND s.reason = 'unsubscribed' AND s.message_class IN ('', 'network_info')
                         AND s.topic IN ('', t.slug) AND s.created_at < %s)""",
            [now - STOPPED_KEPT],
        )
