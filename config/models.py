"""Rows that belong to the house as a whole, not to a part of the domain."""

from django.db import models
from django.db.models.functions import Now


class IdempotentAnswer(models.Model):
    """The answer once given to a POST with an `Idempotency-Key`, written in the transaction of its effect. Kept 48 hours."""

    credential = models.CharField(max_length=64)  # sha256 of token or session user
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64)  # sha256 of method, path and body
    status = models.PositiveSmallIntegerField()
    content_type = models.CharField(max_length=80)
    location = models.CharField(max_length=500, blank=True)
    body = models.BinaryField()
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint("credential", "key", name="one_answer_per_idempotency_key")]
        indexes = [models.Index(fields=["created_at"], name="idempotent_answer_age")]

    def __str__(self):
        return f"{self.status}"
