"""How useful the topics are to one organisation, in the numbers behind the words."""

from network.messaging.models import Topic, TopicWeight
from network.messaging.services.weights import is_dull


def relevance_of(organisation):
    """Return [{"topic": Topic, "weight": TopicWeight (not stored when nobody has said anything), "is_dull": True when only in the digest, "choice": "mail" | "digest" | ""}]."""
    known = {weight.topic_id: weight for weight in TopicWeight.objects.filter(organisation=organisation)}
    rows = [
        (topic, known.get(topic.pk) or TopicWeight(organisation=organisation, topic=topic))
        for topic in Topic.objects.all()
    ]
    return [
        {"topic": topic, "weight": weight, "is_dull": is_dull(weight), "choice": _choice(weight)}
        for topic, weight in rows
    ]


def _choice(weight):
    if not weight.is_set_by_member:
        return ""
    return "digest" if is_dull(weight) else "mail"
