"""What came back: notices as they arrived, and what is known against an address."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Verdict(models.TextChoices):
    HARD = "hard", _("refused for good")
    SOFT = "soft", _("refused for now")
    COMPLAINT = "complaint", _("reported as spam")
    DELAYED = "delayed", _("still being tried")
    DELIVERED = "delivered", _("delivered")
    AUTO_REPLY = "auto_reply", _("automatic reply")
    FORGED = "forged", _("not from our mail")
    UNKNOWN = "unknown", _("not understood")


class InboundMail(models.Model):
    """One mail that came to the return path. `handled_at` empty: it waits for a person."""

    class Match(models.TextChoices):
        RETURN_PATH = "return_path", _("by the return path")
        HEADER = "header", _("by the returned headers")
        RECIPIENT = "recipient", _("by the recipient it names")
        TEXT = "text", _("by its text")
        STAFF = "staff", _("by staff")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    sha256 = models.CharField(max_length=64, unique=True)  # of the raw mail: the same notice counts once
    source = models.CharField(max_length=20)
    received_at = models.DateTimeField(db_default=Now())
    verdict = models.CharField(max_length=10, choices=Verdict)
    status = models.CharField(max_length=12, blank=True)  # "5.1.1", as the notice says
    match = models.CharField(max_length=11, choices=Match, blank=True)
    # A guess by recipient or text is only proposed to staff: anybody can name an address.
    delivery = models.ForeignKey(
        "messaging.Delivery", null=True, blank=True, on_delete=models.SET_NULL, related_name="inbound"
    )
    raw = models.BinaryField(null=True, blank=True)  # forgotten after 90 days
    handled_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["received_at", "public_id"], condition=models.Q(handled_at=None), name="inbound_unhandled"
            ),
            models.Index(fields=["received_at"], condition=models.Q(raw__isnull=False), name="inbound_with_raw"),
        ]

    def __str__(self):
        return f"{self.source} {self.verdict}"


class Bounce(models.Model):
    """Evidence against an address: one delivery counts once a kind, however often its notice comes.

    `settled_at`: the address was corrected, confirmed or freed since, and this counts no more.
    """

    class Kind(models.TextChoices):
        HARD = Verdict.HARD.value, Verdict.HARD.label
        SOFT = Verdict.SOFT.value, Verdict.SOFT.label
        COMPLAINT = Verdict.COMPLAINT.value, Verdict.COMPLAINT.label

    delivery = models.ForeignKey("messaging.Delivery", on_delete=models.CASCADE, related_name="bounces", db_index=False)
    address = models.CharField(max_length=254)
    kind = models.CharField(max_length=9, choices=Kind)
    status = models.CharField(max_length=12, blank=True)
    text = models.CharField(max_length=300, blank=True)  # what the other server said
    source = models.CharField(max_length=20)
    at = models.DateTimeField(db_default=Now())
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("delivery", "kind", name="bounce_once_per_delivery")]
        indexes = [models.Index(fields=["address", "at"], name="bounce_address")]

    def __str__(self):
        return f"{self.kind} {self.status}"
