"""What a reader has asked for, as the preferences page shows it."""

from members.models import ContactPoint, Suppression
from network.groups.models import Membership, Network
from network.messaging.models import Preference, Topic


def preference_of(person):
    """Return the person's Preference, or the usual one, not stored."""
    return Preference.objects.filter(person=person).first() or Preference(person=person)


def ways_of(person):
    """Return {"network_info": "mail" | "digest" | "off", "commercial": ...}: how each class comes to this person."""
    in_digest = preference_of(person).digest_classes
    stopped = set(_stopped(person).filter(topic="").values_list("message_class", flat=True))
    return {
        name: "off" if stopped & {"", name} else "digest" if name in in_digest else "mail"
        for name in ("network_info", "commercial")
    }


def wanted_topics(person):
    """Return the slugs of the topics this person gets by mail."""
    stopped = _stopped(person).filter(message_class="network_info").exclude(topic="").values("topic")
    return list(Topic.objects.exclude(slug__in=stopped).values_list("slug", flat=True))


def weekly_limit(person):
    """Return how many single mails a week the networks of this person allow at most."""
    own = Membership.objects.current().filter(organisation__affiliations__person=person).values("network")
    networks = Network.objects.filter(pk__in=own) or Network.objects.all()
    return max(networks.values_list("weekly_mails", flat=True), default=3)


def _stopped(person):
    points = ContactPoint.objects.filter(person=person, kind=ContactPoint.Kind.EMAIL)
    return Suppression.objects.filter(contact_point__in=points)
