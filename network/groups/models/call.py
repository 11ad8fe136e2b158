"""Calls for a coordinator: from when until when organisations may apply, and who did."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups.models.group import Group
from network.groups.triggers import APPLICATION_IN_TIME


class CoordinatorCall(models.Model):
    """A group looks for a coordinator. Planned, open and closed follow from the clock; the outcome is written down."""

    class Outcome(models.TextChoices):
        DECIDED = "decided", pgettext_lazy("call", "decided")
        REOPENED = "reopened", pgettext_lazy("call", "opened again")

    class Phase(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("call", "planned")
        OPEN = "open", pgettext_lazy("call", "open")
        CLOSED = "closed", pgettext_lazy("call", "closed")
        DECIDED = "decided", pgettext_lazy("call", "decided")
        REOPENED = "reopened", pgettext_lazy("call", "opened again")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="calls")
    opens_at = models.DateTimeField(_("applications from"))
    closes_at = models.DateTimeField(_("applications until"))
    text_pl = models.TextField(_("what we expect, in Polish"), max_length=2000, validators=[plain_text])
    text_en = models.TextField(_("what we expect, in English"), max_length=2000, validators=[plain_text])
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    reopened_from = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="reopened_as"
    )
    created_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-opens_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")),
                name="call_ends_after_it_begins",
                violation_error_message=_("The end must be later than the beginning."),
            ),
            models.UniqueConstraint("group", condition=models.Q(outcome=""), name="one_unfinished_call"),
        ]

    def __str__(self):
        return f"{self.group}: {self.closes_at:%Y-%m-%d}"


class CoordinatorApplication(models.Model):
    """An organisation applies to coordinate a group."""

    class Result(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("application", "waiting")
        CHOSEN = "chosen", pgettext_lazy("application", "chosen")
        REFUSED = "refused", pgettext_lazy("application", "not chosen")
        WITHDRAWN = "withdrawn", pgettext_lazy("application", "withdrawn")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    call = models.ForeignKey(CoordinatorCall, on_delete=models.PROTECT, related_name="applications")
    organisation = models.ForeignKey(
        "members.Organisation", on_delete=models.PROTECT, related_name="coordinator_applications"
    )
    text = models.TextField(_("why us"), max_length=3000, validators=[plain_text])
    result = models.CharField(max_length=10, choices=Result, default=Result.WAITING)
    applied_by = models.ForeignKey("members.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    applied_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("call", "organisation", name="one_application_per_organisation"),
            models.UniqueConstraint("call", condition=models.Q(result="chosen"), name="one_chosen_application"),
        ]
        triggers = [APPLICATION_IN_TIME]

    def __str__(self):
        return f"{self.organisation}: {self.get_result_display()}"
