"""Work that must happen and may be lost by no queue."""

from django.db import models
from django.db.models.functions import Now


class OutboxRow(models.Model):
    """One piece of work other than a delivery: freezing a scheduled message, a webhook. Same protocol as deliveries."""

    topic = models.CharField(max_length=40)
    key = models.CharField(max_length=200, unique=True)
    payload = models.JSONField()
    available_at = models.DateTimeField(db_default=Now())
    claimed_by = models.CharField(max_length=60, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=300, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    dead_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["available_at", "id"], condition=models.Q(done_at=None, dead_at=None), name="outbox_due"
            )
        ]

    def __str__(self):
        return self.key


class PeriodicRun(models.Model):
    """A periodic job ran for a period: two beats at once do it once."""

    job = models.CharField(max_length=40)
    period = models.CharField(max_length=40)
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint("job", "period", name="periodic_job_once")]

    def __str__(self):
        return f"{self.job} {self.period}"
