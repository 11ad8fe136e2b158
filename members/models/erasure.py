"""That somebody was erased, and what stayed. Nothing here tells who it was."""

import uuid

from django.db import models

from members.text import plain_text


class Erasure(models.Model):
    """`by` is the person of staff who did it on request; none: the person themselves, on their account page.

    `report` counts, by the names of tables: {"deleted": {table: rows}, "rewritten": {table: rows}, "kept": {table: rows}}.
    """

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField("members.Person", on_delete=models.CASCADE, related_name="erasure")
    by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.CharField(max_length=300, blank=True, validators=[plain_text])
    at = models.DateTimeField(auto_now_add=True)
    report = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"erasure {self.pk}"
