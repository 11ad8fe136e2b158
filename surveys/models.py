"""Surveys, their published versions, the waves that ask them, and the answers of organisations.

The draft of a survey is the JSON of its newest version. Publishing freezes that JSON and projects `Question` and
`Choice` rows from it; answers point to those rows, never to labels.
"""

import uuid

import pghistory
import pgtrigger
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from surveys import triggers

K = 5  # a number about fewer organisations than this is never shown to members or the public


@pghistory.track()
class Survey(models.Model):
    """Something we ask, year after year: the same survey, its versions and its waves."""

    class Kind(models.TextChoices):
        NEEDS = "needs", _("needs")
        BARRIERS = "barriers", _("barriers")
        SATISFACTION = "satisfaction", _("satisfaction")
        EVENT_FEEDBACK = "event_feedback", _("feedback after an event")
        REGISTRATION = "registration", _("registration form")
        PULSE = "pulse", _("pulse")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey("groups.Network", on_delete=models.CASCADE, related_name="surveys")
    kind = models.CharField(_("kind"), max_length=15, choices=Kind, default=Kind.NEEDS)
    title_pl = models.CharField(_("title in Polish"), max_length=150)
    title_en = models.CharField(_("title in English"), max_length=150)
    intro_pl = models.TextField(_("introduction in Polish"), max_length=2000, blank=True)
    intro_en = models.TextField(_("introduction in English"), max_length=2000, blank=True)
    created_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.title_pl


class SurveyVersion(models.Model):
    """One wording of a survey. A published definition never changes: a trigger refuses it (S1)."""

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("survey version", "draft")
        PUBLISHED = "published", pgettext_lazy("survey version", "published")
        RETIRED = "retired", pgettext_lazy("survey version", "retired")

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    definition = models.JSONField()  # shape: surveys.definition
    definition_sha256 = models.CharField(max_length=64, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("survey", "number", name="survey_version_number_once"),
            models.UniqueConstraint("survey", condition=models.Q(state="draft"), name="one_draft_per_survey"),
            models.CheckConstraint(
                condition=models.Q(state="draft")
                | (~models.Q(definition_sha256="") & models.Q(published_at__isnull=False)),
                name="published_version_has_a_fingerprint",
            ),
        ]
        triggers = [triggers.PUBLISHED_IS_FROZEN]

    def __str__(self):
        return f"{self.survey} v{self.number}"


class Question(models.Model):
    """A question of a published version. Written once, by publishing."""

    class Type(models.TextChoices):
        TEXT = "text", pgettext_lazy("question", "short text")
        LONG = "long", pgettext_lazy("question", "long text")
        DECIMAL = "decimal", pgettext_lazy("question", "number")
        SINGLE = "single", pgettext_lazy("question", "one choice")
        MULTI = "multi", pgettext_lazy("question", "several choices")
        RATING = "rating", pgettext_lazy("question", "scale")

    version = models.ForeignKey(SurveyVersion, on_delete=models.CASCADE, related_name="questions")
    code = models.CharField(max_length=30)
    position = models.PositiveSmallIntegerField()
    type = models.CharField(max_length=10, choices=Type)
    label_pl = models.CharField(max_length=300)
    label_en = models.CharField(max_length=300)
    help_pl = models.CharField(max_length=300, blank=True)
    help_en = models.CharField(max_length=300, blank=True)
    is_required = models.BooleanField(default=False)
    # Of a number: its bounds. Of several choices: how many may be ticked. Of a scale: its ends.
    min_value = models.DecimalField(max_digits=20, decimal_places=6, null=True, blank=True)
    max_value = models.DecimalField(max_digits=20, decimal_places=6, null=True, blank=True)
    decimals = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint("version", "code", name="question_code_once"),
            models.UniqueConstraint("version", "position", name="question_position_once"),
        ]
        triggers = [pgtrigger.Protect(name="question_is_frozen", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return self.code


class Choice(models.Model):
    """One possible answer to a `single` or `multi` question."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="choices")
    code = models.CharField(max_length=30)
    position = models.PositiveSmallIntegerField()
    label_pl = models.CharField(max_length=200)
    label_en = models.CharField(max_length=200)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint("question", "code", name="choice_code_once")]
        triggers = [pgtrigger.Protect(name="choice_is_frozen", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return self.code


@pghistory.track()
class Wave(models.Model):
    """One round of asking: a published version, an audience, a time."""

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("wave", "planned")
        OPEN = "open", pgettext_lazy("wave", "open")
        CLOSED = "closed", pgettext_lazy("wave", "closed")
        RELEASED = "released", pgettext_lazy("wave", "results released")
        ARCHIVED = "archived", pgettext_lazy("wave", "archived")

    class Policy(models.TextChoices):
        ORGANISATION = "organisation", _("one answer per organisation")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="waves")
    version = models.ForeignKey(SurveyVersion, on_delete=models.PROTECT, related_name="waves")
    number = models.PositiveSmallIntegerField()
    policy = models.CharField(max_length=15, choices=Policy, default=Policy.ORGANISATION)
    audience = models.JSONField()  # a tree of messaging
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    opens_at = models.DateTimeField(_("opens"))
    closes_at = models.DateTimeField(_("closes"))
    goal = models.PositiveSmallIntegerField(_("goal, in organisations"), null=True, blank=True)
    minutes_estimate = models.PositiveSmallIntegerField(
        _("minutes it takes"), default=5, validators=[MinValueValidator(1), MaxValueValidator(120)]
    )
    anonymity_k = models.PositiveSmallIntegerField(default=K)
    opened_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-opens_at", "-pk"]
        constraints = [
            models.UniqueConstraint("survey", "number", name="wave_number_once"),
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")), name="wave_closes_after_it_opens"
            ),
            models.CheckConstraint(condition=models.Q(anonymity_k__gte=K), name="wave_k_is_at_least_five"),
        ]
        indexes = [models.Index(fields=["state", "closes_at"], name="wave_clock")]

    def __str__(self):
        return f"{self.survey}, {self.number}"


class Target(models.Model):
    """An organisation the wave asks. Frozen when the wave opens: the denominator of every rate."""

    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="targets")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="survey_targets")
    invited_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint("wave", "organisation", name="target_once")]

    def __str__(self):
        return f"{self.wave_id} {self.organisation_id}"


@pghistory.track()
class Response(models.Model):
    """The one answer of an organisation to a wave: a draft that colleagues share until somebody submits it."""

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("response", "draft")
        SUBMITTED = "submitted", pgettext_lazy("response", "submitted")
        WITHDRAWN = "withdrawn", pgettext_lazy("response", "withdrawn")
        INVALIDATED = "invalidated", pgettext_lazy("response", "invalidated")
        EXPIRED = "expired", pgettext_lazy("response", "not submitted in time")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="responses")
    version = models.ForeignKey(SurveyVersion, on_delete=models.PROTECT, related_name="responses")
    policy = models.CharField(max_length=15, choices=Wave.Policy)
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="survey_responses")
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    revision = models.PositiveIntegerField(default=0)  # grows with each save; a stale tab is noticed by it (S10)
    started_at = models.DateTimeField(auto_now_add=True)
    started_by = models.ForeignKey("members.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by = models.ForeignKey("members.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey("members.Person", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "wave",
                "organisation",
                condition=~models.Q(state__in=["withdrawn", "invalidated"]),
                name="one_response_per_organisation",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="submitted") | models.Q(submitted_at__isnull=False),
                name="submitted_response_has_a_time",
            ),
        ]
        indexes = [models.Index(fields=["organisation", "-started_at"], name="response_of_organisation")]
        triggers = [triggers.RESPONSE_KEEPS_THE_WAVES_VERSION]

    def __str__(self):
        return f"{self.wave_id} {self.state}"


@pghistory.track()
class Answer(models.Model):
    """One value: a text, a number or a chosen `Choice`. Several choices are several rows."""

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="answers")
    choice = models.ForeignKey(Choice, null=True, blank=True, on_delete=models.PROTECT, related_name="answers")
    value_text = models.TextField(null=True, blank=True)
    value_num = models.DecimalField(max_digits=20, decimal_places=6, null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("response", "question", "choice", nulls_distinct=False, name="answer_once"),
            models.CheckConstraint(
                condition=(
                    models.Q(choice__isnull=False, value_text=None, value_num=None)
                    | models.Q(choice=None, value_text__isnull=False, value_num=None)
                    | models.Q(choice=None, value_text=None, value_num__isnull=False)
                ),
                name="answer_has_one_value",
            ),
        ]
        indexes = [models.Index(fields=["question", "choice"], name="answer_counts")]
        triggers = [triggers.ANSWER_BELONGS]

    def __str__(self):
        return f"{self.question_id}"
