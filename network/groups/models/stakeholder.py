"""Stakeholders and how the office sees them over time. Staff only, but the subject may ask to read it: write facts."""

import uuid

import pgtrigger
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups.models.network import Network

ONE_TO_FIVE = [(number, str(number)) for number in range(1, 6)]


class Stakeholder(models.Model):
    """An organisation of the registry, or somebody outside it by name, who matters to the network."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="stakeholders")
    organisation = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(_("name"), max_length=150, blank=True, validators=[plain_text])
    owner = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    review_due = models.DateField(_("look again on"))
    present = models.OneToOneField(
        "StakeholderAssessment", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(organisation__isnull=False, name="")
                | (models.Q(organisation=None) & ~models.Q(name="")),
                name="stakeholder_is_registered_or_named",
                violation_error_message=_("Choose an organisation, or write a name: one of the two."),
            ),
            models.UniqueConstraint("network", "organisation", name="stakeholder_once"),
        ]

    def __str__(self):
        return self.name or str(self.organisation)


class StakeholderAssessment(models.Model):
    """How a stakeholder was seen on a day. Rows are added, never changed."""

    class Stance(models.TextChoices):
        SUPPORTS = "supports", pgettext_lazy("stance", "supports us")
        NEUTRAL = "neutral", pgettext_lazy("stance", "neutral")
        OPPOSES = "opposes", pgettext_lazy("stance", "is against")

    class Engagement(models.IntegerChoices):
        UNAWARE = 0, pgettext_lazy("engagement", "does not know us")
        RESISTS = 1, pgettext_lazy("engagement", "resists")
        NEUTRAL = 2, pgettext_lazy("engagement", "neutral")
        SUPPORTS = 3, pgettext_lazy("engagement", "supports")
        LEADS = 4, pgettext_lazy("engagement", "leads")

    stakeholder = models.ForeignKey(Stakeholder, on_delete=models.PROTECT, related_name="assessments")
    influence = models.PositiveSmallIntegerField(_("influence"), choices=ONE_TO_FIVE)
    interest = models.PositiveSmallIntegerField(_("interest"), choices=ONE_TO_FIVE)
    stance = models.CharField(_("stance"), max_length=8, choices=Stance, default=Stance.NEUTRAL)
    current = models.PositiveSmallIntegerField(_("engagement now"), choices=Engagement, default=Engagement.NEUTRAL)
    desired = models.PositiveSmallIntegerField(_("engagement we want"), choices=Engagement, default=Engagement.SUPPORTS)
    note = models.TextField(_("facts"), max_length=1000, blank=True, validators=[plain_text])
    assessed_by = models.ForeignKey("members.User", null=True, on_delete=models.PROTECT, related_name="+")
    assessed_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-assessed_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(influence__range=(1, 5), interest__range=(1, 5), current__lte=4, desired__lte=4),
                name="assessment_within_the_scales",
            )
        ]
        triggers = [pgtrigger.Protect(name="assessments_never_change", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"{self.stakeholder}: {self.influence}/{self.interest}"
