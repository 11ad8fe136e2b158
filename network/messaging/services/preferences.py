"""What a reader asked for: how many mails, what only in the digest, which topics, when not. It takes effect at once."""

from datetime import timedelta
from functools import partial

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.models import ContactPoint, Suppression
from network.messaging import signals
from network.messaging.models import Delivery, Preference, Topic

CHOSEN = Suppression.Reason.UNSUBSCRIBED  # only what the reader stopped may the reader switch on again
LONGEST_PAUSE = timedelta(days=90)
MAIL, DIGEST, OFF = "mail", "digest", "off"


@transaction.atomic
def set_preferences(person, *, by, ways, topics, **wishes):
    """Store everything the preferences page asks; return the Preference.

    `ways` says how each class comes: {"network_info": "mail" | "digest" | "off", "commercial": ...}; `topics` are the
    slugs wanted by mail; `wishes` are fields of Preference. Raises PermissionDenied, ValidationError (pause_too_long).
    """
    if person.user_id != by.pk:
        raise PermissionDenied
    _check_pause(wishes.get("paused_until"))
    wishes["digest_classes"] = [name for name, way in ways.items() if way == DIGEST]
    preference, _created = Preference.objects.update_or_create(person=person, defaults=wishes)
    for message_class, way in ways.items():
        _set_stopped(person, message_class=message_class, topic="", is_stopped=way == OFF)
    for slug in Topic.objects.values_list("slug", flat=True):
        _set_stopped(person, message_class="network_info", topic=slug, is_stopped=slug not in topics)
    release(person)
    return preference


@transaction.atomic
def stop_topic(person, topic, *, by):
    """No mail of network information on this topic any more, to any address of the person. Raises PermissionDenied."""
    if person.user_id != by.pk:
        raise PermissionDenied
    _set_stopped(person, message_class="network_info", topic=topic.slug, is_stopped=True)


@transaction.atomic
def pause_mail(person, *, until):
    """Hold everything but mandatory mail until then; None ends the pause. Raises ValidationError (pause_too_long)."""
    _check_pause(until)
    preference = locked(person)
    preference.paused_until = until
    preference.save(update_fields=["paused_until"])
    if until is None:
        release(person)


@transaction.atomic
def prefer_digest(person, message_class, *, is_wanted=True):
    """Send this class only in the digest, or as single mails again; return the Preference."""
    preference = locked(person)
    others = [name for name in preference.digest_classes if name != message_class]
    preference.digest_classes = [*others, message_class] if is_wanted else others
    preference.save(update_fields=["digest_classes"])
    return preference


def locked(person):
    """Return the person's Preference, locked; it is made when there is none."""
    Preference.objects.bulk_create([Preference(person=person)], ignore_conflicts=True)
    return Preference.objects.select_for_update().get(person=person)


def release(person):
    """What was held by wishes that may be gone is looked at again now."""
    held = Delivery.objects.filter(
        person=person, channel="email", state=Delivery.State.QUEUED, last_error=Delivery.HELD
    )
    held.update(not_before=timezone.now())


def _check_pause(until):
    if until and until > timezone.now() + LONGEST_PAUSE:
        raise ValidationError(_("A pause lasts at most 90 days: choose an earlier day."), code="pause_too_long")


def _set_stopped(person, *, message_class, topic, is_stopped):
    points = ContactPoint.objects.filter(person=person, kind=ContactPoint.Kind.EMAIL)
    mine = Suppression.objects.filter(contact_point__in=points, message_class=message_class, topic=topic)
    if not is_stopped:
        mine.filter(reason=CHOSEN).delete()
        return
    for point in points.exclude(pk__in=mine.values("contact_point")):
        new, is_new = Suppression.objects.get_or_create(
            contact_point=point, message_class=message_class, topic=topic, defaults={"reason": CHOSEN}
        )
        if is_new:
            transaction.on_commit(partial(signals.recipient_unsubscribed.send, Suppression, suppression=new))
