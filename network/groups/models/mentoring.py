"""Who learns from whom: a mentor and a mentee, with goals and a period. Their meetings are contacts."""

import uuid

import pghistory
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.text import plain_text
from network.groups.models.network import Network


@pghistory.track()
class MentoringPair(models.Model):
    """Two organisations, each as a whole or one person of it. Only the two sides and staff know of it."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="mentoring_pairs")
    mentor = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="+")
    mentor_person = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    mentee = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="+")
    mentee_person = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    goals = models.TextField(_("goals"), max_length=2000, validators=[plain_text])
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    created_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(mentor=models.F("mentee")),
                name="mentoring_has_two_sides",
                violation_error_message=_("Choose two different organisations."),
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="mentoring_ends_after_it_begins",
                violation_error_message=_("The last day must not lie before the first."),
            ),
        ]
        indexes = [models.Index(fields=["-starts_on", "public_id"], name="mentoring_order")]

    def __str__(self):
        return f"{self.mentor_person or self.mentor} → {self.mentee_person or self.mentee}"

    @property
    def is_over(self):
        return self.ends_on < timezone.localdate()
