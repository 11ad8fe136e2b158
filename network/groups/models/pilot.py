"""What the members of a pilot say about the tool they try, and what became of it."""

import uuid

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups.models.group import Group


@pghistory.track()
class PilotFeedback(models.Model):
    """One thing that somebody of a pilot met on a page, with its answer and the release in which it is mended."""

    class Severity(models.TextChoices):
        BLOCKS = "blocks", pgettext_lazy("feedback", "I cannot go on")
        HINDERS = "hinders", pgettext_lazy("feedback", "it hinders me")
        IRRITATES = "irritates", pgettext_lazy("feedback", "a small thing")
        IDEA = "idea", pgettext_lazy("feedback", "an idea")

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("feedback", "waiting for an answer")
        PLANNED = "planned", pgettext_lazy("feedback", "planned")
        DONE = "done", pgettext_lazy("feedback", "done")
        DECLINED = "declined", pgettext_lazy("feedback", "not done")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="feedback")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="pilot_feedback")
    person = models.ForeignKey("members.Person", null=True, on_delete=models.SET_NULL, related_name="pilot_feedback")
    page = models.CharField(_("page"), max_length=200, blank=True, validators=[plain_text])
    text = models.TextField(_("what happened, or what is missing"), max_length=2000, validators=[plain_text])
    severity = models.CharField(_("how bad it is"), max_length=9, choices=Severity)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.OPEN)
    release = models.CharField(_("release"), max_length=40, blank=True, validators=[plain_text])
    answer = models.TextField(_("answer"), max_length=2000, blank=True, validators=[plain_text])
    answered_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="open", answered_at=None)
                | (~models.Q(state="open") & ~models.Q(answer="") & models.Q(answered_at__isnull=False)),
                name="feedback_is_answered_in_words",
                violation_error_message=_("Write an answer: whoever reported it reads it."),
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=["planned", "done"]) | ~models.Q(release=""),
                name="what_is_mended_names_its_release",
                violation_error_message=_("Write the release in which it is mended."),
            ),
        ]
        indexes = [models.Index(fields=["-created_at", "public_id"], name="pilot_feedback_order")]

    def __str__(self):
        return self.text[:80]
