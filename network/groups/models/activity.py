"""What members do in a network, one row for each day and kind."""

from django.db import models
from django.utils.translation import pgettext_lazy

from network.groups.models.network import Network


class ActivityEntry(models.Model):
    """An organisation did something of a kind in a network on a day. Who did it and how often is not kept."""

    class Kind(models.TextChoices):
        RECEIPT = "receipt", pgettext_lazy("activity", "confirmed a message")
        SURVEY = "survey", pgettext_lazy("activity", "answered a survey")
        EVENT = "event", pgettext_lazy("activity", "registered for an event")
        REMARK = "remark", pgettext_lazy("activity", "sent a remark")
        GROUP = "group", pgettext_lazy("activity", "joined a group")
        SIGNATURE = "signature", pgettext_lazy("activity", "signed an agreement")
        CHARTER = "charter", pgettext_lazy("activity", "accepted the charter")
        ACTION = "action", pgettext_lazy("activity", "closed an action item")

    organisation = models.ForeignKey("members.Organisation", on_delete=models.CASCADE, related_name="activity")
    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="activity")
    kind = models.CharField(max_length=12, choices=Kind)
    day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint("network", "organisation", "day", "kind", name="activity_once_a_day"),
        ]

    def __str__(self):
        return f"{self.organisation}: {self.get_kind_display()} ({self.day})"
