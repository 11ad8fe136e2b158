"""Topics: what readers switch on and off. Network managers name them."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from members.text import slug
from network.messaging import permissions
from network.messaging.models import Message, Topic


@transaction.atomic
def save_topic(topic, *, by):
    """Store a new topic behind the others, or other names of an old one. Raises PermissionDenied, ValidationError."""
    if not permissions.can_manage_topics(by):
        raise PermissionDenied
    if topic.pk is None:
        topic.slug = slug(topic.name_en)[:50]
        topic.position = (Topic.objects.aggregate(last=Max("position"))["last"] or 0) + 1
        if not topic.slug or Topic.objects.filter(slug=topic.slug).exists():
            raise ValidationError({"name_en": _("There is such a topic already: give it another name.")}, code="twice")
    topic.save()
    return topic


@transaction.atomic
def delete_topic(topic, *, by):
    """Delete a topic no message stands under. Raises PermissionDenied, ValidationError."""
    if not permissions.can_manage_topics(by):
        raise PermissionDenied
    if Message.objects.filter(topic=topic).exists():
        raise ValidationError(_("Messages stand under this topic: rename it instead."), code="topic_used")
    topic.delete()
