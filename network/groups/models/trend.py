"""The diagnosis board: trend cards that a group writes together, and the points with which it says what comes first."""

import uuid

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups import joint_triggers as triggers
from network.groups.models.group import Group
from network.groups.models.network import Theme
from network.groups.models.roadmap import Goal
from network.groups.models.work import SubjectRef

MOST_POINTS = 100


@pghistory.track()
class TrendCard(models.Model):
    """What a group sees coming: found in the diagnosis, written as a draft, weighed with points, adopted as a goal.

    Without English text the Polish one is shown; an adopted card, which guests read, has both.
    """

    class State(models.TextChoices):
        DIAGNOSIS = "diagnosis", pgettext_lazy("trend", "diagnosis")
        DRAFT = "draft", pgettext_lazy("trend", "draft")
        PRIORITY = "priority", pgettext_lazy("trend", "to weigh")
        ADOPTED = "adopted", pgettext_lazy("trend", "adopted")

    WRITTEN = (State.DIAGNOSIS, State.DRAFT)

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="trends")
    title_pl = models.CharField(_("title in Polish"), max_length=150, validators=[plain_text])
    title_en = models.CharField(_("title in English"), max_length=150, blank=True, validators=[plain_text])
    text_pl = models.TextField(_("what it means, in Polish"), max_length=3000, blank=True, validators=[plain_text])
    text_en = models.TextField(_("what it means, in English"), max_length=3000, blank=True, validators=[plain_text])
    evidence = models.TextField(_("what shows it"), max_length=1000, blank=True, validators=[plain_text])
    theme = models.ForeignKey(Theme, null=True, blank=True, on_delete=models.SET_NULL, related_name="trends")
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.DIAGNOSIS)
    # They edit the card together with who leads the group; the first one proposed it.
    authors = models.ManyToManyField("members.Organisation", blank=True, related_name="trends")
    subject = models.ForeignKey(SubjectRef, null=True, blank=True, on_delete=models.PROTECT, related_name="trends")
    goal = models.OneToOneField(Goal, null=True, blank=True, on_delete=models.SET_NULL, related_name="trend")
    created_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    adopted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state__in=["priority", "adopted"]) | ~models.Q(evidence=""),
                name="trend_is_weighed_with_evidence",
                violation_error_message=_("Write what shows it before the card is weighed."),
            ),
            models.CheckConstraint(
                condition=models.Q(adopted_at=None) & ~models.Q(state="adopted")
                | models.Q(state="adopted", adopted_at__isnull=False)
                & ~models.Q(title_en="")
                & (models.Q(text_pl="") | ~models.Q(text_en="")),
                name="adopted_trend_is_read_in_both_languages",
                violation_error_message=_("Write it in English too: guests read both languages."),
            ),
        ]
        indexes = [models.Index(fields=["group", "state", "-created_at"], name="trend_board_order")]
        triggers = [triggers.published_after_its_review("card_id", "({}.state = 'adopted')")]

    def __str__(self):
        return self.title_pl


class TrendVote(models.Model):
    """From when until when organisations of a group weigh its cards, and how many points each of them has."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="trend_votes")
    runs = DateTimeRangeField()
    points_each = models.PositiveSmallIntegerField(_("points for each organisation"), default=10)
    opened_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["-runs"]
        constraints = [
            ExclusionConstraint(
                name="one_trend_vote_at_a_time",
                expressions=[("group", RangeOperators.EQUAL), ("runs", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(
                condition=models.Q(runs__startswith__isnull=False, runs__endswith__isnull=False),
                name="trend_vote_begins_and_ends",
            ),
            models.CheckConstraint(
                condition=models.Q(points_each__gte=1, points_each__lte=MOST_POINTS), name="trend_vote_gives_points"
            ),
        ]

    def __str__(self):
        return f"{self.group}: {self.runs.upper:%Y-%m-%d}"


class TrendPriority(models.Model):
    """The points of one organisation for one card in one vote."""

    vote = models.ForeignKey(TrendVote, on_delete=models.PROTECT, related_name="points")
    card = models.ForeignKey(TrendCard, on_delete=models.PROTECT, related_name="points")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="trend_points")
    points = models.PositiveSmallIntegerField()
    given_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint("vote", "card", "organisation", name="points_once_per_card"),
            models.CheckConstraint(condition=models.Q(points__gte=1), name="points_are_given"),
        ]
        triggers = [triggers.POINTS_WITHIN_THE_BUDGET]

    def __str__(self):
        return f"{self.organisation}: {self.points}"
