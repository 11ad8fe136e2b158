"""Consultation before publication: a draft that a reference group reads first, its comments, and the answer to each."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.text import plain_text
from network.groups import joint_triggers as triggers
from network.groups.models.agenda import JointAgenda
from network.groups.models.group import Group
from network.groups.models.roadmap import Roadmap
from network.groups.models.trend import TrendCard


class DraftReview(models.Model):
    """A draft as it was sent to the members of a group, and until when they comment. It is about exactly one thing."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="reviews")
    roadmap = models.ForeignKey(Roadmap, null=True, blank=True, on_delete=models.PROTECT, related_name="reviews")
    agenda = models.ForeignKey(JointAgenda, null=True, blank=True, on_delete=models.PROTECT, related_name="reviews")
    card = models.ForeignKey(TrendCard, null=True, blank=True, on_delete=models.PROTECT, related_name="reviews")
    title = models.CharField(max_length=150)
    text = models.TextField()  # as it was sent: later changes of the draft do not change what was commented on
    due_at = models.DateTimeField(_("comments until"))
    sent_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(roadmap__isnull=False, agenda=None, card=None)
                | models.Q(roadmap=None, agenda__isnull=False, card=None)
                | models.Q(roadmap=None, agenda=None, card__isnull=False),
                name="review_is_about_one_draft",
            )
        ]
        indexes = [models.Index(fields=["-sent_at", "public_id"], name="draft_review_order")]

    def __str__(self):
        return self.title


class DraftComment(models.Model):
    """What an organisation says about a draft; empty: it has no remarks. The answer is written beside it."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    review = models.ForeignKey(DraftReview, on_delete=models.PROTECT, related_name="comments")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="draft_comments")
    body = models.TextField(_("comment"), max_length=3000, blank=True, validators=[plain_text])
    written_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    written_at = models.DateTimeField(auto_now=True)
    answer = models.TextField(_("answer"), max_length=2000, blank=True, validators=[plain_text])
    answered_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("review", "organisation", name="draft_comment_once")]
        triggers = [triggers.COMMENT_IN_TIME]

    def __str__(self):
        return f"{self.organisation}: {self.review}"
