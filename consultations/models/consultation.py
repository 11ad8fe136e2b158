"""A consultation: what is asked, on which material, until when, and what came of it."""

import uuid

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _


@pghistory.track()
class Consultation(models.Model):
    """Asks people something, answers every one of them, and reports later what was done."""

    class Kind(models.TextChoices):
        KIELCE_RESOLUTION = "kielce_resolution", _("consultation under the city's resolution")
        PARTICIPATORY_BUDGET = "participatory_budget", _("participatory budget")
        PARK_OWN = "park_own", _("the park's own consultation")

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        ANNOUNCED = "announced", _("announced")
        OPEN = "open", _("open for remarks")
        CLOSED = "closed", _("remarks closed")
        REPORTED = "reported", _("answered")
        ARCHIVED = "archived", _("archived")
        CANCELLED = "cancelled", _("cancelled")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(_("address"), unique=True, max_length=80)
    network = models.ForeignKey("groups.Network", on_delete=models.PROTECT, related_name="consultations")
    kind = models.CharField(_("kind"), max_length=25, choices=Kind, default=Kind.PARK_OWN)
    title_pl = models.CharField(_("title in Polish"), max_length=150)
    title_en = models.CharField(_("title in English"), max_length=150, blank=True)
    summary_pl = models.TextField(_("summary in Polish"), max_length=600)
    summary_en = models.TextField(_("summary in English"), max_length=600, blank=True)
    organiser = models.ForeignKey(
        "members.Organisation", on_delete=models.PROTECT, related_name="consultations", verbose_name=_("organiser")
    )
    legal_basis = models.CharField(_("legal basis"), max_length=300)
    is_binding = models.BooleanField(_("the result binds"), default=False)
    decided_by = models.CharField(_("who takes the decision"), max_length=150)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    announced_at = models.DateTimeField(null=True, blank=True)
    opens_at = models.DateTimeField(_("remarks from"))
    closes_at = models.DateTimeField(_("remarks until"))
    report_due_on = models.DateField(_("answers by"))
    prepared_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    announced_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    cancelled_reason = models.CharField(max_length=300, blank=True)
    last_number = models.PositiveIntegerField(
        default=0
    )  # of remarks; raised under this row's lock, so numbers have no gap

    class Meta:
        ordering = ["closes_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")), name="consultation_closes_after_it_opens"
            ),
            models.CheckConstraint(
                condition=models.Q(announced_by=None) | ~models.Q(announced_by=models.F("prepared_by")),
                name="consultation_announced_by_a_second_person",
            ),
        ]

    def __str__(self):
        return self.title_pl


class MaterialVersion(models.Model):
    """What is consulted, as published. A published version never changes (trigger); a correction is the next version."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="material")
    number = models.PositiveSmallIntegerField()
    published_at = models.DateTimeField(null=True, blank=True)
    change_note_pl = models.CharField(_("what changed, in Polish"), max_length=300, blank=True)
    change_note_en = models.CharField(_("what changed, in English"), max_length=300, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint("consultation", "number", name="material_version_once")]

    def __str__(self):
        return f"{self.consultation} {self.number}"


class Section(models.Model):
    """A point of the material, with an anchor that stays the same from version to version."""

    version = models.ForeignKey(MaterialVersion, on_delete=models.CASCADE, related_name="sections")
    anchor = models.SlugField(max_length=40)
    number = models.PositiveSmallIntegerField()
    title_pl = models.CharField(_("heading in Polish"), max_length=150)
    title_en = models.CharField(_("heading in English"), max_length=150, blank=True)
    text_pl = models.TextField(_("text in Polish"), max_length=20_000)
    text_en = models.TextField(_("text in English"), max_length=20_000, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint("version", "anchor", name="section_anchor_once")]

    def __str__(self):
        return f"{self.number}. {self.title_pl}"


class Promise(models.Model):
    """What the city or the park said it would do, and by when. Late is shown publicly."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="promises")
    text_pl = models.CharField(_("promise in Polish"), max_length=300)
    text_en = models.CharField(_("promise in English"), max_length=300, blank=True)
    due_on = models.DateField(_("by"))
    kept_on = models.DateField(_("kept on"), null=True, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self):
        return self.text_pl


class Report(models.Model):
    """The answers as published, all at one moment, by a second person."""

    consultation = models.OneToOneField(Consultation, on_delete=models.CASCADE, related_name="report")
    summary_pl = models.TextField(_("summary in Polish"), max_length=3000)
    summary_en = models.TextField(_("summary in English"), max_length=3000, blank=True)
    prepared_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    published_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(published_by=None) | ~models.Q(published_by=models.F("prepared_by")),
                name="report_published_by_a_second_person",
            )
        ]

    def __str__(self):
        return f"{self.consultation}"
