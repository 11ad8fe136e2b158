"""A ballotage: its rules, the acts of its officers, its keys and its result. The votes themselves are in `ballots`."""

import uuid

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

CODE = RegexValidator(r"^[A-Za-z0-9][A-Za-z0-9_-]*\Z", _("Use letters, digits, hyphens and underscores only."))


def lot_only():
    return ["lot"]


def email_only():
    return ["E1"]


@pghistory.track(
    exclude=["shown_turnout", "turnout_at", "spec"],
    model_name="BallotageHistory",
    obj_field=pghistory.ObjForeignKey(
        related_name="history", related_query_name="history"
    ),  # "events" are its public acts
)
class Ballotage(models.Model):
    """One vote inside a consultation. Once frozen, `spec` says all and triggers refuse any other change."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        FROZEN = "frozen", _("rules frozen")
        OPEN = "open", _("voting is open")
        PAUSED = "paused", _("voting paused")
        CLOSED = "closed", _("voting closed")
        OPENED = "opened", _("ballots opened")
        COUNTED = "counted", _("ballots counted")
        VERIFIED = "verified", _("result verified")
        PUBLISHED = "published", _("result published")
        CANCELLED = "cancelled", _("voting cancelled")

    class Family(models.TextChoices):
        SEALED = "sealed", _("secret, of persons")
        NAMED = "named", _("open, of organisations")

    class Custody(models.TextChoices):
        COMMISSION = "commission", _("key held by a commission")
        SERVER = "server", _("key held by the server")

    class Level(models.TextChoices):
        A = "A", _("A: codes with choices")
        B = "B", _("B: codes apart from choices")

    class RollKind(models.TextChoices):
        OPEN = "open", _("open roll")
        CLOSED = "closed", _("closed roll")

    class Method(models.TextChoices):
        PLURALITY = "plurality/1", _("one choice")
        APPROVAL = "approval/1", _("several choices")
        MOTION = "motion/1", _("yes, no or abstain")

    class Proof(models.TextChoices):
        EMAIL = "E1", _("link sent by e-mail")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey("consultations.Consultation", on_delete=models.PROTECT, related_name="ballotages")
    title_pl = models.CharField(_("title in Polish"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    question_pl = models.TextField(_("question in Polish"), max_length=2000)
    question_en = models.TextField(_("question in English"), max_length=2000, blank=True)
    method = models.CharField(_("counting rule"), max_length=30, choices=Method, default=Method.PLURALITY)
    params = models.JSONField(_("parameters of the rule"), default=dict, blank=True)
    tie_chain = ArrayField(models.CharField(max_length=10), default=lot_only)
    entropy_source_pl = models.CharField(_("public event for a lot, in Polish"), max_length=300)
    entropy_source_en = models.CharField(_("public event for a lot, in English"), max_length=300, blank=True)
    family = models.CharField(max_length=10, choices=Family, default=Family.SEALED)
    custody = models.CharField(_("who holds the key"), max_length=10, choices=Custody, default=Custody.SERVER)
    level = models.CharField(_("what is published"), max_length=1, choices=Level, default=Level.A)
    roll_kind = models.CharField(_("roll of voters"), max_length=10, choices=RollKind, default=RollKind.OPEN)
    proofs = ArrayField(models.CharField(max_length=2, choices=Proof), default=email_only)
    exception_reason = models.TextField(
        _("reason of an exception"),
        blank=True,
        max_length=1000,
        help_text=_("Printed in the rules. Needed when a binding vote uses e-mail links or a key held by the server."),
    )
    opens_at = models.DateTimeField(_("voting opens"))
    closes_at = models.DateTimeField(_("voting closes"))
    objection_days = models.PositiveSmallIntegerField(_("days for objections"), default=7)

    state = models.CharField(max_length=10, choices=State, default=State.DRAFT, editable=False)
    spec = models.TextField(blank=True, editable=False)  # canonical JSON, see ballot.spec
    spec_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    entropy = models.CharField(_("result of the public event"), max_length=300, blank=True, editable=False)
    contested_until = models.DateTimeField(null=True, editable=False)
    shown_turnout = models.PositiveIntegerField(default=0, editable=False)  # rounded down to 10
    turnout_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["-opens_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="ballotage_closes_after_it_opens"),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(state="cancelled") | ~Q(spec_sha256=""),
                name="ballotage_has_a_spec_when_frozen",
            ),
        ]

    def __str__(self):
        return self.title_pl


@pghistory.track()
class Pool(models.Model):
    """A part of the ballot with its own limits; a simple vote has one."""

    ballotage = models.ForeignKey(Ballotage, on_delete=models.CASCADE, related_name="pools")
    code = models.CharField(max_length=20, validators=[CODE])
    name_pl = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    budget_grosze = models.PositiveBigIntegerField(null=True, blank=True)
    min_choices = models.PositiveSmallIntegerField(default=0)
    max_choices = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("ballotage", "code", name="pool_code_once_in_ballotage"),
            models.CheckConstraint(condition=Q(max_choices__gte=F("min_choices")), name="pool_limits_in_order"),
        ]

    def __str__(self):
        return self.name_pl


@pghistory.track()
class Option(models.Model):
    """Something one can vote for."""

    ballotage = models.ForeignKey(Ballotage, on_delete=models.CASCADE, related_name="options")
    pool = models.ForeignKey(Pool, on_delete=models.CASCADE, related_name="options")
    code = models.CharField(max_length=20, validators=[CODE])
    title_pl = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    description_pl = models.CharField(max_length=500, blank=True)
    description_en = models.CharField(max_length=500, blank=True)
    cost_grosze = models.PositiveBigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint("ballotage", "code", name="option_code_once_in_ballotage")]

    def __str__(self):
        return self.title_pl


class ProposedAct(models.Model):
    """What one officer proposed and a second one has yet to confirm. One at a time for a ballotage."""

    class Act(models.TextChoices):
        FREEZE = "freeze", _("freeze the rules")
        PAUSE = "pause", _("pause the voting")
        RESUME = "resume", _("resume the voting")
        VERIFY = "verify", _("confirm the verification")
        PUBLISH = "publish", _("publish the result")
        CANCEL = "cancel", _("cancel the voting")

    ballotage = models.OneToOneField(Ballotage, on_delete=models.CASCADE, related_name="proposed_act")
    act = models.CharField(max_length=10, choices=Act)
    reason = models.TextField(_("public reason"), blank=True, max_length=1000)
    subject_sha256 = models.CharField(max_length=64)  # what the first officer saw; the second must see the same
    by = models.ForeignKey("members.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self):
        return self.get_act_display()


class BallotageEvent(models.Model):
    """One line of the public log of acts; each holds the hash of the one before. Append-only by trigger."""

    class Kind(models.TextChoices):
        FROZEN = "frozen", _("rules frozen")
        OPEN = "open", _("voting opened")
        PAUSED = "paused", _("voting paused")
        RESUMED = "resumed", _("voting resumed")
        CLOSED = "closed", _("voting closed")
        OPENED = "opened", _("ballots opened")
        LOT = "lot", _("public event recorded for the lot")
        COUNTED = "counted", _("ballots counted")
        VERIFIED = "verified", _("result verified")
        PUBLISHED = "published", _("result published")
        CANCELLED = "cancelled", _("voting cancelled")
        INCIDENT = "incident", _("incident")

    pk = models.CompositePrimaryKey("ballotage_id", "number")
    ballotage = models.ForeignKey(Ballotage, on_delete=models.PROTECT, related_name="events", db_index=False)
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.TextField(blank=True)
    actors = models.JSONField(default=list)  # names as published
    by = models.ForeignKey("members.User", null=True, on_delete=models.PROTECT, related_name="+")
    second_by = models.ForeignKey("members.User", null=True, on_delete=models.PROTECT, related_name="+")
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind__in=["frozen", "paused", "resumed", "verified", "published", "cancelled"])
                | (Q(by__isnull=False) & Q(second_by__isnull=False) & ~Q(by=F("second_by"))),
                name="act_needs_two_different_officers",
            )
        ]

    def __str__(self):
        return f"{self.number}. {self.get_kind_display()}"


class BallotageSecret(models.Model):
    """Keys of a ballotage, each wrapped by a key that is never in the database. Emptied when they are destroyed."""

    ballotage = models.OneToOneField(Ballotage, on_delete=models.PROTECT, primary_key=True, related_name="secret")
    wrapped_roll_key = models.BinaryField(null=True)
    wrapped_sealing_key = models.BinaryField(null=True)  # custody server only
    wrapped_checkpoint_key = models.BinaryField(null=True)
    destroyed_at = models.DateTimeField(null=True)

    def __str__(self):
        return str(self.ballotage_id)


class Tally(models.Model):
    """One count: what was counted, by which program, with what result."""

    class Kind(models.TextChoices):
        COUNT = "count", _("first count")
        RECOUNT = "recount", _("recount of votes")

    ballotage = models.ForeignKey(Ballotage, on_delete=models.PROTECT, related_name="tallies")
    kind = models.CharField(max_length=10, choices=Kind)
    engine_version = models.CharField(max_length=20)
    input_sha256 = models.CharField(max_length=64)
    result = models.JSONField()
    result_sha256 = models.CharField(max_length=64)
    by = models.ForeignKey("members.User", null=True, on_delete=models.PROTECT, related_name="+")
    counted_at = models.DateTimeField()
    bundle_sha256 = models.CharField(max_length=64, blank=True)  # of the very file the verifier passed

    class Meta:
        constraints = [
            models.UniqueConstraint("ballotage", condition=Q(kind="count"), name="one_first_count_of_a_ballotage")
        ]

    def __str__(self):
        return self.get_kind_display()


class Result(models.Model):
    """A tally with its two signatures and the bundle that anybody can recount."""

    tally = models.OneToOneField(Tally, on_delete=models.PROTECT, primary_key=True, related_name="signed")
    bundle = models.FileField(blank=True, upload_to="ballotages/")
    signed_by = models.ForeignKey("members.User", on_delete=models.PROTECT, related_name="+")
    second_signed_by = models.ForeignKey("members.User", on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(signed_by=F("second_signed_by")), name="result_is_signed_by_two_officers"
            )
        ]

    def __str__(self):
        return str(self.tally_id)
