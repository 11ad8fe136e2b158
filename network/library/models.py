"""Good practices of members, verified by somebody outside the organisation. Methods and programmes come in a later issue."""

import uuid

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _


@pghistory.track()
class GoodPractice(models.Model):
    """What worked for an organisation, with evidence, so that another can take it over."""

    class Category(models.TextChoices):
        INTERNAL = "internal", _("inside the organisation")
        EXTERNAL_STAKEHOLDERS = "external_stakeholders", _("with partners")
        STRATEGY = "strategy_and_business_model", _("strategy and business model")
        IMPACT = "impact", _("impact")

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey("groups.Network", on_delete=models.CASCADE, related_name="practices")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="practices")
    theme = models.ForeignKey(
        "groups.Theme", null=True, blank=True, on_delete=models.SET_NULL, related_name="practices"
    )
    category = models.CharField(max_length=30, choices=Category)
    title_pl = models.CharField(max_length=150)
    title_en = models.CharField(max_length=150)
    text_pl = models.TextField(max_length=5000)
    text_en = models.TextField(max_length=5000)
    evidence_pl = models.CharField(max_length=500)
    evidence_en = models.CharField(max_length=500)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-published_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="published")
                | (models.Q(published_at__isnull=False) & ~models.Q(evidence_pl="")),
                name="published_practice_has_evidence",
            )
        ]

    def __str__(self):
        return self.title_pl
