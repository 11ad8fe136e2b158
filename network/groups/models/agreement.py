"""Agreements: what was agreed, the file with its hash, who must sign, and the signatures, which never change."""

import uuid

import pghistory
import pgtrigger
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups import agreement_triggers as triggers
from network.groups.models.group import Group
from network.groups.models.network import Network


@pghistory.track()
class Agreement(models.Model):
    """An agreement between organisations. It is in force when all who must have signed the same file."""

    class Kind(models.TextChoices):
        MOU = "mou", pgettext_lazy("agreement", "memorandum of understanding")
        CORE_TEAM = "core_team", pgettext_lazy("agreement", "core team agreement")
        COORDINATOR = "coordinator", pgettext_lazy("agreement", "agreement with a coordinator")
        CONSORTIUM = "consortium", pgettext_lazy("agreement", "consortium agreement")
        NDA = "nda", pgettext_lazy("agreement", "non-disclosure agreement")
        AGENDA = "agenda", pgettext_lazy("agreement", "joint agenda")

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("agreement", "draft")
        IN_SIGNATURE = "in_signature", pgettext_lazy("agreement", "being signed")
        IN_FORCE = "in_force", pgettext_lazy("agreement", "in force")
        AMENDED = "amended", pgettext_lazy("agreement", "replaced")
        TERMINATED = "terminated", pgettext_lazy("agreement", "terminated")
        EXPIRED = "expired", pgettext_lazy("agreement", "expired")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="agreements")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    title_pl = models.CharField(_("title in Polish"), max_length=200, validators=[plain_text])
    title_en = models.CharField(_("title in English"), max_length=200, validators=[plain_text])
    place = models.CharField(_("place of signing"), max_length=120, blank=True, validators=[plain_text])
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.PROTECT, related_name="agreements")
    amends = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="amendments")
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.DRAFT)
    # The version that is being signed or was; none in a draft.
    version = models.ForeignKey(
        "AgreementVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="signed_as"
    )
    is_published = models.BooleanField(_("everybody may read it"), default=False)
    sent_at = models.DateTimeField(null=True, blank=True)
    in_force_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(_("reason"), max_length=300, blank=True, validators=[plain_text])
    created_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_from=None)
                | models.Q(valid_to=None)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="agreement_ends_after_it_begins",
                violation_error_message=_("The last day must not lie before the first."),
            ),
            models.CheckConstraint(
                condition=models.Q(state="draft", version=None)
                | (~models.Q(state="draft") & models.Q(version__isnull=False)),
                name="what_is_signed_has_a_version",
            ),
        ]
        indexes = [models.Index(fields=["-created_at", "public_id"], name="agreement_order")]
        triggers = [triggers.IN_FORCE_WHEN_ALL_SIGNED, triggers.WHAT_IS_SIGNED_IS_FIXED]

    def __str__(self):
        return self.title_pl

    @property
    def is_over(self):
        return self.state in (self.State.AMENDED, self.State.TERMINATED, self.State.EXPIRED)


class AgreementVersion(models.Model):
    """A file of an agreement with its hash. It never changes; another text is another version."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    file = models.FileField(upload_to="agreements/%Y/")
    name = models.CharField(max_length=150)
    size_bytes = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    withdrawn_at = models.DateTimeField(null=True, blank=True)  # it went back to a draft: its signatures count no more
    added_by = models.ForeignKey("members.User", null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint("agreement", "number", name="version_number_once"),
            models.CheckConstraint(condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"), name="version_has_a_sha256"),
        ]
        triggers = [triggers.VERSION_IS_FIXED]

    def __str__(self):
        return f"{self.agreement} ({self.number})"


class Signatory(models.Model):
    """An organisation that signs an agreement, for one of its two sides."""

    class Side(models.TextChoices):
        FIRST = "first", _("first party")
        SECOND = "second", _("second party")

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="signatories")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="signatories")
    side = models.CharField(_("side"), max_length=6, choices=Side)
    capacity = models.CharField(_("as what"), max_length=120, blank=True, validators=[plain_text])
    is_required = models.BooleanField(_("must sign"), default=True)

    class Meta:
        ordering = ["side", "pk"]
        constraints = [models.UniqueConstraint("agreement", "organisation", name="signatory_once")]
        triggers = [triggers.SIGNATORIES_OF_A_DRAFT]

    def __str__(self):
        return str(self.organisation)


class Signature(models.Model):
    """One organisation signed one version. Rows are added, never changed."""

    class Method(models.TextChoices):
        PORTAL = "portal", pgettext_lazy("signature", "accepted in the portal")
        WET = "wet", pgettext_lazy("signature", "signed by hand")
        QUALIFIED = "qualified", pgettext_lazy("signature", "qualified electronic signature")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    signatory = models.ForeignKey(Signatory, on_delete=models.PROTECT, related_name="signatures")
    version = models.ForeignKey(AgreementVersion, on_delete=models.PROTECT, related_name="signatures")
    method = models.CharField(max_length=9, choices=Method)
    sha256 = models.CharField(max_length=64)
    person = models.ForeignKey("members.Person", null=True, on_delete=models.PROTECT, related_name="+")
    signer = models.CharField(max_length=150, blank=True)  # of a paper or file, as it stands there
    evidence = models.CharField(max_length=300, blank=True)  # where the paper or the signed file is
    signed_at = models.DateTimeField(db_default=Now())
    recorded_by = models.ForeignKey("members.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint("version", "signatory", name="one_signature_per_version"),
            models.CheckConstraint(
                condition=models.Q(method="portal", person__isnull=False)
                | (~models.Q(method="portal") & ~models.Q(signer="")),
                name="signature_names_its_signer",
            ),
        ]
        triggers = [
            triggers.SIGNATURE_OF_THE_TEXT,
            pgtrigger.Protect(name="signatures_never_change", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.signatory}: {self.get_method_display()}"
