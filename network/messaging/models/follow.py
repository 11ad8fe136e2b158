"""Residents who follow the newsroom by mail: what they asked for, and what they confirmed from their own mailbox."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now


class FollowRequest(models.Model):
    """Somebody typed an address. It follows nothing until the mailbox says so; without that it is forgotten in two days."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    address = models.CharField(max_length=254)
    locale = models.CharField(max_length=2, default="pl")
    topics = ArrayField(models.CharField(max_length=50))  # slugs
    created_at = models.DateTimeField(db_default=Now())

    def __str__(self):
        return f"request {self.pk}"


class TopicFollow(models.Model):
    """A person, with or without a login, gets what is made public under a topic. Less is asked by the links in the mail."""

    person = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="+", db_index=False)
    topic = models.ForeignKey("messaging.Topic", on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint("person", "topic", name="topic_followed_once")]

    def __str__(self):
        return f"topic {self.topic_id} of person {self.person_id}"
