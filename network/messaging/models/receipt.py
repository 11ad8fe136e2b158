"""The human axis: who has seen, confirmed and judged a message, and which organisations that reaches."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Receipt(models.Model):
    """What one recipient did with one message. It never moves back."""

    class Strength(models.TextChoices):
        SESSION = "session", _("pressed while signed in")
        ACT = "act", _("answered or registered")
        ASSISTED = "assisted", _("told by staff")
        TOKEN = "token", _("pressed from the mail")

    message = models.ForeignKey("messaging.Message", on_delete=models.CASCADE, related_name="receipts")
    person = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="receipts"
    )
    contact_point = models.ForeignKey(
        "members.ContactPoint", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    address = models.CharField(max_length=254, blank=True)
    first_seen_at = models.DateTimeField(null=True, blank=True)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acted_at = models.DateTimeField(null=True, blank=True)
    strength = models.CharField(max_length=8, choices=Strength, blank=True)
    via = models.ForeignKey("messaging.Delivery", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    is_suspect = models.BooleanField(default=False)
    recorded_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    # Credited besides the snapshot: told by staff, passed on to a colleague, or answered by somebody who was not asked.
    organisation = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    note = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "message", "person", condition=models.Q(person__isnull=False), name="one_receipt_per_person"
            ),
            models.UniqueConstraint(
                "message",
                "contact_point",
                condition=models.Q(person=None, contact_point__isnull=False),
                name="one_receipt_per_contact_point",
            ),
            models.UniqueConstraint(
                "message",
                "address",
                condition=models.Q(person=None, contact_point=None) & ~models.Q(address=""),
                name="one_receipt_per_address",
            ),
            models.UniqueConstraint(
                "message",
                "organisation",
                condition=models.Q(person=None, contact_point=None, strength="assisted"),
                name="one_assisted_receipt_per_organisation",
            ),
            models.CheckConstraint(
                condition=models.Q(acted_at=None) | models.Q(acknowledged_at__isnull=False), name="acting_is_confirming"
            ),
        ]
        indexes = [
            models.Index(
                fields=["message", "organisation"],
                condition=models.Q(organisation__isnull=False),
                name="receipt_besides_snapshot",
            )
        ]

    def __str__(self):
        return self.strength or "seen"


class Feedback(models.Model):
    """A verdict on a message. The latest counts, history stays."""

    class Verdict(models.TextChoices):
        USEFUL = "useful", _("useful")
        PARTLY = "partly", _("partly useful")
        NOT_USEFUL = "not_useful", _("not useful")

    class Reason(models.TextChoices):
        NOT_FOR_US = "not_for_us", _("not for our organisation")
        WRONG_PERSON = "wrong_person", _("not to me")
        TOO_LATE = "too_late", _("too late")
        KNOWN = "known", _("already known")
        TOO_OFTEN = "too_often", _("too often")
        TOO_LONG = "too_long", _("too long")

    receipt = models.ForeignKey(Receipt, on_delete=models.CASCADE, related_name="feedback")
    verdict = models.CharField(max_length=10, choices=Verdict)
    reason = models.CharField(max_length=12, choices=Reason, blank=True)
    comment = models.CharField(max_length=500, blank=True)
    colleague = models.ForeignKey("members.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    revision = models.PositiveSmallIntegerField()
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-revision"]
        constraints = [models.UniqueConstraint("receipt", "revision", name="feedback_revision_once")]

    def __str__(self):
        return self.verdict


class OrganisationReach(models.Model):
    """Was this organisation reached by this message? A projection of the receipts, rebuilt by `services.reconcile`."""

    class Status(models.TextChoices):
        ACTED = "acted", pgettext_lazy("reach", "acted")
        REACHED = "reached", pgettext_lazy("reach", "confirmed")
        DECLINED = "declined", pgettext_lazy("reach", "not for them")
        SEEN = "seen", pgettext_lazy("reach", "only seen")
        PENDING = "pending", pgettext_lazy("reach", "waiting")
        NOT_REACHABLE = "not_reachable", pgettext_lazy("reach", "no contact")

    message = models.ForeignKey("messaging.Message", on_delete=models.CASCADE, related_name="reach")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="reach")
    status = models.CharField(max_length=13, choices=Status, default=Status.PENDING)
    is_late = models.BooleanField(db_default=False)  # joined after the freeze: outside the denominator, shown apart
    first_at = models.DateTimeField(null=True, blank=True)  # when it first counted as reached
    by = models.ForeignKey("members.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint("message", "organisation", name="one_reach_row_per_organisation")]
        indexes = [models.Index(fields=["organisation", "message"], name="reach_of_organisation")]

    def __str__(self):
        return self.status
