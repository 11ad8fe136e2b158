"""A joint agenda: what a group will work on, collected, commented on, put in order and signed by all."""

import uuid

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups import joint_triggers as triggers
from network.groups.models.agreement import Agreement
from network.groups.models.group import Group


@pghistory.track()
class JointAgenda(models.Model):
    """One version of the agenda of a group. It is signed off when the agreement about it is in force."""

    class State(models.TextChoices):
        COLLECTING = "collecting", pgettext_lazy("agenda", "collecting proposals")
        COMMENTING = "commenting", pgettext_lazy("agenda", "being commented on")
        PRIORITISED = "prioritised", pgettext_lazy("agenda", "in order, to be signed")
        SIGNED_OFF = "signed_off", pgettext_lazy("agenda", "signed off")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="agendas")
    number = models.PositiveSmallIntegerField()
    title_pl = models.CharField(_("title in Polish"), max_length=150, validators=[plain_text])
    title_en = models.CharField(_("title in English"), max_length=150, validators=[plain_text])
    state = models.CharField(_("state"), max_length=11, choices=State, default=State.COLLECTING)
    agreement = models.OneToOneField(
        Agreement, null=True, blank=True, on_delete=models.PROTECT, related_name="joint_agenda"
    )
    created_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint("group", "number", name="agenda_version_once")]
        indexes = [models.Index(fields=["-created_at", "public_id"], name="agenda_order")]
        triggers = [
            triggers.AGENDA_STEP_BY_STEP,
            triggers.published_after_its_review("agenda_id", "({}.agreement_id IS NOT NULL)"),
        ]

    def __str__(self):
        return self.title_pl


@pghistory.track()
class AgendaItem(models.Model):
    """What an organisation proposes to work on, in the words and the language in which it wrote."""

    class Priority(models.IntegerChoices):
        HIGH = 1, pgettext_lazy("priority", "first")
        MIDDLE = 2, pgettext_lazy("priority", "then")
        LOW = 3, pgettext_lazy("priority", "later")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    agenda = models.ForeignKey(JointAgenda, on_delete=models.PROTECT, related_name="items")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="agenda_items")
    title = models.CharField(_("what to work on"), max_length=150, validators=[plain_text])
    text = models.TextField(_("why, and what should come of it"), max_length=3000, validators=[plain_text])
    priority = models.PositiveSmallIntegerField(_("priority"), choices=Priority, null=True, blank=True)
    created_by = models.ForeignKey("members.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(priority=None) | models.Q(priority__range=(1, 3)),
                name="agenda_priority_of_the_scale",
            )
        ]
        triggers = [triggers.ITEMS_OF_THE_STEP]

    def __str__(self):
        return self.title


class AgendaComment(models.Model):
    """What an organisation says about an item. Rows are added, never changed."""

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="comments")
    organisation = models.ForeignKey("members.Organisation", on_delete=models.PROTECT, related_name="agenda_comments")
    body = models.TextField(_("comment"), max_length=2000, validators=[plain_text])
    created_by = models.ForeignKey("members.User", null=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["created_at", "pk"]
        triggers = [triggers.COMMENTS_OF_THE_STEP]

    def __str__(self):
        return f"{self.organisation}: {self.item}"
