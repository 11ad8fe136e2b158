"""The message, its audience, and the frozen snapshot of whom it was meant for."""

import hashlib
import json
import operator
import uuid
from functools import reduce

import pghistory
import pgtrigger
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Upper
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.models.contact import MESSAGE_CLASSES

# What readers are told and why they get it.
CONTENT_FIELDS = [
    "network",
    "sender_organisation",
    "message_class",
    "legal_basis",
    "topic",
    "title_pl",
    "title_en",
    "summary_pl",
    "summary_en",
    "body_pl",
    "body_en",
    "deadline",
    "requires_ack",
    "reach_rule",
    "reach_functions",
    "reach_number",
    "effort_minutes",
    "act_kind",
    "act_url",
    "about_id",
    "audience",
    "supersedes",
]
# Fixed from the moment the audience is frozen; a correction supersedes.
FROZEN_FIELDS = [*CONTENT_FIELDS, "catch_up", "frozen_at"]
# What the second person answers for: the content, where else it appears, and until when it counts.
APPROVED_FIELDS = [*CONTENT_FIELDS, "about_type", "is_public", "catch_up", "expires_at"]


def _any_changed(fields):
    return reduce(operator.or_, (pgtrigger.Q(**{f"old__{name}__df": pgtrigger.F(f"new__{name}")}) for name in fields))


class Topic(models.Model):
    """What a message is about, in the reader's preferences: grants, building, events."""

    slug = models.SlugField(unique=True)
    name_pl = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "slug"]

    def __str__(self):
        return self.name_pl


class Audience(models.Model):
    """A saved audience: a tree of all / any / not over a closed list of fields. Never SQL."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey("groups.Network", on_delete=models.CASCADE, related_name="audiences")
    name = models.CharField(_("name"), max_length=120)
    definition = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint("network", Upper("name"), name="one_audience_per_name")]

    def __str__(self):
        return self.name


@pghistory.track()
class Message(models.Model):
    """What we tell. Its content never changes once frozen; a correction is a new message that supersedes it."""

    class Class(models.TextChoices):
        MANDATORY = "mandatory", _("mandatory")
        SERVICE = "service", _("service")
        NETWORK_INFO = "network_info", _("network information")
        COMMERCIAL = "commercial", _("commercial")

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("message", "draft")
        REVIEW = "review", pgettext_lazy("message", "waiting for approval")
        APPROVED = "approved", pgettext_lazy("message", "approved")
        SCHEDULED = "scheduled", pgettext_lazy("message", "scheduled")
        FROZEN = "frozen", pgettext_lazy("message", "audience fixed")
        DISPATCHING = "dispatching", pgettext_lazy("message", "being sent")
        ACTIVE = "active", pgettext_lazy("message", "sent")
        CLOSED = "closed", pgettext_lazy("message", "closed")
        CANCELLED = "cancelled", pgettext_lazy("message", "cancelled")

    class ReachRule(models.TextChoices):
        ANY = "any", _("one person of the organisation is enough")
        NAMED_FUNCTION = "named_function", _("a person with a named function")
        N_OF_M = "n_of_m", _("a number of people")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey("groups.Network", on_delete=models.CASCADE, related_name="messages")
    sender = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="sent_messages"
    )
    sender_organisation = models.ForeignKey(
        "members.Organisation", on_delete=models.PROTECT, related_name="sent_messages"
    )
    message_class = models.CharField(_("class"), max_length=15, choices=MESSAGE_CLASSES)
    legal_basis = models.CharField(_("legal basis"), max_length=300, blank=True)
    topic = models.ForeignKey(
        Topic, null=True, blank=True, on_delete=models.PROTECT, related_name="messages", verbose_name=_("topic")
    )
    title_pl = models.CharField(_("title in Polish"), max_length=150)
    title_en = models.CharField(_("title in English"), max_length=150, blank=True)
    summary_pl = models.CharField(_("summary in Polish"), max_length=300)
    summary_en = models.CharField(_("summary in English"), max_length=300, blank=True)
    body_pl = models.TextField(_("text in Polish"), max_length=20_000)
    body_en = models.TextField(_("text in English"), max_length=20_000, blank=True)
    deadline = models.DateTimeField(_("deadline"), null=True, blank=True)
    requires_ack = models.BooleanField(_("ask for confirmation"), default=True)
    reach_rule = models.CharField(max_length=15, choices=ReachRule, default=ReachRule.ANY)
    reach_functions = ArrayField(models.CharField(max_length=10), default=list, blank=True)
    reach_number = models.PositiveSmallIntegerField(default=1)
    effort_minutes = models.PositiveSmallIntegerField(_("minutes it takes"), default=1)
    act_kind = models.CharField(max_length=30, blank=True)
    act_url = models.CharField(max_length=300, blank=True)
    about_type = models.ForeignKey(ContentType, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    about_id = models.BigIntegerField(null=True, blank=True)
    about = GenericForeignKey("about_type", "about_id")
    audience = models.JSONField(_("audience"), default=dict, blank=True)
    is_public = models.BooleanField(_("also show in the newsroom"), default=False)
    # Organisations that join while it is open get it too; they are shown apart and never change the denominator.
    catch_up = models.BooleanField(_("also send it to organisations that join later"), default=False)
    from_portal = models.BooleanField(
        default=False
    )  # the sender organisation wrote it itself, to groups it coordinates
    is_paused = models.BooleanField(default=False)
    dedup_key = models.CharField(max_length=200, null=True, blank=True, unique=True)
    supersedes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    created_at = models.DateTimeField(auto_now_add=True)
    # Who changed it last: the second person must be another than the author and than this one.
    edited_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    approved_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    review_remarks = models.TextField(blank=True)
    cancel_reason = models.CharField(max_length=300, blank=True)
    send_at = models.DateTimeField(_("send at"), null=True, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-frozen_at", "-id"]
        indexes = [
            models.Index(fields=["about_type", "about_id"], name="message_about"),
            models.Index(fields=["state", "send_at"], name="message_due"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="content_is_frozen",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__frozen_at__isnull=False) & _any_changed(FROZEN_FIELDS),
            ),
            pgtrigger.Protect(
                name="approval_is_for_this_text",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(
                    old__approved_by__isnull=False, new__approved_by__isnull=False, old__frozen_at__isnull=True
                )
                & _any_changed(APPROVED_FIELDS),
            ),
        ]

    def __str__(self):
        return self.title_pl

    @property
    def may_still_go(self):
        """True while mail of it may go out: sent, not cancelled, closed or replaced, not out of date."""
        is_open = self.state in (self.State.FROZEN, self.State.DISPATCHING, self.State.ACTIVE)
        is_over = self.expires_at is not None and self.expires_at <= timezone.now()
        return is_open and not is_over and not hasattr(self, "superseded_by")

    @property
    def fingerprint(self):
        """The sha256 of what the stored message says: whoever approves it names what they have read."""
        said = [str(getattr(self, Message._meta.get_field(name).attname)) for name in APPROVED_FIELDS]
        files = [str(public_id) for public_id in self.attachments.order_by("pk").values_list("public_id", flat=True)]
        return hashlib.sha256(json.dumps([said, files]).encode()).hexdigest()


class Attachment(models.Model):
    """A file that goes with a message, as a link in the portal. PDF, ODT, ODS, DOCX, XLSX, PNG or JPEG, at most 10 MiB."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=150)
    file = models.FileField(upload_to="messages/")
    size_bytes = models.PositiveIntegerField()

    def __str__(self):
        return self.name


class Snapshot(models.Model):
    """Whom the message was meant for, at one moment. `sha256` covers the sorted entries."""

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="snapshot")
    frozen_at = models.DateTimeField()
    sha256 = models.CharField(max_length=64, blank=True)

    def __str__(self):
        return self.sha256[:12]


class SnapshotEntry(models.Model):
    """One person (or shared mailbox) for one organisation: included, or excluded with a reason.

    A row with neither person nor contact point stands for an organisation that nobody can be reached in.
    """

    class Outcome(models.TextChoices):
        INCLUDED = "included", _("included")
        EXCLUDED = "excluded", _("left out")

    class Exclusion(models.TextChoices):
        NO_CONTACT = "no_contact", _("no working address")
        SUPPRESSED = "suppressed", _("the address refuses or stopped such mail")
        NO_CONSENT = "no_consent", _("no consent to commercial mail")
        OPTED_OUT = "opted_out", _("opted out")
        DUPLICATE_ADDRESS = "duplicate_address", _("the same address is already included")
        LEFT = "left", _("left")

    # The indexes below begin with these columns; one more each would cost an insert per entry.
    snapshot = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="entries", db_index=False)
    person = models.ForeignKey("members.Person", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    contact_point = models.ForeignKey(
        "members.ContactPoint", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    organisation = models.ForeignKey(
        "members.Organisation", null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    functions = ArrayField(models.CharField(max_length=10), default=list)
    counts_for_reach = models.BooleanField(default=True)
    reason = models.CharField(max_length=60, blank=True)  # path of the matched clause, put in words by `queries.why`
    is_late = models.BooleanField(db_default=False)  # of an organisation that joined afterwards; not under the seal
    outcome = models.CharField(max_length=8, choices=Outcome)
    exclusion = models.CharField(max_length=20, choices=Exclusion, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "snapshot",
                "organisation",
                "person",
                "contact_point",
                nulls_distinct=False,
                name="one_entry_per_person_and_organisation",
            ),
            models.CheckConstraint(
                condition=models.Q(outcome="included", exclusion="")
                | (models.Q(outcome="excluded") & ~models.Q(exclusion="")),
                name="excluded_entry_has_a_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["person", "snapshot"], name="entry_person"),
            models.Index(fields=["contact_point", "snapshot"], name="entry_contact_point"),
        ]

    def __str__(self):
        return self.outcome
