"""Where a network or a group wants to go: a vision, goals, milestones with evidence and a lesson."""

import uuid

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members import sdg
from members.text import plain_text
from network.groups.joint_triggers import published_after_its_review
from network.groups.models.group import Group
from network.groups.models.network import Network, Specialisation, Theme

SDG_TARGET = RegexValidator(
    r"^(1[0-7]|[1-9])\.(\d{1,2}|[a-d])$", _("Write targets like 11.3 or 17.a, with commas between.")
)


class Roadmap(models.Model):
    """A vision and the goals on the way to it; of a whole network, or of a group."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="roadmaps")
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.PROTECT, related_name="roadmaps")
    title_pl = models.CharField(_("title in Polish"), max_length=150, validators=[plain_text])
    title_en = models.CharField(_("title in English"), max_length=150, validators=[plain_text])
    vision_pl = models.TextField(_("vision in Polish"), max_length=2000, blank=True, validators=[plain_text])
    vision_en = models.TextField(_("vision in English"), max_length=2000, blank=True, validators=[plain_text])
    is_public = models.BooleanField(_("everybody may read it"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["title_pl", "pk"]
        triggers = [published_after_its_review("roadmap_id", "{}.is_public")]

    def __str__(self):
        return self.title_pl


class Goal(models.Model):
    """One thing a roadmap is for, with the theme, specialisation and SDG targets it serves."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    roadmap = models.ForeignKey(Roadmap, on_delete=models.CASCADE, related_name="goals")
    title_pl = models.CharField(_("goal in Polish"), max_length=200, validators=[plain_text])
    title_en = models.CharField(_("goal in English"), max_length=200, validators=[plain_text])
    theme = models.ForeignKey(Theme, null=True, blank=True, on_delete=models.SET_NULL, related_name="goals")
    specialisation = models.ForeignKey(
        Specialisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="goals"
    )
    sdg_targets = ArrayField(
        models.CharField(max_length=5, validators=[SDG_TARGET]), default=list, blank=True, verbose_name=_("SDG targets")
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title_pl

    def clean(self):
        """Refuse targets that Agenda 2030 does not have, and keep each once."""
        super().clean()
        if unknown := [code for code in self.sdg_targets if not sdg.is_target(code)]:
            sentence = _("Agenda 2030 has no target %(codes)s.") % {"codes": ", ".join(unknown)}
            raise ValidationError({"sdg_targets": sentence}, code="unknown_target")
        self.sdg_targets = list(dict.fromkeys(self.sdg_targets))


@pghistory.track()
class Milestone(models.Model):
    """A step towards a goal. It is done only with evidence and a lesson."""

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("milestone", "planned")
        AT_RISK = "at_risk", pgettext_lazy("milestone", "at risk")
        DONE = "done", pgettext_lazy("milestone", "done")
        DROPPED = "dropped", pgettext_lazy("milestone", "dropped")

    OPEN = (State.PLANNED, State.AT_RISK)

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="milestones")
    title_pl = models.CharField(_("milestone in Polish"), max_length=200, validators=[plain_text])
    title_en = models.CharField(_("milestone in English"), max_length=200, validators=[plain_text])
    owner = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="milestones"
    )
    due_on = models.DateField(_("due on"))
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.PLANNED)
    evidence = models.CharField(_("evidence"), max_length=500, blank=True, validators=[plain_text])
    lesson_pl = models.TextField(_("lesson in Polish"), max_length=2000, blank=True, validators=[plain_text])
    lesson_en = models.TextField(_("lesson in English"), max_length=2000, blank=True, validators=[plain_text])
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=(~models.Q(state="done") & models.Q(done_at=None))
                | (
                    models.Q(state="done", done_at__isnull=False)
                    & ~models.Q(evidence="")
                    & ~models.Q(lesson_pl="")
                    & ~models.Q(lesson_en="")
                ),
                name="done_with_evidence_and_lesson",
                violation_error_message=_("A milestone is done only with evidence and a lesson."),
            )
        ]

    def __str__(self):
        return self.title_pl

    @property
    def is_late(self):
        return self.state in self.OPEN and self.due_on < timezone.localdate()
