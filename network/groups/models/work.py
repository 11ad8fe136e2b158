"""What follows from meeting one another: records of contacts, action items, and references to things of other apps."""

import hashlib
import uuid
from datetime import timedelta

import pghistory
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups.models.group import Group
from network.groups.models.network import Network
from network.groups.models.roadmap import Milestone


class SubjectRef(models.Model):
    """A thing of any app, by type and id, with the words and the address under which it is shown. No import needed."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.BigIntegerField()
    label = models.CharField(max_length=200)
    url = models.CharField(max_length=300)
    ended_at = models.DateTimeField(null=True, blank=True)  # it is gone: the link is shown as ended
    # What came of it, told by its app when it is known.
    outcome_pl = models.TextField(blank=True)
    outcome_en = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("content_type", "object_id", name="subject_referred_to_once")]

    def __str__(self):
        return self.label


class ContactLog(models.Model):
    """A meeting, call, visit or mail with people outside the office: what was said, promised and comes next."""

    class Kind(models.TextChoices):
        MEETING = "meeting", pgettext_lazy("contact", "meeting")
        CALL = "call", pgettext_lazy("contact", "call")
        VISIT = "visit", pgettext_lazy("contact", "visit")
        EMAIL = "email", pgettext_lazy("contact", "e-mail")

    class Commitment(models.TextChoices):
        NONE = "none", pgettext_lazy("commitment", "none")
        INTERESTED = "interested", pgettext_lazy("commitment", "interested")
        PROMISED = "promised", pgettext_lazy("commitment", "promised something")
        COMMITTED = "committed", pgettext_lazy("commitment", "takes part")

    class Recurrence(models.TextChoices):
        NONE = "none", pgettext_lazy("recurrence", "once")
        WEEKLY = "weekly", pgettext_lazy("recurrence", "each week")
        FORTNIGHT = "fortnight", pgettext_lazy("recurrence", "every two weeks")
        MONTHLY = "monthly", pgettext_lazy("recurrence", "each month, on the same day")
        NTH_DAY = "nth_day", pgettext_lazy("recurrence", "each month, on the same weekday")
        QUARTERLY = "quarterly", pgettext_lazy("recurrence", "each quarter")

    class Visibility(models.TextChoices):
        STAFF = "staff", pgettext_lazy("contact", "staff only")
        PARTICIPANTS = "participants", pgettext_lazy("contact", "staff and participants")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="contacts")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    happened_at = models.DateTimeField(_("when"))
    title = models.CharField(_("about what"), max_length=150, validators=[plain_text])
    notes = models.TextField(_("what was said"), max_length=5000, blank=True, validators=[plain_text])
    minutes = models.TextField(_("minutes"), max_length=10000, blank=True, validators=[plain_text])
    commitment = models.CharField(_("commitment"), max_length=10, choices=Commitment, default=Commitment.NONE)
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.PROTECT, related_name="contacts")
    recurrence = models.CharField(_("repeats"), max_length=9, choices=Recurrence, default=Recurrence.NONE)
    repeats_until = models.DateField(_("repeats until"), null=True, blank=True)
    lasts_minutes = models.PositiveSmallIntegerField(default=60)
    place = models.CharField(_("where"), max_length=150, blank=True, validators=[plain_text])
    # A meeting written down out of a series, and the day of the series for which it stands, also when it is moved.
    series = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="meetings")
    slot_on = models.DateField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    mentoring = models.ForeignKey(
        "MentoringPair", null=True, blank=True, on_delete=models.PROTECT, related_name="meetings"
    )
    follow_up_on = models.DateField(_("follow up on"), null=True, blank=True)
    visibility = models.CharField(_("who may read it"), max_length=12, choices=Visibility, default=Visibility.STAFF)
    organisations = models.ManyToManyField("members.Organisation", blank=True, related_name="contact_logs")
    people = models.ManyToManyField("members.Person", blank=True, related_name="contact_logs")
    others = models.CharField(_("others who took part"), max_length=300, blank=True, validators=[plain_text])
    logged_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("series", "slot_on", name="day_of_a_series_once"),
            models.CheckConstraint(
                condition=models.Q(series=None, slot_on=None)
                | models.Q(series__isnull=False, slot_on__isnull=False, recurrence="none"),
                name="meeting_of_a_series_has_its_day",
            ),
            models.CheckConstraint(
                condition=models.Q(lasts_minutes__range=(5, 1440)),
                name="contact_lasts_up_to_a_day",
                violation_error_message=_("Write a length between 5 minutes and 24 hours (1440 minutes)."),
            ),
        ]
        indexes = [models.Index(fields=["-happened_at", "public_id"], name="contact_order")]

    def __str__(self):
        return self.title

    @property
    def ends_at(self):
        return self.happened_at + timedelta(minutes=self.lasts_minutes)

    @property
    def repeats(self):
        return self.recurrence != self.Recurrence.NONE

    @property
    def is_coming(self):
        return self.happened_at > timezone.now()

    @property
    def fingerprint(self):
        """Of the minutes: whoever saves them has read these."""
        return hashlib.sha256(self.minutes.encode()).hexdigest()[:16]


@pghistory.track()
class ActionItem(models.Model):
    """Something that somebody does until a day, and where it comes from."""

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("action item", "open")
        DONE = "done", pgettext_lazy("action item", "done")
        DROPPED = "dropped", pgettext_lazy("action item", "dropped")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="action_items")
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.PROTECT, related_name="action_items")
    milestone = models.ForeignKey(
        Milestone, null=True, blank=True, on_delete=models.SET_NULL, related_name="action_items"
    )
    source = models.ForeignKey(SubjectRef, null=True, blank=True, on_delete=models.PROTECT, related_name="action_items")
    title = models.CharField(_("what is to be done"), max_length=200, validators=[plain_text])
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="action_items")
    person = models.ForeignKey(
        "members.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="action_items"
    )
    due_on = models.DateField(_("until"))
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.OPEN)
    created_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    closed_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="open", closed_at=None)
                | (~models.Q(state="open") & models.Q(closed_at__isnull=False)),
                name="closed_item_says_when",
            )
        ]
        indexes = [models.Index(fields=["due_on", "public_id"], name="action_item_order")]

    def __str__(self):
        return self.title

    @property
    def is_overdue(self):
        return self.state == self.State.OPEN and self.due_on < timezone.localdate()
