"""What a reader's attention is spent on: their wishes, the single mails of a week, the digest, and what helps a firm."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

MOST_MAILS_A_WEEK = 7  # no network may ask for more than one a day


class Preference(models.Model):
    """What a person asked for. Without a row the network's usual values hold."""

    class Period(models.TextChoices):
        WEEKLY = "weekly", _("once a week, on Tuesday at 9:00")
        DAILY = "daily", _("every day at 9:00")

    person = models.OneToOneField(
        "members.Person", primary_key=True, on_delete=models.CASCADE, related_name="preference"
    )
    weekly_mails = models.PositiveSmallIntegerField(
        null=True, blank=True
    )  # lowers the network's limit, never raises it
    digest_classes = ArrayField(models.CharField(max_length=15), default=list, blank=True)
    digest_period = models.CharField(max_length=6, choices=Period, default=Period.WEEKLY)
    quiet_from = models.TimeField(null=True, blank=True)  # both the same: no quiet hours; none: QUIET_HOURS
    quiet_to = models.TimeField(null=True, blank=True)
    paused_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(weekly_mails=None) | models.Q(weekly_mails__lte=MOST_MAILS_A_WEEK),
                name="weekly_mails_at_most_seven",
            ),
            models.CheckConstraint(
                condition=models.Q(digest_classes__contained_by=["network_info", "commercial"]),
                name="only_some_classes_go_to_the_digest",
            ),
        ]

    def __str__(self):
        return f"preferences of person {self.person_id}"


class BudgetSlot(models.Model):
    """One of the few single mails that a person gets in a week, over all senders. Who writes the row has taken it."""

    person = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="+", db_index=False)
    week = models.DateField()  # its Monday in Warsaw
    number = models.PositiveSmallIntegerField()
    message = models.ForeignKey("messaging.Message", on_delete=models.CASCADE, related_name="+", db_index=False)
    seq = models.PositiveSmallIntegerField(default=0)  # of the reminder; 0 for the first mail

    class Meta:
        constraints = [
            # Two senders cannot both take the last one. The database says so, not code.
            models.UniqueConstraint("person", "week", "number", name="slot_taken_once"),
            models.UniqueConstraint("message", "person", "seq", name="one_slot_per_mail"),
            models.CheckConstraint(
                condition=models.Q(number__gte=1, number__lte=MOST_MAILS_A_WEEK), name="slot_number_one_to_seven"
            ),
        ]

    def __str__(self):
        return f"{self.week} {self.number}"


class DigestRun(models.Model):
    """One digest of one person. `period` is the day it would come without being brought forward."""

    class State(models.TextChoices):
        OPEN = "open", _("being put together")
        FROZEN = "frozen", _("waiting to be sent")
        SENT = "sent", _("sent")
        SKIPPED = "skipped", _("nothing to send")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="digest_runs", db_index=False)
    period = models.DateField()
    state = models.CharField(max_length=7, choices=State, default=State.OPEN)
    delivery = models.OneToOneField(
        "messaging.Delivery", null=True, blank=True, on_delete=models.SET_NULL, related_name="digest_run"
    )
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-period"]
        constraints = [models.UniqueConstraint("person", "period", name="one_digest_per_person_and_period")]
        indexes = [
            models.Index(fields=["id"], condition=models.Q(state__in=["open", "frozen"]), name="digest_run_unfinished")
        ]

    def __str__(self):
        return f"{self.period} {self.state}"


class DigestItem(models.Model):
    """One line of a digest: a message that is not worth a mail of its own now, or a link of another app."""

    person = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="+", db_index=False)
    key = models.CharField(max_length=200)  # names the fact: it stands in one digest only
    message = models.ForeignKey("messaging.Message", null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=150, blank=True)
    summary = models.CharField(max_length=300, blank=True)
    url = models.CharField(max_length=300, blank=True)
    topic = models.ForeignKey("messaging.Topic", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    deadline = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    run = models.ForeignKey(DigestRun, null=True, blank=True, on_delete=models.SET_NULL, related_name="items")
    position = models.PositiveSmallIntegerField(null=True, blank=True)  # in its digest; none: it was not worth telling

    class Meta:
        constraints = [
            models.UniqueConstraint("person", "key", name="digest_item_once_per_person"),
            models.CheckConstraint(
                condition=models.Q(message__isnull=False, title="", url="")
                | (models.Q(message=None) & ~models.Q(title="") & ~models.Q(url="")),
                name="digest_item_is_a_message_or_a_link",
            ),
        ]
        indexes = [
            models.Index(fields=["person", "created_at"], condition=models.Q(run=None), name="digest_item_waiting")
        ]

    def __str__(self):
        return self.key


class TopicWeight(models.Model):
    """How useful messages of a topic are to an organisation, from its people's answers or as it decided itself."""

    organisation = models.ForeignKey(
        "members.Organisation", on_delete=models.CASCADE, related_name="topic_weights", db_index=False
    )
    topic = models.ForeignKey("messaging.Topic", on_delete=models.CASCADE, related_name="+")
    useful = models.FloatField(default=0)  # answers, each halved every 180 days
    not_useful = models.FloatField(default=0)
    answers = models.PositiveIntegerField(default=0)
    value = models.FloatField(default=0.5)
    is_set_by_member = models.BooleanField(default=False)  # then `value` is what they chose
    counted_from = models.DateTimeField(null=True, blank=True)  # older answers were put aside by the organisation
    set_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    note = models.CharField(max_length=300, blank=True)
    computed_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint("organisation", "topic", name="one_weight_per_organisation_and_topic"),
            models.CheckConstraint(condition=models.Q(value__gte=0, value__lte=1), name="weight_is_a_share"),
        ]

    def __str__(self):
        return f"{self.value:.2f}"
