"""Remarks and the official answer to each."""

import hashlib
import json
import uuid

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _


class Remark(models.Model):
    """One remark. It gets its number when received and keeps it, also when withdrawn or hidden."""

    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed", _("waiting for the link in the mail")
        RECEIVED = "received", _("received")
        HIDDEN = "hidden", _("hidden")
        SPAM = "spam", _("spam")
        WITHDRAWN = "withdrawn", _("withdrawn")

    class Visibility(models.TextChoices):
        HIDDEN = "hidden", _("do not show my name")
        NAME = "name", _("show my name")
        ORGANISATION = "organisation", _("show the organisation")

    class HideReason(models.TextChoices):
        OFFENSIVE = "offensive", _("offensive")
        PERSONAL_DATA = "personal_data", _("personal data of others")
        ADVERT = "advert", _("advertisement")
        ILLEGAL = "illegal", _("against the law")
        OFF_TOPIC = "off_topic", _("about something else")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey("consultations.Consultation", on_delete=models.CASCADE, related_name="remarks")
    number = models.PositiveIntegerField(null=True, blank=True)
    version = models.ForeignKey("consultations.MaterialVersion", on_delete=models.PROTECT, related_name="remarks")
    section = models.ForeignKey(
        "consultations.Section",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="remarks",
        verbose_name=_("point"),
    )
    body = models.TextField(_("your remark"), max_length=10_000)
    person = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="remarks"
    )
    organisation = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.SET_NULL, related_name="remarks"
    )
    visibility = models.CharField(
        _("how your name is shown"), max_length=12, choices=Visibility, default=Visibility.HIDDEN
    )
    state = models.CharField(max_length=12, choices=State, default=State.UNCONFIRMED)
    hide_reason = models.CharField(max_length=15, choices=HideReason, blank=True)
    submitted_at = models.DateTimeField()
    received_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint("consultation", "number", name="remark_number_once"),
            models.CheckConstraint(
                condition=models.Q(state="unconfirmed", number=None)
                | (~models.Q(state="unconfirmed") & models.Q(number__isnull=False)),
                name="remark_has_a_number_once_received",
            ),
        ]

    def __str__(self):
        return f"{self.consultation} {self.number}"

    @property
    def column(self):
        """Citizens and organisations are never added into one number."""
        return "organisation" if self.organisation_id else "citizen"


class RemarkContact(models.Model):
    """Where the author's answer goes. Apart from the remark, so that it can be deleted after the retention period."""

    remark = models.OneToOneField(Remark, on_delete=models.CASCADE, related_name="contact")
    name = models.CharField(_("your name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail for the answer"))
    locale = models.CharField(max_length=2, default="pl")

    def __str__(self):
        return f"contact {self.remark_id}"


@pghistory.track()
class RemarkDecision(models.Model):
    """The official answer: drafted by one person, approved by another, published with the report."""

    class Outcome(models.TextChoices):
        ALREADY_COVERED = "already_covered", _("already in the text")
        ACCEPTED = "accepted", _("taken into account")
        PARTLY = "partly", _("taken into account in part")
        REJECTED = "rejected", _("not taken into account")
        FURTHER_ANALYSIS = "further_analysis", _("for further analysis")

    remark = models.OneToOneField(Remark, on_delete=models.CASCADE, related_name="decision")
    outcome = models.CharField(_("decision"), max_length=20, choices=Outcome)
    justification_pl = models.TextField(_("reasons in Polish"), max_length=5000)
    justification_en = models.TextField(_("reasons in English"), max_length=5000, blank=True)
    promise = models.ForeignKey(
        "consultations.Promise",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name=_("promise of a further answer"),
    )
    drafted_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    approved_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(approved_by=None) | ~models.Q(approved_by=models.F("drafted_by")),
                name="answer_approved_by_a_second_person",
            ),
            models.CheckConstraint(condition=~models.Q(justification_pl=""), name="answer_gives_reasons"),
            models.CheckConstraint(
                condition=~models.Q(outcome="further_analysis") | models.Q(promise__isnull=False),
                name="further_analysis_promises_a_date",
            ),
        ]

    def __str__(self):
        return self.outcome

    @property
    def fingerprint(self):
        """The sha256 of what the answer says: whoever approves it names what they have read."""
        said = [self.outcome, self.justification_pl, self.justification_en, self.promise_id]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()
